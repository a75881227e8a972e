"""A filter state as an SQL condition on the table of cases: the same rules as domain.case_index, for the database.

Layers are narrowed by it and tables read by it; counts never come from here. A provider's filter takes no
parameters, so values stand in the text: whole numbers and quoted strings only.
"""

from dataclasses import dataclass
from typing import Iterable, List, Sequence

from ..domain import facets
from ..domain.filter_state import FilterState
from ..domain.words import CROSSING, NO_THEME, NOT_STATED, PLACE_UNKNOWN

MOST_LISTED = 50_000     # fids in one condition; far longer ones leave a layer empty without a word


@dataclass(frozen=True)
class Found:
    """What the index found of a filter state that SQL cannot: ids of the places (places.place_id) inside its drawn area,
    and the fids of the cases that match where it holds a free text."""

    places: Sequence[str] = ()
    cases: Sequence[int] = ()

    @property
    def is_too_long(self) -> bool:
        """Whether the cases are too many to be listed one by one."""
        return len(self.cases) > MOST_LISTED


_COLUMNS = {facets.CREDIBILITY: "credibility", facets.CONFIDENCE: "confidence",
            facets.REVIEW: "review", facets.PRIVACY: "privacy", facets.RECORD_KINDS: "record_kind"}
_VISITS = "c.uuid IN (SELECT s.case_uuid FROM stages s JOIN places p ON p.uuid = s.place_uuid WHERE {where})"
_PLACE_VALUES = {facets.PROVINCES: "p.admin1", facets.COUNTIES: "p.admin1 || '/' || p.admin2", facets.HELD_IN: "p.kind",
                 facets.CROSSINGS: "p.place_id"}


