"""A page in other formats beside its PDF: SVG with live text, PNG and TIFF in sRGB, PDF with the layers of its map.

No file carries an author, a login name, a path, or the name of the program's user.
"""

import base64
import re
import struct
import zlib
from html import escape
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtGui import QColorSpace

from ..domain.errors import AtlasError
from ..i18n import tr
from .book.joining import can_join

SVG, PNG, TIFF, LAYERED = "svg", "png", "tiff", "layered"
KINDS: Tuple[str, ...] = (SVG, PNG, TIFF, LAYERED)
ENDINGS: Dict[str, Tuple[str, ...]] = {SVG: (".svg",), PNG: (".png",), TIFF: (".tif", ".tfw", ".prj"),
                                       LAYERED: ("-layers.pdf",)}
_HEAD = 33          # bytes of a PNG up to the end of its first chunk


def write(layout: QgsPrintLayout, kinds: Sequence[str], folder: Path, stem: str, dpi: int) -> List[Path]:
    """Write a page into a folder in some of KINDS and return the files. Raises AtlasError."""
    makers = {SVG: _svg, PNG: _png, TIFF: _tiff, LAYERED: _layered}
    made: List[Path] = []
    for kind in kinds:
        files = [folder / (stem + ending) for ending in ENDINGS[kind]]
        makers[kind](layout, files, dpi)
        made += [_whole(path) for path in files]
    return made


def move(files: Sequence[Path], target: Path) -> List[Path]:
    """Put files that are whole beside a target; return where they are."""
    return [path.replace(target.parent / path.name) for path in files]


def _whole(path: Path) -> Path:
    if not path.is_file() or not path.stat().st_size:
        raise AtlasError(tr("{name} could not be written.").format(name=path.name),
                         tr("Check that the disk is not full, or choose another folder."))
    return path


def _check(code, path: Path) -> None:
    if code != QgsLayoutExporter.ExportResult.Success:
        raise AtlasError(tr("{name} could not be written.").format(name=path.name),
                         tr("Check that the disk is not full, or choose another folder."), f"exporter returned {code}")


def _svg(layout: QgsPrintLayout, files: Sequence[Path], dpi: int) -> None:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.exportAsLayers = False
    settings.exportMetadata = False
    settings.exportLabelsToSeparateLayers = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    _check(QgsLayoutExporter(layout).exportToSvg(str(files[0]), settings), files[0])
    told = _whole(files[0]).read_text(encoding="utf-8")
    told = re.sub("<title>.*?</title>", lambda _: f"<title>{escape(layout.name())}</title>", told, count=1)
    files[0].write_bytes(re.sub("<desc>.*?</desc>", "<desc>Visual Atlas, sRGB</desc>", told, count=1).encode("utf-8"))


def _png(layout: QgsPrintLayout, files: Sequence[Path], dpi: int, world: bool = False) -> None:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.exportMetadata = False
    settings.generateWorldFile = world
    _check(QgsLayoutExporter(layout).exportToImage(str(files[0]), settings), files[0])
    note_srgb(_whole(files[0]))


def note_srgb(path: Path) -> None:
    """Say in a PNG that its colors are sRGB: a chunk of its own behind the first one (PNG specification, 11.3.2.5)."""
    told = path.read_bytes()
    if b"sRGB" in told[:200]:
        return
    body = b"sRGB" + bytes([0])      # 0: perceptual
    path.write_bytes(told[:_HEAD] + struct.pack(">I", 1) + body + struct.pack(">I", zlib.crc32(body)) + told[_HEAD:])


def _tiff(layout: QgsPrintLayout, files: Sequence[Path], dpi: int) -> None:
    """Write a TIFF with the profile of sRGB, its world file, and the projection as text."""
    picture, world, projection = files
    draft = picture.with_suffix(".draft.png")
    placed = draft.with_suffix(".pgw")
    try:
        _png(layout, [draft], dpi, world=True)
        driver, source = gdal.GetDriverByName("GTiff"), gdal.Open(str(draft))
        profile = base64.b64encode(bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgb).iccProfile())).decode("ascii")
        driver.CreateCopy(str(picture), source, options=[
            "COMPRESS=DEFLATE", f"SOURCE_ICC_PROFILE={profile}"]).FlushCache()
        del source
        world.write_bytes(_whole(placed).read_bytes())
        item = layout.referenceMap()
        projection.write_text(item.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI), encoding="utf-8")
    finally:
        for path in (draft, placed, Path(str(draft) + ".aux.xml"), Path(str(picture) + ".aux.xml")):
            path.unlink(missing_ok=True)


def _layered(layout: QgsPrintLayout, files: Sequence[Path], dpi: int) -> None:
    """Write a PDF whose map layers can be switched, without attributes of what it shows.

    Its place on the ground is left out: QGIS writes that by the code of a projection only, and that of the pages has none.
    """
    if not can_join():       # QGIS puts the layers together by the same means of GDAL
        raise AtlasError(tr("This QGIS cannot write a PDF with layers."),
                         tr("Leave that format out, or install a GDAL with poppler."))
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.exportMetadata = False
    settings.appendGeoreference = False
    settings.useIso32000ExtensionFormatGeoreferencing = False
    settings.useOgcBestPracticeFormatGeoreferencing = False
    settings.writeGeoPdf = True
    settings.includeGeoPdfFeatures = False
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    _check(QgsLayoutExporter(layout).exportToPdf(str(files[0]), settings), files[0])
