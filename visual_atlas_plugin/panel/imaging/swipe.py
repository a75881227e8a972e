"""The swipe: another image over the right part of the map, with an edge that is dragged by its grip or moved by keys.

The grip alone takes the mouse; everywhere else the map tools work as before, so that one can annotate while swiping.
"""

from typing import Callable, List, Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ...domain import palette as house
from ...i18n import tr
from .. import look
from ..plain_text import safe_tip

GRIP = 32           # px, width and height of what is dragged
KEY_STEP = 0.02     # of the width, for one press of an arrow key
ABOVE_IMAGE = -5    # over the map itself (-10), below rubber bands and marks being drawn (0)


class SwipeItem(QgsMapCanvasItem):
    """Draws the other image from the edge to the right side of the map."""

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self._canvas = canvas
        self.image: Optional[QImage] = None
        self.settings: Optional[QgsMapSettings] = None
        self.edge = 0.0
        self.setZValue(ABOVE_IMAGE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """Return the whole map: what is drawn, without the frame around it."""
        return QRectF(self._canvas.viewport().rect())

    def updatePosition(self) -> None:
        """Stay where the map is."""
        self.setPos(0, 0)

    def paint(self, painter: QPainter, option=None, widget=None) -> None:
        """Draw the part of the image right of the edge, and the edge."""
        whole = self.boundingRect()
        painter.save()
        if self.image is not None and self.settings is not None:
            painter.setClipRect(QRectF(self.edge, 0, whole.width() - self.edge, whole.height()))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # in pixels of the screen: on a dense one the image has more of them than the map has units
            painter.drawImage(self._target(), self.image, QRectF(0, 0, self.image.width(), self.image.height()))
            painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in ((QColor(house.INK), 4.0), (QColor(house.HALO), 2.0)):
            painter.setPen(QPen(color, width))
            painter.drawLine(QPointF(self.edge, 0), QPointF(self.edge, whole.height()))
        painter.restore()

    def _target(self) -> QRectF:
        """Return where the image lies now: while the map is moved, the new one is still to come."""
        now = self._canvas.mapSettings()
        if now.rotation() or now.visibleExtent() == self.settings.visibleExtent():
            return self.boundingRect()
        box = self.settings.visibleExtent()
        first = self.toCanvasCoordinates(QgsPointXY(box.xMinimum(), box.yMaximum()))
        last = self.toCanvasCoordinates(QgsPointXY(box.xMaximum(), box.yMinimum()))
        return QRectF(first, last)


class SwipeGrip(QWidget):
    """What is dragged; also by the arrow keys, Home and End. Emits moved(share of the width)."""

    moved = pyqtSignal(float)

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self.setObjectName("vaSwipeGrip")
        self.setFixedSize(GRIP, GRIP)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Edge between the two images"))
        self.setToolTip(safe_tip(tr("Drag to see more of one image or of the other. Keys: Left, Right")))
        self._canvas, self.share, self._offset = canvas, 0.5, 0.0

    def mousePressEvent(self, event) -> None:
        """Take hold."""
        self._offset = event.pos().x() - GRIP / 2

    def mouseMoveEvent(self, event) -> None:
        """Move the edge with the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            x = self._canvas.viewport().mapFrom(self._canvas, self.mapToParent(event.pos())).x() - self._offset
            self.moved.emit(_within(x / max(1, self._canvas.viewport().width())))

    def mouseReleaseEvent(self, event) -> None:
        """Let go; the map does not hear of it."""

    def keyPressEvent(self, event) -> None:
        """Move the edge by a key."""
        steps = {Qt.Key.Key_Left: -KEY_STEP, Qt.Key.Key_Right: KEY_STEP}
        ends = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}
        if event.key() in steps:
            self.moved.emit(_within(self.share + steps[event.key()]))
        elif event.key() in ends:
            self.moved.emit(ends[event.key()])
        else:
            super().keyPressEvent(event)

    def place(self) -> None:
        """Stand on the edge, in the middle of its height."""
        view = self._canvas.viewport()
        self.move(view.mapTo(self._canvas, QPoint(round(self.share * view.width() - GRIP / 2), (view.height() - GRIP) // 2)))
        self.raise_()

    def paintEvent(self, event) -> None:
        """Draw a button with an arrow to each side."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QColor(look.FOCUS_DARK) if self.hasFocus() else QColor(house.HALO)
        painter.setPen(QPen(ring, 3 if self.hasFocus() else 2))
        painter.setBrush(QColor(house.INK))
        painter.drawEllipse(QRectF(2, 2, GRIP - 4, GRIP - 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(house.HALO))
        middle = GRIP / 2
        for side in (-1, 1):
            painter.drawPolygon(QPolygonF([QPointF(middle + side * 10, middle), QPointF(middle + side * 4, middle - 5),
                                           QPointF(middle + side * 4, middle + 5)]))
        painter.end()


class Swipe(QObject):
    """Over one canvas. `layers()` says what the other side shows, from the top. Emits moved(share)."""

    moved = pyqtSignal(float)

    def __init__(self, canvas: QgsMapCanvas, layers: Callable[[], List[QgsMapLayer]], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas, self._layers = canvas, layers
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._item, self._grip = SwipeItem(canvas), SwipeGrip(canvas)
        self._grip.moved.connect(self.set_share)
        self._slots = ((canvas.mapCanvasRefreshed, self.render), (canvas.extentsChanged, self._moved_below))
        for signal, slot in self._slots:
            signal.connect(slot)
        canvas.viewport().installEventFilter(self)
        self.set_share(0.5)
        self._grip.show()
        self.render()

    @property
    def share(self) -> float:
        """Where the edge stands: 0 at the left side of the map, 1 at the right."""
        return self._grip.share

    @property
    def image(self) -> Optional[QImage]:
        """The other side as it was drawn last."""
        return self._item.image

    @property
    def is_rendering(self) -> bool:
        """Whether the other side is being drawn."""
        return self._job is not None

    def set_share(self, share: float) -> None:
        """Move the edge."""
        self._grip.share = _within(share)
        self._grip.place()
        self._grip.setAccessibleDescription(tr("{n} percent from the left").format(n=round(100 * self._grip.share)))
        self._item.edge = self._grip.share * self._canvas.viewport().width()
        self._item.update()
        self.moved.emit(self._grip.share)

    def render(self) -> None:
        """Draw the other side as the map is now, in the background."""
        self._stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([layer for layer in self._layers() if layer.isValid()])
        job = QgsMapRendererParallelJob(settings)
        job.finished.connect(self._rendered)
        self._job = job
        job.start()

    def _rendered(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self._item.image, self._item.settings = job.renderedImage(), job.mapSettings()
        self._item.update()
        job.deleteLater()

    def _moved_below(self) -> None:
        self._item.update()

    def eventFilter(self, watched, event) -> bool:
        """Follow the size of the map; nothing is kept from it."""
        if event.type() == event.Type.Resize:
            self.set_share(self._grip.share)
        return False

    def release(self) -> None:
        """Take everything off the map."""
        self._stop()
        if sip.isdeleted(self._canvas):
            return
        self._canvas.viewport().removeEventFilter(self)
        for signal, slot in self._slots:
            signal.disconnect(slot)
        self._grip.hide()
        self._grip.setParent(None)
        self._grip.deleteLater()
        if self._item.scene() is not None:
            self._item.scene().removeItem(self._item)

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.finished.disconnect(self._rendered)
            job.cancel()
            job.deleteLater()


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
