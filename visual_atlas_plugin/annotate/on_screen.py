"""Whether what is marked can have been seen on the image at hand; else a mark would name a wrong image."""

from typing import Any, Optional, Sequence

from qgis.core import QgsGeometry, QgsMapLayer, QgsProject
from qgis.gui import QgsMapCanvas

from ..domain.errors import AtlasError
from ..mapping.imagery import image_of
from ..mapping.measuring import GroundPlane, degrees, to_map


def check_shown(layers: Sequence[QgsMapLayer], image: Any) -> None:
    """Raise AtlasError where the map shows registered images, but not the one at hand (ImageRecord)."""
    shown = {image_of(layer) for layer in layers if image_of(layer)}
    if shown and image is not None and image.uuid not in shown:
        raise AtlasError("The map shows another image than the one at hand, so nothing can be marked on it.",
                         "Choose the image that you see in the time bar, or tick the one at hand in the layer tree.")


def check_covers(ground: QgsGeometry, image: Any) -> None:
    """Raise AtlasError where a shape (degrees) lies outside the footprint of an image; one without footprint may show it.

    The footprint is that of the file; on screen the picture is moved by its offset.
    """
    if image is None or not image.footprint:
        return
    spot = (ground.pointOnSurface() if ground.type() else ground).asPoint()
    plane = GroundPlane(spot, degrees(), QgsProject.instance())
    in_file = plane.on_map([(-image.offset[0], -image.offset[1])])[0]
    if not image.covers(in_file.x(), in_file.y()):
        raise AtlasError("This spot lies outside the image at hand, so it cannot have been seen on it.",
                         "Choose the image that shows it, or correct its footprint in the register of images.")


def check_side(canvas: QgsMapCanvas, ground: QgsGeometry, edge: Optional[float]) -> None:
    """Raise AtlasError where a shape reaches over the edge (px from the left) beyond which a swipe shows another image."""
    if edge is None:
        return
    on_map = to_map(ground, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    to_pixel = canvas.getCoordinateTransform()
    if any(to_pixel.transform(vertex.x(), vertex.y()).x() > edge for vertex in on_map.vertices()):
        raise AtlasError("This reaches over the edge of the swipe, where another image is seen.",
                         "Move the edge, or end the swipe, and draw again.")
