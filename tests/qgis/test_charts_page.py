"""The charts in the panel and in a layout: the panel's own numbers on screen, public ones on the page."""

import re
import sqlite3

import pytest
from qgis.core import QgsLayoutExporter, QgsLayoutItemPicture, QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTableWidget, QVBoxLayout, QWidget

from visual_atlas_plugin.domain import chart_data, words
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.layouts import chart_drawing, chart_picture
from visual_atlas_plugin.panel import chart_commands, look
from visual_atlas_plugin.panel.charts_page import ChartsPage
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.training import build_training_atlas


@pytest.fixture(scope="module")
def facts(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("facts") / "facts.gpkg"
    build_atlas(path)
    return str(path)


@pytest.fixture(scope="module")
def training(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    build_training_atlas(path)
    return str(path)


class Page:
    """The page on a screen, told of choices as the panel tells it."""

    def __init__(self, qtbot, path, width=280):
        self.qtbot = qtbot
        self.controller = AtlasController(None)
        self.controller.open_atlas(path)
        self.host = QWidget()
        self.host.setObjectName("vaPanel")
        self.host.setStyleSheet(look.sheet(self.host.palette(), 9))
        self.page = ChartsPage()
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        qtbot.addWidget(self.host)
        self.page.set_atlas(self.controller.atlas)
        self.host.resize(width, 900)
        self.host.show()
        self.choose(FilterState())

    def choose(self, state):
        self.controller.choose(state)
        self.page.charts = None
        self.page.refresh(state, self.controller.counts)
        self.qtbot.waitUntil(lambda: self.page.charts is not None, timeout=5000)
        return self.page.charts

    def button(self, name):
        return self.page.findChild(QPushButton, name)


@pytest.fixture
def page(qtbot, facts):
    return Page(qtbot, facts)


def test_the_charts_follow_the_choices_with_the_panels_numbers(page):
    assert page.page.charts.matching == 16
    state = FilterState(themes=frozenset([words.NO_THEME]))
    charts = page.choose(state)
    counts = page.controller.counts
    assert charts.matching == counts.matching == 2 and charts.years.n == counts.dated == 0
    assert "n = 0 records" in page.page.views["years"].picture.accessibleName()
    assert "No record here has a date." in page.page.views["years"].picture.accessibleDescription()


def test_nothing_is_counted_while_nobody_looks(qtbot, facts):
    made = Page(qtbot, facts)
    made.host.hide()
    before = made.page.charts
    made.controller.choose(FilterState(include_undated=False))
    made.page.refresh(made.controller.state, made.controller.counts)
    qtbot.wait(300)
    assert made.page.charts is before
    made.host.show()
    qtbot.waitUntil(lambda: made.page.charts is not before, timeout=5000)
    assert made.page.charts.matching == 13


def test_a_drag_is_counted_once_at_rest(page, qtbot, monkeypatch):
    calls = []
    real = chart_data.all_charts
    monkeypatch.setattr(chart_data, "all_charts", lambda *args: calls.append(args) or real(*args))
    for _ in range(20):
        page.page.refresh(FilterState(), page.controller.counts)
        QApplication.processEvents()
    qtbot.wait(400)
    assert len(calls) == 1


@pytest.mark.parametrize("width", [280, 320, 700])
def test_every_chart_fits_the_panel(qtbot, training, width):
    made = Page(qtbot, training, width)
    assert made.page.findChild(QWidget, "vaChartsScroll").horizontalScrollBar().maximum() == 0
    for view in made.page.views.values():
        drawing = view.picture.drawing
        assert chart_drawing.overlapping(drawing) == []
        assert drawing.width <= view.picture.width() and drawing.height <= view.picture.height()


def test_each_chart_is_a_table_too(page):
    for kind, view in page.page.views.items():
        page.button(f"vaChartAsTable_{kind}").click()
        table = page.page.findChild(QTableWidget, f"vaChartTable_{kind}")
        assert table.isVisible() and not view.picture.isVisible() and table.accessibleName()
    table = page.page.findChild(QTableWidget, "vaChartTable_years")
    cells = {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}
    assert cells["2023"] == "4" and cells["2002"] == "1"
    assert page.button("vaChartAsTable_years").text() == "As picture"
    page.choose(FilterState(themes=frozenset()))
    assert table.rowCount() == 0


def test_all_is_reached_by_keys_and_named_for_the_ear(page):
    for kind, view in page.page.views.items():
        assert view.picture.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert view.picture.accessibleName() and view.picture.accessibleDescription()
        for name in ("AsTable", "Copy", "ToLayout"):
            button = page.button(f"vaChart{name}_{kind}")
            assert button.accessibleName().split(": ")[1] and button.height() >= 24
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_copy_is_marked_as_internal(page):
    page.button("vaChartCopy_years").click()
    data = QApplication.clipboard().mimeData()
    assert data.hasImage() and "2023\t4\t4" in data.text()
    assert "Internal: also counts records that must not be published." in data.text()
    assert "3 records are left out: their date is not known." in data.text()


def test_dark_and_light_follow_the_palette(page, qtbot):
    picture = page.page.views["places"].picture
    light = {shape.color for shape in picture.drawing.texts()}
    palette = QPalette(page.host.palette())
    for role, color in ((QPalette.ColorRole.Window, "#1F2933"), (QPalette.ColorRole.WindowText, "#EAF0F4")):
        palette.setColor(role, QColor(color))
    page.host.setStyleSheet("")
    page.host.setPalette(palette)
    qtbot.wait(20)
    dark = {shape.color for shape in picture.drawing.texts()}
    assert light.isdisjoint(dark) and "#eaf0f4" in dark


class Window:
    """As much of QGIS's interface as the command needs."""

    def __init__(self):
        self.opened = []
        self.said = []

    def mainWindow(self):
        return None

    def messageBar(self):
        return self

    def openLayoutDesigner(self, layout):
        self.opened.append(layout)


@pytest.fixture
def put(qgis_app, qtbot, monkeypatch):
    """Return a function that puts charts into a layout of an empty project, as the button does."""
    from qgis.core import QgsApplication

    from visual_atlas_plugin.processing.provider import VisualAtlasProvider

    provider = VisualAtlasProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    window, failed = Window(), []
    monkeypatch.setattr(chart_commands, "show_info", lambda bar, text: window.said.append(text))
    commands = chart_commands.ChartCommands(window, failed.append)

    def run(layout, path, state, kind):
        before = len(window.opened)
        commands.put_into(layout, path, state, kind)
        qtbot.waitUntil(lambda: bool(failed) or len(window.opened) > before, timeout=60000)
        assert not failed, failed
        return window.opened[-1]

    yield run
    QgsProject.instance().clear()
    QgsApplication.processingRegistry().removeProvider(provider)


def test_charts_go_into_a_layout_as_vectors_of_what_may_be_published(put, training, tmp_path):
    layout = None
    for kind in chart_data.CHARTS:
        layout = put(layout, training, FilterState(), kind)
    assert layout in QgsProject.instance().layoutManager().printLayouts()
    pictures = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture)]
    assert len(pictures) == 4
    boxes = []
    for item in pictures:
        assert item.picturePath().startswith("base64:") and not item.isMissingImage()
        assert item.mode() == QgsLayoutItemPicture.Format.FormatSVG
        boxes.append((item.page(), item.pagePositionWithUnits().y(), item.sizeWithUnits().height()))
        page = layout.pageCollection().page(item.page()).pageSize()
        assert boxes[-1][1] + boxes[-1][2] <= page.height()
    boxes.sort()
    for (page, top, height), (other, below, _) in zip(boxes, boxes[1:]):
        assert other > page or below >= top + height
    target = tmp_path / "charts.pdf"
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.forceVectorOutput = True
    assert QgsLayoutExporter(layout).exportToPdf(str(target), settings) == QgsLayoutExporter.ExportResult.Success
    assert b"/Subtype /Image" not in target.read_bytes()


