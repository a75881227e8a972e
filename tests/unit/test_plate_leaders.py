"""Leaders of a plate: whatever is marked, no two cross, no tag lies on another, and none leaves the picture."""

import random
from itertools import combinations

import pytest
from shapely.geometry import LineString

from visual_atlas_plugin.layouts.geometry import Box
from visual_atlas_plugin.layouts.plate.leaders import LEFT, columns_in, cross, slots_for

PICTURE = Box(12, 30, 186, 140)


def columns(height=8.0, width=36.0):
    return columns_in(PICTURE, width, height, 12, 9)


def made(points, room):
    slots = slots_for(points, room)
    return slots, [LineString([room.port(slot), point]) for slot, point in zip(slots, points)]


def check(points, room):
    slots, leaders = made(points, room)
    for one, other in combinations(range(len(points)), 2):
        assert not leaders[one].crosses(leaders[other]), (points[one], points[other])      # an independent judge: GEOS
        if slots[one].side == slots[other].side:
            assert abs(slots[one].y - slots[other].y) >= room.pitch - 1e-6
    for slot in slots:
        assert room.top - 1e-6 <= slot.y - room.pitch / 2 and slot.y + room.pitch / 2 <= room.bottom + 1e-6


def chosen(chance, number, room, kind):
    if kind == "anywhere":
        return [(chance.uniform(room.left + 1, room.right - 1), chance.uniform(PICTURE.y, PICTURE.bottom))
                for _ in range(number)]
    if kind == "heap":      # a facility of a few millimetres in the middle
        return [(chance.gauss(105, 2), chance.gauss(100, 2)) for _ in range(number)]
    if kind == "row":       # towers along one wall
        return [(70 + 60 * place / max(1, number - 1), 100 + chance.uniform(-0.01, 0.01)) for place in range(number)]
    if kind == "column":
        return [(105 + chance.uniform(-0.01, 0.01), 40 + 110 * place / max(1, number - 1)) for place in range(number)]
    return [(room.left + 1 + chance.uniform(0, 3), chance.uniform(35, 60)) for _ in range(number)]      # one corner


@pytest.mark.parametrize("kind", ["anywhere", "heap", "row", "column", "corner"])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 12, 24])
def test_leaders_never_cross(kind, number):
    chance = random.Random(f"{kind} {number}")
    for _round in range(40):
        room = columns(chance.uniform(4, 8) if number <= 24 else 4, chance.uniform(6, 40))
        if number <= 2 * room.most:
            check(chosen(chance, number, room, kind), room)


def test_both_columns_are_used_and_a_lonely_tag_stands_beside_its_point():
    room = columns()
    points = [(60.0 + number, 60.0 + 5 * number) for number in range(10)]
    sides = [slot.side for slot in slots_for(points, room)]
    assert 3 <= sides.count(LEFT) <= 7
    [slot] = slots_for([(150.0, 90.0)], room)
    assert slot.side != LEFT and slot.y == pytest.approx(90.0)


def test_more_than_fit_are_refused():
    room = columns(20)
    with pytest.raises(ValueError):
        slots_for([(100.0, 100.0 + number) for number in range(2 * room.most + 1)], room)
    check([(100.0 + number / 7, 100.0 + number) for number in range(2 * room.most)], room)


def test_what_crosses():
    assert cross((0, 0), (2, 2), (0, 2), (2, 0))
    assert not cross((0, 0), (2, 2), (3, 0), (4, 9)) and not cross((0, 0), (2, 2), (2, 2), (3, 0))
