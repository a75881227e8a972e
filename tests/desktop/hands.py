"""Hands and eyes for the tests in the real window: click, type, wait for paint, look."""

import importlib.util
import os
import re
import sys
import time
from pathlib import Path
from typing import Callable, List

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction, QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox, QToolBar, QWidget,
)
from qgis.utils import iface

OUT = Path(os.environ["VISUAL_ATLAS_OUT"])
PAINT_SECONDS = 30
OPEN_SECONDS = 60
ROLE = "visual_atlas/role"


def loaded(name: str):
    """Return a module of tests/support, which is not on the path of QGIS."""
    file = Path(os.environ["VISUAL_ATLAS_ROOT"]) / "tests" / "support" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(name, module)
    spec.loader.exec_module(module)
    return module


def settle(seconds: float = 0.4) -> None:
    """Let QGIS work for a while, then until all layers of an atlas that is opened are there, and the map is painted."""
    wait_for(lambda: False, seconds)
    if not wait_for(lambda: not is_opening(), OPEN_SECONDS):
        raise AssertionError(f"the atlas was not opened within {OPEN_SECONDS} seconds")
    if not wait_for(lambda: not iface.mapCanvas().isDrawing(), PAINT_SECONDS):
        raise AssertionError(f"the map was not painted within {PAINT_SECONDS} seconds")
    QApplication.processEvents()


def is_opening() -> bool:
    """Whether the plugin still adds layers of an atlas."""
    running = qgis.utils.plugins.get("visual_atlas_plugin")
    return running is not None and running.is_opening


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> bool:
    """Let QGIS work until a condition holds; return whether it did."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        QApplication.processEvents()
        # inside a slot (where these tests run) Qt keeps what deleteLater() was called on
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)
    return True


def picture(name: str) -> Path:
    """Save what is on the screen as build/desktop/NAME.png."""
    path = OUT / (re.sub(r"\W+", "_", name).strip("_") + ".png")
    QApplication.primaryScreen().grabWindow(0).save(str(path))
    return path


def canvas_image() -> QImage:
    """Return the painted map."""
    settle()
    return iface.mapCanvas().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed_pixels(first: QImage, second: QImage) -> int:
    """Return how many pixels differ between two pictures of the same size."""
    import numpy

    def array(image: QImage):
        data = image.constBits()
        data.setsize(image.sizeInBytes())
        return numpy.frombuffer(data, numpy.uint32).reshape(image.height(), -1)[:, :image.width()] & 0xFFFFFF

    return int((array(first) != array(second)).sum())


def find(kind: type, name: str, parent: QWidget = None) -> QWidget:
    """Return the widget of a kind with an object name, anywhere in the window."""
    widget = (parent or iface.mainWindow()).findChild(kind, name)
    assert widget is not None, f"there is no {kind.__name__} called {name}"
    return widget


def click(widget: QWidget, spot: QPoint = None) -> None:
    """Click a widget as a mouse does."""
    assert widget.isVisible() and widget.isEnabled(), f"{widget.objectName()} cannot be clicked"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot or widget.rect().center())


def toolbar_button(action_name: str) -> QWidget:
    """Return the button of one of our actions on our toolbar."""
    action = find(QAction, action_name)
    for toolbar in iface.mainWindow().findChildren(QToolBar):
        button = toolbar.widgetForAction(action)
        if button is not None and toolbar.objectName().startswith("VisualAtlas"):
            return button
    raise AssertionError(f"{action_name} is on no toolbar of ours")


class Answer:
    """Answers the next modal dialog once it is there; `seen` tells what it was."""

    def __init__(self, reply: Callable[[QWidget], None]):
        self.seen: List[str] = []
        self._reply = reply
        self._tries = 0
        QTimer.singleShot(100, self._look)

    def cancel(self) -> None:
        """Wait no longer."""
        self._tries = 1000

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        self._tries += 1
        if dialog is None or self._tries > 1000:
            if self._tries < 100:
                QTimer.singleShot(100, self._look)
            return
        texts = [dialog.windowTitle()]
        if isinstance(dialog, QMessageBox):
            texts += [dialog.text(), dialog.informativeText()]
        self.seen.append(" ".join(texts))
        picture("dialog_" + (dialog.objectName() or type(dialog).__name__) + "_" + dialog.windowTitle())
        self._reply(dialog)


def answer_file_dialog(path: Path) -> Answer:
    """Type a path into the next file dialog and press its button; give up after ten seconds, so that nothing hangs."""
    def reply(dialog):
        assert isinstance(dialog, QFileDialog), type(dialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        line.setCompleter(None)     # its list opens late on a slow machine, and takes keys for itself
        line.selectAll()
        QTest.keyClicks(line, str(path))
        QTimer.singleShot(100, lambda: press(dialog, line, 20))

    def press(dialog, line, tries: int) -> None:
        if sip.isdeleted(dialog) or not dialog.isVisible():
            return
        if not tries:
            dialog.reject()
            return
        QTimer.singleShot(500, lambda: press(dialog, line, tries - 1))
        if line.text() != str(path):        # the dialog was still reading its folder
            line.setText(str(path))
        buttons = dialog.findChild(QDialogButtonBox)
        wanted = buttons.button(QDialogButtonBox.StandardButton.Save) or buttons.button(QDialogButtonBox.StandardButton.Open)
        if wanted.isEnabled():
            QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)

    return Answer(reply)


def answer_question(yes: bool) -> Answer:
    """Press the accepting or the rejecting button of the next dialog."""
    def reply(dialog):
        box = dialog.findChild(QDialogButtonBox)
        accepting = (QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.YesRole)
        for button in box.buttons():
            if (box.buttonRole(button) in accepting) == yes:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        dialog.close()

    return Answer(reply)


def layers(role: str) -> list:
    """Return the project's layers of one role, found by the mark that is saved with them."""
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(ROLE) == role]


def is_ticked(layer) -> bool:
    """Return whether a layer is ticked in the layer tree, with all groups above it."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible()
