"""The ground under the atlas: a map of the region that needs no network, in a night and a paper style.

Layers are found by role (`roles.BACKGROUND`) and by the part they are (`roles.BACKGROUND_KEY`), never by name.
Each layer carries two named styles, so that what a user changes in one of them stays there.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional

from qgis.core import (
    QgsDataProvider, QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer,
)

from ..domain.errors import AtlasError
from ..i18n import tr
from ..paths import data_path
from . import background_style, roles
from .steps import Steps, finish

FOLDER = "background"
STYLE_NAMES = {"night": "Night", "paper": "Paper"}   # stored in projects: not translated


@dataclass(frozen=True)
class Part:
    """One layer of the background: its key in the project, its file, and whose data it is."""

    key: str
    file: str
    owner: str     # "osm", "natural_earth", "geonames" or "" for our own


# from the bottom to the top
PARTS = (
    Part("sea", "sea.fgb", ""),
    Part("world", "natural_earth_world.fgb", "natural_earth"),
    Part("land", "osm_land.fgb", "osm"),
    Part("provinces", "natural_earth_provinces.fgb", "natural_earth"),
    Part("rivers", "osm_rivers.fgb", "osm"),
    Part("boundaries", "osm_boundaries.fgb", "osm"),
    Part("river_names", "osm_river_names.fgb", "osm"),
    Part("towns", "geonames_towns.fgb", "geonames"),
    Part("sea_names", "sea_names.geojson", ""),
    Part("names", "names.fgb", ""),
)
# also drawn from our files, but not part of the group: the border that lies over imagery
BORDER_OVER_IMAGERY = Part("boundaries_over_imagery", "osm_boundaries.fgb", "osm")
_CREDITS = {
    "osm": "© OpenStreetMap contributors, ODbL 1.0",
    "natural_earth": "Natural Earth",
    "geonames": "GeoNames, geonames.org, CC BY 4.0",
}


def add_background(project: QgsProject, group: QgsLayerTreeGroup, base: str = "night") -> List[QgsVectorLayer]:
    """Add the background to a group, in the style 'night' or 'paper'; return its layers from bottom to top.

    Raises AtlasError, with nothing added, where a shipped file is missing or unreadable.
    """
    return finish(adding_background(project, group, base))


def adding_background(project: QgsProject, group: QgsLayerTreeGroup, base: str = "night") -> Steps[List[QgsVectorLayer]]:
    """Do the same in steps."""
    layers = []
    for part in PARTS:
        layers.append(make_layer(part))
        yield
    for layer in layers:
        _set_up_styles(layer, base)
        yield
        project.addMapLayer(layer, False)
        group.insertLayer(0, layer).setExpanded(False)
        yield
    return layers


def restyle(project: QgsProject, base: str) -> None:
    """Switch every background layer of a project to its style for `base` ('night' or 'paper')."""
    for layer in roles.layers_by_role(project, roles.BACKGROUND):
        _switch(layer, base)


def base_of(project: QgsProject) -> str:
    """Return 'night' or 'paper', whichever style the background of a project has; 'night' where it has none."""
    for layer in roles.layers_by_role(project, roles.BACKGROUND):
        if layer.styleManager().currentStyle() == STYLE_NAMES["paper"]:
            return "paper"
    return "night"


def relabel(project: QgsProject) -> None:
    """Write the names of the background anew, in both of its styles."""
    for layer in roles.layers_by_role(project, roles.BACKGROUND):
        manager, key = layer.styleManager(), str(layer.customProperty(roles.BACKGROUND_KEY, ""))
        shown = manager.currentStyle()
        for base, name in STYLE_NAMES.items():
            if name in manager.styles():
                manager.setCurrentStyle(name)
                background_style.label(layer, key, base)
        manager.setCurrentStyle(shown)
        layer.triggerRepaint()


def repair(project: QgsProject) -> int:
    """Point layers whose file has moved (another plugin folder) to the shipped file; return how many."""
    files = {part.key: part.file for part in PARTS + (BORDER_OVER_IMAGERY,)}
    mended = 0
    for layer in list(project.mapLayers().values()):
        key = str(layer.customProperty(roles.BACKGROUND_KEY, "") or "")
        if key not in files or not isinstance(layer, QgsVectorLayer):
            continue
        path = data_path(FOLDER, files[key])
        if layer.isValid() and Path(layer.source().split("|")[0]) == path:
            continue
        if path.is_file():
            layer.setDataSource(str(path), layer.name(), "ogr", QgsDataProvider.ProviderOptions())
            layer.setReadOnly(True)
            mended += int(layer.isValid())
    return mended


def credits(project: Optional[QgsProject] = None) -> List[str]:
    """Return the credit lines that the background asks for: of the layers in a project, or of all parts."""
    owners = [part.owner for part in PARTS]
    if project is not None:
        there = {str(layer.customProperty(roles.BACKGROUND_KEY, "")) for layer in project.mapLayers().values()}
        owners = [part.owner for part in PARTS + (BORDER_OVER_IMAGERY,) if part.key in there]
    return [credit for owner, credit in _CREDITS.items() if owner in owners]


def make_layer(part: Part, role: str = roles.BACKGROUND) -> QgsVectorLayer:
    """Return one part as a read-only layer with its role, not styled and in no project yet."""
    path = data_path(FOLDER, part.file)
    layer = QgsVectorLayer(str(path), _names()[part.key], "ogr")
    if not layer.isValid():
        raise AtlasError(
            tr("The background map file {name} is missing or damaged.").format(name=part.file),
            tr("Install the plugin Visual Atlas again."), str(path))
    layer.setReadOnly(True)
    roles.set_role(layer, role)
    layer.setCustomProperty(roles.BACKGROUND_KEY, part.key)
    # a click on the map asks for places, not for the ground under them
    flags = layer.flags() & ~QgsMapLayer.LayerFlag.Identifiable & ~QgsMapLayer.LayerFlag.Searchable
    layer.setFlags(QgsMapLayer.LayerFlags(flags))
    if part.owner:
        metadata = layer.metadata()
        metadata.setRights([_CREDITS[part.owner]])
        layer.setMetadata(metadata)
    return layer


def make_border_over_imagery() -> QgsVectorLayer:
    """Return the border as it is drawn over imagery, styled and in no project yet.

    Imagery hides the background with its border; this layer lies above it, in a white that reads on a photo.
    """
    layer = make_layer(BORDER_OVER_IMAGERY, roles.IMAGERY_BOUNDARIES)
    background_style.apply(layer, BORDER_OVER_IMAGERY.key, "night")
    return layer


def _set_up_styles(layer: QgsVectorLayer, base: str) -> None:
    key = str(layer.customProperty(roles.BACKGROUND_KEY))
    other = "paper" if base == "night" else "night"
    manager = layer.styleManager()
    background_style.apply(layer, key, other)
    manager.renameStyle(manager.currentStyle(), STYLE_NAMES[other])
    _switch(layer, base)


def _switch(layer: QgsMapLayer, base: str) -> None:
    manager, name = layer.styleManager(), STYLE_NAMES[base]
    if manager.currentStyle() == name:
        return
    if name in manager.styles():
        manager.setCurrentStyle(name)
    else:
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)
        background_style.apply(layer, str(layer.customProperty(roles.BACKGROUND_KEY)), base)
    layer.triggerRepaint()


def _names() -> dict:
    return {
        "sea": tr("Sea"), "world": tr("Land of the world"), "land": tr("Land"), "provinces": tr("Province lines"),
        "rivers": tr("Yalu and Tumen"), "boundaries": tr("Boundaries"), "river_names": tr("River names"),
        "towns": tr("Towns"), "names": tr("Names of countries and provinces"), "sea_names": tr("Names of seas"),
        "boundaries_over_imagery": tr("Boundaries over imagery"),
    }
