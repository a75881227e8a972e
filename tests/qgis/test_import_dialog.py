"""The import window from a file to the result, with the real import core, without QGIS's main window."""

import json
import shutil
import sqlite3
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton

from visual_atlas_plugin.dialogs.import_past import PastImports
from visual_atlas_plugin.dialogs.import_window import CHECK, COLUMNS, FILE, PLACES, QUESTIONS, RESULT, ImportDialog
from visual_atlas_plugin.dialogs.import_work import ImportWork
from visual_atlas_plugin.domain.importing.mapping import UNLOCATED, ImportMapping
from visual_atlas_plugin.exchange.plan import KEEP, TAKE
from visual_atlas_plugin.store.training import build_training_atlas

HEAD = "번호,제목,날짜,주제,장소,종류,위도,경도"


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    path = tmp_path_factory.mktemp("made_up") / "training.gpkg"
    build_training_atlas(path)
    return path


@pytest.fixture
def atlas(made_up, tmp_path):
    return str(shutil.copyfile(made_up, tmp_path / "training.gpkg"))


class Driver:
    """Leads the window as a person does, and waits for what goes on."""

    def __init__(self, atlas, qtbot):
        self.dialog = ImportDialog(atlas, ImportWork())
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.qtbot, self.atlas = qtbot, atlas
        self.written = []
        self.dialog.written.connect(self.written.append)

    def wait(self):
        self.qtbot.waitUntil(lambda: not self.dialog.is_busy, timeout=60000)

    def open(self, path):
        self.dialog.pages[FILE].open(str(path))
        self.wait()

    def next(self):
        assert self.dialog.next.isEnabled(), self.dialog.message.text()
        self.dialog.next.click()
        self.wait()
        return self.dialog.stack.currentIndex()

    def find(self, kind, name):
        return self.dialog.findChild(kind, name)

    def choose(self, name, value):
        box = self.find(QComboBox, name)
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    def to_the_check(self, path, owner="Made-up owner"):
        self.open(path)
        assert self.next() == COLUMNS and self.next() == QUESTIONS, self.dialog.message.text()
        questions = self.dialog.page
        questions.owner.setText(owner)
        questions.terms.setText("Made-up terms")
        assert self.next() == PLACES, self.dialog.message.text()
        assert self.next() == CHECK, self.dialog.message.text()
        return self.dialog.page

    def ask(self, sql):
        with sqlite3.connect(self.atlas) as connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
def driver(qgis_app, qtbot, atlas):
    return Driver(atlas, qtbot)


@pytest.fixture
def write(tmp_path):
    def write(*rows, head=HEAD, name="made_up.csv"):
        path = tmp_path / name
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        return path
    return write


def rows(count=6, title="SYNTHETIC", place="Onsong MSS"):
    return [f"SYN-T{number:03d},{title} {number},2003-05-{number + 1:02d},강제송환,{place},,," for number in range(count)]


def test_a_file_is_proposed_checked_and_imported(driver, write):
    before = driver.ask("SELECT count(*) FROM cases")[0][0]
    check = driver.to_the_check(write(*rows()))
    assert check.summary.text().startswith("6 rows read: 6 new, 0 changed")
    assert driver.ask("SELECT count(*) FROM cases")[0][0] == before and driver.written == []
    assert driver.next() == RESULT and driver.written == [driver.atlas]
    new = driver.ask("SELECT owner, terms, privacy, review FROM cases WHERE case_id LIKE 'SYN-T%'")
    assert new == [("Made-up owner", "Made-up terms", "restricted", "draft")] * 6
    places = driver.ask("SELECT DISTINCT p.place_id FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
                        "JOIN places p ON p.uuid = s.place_uuid WHERE c.case_id LIKE 'SYN-T%'")
    assert places == [("KP-MO-ONSONG",)]
    assert not driver.dialog.next.isVisible() and driver.dialog.close_button.text() == "Done"


def test_owner_and_terms_must_be_given(driver, write):
    driver.open(write(*rows()))
    driver.next()
    driver.next()
    page = driver.dialog.page
    assert not driver.dialog.next.isEnabled() and driver.dialog.message.text() == "Say whose data it is."
    page.owner.setText("Us")
    assert driver.dialog.message.text() == "Say what may be done with it."
    page.terms.setText("  ")
    assert not driver.dialog.next.isEnabled()
    page.terms.setText("ask first")
    assert driver.dialog.next.isEnabled()


