"""Fans on the map: hands the offsets that the domain works out to the layers that draw them.

The offsets travel as a layer variable (a map from scale band to place to [dx, dy] in mm), which QGIS saves
with the project and reads once a drawing; so panned, printed and reopened maps fan alike, without Python.
"""

import json
import math
from typing import Iterable, List

from qgis.core import QgsExpressionContextUtils, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip

from ..domain.fanning import BAND_BASE, BANDS, CROWD, FanPoint, fanned_bands
from .steps import Steps, finish

VARIABLE = "va_fan"

# one of the keys "0", "1", ...; an index takes a number for its text
_BAND = f"clamp(0, (ln(@map_scale / {BAND_BASE}) * {1 / math.log(2)} + 0.5) // 1, {BANDS - 1})"
# QGIS works out the part without a column once a drawing, but not inside try() and if(), which it does not prepare:
# there the variable would be read again for every symbol. Without an entry everything is NULL, and coalesce() sees it.
# QGIS makes the properties of a symbol ready again and again, to draw and to measure the icons of its layer tree, and
# copies them each time: a function copies what it is given twice, so that each function around another doubles the work.
# An operator copies once: brackets instead of map_get() and array_get().
_ENTRY = f"json_to_map(@{VARIABLE})[{_BAND}][\"place_id\"]"
FAN_DX = f"coalesce({_ENTRY}[0], 0)"
FAN_DY = f"coalesce({_ENTRY}[1], 0)"
FANNED = f"({_ENTRY} IS NOT NULL)"
# For symbols: a property that gives NULL leaves the value as it is, nothing stands in for a missing entry.
FAN_OFFSET = _ENTRY                 # [dx, dy], NULL for what is not fanned
RAW_DX = f"{_ENTRY}[0]"             # NULL for what is not fanned
RAW_DY = f"{_ENTRY}[1]"


def is_fanned(layer: QgsVectorLayer) -> bool:
    """Whether a layer was given its fans, of however many points."""
    return QgsExpressionContextUtils.layerScope(layer).hasVariable(VARIABLE)


def update_fans(layers: Iterable[QgsVectorLayer], followers: Iterable[QgsVectorLayer] = ()) -> None:
    """Read the points of some layers, work out their fans and hand them out."""
    layers = list(layers)
    hand_out([point for layer in layers for point in points_of(layer)], layers, followers)


def points_of(layer: QgsVectorLayer) -> List[FanPoint]:
    """Return the points that a layer draws, and whether each may be fanned."""
    points = []
    crowded = layer.featureCount() > CROWD
    needed = [name for name in ("place_id", "on_route") if layer.fields().lookupField(name) >= 0]
    request = QgsFeatureRequest().setSubsetOfAttributes(needed, layer.fields())     # without its many other columns
    for feature in layer.getFeatures(request):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        point = feature.geometry().asPoint()
        if math.isfinite(point.x()) and math.isfinite(point.y()):
            points.append(FanPoint(str(feature["place_id"]), point.x(), point.y(), not crowded or feature["on_route"] == 1))
    return points


def hand_out(points: List[FanPoint], layers: Iterable[QgsVectorLayer], followers: Iterable[QgsVectorLayer] = ()) -> None:
    """Work out the fans of all points of the given layers together, and hand each layer the result.

    Call it with the layers that are shown: a hidden neighbor does not push a symbol aside. `followers` get the same
    result, and none of their points is fanned: what they draw belongs to the symbols.
    """
    finish(handing_out(points, layers, followers))


def handing_out(points: List[FanPoint], layers: Iterable[QgsVectorLayer],
                followers: Iterable[QgsVectorLayer] = ()) -> Steps[None]:
    """Do the same in steps; layers that are deleted meanwhile need no fans."""
    bands = {}
    for found in fanned_bands(points):
        if found is not None:
            bands[str(found[0])] = found[1]
        yield
    text = json.dumps(bands, separators=(",", ":"), sort_keys=True)
    for layer in (*layers, *followers):
        if sip.isdeleted(layer) or str(QgsExpressionContextUtils.layerScope(layer).variable(VARIABLE) or "") == text:
            continue
        QgsExpressionContextUtils.setLayerVariable(layer, VARIABLE, text)
        layer.triggerRepaint()
        yield
