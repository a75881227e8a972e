"""One filter state on the map: which cases, kinds of places and routes are drawn.

Counts come from the case index, never from here; this module says the same to the layers. Our part of a
layer's subset is joined by AND to whatever the user had set, and taken off again without touching that.
"""

from typing import Iterable, List, Optional, Set, Tuple

from qgis.core import QgsProject, QgsVectorLayer

from ..domain.errors import AtlasError
from ..domain.fanning import FanPoint
from ..domain.filter_state import FilterState
from ..domain.words import CROSSING
from ..i18n import tr
from ..store.filter_sql import Found, location_condition, quoted
from . import roles
from .fan import handing_out, is_fanned, points_of
from .steps import Steps, finish
from .subsets import set_subset
from .synthetic import keep_mark

USER_SUBSET_KEY = "visual_atlas/user_subset"
OWN_SUBSET_KEY = "visual_atlas/own_subset"


def apply_filter(project: QgsProject, atlas_uuid: str, state: FilterState, found: Found = Found(),
                 with_cases: bool = True) -> None:
    """Show on the map what a filter state lets through; `found`: what the index found of its text and area.

    Without `with_cases` the layer of single cases is left for narrow_cases: to read a large file's cases anew takes longer
    than all else. Raises AtlasError where a layer is being edited (QGIS refuses to filter it then), and where the cases
    of a text are too many to be drawn one by one.
    """
    finish(applying_filter(project, atlas_uuid, state, found, with_cases))


def narrow_cases(project: QgsProject, atlas_uuid: str, state: FilterState, found: Found = Found()) -> List[str]:
    """Narrow the layer of single cases; return the names of layers that could not be, as they are being edited."""
    busy: List[str] = []
    for layer in roles.layers_by_role(project, roles.CASES, atlas_uuid):
        _set_own_subset(layer, location_condition(state, found), busy)
    return busy


def cases_are_drawn(project: QgsProject, atlas_uuid: str, scale: float) -> bool:
    """Whether a map of that scale (denominator) shows single cases."""
    root = project.layerTreeRoot()
    nodes = [(layer, root.findLayer(layer.id())) for layer in roles.layers_by_role(project, roles.CASES, atlas_uuid)]
    return any(node is not None and node.isVisible() and layer.isInScaleRange(scale) for layer, node in nodes)


def applying_filter(project: QgsProject, atlas_uuid: str, state: FilterState, found: Found = Found(),
                    with_cases: bool = True) -> Steps[None]:
    """Do what apply_filter does in steps, none of which narrows more than one layer."""
    drawn = _drawn_places(project, atlas_uuid)
    if with_cases:
        busy = narrow_cases(project, atlas_uuid, state, found)
    else:
        busy = [layer.name() for layer in roles.layers_by_role(project, roles.CASES, atlas_uuid) if layer.isEditable()]
    yield
    for role, kinds in roles.FACILITY_ROLES.items():
        for layer in roles.layers_by_role(project, role, atlas_uuid):
            _show_kinds(project, layer, kinds, state, busy)
            yield
    for layer in roles.layers_by_role(project, roles.CROSSINGS, atlas_uuid):
        _set_visible(project, layer, CROSSING in state.place_kinds)
    _show_routes(project, atlas_uuid, state, busy)
    yield
    keep_mark(project, atlas_uuid)
    if not drawn or drawn != _drawn_places(project, atlas_uuid):
        yield from _fanning(project, atlas_uuid)
    if busy:
        raise AtlasError(
            tr("The choices wait for a layer that is being edited: {names}.").format(names=", ".join(sorted(busy))),
            tr("They are applied by themselves as soon as its edits are saved or discarded."))
    if state.text and found.is_too_long:
        raise AtlasError(
            tr("{n} records match the text: too many to draw each one.").format(n=f"{len(found.cases):,}"),
            tr("The numbers by place are right. Choose a period or a theme, too, to see single records."))


def with_ticks_of_tree(project: QgsProject, atlas_uuid: str, state: FilterState) -> FilterState:
    """Return the state with the kinds and routes that are ticked in the layer tree.

    A layer that was ticked there and draws several kinds brings all of them, unless some are chosen already.
    """
    kinds, routes = set(state.place_kinds), set(state.routes)
    for role, drawn in (*roles.FACILITY_ROLES.items(), (roles.CROSSINGS, (CROSSING,))):
        for layer in roles.layers_by_role(project, role, atlas_uuid):
            if not _is_visible(project, layer):
                kinds.difference_update(drawn)
            elif not kinds.intersection(drawn):
                kinds.update(drawn)
    for layer in roles.layers_by_role(project, roles.ROUTE_LINES, atlas_uuid):
        number = int(layer.customProperty(roles.ROUTE_KEY, 0) or 0)
        (routes.add if _is_visible(project, layer) else routes.discard)(number)
    return state.with_(place_kinds=frozenset(kinds), routes=frozenset(routes))


