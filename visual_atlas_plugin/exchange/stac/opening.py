"""What lies at the address of a catalog: a server that can be searched, or files that lead to each other.

Specification: STAC API 1.0 (a landing page with `conformsTo` and links of the relation "search"), STAC 1.0 (catalogs and
collections with links "child" and "item").
"""

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ...domain.errors import AtlasError, N_, Stopped
from ...domain.imaging.stac_item import plain
from .asking import CatalogRequests

MOST_LINKS = 20_000          # of one page


@dataclass(frozen=True)
class Catalog:
    """A catalog that was opened. `search`: the address of its search, "" for one of files."""

    address: str
    page: Mapping[str, Any]
    search: str = ""
    method: str = "GET"
    collections: Tuple[str, ...] = ()        # that the search is limited to
    conforms: Tuple[str, ...] = ()

    def can(self, what: str) -> bool:
        """Whether its search knows an extension, such as "query" or "filter"."""
        return any("item-search" in one and one.endswith(f"#{what}") for one in self.conforms)


def open_catalog(asking: CatalogRequests) -> Catalog:
    """Read the first page, and that of the server where it is the page of one collection. Raises AtlasError, Stopped."""
    address = asking.address
    page = asking.page(address)
    found = _server(asking, page, address)
    if found is not None:
        return found
    if page.get("type") == "Collection":
        found = _server_of(asking, page, address)
        if found is not None:
            return found
    if not (links(page) or page.get("type") in ("Feature", "FeatureCollection")):
        raise AtlasError(N_("{host} answered with something that is no catalog of scenes."),
                         N_("Check the address of the catalog."), str(sorted(page))[:300], host=asking.host)
    return Catalog(address, page)


def links(page: Mapping[str, Any], relation: str = "") -> List[Mapping[str, Any]]:
    """Return the links of a page, or those of one relation."""
    found = page.get("links")
    rows = [one for one in found[:MOST_LINKS] if isinstance(one, dict)] if isinstance(found, list) else []
    return [one for one in rows if one.get("rel") == relation] if relation else rows


def _server(asking: CatalogRequests, page: Mapping[str, Any], base: str, collections: Tuple[str, ...] = ()
            ) -> Optional[Catalog]:
    """Return the server whose landing page this is, None where it is none. Raises Refused where it searches elsewhere."""
    found: Dict[str, str] = {}
    for one in links(page, "search"):
        method = one.get("method", "GET")
        if isinstance(method, str) and method.upper() in ("GET", "POST"):
            found.setdefault(method.upper(), asking.follow(one.get("href"), base))
    if not found:
        return None
    method = "POST" if "POST" in found else "GET"
    conforms = page.get("conformsTo")
    listed = tuple(str(one) for one in conforms[:500]) if isinstance(conforms, list) else ()
    return Catalog(base, page, found[method], method, collections, listed)


def _server_of(asking: CatalogRequests, page: Mapping[str, Any], base: str) -> Optional[Catalog]:
    """Return the server that a collection belongs to, None where it belongs to a catalog of files."""
    name = plain(page.get("id"))
    for one in links(page, "root")[:1]:
        try:
            root = asking.follow(one.get("href"), base)
            if root != base and name:
                return _server(asking, asking.page(root), root, (name,))
        except Stopped:
            raise
        except AtlasError:
            return None      # it can be read link by link
    return None
