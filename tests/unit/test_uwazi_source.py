"""An instance of Uwazi as tables: golden cells worked out by hand from the SYNTHETIC pages; damaged and hostile pages."""

import copy
import json
import random

import pytest

from tests.support import uwazi_pages as made
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.exchange.uwazi import interface, saved
from visual_atlas_plugin.exchange.uwazi.source import UwaziSource

ADDRESS = "https://uwazi.example"


def source(pages=None, address=ADDRESS):
    return UwaziSource(interface.merged(made.pages() if pages is None else pages, address), "test")


def rows(of, table):
    """Return the rows of a table as dicts, without what is empty."""
    columns = next(one.columns for one in of.tables() if one.name == table)
    return [{name: value for name, value in zip(columns, cells) if value is not None}
            for batch in of.batches(table, 1) for cells in zip(*batch.values)]


def test_each_template_is_a_table_and_each_field_that_holds_several_another():
    assert [(table.name, table.row_count) for table in source().tables()] == [
        ("Facility", 2), ("Facility › place_geolocation", 1), ("Victim", 2), ("Victim › held_at", 2), ("Event", 1),
        ("Event › handed_over_at", 1), ("Event › seen_on", 2), ("Perpetrator", 1)]


def test_a_facility_in_three_languages_is_one_row():
    first, second = rows(source(), "Facility")
    assert first == {
        "sharedId": "f1", "title": "SYNTHETIC Onsong MSS", "title__ko": "가상 온성 보위부", "title__zh": "虚构 稳城 保卫部",
        "place_geolocation:latitude": "42.95", "place_geolocation:longitude": "129.99", "kind": "MSS office",
        "operated": "2000-01-01/", "description": "SYNTHETIC\n\nA strong gate, see the report (https://example.org/r).",
        "description__ko": "가상 설명", "cells": "12", "report": "https://example.org/r", "report:label": "Report",
        "‹ Victim.held_at": "v1", "‹ Event.handed_over_at": "e1", "address": f"{ADDRESS}/en/entity/f1",
        "database": "uwazi:uwazi.example", "published": "yes",
        "added": "2023-11-14T22:13:20Z", "edited": "2024-03-09T16:00:00Z", "documents": "plan.pdf"}
    assert second["operated"] == "/2000-02-29" and second["cells"] == "0" and second["kind"] == "Police::Other"
    assert "title__ko" not in second and "title__zh" not in second        # copies that nobody translated
    assert second["place_geolocation:latitude"] == "333" and second["place_geolocation:longitude"] == "444"


def test_a_second_point_stands_beside_the_first():
    assert rows(source(), "Facility › place_geolocation") == [
        {"rowId": "f1/place_geolocation/2", "sharedId": "f1", "title": "SYNTHETIC Onsong MSS (gate)", "no": "2",
         "latitude": "42.9612345", "longitude": "129.9", "label": "gate"}]


def test_a_victim_is_tied_to_places_with_the_points_that_it_inherits():
    first, second = rows(source(), "Victim › held_at")
    assert first == {"rowId": "v1/held_at/1", "sharedId": "v1", "no": "1", "relation": "Held at", "otherId": "f1",
                     "otherTitle": "SYNTHETIC Onsong MSS", "otherTemplate": "Facility", "latitude": "42.95",
                     "longitude": "129.99"}
    # the database shows no facility of that id: its owner may hold it back, so its point is not taken, its name is
    assert second == {"rowId": "v1/held_at/2", "sharedId": "v1", "no": "2", "relation": "Held at", "otherId": "hidden",
                      "otherTitle": "SYNTHETIC Hidden"}
    victim = rows(source(), "Victim")[0]
    assert victim["date_of_birth"] == "1941-09-23" and victim["sex"] == "Female" and victim["number"] == "SYN1234-5678"
    assert victim["held_at:id"] == "f1|hidden" and victim["held_at:latitude"] == "42.95"
    assert victim["‹ Event.who"] == "e1" and victim["personId"] == "v1"
    assert rows(source(), "Victim")[1]["published"] == "no"


def test_an_inherited_point_is_taken_where_the_facilities_were_not_read():
    pages = [(name, page) for name, page in made.pages(made.VICTIMS)]
    assert [row.get("latitude") for row in rows(source(pages), "Victim › held_at")] == ["42.95", "41.5"]


