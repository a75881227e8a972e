"""Section *Themes*: what the records are about, with numbers now and in all."""

from typing import Dict, List, Optional, Tuple

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..domain import palette as house
from ..domain import words
from ..domain.case_index import Counts
from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping import naming
from ..store.index_reader import ThemeRow
from . import look, symbols
from .plain_text import safe_tip
from .rows import ChoiceRow
from .widgets import button, label

NO_THEME_CODE = "–"


def published_line(theme: ThemeRow) -> str:
    """Return "NKDB publishes 1,432 (2026)", "" where no figure was read."""
    if theme.published_count is None:
        return ""
    year = theme.published_as_of[:4]
    pattern = tr("{publisher} publishes {n} ({year})") if year else tr("{publisher} publishes {n}")
    return pattern.format(publisher=theme.published_by or tr("The publisher"),
                          n=f"{theme.published_count:,}", year=year)


class ThemesSection(QWidget):
    """Chooses themes; emits changed(FilterState, live). A theme of one's own is asked for by add_asked, change_asked."""

    changed = pyqtSignal(object, bool)
    add_asked = pyqtSignal()
    change_asked = pyqtSignal(str)      # theme id

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("vaThemesBody")
        self._state = FilterState()
        self._pictures: Dict[str, Tuple[str, str]] = {}
        self.rows: Dict[str, ChoiceRow] = {}
        self._note = label(tr("A record may have several themes: the rows add up to more than the total."),
                           "quiet", "vaThemesNote", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.MARGIN - look.OUTSET, 0, look.INNER_RIGHT, 10)
        self._column.setSpacing(4)
        self._column.addWidget(self._note)
        self.add = button(tr("Add theme…"), "link", "vaAddTheme", tr("Add a theme of your own to this atlas"))
        self.add.clicked.connect(self.add_asked)
        line = QHBoxLayout()
        line.setContentsMargins(look.OUTSET, 0, 0, 0)
        line.addWidget(self.add)
        line.addStretch(1)
        self._column.addLayout(line)

    def set_themes(self, themes: Tuple[ThemeRow, ...]) -> None:
        """List the themes of an atlas, and the row for records without one."""
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows.clear()
        self._pictures = {theme.theme_id: (theme.code, theme.color) for theme in themes}
        self._pictures[words.NO_THEME] = (NO_THEME_CODE, house.HALO)
        own = {theme.theme_id for theme in themes if theme.is_user}
        listed = [(theme.theme_id, naming.of_row(theme.name, theme.name_ko), published_line(theme)) for theme in themes]
        for place, (theme_id, name, second) in enumerate(listed + [(words.NO_THEME, tr("No theme given"), "")]):
            row = ChoiceRow(theme_id, name, f"vaTheme_{theme_id}", second, bar=True)
            row.ticked.connect(self._tick)
            row.only.connect(self._only)
            self.rows[theme_id] = row
            self._column.insertWidget(place, row)
            if theme_id in own:
                self._add_change(row)
        self._draw()

    def _add_change(self, row: ChoiceRow) -> None:
        """Put the button that changes a theme of the user's own below its name."""
        change = button(tr("Change…"), "link", f"{row.objectName()}Change")
        said = tr("Change name, code or color of “{name}”").format(name=row.name)
        change.setToolTip(safe_tip(said))
        change.setAccessibleName(said)
        change.clicked.connect(lambda: self.change_asked.emit(row.key))
        row.add_below(change)

    def refresh(self, state: FilterState, counts: Counts) -> None:
        """Show choices and numbers."""
        self._state = state
        largest = max((whole for _, whole in counts.by_theme.values()), default=0)
        for theme_id, row in self.rows.items():
            now, whole = counts.by_theme.get(theme_id, (0, 0))
            on = state.themes is None or theme_id in state.themes
            number = f"{now:,} / {whole:,}" if whole else tr("0 here")
            spoken = tr("{now} of {all}").format(now=f"{now:,}", all=f"{whole:,}") if whole else tr("0 here")
            row.show_state(on, state.themes == frozenset([theme_id]), number, spoken, dim=not whole)
            row.bar.setVisible(bool(whole))
            row.bar.show_counts(now if on else 0, whole, largest)
        self._note.setVisible(counts.themes_overlap)

    def changeEvent(self, event) -> None:
        """Draw the swatches again with a new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        for theme_id, row in self.rows.items():
            row.set_picture(symbols.swatch(*self._pictures[theme_id], self.palette()))

    def _all(self) -> List[str]:
        return list(self.rows)

    def _tick(self, theme_id: str, on: bool) -> None:
        chosen = set(self._all() if self._state.themes is None else self._state.themes)
        (chosen.add if on else chosen.discard)(theme_id)
        self._emit(None if chosen.issuperset(self._all()) else frozenset(chosen))

    def _only(self, theme_id: str) -> None:
        only = frozenset([theme_id])
        self._emit(None if self._state.themes == only else only)

    def _emit(self, themes: Optional[frozenset]) -> None:
        self.changed.emit(self._state.with_(themes=themes), False)
