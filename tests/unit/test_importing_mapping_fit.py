"""A saved mapping and the next file."""

from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.mapping_fit import fitted, without_missing
from visual_atlas_plugin.domain.importing.raw import POINTS, RawTable

CASES = TableMapping("cases", {"id": "case_id", "what": "title"})
MARCH = ImportMapping({"march": CASES}, owner="Us", themes={"x": "new"})


def test_the_same_columns_under_another_name_are_the_same_table():
    april = (RawTable("april", ("what", "id", "more")),)
    assert fitted(MARCH, april) == ImportMapping({"april": CASES}, owner="Us", themes={"x": "new"})
    assert fitted(MARCH, (RawTable("march", ("id",)),)) is MARCH


def test_what_is_not_clear_stays_as_it_was():
    for tables in ((RawTable("april", ("id",)),), (), (RawTable("a", ("id", "what")), RawTable("b", ("id", "what")))):
        assert fitted(MARCH, tables) == MARCH


def test_tables_that_fit_by_name_are_not_given_away():
    both = ImportMapping({"march": CASES, "people": TableMapping("persons", {"id": "person_id"}), "old": TableMapping("skip")})
    tables = (RawTable("people", ("id", "what")), RawTable("april", ("id", "what")))
    assert dict(fitted(both, tables).tables) == {"people": both.tables["people"], "april": CASES}


def test_points_are_a_column():
    mapping = ImportMapping({"old": TableMapping("cases", {"id": "case_id", POINTS: "point"})})
    assert list(fitted(mapping, (RawTable("new", ("id",), has_points=True),)).tables) == ["new"]
    assert list(fitted(mapping, (RawTable("new", ("id",)),)).tables) == ["old"]


def test_columns_that_are_gone_are_named():
    mapping, missing = without_missing(MARCH, (RawTable("march", ("id",)),))
    assert (dict(mapping.tables), missing) == ({"march": TableMapping("cases", {"id": "case_id"})}, ["what"])
    mapping, missing = without_missing(MARCH, (RawTable("april", ("x",)),))
    assert (dict(mapping.tables), missing, mapping.owner) == ({}, ["march"], "Us")
