"""One pass over a source: rows as the atlas has them, put in or compared, inside the caller's transaction."""

import sqlite3
from contextlib import closing
from itertools import compress
from operator import methodcaller
from typing import Dict, List, Mapping, Optional, Sequence, Set

from ..domain.errors import N_, Stopped
from ..domain.importing.group_places import SAME_AS
from ..domain.importing.mapping import ImportMapping
from ..domain.importing.normal import NOTE, REJECT, Columns, NormalBatch, Problem
from ..domain.importing.normalizer import Normalizer
from ..domain.importing.raw import RawSource
from ..domain.importing.themes import Words
from .bulk_compare import CHANGED, CONFLICT, SAME, Comparer, Match
from .bulk_feed import Feed
from .bulk_gone import GoneRows
from .bulk_insert import RowRefused
from .bulk_keys import NO_SUCH, Keys, Lost, chosen
from .bulk_marks import CITED
from .bulk_named import NAMED, NamedOnly
from .bulk_places import Places
from .bulk_themes import theme_columns
from .bulk_writer import Writer
from .places.projecting import project
from .plan import MOST_KEPT, Conflict, ImportOptions, Plan, Watch
from .plan_rows import NEEDED, NEVER_EMPTY, NEVER_REAL, NUMBERED, ORDER, RULES, Rule

AT_ONCE = 5_000         # rows between two looks at the stop button
UNKNOWN_ROWS = 50_000   # of a table that does not say how many it has, as many as are always thought to be left
MADE_UP = N_("A made-up record (SYN-) cannot be put into a real atlas.")
REAL = N_("In a training atlas every number begins with SYN-.")
NOBODYS = N_("It is not said whose data this is, or on what terms it was given.")
_MADE_UP, _MAY_BE_MADE_UP = methodcaller("startswith", "SYN-"), methodcaller("startswith", ("S", "s"))
_KEYS = {"cases": "case_id", "persons": "person_id", "sources": "source_key", "routes": "route_no", "statistics": "stat_id",
         "glossary": "term_id", "images": "image_id"}
LINKS = {"place_names": ("place_uuid",), "case_themes": ("case_uuid",), "stages": ("case_uuid",),
         "case_persons": ("case_uuid",), "consents": ("person_uuid", "case_uuid"),
         "claims": ("case_uuid", "place_uuid", "stage_uuid", "theme_uuid", "route_uuid", "statistic_uuid"),
         "citations": ("case_uuid", "place_uuid", "stage_uuid", "claim_uuid", "theme_uuid", "route_uuid", "statistic_uuid",
                       "term_uuid", "image_uuid", *CITED.values())}


class ImportStopped(Stopped):
    """The user stopped the import; nothing was written."""

    def __init__(self) -> None:
        super().__init__(N_("Stopped before the end."), N_("The atlas is as it was."))


