"""Registered images on the map: shown as they are, moved on screen by their measured offset, never written to.

A file is opened after the rules of `store.image_files`, without an .aux.xml written beside it; the stretch is the one that
was registered. An offset is a change of position in a description (VRT)
that lives in the layer alone, or for tiles a coordinate system with another origin. A service follows the rules of
`imagery`: network switch and agreement.
"""

import json
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from qgis.core import (
    QgsContrastEnhancement, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsDistanceArea, QgsMapLayer,
    QgsMultiBandColorRenderer, QgsPointXY, QgsProject, QgsRasterLayer, QgsSingleBandGrayRenderer)

from ..domain.errors import AtlasError
from ..domain.imaging.image_record import ImageRecord
from ..domain.imaging.stretching import Band, read_stretch
from ..domain.imaging.web_address import host_and_port
from ..i18n import told, tr
from ..settings import NETWORK_ON
from ..store import image_files
from . import atlas_layers, imagery, imagery_register, roles, scene_reading
from .image_words import layer_title
from .imagery import IMAGE_KEY, image_of

FILE_KEY = "visual_atlas/image_file"        # JSON: what a held layer needs to get its file back
WGS84 = "EPSG:4326"

__all__ = ["hide_image", "image_of", "layer_of", "settle_file", "show_image"]


def show_image(project: QgsProject, record: ImageRecord) -> QgsRasterLayer:
    """Show a registered image on top of the imagery and return its layer; one that is there already is brought up to date.

    Raises AtlasError where its file is gone or has changed, where it may not be loaded, or where QGIS cannot open it.
    """
    there = layer_of(project, record.uuid)
    if there is not None and not imagery.is_held(there) and _is_as_shown(there, record):
        dress(there, record)
        return there
    layer = {"file": _file_layer, "stac": _scene_layer}.get(record.kind, _service_layer)(record)
    if there is not None:
        imagery.remove_layers(project, [there])
    group = atlas_layers.group_of(project, roles.IMAGERY)
    imagery.insert_layer(project, group or project.layerTreeRoot(), layer)
    return layer


def hide_image(project: QgsProject, uuid: str) -> None:
    """Take a registered image from the map; nothing where it is not shown."""
    imagery.remove_layers(project, [layer for layer in roles.layers_by_role(project, roles.IMAGERY)
                                    if image_of(layer) == uuid])


def layer_of(project: QgsProject, uuid: str) -> Optional[QgsRasterLayer]:
    """Return the layer that shows a registered image, None where it is not shown."""
    for layer in roles.layers_by_role(project, roles.IMAGERY):
        if uuid and image_of(layer) == uuid:
            return layer
    return None


def dress(layer: QgsRasterLayer, record: ImageRecord) -> None:
    """Give a layer its title, credit line and terms."""
    metadata = layer.metadata()
    metadata.setTitle(layer_title(record))
    metadata.setRights([record.attribution] if record.attribution else [])
    metadata.setConstraints([metadata.Constraint(record.licence, "use")] if record.licence else [])
    layer.setMetadata(metadata)
    layer.setName(metadata.title())
    properties = layer.serverProperties()       # QGIS moved the attribution in the course of version 3
    (properties if hasattr(properties, "setAttribution") else layer).setAttribution(record.attribution)


def settle_file(project: QgsProject, layer: QgsRasterLayer, result: imagery.Settled) -> None:
    """Give a held layer of a registered file its file back, after it was looked at; say why where that cannot be."""
    if not imagery.is_held(layer) and not imagery.asks_network(layer):
        return
    try:
        kept = json.loads(str(layer.customProperty(FILE_KEY, "") or "{}"))
        path, offset = Path(str(kept["location"])), (float(kept["east"]), float(kept["north"]))
        if is_scene(str(kept["location"])):
            if _settle_scene(project, layer, str(kept["location"]), offset, result):
                imagery.wake(project, layer)
            return
        uri = _source_of(path, offset)
        with image_files.without_traces():
            imagery.swap(layer, uri, "gdal")
        if not layer.isValid():
            raise _cannot_open(layer.name(), layer)
    except (ValueError, KeyError, TypeError) as error:
        imagery.hold(project, layer)
        result.said.append(told(AtlasError("The image {name} of this project cannot be shown again.",
                                           "Show it again from the list of images.", str(error), name=layer.name())))
    except AtlasError as error:
        imagery.hold(project, layer)
        result.said.append(told(error))
    else:
        imagery.wake(project, layer)


def _is_as_shown(layer: QgsRasterLayer, record: ImageRecord) -> bool:
    return str(layer.customProperty(FILE_KEY, "")) == _kept(record)


