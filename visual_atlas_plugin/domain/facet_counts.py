"""Cases per value of each facet, from the running totals of a scope."""

from itertools import chain
from typing import Dict, List

import numpy as np

from .case_layout import NO_PLACE, ON_MAP, CaseLayout, FacetColumn
from .running_totals import RunningTotals, Scope, ThemeChoice
from .tallies import entry_tally
from .time_order import Span

Numbers = Dict[str, List[int]]      # by facet, in the order of its values


class FacetCounts:
    """Reads the counts of facets; the order of values is that of CaseLayout.facets."""

    def __init__(self, layout: CaseLayout, totals: RunningTotals):
        self._layout, self._totals = layout, totals
        self._in_codes = [(name, facet) for name, facet in layout.facets.items() if facet.column >= 0]
        sizes = [len(matrix) for matrix in layout.values_of]
        self._before = [sum(sizes[:column]) for column in range(len(sizes))]

    def all(self, scope: Scope, span: Span, choice: ThemeChoice) -> Numbers:
        """Return the cases per value of all facets and of ON_MAP."""
        cells = self._totals.read(scope, "codes", span, choice)
        flat = list(chain.from_iterable(_whole(np.einsum("ij,j->i", matrix, part))
                                        for part, matrix in zip(cells, self._layout.values_of)))
        found = {}
        for name, facet in self._in_codes:
            first = self._before[facet.column] + facet.first
            found[name] = flat[first:first + len(facet.values)]
        for name, facet in self._layout.facets.items():
            if facet.column < 0:
                found[name] = self._of_entries(scope, span, choice, facet, found[ON_MAP])
        return found

    def one(self, scope: Scope, span: Span, choice: ThemeChoice, name: str) -> List[int]:
        """Return the cases per value of one facet."""
        facet = self._layout.facets[name]
        if facet.column < 0:
            on_map = self.one(scope, span, choice, ON_MAP) if facet.of_visits else []
            return self._of_entries(scope, span, choice, facet, on_map)
        cells = self._totals.read(scope, "codes", span, choice)[facet.column]
        return _whole(np.einsum("ij,j->i", self._layout.values_of[facet.column][facet.rows], cells))

    def _of_entries(self, scope: Scope, span: Span, choice: ThemeChoice, facet: FacetColumn, on_map: List[int]) -> List[int]:
        cells = self._totals.read(scope, entry_tally(facet.entries), span, choice)[facet.part]
        if not facet.of_visits:
            return _whole(cells)
        return _whole(cells if facet.cells is None else cells.take(facet.cells)) + [on_map[NO_PLACE]]

    def by_place(self, scope: Scope, span: Span, choice: ThemeChoice) -> np.ndarray:
        """Return the cases at each place (int64, not to be written to)."""
        cells = self._totals.read(scope, entry_tally(0), span, choice)[0].astype(np.int64)
        cells.setflags(write=False)
        return cells


def _whole(cells: np.ndarray) -> List[int]:
    """Return counts as whole numbers."""
    return cells.astype(np.int64).tolist()
