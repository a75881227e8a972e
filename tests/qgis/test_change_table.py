"""The algorithm visualatlas:changetable: layer, tables and figure; nothing of it is evaluated or cut."""

import csv
import io
import math
import struct
from datetime import date

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.support.algorithm_run import run_algorithm
from tests.unit import observed_atlas
from visual_atlas_plugin import i18n
from visual_atlas_plugin.exchange.evidence.place_changes import place_changes
from visual_atlas_plugin.layouts import change_figure
from visual_atlas_plugin.layouts.chart_drawing import overlapping
from visual_atlas_plugin.layouts.chart_shapes import Sheet
from visual_atlas_plugin.processing.change_table import ChangeTable
from visual_atlas_plugin.store.connection import open_atlas

DAY = date(2024, 1, 1)


@pytest.fixture()
def atlas(tmp_path):
    path = observed_atlas.observed(tmp_path / "atlas.gpkg")
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE images SET image_id = '=HYPERLINK(1)' WHERE uuid = 'i4'")
        connection.execute("UPDATE places SET name_en = '<b>Alpha</b> [% 1+1 %]' WHERE uuid = 'p1'")
    return path


def test_layer_tables_and_figures(qgis_app, atlas, tmp_path):
    results, _ = run_algorithm(ChangeTable(), {"ATLAS": str(atlas), "PLACE": "P1", "FORMATS": [0, 1, 2, 3], "FOLDER": str(tmp_path / "out"),
                                  "OUTPUT": str(tmp_path / "changes.gpkg")})
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        "changes.csv", "changes_P1.pdf", "changes_P1.png", "changes_P1.svg", "matrix.csv"]
    layer = QgsVectorLayer(str(tmp_path / "changes.gpkg"), "changes", "ogr")
    told = {(row["kind"], row["outcome"], row["earlier"], row["later"]) for row in layer.getFeatures()}
    assert ("building_detention", "grew", "2020-05-01", "2022-05-01") in told
    assert ("gate", "appeared", "2018-05-01", "2020-05-01") in told
    assert layer.featureCount() == results["CHANGES"] == len(list(_csv(tmp_path / "out" / "changes.csv")))
    grew = next(row for row in layer.getFeatures() if row["outcome"] == "grew")
    assert grew["difference"] == pytest.approx(491.96) and grew["unit"] == "m²"
    assert grew.geometry().asPoint().x() == pytest.approx(observed_atlas.at(115)[0], abs=1e-7)


def _csv(file):
    return csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig")))


def test_no_cell_of_the_tables_is_a_formula(qgis_app, atlas, tmp_path):
    run_algorithm(ChangeTable(), {"ATLAS": str(atlas), "FORMATS": [0], "FOLDER": str(tmp_path / "out")})
    for name in ("matrix.csv", "changes.csv"):
        for row in _csv(tmp_path / "out" / name):
            for value in row.values():
                number = value.lstrip("-").replace(".", "", 1).isdigit()
                assert number or not value.startswith(("=", "+", "-", "@", "\t")), value
    assert "'=HYPERLINK(1)" in (tmp_path / "out" / "matrix.csv").read_text("utf-8-sig")


def test_the_same_input_gives_the_same_bytes(qgis_app, atlas):
    found = [place_changes(atlas, "p1")]
    one, other = (change_figure.as_files(found, ("csv", "svg", "pdf", "png"), 180, 100, DAY) for _ in range(2))
    assert one == other and len(one) == 5


@pytest.mark.parametrize("width", [100, 180, 400])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_nothing_in_a_figure_overlaps_or_is_cut(qgis_app, atlas, width, language):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE observation_kinds SET name_en = ? WHERE kind_id = 'gate'", ("Gate " * 60,))
    with i18n.speaking(language):
        drawing = change_figure.draw(place_changes(atlas, "p1"), Sheet.of_paper(width, {}), DAY)
    assert overlapping(drawing) == []


def test_at_the_public_level_nothing_else_leaves(qgis_app, atlas, tmp_path):
    results, _ = run_algorithm(ChangeTable(), {"ATLAS": str(atlas), "LEVEL": 0, "FORMATS": [0, 1], "FOLDER": str(tmp_path / "out"),
                                  "OUTPUT": str(tmp_path / "changes.gpkg")})
    assert results["PLACES"] == 1 and results["HELD_BACK"] == 11
    everything = b"".join(file.read_bytes() for file in (tmp_path / "out").iterdir()) + (tmp_path / "changes.gpkg").read_bytes()
    for word in (b"kim", b"building_detention", b"2022-05-01", b"P2", b"Beta"):
        assert word not in everything, word


def test_a_mark_that_another_program_saved_without_a_shape(qgis_app, atlas, tmp_path):
    with open_atlas(atlas, write=True) as connection:
        empty = struct.pack("<2sBBi", b"GP", 0, 1, 4326) + struct.pack("<BIdd", 1, 1, math.nan, math.nan)
        connection.execute("UPDATE observation_points SET geom = ? WHERE uuid = 't0'", (empty,))
    run_algorithm(ChangeTable(), {"ATLAS": str(atlas), "PLACE": "P1", "FORMATS": [0], "FOLDER": str(tmp_path / "out"),
                                  "OUTPUT": str(tmp_path / "changes.gpkg")})
    row = next(row for row in _csv(tmp_path / "out" / "changes.csv") if row["mark"] == "t0")
    assert row["lon"] == row["lat"] == ""


def test_a_place_that_is_not_there_leaves_nothing(qgis_app, atlas, tmp_path):
    with pytest.raises(QgsProcessingException, match="no place “P-404”"):
        run_algorithm(ChangeTable(), {"ATLAS": str(atlas), "PLACE": "P-404", "FOLDER": str(tmp_path / "out")})
    assert not (tmp_path / "out").exists()


def test_a_place_at_which_nobody_looked_says_so(qgis_app, atlas):
    found = place_changes(atlas, "P2")
    drawing = change_figure.draw(found, Sheet.of_paper(180, {}), DAY)
    assert any("Nobody has looked" in text.words for text in drawing.texts())
