"""The press kit of a map: PDF, SVG with live text, PNG for the web, the map in words, and what goes with it, in two languages."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import List, Sequence, Tuple

from qgis.core import QgsLayoutExporter, QgsLayoutItemLabel, QgsPrintLayout
from qgis.PyQt.QtCore import QSize

from ..domain import palette
from ..domain.errors import AtlasError
from ..i18n import tr
from . import fonts, kit, notes, outputs, recolor
from .book import front, whole
from .book.blocks import Piece
from .book.edition import Edition
from .geometry import Box

WEB_WIDTH = 1000            # px
LEAST_LETTERS = 8.0         # px on the picture of that width: the smallest print; names of places have 10 and more
LEAST_NAMES = 10.0


@dataclass(frozen=True)
class KitPage:
    """The page of a kit in one language: its layout, what found no room on it, its title, itself in words, whose ground it shows."""

    layout: QgsPrintLayout
    rest: Sequence[Piece]
    title: str
    alt: str
    credits: Tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """What the sender adds: until when it is not to be published, and whom to ask."""

    embargo: str = ""
    contact: str = ""


def write_page(page: KitPage, edition: Edition, note: Note, folder: Path, language: str, day: date, dpi: int) -> List[Path]:
    """Write the files of one language into a folder and return them. Raises AtlasError."""
    _head(page.layout, edition, note)
    recolor.page(page.layout)
    pdf = folder / f"map-{language}.pdf"
    whole.write_sheet(page.layout, page.rest, edition, page.title, pdf, day, dpi)
    made = [pdf, *outputs.write(page.layout, [outputs.SVG], folder, f"map-{language}", dpi)]
    picture = folder / f"map-{language}.png"
    smallest = web_picture(page.layout, picture)
    texts = {f"alt-{language}.txt": page.alt + "\n", f"about-{language}.txt": _about(page, edition, note, smallest)}
    for name, words in texts.items():
        (folder / name).write_bytes(words.encode("utf-8"))
    return [*made, picture, *(folder / name for name in texts)]


def _head(layout: QgsPrintLayout, edition: Edition, note: Note) -> None:
    """Put level and embargo over the page: they survive where a page is passed on without its folder."""
    width = layout.pageCollection().page(0).pageSize().width()
    level = front.level_words(edition.release.level)
    kit.text(layout, level, Box(10, 2, 80, 4), fonts.Style(6.5), name="press level")
    if note.embargo:
        words = tr("Embargo: {words}").format(words=note.embargo)
        kit.text(layout, words, Box(90, 2, width - 100, 4), fonts.Style(7, fonts.BOLD, palette.WARNING), kit.RIGHT, "press embargo")


def web_picture(layout: QgsPrintLayout, path: Path) -> float:
    """Write the page as a picture of WEB_WIDTH pixels; return how high its smallest letters are, px."""
    size = layout.pageCollection().page(0).pageSize()
    per_mm = WEB_WIDTH / size.width()
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = per_mm * 25.4
    settings.imageSize = QSize(WEB_WIDTH, round(size.height() * per_mm))
    settings.exportMetadata = False
    settings.generateWorldFile = False
    if QgsLayoutExporter(layout).exportToImage(str(path), settings) != QgsLayoutExporter.ExportResult.Success:
        raise AtlasError(tr("{name} could not be written.").format(name=path.name),
                         tr("Check that the disk is not full, or choose another folder."))
    Path(str(path) + ".aux.xml").unlink(missing_ok=True)       # QGIS may leave its place on the ground beside it
    outputs.note_srgb(path)
    return min(letters_mm(layout), default=0.0) * per_mm


def letters_mm(layout: QgsPrintLayout) -> List[float]:
    """Return the sizes of all labels of a page, mm."""
    sizes = []
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.text():
            points = item.textFormat().size() if hasattr(item, "textFormat") else item.font().pointSizeF()
            sizes.append(points * fonts.MM_PER_POINT)
    return sizes


def _about(page: KitPage, edition: Edition, note: Note, smallest: float) -> str:
    """Return what a newsroom asks: embargo, contact, level, what was chosen, credits, what the map does not say."""
    release = edition.release
    lines = [page.title, front.filter_line(edition), front.level_words(release.level),
             tr("Embargo: {words}").format(words=note.embargo) if note.embargo else tr("No embargo."),
             tr("Contact: {words}").format(words=note.contact) if note.contact else "",
             tr("SYNTHETIC: made-up cases, no real person or event") if release.synthetic else "",
             notes.route_note(), notes.count_note(), notes.disclaimer(), notes.names_note(), notes.credits_line(page.credits),
             tr("Pictures are RGB (sRGB), to be converted by the printer. The PNG is {width} pixels wide; its smallest letters are "
                "{smallest} pixels high.").format(width=f"{WEB_WIDTH:,}", smallest=f"{smallest:.0f}"),
             tr("The SVG has live text in {fonts}.").format(fonts=f"{fonts.LATIN}, {fonts.KOREAN}")]
    return "\n\n".join(line for line in lines if line) + "\n"
