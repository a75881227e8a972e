"""The dock *Visual Atlas*: themes, dates, places and routes, with the numbers always in sight.

At QGIS's start only the page without an atlas is made. Everything else (AtlasPage) is imported and made when the
first atlas is opened: what stands at the top of this file is what every start of QGIS pays for.
"""

import threading
from typing import TYPE_CHECKING, Callable, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QStackedWidget, QWidget

from ..domain.errors import AtlasError
from ..i18n import tr
from ..mapping.steps import Pause, Steps, finish
from . import look
from .controller import AtlasController
from .frame_parts import WelcomePage

if TYPE_CHECKING:
    from ..domain.case_index import Counts
    from .atlas_page import AtlasPage
    from .controller import OpenAtlas

WIDTH = 320          # px, at first
LEAST_WIDTH = 280    # px
READ_MS = 15         # between two looks whether the modules are read


def _read_modules() -> None:
    """Read what the page of an atlas is made of: in a thread, as it takes a fifth of a second and makes nothing yet."""
    from . import atlas_page, wiring  # noqa: F401 - to be there when they are asked for


class VisualAtlasDock(QgsDockWidget):
    """The panel. `page` is what it shows of an atlas: made with the first one, None before."""

    open_requested = pyqtSignal()
    new_requested = pyqtSignal()
    network_requested = pyqtSignal(bool)     # the network switch was turned, and whether it is to be on
    welcome_dismissed = pyqtSignal()
    page_made = pyqtSignal(object)           # AtlasPage, once

    def __init__(self, controller: AtlasController, parent: Optional[QWidget] = None,
                 icon_for: Optional[Callable[[str], QIcon]] = None, show_first_line: bool = True):
        super().__init__(parent)
        self.setObjectName("VisualAtlasDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.controller = controller
        self.page: "Optional[AtlasPage]" = None
        self._icon_for, self._show_first_line, self._online = icon_for, show_first_line, False
        self._styled_for = None
        self._making: Optional[Steps[None]] = None
        # After the event, when the widgets inside have heard of the new palette too.
        self._restyle_soon = QTimer(self)
        self._restyle_soon.setSingleShot(True)
        self._restyle_soon.setInterval(0)
        self._restyle_soon.timeout.connect(self._restyle)
        self._show_soon = QTimer(self)
        self._show_soon.setSingleShot(True)
        self._show_soon.setInterval(0)
        self._show_soon.timeout.connect(self._show_page)
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
        if self.page is not None:
            self.page.set_online(online)

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
        self.controller.loading.connect(self.welcome.loading.show_words)
        self.welcome.loading.stop_asked.connect(self.controller.stop)
        self.controller.atlas_opened.connect(self._on_atlas)
        self.controller.counts_changed.connect(self._on_counts)
        self.controller.problem.connect(self._on_problem)

    def preparing(self) -> Steps[None]:
        """Make what shows an atlas in steps; once, with the first atlas."""
        if self._making is None:
            self._making = self._make_page()
        for step in self._making:      # whoever breaks this off leaves it to be continued
            yield step

    def _make_page(self) -> Steps[None]:
        reader = threading.Thread(target=_read_modules, name="visual-atlas-modules", daemon=True)
        reader.start()
        while reader.is_alive():
            yield Pause(READ_MS)
        from .atlas_page import AtlasPage

        page = yield from AtlasPage.making(self.controller, self._icon_for, self._show_first_line)
        yield
        page.set_online(self._online)
        page.network_asked.connect(self.network_requested)
        page.first_line_dismissed.connect(self.welcome_dismissed)
        self.panel.addWidget(page)
        self.page = page
        yield
        self._styled_for = None
        self._restyle()
        yield
        self.page_made.emit(page)

    def _build(self) -> None:
        """Make now what shows an atlas."""
        finish(self.preparing())

    def _on_atlas(self, atlas: "Optional[OpenAtlas]") -> None:
        if atlas is None:
            self.panel.setCurrentWidget(self.welcome)
            if self.page is not None:
                self.page.let_go()
            return
        self._build()
        self.page.show_atlas(atlas)
        if atlas.is_small:
            self._show_page()
        else:
            self._show_soon.start()     # laying it out is a turn of its own

    def _show_page(self) -> None:
        if self.controller.atlas is not None:
            self.panel.setCurrentWidget(self.page)

    def _on_counts(self, counts: "Counts") -> None:
        if self.controller.atlas is not None:
            self.page.show_counts(counts)

    def _on_problem(self, error: AtlasError) -> None:
        if self.page is not None:
            self.page.show_problem(error)

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
            look.use(self.palette())
            self.panel.setStyleSheet(wanted)
            if self.page is not None:
                self.page.refresh_icons()
