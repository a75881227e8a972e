"""One case read whole from the shipped atlas, and related cases from rows written here."""

import pytest

from visual_atlas_plugin.store.case_reader import MOST_RELATED, read_case
from visual_atlas_plugin.store.case_rows import (
    CaseRows, cases_at, fids_of, locations_of, ordered_fids, uuids_of)
from visual_atlas_plugin.store.connection import connect, open_atlas


@pytest.fixture
def connection(atlas_path):
    opened = connect(atlas_path)
    yield opened
    opened.close()


def uuid_of(connection, case_id):
    return connection.execute("SELECT uuid FROM cases WHERE case_id = ?", (case_id,)).fetchone()[0]


def test_d0000110_whole(connection):
    case = read_case(connection, uuid_of(connection, "D0000110"))
    assert (case.case_id, case.title, case.record_kind) == ("D0000110", "Case D0000110 (FOOTPRINTS)", "case")
    assert case.start_day is None and case.date_edtf == "" and case.themes == ()
    assert [(stage.number, stage.role) for stage in case.stages] == [
        (1, "arrest"), (2, "detention"), (3, "detention"), (4, "disappearance")]
    assert [stage.place.name if stage.place else None for stage in case.stages] == [
        None, "MSS office, Onsong County", "Provincial MSS, Chongjin", None]
    onsong = case.stages[1]
    assert onsong.place.located and onsong.place.custody == "north_korea" and onsong.place_text.startswith("MSS in Onseong")
    assert (onsong.duration_value, onsong.duration_unit) == (8.0, "months")
    assert [(cited.source_key, cited.stages, cited.url) for cited in case.citations] == [("SEED-001", (1, 2, 3, 4), "")]
    assert case.consents == () and "SEED-001" in case.public_ground and case.persons == ()


def test_rival_figures_stand_beside_each_other(connection):
    case = read_case(connection, uuid_of(connection, "E2023-10-09"))
    texts = [claim.value_text for claim in case.claims]
    assert texts[:3] == ["up to 600", "more than 500", "about 200 through Dandong and Tumen"] and len(texts) == 10
    tumen = [claim for claim in case.claims if claim.value_text == "300 people"][0]
    assert tumen.place.name.startswith("Tumen") and tumen.claimed_by == "TJWG" and tumen.as_of == "2023-12-07"
    behind = [cited.source_key for cited in case.citations if tumen.uuid in cited.claims]
    assert behind == ["SEED-002", "SEED-004"]


def test_kim_is_related_by_source(connection):
    case = read_case(connection, uuid_of(connection, "KIM-CHEOL-OK"))
    assert [(other.case_id, other.reason) for other in case.related.cases] == [("E2023-10-09", "source")]
    assert [stage.privacy for stage in case.stages] == ["restricted", "restricted", "public", "public", "public"]


def test_no_such_case(connection):
    assert read_case(connection, "nobody") is None


# related cases, from rows made here

SYNTHETIC = "SYNTHETIC"


@pytest.fixture
def related_path(atlas_file):
    """Cases of one person, at one place, from one source; SYNTHETIC."""
    path = atlas_file
    with open_atlas(path, write=True) as connection:
        place, other = (row[0] for row in connection.execute("SELECT uuid FROM places WHERE kind = 'mss_office' LIMIT 2"))
        source = connection.execute("SELECT uuid FROM sources LIMIT 1").fetchone()[0]

        def case(name, edtf=None, start=None, end=None):
            connection.execute("INSERT INTO cases (uuid, case_id, title, date_edtf, start_day, end_day) "
                               "VALUES (?, ?, ?, ?, ?, ?)", (name, name, f"{SYNTHETIC} {name}", edtf, start, end))

        def stage(name, place_uuid, edtf=None, start=None, end=None):
            connection.execute(
                "INSERT INTO stages (uuid, case_uuid, stage_order, role, place_uuid, date_edtf, start_day, end_day) "
                "VALUES (?, ?, 1, 'detention', ?, ?, ?, ?)", (f"{name}-1", name, place_uuid, edtf, start, end))

        case("here", "2003", 12053, 12417)
        stage("here", place)
        case("same-time")
        stage("same-time", place, "2003-12", 12387, 12417)
        case("later")
        stage("later", place, "2004-01", 12418, 12448)
        case("open", "2002/..", 11688, None)
        stage("open", place)
        case("undated")
        stage("undated", place)
        case("elsewhere", "2003", 12053, 12417)
        stage("elsewhere", other)
        connection.execute("INSERT INTO persons (uuid, person_id, pseudonym, sex, birth_edtf) "
                           "VALUES ('p', 'TEST-P', 'SYNTHETIC <b>A</b>', 'female', '198X')")
        connection.execute("INSERT INTO persons (uuid, person_id, pseudonym, sex, birth_edtf, withdrawn_at) "
                           "VALUES ('w', 'TEST-W', 'SYNTHETIC gone', 'male', '1970', '2024-01-01')")
        case("same-person")
        for name, person in (("here", "p"), ("here", "w"), ("same-person", "p")):
            connection.execute("INSERT INTO case_persons (uuid, case_uuid, person_uuid) VALUES (?, ?, ?)",
                               (f"{name}-{person}", name, person))
        for number in range(MOST_RELATED + 3):
            case(f"cited-{number:02d}")
        for number, name in enumerate(["here"] + [f"cited-{number:02d}" for number in range(MOST_RELATED + 3)]):
            connection.execute("INSERT INTO citations (uuid, source_uuid, case_uuid, locator) VALUES (?, ?, ?, 'p. 3')",
                               (f"c-{number}", source, name))
        connection.execute("INSERT INTO consents (uuid, person_uuid, use_allowed, given_on) "
                           "VALUES ('k', 'p', 'keep', '2020-01-01')")
        connection.execute("INSERT INTO consents (uuid, person_uuid, use_allowed, given_by, notes) "
                           "VALUES ('l', 'w', 'court', 'SYNTHETIC gone', 'SYNTHETIC note')")
    return str(path)


