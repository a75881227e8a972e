"""Saves of an atlas's layers are all or nothing: what the file would refuse is found before anything is written.

QGIS saves deletes, changes and new rows in separate steps and keeps what went through when a later step is refused.
So before each save the edits are tried on the file and rolled back. Where SQLite refuses, the save is stopped in
QGIS's own first check (shapes that do not fit the layer), before its first step: a shape that fits no layer is added
for that moment and taken away again. All edits stay in the layer, to be corrected and saved again.

Rows that point to new rows of other tables (the stages of a new case) are one save with those: all are tried together,
and then the tables that are pointed to are saved first, by us, whichever layer was saved by hand.
"""

import struct
from typing import Any, Callable, List, Optional, Tuple

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray, QObject, QTimer, pyqtSignal

from ..compat import is_null, is_unset
from ..domain.errors import AtlasError
from ..i18n import tr
from ..store.edit_check import Edits, Refusal, find_refusal
from . import roles
from .form_labels import column_name, table_names
from .form_widgets import sentence_of
from .forms import table_of

_SRID = 4326


class EditGuard(QObject):
    """Watches the layers of atlases; `refused` carries an AtlasError, a moment after each save that was stopped."""

    refused = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._watched: List[Tuple[QgsVectorLayer, Callable]] = []
        self._tried: List[QgsVectorLayer] = []      # layers that we save ourselves, after their edits were tried

    def watch(self, project: QgsProject, atlas_uuid: str) -> None:
        """Guard every layer of an atlas; a layer that is watched already is left as it is."""
        self._watched = [(layer, slot) for layer, slot in self._watched if not sip.isdeleted(layer)]
        for layer in roles.our_layers(project, atlas_uuid):
            if not (isinstance(layer, QgsVectorLayer) and layer.customProperty(roles.ATLAS_KEY, "")):
                continue
            if layer.providerType() == "ogr" and all(layer is not other for other, _ in self._watched):
                slot = self._slot(layer)
                layer.beforeCommitChanges.connect(slot)
                self._watched.append((layer, slot))

    def release(self) -> None:
        """Let go of all layers, which outlive the plugin."""
        for layer, slot in self._watched:
            if not sip.isdeleted(layer):
                layer.beforeCommitChanges.disconnect(slot)
        self._watched.clear()

    def _slot(self, layer: QgsVectorLayer) -> Callable:
        return lambda *_args: self._check(layer)

    def _check(self, layer: QgsVectorLayer) -> None:
        if any(layer is tried for tried in self._tried):
            return
        _unblock(layer)
        try:
            self._save_needed(layer)
        except AtlasError as problem:
            error = problem      # the name of an except clause is gone when the timer strikes
            _block(layer)
            QTimer.singleShot(0, lambda: self._after(layer, error))

    def _save_needed(self, layer: QgsVectorLayer) -> None:
        """Try the edits of a layer, with those of other layers that they need, and save the latter.

        Raises AtlasError where any of them would be refused; then nothing was saved.
        """
        needed: List[QgsVectorLayer] = []
        refusal = find_refusal(_file_of(layer), edits_of(layer))
        while refusal and refusal.kind == "missing":
            more = [other for other in self._edited_too(layer) if table_of(other) == refusal.other_table
                    and all(other is not one for one in needed)]
            if not more:
                break
            needed = more + needed
            for other in more:
                _unblock(other)
            refusal = find_refusal(_file_of(layer), *map(edits_of, needed), edits_of(layer))
        if refusal:
            raise explain_refusal(refusal)
        for other in needed:
            self._tried.append(other)
            try:
                if not other.commitChanges(False):
                    raise AtlasError(tr("“{name}” could not be saved.").format(name=other.name()),
                                     tr("Save it first, then this layer."), "; ".join(other.commitErrors()))
            finally:
                self._tried.remove(other)

    def _edited_too(self, layer: QgsVectorLayer) -> List[QgsVectorLayer]:
        """Return the other watched layers of the same file that hold edits not saved yet."""
        return [other for other, _ in self._watched if other is not layer and not sip.isdeleted(other)
                and other.isModified() and _file_of(other) == _file_of(layer)]

    def _after(self, layer: QgsVectorLayer, error: AtlasError) -> None:
        """Once QGIS has told its own line: free the layer again, and say what was wrong, above that line."""
        if not sip.isdeleted(layer):
            _unblock(layer)
        if not sip.isdeleted(self):
            self.refused.emit(error)


