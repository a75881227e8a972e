"""Shared by the tests of forms: an atlas in a project, its tables, a form on the (offscreen) screen."""

import sqlite3
import time

from qgis.core import QgsProject, QgsVectorLayerTools, QgsVectorLayerUtils, QgsGeometry
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui, QgsMapCanvas
from qgis.PyQt.QtWidgets import QApplication

from visual_atlas_plugin.mapping import forms
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.schema_reader import read_tables


class Tools(QgsVectorLayerTools):
    """What the main window does for embedded lists."""

    def addFeature(self, *_args, **_kwargs):  # noqa: N802
        return False, None

    def startEditing(self, layer):  # noqa: N802
        return layer.startEditing()

    def stopEditing(self, layer, allow_cancel=True):  # noqa: N802
        return layer.commitChanges()

    def saveEdits(self, layer):  # noqa: N802
        return layer.commitChanges(False)

    def copyMoveFeatures(self, *_args, **_kwargs):  # noqa: N802
        return False


class Stage:
    """Keeps what forms need alive, and closes them in order."""

    def __init__(self):
        QgsGui.editorWidgetRegistry().initEditors()
        self.tools, self.canvas, self.forms = Tools(), QgsMapCanvas(), []

    def form(self, layer, feature, size=(1150, 640)):
        context = QgsAttributeEditorContext()
        context.setVectorLayerTools(self.tools)
        context.setMapCanvas(self.canvas)
        form = QgsAttributeForm(layer, feature, context)
        form.resize(*size)
        form.show()
        self.forms.append(form)
        settle()
        return form

    def close(self):
        for form in self.forms:
            form.close()
            form.deleteLater()
        self.forms.clear()
        self.canvas.deleteLater()
        settle()


def settle(seconds=0.1):
    """Let Qt work for a moment."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def tables_of(path):
    connection = connect(path)
    try:
        return read_tables(connection)
    finally:
        connection.close()


def layer_of(uuid, table):
    return forms.table_layers(QgsProject.instance(), uuid)[table]


def first(layer, expression="true"):
    return next(layer.getFeatures(expression))


def new_row(layer, wkt="", **values):
    """Return a new row as QGIS makes it for a form, with defaults, and these values."""
    names = layer.fields()
    shape = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
    return QgsVectorLayerUtils.createFeature(
        layer, shape, {names.indexFromName(name): value for name, value in values.items()})


def rows(path, query, values=()):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def digest(path):
    """Return the content of every table that people edit, to tell whether a file changed."""
    return {name: rows(path, "SELECT * FROM " + name + " ORDER BY fid") for name in tables_of(path)}
