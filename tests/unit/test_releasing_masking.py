"""Masking of points: by unit, never by case, never by noise; a cell only where it holds enough places."""

import json
import math
import random

import pytest

from visual_atlas_plugin.domain.releasing import masking
from visual_atlas_plugin.domain.releasing.masking import MaskedPlace, cell_middle, cell_of, cell_radius_m, mask_places
from visual_atlas_plugin.domain.releasing.policy import GRID_SIZES, read_policy
from visual_atlas_plugin.exchange.publishing.policy_store import shipped_policy

PUBLIC, PARTNER, INTERNAL = (shipped_policy().level(name) for name in ("public", "partner", "internal"))
TOWN = {("North Korea", "North Hamgyong", "Musan County"): (129.2, 42.2)}


def place(key="a", privacy="restricted", point=(129.21, 42.22), **changes) -> MaskedPlace:
    values = {"key": key, "kind": "other", "privacy": privacy, "country": "North Korea", "admin1": "North Hamgyong",
              "admin2": "Musan County", "settlement": "", "point": point, "has_cases": True, "has_released_cases": True}
    return MaskedPlace(**{**values, **changes})


def crowd(number, point=(129.21, 42.22), **changes):
    return [place(f"crowd{n}", "restricted", (point[0] + n * 1e-4, point[1]), **changes) for n in range(number)]


def haversine_m(one, two):
    lon1, lat1, lon2, lat2 = map(math.radians, (*one, *two))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371008.8 * math.asin(math.sqrt(half))


def test_cells_of_every_size_nest():
    dice = random.Random(3)
    for _ in range(2000):
        point = (dice.uniform(-180, 180), dice.uniform(-89, 89))
        for small, large in zip(GRID_SIZES, GRID_SIZES[1:]):
            assert cell_of(cell_middle(cell_of(point, small), small), large) == cell_of(point, large)


@pytest.mark.parametrize("size", GRID_SIZES)
def test_a_point_is_no_farther_from_its_middle_than_the_radius(size):
    dice = random.Random(5)
    for _ in range(500):
        point = (dice.uniform(80, 140), dice.uniform(-60, 60))
        cell = cell_of(point, size)
        west, south = (number * size for number in cell)
        corners = [(west, south), (west + size, south), (west, south + size), (west + size, south + size), point]
        assert max(haversine_m(corner, cell_middle(cell, size)) for corner in corners) <= cell_radius_m(cell, size) * 1.003


def test_points_on_edges_belong_to_one_cell():
    assert cell_of((129.2, 42.2), 0.1) == (1292, 422) and cell_of((0.3, -0.1), 0.1) == (3, -1)
    assert cell_of((129.1999999, 42.2), 0.1) == (1291, 422)


def test_a_cell_needs_k_places_of_the_same_county():
    some = [place(), *crowd(PARTNER.k - 2)]
    assert mask_places(some, PARTNER, {})["a"].mask == "county"
    enough = [place(), *crowd(PARTNER.k - 1)]
    masked = mask_places(enough, PARTNER, {})["a"]
    assert masked.mask == "grid" and masked.unit.place_id == "CELL-0.1-42.20-129.20"
    abroad = [place(), *crowd(PARTNER.k - 2), *(place(f"b{n}", country="China", admin1="Jilin", admin2="Helong") for n in range(9))]
    assert mask_places(abroad, PARTNER, {})["a"].mask == "county"      # the county is known from the public edition


def test_places_told_exactly_hide_nobody():
    """Nine published prisons and one home in a cell: whoever knows all ten knows that the cell means the home."""
    some = [place(), *(place(f"b{n}", "public", kind="prison") for n in range(9))]
    assert mask_places(some, PARTNER, {})["a"].mask == "county"


def test_the_few_that_no_cell_tells_are_not_known_by_that():
    far = place("far", point=(129.91, 42.92))
    some = [place(), *crowd(PARTNER.k), far]
    masked = mask_places(some, PARTNER, {})
    assert {how.mask for how in masked.values()} == {"county"}      # or far would be the one of no cell
    more = some + [place(f"far{n}", point=(129.5 + n / 10, 42.95)) for n in range(1, PARTNER.k)]
    masked = mask_places(more, PARTNER, {})
    assert masked["a"].mask == "grid" and masked["far"].mask == "county"


