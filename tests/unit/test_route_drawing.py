"""The drawing of the six routes, measured on paper at every band of scales."""

import json
import math
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("shapely")
from shapely.geometry import LineString  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import make_routes  # noqa: E402
from visual_atlas_plugin.domain import fanning, route_curves, route_marks, route_neighbors  # noqa: E402
from visual_atlas_plugin.domain.plane import Plane  # noqa: E402
from visual_atlas_plugin.domain.route_drawing import RouteDrawing, RouteStop, bands, build  # noqa: E402

BANDS = bands()
PLANE = Plane()


@pytest.fixture(scope="module")
def stops():
    return make_routes.stops_from_facts()


@pytest.fixture(scope="module")
def neighbors():
    return make_routes.neighbors_from_facts()


@pytest.fixture(scope="module")
def drawing(stops, neighbors):
    return build(stops, neighbors)


def on_paper(coords, band):
    """Return lon/lat as millimetres at the nominal scale of a band."""
    return [tuple(value / band.nominal * 1000 for value in PLANE.to_plane(*point)) for point in coords]


def mark_on_paper(mark, band, stretch=1.0):
    ((x, y),) = on_paper([(mark.lon, mark.lat)], band)
    return x * stretch + mark.dx_mm, y * stretch - mark.dy_mm


def in_band(rows, band):
    return [row for row in rows if (row.scale_from, row.scale_to) == (band.scale_from, band.scale_to)]


def lines_on_paper(drawing, band):
    return {(line.route_no, line.leg_order): (line, LineString(on_paper(line.coords, band)))
            for line in in_band(drawing.lines, band)}


def whole_legs(drawing, band):
    """Return the straight length of every leg in mm."""
    return {(leg.route_no, leg.leg_order): math.dist(*on_paper([leg.coords[0], leg.coords[-1]], band))
            for leg in drawing.legs}


def test_bands_hold_every_scale_once():
    assert BANDS[0].scale_from == 0 and BANDS[-1].scale_to == 1e12
    for lower, upper in zip(BANDS, BANDS[1:]):
        assert lower.scale_to == upper.scale_from
        assert lower.scale_from < lower.nominal < lower.scale_to
    assert BANDS[0].nominal == 25_000 and BANDS[-1].nominal == pytest.approx(6_400_000)


def test_legs_join_the_published_stops(drawing, stops):
    chains = defaultdict(list)
    for stop in sorted(stops, key=lambda stop: (stop.route_no, stop.stop_order)):
        chains[stop.route_no].append(stop)
    assert len(drawing.legs) == 18
    for leg in drawing.legs:
        start, end = chains[leg.route_no][leg.leg_order - 1], chains[leg.route_no][leg.leg_order]
        assert (leg.from_place_id, leg.to_place_id) == (start.place_id, end.place_id)
        assert leg.coords[0] == pytest.approx((start.lon, start.lat), abs=1e-6)
        assert leg.coords[-1] == pytest.approx((end.lon, end.lat), abs=1e-6)
    lengths = {(leg.route_no, leg.leg_order): leg.length_km for leg in drawing.legs}
    assert lengths[2, 3] == pytest.approx(195, abs=1)


