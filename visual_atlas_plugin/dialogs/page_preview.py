"""The preview of the export window: one page at a time, read in a thread, with what is to be said of it."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QRect, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..layouts import page_picture
from ..panel import look
from .import_background import Background
from .import_parts import push, words

STALE_SHARE = 0.45          # how much of a page that is out of date is seen
RESIZE_MS = 250


class PageCanvas(QWidget):
    """Paints a page in the middle of its room; a page that is out of date is pale."""

    resized = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaPagesCanvas")
        self.setMinimumSize(260, 220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image: Optional[QImage] = None
        self.is_stale = False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's names
        """Return a comfortable size, px."""
        return QSize(520, 480)

    @property
    def room(self):
        """How many pixels of the screen a page may take."""
        ratio = self.devicePixelRatioF()
        return max(50, int((self.width() - 12) * ratio)), max(50, int((self.height() - 12) * ratio))

    def resizeEvent(self, event) -> None:  # noqa: N802
        """Tell that a page would be another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event) -> None:  # noqa: N802
        """Paint the ground and the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        if self.image is None:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.image.width() / ratio), round(self.image.height() / ratio))
        size = size.scaled(self.size() - QSize(12, 12), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, QColor("#FFFFFF"))
        painter.setOpacity(STALE_SHARE if self.is_stale else 1.0)
        painter.drawImage(place, self.image)


class PagePreview(QWidget):
    """Shows the pages of a PDF file. Emits refresh_asked and stop_asked."""

    refresh_asked = pyqtSignal()
    stop_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaPagesPreview")
        self.canvas = PageCanvas()
        self.words = words("", "vaPagesPreviewWords")
        self.back = push("◀", "vaPagesBack", tr("The page before (Ctrl+Page Up)"))
        self.back.setAccessibleName(tr("The page before"))
        self.on = push("▶", "vaPagesOn", tr("The next page (Ctrl+Page Down)"))
        self.on.setAccessibleName(tr("The next page"))
        self.page = words("", "vaPagesNumber")
        self.refresh = push(tr("Refresh"), "vaPagesRefresh", tr("Make the preview anew (F5)"))
        self.stop = push(tr("Stop"), "vaPagesPreviewStop", tr("Stop the preview"))
        self.bar = QProgressBar()
        self.bar.setObjectName("vaPagesPreviewProgress")
        self.bar.setAccessibleName(tr("How far the preview is"))
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self._path: Optional[Path] = None
        self._number, self._count = 0, 0
        self._reading: Optional[Background] = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RESIZE_MS)
        self._again.timeout.connect(self._read)
        self.canvas.resized.connect(self._again.start)
        for button, slot in ((self.back, lambda: self.turn(-1)), (self.on, lambda: self.turn(1)),
                             (self.refresh, self.refresh_asked.emit), (self.stop, self.stop_asked.emit)):
            button.setMinimumSize(look.TARGET + 8, look.TARGET)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
        self._lay_out()
        self.show_busy(False)
        self._show_number()

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back, self.page, self.on, None, self.stop, self.refresh):
            row.addStretch(1) if widget is None else row.addWidget(widget)
        self.page.setMinimumWidth(self.page.fontMetrics().horizontalAdvance(tr("Page {n} of {total}").format(n=888, total=888)))
        column.addWidget(self.canvas, 1)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.words)

    def show_file(self, path: Path) -> None:
        """Show a file whose pages are whole, at the page that is shown now where it has one."""
        self._path, self._count = path, page_picture.count(path)
        self._number = min(self._number, self._count - 1)
        self.set_stale(False)
        self.tell("")
        self._show_number()
        self._read()

    def clear(self, said: str = "") -> None:
        """Show no page, and say why."""
        self._path, self._count, self._number, self.canvas.image = None, 0, 0, None
        self.canvas.update()
        self.tell(said)
        self._show_number()

    def set_stale(self, stale: bool) -> None:
        """Say whether something was chosen since that the page does not show."""
        self.canvas.is_stale = stale and self.canvas.image is not None
        if self.canvas.is_stale:
            self.tell(tr("Out of date: something else was chosen since."))
        self.canvas.update()

    def show_busy(self, busy: bool) -> None:
        """Say whether a preview is being made."""
        self.stop.setVisible(busy)
        self.refresh.setVisible(not busy)
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.bar.setVisible(busy)
        if busy:
            self.tell(tr("The preview is being made…"))

    def tell(self, said: str) -> None:
        """Say something below the page."""
        self.words.setText(said)

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return self.canvas.image is not None

    @property
    def number(self) -> int:
        """The number of the page that is shown, from 1; 0 where there is none."""
        return self._number + 1 if self._count else 0

    def turn(self, pages: int) -> None:
        """Show another page."""
        wanted = self._number + pages
        if 0 <= wanted < self._count:
            self._number = wanted
            self._show_number()
            self._read()

    def forget(self) -> None:
        """Hear of no page any more: the window goes."""
        self._path = None
        self._again.stop()

    def _show_number(self) -> None:
        said = tr("Page {n} of {total}").format(n=self._number + 1, total=self._count) if self._count else ""
        self.page.setText(said)
        self.canvas.setAccessibleName(said or tr("No preview yet"))
        self.back.setEnabled(self._number > 0)
        self.on.setEnabled(self._number + 1 < self._count)

    def _read(self) -> None:
        """Read the page as a picture, one reading after the other."""
        if self._path is None or self._reading is not None:
            return
        path, number, room = self._path, self._number, self.canvas.room
        self._reading = Background(tr("Preview"), lambda _progress, _stopped: page_picture.picture(path, number, room),
                                   lambda found, problem: self._shown((path, number, room), found, problem)).go()

    def _shown(self, asked, found, problem: Optional[AtlasError]) -> None:
        self._reading = None
        if self._path is None:
            return
        if asked != (self._path, self._number, self.canvas.room):       # turned, or made larger, meanwhile
            self._read()
            return
        if problem is not None:
            self.tell(told(problem))
            return
        image = QImage(found.rgb, found.width, found.height, 3 * found.width, QImage.Format.Format_RGB888)
        self.canvas.image = image.copy()        # the bytes go
        self.canvas.update()