def quoted(text: str) -> str:
    """Return a text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def case_condition(state: FilterState, found: Found = Found()) -> str:
    """Return the condition on `cases c` that lets through the cases of a filter state, "" for all.

    Where the cases of a free text are too many to be listed (Found.is_too_long), none passes: whoever draws them says so.
    """
    parts = [_dates(state), _themes(state)]
    parts += [_facet(name, state.facet(name)) for name in state.chosen_facets]
    if state.text:
        listed = "" if found.is_too_long else ", ".join(str(int(fid)) for fid in found.cases)
        parts.append(f"c.fid IN ({listed})" if listed else "1 = 0")
    if state.area:
        parts.append(_VISITS.format(where=f"p.place_id IN ({_list(found.places)})"))
    return " AND ".join(part for part in parts if part)


def location_condition(state: FilterState, found: Found = Found()) -> str:
    """Return the same as a condition on case_locations, "" for all."""
    condition = case_condition(state, found)
    return f'"case_uuid" IN (SELECT c.uuid FROM cases c WHERE {condition})' if condition else ""  # nosec B608


def _list(values: Iterable[str]) -> str:
    return ", ".join(quoted(value) for value in sorted(values))


def _dates(state: FilterState) -> str:
    undated = "(c.start_day IS NULL AND c.end_day IS NULL)"
    if not state.has_window:
        return "" if state.include_undated else f"NOT {undated}"
    first, last = state.window_days
    tests = []
    if state.certainly:
        if first is not None:
            tests.append(f"c.start_day >= {first:d}")
        if last is not None:
            tests.append(f"c.end_day <= {last:d}")
    else:
        if first is not None:
            tests.append(f"(c.end_day IS NULL OR c.end_day >= {first:d})")
        if last is not None:
            tests.append(f"(c.start_day IS NULL OR c.start_day <= {last:d})")
    inside = f"(NOT {undated} AND " + " AND ".join(tests) + ")"
    return f"({inside} OR {undated})" if state.include_undated else inside


def _themes(state: FilterState) -> str:
    if state.themes is None:
        return ""
    named = state.themes - {NO_THEME}
    parts = []
    if named:
        parts.append("c.uuid IN (SELECT ct.case_uuid FROM case_themes ct JOIN themes t ON t.uuid = ct.theme_uuid "  # nosec B608
                     f"WHERE t.theme_id IN ({_list(named)}))")
    if NO_THEME in state.themes:
        parts.append("c.uuid NOT IN (SELECT ct.case_uuid FROM case_themes ct)")
    return _any(parts)


def _facet(name: str, chosen: Iterable[str]) -> str:
    chosen = frozenset(chosen)
    if name in _COLUMNS:
        column = f"c.{_COLUMNS[name]}"
        named = chosen - {NOT_STATED}
        parts = [f"CAST({column} AS TEXT) IN ({_list(named)})"] if named else []
        if NOT_STATED in chosen:
            parts.append(f"({column} IS NULL OR {column} = '')")
        return _any(parts)
    if name == facets.PUBLISHERS:
        return _publishers(chosen)
    if name == facets.RELIABILITY:
        return _reliability(chosen)
    named = chosen - {PLACE_UNKNOWN}
    parts: List[str] = []
    if named and name == facets.ALONG:
        numbers = ", ".join(str(int(text)) for text in sorted(named) if text.isdigit())
        parts.append(
            "c.uuid IN (SELECT s.case_uuid FROM stages s JOIN route_stops r ON r.place_uuid = s.place_uuid "  # nosec B608
            f"WHERE r.route_no IN ({numbers}) GROUP BY s.case_uuid, r.route_no HAVING count(DISTINCT s.place_uuid) >= 2)")
    elif named:
        where = f"{_PLACE_VALUES[name]} IN ({_list(named)})"
        if name == facets.CROSSINGS:
            where += f" AND p.kind = {quoted(CROSSING)}"
        parts.append(_VISITS.format(where=where))
    if PLACE_UNKNOWN in chosen:
        parts.append("c.uuid NOT IN (SELECT s.case_uuid FROM stages s WHERE s.place_uuid IS NOT NULL)")
    return _any(parts)


def _publishers(chosen) -> str:
    """Match one of the publishers that a text names; the text is folded to ";a;b;" so that each name stands alone."""
    mark = facets.PUBLISHER_MARK
    parts = [f"instr({_FOLDED}, {quoted(mark + ' '.join(name.split()) + mark)}) > 0" for name in sorted(chosen - {NOT_STATED})]
    if NOT_STATED in chosen:
        parts.append(f"(c.publisher IS NULL OR replace({_FOLDED}, '{mark}', '') = '')")
    return _any(parts)


def _folded() -> str:
    """Return the publishers of a case between marks, in SQL: every run of blanks is one space, and none beside a mark."""
    folded = f"'{facets.PUBLISHER_MARK}' || c.publisher || '{facets.PUBLISHER_MARK}'"
    for blank in _BLANKS:
        folded = f"replace({folded}, char({blank}), ' ')"
    for run, less in (("' '", "char(1) || char(2)"), ("char(2) || char(1)", "''"), ("char(1) || char(2)", "' '"),
                      (f"'{facets.PUBLISHER_MARK} '", f"'{facets.PUBLISHER_MARK}'"),
                      (f"' {facets.PUBLISHER_MARK}'", f"'{facets.PUBLISHER_MARK}'")):
        folded = f"replace({folded}, {run}, {less})"
    return folded


_BLANKS = (9, 10, 11, 12, 13, 133, 160, 8195, 8201, 8232, 8239, 12288)     # beside the space: those that texts have
_FOLDED = _folded()


def _reliability(chosen) -> str:
    cited = ("IN (SELECT coalesce(t.case_uuid, s.case_uuid, k.case_uuid, ks.case_uuid) FROM citations t "
             "JOIN sources o ON o.uuid = t.source_uuid LEFT JOIN stages s ON s.uuid = t.stage_uuid "
             "LEFT JOIN claims k ON k.uuid = t.claim_uuid LEFT JOIN stages ks ON ks.uuid = k.stage_uuid "
             "WHERE coalesce(t.case_uuid, s.case_uuid, k.case_uuid, ks.case_uuid) IS NOT NULL AND {where})")
    named = chosen - {NOT_STATED}
    parts = ["c.uuid " + cited.format(where=f"o.reliability IN ({_list(named)})")] if named else []
    if NOT_STATED in chosen:
        parts.append("c.uuid NOT " + cited.format(where="o.reliability IS NOT NULL"))
    return _any(parts)


def _any(parts: Sequence[str]) -> str:
    return "(" + " OR ".join(parts) + ")" if parts else "1 = 0"
