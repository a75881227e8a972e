"""Small tables through the normalizer, for tests of imports. All data is SYNTHETIC."""

from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.raw import ListSource
from visual_atlas_plugin.domain.importing.themes import Words

WORDS = Words.of([("forced-repatriation", "Forced Repatriation", "강제송환", "FR"),
                  ("womens-rights", "Women's Rights", "여성권", "WR")])


def normal(columns, meaning, rows_are="cases", constants=None, points=None, crs="", size=10000, project=None, **mapping):
    """Return (normalizer, batches) of one table; meaning: column -> field, with case_id for "id" where it is not named."""
    columns = {name: list(values) for name, values in columns.items()}
    if rows_are == "cases" and "id" not in columns:
        columns["id"] = [f"S{place}" for place in range(1, 1 + len(next(iter(columns.values()))))]
        meaning = {"id": "case_id", **meaning}
    source = ListSource("made.csv", {"t": columns}, points=points and {"t": points}, crs=crs)
    whole = ImportMapping({"t": TableMapping(rows_are, meaning, constants or {})}, **mapping)
    reader = Normalizer(whole, source.tables(), WORDS, project)
    return reader, [reader.feed("t", batch) for batch in source.batches("t", size)]


def one(*given, **more):
    """Return the single batch of a table."""
    return normal(*given, **more)[1][0]


def told(batch):
    return [(problem.row, problem.column, problem.reason, problem.severity) for problem in batch.problems]


def rows(batch, table, *names):
    """Return the rows of a table as tuples, the row number first."""
    if table not in batch.tables:
        return []
    found = batch.tables[table]
    return list(zip(found.rows, *(found.values[name] for name in names)))