def test_a_masked_place_becomes_its_unit_and_nothing_more():
    masked = mask_places([place(), place("b", point=(129.9, 42.9))], PUBLIC, TOWN)
    assert masked["a"] == masked["b"] and masked["a"].unit.point == (129.2, 42.2)
    assert masked["a"].unit.name == "Musan County, North Hamgyong"
    without = mask_places([place()], PUBLIC, {})["a"]
    assert without.mask == "county" and without.unit.point is None        # no point is made up


def test_what_has_no_unit_is_withheld():
    assert mask_places([place(admin1="", admin2="")], PUBLIC, {})["a"].mask == "withheld"
    province = mask_places([place(admin2="")], PUBLIC, TOWN)["a"]
    assert province.mask == "county" and province.unit.name == "North Hamgyong" and province.unit.point is None
    assert mask_places([place(privacy="confidential")], PUBLIC, TOWN)["a"].mask == "withheld"


def test_a_settlement_is_told_only_where_its_point_is_published():
    values = json.loads(shipped_policy().to_json())
    values["levels"]["public"]["masks"]["restricted"] = {"*": "settlement"}
    level = read_policy(json.dumps(values)).level("public")
    town = {("North Korea", "North Hamgyong", "Musan County", "Musan"): (129.2, 42.2)}
    told = mask_places([place(settlement="Musan")], level, town)["a"]
    assert told.mask == "settlement" and told.unit.name == "Musan, Musan County, North Hamgyong"
    assert mask_places([place(settlement="Farm of Kim")], level, town)["a"].mask == "county"


@pytest.mark.parametrize("changes, mask", [
    ({"has_cases": False, "has_released_cases": False}, "exact"),
    ({"has_released_cases": True}, "exact"),
    ({"has_released_cases": False}, "county"),                      # private cases alone
    ({"has_released_cases": False, "is_fact": True}, "exact"),      # but a published fact stays one
])
def test_a_public_place_with_private_cases_only_is_never_exact(changes, mask):
    assert mask_places([place(privacy="public", **changes)], PUBLIC, TOWN)["a"].mask == mask


def test_inside_the_team_places_are_exact():
    assert mask_places([place(privacy="confidential", has_released_cases=False)], INTERNAL, {})["a"].mask == "exact"


def test_what_an_earlier_edition_told_by_a_unit_is_not_told_by_a_cell():
    some = [place(at_least="county"), *crowd(9)]
    assert mask_places(some, PARTNER, {})["a"].mask == "county"
    open_now = [place(privacy="public", at_least="county"), *crowd(9)]
    assert mask_places(open_now, PARTNER, {})["a"].mask == "exact"


def test_the_mask_follows_the_place_and_not_what_lies_around_it():
    """Moving a point within its cell, and moving any other place within its own, changes nothing."""
    dice = random.Random(11)
    some = [place(f"p{n}", dice.choice(("public", "restricted", "confidential")),
                  (129 + dice.random(), 42 + dice.random())) for n in range(60)]
    for level in (PUBLIC, PARTNER):
        before = mask_places(some, level, TOWN)
        moved = []
        for one in some:
            west, south = (number * 0.05 for number in cell_of(one.point, 0.05))
            point = (west + dice.uniform(1e-6, 0.05 - 1e-6), south + dice.uniform(1e-6, 0.05 - 1e-6))
            moved.append(place(one.key, one.privacy, point))
        assert mask_places(moved, level, TOWN) == before
        assert mask_places(reversed(some), level, TOWN) == before


def test_ids_of_units_say_the_unit_and_differ():
    names = [("China", "Jilin", "Ji'an"), ("China", "Jilin", "Jian"), ("China", "吉林", ""), ("China", "Jilin", ""),
             ("China", "Liaoning", "Dandong (Donggang)")]
    ids = [masking._unit_id(part for part in name if part) for name in names]
    assert ids[0] == "UNIT-CHINA_JILIN_JI-AN" and ids[4] == "UNIT-CHINA_LIAONING_DANDONG-DONGGANG"
    assert len(set(ids)) == len(ids) and all(text.isascii() for text in ids)
