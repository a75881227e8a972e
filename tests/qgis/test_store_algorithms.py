"""The algorithms createatlas and checkfacts as Processing runs them."""

import csv
import shutil

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from visual_atlas_plugin.paths import data_path
from visual_atlas_plugin.processing.build_routes import BuildRoutes
from visual_atlas_plugin.processing.check_facts import CheckFacts, guarded
from visual_atlas_plugin.processing.create_atlas import CreateAtlas
from visual_atlas_plugin.processing.create_training import CreateTrainingAtlas
from visual_atlas_plugin.store import schema


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm tells."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def pushInfo(self, text):  # noqa: N802
        self.lines.append(text)

    def reportError(self, text, fatalError=False):  # noqa: N802, N803
        self.lines.append(text)


def run(algorithm, parameters, feedback=None):
    feedback = feedback or Listener()
    result, ok = algorithm.create().run(parameters, QgsProcessingContext(), feedback)
    return result, ok, feedback


@pytest.fixture()
def bad_facts(tmp_path):
    home = tmp_path / "facts"
    shutil.copytree(data_path("facts"), home, copy_function=shutil.copyfile)
    events = home / "events.csv"
    events.write_text(events.read_text("utf-8").replace("E2021-07,2021-07,", "E2021-07,=2021-77,"), encoding="utf-8")
    return home


def test_createatlas_makes_an_atlas_and_counts(qgis_app, tmp_path):
    target = tmp_path / "atlas.gpkg"
    result, ok, feedback = run(CreateAtlas(), {"OUTPUT": str(target)})
    assert ok, feedback.lines
    assert result["OUTPUT"] == str(target) and (result["PLACES"], result["CASES"], result["LEGS"]) == (63, 16, 18)
    assert schema.check_file(target).version == schema.CURRENT_VERSION
    assert feedback.progress() == 100


@pytest.mark.parametrize("algorithm", [CreateAtlas, CreateTrainingAtlas, BuildRoutes])
def test_what_draws_routes_runs_in_the_background(qgis_app, algorithm):
    flag = QgsProcessingAlgorithm.Flag
    assert not algorithm().flags() & flag.FlagNoThreading
    assert algorithm().flags() & flag.FlagCanCancel


def test_createatlas_with_bad_facts_fails_with_the_reason(qgis_app, tmp_path, bad_facts):
    target = tmp_path / "atlas.gpkg"
    _, ok, feedback = run(CreateAtlas(), {"FACTS": str(bad_facts), "OUTPUT": str(target)})
    assert not ok and not target.exists()
    assert any("events.csv, row 5, date = “=2021-77”" in line for line in feedback.lines)


def test_createatlas_canceled_leaves_nothing(qgis_app, tmp_path):
    feedback = Listener()
    feedback.cancel()
    result, _, _ = run(CreateAtlas(), {"OUTPUT": str(tmp_path / "atlas.gpkg")}, feedback)
    assert not result.get("OUTPUT") and list(tmp_path.iterdir()) == []


def test_checkfacts_passes_the_shipped_facts(qgis_app):
    result, ok, _ = run(CheckFacts(), {})
    assert ok and result["VIOLATIONS"] == 0 and result["ROWS"] == 288


def test_checkfacts_lists_violations_in_a_table_that_is_no_formula(qgis_app, tmp_path, bad_facts):
    target = tmp_path / "violations.csv"
    result, ok, feedback = run(CheckFacts(), {"FACTS": str(bad_facts), "OUTPUT": str(target)})
    assert ok and result["VIOLATIONS"] == 1
    with open(target, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 1 and rows[0]["file"] == "events.csv" and rows[0]["value"] == "'=2021-77"
    assert any("row 5" in line for line in feedback.lines)


def test_cells_are_guarded():
    assert [guarded(value) for value in ("=1+1", "-5", "@x", "fine")] == ["'=1+1", "'-5", "'@x", "fine"]
