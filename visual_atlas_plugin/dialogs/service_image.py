"""“What is on screen” as an image of the register: which service, what was chosen, where, and honest words on its day."""

import json
from typing import Dict, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer, QgsRectangle)
from qgis.PyQt.QtWidgets import QInputDialog, QWidget

from ..domain.errors import AtlasError, N_
from ..domain.imagery_source import ImagerySource, filled
from ..domain.imaging import footprint
from ..domain.imaging.image_record import ImageRecord, Verdict, dated
from ..domain.imaging.service_dates import MOSAIC, dates_of
from ..i18n import listed, tr
from ..mapping import imagery, imagery_register, roles
from ..store.image_reader import ImageFile


def images_on_screen(canvas, parent: Optional[QWidget]) -> List[ImageFile]:
    """Return the service that is shown on a map as an image that can be registered; asks which one where there are several.

    Raises AtlasError where no service is shown.
    """
    layers = [layer for layer in canvas.layers() if _is_service(layer)]
    if not layers:
        raise AtlasError("No service of imagery is shown on the map.",
                         "Switch one on with the button Imagery, and look at the place first.")
    layer = layers[0] if len(layers) == 1 else _chosen(layers, parent)
    return [service_image(layer, bounds_of(canvas))] if layer is not None else []


def service_image(layer: QgsRasterLayer, bounds: Tuple[float, float, float, float]) -> ImageFile:
    """Return a layer of a source as an image with a footprint (degrees). Raises AtlasError where its source is unknown."""
    source = imagery_register.source(imagery.source_of(layer))
    values = imagery.values_of(layer)
    known = dates_of(source, values)
    semantics = filled(listed(source.date_semantics), {**{p.key: "…" for p in source.parameters}, **values})
    record = dated(ImageRecord(
        title=_title(source, values), kind="service", provider=source.name, product=known.product,
        acquired_at=known.acquired_at, acquired_text=semantics, date_basis=known.basis,
        attribution=filled(source.attribution, {**values}), licence=listed(source.print_terms), location=source.host,
        source_id=source.id, source_values=json.dumps(_kept(source, values), sort_keys=True) if values else "",
        footprint=footprint.box(bounds)))
    return ImageFile(record, {}, tuple(_doubts(source, record)))


def bounds_of(canvas) -> Tuple[float, float, float, float]:
    """Return what a map shows as (west, south, east, north) in degrees. Raises AtlasError where it is no place on Earth."""
    crs = canvas.mapSettings().destinationCrs()
    change = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    try:
        box = change.transformBoundingBox(canvas.extent())
    except QgsCsException as error:
        raise AtlasError("The map shows no place on Earth.", "Zoom to the place first.", str(error)) from error
    box = box.intersect(QgsRectangle(-180, -90, 180, 90))
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _is_service(layer) -> bool:
    return (roles.role_of(layer) == roles.IMAGERY and bool(imagery.source_of(layer)) and not imagery.image_of(layer)
            and not imagery.is_held(layer))


def _chosen(layers: List[QgsRasterLayer], parent: Optional[QWidget]) -> Optional[QgsRasterLayer]:
    names = [layer.name() for layer in layers]
    name, fine = QInputDialog.getItem(parent, tr("What is on screen"), tr("Which service is registered?"), names, 0, False)
    return layers[names.index(name)] if fine else None


def _title(source: ImagerySource, values: Dict[str, str]) -> str:
    """Return the name of a source with what was chosen that is no day, such as a release."""
    chosen = [values[parameter.key] for parameter in source.parameters
              if parameter.kind in ("number", "name") and values.get(parameter.key)]
    return tr("{name}, {values}").format(name=source.name, values=", ".join(chosen)) if chosen else source.name


def _kept(source: ImagerySource, values: Dict[str, str]) -> Dict[str, str]:
    """Return the values that an atlas may keep; what stands for the user's account stays in the profile."""
    secret = {parameter.key for parameter in source.parameters if parameter.in_profile}
    return {key: value for key, value in values.items() if key not in secret}


def _doubts(source: ImagerySource, record: ImageRecord) -> List[Verdict]:
    found = []
    if not record.is_dated:
        found.append(Verdict(False, N_("The service does not say when this was captured: it stays “capture date unknown” "
                                       "until somebody learns it.")))
    if record.product == MOSAIC:
        found.append(Verdict(False, N_("It is a mosaic: neighboring parts may be of different days.")))
    if any(parameter.key == "release" for parameter in source.parameters):
        found.append(Verdict(False, N_("The day of a release is not the day of capture.")))
    found.append(Verdict(False, N_("A service may show something else tomorrow: keep a copy of the view as evidence.")))
    return found
