"""The import window in the real window: a file goes in by keys and mouse, is seen on the map, and is taken back."""

import sqlite3

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QComboBox, QDialog, QDockWidget, QLabel, QLineEdit, QPushButton, QWidget
from qgis.utils import iface

import hands

HEAD = "번호,제목,날짜,주제,장소,종류,위도,경도,비고"


@pytest.fixture
def training(plugin, training_path):
    """The plugin with a training atlas open: made-up records are refused in any other."""
    plugin.open_atlas(str(training_path))
    assert hands.wait_for(lambda: plugin.controller.atlas is not None)
    hands.settle()
    yield plugin
    for window in iface.mainWindow().findChildren(QDialog, "vaImport"):
        window.close()
    hands.settle(0.2)


@pytest.fixture
def table(tmp_path):
    """A made-up table with Korean headers: longitude and latitude changed, day and month in doubt, an unknown theme."""
    names = ["Hyesan", "온성", "Onsong MSS", "Chongjim PHC", "어느 마을"]
    rows = [f"SYN-T{number:03d},SYNTHETIC <b>합성</b> & {number},{number % 12 + 1:02d}/05/2003,강제송환; 합성주제,"
            f"{names[number % 5]},{'' if number % 3 else '보위부'},{128.17 + number / 1000:.4f},{41.4 + number / 1000:.4f},=1+1"
            for number in range(40)]
    path = tmp_path / "made_up.csv"
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return path


def count(plugin) -> int:
    with sqlite3.connect(plugin.controller.atlas.path) as connection:
        return connection.execute("SELECT count(*) FROM cases").fetchone()[0]


def told(number: int) -> bool:
    """Tell whether the panel says that the atlas has so many records."""
    return f"of {number:,} records" in hands.find(QLabel, "vaTruthRecords").text()


def window() -> QDialog:
    """Return the import window once it is there."""
    assert hands.wait_for(lambda: bool(iface.mainWindow().findChildren(QDialog, "vaImport")))
    return iface.mainWindow().findChildren(QDialog, "vaImport")[-1]


def ready(dialog, page: str) -> QWidget:
    """Wait for a page of the import window, and photograph it."""
    assert hands.wait_for(lambda: dialog.page.objectName() == page and not dialog.is_busy, 60), (
        dialog.page.objectName(), dialog.message.text())
    hands.settle(0.2)
    hands.picture(f"import_{page}")
    return dialog.page


def press(dialog, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or dialog, key, modifier)
    hands.settle(0.05)


def through_to_the_check(dialog, table) -> None:
    """Lead a file to the check, with keys where that is the short way."""
    ready(dialog, "vaImportFile")
    line = hands.find(QLineEdit, "vaImportPath", dialog)
    assert hands.wait_for(line.hasFocus), "the keyboard does not begin in the line of the file"
    QTest.keyClicks(line, str(table))
    press(dialog, Qt.Key.Key_Return)
    assert hands.wait_for(lambda: dialog.session.opened is not None and not dialog.is_busy, 30), dialog.message.text()
    ready(dialog, "vaImportFile")
    hands.click(dialog.next)
    columns = ready(dialog, "vaImportColumns")
    assert columns.columns.values() == ["case_id", "title", "date", "theme", "place", "place_kind", "latitude", "longitude", "notes"]
    hands.click(dialog.next)
    questions = ready(dialog, "vaImportQuestions")
    assert not dialog.next.isEnabled() and hands.find(QLineEdit, "vaImportOwner", dialog).hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Made-up owner")
    press(dialog, Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "Made-up terms")
    hands.click(hands.find(QPushButton, "vaImportTakeDoubt", dialog))
    day_first = hands.find(QComboBox, "vaImportDayFirst", dialog)
    day_first.setFocus()
    press(dialog, Qt.Key.Key_Down)
    assert questions.session.choices.axes_swapped and questions.session.choices.day_first is True
    hands.picture("import_questions_answered")
    hands.click(dialog.next)
    ready(dialog, "vaImportPlaces")


