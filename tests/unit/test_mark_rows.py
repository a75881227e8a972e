"""What a new mark carries by itself, what it must have, and the rectangles that buildings are drawn as."""

import math
from dataclasses import dataclass
from typing import Optional

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing import mark_rows as marks
from visual_atlas_plugin.domain.observing.mark_rows import Judgement, new_mark, reshaped, stamp_of

NOW = "2026-11-27T10:11:12Z"


@dataclass(frozen=True)
class Place:
    uuid: str = "place-1"


@dataclass(frozen=True)
class Image:
    uuid: str = "image-1"
    acquired_at: str = "2023-10-09"
    start_day: Optional[int] = 19639
    end_day: Optional[int] = 19639
    sensor: str = "WorldView-3"
    attribution: str = "© Maker 2023"
    provider: str = "Maker"


def test_a_mark_fills_itself_from_what_is_at_hand():
    stamp = stamp_of(Place(), Image(), "ana")
    mark = new_mark(stamp, "guard_tower", "point", Judgement("partly", "high", "likely"), b"wkb", {}, NOW)
    assert (mark.table, mark.wkb) == ("observation_points", b"wkb")
    assert mark.values == {
        "place_uuid": "place-1", "image_uuid": "image-1", "acquired_at": "2023-10-09", "start_day": 19639, "end_day": 19639,
        "sensor": "WorldView-3", "image_credit": "© Maker 2023", "analyst": "ana", "edited_by": "ana", "observed_at": NOW,
        "feature_kind": "guard_tower", "state": "partly", "confidence": "high", "likelihood": "likely"}


def test_measures_follow_the_shape_and_nothing_else():
    stamp, measures = stamp_of(Place(), Image(), "ana"), {"length_m": 12.3456, "area_m2": 99.999, "perimeter_m": 40.0}
    line = new_mark(stamp, "fence", "line", Judgement(), b"1", measures, NOW)
    area = new_mark(stamp, "yard", "polygon", Judgement(), b"1", measures, NOW)
    assert (line.values["length_m"], "area_m2" in line.values) == (12.35, False)
    assert (area.values["area_m2"], area.values["perimeter_m"], "length_m" in area.values) == (100.0, 40.0, False)


@pytest.mark.parametrize("place, image, word", [
    (None, Image(), "place"), (Place(""), Image(), "place"), (Place(), None, "image"), (Place(), Image(""), "image")])
def test_a_mark_without_its_place_or_its_image_is_refused(place, image, word):
    with pytest.raises(AtlasError) as refused:
        stamp_of(place, image, "ana")
    assert word in refused.value.message and refused.value.advice


def test_an_image_without_a_date_gives_a_mark_without_a_date():
    unknown = Image(acquired_at="", start_day=None, end_day=None, sensor="", attribution=" ", provider="Maker")
    stamp = stamp_of(Place(), unknown, "")
    assert (stamp.acquired_at, stamp.start_day, stamp.end_day, stamp.sensor) == (None, None, None, None)
    assert (stamp.image_credit, stamp.analyst) == ("Maker", "unknown")


def test_confidence_and_likelihood_go_round_apart_from_each_other():
    judgement = Judgement()
    seen = []
    for _ in range(4):
        judgement = judgement.next_confidence()
        seen.append((judgement.confidence, judgement.likelihood))
    assert seen == [("high", None), ("medium", None), ("low", None), (None, None)]
    assert judgement.next_likelihood().likelihood == "almost_no_chance"
    assert judgement.next_likelihood(-1).likelihood == "almost_certain"
    assert len(marks.LIKELIHOODS) == 7
    assert Judgement().toggled_confidence("low").confidence == "low"
    assert Judgement(confidence="low").toggled_confidence("low").confidence is None


def test_another_shape_brings_its_own_measures():
    mark = new_mark(stamp_of(Place(), Image(), "ana"), "yard", "polygon", Judgement(), b"1", {"area_m2": 5.0}, NOW)
    moved = reshaped(mark, b"2", {"area_m2": 7.125, "perimeter_m": 3.0}, "ben")
    assert (moved.wkb, moved.values["area_m2"], moved.values["perimeter_m"], moved.values["edited_by"]) == (b"2", 7.12, 3.0, "ben")
    assert moved.values["analyst"] == "ana"


def sides(corners):
    return [math.dist(corners[i], corners[(i + 1) % 4]) for i in range(4)]


def test_a_rectangle_of_three_clicks_has_right_angles_whatever_its_turn():
    corners = marks.rectangle((1, 1), (4, 5), (3.5, 6.0))
    a, b, c, d = sides(corners)
    assert (a, c) == (pytest.approx(5), pytest.approx(5)) and b == pytest.approx(d)
    assert math.dist(corners[0], corners[2]) == pytest.approx(math.hypot(a, b))


def test_a_box_is_dragged_along_the_direction_of_the_last_one():
    assert marks.turned_box((0, 0), (4, 2), (1, 0)) == ((0, 0), (4, 0), (4, 2), (0, 2))
    turned = marks.turned_box((0, 0), (0, 10), (3, 3))
    assert turned[2] == pytest.approx((0, 10))
    assert sides(turned) == pytest.approx([math.sqrt(50)] * 4)


def test_two_clicks_on_one_spot_make_a_flat_rectangle_and_no_error():
    assert marks.rectangle((1, 1), (1, 1), (2, 2)) == ((1, 1), (1, 1), (2, 2), (2, 2))