def test_what_can_be_read_twice_is_asked_once(driver, write):
    driver.open(write("SYN-T1,SYNTHETIC,04/05/2003,강제송환,,,128.17,41.4", "SYN-T2,SYNTHETIC,05/06/2003,합성주제,,초소,128.18,41.4"))
    driver.next()
    driver.next()
    page = driver.dialog.page
    assert page.points_box.isVisibleTo(page) and "only if longitude and latitude change places" in page.doubt.text()
    page.take_doubt.click()
    assert page.session.choices.axes_swapped and not page.doubt.isVisibleTo(page)
    driver.choose("vaImportDayFirst", "yes")
    assert page.session.choices.day_first is True
    assert page.word_tables["themes"].table.model_.texts(0)[0] == "합성주제"
    page.word_tables["themes"].set_value(0, "none", tell=True)
    page.word_tables["kinds"].set_value(0, "other", tell=True)
    page.owner.setText("Us")
    page.terms.setText("ask")
    mapping = page.session.mapping
    assert mapping.themes == {"합성주제": "none"} and mapping.kinds == {"초소": "other"}
    driver.next()
    driver.next()
    assert driver.next() == RESULT
    assert driver.ask("SELECT date_edtf FROM cases WHERE case_id = 'SYN-T1'") == [("2003-05-04",)]
    assert driver.ask("SELECT count(*) FROM themes WHERE name_en = '합성주제'") == [(0,)]


def test_undecided_dates_keep_their_rows_out_with_row_column_value_and_reason(driver, write):
    check = driver.to_the_check(write("SYN-T1,SYNTHETIC,04/05/2003,,,,,", "SYN-T2,SYNTHETIC,2003-01-01,,,,,"))
    assert "1 new" in check.summary.text() and "1 rejected" in check.summary.text()
    row, table, column, value, reason, happens = check.problems.table.model_.texts(0)
    assert (row, table, column, value) == (2, "made_up", "날짜", "04/05/2003") and "order" in reason and "out" in happens
    driver.dialog.go(QUESTIONS)
    driver.choose("vaImportDayFirst", "no")
    driver.next()
    driver.next()
    assert "2 new" in driver.dialog.page.summary.text()


def test_a_row_may_come_in_without_a_bad_value(driver, write):
    driver.open(write(*rows(5), "SYN-T9,SYNTHETIC,no date at all,,,,,"))
    driver.next()
    driver.next()
    page = driver.dialog.page
    page.owner.setText("Us")
    page.terms.setText("ask")
    page.lenient.setChecked(True)
    assert page.session.mapping.keep_without == ("*",)
    driver.next()
    driver.next()
    assert "6 new" in driver.dialog.page.summary.text()
    assert driver.dialog.page.problems.table.model_.texts(0)[5] == "The row comes in"


def test_a_name_is_confirmed_and_an_open_one_is_not_on_the_map(driver, write):
    driver.open(write("SYN-T1,SYNTHETIC,2003,,Hyesan,,,", "SYN-T2,SYNTHETIC,2004,,Chongjim PHC,,,",
                      "SYN-T3,SYNTHETIC,2005,,Helong,,,"))
    driver.next()
    driver.next()
    driver.dialog.page.owner.setText("Us")
    driver.dialog.page.terms.setText("ask")
    assert driver.next() == PLACES
    page = driver.dialog.page
    names = [page.list.table.model_.texts(row)[0] for row in range(3)]
    assert names == ["Hyesan", "Chongjim PHC", "Helong"] and page.summary.text() == "3 of 3 names are open."
    assert page.list.values() == ["", "", ""]       # nothing is decided by itself
    page.list.set_value(0, "KP-MO-HYESAN", tell=True)
    page.list.set_value(2, UNLOCATED, tell=True)
    assert driver.dialog.session.mapping.places == {"Hyesan": "KP-MO-HYESAN", "Helong": UNLOCATED}
    assert driver.next() == CHECK
    assert "2 new places have no point: they are not on the map until" in driver.dialog.page.counts.more.text()
    assert driver.next() == RESULT
    found = dict(driver.ask("SELECT c.case_id, p.place_id FROM stages s JOIN cases c ON c.uuid = s.case_uuid "
                            "JOIN places p ON p.uuid = s.place_uuid WHERE c.case_id LIKE 'SYN-T%'"))
    assert found["SYN-T1"] == "KP-MO-HYESAN"
    assert {found["SYN-T2"], found["SYN-T3"]}.isdisjoint({"KP-MH-CHONGJIN", "CN-DC-HELONG"})
    assert driver.ask("SELECT count(*) FROM places WHERE geom IS NOT NULL AND place_id LIKE 'IMP-%'") == [(0,)]