def test_a_file_goes_in_and_is_taken_back(training, table):
    before = count(training)
    hands.find(QAction, "VisualAtlasImport").trigger()
    dialog = window()
    assert not dialog.isModal()
    through_to_the_check(dialog, table)
    assert dialog.page.list.table.model_.rowCount() >= 3
    hands.click(dialog.next)
    check = ready(dialog, "vaImportCheck")
    assert check.summary.text().startswith("40 rows read: 40 new") and count(training) == before
    hands.click(dialog.next)
    result = ready(dialog, "vaImportResult")
    assert count(training) == before + 40
    assert hands.wait_for(lambda: told(before + 40), 20)
    hands.settle(0.5)
    hands.picture("import_seen_in_the_panel")
    hands.click(result.undo)
    assert hands.wait_for(lambda: not dialog.is_busy and not result.undo.isEnabled(), 60), dialog.message.text()
    assert count(training) == before
    assert hands.wait_for(lambda: told(before), 20)
    hands.settle(0.5)
    hands.picture("import_undone")
    hands.click(dialog.close_button)
    assert hands.wait_for(lambda: not iface.mainWindow().findChildren(QDialog, "vaImport"))


def test_all_of_it_goes_by_keys(training, table):
    before = count(training)
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    training.dock.page.show_tab("cases")
    hands.settle(0.2)
    opening = hands.find(QPushButton, "vaImportOpen", dock)
    opening.setFocus()
    press(dock, Qt.Key.Key_Space)
    dialog = window()
    through_to_the_check(dialog, table)
    for page in ("vaImportCheck", "vaImportResult"):
        dialog.next.setFocus()
        press(dialog, Qt.Key.Key_Space)
        ready(dialog, page)
    assert count(training) == before + 40
    press(dialog, Qt.Key.Key_Escape)
    assert hands.wait_for(lambda: not iface.mainWindow().findChildren(QDialog, "vaImport"))


def test_the_window_works_at_its_least_size_and_shows_data_as_text(training, table):
    hands.find(QAction, "VisualAtlasImport").trigger()
    dialog = window()
    dialog.resize(dialog.minimumSize())
    through_to_the_check(dialog, table)
    hands.click(dialog.next)
    ready(dialog, "vaImportCheck")
    hands.picture("import_least_size")
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not any(sign in label.text() for sign in "<&"), label.text()


def test_a_second_window_for_the_same_atlas_is_the_first_one(training):
    action = hands.find(QAction, "VisualAtlasImport")
    action.trigger()
    first = window()
    action.trigger()
    hands.settle(0.2)
    assert iface.mainWindow().findChildren(QDialog, "vaImport") == [first]
    first.close()


def test_edits_of_both_sides_stand_side_by_side_and_past_imports_are_listed(training, tmp_path):
    def put_in(name: str, title: str) -> None:
        path = tmp_path / name
        rows = [f"SYN-T{number},SYNTHETIC {title} {number},{'2003' if number else 'no date at all'}" for number in range(4)]
        path.write_text("\n".join(["case_id,title,date", *rows]) + "\n", encoding="utf-8")
        dialog.pages[0].open(str(path))
        assert hands.wait_for(lambda: dialog.session.name == name and not dialog.is_busy, 30)
        for page in ("vaImportColumns", "vaImportQuestions"):
            hands.click(dialog.next)
            ready(dialog, page)
        dialog.page.owner.setText("Made-up owner")
        dialog.page.terms.setText("Made-up terms")
        for page in ("vaImportPlaces", "vaImportCheck"):
            hands.click(dialog.next)
            ready(dialog, page)

    hands.find(QAction, "VisualAtlasImport").trigger()
    dialog = window()
    put_in("first.csv", "as it came")
    hands.picture("import_problems")
    hands.click(dialog.next)
    ready(dialog, "vaImportResult")
    (cases,) = hands.layers("table:cases")
    row = next(cases.getFeatures("\"case_id\" = 'SYN-T2'"))
    assert cases.startEditing() and cases.changeAttributeValue(row.id(), cases.fields().indexOf("title"), "SYNTHETIC edited here")
    assert cases.commitChanges()
    hands.click(dialog.page.another)
    put_in("second.csv", "as it came later")
    assert dialog.page.tabs.currentWidget() is dialog.page.conflicts
    assert dialog.page.conflicts.list.table.model_.texts(0)[2:5] == [
        "SYNTHETIC as it came 2", "SYNTHETIC edited here", "SYNTHETIC as it came later 2"]
    hands.settle(0.3)
    hands.picture("import_conflicts")
    hands.click(dialog.next)
    ready(dialog, "vaImportResult")
    hands.click(dialog.page.another)
    hands.click(hands.find(QPushButton, "vaImportPast", dialog))
    past = hands.find(QDialog, "vaPastImports", dialog)
    hands.settle(0.3)
    hands.picture("import_past")
    assert [past.list.model_.texts(row)[1] for row in range(2)] == ["second.csv", "first.csv"]
    past.close()
