"""Draws squares of tiles of one layer with QGIS's own algorithm "Generate XYZ tiles (MBTiles)"."""

import tempfile
from pathlib import Path
from typing import Any, Dict, Mapping

from qgis.core import (
    QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback,
    QgsProject, QgsRasterLayer,
)

from ..domain.errors import AtlasError
from ..domain.imagery_source import ImagerySource
from ..domain.imaging.tiles import Block, Tile, middle_of
from ..store.image_files import without_traces
from ..store.mbtiles import read_tiles

IDS = ("native:tilesxyzmbtiles", "qgis:tilesxyzmbtiles")    # since QGIS 3.34 (in C++), and before (in Python)
DPI = 96                # at which a tile of 256 pixels shows the zoom level that it is of


class TileDrawing:
    """A project of its own that holds the layer alone. Use it as a context manager, in one thread. Raises AtlasError."""

    def __init__(self, source: ImagerySource, values: Mapping[str, str]):
        self._algorithm = _algorithm()
        with without_traces():
            layer = QgsRasterLayer(source.uri_with(values), "pack", "gdal" if source.kind == "FILE" else "wms")
        if not layer.isValid():
            raise AtlasError("{name} cannot be opened by this QGIS.", "Look whether the service or the file is there.",
                             layer.error().message(), name=source.name)
        self._project = QgsProject()
        self._project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        self._project.addMapLayer(layer)
        self._folder = tempfile.TemporaryDirectory(prefix="visual-atlas-")

    def __enter__(self) -> "TileDrawing":
        return self

    def __exit__(self, *_what) -> None:
        self._project.clear()
        self._folder.cleanup()

    def draw(self, block: Block) -> Dict[Tile, bytes]:
        """Return the tiles of a block as PNG; what nothing was drawn for is transparent, or not there. Raises AtlasError."""
        path = Path(self._folder.name) / "piece.mbtiles"
        path.unlink(missing_ok=True)
        west, south, east, north = middle_of(block)
        parameters: Dict[str, Any] = {
            "EXTENT": f"{west!r},{east!r},{south!r},{north!r} [EPSG:4326]", "ZOOM_MIN": block.z, "ZOOM_MAX": block.z,
            "DPI": DPI, "TILE_FORMAT": 0, "METATILESIZE": 8, "OUTPUT_FILE": str(path),
        }
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(self._project)
        try:
            _results, is_done = self._algorithm.create().run(parameters, context, feedback, {}, False)
        except QgsProcessingException as error:
            raise AtlasError("QGIS could not draw the tiles of this pack.", "See the details in the log.",
                             str(error)) from error
        if not is_done or not path.is_file():
            raise AtlasError("QGIS could not draw the tiles of this pack.", "See the details in the log.",
                             feedback.textLog())
        return dict(read_tiles(path))


def _algorithm():
    for algorithm_id in IDS:
        found = QgsApplication.processingRegistry().algorithmById(algorithm_id)
        if found is not None:
            return found
    raise AtlasError("QGIS's algorithm “Generate XYZ tiles (MBTiles)” is not there.",
                     "Switch on the plugin Processing in the list of plugins, and try again.")
