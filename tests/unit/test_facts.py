"""The rules that facts keep: the shipped ones pass, and each kind of mistake is told with file, row and value."""

import shutil

import pytest

from visual_atlas_plugin.domain import facts as rules
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.paths import data_path
from visual_atlas_plugin.store import facts_files


@pytest.fixture()
def folder(tmp_path):
    """A copy of the shipped facts that a test may spoil."""
    home = tmp_path / "facts"
    shutil.copytree(data_path("facts"), home, copy_function=shutil.copyfile)
    return home


def spoil(folder, file, old, new, count=1):
    """Replace text in one fact file (it must be there) and return the number of its line."""
    path = folder / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, count), encoding="utf-8")
    return content[:content.index(old)].count("\n") + 1


def test_the_shipped_facts_hold():
    facts = facts_files.read_facts()
    assert [str(item) for item in rules.check(facts)] == []
    assert {name: len(rows) for name, rows in facts.items()} == {
        "sources.csv": 48, "facilities.csv": 63, "crossings.csv": 13, "routes.csv": 24, "themes.csv": 7, "events.csv": 19,
        "cases_public.csv": 14, "statistics.csv": 83, "glossary.csv": 17}


MISTAKES = [
    ("facilities.csv", "CN-DC-TONGHUA,Tonghua", "CN-DC-DANDONG,Tonghua", "id", "CN-DC-DANDONG", "stands already in row 2"),
    ("facilities.csv", ",39.871400,124.156420,", ",99.871400,124.156420,", "lat", "99.871400", "outside"),
    ("facilities.csv", ",39.871400,124.156420,", ",39.8714N,124.156420,", "lat", "39.8714N", "not a number"),
    ("facilities.csv", ",39.871400,124.156420,", ",39.871400,,", "lon", "", "belong together"),
    ("facilities.csv", "丹东 (place); 东港市边境管理大队 (from the printed address),detention_center",
     "丹东,jail", "kind", "jail", "not one of"),
    ("facilities.csv", ",operating,HRNK-MAP,", ",operating,,", "status", "operating", "needs a status_source"),
    ("facilities.csv", ",operating,HRNK-MAP,", ",running,HRNK-MAP,", "status", "running", "not one of"),
    ("facilities.csv", "not_known,,KP-OT-NONGPO,", "not_known,,KP-OT-NOWHERE,", "may_be_same_as", "KP-OT-NOWHERE",
     "not the id of a place"),
    ("facilities.csv", "SEED-000; NKDB-KO-2022; NKDB-VA-REPAT", "SEED-000; NKDB-KO-2099", "name_source",
     "SEED-000; NKDB-KO-2099", "NKDB-KO-2099 is not in sources.csv"),
    ("crossings.csv", ",40.11500,124.39250,site,", ",40.11500,124.39250,,", "bridge_precision", "", "needs a precision"),
    ("crossings.csv", ",yes,300,", ",yes,-300,", "people_2023_10_09", "-300", "outside"),
    ("routes.csv", "1,1,border_detention_center,CN-DC-DANDONG", "1,1,border_detention_center,CN-DC-NOWHERE", "stop_id",
     "CN-DC-NOWHERE", "not the id of a place"),
    ("routes.csv", "1,4,provincial", "1,7,provincial", "stop_order", "7", "missing or out of order"),
    ("routes.csv", "2,crossing,X-JIAN,yes,yes", "2,crossing,X-NEWYALU,yes,yes", "stop_id", "X-NEWYALU", "has no point"),
    ("events.csv", "E2012-02-29,2012-02-29", "E2012-02-29,2012-02-30", "date", "2012-02-30", "no day 30"),
    ("events.csv", "2002-12,2003-01-21", "2002-12,2001-01-21", "date_end", "2001-01-21", "ends before it begins"),
    ("events.csv", ",200,300,", ",400,300,", "people_high", "300", "is below people_low"),
    ("cases_public.csv", "1,arrest,by the border post", "1,captured,by the border post", "stage", "captured", "not one of"),
    ("cases_public.csv", ",1998,year,", ",long ago,year,", "date", "long ago", "is not a date"),
    ("cases_public.csv", ",8,months,held", ",8,,held", "duration_unit", "", "belong together"),
    ("cases_public.csv", "town not named,restricted", "town not named,secret", "privacy", "secret", "not one of"),
    ("statistics.csv", "S001,3622", "S001,many", "value", "many", "not a number"),
    ("statistics.csv", ",1960 to 2026,,,,NKDB", ",1960 to now,,,,NKDB", "period", "1960 to now", "is not a date"),
    ("themes.csv", "2,detention-facilities", "2,political-prison-camps", "theme_id", "political-prison-camps", "row 2"),
    ("glossary.csv", "MPS,Ministry", "MSS,Ministry", "term_id", "MSS", "stands already"),
    ("sources.csv", "https://nkdb.org/2022survey2", "nkdb.org", "url", "nkdb.org", "web address"),
]


