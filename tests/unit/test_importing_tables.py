"""Persons, consents, sources, figures, and tables of each kind; every expected value was worked out by hand. SYNTHETIC."""

from dataclasses import replace

import pytest
from normal_rows import WORDS, normal, one, rows, told

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.importing import cells, group_cases, group_people, table_work
from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.normal import NOTE, NewTheme, PlaceRef
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.propose import propose
from visual_atlas_plugin.domain.importing.raw import ListSource, RawBatch, RawProblem, RawTable


def test_persons_of_a_case():
    batch = one({"p": ["P1; P2", "P1", None, "P3;P4", "P1"], "n": ["Ga;Na", None, "Da", "Ra;Ma;Ba", "Ga"],
                 "s": ["여;남", None, "女", None, "남"]}, {"p": "person_id", "n": "pseudonym", "s": "sex"})
    assert rows(batch, "persons", "person_id", "pseudonym", "sex") == [
        (2, "P1", "Ga", "female"), (2, "P2", "Na", "male"), (4, "S3-P1", "Da", "female")]
    assert rows(batch, "case_persons", "case_id", "person_id") == [
        (2, "S1", "P1"), (2, "S1", "P2"), (3, "S2", "P1"), (4, "S3", "S3-P1")]
    assert told(batch) == [(5, "n", group_people.NOT_AS_MANY, "reject"), (6, "p", group_people.TOLD_OTHERWISE, "reject")]


def test_a_person_told_first_by_a_rejected_row_is_told_by_the_next():
    batch = one({"p": ["P1", "P1"], "s": ["여", "여"], "d": ["soon", "2003"]}, {"p": "person_id", "s": "sex", "d": "date"})
    assert rows(batch, "persons", "person_id", "sex") == [(3, "P1", "female")]


def test_consents_are_the_persons_and_the_cases_only_where_there_is_none():
    batch = one({"p": ["P1;P2", None, None, "P3", "P4"], "u": ["익명 공개; court", "보관", None, "whatever", None],
                 "g": ["2023-10-09", "2023.10.9", None, None, "2023-10"]},
                {"p": "person_id", "u": "consent_use", "g": "consent_given_on"})
    assert rows(batch, "consents", "person_id", "case_id", "use_allowed", "given_on") == [
        (2, "P1", None, "publish_without_name", "2023-10-09"), (2, "P1", None, "court", "2023-10-09"),
        (2, "P2", None, "publish_without_name", "2023-10-09"), (2, "P2", None, "court", "2023-10-09"),
        (3, None, "S2", "keep", "2023-10-09")]
    assert told(batch) == [(5, "u", cells.NO_CODE, "reject"), (6, "g", cells.NO_DAY, "reject")]


def test_a_yes_needs_a_use_and_a_no_is_no_consent():
    batch = one({"a": ["예", "아니오", None]}, {"a": "consent_given"})
    assert told(batch) == [(2, "a", group_people.WHICH_USE, "reject")] and "consents" not in batch.tables
    batch = one({"a": ["예", "아니오", None]}, {"a": "consent_given"}, constants={"consent_use": "keep"})
    assert rows(batch, "consents", "case_id", "use_allowed") == [(2, "S1", "keep")]


def test_sources_are_told_once_and_cited_by_each_row():
    batch = one({"u": ["https://a.example/1", "https://a.example/1", None, "https://a.example/1"],
                 "t": ["One", "One", "Two", "Other"],
                 "g": ["B2", "B2", None, "B2"], "l": ["p. 3", None, None, None]},
                {"u": "source_url", "t": "source_title", "g": "admiralty", "l": "locator"})
    first, second = batch.tables["sources"].values["source_key"]
    assert rows(batch, "sources", "title", "url", "reliability") == [
        (2, "One", "https://a.example/1", "B"), (4, "Two", None, None)]
    assert rows(batch, "citations", "source_key", "case_id", "locator") == [
        (2, first, "S1", "p. 3"), (3, first, "S2", None), (4, second, "S3", None), (5, first, "S4", None)]
    assert [(problem.row, problem.severity) for problem in batch.problems] == [(5, NOTE)]
    assert batch.tables["cases"].values["credibility"] == [2, 2, None, 2]


