"""One search for scenes: opens the catalog, reads what comes, and narrows it to what was wanted."""

from dataclasses import replace
from typing import Any, Callable, Dict, Iterator, List, Mapping, Set, Tuple

from ...domain.dates import civil
from ...domain.errors import AtlasError, N_, Stopped
from ...domain.imagery_source import filled
from ...domain.imaging.scene import Scene
from ...domain.imaging.stac_item import About, NoItem, plain, read_about, read_item
from . import item_search
from .asking import CatalogRequests
from .opening import Catalog, links, open_catalog
from .walking import Walk
from .wish import Found, Wish

MOST_REMARKS = 20
MOST_COLLECTIONS = 20        # that are asked for what they say of their items

Progress = Callable[[float, int], None]      # share (0 to 1), scenes so far


def search(asking: CatalogRequests, wish: Wish, progress: Progress = lambda _share, _count: None,
           keeps: Callable[[], bool] = lambda: False) -> Found:
    """Return what a catalog has of what is wished for. What fails after something was found is a remark.

    `keeps`: whether what was found is wanted after a stop, too. Raises AtlasError where nothing was found because the
    catalog failed; Stopped.
    """
    reading = _Reading(asking, wish, progress)
    catalog = open_catalog(asking)
    try:
        for items, base in _pages(asking, catalog, wish, reading):
            if not reading.take(items, base):
                break
    except Stopped:
        if not (reading.found.scenes and keeps()):
            raise
        reading.left_off(AtlasError(N_("The search was stopped before its end; what came until then is listed."),
                                    N_("Search again, and it goes on where it stopped.")))
    except AtlasError as error:
        if not reading.found.scenes:
            raise
        reading.left_off(error)
    return reading.ended()


def _pages(asking: CatalogRequests, catalog: Catalog, wish: Wish, reading: "_Reading") -> Iterator[Tuple[List[Any], str]]:
    if catalog.search:
        yield from item_search.pages(asking, catalog, wish)
        return
    for items, base, collection in Walk(asking, wish, reading.tell).pages(catalog):
        if collection:
            reading.know(collection)
        yield items, base


class _Reading:
    """Takes pages of items until there are enough."""

    def __init__(self, asking: CatalogRequests, wish: Wish, progress: Progress):
        self.found = Found()
        self._asking, self._wish, self._progress = asking, wish, progress
        self._about: Dict[str, About] = {}
        self._seen: Set[Tuple[str, str]] = set()
        self._said: Set[str] = set()

    def take(self, items: List[Any], base: str) -> bool:
        """Take a page; return whether there is room for more."""
        for raw in items:
            self._learn(raw, base)
            try:
                scene = read_item(raw, base, self._asking.address, self._about)
            except NoItem as error:
                self.found.no_items += 1
                self.tell(error)
                continue
            if scene.key not in self._seen:
                self._seen.add(scene.key)
                self._sort_in(scene)
            if len(self.found.scenes) >= self._wish.most:
                self.found.is_whole = False
                self.tell(AtlasError(N_("There may be more scenes than the {count} that are listed."),
                                     N_("Choose fewer days or less cloud to see the others."), count=self._wish.most))
                return False
        self.found.pages = self._asking.pages
        self._progress(min(1.0, len(self.found.scenes) / self._wish.most), len(self.found.scenes))
        return True

    def know(self, collection: Mapping[str, Any]) -> None:
        """Keep what a collection says of its items."""
        self._about[plain(collection.get("id"))] = read_about(collection)

    def tell(self, remark: AtlasError) -> None:
        """Keep a remark once."""
        if remark.message not in self._said and len(self.found.remarks) < MOST_REMARKS:
            self._said.add(remark.message)
            self.found.remarks.append(remark)

    def left_off(self, why: AtlasError) -> None:
        """Say that this is not all, and why."""
        self.found.is_whole = False
        self.tell(why)

    def ended(self) -> Found:
        """Return what was found, in order."""
        self.found.pages = self._asking.pages
        self.found.scenes.sort(key=lambda scene: scene.scene_id)
        self.found.scenes.sort(key=lambda scene: (scene.end_day is not None, scene.end_day or 0, scene.acquired_time_utc),
                               reverse=True)
        return self.found

    def _sort_in(self, scene: Scene) -> None:
        wish = self._wish
        if not scene.touches(wish.area):
            self.found.outside += 1
        elif not scene.is_within(wish.first_day, wish.last_day):
            self.found.other_days += 1
        elif self._is_cloudy(scene):
            self.found.cloudy += 1
        else:
            self.found.scenes.append(self._credited(scene))

    def _is_cloudy(self, scene: Scene) -> bool:
        if self._wish.most_cloud is None:
            return False
        if scene.cloud_cover_pct is None:
            return not self._wish.keeps_unknown_cloud
        return scene.cloud_cover_pct > self._wish.most_cloud

    def _credited(self, scene: Scene) -> Scene:
        if scene.attribution or not self._wish.credit:
            return scene
        year = f"{civil(scene.end_day)[0]:04d}" if scene.end_day is not None else ""
        return replace(scene, attribution=filled(self._wish.credit, {"date": year}))

    def _learn(self, raw: Any, base: str) -> None:
        """Ask once what the collection of an item says of all of them: licence and owner stand there."""
        name = plain(raw.get("collection")) if isinstance(raw, dict) else ""
        if not name or name in self._about or len(self._about) >= MOST_COLLECTIONS:
            return
        self._about[name] = About()
        for one in links(raw, "collection")[:1]:
            try:
                self._about[name] = read_about(self._asking.page(self._asking.follow(one.get("href"), base)))
            except Stopped:
                raise
            except AtlasError as error:
                self.tell(error)
