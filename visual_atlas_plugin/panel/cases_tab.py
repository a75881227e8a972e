"""The tab of cases: the list of what matches, and the page of one of them."""

import sqlite3
from typing import List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ..domain.filter_state import FilterState
from ..i18n import tr
from ..store.case_reader import read_case
from ..store.case_rows import uuids_of
from ..store.connection import explain
from .background import Background
from .case_link import MOST_CASES, CaseLink
from .case_list import CaseList
from .case_page import CasePage


class CasesTab(QWidget):
    """Shows the records that match, one of them whole, and follows the selection of the map.

    `case_selected` tells who is selected, also when the map selected it: the map needs not be told.
    """

    changed = pyqtSignal(object, bool)      # FilterState, live
    case_selected = pyqtSignal(list)        # uuids
    place_asked = pyqtSignal(str)           # place_id: zoom there
    path_asked = pyqtSignal(str)            # uuid of a case, "" to take the path away
    open_form_asked = pyqtSignal(str)       # uuid of a case
    problem = pyqtSignal(object)            # AtlasError

    def __init__(self, project: Optional[QgsProject] = None):
        super().__init__()
        self.setObjectName("vaCases")
        self._atlas = None
        self._open_fid = 0
        self.background = Background(self)
        self.background.problem.connect(self.problem)
        self.list = CaseList(self.background)
        self.page = CasePage()
        self.link = CaseLink(project or QgsProject.instance(), self.background, self._selected, self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()

    def _connect(self) -> None:
        self.list.changed.connect(self.changed)
        self.list.opened.connect(self.open_fid)
        self.list.chosen.connect(self.link.table_changed)
        self.link.chosen_on_map.connect(self._on_map_choice)
        self.link.told.connect(self.case_selected)
        self.page.back_asked.connect(self.show_list)
        self.page.step_asked.connect(self._step)
        self.page.case_asked.connect(self.open_case)
        for signal, ours in ((self.page.place_asked, self.place_asked), (self.page.path_asked, self.path_asked),
                             (self.page.open_form_asked, self.open_form_asked)):
            signal.connect(ours)

    # what the panel tells

    def set_atlas(self, atlas) -> None:
        """Show another atlas (OpenAtlas), or none. The same file read again keeps the page that is open."""
        again = atlas is not None and self._atlas is not None and atlas.path == self._atlas.path
        open_fid = self._open_fid if again and self.stack.currentWidget() is self.page else 0
        self._atlas = atlas
        self.background.set_file(atlas.path if atlas else "", atlas is None or atlas.is_small)
        try:
            self.list.set_atlas(atlas)
        except sqlite3.Error as error:
            self.problem.emit(explain(error, atlas.path))
        self.link.set_atlas(atlas.uuid if atlas else "")
        if open_fid:
            self.open_fid(open_fid)
        else:
            self.show_list()
            self.page.clear()

    def refresh(self, state: FilterState, counts) -> None:
        """Follow the choices and their numbers."""
        self.list.refresh(state, counts)

    def close_files(self) -> None:
        """Let go of the atlas and of the project; the tab is not used any more."""
        self.set_atlas(None)
        self.link.close()

    # the list and the page

    def open_case(self, uuid: str) -> None:
        """Show the page of a case, whether it matches or not."""
        self._open(lambda connection: uuid)

    def open_number(self, case_id: str) -> None:
        """Show the page of a case by its case number."""
        def find(connection):
            row = connection.execute("SELECT uuid FROM cases WHERE case_id = ?", (case_id,)).fetchone()
            return row[0] if row else ""
        self._open(find)

    def open_fid(self, fid: int) -> None:
        """Show the page of a case by its fid."""
        def find(connection):
            found = uuids_of(connection, [fid])
            return found[0] if found else ""
        self._open(find)

    def _open(self, find) -> None:
        if self._atlas is None:
            return

        def work(connection):
            uuid = find(connection)
            return read_case(connection, uuid) if uuid else None

        self.background.ask("case", work, self._show)

    def _show(self, case) -> None:
        if case is None:
            self._open_fid = 0
            self.page.clear(tr("This record is no longer in the atlas."))
        else:
            self._open_fid = case.fid
            rows = self.list.model.rows_of([case.fid])
            self.page.show_case(case, int(rows[0]) + 1 if len(rows) else 0, len(self.list.model.fids))
            if len(rows):
                self.list.select_fids([case.fid])
                self.link.table_changed()
        had_focus = self.list.view.hasFocus()
        self.stack.setCurrentWidget(self.page)
        if had_focus:
            self.page.back.setFocus()

    def show_list(self) -> None:
        """Go back to the list."""
        self.background.forget("case")
        self.page.hide_path()
        was_open = self.stack.currentWidget() is self.page
        self.stack.setCurrentWidget(self.list)
        if was_open:
            self.list.view.setFocus()

    def _step(self, step: int) -> None:
        fid = self.list.neighbor(self._open_fid, step)
        if fid is not None:
            self.open_fid(fid)

    # the selection

    def _selected(self) -> Optional[List[int]]:
        """Return the selected cases; None where they are too many for the map."""
        number = self.list.view.selected_count()
        if number > MOST_CASES:
            self.list.say(tr("{n} records are selected. The map shows a selection of up to {most}.").format(
                n=f"{number:,}", most=f"{MOST_CASES:,}"))
            return None
        self.list.say("")
        return self.list.selected_fids(MOST_CASES)

    def _on_map_choice(self, fids: List[int]) -> None:
        shown = self.list.select_fids(fids)
        left = len(fids) - shown
        self.list.say(tr("{n} of the selected records do not match the filter.").format(n=f"{left:,}") if left else "")
        if len(fids) == 1 and self.stack.currentWidget() is self.page:
            self.open_fid(fids[0])