def test_only_what_is_clear_is_taken_for_all(driver, write):
    driver.open(write("SYN-T1,SYNTHETIC,2003,,Hyesan,,,", "SYN-T2,SYNTHETIC,2004,,Helong,,,"))
    driver.next()
    driver.next()
    driver.dialog.page.owner.setText("Us")
    driver.dialog.page.terms.setText("ask")
    driver.next()
    driver.find(QPushButton, "vaImportPlacesClear").click()
    assert driver.dialog.page.list.values() == ["", "CN-DC-HELONG"]     # seven places are called Hyesan
    driver.find(QPushButton, "vaImportPlacesNone").click()
    assert driver.dialog.page.list.values() == ["", ""] and driver.dialog.session.mapping.places == {}


def edited(driver, title):
    with sqlite3.connect(driver.atlas) as connection:
        from visual_atlas_plugin.store.connection import register_functions
        register_functions(connection)
        connection.execute("UPDATE cases SET title = ? WHERE case_id = 'SYN-T000'", (title,))


@pytest.mark.parametrize("decision, title", [(KEEP, "Edited here SYNTHETIC"), (TAKE, "SYNTHETIC later 0")])
def test_a_local_edit_is_shown_three_ways_and_never_lost_by_itself(driver, write, decision, title):
    driver.to_the_check(write(*rows(2)))
    assert driver.next() == RESULT
    edited(driver, "Edited here SYNTHETIC")
    driver.dialog.go(FILE)
    check = driver.to_the_check(write(*rows(2, "SYNTHETIC later"), name="later.csv"))
    assert check.tabs.currentWidget() is check.conflicts
    assert check.conflicts.list.table.model_.texts(0)[2:5] == ["SYNTHETIC 0", "Edited here SYNTHETIC", "SYNTHETIC later 0"]
    assert check.conflicts.list.values() == [KEEP]
    check.conflicts.list.set_value(0, decision, tell=True)
    assert driver.next() == RESULT
    assert driver.ask("SELECT title FROM cases WHERE case_id = 'SYN-T000'") == [(title,)]


def test_the_same_file_again_has_nothing_to_import(driver, write):
    path = write(*rows(2))
    driver.to_the_check(path)
    driver.next()
    driver.dialog.go(FILE)
    check = driver.to_the_check(path)
    assert "2 the same" in check.summary.text() and not driver.dialog.next.isEnabled()
    assert "nothing to import" in driver.dialog.message.text()


def test_a_mapping_is_saved_and_used_again(driver, write, tmp_path):
    path = write(*rows(2))
    driver.to_the_check(path)
    driver.dialog.pages[COLUMNS].save_as(str(tmp_path / "mapping.json"))
    saved = ImportWork().load_mapping(str(tmp_path / "mapping.json"))
    assert saved == driver.dialog.session.mapping and saved.owner == "Made-up owner"
    other = Driver(driver.atlas, driver.qtbot)
    other.dialog.pages[FILE].use_mapping(str(tmp_path / "mapping.json"))
    other.open(path)
    assert other.dialog.session.mapping == saved
    other.open(write(*rows(2), name="next month.csv"))
    assert dict(other.dialog.session.mapping.tables) == {"next month": saved.tables["made_up"]}
    other.open(write("SYN-T9,SYNTHETIC", head="번호,제목", name="shorter.csv"))
    assert other.dialog.session.missing and "does not have" in other.dialog.message.text()
    other.open(path)
    assert other.dialog.session.missing == [] and other.dialog.message.text() == ""
    (tmp_path / "no.json").write_text("{", encoding="utf-8")
    other.dialog.pages[FILE].use_mapping(str(tmp_path / "no.json"))
    assert "not a mapping" in other.dialog.message.text() and other.dialog.session.mapping == saved


def test_columns_are_changed_by_hand_and_what_is_required_is_said(driver, write):
    driver.open(write(*rows(2)))
    driver.next()
    page = driver.dialog.page
    assert page.columns.values() == ["case_id", "title", "date", "theme", "place", "place_kind", "latitude", "longitude"]
    page.columns.set_value(0, "", tell=True)
    page._chosen(0, "")
    assert "Case number" in driver.dialog.message.text() and not driver.dialog.next.isEnabled()
    page._chosen(0, "case_id")
    assert driver.dialog.next.isEnabled()
    page.columns.table.selectRow(4)
    page.number.setValue(2)
    assert page.session.mapping.tables["made_up"].columns["장소"] == "place#2" and page.columns.value(4) == "place#2"
    page.columns.table.selectRow(1)
    assert not page.number.isVisibleTo(page) and page.why.text()
    driver.choose("vaImportRowsAre", "skip")
    assert "left out" in driver.dialog.message.text()