def test_keys_of_sources_alone():
    batch = one({"k": ["A; B", "A", "C"], "g": [None, None, "Z9"]}, {"k": "source_key", "g": "admiralty"})
    assert [row[1] for row in rows(batch, "sources", "source_key")] == ["A", "B"]
    assert rows(batch, "citations", "source_key", "case_id") == [(2, "A", "S1"), (2, "B", "S1"), (3, "A", "S2")]
    assert told(batch) == [(4, "g", group_cases.NO_GRADE, "reject")]


def test_figures_of_a_case():
    batch = one({"n": ["약 300명", None, "8"], "b": ["TJWG", None, "BBC"], "d": ["2023-10-09", None, None]},
                {"n": "claim_value", "b": "claim_by", "d": "claim_date"},
                constants={"claim_what": "people", "claim_unit": "people"})
    assert rows(batch, "claims", "case_id", "what", "value_low", "value_high", "value_text", "claimed_by", "date_edtf") == [
        (2, "S1", "people", 300, 300, "약 300명", "TJWG", "2023-10-09"), (4, "S3", "people", 8, 8, "8", "BBC", None)]
    assert told(one({"n": ["8"]}, {"n": "claim_value"})) == [(2, "", table_work.MISSING, "reject")]


def test_a_table_of_stages():
    reader, batches = normal({"c": ["A", "A", "B", None], "p": ["Tumen", None, "Tumen", "X"], "r": ["체포", "송환", None, "체포"],
                              "k": ["S1", None, None, None]},
                             {"c": "case_id", "p": "place", "r": "role", "k": "source_key"}, "stages", size=2)
    assert [rows(batch, "stages", "case_id", "stage_order", "role", "place_ref") for batch in batches] == [
        [(2, "A", 1, "arrest", 0), (3, "A", 2, "deportation", None)], [(4, "B", 1, "other", 0)]]
    assert rows(batches[0], "citations", "source_key", "case_id", "stage_order") == [(2, "S1", "A", 1)]
    assert told(batches[1]) == [(5, "c", table_work.MISSING, "reject")]


def test_a_table_of_persons_and_their_cases():
    batch = one({"p": ["P1", "P2"], "c": ["A; B", None], "b": ["1985년", "198X"], "u": ["공유", None],
                 "w": ["2024-05-01", None]},
                {"p": "person_id", "c": "case_id", "b": "birth", "u": "consent_use", "w": "consent_withdrawn_on"}, "persons")
    assert rows(batch, "persons", "person_id", "birth_edtf") == [(2, "P1", "1985"), (3, "P2", "198X")]
    assert rows(batch, "case_persons", "case_id", "person_id") == [(2, "A", "P1"), (2, "B", "P1")]
    assert rows(batch, "consents", "person_id", "use_allowed",
                "withdrawn_on") == [(2, "P1", "share_with_partner", "2024-05-01")]


def test_a_table_of_consents():
    batch = one({"c": ["A", None, None], "p": [None, "P1", None], "u": ["court", "keep", "keep"]},
                {"c": "case_id", "p": "person_id", "u": "consent_use"}, "consents")
    assert rows(batch, "consents", "person_id", "case_id", "use_allowed") == [(2, None, "A", "court"),
        (3, "P1", None, "keep")]
    assert told(batch) == [(4, "", group_people.NO_SUBJECT, "reject")]


