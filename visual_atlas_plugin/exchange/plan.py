"""What an import does, or would do: counts, problems, conflicts, places to confirm, themes that the atlas does not have."""

from dataclasses import dataclass, field
from typing import Callable, Dict, List, Mapping, NamedTuple, Optional, Tuple

from ..domain.importing.normal import NewTheme, Problem

KEEP, TAKE = "keep", "take"         # what is done with a conflict: what the atlas has stays, or what comes in replaces it
GONE = "gone from the source"        # in the place of a conflict's column: the row itself, which the source no longer has
NOTHING_KNOWN = "nothing known"     # in the place of a conflict's base: no import of this owner ever wrote the value
MOST_KEPT = 10_000                  # problems and conflicts that a plan holds in memory; a report gets all of them


@dataclass
class TableCounts:
    """Rows of one table of the atlas."""

    new: int = 0
    changed: int = 0
    same: int = 0
    conflict: int = 0


class Conflict(NamedTuple):
    """A value that was changed here and that the source has otherwise. `key` names the record for people.

    base: what an earlier import wrote (NOTHING_KNOWN: none did). row: the row of the source.
    """

    table: str
    key: str
    column: str
    base: object
    here: object
    incoming: object
    row: int
    taken: bool = False

    @property
    def name(self) -> Tuple[str, str, str]:
        """What decisions are told by: table, key, column."""
        return self.table, self.key, self.column


@dataclass
class Plan:
    """What was found. Rows of the source are counted once each: read = new + changed + same + rejected + conflicts.

    gone_found: themes and stages that the source no longer has, among the conflicts under GONE; removed: those that went.
    places_to_confirm: answers of places.resolving.Resolved that a person should look at. unlocated: new places that are
    not on the map until somebody gives them a point. `import_id` is "" where nothing was
    written. `search_pending`: cases that search reads one by one until visualatlas:rebuildsearch has run.
    """

    title: str
    sha256: str
    notes: Tuple[str, ...] = ()
    read: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    rejected: int = 0
    conflicts_found: int = 0
    tables: Dict[str, TableCounts] = field(default_factory=dict)
    problems: List[Problem] = field(default_factory=list)
    problems_found: int = 0
    conflicts: List[Conflict] = field(default_factory=list)
    places_to_confirm: list = field(default_factory=list)
    unlocated: int = 0
    gone_found: int = 0
    removed: int = 0
    unknown_themes: List[NewTheme] = field(default_factory=list)
    import_id: str = ""
    search_pending: bool = False

    def count(self, table: str) -> TableCounts:
        """Return the counts of a table, made where there are none."""
        return self.tables.setdefault(table, TableCounts())

    def rows(self) -> Dict[str, int]:
        """Return what became of the rows of the source."""
        return {"read": self.read, "new": self.new, "changed": self.changed, "same": self.same, "rejected": self.rejected,
                "conflict": self.conflicts_found}

    def counts(self) -> Dict[str, Dict[str, int]]:
        """Return the counts of all tables as plain numbers."""
        return {name: dict(vars(one)) for name, one in self.tables.items()}


@dataclass(frozen=True)
class ImportOptions:
    """What the caller decides.

    owner, terms: whose data it is and on what terms (needed unless the mapping says so). on_conflict: KEEP or TAKE, for
    every conflict that `decisions` (by Conflict.name) does not settle. on_gone: KEEP, or TAKE to remove themes and stages that the
    source no longer has, but for those that were edited since. kind: of the source ("table", "uwazi", ...).
    whole: whether the source has all of a record that it names; one that tells only what was edited lately has not.
    editor: who is said to have made the change. sync_state: JSON text kept for the next import of the same source.
    """

    owner: str = ""
    terms: str = ""
    publisher: str = ""
    on_conflict: str = KEEP
    on_gone: str = KEEP
    decisions: Mapping[Tuple[str, str, str], str] = field(default_factory=dict)
    kind: str = "table"
    editor: str = "import"
    sync_state: str = "{}"
    file_name: str = ""
    whole: bool = True


@dataclass(frozen=True)
class Watch:
    """Who looks on: progress gets percent, canceled says whether to stop, problem and conflict get each one when found."""

    progress: Callable[[float], None] = lambda _: None
    canceled: Callable[[], bool] = lambda: False
    problem: Optional[Callable[[Problem], None]] = None
    conflict: Optional[Callable[[Conflict], None]] = None
