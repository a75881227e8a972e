"""The rules that reviewed facts keep. Every violation names file, row, column, value and reason."""

import re
from dataclasses import dataclass
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Set, Tuple

from . import dates, words

FACT_COLUMNS: Dict[str, Tuple[str, ...]] = {
    "sources.csv": ("source_key", "title", "publisher", "date", "url", "licence", "how_seen"),
    "facilities.csv": (
        "id", "name_en", "name_ko", "name_zh", "kind", "role_note", "country", "admin1", "admin2", "lat", "lon", "status",
        "status_source", "may_be_same_as", "precision", "coord_source", "name_source", "aliases", "confidence", "notes"),
    "crossings.csv": (
        "id", "name", "cn_town", "cn_lat", "cn_lon", "nk_town", "nk_lat", "nk_lon", "bridge_name", "bridge_lat",
        "bridge_lon", "bridge_precision", "bridge_source", "river", "tjwg_2023_10_09", "people_2023_10_09",
        "people_source", "name_sources", "aliases", "confidence", "notes"),
    "routes.csv": (
        "route_no", "stop_order", "stage", "stop_id", "is_via", "inferred", "stop_name_verbatim", "route_verbatim",
        "route_verbatim_ko", "crossing_id", "source", "notes"),
    "themes.csv": ("theme_no", "theme_id", "name_en", "name_ko", "cases_2021_02", "cases_2026", "source_key", "notes"),
    "events.csv": (
        "event_id", "date", "date_end", "date_precision", "title", "crossing_ids", "from_place", "people_low",
        "people_high", "people_text", "claimed_by", "source_key", "notes"),
    "cases_public.csv": (
        "case_id", "case_label", "stage_order", "stage", "place_text", "place_id", "place_kind", "date",
        "date_precision", "duration_value", "duration_unit", "what_happened", "source_key", "seed_file", "notes",
        "privacy"),
    "statistics.csv": (
        "stat_id", "value", "value_low", "value_high", "unit", "measure", "period", "area_from", "area_to",
        "crossing_or_place_id", "who_says", "as_of", "seed_file", "source_key", "notes"),
    "glossary.csv": ("term_id", "term_en", "term_ko", "romanisation", "also", "meaning", "source_key", "notes"),
}
# words of the facts that differ from ours
STAGE_ROLES = {**{role: role for role in words.STAGE_ROLES}, "life in China": "life_abroad"}
COUNTRY_CUSTODY = {"China": "china", "North Korea": "north_korea"}
_DATE_PRECISIONS = ("day", "month", "year", "range", "unknown", "")
_KEY = re.compile(r"^([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:\s*\((.*)\))?$", re.DOTALL)


@dataclass(frozen=True)
class FactRow:
    """One row of a fact file; line is its line number in the file, the header being line 1."""

    line: int
    values: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]


Facts = Mapping[str, Sequence[FactRow]]


@dataclass(frozen=True)
class Violation:
    """A value that breaks a rule."""

    file: str
    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        shown = self.value if len(self.value) <= 60 else self.value[:57] + "…"
        return f"{self.file}, row {self.row}, {self.column} = “{shown}”: {self.reason}"


def split_list(text: str) -> List[str]:
    """Return the parts of a ';' list, not cutting inside brackets."""
    parts, part, depth = [], "", 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == ";" and depth <= 0:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [piece.strip() for piece in parts + [part] if piece.strip()]


def source_keys(text: str) -> List[Tuple[str, str]]:
    """Return (key, locator) of every part of a source cell that is a key; free text gives none."""
    found = []
    for part in split_list(text):
        match = _KEY.match(part)
        if match:
            found.append((match.group(1), match.group(2) or ""))
    return found


def number(text: str) -> Optional[float]:
    """Return a number of a fact cell, None for an empty one. Raises ValueError."""
    return float(text) if text.strip() else None


def _number_or_none(text: str) -> Optional[float]:
    """Return a number, None also for what is none: another rule tells that."""
    try:
        return number(text)
    except ValueError:
        return None


