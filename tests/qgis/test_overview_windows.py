"""The page's geometry: every leg can be seen, and the windows hang together with the main map."""

import csv
import math

import pytest
from qgis.core import QgsRectangle

from visual_atlas_plugin.domain.plane import Plane
from visual_atlas_plugin.layouts import geometry, windows
from visual_atlas_plugin.paths import data_path

SEEN_MM = 4.0       # a leg this long on the main map is seen there
MARGIN_MM = 1.5     # a leg's ends lie this far inside their window


def rows(name):
    with open(data_path("facts", name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stops():
    """Return the points (page projection, m) of each route's stops, by route number."""
    points = {row["id"]: (row["lon"], row["lat"]) for row in rows("facilities.csv")}
    points.update({row["id"]: (row["bridge_lon"], row["bridge_lat"]) for row in rows("crossings.csv")})
    routes = {}
    for row in rows("routes.csv"):
        point = windows.to_page_crs(*(float(value) for value in points[row["stop_id"]]))
        routes.setdefault(int(row["route_no"]), []).append((row["stop_id"], point))
    return routes


def legs():
    return [(number, one, other) for number, chain in sorted(stops().items()) for one, other in zip(chain, chain[1:])]


def test_every_leg_is_seen_on_the_main_map_or_in_a_window(qgis_app):
    main = QgsRectangle(*geometry.main_extent())
    inside = []
    for index, window in enumerate(geometry.WINDOWS):
        ground = QgsRectangle(*windows.window_extent(index))
        ground.grow(-MARGIN_MM * window.scale / 1000.0)
        inside.append(ground)
    found = legs()
    assert len(found) == 18
    hidden = []
    for number, (from_id, start), (to_id, end) in found:
        assert main.contains(start) and main.contains(end), (number, from_id, to_id)
        long_enough = math.dist((start.x(), start.y()), (end.x(), end.y())) * 1000 / geometry.MAIN_SCALE >= SEEN_MM
        if not long_enough and not any(ground.contains(start) and ground.contains(end) for ground in inside):
            hidden.append((number, from_id, to_id))
    assert hidden == []


def test_every_crossing_of_a_route_lies_in_a_window(qgis_app):
    crossings = [(stop, point) for chain in stops().values() for stop, point in chain if stop.startswith("X-")]
    assert len(crossings) == 6
    for stop, point in crossings:
        assert any(QgsRectangle(*windows.window_extent(index)).contains(point)
                   for index in range(len(geometry.WINDOWS))), stop


def test_boxes_stand_inside_the_margins_and_apart():
    inner = geometry.Box(12, 10, 396, 275)
    boxes = [geometry.MAP, geometry.FOOT, geometry.TITLE, geometry.SUBTITLE, geometry.IMPRINT_HEAD]
    boxes += [geometry.window_box(index) for index in range(6)]
    for box in boxes:
        assert inner.x <= box.x and box.right <= inner.right and inner.y <= box.y and box.bottom <= inner.bottom + 0.01
    columns = [geometry.window_box(index) for index in range(6)]
    assert columns[0].y == geometry.MAP.y and columns[-1].bottom == pytest.approx(geometry.MAP.bottom)
    for above, below in zip(columns, columns[1:]):
        assert below.y - above.bottom >= geometry.CAPTION_H - 0.01
    assert geometry.FOOT.y >= geometry.MAP.bottom


def test_scale_bars_are_round_and_fit_above_their_window():
    for window in geometry.WINDOWS:
        assert window.bar_m in (500, 1000, 2000)
        assert 8 <= window.bar_m * 1000 / window.scale <= 20


def test_one_scale_is_true_over_the_whole_page(qgis_app):
    """A kilometer measured on the ellipsoid is a kilometer on the page to 0.1 % in every corner."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsProject

    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    from qgis.core import QgsPointXY
    for lon in (124.2, 127.5, 130.6):
        for lat in (39.8, 41.6, 43.0):
            one, other = QgsPointXY(lon, lat), QgsPointXY(lon + 0.1, lat + 0.1)
            ground = measure.measureLine(one, other)
            page = windows.to_page_crs(one.x(), one.y()).distance(windows.to_page_crs(other.x(), other.y()))
            assert page / ground == pytest.approx(1, abs=0.001), (lon, lat)


def test_frames_and_letters_stay_on_the_main_map_and_clear_of_one_another(qgis_app):
    boxes = windows.taken_boxes()
    assert len(boxes) == 12
    letters = boxes[1::2]
    for box in boxes:
        assert geometry.MAP.x < box.x and box.right < geometry.MAP.right
        assert geometry.MAP.y < box.y and box.bottom < geometry.MAP.bottom
    for index, letter in enumerate(letters):
        for other in letters[index + 1:]:
            assert abs(letter.x - other.x) > 4 or abs(letter.y - other.y) > 4


def test_routes_are_drawn_in_the_plane_of_the_page(qgis_app):
    plane = Plane()
    for lon, lat in ((124.39, 40.13), (127.5, 41.65), (130.36, 42.86), (131.9, 43.1)):
        point = windows.to_page_crs(lon, lat)
        assert plane.to_plane(lon, lat) == pytest.approx((point.x(), point.y()), abs=1e-3)
