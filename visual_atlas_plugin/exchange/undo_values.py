"""Old values out of the change log, as they go back into a table."""

from typing import Dict, Mapping

from ..store.connection import point_blob

_HEADER = point_blob(0.0, 0.0)[:8]       # of a GeoPackage geometry in WGS84 without an envelope; what follows it is WKB
_LEFT = ("uuid", "row_version", "edited_by", "edited_at")       # these say who changed a row last, and are never put back


def stored(values: Mapping[str, object]) -> Dict[str, object]:
    """Return logged values as the columns of a row have them: the hex WKB of a point as a GeoPackage geometry."""
    found = {name: value for name, value in values.items() if name not in _LEFT}
    if "geom" in found:
        found["geom"] = _HEADER + bytes.fromhex(str(found["geom"])) if found["geom"] else None
    return found
