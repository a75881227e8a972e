"""Connects the page of an atlas with what its buttons do; made with the first atlas, taken apart at unload."""

from typing import Callable, List

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ..domain.errors import AtlasError
from ..domain.filter_state import LONGEST_TEXT
from ..mapping import density, flow_layers
from ..store.connection import open_atlas
from ..store.gazetteer import CASE, PLACE, ROUTE, THEME, Suggestion, suggest
from . import atlas_page, records_tab
from .area_choice import AreaChoice
from .atlas_page import AtlasPage
from .case_path_link import CasePathLink
from .chart_commands import ChartCommands
from .commands import AtlasCommands
from .controller import AtlasController
from .locator import AtlasLocatorFilter
from .map_commands import MapCommands
from .map_link import MapLink
from .search_upkeep import SearchUpkeep
from .map_time import MapTime
from .publish_commands import PublishCommands
from .publish_wish import CHARTS, DATA, OVERVIEW
from .publishing_link import PublishingLink


class Wiring(QObject):
    """Each signal of the page finds its command here. Nothing is decided here."""

    def __init__(self, iface, controller: AtlasController, commands: AtlasCommands, page: AtlasPage):
        super().__init__(page)
        self._iface, self._controller, self._commands, self._page = iface, controller, commands, page
        self._undo: List[Callable[[], None]] = []
        page.tab_made.connect(self._tab_made)
        self._undo.append(page.stop_making)
        self.map = MapLink(controller, self, iface.mapCanvas().isDrawing)
        self._undo.append(self.map.release)
        self.time = MapTime(iface, controller, page.explore.when, self)
        self._undo.append(self.time.release)
        upkeep = SearchUpkeep(controller, commands, self)
        self._undo.append(upkeep.release)
        self.area = AreaChoice(iface.mapCanvas(), self)
        self._undo.append(self.area.release)
        self._on_map, self._charts = MapCommands(iface), ChartCommands(iface, commands.fail)
        self._publish = PublishCommands(iface, commands.fail)
        self.publishing = PublishingLink(controller, commands.fail, self)
        self._undo.append(self.publishing.release)
        self._connect_search(page.search)
        locator = AtlasLocatorFilter(self._path, self._go)
        iface.registerLocatorFilter(locator)
        self._undo.append(lambda: iface.deregisterLocatorFilter(locator))
        self._connect_when(page.explore.when)
        self._connect_where(page.explore.where)
        self._connect(QgsProject.instance().layerTreeRoot().visibilityChanged, self._tree_ticked)

    def release(self) -> None:
        """Stop listening to what outlives the page."""
        while self._undo:
            self._undo.pop()()

    def _connect(self, signal, slot) -> None:
        """Connect a signal of something that outlives the page."""
        signal.connect(slot)
        self._undo.append(lambda: signal.disconnect(slot))

    def _tree_ticked(self, *_args) -> None:
        """A layer was ticked in QGIS's layer tree: the panel says the same."""
        atlas, state = self._controller.atlas, self._controller.state
        ticked = self._commands.ticked(atlas.uuid, state) if atlas is not None else state
        if ticked != state:
            self._controller.choose(ticked)
        self._see_map()

    def _guarded(self, step: Callable, *values) -> None:
        """Do a step; what goes wrong is told in the message bar."""
        try:
            step(*values)
        except AtlasError as error:
            self._commands.fail(error)

    def _choose(self, **changes) -> None:
        self._controller.choose(self._controller.state.with_(**changes))

    def _connect_search(self, search) -> None:
        search.suggest = self._suggest
        search.text_chosen.connect(lambda text: self._choose(text=text.strip()[:LONGEST_TEXT]))
        search.place_chosen.connect(self._go_to_place)
        search.case_chosen.connect(self._open_case)
        search.theme_chosen.connect(lambda theme: self._choose(themes=frozenset([theme])))
        search.route_chosen.connect(lambda route: self._choose(routes=frozenset([route])))

    def _path(self) -> str:
        """Return the path of the open atlas, "" for none."""
        atlas = self._controller.atlas
        return atlas.path if atlas is not None else ""

    def _go(self, kind: str, key: str) -> None:
        """Go to what was chosen in QGIS's own search bar, as if it had been chosen in the panel."""
        if self._path():
            search = self._page.search
            chosen = {PLACE: search.place_chosen, CASE: search.case_chosen, THEME: search.theme_chosen}
            search.route_chosen.emit(int(key)) if kind == ROUTE else chosen[kind].emit(key)

    def _suggest(self, text: str) -> List[Suggestion]:
        """Return what the search box offers; called on the main thread while somebody types."""
        atlas = self._controller.atlas
        if atlas is None:
            return []
        try:
            with open_atlas(atlas.path) as connection:
                return suggest(connection, text)
        except AtlasError as error:
            self._page.show_problem(error)
            return []

    def _connect_when(self, when) -> None:
        when.density_asked.connect(self._show_density)
        self._page.explore.places.movements_asked.connect(self._show_movements)
        self._controller.atlas_opened.connect(self._see_map)

    def _show_density(self, mode: str) -> None:
        density.show_density(QgsProject.instance(), self._controller.atlas.uuid, mode)
        self.map.settle()

    def _show_movements(self, shown: bool) -> None:
        flow_layers.show(QgsProject.instance(), self._controller.atlas.uuid, shown)
        self.map.settle()

    def _see_map(self, *_args) -> None:
        """Say in the panel what the map shows of density and movements."""
        atlas, explore = self._controller.atlas, self._page.explore
        if atlas is not None:
            explore.when.menu.show_density(density.density_shown(QgsProject.instance(), atlas.uuid))
            explore.places.show_movements(flow_layers.is_shown(QgsProject.instance(), atlas.uuid))

    def _connect_where(self, where) -> None:
        where.view_asked.connect(self.area.take_view)
        where.draw_asked.connect(self.area.draw)
        self.area.problem.connect(self._commands.fail)
        self.area.chosen.connect(lambda ring: self._choose(area=ring))

    def _go_to_place(self, place_id: str) -> None:
        atlas = self._controller.atlas
        self._guarded(self._on_map.go_to_place, atlas.index.columns.places, place_id)

    def _open_case(self, case_id: str) -> None:
        self._page.show_tab(atlas_page.CASES).show_view(records_tab.LIST).open_number(case_id)

    def _open_form(self, case_uuid: str) -> None:
        self._guarded(self._on_map.open_form, self._controller.atlas.uuid, case_uuid)

    def _tab_made(self, name: str, widget: QWidget) -> None:
        makers = {atlas_page.CASES: self._records_made, atlas_page.IMAGERY: self._imagery_made,
                  atlas_page.PUBLISH: self._publish_made}
        if name in makers:
            makers[name](widget)

    def _records_made(self, tab) -> None:
        self._undo.append(tab.close_files)
        self._connect_cases(tab.cases)
        tab.import_asked.connect(lambda: self._commands.ask_import(self._path()))
        tab.charts.problem.connect(self._commands.fail)
        tab.charts.layout_asked.connect(self._put_chart)

    def _put_chart(self, kind: str) -> None:
        self._charts.ask_layout(self._path(), self._controller.state, kind)

    def _connect_cases(self, tab) -> None:
        tab.place_asked.connect(self._go_to_place)
        tab.open_form_asked.connect(self._open_form)
        path = CasePathLink(self._iface, self._controller, self)
        self._undo.append(path.release)
        tab.path_asked.connect(lambda uuid: self._guarded(path.show, uuid))
        tab.problem.connect(self._commands.fail)

    def _imagery_made(self, tab) -> None:
        tab.imagery_asked.connect(self._commands.imagery.ask_imagery)
        tab.sources_asked.connect(self._commands.imagery.ask_sources)
        tab.network_asked.connect(self._page.network_asked)
        from .imaging.desk import ImagingDesk     # not before somebody looks at it

        self.desk = ImagingDesk(self._iface, self._controller, tab, self._commands.fail, self)
        self._undo.append(self.desk.release)
        self._page.search.place_chosen.connect(self.desk.offer_place)

    def _publish_made(self, tab) -> None:
        tab.export_asked.connect(self._export)
        tab.preview_asked.connect(self._preview)
        self.publishing.connect_tab(tab)

    def _preview(self, wish) -> None:
        """Say what a publication would hold, or show the pages that would be written."""
        if wish.what == DATA:
            self._publish.preview(self._path(), self._controller.state, wish)
            return
        from ..dialogs.export_pages import open_pages       # seldom used

        open_pages(self._iface, self._controller, wish)

    def _export(self, wish) -> None:
        state = self._controller.state
        if wish.what == OVERVIEW:
            self._commands.ask_export(self._path(), state, wish.language, wish.counts)
        elif wish.what == CHARTS:
            self._charts.ask_export(self._path(), state, wish.language)
        else:
            self._publish.ask(self._path(), state, wish)
