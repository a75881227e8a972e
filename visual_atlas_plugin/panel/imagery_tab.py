"""The tab *Imagery*: whether the network may be used, and which satellite imagery lies under the map."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..i18n import tr
from . import look
from .widgets import TickLine, button, label


class ImageryTab(QWidget):
    """Passes on what a person wants; `set_online` shows how the switch stands."""

    imagery_asked = pyqtSignal()
    sources_asked = pyqtSignal()
    network_asked = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaImageryTab")
        self.network = TickLine(tr("Allow the network"), "vaNetwork", tr(
            "Off: not one request leaves QGIS because of this plugin or its layers."))
        self.network.box.clicked.connect(lambda on: self.network_asked.emit(bool(on)))
        note = label(tr("Each request for imagery shows its provider which places are looked at, and your network "
                        "address. Each source asks once before it is used."), "quiet", "vaNetworkNote", wrap=True)
        self.choose = button(tr("Imagery…"), "primary", "vaImagery", tr("Choose satellite imagery under the map"))
        self.choose.clicked.connect(self.imagery_asked)
        self.sources = button(tr("Imagery sources…"), "button", "vaImagerySources",
                              tr("See what each source keeps and asks, and list your own"))
        self.sources.clicked.connect(self.sources_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN - look.OUTSET, look.MARGIN, look.MARGIN, look.MARGIN)
        column.setSpacing(10)
        column.addWidget(self.network)
        for widget in (note, self.choose, self.sources):
            widget.setContentsMargins(look.OUTSET, 0, 0, 0)
            column.addWidget(widget)
        column.addStretch(1)

    def set_online(self, online: bool) -> None:
        """Show how the network switch stands."""
        self.network.box.setChecked(online)
