"""Records by place: a light layer in memory that shows the counts of the case index while a person drags a window.

It is derived: QGIS saves it empty, so whoever has the index fills it again (`apply_counts` does so by itself). Only
the numbers of places that changed are written, and the classes keep their limits, so that a map of a million cases
follows the mouse. Counts always come from the index, never from here.
"""

import math
from dataclasses import dataclass
from typing import Dict, List, Optional

import numpy as np
from qgis.core import (
    QgsFeature, QgsGeometry, QgsLayerTreeGroup, QgsPointXY, QgsProject, QgsVectorLayer,
)
from qgis.PyQt import sip

from ..domain.case_columns import PlaceColumns
from ..domain.case_index import CaseIndex
from ..domain.count_classes import class_limits
from ..domain.counted import Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from . import background, count_numbers, count_style, derived, roles
from .count_style import NOW
from .place_names import reading_names
from .steps import Steps, finish

ALL = "all"                       # field: all records at the place
LIMITS_KEY = "visual_atlas/count_limits"
PLACES_KEY = "visual_atlas/count_places"
_FIELDS = (f"Point?crs=EPSG:4326&field=place_id:string&field=name:string&field=kind:string"
           f"&field={NOW}:integer&field={ALL}:integer")
_NOW_COLUMN = 3
_AT_ONCE = 500       # places that are made in one step


@dataclass
class _Filled:
    """What a layer shows now: for each feature its id, the position of its place in the index, and its number.

    `cells` are what QGIS is told of a change, kept from move to move: thousands of new ones each time would call Python's
    garbage collector, which takes a tenth of a second in a program as large as QGIS.
    """

    places: PlaceColumns
    ids: List[int]
    positions: np.ndarray
    shown: np.ndarray
    cells: List[Dict[int, int]]
    names: Dict[str, str]       # of all places by id, as the map writes them


_filled: Dict[str, _Filled] = {}        # by id of the layer; gone with the layer


def add_count_layer(project: QgsProject, group: QgsLayerTreeGroup, atlas_uuid: str, base: str = "night") -> QgsVectorLayer:
    """Add the layer of an atlas, still empty, at the end of a group. `base` is "night", "paper" or "imagery"."""
    layer = derived.new_layer(_FIELDS, layer_name(), roles.CASE_COUNTS, atlas_uuid)
    for column, words in ((NOW, tr("Records under the choices")), (ALL, tr("All records")), ("name", tr("Name")),
                          ("kind", tr("Kind")), ("place_id", tr("Id"))):
        layer.setFieldAlias(layer.fields().lookupField(column), words)
    layer.setDisplayExpression('"name"')
    metadata = layer.metadata()
    metadata.setAbstract(tr("Documented cases are fewer than the true number."))
    layer.setMetadata(metadata)
    numbers = derived.new_layer(count_numbers.FIELDS, tr("Numbers of records"), roles.COUNT_NUMBERS, atlas_uuid)
    count_numbers.restyle(numbers, base, 0)
    restyle(layer, base)
    for made in (numbers, layer):
        project.addMapLayer(made, False)
        group.addLayer(made).setExpanded(False)
    return layer


def layer_name() -> str:
    """Return the first name of the layer."""
    return tr("Records by place")


def apply_counts(project: QgsProject, atlas_uuid: str, index: CaseIndex, counts: Counts, live: bool = False) -> int:
    """Show counts of an index on the map of its atlas; return how many places changed.

    Cheap enough for every move of the mouse; with `live` the same places keep their numbers in words, without it the
    largest get them. A layer that is empty, as after a project was read, or made for other places than those of the
    index is filled anew.
    """
    changed = 0
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        kept = _kept(layer, index)
        if kept is None:
            finish(_filling(project, layer, index))
            kept = _filled[layer.id()]
        changed += _push(layer, kept, counts.by_place)
        count_numbers.show_numbers(project, layer, kept.places, counts.by_place, live)
        for numbers in roles.layers_by_role(project, roles.COUNT_NUMBERS, atlas_uuid):
            derived.filled(numbers)
    return changed


def paint_anew(project: QgsProject, atlas_uuid: str) -> None:
    """Have the map draw the layers of an atlas again, whatever picture of them it keeps."""
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        layer.triggerRepaint()


def restyle(layer: QgsVectorLayer, base: str) -> None:
    """Give the layer the classes it has, in the colors of a base."""
    limits = _limits(layer)
    n_places = int(layer.customProperty(PLACES_KEY, 0) or 0)
    layer.setRenderer(count_style.renderer(limits, base, n_places))
    layer.triggerRepaint()


def has_its_classes(layer: QgsVectorLayer) -> bool:
    """Whether the classes drawn are those of the atlas; a style of another kind, made by a person, counts as right."""
    renderer = layer.renderer()
    if renderer is None or renderer.type() != "graduatedSymbol":
        return True
    return [math.ceil(drawn.lowerValue()) for drawn in renderer.ranges()] == _limits(layer)


