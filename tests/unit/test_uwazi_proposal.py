"""What the templates of a SYNTHETIC instance are taken to mean, and that the mapping can be kept and used again."""

import pytest

from tests.support import uwazi_pages as made
from visual_atlas_plugin.domain.importing.mapping import ImportMapping, TableMapping
from visual_atlas_plugin.domain.importing.mapping_json import check, from_json, to_json
from visual_atlas_plugin.domain.importing.normalizer import Normalizer
from visual_atlas_plugin.domain.importing.targets import find
from visual_atlas_plugin.exchange.uwazi import interface, kinds, proposal
from visual_atlas_plugin.exchange.uwazi.source import UwaziSource
from visual_atlas_plugin.exchange.uwazi.templates import Property, Template


def source(rows=None, pages=None):
    return UwaziSource(interface.merged(pages or made.pages(rows), "https://uwazi.example"), "test")


def test_facilities_are_places_events_cases_and_victims_persons():
    tables = proposal.propose(source()).tables
    assert {name: table.rows_are for name, table in tables.items()} == {
        "Facility": "places", "Facility › place_geolocation": "places", "Victim": "persons", "Victim › held_at": "skip",
        "Event": "cases", "Event › handed_over_at": "stages", "Event › seen_on": "stages", "Perpetrator": "skip"}
    facility = tables["Facility"]
    assert facility.columns == {
        "sharedId": "place_id", "published": "published", "title": "name_en", "title__ko": "name_ko", "title__zh": "name_zh",
        "place_geolocation:latitude": "latitude", "place_geolocation:longitude": "longitude", "kind": "place_kind",
        "description": "notes", "address": "locator", "database": "source_key"}
    assert facility.constants == {"precision": "unknown", "source_title": "uwazi.example",
                                  "source_url": "https://uwazi.example"}
    assert tables["Victim"].columns == {
        "sharedId": "person_id", "‹ Event.who": "case_id", "number": "pseudonym", "sex": "sex", "date_of_birth": "birth"}
    event = tables["Event"]
    assert [event.columns[name] for name in ("title", "violations", "seen_on")] == ["title", "theme", "date"]
    assert tables["Event › handed_over_at"] == TableMapping(
        "stages", {"sharedId": "case_id", "otherTitle": "place", "otherId": "place_id"}, {"role": "hand_over"})


def test_victims_without_cases_are_cases_and_their_names_are_not_taken_for_pseudonyms():
    table = proposal.propose(source(made.FACILITIES + made.VICTIMS)).tables
    assert table["Victim"].rows_are == "cases" and table["Victim › held_at"].rows_are == "stages"
    assert table["Victim › held_at"].constants["role"] == "detention"
    assert table["Victim"].columns["personId"] == "person_id" and table["Victim"].columns["number"] == "pseudonym"
    assert not [column for column in table["Victim"].columns if column.startswith("title")]
    assert "date" not in table["Victim"].columns.values()                 # a birth is no date of a case


def test_points_come_along_where_the_places_themselves_were_not_read():
    table = proposal.propose(source(made.VICTIMS)).tables["Victim › held_at"]
    assert table.columns["latitude"] == "latitude" and table.constants == {"role": "detention", "precision": "unknown"}


def test_what_comes_and_goes_with_the_records_does_not_spoil_a_saved_mapping():
    whole = proposal.propose(source())
    less = source([row for row in made.ROWS if row["language"] == "en" and row["sharedId"] not in ("f1", "e1")])
    completed = proposal.completed(whole, less)
    check(completed, less.tables())
    assert "Event" not in completed.tables and "Facility › place_geolocation" not in completed.tables
    other = proposal.completed(ImportMapping(tables={"Renamed": TableMapping("places", {"sharedId": "place_id"})}), less)
    assert "Renamed" in other.tables                      # a table that nobody knows is told by the import
    assert "title__ko" not in completed.tables["Facility"].columns


def test_every_field_that_is_proposed_is_one_of_the_atlas_and_every_column_is_there():
    for rows in (None, made.VICTIMS, made.FACILITIES + made.VICTIMS):
        of = source(rows)
        columns = {table.name: table.columns for table in of.tables()}
        for name, table in proposal.propose(of).tables.items():
            assert set(table.columns) <= set(columns[name])
            for field in list(table.columns.values()) + list(table.constants):
                assert find(table.rows_are, field) is not None, (name, field)


