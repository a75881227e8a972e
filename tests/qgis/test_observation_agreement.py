"""The algorithm visualatlas:observationagreement, against counts worked out by hand."""

import csv
import io

import pytest
from qgis.core import QgsProcessingException

from tests.support.algorithm_run import run_algorithm
from tests.unit import observed_atlas
from visual_atlas_plugin.processing.observation_agreement import ObservationAgreement
from visual_atlas_plugin.store.connection import open_atlas


@pytest.fixture()
def atlas(tmp_path):
    """kim and lee have both looked at i2 and finished: kim has tower, building, gate; lee a tower 3 m away and a wall."""
    return observed_atlas.observed(tmp_path / "atlas.gpkg")


def run(atlas, **more):
    return run_algorithm(ObservationAgreement(), {"ATLAS": str(atlas), "ANALYST": "kim", "OTHER": "lee", **more})


def test_the_numbers_worked_out_by_hand(qgis_app, atlas, tmp_path):
    results, said = run(atlas, METRES=5.0, OUTPUT=str(tmp_path / "pairs.csv"))
    assert (results["PAIRS"], results["ONLY_ONE"], results["ONLY_OTHER"]) == (1, 2, 1)
    assert results["ASKED"] == 4                                # tower both, building and gate kim, wall lee
    assert float(results["AGREEMENT"]) == pytest.approx(0.25)
    # po 1/4; pe = (3 x 2 + 1 x 2) / 16 = 1/2; kappa = -1/2
    assert float(results["KAPPA"]) == pytest.approx(-0.5)
    assert "Cohen's kappa: -0.50" in said and "40 % of all marks" in said
    rows = list(csv.DictReader(io.StringIO((tmp_path / "pairs.csv").read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 4
    pair = next(row for row in rows if row["mark"] and row["other_mark"])
    assert (pair["mark"], pair["other_mark"], pair["kind"]) == ("t1", "t9", "guard_tower")
    assert float(pair["meters"]) == pytest.approx(3.0, abs=0.01)


def test_nearer_than_they_lie_is_no_pair(qgis_app, atlas):
    results, _ = run(atlas, METRES=2.9)
    assert results["PAIRS"] == 0 and results["ASKED"] == 4


def test_what_is_undefined_is_empty_and_said(qgis_app, tmp_path):
    path = observed_atlas.make(tmp_path / "a.gpkg")
    with open_atlas(path, write=True) as connection:
        for analyst in ("kim", "lee"):
            observed_atlas.mark(connection, f"{analyst} 1", "i1", analyst=analyst)
    results, said = run(path)
    assert results["KAPPA"] == "" and float(results["AGREEMENT"]) == 1.0 and "kappa is undefined" in said


@pytest.mark.parametrize("other, words", [("KIM ", "not two analysts"), ("nobody", "neither marks nor looks")])
def test_who_cannot_be_compared_is_said(qgis_app, atlas, other, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(atlas, OTHER=other)