def _limits(layer: QgsVectorLayer) -> List[int]:
    kept = str(layer.customProperty(LIMITS_KEY, "") or "1").split(",")
    return [int(part) for part in kept if part.isdigit()] or [1]


def _kept(layer: QgsVectorLayer, index: CaseIndex) -> Optional[_Filled]:
    kept = _filled.get(layer.id())
    if kept is None or kept.places is not index.columns.places or layer.featureCount() != len(kept.ids):
        return None
    return kept


def is_filled(project: QgsProject, atlas_uuid: str, index: CaseIndex) -> bool:
    """Whether the layers of an atlas hold the places of an index, so that only numbers have to be written."""
    return all(_kept(layer, index) is not None for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid))


def names_of(project: QgsProject, atlas_uuid: str, places: PlaceColumns) -> Optional[Dict[str, str]]:
    """Return the names of the places that the counts are shown of, None where no layer of counts knows these places."""
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        kept = _filled.get(layer.id())
        if kept is not None and kept.places is places:
            return kept.names
    return None


def filling(project: QgsProject, atlas_uuid: str, index: CaseIndex) -> Steps[None]:
    """Fill what is not filled, in steps; numbers under the choices are written by apply_counts afterwards."""
    for layer in roles.layers_by_role(project, roles.CASE_COUNTS, atlas_uuid):
        if not sip.isdeleted(layer) and _kept(layer, index) is None:
            yield from _filling(project, layer, index)


def _filling(project: QgsProject, layer: QgsVectorLayer, index: CaseIndex) -> Steps[None]:
    """Write one feature a place that has a point, with its number of all records and none under the choices yet."""
    places = index.columns.places
    whole = index.counts(FilterState()).by_place
    positions = np.flatnonzero(np.isfinite(places.lon) & np.isfinite(places.lat))
    names = yield from reading_names(project, str(layer.customProperty(roles.ATLAS_KEY, "") or ""))
    features = []
    for number, position in enumerate(positions.tolist(), 1):
        if not number % _AT_ONCE:
            yield
        feature = QgsFeature()
        place_id = places.place_id[position]
        feature.setAttributes([place_id, names.get(place_id, place_id), places.kind[position], 0, int(whole[position])])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(places.lon[position], places.lat[position])))
        features.append(feature)
    if sip.isdeleted(layer) or _kept(layer, index) is not None:
        return          # gone meanwhile, or filled at once by somebody in a hurry
    provider = layer.dataProvider()
    provider.truncate()
    _, added = provider.addFeatures(features)
    layer.updateExtents()
    kept = _Filled(places, [feature.id() for feature in added], positions, np.zeros(len(positions), np.int64),
                   [{_NOW_COLUMN: 0} for _ in added], names)
    if layer.id() not in _filled:
        layer.willBeDeleted.connect(lambda key=layer.id(): _filled.pop(key, None))
    _filled[layer.id()] = kept
    _classify(project, layer, whole[positions])
    derived.filled(layer)


def _classify(project: QgsProject, layer: QgsVectorLayer, whole: np.ndarray) -> None:
    """Choose the classes anew where the totals ask for others; a style that a person made stays else."""
    used = whole[whole > 0]
    n_places = len(used)
    chosen = class_limits(int(used.max()), int(np.median(used))) if n_places else class_limits(0)
    limits = ",".join(str(limit) for limit in chosen)
    before = (layer.customProperty(LIMITS_KEY, ""), int(layer.customProperty(PLACES_KEY, 0) or 0) <= count_style.FEW_PLACES)
    layer.setCustomProperty(LIMITS_KEY, limits)
    layer.setCustomProperty(PLACES_KEY, n_places)
    if before != (limits, n_places <= count_style.FEW_PLACES) and layer.renderer().type() == "graduatedSymbol":
        restyle(layer, background.base_of(project))
        for numbers in roles.layers_by_role(project, roles.COUNT_NUMBERS, str(layer.customProperty(roles.ATLAS_KEY, ""))):
            count_numbers.restyle(numbers, background.base_of(project), n_places)


def _push(layer: QgsVectorLayer, kept: _Filled, by_place: np.ndarray) -> int:
    """Write the numbers that changed."""
    now = by_place[kept.positions]
    changed = np.flatnonzero(now != kept.shown)
    if not len(changed):
        return 0
    values, ids, cells = {}, kept.ids, kept.cells
    for position, number in zip(changed.tolist(), now[changed].tolist()):
        cell = values[ids[position]] = cells[position]
        cell[_NOW_COLUMN] = number
    layer.dataProvider().changeAttributeValues(values)
    kept.shown = now
    layer.triggerRepaint()
    return len(changed)
