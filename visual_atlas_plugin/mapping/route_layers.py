"""The route layers of an atlas: one line layer a route, and one layer with the marks of all."""

import re
from typing import Dict, List, Optional, Tuple

from qgis.core import QgsFeatureRequest, QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..domain import palette
from ..domain.errors import AtlasError
from ..i18n import tr
from . import roles
from .route_symbols import BASES, line_renderer, marks_renderer, names_keep_off
from .filtering import OWN_SUBSET_KEY, routes_condition
from .opened_layers import Wanted, opening_layers
from .steps import Steps, in_thread

COLOR_KEY = "visual_atlas/route_color"
_HEX_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


def adding_routes(
    project: QgsProject, group: QgsLayerTreeGroup, atlas_path: str, atlas_uuid: str, base: str = "night",
    marks_group: Optional[QgsLayerTreeGroup] = None,
) -> Steps[List[QgsVectorLayer]]:
    """Add the layers of all routes of an atlas to a group, in steps: marks on top, then the lines by number.

    With `marks_group`, the marks come first in that group instead: above places, whose symbols would hide them.
    Raises AtlasError where a table of the routes cannot be read; nothing is added then.
    """
    routes = yield from in_thread(lambda: _routes(atlas_path))
    shown = routes_condition(routes)       # as when all are shown: opened so, it need not be narrowed later
    layers = yield from opening_layers([
        _wanted(atlas_path, "route_marks", tr("Route numbers and arrows"), shown),
        *(_wanted(atlas_path, "route_lines", f"{number} {name}", f'"route_no" = {number}')
          for number, (name, _color) in routes.items())])
    for layer in layers:
        _check(layer, atlas_path)
    marks, *lines = layers
    marks.setCustomProperty(OWN_SUBSET_KEY, shown)
    roles.set_role(marks, roles.ROUTE_MARKS, atlas_uuid)
    names_keep_off(marks)
    marks.setCustomProperty(COLOR_KEY, ",".join(str(number) for number in routes))
    for layer, (number, (_name, color)) in zip(lines, routes.items()):
        marks.setCustomProperty(f"{COLOR_KEY}/{number}", color)
        roles.set_role(layer, roles.ROUTE_LINES, atlas_uuid)
        layer.setCustomProperty(roles.ROUTE_KEY, number)
        layer.setCustomProperty(COLOR_KEY, color)
    yield
    for layer in layers:
        layer.setReadOnly(True)   # a drawing that is derived from the stops; edits would be lost
        restyle(layer, base)
        project.addMapLayer(layer, False)
        if layer is marks and marks_group is not None:
            node = marks_group.insertLayer(0, layer)
        else:
            node = group.addLayer(layer)
        node.setExpanded(False)
        yield
    return layers


def restyle(layer: QgsVectorLayer, base: str) -> None:
    """Style a layer of the routes for a base: "night", "paper" or "imagery"; other layers are left alone."""
    if base not in BASES:
        raise ValueError(f"unknown base {base!r}")
    role = roles.role_of(layer)
    if role == roles.ROUTE_LINES:
        layer.setRenderer(line_renderer(_checked(str(layer.customProperty(COLOR_KEY, ""))), base))
    elif role == roles.ROUTE_MARKS:
        numbers = [int(part) for part in str(layer.customProperty(COLOR_KEY, "")).split(",") if part.isdigit()]
        colors = {n: _checked(str(layer.customProperty(f"{COLOR_KEY}/{n}", ""))) for n in numbers}
        layer.setRenderer(marks_renderer(colors, {n: _numeral(n, color) for n, color in colors.items()}, base))
    else:
        return
    layer.triggerRepaint()


def _wanted(atlas_path: str, table: str, name: str, subset: str = "") -> Wanted:
    narrowed = f"|subset={subset}" if subset else ""
    return Wanted(f"{atlas_path}|layername={table}{narrowed}", name)


def _check(layer: QgsVectorLayer, atlas_path: str) -> None:
    if not layer.isValid():
        raise AtlasError(
            tr("The routes of this atlas cannot be read."),
            tr("Check that the file is there and is an atlas, or make a new atlas."),
            f"{atlas_path}: {layer.source()}",
        )


def _routes(atlas_path: str) -> Dict[int, Tuple[str, str]]:
    """Return name and color of each route by its number."""
    out = {}
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    layer = QgsVectorLayer(_wanted(atlas_path, "routes", "").source, "routes", "ogr")
    _check(layer, atlas_path)
    for feature in layer.getFeatures(request):
        number = int(feature["route_no"])
        out[number] = (str(feature["name_en"]), _checked(palette.ROUTE_COLORS.get(number) or str(feature["color"])))
    return dict(sorted(out.items()))


def _checked(color: str) -> str:
    """Return a color that is safe to stand in an expression; grey for anything that is none."""
    return color if _HEX_COLOR.fullmatch(color) else palette.UNKNOWN_GREY


def _numeral(number: int, color: str) -> str:
    """Return the color of the numeral on a badge: the house's, or what is readable on the user's color."""
    if number in palette.ROUTE_NUMERALS:
        return palette.ROUTE_NUMERALS[number]
    red, green, blue = (int(color[i:i + 2], 16) for i in (1, 3, 5))
    return palette.INK if 0.299 * red + 0.587 * green + 0.114 * blue > 128 else palette.HALO
