"""Mappings: saved and read again without loss, refused with a clear sentence."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.importing.handed_on_fields import ONE_OF
from visual_atlas_plugin.domain.importing.mapping import ROWS_ARE, Choices, ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.mapping_json import check, from_json, to_json
from visual_atlas_plugin.domain.importing.raw import POINTS, RawTable
from visual_atlas_plugin.domain.importing.targets import TARGETS, find, split_name
from visual_atlas_plugin.domain.importing.value_words import VOCABULARIES

SCHEMA = Path(__file__).resolve().parents[2] / "data" / "schema" / "gpkg"
FULL = ImportMapping(
    {"사건 “1”": TableMapping("cases", {"번호": "case_id", "장소2": "place#2", POINTS: "point"},
                            {"role#2": "arrest", "owner": "NKDB"}),
     "people": TableMapping("skip")},
    Choices(True, False, True, None, True, "|", "EPSG:5179", True), {"북송": "forced-repatriation", "x": "new"},
    {"안가": "other"}, {"잡힘": "arrest"}, {"투먼": "CN-DC-TUMEN", "어딘가": "unlocated"}, "owner", "terms\nof two lines",
    "publisher",
    ("date", "*"))


@pytest.mark.parametrize("mapping", [FULL, ImportMapping(), replace(FULL, choices=Choices())])
def test_a_mapping_is_read_as_it_was_saved(mapping):
    text = to_json(mapping)
    assert from_json(text) == mapping
    assert to_json(from_json(text)) == text
    assert from_json("\ufeff" + text) == mapping


def changed(**parts):
    whole = json.loads(to_json(FULL))
    whole.update(parts)
    return json.dumps(whole)


@pytest.mark.parametrize("text, says", [
    ("", "no JSON"), ("[1]", "not a mapping"), ("{}", "not a mapping"), ("[" * 100000, "no JSON"),
    (changed(version=2), "version 2; this Visual Atlas reads version 1"), (changed(version="1"), "version"),
    (changed(version=True), "version"), (changed(more=1), "does not know"),
    (changed(choices={"century": 19}), "does not know"),
    (changed(choices={"day_first": "yes"}), "day_first"), (changed(choices={"axes_swapped": None}), "axes_swapped"),
    (changed(choices={"crs": "EPSG:4326; DROP TABLE cases"}), "coordinate system"), (changed(themes=[1]), "themes"),
    (changed(owner=5), "owner"), (changed(keep_without=["nonsense"]), "nonsense"),
    (changed(keep_without="date"), "keep_without"),
    (changed(tables={"t": {"rows_are": "ghosts"}}), "ghosts"), (changed(tables={"t": {"rows_are": "cases", "x": 1}}),
        "t: x"),
    (changed(tables={"t": {"rows_are": "cases", "columns": {"a": "case_id", "b": "fid"}}}), "“fid”"),
    (changed(tables={"t": {"rows_are": "cases", "columns": {"a": "title"}}}), "case_id"),
    (changed(tables={"t": {"rows_are": "cases", "columns": {"a": "case_id", "b": "case_id"}}}), "Two columns"),
    (changed(tables={"t": {"rows_are": "cases", "columns": {"a": "case_id", "b": "title#2"}}}), "title#2"),
    (changed(tables={"t": {"rows_are": "cases", "columns": {"a": "case_id", "b": "point"}}}), "point"),
    (changed(tables={"t": {"rows_are": "stages", "columns": {"a": "case_id", "b": "place#2"}}}), "place#2")])
def test_what_is_no_mapping_is_refused_and_says_why(text, says):
    with pytest.raises(AtlasError) as caught:
        from_json(text)
    assert says in caught.value.message and caught.value.advice


def test_a_mapping_has_to_fit_the_tables():
    mapping = ImportMapping({"t": TableMapping("cases", {"id": "case_id", POINTS: "point"})})
    check(mapping, [RawTable("t", ("id", "more"), has_points=True)])
    for table, says in ((RawTable("other", ("id",)), "table “t”"), (RawTable("t", ("ID",), has_points=True), "column “id”"),
                        (RawTable("t", ("id",)), "column “@points”")):
        with pytest.raises(AtlasError, match=says):
            check(mapping, [table])
    check(ImportMapping({"gone": TableMapping("skip")}), [RawTable("t", ())])


def test_several_columns_may_feed_a_list_or_a_long_text():
    check(ImportMapping({"t": TableMapping("cases",
                                           {"id": "case_id", "a": "theme", "b": "theme", "c": "notes", "d": "notes"})}))


def atlas_columns():
    """Return {table: text of its definition, with the columns that later versions added} of the schema."""
    sql = "".join(path.read_text(encoding="utf-8") for path in sorted(SCHEMA.glob("000[1-9]_*.sql")))
    tables = dict(re.findall(r"CREATE TABLE (\w+) \((.*?)\);\n", sql, re.DOTALL))
    for table, column in re.findall(r"ALTER TABLE (\w+) ADD COLUMN (.*?);", sql, re.DOTALL):
        tables[table] += ",\n" + column
    return tables


@pytest.mark.parametrize("rows_are", ROWS_ARE)
def test_every_field_is_a_column_of_the_atlas(rows_are):
    tables = atlas_columns()
    for target in TARGETS[rows_are].values():
        assert re.search(rf"\b{target.column}\b", tables[target.table]), target
        assert target.label and (not target.words or target.words in VOCABULARIES or target.type == ONE_OF)
        if target.type == ONE_OF:
            check_of = re.search(rf"\b{target.column}\b[^,]*?CHECK \({target.column} IN \((.*?)\)\)", tables[target.table], re.DOTALL)
            assert set(re.findall(r"'(\w+)'", check_of.group(1))) == set(target.words.split("|"))


@pytest.mark.parametrize("words, table, column", [
    ("kinds", "places", "kind"), ("roles", "stages", "role"), ("sexes", "persons", "sex"),
    ("uses", "consents", "use_allowed"),
    ("statuses", "places", "status"), ("precisions", "places", "precision"), ("confidences", "cases", "confidence"),
    ("privacies", "cases", "privacy"), ("custodies", "places", "custody"), ("reliabilities", "sources", "reliability"),
    ("likelihoods", "places", "likelihood"), ("record_kinds", "cases", "record_kind")])
def test_coded_words_are_those_that_the_atlas_takes(words, table, column):
    check_of = re.search(rf"\b{column} TEXT[^,]*?CHECK \({column} IN \((.*?)\)\)", atlas_columns()[table], re.DOTALL)
    assert set(VOCABULARIES[words].values()) == set(re.findall(r"'(\w+)'", check_of.group(1)))


def test_names_of_fields_have_numbers():
    assert split_name("place#2") == ("place", 2) and split_name("place") == ("place", 1)
    assert [split_name(name) for name in ("place#0", "place#x", "#2", "place #2", "")] == [("", 0)] * 5
    assert find("cases", "place#99").name == "place" and find("cases", "place#100") is None
    assert find("cases", "theme#2") is None and find("nothing", "place") is None
