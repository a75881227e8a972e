"""Layer roles: how the atlas finds its own layers, whatever they are called or wherever they are moved."""

from typing import Iterator, List, Optional

from qgis.core import QgsMapLayer, QgsProject

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
    return [layer for layer in project.mapLayers().values()      # asked many times a choice: the role comes first
            if layer.customProperty(ROLE_KEY, "") == role and _belongs(layer, atlas_uuid)]


def our_layers(project: QgsProject, atlas_uuid: Optional[str] = None) -> Iterator[QgsMapLayer]:
    """Yield every layer with a role; background and imagery belong to no atlas and always count."""
    for layer in project.mapLayers().values():
        if role_of(layer) and _belongs(layer, atlas_uuid):
            yield layer


def _belongs(layer: QgsMapLayer, atlas_uuid: Optional[str]) -> bool:
    if atlas_uuid is None:
        return True
    owner = str(layer.customProperty(ATLAS_KEY, "") or "")
    return not owner or owner == atlas_uuid
