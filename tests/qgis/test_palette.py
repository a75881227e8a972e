"""The palette by itself: narrow, reached by keyboard, told to screen readers, its keys kept from other shortcuts."""

import pytest
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget

from visual_atlas_plugin.annotate import keys
from visual_atlas_plugin.annotate.palette import Palette
from visual_atlas_plugin.domain.observing.kinds import offered
from visual_atlas_plugin.domain.observing.mark_rows import Judgement
from visual_atlas_plugin.panel import look
from visual_atlas_plugin.store.imagery_migration import shipped_kinds
from visual_atlas_plugin.store.observation_kinds import _kind_of


@pytest.fixture
def palette(qtbot):
    """A palette with the shipped kinds in a panel of 280 px; `asked` is what its keys asked for."""
    panel = QWidget()
    panel.setObjectName("vaPanel")
    asked = []
    made = Palette(lambda command: asked.append(command) or True)
    made.asked = asked
    made.set_kinds(offered(_kind_of(row) for row in shipped_kinds()))
    made.show_mark("Guard tower · present", True)
    made.carry.show_question("No. 3: Guard tower", "17 of 20 still to decide")
    made.kinds.more.setChecked(True)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    panel.setStyleSheet(look.sheet(panel.palette(), 9))
    qtbot.addWidget(panel)
    panel.resize(280, 1400)
    panel.show()
    QApplication.processEvents()
    made.panel = panel
    return made


def controls(palette):
    return [widget for kind in (QPushButton, QComboBox) for widget in palette.findChildren(kind) if widget.isVisible()]


def test_it_fits_280_pixels(palette):
    assert palette.minimumSizeHint().width() <= 280 and palette.panel.width() == 280
    for widget in controls(palette):
        right = widget.mapTo(palette.panel, widget.rect().topRight()).x()
        assert right < 280, widget.objectName()


def test_all_can_be_hit_and_are_told(palette):
    found = controls(palette)
    assert len(found) > 40
    for widget in found:
        assert widget.objectName().startswith("va")
        assert widget.accessibleName() or widget.text(), widget.objectName()
        assert widget.height() >= 24 and widget.width() >= 24, widget.objectName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QPushButton), widget.objectName()


def test_names_of_kinds_are_whole_and_their_keys_are_told(palette):
    button = palette.findChild(QPushButton, "vaKind_building_unknown")
    assert button.accessibleName() == "Building (use unknown), key 5" and button.toolTip().endswith("Key: 5")
    assert button.width() > 200, "one column where there is no room for two"
    palette.panel.resize(420, 1400)
    QApplication.processEvents()
    assert button.width() < 210


def test_state_and_confidence_are_told_as_chosen(palette):
    palette.judgement.show_judgement(Judgement("not_visible", "low", "likely"))
    assert palette.judgement.states["not_visible"].accessibleName().endswith("chosen")
    assert palette.judgement.states["present"].accessibleName().endswith("not chosen")
    assert palette.judgement.likelihood.currentData() == "likely"
    told = []
    palette.judgement.judged.connect(told.append)
    palette.judgement.confidences["low"].click()
    assert told == [Judgement("not_visible", None, "likely")], "a second click takes it back"


@pytest.mark.parametrize("key, modifier, command", [
    (Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, "4"), (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier, "P"),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, keys.REMOVE),
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, keys.UNDO)])
def test_keys_reach_it_from_any_of_its_buttons_and_are_no_shortcuts_of_others(palette, key, modifier, command):
    button = palette.draw
    button.setFocus()
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    override.ignore()
    QApplication.sendEvent(button, override)
    assert override.isAccepted()
    QTest.keyClick(button, key, modifier)
    assert palette.asked == [command]


@pytest.mark.parametrize("key, modifier", [
    (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)])
def test_other_keys_are_left_to_others(palette, key, modifier):
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    override.ignore()
    QApplication.sendEvent(palette.draw, override)
    assert not override.isAccepted()


def test_kinds_that_change_are_offered_anew_and_the_chosen_one_stays(palette):
    palette.kinds.show_chosen("gate")
    kinds = offered(_kind_of(row) for row in shipped_kinds())
    palette.set_kinds([kind for kind in kinds if kind.kind_id != "fence"])
    QApplication.processEvents()
    assert palette.kinds.checked == "gate" and palette.kinds.by_key("2") == "" and palette.kinds.by_key("3") == "gate"


def test_a_refusal_leaves_undo_and_nothing_to_draw_with(palette):
    palette.show_history("Draw", "")
    palette.show_hint("No image.", is_refusal=True, can_register=True)
    assert not palette.draw.isEnabled() and not palette.kinds.isEnabled() and palette.undo.isEnabled()
    assert palette.register.isVisible()
