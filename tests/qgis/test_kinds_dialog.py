"""The window of kinds of marks: a list that is added to, changed and retired by hand; what is refused is said."""

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

from visual_atlas_plugin.annotate.context import WorkContext
from visual_atlas_plugin.dialogs import observation_kinds as kinds_window
from visual_atlas_plugin.dialogs.observation_kind import KindDialog, geometry_names, group_names, symbol_names
from visual_atlas_plugin.domain.observing.kinds import GEOMETRIES, GROUPS, SYMBOLS, ObservationKind, by_id
from visual_atlas_plugin.mapping import atlas_layers, observation_layers
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


def test_each_change_is_drawn_and_the_bench_hears_of_it_at_the_end(path, project, window_of_qgis):
    context = WorkContext()
    context.set_atlas(path, atlas_layers.open_atlas(project, path).atlas_uuid)
    layers = observation_layers.show_observations(project, path, context.atlas_uuid)
    told = []
    context.changed.connect(lambda: told.append(1))
    opened = kinds_window.open_kinds(window_of_qgis, context)
    choose(opened, "road")
    opened.retire.click()
    layer = layers["line"]
    setup = layer.editorWidgetSetup(layer.fields().indexFromName("feature_kind"))
    assert "road" not in [value for choice in setup.config()["map"] for value in choice.values()] and told == []
    opened.close()
    assert told == [1]
    kinds_window.open_kinds(window_of_qgis, context).close()
    assert told == [1], "nothing was changed"


def test_without_an_atlas_it_says_so(window_of_qgis):
    assert kinds_window.open_kinds(window_of_qgis, WorkContext()) is None
    assert window_of_qgis.bar.currentItem() is not None


@pytest.fixture
def window_of_qgis(qtbot):
    from tests.qgis.test_network_switch import Window
    made = Window()
    made.canvas.setRenderFlag(False)
    yield made
    sip.delete(made.bridge)
    made.main.close()
    made.main.deleteLater()
