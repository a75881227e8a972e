"""The dock *Visual Atlas*: themes, dates, places and routes, with the numbers always in sight.

At QGIS's start only the page without an atlas is made. Everything else is imported and made when the first atlas is
opened (`_make_parts`): what stands at the top of this file is what every start of QGIS pays for.
"""

from typing import TYPE_CHECKING, Callable, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QShortcut, QStackedWidget, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import told, tr
from . import look
from .controller import AtlasController
from .frame_parts import AtlasBar, Footer, Note, WelcomePage
from .widgets import FoldSection, capitalized, rule

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from .controller import OpenAtlas

WIDTH = 320          # px, at first
LEAST_WIDTH = 280    # px


def _first_words(synthetic: bool) -> str:
    """Return what a first user has to know of the atlas that is open."""
    if synthetic:
        return tr("SYNTHETIC: every case here is made up, to practice with. Places, routes and sources are published "
                  "facts. Nothing is loaded from the network until you switch imagery on.")
    return tr("These are published facts with sources. Routes are schematic. "
              "Nothing is loaded from the network until you switch imagery on.")


class VisualAtlasDock(QgsDockWidget):
    """The panel. It shows what the controller says and passes on what a person does; it decides nothing.

    `built`: whether the parts for an atlas are there (they are made with the first atlas, and then stay).
    """

    open_requested = pyqtSignal()
    new_requested = pyqtSignal()
    export_requested = pyqtSignal()
    imagery_requested = pyqtSignal()
    network_requested = pyqtSignal(bool)     # the network switch was turned, and whether it is to be on
    welcome_dismissed = pyqtSignal()

    def __init__(self, controller: AtlasController, parent: Optional[QWidget] = None,
                 icon_for: Optional[Callable[[str], QIcon]] = None, show_first_line: bool = True):
        super().__init__(parent)
        self.setObjectName("VisualAtlasDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.controller = controller
        self.built = False
        self._icon_for, self._show_first_line, self._online = icon_for, show_first_line, False
        self._styled_for = None
        # After the event, when the widgets inside have heard of the new palette too.
        self._restyle_soon = QTimer(self)
        self._restyle_soon.setSingleShot(True)
        self._restyle_soon.setInterval(0)
        self._restyle_soon.timeout.connect(self._restyle)
        self._make_welcome()
        self.setWindowTitle(tr("Visual Atlas"))
        self._restyle()
        if controller.atlas is not None:
            self._on_atlas(controller.atlas)
            self._on_counts(controller.counts)

    def sizeHint(self) -> QSize:
        """Return the width of the style guide."""
        return QSize(WIDTH, 760)

    def set_online(self, online: bool) -> None:
        """Show how the network switch stands."""
        self._online = online
        if self.built:
            self.bar.set_online(online)

    def set_icon_for(self, icon_for: Callable[[str], QIcon]) -> None:
        """Use other symbols for the kinds of place, such as those of the map's own style."""
        self._icon_for = icon_for
        if self.built:
            self.places.icon_for = icon_for
            self.places.refresh_icons()

    def _make_welcome(self) -> None:
        """Make the page without an atlas, and listen for the first one."""
        self.panel = QStackedWidget()
        self.panel.setObjectName("vaPanel")
        self.panel.setMinimumWidth(LEAST_WIDTH)
        self.welcome = WelcomePage()
        self.welcome.open_asked.connect(self.open_requested)
        self.welcome.new_asked.connect(self.new_requested)
        self.panel.addWidget(self.welcome)
        self.setWidget(self.panel)
        self.controller.atlas_opened.connect(self._on_atlas)
        self.controller.counts_changed.connect(self._on_counts)
        self.controller.problem.connect(self._on_problem)

    def _build(self) -> None:
        """Make everything that shows an atlas; once, with the first atlas."""
        if not self.built:
            self._make_parts()
            self._lay_out()
            self._connect()
            self.built = True
            self._styled_for = None
            self._restyle()

    def _make_parts(self) -> None:
        from .places_section import PlacesSection
        from .themes_section import ThemesSection
        from .truth_line import TruthLine
        from .when_section import WhenSection

        self.bar = AtlasBar()
        self.bar.set_online(self._online)
        self.truth = TruthLine()
        self.first_line = Note(_first_words(False), "vaFirstLine")
        if not self._show_first_line:
            self.first_line.hide()
        self.problem_line = Note("", "vaProblem")
        self.problem_line.hide()
        self.when, self.themes, self.places = WhenSection(), ThemesSection(), PlacesSection(self._icon_for)
        self.folds = (FoldSection(tr("When"), "vaWhen", self.when, line=False),
                      FoldSection(tr("Themes"), "vaThemes", self.themes),
                      FoldSection(tr("Places and routes"), "vaPlaces", self.places))
        self.footer = Footer()

    def _lay_out(self) -> None:
        self.explore = explore = QWidget()
        explore.setObjectName("vaExplore")
        column = QVBoxLayout(explore)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.truth)
        column.addWidget(rule())
        column.addWidget(self._scrolling(), 1)
        column.addWidget(self.footer)
        self.panel.addWidget(explore)

    def _scrolling(self) -> QScrollArea:
        """Return the part that scrolls: notes and sections."""
        sections = QWidget()
        sections.setObjectName("vaSections")
        column = QVBoxLayout(sections)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        notes = QVBoxLayout()
        notes.setContentsMargins(look.MARGIN, 6, look.INNER_RIGHT, 0)
        for note in (self.problem_line, self.first_line):
            notes.addWidget(note)
        column.addLayout(notes)
        for fold in self.folds:
            column.addWidget(fold)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("vaScroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sections)
        return area

    def _connect(self) -> None:
        for part in (self.when, self.themes, self.places, self.truth):
            part.changed.connect(self.controller.choose)
        self.truth.undo_asked.connect(self.controller.undo)
        self.truth.reset_asked.connect(self.controller.reset)
        self.bar.network_asked.connect(self.network_requested)
        self.footer.imagery_asked.connect(self.imagery_requested)
        self.footer.export_asked.connect(self.export_requested)
        self.first_line.dismissed.connect(self.welcome_dismissed)
        # Only while the panel has the keyboard: the undo of edits on the map stays untouched.
        self.undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.panel)
        self.undo_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.undo_key.activated.connect(self.controller.undo)

    def _on_atlas(self, atlas: "Optional[OpenAtlas]") -> None:
        if atlas is None:
            self.panel.setCurrentWidget(self.welcome)
            return
        self._build()
        self.panel.setCurrentWidget(self.explore)
        self.problem_line.hide()
        self.bar.show_atlas(atlas.totals.title, atlas.totals.synthetic)
        self.first_line.words.setText(_first_words(atlas.totals.synthetic))
        self.themes.set_themes(atlas.totals.themes)
        self.places.set_totals(atlas.totals)

    def _on_counts(self, counts: "Counts") -> None:
        atlas, state = self.controller.atlas, self.controller.state
        if atlas is None:
            return
        self.problem_line.hide()   # told again where the map still cannot follow
        for section in (self.when, self.themes, self.places):
            section.refresh(state, counts)
        self.truth.refresh(state, counts, atlas.totals, self.controller.default_state, self.controller.can_undo)
        self._summarize()

    def _summarize(self) -> None:
        """Say in the heads what is chosen, so that a folded section hides nothing."""
        from ..mapping.filter_text import window_short

        state, themes = self.controller.state, self.themes.rows
        when, what, where = self.folds
        when.summary.setText(capitalized(window_short(state)))
        ticked = len(themes) if state.themes is None else len(state.themes & set(themes))
        what.summary.setText(tr("All") if state.themes is None else tr("{n} of {total}").format(
            n=ticked, total=len(themes)))
        kinds = len(state.place_kinds & set(self.places.kinds))
        where.summary.setText(tr("{n} of {total} kinds").format(n=kinds, total=len(self.places.kinds)))

    def _on_problem(self, error: AtlasError) -> None:
        """Tell why the map could not follow; it stays until it is put away or the map follows again."""
        self.problem_line.words.setText(told(error))
        self.problem_line.show()

    def changeEvent(self, event) -> None:
        """Follow the palette and the font of QGIS."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_restyle_soon"):
            self._restyle_soon.start()

    def _restyle(self) -> None:
        """Write the style sheet for the palette in use; once for each, as setting it raises the event again."""
        wanted = look.sheet(self.palette(), self.font().pointSizeF())
        if self._styled_for != wanted:
            self._styled_for = wanted
            self.panel.setStyleSheet(wanted)
            for fold in self.folds if self.built else ():
                fold.refresh_icons()
