"""What tests of the readers share."""

from pathlib import Path

import pytest

from visual_atlas_plugin.domain.importing.raw import BadInput
from visual_atlas_plugin.exchange.reading import ReadOptions, open_source

DATA = Path(__file__).resolve().parents[1] / "data" / "reading"


def rows_of(source, table="", size=10000):
    """Return ([(row number, values)], points, problems) of a table, the first where none is named."""
    found = next(item for item in source.tables() if not table or item.name == table)
    rows, points, problems = [], [], []
    for batch in source.batches(found.name, size):
        assert len(batch.values) == len(found.columns)
        assert all(len(column) == len(batch.rows) for column in batch.values)
        assert (batch.points is None) != found.has_points
        rows += zip(batch.rows, (list(row) for row in zip(*batch.values)))
        points += batch.points or ()
        problems += batch.problems
    return rows, points, problems


def told(problem):
    """Return the sentence of a problem."""
    return problem.reason.format(**problem.values)


def refused(path, options=ReadOptions()):
    """Return the BadInput with which a file is refused, when it is opened or read."""
    with pytest.raises(BadInput) as caught:
        source = open_source(path, options)
        for table in source.tables():
            for _ in source.batches(table.name):
                pass
    assert caught.value.message and caught.value.advice
    return caught.value
