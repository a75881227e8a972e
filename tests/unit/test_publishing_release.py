"""What is released of atlases spoiled at random, against the rule that looks at one record after the other; and attacks on it."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from visual_atlas_plugin.domain import publishing
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.releasing.masking import cell_of
from visual_atlas_plugin.exchange.publishing.policy_store import shipped_policy
from visual_atlas_plugin.exchange.publishing.release import release
from visual_atlas_plugin.exchange.publishing.released import COLUMNS, GEOMETRY
from visual_atlas_plugin.store.column_reader import load_index
from visual_atlas_plugin.store.connection import connect, point_blob, point_of, run_script
from visual_atlas_plugin.store.public_index import consent_of
from visual_atlas_plugin.store.schema import schema_sql
from visual_atlas_plugin.store.training import build_training_atlas

DAY = date(2026, 11, 27)
POLICY = shipped_policy()
COUNTIES = (("North Korea", "North Hamgyong", "Musan County", 129.2, 42.2), *3 * (("North Korea", "Ryanggang", "Hyesan", 128.1, 41.4),),
            ("China", "Jilin", "Longjing", 129.4, 42.7), ("China", "Jilin", "", 126.5, 43.1), (None, None, None, 125.0, 40.0))


@pytest.fixture(scope="module")
def training(tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return path


def changed(path, target, change):
    """Copy an atlas and change it in one transaction, without its log, which takes longer than the test."""
    shutil.copy(path, target)
    target.chmod(0o644)
    with closing(connect(target, write=True)) as connection:
        connection.execute("BEGIN")
        run_script(connection, schema_sql("change_log_off.sql"))
        change(connection)
        connection.execute("COMMIT")
    return target


def spoil(connection, dice):
    """Mark rows at random, and let stages happen at places of our own: homes, farms, in all privacies."""
    days = [None, "", "2026-11-27", "2026-11-26", "2026-11-28", "not a day"]
    for (fid,) in connection.execute("SELECT fid FROM consents").fetchall():
        connection.execute("UPDATE consents SET use_allowed = ?, given_on = ?, valid_until = ?, withdrawn_on = ? WHERE fid = ?", (
            dice.choice(("keep", "share_with_partner", "publish_without_name", "publish_with_name", "court")),
            dice.choice(days), dice.choice(days), dice.choice([None] * 9 + days[2:5]), fid))
    privacies = ("public", "restricted", "confidential")
    for (fid,) in connection.execute("SELECT fid FROM cases").fetchall():
        connection.execute("UPDATE cases SET public_ground = ?, privacy = ?, review = ? WHERE fid = ?", (
            dice.choice((None, "", "  ", "\u3000", "told in public")), dice.choice(("public", *privacies)),
            dice.choice(("draft", "reviewed", "approved")), fid))
    places = []
    for number in range(120):
        country, admin1, admin2, lon, lat = dice.choice(COUNTIES)
        spread = 0.08 if admin2 == "Hyesan" else 0.3       # there they stand so close that a cell may be told
        point = (lon + 0.01 + dice.random() * spread, lat + 0.01 + dice.random() * spread)
        connection.execute(
            "INSERT INTO places (uuid, edited_at, place_id, kind, country, admin1, admin2, name_en, precision, privacy, geom, weak_note) "
            "VALUES (?, 't', ?, ?, ?, ?, ?, ?, 'building', ?, ?, ?)",
            (f"5ec3e700-0000-4000-8000-{number:012d}", f"SYN-HOME-{number}", dice.choice(("other", "settlement", "prison")), country, admin1, admin2,
             f"SECRETNAME {number}", dice.choice(privacies), point_blob(*point), f"SECRETNOTE {number}"))
    places = [row[0] for row in connection.execute("SELECT uuid FROM places WHERE place_id LIKE 'SYN-HOME-%'")]
    for number, uuid in enumerate(places):
        connection.execute("INSERT INTO place_names (uuid, edited_at, place_uuid, name) VALUES (?, 't', ?, ?)",
                           (f"5ec3e700-0001-4000-8000-{number:012d}", uuid, f"SECRETALIAS {number}"))
        connection.execute("INSERT INTO claims (uuid, edited_at, place_uuid, what, value_text, privacy, review) "
                           "VALUES (?, 't', ?, 'point', ?, 'public', 'approved')",
                           (f"5ec3e700-0002-4000-8000-{number:012d}", uuid, f"SECRETCLAIM {number}"))
    for (fid,) in connection.execute("SELECT fid FROM stages").fetchall():
        connection.execute("UPDATE stages SET privacy = ? WHERE fid = ?", (dice.choice(("public", *privacies)), fid))
        if dice.random() < 0.3:
            connection.execute("UPDATE stages SET place_uuid = ?, place_text = 'SECRETTEXT' WHERE fid = ?", (dice.choice(places), fid))


@pytest.fixture(scope="module", params=(1, 2))
def spoiled(request, training, tmp_path_factory):
    dice = random.Random(request.param)
    return changed(training, tmp_path_factory.mktemp("spoiled") / "atlas.gpkg", lambda connection: spoil(connection, dice))


@lru_cache(maxsize=None)
def released(path, level):
    """Return (release, preview) of an atlas that no test changes."""
    return release(path, level, day=DAY)


@lru_cache(maxsize=None)
def records_of(path):
    """Make a Record of each case by plain questions; by case_id."""
    with closing(connect(path)) as connection:
        of_case, of_person, persons, withdrawn = {}, {}, {}, set()
        for case, person, *texts in connection.execute(
                "SELECT case_uuid, person_uuid, use_allowed, given_on, valid_until, withdrawn_on FROM consents"):
            (of_case if case else of_person).setdefault(case or person, []).append(consent_of(*texts))
        for case, person, gone in connection.execute(
                "SELECT case_uuid, person_uuid, withdrawn_at FROM case_persons JOIN persons ON persons.uuid = person_uuid"):
            persons.setdefault(case, []).append(tuple(of_person.get(person, ())))
            if gone:
                withdrawn.add(case)
        rows = connection.execute("SELECT case_id, uuid, privacy, public_ground, review FROM cases").fetchall()
    return {case_id: publishing.Record(uuid, privacy, ground or "", tuple(of_case.get(uuid, ())), tuple(persons.get(uuid, ())),
                                       uuid in withdrawn, review) for case_id, uuid, privacy, ground, review in rows}


@pytest.mark.parametrize("level", publishing.LEVELS)
def test_no_row_is_released_that_the_rule_keeps(spoiled, level):
    made, preview = released(spoiled, level)
    rule, records = POLICY.level(level).rule, records_of(spoiled)
    reasons = {case: publishing.why_held(record, DAY, level, rule) for case, record in records.items()}
    allowed = {case for case, why in reasons.items() if not why}
    assert set(made.table("cases").column("case_id")) == allowed and len(allowed) > 50
    held = {}
    for why in reasons.values():
        if why:
            held[why] = held.get(why, 0) + 1
    assert dict(preview.held) == held and len(held) >= 3 - (level == "internal")
    for name in ("stages", "case_themes", "case_locations", "case_persons"):
        assert set(made.table(name).column("case_id")) <= allowed
    subjects = {key.split("/")[0] for kind, key in zip(made.table("claims").column("subject"), made.table("claims").column("subject_id"))
                if kind in ("case", "stage")}
    assert subjects <= allowed


@pytest.mark.parametrize("level", publishing.LEVELS)
def test_stages_places_and_people_keep_their_own_privacy(spoiled, level):
    made, _ = released(spoiled, level)
    seen = POLICY.level(level).privacies
    with closing(connect(spoiled)) as connection:
        stages = dict(connection.execute(
            "SELECT c.case_id, count(*) FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
            f"WHERE s.privacy IN ({', '.join(repr(word) for word in seen)}) GROUP BY 1"))
        privacy = dict(connection.execute("SELECT place_id, privacy FROM places"))
    told = {}
    for case in made.table("stages").column("case_id"):
        told[case] = told.get(case, 0) + 1
    assert told == {case: number for case, number in stages.items() if case in set(made.table("cases").column("case_id"))}
    for row in made.table("places").dicts():
        assert (row["mask"] == "exact") == (row["place_id"] in privacy)
        assert row["mask"] != "exact" or privacy[row["place_id"]] in seen
    if level != "internal":
        assert {"persons", "case_persons", "consents"}.isdisjoint(made.tables)


@pytest.mark.parametrize("level", publishing.LEVELS)
def test_nothing_internal_stands_in_a_release(spoiled, level):
    made, _ = released(spoiled, level)
    everything = repr(made)
    with closing(connect(spoiled)) as connection:
        tables = [row[0] for row in connection.execute(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) i ON i.name = 'uuid' WHERE m.type = 'table'")]
        uuids = {row[0] for table in tables for row in connection.execute(f"SELECT uuid FROM {table}")}
        imports = {row[0] for row in connection.execute("SELECT DISTINCT import_id FROM cases") if row[0]}
    assert len(uuids) > 5000 and len(imports) == 1
    words = set(everything.replace("'", " ").replace(",", " ").replace("/", " ").split())
    assert not words & uuids and not any(text in everything for text in imports)
    who = () if level == "internal" else ("SYN-ANALYST",)       # the own team is told who marked what
    for word in (*who, "SYN-REVIEWER", "reviewed_by", "edited_by", "row_version", "uuid"):
        assert word not in everything
    if level == "public":
        secret = {name for name in ("SECRETTEXT", "SECRETALIAS", "SECRETCLAIM", "SECRETNOTE", "SECRETNAME") if name in everything}
        exact = {row["place_id"] for row in made.table("places").dicts() if str(row["place_id"]).startswith("SYN-HOME")}
        assert "SECRETTEXT" not in secret or exact     # public homes keep their names; a text only where nothing is masked


def test_words_that_would_name_a_masked_place_stay_behind(spoiled):
    for level in ("public", "partner"):
        made, _ = released(spoiled, level)
        with closing(connect(spoiled)) as connection:
            hidden = dict(connection.execute("SELECT name_en, place_id FROM places WHERE place_id LIKE 'SYN-HOME-%'"))
        shown = set(made.table("places").column("place_id"))
        everything = {value for table in made.tables.values() for row in table.rows for value in row if isinstance(value, str)}
        for name, place_id in hidden.items():
            if place_id not in shown:
                assert name not in everything and place_id not in everything
        masked = {row["place_id"] for row in made.table("places").dicts() if row["mask"] != "exact"}
        for stage in made.table("stages").dicts():
            if stage["place_id"] in masked or stage["place_id"] is None:
                assert stage["place_kind"] is None
            if stage["place_id"] in masked:
                assert stage["place_text"] is None
        assert masked.isdisjoint(made.table("place_names").column("place_id"))
        assert masked.isdisjoint(made.table("claims").column("subject_id"))
        assert masked.isdisjoint(made.table("citations").column("subject_id"))


def homes(path):
    with closing(connect(path)) as connection:
        return {uuid: point_of(geom) for uuid, geom in connection.execute(
            "SELECT uuid, geom FROM places WHERE place_id LIKE 'SYN-HOME-%'")}


def moved_within(cells):
    """Return a change that moves every private place within its cell of that many degrees, and renames it."""
    def change(connection):
        dice = random.Random(99)
        for uuid, geom in connection.execute(
                "SELECT uuid, geom FROM places WHERE place_id LIKE 'SYN-HOME-%' AND privacy <> 'public'").fetchall():
            west, south = (number * cells for number in cell_of(point_of(geom), cells))
            point = (west + dice.uniform(1e-5, cells - 1e-5), south + dice.uniform(1e-5, cells - 1e-5))
            connection.execute("UPDATE places SET geom = ?, name_en = 'moved', notes = 'moved', weak_note = 'moved', kind = 'customs', "
                               "place_id = place_id || '-moved' WHERE uuid = ?", (point_blob(*point), uuid))
            connection.execute("UPDATE place_names SET name = 'moved' WHERE place_uuid = ?", (uuid,))
            connection.execute("UPDATE claims SET value_text = 'moved' WHERE place_uuid = ?", (uuid,))
    return change


@pytest.mark.parametrize("level", ("public", "partner"))
def test_moving_a_masked_point_within_its_unit_changes_nothing(spoiled, tmp_path, level):
    """The attack: with this source and this edition at hand, is one point of the cell likelier than another? No byte says so."""
    before, preview = released(spoiled, level)
    masks = {mask for mask in preview.masks.values()}
    assert {"exact", "withheld"} & masks and {"county", "grid"} & masks
    other = changed(spoiled, tmp_path / "moved.gpkg", moved_within(POLICY.level(level).grid_degrees))
    after, _ = release(other, level, day=DAY)
    assert after.tables.keys() == before.tables.keys()
    for name, table in before.tables.items():
        assert after.tables[name] == table, name
    assert after == before


def test_with_the_editions_of_both_levels_no_point_is_told_better_than_by_the_finer(spoiled, tmp_path):
    """Move all private points within the cells of the partner level: the public edition must not change, either."""
    other = changed(spoiled, tmp_path / "moved.gpkg", moved_within(POLICY.level("partner").grid_degrees))
    for level in ("public", "partner"):
        assert release(other, level, day=DAY)[0] == released(spoiled, level)[0]


def test_whoever_knows_all_places_is_left_with_k_of_them(spoiled):
    """An attacker knows every place of the atlas with its privacy, this source, and both editions. For a place told by a cell
    at least k remain that could be meant; for one told by its county, although the policy says cell, none or k as well."""
    level = POLICY.level("partner")
    preview, public = released(spoiled, "partner")[1], released(spoiled, "public")[1]
    with closing(connect(spoiled)) as connection:
        rows = connection.execute("SELECT uuid, country, admin1, admin2, geom, privacy FROM places WHERE geom IS NOT NULL").fetchall()
    groups = {}
    for uuid, country, admin1, admin2, geom, privacy in rows:
        if preview.masks[uuid] != "exact" and public.masks[uuid] != "exact":
            cell = cell_of(point_of(geom), level.grid_degrees) if preview.masks[uuid] == "grid" else None
            groups.setdefault((preview.masks[uuid], cell, country, admin1, admin2), set()).add((uuid, privacy))
    told_by_cell = [members for key, members in groups.items() if key[0] == "grid"]
    assert told_by_cell and all(len(members) >= level.k for members in told_by_cell)
    for (mask, _, *county), members in groups.items():
        if mask == "county" and any(key[0] == "grid" and list(key[2:]) == county for key in groups):
            left = [uuid for uuid, privacy in members if privacy == "restricted"]
            assert not 0 < len(left) < level.k


def points_in(geometry):
    """Return the points of a point, a line or an area."""
    if isinstance(geometry[0], float):
        return [geometry]
    return [point for part in geometry for point in points_in(part)]


def test_no_released_coordinate_is_a_masked_one(spoiled):
    points = homes(spoiled)
    for level in ("public", "partner"):
        made, preview = released(spoiled, level)
        told = set()
        for name, (column, _) in GEOMETRY.items():
            for geometry in made.table(name).column(column):
                told |= set(points_in(geometry)) if geometry else set()
        rounded = {(round(x, 4), round(y, 4)) for x, y in told}
        for uuid, (lon, lat) in points.items():
            if preview.masks[uuid] != "exact":
                assert (round(lon, 4), round(lat, 4)) not in rounded


def test_all_that_is_derived_follows_from_what_is_told(spoiled):
    made, _ = released(spoiled, "public")
    points = dict(zip(made.table("places").column("place_id"), made.table("places").column("geom")))
    assert made.table("flows").rows and made.table("case_locations").rows
    for row in made.table("case_locations").dicts():
        assert row["geom"] == points[row["place_id"]]
    for row in made.table("flows").dicts():
        assert row["geom"][0] == pytest.approx(points[row["from_place_id"]], abs=1e-6)
        assert row["geom"][-1] == pytest.approx(points[row["to_place_id"]], abs=1e-6)
    cases = {}
    for case, place in zip(made.table("stages").column("case_id"), made.table("stages").column("place_id")):
        cases.setdefault(place, set()).add(case)
    for row in made.table("places").dicts():
        assert row["cases"] == len(cases.get(row["place_id"], ()))


def test_a_route_through_a_private_place_tells_neither_it_nor_its_name(training, tmp_path):
    def hide(connection):
        connection.execute("UPDATE places SET privacy = 'restricted' WHERE place_id = 'KP-MO-HYESAN'")

    path = changed(training, tmp_path / "hidden.gpkg", hide)
    made, _ = release(path, "public", day=DAY)
    with closing(connect(path)) as connection:
        secret = point_of(connection.execute("SELECT geom FROM places WHERE place_id = 'KP-MO-HYESAN'").fetchone()[0])
        number = connection.execute("SELECT s.route_no FROM route_stops s JOIN places p ON p.uuid = s.place_uuid "
                                    "WHERE p.place_id = 'KP-MO-HYESAN'").fetchone()[0]
    route = next(row for row in made.table("routes").dicts() if row["route_no"] == number)
    assert route["name_en"] == f"Route {number}" and route["verbatim"] is None
    assert "'KP-MO-HYESAN'" not in repr(made)
    legs = [row for row in made.table("route_legs").dicts() if row["route_no"] == number]
    stops = {row["place_id"] for row in made.table("route_stops").dicts() if row["route_no"] == number}
    assert "UNIT-NORTH-KOREA_RYANGGANG_HYESAN" in stops and legs
    near = [pair for name in ("route_legs", "route_lines") for line in made.table(name).column("geom") for pair in line
            if abs(pair[0] - secret[0]) < 1e-4 and abs(pair[1] - secret[1]) < 1e-4]
    assert near == []


def test_the_drawing_does_not_lean_on_places_that_are_not_told(training, tmp_path):
    """Numbers stand aside of symbols; a symbol that is not told must not push them."""
    beside = "kind IN ('mss_office', 'detention_center', 'border_crossing') AND on_route = 0 AND geom IS NOT NULL"

    def hide(connection):
        connection.execute(f"UPDATE places SET privacy = 'confidential' WHERE {beside}")

    def move(connection):
        hide(connection)
        for fid, geom in connection.execute(f"SELECT fid, geom FROM places WHERE {beside}").fetchall():
            lon, lat = point_of(geom)
            connection.execute("UPDATE places SET geom = ? WHERE fid = ?", (point_blob(lon + 0.01, lat + 0.01), fid))

    whole = released(training, "public")[0]
    one = release(changed(training, tmp_path / "one.gpkg", hide), "public", day=DAY)[0]
    two = release(changed(training, tmp_path / "two.gpkg", move), "public", day=DAY)[0]
    for name in ("route_legs", "route_lines", "route_marks", "route_stops", "routes"):
        assert one.table(name) == two.table(name) and len(one.table(name).rows) >= 6
    assert one.table("route_marks") != whole.table("route_marks")      # the stored drawing does lean on them


STATES = (
    FilterState(), FilterState(start=date(2005, 1, 1), end=date(2010, 12, 31)), FilterState(include_undated=False),
    FilterState(themes=frozenset(("forced-repatriation", "no_theme_given"))), FilterState(provinces=frozenset(("North Hamgyong",))),
    FilterState(held_in=frozenset(("prison",))), FilterState(text="SYN-0001"), FilterState(text="Onsong"),
    FilterState(area=((128.0, 41.0), (131.0, 41.0), (131.0, 43.5), (128.0, 43.5))), FilterState(credibility=frozenset(("2",))),
    FilterState(review=frozenset(("approved",))), FilterState(privacy=frozenset(("public",))),
    FilterState(crossings=frozenset(("X-TUMEN",))), FilterState(along=frozenset(("6",))), FilterState(reliability=frozenset(("F",))),
    FilterState(start=date(2005, 3, 1), certainly=True, confidence=frozenset(("high",))))


@pytest.mark.parametrize("state", STATES, ids=range(len(STATES)))
def test_the_filter_chooses_what_the_panel_shows(training, state):
    """Inside the team nothing is masked: what is released is what the panel's index finds, less what is held back."""
    made, preview = release(training, "internal", state, day=DAY)
    index = load_index(training)
    with closing(connect(training)) as connection:
        shown = {connection.execute("SELECT case_id FROM cases WHERE fid = ?", (fid,)).fetchone()[0]
                 for fid in index.fids(state).tolist()}
    records = records_of(training)
    allowed = {case for case in shown if not publishing.why_held(records[case], DAY, "internal", POLICY.level("internal").rule)}
    assert set(made.table("cases").column("case_id")) == allowed
    assert preview.held_back == sum(released(training, "internal")[1].held.values())      # whatever the filter


