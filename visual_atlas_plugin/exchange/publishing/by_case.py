"""Released cases with what belongs to them, one case after the other: not all of a large edition at once."""

from typing import Any, Dict, Iterator, List, NamedTuple

from .released import Release, ReleasedTable


class WholeCase(NamedTuple):
    """A case as a row by column, with its rows of other tables."""

    case: Dict[str, Any]
    stages: List[Dict[str, Any]]
    themes: List[str]


class _Parts:
    """The rows of a table by case: taken in order where they come in the order of the cases, else gathered before."""

    def __init__(self, table: ReleasedTable, cases: ReleasedTable):
        self._rows = table.dicts()
        self._next = next(self._rows, None)
        self._gathered: Dict[str, List[Dict[str, Any]]] = {}
        in_order = _in_order(table, cases)
        while not in_order and self._next is not None:
            self._gathered.setdefault(self._next["case_id"], []).append(self._next)
            self._next = next(self._rows, None)

    def of(self, case_id: str) -> List[Dict[str, Any]]:
        """Return the rows of the next case."""
        found = self._gathered.get(case_id, [])
        while self._next is not None and self._next["case_id"] == case_id:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _in_order(table: ReleasedTable, cases: ReleasedTable) -> bool:
    """Tell whether the rows of a table come in the order of the cases, those of each together: read side by side, kept none."""
    rows = table.values("case_id")
    waiting = next(rows, None)
    for case_id in cases.values("case_id"):
        while waiting == case_id and waiting is not None:
            waiting = next(rows, None)
        if waiting is None:
            return True
    return waiting is None


def whole_cases(release: Release) -> Iterator[WholeCase]:
    """Yield the cases of a release in their order."""
    cases = release.table("cases")
    stages, themes = _Parts(release.table("stages"), cases), _Parts(release.table("case_themes"), cases)
    for case in cases.dicts():
        key = case["case_id"]
        yield WholeCase(case, stages.of(key), [row["theme_id"] for row in themes.of(key)])
