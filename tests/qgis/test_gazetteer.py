"""What the search box offers, asked of an atlas of the shipped facts; what is wanted is written down by hand."""

import pytest

from visual_atlas_plugin.store.connection import connect, open_atlas
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.gazetteer import CASE, PLACE, ROUTE, THEME, Suggestion, suggest


@pytest.fixture(scope="module")
def atlas(tmp_path_factory):
    return build_atlas(tmp_path_factory.mktemp("gazetteer") / "facts.gpkg").path


@pytest.fixture(scope="module")
def offered(atlas):
    """A function that asks."""
    connection = connect(atlas)
    yield lambda text, limit=12: suggest(connection, text, limit)
    connection.close()


def first(offered, text):
    """Return (kind, key) of what is offered first."""
    return [(one.kind, one.key) for one in offered(text, 1)]


@pytest.mark.parametrize("text", ["Hwaryong", "Helong", "和龙", "和龍", "화룡", "허룽", "hwaryong border", "HELONG"])
def test_helong_by_all_its_names(offered, text):
    assert first(offered, text) == [(PLACE, "CN-DC-HELONG")]


@pytest.mark.parametrize("text", ["Onseong", "Onsong", "Onsŏng", "onseo", "온성"])
def test_onsong_by_all_its_spellings(offered, text):
    keys = [one.key for one in offered(text)]
    assert keys[0] == "KP-MO-ONSONG" and {"KP-OT-LTC-ONSONG", "KP-OT-ONSONG-MPS", "KP-OT-ONSONG-HC"} <= set(keys)


def test_spellings_of_a_province(offered):
    assert {one.key for one in offered("Hamgyeong", 100)} == {one.key for one in offered("Hamgyong", 100)} != set()
    assert {one.key for one in offered("량강도", 100)} == {one.key for one in offered("양강도", 100)} != set()


@pytest.mark.parametrize("text, wanted", [
    ("D0000110", (CASE, "D0000110")), ("d00001", (CASE, "D0000110")), ("110", (CASE, "D0000110")),
    ("E2023-10", (CASE, "E2023-10-09")), ("강제송환", (THEME, "forced-repatriation")),
    ("강제북송", (THEME, "forced-repatriation")), ("Forced Rep", (THEME, "forced-repatriation")),
    ("FR", (THEME, "forced-repatriation")), ("repatriation", (THEME, "forced-repatriation")), ("3", (ROUTE, "3")),
    ("route 2", (ROUTE, "2")), ("송환 경로 6", (ROUTE, "6")), ("Tonghua manpo", (ROUTE, "2")),
    ("용정", (PLACE, "CN-DC-LONGJING")), ("룡정", (PLACE, "CN-DC-LONGJING")), ("ji'an", (PLACE, "X-JIAN")),
    ("Domun", (PLACE, "CN-DC-TUMEN")), ("camp 14", (PLACE, "KP-PP-14")),
])
def test_what_is_offered_first(offered, text, wanted):
    assert first(offered, text) == [wanted]


def test_a_whole_suggestion(offered):
    assert offered("Hwaryong", 1) == [Suggestion(
        PLACE, "CN-DC-HELONG", "Helong detention center", "화룡변방대", "Hwaryong", "Helong, Jilin, China",
        "detention_center")]
    assert offered("강제송환", 1) == [Suggestion(
        THEME, "forced-repatriation", "Forced Repatriation", "강제송환", detail="FR", color="#DDCC77")]
    assert offered("route 3", 1)[0].color == "#087F5D"
    assert offered("D0000110", 1) == [Suggestion(CASE, "D0000110", "D0000110", where="Case D0000110 (FOOTPRINTS)")]
    assert offered("Tumen detention center", 1)[0].matched == ""


def test_the_best_come_first_and_no_more_than_asked(offered):
    found = offered("chongjin", 30)
    assert len(found) == 10 and [one.rank for one in found] == sorted(one.rank for one in found)
    assert offered("chongjin", 5) == found[:5] and offered("chongjin", 0) == []
    assert len({(one.kind, one.key) for one in found}) == len(found)


@pytest.mark.parametrize("text", ["", "   ", "…", "zzzzzz", "'; DROP TABLE cases; --", "%", "_", "*", "\n"])
def test_nothing_is_offered_for_nothing(offered, text):
    assert offered(text) == []


def test_names_that_were_edited_are_offered_at_once(tmp_path):
    path = build_atlas(tmp_path / "edited.gpkg").path
    with open_atlas(path) as connection:
        assert suggest(connection, "Neverheard") == []
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO place_names (place_uuid, name) SELECT uuid, 'Neverheard <b>of</b>' FROM places "
                           "WHERE place_id = 'X-TUMEN'")
        connection.execute("INSERT INTO cases (case_id, title) VALUES ('NEW-7', 'seven')")
    with open_atlas(path) as connection:
        assert [(one.key, one.matched) for one in suggest(connection, "never")] == [("X-TUMEN", "Neverheard <b>of</b>")]
        assert [one.key for one in suggest(connection, "new-7")] == ["NEW-7"] == [one.key for one in suggest(connection, "7", 1)]
