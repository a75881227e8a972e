"""The map in the real window follows the panel: discs per place, single cases on plans only."""

import datetime

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QMenu, QPushButton
from qgis.utils import iface

import hands


def records(layer):
    return sum(feature["records"] for feature in layer.getFeatures())


def test_the_discs_follow_the_window_of_the_panel(atlas):
    (layer,) = hands.layers("case_counts")
    assert layer.name() == "Records by place"
    whole = records(layer)
    assert whole > 0
    before = hands.canvas_image()
    controller = atlas.controller
    controller.choose(controller.state.with_(start=datetime.date(1901, 1, 1), end=datetime.date(1901, 1, 2),
                                             include_undated=False), live=True)
    assert hands.wait_for(lambda: records(layer) == 0), "counts follow in the next turn of the event loop"
    after = hands.canvas_image()
    assert hands.changed_pixels(before, after) > 500
    controller.reset()
    assert hands.wait_for(lambda: records(layer) == whole)


def test_a_reopened_project_counts_again(atlas, tmp_path):
    (layer,) = hands.layers("case_counts")
    whole = records(layer)
    saved = str(tmp_path / "kept.qgz")
    assert QgsProject.instance().write(saved)
    iface.newProject(False)
    hands.settle()
    assert iface.addProject(saved)
    assert hands.wait_for(lambda: bool(hands.layers("case_counts")) and records(hands.layers("case_counts")[0]) == whole)
    assert hands.layers("case_counts")[0].name() == "Records by place"
    hands.settle()


def days(start, end):
    return datetime.date(*start), datetime.date(*end)


def test_panel_and_temporal_controller_change_each_other_once(atlas):
    controller, navigation = atlas.controller, iface.mapCanvas().temporalController()
    moved, chosen = [], []
    navigation.updateTemporalRange.connect(moved.append)
    controller.state_changed.connect(chosen.append)
    try:
        first = days((2003, 1, 1), (2009, 12, 31))
        controller.choose(controller.state.with_(start=first[0], end=first[1]))
        assert hands.wait_for(lambda: iface.mapCanvas().temporalRange().begin().date().year() == 2003)
        shown = iface.mapCanvas().temporalRange()
        assert (shown.begin().toString("yyyy-MM-dd HH:mm"), shown.end().toString("yyyy-MM-dd HH:mm")) == (
            "2003-01-01 00:00", "2010-01-01 00:00")
        hands.settle(1)
        assert len(chosen) == 1, "the panel heard no echo"
        moved.clear()
        second = days((2012, 5, 1), (2012, 5, 31))
        navigation.setTemporalExtents(type(shown)(utc(2012, 5, 1), utc(2012, 6, 1), True, False))
        assert (controller.state.start, controller.state.end) == second
        hands.settle(1)
        assert len(chosen) == 2 and len(moved) <= 2, "one call may emit its signals twice, never more"
        assert (controller.state.start, controller.state.end) == second
        controller.reset()
        assert hands.wait_for(lambda: iface.mapCanvas().temporalRange().isInfinite())
    finally:
        navigation.updateTemporalRange.disconnect(moved.append)
        controller.state_changed.disconnect(chosen.append)


def utc(year, month, day):
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt.TimeSpec.UTC)


def test_play_step_and_density_from_the_menu(atlas):
    controller, navigation = atlas.controller, iface.mapCanvas().temporalController()
    menu = hands.find(QMenu, "vaTimeMenu")
    actions = {action.objectName(): action for action in menu.actions()}
    actions["vaStepForward"].trigger()
    first = controller.state.start
    assert first is not None and (first.month, first.day) == (1, 1)
    actions["vaStepForward"].trigger()
    assert controller.state.start == datetime.date(first.year + 1, 1, 1)
    navigation.setFramesPerSecond(5)
    actions["vaPlay"].trigger()
    assert hands.wait_for(lambda: controller.state.start >= datetime.date(first.year + 3, 1, 1))
    actions["vaPlay"].trigger()
    stopped = controller.state.start
    hands.settle(1)
    assert controller.state.start == stopped and not actions["vaPlay"].isChecked()
    controller.reset()
    (layer,) = hands.layers("case_counts")
    actions["vaDensity_surface"].trigger()
    assert layer.renderer().type() == "heatmapRenderer"
    hands.canvas_image()
    hands.picture("density_surface")
    actions["vaDensity_off"].trigger()
    assert not hands.is_ticked(layer)
    actions["vaDensity_places"].trigger()
    assert hands.is_ticked(layer) and layer.renderer().type() == "graduatedSymbol"


def test_movements_are_counted_when_they_are_ticked(atlas):
    (layer,) = hands.layers("flows")
    assert layer.featureCount() == 0
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(True)
    assert hands.wait_for(lambda: layer.featureCount() > 0)
    hands.settle()


def test_the_path_of_a_case_comes_and_goes_with_its_button(atlas):
    atlas._wiring._open_case("D0000110")
    assert hands.wait_for(lambda: hands.find(QPushButton, "vaCasePath").isEnabled())
    hands.settle()
    hands.click(hands.find(QPushButton, "vaCasePath"))
    assert hands.wait_for(lambda: len(hands.layers("case_path")) == 2)
    stops = [feature["numbers"] for layer in hands.layers("case_path") for feature in layer.getFeatures()
             if layer.fields().lookupField("numbers") >= 0]
    assert len(stops) == 2, "two of its four stages have a point"
    hands.settle()
    hands.picture("case_path")
    hands.click(hands.find(QPushButton, "vaCasePath"))
    assert hands.wait_for(lambda: not hands.layers("case_path"))


def test_an_edit_is_kept_and_the_choices_follow_when_it_ends(atlas):
    controller = atlas.controller
    (cases,) = hands.layers("cases")
    for end in (lambda: cases.rollBack(), lambda: cases.commitChanges()):
        controller.reset()
        assert hands.wait_for(lambda: cases.subsetString() == "")
        assert cases.startEditing()
        feature = next(cases.getFeatures())
        column = cases.fields().lookupField("row_version")
        assert cases.changeAttributeValue(feature.id(), column, feature["row_version"])
        controller.choose(controller.state.with_(include_undated=False))
        page = atlas.dock.page
        assert page.problem_line.isVisible() and cases.name() in page.problem_line.words.text()
        assert cases.isEditable() and cases.subsetString() == "", "the edit is kept"
        end()
        assert hands.wait_for(lambda: "start_day IS NULL" in cases.subsetString())
        assert not cases.isEditable() and not page.problem_line.isVisible()
    hands.settle()