def test_a_file_that_cannot_be_read_is_told_and_nothing_else_changes(driver, tmp_path):
    driver.open(tmp_path / "there is none.csv")
    assert driver.dialog.message.text() and driver.dialog.session.opened is None and not driver.dialog.next.isEnabled()
    broken = tmp_path / "picture.png"
    broken.write_bytes(b"\x89PNG\r\n")
    driver.open(broken)
    assert "picture.png" in driver.dialog.message.text()


def test_a_check_that_is_stopped_leaves_all_as_it_was(driver, write):
    before = driver.ask("SELECT count(*) FROM change_log")
    driver.open(write(*[f"SYN-T{number:06d},SYNTHETIC,2003,,Hyesan {number},,," for number in range(20000)]))
    driver.next()
    driver.next()
    driver.dialog.page.owner.setText("Us")
    driver.dialog.page.terms.setText("ask")
    driver.dialog.next.click()
    assert driver.dialog.is_busy and not driver.dialog.page.isEnabled() and not driver.dialog.next.isEnabled()
    driver.dialog.stop.click()
    driver.wait()
    assert driver.dialog.stack.currentIndex() == QUESTIONS and driver.dialog.page.isEnabled()
    assert driver.dialog.session.plan is None and driver.ask("SELECT count(*) FROM change_log") == before


@pytest.mark.parametrize("close", [lambda dialog: dialog.close(), lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)])
def test_closing_while_something_goes_on_stops_it_first(driver, write, close):
    driver.open(write(*[f"SYN-T{number:06d},SYNTHETIC,2003,,,,," for number in range(20000)]))
    driver.next()
    driver.dialog.next.click()
    close(driver.dialog)
    assert driver.dialog.isVisible() and driver.dialog.is_busy
    driver.qtbot.waitUntil(lambda: not driver.dialog.isVisible(), timeout=60000)


def test_everything_from_the_file_is_plain_text(driver, write):
    hostile = "<img src=x onerror=alert(1)><b>SYNTHETIC</b> &amp; x"
    check = driver.to_the_check(write(f"SYN-T1,{hostile},2003-13-45,{hostile},{hostile},{hostile},999,x"))
    assert check.problems.table.model_.rowCount() >= 1
    for label in driver.dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text(), label.text()


def test_what_a_proposal_asks_of_columns_is_shown_and_answered(driver, write):
    driver.open(write("SYNTHETIC one,2003-05-01", head="title,date"))
    driver.next()
    driver.next()
    page = driver.dialog.page
    assert page.columns_box.isVisibleTo(page)
    question, value = page.session.answers()[0]
    assert value.endswith("{row}") and page.session.mapping.tables["made_up"].constants["case_id"] == value
    driver.choose("vaImportAsked0", "")
    assert "case_id" not in page.session.mapping.tables["made_up"].constants


def test_every_widget_is_named_and_reached_by_keys(driver, write):
    driver.to_the_check(write(*rows(2)))
    for page in driver.dialog.pages:
        for box in page.findChildren(QComboBox):
            assert box.objectName().startswith("va") and box.accessibleName() or not box.isEnabled(), box.objectName()
        for button in page.findChildren(QPushButton):
            assert button.objectName().startswith("va") and button.text(), button.objectName()
            assert button.minimumHeight() >= 24
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_keyboard_is_never_lost(driver, write):
    """While a step goes on the keys stop it; afterwards they go on where they were, or to the next page."""
    dialog = driver.dialog
    dialog.activateWindow()
    driver.qtbot.waitActive(dialog, timeout=5000)
    line = dialog.pages[FILE].path
    line.setFocus()
    QTest.keyClicks(line, str(write(*rows(2))))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.is_busy and dialog.stop.hasFocus()
    driver.wait()
    assert dialog.next.hasFocus()
    for page in (COLUMNS, QUESTIONS):
        QTest.keyClick(dialog.focusWidget() if page == COLUMNS else dialog.next, Qt.Key.Key_Space)
        driver.wait()
        assert dialog.stack.currentIndex() == page and dialog.focusWidget() is dialog.page.first_widget()
    dialog.go(FILE)
    line.setFocus()
    line.setText("/no such folder/no such file.csv")
    QTest.keyClick(line, Qt.Key.Key_Return)
    driver.wait()
    assert line.hasFocus() and dialog.message.text()


