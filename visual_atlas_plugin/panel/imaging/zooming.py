"""Brings the map to a place at a size that fits what it is and how sure its point is."""

from typing import Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ...domain.errors import AtlasError
from ...domain.observing.queue import QueuePlace, box_around, ground_width
from ...i18n import tr


def show_place(canvas: QgsMapCanvas, place: QueuePlace, flash: bool) -> None:
    """Show a place that has a point in the middle of the map, and let it flash.

    Raises AtlasError where the projection of the map cannot show it.
    """
    west, south, east, north = box_around(place.lon, place.lat, ground_width(place.kind, place.precision))
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        box = _transform(canvas).transformBoundingBox(QgsRectangle(west, south, east, north))
    except QgsCsException as problem:
        raise AtlasError(tr("The projection of the map cannot show this place."),
                         tr("Choose another projection of the project, and try again."), str(problem)) from problem
    canvas.setExtent(box)
    canvas.refresh()
    if flash:
        canvas.flashGeometries([QgsGeometry.fromPointXY(QgsPointXY(place.lon, place.lat))], degrees)


def middle(canvas: QgsMapCanvas) -> Optional[Tuple[float, float]]:
    """Return longitude and latitude of the middle of the map in degrees, None where it cannot be told."""
    try:
        point = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"),
                                       QgsProject.instance()).transform(canvas.center())
    except QgsCsException:
        return None
    return point.x(), point.y()


def _transform(canvas: QgsMapCanvas) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(),
                                  QgsProject.instance())
