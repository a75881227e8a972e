"""What tests of the bench share: a SYNTHETIC atlas, a window, a place with two images, and hands on the map."""

import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from visual_atlas_plugin.annotate.context import PlaceAtHand
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord, dated, to_row
from visual_atlas_plugin.store.connection import connect, point_blob
from visual_atlas_plugin.store.log_replay import differences
from visual_atlas_plugin.store.schema import check_file, create

LON, LAT = 129.5, 42.5
_PLAIN = Qt.KeyboardModifier.NoModifier


def small_atlas(path) -> None:
    """Make a SYNTHETIC atlas with one place and nothing else: small, so that many looks at the whole file are quick."""
    create(path)
    with closing(connect(path, write=True)) as connection:
        for key, value in (("atlas_uuid", str(uuid.uuid4())), ("title", "SYNTHETIC"), ("synthetic", "1")):
            connection.execute("INSERT INTO atlas_info (key, value) VALUES (?, ?)", (key, value))
        connection.execute("INSERT INTO places (place_id, kind, name_en, precision, geom) VALUES (?, ?, ?, ?, ?)",
                           ("SYN-P1", "other", "SYNTHETIC place", "site", point_blob(LON, LAT)))


def two_images(path):
    """Write two SYNTHETIC images into an atlas and return their records, the earlier first."""
    made = []
    with closing(connect(path, write=True)) as connection:
        for number, day in enumerate(("2019-05-04", "2023-10-09"), start=1):
            record = dated(ImageRecord(image_id=f"SYN-{number}", title="SYNTHETIC", provider="Nobody", sensor="Brush",
                                       acquired_at=day, date_basis="analyst", attribution="© SYNTHETIC"))
            row = {**to_row(record), "uuid": f"00000000-0000-4000-8000-00000000000{number}"}
            names = ", ".join(row)
            connection.execute(f"INSERT INTO images ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))
            made.append(replace(record, uuid=row["uuid"]))
    return made


def some_place(path) -> PlaceAtHand:
    """Return a place of an atlas as the bench has it at hand, as if it were where the canvas is."""
    with closing(connect(path)) as connection:
        key, place_id, kind = connection.execute(
            "SELECT uuid, place_id, kind FROM places ORDER BY place_id LIMIT 1").fetchone()
    return PlaceAtHand(key, place_id, ("SYNTHETIC place",), kind, LON, LAT, "site")


def set_up_canvas(canvas, crs="EPSG:3857") -> None:
    """Show the place, half a metre to the pixel."""
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    middle = QgsCoordinateTransform(degrees, canvas.mapSettings().destinationCrs(), QgsProject.instance()).transform(
        QgsPointXY(LON, LAT))
    half = 100 if crs != "EPSG:4326" else 0.001
    canvas.setExtent(QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half))
    QApplication.processEvents()


def at_hand(context, path, place, image) -> None:
    """Put atlas, place and image at hand."""
    context.set_atlas(str(path), check_file(path).atlas_uuid)
    context.set_place(place, image)


def is_sound(path) -> bool:
    """Whether a file is whole and its log agrees with its tables of marks."""
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return not [found for found in differences(connection) if found.table.startswith("observation")]


def marks(path, columns="*"):
    """Return the marks with one of the two images, as dicts, in the order of their making."""
    rows = []
    with closing(connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        for table in ("observation_points", "observation_lines", "observation_polygons"):
            rows += [{"table": table, **dict(row)} for row in connection.execute(
                f"SELECT {columns}, fid AS number FROM {table} WHERE image_uuid LIKE '00000000%' ORDER BY fid")]
    return rows


class Hands:
    """Mouse and keys on a map, in pixels from its middle."""

    def __init__(self, canvas):
        self.canvas = canvas

    def _pixel(self, x, y) -> QPoint:
        return QPoint(self.canvas.viewport().width() // 2 + x, self.canvas.viewport().height() // 2 + y)

    def click(self, x, y, button=Qt.MouseButton.LeftButton) -> None:
        """Click at a spot."""
        QTest.mouseMove(self.canvas.viewport(), self._pixel(x, y))
        QTest.mouseClick(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, self._pixel(x, y))

    def double_click(self, x, y) -> None:
        """Click twice, as a mouse tells it: press, release, double click, release."""
        self.click(x, y)
        QTest.mouseDClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, _PLAIN, self._pixel(x, y))

    def move(self, x, y, held=Qt.MouseButton.LeftButton) -> None:
        """Move the mouse with a button held."""
        spot = QPointF(self._pixel(x, y))
        QApplication.sendEvent(self.canvas.viewport(), QMouseEvent(
            QEvent.Type.MouseMove, spot, QPointF(self.canvas.viewport().mapToGlobal(spot.toPoint())),
            Qt.MouseButton.NoButton, held, Qt.KeyboardModifier.NoModifier))

    def drag(self, first, last) -> None:
        """Drag from spot to spot."""
        QTest.mousePress(self.canvas.viewport(), Qt.MouseButton.LeftButton, _PLAIN, self._pixel(*first))
        for share in (0.2, 0.6, 1.0):
            self.move(round(first[0] + (last[0] - first[0]) * share), round(first[1] + (last[1] - first[1]) * share))
        QTest.mouseRelease(self.canvas.viewport(), Qt.MouseButton.LeftButton, _PLAIN, self._pixel(*last))

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the map."""
        QTest.keyClick(self.canvas, key, modifier)
