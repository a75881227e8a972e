"""A release as rows that know one another: for the pages that are written without scripts."""

from copy import copy
from heapq import nsmallest
from typing import Any, Dict, Iterator, List, Mapping, Tuple

from ..by_case import WholeCase, whole_cases
from ..released import Release
from .words import shown

Row = Dict[str, Any]
MOST_ROWS = 2000        # of a table without scripts: a browser lays out no more in a blink


class Rows:
    """Rows of a release by id, and what belongs together; `language` is that of the names it gives.

    Of the cases, the first MOST_ROWS by date with their steps and themes; `total` is how many there are.
    """

    def __init__(self, release: Release, language: str = "en"):
        self.language = language
        self.total = len(release.table("cases").rows)
        self._records_at: Dict[str, int] = {}
        first = nsmallest(MOST_ROWS, self._counted(release), key=lambda whole: _order(whole.case))
        self.cases: List[Row] = [whole.case for whole in first]
        self.stages: Dict[str, List[Row]] = {
            whole.case["case_id"]: sorted(whole.stages, key=lambda row: row["stage_order"] or 0) for whole in first}
        self._case_themes = {whole.case["case_id"]: whole.themes for whole in first}
        self.places: Dict[str, Row] = {row["place_id"]: row for row in release.table("places").dicts()}
        self.themes: Dict[str, Row] = {row["theme_id"]: row for row in release.table("themes").dicts()}
        self.routes: List[Row] = sorted(release.table("routes").dicts(), key=lambda row: row["route_no"])
        self.figures: List[Row] = list(release.table("statistics").dicts())
        self.sources: List[Row] = sorted(release.table("sources").dicts(), key=lambda row: str(row["title"] or ""))
        self._number = {row["source_key"]: number for number, row in enumerate(self.sources, start=1)}
        listed = {"case": set(self.stages), "claim": set(),
                  "stage": {str(stage["stage_id"]) for stages in self.stages.values() for stage in stages}}
        self._cited: Dict[Tuple[str, str], List[str]] = {}
        for row in release.table("citations").dicts():
            subject, key = row["subject"], str(row["subject_id"])
            if subject not in listed or key in listed[subject]:
                self._cited.setdefault((subject, key), []).append(row["source_key"])
        self.stops: Dict[Any, List[Row]] = {}
        for row in sorted(release.table("route_stops").dicts(), key=lambda row: row["stop_order"]):
            self.stops.setdefault(row["route_no"], []).append(row)

    def _counted(self, release: Release) -> Iterator[WholeCase]:
        """Yield the cases, and count them at their places meanwhile."""
        for whole in whole_cases(release):
            for place in {stage["place_id"] for stage in whole.stages if stage["place_id"]}:
                self._records_at[place] = self._records_at.get(place, 0) + 1
            yield whole

    def speaking(self, language: str) -> "Rows":
        """Return the same rows with names in another language."""
        other = copy(self)
        other.language = language
        return other

    def name(self, row: Mapping[str, Any], short: bool = False) -> str:
        """Return the name of a place, theme or route in the page's language, else in English."""
        wanted = [f"short_{self.language}", "short_en"] if short else []
        for column in (*wanted, f"name_{self.language}", "name_en"):
            if row.get(column):
                return shown(row[column])
        return ""

    def case_themes(self, case_id: str) -> List[Row]:
        """Return the themes of a case."""
        return [self.themes[theme] for theme in self._case_themes.get(case_id, ()) if theme in self.themes]

    def source_numbers(self, subject: str, *ids: Any) -> List[int]:
        """Return the numbers of the sources cited for rows of one kind, each once, in order."""
        keys = {key for subject_id in ids for key in self._cited.get((subject, str(subject_id)), ())}
        return sorted(self._number[key] for key in keys if key in self._number)

    def records_at(self, place_id: str) -> int:
        """Return how many different records name a place."""
        return self._records_at.get(place_id, 0)


def _order(row: Row) -> Tuple[bool, Any, str]:
    first = row["start_day"] if row["start_day"] is not None else row["end_day"]
    return first is None, first or 0, str(row["case_id"])
