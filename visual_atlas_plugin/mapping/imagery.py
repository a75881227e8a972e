"""Satellite imagery under the map: off until the network is switched on and the user agreed to ask its host.

A layer that must not ask is *held*: it stays in the project with its style and its place, but its data source is one
that asks nothing (`HELD_URI`), so that ticking it, a page or an overview map ask nothing either. The same stand-in is
what a project file keeps of every layer that uses the network (`imagery_saving`): QGIS asks a WMS for its list as soon
as it reads such a layer from a file, before anybody could stop it. `settle` gives the layers their sources back.
"""

import json
from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, Optional

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer

from ..domain.errors import AtlasError
from ..domain.imagery_source import HELD_URI, ImagerySource, filled, host_of, is_stand_in, stays_here
from ..i18n import listed, told, tr
from ..settings import NETWORK_ON
from . import atlas_layers, background, imagery_register, roles

SOURCE_KEY = "visual_atlas/imagery_source"
VALUES_KEY = "visual_atlas/imagery_values"   # JSON: what the user chose for the source, such as a day
IMAGE_KEY = "visual_atlas/image"             # uuid of the registered image that a layer shows (image_layers.py)
TICKED_KEY = "visual_atlas/imagery_ticked"   # 0 or 1 while held: whether the layer was ticked before
SATURATION = -35     # percent (style guide, section 4)
BRIGHTNESS = -26     # of 255: -10 percent


@dataclass
class Settled:
    """What came of looking at the imagery of a project."""

    offline: List[str] = field(default_factory=list)    # names of sources that wait for the network switch only
    unasked: Dict[str, str] = field(default_factory=dict)    # what wait for the user's agreement: id, sentence
    said: List[str] = field(default_factory=list)       # a sentence for each layer that is left off otherwise
    scenes: List[str] = field(default_factory=list)     # addresses of scenes that wait to be looked at (scene_reading.py)


def source_of(layer: QgsMapLayer) -> str:
    """Return the id of the source that a layer draws, "" for any other layer."""
    return str(layer.customProperty(SOURCE_KEY, "") or "")


def image_of(layer: QgsMapLayer) -> str:
    """Return the uuid of the registered image that a layer shows, "" for any other layer."""
    return str(layer.customProperty(IMAGE_KEY, "") or "")


def is_held(layer: QgsMapLayer) -> bool:
    """Whether a layer of ours waits without its source."""
    return is_stand_in(layer.source())


def asks_network(layer: QgsMapLayer) -> bool:
    """Whether drawing a layer may ask the network for something; the file of a registered image was looked at before."""
    if image_of(layer) and not source_of(layer) and layer.providerType() == "gdal":
        return "/vsi" in layer.source().lower()
    return not stays_here(layer.source())


def add_imagery_layer(project: QgsProject, group: QgsLayerTreeGroup, source_id: str,
                      values: Optional[Mapping[str, str]] = None) -> QgsRasterLayer:
    """Add a source on top of a group, with the border over it; a source that is there already is returned.

    `values`: for the parameters of the source, checked. Outside the group "Imagery" of an atlas, a place right above
    the background is looked for. Raises AtlasError while the network is off or without the user's consent, before
    anything is asked of the network.
    """
    wanted = imagery_register.source(source_id)
    check_may_load(wanted)
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        if source_of(layer) == source_id and not image_of(layer):
            return layer
    layer = make_layer(wanted, values or {})
    insert_layer(project, group, layer)
    return layer


def insert_layer(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsRasterLayer) -> None:
    """Put a layer of imagery on top of the group for imagery, with the border over it."""
    border = None if _borders(project) else background.make_border_over_imagery()
    home = _home(project, group)
    project.addMapLayer(layer, False)
    home.insertLayer(0, layer).setExpanded(False)
    if border is not None:
        project.addMapLayer(border, False)
        home.insertLayer(0, border).setExpanded(False)
    else:
        _lift_borders(project)
    _show_borders(project)
    home.setItemVisibilityCheckedParentRecursive(True)


def remove_imagery(project: QgsProject, source_id: str) -> None:
    """Take a source from the project, but not the registered images that it shows; with the last goes the border."""
    remove_layers(project, [layer for layer in roles.layers_by_role(project, roles.IMAGERY)
                            if source_of(layer) == source_id and not image_of(layer)])


