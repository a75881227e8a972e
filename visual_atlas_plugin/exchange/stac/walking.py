"""A catalog of files: from catalog to collection to item, as far as one search goes, past branches that cannot matter.

A collection says where and when its items are; where that is far from what is wanted, it is not entered.
"""

from collections import deque
from typing import Any, Callable, Deque, Iterator, List, Mapping, Set, Tuple

from ...domain.dates import day_number
from ...domain.errors import AtlasError, N_, Stopped
from ...domain.imaging import search_area
from ...domain.imaging.stac_item import moment
from ...domain.imaging.stac_outline import box_of
from ...domain.imaging.web_address import Refused
from .asking import CatalogRequests, LimitReached
from .opening import Catalog, links
from .wish import Wish

DEEPEST = 12
MOST_WAITING = 50_000
MOST_FAILURES = 5            # in a row
Step = Tuple[str, int]       # address, depth
Page = Tuple[List[Any], str, Mapping[str, Any]]      # items, address of their document, the collection that it is


class Walk:
    """Goes through a catalog once. `tell` hears of what was passed over."""

    def __init__(self, asking: CatalogRequests, wish: Wish, tell: Callable[[AtlasError], None]):
        self._asking, self._wish, self._tell = asking, wish, tell
        self._known: Set[str] = set()
        self._waiting: Deque[Step] = deque()
        self._failures = 0

    def pages(self, catalog: Catalog) -> Iterator[Page]:
        """Yield items as they come. Raises AtlasError, LimitReached, Stopped."""
        self._known.add(catalog.address)
        yield from self._enter(catalog.page, catalog.address, 0)
        while self._waiting:
            address, depth = self._waiting.popleft()
            page = self._fetched(address)
            if page is not None:
                yield from self._enter(page, address, depth)

    def _fetched(self, address: str) -> Any:
        """Return a document, None (and a word) where it cannot be had."""
        try:
            page = self._asking.page(address)
        except (Stopped, LimitReached):
            raise
        except AtlasError as error:
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                raise
            self._tell(error)
            return None
        self._failures = 0
        return page

    def _enter(self, page: Mapping[str, Any], address: str, depth: int) -> Iterator[Page]:
        kind = page.get("type")
        if kind == "Feature":
            yield [page], address, {}
            return
        if kind == "FeatureCollection":
            items = page.get("features")
            yield items if isinstance(items, list) else [], address, {}
            self._wait_for(page, ("next",), address, depth)
            return
        if kind == "Collection":
            if not self._may_matter(page.get("extent")):
                return
            yield [], address, page
        self._wait_for(page, ("item", "items", "child"), address, depth + 1)

    def _wait_for(self, page: Mapping[str, Any], relations: Tuple[str, ...], base: str, depth: int) -> None:
        """Put the documents that a page leads to before those that wait, in their order."""
        if depth > DEEPEST:
            self._tell(AtlasError(N_("The catalog is nested more than {count} levels deep; what lies deeper is left out."),
                                  "", count=DEEPEST))
            return
        new: List[Step] = []
        for relation in relations:
            for one in links(page, relation):
                try:
                    address = self._asking.follow(one.get("href"), base)
                except Refused as refused:
                    self._tell(refused)
                    continue
                if address not in self._known:
                    self._known.add(address)
                    new.append((address, depth))
        if len(self._waiting) + len(new) > MOST_WAITING:
            raise LimitReached(N_("The catalog leads to more than {count} pages."),
                               N_("Choose the address of one collection."), count=MOST_WAITING)
        self._waiting.extendleft(reversed(new))

    def _may_matter(self, extent: Any) -> bool:
        """Whether a collection may hold what is wanted; in doubt it may."""
        if not isinstance(extent, dict):
            return True
        return self._is_near(_part(extent, "spatial", "bbox")) and self._is_then(_part(extent, "temporal", "interval"))

    def _is_near(self, raw: List[Any]) -> bool:
        boxes = [box_of(one) for one in raw[:1000]]
        if not boxes or None in boxes:
            return True
        mine = search_area.parts(self._wish.area)
        return any(search_area.touch(search_area.parts(box), mine) for box in boxes)

    def _is_then(self, raw: List[Any]) -> bool:
        spans = [one for one in raw[:1000] if isinstance(one, list) and len(one) == 2]
        return not spans or any(self._overlaps(*one) for one in spans)

    def _overlaps(self, start: Any, end: Any) -> bool:
        first, last = moment(start), moment(end)
        if self._wish.last_day is not None and first is not None and _day(first) > self._wish.last_day:
            return False
        return not (self._wish.first_day is not None and last is not None and _day(last) < self._wish.first_day)


def _part(extent: Mapping[str, Any], name: str, inner: str) -> List[Any]:
    outer = extent.get(name)
    found = outer.get(inner) if isinstance(outer, dict) else None
    return found if isinstance(found, list) else []


def _day(at) -> int:
    return day_number(at.year, at.month, at.day)
