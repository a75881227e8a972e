"""QGIS edits the layers of an atlas: the file logs every change, refuses bad rows and keeps case locations."""

import json
import re
import shutil
import sqlite3

import pytest
from qgis.core import (
    QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer, QgsVectorLayerUtils,
)

from visual_atlas_plugin.store.connection import open_atlas, point_blob

UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$")


@pytest.fixture()
def atlas(shipped_atlas, tmp_path):
    """A copy that a test may change."""
    return shutil.copyfile(shipped_atlas, tmp_path / "copy.gpkg")


def layer_of(path, name):
    """Open a table as a program does that knows nothing of its form."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr", options)
    assert layer.isValid(), name
    return layer


def log_of(path):
    """Return (action, table, who, old values, new values) of every change since the import."""
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT g.action, g.table_name, g.edited_by, v.old_values, v.new_values FROM change_log g "
        "JOIN change_values v ON v.log_uuid = g.uuid WHERE g.table_name <> 'schema_version' ORDER BY g.fid").fetchall()
    connection.close()
    return [(row[0], row[1], row[2], row[3] and json.loads(row[3]), row[4] and json.loads(row[4])) for row in rows]


def test_qgis_opens_every_table_and_card(atlas, qgis_app):
    connection = sqlite3.connect(atlas)
    listed = connection.execute("SELECT table_name FROM gpkg_contents").fetchall()
    connection.close()
    assert len(listed) > 30
    for (name,) in listed:
        layer = layer_of(atlas, name)
        assert layer.featureCount() >= 0
        assert sum(1 for _ in layer.getFeatures()) == layer.featureCount(), name


def test_an_edited_attribute_and_a_moved_point_are_logged(atlas, qgis_app):
    layer = layer_of(atlas, "places")
    place = next(layer.getFeatures("place_id = 'KP-MO-ONSONG'"))
    before = place.geometry().asWkb().data().hex().upper()
    fields = layer.fields()
    assert layer.startEditing()
    layer.changeAttributeValue(place.id(), fields.indexFromName("notes"), "looked at again")
    layer.changeAttributeValue(place.id(), fields.indexFromName("edited_by"), "analyst-7")
    moved = QgsGeometry.fromPointXY(QgsPointXY(129.99, 42.96))
    layer.changeGeometry(place.id(), moved)
    assert layer.commitChanges(), layer.commitErrors()
    entries = [entry for entry in log_of(atlas) if entry[1] == "places"]
    assert {entry[0] for entry in entries} == {"update"} and entries[-1][2] == "analyst-7"
    assert entries[0][3]["notes"] != "looked at again" and entries[-1][4]["notes"] == "looked at again"
    assert entries[0][3]["geom"] == before
    assert entries[-1][4]["geom"] == moved.asWkb().data().hex().upper()
    assert entries[-1][4]["row_version"] == 1 + len(entries)


def test_the_last_entry_of_the_log_is_the_row_as_it_is(atlas, qgis_app):
    layer = layer_of(atlas, "places")
    place = next(layer.getFeatures("place_id = 'KP-MO-ONSONG'"))
    layer.startEditing()
    layer.changeAttributeValue(place.id(), layer.fields().indexFromName("notes"), "again")
    assert layer.commitChanges()
    said = [entry for entry in log_of(atlas) if entry[1] == "places"][-1][4]
    connection = sqlite3.connect(atlas)
    connection.row_factory = sqlite3.Row
    row = dict(connection.execute("SELECT * FROM places WHERE place_id = 'KP-MO-ONSONG'").fetchone())
    connection.close()
    del row["fid"]
    row["geom"] = row["geom"][8:].hex().upper()
    assert said == row


def test_a_moved_place_takes_its_case_locations_along(atlas, qgis_app):
    layer = layer_of(atlas, "places")
    place = next(layer.getFeatures("place_id = 'KP-MO-ONSONG'"))
    layer.startEditing()
    layer.changeGeometry(place.id(), QgsGeometry.fromPointXY(QgsPointXY(130.5, 42.5)))
    assert layer.commitChanges(), layer.commitErrors()
    cases = layer_of(atlas, "case_locations")
    points = [(round(f.geometry().asPoint().x(), 4), round(f.geometry().asPoint().y(), 4)) for f in cases.getFeatures()]
    assert points.count((130.5, 42.5)) == 1 and len(points) == 9


def test_a_stage_that_gets_a_place_gets_a_location_and_loses_it_again(atlas, qgis_app):
    places = layer_of(atlas, "places")
    uuid = next(places.getFeatures("place_id = 'CN-DC-BAISHAN'"))["uuid"]
    stages = layer_of(atlas, "stages")
    stage = next(stages.getFeatures("what_happened LIKE 'arrested and held%'"))
    column = stages.fields().indexFromName("place_uuid")
    for value, count in ((uuid, 10), (None, 9)):
        stages.startEditing()
        stages.changeAttributeValue(stage.id(), column, value)
        assert stages.commitChanges(), stages.commitErrors()
        assert layer_of(atlas, "case_locations").featureCount() == count


def test_a_new_row_gets_uuid_and_time_from_the_file(atlas, qgis_app):
    layer = layer_of(atlas, "places")
    fields = layer.fields()
    layer.startEditing()
    values = {"place_id": "TEST-1", "kind": "settlement", "name_en": "Test", "precision": "site"}
    for _ in range(2):
        feature = QgsVectorLayerUtils.createFeature(
            layer, QgsGeometry.fromPointXY(QgsPointXY(129, 42)), {fields.indexFromName(k): v for k, v in values.items()})
        assert layer.addFeature(feature)
        values["place_id"] = "TEST-2"
    assert layer.commitChanges(), layer.commitErrors()
    connection = sqlite3.connect(atlas)
    rows = connection.execute("SELECT uuid, edited_at, privacy FROM places WHERE place_id LIKE 'TEST-%'").fetchall()
    connection.close()
    assert len({row[0] for row in rows}) == 2
    for uuid, edited_at, privacy in rows:
        assert UUID.match(uuid) and re.match(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", edited_at)
        assert privacy == "restricted"
    logged = [entry for entry in log_of(atlas) if entry[1] == "places"]
    assert [entry[0] for entry in logged] == ["insert", "insert"] and {e[4]["uuid"] for e in logged} == {r[0] for r in rows}


def test_a_new_stage_made_in_qgis_is_located(atlas, qgis_app):
    case = next(layer_of(atlas, "cases").getFeatures("case_id = 'E2021-07'"))["uuid"]
    place = next(layer_of(atlas, "places").getFeatures("place_id = 'X-TUMEN'"))["uuid"]
    layer = layer_of(atlas, "stages")
    layer.startEditing()
    values = {"case_uuid": case, "stage_order": 2, "role": "hand_over", "place_uuid": place}
    feature = QgsVectorLayerUtils.createFeature(
        layer, QgsGeometry(), {layer.fields().indexFromName(name): value for name, value in values.items()})
    assert layer.addFeature(feature) and layer.commitChanges(), layer.commitErrors()
    rows = [f for f in layer_of(atlas, "case_locations").getFeatures() if f["case_uuid"] == case]
    assert len(rows) == 1 and UUID.match(rows[0]["stage_uuid"]) and rows[0]["privacy"] == "restricted"


def test_a_deleted_row_is_logged_with_what_it_was(atlas, qgis_app):
    layer = layer_of(atlas, "glossary")
    term = next(layer.getFeatures("term_id = 'YESIM'"))
    layer.startEditing()
    layer.deleteFeature(term.id())
    assert layer.commitChanges(), layer.commitErrors()
    deleted = [entry for entry in log_of(atlas) if entry[:2] == ("delete", "glossary")]
    assert len(deleted) == 1 and deleted[0][3]["term_en"] == "preliminary examination" and deleted[0][4] is None


def test_an_edit_reopens_a_review_but_a_review_does_not(atlas, qgis_app):
    layer = layer_of(atlas, "cases")
    case = next(layer.getFeatures("case_id = 'E2021-07'"))
    fields = layer.fields()

    def change(name, value):
        layer.startEditing()
        layer.changeAttributeValue(case.id(), fields.indexFromName(name), value)
        assert layer.commitChanges(), layer.commitErrors()
        return next(layer_of(atlas, "cases").getFeatures("case_id = 'E2021-07'"))["review"]

    assert case["review"] == "reviewed"
    assert change("review", "approved") == "approved"
    assert change("summary", "another wording") == "draft"


@pytest.mark.parametrize("table, where, column, value", [
    ("places", "place_id = 'X-TUMEN'", "kind", "jail"), ("places", "place_id = 'X-TUMEN'", "precision", "exact"),
    ("places", "place_id = 'X-TUMEN'", "place_id", "X-DANDONG"), ("places", "place_id = 'X-TUMEN'", "precision", "unknown"),
    ("cases", "case_id = 'E2021-07'", "end_day", 1), ("cases", "case_id = 'E2021-07'", "privacy", "secret"),
    ("stages", "role = 'escape'", "role", "flight"), ("stages", "role = 'escape'", "place_uuid", "nowhere"),
    ("claims", "value_text = 'up to 600'", "case_uuid", None),
    ("themes", "theme_no = 1", "color", "red"),
])
def test_bad_values_are_refused_and_leave_the_row(atlas, qgis_app, table, where, column, value):
    layer = layer_of(atlas, table)
    row = next(layer.getFeatures(where))
    index = layer.fields().indexFromName(column)
    layer.startEditing()
    layer.changeAttributeValue(row.id(), index, value)
    assert not layer.commitChanges()
    layer.rollBack()
    assert next(layer_of(atlas, table).getFeatures(where))[column] == row[column]
    assert [entry for entry in log_of(atlas) if entry[1] == table] == []


def test_claims_have_exactly_one_subject(atlas):
    with pytest.raises(sqlite3.IntegrityError):
        with open_atlas(atlas, write=True) as connection:
            connection.execute(
                "UPDATE claims SET place_uuid = (SELECT uuid FROM places LIMIT 1) WHERE value_text = 'up to 600'")


def test_a_store_transaction_with_one_refused_row_changes_nothing(atlas):
    before = atlas.read_bytes()
    with pytest.raises(sqlite3.IntegrityError):
        with open_atlas(atlas, write=True) as connection:
            connection.execute("UPDATE places SET notes = 'x'")
            connection.execute("DELETE FROM glossary")
            connection.execute("UPDATE cases SET privacy = 'secret'")
    assert atlas.read_bytes() == before


def test_sqlite_writes_points_that_the_spatial_index_finds(atlas, qgis_app):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE places SET geom = ? WHERE place_id = 'X-TUMEN'", (point_blob(10.0, 50.0),))
    layer = layer_of(atlas, "places")
    found = [f["place_id"] for f in layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(9, 49, 11, 51)))]
    assert found == ["X-TUMEN"]


def test_the_log_only_grows(atlas):
    for statement in ("DELETE FROM change_log", "UPDATE change_log SET edited_by = 'nobody'"):
        with pytest.raises(sqlite3.IntegrityError):
            with open_atlas(atlas, write=True) as connection:
                connection.execute(statement)
