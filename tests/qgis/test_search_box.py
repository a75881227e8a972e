"""The search box, typed in and clicked as a person does; it is alone here, with made-up suggestions."""

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.qgis.test_panel import app_palette, dark_palette  # noqa: F401 - a fixture
from visual_atlas_plugin.panel import look
from visual_atlas_plugin.panel.search_box import PAUSE, SearchBox
from visual_atlas_plugin.panel.suggestion_list import second_line
from visual_atlas_plugin.store.gazetteer import CASE, PLACE, ROUTE, THEME, Suggestion

KEY = Qt.Key
OFFERED = [
    Suggestion(PLACE, "P-1", "Place <b>one</b>", "곳 하나", "Another &name;", "Jilin, China", "mss_office"),
    Suggestion(THEME, "theme-1", "Theme one", "", detail="T1", color="#DDCC77"),
    Suggestion(ROUTE, "4", "Helong → Musan", color="#EDC934"),
    Suggestion(CASE, "D0000110", "D0000110", where="A title"),
]


class Driver:
    """A box in a panel, and everything that it told."""

    def __init__(self, qtbot, width=280):
        self.asked, self.told = [], []
        self.host = QWidget()
        self.host.setObjectName("vaPanel")
        self.box = SearchBox(self.suggest)
        self.other = QLineEdit()
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.other)
        column.addStretch(1)
        qtbot.addWidget(self.host)
        self.host.resize(width, 300)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        for name in ("text", "place", "case", "theme", "route"):
            getattr(self.box, f"{name}_chosen").connect(lambda value, name=name: self.told.append((name, value)))
        self.box.setFocus()
        self.field, self.list = self.box.field, self.box.list

    def suggest(self, text):
        """Offer the same whatever is typed, nothing for "none"."""
        self.asked.append(text)
        return [] if text == "none" else OFFERED

    def type(self, text):
        """Type and wait for the list."""
        QTest.keyClicks(self.field, text)
        QTest.qWait(PAUSE + 60)

    def press(self, *keys):
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.field, key)


@pytest.fixture()
def driver(qtbot):
    return Driver(qtbot)


def test_typing_asks_once_after_a_pause_and_shows_rows(driver):
    QTest.keyClicks(driver.field, "onso")
    assert driver.asked == [] and not driver.list.isVisible()
    driver.type("ng")
    assert driver.asked == ["onsong"] and driver.list.isVisible() and driver.told == []
    rows = driver.list.rows
    assert [rows.lines(row)[0] for row in range(rows.rowCount())] == [
        "Records with “onsong”", "Place <b>one</b>", "Theme one", "Helong → Musan", "D0000110"]
    assert driver.list.row() == -1 and driver.field.hasFocus()


def test_what_stands_in_the_second_lines():
    assert [second_line(one) for one in OFFERED] == ["Another &name; · Jilin, China", "Theme", "Route 4", "A title"]
    assert second_line(Suggestion(CASE, "D1", "D1")) == "Case"


def test_enter_searches_for_the_text(driver):
    driver.type("two  words ")
    driver.press(KEY.Key_Return)
    assert driver.told == [("text", "two words")] and not driver.list.isVisible()
    driver.press(KEY.Key_Return)
    assert driver.told == [("text", "two words")], "the same text is told once"


def test_enter_before_the_list_is_there(driver):
    QTest.keyClicks(driver.field, "quick")
    driver.press(KEY.Key_Return)
    QTest.qWait(PAUSE + 60)
    assert driver.told == [("text", "quick")] and driver.asked == [] and not driver.list.isVisible()


@pytest.mark.parametrize("steps, told", [
    (1, ("text", "x")), (2, ("place", "P-1")), (3, ("theme", "theme-1")), (4, ("route", 4)), (5, ("case", "D0000110"))])
def test_keys_choose_a_row(driver, steps, told):
    driver.type("x")
    driver.press(*[KEY.Key_Down] * steps)
    assert driver.list.row() == steps - 1 and driver.told == []
    driver.press(KEY.Key_Return)
    assert driver.told == [told] and not driver.list.isVisible()
    assert driver.field.text() == ("x" if told[0] == "text" else ""), "what was typed was not a filter"


def test_keys_go_round_and_far(driver):
    driver.type("x")
    driver.press(KEY.Key_Up)
    assert driver.list.row() == 4
    driver.press(KEY.Key_Down)
    assert driver.list.row() == -1
    driver.press(KEY.Key_PageDown)
    assert driver.list.row() == 4
    driver.press(KEY.Key_PageUp)
    assert driver.list.row() == 0


