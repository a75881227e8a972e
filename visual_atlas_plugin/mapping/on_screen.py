"""What image lies on the map, and what may be said of its date: told by the layers that are drawn, not by a choice."""

import json
from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsMapLayer, QgsPointXY, QgsProject,
    QgsRasterLayer, QgsRectangle,
)

from ..domain.dates import DateError, parse
from ..domain.errors import AtlasError
from ..domain.imagery_source import filled
from ..domain.imaging.image_record import ImageRecord
from ..i18n import listed, tr
from . import imagery, imagery_register, roles
from .image_layers import image_of
from .image_words import when_text

SOURCE_MARK, LAYER_MARK = "source:", "layer:"       # before the keys of what is no registered image


@dataclass(frozen=True)
class ImageWords:
    """What is said of an image: `when` and `source` on one line each, `basis` where the date was learned."""

    key: str                # uuid of a registered image, or a mark and an id
    when: str
    source: str
    basis: str = ""
    start_day: Optional[int] = None
    end_day: Optional[int] = None
    record: Optional[ImageRecord] = None

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of the day of capture."""
        return self.start_day is not None or self.end_day is not None


def words_of_record(record: ImageRecord) -> ImageWords:
    """Return what is said of a registered image."""
    source = " · ".join(dict.fromkeys(part for part in (record.provider, record.sensor or record.product) if part))
    return ImageWords(record.uuid, _upper(when_text(record)), source or record.title or record.image_id, _basis(record),
                      record.start_day, record.end_day, record)


def words_of_layer(layer: QgsRasterLayer, records: Mapping[str, ImageRecord]) -> ImageWords:
    """Return what is said of a layer of imagery; what nobody registered has no date."""
    record = records.get(image_of(layer))
    if record is not None:
        return words_of_record(record)
    source_id = imagery.source_of(layer)
    if source_id:
        return _words_of_source(layer, source_id)
    return ImageWords(LAYER_MARK + layer.id(), _upper(tr("capture date unknown")),
                      tr("{name}, not registered").format(name=layer.name()))


def shown_sources(project: QgsProject) -> List[QgsRasterLayer]:
    """Return the layers of the imagery switch that are in the project and are not held back."""
    return [layer for layer in roles.layers_by_role(project, roles.IMAGERY)
            if imagery.source_of(layer) and not image_of(layer) and not imagery.is_held(layer)]


def topmost(layers: Sequence[QgsMapLayer], view: QgsRectangle, crs: QgsCoordinateReferenceSystem,
            scale: float) -> Optional[QgsRasterLayer]:
    """Return the picture on top in the middle of a view, else the first that is in it at all; None for no picture.

    `layers`: from the top; `view` in the units of `crs`; `scale`: denominator.
    """
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.isValid()
               and layer.isInScaleRange(scale) and not imagery.is_held(layer)]
    beside = None
    for layer in rasters:
        box = _extent(layer, crs)
        if box is None or box.contains(QgsPointXY(view.center())):
            return layer
        if beside is None and box.intersects(view):
            beside = layer
    return beside


def _extent(layer: QgsRasterLayer, crs: QgsCoordinateReferenceSystem) -> Optional[QgsRectangle]:
    """Return where a layer lies, None for everywhere: services may show any place."""
    if layer.providerType() == "wms" or not layer.crs().isValid():
        return None
    try:
        return QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance()).transformBoundingBox(layer.extent())
    except QgsCsException:
        return None


def _words_of_source(layer: QgsRasterLayer, source_id: str) -> ImageWords:
    try:
        source = imagery_register.source(source_id)
    except AtlasError:      # a source of another profile: its name is in the project, and no more
        return ImageWords(SOURCE_MARK + source_id, _upper(tr("capture date unknown")), layer.name())
    values = _values(layer)
    said = _upper(filled(listed(source.date_semantics), values))
    days = _days(values) if source.is_dated else (None, None)
    if days == (None, None):
        return ImageWords(SOURCE_MARK + source_id, _upper(tr("capture date unknown")), source.name,
                          "" if said == _upper(tr("capture date unknown")) else said)
    return ImageWords(SOURCE_MARK + source_id, said, source.name, "", *days)


def _values(layer: QgsRasterLayer) -> Dict[str, str]:
    try:
        return {str(key): str(value) for key, value in
                json.loads(str(layer.customProperty(imagery.VALUES_KEY, "") or "{}")).items()}
    except (ValueError, AttributeError):
        return {}       # somebody else's writing


def _days(values: Mapping[str, str]) -> Tuple[Optional[int], Optional[int]]:
    """Return first and last day of a source whose day was chosen; from the first day on where it has one."""
    try:
        last = parse(values.get("date", "")).end_day
        return (parse(values["from"]).start_day if values.get("from") else last), last
    except DateError:
        return None, None


def _basis(record: ImageRecord) -> str:
    if not record.is_dated:
        return ""
    return {"metadata": tr("date from the metadata of the image"), "file_name": tr("date from the name of the file"),
            "service": tr("date from the service"), "analyst": tr("date given by an analyst")}.get(
                record.date_basis, tr("nobody wrote down where the date comes from"))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