def test_an_event_keeps_all_its_days_options_and_nested_values():
    event = rows(source(), "Event")[0]
    assert event["seen_on"] == "2000-02-29/2023-10-09" and event["periods"] == "2000-02-29/2023-10-09"
    assert event["violations"] == "Forced repatriation|A¦B" and event["details_nested"] == "shoes: none, one; coat: blue"
    assert event["who"] == "SYNTHETIC Person One|SYNTHETIC Person Two" and event["who:id"] == "v1|v2"
    assert event["spot_geolocation:label"] == "bridge"
    assert [row["date"] for row in rows(source(), "Event › seen_on")] == ["2023-10-09", "2000-02-29"]
    handed = rows(source(), "Event › handed_over_at")[0]           # no point comes along: the facility's own is taken
    assert (handed["otherId"], handed["latitude"]) == ("f1", "42.95")


def test_what_is_to_be_known_is_told():
    told = "\n".join(source().notes)
    assert "6 records of 4 templates, in the languages: en, ko, zh." in told
    assert "1 records are not published" in told and "1 points lie off the globe" in told
    assert "1 points come from records that the database does not show" in told
    assert "1 of 7 days are 1 January" in told


def test_hubs_show_what_no_field_shows_and_a_circle_ends():
    hubs = [("relations", made.hub(1, ("e1", None), ("f2", made.LINKED))),
            ("relations", made.hub(2, ("v1", None), ("v2", made.LINKED))),
            ("relations", made.hub(3, ("v2", None), ("v1", made.LINKED))),
            ("relations", made.hub(4, ("v1", None), ("f1", made.HELD)))]
    whole = source(made.pages() + hubs)
    tie = rows(whole, "Event › relations")
    assert tie == [{"rowId": "e1/Linked with/1", "sharedId": "e1", "no": "1", "relation": "Linked with", "otherId": "f2",
                    "otherTitle": "SYNTHETIC Off the globe", "otherTemplate": "Facility", "latitude": "333",
                    "longitude": "444"}]
    others = [(row["sharedId"], row["otherId"]) for row in rows(whole, "Victim › other relations")]
    assert sorted(set(others)) == [("v1", "v2"), ("v2", "v1")]                  # not f1: held_at shows it
    # the same as `relations` of a record, as /api/entities sends it
    alone = copy.deepcopy(made.EVENTS[0])
    alone["relations"] = made.hub(1, ("e1", None), ("f2", made.LINKED))
    assert rows(source(made.pages() + [("entities/en/e1.json", {"rows": [alone]})]), "Event › relations") == tie


def test_pages_may_come_in_any_order_and_more_than_once():
    pages = made.pages() + made.pages()
    random.Random(1).shuffle(pages)
    assert source(pages).sha256 == source().sha256
    assert sorted(map(str, rows(source(pages), "Victim"))) == sorted(map(str, rows(source(), "Victim")))


def test_of_two_versions_of_a_record_the_later_edit_counts():
    newer = {**made.FACILITIES[0], "title": "SYNTHETIC new name", "editDate": 1800000000000}
    older = {**made.FACILITIES[0], "title": "SYNTHETIC old name", "editDate": 1600000000000}
    page = ("search/9.json", {"rows": [newer, older], "totalRows": 2})
    for pages in (made.pages() + [page], [page] + made.pages()):
        assert rows(source(pages), "Facility")[0]["title"] == "SYNTHETIC new name"
    assert source(made.pages() + [page]).sha256 != source().sha256


def test_a_page_of_the_map_takes_nothing_from_the_whole_record():
    thin = {name: made.FACILITIES[0][name] for name in ("sharedId", "language", "template", "title")}
    thin["metadata"] = {"place_geolocation": made.FACILITIES[0]["metadata"]["place_geolocation"]}
    for pages in (made.pages() + [("map.json", {"rows": [thin]})], [("map.json", {"rows": [thin]})] + made.pages()):
        assert rows(source(pages), "Facility")[0]["cells"] == "12"


def test_records_without_their_templates_are_read_by_the_look_of_their_values():
    whole = source([("page.json", {"rows": made.ROWS})])
    names = [table.name for table in whole.tables()]
    facility = rows(whole, made.FACILITY)[0]
    assert made.FACILITY in names and facility["place_geolocation:latitude"] == "42.95" and facility["kind"] == "MSS office"
    assert rows(whole, made.VICTIM)[0]["held_at:id"] == "f1|hidden"