def test_inferred_are_the_legs_that_touch_the_crossing(drawing):
    assert {leg.leg_order for leg in drawing.legs if leg.inferred} == {1, 2}
    assert {leg.leg_order for leg in drawing.legs if not leg.inferred} == {3}
    for line in drawing.lines:
        assert line.inferred == (line.leg_order < 3)


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_every_leg_is_drawn_and_every_route_numbered(drawing, band):
    lines = in_band(drawing.lines, band)
    assert sorted((line.route_no, line.leg_order) for line in lines) == [
        (route, leg) for route in range(1, 7) for leg in (1, 2, 3)]
    assert all(len(line.coords) >= 2 for line in lines)
    badges = [mark for mark in in_band(drawing.marks, band) if mark.mark == "badge"]
    assert {mark.label for mark in badges} == set("123456")
    assert all(mark.label == str(mark.route_no) for mark in badges)


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_arrows_lie_on_their_leg_and_point_along_it(drawing, band):
    lines, lengths = lines_on_paper(drawing, band), whole_legs(drawing, band)
    arrows = [mark for mark in in_band(drawing.marks, band) if mark.mark == "arrow"]
    keys = [(mark.route_no, mark.leg_order) for mark in arrows]
    assert len(keys) == len(set(keys))
    for key, length in lengths.items():
        if length >= 4.1:
            assert key in keys, f"leg {key} of {length:.1f} mm has no arrow"
        elif length < 3.8:
            assert key not in keys, f"leg {key} of {length:.1f} mm has an arrow"
    for mark in arrows:
        line = lines[mark.route_no, mark.leg_order][1]
        x, y = mark_on_paper(mark, band)
        at = line.project(LineString([(x, y), (x, y + 1e-6)]).centroid)
        spot = line.interpolate(at)
        assert math.dist((x, y), (spot.x, spot.y)) < 0.1
        behind, ahead = line.interpolate(max(at - 1.0, 0)), line.interpolate(min(at + 1.0, line.length))
        expected = math.degrees(math.atan2(ahead.x - behind.x, ahead.y - behind.y))
        assert abs((mark.angle - expected + 180) % 360 - 180) < 20
        if lengths[mark.route_no, mark.leg_order] < 11.5:
            assert at == pytest.approx(line.length, abs=0.1), "the arrow of a short leg stands at its end"


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_lines_end_before_the_symbols(drawing, band):
    lengths = whole_legs(drawing, band)
    ends = {(leg.route_no, leg.leg_order): on_paper([leg.coords[0], leg.coords[-1]], band) for leg in drawing.legs}
    for key, (_line, curve) in lines_on_paper(drawing, band).items():
        if lengths[key] < 13:
            continue
        assert math.dist(curve.coords[0], ends[key][0]) == pytest.approx(3.2, abs=0.1)
        assert 3.1 < math.dist(curve.coords[-1], ends[key][1]) < 3.8   # the outer lanes end beside the middle


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
@pytest.mark.parametrize("routes", [(4, 5, 6)])
def test_shared_ends_run_side_by_side(drawing, band, routes):
    lines = lines_on_paper(drawing, band)
    sharing = sorted((lines[route, 3] for route in routes if lines[route, 3][0].lane), key=lambda item: item[0].lane)
    if min(whole_legs(drawing, band)[route, 3] for route in routes) > 12:
        assert [item[0].lane for item in sharing] == list(range(1, len(routes) + 1))
    for (_first, one), (_second, other) in zip(sharing, sharing[1:]):
        headings = []
        for curve in (one, other):
            end, before = curve.coords[-1], curve.interpolate(curve.length - 0.3)
            headings.append(math.atan2(end[1] - before.y, end[0] - before.x))
        assert headings[0] == pytest.approx(headings[1], abs=0.01)
        across = (-math.sin(headings[0]), math.cos(headings[0]))
        gap = [(a - b) for a, b in zip(one.coords[-1], other.coords[-1])]
        assert abs(gap[0] * across[0] + gap[1] * across[1]) == pytest.approx(1.8, rel=0.1)
        assert math.dist(one.coords[-1], other.coords[-1]) == pytest.approx(1.8, rel=0.1)


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_routes_that_meet_from_opposite_sides_do_not_hook_into_one_lane(drawing, band):
    lines = lines_on_paper(drawing, band)
    (line_one, one), (line_two, two) = lines[1, 3], lines[2, 3]
    assert line_one.lane == line_two.lane == 0
    for curve in (one, two):
        turns = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in zip(curve.coords, curve.coords[1:])]
        whole = sum((after - before + math.pi) % (2 * math.pi) - math.pi for before, after in zip(turns, turns[1:]))
        assert abs(math.degrees(whole)) < 45
    if whole_legs(drawing, band)[1, 3] > 12:
        assert math.dist(one.coords[-1], two.coords[-1]) > 4


@pytest.mark.parametrize("band", [b for b in BANDS if b.nominal >= 195_000], ids=lambda band: f"{band.nominal:.0f}")
def test_no_badge_comes_close_to_the_symbol_of_a_place(drawing, neighbors, band):
    fans = fanning.fan([fanning.FanPoint(n.place_id, n.lon, n.lat) for n in neighbors],
                       fanning.band_scale(route_neighbors.fan_band(band.nominal)))
    badges = [mark for mark in in_band(drawing.marks, band) if mark.mark == "badge"]
    assert len(badges) >= 6 and len(neighbors) > 35
    for place in neighbors:
        ((x, y),) = on_paper([(place.lon, place.lat)], band)
        right, down = fans.get(place.place_id, (0.0, 0.0))
        for badge in badges:
            gap = math.dist(mark_on_paper(badge, band), (x + right, y - down)) - 2.5 - place.radius
            assert gap >= 1.0, f"badge {badge.label} is {gap:.2f} mm from {place.place_id}"


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_badges_of_one_route_keep_apart(drawing, band):
    badges = [mark for mark in in_band(drawing.marks, band) if mark.mark == "badge"]
    for one, other in combinations(badges, 2):
        if one.route_no == other.route_no:
            assert math.dist(mark_on_paper(one, band), mark_on_paper(other, band)) >= 25


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_no_two_routes_cross(drawing, band):
    lines = lines_on_paper(drawing, band)
    for (first, (_a, one)), (second, (_b, other)) in combinations(lines.items(), 2):
        if first[0] != second[0]:
            assert not one.crosses(other), f"legs {first} and {second}"