def remove_layers(project: QgsProject, layers: Iterable[QgsMapLayer]) -> None:
    """Take layers of imagery from the project; with the last one goes the border over it."""
    project.removeMapLayers([layer.id() for layer in layers])
    if roles.layers_by_role(project, roles.IMAGERY):
        _show_borders(project)
    else:
        project.removeMapLayers([layer.id() for layer in _borders(project)])


def settle(project: QgsProject) -> Settled:
    """Hold every layer that must not be loaded now, give the others their sources back, and tell which are left off.

    To be called as soon as a project was read, and whenever the network switch, an agreement or a source changed.
    A layer that claims a source but asks another host is held too. Nothing is asked of a host that may not be asked.
    """
    try:
        known = {entry.id: entry for entry in imagery_register.choices()}
    except AtlasError:
        hold_all(project)
        raise
    from . import image_layers      # which is built on this module

    result = Settled()
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        entry = known.get(source_of(layer))
        if image_of(layer) and not source_of(layer):
            image_layers.settle_file(project, layer, result)
        elif entry is not None and imagery_register.may_load(entry) and _is_live(layer, entry):
            wake(project, layer)
        elif entry is not None and imagery_register.may_load(entry) and is_held(layer):
            _restore(project, layer, entry, result)
        elif is_held(layer) or asks_network(layer):
            _tell(layer, entry, result)
            hold(project, layer)
    _show_borders(project)
    return result


def hold_all(project: QgsProject) -> None:
    """Hold every layer of imagery that may ask the network."""
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        if is_held(layer) or asks_network(layer):
            hold(project, layer)
    _show_borders(project)


def credits(layers: Iterable[QgsMapLayer]) -> List[str]:
    """Return the credit lines of the imagery and the ground among some layers, each once; held imagery shows nothing."""
    ours = (roles.IMAGERY, roles.IMAGERY_BOUNDARIES, roles.BACKGROUND)
    said = [line for layer in layers if roles.role_of(layer) in ours and not is_held(layer)
            for line in layer.metadata().rights() if line]
    return list(dict.fromkeys(said))


def check_may_load(wanted: ImagerySource) -> None:
    """Raise AtlasError while the network is off, or where nobody agreed to ask the host of a source."""
    if wanted.host and not NETWORK_ON.value():
        raise AtlasError("{name} was not loaded, because the network is switched off.",
                         "Switch it on with the button Offline in the panel.", name=wanted.name)
    if not imagery_register.may_load(wanted):
        raise AtlasError("{name} was not switched on: nobody agreed to load it from {host}.",
                         "Switch it on in the menu Imagery and answer the question.", name=wanted.name, host=wanted.host)


def make_layer(wanted: ImagerySource, values: Mapping[str, str]) -> QgsRasterLayer:
    """Return a layer of a source that may be loaded. Raises AtlasError where QGIS cannot open it."""
    uri = wanted.uri_with(values)
    layer = QgsRasterLayer(uri, wanted.name, _provider(wanted))
    if not layer.isValid():
        raise _cannot_open(wanted, layer)
    roles.set_role(layer, roles.IMAGERY)
    layer.setCustomProperty(SOURCE_KEY, wanted.id)
    layer.setCustomProperty(VALUES_KEY, json.dumps(imagery_register.remember(wanted, values)))
    _describe(layer, wanted, values)
    layer.setName(layer.metadata().title())
    layer.hueSaturationFilter().setSaturation(SATURATION)
    layer.brightnessFilter().setBrightness(BRIGHTNESS)
    return layer


def _describe(layer: QgsRasterLayer, wanted: ImagerySource, values: Mapping[str, str]) -> None:
    """Write credit line, terms of print and what is known of the day of capture into a layer."""
    credit = filled(wanted.attribution, values)
    metadata = layer.metadata()
    metadata.setTitle(imagery_register.title_of(wanted, filled(listed(wanted.date_semantics), values)))
    metadata.setRights([credit])
    metadata.setConstraints([metadata.Constraint(listed(wanted.print_terms), "use")])
    layer.setMetadata(metadata)
    # QGIS moved the attribution to another object in the course of version 3
    properties = layer.serverProperties()
    (properties if hasattr(properties, "setAttribution") else layer).setAttribution(credit)


