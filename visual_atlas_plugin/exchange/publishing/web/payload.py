"""What of a release the page is given: the columns that it shows, and nothing else."""

from typing import Any, Dict, List, Optional, Set, Tuple

from ....domain import palette
from ....domain.count_classes import class_limits
from ....domain.words import FACILITY_KINDS, CROSSING, NO_THEME, SETTLEMENT
from ..released import Release, ReleasedTable
from .imagery import WebImagery

FORMAT = 1
_TOLD: Dict[str, Tuple[str, ...]] = {
    "themes": ("theme_id", "name_en", "name_ko", "code", "color", "published_count", "published_as_of", "published_by"),
    "places": (
        "place_id",
        "kind",
        "custody",
        "country",
        "admin1",
        "admin2",
        "name_en",
        "short_en",
        "short_ko",
        "name_ko",
        "name_zh",
        "role_note",
        "precision",
        "confidence",
        "status",
        "status_as_of",
        "weak_note",
        "same_as_place_id",
        "river",
        "marker_angle",
        "on_route",
        "mask",
        "radius_m",
        "geom",
    ),
    "place_names": ("place_id", "name"),
    "routes": ("route_no", "name_en", "name_ko", "color", "published_by", "published_on", "verbatim", "verbatim_ko"),
    "route_stops": ("route_no", "stop_order", "place_id", "inferred", "name_verbatim"),
    "route_lines": ("route_no", "inferred", "scale_from", "scale_to", "geom"),
    "route_marks": (
        "route_no",
        "mark",
        "label",
        "angle",
        "dx_mm",
        "dy_mm",
        "tie_mm",
        "tie_angle",
        "scale_from",
        "scale_to",
        "geom",
    ),
    "cases": (
        "case_id",
        "title",
        "record_kind",
        "summary",
        "date_edtf",
        "date_text",
        "start_day",
        "end_day",
        "publisher",
        "confidence",
    ),
    "case_themes": ("case_id", "theme_id"),
    "stages": (
        "stage_id",
        "case_id",
        "stage_order",
        "role",
        "place_id",
        "place_text",
        "inferred",
        "date_edtf",
        "date_text",
        "duration_value",
        "duration_unit",
        "what_happened",
    ),
    "claims": (
        "claim_id",
        "subject",
        "subject_id",
        "what",
        "value_text",
        "about",
        "date_edtf",
        "date_text",
        "claimed_by",
        "as_of",
        "confidence",
    ),
    "sources": ("source_key", "title", "publisher", "date_text", "url", "licence", "archive_url"),
    "citations": ("source_key", "subject", "subject_id", "about"),
    "statistics": (
        "stat_id",
        "measure",
        "value",
        "value_low",
        "value_high",
        "unit",
        "period_text",
        "area_from",
        "area_to",
        "who_says",
        "as_of",
        "notes",
    ),
    "statistic_places": ("stat_id", "place_id"),
    "glossary": ("term_id", "term_en", "term_ko", "romanization", "also", "meaning"),
}
# Geometry that is drawn needs a meter at most; a point keeps what its release gives it.
_DRAWN = ("route_lines", "route_marks")


def payload(release: Release, language: str, imagery: Optional[WebImagery] = None) -> Dict[str, Any]:
    """Return everything the page's scripts know, as plain values."""
    return {
        "format": FORMAT,
        "title": release.title,
        "level": release.level,
        "made_on": release.made_on,
        "synthetic": release.synthetic,
        "filter_words": release.filter_words,
        "language": language,
        "held_back": release.held_back_rounded,
        "policy_sha256": release.policy_sha256,
        "log_head": release.log_head,
        "versions": dict(release.versions),
        "notes": list(release.notes),
        "imagery": _imagery(imagery),
        "style": _style(),
        "disc_limits": _disc_limits(release),
        "tables": {name: _table(release.table(name), columns) for name, columns in _TOLD.items()},
    }


def _table(table: ReleasedTable, wanted: Tuple[str, ...]) -> Dict[str, Any]:
    columns = [name for name in wanted if name in table.columns]
    places = [table.columns.index(name) for name in columns]
    drawn = table.name in _DRAWN
    rows: List[List[Any]] = []
    for row in table.rows:
        rows.append(
            [_drawn(row[place]) if drawn and name == "geom" else row[place] for name, place in zip(columns, places)]
        )
    return {"columns": columns, "rows": rows}


def _drawn(geometry: Any) -> Any:
    if geometry is None:
        return None
    if isinstance(geometry[0], (int, float)):
        return [round(value, 5) for value in geometry]
    return [[round(value, 5) for value in point] for point in geometry]


def _disc_limits(release: Release) -> List[int]:
    """Return the lowest number of each class of discs, from the numbers of records at the places of the whole edition."""
    at: Dict[str, Set[str]] = {}
    for row in release.table("stages").dicts():
        if row["place_id"]:
            at.setdefault(row["place_id"], set()).add(row["case_id"])
    numbers = sorted(len(cases) for cases in at.values()) or [1]
    return list(class_limits(numbers[-1], numbers[len(numbers) // 2]))


def _imagery(imagery: Optional[WebImagery]) -> Optional[Dict[str, Any]]:
    if imagery is None:
        return None
    return {
        "name": imagery.name,
        "host": imagery.host,
        "address": imagery.address,
        "attribution": imagery.attribution,
        "max_zoom": imagery.max_zoom,
        "dates": imagery.dates,
    }


def _style() -> Dict[str, Any]:
    """The house's colors and sizes (domain/palette.py): the page has none of its own for what the map says."""
    return {
        "ink": palette.INK,
        "halo": palette.HALO,
        "grey": palette.UNKNOWN_GREY,
        "warning": palette.WARNING,
        "paper": palette.PAPER,
        "custody": palette.CUSTODY_FILL,
        "route_numerals": palette.ROUTE_NUMERALS,
        "markers": {**palette.PLACE_MARKERS, CROSSING: ("crossing", 3.2)},
        "kinds": [*FACILITY_KINDS[:3], CROSSING, *FACILITY_KINDS[3:], SETTLEMENT],
        "no_theme": NO_THEME,
    }
