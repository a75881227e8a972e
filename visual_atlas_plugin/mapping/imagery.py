"""Satellite imagery under the map: off until the user agrees, source by source, to ask its host for tiles.

The sources are listed in data/imagery.json. Agreement is kept in the user's QGIS profile, never in a project: a
project that was saved with imagery stays quiet in a profile that has not agreed (`hold_back_without_consent`).
"""

import json
from dataclasses import dataclass, fields
from typing import Iterable, List, Optional
from urllib.parse import parse_qs, urlsplit

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer

from ..domain.errors import AtlasError
from ..i18n import tr
from ..paths import data_path
from ..settings import Setting
from . import atlas_layers, background, roles

FILE = "imagery.json"
SOURCE_KEY = "visual_atlas/imagery_source"
SATURATION = -35     # percent (style guide, section 4)
BRIGHTNESS = -26     # of 255: -10 percent


@dataclass(frozen=True)
class ImagerySource:
    """One source of tiles: where it is, what must be said with it, and what asking it gives away."""

    id: str
    name: str
    kind: str            # "XYZ"
    uri: str             # data source of QGIS's provider "wms"
    host: str            # the one host that is asked
    attribution: str     # credit line, verbatim
    print_terms: str     # what may be printed, in plain words
    reveals: str         # what the host learns, in plain words
    max_zoom: int
    date_semantics: str  # what is known of the day of capture, in plain words


def sources() -> List[ImagerySource]:
    """Return the listed sources, in the order of the file. Raises AtlasError where the list is damaged."""
    path = data_path(FILE)
    names = [field.name for field in fields(ImagerySource)]
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["sources"]
        found = [ImagerySource(*(row[name] for name in names)) for row in rows]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _damaged(f"{path}: {error}") from error
    for listed in found:
        if host_of(listed.uri) != listed.host:    # the question must name the host that is really asked
            raise _damaged(f"{path}: {listed.id} names {listed.host} and asks {host_of(listed.uri)}")
    return found


def source(source_id: str) -> ImagerySource:
    """Return one source. Raises AtlasError where it is not listed."""
    for listed in sources():
        if listed.id == source_id:
            return listed
    raise AtlasError(tr("This version of Visual Atlas does not know the imagery source {name}.").format(name=source_id),
                     tr("Choose one of those in the menu Imagery."))


def source_of(layer: QgsMapLayer) -> str:
    """Return the id of the source that a layer draws, "" for any other layer."""
    return str(layer.customProperty(SOURCE_KEY, "") or "")


def host_of(uri: str) -> str:
    """Return the host that a data source of the provider "wms" asks, "" where it asks none."""
    return urlsplit(parse_qs(uri).get("url", [""])[0]).netloc


def has_consent(source_id: str) -> bool:
    """Whether the user of this profile agreed to ask a source for tiles."""
    return bool(_consent(source_id).value())


def grant_consent(source_id: str) -> None:
    """Keep the user's agreement to one source in the profile."""
    _consent(source(source_id).id).set(True)


def add_imagery_layer(project: QgsProject, group: QgsLayerTreeGroup, source_id: str) -> QgsRasterLayer:
    """Add a source on top of a group, with the border over it; a source that is there already is returned.

    Outside the group "Imagery" of an atlas, a place right above the background is looked for. Raises AtlasError
    without the user's consent, before anything is asked of the network.
    """
    wanted = source(source_id)
    if not has_consent(source_id):
        raise AtlasError(tr("{name} was not switched on: nobody agreed to load it from {host}.").format(
            name=wanted.name, host=wanted.host), tr("Switch it on in the menu Imagery and answer the question."))
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        if source_of(layer) == source_id:
            return layer
    layer = _make_layer(wanted)
    border = None if _borders(project) else background.make_border_over_imagery()
    home = _home(project, group)
    project.addMapLayer(layer, False)
    home.insertLayer(0, layer).setExpanded(False)
    if border is not None:
        project.addMapLayer(border, False)
        home.insertLayer(0, border).setExpanded(False)
    else:
        _lift_borders(project)
    home.setItemVisibilityCheckedParentRecursive(True)
    return layer