def edited_layers(project: QgsProject, atlas_uuid: str) -> List[QgsVectorLayer]:
    """Return the layers that cannot be filtered now because somebody edits them."""
    filtered = (roles.CASES, roles.CROSSINGS, roles.ROUTE_MARKS, *roles.FACILITY_ROLES)
    return [layer for role in filtered for layer in roles.layers_by_role(project, role, atlas_uuid) if layer.isEditable()]


def refresh_fans(project: QgsProject, atlas_uuid: Optional[str] = None) -> None:
    """Fan the points of the place layers that are shown now."""
    finish(_fanning(project, atlas_uuid))


def _fanning(project: QgsProject, atlas_uuid: Optional[str]) -> Steps[None]:
    layers = [layer for layer in place_layers(project, atlas_uuid) if _is_visible(project, layer)]
    points: List[FanPoint] = []
    for layer in layers:
        points += points_of(layer)
        yield
    followers = [layer for role in (roles.CASE_COUNTS, roles.COUNT_NUMBERS)
                 for layer in roles.layers_by_role(project, role, atlas_uuid)]
    yield from handing_out(points, layers, followers)


def _drawn_places(project: QgsProject, atlas_uuid: str) -> Set[Tuple[str, str]]:
    """Return which places are drawn: id and subset of each layer that is shown; none before they were fanned once."""
    layers = [layer for layer in place_layers(project, atlas_uuid) if _is_visible(project, layer)]
    if not all(is_fanned(layer) for layer in layers):
        return set()
    return {(layer.id(), layer.subsetString()) for layer in layers}


def place_layers(project: QgsProject, atlas_uuid: Optional[str] = None) -> List[QgsVectorLayer]:
    """Return the layers that draw rows of the table of places."""
    found = []
    for role in (*roles.FACILITY_ROLES, roles.CROSSINGS):
        found.extend(roles.layers_by_role(project, role, atlas_uuid))
    return [layer for layer in found if layer.isValid()]


def _set_own_subset(layer: QgsVectorLayer, own: str, busy: List[str]) -> None:
    """Set our part of a layer's subset, keeping the user's part."""
    current = layer.subsetString()
    last_own = str(layer.customProperty(OWN_SUBSET_KEY, "") or "")
    user = str(layer.customProperty(USER_SUBSET_KEY, "") or "")
    if current != _joined(user, last_own):
        user = current       # the user changed it since: what is there now is theirs
    wanted = _joined(user, own)
    if wanted != current:
        if not set_subset(layer, wanted):
            busy.append(layer.name())
            return
    layer.setCustomProperty(OWN_SUBSET_KEY, own)
    layer.setCustomProperty(USER_SUBSET_KEY, user)


def _joined(user: str, own: str) -> str:
    if user and own:
        return f"({user}) AND ({own})"
    return user or own


def _show_kinds(project, layer, kinds, state: FilterState, busy) -> None:
    ticked = [kind for kind in kinds if kind in state.place_kinds]
    if ticked and len(kinds) > 1:
        listed = ", ".join(quoted(kind) for kind in ticked)
        _set_own_subset(layer, f'"kind" IN ({listed})' if len(ticked) < len(kinds) else "", busy)
    _set_visible(project, layer, bool(ticked))


def _show_routes(project, atlas_uuid: str, state: FilterState, busy) -> None:
    for layer in roles.layers_by_role(project, roles.ROUTE_LINES, atlas_uuid):
        number = int(layer.customProperty(roles.ROUTE_KEY, 0) or 0)
        _set_visible(project, layer, number in state.routes)
    show_marks(project, atlas_uuid, busy)


def show_marks(project: QgsProject, atlas_uuid: str, busy: Optional[List[str]] = None) -> None:
    """Show the numbers and arrows of the routes that are seen, also after a whole group was unticked."""
    root = project.layerTreeRoot()
    seen = set()
    for layer in roles.layers_by_role(project, roles.ROUTE_LINES, atlas_uuid):
        node = root.findLayer(layer.id())
        if node is not None and node.isVisible():
            seen.add(int(layer.customProperty(roles.ROUTE_KEY, 0) or 0))
    for layer in roles.layers_by_role(project, roles.ROUTE_MARKS, atlas_uuid):
        _set_own_subset(layer, routes_condition(seen), [] if busy is None else busy)


def routes_condition(numbers: Iterable[int]) -> str:
    """Return the SQL condition for marks of some routes."""
    listed = ", ".join(str(number) for number in sorted(numbers))
    return f'"route_no" IN ({listed})' if listed else "1 = 0"


def _set_visible(project: QgsProject, layer, visible: bool) -> None:
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None and node.itemVisibilityChecked() != visible:
        node.setItemVisibilityChecked(visible)


def _is_visible(project: QgsProject, layer) -> bool:
    node = project.layerTreeRoot().findLayer(layer.id())
    return node is not None and node.itemVisibilityChecked()