def _provider(wanted: ImagerySource) -> str:
    return "gdal" if wanted.kind == "FILE" else "wms"


def _cannot_open(wanted: ImagerySource, layer: QgsRasterLayer) -> AtlasError:
    return AtlasError("{name} cannot be opened by this QGIS.", "Choose another source in the menu Imagery.",
                      layer.error().message(), name=wanted.name)


def _is_live(layer: QgsMapLayer, entry: ImagerySource) -> bool:
    """Whether a layer reads what its source says: the same host, or the same file."""
    if is_held(layer):
        return False
    return host_of(layer.source()) == entry.host if entry.host else stays_here(layer.source())


def values_of(layer: QgsMapLayer) -> Dict[str, str]:
    """Return what was chosen for the source of a layer, as far as a project may keep it."""
    try:
        kept = json.loads(str(layer.customProperty(VALUES_KEY, "") or "{}"))
        return {str(key): str(value) for key, value in kept.items()}
    except (ValueError, AttributeError):
        return {}       # somebody else's writing: the source then says which value is missing


def _restore(project: QgsProject, layer: QgsRasterLayer, entry: ImagerySource, result: Settled) -> None:
    """Give a held layer its source back; one that cannot be opened stays held."""
    try:
        values = imagery_register.with_remembered(entry, values_of(layer))
        swap(layer, entry.uri_with(values), _provider(entry))
        if not layer.isValid():
            raise _cannot_open(entry, layer)
    except AtlasError as error:
        result.said.append(told(error))
        hold(project, layer)
        return
    if not image_of(layer):
        _describe(layer, entry, values)
    wake(project, layer)


def _tell(layer: QgsMapLayer, entry: Optional[ImagerySource], result: Settled) -> None:
    name = entry.name if entry else layer.name()
    host = host_of(layer.source()) or (entry.host if entry else "") or tr("the network")
    if entry is None:
        result.said.append(tr("The imagery {name} of this project was left off, because this profile does not know "
                              "where it comes from: list it under Imagery sources, or remove the layer.").format(name=name))
    elif not NETWORK_ON.value():
        result.offline.append(name)
    else:
        result.unasked[entry.id] = tr(
            "The imagery {name} of this project was left off, because it would ask {host} for the places you look at: "
            "switch it on with the button Imagery.").format(name=name, host=host)


def hold(project: QgsProject, layer: QgsRasterLayer) -> None:
    """Take the source from a layer and the tick from its row, and remember the tick."""
    if not is_held(layer):
        swap(layer, HELD_URI, "wms")
    _rest(project, layer)


def swap(layer: QgsRasterLayer, uri: str, provider: str) -> None:
    """Change where a layer reads from; QGIS keeps the style, and forgets what the layer says of itself."""
    metadata, crs = layer.metadata(), layer.crs()
    layer.setDataSource(uri, layer.name(), provider)
    layer.setMetadata(metadata)
    if image_of(layer) and crs.isValid():
        layer.setCrs(crs)       # it may hold the measured offset of the image


def _rest(project: QgsProject, layer: QgsMapLayer) -> None:
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None and layer.customProperty(TICKED_KEY) is None:
        layer.setCustomProperty(TICKED_KEY, int(node.itemVisibilityChecked()))
        node.setItemVisibilityChecked(False)


def wake(project: QgsProject, layer: QgsMapLayer) -> None:
    """Give a layer whose source is back its tick back."""
    node, ticked = project.layerTreeRoot().findLayer(layer.id()), layer.customProperty(TICKED_KEY)
    if node is not None and ticked is not None:
        node.setItemVisibilityChecked(str(ticked) == "1")
    layer.removeCustomProperty(TICKED_KEY)


def _borders(project: QgsProject) -> List[QgsMapLayer]:
    return roles.layers_by_role(project, roles.IMAGERY_BOUNDARIES)


def _show_borders(project: QgsProject) -> None:
    """Show the border over imagery only where there is imagery to lie over."""
    shown = any(not is_held(layer) for layer in roles.layers_by_role(project, roles.IMAGERY))
    for layer in _borders(project):
        (wake if shown else _rest)(project, layer)


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
