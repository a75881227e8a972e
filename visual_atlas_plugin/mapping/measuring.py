"""Shapes between the map and the ground, and how large they are there: geodesic on WGS84, in metres."""

import math
from typing import Dict, List, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsCsException, QgsDistanceArea,
    QgsGeometry, QgsPointXY, QgsProject, QgsWkbTypes,
)

from ..domain.errors import AtlasError
from ..domain.plane import FLATTENING, SEMI_MAJOR

ELLIPSOID = "EPSG:7030"     # WGS 84, whatever ellipsoid the project measures with


def degrees() -> QgsCoordinateReferenceSystem:
    """Return the coordinate system of the atlas."""
    return QgsCoordinateReferenceSystem("EPSG:4326")


def to_degrees(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsGeometry:
    """Return a shape of the map in degrees WGS84. Raises AtlasError where its projection cannot tell them."""
    return _moved(shape, QgsCoordinateTransform(crs, degrees(), project))


def to_map(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsGeometry:
    """Return a shape in degrees WGS84 as it lies on a map. Raises AtlasError where its projection cannot show it."""
    return _moved(shape, QgsCoordinateTransform(degrees(), crs, project))


def _moved(shape: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    result = QgsGeometry(shape)
    problem = AtlasError("The projection of the map cannot tell where this is on the ground.",
                         "Choose another projection of the project, and try again.")
    try:
        done = result.transform(transform)
    except QgsCsException as error:
        raise problem from error
    if done != QgsGeometry.OperationResult.Success or not _is_on_earth(result, transform.destinationCrs()):
        raise problem
    return result


def _is_on_earth(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> bool:
    box = shape.boundingBox()
    values = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
    if not all(math.isfinite(value) for value in values):
        return False
    return not crs.isGeographic() or (values[0] >= -180 and values[1] <= 180 and values[2] >= -90 and values[3] <= 90)


def measures_of(shape: QgsGeometry) -> Dict[str, float]:
    """Return length_m of a line, area_m2 and perimeter_m of a polygon, nothing of a point; the shape is in degrees."""
    kind = shape.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        return {}
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(degrees(), QgsCoordinateTransformContext())
    ruler.setEllipsoid(ELLIPSOID)
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return {"length_m": ruler.measureLength(shape)}
    return {"area_m2": ruler.measureArea(shape), "perimeter_m": ruler.measurePerimeter(shape)}


class GroundPlane:
    """Metres around a point of the map, so that right angles are right on the ground in every projection.

    A plane that touches the ground at the point: true to a thousandth over the few kilometres of a facility.
    """

    def __init__(self, origin: QgsPointXY, crs: QgsCoordinateReferenceSystem, project: QgsProject):
        self._to = QgsCoordinateTransform(crs, degrees(), project)
        self._back = QgsCoordinateTransform(degrees(), crs, project)
        center = self._to.transform(origin)
        self._lon, self._lat = center.x(), center.y()
        squared = FLATTENING * (2 - FLATTENING)
        bent = 1 - squared * math.sin(math.radians(self._lat)) ** 2
        self._per_lat = math.radians(1) * SEMI_MAJOR * (1 - squared) / bent ** 1.5      # metres a degree, along the meridian
        self._per_lon = math.radians(1) * SEMI_MAJOR / bent ** 0.5 * math.cos(math.radians(self._lat))

    def metres(self, point: QgsPointXY) -> tuple:
        """Return a point of the map as (east, north)."""
        there = self._to.transform(point)
        return (there.x() - self._lon) * self._per_lon, (there.y() - self._lat) * self._per_lat

    def on_map(self, corners: Sequence[tuple]) -> List[QgsPointXY]:
        """Return (east, north) of several corners as points of the map."""
        return [self._back.transform(QgsPointXY(self._lon + east / self._per_lon, self._lat + north / self._per_lat))
                for east, north in corners]
