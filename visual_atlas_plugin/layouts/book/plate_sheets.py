"""The plates of a book: one page a place, and what is to be said of it beyond its page."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Callable, Iterator, List, NamedTuple, Sequence, Tuple

from qgis.core import QgsProject

from ...exchange.publishing.plate_rows import PlateRows
from ...i18n import tr
from ..desk import Desk
from ..plate.build import PlateMaker, PlateOrder
from ..plate.papers import PAPERS
from .blocks import Block, Heading
from .edition import Edition
from .whole import Order, Outcome


class PlateSheet(NamedTuple):
    """A plate as `BookMaker` takes a sheet."""

    title: str
    level: int
    above: str
    write: Callable[[Path], Outcome]
    rest: Callable[[Outcome], List[Block]]
    asks_network: bool


def plate_sheets(order: Order, edition: Edition, folder: Path, plates: Sequence[Tuple[str, PlateRows]],
                 table: Callable[[], Desk]) -> Iterator[PlateSheet]:
    """Yield the plates of these places; each cites its sources when it is asked for, without being drawn."""
    above = tr("Plates")
    paper = next(one for one in PAPERS if one.name == order.plate_paper)
    for number, (place_id, rows) in enumerate(plates, start=1):
        wish = PlateOrder(edition.places[place_id], rows, tuple(rows.chosen([], 1)), paper, order.day, folder, order.dpi, number,
                          with_clean=False, says_failures=True)
        yield _sheet(order, edition, wish, above, table)
        above = ""


def _sheet(order: Order, edition: Edition, wish: PlateOrder, above: str, table: Callable[[], Desk]) -> PlateSheet:
    title, rest = _blank(edition, wish)

    def write(path: Path) -> Outcome:
        maker = PlateMaker(table(), edition, wish)
        for layout, _rest, _title in maker.pages():
            order.export(layout, path, lossless=True)
            del layout
        table().clear()
        for picture in wish.folder.glob(f"plate-{wish.number:04d}-*"):
            picture.unlink()
        return Outcome(without=maker.failure)

    def more(outcome: Outcome) -> List[Block]:
        blocks = _blank(edition, replace(wish, failure=outcome.without))[1] if outcome.without else rest
        return [Heading(tr("{title} (continued)").format(title=title), 2, listed=False), *blocks] if blocks else []

    return PlateSheet(title, 1, above, write, more, any(image.kind != "file" for image in wish.images))


def _blank(edition: Edition, wish: PlateOrder) -> Tuple[str, List[Block]]:
    """Return the title of a plate and what finds no room on it; nothing is drawn."""
    maker = PlateMaker(_blank_desk(), edition, replace(wish, draws=False))
    blocks = [block for _layout, rest, _title in maker.pages() for block in rest]
    return maker.title, blocks


@lru_cache(maxsize=1)
def _blank_desk() -> Desk:
    """Return a desk with nothing on it."""
    return Desk(QgsProject(), (), ())
