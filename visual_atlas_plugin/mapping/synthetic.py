"""How a map of made-up records says so: the word SYNTHETIC all over it, and before the name of every layer.

The mark is a layer of its own above all others, drawn from an area that lies in the atlas file. The word repeats in
millimeters of the page, so it shows at every scale, on screen and paper, and in any crop larger than its spacing.
"""

from qgis.core import (
    QgsFillSymbol, QgsFontMarkerSymbolLayer, QgsLayerTreeGroup, QgsMarkerSymbol, QgsPointPatternFillSymbolLayer,
    QgsProject, QgsSingleSymbolRenderer, QgsUnitTypes, QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from ..domain import palette
from ..domain.errors import AtlasError
from ..i18n import tr
from . import roles
from .opened_layers import Wanted, opening_layers
from .steps import Steps, finish

TABLE = "synthetic_marks"
WORD = "SYNTHETIC"              # never translated: it is the mark of the file format, too
SPACING_MM = (40.0, 34.0)       # from word to word along a row, and from row to row; every second row is shifted by half
LETTER_MM = 3.4
RIM_MM = 0.25
RIM_COLOR = "#78" + palette.HALO[1:]     # half clear, or names of places that lie over it are hard to read at night


def mark(project: QgsProject, group: QgsLayerTreeGroup, path: str, atlas_uuid: str) -> None:
    """Mark an atlas of made-up records: the word over its map, where it is missing, and before its layers' names."""
    if not roles.layers_by_role(project, roles.SYNTHETIC_MARK, atlas_uuid):
        add_mark(project, group, path, atlas_uuid)
    finish(naming_layers(project, atlas_uuid))


def add_mark(project: QgsProject, group: QgsLayerTreeGroup, path: str, atlas_uuid: str) -> QgsVectorLayer:
    """Add the mark above all other layers of the group. Raises AtlasError where the file has lost it."""
    return finish(adding_mark(project, group, path, atlas_uuid))


def adding_mark(project: QgsProject, group: QgsLayerTreeGroup, path: str, atlas_uuid: str) -> Steps[QgsVectorLayer]:
    """Do the same in steps."""
    (layer,) = yield from opening_layers([Wanted(f"{path}|layername={TABLE}", tr("Mark of made-up records"))])
    if not layer.isValid():
        raise AtlasError(tr("The mark of this training atlas cannot be read."),
                         tr("Make a new training atlas: without its mark it must not be shown."), path)
    layer.setRenderer(mark_renderer())
    layer.setReadOnly(True)
    roles.set_role(layer, roles.SYNTHETIC_MARK, atlas_uuid)
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer).setExpanded(False)
    return layer


def naming_layers(project: QgsProject, atlas_uuid: str) -> Steps[None]:
    """Put SYNTHETIC before the names of all layers of an atlas; the ground belongs to none and keeps its names."""
    for layer in list(roles.our_layers(project, atlas_uuid)):
        if not sip.isdeleted(layer) and layer.customProperty(roles.ATLAS_KEY, "") and not layer.name().startswith(WORD):
            layer.setName(f"{WORD} {layer.name()}")
            yield


def keep_mark(project: QgsProject, atlas_uuid: str) -> None:
    """Tick the mark of an atlas again, with the groups around it, where somebody unticked it."""
    for layer in roles.layers_by_role(project, roles.SYNTHETIC_MARK, atlas_uuid):
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and not node.itemVisibilityChecked():
            node.setItemVisibilityChecked(True)


def mark_renderer() -> QgsSingleSymbolRenderer:
    """Return the renderer of the mark: the word in red with a white rim, in rows."""
    symbol = QgsFillSymbol()
    symbol.deleteSymbolLayer(0)
    symbol.appendSymbolLayer(_pattern())
    return QgsSingleSymbolRenderer(symbol)


def _pattern() -> QgsPointPatternFillSymbolLayer:
    pattern = QgsPointPatternFillSymbolLayer()
    millimeters = QgsUnitTypes.RenderUnit.RenderMillimeters
    for set_unit in (pattern.setDistanceXUnit, pattern.setDistanceYUnit, pattern.setDisplacementXUnit):
        set_unit(millimeters)
    pattern.setDistanceX(SPACING_MM[0])
    pattern.setDistanceY(SPACING_MM[1])
    pattern.setDisplacementX(SPACING_MM[0] / 2)
    pattern.setSubSymbol(_word())
    return pattern


def _word() -> QgsMarkerSymbol:
    """The word itself, once, with a rim that keeps it readable on dark and light ground alike."""
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for color, rim in ((RIM_COLOR, 2 * RIM_MM), (palette.WARNING, 0.0)):
        letters = QgsFontMarkerSymbolLayer("Noto Sans", WORD, LETTER_MM, QColor(color))
        letters.setFontStyle("Bold")
        letters.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        letters.setStrokeColor(QColor(color))
        letters.setStrokeWidth(rim)
        letters.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
        symbol.appendSymbolLayer(letters)
    return symbol
