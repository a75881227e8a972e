"""The dock on a screen, driven with mouse and keys as a person does."""

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QLineEdit, QVBoxLayout, QWidget

from tests.qgis.conftest import atlas_path  # noqa: F401 - for tests that take it from here
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.dock import WIDTH, VisualAtlasDock

LEFT = Qt.MouseButton.LeftButton


def move(widget, place):
    """Move the mouse over a widget with the left button held (QTest's own move does not reach it offscreen)."""
    QApplication.sendEvent(widget, QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(widget.mapToGlobal(place)), Qt.MouseButton.NoButton, LEFT,
        Qt.KeyboardModifier.NoModifier))


class Panel:
    """The dock on a screen, and what it told the map."""

    def __init__(self, qtbot, path=None, **options):
        self.told = []
        self.qtbot = qtbot
        self.controller = AtlasController(self.told.append)
        self.host = QWidget()
        self.outside = QLineEdit(self.host)
        self.dock = VisualAtlasDock(self.controller, self.host, **options)
        layout = QVBoxLayout(self.host)
        layout.addWidget(self.outside)
        layout.addWidget(self.dock)
        layout.setContentsMargins(0, 0, 0, 0)
        qtbot.addWidget(self.host)
        qtbot.panel = self      # kept for the test: else Python collects widgets while they are painted, or in a thread
        self.host.resize(WIDTH, 1500)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        if path:
            self.controller.open_atlas(path)
            self.settle()
            assert self.host.isActiveWindow()    # nothing flashed up as a window of its own

    def settle(self):
        """Let layouts and deferred deletions happen."""
        QTest.qWait(20)

    def find(self, name, kind=QWidget):
        """Return the one widget of a name."""
        found = self.dock.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        """Click the middle of a widget, a tick box at its mark."""
        widget = self.find(name)
        place = QPoint(10, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        QTest.mouseClick(widget, LEFT, pos=place)
        self.settle()

    def look_at(self, tab):
        """Look at a tab by its name."""
        self.dock.page.show_tab(tab)
        self.settle()

    def drag(self, first, last, release=True):
        """Drag over the timeline from the middle of one year to the middle of another."""
        line = self.dock.page.explore.when.timeline
        places = [QPoint(int(line.x_of_year(year + 0.5)), 30) for year in (first, (first + last) / 2, last)]
        QTest.mousePress(line, LEFT, pos=places[0])
        for place in places[1:]:
            move(line, place)
        if release:
            QTest.mouseRelease(line, LEFT, pos=places[-1])

    @property
    def truth(self):
        """The line of truth."""
        return self.dock.page.truth.text()

    @property
    def state(self):
        """The choices."""
        return self.controller.state


@pytest.fixture
def panel(qtbot, atlas_path):
    """The dock with the facts open."""
    return Panel(qtbot, atlas_path)
