"""What stands around the tabs: the bar on top, the first-start line, the page without an atlas."""

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from ..i18n import tr
from ..paths import data_path
from . import look, symbols
from .plain_text import safe_tip
from .widgets import FlowLayout, button, label

PICTURE = 56   # px, the mark on the page without an atlas


class AtlasBar(QWidget):
    """Name of the atlas, for whom it is, SYNTHETIC where it applies, and the network switch."""

    network_asked = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaBar")
        self._online = False
        self.title = label("", "title", "vaTitle")
        self._title = ""
        self.synthetic = label(tr("SYNTHETIC"), "warning", "vaSynthetic")
        self.synthetic.setToolTip(tr("Made-up records for training. They describe nobody."))
        self.badge = label(tr("Public facts"), "badge", "vaLevel")
        self.badge.setToolTip(tr("Everything in this atlas has been published."))
        self.cloud = button("", "plain", "vaCloud")
        self.cloud.clicked.connect(lambda _checked=False: self.network_asked.emit(not self._online))
        self._names = QWidget()
        flow = FlowLayout(8)
        self._names.setLayout(flow)
        for widget in (self.title, self.synthetic, self.badge):
            widget.setMinimumHeight(look.TARGET - 4)
            flow.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.MARGIN, 6, look.MARGIN - look.OUTSET, 2)
        row.setSpacing(4)
        row.addWidget(self._names, 1)
        row.addWidget(self.cloud, 0, Qt.AlignmentFlag.AlignTop)
        self.set_online(False)

    def show_atlas(self, title: str, synthetic: bool) -> None:
        """Show the name of an atlas."""
        self._title = title or tr("Visual Atlas")
        self.title.setToolTip(safe_tip(self._title))
        self.title.setAccessibleName(self._title)
        self.synthetic.setVisible(synthetic)
        self.badge.setVisible(not synthetic)
        self._elide()

    def set_online(self, online: bool) -> None:
        """Show how the network switch stands."""
        self._online = online
        self.cloud.setText(tr("Online") if online else tr("Offline"))
        self.cloud.setIcon(symbols.cloud_icon(look.text(self.palette()), online))
        self.cloud.setAccessibleName(tr("Network: {state}").format(state=self.cloud.text()))
        self.cloud.setToolTip(
            tr("Imagery may be loaded; its provider sees which places are looked at. Click to load nothing from the "
               "network.") if online
            else tr("Nothing is loaded from the network. Click to allow it; each source of imagery still asks first."))

    def resizeEvent(self, event) -> None:
        """Cut the name to the room that is left."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event) -> None:
        """Draw the icon again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.set_online(self._online)

    def _elide(self) -> None:
        room = max(40, self.width() - 2 * look.MARGIN - self.cloud.sizeHint().width())
        self.title.setText(self.title.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room))


class Note(QFrame):
    """A line that can be put away; emits dismissed."""

    dismissed = pyqtSignal()

    def __init__(self, text: str, name: str):
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "note")
        self.words = label(text, "", f"{name}Text", wrap=True)
        self.close_button = button("×", "plain", f"{name}Close", tr("Put this line away"))
        self.close_button.setAccessibleName(tr("Put this line away"))
        self.close_button.setFixedWidth(look.TARGET)
        self.close_button.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 2, 6)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


class LoadingLine(QWidget):
    """Says what goes on in the background, with a button that stops it; hidden while nothing does."""

    stop_asked = pyqtSignal()

    def __init__(self, name: str):
        super().__init__()
        self.setObjectName(f"{name}Line")
        self.words = label("", "strong", name, wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)         # how long it takes is not known
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.stop = button(tr("Stop"), "button", f"{name}Stop", tr("Stop it; what was shown stays"))
        self.stop.clicked.connect(self.stop_asked)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say what goes on, nothing for ""."""
        self.words.setText(words)
        self.setVisible(bool(words))


class WelcomePage(QWidget):
    """What the panel shows while no atlas is open."""

    open_asked = pyqtSignal()
    new_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaWelcome")
        heading = label(tr("No atlas is open"), "big", "vaWelcomeHeading", wrap=True)
        words = label(tr("An atlas is one file: cases, places and routes, each with its source."),
                      "", "vaWelcomeText", wrap=True)
        self.open = button(tr("Open atlas…"), "primary", "vaOpen", tr("Open an atlas file (.gpkg)"))
        self.new = button(tr("New atlas…"), "button", "vaNew", tr("Make an atlas file from the published facts"))
        self.open.clicked.connect(self.open_asked)
        self.new.clicked.connect(self.new_asked)
        quiet = label(tr("A new atlas begins with the published facts and their sources. "
                         "Nothing is loaded from the network."), "quiet", "vaWelcomeNote", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN + 8, 24, look.MARGIN + 8, 24)
        column.setSpacing(10)
        picture = QLabel()
        picture.setPixmap(QIcon(str(data_path("icons", "atlas.svg"))).pixmap(PICTURE, PICTURE))
        column.addStretch(2)
        column.addWidget(picture)
        self.loading = LoadingLine("vaLoading")
        for widget in (heading, words, self.open, self.new, quiet, self.loading):
            column.addWidget(widget)
        column.addStretch(3)
