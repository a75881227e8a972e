"""From facts to cases: events with rival claims, the cases told in public, stages, themes."""

from typing import Dict, List, Mapping, Optional, Sequence, Set

from ..domain import dates
from ..domain.facts import STAGE_ROLES, FactRow, Facts, number, source_keys, split_list
from .fact_writer import FactWriter, date_columns, row_uuid, text
from .facts_files import read_mapping

_TJWG_EVENT = "E2023-10-09"        # the event that the per-crossing figures of crossings.csv speak of
_CROSSING_INFERRED = "crossing inferred"


def write_cases(writer: FactWriter, facts: Facts) -> None:
    """Write events and cases, each with stages, claims, citations and themes."""
    publishers = {row["source_key"]: row["publisher"] for row in facts["sources.csv"]}
    events: Dict[str, List[FactRow]] = {}
    for row in facts["events.csv"]:
        events.setdefault(row["event_id"], []).append(row)
    for event_id, rows in events.items():
        _write_event(writer, event_id, rows, publishers)
    if _TJWG_EVENT in events:
        _write_crossing_figures(writer, facts, events[_TJWG_EVENT])
    cases: Dict[str, List[FactRow]] = {}
    for row in facts["cases_public.csv"]:
        cases.setdefault(row["case_id"], []).append(row)
    for case_id, rows in cases.items():
        _write_case(writer, case_id, sorted(rows, key=lambda row: int(row["stage_order"])), publishers)
    _write_case_themes(writer, facts, set(events) | set(cases))


def _keys(rows: Sequence[FactRow]) -> List[str]:
    """Return the source keys of several rows, each once, in order."""
    return list(dict.fromkeys(key for row in rows for key, _ in source_keys(row["source_key"])))


def _ground(keys: Sequence[str]) -> str:
    """Return why the record may be shown: its sources told it in public."""
    return "Told in public by the sources cited: " + "; ".join(keys)


def _publishers(keys: Sequence[str], publishers: Mapping[str, str]) -> Optional[str]:
    """Return the publishers of these sources, each once."""
    return "; ".join(dict.fromkeys(publishers[key] for key in keys if publishers.get(key))) or None


def _event_date(row: FactRow) -> dates.UncertainDate:
    """Return the date of one row of an event."""
    return dates.parse(dates.join(row["date"], row["date_end"]))


def _write_event(writer: FactWriter, event_id: str, rows: List[FactRow], publishers: Mapping[str, str]) -> None:
    """Write one event as one case; its date is that of its first row, rival dates stay with their claims."""
    keys = _keys(rows)
    when = _event_date(rows[0])
    case = writer.put(
        "cases", (event_id,), case_id=event_id, title=rows[0]["title"], record_kind="event", privacy="public",
        public_ground=_ground(keys), publisher=_publishers(keys, publishers), review="reviewed",
        notes=text(rows[0]["notes"]) if len(rows) == 1 else None, **date_columns(when))
    writer.cite("; ".join(keys), case_uuid=case)
    crossings = list(dict.fromkeys(crossing for row in rows for crossing in split_list(row["crossing_ids"])))
    _write_event_stages(writer, event_id, case, rows, crossings)
    for position, row in enumerate(rows, start=1):
        _write_event_claim(writer, event_id, case, row, position, crossings)


def _write_event_stages(writer: FactWriter, event_id: str, case: str, rows: List[FactRow], crossings: List[str]) -> None:
    """Write the deportation (from a place in words) and, after it, the hand-over at every crossing named."""
    when = _event_date(rows[0])
    order = 0
    if rows[0]["from_place"].strip():
        order += 1
        stage = writer.put("stages", (event_id, order), case_uuid=case, stage_order=order, role="deportation",
                           place_text=rows[0]["from_place"], privacy="public", **date_columns(when))
        writer.cite(rows[0]["source_key"], stage_uuid=stage)
    for crossing in crossings:
        naming = [row for row in rows if crossing in split_list(row["crossing_ids"])]
        inferred = any(_CROSSING_INFERRED in row["notes"] for row in naming)
        stage = writer.put(
            "stages", (event_id, crossing), case_uuid=case, stage_order=order + 1, role="hand_over",
            place_uuid=row_uuid("places", crossing), place_kind="border_crossing", inferred=int(inferred),
            privacy="public", notes="Crossing inferred from the places named." if inferred else None,
            **date_columns(when))
        writer.cite("; ".join(_keys(naming)), stage_uuid=stage)


