"""Packs imagery around places into cloud optimized GeoTIFFs, one for each place.

The tiles come as they do for an MBTiles pack, into the same kind of draft, with the same limits, errors and resumption:
QGIS's own “Convert map to raster” draws an empty square where a tile did not come, and says nothing. When all are there,
GDAL (the library with which QGIS reads files) lays those of a place side by side, pixel for pixel, and writes the GeoTIFF.

Lossless, measured on made-up ground sent as JPEG: eleven times the bytes of the tiles. JPEG anew would be smaller, and would
alter the pixels that marks are made on; whoever wants the bytes of the provider has the MBTiles file.
"""

import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from qgis.core import QgsFeedback
from qgis.PyQt.QtGui import QImage

from ..domain.errors import AtlasError, Stopped
from ..domain.imaging import tiles as grid
from ..domain.imaging.footprint import Bounds
from ..exchange.tile_requests import TileRequests
from ..store.evidence import safe_name
from ..store.image_files import without_traces
from ..store.mbtiles import MbtilesDraft
from .offline_pack import Packed, PackPlan, check_allowed, fill, metadata_of

FETCHING = 0.8          # share of the work
HALF_M = 20037508.342789244     # of the world in EPSG:3857
OPTIONS = ("COMPRESS=DEFLATE", "PREDICTOR=YES", "BLOCKSIZE=512", "OVERVIEW_RESAMPLING=AVERAGE", "BIGTIFF=IF_SAFER")


@dataclass(frozen=True)
class PackedPlace:
    """One GeoTIFF: its place (index in the plan), what is inside, and what it shows, in degrees."""

    index: int
    packed: Packed
    box: Bounds


def make_cogs(plan: PackPlan, names: Sequence[str], folder: str, feedback: QgsFeedback, day: date,
              say: Callable[[str], None] = lambda words: None, requests: Optional[TileRequests] = None) -> List[PackedPlace]:
    """Write a GeoTIFF for each box of a plan (names: of their places) that the source has a picture of.

    Raises AtlasError and Stopped, after which what came so far is kept in the folder and older files are as they were.
    """
    check_allowed(plan)
    where = Path(folder)
    if not where.is_dir():
        raise AtlasError("The folder “{name}” does not exist.", "Make it first, or choose another folder.", str(where),
                         name=where.name)
    with MbtilesDraft(where / f"{safe_name(plan.source.id)}.tiles", plan.identity) as draft:
        whole = fill(plan, draft, feedback, say, requests, FETCHING)
        with _workshop(where) as shop:
            made = list(_written(plan, draft, shop, feedback, day))
            finals = _file_names(plan, [names[one.index] for one in made])
            for one, final in zip(made, finals):
                _put(one.packed.path, where / final)
                one.packed.path = where / final
        draft.discard()
    if made:
        made[0].packed.fetched = whole.fetched
    return made


def _written(plan: PackPlan, draft: MbtilesDraft, shop: Path, feedback: QgsFeedback, day: date) -> Iterator[PackedPlace]:
    for index, box in enumerate(plan.boxes):
        block = grid.block_of(box, plan.high)
        here = [grid.Tile(block.z, x, y) for y in range(block.top, block.bottom + 1)
                for x in range(block.left, block.right + 1)]
        bodies = sum(1 for tile in here if draft.tile(tile))
        if bodies:
            shown = _box_of(block)
            packed = Packed(shop / f"{index}.tif", bodies, missing=len(here) - bodies)
            packed.metadata = metadata_of(plan, (plan.high, plan.high), day, (shown,))
            _write(draft, block, packed.path, _tags(packed.metadata, plan), feedback)
            packed.bytes = packed.path.stat().st_size
            yield PackedPlace(index, packed, shown)
        feedback.setProgress(100.0 * (FETCHING + (1 - FETCHING) * (index + 1) / len(plan.boxes)))


def _write(draft: MbtilesDraft, block: grid.Block, path: Path, tags: Dict[str, str], feedback: QgsFeedback) -> None:
    """Lay the tiles of a block side by side and write the GeoTIFF. Raises AtlasError, Stopped."""
    from osgeo import gdal

    with without_traces(), _gdal_speaks(path) as said:
        sheet, is_opaque = _sheet(gdal, draft, block, path.with_suffix(".sheet.tif"), feedback)
        sheet.SetMetadata(tags)
        done = gdal.Translate(str(path), sheet, format="COG", bandList=[1, 2, 3] if is_opaque else [1, 2, 3, 4],
                              creationOptions=list(OPTIONS))
        is_whole = done is not None
        del done, sheet
        path.with_suffix(".sheet.tif").unlink(missing_ok=True)
        if not is_whole or not path.is_file():
            raise AtlasError("The GeoTIFF could not be written.", "Check that the disk is not full and try again.",
                             "\n".join(said))


