"""The tab of cases driven as a person does: rows, sorting, keys, the page of a case, the selection of the map."""

import sqlite3
from datetime import date

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tests.qgis.panel_driver import Panel
from visual_atlas_plugin import settings
from visual_atlas_plugin.domain import words
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import atlas_layers, roles
from visual_atlas_plugin.panel import atlas_page, atlas_reading, case_table, controller, look
from visual_atlas_plugin.panel.case_parts import is_web
from visual_atlas_plugin.panel.case_view import WIDE_FROM
from visual_atlas_plugin.panel.cases_tab import CasesTab
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.word_label import WordLabel
from visual_atlas_plugin.store.case_rows import PAGE
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.training import build_training_atlas

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def training_path(tmp_path_factory):
    path = tmp_path_factory.mktemp("tab") / "training.gpkg"
    build_training_atlas(path)
    return str(path)


class Bench:
    """The tab on a screen, with a controller as in the panel."""

    def __init__(self, qtbot, path, width=320):
        settings.CASE_ORDER.set("number")
        settings.CASE_COLUMN_WIDTHS.set("")
        self.project = QgsProject()
        self.heard = {}
        self.host = QWidget()
        self.host.setObjectName("vaPanel")
        layout = QVBoxLayout(self.host)
        layout.setContentsMargins(0, 0, 0, 0)
        self.tab = CasesTab(self.project)
        layout.addWidget(self.tab)
        self.host.setStyleSheet(look.sheet(self.host.palette(), 9))
        for name in ("case_selected", "place_asked", "path_asked", "open_form_asked", "changed", "problem"):
            getattr(self.tab, name).connect(lambda *values, name=name: self.heard.setdefault(name, []).append(values[0]))
        self.controller = AtlasController()
        self.controller.atlas_opened.connect(self.tab.set_atlas)
        self.controller.counts_changed.connect(lambda counts: self.tab.refresh(self.controller.state, counts))
        self.tab.changed.connect(self.controller.choose)
        qtbot.addWidget(self.host)
        self.host.resize(width, 700)
        self.host.show()
        self.host.activateWindow()
        self.path = path
        self.qtbot = qtbot
        self.controller.open_atlas(path)
        qtbot.waitUntil(lambda: self.controller.atlas is not None and self.view.model().rowCount() > 0, timeout=20000)

    @property
    def view(self):
        return self.tab.list.view

    @property
    def model(self):
        return self.tab.list.model

    def ids(self):
        return [self.model.line(row).case_id for row in range(self.model.rowCount())]

    def choose(self, **changes):
        self.controller.choose(self.controller.state.with_(**changes))
        QTest.qWait(200)

    def uuid(self, case_id):
        with sqlite3.connect(self.path) as connection:
            return connection.execute("SELECT uuid FROM cases WHERE case_id = ?", (case_id,)).fetchone()[0]

    def open(self, case_id):
        self.tab.open_case(self.uuid(case_id))
        self.qtbot.waitUntil(lambda: self.tab.page.case is not None and self.tab.page.case.case_id == case_id
                             and self.tab.page.is_complete)
        QTest.qWait(20)

    def find(self, name, kind=QWidget):
        found = self.tab.findChild(kind, name)
        assert found is not None, name
        return found

    def texts(self):
        return [widget.text() for widget in self.tab.page.findChildren(QLabel)]

    def close(self):
        self.tab.close_files()
        self.project.clear()


@pytest.fixture
def bench(qtbot, atlas_path):
    made = Bench(qtbot, atlas_path)
    yield made
    made.close()


# the list

def test_all_cases_by_number(bench):
    ids = bench.ids()
    assert len(ids) == 16 and ids == sorted(ids) and not bench.tab.list.empty.isVisible()


def test_rows_are_those_of_the_index(bench):
    bench.choose(themes=frozenset([words.NO_THEME]))
    assert bench.ids() == ["ANON-TRAFFICKING", "D0000110"]
    index = bench.controller.atlas.index
    assert sorted(bench.model.fids) == sorted(index.fids(bench.controller.state))