def _write_event_claim(writer: FactWriter, event_id: str, case: str, row: FactRow, position: int,
                       crossings: List[str]) -> None:
    """Write one row of an event as a claim.

    A row that names one crossing of an event that used several speaks of that crossing: its claim goes to the stage
    there, or a part would stand among the totals. Every other row is a claim on the whole event.
    """
    named = split_list(row["crossing_ids"])
    if len(crossings) > 1 and len(named) == 1:
        subject = {"stage_uuid": row_uuid("stages", event_id, named[0])}
    else:
        subject = {"case_uuid": case}
    claim = writer.put(
        "claims", (event_id, position), what="people", value_low=number(row["people_low"]),
        value_high=number(row["people_high"]), value_text=text(row["people_text"]), unit="people",
        claimed_by=row["claimed_by"], origin=f"events.csv row {row.line}", privacy="public", review="reviewed",
        notes=text(row["notes"]), **subject, **date_columns(_event_date(row), with_precision=False))
    writer.cite(row["source_key"], claim_uuid=claim)


def _write_crossing_figures(writer: FactWriter, facts: Facts, rows: List[FactRow]) -> None:
    """Write the figures per crossing as claims on the hand-over there."""
    used: Set[str] = {crossing for row in rows for crossing in split_list(row["crossing_ids"])}
    for row in facts["crossings.csv"]:
        people = number(row["people_2023_10_09"])
        if people is None or row["id"] not in used:
            continue
        told = _same_figure(facts, row["id"], people)
        claim = writer.put(
            "claims", (_TJWG_EVENT, row["id"]), stage_uuid=row_uuid("stages", _TJWG_EVENT, row["id"]), what="people",
            value_low=people, value_high=people, value_text=f"{people:,.0f} people", unit="people",
            about=told["measure"] if told else None, claimed_by=told["who_says"] if told else None,
            as_of=text(told["as_of"]) if told else None, origin=f"crossings.csv row {row.line}", privacy="public",
            review="reviewed", notes=text(row["people_source"]),
            **date_columns(_event_date(rows[0]), with_precision=False))
        writer.cite(row["people_source"], claim_uuid=claim)


def _same_figure(facts: Facts, crossing: str, people: float) -> Optional[FactRow]:
    """Return the row of statistics.csv with the same figure for this crossing: it names who says it."""
    return next((row for row in facts["statistics.csv"] if row["crossing_or_place_id"] == crossing
                 and row["unit"] == "people" and number(row["value"]) == people), None)


def _write_case(writer: FactWriter, case_id: str, rows: List[FactRow], publishers: Mapping[str, str]) -> None:
    """Write one case; date, summary and sources of the case come from its public stages only."""
    public = [row for row in rows if row["privacy"] == "public"]
    keys = _keys(public)
    when = dates.span(tuple(dates.from_words(row["date"]) for row in public))
    case = writer.put(
        "cases", (case_id,), case_id=case_id, title=rows[0]["case_label"], record_kind="case",
        summary="; ".join(row["what_happened"] for row in public if row["what_happened"]) or None,
        privacy="public" if public else rows[0]["privacy"], public_ground=_ground(keys) if public else None,
        publisher=_publishers(keys, publishers), review="reviewed", **date_columns(when))
    writer.cite("; ".join(keys), case_uuid=case)
    for row in rows:
        place = text(row["place_id"])
        stage = writer.put(
            "stages", (case_id, row["stage_order"]), case_uuid=case, stage_order=int(row["stage_order"]),
            role=STAGE_ROLES[row["stage"]], place_uuid=row_uuid("places", place) if place else None,
            place_text=text(row["place_text"]), place_kind=text(row["place_kind"]),
            duration_value=number(row["duration_value"]), duration_unit=text(row["duration_unit"]),
            what_happened=text(row["what_happened"]), privacy=row["privacy"], notes=text(row["notes"]),
            **date_columns(dates.from_words(row["date"])))
        writer.cite(row["source_key"], stage_uuid=stage)


def _write_case_themes(writer: FactWriter, facts: Facts, case_ids: Set[str]) -> None:
    """Link cases to themes on the stated ground; the table ships beside the facts."""
    themes = {row["theme_id"] for row in facts["themes.csv"]}
    for row in read_mapping("mapping", "case_themes.csv"):
        if row["case_id"] in case_ids and row["theme_id"] in themes:
            writer.put("case_themes", (row["case_id"], row["theme_id"]), case_uuid=row_uuid("cases", row["case_id"]),
                       theme_uuid=row_uuid("themes", row["theme_id"]), ground=row["ground"])
