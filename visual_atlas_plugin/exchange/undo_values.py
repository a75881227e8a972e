"""Old values out of the change log, as they go back into a table."""

from typing import Dict, Mapping

from ..store.connection import blob_of

_LEFT = ("uuid", "row_version", "edited_by", "edited_at")       # these say who changed a row last, and are never put back


def stored(values: Mapping[str, object]) -> Dict[str, object]:
    """Return logged values as the columns of a row have them: the hex WKB of a point as a GeoPackage geometry."""
    found = {name: value for name, value in values.items() if name not in _LEFT}
    if "geom" in found:
        found["geom"] = blob_of(bytes.fromhex(str(found["geom"]))) if found["geom"] else None
    return found