def test_a_filter_is_not_asked_of_what_is_held_back(spoiled):
    """A case whose stage in a province is held back is not found by that province."""
    with closing(connect(spoiled)) as connection:
        provinces = [row[0] for row in connection.execute("SELECT DISTINCT admin1 FROM places WHERE admin1 <> ''")]
    for province in provinces:
        made, _ = release(spoiled, "public", FilterState(provinces=frozenset((province,))), day=DAY)
        places = {row["place_id"]: row["admin1"] for row in made.table("places").dicts()}
        found = {case for case, place in zip(made.table("stages").column("case_id"), made.table("stages").column("place_id"))
                 if places.get(place) == province}
        assert set(made.table("cases").column("case_id")) == found


def test_two_filters_cannot_be_subtracted_to_count_what_is_held_back(spoiled):
    numbers = {release(spoiled, "public", state, day=DAY)[0].held_back_rounded for state in STATES[:6]}
    assert len(numbers) == 1


def test_free_text_and_dates_follow_the_ground(spoiled):
    made, preview = released(spoiled, "public")
    records = records_of(spoiled)
    with closing(connect(spoiled)) as connection:
        titles = dict(connection.execute("SELECT case_id, title FROM cases"))
    stages = {}
    masked = {row["place_id"] for row in made.table("places").dicts() if row["mask"] != "exact"}
    for stage in made.table("stages").dicts():
        stages.setdefault(stage["case_id"], []).append(stage)
    held, uncleared = 0, set()
    for row in made.table("cases").dicts():
        record, own = records[row["case_id"]], stages.get(row["case_id"], ())
        grounded = bool(record.public_ground.strip())
        if not grounded:
            assert row["date_precision"] != "day"
        if row["title"] == row["case_id"]:
            held += 1
            assert row["summary"] is None and row["public_ground"] is None
            uncleared.add(row["case_id"])
            assert all(stage["what_happened"] is None for stage in own)
        else:
            assert row["title"] == titles[row["case_id"]]
            assert record.review == "approved" or (grounded and not any(stage["place_id"] in masked for stage in own))
        assert row["owner"] is None and row["notes"] is None and row["terms"] is None
    assert held == preview.texts > 0
    claims = [row for row in made.table("claims").dicts() if row["subject"] == "case" and row["subject_id"] in uncleared]
    assert claims and all(row[name] is None for row in claims for name in ("claimed_by", "about", "value_text"))
    numbers = {row["claim_id"] for row in claims}
    cited = [row for row in made.table("citations").dicts() if row["subject_id"] in uncleared | numbers]
    assert cited and all(row["about"] is None and row["locator"] is None for row in cited)


