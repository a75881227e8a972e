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

    def __init__(self, table: ReleasedTable, places: Dict[str, int]):
        self._rows = table.dicts()
        self._next = next(self._rows, None)
        self._gathered: Dict[str, List[Dict[str, Any]]] = {}
        in_order = all(places.get(one, -1) <= places.get(two, -1) for one, two in _neighbors(table.values("case_id")))
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


def _neighbors(column):
    before = None
    for value in column:
        if before is not None:
            yield before, value
        before = value


def whole_cases(release: Release) -> Iterator[WholeCase]:
    """Yield the cases of a release in their order."""
    places = {case_id: number for number, case_id in enumerate(release.table("cases").values("case_id"))}
    stages, themes = _Parts(release.table("stages"), places), _Parts(release.table("case_themes"), places)
    del places
    for case in release.table("cases").dicts():
        key = case["case_id"]
        yield WholeCase(case, stages.of(key), [row["theme_id"] for row in themes.of(key)])
