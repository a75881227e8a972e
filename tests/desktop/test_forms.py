"""Forms of the tables in the real window: opened, filled in, refused with a sentence; and without the plugin's project."""

import sqlite3

from qgis.core import QgsVectorLayer, QgsVectorLayerUtils
from qgis.PyQt.QtWidgets import QApplication, QTabWidget
from qgis.utils import iface

import hands


def table(name: str) -> QgsVectorLayer:
    (layer,) = hands.layers("table:" + name)
    return layer


def count(path, name: str) -> tuple:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute("SELECT count(*), max(row_version) FROM " + name).fetchone()
    finally:
        connection.close()


def tabs_of(form) -> list:
    bar = form.findChild(QTabWidget)
    return [bar.tabText(number) for number in range(bar.count())]


def dialogs(layer: QgsVectorLayer) -> list:
    """Return the open forms of a layer."""
    return [widget for widget in QApplication.topLevelWidgets()
            if widget.isVisible() and widget.windowTitle().startswith(layer.name() + " - ")]


def close_forms(layer: QgsVectorLayer) -> None:
    for dialog in dialogs(layer):
        dialog.close()
    hands.settle(0.2)


def test_a_case_opens_with_its_stages_and_sources(atlas):
    layer = table("cases")
    feature = next(layer.getFeatures("case_id = 'KIM-CHEOL-OK'"))
    iface.openFeatureForm(layer, feature, False, False)
    hands.settle(0.5)
    forms = dialogs(layer)
    assert forms and tabs_of(forms[0])[:4] == ["General", "Review and privacy", "Notes", "Stages"]
    forms[0].findChild(QTabWidget).setCurrentIndex(3)
    hands.settle(0.4)
    hands.picture("form_case_stages")
    close_forms(layer)


def test_a_save_that_breaks_a_rule_is_refused_with_one_sentence(atlas, atlas_path):
    layer = table("claims")
    before = count(atlas_path, "claims")
    iface.setActiveLayer(layer)
    iface.actionToggleEditing().trigger()
    assert layer.isEditable()
    rows = list(layer.getFeatures())
    layer.deleteFeature(rows[0].id())
    layer.changeAttributeValue(rows[1].id(), layer.fields().indexFromName("notes"), "changed")
    layer.addFeature(QgsVectorLayerUtils.createFeature(layer))
    iface.actionSaveActiveLayerEdits().trigger()
    hands.settle(0.3)
    assert count(atlas_path, "claims") == before
    told = [item.text() for item in iface.messageBar().items()]
    assert any("Nothing was saved" in text and "must not be empty" in text for text in told), told
    hands.picture("form_refused")
    assert "Nothing was saved" in iface.messageBar().currentItem().text(), "our sentence lies on top"
    assert len(layer.editBuffer().addedFeatures()) == 1 and layer.isEditable()
    layer.rollBack()
    assert count(atlas_path, "claims") == before


def test_without_the_project_a_table_brings_its_form_along(atlas_path):
    layer = iface.addVectorLayer(f"{atlas_path}|layername=stages", "stages", "ogr")
    hands.settle(0.4)
    assert layer.editorWidgetSetup(layer.fields().indexFromName("role")).type() == "ValueMap"
    layer.startEditing()
    feature = next(layer.getFeatures())
    iface.openFeatureForm(layer, feature, False, False)
    hands.settle(0.5)
    hands.picture("form_plain_stage")
    close_forms(layer)
    assert layer.editBuffer().changedAttributeValues() == {}
    layer.rollBack()
