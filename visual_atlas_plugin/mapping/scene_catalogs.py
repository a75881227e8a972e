"""The catalogs of scenes that can be searched: the shipped ones, then the user's own, which are kept in the profile."""

import json
from dataclasses import dataclass
from typing import List

from ..domain.imaging.web_address import catalog_address, host_and_port
from ..settings import OWN_CATALOGS
from . import imagery_register


@dataclass(frozen=True)
class SceneCatalog:
    """One catalog: how it is called, where it is, and what its owner says of it ("" where nothing is known)."""

    name: str
    address: str
    print_terms: str = ""
    is_own: bool = False

    @property
    def host(self) -> str:
        """The host that is asked, with its port."""
        return host_and_port(self.address)


def catalogs() -> List[SceneCatalog]:
    """Return the shipped catalogs, then the user's own. Raises AtlasError where the shipped list is damaged."""
    shipped = [SceneCatalog(known.name, known.uri, known.print_terms) for known in imagery_register.catalogs()]
    return shipped + own()


def own() -> List[SceneCatalog]:
    """Return the user's own catalogs; rows of the profile that cannot be read are passed over."""
    try:
        rows = json.loads(OWN_CATALOGS.value())
    except ValueError:
        return []
    found = []
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict) and all(isinstance(row.get(key), str) for key in ("name", "address")):
            found.append(SceneCatalog(row["name"], row["address"], is_own=True))
    return found


def add_own(text: str, name: str = "") -> SceneCatalog:
    """Keep a catalog of the user's own, once, and return it. Raises AtlasError where its address is none."""
    address = catalog_address(text)
    for known in catalogs():
        if known.address == address:
            return known
    made = SceneCatalog(" ".join(name.split()) or _name_of(address), address, is_own=True)
    _keep([*own(), made])
    return made


def remove_own(address: str) -> None:
    """Forget a catalog of the user's own, and the agreement to ask its host where no other catalog lies there."""
    gone = [known for known in own() if known.address == address]
    _keep([known for known in own() if known.address != address])
    for known in gone:
        if known.host not in {other.host for other in catalogs()}:
            imagery_register.agree(known.host, False)


def _name_of(address: str) -> str:
    """Return what tells a catalog that has no name: its host and the end of its path."""
    path = address.partition("://")[2].partition("?")[0].rstrip("/")
    return path if len(path) <= 60 else f"{path[:30]}…{path[-28:]}"


def _keep(rows: List[SceneCatalog]) -> None:
    OWN_CATALOGS.set(json.dumps([{"name": known.name, "address": known.address} for known in rows]))