def test_a_theme_of_the_user_is_named_only_where_a_released_record_has_it(training, tmp_path):
    def add(connection):
        for key in ("secret", "open"):
            connection.execute("INSERT INTO themes (uuid, edited_at, theme_id, name_en, code, color) "
                               "VALUES (?, 't', ?, ?, ?, '#112233')", (key, f"SYN-{key}", f"Theme {key}", key[:2].upper()))
        for key, privacy in (("secret", "restricted"), ("open", "public")):
            connection.execute(
                "INSERT INTO case_themes (uuid, edited_at, case_uuid, theme_uuid) SELECT 'tie-' || t.uuid, 't', c.uuid, t.uuid FROM cases c, themes t WHERE t.theme_id = ? "
                "AND c.privacy = ? AND c.review = 'approved' AND c.public_ground IS NOT NULL AND c.uuid NOT IN (SELECT m.case_uuid "
                "FROM case_persons m JOIN persons p ON p.uuid = m.person_uuid WHERE p.withdrawn_at <> '') LIMIT 1",
                (f"SYN-{key}", privacy))

    made, _ = release(changed(training, tmp_path / "themes.gpkg", add), "public", day=DAY)
    assert "SYN-open" in made.table("themes").column("theme_id") and "SYN-secret" not in repr(made)


def test_a_release_has_the_columns_it_says_and_is_the_same_twice(training):
    one, two = (release(training, "public", day=DAY)[0] for _ in range(2))
    assert one == two and replace(one, title="x") != two
    for name, table in one.tables.items():
        assert table.columns == COLUMNS[name] and all(len(row) == len(table.columns) for row in table.rows)
        assert table.geometry == GEOMETRY.get(name, ("", ""))[0]


def test_the_atlas_is_only_read(training, tmp_path):
    path = tmp_path / "atlas.gpkg"
    shutil.copy(training, path)
    before = path.read_bytes()
    path.chmod(0o444)
    release(path, "internal", day=DAY)
    assert path.read_bytes() == before and [entry.name for entry in tmp_path.iterdir()] == ["atlas.gpkg"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
