"""Orders of the table against Python's own sorting."""

import numpy as np
import pytest

from visual_atlas_plugin.domain.case_columns import OPEN_END, OPEN_START, CaseColumns, Coded, Pairs
from visual_atlas_plugin.domain.case_order import BY_COLUMNS, arranged, column_order, text_order


def columns(n=5):
    return CaseColumns(
        np.arange(10, 10 + n, dtype=np.int64),
        np.array([300, OPEN_START, 100, OPEN_START, 100], np.int32),     # 2003; undated; early, long; until 50; early, short
        np.array([310, OPEN_END, OPEN_END, 50, 120], np.int32), themes=Pairs(),
        one_valued={"review": Coded(("approved", "draft", "reviewed"), np.array([0, 1, 2, 1, 0], np.int16)),
                    "privacy": Coded(("confidential", "public"), np.array([0, 1, 1, 1, 1], np.int16))},
        publishers=Pairs(("A", "B"), np.array([0, 2, 2, 4], np.int32), np.array([1, 0, 1, 1], np.int32)),
        person_case=np.array([1, 1, 4], np.int32), person=np.array([0, 1, 0], np.int32))


def test_dates_undated_last():
    order, without = column_order(columns(), "date")
    assert list(order) == [3, 4, 2, 0, 1] and without == 1      # an end alone counts; of one start the shorter comes first


def test_undated_stay_last_when_turned_around():
    order, without = column_order(columns(), "date")
    assert list(arranged(order, without, np.arange(5), True)) == [0, 2, 4, 3, 1]
    assert list(arranged(order, without, np.array([1, 2, 3]), True)) == [2, 3, 1]
    assert list(arranged(order, without, np.array([], np.int64), False)) == []


@pytest.mark.parametrize("name, expected", [
    ("people", [0, 2, 3, 4, 1]), ("publisher", [2, 0, 4, 1, 3]), ("review", [1, 3, 2, 0, 4]), ("privacy", [1, 2, 3, 4, 0])])
def test_other_columns(name, expected):
    order, _ = column_order(columns(), name)
    assert list(order) == expected and name in BY_COLUMNS


def test_an_order_of_the_store_with_cases_that_it_does_not_know():
    order, _ = text_order(columns(), np.array([14, 10, 99, 12], np.int64))
    assert list(order) == [4, 0, 2, 1, 3]