def test_one_file_may_hold_all_answers_and_a_dump_writes_ids_as_objects(tmp_path):
    whole = {"settings": made.SETTINGS, "templates": made.TEMPLATES, "thesauris": made.THESAURI,
             "relationtypes": made.RELATION_TYPES["rows"], "entities": [
                 {**row, "_id": {"$oid": row["_id"]}, "template": {"$oid": row["template"]}} for row in made.ROWS]}
    path = tmp_path / "dump.json"
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8-sig")
    read = saved.open_saved(path)
    assert read.title == "dump.json" and rows(read, "Facility")[0]["title__ko"] == "가상 온성 보위부"
    assert read.instance.relation_types[made.HELD] == "Held at"


def test_a_folder_of_any_json_is_read_and_what_is_not_uwazi_is_named(tmp_path):
    for name, page in made.pages():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "notes.json").write_text('{"hello": 1}')
    (tmp_path / ".hidden.json").write_text("no json")
    read = saved.open_saved(tmp_path)
    assert len(read.tables()) == 8 and any("1 files hold nothing of Uwazi, such as notes.json" in note
                                           for note in read.notes)


@pytest.mark.parametrize("content, said", [
    (b"<!DOCTYPE html><html><body>Sign in</body></html>", "holds a web page"),
    (b'{"rows":[{"sharedId":"a"', "is cut off or damaged in line 1"),
    (b'{"rows":[]}', "no records of Uwazi"), (b"[1, 2, 3]", "no records of Uwazi"),
    (b"\xff\xfe\x00", "is not text in UTF-8"),
    (b"[" * 100_000, "nested too deep"), (b"", "is cut off or damaged"), (b'{"rows": 5}', "no records of Uwazi")])
def test_what_is_no_page_is_told_in_a_sentence(tmp_path, content, said):
    path = tmp_path / "page.json"
    path.write_bytes(content)
    with pytest.raises(AtlasError, match=said):
        saved.open_saved(path)


def test_an_empty_folder_and_a_stop_are_told(tmp_path):
    with pytest.raises(AtlasError, match="no JSON files"):
        saved.open_saved(tmp_path)
    with pytest.raises(AtlasError):
        saved.open_saved(tmp_path / "missing")
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(Stopped):
        saved.open_saved(tmp_path, lambda: True)


ODD = (None, True, -1, 1e308, float("inf"), 10 ** 400, "", "x" * 300, "\x00", [], {}, [[]], [None], {"value": {}},
       {"$oid": 5},
       {"lat": "a", "lon": {}}, [{"value": [{"lat": None}]}])


def _spoiled(value, chance, depth=0):
    """Return a page with some of its values replaced, taken out or turned into another type."""
    if chance.random() < 0.04 and depth:
        return chance.choice(ODD)
    if isinstance(value, dict):
        return {key: _spoiled(held, chance, depth + 1) for key, held in value.items() if chance.random() > 0.02}
    if isinstance(value, list):
        return [_spoiled(held, chance, depth + 1) for held in value]
    return value


@pytest.mark.parametrize("seed", range(300))
def test_spoiled_pages_are_read_or_refused_and_never_a_crash(seed):
    chance = random.Random(seed)
    try:
        whole = source([(name, _spoiled(page, chance)) for name, page in made.pages()])
    except AtlasError:
        return
    for table in whole.tables():
        for batch in whole.batches(table.name):
            assert len(batch.values) == len(table.columns) and all(len(cells) == len(batch.rows) for cells in batch.values)
            assert all(cell is None or isinstance(cell, str) for cells in batch.values for cell in cells)


def test_a_tie_to_a_record_that_is_held_back_is_not_told():
    """Uwazi may send such ties to those who did not sign in: app/api/entities/routes.js filters them by another name."""
    ties = made.hub(1, ("e1", None), ("secret", made.LINKED), ("open", made.LINKED))
    ties[1]["entityData"] = {"title": "SYNTHETIC held back", "published": False}
    whole = source(made.pages() + [("relations", ties)])
    assert [row["otherId"] for row in rows(whole, "Event › other relations")] == ["open"]
    assert "held back" not in str(rows(whole, "Event › other relations"))


def test_a_relation_of_hundreds_is_left_out_and_told():
    crowd = made.hub(1, *((f"x{number}", None) for number in range(300)), ("e1", None))
    whole = source(made.pages() + [("relations", crowd)])
    assert "Event › other relations" not in [table.name for table in whole.tables()]
    assert any("tie more than 200 records" in note for note in whole.notes)
