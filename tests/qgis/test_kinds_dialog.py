"""The window of kinds of marks: a list that is added to, changed and retired by hand; what is refused is said."""

import pytest
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog

from visual_atlas_plugin.dialogs import observation_kinds as kinds_window
from visual_atlas_plugin.dialogs.observation_kind import KindDialog, geometry_names, group_names, symbol_names
from visual_atlas_plugin.domain.observing.kinds import GEOMETRIES, GROUPS, SYMBOLS, ObservationKind, by_id
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.observation_kinds import add_kind, read_kinds


@pytest.fixture()
def path(tmp_path, qgis_app):
    schema.create(tmp_path / "a.gpkg")
    return str(tmp_path / "a.gpkg")


@pytest.fixture()
def window(path, qtbot):
    made = kinds_window.KindsDialog(path, "kim")
    qtbot.addWidget(made)
    return made


def choose(window, kind_id):
    for number in range(window.list.topLevelItemCount()):
        item = window.list.topLevelItem(number)
        if item.data(0, kinds_window._ID) == kind_id:
            window.list.setCurrentItem(item)
            return item
    raise AssertionError(kind_id)


def answering(fill):
    """Fill in the window of one kind when it opens, and press its button."""
    def answer():
        dialog = QApplication.activeModalWidget()
        fill(dialog)
        (dialog.save.click if dialog.save.isEnabled() else dialog.reject)()
    QTimer.singleShot(0, answer)


def test_the_list_shows_every_kind_with_its_key_and_picture(window, path):
    kinds = read_kinds(path)
    assert window.list.topLevelItemCount() == len(kinds)
    item = choose(window, "perimeter_wall")
    assert [item.text(column) for column in range(3)] == ["Perimeter wall", "1", "Line"] and not item.icon(0).isNull()
    assert window.change.isEnabled() and window.retire.text() == "Retire"


def test_a_kind_is_added_by_hand(window, path):
    def fill(dialog):
        assert not dialog.save.isEnabled() and dialog.problem.text() == ""
        dialog.name.setText("Well")
        dialog.name_ko.setText("우물")
        dialog.symbol.setCurrentIndex(dialog.symbol.findData("star"))
        dialog.key.setCurrentIndex(3)
        assert "Gate" in dialog.key.currentText(), "whose key it was"
    answering(fill)
    window.add.click()
    made = by_id(read_kinds(path), "well")
    assert (made.name_ko, made.symbol, made.geometry, made.shortcut, made.is_user) == ("우물", "star", "point", 3, True)
    assert window.changed and window.current() == made
    assert choose(window, "gate").text(1) == ""


def test_a_kind_is_changed_and_its_geometry_stays(window, path):
    def fill(dialog):
        assert not dialog.geometry_box.isEnabled()
        dialog.name.setText("Inner wall")
        dialog.key.setCurrentIndex(0)
    choose(window, "perimeter_wall")
    answering(fill)
    window.change.click()
    made = by_id(read_kinds(path), "perimeter_wall")
    assert (made.name_en, made.shortcut, made.geometry) == ("Inner wall", None, "line")


def test_a_kind_is_retired_and_used_again(window, path):
    choose(window, "road")
    window.retire.click()
    assert not by_id(read_kinds(path), "road").in_use
    assert "(retired)" in choose(window, "road").text(0) and window.retire.text() == "Use again"
    window.retire.click()
    assert by_id(read_kinds(path), "road").in_use


def test_what_the_atlas_refuses_is_said_and_nothing_is_lost(window, path):
    add_kind(path, ObservationKind("", "Pond", geometry="polygon", symbol="dots", color="#56B4E9"), "lee")    # meanwhile
    answering(lambda dialog: (dialog.name.setText("Pond"), dialog.geometry_box.setCurrentIndex(2)))
    window.add.click()
    assert "There is a kind named “Pond”" in window.problem.text() and not window.changed
    assert window.list.topLevelItemCount() == len(read_kinds(path)) - 1


def test_the_window_of_one_kind_says_what_is_wrong(path, qtbot):
    dialog = KindDialog(read_kinds(path))
    qtbot.addWidget(dialog)
    dialog.name.setText("gate")
    assert "There is a kind named" in dialog.problem.text() and not dialog.save.isEnabled()
    dialog.name.setText("<b>Well</b>")
    assert dialog.problem.text() == "" and dialog.save.isEnabled() and dialog.draft().name_en == "<b>Well</b>"
    dialog.geometry_box.setCurrentIndex(2)
    offered = [dialog.symbol.itemData(number) for number in range(dialog.symbol.count())]
    assert tuple(offered) == SYMBOLS["polygon"] and dialog.draft().geometry == "polygon"


def test_every_word_of_the_window_has_a_name():
    assert set(geometry_names()) == set(GEOMETRIES) and set(group_names()) == set(GROUPS)
    assert set(symbol_names()) == {name for names in SYMBOLS.values() for name in names}


def test_closing_without_a_change_draws_nothing_anew(path, monkeypatch):
    drawn = []
    monkeypatch.setattr(kinds_window, "refresh_kinds", lambda *given: drawn.append(given))
    monkeypatch.setattr(kinds_window.KindsDialog, "exec", lambda self: QDialog.DialogCode.Rejected)
    assert kinds_window.open_kinds(None, path, "a") is False and drawn == []
    monkeypatch.setattr(kinds_window.KindsDialog, "exec", lambda self: (choose(self, "road"), self.retire.click()))
    assert kinds_window.open_kinds(None, path, "a") is True and len(drawn) == 1