def remove_imagery(project: QgsProject, source_id: str) -> None:
    """Take a source from the project; with the last one goes the border over it."""
    _remove(project, [layer for layer in roles.layers_by_role(project, roles.IMAGERY)
                      if source_of(layer) == source_id])


def hold_back_without_consent(project: QgsProject) -> List[str]:
    """Take out imagery that this profile has not agreed to, before it is drawn; return a sentence for each source.

    To be called as soon as a project was read. A layer that claims a source but asks another host goes too.
    """
    known = {listed.id: listed for listed in sources()}
    held, said = [], []
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        listed = known.get(source_of(layer))
        if listed and has_consent(listed.id) and host_of(layer.source()) == listed.host:
            continue
        held.append(layer)
        said.append(tr("The imagery {name} of this project was left off, because it would ask {host} for the places "
                       "you look at: switch it on with the button Imagery.").format(
            name=listed.name if listed else layer.name(), host=host_of(layer.source()) or tr("the network")))
    _remove(project, held)
    return said


def credits(layers: Iterable[QgsMapLayer]) -> List[str]:
    """Return the credit lines of the imagery and the ground among some layers, each once."""
    ours = (roles.IMAGERY, roles.IMAGERY_BOUNDARIES, roles.BACKGROUND)
    said = [line for layer in layers if roles.role_of(layer) in ours for line in layer.metadata().rights() if line]
    return list(dict.fromkeys(said))


def _damaged(details: str) -> AtlasError:
    return AtlasError(tr("The list of imagery sources is missing or damaged."),
                      tr("Install the plugin Visual Atlas again."), details)


def _consent(source_id: str) -> Setting:
    return Setting(f"imagery_consent/{source_id}", bool, False)


def _make_layer(wanted: ImagerySource) -> QgsRasterLayer:
    title = f"{wanted.name}: {wanted.date_semantics}"
    layer = QgsRasterLayer(wanted.uri, title, "wms")
    if not layer.isValid():
        raise AtlasError(tr("{name} cannot be opened by this QGIS.").format(name=wanted.name),
                         tr("Choose another source in the menu Imagery."), layer.error().message())
    roles.set_role(layer, roles.IMAGERY)
    layer.setCustomProperty(SOURCE_KEY, wanted.id)
    metadata = layer.metadata()
    metadata.setTitle(title)
    metadata.setRights([wanted.attribution])
    metadata.setConstraints([metadata.Constraint(wanted.print_terms, "use")])
    layer.setMetadata(metadata)
    # QGIS moved the attribution to another object in the course of version 3
    properties = layer.serverProperties()
    (properties if hasattr(properties, "setAttribution") else layer).setAttribution(wanted.attribution)
    layer.hueSaturationFilter().setSaturation(SATURATION)
    layer.brightnessFilter().setBrightness(BRIGHTNESS)
    return layer


def _borders(project: QgsProject) -> List[QgsMapLayer]:
    return roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES)


def _lift_borders(project: QgsProject) -> None:
    """Put the border above imagery that was added over it."""
    for layer in _borders(project):
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None and node.parent() is not None:
            parent, lifted = node.parent(), node.clone()
            parent.insertChildNode(0, lifted)
            parent.removeChildNode(node)


def _home(project: QgsProject, group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Return the group for imagery: the given one if it is ours, else a new one above the background."""
    if group.customProperty(atlas_layers.GROUP_KEY, "") == roles.IMAGERY:
        return group
    ground: Optional[QgsLayerTreeGroup] = atlas_layers.group_of(project, roles.BACKGROUND)
    if ground is not None and ground.parent() is not None:
        parent = ground.parent()
        home = parent.insertGroup(parent.children().index(ground), tr("Imagery"))
    else:
        home = group.addGroup(tr("Imagery"))
    home.setCustomProperty(atlas_layers.GROUP_KEY, roles.IMAGERY)
    return home


def _remove(project: QgsProject, layers: List[QgsMapLayer]) -> None:
    project.removeMapLayers([layer.id() for layer in layers])
    if not roles.layers_by_role(project, roles.IMAGERY):
        project.removeMapLayers([layer.id() for layer in _borders(project)])
