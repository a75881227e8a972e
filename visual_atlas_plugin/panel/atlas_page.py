"""What the panel shows of an open atlas: bar, search, the line of truth, and the tabs by job."""

import threading
from typing import TYPE_CHECKING, Callable, Dict, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ..domain.errors import AtlasError
from ..i18n import told, tr
from ..mapping.steps import Pause, Steps, finish
from . import look, tab_order
from .controller import AtlasController, OpenAtlas
from .explore_tab import ExploreTab
from .frame_parts import AtlasBar, LoadingLine, Note
from .publish_tab import PublishTab
from .search_box import SearchBox
from .step_queue import StepQueue
from .truth_line import TruthLine
from .widgets import rule

if TYPE_CHECKING:
    from ..domain.case_index import Counts

EXPLORE, CASES, IMAGERY, PUBLISH = "explore", "cases", "imagery", "publish"
READ_MS = 5          # between two looks whether the modules of a tab are read


def _read_modules(name: str) -> None:
    """Read what a tab is made of: in a thread, as it takes a tenth of a second and makes nothing yet."""
    if name == CASES:
        from . import records_tab  # noqa: F401 - to be there when it is asked for
    elif name == IMAGERY:
        from . import imagery_tab  # noqa: F401 - likewise
        from ..annotate import bench  # noqa: F401 - likewise
        from .imaging import desk  # noqa: F401 - likewise


def _first_words(synthetic: bool) -> str:
    """Return what a first user has to know of the atlas that is open."""
    if synthetic:
        return tr("SYNTHETIC: every case here is made up, to practice with. Places, routes and sources are published "
                  "facts. Nothing is loaded from the network until you switch imagery on.")
    return tr("These are published facts with sources. Routes are schematic. "
              "Nothing is loaded from the network until you switch imagery on.")