@pytest.mark.parametrize("row, told", [(0, ("text", "x")), (1, ("place", "P-1")), (4, ("case", "D0000110"))])
def test_a_click_chooses_a_row(driver, row, told):
    driver.type("x")
    middle = driver.list.visualRect(driver.list.rows.index(row)).center()
    QTest.mouseClick(driver.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert driver.told == [told] and not driver.list.isVisible()


def test_escape_puts_the_list_away_then_clears(driver):
    driver.type("x")
    driver.press(KEY.Key_Return)
    driver.type("y")
    driver.press(KEY.Key_Escape)
    assert not driver.list.isVisible() and driver.field.text() == "xy" and driver.told == [("text", "x")]
    driver.press(KEY.Key_Escape)
    assert driver.field.text() == "" and driver.told == [("text", "x"), ("text", "")]


def test_the_clear_button(driver):
    assert not driver.box.clear.isVisible()
    driver.type("x")
    assert driver.box.clear.isVisible()
    driver.press(KEY.Key_Return)
    QTest.mouseClick(driver.box.clear, Qt.MouseButton.LeftButton)
    assert driver.told == [("text", "x"), ("text", "")] and driver.field.text() == "" and driver.field.hasFocus()
    assert not driver.box.clear.isVisible() and not driver.list.isVisible()


def test_emptying_the_field_takes_the_filter_away(driver):
    driver.type("x")
    driver.press(KEY.Key_Return, KEY.Key_Backspace)
    assert driver.told == [("text", "x"), ("text", "")]


def test_down_opens_the_list_again(driver):
    driver.type("x")
    driver.press(KEY.Key_Escape, KEY.Key_Down)
    assert driver.list.isVisible() and driver.asked == ["x", "x"]


def test_the_list_goes_with_the_keyboard_and_with_the_box(driver):
    driver.type("x")
    driver.other.setFocus()
    assert not driver.list.isVisible()
    driver.box.setFocus()
    driver.type("y")
    assert driver.list.isVisible()
    driver.host.hide()
    assert not driver.list.isVisible()


def test_the_text_that_filters_is_shown_without_telling(driver):
    driver.box.show_text("보위부")
    assert driver.field.text() == "보위부" and driver.told == [] and not driver.list.isVisible()
    driver.press(KEY.Key_End)
    driver.type("x")
    driver.box.show_text("보위부")
    assert driver.field.text() == "보위부x", "what is being typed is left alone"
    driver.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert driver.told == [("place", "P-1")] and driver.field.text() == "보위부"
    driver.box.show_text("")
    assert driver.field.text() == "" and driver.told == [("place", "P-1")]


def test_a_syllable_that_is_being_composed_counts(driver):
    QApplication.sendEvent(driver.field, QInputMethodEvent("온", []))
    QTest.qWait(PAUSE + 60)
    assert driver.asked == ["온"] and driver.field.text() == ""
    finished = QInputMethodEvent("성", [])
    finished.setCommitString("온")
    QApplication.sendEvent(driver.field, finished)
    QTest.qWait(PAUSE + 60)
    assert driver.asked[-1] == "온성" and driver.list.isVisible()


def test_no_suggestions_still_offers_the_search(driver):
    driver.type("none")
    assert driver.list.isVisible() and driver.list.rows.rowCount() == 1
    driver.press(KEY.Key_Down, KEY.Key_Return)
    assert driver.told == [("text", "none")]


def test_blanks_ask_for_nothing(driver):
    driver.type("   ")
    assert driver.asked == [] and not driver.list.isVisible() and driver.told == []


def test_without_a_source_of_suggestions(qtbot):
    driver = Driver(qtbot)
    driver.box.suggest = None
    driver.type("x")
    assert driver.list.rows.rowCount() == 1


def test_names_sizes_and_what_screen_readers_hear(driver):
    assert driver.field.accessibleName() == "Search" and driver.field.placeholderText() == "Place, case number, word…"
    assert driver.field.height() >= 24 and driver.box.focusProxy() is driver.field
    driver.type("x")
    assert driver.field.accessibleDescription() == "4 suggestions"
    driver.press(KEY.Key_Down, KEY.Key_Down)
    assert driver.field.accessibleDescription() == "Place <b>one</b>, Another &name; · Jilin, China"
    clear = driver.box.clear
    assert clear.width() >= 24 and clear.height() >= 24 and clear.accessibleName() and clear.toolTip()
    assert driver.list.sizeHintForRow(0) >= 24 and driver.list.objectName() == "vaSuggestions"


@pytest.mark.parametrize("width", [280, 320])
def test_the_list_lies_below_the_field_and_on_the_screen(qtbot, width):
    driver = Driver(qtbot, width)
    driver.type("x")
    below = driver.field.mapToGlobal(QPoint(0, driver.field.height()))
    assert driver.list.geometry().topLeft() == below and driver.list.width() >= driver.field.width()
    assert driver.box.minimumSizeHint().width() <= 280
    screen = QApplication.primaryScreen().availableGeometry()
    driver.host.move(screen.right() - width, screen.bottom() - 60)
    driver.type("y")
    assert screen.contains(driver.list.geometry())


def test_light_and_dark(qtbot, app_palette):  # noqa: F811
    def shade():
        driver = Driver(qtbot)
        driver.type("x")
        image = driver.list.viewport().grab().toImage()
        row = driver.list.visualRect(driver.list.rows.index(1))
        return max(image.pixelColor(x, row.center().y() - 6).lightness() for x in range(40, 200)), min(
            image.pixelColor(x, row.center().y() - 6).lightness() for x in range(40, 200))
    light = shade()
    assert light[0] > 200 and light[1] < 90
    app_palette.setPalette(dark_palette())
    dark = shade()
    assert dark[0] > 170 and dark[1] < 60 and look.is_dark(app_palette.palette())
