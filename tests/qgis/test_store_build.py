"""The atlas that is made from the shipped facts: counts, rival claims, weak values, what is not on the map."""

import sqlite3
import sys
from pathlib import Path

import pytest

from visual_atlas_plugin.domain import palette, words
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.facts_import import build_atlas, load_shipped
from visual_atlas_plugin.store.text_index import DERIVED_TABLES

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import make_change_log_sql as tool  # noqa: E402


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The report of an atlas built from the shipped facts."""
    return build_atlas(tmp_path_factory.mktemp("atlas") / "atlas.gpkg")


@pytest.fixture()
def ask(built):
    """A function that runs a query and returns its rows."""
    with open_atlas(built.path) as connection:
        yield lambda query, *values: connection.execute(query, values).fetchall()


def test_counts(built, ask):
    assert built.counts == {
        "places": 63, "crossings": 13, "cases": 16, "dated": 13, "routes": 6, "legs": 18, "sources": 48,
        "claims": built.counts["claims"]}
    assert ask("SELECT record_kind, count(*) FROM cases GROUP BY 1 ORDER BY 1") == [("case", 4), ("event", 12)]
    assert ask("SELECT count(DISTINCT case_uuid) FROM case_themes") == [(14,)]
    assert {row[0] for row in ask("SELECT case_id FROM cases WHERE uuid NOT IN (SELECT case_uuid FROM case_themes)")} == {
        "D0000110", "ANON-TRAFFICKING"}
    assert ask("SELECT count(*) FROM statistics") == [(83,)]
    assert ask("SELECT count(*) FROM glossary") == [(17,)]
    assert ask("SELECT count(*) FROM route_stops") == [(24,)]
    assert ask("SELECT count(*), count(name_en), count(short_en) FROM places") == [(76, 76, 76)]


def test_file_is_sound_and_says_what_it_is(built, ask):
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    info = schema.check_file(built.path)
    assert (info.version, info.atlas_uuid, info.synthetic) == (schema.CURRENT_VERSION, built.atlas_uuid, False)
    assert ask("SELECT count(*) FROM places WHERE uuid = 'new' OR edited_at = 'now'") == [(0,)]


def test_every_foreign_key_points_to_a_uuid_and_is_indexed(ask):
    tables = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' "
                                    "AND name NOT LIKE 'rtree%' AND name NOT LIKE 'sqlite%' AND name <> 'layer_styles'")
              if row[0] not in DERIVED_TABLES]
    assert len(tables) > 25
    targets = {(table, row[0]) for table in tables for row in ask('SELECT "to" FROM pragma_foreign_key_list(?)', table)}
    assert {target for _, target in targets} == {"uuid"}
    for table in tables:
        columns = {row[0] for row in ask("SELECT name FROM pragma_table_info(?)", table)}
        assert {"fid", "uuid", "row_version", "edited_by", "edited_at", "import_id"} <= columns, table


def test_rival_figures_of_one_day_stand_beside_each_other(ask):
    totals = ask("SELECT m.value_text, m.value_low, m.value_high FROM claims m JOIN cases c ON c.uuid = m.case_uuid "
                 "WHERE c.case_id = 'E2023-10-09' ORDER BY m.fid")
    assert [row[0] for row in totals] == [
        "up to 600", "more than 500", "about 200 through Dandong and Tumen", "between 200 and 300, about 20:00", "about 600",
        "about 650 in two rounds"]
    assert totals[0][1:] == (None, 600) and totals[1][1:] == (500, None) and totals[3][1:] == (200, 300)
    parts = ask("SELECT p.place_id, m.value_low, m.claimed_by FROM claims m JOIN stages s ON s.uuid = m.stage_uuid "
                "JOIN cases c ON c.uuid = s.case_uuid JOIN places p ON p.uuid = s.place_uuid "
                "WHERE c.case_id = 'E2023-10-09' ORDER BY 1, 2")
    assert parts == [("X-CHANGBAI", None, "ASIAPRESS"), ("X-DANDONG", 60, "sources of the Asia Business Daily"),
                     ("X-DANDONG", 180, "TJWG, reported by BBC"), ("X-TUMEN", 300, "TJWG")]
    uncited = ask("SELECT value_text FROM claims WHERE uuid NOT IN (SELECT claim_uuid FROM citations "
                  "WHERE claim_uuid IS NOT NULL) AND what <> 'point'")
    assert uncited == []


def test_a_figure_for_several_places_is_one_claim_linked_to_each(ask):
    rows = ask("SELECT s.stat_id, m.value_text, p.place_id FROM claims m JOIN statistics s ON s.uuid = m.statistic_uuid "
               "JOIN statistic_places l ON l.statistic_uuid = s.uuid JOIN places p ON p.uuid = l.place_uuid ORDER BY 1, 3")
    assert rows == [("S020", "200 people", "X-DANDONG"), ("S020", "200 people", "X-TUMEN"),
                    ("S082", "1,300 people", "CN-DC-LONGJING"), ("S082", "1,300 people", "CN-DC-TUMEN")]
    card = ask("SELECT claims_text FROM place_cards WHERE place_id = 'CN-DC-LONGJING'")[0][0]
    assert "1,300 people" in card and "one figure for several places together" in card


def test_weak_values_look_weak(ask):
    rows = dict(ask("SELECT place_id, weak_note FROM places WHERE weak_note IS NOT NULL"))
    assert "38 km" in rows["CN-DC-HELONG"] and "3.4 km" in rows["CN-DC-TUMEN"]
    assert ask("SELECT precision FROM places WHERE place_id = 'CN-DC-HELONG'") == [("settlement",)]
    assert ask("SELECT count(*) FROM places WHERE confidence = 'low' AND weak_note IS NULL") == [(0,)]
    rival = ask("SELECT m.lat, m.lon FROM claims m JOIN places p ON p.uuid = m.place_uuid "
                "WHERE p.place_id = 'CN-DC-TUMEN' AND m.what = 'point'")
    assert rival == [(42.953919, 129.837258)]
    status = ask("SELECT m.value_text FROM claims m JOIN places p ON p.uuid = m.place_uuid "
                 "WHERE p.place_id = 'KP-PP-14' AND m.what = 'status' ORDER BY 1")
    assert status == [("closed",), ("operating",)]


def test_nothing_is_put_on_the_map_by_guess(ask):
    assert {row[0] for row in ask("SELECT place_id FROM places WHERE geom IS NULL")} == {"X-NEWYALU", "X-TUMENRAIL"}
    assert ask("SELECT count(*) FROM places WHERE geom IS NULL AND precision <> 'unknown'") == [(0,)]
    located = ask("SELECT c.case_id, p.place_id FROM case_locations l JOIN cases c ON c.uuid = l.case_uuid "
                  "JOIN places p ON p.uuid = l.place_uuid ORDER BY 1, 2")
    assert located == [
        ("D0000110", "KP-MO-CHONGJIN-PROV"), ("D0000110", "KP-MO-ONSONG"), ("E2012-02-29", "X-TUMEN"),
        ("E2012-03-07", "X-TUMEN"), ("E2023-10-09", "X-CHANGBAI"), ("E2023-10-09", "X-DANDONG"), ("E2023-10-09", "X-HUNCHUN"),
        ("E2023-10-09", "X-NANPING"), ("E2023-10-09", "X-TUMEN")]
    camp = ask("SELECT s.place_uuid, s.place_text FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
               "WHERE c.case_id = 'D0000110' AND s.role = 'disappearance'")
    assert camp == [(None, "a political prison camp, not named")]
    assert {row[0] for row in ask("SELECT c.case_id FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE s.inferred")} == {
        "E2012-02-29", "E2012-03-07"}


def test_restricted_stages_stay_restricted_and_give_no_date(ask):
    rows = ask("SELECT s.stage_order, s.privacy FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
               "WHERE c.case_id = 'KIM-CHEOL-OK' ORDER BY 1")
    assert rows == [(1, "restricted"), (2, "restricted"), (3, "public"), (4, "public"), (5, "public")]
    case = ask("SELECT privacy, date_edtf, date_text, summary FROM cases WHERE case_id = 'KIM-CHEOL-OK'")[0]
    assert case[:3] == ("public", "2023-04-05/2023-10", "5 April 2023 to October 2023")
    card = ask("SELECT stages_text, stages_held_back FROM case_cards WHERE case_id = 'KIM-CHEOL-OK'")[0]
    assert card[1] == 2
    for private in ("marriage", "daughter", "famine", "1998"):
        assert private not in case[3] and private not in card[0]
    assert ask("SELECT count(*) FROM cases WHERE privacy = 'public' AND public_ground IS NULL") == [(0,)]


def test_routes_have_their_published_stops_colors_and_inferred_crossing(ask):
    rows = ask("SELECT route_no, name_en, color, published_on FROM routes ORDER BY 1")
    assert [row[2] for row in rows] == [palette.ROUTE_COLORS[number] for number in range(1, 7)]
    assert rows[5][1] == "Tumen → Onsong → Chongjin" and {row[3] for row in rows} == {"2022-11-10"}
    legs = ask("SELECT route_no, leg_order, inferred FROM route_legs ORDER BY 1, 2")
    assert legs == [(route, leg, int(leg < 3)) for route in range(1, 7) for leg in (1, 2, 3)]
    assert ask("SELECT count(*) FROM route_lines")[0][0] > 18 and ask("SELECT count(*) FROM route_marks")[0][0] > 18


def test_crossing_bars_are_turned_across_the_river(ask):
    angles = dict(ask("SELECT place_id, marker_angle FROM places WHERE kind = 'border_crossing'"))
    assert angles["X-DANDONG"] == pytest.approx(175, abs=1)      # Dandong lies north of Sinuiju
    assert angles["X-TUMEN"] == pytest.approx(136.5, abs=1)      # Tumen lies north-west of Namyang
    assert angles["X-QUANHE"] == 0                               # both towns are far away: upright
    assert ask("SELECT count(marker_angle) FROM places WHERE kind <> 'border_crossing'") == [(0,)]


def test_an_import_is_one_row_of_the_change_log(built, ask):
    rows = ask("SELECT action, table_name, import_id, row_count, length(file_hash), length(rows_hash) FROM change_log "
               "WHERE table_name NOT IN ('schema_version', 'observation_kinds')")
    assert len(rows) == 1 and rows[0][:3] == ("import", "*", built.import_id) and rows[0][4:] == (64, 64)
    assert rows[0][3] > 2000
    assert ask("SELECT count(*) FROM places WHERE import_id <> ?", built.import_id) == [(0,)]


def test_equal_facts_give_equal_rows_but_another_atlas(built, ask, tmp_path):
    again = build_atlas(tmp_path / "again.gpkg", route_builder=lambda stops: load_shipped())
    assert again.atlas_uuid != built.atlas_uuid
    with open_atlas(again.path) as connection:
        for query in ("SELECT uuid FROM places ORDER BY fid", "SELECT uuid FROM claims ORDER BY fid"):
            assert connection.execute(query).fetchall() == ask(query)


def test_without_shapely_the_shipped_drawing_is_used(tmp_path):
    def missing(stops):
        raise ImportError("No module named 'shapely'")
    report = build_atlas(tmp_path / "atlas.gpkg", route_builder=missing)
    assert report.counts["legs"] == 18


def test_names_carry_script_and_language(ask):
    rows = dict((row[0], row[1:]) for row in ask(
        "SELECT n.name, n.script, n.language, n.is_alias, n.notes FROM place_names n JOIN places p ON p.uuid = n.place_uuid "
        "WHERE p.place_id = 'CN-DC-TUMEN'"))
    assert rows["도문변방대"] == ("Hang", "ko", 0, None)
    assert rows["图们"] == ("Hani", "zh", 0, "place")
    assert rows["Domun border detention center"] == ("Latn", None, 0, None)
    assert rows["Tumen PSBDC"] == ("Latn", None, 1, None)


def test_generated_sql_is_what_its_tool_makes():
    for name, content in tool.made_files().items():
        assert schema.schema_sql(name) == content, f"run tools/make_change_log_sql.py: {name} is stale"


def test_every_table_is_logged():
    columns = tool.table_columns()
    sql = schema.change_log_sql()
    for table in set(columns) - set(tool.UNLOGGED):
        for action in ("insert", "update", "delete"):
            assert f"CREATE TRIGGER log_{table}_{action} " in sql
    assert max(len(names) for names in columns.values()) <= 50  # json_object takes 100 arguments in a default SQLite


def test_the_codes_of_the_schema_are_the_words_of_the_domain(built):
    connection = sqlite3.connect(":memory:")
    for name in tool.HAND_WRITTEN:
        connection.executescript(schema.schema_sql(name))
    text = " ".join(" ".join(row[0].split()) for row in connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL"))
    for column, codes in (("kind", words.PLACE_KINDS), ("custody", words.CUSTODIES), ("precision", words.PRECISIONS),
                          ("status", words.STATUSES), ("privacy", words.PRIVACY_LEVELS), ("role", words.STAGE_ROLES),
                          ("review", words.REVIEW_STATES), ("record_kind", words.CASE_RECORD_KINDS)):
        listed = ", ".join(f"'{code}'" for code in codes)
        assert f"{column} IN ({listed})" in text.replace("( '", "('"), column