class AtlasPage(QWidget):
    """Made with the first atlas. It shows what the controller says and passes on what a person does.

    The tabs beside Explore are made when they are first looked at: in steps, and nothing of one is to be clicked before it
    is whole. What is not looked at is not refreshed.
    """

    tab_made = pyqtSignal(str, object)      # name of the tab, its widget: whoever listens connects it
    network_asked = pyqtSignal(bool)
    first_line_dismissed = pyqtSignal()

    @classmethod
    def making(cls, controller: AtlasController, icon_for: Optional[Callable[[str], QIcon]] = None,
               show_first_line: bool = True) -> "Steps[AtlasPage]":
        """Make the page in steps: its parts one by one, then itself."""
        search = SearchBox()
        yield
        explore = ExploreTab(icon_for)
        yield
        return cls(controller, search, explore, show_first_line)

    def __init__(self, controller: AtlasController, search: SearchBox, explore: ExploreTab, show_first_line: bool = True):
        super().__init__()
        self.setObjectName("vaAtlas")
        self.controller = controller
        self._online = False
        self._shown = ""        # uuid of the atlas that was shown last
        self.bar, self.truth = AtlasBar(), TruthLine()
        self.first_line, self.problem_line = Note(_first_words(False), "vaFirstLine"), Note("", "vaProblem")
        if not show_first_line:
            self.first_line.hide()
        self.problem_line.hide()
        self.search, self.loading, self.explore = search, LoadingLine("vaWorking"), explore
        self._makers: Dict[str, Callable[[], QWidget]] = {CASES: self._cases, IMAGERY: self._imagery, PUBLISH: PublishTab}
        self.tabs: Dict[str, QWidget] = {EXPLORE: self.explore}
        self._making: Dict[str, Steps[None]] = {}       # tabs that are not whole yet
        self._steps = StepQueue(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.tab_bar = QTabBar()
        self.tab_bar.setObjectName("vaTabs")
        self.tab_bar.setAccessibleName(tr("Jobs"))
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(True)
        self.tab_bar.setUsesScrollButtons(False)
        self._names = []
        for name, words in ((EXPLORE, tr("Explore")), (CASES, tr("Cases")), (IMAGERY, tr("Imagery")), (PUBLISH, tr("Publish"))):
            self._names.append(name)
            self.tab_bar.addTab(words)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.explore)
        self._blank = QWidget()         # in sight while a tab is made
        self.stack.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.search)
        column.addWidget(self.truth)
        notes = QVBoxLayout()
        notes.setContentsMargins(look.MARGIN, 0, look.MARGIN, 0)
        for note in (self.loading, self.problem_line, self.first_line):
            notes.addWidget(note)
        column.addLayout(notes)
        column.addSpacing(4)
        column.addWidget(self.tab_bar)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        for part in (self.explore, self.truth):
            part.changed.connect(self.controller.choose)
        self.truth.undo_asked.connect(self.controller.undo)
        self.truth.redo_asked.connect(self.controller.redo)
        self.truth.problem.connect(self.show_problem)
        self.explore.problem.connect(self.show_problem)
        self.explore.edited.connect(self._read_again)
        self.truth.reset_asked.connect(self.controller.reset)
        self.controller.loading.connect(self.loading.show_words)
        self.loading.stop_asked.connect(self.controller.stop)
        self.bar.network_asked.connect(self.network_asked)
        self.first_line.dismissed.connect(self.first_line_dismissed)
        self.tab_bar.currentChanged.connect(self._tab_chosen)
        # Only while the panel has the keyboard: the undo of edits on the map stays untouched.
        for key, slot in ((QKeySequence.StandardKey.Undo, self.controller.undo),
                          (QKeySequence.StandardKey.Redo, self.controller.redo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move with the Tab key in the order in which the panel is read."""
        return tab_order.step(self, forward)

    # tabs

    @staticmethod
    def _cases() -> QWidget:
        from .records_tab import RecordsTab     # never the first tab: not for the opening of an atlas

        return RecordsTab()

    @staticmethod
    def _imagery() -> QWidget:
        from .imagery_tab import ImageryTab     # likewise

        return ImageryTab()

    @property
    def current_tab(self) -> str:
        """The name of the tab that is looked at."""
        return self._names[self.tab_bar.currentIndex()]

    def show_tab(self, name: str) -> QWidget:
        """Look at a tab now; returns its widget."""
        self.tab_bar.setCurrentIndex(self._names.index(name))
        widget = self.tab(name)
        self._look(name)
        return widget

    def tab(self, name: str) -> QWidget:
        """Return the widget of a tab, made whole at its first use."""
        finish(self._whole(name))
        return self.tabs[name]

    def stop_making(self) -> None:
        """Make no tab any more; the panel is taken apart."""
        self._steps.cancel()

    def _whole(self, name: str) -> Steps[None]:
        """Make what a tab lacks."""
        if name not in self.tabs and name not in self._making:
            self._making[name] = self._make(name)
        making = self._making.get(name)
        if making is not None and not making.gi_running:    # else one of its own steps asks for it
            for step in making:         # whoever breaks this off leaves it to be continued
                yield step

    def _make(self, name: str) -> Steps[None]:
        try:
            reader = threading.Thread(target=_read_modules, args=(name,), name="visual-atlas-tab", daemon=True)
            reader.start()
            while reader.is_alive():
                yield Pause(READ_MS)
            widget = self._makers[name]()
            yield
            self.tabs[name] = widget
            if hasattr(widget, "changed"):
                widget.changed.connect(self.controller.choose)
            if hasattr(widget, "set_online"):
                widget.set_online(self._online)
            self.stack.addWidget(widget)
            self.tab_made.emit(name, widget)
            yield
            if self.controller.atlas is not None and hasattr(widget, "set_atlas"):
                widget.set_atlas(self.controller.atlas)
        finally:
            self._making.pop(name, None)

    def _tab_chosen(self, _index: int) -> None:
        name = self.current_tab
        if name in self.tabs and name not in self._making:
            self._look(name)
        else:
            self.stack.setCurrentWidget(self._blank)
            self._steps.add(self._looking(name))

    def _looking(self, name: str) -> Steps[None]:
        yield from self._whole(name)
        yield
        if self.current_tab == name:
            self._look(name)

    def _look(self, name: str) -> None:
        if self.stack.currentWidget() is not self.tabs[name]:
            self.stack.setCurrentWidget(self.tabs[name])
            if self.controller.atlas is not None:
                self._refresh_tab(self.controller.counts)

    def _refresh_tab(self, counts: "Counts") -> None:
        name = self.current_tab
        if name in self.tabs and name not in self._making and hasattr(self.tabs[name], "refresh"):
            self.tabs[name].refresh(self.controller.state, counts)

    # what is shown

    def set_online(self, online: bool) -> None:
        """Show how the network switch stands."""
        self._online = online
        self.bar.set_online(online)
        if IMAGERY in self.tabs:
            self.tabs[IMAGERY].set_online(online)

    def show_atlas(self, atlas: OpenAtlas) -> None:
        """Show another atlas, or the same after it was edited."""
        self.problem_line.hide()
        if atlas.uuid != self._shown:
            self._shown = atlas.uuid
            self.tab_bar.setCurrentIndex(0)
        self.bar.show_atlas(atlas.totals.title, atlas.totals.synthetic)
        self.first_line.words.setText(_first_words(atlas.totals.synthetic))
        for widget in self.tabs.values():
            if hasattr(widget, "set_atlas"):
                widget.set_atlas(atlas)

    def let_go(self) -> None:
        """Let go of the file of an atlas that was closed: the list of cases keeps it open."""
        if CASES in self.tabs:
            self.tabs[CASES].set_atlas(None)

    def show_counts(self, counts: "Counts") -> None:
        """Show choices and numbers: the line of truth, and the tab that is looked at."""
        atlas = self.controller.atlas
        self.problem_line.hide()   # told again where the map still cannot follow
        self.search.show_text(self.controller.state.text)
        self.truth.refresh(self.controller.state, counts, atlas.totals, self.controller.default_state,
                           self.controller.can_undo, self.controller.can_redo)
        self._refresh_tab(counts)

    def _read_again(self) -> None:
        """Read the atlas anew after a theme was written."""
        try:
            self.controller.reload()
        except AtlasError as error:
            self.show_problem(error)

    def show_problem(self, error: AtlasError) -> None:
        """Tell why the map could not follow; it stays until it is put away or the map follows again."""
        self.problem_line.words.setText(told(error))
        self.problem_line.show()

    def refresh_icons(self) -> None:
        """Draw icons again after the palette changed."""
        self.explore.refresh_icons()
