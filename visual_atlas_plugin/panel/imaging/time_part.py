"""The time bar: the images of the place in order of date, what is on screen in words, and how to compare two of them."""

from typing import Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ...i18n import tr
from ...mapping.on_screen import ImageWords
from .. import look
from ..widgets import FlowLayout, button, label
from .keys import CLEAR, EARLIER, LATER, SIDE_BY_SIDE, SWIPE, with_key
from .time_strip_view import TimeStripView

STEPS = 100     # of the slider


class TimePart(QWidget):
    """Emits chosen(key), step_asked(-1 or +1), compared(key), swipe_asked(bool), views_asked(bool),
    clear_asked(bool), swiped(0..1)."""

    chosen = pyqtSignal(str)
    step_asked = pyqtSignal(int)
    compared = pyqtSignal(str)
    swipe_asked = pyqtSignal(bool)
    views_asked = pyqtSignal(bool)
    clear_asked = pyqtSignal(bool)
    swiped = pyqtSignal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaTimePart")
        self.strip = TimeStripView()
        self.strip.chosen.connect(self.chosen)
        self.strip.compared.connect(self.compared)
        self.undated = label("", "quiet", "vaTimeUndated", wrap=True)
        self.when = label("", "strong", "vaOnScreenWhen", wrap=True)
        self.source = label("", "quiet", "vaOnScreenSource", wrap=True)
        self.earlier = button(tr("‹ Earlier"), "button", "vaEarlier", with_key(tr("The image before this one"), EARLIER))
        self.later = button(tr("Later ›"), "button", "vaLater", with_key(tr("The image after this one"), LATER))
        self.earlier.clicked.connect(lambda _on=False: self.step_asked.emit(-1))
        self.later.clicked.connect(lambda _on=False: self.step_asked.emit(1))
        self.swipe = button(tr("Swipe"), "preset", "vaSwipe", with_key(
            tr("Lay the other image over the right part of the map, and drag its edge"), SWIPE))
        self.views = button(tr("Side by side"), "preset", "vaSideBySide", with_key(
            tr("Show the other image in a map of its own beside this one, of the same place"), SIDE_BY_SIDE))
        self.clear = button(tr("Without symbols"), "preset", "vaClearView", with_key(
            tr("Leave facilities, routes and numbers off the map while you look at the image"), CLEAR))
        for chosen, signal in ((self.swipe, self.swipe_asked), (self.views, self.views_asked),
                               (self.clear, self.clear_asked)):
            chosen.setCheckable(True)
            chosen.clicked.connect(lambda on, to=signal: to.emit(bool(on)))
        self.other = QComboBox()
        self.other.setObjectName("vaCompareWith")
        self.other.setAccessibleName(tr("Compare with"))
        self.other.setToolTip(tr("The other image, for swipe and side by side"))
        self.other.setMinimumHeight(look.TARGET)
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumWidth(90)
        self.other.activated.connect(lambda _row: self.compared.emit(self.other.currentData() or ""))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("vaSwipeSlider")
        self.slider.setAccessibleName(tr("Where the other image begins"))
        self.slider.setRange(0, STEPS)
        self.slider.setMinimumHeight(look.TARGET)
        self.slider.valueChanged.connect(lambda value: self.swiped.emit(value / STEPS))
        self._shown: Optional[Tuple[Tuple[ImageWords, ...], Optional[ImageWords], str]] = None
        self._lay_out()
        self.show_images((), None, "")
        self.show_comparing(False, False, False, 0.5)

    def _lay_out(self) -> None:
        steps, compare = QHBoxLayout(), QHBoxLayout()
        for widget in (self.earlier, self.later):
            steps.addWidget(widget, 1)
        self.compare_words = label(tr("Compare with"))
        self.compare_words.setBuddy(self.other)
        compare.addWidget(self.compare_words)
        compare.addWidget(self.other, 1)
        home = QWidget()
        flow = FlowLayout(3)
        home.setLayout(flow)
        for widget in (self.swipe, self.views, self.clear):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, 0, look.INNER_RIGHT, 8)
        column.setSpacing(4)
        for part in (self.strip, self.undated, self.when, self.source, steps, compare, home, self.slider):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)

    def show_images(self, images: Sequence[ImageWords], on_screen: Optional[ImageWords], other: str) -> None:
        """Show the images of the place in order, what is on screen (also one that is none of them), and the other one."""
        shown = tuple(images), on_screen, other
        if shown == self._shown:
            return      # each move of the map asks what is on screen
        self._shown = shown
        keys = [image.key for image in images]
        here = on_screen.key if on_screen is not None else ""
        self.strip.show_images(images, here, other)
        self._say(images, on_screen)
        place = keys.index(here) if here in keys else None
        self.earlier.setEnabled(bool(keys) and place != 0)
        self.later.setEnabled(bool(keys) and place != len(keys) - 1)
        self.other.clear()
        for image in images:
            if image.key != here:
                self.other.addItem(f"{image.when} · {image.source}", image.key)
        self.other.setCurrentIndex(self.other.findData(other))
        for widget in (self.other, self.swipe, self.views, self.compare_words):
            widget.setEnabled(self.other.count() > 0)

    def _say(self, images: Sequence[ImageWords], on_screen: Optional[ImageWords]) -> None:
        undated = sum(not image.is_dated for image in images)
        if not images:
            text = tr("No registered image covers this place.")
        elif undated == len(images):
            text = tr("None of these images has a known date.")
        else:
            text = tr("{n} without a known date, at the right behind the line").format(n=undated) if undated else ""
        self.undated.setText(text)
        self.undated.setVisible(bool(text))
        self.when.setText(tr("On screen: {when}").format(when=on_screen.when) if on_screen is not None
                          else tr("No image is on screen."))
        self.source.setText("\n".join(part for part in (on_screen.source, on_screen.basis) if part) if on_screen else "")
        self.source.setVisible(bool(self.source.text()))

    def show_comparing(self, swipe: bool, views: bool, clear: bool, share: float) -> None:
        """Show whether there is a swipe, a map beside, a map without symbols, and where the swipe stands (0..1)."""
        for chosen, on in ((self.swipe, swipe), (self.views, views), (self.clear, clear)):
            chosen.setChecked(on)
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * STEPS))
        self.slider.blockSignals(False)
        self.slider.setVisible(swipe)