def test_a_mapping_for_another_file_is_told(driver, write):
    driver.open(write(*rows(2)))
    session = driver.dialog.session
    session.use_mapping(replace(ImportMapping(), owner="Us", terms="ask"))
    driver.dialog.go(COLUMNS)
    assert "left out" in driver.dialog.message.text()


def test_an_import_is_undone_from_the_result(driver, write):
    before = driver.ask("SELECT count(*) FROM cases")
    driver.to_the_check(write(*rows(3)))
    driver.next()
    result = driver.dialog.page
    edited(driver, "Edited here SYNTHETIC")
    result.undo.click()
    driver.wait()
    assert driver.written == [driver.atlas] * 2 and driver.dialog.windowTitle() == "Import: Undone"
    assert driver.ask("SELECT count(*) FROM cases") == [(before[0][0] + 1,)]        # the edited one is kept, and listed
    assert result.kept.isVisibleTo(result) and "SYN-T000" in [result.kept.model_.texts(row)[1] for row in range(
        result.kept.model_.rowCount())]
    assert not result.undo.isEnabled() and "kept" in result.summary.text()


def test_past_imports_are_listed_and_undone(driver, write, qtbot):
    before = driver.ask("SELECT count(*) FROM cases")
    empty = PastImports(driver.atlas, driver.dialog.work, driver.written.append)
    qtbot.addWidget(empty)
    assert "Nothing was imported" in empty.answer.text() and not empty.undo.isEnabled()
    driver.to_the_check(write(*rows(3)))
    driver.next()
    past = PastImports(driver.atlas, driver.dialog.work, driver.written.append)
    qtbot.addWidget(past)
    past.show()
    _, title, owner, new, _, state = past.list.model_.texts(0)
    assert (title, owner, new, state) == ("made_up.csv", "Made-up owner", "3", "Stands")
    past.undo.click()
    qtbot.waitUntil(lambda: past.list.model_.texts(0)[-1] == "Undone", timeout=60000)
    assert driver.ask("SELECT count(*) FROM cases") == before and not past.undo.isEnabled()
    assert past.answer.text().startswith("The import was undone")
    assert driver.written[-1] == driver.atlas


def test_a_map_file_shows_its_points_and_offers_what_fits_it(driver, tmp_path):
    path = tmp_path / "made_up.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"case_id": f"SYN-G{number}", "title": "SYNTHETIC", "place": f"Village {number}"},
         "geometry": {"type": "Point", "coordinates": [129.0 + number / 100, 42.0]}} for number in range(3)]}), encoding="utf-8")
    driver.open(path)
    page = driver.dialog.page
    assert page.shapes.isVisibleTo(page) and not page.encoding.isVisibleTo(page) and not page.header_row.isVisibleTo(page)
    assert page.preview.model_.headerData(3, Qt.Orientation.Horizontal) == "(point)"
    driver.next()
    assert driver.dialog.page.columns.values() == ["case_id", "title", "place", "point"]
    assert driver.next() == QUESTIONS and driver.dialog.page.points_box.isVisibleTo(driver.dialog.page)
    driver.dialog.page.owner.setText("Us")
    driver.dialog.page.terms.setText("ask")
    driver.next()
    driver.next()
    assert driver.next() == RESULT
    assert driver.ask("SELECT count(*) FROM places WHERE name_en LIKE 'Village %' AND geom IS NOT NULL") == [(3,)]


def test_encoding_and_row_of_names_are_corrected_by_hand(driver, tmp_path):
    path = tmp_path / "made_up.csv"
    path.write_bytes("합성 목록,,\n번호,제목,날짜\nSYN-T1,SYNTHETIC 합성,2003-05-01\n".encode("cp949"))
    driver.open(path)
    page = driver.dialog.page
    page.header_row.setValue(2)
    driver.wait()
    driver.choose("vaImportEncoding", "cp949")
    driver.wait()
    opened = driver.dialog.session.opened
    assert opened.tables[0].columns == ("번호", "제목", "날짜") and page.preview.model_.texts(0)[1] == "SYNTHETIC 합성"
    assert page.header_row.value() == 2 and page.encoding.currentData() == "cp949"
