"""Writing a page: to a temporary folder beside the target, and to its name only when it is whole."""

import os
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Iterator

from qgis.core import Qgis, QgsLayout, QgsLayoutExporter, QgsLayoutRenderContext

from qgis.PyQt.QtCore import QSize

from ..domain.errors import AtlasError
from ..i18n import tr
from .png import write_png

PDF, PNG = "pdf", "png"
FORMATS = (PDF, PNG)
_PREFIX = ".visual-atlas-"
_DAY_SECONDS = 24 * 3600
LEAST_PDF_DPI = 120     # below 100, QGIS 3.44 rounds the hair of space away that keeps letters from being joined (see fonts.py)


def export(layout: QgsLayout, path: str, fmt: str = PDF, dpi: int = 300, lossless: bool = False) -> str:
    """Write the page to `path` as PDF or PNG and return the path; on any failure nothing is left behind.

    `lossless`: pictures in a PDF keep every pixel. Raises AtlasError. An existing file is replaced only by a complete one.
    """
    target = Path(path)
    with working_folder(target) as folder:
        draft = folder / ("page." + fmt)
        code = _write(layout, draft, fmt, dpi, lossless)
        if code != QgsLayoutExporter.ExportResult.Success:
            raise _failure(code, target)
        if not draft.is_file() or draft.stat().st_size == 0:
            raise AtlasError(tr("The page could not be written to {name}.").format(name=target.name),
                             tr("Check that the disk is not full and try again."))
        os.replace(draft, target)
    return str(target)


@contextmanager
def working_folder(target: Path) -> Iterator[Path]:
    """Yield a folder of our own beside a target, so that the last step is a rename on the same disk; it is removed at the
    end. Raises AtlasError, also for what the system refuses inside."""
    folder = _working_folder(target)
    try:
        yield folder
    except OSError as error:
        raise AtlasError(tr("{name} could not be written.").format(name=target.name),
                         tr("Close it in other programs, or choose another folder."), str(error)) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_target(path: str) -> None:
    """Raise AtlasError where the page could not be written, before any work is done."""
    shutil.rmtree(_working_folder(Path(path)), ignore_errors=True)
    if Path(path).is_dir():
        raise AtlasError(tr("{name} is a folder.").format(name=Path(path).name), tr("Choose a file name."))


def _working_folder(target: Path) -> Path:
    """Make a folder of our own beside the target, so that the last step is a rename on the same disk."""
    try:
        _sweep(target.parent)
        return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=str(target.parent)))
    except OSError as error:
        raise AtlasError(tr("The folder for {name} cannot be written to.").format(name=target.name),
                         tr("Choose a folder that exists and that you may write to."), str(error)) from error


def _sweep(folder: Path) -> None:
    """Remove the folders of jobs that were killed: an edition lies in them. One of a running job is younger than a day."""
    oldest = time.time() - _DAY_SECONDS
    for left in folder.glob(_PREFIX + "*"):
        with suppress(OSError):
            if left.is_dir() and not left.is_symlink() and left.stat().st_mtime < oldest:
                shutil.rmtree(left, ignore_errors=True)


def _write(layout: QgsLayout, draft: Path, fmt: str, dpi: int, lossless: bool = False) -> int:
    exporter = QgsLayoutExporter(layout)
    if fmt == PNG:      # drawn by QGIS, written by us: its own PNG takes most of the time, and would carry the login name
        picture = exporter.renderPageToImage(0, QSize(), dpi)
        if picture.isNull():
            return QgsLayoutExporter.ExportResult.MemoryError
        write_png(draft, picture, dpi)
        return QgsLayoutExporter.ExportResult.Success
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = max(dpi, LEAST_PDF_DPI)
    if lossless:
        settings.flags |= QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    # the title is wanted, an author's name is not: QGIS fills in the login name where a project is saved
    settings.exportMetadata = not layout.project().metadata().author()
    settings.appendGeoreference = False
    settings.writeGeoPdf = False
    settings.includeGeoPdfFeatures = False
    settings.rasterizeWholeImage = False
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText    # later versions outline text otherwise
    return exporter.exportToPdf(str(draft), settings)


def _failure(code: int, target: Path) -> AtlasError:
    results = QgsLayoutExporter.ExportResult
    if code == results.MemoryError:
        return AtlasError(tr("There is not enough memory for this page."),
                          tr("Choose a lower resolution."), f"exporter returned {code}")
    if code == results.FileError:
        return AtlasError(tr("{name} could not be written.").format(name=target.name),
                          tr("Check that the disk is not full, or choose another folder."),
                          f"exporter returned {code}")
    return AtlasError(tr("The page could not be made."), tr("The log says more."), f"exporter returned {code}")