def test_a_table_of_figures_each_about_one_thing():
    reader, (batch,) = normal(
        {"c": ["A", None, None, "A", None], "p": [None, "Tumen", None, "Tumen", None], "th": [None, None, "여성권", None, None],
         "n": ["1", "2", "3", "4", "5"], "k": ["S", "S", None, None, None]},
        {"c": "case_id", "p": "place", "th": "theme", "n": "claim_value", "k": "source_key"}, "claims",
        {"claim_what": "people"})
    assert rows(batch, "claims", "case_id", "place_ref", "theme_id", "value_low") == [
        (2, "A", None, None, 1), (3, None, 0, None, 2), (4, None, None, "womens-rights", 3)]
    assert rows(batch, "citations", "source_key", "claim_no") == [(2, "S", 0), (3, "S", 1)]
    assert [problem.row for problem in batch.problems] == [5, 6]


def test_a_table_of_places():
    reader, (batch,) = normal(
        {"n": ["Tumen", None, None, "Tumen"], "ko": ["투먼", "온성", None, "투먼"], "id": ["X1", "X2", None, "X1"],
         "k": ["看守所", "보위부", None, None],
         "c": ["42.95, 129.85", None, None, None], "al": ["图们; Domun", None, None, None], "s": ["폐쇄 추정", None, None, None],
         "src": ["K1", None, None, None]},
        {"n": "name_en", "ko": "name_ko", "id": "place_id", "k": "place_kind", "c": "coordinates", "al": "alias",
         "s": "status",
         "src": "source_key"}, "places")
    assert rows(batch, "places", "place_ref", "place_id", "name_en", "name_ko", "kind", "status", "precision") == [
        (2, 0, "X1", "Tumen", "투먼", "detention_center", "believed_closed", "settlement"),
        (3, 1, "X2", "온성", "온성", "mss_office", None, "unknown")]
    assert reader.place_refs == [PlaceRef("Tumen", "detention_center", 129.85, 42.95, "settlement", place_id="X1"),
                                 PlaceRef("온성", "mss_office", place_id="X2")]
    assert rows(batch, "place_names", "place_ref", "name", "language", "script") == [
        (2, 0, "图们", "zh", "Hani"), (2, 0, "Domun", None, "Latn")]
    assert rows(batch, "citations", "source_key", "place_ref") == [(2, "K1", 0)]
    assert [problem.row for problem in batch.problems] == [4, 5]


def test_control_characters_are_refused_with_their_row():
    batch = one({"t": ["fine", "bad\x00", None], "n": ["\x1b[31m", None, "tab\tand\nline"]}, {"t": "title", "n": "notes"})
    assert sorted(told(batch)) == [(2, "n", cells.CONTROL, "reject"), (3, "t", cells.CONTROL, "reject")]
    assert rows(batch, "cases", "notes") == [(4, "tab\tand\nline")]


def test_what_is_not_mapped_is_not_looked_at():
    assert one({"t": ["bad\x00"]}, {}).problems == []


def test_what_the_reader_refused_is_told_and_counted():
    table = RawTable("t", ("id",))
    reader = Normalizer(ImportMapping({"t": TableMapping("cases", {"id": "case_id"})}), [table])
    batch = reader.feed("t", RawBatch([2, 4], [["A", "B"]], problems=[
        RawProblem(3, "", "a;b;c", "Row {row} has more cells than the header.", True, {"row": 3}),
        RawProblem(4, "id", "B", "This is only to be known.", False)]))
    assert (batch.read, batch.rejected) == (3, 1)
    assert [(problem.row, problem.severity, problem.text) for problem in batch.problems] == [
        (3, "reject", "Row 3 has more cells than the header."), (4, "note", "This is only to be known.")]


def test_a_constant_that_cannot_be_read_is_an_error_of_the_mapping():
    with pytest.raises(AtlasError, match="role"):
        one({"id": ["A"]}, {"id": "case_id"}, constants={"role": "nonsense"})


def test_tables_are_fed_so_that_what_is_named_came_before():
    kinds = ("claims", "stages", "places", "cases", "skip", "persons", "sources", "consents")
    mapping = ImportMapping({kind: TableMapping(kind,
                                                {"a": "case_id"} if kind in ("cases", "stages") else {}) for kind in kinds})
    reader = Normalizer(mapping, [RawTable(kind, ("a",)) for kind in kinds])
    assert reader.tables == ["sources", "places", "cases", "persons", "stages", "consents", "claims"]
    assert replace(mapping, owner="x").tables == mapping.tables


