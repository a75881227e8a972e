"""What a TimeMap means in an atlas: each event is a case of the kind "event" with one stage at its place.

It is proposed, to be changed and saved.
"""

import re
from typing import Optional, Sequence

from ...domain.importing.mapping import Choices, ImportMapping, TableMapping
from .timemap_source import EVENTS, OTHER, SITES, SOURCES, THEMES, URL, TimeMapSource

NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b.*")

_EVENTS = {"id": "case_id", "title": "title", "description": "summary", "date": "date", "location": "place",
           "latitude": "latitude", "longitude": "longitude", THEMES: "theme", SOURCES: "source_key", "comments": "notes",
           OTHER: "notes"}
_SOURCES = {"id": "source_key", "title": "source_title", "author": "source_publisher", "date": "source_date",
            URL: "source_url"}
_SITES = {"site": "name_en", "latitude": "latitude", "longitude": "longitude", "description": "notes"}


def proposed_mapping(source: TimeMapSource, publisher: str = "") -> ImportMapping:
    """Return the mapping of a TimeMap. Dates are month first, as TimeMap's own are, unless they cannot be."""
    columns = {table.name: set(table.columns) for table in source.tables()}
    values = {name: _values(source, EVENTS, name) for name in ("id", "date", "latitude", "longitude")
              if name in columns[EVENTS]}
    constants = {"record_kind": "event"}
    if None in values.get("id", (None,)):
        constants["case_id"] = "TM{row}"
    if source.is_download:
        constants["precision"] = "settlement"       # the points were moved on purpose: see the source's remarks
    fields = {key: field for key, field in _EVENTS.items() if key in columns[EVENTS]}
    tables = {EVENTS: TableMapping("cases", fields, constants)}
    if SOURCES in columns:
        fields = {key: field for key, field in _SOURCES.items() if key in columns[SOURCES]}
        if "title" not in fields and "description" in columns[SOURCES]:
            fields["description"] = "source_title"
        tables[SOURCES] = TableMapping("sources", fields)
    if {"site", "latitude", "longitude"} <= columns.get(SITES, set()):
        tables[SITES] = TableMapping("places", {key: field for key, field in _SITES.items() if key in columns[SITES]})
    tables.update({name: TableMapping("skip") for name in columns if name not in tables})
    comma = any("," in value for name in ("latitude", "longitude") for value in values.get(name, ()) if value)
    choices = Choices(day_first=_day_first(values.get("date", ())), decimal_comma=comma,
                      list_separator=source.list_separator, crs="EPSG:4326")
    return ImportMapping(tables=tables, choices=choices, publisher=publisher, keep_without=("*",))


def _day_first(values: Sequence[Optional[str]]) -> Optional[bool]:
    """Return the order of day and month; None where dates of both orders are there, so that it must be asked."""
    pairs = [(int(found.group(1)), int(found.group(2))) for found in map(NUMBERS.fullmatch, filter(None, values)) if found]
    day, month = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    return None if day and month else day


def _values(source: TimeMapSource, table: str, column: str) -> Sequence[Optional[str]]:
    place = next(item.columns.index(column) for item in source.tables() if item.name == table)
    return [value for batch in source.batches(table) for value in batch.values[place]]