def test_related_cases_and_why(related_path):
    connection = connect(related_path)
    related = read_case(connection, "here").related
    by_reason = {}
    for other in related.cases:
        by_reason.setdefault(other.reason, []).append(other.case_id)
    assert by_reason["person"] == ["same-person"]
    assert sorted(by_reason["place"]) == ["open", "same-time"]      # not what came a day later, nor what has no date
    assert len(by_reason["source"]) == MOST_RELATED and related.more == ("source",)
    connection.close()


def test_of_who_withdrew_nothing_is_read(related_path):
    connection = connect(related_path)
    case = read_case(connection, "here")
    kept, gone = case.persons
    assert (kept.pseudonym, kept.sex, kept.birth_edtf) == ("SYNTHETIC <b>A</b>", "female", "198X")
    assert (gone.pseudonym, gone.sex, gone.birth_edtf, gone.withdrawn_at) == ("", "", "", "2024-01-01")
    assert [(consent.person, consent.use_allowed, consent.given_on) for consent in case.consents] == [
        ("SYNTHETIC <b>A</b>", "keep", "2020-01-01"), ("", "court", "")]
    of_gone = case.consents[1]
    assert of_gone.withdrew and (of_gone.given_by, of_gone.notes) == ("", "")
    assert case.citations[0].locators == ("p. 3",)
    connection.close()


# the table

def test_lines_come_in_the_order_asked_for(atlas_path, connection):
    rows = CaseRows(atlas_path)
    fids = [row[0] for row in connection.execute("SELECT fid FROM cases ORDER BY case_id DESC")]
    lines = rows.lines(fids + [999999])
    assert [line.fid for line in lines] == fids
    of = {line.case_id: line for line in lines}
    assert of["D0000110"].places == (("Onsong", "온성"), ("Chongjin", "청진")) and of["D0000110"].themes == ()
    assert [theme[0] for theme in of["KIM-CHEOL-OK"].themes] == ["Forced Repatriation"]
    assert rows.lines([]) == []
    rows.close()


def test_orders_agree_with_python(connection):
    rows = connection.execute("SELECT fid, case_id, title FROM cases").fetchall()
    assert list(ordered_fids(connection, "number")) == [row[0] for row in sorted(rows, key=lambda row: row[1])]
    assert list(ordered_fids(connection, "title")) == [row[0] for row in sorted(rows, key=lambda row: row[2].lower())]


def test_points_and_cases_find_each_other(connection):
    uuid = uuid_of(connection, "D0000110")
    fids = fids_of(connection, [uuid])
    assert uuids_of(connection, fids) == [uuid]
    locations = locations_of(connection, [uuid])
    assert len(locations) == 2 and cases_at(connection, locations) == [uuid]
    assert cases_at(connection, []) == [] and uuids_of(connection, [999999]) == []
    every = [row[0] for row in connection.execute("SELECT fid FROM cases")]
    assert len(uuids_of(connection, every * 100)) == 100 * len(every)       # more than one statement takes
