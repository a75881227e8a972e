"""Layer roles: how the atlas finds its own layers, whatever they are called or wherever they are moved.

Asked dozens of times at every move of the mouse: so which layers of a project have which role is kept, until a layer
comes, goes, or gets another role.
"""

from contextlib import suppress
from typing import Dict, Iterator, List, Optional, Set

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt import sip

ROLE_KEY = "visual_atlas/role"
ATLAS_KEY = "visual_atlas/atlas"   # uuid of the atlas that the layer belongs to; two may be open
ROUTE_KEY = "visual_atlas/route_no"

CASES = "cases"
CASE_COUNTS = "case_counts"        # matching records per place; derived, in memory (count_layers.py)
COUNT_NUMBERS = "count_numbers"    # the numbers on the largest of them (count_numbers.py)
FLOWS = "flows"                    # legs counted over the matching records; derived, in memory (flow_layers.py)
CASE_PATH = "case_path"            # the stages of one case, while somebody looks at it (case_path.py)
CROSSINGS = "crossings"
PLACE_CARDS = "place_cards"
ROUTE_LINES = "route_lines"        # six layers, one a route; ROUTE_KEY tells which
ROUTE_MARKS = "route_marks"        # arrowheads and numbered badges of all routes
IMAGERY = "imagery"
IMAGERY_BOUNDARIES = "imagery_boundaries"    # the border drawn over imagery; there as long as imagery is
OBSERVATION_POINTS = "observation_points"       # marks on images, one layer a geometry (observation_layers.py)
OBSERVATION_LINES = "observation_lines"
OBSERVATION_POLYGONS = "observation_polygons"
OBSERVATIONS = (OBSERVATION_POINTS, OBSERVATION_LINES, OBSERVATION_POLYGONS)
SYNTHETIC_MARK = "synthetic_mark"  # the word SYNTHETIC all over a map of made-up records
BACKGROUND = "background"          # each with its own sub-key in BACKGROUND_KEY
BACKGROUND_KEY = "visual_atlas/background"

# role of a facility layer: the kinds it draws, in the order of the layer tree
FACILITY_ROLES = {
    "detention_centers": ("detention_center",),
    "mss_offices": ("mss_office",),
    "holding_centers": ("mss_holding_center",),
    "police": ("police_holding_camp", "police_detention"),
    "labor_training_camps": ("labor_training_camp",),
    "prisons_and_camps": ("prison", "political_prison_camp"),
    "other_facilities": ("customs", "other"),
}


def set_role(layer: QgsMapLayer, role: str, atlas_uuid: str = "") -> None:
    """Mark a layer as ours; the mark is saved with the project."""
    layer.setCustomProperty(ROLE_KEY, role)
    if atlas_uuid:
        layer.setCustomProperty(ATLAS_KEY, atlas_uuid)


def role_of(layer: QgsMapLayer) -> str:
    """Return the role of a layer, "" for a layer that is not ours."""
    return str(layer.customProperty(ROLE_KEY, "") or "")


def layers_by_role(project: QgsProject, role: str, atlas_uuid: Optional[str] = None) -> List[QgsMapLayer]:
    """Return the project's layers of one role (of one atlas, where its uuid is given)."""
    return [layer for layer in _known_of(project).by_role(project).get(role, ())
            if layer.customProperty(ROLE_KEY, "") == role and _belongs(layer, atlas_uuid)]


def our_layers(project: QgsProject, atlas_uuid: Optional[str] = None) -> Iterator[QgsMapLayer]:
    """Yield every layer with a role; background and imagery belong to no atlas and always count."""
    for layer in project.mapLayers().values():
        if role_of(layer) and _belongs(layer, atlas_uuid):
            yield layer


class _Known:
    """The layers of a project by role; forgotten at every change that may make it wrong."""

    def __init__(self, project: QgsProject):
        # the project itself is not kept: one that a script made would never end
        self._heard: Set[str] = set()       # ids of layers whose marks are listened to
        self._by_role: Optional[Dict[str, List[QgsMapLayer]]] = None
        for signal, slot in self._signals(project):
            signal.connect(slot)

    def _signals(self, project: QgsProject):
        # before others hear of a layer, and again when it is out: in between somebody may have asked
        changes = (project.layerWasAdded, project.layersAdded, project.layersRemoved, project.cleared)
        return [(signal, self._forget) for signal in changes] + [(project.layersWillBeRemoved, self._leaving)]

    def release(self, project: QgsProject) -> None:
        """Stop listening."""
        for signal, slot in self._signals(project):
            signal.disconnect(slot)
        for key in self._heard:
            layer = project.mapLayer(key)
            if layer is not None:
                layer.customPropertyChanged.disconnect(self._marked)
        self._heard.clear()
        self._by_role = None

    def by_role(self, project: QgsProject) -> Dict[str, List[QgsMapLayer]]:
        """Return the layers of each role, in the order of their ids."""
        if self._by_role is None:
            found: Dict[str, List[QgsMapLayer]] = {}
            for key, layer in project.mapLayers().items():
                if key not in self._heard:
                    layer.customPropertyChanged.connect(self._marked)
                    self._heard.add(key)
                if role_of(layer):
                    found.setdefault(role_of(layer), []).append(layer)
            self._by_role = found
        return self._by_role

    def _forget(self, *_args) -> None:
        self._by_role = None

    def _leaving(self, layers) -> None:
        self._heard.difference_update(layer if isinstance(layer, str) else layer.id() for layer in layers)
        self._by_role = None

    def _marked(self, key: str) -> None:
        if key == ROLE_KEY:
            self._by_role = None


_known: Dict[int, _Known] = {}      # by the address of the project, which Python may wrap anew at any time


def _known_of(project: QgsProject) -> _Known:
    address = sip.unwrapinstance(project)
    kept = _known.get(address)
    if kept is None:
        kept = _known[address] = _Known(project)
        project.destroyed.connect(_gone)
    return kept


def _gone(project) -> None:
    _known.pop(sip.unwrapinstance(project), None)


def release(project: QgsProject) -> None:
    """Stop listening to a project, as it outlives the plugin; asking for layers listens again."""
    kept = _known.pop(sip.unwrapinstance(project), None)
    if kept is not None:
        with suppress(TypeError):       # seen once: PyQt had let go of the connection; taking apart must go on all the same
            project.destroyed.disconnect(_gone)
        kept.release(project)


def _belongs(layer: QgsMapLayer, atlas_uuid: Optional[str]) -> bool:
    if atlas_uuid is None:
        return True
    owner = str(layer.customProperty(ATLAS_KEY, "") or "")
    return not owner or owner == atlas_uuid