@pytest.mark.parametrize("file, old, new, column, value, reason", MISTAKES)
def test_each_mistake_is_told_with_file_row_column_value_and_reason(folder, file, old, new, column, value, reason):
    line = spoil(folder, file, old, new)
    found = [item for item in rules.check(facts_files.read_facts(folder)) if item.file == file and item.column == column]
    assert any(item.row == line and item.value == value and reason in item.reason for item in found), found


def test_checked_reading_lists_every_violation(folder):
    spoil(folder, "events.csv", "E2012-02-29,2012-02-29", "E2012-02-29,2012-02-30")
    spoil(folder, "themes.csv", ",735,743,", ",735,many,")
    with pytest.raises(AtlasError) as refusal:
        facts_files.read_checked(folder)
    assert "themes.csv, row 2, cases_2026 = “many”" in refusal.value.details
    assert "events.csv" in refusal.value.details
    assert "1 more" in refusal.value.message


@pytest.mark.parametrize("harm, words", [
    (lambda home: (home / "events.csv").unlink(), "is missing"),
    (lambda home: (home / "events.csv").write_bytes(b"event_id,date\nE1,2020\n"), "lacks the column"),
    (lambda home: (home / "themes.csv").write_bytes((home / "themes.csv").read_bytes() + b"8,x\xff,n,,,,,\n"), "UTF-8"),
    (lambda home: (home / "themes.csv").write_bytes((home / "themes.csv").read_bytes() + b"8,x,n\n"), "cells instead of 8"),
])
def test_files_that_cannot_be_read_are_told(folder, harm, words):
    harm(folder)
    with pytest.raises(AtlasError) as refusal:
        facts_files.read_facts(folder)
    assert words in refusal.value.message and refusal.value.advice


def test_source_cells_are_keys_with_locators_or_free_text():
    assert rules.source_keys("SEED-002 (TJWG: 300); SEED-004 (BBC; citing TJWG)") == [
        ("SEED-002", "TJWG: 300"), ("SEED-004", "BBC; citing TJWG")]
    assert rules.source_keys("midpoint of the two GeoNames towns; no published point of the bridge was found") == []


def test_mapping_tables_name_only_what_the_facts_hold():
    facts = facts_files.read_facts()
    places = {row["id"] for file in ("facilities.csv", "crossings.csv") for row in facts[file]}
    names = facts_files.read_mapping("names", "display_names.csv")
    assert {row["place_id"] for row in names} == places and len(names) == len(places)
    for row in names:
        assert row["name_en"] and row["short_en"] and "centre" not in row["name_en"].lower()
    cells = " ".join(value for file in facts for row in facts[file] for value in row.values.values())
    for row in names:
        for korean in (row["name_ko"], row["short_ko"]):
            assert korean in cells, f"{row['place_id']}: {korean} stands nowhere in the facts"
    notes = {row["id"]: row["notes"] for file in ("facilities.csv", "crossings.csv") for row in facts[file]}
    for row in facts_files.read_mapping("mapping", "rival_points.csv"):
        assert f"{row['lat']},{row['lon']}" in notes[row["place_id"]]


def test_every_weak_value_has_a_sentence():
    facts = facts_files.read_facts()
    noted = {row["place_id"] for row in facts_files.read_mapping("mapping", "weak_notes.csv") if row["weak_note"]}
    weak = {row["id"] for file in ("facilities.csv", "crossings.csv") for row in facts[file] if row["confidence"] == "low"}
    listed = {
        "CN-DC-HELONG", "CN-DC-TUMEN", "CN-DC-TONGHUA", "CN-DC-LONGJING", "CN-DC-DANDONG", "CN-DC-CHANGBAI", "KP-MO-MANPO",
        "KP-MH-SINUIJU", "KP-MH-CHONGJIN", "KP-MH-HYESAN", "KP-OT-HYESAN-MPSHC", "CN-PR-SHENYANG", "CN-PR-TIEBEI",
        "CN-OT-DANDONGCUSTOMS", "CN-DC-BAISHAN", "CN-DC-JIAN", "X-NANPING", "X-HUNCHUN", "X-SANHE", "X-KAISHANTUN",
        "X-GUCHENGLI", "KP-PP-14", "KP-PP-15", "KP-PP-16", "KP-PP-18", "KP-PP-22", "KP-PP-25"}
    assert (weak | listed) - noted == set()