@pytest.mark.parametrize("choice", [
    {"text": "nobody wrote this"}, {"area": ((10.0, 10.0), (11.0, 10.0), (11.0, 11.0))},
    {"crossings": frozenset(["X-TUMEN"]), "confidence": frozenset(["low"]), "review": frozenset(["approved"])},
    {"start": date(1900, 1, 1), "end": date(1900, 12, 31), "include_undated": False, "certainly": True},
    {"themes": frozenset()}])
def test_whatever_emptied_the_list_is_told_and_taken_back(bench, choice):
    bench.choose(**choice)
    assert bench.tab.list.empty.isVisible() and bench.find("vaCaseEmptyReason").text()
    assert "X-TUMEN" not in bench.find("vaCaseEmptyReason").text()
    QTest.mouseClick(bench.find("vaCaseEmptyRemedy"), LEFT)
    QTest.qWait(200)
    assert bench.controller.state != FilterState().with_(**choice)


def test_an_empty_list_says_why_and_helps(bench):
    bench.choose(include_undated=False, themes=frozenset([words.NO_THEME]))
    assert bench.tab.list.empty.isVisible()
    assert bench.find("vaCaseEmptyReason").text() == "No record with No theme given has a date."
    assert bench.find("vaCaseEmptyRemedy").text() == "2 undated records are hidden: show them."
    QTest.mouseClick(bench.find("vaCaseEmptyRemedy"), LEFT)
    QTest.qWait(200)
    assert bench.controller.state.include_undated and len(bench.ids()) == 2


def test_sorting(bench):
    bench.tab.list.sort_by("date", False)
    ids = bench.ids()
    assert ids[0] == "E2002-12" and set(ids[-3:]) == {"ANON-REPATRIATION", "ANON-TRAFFICKING", "D0000110"}
    QTest.mouseClick(bench.find("vaCaseTurn"), LEFT)
    assert bench.ids()[0] == "E2025-09" and set(bench.ids()[-3:]) == set(ids[-3:])     # undated stay last
    assert settings.CASE_ORDER.value() == "-date"
    assert bench.find("vaCaseTurn").accessibleName() == "From the last to the first"
    bench.tab.list.sort_by("title", False)
    titles = [bench.model.line(row).title.lower() for row in range(16)]
    assert titles == sorted(titles)


def test_narrow_shows_cards_and_wide_shows_columns(bench):
    header = bench.view.horizontalHeader()
    assert not bench.view.is_wide and not header.isVisible() and header.isSectionHidden(case_table.TITLE)
    assert bench.view.columnWidth(case_table.CARD) <= bench.view.viewport().width()
    bench.host.resize(WIDE_FROM + 100, 700)
    QTest.qWait(20)
    assert bench.view.is_wide and header.isVisible() and header.isSectionHidden(case_table.CARD)
    bench.view.setColumnWidth(case_table.TITLE, 333)
    bench.host.resize(320, 700)
    QTest.qWait(20)
    bench.host.resize(WIDE_FROM + 100, 700)
    QTest.qWait(20)
    assert bench.view.columnWidth(case_table.TITLE) == 333 and "333" in settings.CASE_COLUMN_WIDTHS.value().split(",")
    header.sectionClicked.emit(case_table.DATE)
    assert bench.ids()[0] == "E2002-12" and header.sortIndicatorSection() == case_table.DATE


