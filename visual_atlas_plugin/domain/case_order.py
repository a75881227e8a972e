"""The order of the table of cases: which position comes first, by one of the columns."""

from typing import Dict, Tuple

import numpy as np

from . import words
from .case_columns import OPEN_END, OPEN_START, CaseColumns, Pairs

BY_COLUMNS = ("date", "people", "publisher", "review", "privacy")     # orders that the columns give
_LISTED: Dict[str, Tuple[str, ...]] = {"review": words.REVIEW_STATES, "privacy": words.PRIVACY_LEVELS}
_NONE_LAST = np.iinfo(np.int64).max


def column_order(columns: CaseColumns, name: str) -> Tuple[np.ndarray, int]:
    """Return all positions in the order of BY_COLUMNS, ascending, and how many at its end have no value.

    Records of equal value keep their order; one that is known to have ended only is sorted by its end.
    """
    key = {"date": _dates, "people": _people, "publisher": _publishers}.get(name)
    keys = key(columns) if key else _coded(columns, name)
    order = np.argsort(keys, kind="stable").astype(np.int32)
    return order, int((keys == _NONE_LAST).sum())


def text_order(columns: CaseColumns, fids: np.ndarray) -> Tuple[np.ndarray, int]:
    """Return all positions in the order of fids that the store has sorted; cases it does not know come last."""
    order = columns.positions(fids).astype(np.int32)
    if len(order) < len(columns):
        missing = np.ones(len(columns), bool)
        missing[order] = False
        order = np.concatenate((order, np.flatnonzero(missing).astype(np.int32)))
    return order, 0


def arranged(order: np.ndarray, without_value: int, positions: np.ndarray, descending: bool) -> np.ndarray:
    """Return some positions in an order of all; those without a value stay last in both directions."""
    wanted = np.zeros(len(order), bool)
    wanted[positions] = True
    known = len(order) - without_value
    parts = [order[:known][::-1] if descending else order[:known], order[known:]]
    return np.concatenate([part[wanted[part]] for part in parts])


def _dates(columns: CaseColumns) -> np.ndarray:
    start, end = columns.start_day.astype(np.int64), columns.end_day.astype(np.int64)
    first = np.where(columns.start_day == OPEN_START, end, start)
    last = np.where(columns.end_day == OPEN_END, 1 << 31, end)
    undated = (columns.start_day == OPEN_START) & (columns.end_day == OPEN_END)
    return np.where(undated, _NONE_LAST, (first << 33) + last)


def _people(columns: CaseColumns) -> np.ndarray:
    return np.bincount(columns.person_case, minlength=len(columns)).astype(np.int64)


def _publishers(columns: CaseColumns) -> np.ndarray:
    """Sort by the first of the publishers of a case; Pairs are ordered by case and value."""
    pairs: Pairs = columns.publishers
    keys = np.full(len(columns), _NONE_LAST)
    case, first = np.unique(pairs.case, return_index=True)
    keys[case] = pairs.index[first]
    return keys


def _coded(columns: CaseColumns, name: str) -> np.ndarray:
    coded = columns.one_valued.get(name)
    if coded is None or not len(coded.values):
        return np.full(len(columns), _NONE_LAST)
    listed = _LISTED[name]
    rank = np.array([listed.index(value) if value in listed else _NONE_LAST for value in coded.values], np.int64)
    return rank[coded.codes]
