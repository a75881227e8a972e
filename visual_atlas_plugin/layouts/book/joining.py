"""Joins single PDF files to one book with title, date and bookmarks, by GDAL's PDF composition.

Text stays text and fonts stay embedded, because pages are taken over whole. GDAL needs a PDF reader for that (poppler,
pdfium or podofo); `can_join` says whether this one has it.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import List, Sequence, Tuple

from osgeo import gdal

from ...domain.errors import AtlasError
from ...i18n import tr

_BOX = re.compile(rb"/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Bookmark:
    """A line of the bookmarks: its words, its page (from 0), its level (from 0)."""

    words: str
    page: int
    level: int = 0


@dataclass
class _Item:
    mark: Bookmark
    children: List["_Item"] = field(default_factory=list)


def can_join() -> bool:
    """Tell whether this GDAL reads and composes PDF pages."""
    driver = gdal.GetDriverByName("PDF")
    return driver is not None and any(
        driver.GetMetadataItem(name) == "YES" for name in ("HAVE_POPPLER", "HAVE_PDFIUM", "HAVE_PODOFO"))


def page_sizes(path: Path) -> List[Tuple[float, float]]:
    """Return the size in points of each page of a PDF that Qt wrote. Raises AtlasError where it is none."""
    content = path.read_bytes()
    count, boxes = len(_PAGE.findall(content)), _BOX.findall(content)
    if not count or len(boxes) not in (1, count):
        raise AtlasError(tr("{name} is not a page that can be joined.").format(name=path.name), tr("Try again."))
    sizes = [(float(box[2]) - float(box[0]), float(box[3]) - float(box[1])) for box in boxes]
    return sizes if len(sizes) == count else sizes * count


def join(parts: Sequence[Path], target: Path, title: str, day: date, marks: Sequence[Bookmark] = (),
         note: str = "") -> int:
    """Write all pages of the parts, in order, to `target`; return how many. Raises AtlasError, after which there is none.

    note: for the keywords of the file, what domain.releasing.edition_note makes.
    """
    pages = []
    for part in parts:
        for number, size in enumerate(page_sizes(part), start=1):
            pages.append((f"PDF:{number}:{part}", size))
    recipe = target.with_suffix(".composition.xml")
    try:
        recipe.write_text(_composition(pages, title, day, marks, note), encoding="utf-8")
        _compose(recipe, target)
    finally:
        recipe.unlink(missing_ok=True)
    return len(pages)


def _compose(recipe: Path, target: Path) -> None:
    said: List[str] = []
    gdal.PushErrorHandler(lambda level, number, message: said.append(message))
    try:
        made = gdal.GetDriverByName("PDF").Create(str(target), 0, 0, 0, gdal.GDT_Unknown,
                                                  options=[f"COMPOSITION_FILE={recipe}"])
        done = made is not None
        made = None         # closes the file
    except RuntimeError as error:
        said.append(str(error))
        done = False
    finally:
        gdal.PopErrorHandler()
    if not done or not target.is_file():
        target.unlink(missing_ok=True)
        raise AtlasError(tr("The pages could not be joined to one file."),
                         tr("Check that the disk is not full and try again."), "\n".join(said))


def _composition(pages: Sequence[Tuple[str, Tuple[float, float]]], title: str, day: date,
                 marks: Sequence[Bookmark], note: str) -> str:
    keywords = f"<Keywords>{_text(note)}</Keywords>" if note else ""
    parts = ["<PDFComposition><Metadata><Creator>Visual Atlas</Creator>",
             f"<CreationDate>D:{day:%Y%m%d}000000Z</CreationDate><Title>{_text(title)}</Title>{keywords}</Metadata>"]
    for number, (dataset, (width, height)) in enumerate(pages):
        parts.append(f'<Page id="p{number}"><DPI>72</DPI><Width>{width:g}</Width><Height>{height:g}</Height>'
                     f'<Content><PDF dataset="{_text(dataset)}"/></Content></Page>')
    if marks:
        parts.append("<Outline>" + "".join(_outline(item) for item in _tree(marks)) + "</Outline>")
    return "".join(parts) + "</PDFComposition>"


def _tree(marks: Sequence[Bookmark]) -> List[_Item]:
    """Return bookmarks with those of deeper levels below them."""
    top: List[_Item] = []
    open_items: List[_Item] = []
    for mark in marks:
        item = _Item(mark)
        while open_items and open_items[-1].mark.level >= mark.level:
            open_items.pop()
        (open_items[-1].children if open_items else top).append(item)
        open_items.append(item)
    return top


def _outline(item: _Item) -> str:
    children = "".join(_outline(child) for child in item.children)
    return (f'<OutlineItem name="{_text(item.mark.words)}" open="false">'
            f'<Actions><GotoPageAction pageId="p{item.mark.page}"/></Actions>{children}</OutlineItem>')


def _text(words: str) -> str:
    """Return words as XML holds them, in an element as in an attribute."""
    return escape(_NOT_XML.sub("", words), quote=True)