def _kept(record: ImageRecord) -> str:
    """Return what a layer remembers of the image that it shows."""
    east, north = record.offset
    return json.dumps({"location": record.location, "east": east, "north": north, "stretch": record.stretch,
                       "values": record.values() if record.kind != "file" else {}}, sort_keys=True)


def _file_layer(record: ImageRecord) -> QgsRasterLayer:
    path = Path(record.location)
    if not path.is_file():
        raise AtlasError("The file of “{title}” is not where it was: {path}.",
                         "Run “Check images”, which finds moved files, or bring it back.", title=record.title,
                         path=record.location)
    if record.byte_size is not None and path.stat().st_size != record.byte_size:
        raise AtlasError("The file of “{title}” has changed since it was registered.",
                         "Run “Check images”, and register it anew if the change is right.", title=record.title)
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False        # the stretch is the registered one
    options.skipCrsValidation = True        # QGIS may be set to ask which system it is, or to take one
    uri = _source_of(path, record.offset)
    with image_files.without_traces():
        layer = QgsRasterLayer(uri, record.title, "gdal", options)
    if not layer.isValid():
        raise _cannot_open(record.title, layer)
    if not layer.crs().isValid():       # QGIS would draw it at numbers that mean nothing
        raise AtlasError("Nobody knows where “{title}” lies: its file does not say its coordinate system.",
                         "Make a copy, set its system with “Assign projection” or the Georeferencer, and register the copy.",
                         title=record.title)
    _stretch(layer, read_stretch(record.stretch))
    _mark(layer, record)
    return layer


def is_scene(location: str) -> bool:
    """Whether an image is a picture on the web, not a file of this computer."""
    return location.startswith(("https://", "http://"))


def _scene_layer(record: ImageRecord) -> QgsRasterLayer:
    layer = scene_reading.scene_layer(record, _scene_source(record.location, record.offset))
    _stretch(layer, read_stretch(record.stretch))
    _mark(layer, record)
    return layer


def _scene_source(address: str, offset: Tuple[float, float]) -> str:
    """Return the data source of a picture on the web, which is looked at where it was not yet. Raises AtlasError."""
    scene_reading.check_ready(address)
    if not any(offset):
        return scene_reading.scene_uri(address)
    with scene_reading.guarded(address):
        return _moved(scene_reading.opened(address), offset) or scene_reading.scene_uri(address)


def _settle_scene(project: QgsProject, layer: QgsRasterLayer, address: str, offset: Tuple[float, float],
                  result: imagery.Settled) -> bool:
    """Return whether the layer of a scene may show it now; else hold it, and tell why. Raises AtlasError.

    A scene that was not looked at yet is held and listed in the result: looking takes time, and is done beside.
    """
    host = host_and_port(address)
    if imagery_register.may_ask(host):
        if not imagery.is_held(layer):
            return True
        if scene_reading.is_ready(address):
            with scene_reading.guarded(address):
                imagery.swap(layer, _scene_source(address, offset), "gdal")
            if layer.isValid():
                return True
            raise _cannot_open(layer.name(), layer)
        result.scenes.append(address)
    elif not NETWORK_ON.value():
        result.offline.append(layer.name())
    else:
        result.said.append(tr("The scene {name} of this project was left off, because it would ask {host}: show it again from "
                              "the list of images.").format(name=layer.name(), host=host))
    imagery.hold(project, layer)
    return False


def _service_layer(record: ImageRecord) -> QgsRasterLayer:
    if not record.source_id:
        raise AtlasError("“{title}” does not say which service shows it.", "Register it again.", title=record.title)
    source = imagery_register.source(record.source_id)
    imagery.check_may_load(source)
    values = imagery_register.with_remembered(source, record.values())
    layer = imagery.make_layer(source, {parameter.key: values.get(parameter.key, "") for parameter in source.parameters})
    _show_unaltered(layer)
    if any(record.offset):
        layer.setCrs(_moved_crs(layer.crs(), record))
    _mark(layer, record)
    return layer


def _mark(layer: QgsRasterLayer, record: ImageRecord) -> None:
    roles.set_role(layer, roles.IMAGERY)
    layer.setCustomProperty(IMAGE_KEY, record.uuid)
    layer.setCustomProperty(FILE_KEY, _kept(record))
    dress(layer, record)


def _show_unaltered(layer: QgsRasterLayer) -> None:
    """A picture that is examined keeps its colors; only the ground under a map is toned down."""
    layer.hueSaturationFilter().setSaturation(0)
    layer.brightnessFilter().setBrightness(0)


def _cannot_open(title: str, layer: QgsRasterLayer) -> AtlasError:
    return AtlasError("“{title}” cannot be opened by this QGIS.", "Look whether its file is whole.", layer.error().message(),
                      title=title)


