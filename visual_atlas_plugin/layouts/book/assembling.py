"""Puts the parts of a book in order, numbers its pages, and writes it as one PDF with bookmarks."""

import shutil
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Callable, List, Sequence, Tuple

from ...domain.errors import Stopped
from ...i18n import tr
from ..export import working_folder
from .blocks import Block
from .flow import TextPage, pages_of
from .front import Entry, contents_page
from .joining import Bookmark, join, page_sizes
from .writing import Furniture, write_pages, write_picture

PICTURE = ".png"
DEEPEST_LISTED = 1      # level of headings in the contents; deeper ones are bookmarks only


@dataclass
class Part:
    """Pages that follow one another: of text, or a file of pages that was made elsewhere, under a heading; `above`: the
    heading of the part of the book that begins with it."""

    pages: List[TextPage] = field(default_factory=list)
    file: Path = Path()
    heading: str = ""
    level: int = 0
    above: str = ""

    @cached_property
    def length(self) -> int:
        """Number of pages; of a file it is read once. 0 where there is neither text nor a file."""
        if self.pages or self.file == Path():
            return len(self.pages)
        return 1 if self.file.suffix == PICTURE else len(page_sizes(self.file))

    def marks(self) -> List[Tuple[int, int, str]]:
        """Return (page within the part, level, words) of each heading."""
        if not self.pages:
            return ([(0, 0, self.above)] if self.above else []) + [(0, self.level, self.heading)]
        return [(number, level, words) for number, page in enumerate(self.pages) for level, words in page.marks]


def of_blocks(blocks: Sequence[Block]) -> Part:
    """Return a part of text; an empty one for no blocks."""
    return Part(pages_of(blocks) if blocks else [])


@dataclass(frozen=True)
class Bound:
    """A written book: its pages, and where each heading stands (page from 0, level, words)."""

    pages: int
    marks: Tuple[Bookmark, ...]


def bind_pictures(target: Path, title_part: Part, parts: Sequence[Part], furniture: Furniture, dpi: int,
                  on_progress: Callable[[float], None] = lambda percent: None,
                  is_canceled: Callable[[], bool] = lambda: False) -> Bound:
    """Write a book as a folder of pictures, a page each. Raises AtlasError, Stopped; there is then no folder."""
    kept = [part for part in parts if part.length]
    everything = [title_part, _contents(title_part.length, kept), *kept]
    with working_folder(target) as folder:
        first = 1
        (folder / "pages").mkdir()
        for number, part in enumerate(everything):
            if is_canceled():
                raise Stopped("Stopped before the end.", "Nothing was written.")
            for place in range(part.length):
                path = folder / "pages" / f"page-{first + place:04d}{PICTURE}"
                if part.pages:
                    write_picture(path, part.pages[place], furniture, first + place, dpi)
                else:
                    shutil.copyfile(part.file, path)
            first += part.length
            on_progress(100.0 * (number + 1) / len(everything))
        (folder / "pages").rename(target)
    return Bound(first - 1, tuple(_bookmarks(everything)))


def bind(target: Path, title_part: Part, parts: Sequence[Part], furniture: Furniture, day: date,
         on_progress: Callable[[float], None] = lambda percent: None,
         is_canceled: Callable[[], bool] = lambda: False, note: str = "") -> Bound:
    """Write a book: title page, contents, parts. Raises AtlasError, Stopped; `target` is then as it was. `note`: see join.

    `target` is written under another name beside it and put in its place when it is whole.
    """
    kept = [part for part in parts if part.length]
    contents = _contents(title_part.length, kept)
    everything = [title_part, contents, *kept]
    with working_folder(target) as folder:
        files, first = [], 1
        for number, part in enumerate(everything):
            if is_canceled():
                raise Stopped("Stopped before the end.", "Nothing was written.")
            files.append(_written(folder / f"part-{number:04d}.pdf", part, furniture, first, day))
            first += part.length
            on_progress(90.0 * (number + 1) / len(everything))
        marks = tuple(_bookmarks(everything))
        pages = join(files, folder / "book.pdf", furniture.title, day, marks, note)
        (folder / "book.pdf").replace(target)
    on_progress(100.0)
    return Bound(pages, marks)


def _written(path: Path, part: Part, furniture: Furniture, first: int, day: date) -> Path:
    if not part.pages:
        return part.file
    write_pages(path, part.pages, furniture, first, furniture.title, day)
    return path


def _contents(before: int, parts: Sequence[Part]) -> Part:
    """Return the pages of the contents, which push all that follows back by their own number."""
    own = of_blocks(contents_page(_entries(before, parts))).length
    return of_blocks(contents_page(_entries(before + own, parts)))


def _entries(before: int, parts: Sequence[Part]) -> List[Entry]:
    entries, first = [], before + 1
    for part in parts:
        entries += [Entry(words, first + page, level) for page, level, words in part.marks() if level <= DEEPEST_LISTED]
        first += part.length
    return entries


def _bookmarks(parts: Sequence[Part]) -> List[Bookmark]:
    marks, first = [Bookmark(tr("Title page"), 0)], 0
    for number, part in enumerate(parts):
        if number == 1:
            marks.append(Bookmark(tr("Contents"), first))
        marks += [Bookmark(words, first + page, level) for page, level, words in part.marks()]
        first += part.length
    return marks
