"""The "…" beside the presets: play the time, step through it, how long a frame is, and density on the map."""

from functools import partial
from typing import Dict, Tuple

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QActionGroup

from ..domain.counted import MONTH, QUARTER, YEAR
from ..i18n import tr
from . import look
from .menu_button import MenuButton, add_entry

NO_DENSITY, BY_PLACE, SURFACE = "off", "places", "surface"
DENSITIES = (NO_DENSITY, BY_PLACE, SURFACE)


def frames() -> Tuple[Tuple[str, str], ...]:
    """Return (unit, words) of the lengths of a frame."""
    return ((YEAR, tr("Year")), (QUARTER, tr("Quarter")), (MONTH, tr("Month")))


def densities() -> Tuple[Tuple[str, str], ...]:
    """Return (word of DENSITIES, words) of the ways to show density."""
    return ((NO_DENSITY, tr("No density")), (BY_PLACE, tr("Density by place")), (SURFACE, tr("Density as a surface")))


class TimeMenu(MenuButton):
    """A button that opens the menu. It only asks; `show_playing` and the others tell it what happened."""

    play_asked = pyqtSignal(bool)
    step_asked = pyqtSignal(int)
    frame_asked = pyqtSignal(str)
    density_asked = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__("…", "vaTimeMenu")
        self.setObjectName("vaTimeMore")
        self.setProperty("look", "preset")
        self.setAutoDefault(False)
        self.setMinimumSize(look.TARGET + 4, look.TARGET)
        self.setAccessibleName(tr("More about time"))
        self.setToolTip(tr("Play, step, density. Key: Space"))
        self.play = add_entry(self.menu_, tr("Play"), lambda: self.play_asked.emit(self.play.isChecked()), "vaPlay")
        self.play.setCheckable(True)
        add_entry(self.menu_, tr("Step back"), partial(self.step_asked.emit, -1), "vaStepBack")
        add_entry(self.menu_, tr("Step forward"), partial(self.step_asked.emit, 1), "vaStepForward")
        self.menu_.addSection(tr("Length of a frame"))
        self.frames = self._group(frames(), "vaFrame", self.frame_asked)
        self.menu_.addSection(tr("On the map"))
        self.densities = self._group(densities(), "vaDensity", self.density_asked)
        self.show_frame(YEAR)
        self.show_density(BY_PLACE)

    def show_playing(self, playing: bool) -> None:
        """Show whether time runs."""
        self.play.setChecked(playing)

    def show_frame(self, unit: str) -> None:
        """Show the length of a frame."""
        self.frames[unit].setChecked(True)

    def show_density(self, density: str) -> None:
        """Show which density is on the map."""
        self.densities[density].setChecked(True)

    def _group(self, choices: Tuple[Tuple[str, str], ...], name: str, signal) -> Dict[str, QAction]:
        """Add choices of which one holds."""
        group = QActionGroup(self.menu_)
        actions: Dict[str, QAction] = {}
        for word, text in choices:
            action = add_entry(self.menu_, text, partial(signal.emit, word), f"{name}_{word}")
            action.setCheckable(True)
            group.addAction(action)
            actions[word] = action
        return actions
