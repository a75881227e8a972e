"""What of a release the page is given: the columns that it shows, and nothing else."""

import re
from itertools import islice
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

from ....domain import palette
from ....domain.words import FACILITY_KINDS, CROSSING, NO_THEME, SETTLEMENT
from ..released import Release, ReleasedTable
from .columns import MOST_FLOWS, Columns
from .imagery import WebImagery

FORMAT = 2
MOST_WHOLE = 20_000     # records whose texts the page is given; of more it counts and draws all, and lists none
# tables of single records, which a page of more has not
_OF_RECORDS = ("cases", "case_themes", "stages")
_HANGUL = re.compile("[\uac00-\ud7a3]")
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
    columns = Columns(release)
    whole = len(release.table("cases").rows) <= MOST_WHOLE
    return {
        "format": FORMAT,
        "title": release.title,
        "level": release.level,
        "made_on": release.made_on,
        "synthetic": release.synthetic,
        "filter_words": release.filter_words,
        "language": language,
        "written_in": _written_in(release),
        "held_back": release.held_back_rounded,
        "policy_sha256": release.policy_sha256,
        "log_head": release.log_head,
        "versions": dict(release.versions),
        "notes": list(release.notes),
        "imagery": _imagery(imagery),
        "style": _style(),
        "disc_limits": columns.disc_limits(),
        "most_flows": MOST_FLOWS,
        "whole": whole,
        "most_whole": MOST_WHOLE,
        "columns": columns.told(),
        "tables": {name: _told(release, name, wanted, whole) for name, wanted in _TOLD.items()},
    }


def _written_in(release: Release) -> str:
    """Return the language of titles and summaries: "ko" or "en" where nearly all of the first ones are in it, else ""."""
    table = release.table("cases")
    places = [table.columns.index(name) for name in ("title", "summary")]
    texts = [str(row[place]) for row in islice(iter(table.rows), MOST_WHOLE) for place in places if row[place]]
    korean = sum(1 for text in texts if _HANGUL.search(text))
    return "ko" if texts and korean >= 0.95 * len(texts) else "en" if texts and korean <= 0.05 * len(texts) else ""


def _told(release: Release, name: str, wanted: Tuple[str, ...], whole: bool) -> Dict[str, Any]:
    """Return a table for the page; without what belongs to single records where the page lists none."""
    table = release.table(name)
    if whole:
        return _table(table, wanted, table.rows)
    if name in _OF_RECORDS:
        return _table(table, wanted, ())
    if name == "claims":
        at = table.columns.index("subject")
        return _table(table, wanted, (row for row in table.rows if row[at] not in ("case", "stage")))
    if name == "citations":
        return _table(table, wanted, _cited(release))
    if name == "sources":
        used = {row[0] for row in _cited(release)}
        return _table(table, wanted, (row for row in table.rows if row[0] in used))
    return _table(table, wanted, table.rows)


def _cited(release: Release) -> Iterator[tuple]:
    """Yield the citations of what is no single record."""
    claims, table = release.table("claims"), release.table("citations")
    of_records = {key for key, subject in zip(claims.values("claim_id"), claims.values("subject")) if subject in ("case", "stage")}
    for row in table.rows:
        if row[1] not in ("case", "stage") and not (row[1] == "claim" and row[2] in of_records):
            yield row


def _table(table: ReleasedTable, wanted: Tuple[str, ...], told: Iterable[tuple]) -> Dict[str, Any]:
    columns = [name for name in wanted if name in table.columns]
    places = [table.columns.index(name) for name in columns]
    drawn = table.name in _DRAWN
    rows: List[List[Any]] = []
    for row in told:
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