def _source_of(path: Path, offset: Tuple[float, float]) -> str:
    """Return the data source for a file, looked at first; where it is to be moved, a description (VRT) of the moved file."""
    image_files.check_file(path)
    if not any(offset):
        return str(path)
    with image_files.opened(path) as dataset:
        return _moved(dataset, offset) or str(path)


def _moved(dataset: Any, offset: Tuple[float, float]) -> str:
    """Return a description (VRT) of an opened picture at another place, "" where it has none on the earth."""
    from osgeo import gdal

    shape, crs = dataset.GetGeoTransform(can_return_null=True), dataset.GetSpatialRef()
    if shape is None or crs is None:
        return ""
    moved = gdal.Translate("", dataset, format="VRT")
    x, y = (shape[0] + shape[1] * dataset.RasterXSize / 2 + shape[2] * dataset.RasterYSize / 2,
            shape[3] + shape[4] * dataset.RasterXSize / 2 + shape[5] * dataset.RasterYSize / 2)
    across, up = moved_by(QgsCoordinateReferenceSystem.fromWkt(crs.ExportToWkt()), QgsPointXY(x, y), offset)
    moved.SetGeoTransform([shape[0] + across, *shape[1:3], shape[3] + up, *shape[4:]])
    moved.FlushCache()
    return str(moved.GetMetadata("xml:VRT")[0])


def moved_by(crs: QgsCoordinateReferenceSystem, at: QgsPointXY, offset: Tuple[float, float]) -> Tuple[float, float]:
    """Return an offset (metres east, north) in the units of a coordinate system at a point in it."""
    import math

    context = QgsProject.instance().transformContext()
    degrees = QgsCoordinateReferenceSystem(WGS84)
    change, back = QgsCoordinateTransform(crs, degrees, context), QgsCoordinateTransform(degrees, crs, context)
    measure = QgsDistanceArea()
    measure.setSourceCrs(degrees, context)
    measure.setEllipsoid("WGS84")
    east, north = offset
    there = measure.computeSpheroidProject(change.transform(at), math.hypot(east, north), math.atan2(east, north))
    moved = back.transform(there)
    return moved.x() - at.x(), moved.y() - at.y()


def _moved_crs(crs: QgsCoordinateReferenceSystem, record: ImageRecord) -> QgsCoordinateReferenceSystem:
    """Return web Mercator with its origin moved, so that tiles lie where the offset wants them."""
    if crs.authid() != "EPSG:3857":
        raise AtlasError("“{title}” cannot be moved: its service is not in EPSG:3857.",
                         "Take the offset out of the image, or use another source.", title=record.title)
    bounds = record.bounds or (0.0, 0.0, 0.0, 0.0)
    to_tiles = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance().transformContext())
    middle = to_tiles.transform(QgsPointXY((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2))
    across, up = moved_by(crs, middle, record.offset)
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0={-across!r} +y_0={-up!r} +k=1 +units=m +nadgrids=@null "
        "+wktext +no_defs +type=crs")


def _stretch(layer: QgsRasterLayer, bands: List[Band]) -> None:
    """Show the registered bands, from the registered black to the registered white."""
    provider, renderer = layer.dataProvider(), layer.renderer()
    if len(bands) == 3 and max(band.number for band in bands) <= provider.bandCount():
        if not isinstance(renderer, QgsMultiBandColorRenderer):
            renderer = QgsMultiBandColorRenderer(provider, *(band.number for band in bands))
            layer.setRenderer(renderer)
        for band, place in zip(bands, ("Red", "Green", "Blue")):
            getattr(renderer, f"set{place}Band")(band.number)
            getattr(renderer, f"set{place}ContrastEnhancement")(_enhancement(provider, band))
    elif len(bands) == 1 and bands[0].number <= provider.bandCount() and bands[0].low is not None:
        gray = QgsSingleBandGrayRenderer(provider, bands[0].number)
        gray.setContrastEnhancement(_enhancement(provider, bands[0]))
        layer.setRenderer(gray)


def _enhancement(provider: Any, band: Band) -> Optional[QgsContrastEnhancement]:
    if band.low is None or band.high is None:
        return None
    made = QgsContrastEnhancement(provider.dataType(band.number))
    made.setMinimumValue(band.low)
    made.setMaximumValue(band.high if band.high > band.low else band.low + 1)
    made.setContrastEnhancementAlgorithm(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    return made


def shown_images(project: QgsProject) -> Dict[str, QgsMapLayer]:
    """Return the layers of the registered images that are on the map, by uuid; held ones are not shown."""
    return {image_of(layer): layer for layer in roles.layers_by_role(project, roles.IMAGERY)
            if image_of(layer) and not imagery.is_held(layer)}
