"""The agreement of two analysts, read from an atlas, and its table. It names analysts: it stays in the team."""

from typing import List, Tuple

from ...domain.errors import AtlasError
from ...domain.observing.agreement import Agreement, compare
from ...domain.observing.review import same_person
from ...store.connection import PathLike
from ...store.observation_reader import Chosen, read_looks, read_marks
from .gate import one_state
from .place_changes import place_row

Row = Tuple[object, ...]


def agreement_of(path: PathLike, analyst: str, other: str, metres: float, place: str = "") -> Agreement:
    """Compare two analysts at a place (uuid or place_id), or everywhere. Raises AtlasError."""
    one, two = analyst.strip(), other.strip()
    if same_person(one, two):
        raise AtlasError("These are not two analysts.", "Give the ids of two different analysts.")
    with one_state(path) as connection:
        at = place_row(connection, place)[0] if place else None
        chosen = Chosen(at, [one, two])
        marks, looks = read_marks(connection, chosen), read_looks(connection, chosen)
    for name in (one, two):
        if not any(seen.analyst == name for seen in (*marks, *looks)):
            raise AtlasError("“{name}” has neither marks nor looks there.", "Look at the ids in the table of marks.", name=name)
    return compare(marks, looks, one, two, metres)


def pairs_table(found: Agreement) -> Tuple[Row, Tuple[Row, ...]]:
    """Return heads and rows: every mark that was compared, with its partner, or without."""
    heads = ("kind", "date", "mark", "state", "lon", "lat", "other_mark", "other_state", "other_lon", "other_lat", "meters")
    rows: List[Row] = []
    for pair in found.pairs:
        rows.append((pair.one.kind, pair.one.edtf, *_said(pair.one), *_said(pair.other), round(pair.metres, 2)))
    for mark in found.only_one:
        rows.append((mark.kind, mark.edtf, *_said(mark), "", "", "", "", ""))
    for mark in found.only_other:
        rows.append((mark.kind, mark.edtf, "", "", "", "", *_said(mark), ""))
    return heads, tuple(sorted(rows, key=lambda row: tuple(str(value) for value in row)))


def _said(mark) -> Row:
    return (mark.uuid, mark.state, round(mark.lon, 6), round(mark.lat, 6))
