"""Forms in a project: opened twice, beside a second atlas, saved and read again; what fills itself."""

import re
import shutil

import pytest
from qgis.core import QgsProject

import form_driver as driver
from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.mapping import atlas_layers, forms
from visual_atlas_plugin.settings import ANALYST_ID
from visual_atlas_plugin.store.facts_import import build_atlas

UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


@pytest.fixture
def atlas(shipped_atlas, tmp_path, qgis_app):
    """An atlas opened in the project: (path, uuid)."""
    project = QgsProject.instance()
    project.clear()
    path = str(shutil.copyfile(shipped_atlas, tmp_path / "atlas.gpkg"))
    yield path, atlas_layers.open_atlas(project, path).atlas_uuid
    for layer in list(project.mapLayers().values()):
        if hasattr(layer, "isEditable") and layer.isEditable():
            layer.rollBack()
    project.clear()


def test_opening_twice_adds_no_layer_and_no_relation(atlas):
    path, uuid = atlas
    project = QgsProject.instance()
    before = set(project.mapLayers()), set(project.relationManager().relations())
    atlas_layers.open_atlas(project, path)
    assert (set(project.mapLayers()), set(project.relationManager().relations())) == before


def test_two_atlases_keep_apart(atlas, tmp_path):
    path, uuid = atlas
    other_path = tmp_path / "other.gpkg"
    build_atlas(other_path)
    other = atlas_layers.open_atlas(QgsProject.instance(), str(other_path)).atlas_uuid
    relations = QgsProject.instance().relationManager().relations()
    assert all(relation.isValid() for relation in relations.values())
    for identity, relation in relations.items():
        owner = uuid if uuid in identity else other
        assert {relation.referencedLayer().source().split("|")[0], relation.referencingLayer().source().split("|")[0]} == {
            path if owner == uuid else str(other_path)}
    assert len(relations) % 2 == 0 and sum(uuid in identity for identity in relations) == len(relations) // 2


def test_saved_and_read_again_the_forms_are_there(atlas, tmp_path):
    path, uuid = atlas
    project = QgsProject.instance()
    count = len(project.relationManager().relations())
    assert project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "saved.qgz"))
    assert len(project.relationManager().relations()) == count
    cases = driver.layer_of(uuid, "cases")
    assert cases.editorWidgetSetup(cases.fields().indexFromName("privacy")).type() == "ValueMap"
    assert len(cases.editFormConfig().tabs()) == 10
    ANALYST_ID.set("analyst-9")
    try:
        atlas_layers.open_atlas(project, path)
        assert driver.new_row(cases, case_id="N-1", title="New")["edited_by"] == "analyst-9"
    finally:
        ANALYST_ID.set("unknown")


def test_bookkeeping_fills_itself(atlas):
    path, uuid = atlas
    ANALYST_ID.set("o'neil \" -- $id")
    try:
        forms.refresh(QgsProject.instance(), uuid)
        layer = driver.layer_of(uuid, "cases")
        assert layer.startEditing()
        row = driver.new_row(layer, case_id="N-1", title="New", date_edtf="2003~")
        assert UUID.match(row["uuid"]) and layer.addFeature(row)
        old = driver.first(layer, "case_id = 'KIM-CHEOL-OK'")
        layer.changeAttributeValue(old.id(), layer.fields().indexFromName("date_edtf"), "2004-05")
        assert layer.commitChanges(), layer.commitErrors()
    finally:
        ANALYST_ID.set("unknown")
    query = "SELECT uuid, row_version, edited_by, edited_at, start_day, end_day FROM cases WHERE case_id = ?"
    (new,) = driver.rows(path, query, ("N-1",))
    assert UUID.match(new[0]) and new[1] == 1 and new[2] == "o'neil \" -- $id"
    assert re.match(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", new[3])
    assert new[4:] == (12053, 12417)
    (changed,) = driver.rows(path, query, ("KIM-CHEOL-OK",))
    date = dates.parse("2004-05")
    assert changed[1] > 1 and changed[2] == "o'neil \" -- $id" and changed[4:] == (date.start_day, date.end_day)
