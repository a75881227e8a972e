"""The search of a server, page after page, by links "next" of both forms: an address to get, or a body to post.

Specification: STAC API 1.0, item search and its paging. Only area, days and collections are sent, and how much cloud at
most where scenes that do not tell it are not wanted: a server leaves those out without a word.
"""

import json
from typing import Any, Dict, Iterator, List, Mapping, Optional, Set, Tuple
from urllib.parse import urlencode

from ...domain.dates import civil
from ...domain.errors import AtlasError, N_
from ...domain.imaging import search_area
from ...domain.imaging.search_area import Box
from .asking import CatalogRequests
from .opening import Catalog, links
from .wish import Wish

PAGE_ITEMS = 100             # servers limit an answer to some megabytes
MOST_SAME = 2                # pages in a row that bring nothing new

Page = Tuple[List[Any], str]     # items, address that their relative links start from


def pages(asking: CatalogRequests, catalog: Catalog, wish: Wish) -> Iterator[Page]:
    """Yield the pages of a search. Raises AtlasError where the server fails, or never ends."""
    for part in search_area.parts(wish.sent):
        yield from _pages_of(asking, catalog, _query(catalog, wish, part))


def interval(wish: Wish) -> str:
    """Return the days of a wish as servers read them, "" where all count."""
    if wish.first_day is None and wish.last_day is None:
        return ""
    first = ".." if wish.first_day is None else f"{_iso(wish.first_day)}T00:00:00Z"
    last = ".." if wish.last_day is None else f"{_iso(wish.last_day)}T23:59:59Z"
    return f"{first}/{last}"


def _iso(day: int) -> str:
    return "{:04d}-{:02d}-{:02d}".format(*civil(day))


def _query(catalog: Catalog, wish: Wish, box: Box) -> Dict[str, Any]:
    query: Dict[str, Any] = {"bbox": list(box), "limit": min(PAGE_ITEMS, wish.most)}
    if interval(wish):
        query["datetime"] = interval(wish)
    if catalog.collections:
        query["collections"] = list(catalog.collections)
    if wish.most_cloud is not None and not wish.keeps_unknown_cloud and catalog.can("query"):
        query["query"] = {"eo:cloud_cover": {"lte": wish.most_cloud}}
    return query


def _pages_of(asking: CatalogRequests, catalog: Catalog, query: Mapping[str, Any]) -> Iterator[Page]:
    address, body = catalog.search, query if catalog.method == "POST" else None
    if body is None:
        address = f"{address}{'&' if '?' in address else '?'}{_as_text(query)}"
    asked: Set[Tuple[str, str]] = set()
    seen: Set[str] = set()
    same = 0
    while True:
        asked.add((address, json.dumps(body, sort_keys=True)))
        page = asking.page(address, body)
        items = page.get("features")
        if not isinstance(items, list):
            raise AtlasError(N_("{host} answered the search with something that is no list of scenes."),
                             N_("Check the address of the catalog."), str(sorted(page))[:300], host=asking.host)
        yield items, address
        names = {json.dumps([one.get("collection"), one.get("id")]) for one in items if isinstance(one, dict)}
        same = 0 if names - seen else same + 1
        seen |= names
        following = _next(asking, page, address, body)
        if following is None or not items:
            return                               # an empty page with a next link is how some servers end
        address, body = following
        if same >= MOST_SAME or (address, json.dumps(body, sort_keys=True)) in asked:
            raise AtlasError(N_("{host} sends pages without end, or the same ones again and again."),
                             N_("What came until then is listed."), host=asking.host)


def _next(asking: CatalogRequests, page: Mapping[str, Any], base: str, body: Optional[Mapping[str, Any]]
          ) -> Optional[Tuple[str, Optional[Mapping[str, Any]]]]:
    """Return address and body of the next page, None after the last. Raises Refused where it lies elsewhere."""
    for one in links(page, "next")[:1]:
        address = asking.follow(one.get("href"), base)
        if str(one.get("method", "GET")).upper() != "POST":
            return address, None
        given = one.get("body") if isinstance(one.get("body"), dict) else {}
        return address, {**(body or {}), **given} if one.get("merge") is True or not given else given
    return None


def _as_text(query: Mapping[str, Any]) -> str:
    """Return a query as a server reads it in an address."""
    return urlencode({key: ",".join(map(_plain, value)) if isinstance(value, list) else
                      json.dumps(value) if isinstance(value, dict) else value for key, value in query.items()}, safe=",:/")


def _plain(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, float) else str(value)