def _file_of(layer: QgsVectorLayer) -> str:
    return layer.source().split("|")[0]


def edits_of(layer: QgsVectorLayer) -> Edits:
    """Return what a layer is about to save, as the file would get it."""
    buffer, names = layer.editBuffer(), [field.name() for field in layer.fields()]
    geometry = layer.dataProvider().geometryColumnName() if hasattr(layer.dataProvider(), "geometryColumnName") else ""
    geometry = geometry or "geom"
    edits = Edits(table_of(layer), deleted=list(buffer.deletedFeatureIds()))
    for fid, values in buffer.changedAttributeValues().items():
        edits.changed[fid] = {names[index]: plain(value) for index, value in values.items()}
    for fid, shape in buffer.changedGeometries().items():
        edits.changed.setdefault(fid, {})[geometry] = blob(shape)
    for feature in buffer.addedFeatures().values():
        row = {name: plain(value) for name, value in zip(names, feature.attributes())
               if value is not None and not is_unset(value)}
        if layer.isSpatial() and feature.hasGeometry():
            row[geometry] = blob(feature.geometry())
        edits.added.append(row)
    return edits


def plain(value: Any) -> Any:
    """Return a value of a feature as SQLite takes it."""
    if is_null(value):
        return None
    if isinstance(value, QByteArray):
        return bytes(value)
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, (int, float, str, bytes)) else str(value)


def blob(shape: QgsGeometry) -> Optional[bytes]:
    """Return a shape (WGS84 degrees) as a GeoPackage blob, None for none."""
    if shape.isNull():
        return None
    return struct.pack("<2sBBi", b"GP", 0, 1, _SRID) + bytes(shape.asWkb())


def _block(layer: QgsVectorLayer) -> None:
    """Add a shape that no layer of this kind takes: QGIS then stops the save before its first step."""
    wrong = "Point (0 0)" if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry else \
        "Polygon ((0 0, 0 0.000001, 0.000001 0, 0 0))"
    if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry:
        wrong = "Point (0 0)"
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wrong))
    layer.editBuffer().addFeature(feature)
    layer.setProperty("visual_atlas_stopped", feature.id())


def _unblock(layer: QgsVectorLayer) -> None:
    """Take the shape of a stopped save away again, out of the list of undone steps, too."""
    added = layer.property("visual_atlas_stopped")
    layer.setProperty("visual_atlas_stopped", None)
    if added is None or not layer.isEditable() or added not in layer.editBuffer().addedFeatures():
        return
    stack = layer.undoStack()
    if stack.index() and stack.index() == stack.count():
        stack.command(stack.index() - 1).setObsolete(True)
        stack.undo()
    if added in layer.editBuffer().addedFeatures():
        layer.editBuffer().deleteFeature(added)


def explain_refusal(refusal: Refusal) -> AtlasError:
    """Turn what SQLite refused into a sentence and an advice."""
    table = table_names().get(refusal.table.name, refusal.table.name)
    where = tr("“{row}” in “{table}”").format(row=refusal.row, table=table) if refusal.row else \
        tr("a row of “{table}”").format(table=table)
    return AtlasError(
        tr("Nothing was saved: {where} breaks a rule. {rule}").format(where=where, rule=_rule_sentence(refusal)),
        tr("Correct that row and save again; all your edits are still there."), refusal.details)


def _rule_sentence(refusal: Refusal) -> str:
    names = ", ".join(f"“{column_name(column)}”" for column in refusal.columns)
    other = table_names().get(refusal.other_table, refusal.other_table)
    if refusal.kind == "check":
        rules = [rule for rule in refusal.table.rules if rule.text == refusal.rule]
        if not rules:
            return tr("The file's rule is: {rule}").format(rule=refusal.rule)
        return f"{names}: {sentence_of(rules[0])}" if len(rules[0].columns) == 1 else sentence_of(rules[0])
    if refusal.kind == "not_null":
        return tr("{names} must not be empty.").format(names=names)
    if refusal.kind == "unique":
        return tr("Another row has the same {names}.").format(names=names)
    if refusal.kind == "missing" and refusal.other_table:
        return tr("It points to a row of “{table}” that is not in the file; if that row is new, save “{table}” first.").format(
            table=other)
    if refusal.kind == "used":
        return tr("Rows of “{table}” still point to it; remove or change those first.").format(table=other)
    return tr("The file says: {details}.").format(details=refusal.details)
