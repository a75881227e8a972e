"""Rows that are there already: found by their key, compared three ways, changed where that harms nothing."""

import json
import sqlite3
from itertools import islice
from typing import Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple

from .bulk_insert import update_rows
from .bulk_sql import named
from .conflicts import Bases, comparable
from .plan import NOTHING_KNOWN, TAKE, Conflict, ImportOptions
from .plan_rows import NEEDED, Rule

SAME, CHANGED, CONFLICT = "same", "changed", "conflict"
_PRIVACY = {"public": 0, "restricted": 1, "confidential": 2}


class Match(NamedTuple):
    """A row of the source and the row of the atlas that it is about."""

    position: int
    uuid: str
    import_id: Optional[str]
    here: Tuple[object, ...]


class Marks:
    """Which rows of a table the import has met: one bit a row."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def met(self, fid: int) -> bool:
        """Tell whether a row was met before; it is from now on."""
        byte, bit = fid >> 3, 1 << (fid & 7)
        if byte >= len(self._bits):
            self._bits.extend(bytes(byte + 1 - len(self._bits) + 4096))
        known = bool(self._bits[byte] & bit)
        self._bits[byte] |= bit
        return known

    def __contains__(self, fid: int) -> bool:
        byte = fid >> 3
        return byte < len(self._bits) and bool(self._bits[byte] & 1 << (fid & 7))


class Comparer:
    """Compares rows of one table after the other with what the atlas has."""

    def __init__(self, connection: sqlite3.Connection, import_id: str, options: ImportOptions,
                 on_conflict: Callable[[Conflict], None], before_change: Callable[[], None]):
        self.connection, self.import_id, self.options = connection, import_id, options
        self._bases: Optional[Bases] = None
        self._on_conflict, self._before_change = on_conflict, before_change
        self._marks: Dict[str, Marks] = {}
        self._filled: Dict[str, bool] = {}
        self.changes = 0

    def find(self, rule: Rule, columns: Mapping[str, Sequence], compared: Sequence[str], links: Sequence[str],
             fresh: Set[str]) -> Tuple[List[Match], Set[int]]:
        """Return (rows that are there, positions that only repeat a row of this source).

        links: the columns by which rows are looked for; a row whose link is fresh is not there.
        """
        names = [name for name in rule.key if name in columns]
        there = self._there(rule.table, names, columns, compared, links, fresh) if self._may_be_there(rule) else {}
        if rule.several and not there:
            return [], set()
        keys = list(zip(*(columns[name] for name in names)))
        if not there and len(set(keys)) == len(keys):
            return [], set()
        wanted: Dict[tuple, List[int]] = {}
        for position, key in enumerate(keys):
            wanted.setdefault(key, []).append(position)
        repeated = set() if rule.several else {position for positions in wanted.values() for position in positions[1:]}
        matches, marks = [], self._marks.setdefault(rule.table, Marks())
        for key in wanted.keys() & there.keys():
            positions, rows = wanted[key], there[key]
            if rule.several:
                free = (row for row in rows if row[2] != self.import_id and not marks.met(row[0]))
                rows = list(islice(free, len(positions)))
            elif rows[0][2] == self.import_id or marks.met(rows[0][0]):
                repeated.update(positions)
                continue
            matches += [Match(position, row[1], row[2], row[3]) for position, row in zip(positions, rows)]
        return sorted(matches), repeated

    @property
    def marks(self) -> Mapping[str, Marks]:
        """The rows that the source has met, by table."""
        return self._marks

    def _may_be_there(self, rule: Rule) -> bool:
        """Tell whether rows may be there; not in an atlas without cases, for a source tells the number of a case once."""
        if rule.table not in self._filled:
            self._filled[rule.table] = rule.table != "cases" or self.connection.execute(
                "SELECT 1 FROM cases LIMIT 1").fetchone() is not None
        return self._filled[rule.table]

    def _there(self, table: str, names: Sequence[str], columns: Mapping[str, Sequence], compared: Sequence[str],
               links: Sequence[str], fresh: Set[str]) -> Dict[tuple, List[tuple]]:
        """Return the rows of the atlas by key, in the order in which they were put in."""
        found: Dict[tuple, List[tuple]] = {}
        first = 3 + len(names)
        listed = ("fid", "uuid", "import_id", *names, *compared)
        for link in links:
            if link not in columns or fresh.issuperset(columns[link]):
                continue
            values = set(columns[link]) - fresh - {None}
            if not values:
                continue
            query = named("SELECT {listed} FROM {table} WHERE {link} IN (SELECT value FROM json_each(?)) ORDER BY fid",
                          listed=listed, table=table, link=link)
            for row in self.connection.execute(query, (json.dumps(list(values)),)):
                found.setdefault(row[3:first], []).append((*row[:3], row[first:]))
        return found

    def compare(self, rule: Rule, columns: Mapping[str, Sequence], compared: Sequence[str], matches: Sequence[Match],
                names: Callable[[int], Tuple[str, int]]) -> Dict[int, str]:
        """Compare rows and change those that may be; return {position: SAME, CHANGED or CONFLICT}.

        names: of a position (its record for people, its row in the source).
        """
        incoming = list(zip(*(columns[name] for name in compared))) if compared else []
        states = {match.position: SAME for match in matches}
        other = [match for match in matches if compared and incoming[match.position] != match.here]
        if not other:
            return states
        if self._bases is None:
            self._bases = Bases(self.connection, self.options.owner)
        bases = self._bases.of(rule.table, compared, {match.uuid: (match.import_id, *match.here) for match in other})
        for match in other:
            sides = _Sides(rule, compared, incoming[match.position], match.here, bases[match.uuid])
            states[match.position] = self._settle(rule, match, sides, names)
        return states

    def _settle(self, rule: Rule, match: Match, sides: "_Sides", names: Callable[[int], Tuple[str, int]]) -> str:
        take, open_ones = sides.judged()
        record, row = names(match.position)
        kept = False
        for unit in open_ones:
            conflict = sides.conflict(unit, record, row)
            taken = self.options.decisions.get(conflict.name, self.options.on_conflict) == TAKE
            self._on_conflict(conflict._replace(taken=taken))
            kept = kept or not taken
            if taken:
                take.append(unit)
        values = sides.values(take)
        if values:
            self.changes += 1
            self._before_change()
            update_rows(self.connection, rule.table, match.uuid,
                        {**values, "edited_by": self.options.editor, "import_id": self.import_id})
        return CONFLICT if kept else CHANGED if values else SAME


def _length(columns: Mapping[str, Sequence]) -> int:
    return len(next(iter(columns.values())))


class _Sides:
    """One row three ways: what an import wrote, what is here, what comes in; by units of columns."""

    def __init__(self, rule: Rule, columns: Sequence[str], incoming: Sequence, here: Sequence, base: Sequence):
        self.rule = rule
        self._units: Dict[str, List[str]] = {}
        for column in columns:
            self._units.setdefault(rule.unit(column), []).append(column)
        self._incoming = dict(zip(columns, map(comparable, incoming)))
        self._raw = dict(zip(columns, incoming))
        self._here = dict(zip(columns, map(comparable, here)))
        self._base = dict(zip(columns, base))

    def judged(self) -> Tuple[List[str], List[str]]:
        """Return (units to take, units that were changed on both sides)."""
        take, open_ones = [], []
        for unit, names in self._units.items():
            new, here, base = ([side[name] for name in names] for side in (self._incoming, self._here, self._base))
            if new == here or self._stays(names, new, here):
                continue
            if NOTHING_KNOWN in base:
                if not any(value is not None for value in here):
                    take.append(unit)           # a blank is filled
                elif any(value is not None for value in new):
                    open_ones.append(unit)
            elif here == base:
                take.append(unit)
            elif new != base:                   # else the source says what it said before: the edit stands
                open_ones.append(unit)
        return take, open_ones

    def _stays(self, names: Sequence[str], new: Sequence, here: Sequence) -> bool:
        """Whether a difference says nothing: a needed value that the source leaves out, a privacy that would be loosened."""
        name = names[0]
        if name in NEEDED.get(self.rule.table, ()) and new[0] is None:
            return True
        return name == "privacy" and _PRIVACY.get(str(new[0]), 0) <= _PRIVACY.get(str(here[0]), 0)

    def conflict(self, unit: str, record: str, row: int) -> Conflict:
        """Return what a person is shown of a unit: the column that differs."""
        names = self._units[unit]
        name = next(name for name in names if self._incoming[name] != self._here[name])
        return Conflict(self.rule.table, record, name, self._base[name], self._here[name], self._incoming[name], row)

    def values(self, units: Sequence[str]) -> Dict[str, object]:
        """Return the new values of the columns of some units, where they differ."""
        return {name: self._raw[name] for unit in units for name in self._units[unit]
                if self._incoming[name] != self._here[name]}