def test_cells_are_read_page_by_page(qtbot, training_path):
    bench = Bench(qtbot, training_path)
    number = bench.model.rowCount()
    assert number > 3000
    before = bench.model.reads
    bench.view.scrollTo(bench.model.index(number - 1, 0))
    QTest.qWait(50)
    assert 1 <= bench.model.reads - before <= 3          # the pages on the screen, not those between
    row = number // 2
    line = bench.model.line(row)
    reads = bench.model.reads
    assert bench.model.line(row).fid == line.fid == bench.model.fids[row] and bench.model.reads == reads
    assert bench.model.line(row // PAGE * PAGE).fid == bench.model.fids[row // PAGE * PAGE] and bench.model.reads == reads
    bench.close()


def test_keys(bench):
    bench.view.setFocus()
    QTest.keyClick(bench.view, Qt.Key.Key_End)
    assert bench.view.currentIndex().row() == 15
    QTest.keyClick(bench.view, Qt.Key.Key_Home)
    QTest.keyClick(bench.view, Qt.Key.Key_Down)
    assert bench.view.currentIndex().row() == 1
    QTest.keyClick(bench.view, Qt.Key.Key_Return)
    assert bench.tab.page.case.case_id == "ANON-TRAFFICKING" and bench.tab.page.isVisible()
    QTest.keyClick(bench.tab.page, Qt.Key.Key_J)
    assert bench.tab.page.case.case_id == "D0000110"
    QTest.keyClick(bench.tab.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bench.tab.page.case.case_id == "ANON-TRAFFICKING"
    QTest.keyClick(bench.tab.page, Qt.Key.Key_Escape)
    assert bench.tab.list.isVisible() and bench.view.currentIndex().row() == 1


def test_names_for_screen_readers(bench):
    assert bench.view.accessibleName() == "Records" and bench.find("vaCaseOrder").accessibleName() == "Sort by"
    spoken = bench.model.index(2, case_table.CARD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "D0000110, Case D0000110 (FOOTPRINTS), Undated, Onsong, Chongjin"


def test_text_of_records_is_never_html(qtbot, atlas_file):
    path = atlas_file
    odd = "<b>[% 1+1 %]</b> <img src='http://example.org/x'>"
    with open_atlas(path, write=True) as connection:
        connection.execute("UPDATE cases SET title = ?, summary = ? WHERE case_id = 'D0000110'", (odd, odd))
        connection.execute("UPDATE sources SET title = ?, url = 'file:///etc/passwd' WHERE source_key = 'SEED-001'", (odd,))
    bench = Bench(qtbot, str(path))
    row = bench.ids().index("D0000110")
    index = bench.model.index(row, case_table.TITLE)
    assert index.data() == odd and "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    bench.open("D0000110")
    shown = [widget for widget in bench.tab.page.findChildren(QLabel) if odd in widget.text()]
    assert len(shown) == 3 and all(widget.textFormat() == Qt.TextFormat.PlainText for widget in shown)
    assert bench.tab.findChild(QPushButton, "vaCaseSource_1Open") is None       # only the web is ever opened
    assert bench.find("vaCaseSource_1Text", QLineEdit).text() == "file:///etc/passwd"
    bench.close()


# the page

def test_page_of_d0000110(bench):
    bench.open("D0000110")
    texts = bench.texts()
    for words_ in ("Case D0000110 (FOOTPRINTS)", "Date not recorded", "1 · Arrest", "Date unknown · 8 months",
                   "Place not located: a political prison camp, not named", "MSS office · North Korea",
                   "When it happened is not recorded.", "Places not known, not on the map: stages 1, 4.",
                   "In whose hands is not stated: stage 1.", "After stage 4: no information.",
                   "How much time passed between stages is not recorded.", "No consent is recorded."):
        assert words_ in texts, words_
    described = bench.tab.page.bar.accessibleDescription().split("\n")
    assert described[:3] == ["1. Arrest · Holder not stated · date unknown", "no information on the time between",
                             "2. Detention · North Korea · date unknown · 8 months"]
    assert described[-1] == "Order only: not drawn to scale."
    link = bench.find("vaCaseStagePlace_2")
    assert link.text() == "MSS office, Onsong County"
    QTest.mouseClick(link, LEFT)
    assert len(bench.heard["place_asked"]) == 1 and bench.heard["place_asked"][0].startswith("KP-")


def test_page_of_kim(bench):
    bench.open("KIM-CHEOL-OK")
    texts = bench.texts()
    for words_ in ("5 April 2023 to October 2023", "1998 to 2023 · 25 years", "Restricted",
                   "Between stages 3 and 4: no information for about 6 to 7 months.", "Date not recorded: stage 5."):
        assert words_ in texts, words_
    assert not bench.find("vaCasePath").isEnabled()      # no stage has a point
    assert bench.find("vaCasePath").toolTip() == "No stage of this record has a point on the map."
    related = bench.find("vaCaseRelated_1")
    assert related.text().startswith("E2023-10-09")
    QTest.mouseClick(related, LEFT)
    assert bench.tab.page.case.case_id == "E2023-10-09"


def test_rival_figures_are_side_by_side(bench):
    bench.open("E2023-10-09")
    assert bench.tab.page.bar is None           # an event has no one in custody
    first, second = bench.find("vaCaseClaim_1"), bench.find("vaCaseClaim_2")
    assert first.y() == second.y() and first.x() < second.x()
    texts = bench.texts()
    assert "up to 600" in texts and "more than 500" in texts and "as of 7 December 2023" in texts


def test_figures_are_in_order_of_publication(bench):
    """The dates are those of data/facts/sources.csv; "2023-10" alone counts as the end of that month."""
    bench.open("E2023-10-09")
    first = [bench.find(f"vaCaseClaim_{number}").findChildren(QLabel)[0].text() for number in range(1, 11)]
    assert first == [
        "more than 500",                            # RFA, 11 October 2023
        "about 650 in two rounds",                  # NK Times, 11 October
        "about 600",                                # Yonhap, 13 October
        "about 200 through Dandong and Tumen",      # Daily NK, October, in the week after the 12th
        "between 200 and 300, about 20:00",         # the same
        "up to 600",                                # TJWG, 7 December
        # figures of one crossing
        "about 500 in all, about 60 of them from Dandong to Sinuiju",                   # 27 October
        "arrivals in Yanggang (Ryanggang) Province confirmed, number unknown",          # November
        "180 people", "300 people"]     # 7 December, in the order of the crossings


def test_path_form_and_their_end(bench):
    bench.open("D0000110")
    QTest.mouseClick(bench.find("vaCasePath"), LEFT)
    assert bench.heard["path_asked"] == [bench.uuid("D0000110")] and bench.find("vaCasePath").text() == "Hide its path"
    QTest.mouseClick(bench.find("vaCaseForm"), LEFT)
    assert bench.heard["open_form_asked"] == [bench.uuid("D0000110")]
    bench.open("KIM-CHEOL-OK")                  # the path follows the page; she has none
    assert bench.heard["path_asked"][-1] == ""
    QTest.mouseClick(bench.find("vaCaseBack"), LEFT)
    assert bench.heard["path_asked"][-1] == "" and not bench.find("vaCasePath").isChecked()


def test_addresses_are_copied_and_opened_on_a_click_only(bench, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    bench.open("ANON-REPATRIATION")
    assert opened == []
    assert bench.find("vaCaseSource_1Text", QLineEdit).text() == "https://en.nkdb.org/2022survey4"
    QTest.mouseClick(bench.find("vaCaseSource_1Copy"), LEFT)
    assert QApplication.clipboard().text() == "https://en.nkdb.org/2022survey4" and opened == []
    QTest.mouseClick(bench.find("vaCaseSource_1Open"), LEFT)
    assert opened == ["https://en.nkdb.org/2022survey4"]


@pytest.mark.parametrize("address, is_one", [
    ("https://example.org/a", True), ("http://example.org", True),
    ("file:///etc/passwd", False), ("javascript:alert(1)", False),
    ("smb://server/x", False), ("https://", False), ("", False), ("example.org", False)])
def test_what_counts_as_the_web(address, is_one):
    assert is_web(address) is is_one


def test_nothing_sticks_out_at_the_least_width(bench):
    bench.host.resize(280, 900)
    for case_id in ("D0000110", "KIM-CHEOL-OK", "E2023-10-09"):
        bench.open(case_id)
        QTest.qWait(20)
        room = bench.tab.page.scroll.viewport().width()
        assert bench.tab.page.scroll.widget().width() <= room
        small = [button.objectName() for button in bench.tab.page.findChildren(QPushButton)
                 if button.isVisible() and button.height() < 24]
        assert small == []


def squeezed(page):
    """Labels that have less height than their lines need."""
    return [widget.text() for widget in page.findChildren(WordLabel)
            if widget.isVisible() and widget.height() < widget.heightForWidth(widget.width())]


def test_no_line_is_ever_drawn_over_another(bench):
    """Sections come one after another: while one of them may be squeezed, nothing is drawn."""
    for case_id in ("KIM-CHEOL-OK", "E2023-10-09", "D0000110"):
        bench.tab.open_case(bench.uuid(case_id))
        for _ in range(60):
            assert squeezed(bench.tab.page) == [] or not bench.tab.page.scroll.viewport().updatesEnabled()
            QTest.qWait(1)
        assert bench.tab.page.is_complete and bench.tab.page.scroll.viewport().updatesEnabled()


def test_reading_the_same_file_again_keeps_the_page(bench):
    bench.open("D0000110")
    bench.controller.reload()
    bench.qtbot.waitUntil(lambda: bench.tab.page.case is not None)
    assert bench.tab.page.isVisible() and bench.tab.page.case.case_id == "D0000110"
    bench.controller.close_atlas()
    assert bench.tab.list.isVisible() and bench.find("vaCaseEmptyReason").text() == "No atlas is open."


# the map

@pytest.fixture
def with_map(bench):
    atlas_layers.open_atlas(bench.project, bench.path)
    (layer,) = roles.layers_by_role(bench.project, roles.CASES)
    return bench, layer


def test_rows_select_on_the_map(with_map):
    bench, layer = with_map
    row = bench.ids().index("D0000110")
    bench.view.selectRow(row)
    bench.qtbot.waitUntil(lambda: layer.selectedFeatureCount() == 2)
    assert {feature["case_uuid"] for feature in layer.selectedFeatures()} == {bench.uuid("D0000110")}
    assert bench.heard["case_selected"] == [[bench.uuid("D0000110")]]
    QTest.qWait(400)
    assert bench.heard["case_selected"] == [[bench.uuid("D0000110")]]           # no echo
    bench.view.clearSelection()
    bench.qtbot.waitUntil(lambda: layer.selectedFeatureCount() == 0)


def test_the_map_selects_rows(with_map):
    bench, layer = with_map
    of_case = [feature.id() for feature in layer.getFeatures() if feature["case_uuid"] == bench.uuid("E2023-10-09")]
    layer.selectByIds(of_case[:1])
    bench.qtbot.waitUntil(lambda: bench.view.selected_count() == 1)
    assert bench.tab.list.selected_fids(9) == [bench.model.line(bench.ids().index("E2023-10-09")).fid]
    QTest.qWait(400)
    assert layer.selectedFeatureIds() == of_case[:1]        # what was selected on the map stays as it was
    assert bench.heard["case_selected"] == [[bench.uuid("E2023-10-09")]]


def test_selected_cases_outside_the_filter_are_told(with_map):
    bench, layer = with_map
    bench.choose(themes=frozenset([words.NO_THEME]))
    of_case = [feature.id() for feature in layer.getFeatures() if feature["case_uuid"] == bench.uuid("E2023-10-09")]
    layer.selectByIds(of_case)
    bench.qtbot.waitUntil(lambda: bench.find("vaCaseNote").isVisible())
    assert bench.find("vaCaseNote").text() == "1 of the selected records do not match the filter."


def test_too_many_rows_for_the_map(qtbot, training_path):
    bench = Bench(qtbot, training_path)
    bench.view.selectAll()
    bench.qtbot.waitUntil(lambda: bench.find("vaCaseNote").isVisible())
    assert "The map shows a selection of up to 1,000." in bench.find("vaCaseNote").text()
    assert bench.heard["case_selected"] == [[]]
    bench.close()


def test_a_selection_survives_the_filter(bench):
    row = bench.ids().index("D0000110")
    bench.view.selectRow(row)
    bench.choose(themes=frozenset([words.NO_THEME]))
    assert bench.tab.list.selected_fids(9) == [bench.model.fids[bench.ids().index("D0000110")]]
    bench.choose(themes=frozenset(["forced-repatriation"]))
    assert bench.view.selected_count() == 0


def test_layers_that_are_removed_are_let_go(with_map):
    bench, layer = with_map
    bench.project.removeMapLayer(layer.id())
    bench.view.selectRow(0)
    QTest.qWait(300)
    assert len(bench.heard["case_selected"]) == 1


def test_rows_of_many(bench):
    model = bench.model
    assert list(model.rows_of([])) == [] and list(model.rows_of([987654])) == []
    fids = [int(model.fids[3]), int(model.fids[1]), 987654, int(model.fids[3])]
    assert list(model.rows_of(np.array(fids))) == [1, 3]


# a large atlas: nothing is read on the main thread

def take_for_large(monkeypatch):
    """Let every atlas count as a large one."""
    for module in (atlas_reading, controller):
        monkeypatch.setattr(module, "IN_BACKGROUND_FROM", 10)


@pytest.fixture
def large(qtbot, training_path, monkeypatch):
    """The training atlas, taken for a large one."""
    take_for_large(monkeypatch)
    made = Bench(qtbot, training_path)
    yield made
    made.close()


def test_rows_of_a_large_atlas_come_from_a_thread(large):
    assert large.model._rows is None
    row = large.model.rowCount() - 3
    assert large.model.line(row) is None and large.model.is_waiting(row)
    assert large.model.index(row, case_table.TITLE).data() == "…"
    large.qtbot.waitUntil(lambda: large.model.line(row) is not None)
    assert large.model.line(row).fid == large.model.fids[row] and not large.model.is_waiting(row)


def test_pages_that_scrolled_by_are_not_read(large):
    QTest.qWait(300)
    before = large.model.reads
    for row in range(0, large.model.rowCount(), PAGE):
        large.model.line(row)
    large.qtbot.waitUntil(lambda: not large.model._asked)
    assert large.model.reads - before < large.model.rowCount() // PAGE // 2
    row = large.model.rowCount() // 2           # one that was dropped is read when it is asked for again
    large.qtbot.waitUntil(lambda: large.model.line(row) is not None)


def test_sorting_and_the_page_of_a_large_atlas(large):
    large.tab.list.sort_by("title", False)
    large.qtbot.waitUntil(lambda: "title" in large.tab.list._orders)
    index = large.controller.atlas.index
    assert sorted(large.model.fids) == list(index.columns.fid)
    large.view.setFocus()
    QTest.keyClick(large.view, Qt.Key.Key_Home)
    QTest.keyClick(large.view, Qt.Key.Key_Return)
    large.qtbot.waitUntil(lambda: large.tab.page.case is not None and large.tab.page.is_complete)
    assert large.tab.page.case.fid == large.model.fids[0]
    QTest.keyClick(large.tab.page, Qt.Key.Key_J)
    large.qtbot.waitUntil(lambda: large.tab.page.case.fid == large.model.fids[1])
    assert large.find("vaCasePosition").text() == f"No. 2 of {large.model.rowCount():,}"


def test_the_last_question_wins(large):
    uuids = [large.uuid(large_id) for large_id in (row[0] for row in sqlite3.connect(large.path).execute(
        "SELECT case_id FROM cases ORDER BY fid LIMIT 5"))]
    for uuid in uuids:
        large.tab.open_case(uuid)
    large.qtbot.waitUntil(lambda: large.tab.page.case is not None)
    QTest.qWait(300)
    assert large.tab.page.case.uuid == uuids[-1] and not large.tab.background.is_busy


def test_a_file_that_is_gone_is_told(qtbot, atlas_file, tmp_path, monkeypatch):
    path = atlas_file.rename(tmp_path / "gone.gpkg")
    take_for_large(monkeypatch)
    bench = Bench(qtbot, str(path))
    QTest.qWait(200)
    path.rename(tmp_path / "away.gpkg")
    bench.heard.pop("problem", None)
    bench.tab.open_fid(1)
    qtbot.waitUntil(lambda: "problem" in bench.heard)
    assert "gone.gpkg" in str(bench.heard["problem"][0])
    bench.close()


def test_the_panel_lets_go_of_a_closed_atlas(qtbot, atlas_path):
    panel = Panel(qtbot, atlas_path)
    panel.dock.page.show_tab(atlas_page.CASES)
    tab = panel.dock.findChild(CasesTab)
    qtbot.waitUntil(lambda: tab.list.model.rowCount() > 0)
    assert tab.list.model.rowCount() == 16
    panel.controller.close_atlas()
    assert tab.list.model.rowCount() == 0 and tab.list.model._rows is None and tab.background.path == ""
    panel.controller.open_atlas(atlas_path)
    panel.dock.page.show_tab(atlas_page.CASES)
    qtbot.waitUntil(lambda: tab.list.model.rowCount() == 16)
