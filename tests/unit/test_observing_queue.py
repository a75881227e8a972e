"""The queue of places to examine: who has still to look where, in which order, and how much ground is shown."""

import math
import random

import pytest

from visual_atlas_plugin.domain.observing.queue import (
    BY_NEARNESS, DONE, NOT_USABLE, NOTHING, STARTED, Look, QueueChoice, QueuePlace, after, box_around, ground_width,
    queue, results,
)

PLACES = [
    QueuePlace("u1", "F-03", "prison", "site", 129.0, 41.0),
    QueuePlace("u2", "F-01", "mss_office", "settlement", 129.1, 41.0),
    QueuePlace("u3", "F-02", "mss_office", "building", 130.0, 42.0),
    QueuePlace("u4", "F-04", "mss_office", "unknown", 130.0, 42.0),
    QueuePlace("u5", "F-05", "mss_office", "site", None, None),
]
LOOKS = [
    Look("u1", "i1", "kim", NOTHING, "2024-03-01T10:00:00Z"),
    Look("u2", "", "lee", DONE, "2025-01-02T10:00:00Z"),
    Look("u3", "i1", "kim", STARTED, "2025-01-02T10:00:00Z"),
]


def ids(choice, analyst="kim", near=None):
    return [PLACES[number].place_id for number in queue(PLACES, LOOKS, choice, analyst, near)]


def test_a_place_without_a_point_is_not_queued_and_ids_order_the_rest():
    assert ids(QueueChoice()) == ["F-01", "F-02", "F-03"]


@pytest.mark.parametrize("choice, wanted", [
    (QueueChoice(kinds=frozenset(["mss_office"])), ["F-01", "F-02"]),
    (QueueChoice(within=frozenset(["u3", "u4"])), ["F-02"]),
    (QueueChoice(never_looked=True), ["F-01", "F-02"]),             # what was only started has no result
    (QueueChoice(before="2024-03-01"), ["F-01", "F-02"]),           # not the day itself
    (QueueChoice(before="2024-03-02"), ["F-01", "F-02", "F-03"]),
    (QueueChoice(not_by_others=True), ["F-02", "F-03"]),
    (QueueChoice(never_looked=True, not_by_others=True), ["F-02"]),
])
def test_choices_leave_the_right_places(choice, wanted):
    assert ids(choice) == wanted


def test_the_latest_result_of_an_analyst_counts():
    looks = [Look("u1", "", "kim", DONE, "2020-01-01T00:00:00Z"), Look("u1", "", "kim", NOT_USABLE, "2025-06-01T00:00:00Z")]
    assert queue(PLACES[:1], looks, QueueChoice(before="2025-01-01"), "kim") == []
    assert [look.status for look in results(looks)["u1"]] == [NOT_USABLE, DONE]


def test_a_walk_goes_on_to_the_nearest_that_is_left():
    """Held against a plain walk in Python with distances on the sphere."""
    dice = random.Random(5)
    places = [QueuePlace(f"u{n}", f"F-{n:03d}", "prison", "site", dice.uniform(124, 131), dice.uniform(38, 43))
              for n in range(60)]

    def distance(a, b):
        (lon1, lat1), (lon2, lat2) = ((math.radians(value) for value in point) for point in (a, b))
        return math.acos(min(1.0, math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(lon1 - lon2)))

    here, left, total = (124.5, 40.0), list(places), 0.0
    while left:
        best = min(left, key=lambda place: distance(here, (place.lon, place.lat)))
        total += distance(here, (best.lon, best.lat))
        left.remove(best)
        here = (best.lon, best.lat)
    found = [places[number] for number in queue(places, [], QueueChoice(order=BY_NEARNESS), "kim", (124.5, 40.0))]
    assert sorted(place.uuid for place in found) == sorted(place.uuid for place in places)
    walked = sum(distance((a.lon, a.lat), (b.lon, b.lat)) for a, b in zip([QueuePlace("", "", "", "", 124.5, 40.0)] + found, found))
    assert walked == pytest.approx(total, rel=0.02)


def test_nearness_does_not_jump_over_the_date_line():
    places = [QueuePlace("a", "A", "prison", "site", -179.9, 0.0), QueuePlace("b", "B", "prison", "site", 170.0, 0.0)]
    assert queue(places, [], QueueChoice(order=BY_NEARNESS), "kim", (179.9, 0.0)) == [0, 1]


def test_next_and_previous_end_at_the_ends_and_start_from_outside():
    assert after([4, 2, 7], 4, 1) == 2
    assert after([4, 2, 7], 4, -1) is None
    assert after([4, 2, 7], 7, 1) is None
    assert after([4, 2, 7], None, 1) == 4
    assert after([4, 2, 7], 99, -1) == 7
    assert after([], None, 1) is None


def test_ground_is_never_narrower_than_the_point_is_unsure():
    assert ground_width("mss_office", "building") < ground_width("mss_office", "site") < ground_width("mss_office", "settlement")
    assert ground_width("political_prison_camp", "building") == 6 * ground_width("mss_office", "site")
    assert ground_width("mss_office", "unknown") == ground_width("mss_office", "county")
    west, south, east, north = box_around(129.0, 41.0, 1000)
    assert (north - south) * 111_195 == pytest.approx(1000)
    assert (east - west) * 111_195 * math.cos(math.radians(41)) == pytest.approx(1000)
