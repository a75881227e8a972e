"""The bench in the real window: twenty marks at a facility with few keys, and the next date.

Images and the atlas are those of test_imagery_bench: made up, and marked SYNTHETIC.
"""

import sqlite3
from typing import List, Tuple

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QScrollArea
from qgis.utils import iface

import hands
from test_imagery_bench import atlas_path, desk, dock, imaged_atlas, looks  # noqa: F401 - fixtures

LEFT, PLAIN, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
MOST = 25       # clicks and keys from the queue to the twentieth mark, besides the drawing itself


class Analyst:
    """Somebody with one hand on the keys, counted, and the other drawing; spots are metres east and north of the place."""

    def __init__(self, lon: float, lat: float):
        self.counted = 0
        self._place = (lon, lat)
        self.map = iface.mapCanvas()        # where is drawn

    def key(self, code, modifiers=PLAIN) -> None:
        """Press a key while the map has the keyboard."""
        self.counted += 1
        iface.mapCanvas().setFocus()
        QTest.keyClick(iface.mapCanvas(), code, modifiers)
        QApplication.processEvents()

    def _pixel(self, spot: Tuple[float, float]) -> QPoint:
        lon, lat = self._place[0] + spot[0] / 82300, self._place[1] + spot[1] / 111080
        canvas = self.map
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"),
                                           canvas.mapSettings().destinationCrs(), QgsProject.instance())
        there = canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat)))
        return QPoint(round(there.x()), round(there.y()))

    def click(self, *spots: Tuple[float, float]) -> None:
        """Draw: click at spots."""
        view = self.map.viewport()
        for spot in spots:
            QTest.mouseMove(view, self._pixel(spot))
            QTest.mouseClick(view, LEFT, PLAIN, self._pixel(spot))
            QApplication.processEvents()

    def finish_at(self, spot: Tuple[float, float]) -> None:
        """Draw: the last corner, by a double click."""
        self.click(spot)
        QTest.mouseDClick(self.map.viewport(), LEFT, PLAIN, self._pixel(spot))
        QApplication.processEvents()

    def drag(self, first: Tuple[float, float], last: Tuple[float, float]) -> None:
        """Draw: press, move, let go."""
        view = self.map.viewport()
        start, end = self._pixel(first), self._pixel(last)
        QTest.mousePress(view, LEFT, PLAIN, start)
        for share in (0.3, 0.7, 1.0):
            at = QPointF(start) + (QPointF(end) - QPointF(start)) * share
            QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, at, QPointF(view.mapToGlobal(at.toPoint())),
                                                     Qt.MouseButton.NoButton, LEFT, PLAIN))
        QTest.mouseRelease(view, LEFT, PLAIN, end)
        QApplication.processEvents()


@pytest.fixture
def analyst(dock, atlas) -> Analyst:  # noqa: F811
    """An analyst with an id of their own; nothing is at hand yet."""
    from visual_atlas_plugin.settings import ANALYST_ID

    before = ANALYST_ID.value()
    ANALYST_ID.set("analyst-7")
    yield Analyst(0, 0)
    ANALYST_ID.set(before)