@pytest.mark.parametrize("band", BANDS, ids=lambda band: f"{band.nominal:.0f}")
def test_badges_and_arrows_do_not_touch(drawing, band):
    marks = [mark for mark in in_band(drawing.marks, band) if mark.mark != "tie"]
    for stretch in (0.85, 1.0, 1.18):
        for one, other in combinations(marks, 2):
            if one.route_no == other.route_no and {one.mark, other.mark} == {"arrow"}:
                continue   # the legs of a small triangle; their arrows stand where the legs end
            distance = math.dist(mark_on_paper(one, band, stretch), mark_on_paper(other, band, stretch))
            kinds = {one.mark, other.mark}
            if kinds == {"badge"}:
                least = 5.0
            elif "badge" in kinds:
                least = 4.0
            else:
                least = 2.2
            assert distance >= least, f"{one.mark} {one.route_no} and {other.mark} {other.route_no}: {distance:.1f} mm"


def test_a_badge_beside_its_place_has_a_tie_that_reaches_it(drawing):
    ties = [mark for mark in drawing.marks if mark.mark == "tie"]
    beside = [mark for mark in drawing.marks if mark.mark == "badge" and (mark.dx_mm or mark.dy_mm)]
    assert beside and len(ties) == len(beside)
    badges = {(mark.route_no, mark.scale_from): mark for mark in beside}
    for tie in ties:
        badge = badges[tie.route_no, tie.scale_from]
        assert (tie.lon, tie.lat) == (badge.lon, badge.lat)
        assert tie.tie_mm + 2.5 == pytest.approx(math.hypot(badge.dx_mm, badge.dy_mm), abs=0.01)
        toward = math.degrees(math.atan2(badge.dx_mm, -badge.dy_mm)) % 360
        assert abs((toward - tie.tie_angle + 180) % 360 - 180) < 0.1


def test_hyesan_is_too_short_for_the_overview_and_gets_badge_and_arrow(drawing):
    (band,) = [band for band in BANDS if band.scale_from <= 1_800_000 < band.scale_to]
    marks = {mark.mark: mark for mark in in_band(drawing.marks, band) if mark.route_no == 3}
    assert set(marks) == {"tie", "badge", "badge_arrow"}
    assert 90 < marks["badge_arrow"].angle < 200   # from Changbai south into Hyesan


def test_results_are_stable_and_equal_the_shipped_drawing(drawing, stops, neighbors):
    again = build(list(reversed(stops)), neighbors)
    assert again.to_dict() == drawing.to_dict()
    shipped = RouteDrawing.from_dict(json.loads((ROOT / "data/routes/drawing.json").read_text(encoding="utf-8")))
    for name in ("legs", "lines", "marks"):
        old, new = getattr(shipped, name), getattr(drawing, name)
        assert len(old) == len(new)
        for one, other in zip(old, new):
            for key, value in vars(one).items():
                if key == "coords":
                    assert len(value) == len(other.coords)
                    assert all(abs(a - b) <= 1e-6 for p, q in zip(value, other.coords) for a, b in zip(p, q))
                elif isinstance(value, float):
                    assert value == pytest.approx(getattr(other, key), rel=1e-6, abs=2e-2)
                else:
                    assert value == getattr(other, key)


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="format"):
        RouteDrawing.from_dict({"format": 99})


def test_odd_routes_do_not_break_the_drawing():
    assert build([]).lines == []
    alone = RouteStop(7, 1, "A", 127.0, 41.0)
    assert build([alone]).legs == []
    same = build([alone, RouteStop(7, 2, "B", 127.0, 41.0), RouteStop(7, 3, "C", 127.5, 41.0)])
    assert len(same.legs) == 2
    assert {line.leg_order for line in same.lines} == {2}
    with pytest.raises(ValueError, match="coordinates"):
        build([alone, RouteStop(7, 2, "B", float("nan"), 41.0)])


def test_the_way_back_parts_from_the_way_there():
    there = [RouteStop(8, 1, "A", 127.0, 41.0), RouteStop(8, 2, "B", 127.5, 41.0)]
    back = [RouteStop(9, 1, "B", 127.5, 41.0), RouteStop(9, 2, "A", 127.0, 41.0)]
    drawing = build(there + back)
    (one, other) = (LineString(leg.coords) for leg in drawing.legs)
    middle = one.interpolate(0.5, normalized=True)
    assert other.distance(middle) > 0.01


def test_marks_give_way_inside_the_whole_band():
    assert route_marks.STRETCHES[0] == pytest.approx(2 ** -0.25)
    one = route_marks.Mark(1, 1, "badge", 10.0, 0.0, dx=-8.0)
    other = route_marks.Mark(2, 1, "badge", 0.0, 0.0)
    assert route_marks.least_distance(one, other) == pytest.approx(10 * 2 ** -0.25 - 8, abs=1e-6)


def test_a_shapely_that_is_mixed_up_with_another_geos_draws_nothing(monkeypatch):
    """Seen with the wheel of shapely 2 in the QGIS program: a flat line was said to have heights."""
    monkeypatch.setattr("shapely.geometry.LineString", lambda points: SimpleNamespace(has_z=True, coords=points))
    with pytest.raises(ImportError, match="another GEOS"):
        build([])
