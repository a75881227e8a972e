"""The tab *Explore*: the sections that choose, one above the other; the first three are open."""

from typing import TYPE_CHECKING, Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..domain.filter_state import FilterState
from ..i18n import tr
from ..mapping.filter_text import window_short
from . import look
from .facets_section import WhereSection, facet_sections
from .places_section import PlacesSection
from .theme_editing import ThemeEditing
from .themes_section import ThemesSection
from .when_section import WhenSection
from .widgets import FoldSection, capitalized

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from .controller import OpenAtlas


def scrolling(name: str, *widgets: QWidget) -> QScrollArea:
    """Return an area that scrolls some widgets up and down, never sideways."""
    inner = QWidget()
    inner.setObjectName(f"{name}Inside")
    inner.setProperty("look", "inside")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)     # it follows what has the focus inside
    area.setWidget(inner)
    return area


class ExploreTab(QWidget):
    """Sections of choices; emits changed(FilterState, live).

    `edited`: the atlas file was changed from here and is to be read anew; `problem`: an AtlasError to be told.
    """

    changed = pyqtSignal(object, bool)
    edited = pyqtSignal()
    problem = pyqtSignal(object)

    def __init__(self, icon_for: Optional[Callable[[str], QIcon]] = None):
        super().__init__()
        self.setObjectName("vaExplore")
        self.when, self.themes, self.places = WhenSection(), ThemesSection(), PlacesSection(icon_for)
        self.facets = tuple((FoldSection(title, name, section, is_open=False), section)
                            for title, name, section in facet_sections())
        self.where: WhereSection = self.facets[0][1]
        self.sections = (self.when, self.themes, self.places, *(section for _, section in self.facets))
        self.folds = (FoldSection(tr("When"), "vaWhen", self.when, line=False),
                      FoldSection(tr("Themes"), "vaThemes", self.themes),
                      FoldSection(tr("Places and routes"), "vaPlaces", self.places),
                      *(fold for fold, _ in self.facets))
        for section in self.sections:
            section.changed.connect(self.changed)
        self.theme_editing = ThemeEditing(self)
        self.theme_editing.edited.connect(self.edited)
        self.theme_editing.failed.connect(self.problem)
        self.themes.add_asked.connect(self.theme_editing.add)
        self.themes.change_asked.connect(self.theme_editing.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.MARGIN // 2, 0, 0)
        column.addWidget(scrolling("vaScroll", *self.folds))

    def set_atlas(self, atlas: "OpenAtlas") -> None:
        """List what an atlas holds."""
        self.when.set_atlas(atlas.totals.themes, atlas.index)
        self.themes.set_themes(atlas.totals.themes)
        self.theme_editing.set_atlas(atlas.path, atlas.totals.themes)
        self.places.set_totals(atlas.totals)
        for _, section in self.facets:
            section.set_totals(atlas.totals)

    def refresh(self, state: FilterState, counts: "Counts") -> None:
        """Show choices and numbers; heads say what is chosen, so that a folded section hides nothing."""
        for section in self.sections:
            section.refresh(state, counts)
        when, what, where = self.folds[:3]
        when.summary.setText(capitalized(window_short(state)))
        themes = self.themes.rows
        what.summary.setText(tr("All") if state.themes is None else tr("{n} of {total}").format(
            n=len(state.themes & set(themes)), total=len(themes)))
        kinds = set(self.places.kinds)
        where.summary.setText(tr("{n} of {total} kinds").format(n=len(state.place_kinds & kinds), total=len(kinds)))
        for fold, section in self.facets:
            fold.set_active(section.is_active(state), section.summary(state))

    def refresh_icons(self) -> None:
        """Draw the chevrons again after the palette changed."""
        for fold in self.folds:
            fold.refresh_icons()