def marks(path) -> List[dict]:
    """The analyst's marks in the file, by plain SQL, in the order of their making."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    found = []
    for table in ("observation_points", "observation_lines", "observation_polygons"):
        found += [{"table": table, **dict(row)} for row in connection.execute(
            f"SELECT o.*, p.place_id, i.image_id FROM {table} o JOIN places p ON p.uuid = o.place_uuid "
            "JOIN images i ON i.uuid = o.image_uuid WHERE o.analyst = 'analyst-7'")]
    connection.close()
    return sorted(found, key=lambda row: (row["observed_at"][:19], row["table"] != "observation_points", row["fid"]))


def begin(analyst: Analyst, atlas) -> None:
    """From the queue to the first facility on its earlier image, and nearer: four keys."""
    for code, modifiers in ((Key.Key_PageDown, ALT), (Key.Key_Left, ALT), (Key.Key_PageUp, PLAIN), (Key.Key_PageUp, PLAIN)):
        analyst.key(code, modifiers)
        hands.settle(0.3)
    place = desk(atlas).context.place
    analyst._place = (place.lon, place.lat)


def draw_twenty(analyst: Analyst) -> None:
    """Mark what the made-up picture shows, and some things around it."""
    analyst.key(Key.Key_1)                              # perimeter wall
    analyst.key(Key.Key_C)                              # confidence: high, for all that follows
    analyst.click((-60, -50), (60, -50), (60, 50), (-60, 50))
    analyst.finish_at((-60, -45))
    analyst.key(Key.Key_3)
    analyst.click((0, -50))                             # gate
    analyst.key(Key.Key_4)
    analyst.click((-57.5, -47.5), (57.5, 47.5), (-57.5, 47.5), (57.5, -47.5), (0, 50))     # towers
    analyst.key(Key.Key_H)                              # of the sixth only a part is seen
    analyst.click((-60, 0))
    analyst.key(Key.Key_5)                              # buildings: three clicks, then drags in the same direction
    analyst.click((-45, -30), (-45, 30), (-27, 30))
    for west, south, east, north in ((-15, 28, 20, 40), (28, -30, 48, 25), (-20, -45, -5, -38), (5, -45, 20, -38),
                                     (30, 30, 45, 40)):
        analyst.drag((west, south), (east, north))
    analyst.key(Key.Key_9)
    analyst.drag((-62, -52), (62, 52))                  # the facility as a whole
    analyst.key(Key.Key_8)
    analyst.click((0, -70), (0, -80), (1, -90))         # vehicles on the road
    analyst.key(Key.Key_N)
    analyst.click((-1, -100))                           # one under a shadow
    analyst.key(Key.Key_6)
    analyst.drag((70, 0), (85, 15))                     # new construction


def test_twenty_marks_need_few_keys(analyst, atlas, atlas_path, dock):  # noqa: F811
    begin(analyst, atlas)
    draw_twenty(analyst)
    hands.settle(0.5)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(hands.find(QLabel, "vaMarkHint", dock), 0, 400)
    hands.picture("marks_twenty")
    found = marks(atlas_path)
    assert len(found) == 20 and analyst.counted <= MOST, analyst.counted
    kinds = [row["feature_kind"] for row in found]
    assert [kinds.count(kind) for kind in ("perimeter_wall", "gate", "guard_tower", "building_unknown", "facility_outline",
                                           "vehicle", "new_construction")] == [1, 1, 6, 6, 1, 4, 1]
    assert [row["state"] for row in found].count("present") == 18
    place = desk(atlas).context.place
    assert {row["place_id"] for row in found} == {place.place_id}
    assert {(row["acquired_at"], row["sensor"], row["confidence"], row["review"]) for row in found} == {
        ("2019-05-04", "SYN-1", "high", "draft")}
    west = next(row for row in found if row["feature_kind"] == "building_unknown")
    assert west["area_m2"] == pytest.approx(18 * 60, rel=0.1), "the building of 18 by 60 metres, as well as pixels allow"
    wall = next(row for row in found if row["feature_kind"] == "perimeter_wall")
    assert wall["length_m"] == pytest.approx(120 + 100 + 120 + 95, rel=0.05)


def test_the_next_date_starts_from_the_last(analyst, atlas, atlas_path, dock):  # noqa: F811
    begin(analyst, atlas)
    analyst.key(Key.Key_4)
    analyst.click((-57.5, -47.5), (57.5, 47.5), (0, 0))
    analyst.key(Key.Key_5)
    analyst.click((-15, 28), (20, 28), (20, 40))
    analyst.key(Key.Key_9)
    analyst.drag((-62, -52), (62, 52))
    analyst.key(Key.Key_Right, ALT)
    hands.settle(0.3)
    analyst.key(Key.Key_J)
    hands.settle(0.3)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(hands.find(QLabel, "vaCarryAbout", dock), 0, 100)
    hands.picture("marks_carry_over")
    for code in (Key.Key_Y, Key.Key_Y, Key.Key_B, Key.Key_X):
        analyst.key(code)
    analyst.key(Key.Key_G)
    hands.settle(0.2)
    hands.picture("marks_changed")
    analyst.drag((62, 52), (80, 60))
    hands.settle(0.3)
    hands.picture("marks_carried")
    old, new = marks(atlas_path)[:5], marks(atlas_path)[5:]
    assert [row["carried_from_uuid"] for row in new] == [row["uuid"] for row in old]
    assert [(row["state"], row["carried"]) for row in new] == [
        ("present", "confirmed"), ("present", "confirmed"), ("not_visible", None), ("absent", "ended"),
        ("present", "changed")]
    assert {row["acquired_at"] for row in new} == {"2023-10-09"}
    assert new[4]["area_m2"] > old[4]["area_m2"] * 1.1
    analyst.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.settle(0.2)
    assert len(marks(atlas_path)) == 9, "undo by the usual key while the map has the keyboard"


def test_a_mark_on_the_map_beside_carries_the_image_that_is_shown_there(analyst, atlas, atlas_path, dock):  # noqa: F811
    begin(analyst, atlas)                               # the first map shows the earlier image
    analyst.key(Key.Key_F9)
    view = desk(atlas).comparing.view.canvas
    assert hands.wait_for(lambda: not view.isDrawing() and not iface.mapCanvas().isDrawing())
    analyst.key(Key.Key_4)
    analyst.click((-57.5, -47.5))
    analyst.map = view
    analyst.click((57.5, 47.5), (-57.5, 47.5))
    QTest.keyClick(view, Key.Key_5)                     # the keys of the bench work there, too
    analyst.drag((28, -30), (48, 25))                   # the new building, which only the later image shows
    hands.settle(0.5)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(hands.find(QLabel, "vaMarkCount", dock))
    hands.picture("marks_beside")
    early, late = "2019-05-04", "2023-10-09"
    found = marks(atlas_path)
    assert sorted((row["feature_kind"], row["acquired_at"], row["image_id"][-10:]) for row in found) == [
        ("building_unknown", late, late), ("guard_tower", early, early), ("guard_tower", late, late), ("guard_tower", late, late)]
    assert next(row for row in found if row["table"] == "observation_polygons")["area_m2"] == pytest.approx(20 * 55, rel=0.1)
    assert [look[1:] for look in looks(atlas_path)] == [("started", early), ("started", late)]
    assert hands.find(QLabel, "vaMarkCount", dock).text() == "1 marks on this image · 3 on 9 October 2023, beside"
    QTest.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(marks(atlas_path)) == 3, "undone from the map beside"
    analyst.map = iface.mapCanvas()
    analyst.key(Key.Key_F9)                             # the map goes while its tool is taken
    assert hands.wait_for(lambda: len(iface.mapCanvases()) == 1)
    hands.settle(0.3)
    analyst.drag((-45, -30), (-27, 30))
    assert [row["acquired_at"] for row in marks(atlas_path)].count(early) == 2
