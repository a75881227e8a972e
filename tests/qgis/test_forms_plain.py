"""An atlas in plain QGIS, without the plugin: every table opens with its form, kept in the file."""

import importlib.util
import json
import shutil

import pytest
from qgis.core import Qgis, QgsEditFormConfig, QgsProject, QgsVectorLayer, QgsVectorLayerUtils

import form_driver as driver
from visual_atlas_plugin.mapping import form_widgets
from visual_atlas_plugin.paths import data_path


@pytest.fixture
def atlas(shipped_atlas, tmp_path, qgis_app):
    QgsProject.instance().clear()
    yield str(shutil.copyfile(shipped_atlas, tmp_path / "renamed by its owner.gpkg"))
    QgsProject.instance().clear()


@pytest.fixture
def stage(qgis_app):
    made = driver.Stage()
    yield made
    made.close()


def test_every_table_opens_with_its_form(atlas):
    for name, table in driver.tables_of(atlas).items():
        layer = QgsVectorLayer(f"{atlas}|layername={name}", name, "ogr")
        message, found = layer.loadDefaultStyle()
        assert found, (name, message)
        assert layer.editFormConfig().layout() == QgsEditFormConfig.EditorLayout.TabLayout, name
        for column in table.columns.values():
            index = layer.fields().indexFromName(column.name)
            wanted = form_widgets.widget_for(table, column, form_widgets.Links()).type()
            assert layer.editorWidgetSetup(index).type() == wanted, (name, column.name)
            expression, sentence = form_widgets.constraint_for(table, column)
            if expression and column.name in form_widgets.visible_columns(table):
                assert (layer.constraintExpression(index), layer.constraintDescription(index)) == (expression, sentence)
        assert "uuid(" in layer.defaultValueDefinition(layer.fields().indexFromName("uuid")).expression()


def test_rows_made_in_plain_qgis_are_whole_and_edits_say_unknown(atlas):
    layer = QgsVectorLayer(f"{atlas}|layername=cases", "cases", "ogr")
    layer.startEditing()
    assert layer.addFeature(driver.new_row(layer, case_id="P-1", title="Plain", date_edtf="199X"))
    assert layer.commitChanges(), layer.commitErrors()
    (row,) = driver.rows(atlas, "SELECT length(uuid), edited_by, start_day, end_day, length(edited_at) FROM cases "
                         "WHERE case_id = 'P-1'")
    assert row == (36, "unknown", 7305, 10956, 24)


def test_a_form_of_plain_qgis_saved_unchanged_changes_nothing(atlas, stage):
    for name in ("stages", "claims", "places"):
        layer = QgsVectorLayer(f"{atlas}|layername={name}", name, "ogr")
        QgsProject.instance().addMapLayer(layer, False)
        layer.startEditing()
        for feature in list(layer.getFeatures())[:2]:
            form = stage.form(layer, feature)
            assert form.save()
            assert layer.editBuffer().changedAttributeValues() == {}, name
        layer.rollBack()


def test_the_stored_forms_name_no_computer_and_no_analyst():
    text = data_path("forms", "styles.json").read_text(encoding="utf-8")
    assert set(json.loads(text)) >= {"cases", "places", "stages", "claims", "attachments"}
    for word in ("/home", "/tmp", "Users", "analyst-", "import qgis", "def "):
        assert word not in text
    assert '<editforminitcodesource>0<' in text.replace("\\", "")


def tokens(qml):
    """The words of a style, sorted: the order of attributes in an XML tag is by chance."""
    return sorted(qml.replace("/>", " ").replace(">", " ").split())


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT // 100 != 322, reason="the shipped styles are written by QGIS 3.22")
def test_the_stored_forms_are_those_that_would_be_made_now(atlas, repository):
    spec = importlib.util.spec_from_file_location("make_form_styles", repository / "tools" / "make_form_styles.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    made = tool.styles(atlas)
    shipped = json.loads(data_path("forms", "styles.json").read_text(encoding="utf-8"))
    assert set(made) == set(shipped)
    for name in made:
        assert tokens(made[name]) == tokens(shipped[name]), f"{name}: run tools/make_form_styles.py"


def test_a_second_writing_replaces_ours_and_keeps_others(atlas):
    from visual_atlas_plugin.store.connection import connect
    from visual_atlas_plugin.store.form_styles import STYLE_NAME, write_form_styles
    connection = connect(atlas, write=True)
    connection.execute("INSERT INTO layer_styles (f_table_name, styleName, styleQML) VALUES ('cases', 'Mine', '<qgis/>')")
    before = connection.execute("SELECT count(*) FROM layer_styles WHERE styleName = ?", (STYLE_NAME,)).fetchone()[0]
    write_form_styles(connection)
    styles = connection.execute("SELECT styleName, count(*) FROM layer_styles GROUP BY 1 ORDER BY 1").fetchall()
    connection.close()
    assert before > 30 and styles == [("Mine", 1), (STYLE_NAME, before)]


def test_new_rows_start_private(atlas):
    layer = QgsVectorLayer(f"{atlas}|layername=attachments", "attachments", "ogr")
    assert QgsVectorLayerUtils.createFeature(layer)["privacy"] == "confidential"