def _sheet(gdal: Any, draft: MbtilesDraft, block: grid.Block, path: Path, feedback: QgsFeedback) -> Tuple[Any, bool]:
    """Return a data set of red, green, blue and opacity with all tiles, and whether nothing can be seen through."""
    from osgeo import osr

    side, sheet, is_opaque = 0, None, True
    for x in range(block.left, block.right + 1):
        for y in range(block.top, block.bottom + 1):
            if feedback.isCanceled():
                raise Stopped("The pack was stopped.", "Start the same pack again: it goes on where it stopped.")
            body = draft.tile(grid.Tile(block.z, x, y))
            if not body:
                is_opaque = False
                continue
            pixels = _pixels(body)
            if sheet is None:
                side = pixels.shape[0]
                across, down = (block.right - block.left + 1) * side, (block.bottom - block.top + 1) * side
                sheet = gdal.GetDriverByName("GTiff").Create(
                    str(path), across, down, 4, gdal.GDT_Byte,
                    ["TILED=YES", "COMPRESS=LZW", "PHOTOMETRIC=RGB", "ALPHA=YES", "SPARSE_OK=YES", "BIGTIFF=IF_SAFER"])
                if sheet is None:
                    raise AtlasError("The GeoTIFF could not be written.", "Check that the disk is not full and try again.")
                mercator = osr.SpatialReference()
                mercator.ImportFromEPSG(3857)
                sheet.SetProjection(mercator.ExportToWkt())
                step = 2 * HALF_M / 2 ** block.z
                west, north = block.left * step - HALF_M, HALF_M - block.top * step
                sheet.SetGeoTransform((west, step / side, 0, north, 0, -step / side))
            if pixels.shape[:2] != (side, side):
                raise AtlasError("The tiles of this source are not all of the same size.",
                                 "Pack them as MBTiles, which keeps each as it is.")
            is_opaque = is_opaque and bool((pixels[:, :, 3] == 255).all())
            for band in range(4):
                sheet.GetRasterBand(band + 1).WriteArray(pixels[:, :, band], (x - block.left) * side, (y - block.top) * side)
    sheet.FlushCache()
    return sheet, is_opaque


def _pixels(body: bytes) -> Any:
    """Return a tile as rows of pixels of red, green, blue and opacity, 0 to 255 each. Raises AtlasError."""
    import numpy

    image = QImage.fromData(body)
    if image.isNull():
        raise AtlasError("A tile in the unfinished pack is no picture that can be read.",
                         "Delete the file that ends in .unfinished and start again.")
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = image.bytesPerLine() * image.height()
    rows = numpy.frombuffer(image.constBits().asarray(size), dtype=numpy.uint8).reshape(image.height(), -1)
    return rows[:, :image.width() * 4].reshape(image.height(), image.width(), 4).copy()     # the image ends here


def _tags(metadata: Dict[str, str], plan: PackPlan) -> Dict[str, str]:
    """Return the tags of the file: credit line, terms, source and what is known of the day; never an address or a path."""
    tags = {"TIFFTAG_COPYRIGHT": metadata["attribution"], "TIFFTAG_IMAGEDESCRIPTION": metadata["description"],
            "TIFFTAG_DOCUMENTNAME": metadata["name"], "TIFFTAG_SOFTWARE": "Visual Atlas"}
    tags.update({key.upper(): value for key, value in metadata.items() if key.startswith("visual_atlas_")})
    days = plan.days
    if len(days) == 1:      # what providers call the day of capture; TIFFTAG_DATETIME is the day of the file
        tags["ACQUISITIONDATETIME"] = days[0]
    return tags


def _box_of(block: grid.Block) -> Bounds:
    west, _, _, north = grid.bounds_of(grid.Tile(block.z, block.left, block.top))
    _, south, east, _ = grid.bounds_of(grid.Tile(block.z, block.right, block.bottom))
    return west, south, east, north


def _file_names(plan: PackPlan, names: Sequence[str]) -> List[str]:
    """Return a name for each file: place, source, days and level, so that two packs in a folder do not meet."""
    found: List[str] = []
    for name in names:
        stem = "-".join(safe_name(part) for part in (name, plan.source.id, *plan.days, f"z{plan.high}"))
        taken = [other for other in found if other.startswith(stem)]
        found.append(f"{stem}-{len(taken) + 1}.tif" if f"{stem}.tif" in taken else f"{stem}.tif")
    return found


def _put(part: Path, final: Path) -> None:
    try:
        os.replace(part, final)
    except OSError as error:
        raise AtlasError("“{name}” cannot be replaced.", "Close it in other programs, then start the same pack again.",
                         str(error), name=final.name) from error


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """Yield a folder of our own, so that the last step is a rename on the same disk. Raises AtlasError."""
    try:
        shop = Path(tempfile.mkdtemp(prefix=".visual-atlas-", dir=str(folder)))
    except OSError as error:
        raise AtlasError("The folder “{name}” cannot be written to.", "Choose another folder.", str(error),
                         name=folder.name) from error
    try:
        yield shop
    finally:
        shutil.rmtree(shop, ignore_errors=True)


@contextmanager
def _gdal_speaks(path: Path) -> Iterator[List[str]]:
    """Yield what GDAL says; its exceptions, where somebody switched them on, become sentences."""
    from osgeo import gdal

    said: List[str] = []
    gdal.PushErrorHandler(lambda _level, _number, message: said.append(message))
    try:
        yield said
    except RuntimeError as error:
        raise AtlasError("The GeoTIFF could not be written.", "Check that the disk is not full and try again.",
                         f"{path.name}: {error}") from error
    finally:
        gdal.PopErrorHandler()
