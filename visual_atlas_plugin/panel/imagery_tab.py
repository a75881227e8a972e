"""The tab *Imagery*: the network switch, the place at hand and its queue, images in order of date, marks, commands."""

from typing import Dict

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..i18n import tr
from . import look
from .explore_tab import scrolling
from .imaging.place_part import PlacePart
from .imaging.queue_part import QueuePart
from .imaging.time_part import TimePart
from .widgets import FlowLayout, FoldSection, TickLine, button, rule


class ImageryTab(QWidget):
    """Passes on what a person wants; `set_online` shows how the switch stands."""

    imagery_asked = pyqtSignal()
    sources_asked = pyqtSignal()
    network_asked = pyqtSignal(bool)
    command_asked = pyqtSignal(str)         # name of a window of panel/imaging/openers.py
    looked_at = pyqtSignal(bool)            # whether the tab is in sight now
    refreshed = pyqtSignal()                # the choices of the panel are others, or the tab is looked at again

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaImageryTab")
        self.network = TickLine(tr("Allow the network"), "vaNetwork", tr(
            "Off: not one request leaves QGIS because of this plugin or its layers. On: each request for imagery shows its "
            "provider which places are looked at, and your network address. Each source asks once before it is used."))
        self.network.box.clicked.connect(lambda on: self.network_asked.emit(bool(on)))
        self.choose = button(tr("Imagery…"), "button", "vaImagery", tr("Choose satellite imagery under the map"))
        self.choose.clicked.connect(self.imagery_asked)
        self.place, self.queue, self.time = PlacePart(), QueuePart(), TimePart()
        self.marks = QWidget()
        self.marks.setObjectName("vaMarksHome")
        self.marks_column = QVBoxLayout(self.marks)
        self.marks_column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 6)
        self.queue_fold = FoldSection(tr("Queue"), "vaQueue", self.queue, is_open=False)
        self.time_fold = FoldSection(tr("Images of this place"), "vaTime", self.time)
        self.marks_fold = FoldSection(tr("Marks"), "vaMarks", self.marks)
        self.marks_fold.hide()          # until there is a bench
        self.commands: Dict[str, QWidget] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(look.MARGIN - look.OUTSET, 4, look.MARGIN, 2)
        top.addWidget(self.network, 1)
        top.addWidget(self.choose)
        foot = QWidget()
        self.foot = FlowLayout(6)
        self.foot.setContentsMargins(look.MARGIN - 2, 4, look.INNER_RIGHT, 8)
        foot.setLayout(self.foot)
        sources = button(tr("Imagery sources…"), "link", "vaImagerySources",
                         tr("See what each source keeps and asks, and list your own"))
        sources.clicked.connect(self.sources_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(scrolling("vaImageryScroll", self.place, self.queue_fold, self.time_fold, self.marks_fold,
                                   rule(), foot))
        self.foot.addWidget(sources)

    def add_command(self, name: str, words: str, tip: str) -> None:
        """Add a button to the row of commands that asks for a window."""
        made = button(words, "link", f"vaCommand_{name}", tip)
        made.clicked.connect(lambda _on=False: self.command_asked.emit(name))
        self.commands[name] = made
        self.foot.addWidget(made)

    def host_palette(self, palette: QWidget) -> None:
        """Show the palette of marks."""
        self.marks_column.addWidget(palette)
        self.marks_fold.show()

    def set_online(self, online: bool) -> None:
        """Show how the network switch stands."""
        self.network.box.setChecked(online)

    def refresh(self, _state, _counts) -> None:
        """Follow the choices of the panel."""
        self.refreshed.emit()

    def showEvent(self, event) -> None:
        """Tell that the tab is in sight."""
        super().showEvent(event)
        self.looked_at.emit(True)

    def hideEvent(self, event) -> None:
        """Tell that it is not."""
        super().hideEvent(event)
        self.looked_at.emit(False)
