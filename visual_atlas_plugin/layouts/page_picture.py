"""Pages of a PDF file as pictures for the screen, read by GDAL where it has a PDF reader."""

from pathlib import Path
from typing import NamedTuple, Tuple

from osgeo import gdal

from ..domain.errors import AtlasError
from .book.joining import can_join, page_sizes

POINTS_PER_INCH = 72.0
MOST_DPI = 300


class PagePicture(NamedTuple):
    """A page as rows of red, green and blue bytes."""

    width: int
    height: int
    rgb: bytes


def count(path: Path) -> int:
    """Return the number of pages of a PDF file that we wrote. Raises AtlasError where it is none."""
    return len(page_sizes(path))


def picture(path: Path, number: int, room: Tuple[int, int]) -> PagePicture:
    """Return a page (from 0) as large as it fits into a room of pixels. Raises AtlasError."""
    if not can_join():
        raise AtlasError("This QGIS cannot show PDF pages: its GDAL has no reader for them.",
                         "The export itself works; open the file in another program.")
    width, height = page_sizes(path)[number]
    dpi = min(MOST_DPI, POINTS_PER_INCH * min(room[0] / width, room[1] / height))
    source = gdal.OpenEx(f"PDF:{number + 1}:{path}", gdal.OF_RASTER, open_options=[f"DPI={max(10.0, dpi):.3f}"])
    if source is None or source.RasterCount < 3:
        raise AtlasError("The page could not be shown.", "Export it, and open the file in another program.",
                         gdal.GetLastErrorMsg())
    size = source.RasterXSize, source.RasterYSize
    rgb = source.ReadRaster(0, 0, *size, buf_type=gdal.GDT_Byte, band_list=[1, 2, 3], buf_pixel_space=3,
                            buf_line_space=3 * size[0], buf_band_space=1)
    return PagePicture(size[0], size[1], bytes(rgb))
