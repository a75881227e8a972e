"""Review and changes in the real window, from the row of commands in the tab Imagery to what the file keeps."""

import sqlite3
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QTableWidget
from qgis.utils import iface

import hands


@pytest.fixture
def atlas_path(training_path) -> Path:
    """The atlas to open."""
    return training_path


@pytest.fixture
def dock(atlas) -> QDockWidget:
    """The dock with the tab Imagery in sight, used by the analyst lee."""
    from visual_atlas_plugin.settings import ANALYST_ID

    before = ANALYST_ID.value()
    ANALYST_ID.set("lee")
    atlas.dock.page.show_tab("imagery")
    atlas._wiring.desk.finish_reading()
    hands.settle(0.3)
    yield hands.find(QDockWidget, "VisualAtlasDock")
    ANALYST_ID.set(before)


def command(dock, name: str, window: str) -> QDialog:
    """Click a command of the tab and return its window."""
    button = hands.find(QPushButton, f"vaCommand_{name}", dock)
    hands.find(QScrollArea, "vaImageryScroll", dock).ensureWidgetVisible(button)
    hands.settle(0.1)
    hands.click(button)
    assert hands.wait_for(lambda: iface.mainWindow().findChild(QDialog, window) is not None)
    hands.settle(0.5)
    return iface.mainWindow().findChild(QDialog, window)


def reviewed(path) -> list:
    """Reviewers and notes in the file, by plain SQL."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = [row for table in ("points", "lines", "polygons") for row in connection.execute(
        f"SELECT review, reviewed_by, review_note FROM observation_{table} WHERE reviewed_by = 'lee'")]
    connection.close()
    return sorted(found, key=str)


def test_one_mark_is_accepted_by_key_and_one_returned_with_a_note(dock, atlas_path):
    window = command(dock, "review", "vaReview")
    hands.picture("judging_review")
    assert hands.find(QLabel, "vaReviewPosition", window).text().startswith("Mark 1 of ")
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_A)
    hands.settle(0.3)
    assert reviewed(atlas_path) == [("reviewed", "lee", None)]
    note = hands.find(QPlainTextEdit, "vaReviewNote", window)
    note.setFocus()
    QTest.keyClicks(note, "Look again at the shadow.")
    hands.click(hands.find(QPushButton, "vaReviewReturn", window))
    hands.settle(0.3)
    assert reviewed(atlas_path) == [("draft", "lee", "Look again at the shadow."), ("reviewed", "lee", None)]
    hands.click(hands.find(QPushButton, "vaReviewClose", window))
    hands.settle(0.3)
    assert iface.mainWindow().findChild(QDialog, "vaReview") is None


def test_changes_are_shown_on_the_map_and_written(dock, tmp_path):
    window = command(dock, "changes", "vaChanges")
    matrix = hands.find(QTableWidget, "vaChangesMatrix", window)
    cell = next((row, column) for row in range(matrix.rowCount()) for column in range(matrix.columnCount())
                if window.found.table.cell(window.found.table.kinds[row], window.found.table.moments[column]).marks)
    before = hands.canvas_image()
    hands.click(matrix.viewport(), matrix.visualItemRect(matrix.item(*cell)).center())
    hands.settle(0.5)
    assert hands.changed_pixels(before, hands.canvas_image()) > 0 and window.spots._bands
    hands.picture("judging_changes")
    window.save(str(tmp_path / "out"))
    assert hands.wait_for(lambda: (tmp_path / "out" / "changes.csv").is_file(), 60)
    assert list((tmp_path / "out").glob("changes_*.svg")) and list((tmp_path / "out").glob("changes_*.pdf"))
    hands.click(hands.find(QPushButton, "vaChangesClose", window))
    hands.settle(0.3)
    assert iface.mainWindow().findChild(QDialog, "vaChanges") is None
