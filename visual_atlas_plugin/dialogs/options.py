"""The page *Visual Atlas* in the options of QGIS: who edits, how names on maps are written, sources of imagery.

The language of the windows is not chosen here: it is the one of QGIS.
"""

from typing import Callable, Dict, Tuple

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit

from ..i18n import tr
from ..paths import data_path
from ..settings import ANALYST_ID, LABEL_LANGUAGE, NAMING_SYSTEM, SEA_NAMES, Setting

Choices = Tuple[Tuple[str, str], ...]     # (word in the settings, what it is called)


def languages() -> Choices:
    """Return the languages of names on maps. Each is named in itself."""
    return (("", tr("Same as QGIS")), ("en", "English"), ("ko", "한국어"),
            ("zh", tr("Chinese on the Chinese side, English elsewhere")))


def systems() -> Choices:
    """Return the systems by which names are spelled."""
    return (("common", tr("Common")), ("mr", "McCune–Reischauer"), ("revised", tr("Revised")), ("nkdb", tr("As NKDB")))


def seas() -> Choices:
    """Return the ways to name the seas."""
    return (("none", tr("None")), ("un", "Sea of Japan"), ("both", "East Sea / Sea of Japan"), ("korean", "동해"))


class AtlasOptionsPage(QgsOptionsPageWidget):
    """Shows the settings and stores them when the user accepts; calls `on_changed` where names change by it."""

    def __init__(self, parent, on_changed: Callable[[], None]):
        super().__init__(parent)
        self.setObjectName("VisualAtlasOptions")
        from .imagery_sources import boxed      # with the register of imagery: not for QGIS's start

        self._on_changed = on_changed
        self.analyst = QLineEdit(ANALYST_ID.value())
        self.analyst.setObjectName("vaAnalyst")
        self.analyst.setToolTip(tr("Written beside every row that you change. Initials or a role are enough."))
        self.choices: Dict[Setting, QComboBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(9, 9, 9, 9)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Analyst id"), self.analyst)
        for setting, title, choices in (
                (LABEL_LANGUAGE, tr("Names on maps in"), languages()), (NAMING_SYSTEM, tr("Spelling of names"), systems()),
                (SEA_NAMES, tr("Sea names"), seas())):
            form.addRow(title, self._box(setting, choices))
        self.choices[NAMING_SYSTEM].setToolTip(
            tr("How North Korean places are spelled in English, and whether Chinese places on Korean maps have their "
               "Mandarin or (as NKDB writes them) their Sino-Korean names."))
        note = QLabel(tr("The windows are in the language of QGIS."))
        note.setTextFormat(Qt.TextFormat.PlainText)
        form.addRow(note)
        form.addRow(boxed(tr("Imagery sources")))

    def apply(self) -> None:
        """Store what is chosen; QGIS calls this when the options are accepted."""
        ANALYST_ID.set(self.analyst.text().strip() or ANALYST_ID.default)
        changed = False
        for setting, box in self.choices.items():
            chosen = str(box.currentData())
            changed = changed or chosen != setting.value()
            setting.set(chosen)
        if changed:
            self._on_changed()

    def _box(self, setting: Setting, choices: Choices) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"va_{setting.key}")
        for word, title in choices:
            box.addItem(title, word)
        box.setCurrentIndex(max(0, box.findData(setting.value())))
        self.choices[setting] = box
        return box


class AtlasOptions(QgsOptionsWidgetFactory):
    """Makes the page whenever QGIS opens its options."""

    def __init__(self, on_changed: Callable[[], None]):
        super().__init__()
        self._on_changed = on_changed
        self.setTitle(tr("Visual Atlas"))

    def icon(self) -> QIcon:
        """Return the icon in the list of pages."""
        return QIcon(str(data_path("icons", "atlas.svg")))

    def createWidget(self, parent) -> AtlasOptionsPage:  # noqa: N802 - the name QGIS calls
        """Return the page."""
        return AtlasOptionsPage(parent, self._on_changed)