class _Check:
    """Collects violations while the rules walk over the files."""

    def __init__(self, facts: Facts):
        self.facts = facts
        self.found: List[Violation] = []
        self.sources = self._ids("sources.csv", "source_key")
        self.places = self._ids("facilities.csv", "id") | self._ids("crossings.csv", "id")
        self.crossings = self._ids("crossings.csv", "id")

    def _ids(self, file: str, column: str) -> Set[str]:
        return {row[column] for row in self.facts.get(file, ())}

    def add(self, file: str, row: FactRow, column: str, reason: str) -> None:
        self.found.append(Violation(file, row.line, column, row[column], reason))

    def unique(self, file: str, *columns: str) -> None:
        """The columns together name a row once."""
        seen: Dict[Tuple[str, ...], int] = {}
        for row in self.facts[file]:
            key = tuple(row[column] for column in columns)
            if key in seen:
                self.add(file, row, columns[-1], f"stands already in row {seen[key]}")
            seen.setdefault(key, row.line)

    def filled(self, file: str, *columns: str) -> None:
        for row in self.facts[file]:
            for column in columns:
                if not row[column].strip():
                    self.add(file, row, column, "must not be empty")

    def one_of(self, file: str, column: str, allowed: Iterable[str]) -> None:
        allowed = tuple(allowed)
        for row in self.facts[file]:
            if row[column] not in allowed:
                self.add(file, row, column, "is not one of " + ", ".join(word or "(empty)" for word in allowed))

    def numeric(self, file: str, column: str, low: float, high: float, whole: bool = False) -> None:
        for row in self.facts[file]:
            try:
                value = number(row[column])
            except ValueError:
                self.add(file, row, column, "is not a number")
                continue
            if value is None:
                continue
            if not low <= value <= high:
                self.add(file, row, column, f"lies outside {low:g} to {high:g}")
            elif whole and value != int(value):
                self.add(file, row, column, "is not a whole number")

    def ordered(self, file: str, low: str, high: str) -> None:
        for row in self.facts[file]:
            first, last = _number_or_none(row[low]), _number_or_none(row[high])
            if first is not None and last is not None and first > last:
                self.add(file, row, high, f"is below {low} = {row[low]}")

    def both_or_none(self, file: str, first: str, second: str) -> None:
        for row in self.facts[file]:
            if bool(row[first].strip()) != bool(row[second].strip()):
                self.add(file, row, second if not row[second].strip() else first, f"{first} and {second} belong together")

    def refers(self, file: str, column: str, known: Set[str], what: str) -> None:
        for row in self.facts[file]:
            for key in split_list(row[column]):
                if key not in known:
                    self.add(file, row, column, f"{key} is not the id of a {what}")

    def cites(self, file: str, column: str, free_text: bool = False, also: Tuple[str, ...] = ()) -> None:
        """Every part is a known source key; with free_text, a part may also be a sentence."""
        for row in self.facts[file]:
            for part in split_list(row[column]):
                match = _KEY.match(part)
                if match and match.group(1) not in self.sources:
                    self.add(file, row, column, f"{match.group(1)} is not in sources.csv")
                elif not match and not free_text and part not in also:
                    self.add(file, row, column, f"“{part}” is not a source key")

    def dated(self, file: str, column: str, parse: Callable[[str], object]) -> None:
        for row in self.facts[file]:
            if row[column].strip():
                try:
                    parse(row[column])
                except dates.DateError as error:
                    self.add(file, row, column, str(error))


def check(facts: Facts) -> List[Violation]:
    """Return every violation of the rules, by file and row; an empty list means that the facts hold."""
    rules = _Check(facts)
    for rule in (_sources, _facilities, _crossings, _routes, _themes, _events, _cases, _statistics, _glossary):
        rule(rules)
    order = list(FACT_COLUMNS)
    return sorted(rules.found, key=lambda item: (order.index(item.file), item.row, item.column))