class ImportRun:
    """Takes a source batch by batch and fills a Plan with what became of it."""

    def __init__(self, connection: sqlite3.Connection, source: RawSource, mapping: ImportMapping, options: ImportOptions,
                 writer: Writer, watch: Watch):
        self.connection, self.source, self.mapping, self.options = connection, source, mapping, options
        self.writer, self.watch = writer, watch
        self.plan = Plan(source.title, source.sha256, tuple(source.notes))
        self.comparer = Comparer(connection, writer.import_id, options, self._conflict, lambda: writer.trust(False))
        self.keys = Keys(connection)
        self.places = Places(connection, writer, self.plan, mapping.places, source.title)
        self._stamp = {"edited_by": options.editor, "import_id": writer.import_id}
        self.named = NamedOnly(connection, self.keys.uuids_of, self._stamp)
        self._synthetic = connection.execute("SELECT value FROM atlas_info WHERE key = 'synthetic'").fetchone() == ("1",)
        self._themes_done = 0
        self._rejected: Set[int] = set()
        self._states: Dict[int, str] = {}
        self._new_rows: Set[int] = set()
        self._main = ""
        self._stages_are_named = True

    def run(self) -> Plan:
        """Take the whole source. Raises AtlasError, ImportStopped, RowRefused, sqlite3.Error."""
        tables = self.source.tables()
        normalizer = Normalizer(self.mapping, tables, self._words(), project)
        self.keys.themes.update(self.connection.execute("SELECT theme_id, uuid FROM themes"))
        self.keys.places = self.places.uuids
        total = sum(table.row_count or table.rows_about for table in tables if table.name in normalizer.tables)
        taken = ""
        with closing(Feed(self.source, normalizer, AT_ONCE).batches()) as batches:
            for batch in batches:
                self._look()
                if not batch.table:
                    continue
                if batch.table != taken:
                    taken, self._main = batch.table, self.mapping.tables[batch.table].rows_are
                    if self._main != "places":
                        self.places.read_again()
                self.take(batch)
                self.watch.progress(90.0 * min(1.0, self.plan.read / (total or self.plan.read + UNKNOWN_ROWS)))
            self.places.finish(self._stamp)
            self.keys.marks.finish(self._stamp)
        self._look_for_gone()
        self._look()
        return self.plan

    def _look_for_gone(self) -> None:
        gone = GoneRows(self.connection, self.options, self.writer.import_id, self._conflict)
        self.writer.changes = self.comparer.changes = self.comparer.changes + gone.look(
            self.mapping, self.comparer.marks, self.plan.rejected > 0)
        self.plan.gone_found, self.plan.removed = gone.found, gone.removed

    def _look(self) -> None:
        if self.watch.canceled():
            raise ImportStopped()

    def _words(self) -> Words:
        ask = self.connection.execute
        return Words.of(ask("SELECT theme_id, name_en, name_ko FROM themes"), (row[0] for row in ask(
            "SELECT name FROM place_names UNION SELECT name_en FROM places UNION SELECT name_ko FROM places "
            "UNION SELECT name_zh FROM places")))

    def take(self, batch: NormalBatch) -> None:
        """Put a batch in, or compare it."""
        self.keys.begin()
        self._rejected, self._states, self._new_rows = set(), {}, set()
        self._stages_are_named = any("stage_order" in columns.values for name, columns in batch.tables.items() if name != "stages")
        for problem in batch.problems:
            self._problem(problem)
        new_themes = batch.new_themes[self._themes_done:]
        if new_themes:
            self._take_themes(new_themes)
        self._refuse(batch)
        self.places.take(batch, self._rejected)
        for table in ORDER:
            columns = batch.tables.get(table)
            if columns is not None and len(columns):
                self._take_table(batch, table, columns)
        self._account(batch)

    def _account(self, batch: NormalBatch) -> None:
        """Count each row of the source once."""
        plan, states, new = self.plan, self._states, self._new_rows
        conflicts = sum(state == CONFLICT for state in states.values())
        changed = sum(state == CHANGED and row not in new for row, state in states.items())
        new_rows = len(new) - sum(state == CONFLICT and row in new for row, state in states.items())
        rejected = batch.rejected + len(self._rejected)
        plan.read += batch.read
        plan.rejected += rejected
        plan.conflicts_found += conflicts
        plan.changed += changed
        plan.new += new_rows
        plan.same += batch.read - rejected - conflicts - changed - new_rows

    def _take_themes(self, themes: Sequence) -> None:
        columns = theme_columns(self.connection, themes)
        uuids = self.writer.put("themes", columns, columns)
        self.keys.learn("theme_id", columns["theme_id"], uuids, False)
        self.plan.unknown_themes += themes
        self.plan.count("themes").new += len(uuids)
        self._themes_done += len(themes)

    def _take_table(self, batch: NormalBatch, table: str, columns: Columns) -> None:
        """Take the rows of one table of the atlas."""
        if table == "places":
            self._take_places(columns)
            return
        found, mask, lost = self.keys.linked(table, columns)
        for one in lost:
            self._lost(batch, columns, one)
        if self._rejected:
            kept = [row not in self._rejected for row in columns.rows]
            mask = kept if mask is None else [one and other for one, other in zip(mask, kept)]
        linked, natural = chosen(found, mask), chosen(columns.values, mask)
        rows: Sequence[int] = columns.rows if mask is None else list(compress(columns.rows, mask))
        told = self.named.sift(table, natural) if table in NAMED else None
        if told is not None:
            linked, natural, rows = chosen(linked, told), chosen(natural, told), list(compress(rows, told))
        uuids: List[Optional[str]] = []
        if rows:
            self._fill(table, linked)
            uuids = self._settle(batch, table, linked, natural, rows)
        if table == "claims":
            left = iter(uuids)
            self.keys.claims = list(uuids) if mask is None else [next(left) if one else None for one in mask]
            numbered = zip(columns.values.get("claim_id", ()), self.keys.claims)
            self.keys.numbered_claims.update((number, uuid) for number, uuid in numbered if number and uuid)

    def _fill(self, table: str, columns: Dict[str, Sequence]) -> None:
        """Give needed columns a value where the source says nothing."""
        for name, other in NEEDED.get(table, {}).items():
            if name not in columns:
                continue
            if None in columns[name]:
                columns[name] = [value or instead for value, instead in zip(columns[name], columns[other])]
        for name in RULES[table].starts:
            if name in columns and None in columns[name]:
                columns[name] = [RULES[table].starts[name] if value is None else value for value in columns[name]]

    def _settle(self, batch: NormalBatch, table: str, columns: Dict[str, Sequence], natural: Mapping[str, Sequence],
                rows: Sequence[int]) -> List[Optional[str]]:
        """Compare what is there and put in what is not; return the uuid of each row."""
        rule = RULES[table]
        links = LINKS.get(table, rule.key[:1])
        compared = [name for name in columns if name not in rule.key and name not in links and name != "source_uuid"]
        matches, repeated = self.comparer.find(rule, columns, compared, links, self.keys.fresh)
        if not matches and not repeated:
            return list(self._put(batch, table, columns, natural, rows))
        self._compare(rule, columns, compared, matches, natural, rows)
        uuids: List[Optional[str]] = [None] * len(rows)
        for match in matches:
            uuids[match.position] = match.uuid
        self._learn(table, columns, natural, [match.position for match in matches], [match.uuid for match in matches], False)
        mask = [uuid is None and position not in repeated for position, uuid in enumerate(uuids)]
        if any(mask):
            made = iter(self._put(batch, table, chosen(columns, mask), chosen(natural, mask), list(compress(rows, mask))))
            uuids = [next(made) if new else uuid for new, uuid in zip(mask, uuids)]
        return uuids

    def _compare(self, rule: Rule, columns: Mapping[str, Sequence], compared: Sequence[str], matches: Sequence[Match],
                 natural: Mapping[str, Sequence], rows: Sequence[int]) -> None:
        """Compare rows with those that are there; note what became of them."""
        states = self.comparer.compare(rule, columns, compared, matches, lambda position: (
            _name_of(natural, position), rows[position]))
        self.writer.changes = self.comparer.changes
        counts = self.plan.count(rule.table)
        for position, state in states.items():
            setattr(counts, state, getattr(counts, state) + 1)
            if state != SAME:
                self._mark(rows[position], state)

    def _put(self, batch: NormalBatch, table: str, columns: Dict[str, Sequence], natural: Mapping[str, Sequence],
             rows: Sequence[int]) -> List[str]:
        """Put in rows that are new."""
        for name, other in NEEDED.get(table, {}).items():
            columns.setdefault(name, columns[other])
        try:
            uuids = self.writer.put(table, columns, natural, columns.pop("uuid", None))
        except RowRefused as error:
            error.args = (f"{batch.table}, row {rows[error.position]}: {error.reason}",)
            raise
        self.plan.count(table).new += len(uuids)
        if table == self._main:
            self._new_rows.update(rows)
        else:
            for row in set(rows) - self._new_rows:
                self._mark(row, CHANGED)        # something new about what was there, or else the row is new itself
        self._learn(table, columns, natural, range(len(uuids)), uuids, True)
        if table == "stages":
            privacy = list(map(self.keys.case_privacy.get, columns["case_uuid"]))
            old = {case for case in columns["case_uuid"] if case not in self.keys.fresh}
            self.writer.locate(uuids, columns, privacy, old)
        return uuids

    def _learn(self, table: str, columns: Mapping[str, Sequence], natural: Mapping[str, Sequence], positions: Sequence[int],
               uuids: Sequence[str], fresh: bool) -> None:
        """Take note of rows that later tables name."""
        name = _KEYS.get(table)
        if name is not None:
            keys = natural[name] if fresh else [natural[name][position] for position in positions]
            self.keys.learn(name, keys, uuids, fresh)
        elif fresh and table in ("stages", "claims"):
            self.keys.fresh.update(uuids)
        elif table in CITED:
            self.keys.marks.put(table, uuids)
        if table == "cases" and fresh:
            self.keys.case_privacy.update(zip(uuids, columns.get("privacy") or ["restricted"] * len(uuids)))
        elif table == "cases":
            self.keys.read_privacy(uuids)
        elif table == "stages" and self._stages_are_named:
            cases, orders = columns["case_uuid"], columns["stage_order"]
            for position, uuid in zip(positions, uuids):
                self.keys.stages.setdefault((cases[position], orders[position]), uuid)

    def _take_places(self, columns: Columns) -> None:
        """Compare the places of a table of places that the atlas knew by their ids; the others are in, or only linked."""
        refs = columns.values["place_ref"]
        self._new_rows.update(row for row, ref in zip(columns.rows, refs) if ref is not None and self.places.is_new(ref))
        known = [ref is not None and row not in self._rejected and self.places.is_known(ref)
                 for row, ref in zip(columns.rows, refs)]
        if not any(known):
            return
        values = {name: column for name, column in chosen(columns.values, known).items()
                  if name not in ("place_ref", SAME_AS)}
        values["place_id"] = [self.places.resolved[ref].ref.place_id for ref in compress(refs, known)]
        if "precision" in values:
            values["geom"] = [self.places.point_of(ref) for ref in compress(refs, known)]
        rule, rows = RULES["places"], list(compress(columns.rows, known))
        compared = [name for name in values if name != "place_id"]
        matches, _ = self.comparer.find(rule, values, compared, ("place_id",), set())
        for match in matches:
            for name, here in zip(compared, match.here):
                if name in NEVER_EMPTY and values[name][match.position] is None:      # the source says nothing of it
                    values[name][match.position] = here
        self._compare(rule, values, compared, matches, values, rows)
        for match in matches:
            self.writer.forget_place(match.uuid)

    def _refuse(self, batch: NormalBatch) -> None:
        """Refuse rows that may not stand in this atlas, before anything of them is put in."""
        kept_apart = NUMBERED if self._synthetic else NEVER_REAL
        for table, columns in batch.tables.items():
            keys = columns.values.get(kept_apart.get(table, ""), ())
            if not self._in_order(keys):
                self._refuse_numbers(batch, columns.rows, kept_apart[table], keys)
            themes = columns.values.get("theme_id", ())
            unknown = set(themes) - self.keys.themes.keys() - {None}
            for row, theme in zip(columns.rows, themes) if unknown else ():
                if theme in unknown and row not in self._rejected:
                    self._reject(Problem(batch.table, row, "theme", theme, NO_SUCH["theme_id"], values={"key": theme}))
        cases = batch.tables.get("cases")
        if cases is not None and (None in cases.values.get("owner", (None,)) or None in cases.values.get("terms", (None,))):
            none = [None] * len(cases)
            for row, owner, terms in zip(cases.rows, cases.values.get("owner", none), cases.values.get("terms", none)):
                if (owner is None or terms is None) and row not in self._rejected:
                    self._reject(Problem(batch.table, row, "owner" if owner is None else "terms", "", NOBODYS))

    def _in_order(self, keys: Sequence[Optional[str]]) -> bool:
        """Tell quickly whether all numbers may stand in this atlas; False also where that takes a closer look."""
        if self._synthetic:
            return None not in keys and all(map(_MADE_UP, keys))
        return None not in keys and not any(map(_MAY_BE_MADE_UP, keys))

    def _refuse_numbers(self, batch: NormalBatch, rows: Sequence[int], column: str, keys: Sequence[Optional[str]]) -> None:
        for row, value in zip(rows, keys):
            if value is not None and (value[:4].upper() == "SYN-") != self._synthetic and row not in self._rejected:
                self._reject(Problem(batch.table, row, column, value, REAL if self._synthetic else MADE_UP))

    def _lost(self, batch: NormalBatch, columns: Columns, lost: Lost) -> None:
        """Tell of a row that names what is not there; where that row is refused anyhow, say nothing more."""
        row = columns.rows[lost.position]
        if lost.reason and row not in self._rejected:
            self._reject(Problem(batch.table, row, lost.column, lost.key, lost.reason, REJECT, {"key": lost.key}))

    def _reject(self, problem: Problem) -> None:
        self._rejected.add(problem.row)
        self._problem(problem)

    def _problem(self, problem: Problem) -> None:
        self.plan.problems_found += problem.severity != NOTE
        if len(self.plan.problems) < MOST_KEPT:
            self.plan.problems.append(problem)
        if self.watch.problem is not None:
            self.watch.problem(problem)

    def _conflict(self, conflict: Conflict) -> None:
        if len(self.plan.conflicts) < MOST_KEPT:
            self.plan.conflicts.append(conflict)
        if self.watch.conflict is not None:
            self.watch.conflict(conflict)

    def _mark(self, row: int, state: str) -> None:
        """Note that something of a row of the source is changed, or in conflict, which is more."""
        if self._states.get(row) != CONFLICT:
            self._states[row] = state


def _name_of(natural: Mapping[str, Sequence], position: int) -> str:
    """Return what a row is called for people: its keys in the source's own words."""
    names = ("case_id", "person_id", "source_key", "theme_id", "route_no", "stop_order", "stat_id", "term_id", "kind_id",
             "image_id", "observation_id", "looked_at", "stage_order", "what", "use_allowed", "name")
    return "/".join(str(natural[name][position]) for name in names
                    if name in natural and natural[name][position] is not None)