def test_a_saved_project_keeps_its_charts_without_a_file(put, facts, tmp_path):
    put(None, facts, FilterState(), "years")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "charts.qgs"))
    text = (tmp_path / "charts.qgs").read_text(encoding="utf-8")
    assert "base64:" in text and "visual-atlas-" not in text       # no path of a working folder
    again = QgsProject()
    assert again.read(str(tmp_path / "charts.qgs"))
    (layout,) = again.layoutManager().printLayouts()
    (picture,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture)]
    assert picture.picturePath().startswith("base64:") and picture.customProperty(chart_picture.CHART_KEY) == "years"


def test_a_second_new_layout_takes_another_name(put, facts):
    first = put(None, facts, FilterState(), "people")
    second = put(None, facts, FilterState(), "people")
    assert first.name() != second.name() and re.search(r"\d", second.name())
    assert chart_picture.width_for(first) == chart_picture.WIDEST


def test_numbers_on_screen_are_those_of_plain_sql(qtbot, training):
    made = Page(qtbot, training)
    connection = sqlite3.connect(f"file:{training}?mode=ro", uri=True)
    total = connection.execute("SELECT COUNT(*) FROM cases").fetchone()[0]
    women = connection.execute("SELECT COUNT(*) FROM persons WHERE sex = 'female' AND uuid IN "
                               "(SELECT person_uuid FROM case_persons)").fetchone()[0]
    connection.close()
    assert made.page.charts.matching == total and dict(made.page.charts.people.rows)["female"] == women


def test_a_chart_is_put_where_a_person_says(qgis_app, facts, monkeypatch):
    commands = chart_commands.ChartCommands(Window(), pytest.fail)
    put = []
    monkeypatch.setattr(commands, "put_into", lambda layout, path, state, kind: put.append(
        (layout.name() if layout else None, kind)))
    commands.ask_layout(facts, FilterState(), "people")
    assert put == [(None, "people")]        # no layout to choose from: a new one
    project = QgsProject.instance()
    layout = QgsPrintLayout(project)
    layout.setName("Mine")
    project.layoutManager().addLayout(layout)
    monkeypatch.setattr(chart_commands.QInputDialog, "getItem", lambda *args: (args[3][1], True))
    commands.ask_layout(facts, FilterState(), "years")
    monkeypatch.setattr(chart_commands.QInputDialog, "getItem", lambda *args: ("", False))
    commands.ask_layout(facts, FilterState(), "years")
    assert put[1:] == [("Mine", "years")]
    project.clear()


def test_charts_are_exported_into_a_chosen_folder(put, facts, qtbot, monkeypatch, tmp_path):
    said = []
    monkeypatch.setattr(chart_commands, "show_info", lambda bar, text: said.append(text))
    monkeypatch.setattr(chart_commands.QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path))
    chart_commands.ChartCommands(Window(), pytest.fail).ask_export(facts, FilterState(), "ko")
    qtbot.waitUntil(lambda: bool(said), timeout=60000)
    assert str(tmp_path) in said[0] and len(list(tmp_path.iterdir())) == 13


def test_a_table_does_not_keep_the_tab_key(page):
    view = page.page.views["years"]
    view.as_table.click()
    page.host.activateWindow()
    page.qtbot.waitUntil(page.host.isActiveWindow)
    view.table.setFocus()
    view.table.setCurrentCell(0, 0)
    QTest.keyClick(view.table, Qt.Key.Key_Tab)
    assert not view.table.hasFocus()