def _sources(rules: _Check) -> None:
    rules.filled("sources.csv", "source_key", "title")
    rules.unique("sources.csv", "source_key")
    for row in rules.facts["sources.csv"]:
        url = row["url"].strip()
        if url and not re.match(r"^https?://[^\s]+", url):
            rules.add("sources.csv", row, "url", "is not a web address")


def _facilities(rules: _Check) -> None:
    file = "facilities.csv"
    rules.filled(file, "id", "name_en", "kind", "country", "precision")
    rules.unique(file, "id")
    rules.one_of(file, "kind", words.FACILITY_KINDS)
    rules.one_of(file, "country", COUNTRY_CUSTODY)
    rules.one_of(file, "status", words.STATUSES)
    rules.one_of(file, "precision", words.PRECISIONS)
    rules.one_of(file, "confidence", words.CONFIDENCES + ("",))
    rules.numeric(file, "lat", -90, 90)
    rules.numeric(file, "lon", -180, 180)
    rules.both_or_none(file, "lat", "lon")
    _points_and_precision(rules, file, "lat", "precision")
    rules.refers(file, "may_be_same_as", rules.places, "place")
    rules.cites(file, "status_source")
    rules.cites(file, "coord_source", free_text=True)
    rules.cites(file, "name_source")
    for row in rules.facts[file]:
        if row["status"] != "not_known" and not row["status_source"].strip():
            rules.add(file, row, "status", "is a claim and needs a status_source")
        if row["may_be_same_as"] == row["id"]:
            rules.add(file, row, "may_be_same_as", "a place cannot be the same as itself")


def _points_and_precision(rules: _Check, file: str, lat: str, precision: str) -> None:
    """A point has a precision; no point has none."""
    for row in rules.facts[file]:
        known = row[precision] not in ("", "unknown")
        if known and not row[lat].strip():
            rules.add(file, row, precision, "there is no point that could have a precision")
        elif not known and row[lat].strip():
            rules.add(file, row, precision, "a point needs a precision")


def _crossings(rules: _Check) -> None:
    file = "crossings.csv"
    rules.filled(file, "id", "name", "cn_town", "nk_town")
    rules.unique(file, "id")
    facilities = {row["id"]: row.line for row in rules.facts["facilities.csv"]}
    for row in rules.facts[file]:
        if row["id"] in facilities:
            rules.add(file, row, "id", f"stands already in facilities.csv, row {facilities[row['id']]}")
    for prefix in ("cn", "nk", "bridge"):
        rules.numeric(file, f"{prefix}_lat", -90, 90)
        rules.numeric(file, f"{prefix}_lon", -180, 180)
        rules.both_or_none(file, f"{prefix}_lat", f"{prefix}_lon")
    rules.one_of(file, "bridge_precision", words.PRECISIONS + ("",))
    _points_and_precision(rules, file, "bridge_lat", "bridge_precision")
    rules.one_of(file, "tjwg_2023_10_09", ("yes", "no", ""))
    rules.one_of(file, "confidence", words.CONFIDENCES + ("",))
    rules.numeric(file, "people_2023_10_09", 0, 1e9, whole=True)
    rules.cites(file, "bridge_source", free_text=True)
    rules.cites(file, "people_source", free_text=True)
    rules.cites(file, "name_sources")


def _routes(rules: _Check) -> None:
    file = "routes.csv"
    rules.filled(file, "route_no", "stop_order", "stop_id")
    rules.unique(file, "route_no", "stop_order")
    rules.numeric(file, "route_no", 1, 999, whole=True)
    rules.numeric(file, "stop_order", 1, 99, whole=True)
    rules.refers(file, "stop_id", rules.places, "place")
    rules.refers(file, "crossing_id", rules.crossings, "crossing")
    rules.one_of(file, "is_via", ("yes", "no"))
    rules.one_of(file, "inferred", ("yes", "no"))
    rules.cites(file, "source", also=("inferred",))
    located = {row["id"] for row in rules.facts["facilities.csv"] if row["lat"].strip()}
    located |= {row["id"] for row in rules.facts["crossings.csv"] if row["bridge_lat"].strip()}
    orders: Dict[str, List[FactRow]] = {}
    for row in rules.facts[file]:
        orders.setdefault(row["route_no"], []).append(row)
        if row["stop_id"] in rules.places and row["stop_id"] not in located:
            rules.add(file, row, "stop_id", "this stop has no point, so no leg can be drawn to it")
    for stops in orders.values():
        for position, row in enumerate(sorted(stops, key=lambda stop: stop["stop_order"].zfill(3)), start=1):
            if row["stop_order"].isdigit() and int(row["stop_order"]) != position:
                rules.add(file, row, "stop_order", f"stop {position} of the route is missing or out of order")
                break


