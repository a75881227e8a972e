"""The places that rows of an import name: looked up, or put in as new places, never at a guessed point."""

import sqlite3
from typing import Dict, List, Mapping, Optional, Sequence, Set

from ..domain.importing.group_places import SAME_AS
from ..domain.importing.handed_on_fields import HANDED_ON
from ..domain.importing.normal import NormalBatch, PlaceRef
from ..domain.importing.seen import Seen
from ..store.connection import point_blob
from .bulk_insert import update_rows
from .bulk_writer import Writer
from .places.known import read_known_places
from .places.resolving import IN_ATLAS, NewPlace, Resolved, Resolver
from .plan import MOST_KEPT, Plan

_NEW = ("place_id", "kind", "custody", "country", "admin1", "admin2", "name_en", "name_ko", "name_zh", "source_name",
        "precision")
_TAKEN = PlaceRef("")
_STARTS = {"status": "not_known", "custody": "not_stated", "privacy": "restricted"}


class Places:
    """Resolves the place references of a source as they come; keeps the uuid of each by its number."""

    def __init__(self, connection: sqlite3.Connection, writer: Writer, plan: Plan, decisions: Mapping[str, str], title: str):
        self.connection, self.writer, self.plan = connection, writer, plan
        self._decisions, self._title = decisions, title
        self.uuids: List[Optional[str]] = []
        self.resolved: Dict[int, Resolved] = {}     # answers that may still be needed, by number
        self._new = bytearray()                     # by number: whether the import put it in
        self._asked: Set[PlaceRef] = set()
        self._forgotten = 0                         # below this number no row names a place any more
        self._resolver: Optional[Resolver] = None
        self._made = Seen()                         # uuids of places that this import put in
        self._same_as: Dict[str, str] = {}      # uuid of a place that this import put in -> number of the other one
        self._waiting: Set[int] = set()         # references that no row that comes in has needed yet

    def read_again(self) -> None:
        """Look names up among the places that the source itself has brought, too."""
        self._resolver = None

    def take(self, batch: NormalBatch, rejected: Set[int]) -> None:
        """Resolve what is new in a batch; put in the places that its rows need and the atlas does not have."""
        if len(batch.place_refs) > len(self.uuids):
            if self._resolver is None:
                self._resolver = Resolver(read_known_places(self.connection), self._decisions)
            for number in range(len(self.uuids), len(batch.place_refs)):
                ref = batch.place_refs[number]
                answer = self._resolver.resolve(ref)
                self.uuids.append(answer.place_uuid or None)
                self._new.append(answer.new_place is not None)
                if answer.new_place is not None or answer.asks:
                    self._waiting.add(number)
                    self.resolved[number] = answer
                elif ref.place_id:
                    self.resolved[number] = answer
                batch.place_refs[number] = _TAKEN       # of a million places no more is kept than their uuids
        self._forget(batch.places_since)
        if self._waiting:
            needed = self._waiting & _refs_of(batch, rejected)
            self._waiting -= needed
            self._need(sorted(needed), _rows_of_places(batch))

    def _forget(self, since: int) -> None:
        """Let go of the places below a number."""
        if since > self._forgotten:
            self.uuids[self._forgotten:since] = [None] * (since - self._forgotten)
            self._waiting = {number for number in self._waiting if number >= since}
            self.resolved = {number: answer for number, answer in self.resolved.items() if number >= since}
            self._forgotten = since

    def _need(self, numbers: Sequence[int], rows: Mapping[int, dict]) -> None:
        new: Dict[str, dict] = {}
        answers = [self.resolved[number] for number in numbers]
        made = self._made.knows([answer.place_uuid for answer in answers])
        for number, answer, is_made in zip(numbers, answers, made):
            if not self.is_known(number):
                del self.resolved[number]
            if answer.asks and len(self.plan.places_to_confirm) < MOST_KEPT and answer.ref not in self._asked:
                self._asked.add(answer.ref)
                self.plan.places_to_confirm.append(answer)
            place = answer.new_place
            if place is not None and not is_made and place.uuid not in new:
                row = dict(rows.get(number, {}))
                other = row.pop(SAME_AS, None)
                if other:
                    self._same_as[place.uuid] = str(other)
                new[place.uuid] = self._values(place, row)
        self._put(new)

    def _values(self, place: NewPlace, row: Mapping[str, object]) -> Dict[str, object]:
        """Return the columns of a new place: what its own row says goes before what the reference says."""
        values: Dict[str, object] = {name: getattr(place, name) for name in _NEW}
        values["geom"] = None if place.lon is None or place.lat is None else point_blob(place.lon, place.lat)
        values["coord_source_text"] = None if values["geom"] is None else self._title
        values.update((name, value) for name, value in row.items() if value is not None or name not in values)
        if values["geom"] is None:
            values["precision"] = "unknown"
        return values

    def _put(self, new: Dict[str, dict]) -> None:
        if not new:
            return
        names = list(dict.fromkeys(name for values in new.values() for name in values))
        columns = {name: [values.get(name) for values in new.values()] for name in names}
        for name, start in _STARTS.items():
            if name in columns:
                columns[name] = [value or start for value in columns[name]]
        natural = {name: column for name, column in columns.items() if name != "geom"}
        self.writer.put("places", columns, natural, uuids=list(new))
        self._made.check(list(new), range(len(new)))
        self.plan.unlocated += sum(values["geom"] is None for values in new.values())
        self.plan.count("places").new += len(new)

    def finish(self, stamp: Mapping[str, object]) -> None:
        """Tie places that may be the same, now that all of them are in; a number that nobody has ties nothing."""
        for uuid, other in self._same_as.items():
            found = self.connection.execute("SELECT uuid FROM places WHERE place_id = ?", (other,)).fetchone()
            if found is not None and found[0] != uuid:
                update_rows(self.connection, "places", uuid, {**stamp, "same_as_place_uuid": found[0]})

    def is_known(self, number: int) -> bool:
        """Tell whether a reference names a place that was there before this import, by its own id."""
        answer = self.resolved.get(number)
        return (answer is not None and answer.outcome == IN_ATLAS and bool(answer.ref.place_id)
                and not self._made.knows([answer.place_uuid])[0])

    def is_new(self, number: int) -> bool:
        """Tell whether a reference names a place that this import put in."""
        return bool(self._new[number])

    def point_of(self, number: int) -> Optional[bytes]:
        """Return the point of a reference to a place that is known, as the atlas stores it, None without one."""
        ref = self.resolved[number].ref
        return None if ref.lon is None or ref.lat is None else point_blob(ref.lon, ref.lat)


def _refs_of(batch: NormalBatch, rejected: Set[int]) -> Set[int]:
    """Return the references of the rows of a batch that come in."""
    found: Set[int] = set()
    for table in ("stages", "claims", "places", "place_names", "citations", *HANDED_ON):
        columns = batch.tables.get(table)
        if columns is not None and "place_ref" in columns.values:
            refs = columns.values["place_ref"]
            found.update(refs if not rejected else (
                ref for ref, row in zip(refs, columns.rows) if row not in rejected))
    found.discard(None)     # type: ignore[arg-type]
    return found


def _rows_of_places(batch: NormalBatch) -> Dict[int, dict]:
    """Return what rows of a table of places say, by the number of their reference."""
    columns = batch.tables.get("places")
    if columns is None:
        return {}
    names = [name for name in columns.values if name not in ("place_ref", "place_id")]
    rows: Sequence[tuple] = list(zip(*(columns.values[name] for name in names))) if names else [()] * len(columns)
    return {ref: dict(zip(names, row)) for ref, row in zip(columns.values["place_ref"], rows) if ref is not None}
