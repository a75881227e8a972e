"""The place at hand: its name, what it is, how sure its point is, who looked at it, and what comes of this look."""

from typing import Dict, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...i18n import tr
from .. import look
from ..widgets import FlowLayout, LinkButton, button, label, set_look
from . import words
from .keys import NEXT_PLACE, PREVIOUS_PLACE, with_key


class PlacePart(QWidget):
    """Says what it is told. Emits step_asked(-1 or +1), zoom_asked(), result_asked(status), offer_taken()."""

    step_asked = pyqtSignal(int)
    zoom_asked = pyqtSignal()
    result_asked = pyqtSignal(str)
    offer_taken = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaPlacePart")
        self.back = button("‹", "button", "vaPlacePrevious", with_key(tr("Previous place of the queue"), PREVIOUS_PLACE))
        self.on = button("›", "button", "vaPlaceNext", with_key(tr("Next place of the queue"), NEXT_PLACE))
        for arrow, step, spoken in ((self.back, -1, tr("Previous place")), (self.on, 1, tr("Next place"))):
            arrow.setAccessibleName(spoken)
            arrow.setFixedWidth(32)
            arrow.clicked.connect(lambda _on=False, by=step: self.step_asked.emit(by))
        self.title = label("", "strong", "vaPlaceTitle", wrap=True)
        self.names = label("", "quiet", "vaPlaceNames", wrap=True)
        self.kind = label("", "", "vaPlaceKind", wrap=True)
        self.count = label("", "quiet", "vaQueueCount", wrap=True)
        self.status = label("", "quiet", "vaPlaceStatus", wrap=True)
        self.zoom = button(tr("Zoom to the place"), "link", "vaPlaceZoom")
        self.zoom.clicked.connect(lambda _on=False: self.zoom_asked.emit())
        self.offer = LinkButton("vaPlaceOffer")
        self.offer.clicked.connect(lambda _on=False: self.offer_taken.emit())
        self.results: Dict[str, QWidget] = {}
        for status, text in words.results().items():
            result = button(text, "preset", f"vaResult_{status}", tr("Write this down as what came of your look"))
            result.clicked.connect(lambda _on=False, chosen=status: self.result_asked.emit(chosen))
            self.results[status] = result
        self._lay_out()
        self.show_offer("")
        self.show_nothing()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.back)
        head.addWidget(self.count, 1)
        head.addWidget(self.on)
        flow_home = QWidget()
        flow = FlowLayout(3)
        flow_home.setLayout(flow)
        for result in self.results.values():
            flow.addWidget(result)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 4, look.INNER_RIGHT, 6)
        column.setSpacing(3)
        column.addLayout(head)
        for widget in (self.title, self.names, self.kind, self.status, flow_home, self.zoom, self.offer):
            column.addWidget(widget)

    def show_nothing(self) -> None:
        """Show that no place is at hand."""
        self._show(tr("No place at hand"), "", tr("Go to the first place of the queue, or choose one on the map."), "",
                   False)

    def show_place(self, title: str, names: Sequence[str], kind: str, precision: str, looks: Sequence[str]) -> None:
        """Show a place: its name, its other names, codes of kind and precision, and who looked at it."""
        self._show(title, " · ".join(names), words.kind_and_precision(kind, precision), "\n".join(looks), True)
        set_look(self.kind, "look", "" if precision in ("building", "site") else "strong")

    def _show(self, title: str, names: str, kind: str, status: str, usable: bool) -> None:
        for widget, text in ((self.title, title), (self.names, names), (self.kind, kind), (self.status, status)):
            widget.setText(text)
            widget.setVisible(bool(text))
        for widget in (*self.results.values(), self.zoom):
            widget.setEnabled(usable)

    def show_queue(self, sentence: str, can_go_back: bool, can_go_on: bool) -> None:
        """Show how far the queue is worked through."""
        self.count.setText(sentence)
        self.back.setEnabled(can_go_back)
        self.on.setEnabled(can_go_on)

    def show_offer(self, name: str) -> None:
        """Offer a place that was chosen elsewhere; "" for none."""
        self.offer.setText(tr("Examine {name}, which was chosen on the map").format(name=name) if name else "")
        self.offer.setVisible(bool(name))