def _themes(rules: _Check) -> None:
    file = "themes.csv"
    rules.filled(file, "theme_no", "theme_id", "name_en")
    rules.unique(file, "theme_id")
    rules.unique(file, "theme_no")
    for column in ("theme_no", "cases_2021_02", "cases_2026"):
        rules.numeric(file, column, 0, 1e9, whole=True)
    rules.cites(file, "source_key")


def _events(rules: _Check) -> None:
    file = "events.csv"
    rules.filled(file, "event_id", "date", "title", "claimed_by", "source_key")
    rules.one_of(file, "date_precision", _DATE_PRECISIONS)
    rules.dated(file, "date", dates.parse)
    rules.dated(file, "date_end", dates.parse)
    rules.refers(file, "crossing_ids", rules.crossings, "crossing")
    for column in ("people_low", "people_high"):
        rules.numeric(file, column, 0, 1e9, whole=True)
    rules.ordered(file, "people_low", "people_high")
    rules.cites(file, "source_key")
    titles: Dict[str, str] = {}
    for row in rules.facts[file]:
        if titles.setdefault(row["event_id"], row["title"]) != row["title"]:
            rules.add(file, row, "title", "differs from the other rows of this event")
        try:
            dates.parse(dates.join(row["date"], row["date_end"]))
        except dates.DateError as error:
            if "/" in str(error) or "ends before" in str(error):
                rules.add(file, row, "date_end", str(error))


def _cases(rules: _Check) -> None:
    file = "cases_public.csv"
    rules.filled(file, "case_id", "case_label", "stage_order", "stage", "source_key", "privacy")
    rules.unique(file, "case_id", "stage_order")
    rules.numeric(file, "stage_order", 1, 999, whole=True)
    rules.one_of(file, "stage", STAGE_ROLES)
    rules.one_of(file, "privacy", words.PRIVACY_LEVELS)
    rules.one_of(file, "place_kind", words.PLACE_KINDS + ("",))
    rules.one_of(file, "date_precision", _DATE_PRECISIONS)
    rules.dated(file, "date", dates.from_words)
    rules.numeric(file, "duration_value", 0, 1e6)
    rules.both_or_none(file, "duration_value", "duration_unit")
    rules.refers(file, "place_id", rules.places, "place")
    rules.cites(file, "source_key")
    events = rules._ids("events.csv", "event_id")
    for row in rules.facts[file]:
        if row["case_id"] in events:
            rules.add(file, row, "case_id", "is the id of an event in events.csv")


def _statistics(rules: _Check) -> None:
    file = "statistics.csv"
    rules.filled(file, "stat_id", "measure", "who_says", "source_key")
    rules.unique(file, "stat_id")
    for column in ("value", "value_low", "value_high"):
        rules.numeric(file, column, 0, 1e12)
    rules.ordered(file, "value_low", "value_high")
    rules.dated(file, "period", dates.from_words)
    rules.dated(file, "as_of", dates.from_words)
    rules.refers(file, "crossing_or_place_id", rules.places, "place")
    rules.cites(file, "source_key")


def _glossary(rules: _Check) -> None:
    rules.filled("glossary.csv", "term_id", "term_en", "meaning")
    rules.unique("glossary.csv", "term_id")
    rules.cites("glossary.csv", "source_key")