def test_what_comes_in_is_never_cleared_by_its_owners_publication():
    for table in proposal.propose(source()).tables.values():
        assert "privacy" not in table.columns.values() and "privacy" not in table.constants
        assert "public_ground" not in table.columns.values() and "consent_use" not in table.columns.values()
        assert all(field == "published" for column, field in table.columns.items() if column == "published")


def test_a_saved_mapping_is_completed_for_tables_that_are_new():
    saved = ImportMapping(tables={"Facility": TableMapping("skip")}, owner="SYNTHETIC owner")
    whole = proposal.completed(saved, source())
    assert whole.tables["Facility"] == TableMapping("skip") and whole.tables["Event"].rows_are == "cases"
    assert whole.owner == "SYNTHETIC owner" and proposal.completed(whole, source()) is whole


@pytest.mark.parametrize("name, kind", [
    ("Detention facilities", "places"), ("구금시설", "places"), ("관리소", "places"), ("设施", "places"), ("Prison", "places"),
    ("Victims", "persons"), ("피해자", "persons"), ("受害者", "persons"), ("Prisoner", "persons"), ("실종자", "persons"),
    ("Perpetrators", "skip"), ("가해자", "skip"), ("Enforced disappearances", "cases"), ("사건", "cases"), ("Violation", "cases"),
    ("송환 사례", "cases"), ("Testimonies", "sources"), ("증언", "sources"), ("Page", "skip"), ("Organization", "skip")])
def test_a_template_is_known_by_its_name(name, kind):
    assert kinds.likely(Template("t", name, ())) == kind


def test_a_template_is_known_by_its_fields_where_its_name_says_nothing():
    point, day = Property("1", "p", "P", "geolocation"), Property("2", "d", "D", "date")
    assert kinds.likely(Template("t", "X", (point,))) == "places"
    assert kinds.likely(Template("t", "X", (point, day))) == "cases"
    assert kinds.likely(Template("t", "X", (point, Property("2", "b", "Date of birth", "date")))) == "places"
    assert kinds.likely(Template("t", "X", (day,))) == "skip"


def test_a_proposed_mapping_is_kept_and_read_again():
    mapping = proposal.propose(source())
    check(mapping, source().tables())
    assert from_json(to_json(mapping)) == mapping


def test_rows_become_those_of_the_atlas():
    of = source()
    reader, found, problems = Normalizer(proposal.propose(of), of.tables()), {}, []
    for table in reader.tables:
        for batch in of.batches(table):
            out = reader.feed(table, batch)
            problems += out.problems
            for name, columns in out.tables.items():
                found.setdefault(name, []).extend(dict(zip(columns.values, row)) for row in zip(*columns.values.values()))
    assert [(row["place_id"], row["name_ko"], row["kind"]) for row in found["places"][:1]] == [
        ("f1", "가상 온성 보위부", "mss_office")]
    assert [(row["case_id"], row["date_edtf"], row["privacy"]) for row in found["cases"]] == [
        ("e1", "2000-02-29/2023-10-09", "restricted")]
    assert [(row["person_id"], row["pseudonym"], row["birth_edtf"]) for row in found["persons"]] == [
        ("v1", "SYN1234-5678", "1941-09-23"), ("v2", "SYN1234-5679", None)]
    assert {(row["case_id"], row["person_id"]) for row in found["case_persons"]} == {("e1", "v1"), ("e1", "v2")}
    ids = [ref.place_id for ref in reader.place_refs]
    stages = [(row["role"], row.get("place_text"), ids[row["place_ref"]] if row.get("place_ref") else None)
              for row in found["stages"]]
    assert ("hand_over", "SYNTHETIC Onsong MSS", "f1") in stages and ("other", "bridge", "") in stages
    assert [row["source_key"] for row in found["sources"]] == ["uwazi:uwazi.example"]
    assert {row["locator"].rpartition("/")[2] for row in found["citations"]} == {"e1", "f1", "f2"}
    assert [(one.row, one.column, one.value, one.severity) for one in problems if "globe" in one.text] == [
        (2, "place_geolocation:latitude", "333", "note")]
    assert "Person" not in str(found)                     # no name of a person came in