def test_an_atlas_hands_its_tables_to_another():
    tables = {
        "cases": {"case_id": ["A"], "date_edtf": ["2003~"], "date_text": ["about 2003"]},
        "case_themes": {"case_id": ["A", "A", None], "theme_id": ["forced-repatriation", "own", "womens-rights"]},
        "stages": {"stage_id": ["A/1", "A/x"], "case_id": ["A", "A"], "stage_order": ["1", "2"],
                   "role": ["arrest", "detention"],
                   "place_id": ["X1", None], "place_text": ["in the town", None], "place_kind": ["other", None]},
        "place_names": {"place_id": ["X1", None], "name": ["图们; Domun", "lost"], "language": ["zh", None],
                        "is_alias": ["1", "1"]},
        "claims": {"subject": ["case", "place", "stage", "theme", "route", "case"],
                   "subject_id": ["A", "X1", "A/x", "FR", "1", None],
                   "what": ["people"] * 6, "value_low": ["1", "2", "3", "4", "5", "6"]},
        "citations": {"source_key": ["S", "S", "S", None], "subject": ["case", "stage", "glossary", "case"],
                      "subject_id": ["A", "A/1", "T", "A"], "locator": ["p. 1", None, None, None]},
        "consents": {"subject": ["case", "person"], "subject_id": ["A", "P1"], "use_allowed": ["keep", "court"],
                     "withdrawn_on": [None, "2024-05"]},
        "themes": {"theme_id": ["womens-rights", "own"], "theme_no": ["6", "8"], "name_en": ["Other words", "Our own"],
                   "name_ko": [None, "우리 것"], "code": ["XX", "oo"], "color": ["#000000", "#12345g"]},
        "flows": {"from_place_id": ["X1"], "to_place_id": ["X2"]}}
    source = ListSource("exchange", tables)
    mapping = propose(source, WORDS).mapping
    assert mapping.tables["flows"].rows_are == "skip"
    reader = Normalizer(mapping, source.tables(), WORDS)
    found = {name: reader.feed(name, next(iter(source.batches(name)))) for name in reader.tables}
    assert rows(found["cases"], "cases", "date_edtf", "date_text") == [(2, "2003~", "about 2003")]
    assert rows(found["case_themes"], "case_themes", "case_id", "theme_id") == [
        (2, "A", "forced-repatriation"), (3, "A", "own")]
    assert reader.new_themes == [NewTheme("own", "Our own", "우리 것", "OO", "")]
    assert rows(found["place_names"], "place_names", "place_ref", "name", "language", "script", "is_alias") == [
        (2, 0, "图们; Domun", "zh", "Mixed", 1)]
    assert rows(found["stages"], "stages", "stage_order", "role", "place_ref", "place_text") == [
        (2, 1, "arrest", 1, "in the town"), (3, 2, "detention", None, None)]
    assert reader.place_refs[0].place_id == reader.place_refs[1].place_id == "X1"
    assert rows(found["claims"], "claims", "case_id", "stage_order", "place_ref", "theme_id", "value_low") == [
        (2, "A", None, None, None, 1), (3, None, None, 0, None, 2), (4, "A", 2, None, None, 3),
        (5, None, None, None, "forced-repatriation", 4), (6, None, None, None, None, 5)]
    assert rows(found["claims"], "claims", "route_no") == [(2, None), (3, None), (4, None), (5, None), (6, 1)]
    assert [(problem.row, problem.severity) for problem in found["claims"].problems] == [(7, "reject")]
    assert rows(found["citations"], "citations", "source_key", "case_id", "stage_order", "locator") == [
        (2, "S", "A", None, "p. 1"), (3, "S", "A", 1, None)]
    assert rows(found["consents"], "consents", "case_id", "person_id", "use_allowed", "withdrawn_on") == [
        (2, "A", None, "keep", None), (3, None, "P1", "court", "2024-05")]
