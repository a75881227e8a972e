"""The training atlas: everything in it says SYNTHETIC, wherever it is seen, and none of it gets into a real atlas."""

import re
import shutil
import sqlite3
import subprocess
import time

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsMapRendererParallelJob, QgsMapSettings,
    QgsPointXY, QgsProcessingContext, QgsProcessingFeedback, QgsRectangle, QgsVectorLayer, QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from tests.qgis.panel_driver import Panel
from visual_atlas_plugin.domain import dates, words
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import atlas_layers, filtering, roles
from visual_atlas_plugin.processing.create_training import CreateTrainingAtlas
from visual_atlas_plugin.processing.export_overview import ExportOverview
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.dock import VisualAtlasDock
from visual_atlas_plugin.store import schema, training
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import BuildCanceled

DPI = 96
CROP_MM = 60
RED = (0xB0, 0x00, 0x20)
SHARES = {"political-prison-camps": 735, "detention-facilities": 1228, "public-execution": 168,
          "forced-repatriation": 414, "religious-persecution": 145, "womens-rights": 89, "torture-and-assault": 82}
REFUSED = "made-up record (SYN-) cannot be put into a real atlas"
SETTLED = "Whether an atlas is synthetic is settled"


@pytest.fixture(scope="module")
def built(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    begin = time.monotonic()
    report = training.build_training_atlas(path)
    return report, time.monotonic() - begin


@pytest.fixture
def atlas(built, tmp_path):
    """A copy of the training atlas that a test may change."""
    return shutil.copy(built[0].path, tmp_path / "training.gpkg")


@pytest.fixture
def real(shipped_atlas, tmp_path):
    """A copy of a real atlas that a test may change."""
    return shutil.copyfile(shipped_atlas, tmp_path / "real.gpkg")


@pytest.fixture
def ask(built):
    connection = connect(built[0].path)
    yield lambda query, *values: connection.execute(query, values).fetchall()
    connection.close()


def table_layer(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid(), name
    return layer


def commit_refused(layer, sentence):
    """Whether a commit fails with the sentence; the edits are taken back."""
    assert not layer.commitChanges()
    said = " ".join(layer.commitErrors())
    layer.rollBack()
    assert sentence in said, said
    return True


def add_row(layer, values, geometry=None):
    fields = layer.fields()
    attributes = {fields.indexFromName(name): value for name, value in values.items()}
    feature = QgsVectorLayerUtils.createFeature(layer, geometry or QgsGeometry(), attributes)
    assert layer.startEditing() and layer.addFeature(feature)


# --- what is in it ---------------------------------------------------------------------------------------------------

def test_counts_and_speed(built, ask):
    report, seconds = built
    assert report.counts["cases"] == 3622 and report.counts["places"] == 63 and report.counts["crossings"] == 13
    assert report.counts["routes"] == 6 and report.counts["legs"] == 18
    assert ask("SELECT count(*) FROM case_locations") == [(3901,)]
    assert ask("SELECT count(*) FROM route_lines") > [(0,)]
    assert seconds < 30     # some five seconds on a desk computer; a test must not fail on a busy one


def test_shares(ask):
    found = dict(ask("SELECT t.theme_id, count(*) FROM case_themes c JOIN themes t ON t.uuid = c.theme_uuid GROUP BY 1"))
    assert sum(found.values()) == 3622
    for theme, count in SHARES.items():
        assert abs(found[theme] - 3622 * count / sum(SHARES.values())) < 1


def test_the_file_is_sound_and_says_what_it_is(built, ask):
    info = schema.check_file(built[0].path)
    assert info.synthetic and info.title == "Training atlas (SYNTHETIC)"
    assert ask("PRAGMA integrity_check") == [("ok",)] and ask("PRAGMA foreign_key_check") == []


def test_nothing_real_is_among_the_cases(ask, shipped_atlas):
    assert ask("SELECT count(*) FROM cases WHERE case_id NOT GLOB 'SYN-[0-9]*'") == [(0,)]
    assert ask("SELECT count(*) FROM cases WHERE record_kind <> 'case'") == [(0,)]
    connection = connect(shipped_atlas)
    theirs = {row[0] for row in connection.execute("SELECT uuid FROM cases UNION SELECT uuid FROM stages")}
    places = set(connection.execute("SELECT place_id, geom, name_en FROM places").fetchall())
    connection.close()
    assert not theirs & {row[0] for row in ask("SELECT uuid FROM cases UNION SELECT uuid FROM stages")}
    assert set(ask("SELECT place_id, geom, name_en FROM places")) == places, "places are the facts, as they are"


def test_case_locations_stand_at_places_that_exist(ask):
    assert ask("SELECT count(*) FROM case_locations l JOIN places p ON p.uuid = l.place_uuid WHERE p.geom = l.geom") == [(3901,)]


@pytest.mark.parametrize("table, columns", [
    ("cases", ("title", "summary", "publisher", "owner", "terms", "notes")),
    ("stages", ("what_happened", "notes")), ("persons", ("notes",)), ("consents", ("notes", "given_by")),
    ("case_themes", ("ground",)), ("case_persons", ("part",)), ("images", ("title", "provider", "notes")),
    ("observation_points", ("label", "notes")), ("observation_lines", ("label", "notes")),
    ("observation_polygons", ("label", "notes")),
])
def test_every_record_says_so(ask, table, columns):
    counted = ask(f"SELECT count(*) FROM {table}")[0][0]
    assert counted > 5
    for column in columns:
        assert ask(f"SELECT count(*) FROM {table} WHERE {column} LIKE '%SYNTHETIC%'") == [(counted,)], column
    assert ask(f"SELECT count(*) FROM {table} WHERE import_id LIKE 'SYN-%' AND edited_by = 'SYNTHETIC'") == [(counted,)]


def test_claims_and_locations_say_so_too(ask):
    assert ask("SELECT count(*) FROM claims WHERE case_uuid IS NOT NULL") > [(100,)]
    assert ask("SELECT count(*) FROM claims WHERE case_uuid IS NOT NULL AND (value_text NOT LIKE 'SYNTHETIC%' "
               "OR notes NOT LIKE '%SYNTHETIC%' OR import_id NOT LIKE 'SYN-%')") == [(0,)]
    assert ask("SELECT DISTINCT edited_by, substr(import_id, 1, 4) FROM case_locations") == [("SYNTHETIC", "SYN-")]
    cards = ask("SELECT count(*) FROM case_cards WHERE sources_text LIKE '%SYNTHETIC%'")
    assert cards == [(3622,)]
    assert ask("SELECT count(*) FROM persons WHERE pseudonym NOT GLOB 'SYN-P[0-9]*' OR person_id <> pseudonym") == [(0,)]


def test_every_kind_of_date_and_state(ask):
    edtf = {row[0] for row in ask("SELECT DISTINCT date_edtf FROM cases WHERE date_edtf IS NOT NULL")}
    parsed = [dates.parse(text) for text in edtf]
    assert {date.precision for date in parsed} == {"day", "month", "season", "year", "decade", "century", "range"}
    assert {date.mark for date in parsed} == {"", "~", "?", "%"}
    assert any(text.startswith("../") for text in edtf) and any(text.endswith("/..") for text in edtf)
    assert ask("SELECT count(*) FROM cases WHERE date_edtf IS NULL AND start_day IS NULL AND end_day IS NULL")[0][0] > 100
    assert {row[0] for row in ask("SELECT DISTINCT review FROM cases")} == set(words.REVIEW_STATES)
    assert {row[0] for row in ask("SELECT DISTINCT privacy FROM cases")} == set(words.PRIVACY_LEVELS)
    assert {row[0] for row in ask("SELECT DISTINCT role FROM stages")} == set(words.STAGE_ROLES)
    given, limited, expired, withdrawn = (ask(f"SELECT count(*) FROM consents WHERE {condition}")[0][0] for condition in (
        "valid_until IS NULL AND withdrawn_on IS NULL", "valid_until > '2030'", "valid_until < '2024'",
        "withdrawn_on IS NOT NULL"))
    assert min(given, limited, expired, withdrawn) > 50
    assert ask("SELECT count(*) FROM persons WHERE uuid NOT IN (SELECT person_uuid FROM consents WHERE person_uuid NOT NULL)") > [
        (100,)]


def test_the_same_records_every_time(built, tmp_path, ask):
    other = training.build_training_atlas(tmp_path / "again.gpkg")
    assert other.atlas_uuid != built[0].atlas_uuid
    connection = connect(other.path)
    again = connection.execute("SELECT rows_hash FROM change_log WHERE import_id LIKE 'SYN-%'").fetchall()
    connection.close()
    assert again == ask("SELECT rows_hash FROM change_log WHERE import_id LIKE 'SYN-%'") and len(again) == 1


def test_canceled_leaves_nothing(tmp_path):
    asked = []

    def is_canceled():
        asked.append(1)
        return len(asked) > 12

    with pytest.raises(BuildCanceled):
        training.build_training_atlas(tmp_path / "no.gpkg", is_canceled=is_canceled)
    assert list(tmp_path.iterdir()) == []


def test_as_an_algorithm(tmp_path):
    results, ok = CreateTrainingAtlas().create().run(
        {"OUTPUT": str(tmp_path / "t.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok and results["CASES"] == 3622
    assert schema.check_file(results["OUTPUT"]).synthetic


# --- where it is seen ------------------------------------------------------------------------------------------------

def test_every_layer_says_so(project, atlas):
    opened = atlas_layers.open_atlas(project, str(atlas))
    assert opened.synthetic
    ours = [layer for layer in roles.our_layers(project, opened.atlas_uuid) if layer.customProperty(roles.ATLAS_KEY, "")]
    assert len(ours) > 15 and all(layer.name().startswith("SYNTHETIC ") for layer in ours)
    group = project.layerTreeRoot().children()[0]
    assert "SYNTHETIC" in group.name()
    assert roles.role_of(group.findLayers()[0].layer()) == roles.SYNTHETIC_MARK, "the mark lies above everything"


def test_a_real_atlas_is_not_marked(project, real):
    atlas_layers.open_atlas(project, str(real))
    assert roles.layers_by_role(project, roles.SYNTHETIC_MARK) == []
    assert not [layer.name() for layer in project.mapLayers().values() if "SYNTHETIC" in layer.name()]


def test_an_unticked_mark_comes_back_with_the_next_filter(project, atlas):
    opened = atlas_layers.open_atlas(project, str(atlas))
    (mark,) = roles.layers_by_role(project, roles.SYNTHETIC_MARK)
    node = project.layerTreeRoot().findLayer(mark.id())
    node.setItemVisibilityChecked(False)
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(themes=frozenset(["womens-rights"])))
    assert node.itemVisibilityChecked()


def test_a_mark_that_was_removed_comes_back_with_the_atlas(project, atlas):
    opened = atlas_layers.open_atlas(project, str(atlas))
    (mark,) = roles.layers_by_role(project, roles.SYNTHETIC_MARK)
    project.removeMapLayer(mark.id())
    del mark
    atlas_layers.open_atlas(project, str(atlas))        # as when a project is read
    (mark,) = roles.layers_by_role(project, roles.SYNTHETIC_MARK, opened.atlas_uuid)
    assert atlas_layers.group_of(project, opened.atlas_uuid).findLayers()[0].layerId() == mark.id()
    assert mark.name().startswith("SYNTHETIC")


def test_the_mark_survives_saving_the_project(project, atlas, tmp_path):
    atlas_layers.open_atlas(project, str(atlas))
    saved = str(tmp_path / "saved.qgz")
    assert project.write(saved)
    project.clear()
    assert project.read(saved)
    (mark,) = roles.layers_by_role(project, roles.SYNTHETIC_MARK)
    assert mark.isValid() and mark.featureCount() == 1


def render(project, view, crs, dpi=DPI):
    """Return the ticked layers as an array of red, green, blue, 250 x 190 mm of paper."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setTransformContext(project.transformContext())
    settings.setLayers(project.layerTreeRoot().checkedLayers())
    settings.setOutputDpi(dpi)
    settings.setOutputSize(QSize(int(250 / 25.4 * dpi), int(190 / 25.4 * dpi)))
    settings.setBackgroundColor(QColor("#101820"))
    to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), settings.destinationCrs(), project)
    settings.setExtent(to_map.transformBoundingBox(view))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, :image.width() * 3].reshape(image.height(), image.width(), 3).astype(int)


def fewest_marked(pixels, dpi=DPI):
    """Return how many pixels of the mark the poorest crop of 60 x 60 mm holds."""
    marked = (np.abs(pixels - np.array(RED)).max(axis=2) <= 14).astype(int)
    total = np.pad(marked.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    side = int(CROP_MM / 25.4 * dpi)
    return (total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]).min()


@pytest.mark.parametrize("view, crs, dpi", [
    (atlas_layers.FIRST_VIEW, "EPSG:3857", 96), (QgsRectangle(129.7, 42.9, 129.8, 43.0), "EPSG:3857", 96),
    (QgsRectangle(115, 33, 140, 50), "EPSG:5179", 96), (QgsRectangle(124, 40, 126, 41), "EPSG:32652", 200),
])
@pytest.mark.parametrize("base", ["night", "paper"])
def test_any_crop_of_the_map_says_so(project, atlas, base, view, crs, dpi):
    atlas_layers.open_atlas(project, str(atlas), base)
    assert fewest_marked(render(project, view, crs, dpi), dpi) > 40
    (mark,) = roles.layers_by_role(project, roles.SYNTHETIC_MARK)
    project.layerTreeRoot().findLayer(mark.id()).setItemVisibilityChecked(False)
    assert fewest_marked(render(project, view, crs, dpi), dpi) < 20, "what was counted is the mark and nothing else"


def test_the_panel_says_so(qtbot, built):
    panel = Panel(qtbot, built[0].path)
    assert panel.find("vaSynthetic").isVisible() and panel.find("vaSynthetic").text() == "SYNTHETIC"
    assert not panel.find("vaLevel").isVisible()
    assert panel.truth.startswith("3,622 of 3,622 records")
    assert panel.find("vaTheme_forced-repatriationCount").text() == "524 / 524"


def test_the_page_says_so(project, atlas, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    target = tmp_path / "page.pdf"
    algorithm = ExportOverview().create()
    results, ok = algorithm.run({"ATLAS": str(atlas), "OUTPUT": str(target)}, QgsProcessingContext(),
                                QgsProcessingFeedback(False))
    assert ok and results
    text = subprocess.run(["pdftotext", "-raw", str(target), "-"], capture_output=True, timeout=120).stdout.decode()
    assert len(re.findall("SYNTHETIC", text)) >= 2


# --- it never gets into a real atlas ---------------------------------------------------------------------------------

@pytest.mark.parametrize("table, values", [
    ("cases", {"case_id": "SYN-000001", "title": "x"}), ("cases", {"case_id": "syn-1", "title": "x"}),
    ("cases", {"case_id": "K1", "title": "x", "import_id": "SYN-1"}),
    ("persons", {"person_id": "SYN-P000001", "pseudonym": "x"}), ("images", {"image_id": "SYN-IMAGE-1"}),
    ("sources", {"source_key": "SYN-SOURCE", "title": "x"}), ("places", {"place_id": "SYN-1", "kind": "other", "name_en": "x"}),
])
def test_a_real_atlas_refuses_made_up_rows_from_qgis(real, table, values):
    layer = table_layer(real, table)
    before = layer.featureCount()
    point = QgsGeometry.fromPointXY(QgsPointXY(126, 41)) if layer.isSpatial() else None
    add_row(layer, dict(values, **({"precision": "site"} if table == "places" else {})), point)
    assert commit_refused(layer, REFUSED)
    assert table_layer(real, table).featureCount() == before


def test_a_real_row_cannot_be_renamed_into_a_made_up_one(real):
    layer = table_layer(real, "cases")
    case = next(layer.getFeatures())
    layer.startEditing()
    layer.changeAttributeValue(case.id(), layer.fields().indexFromName("case_id"), "SYN-000001")
    assert commit_refused(layer, REFUSED)


def test_rows_copied_with_sql_are_refused_table_by_table(real, built):
    connection = connect(real, write=True)
    connection.execute("ATTACH ? AS training", (built[0].path,))
    connection.execute("PRAGMA foreign_keys = OFF")     # the rule holds by itself, whatever else is switched off
    tables = [row[0] for row in connection.execute(
        "SELECT name FROM training.sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'rtree%' "
        "AND name NOT LIKE 'sqlite%' AND name NOT IN ('change_log', 'change_values', 'schema_version', 'atlas_info', "
        "'synthetic_marks', 'layer_styles') AND name NOT LIKE 'search%'")]
    tried = 0
    for table in tables:
        columns = ", ".join(row[0] for row in connection.execute(
            "SELECT name FROM pragma_table_info(?) WHERE name <> 'fid'", (table,)))
        if connection.execute(f"SELECT count(*) FROM training.{table} WHERE import_id LIKE 'SYN-%'").fetchone()[0]:
            tried += 1
            for how in ("INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE"):
                with pytest.raises(sqlite3.IntegrityError, match="made-up record"):
                    connection.execute(f"{how} INTO main.{table} ({columns}) SELECT {columns} FROM training.{table} "
                                       "WHERE import_id LIKE 'SYN-%' LIMIT 1")
    connection.close()
    assert tried >= 13


def test_a_training_atlas_stays_one_in_qgis(atlas):
    layer = table_layer(atlas, "atlas_info")
    row = next(layer.getFeatures("\"key\" = 'synthetic'"))
    for field, value in (("value", "0"), ("value", None), ("key", "other")):
        layer.startEditing()
        layer.changeAttributeValue(row.id(), layer.fields().indexFromName(field), value)
        assert commit_refused(layer, SETTLED)
    layer.startEditing()
    layer.deleteFeature(row.id())
    assert commit_refused(layer, SETTLED)
    assert schema.check_file(atlas).synthetic


@pytest.mark.parametrize("statement", [
    "UPDATE atlas_info SET value = '0' WHERE key = 'synthetic'",
    "UPDATE OR REPLACE atlas_info SET fid = (SELECT fid FROM atlas_info WHERE key = 'synthetic') WHERE key = 'title'",
    "DELETE FROM atlas_info WHERE key = 'synthetic'", "DELETE FROM atlas_info",
    "INSERT OR REPLACE INTO atlas_info (key, value) VALUES ('synthetic', '0')",
    "INSERT OR REPLACE INTO atlas_info (fid, key, value) SELECT fid, 'x', '0' FROM atlas_info WHERE key = 'synthetic'",
])
def test_nor_can_sql_unsay_it(atlas, real, statement):
    for path, was in ((atlas, True), (real, False)):
        connection = sqlite3.connect(path)
        with pytest.raises(sqlite3.IntegrityError, match=SETTLED):
            connection.execute(statement.replace("'0'", "'0'" if was else "'1'"))
        connection.close()
        assert schema.check_file(path).synthetic is was


def test_other_words_of_the_atlas_may_change(atlas):
    layer = table_layer(atlas, "atlas_info")
    row = next(layer.getFeatures("\"key\" = 'title'"))
    layer.startEditing()
    layer.changeAttributeValue(row.id(), layer.fields().indexFromName("value"), "SYNTHETIC exercise")
    assert layer.commitChanges(), layer.commitErrors()


def test_a_training_atlas_takes_numbers_of_its_own_kind_only(atlas):
    layer = table_layer(atlas, "cases")
    add_row(layer, {"case_id": "D0000110", "title": "x"})
    assert commit_refused(layer, "every number begins with SYN-")
    add_row(layer, {"case_id": "SYN-900001", "title": "SYNTHETIC exercise"})
    assert layer.commitChanges(), layer.commitErrors()


def test_the_mark_stays_in_the_file(atlas):
    layer = table_layer(atlas, "synthetic_marks")
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    assert not layer.commitChanges()
    layer.rollBack()
    assert table_layer(atlas, "synthetic_marks").featureCount() == 1


def test_the_first_line_of_the_panel_never_calls_it_facts(built, real, qtbot):
    controller = AtlasController()
    dock = VisualAtlasDock(controller)
    qtbot.addWidget(dock)
    controller.open_atlas(str(built[0].path))
    assert dock.page.first_line.words.text().startswith("SYNTHETIC: every case here is made up")
    controller.open_atlas(str(real))
    assert dock.page.first_line.words.text().startswith("These are published facts")
