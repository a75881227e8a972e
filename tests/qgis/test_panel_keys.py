"""The whole of Explore by keyboard alone: everything is reached, in the order in which it is read, and can be used."""

from datetime import date

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.qgis.panel_driver import panel  # noqa: F401 - a fixture
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.panel import tab_order
from visual_atlas_plugin.panel.histogram import Timeline


def walk(panel, key, most=400):
    """Press a key until the focus is outside or back at its start; return the widgets in their order."""
    seen = []
    for _ in range(most):
        here = QApplication.focusWidget()
        if here is panel.outside or here in seen:
            return seen
        seen.append(here)
        QTest.keyClick(here, key)
    raise AssertionError("the walk does not end")


@pytest.fixture
def unfolded(panel):
    """The panel with every section open and choices that have chips."""
    for name in ("vaWhere", "vaWho", "vaSure", "vaPrivacy"):
        panel.click(f"{name}Head")
    panel.controller.choose(FilterState(start=date(2003, 1, 1), review=frozenset(["reviewed"])))
    panel.settle()
    return panel


def test_tab_reaches_everything_in_the_order_of_reading(unfolded):
    panel, page = unfolded, unfolded.dock.page
    panel.outside.setFocus()
    first = next(tab_order.stops(page))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = walk(panel, Qt.Key.Key_Tab)
    wanted = [w for w in page.findChildren(QWidget) if isinstance(w, (QAbstractButton, QLineEdit, Timeline))
              and w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missing = [w.objectName() for w in wanted if w not in seen]
    assert missing == [] and len(seen) > 130
    names = [w.objectName() for w in seen]
    inside = panel.find("vaScrollInside")
    tops = [w.mapTo(inside, QPoint(0, w.height() // 2)).y() for w in seen if inside.isAncestorOf(w)]
    assert all(later >= sooner - tab_order.SAME_ROW for sooner, later in zip(tops, tops[1:]))
    order = ["vaUndo", "vaFilterMenu", "vaChip_dates", "vaWhenHead", "vaTimeline", "vaFrom", "vaTo", "vaPossibly", "vaUndated",
             "vaTimeMore", "vaPreset_all", "vaThemesHead", "vaTheme_political-prison-campsTick", "vaAddTheme",
             "vaPlacesHead", "vaWhereHead", "vaAreaView", "vaFacet_provinces_North HamgyongTick", "vaWhoHead",
             "vaSureHead", "vaFacet_review_reviewedTick", "vaPrivacyHead"]
    assert [name for name in names if name in order] == order


def test_backtab_is_the_way_back(unfolded):
    order = list(tab_order.stops(unfolded.dock.page))
    order[-1].setFocus(Qt.FocusReason.TabFocusReason)
    assert walk(unfolded, Qt.Key.Key_Backtab) == order[::-1]
    assert QApplication.focusWidget() not in order[1:]       # out of the panel, or around


def test_the_focus_leaves_the_panel_and_comes_back(unfolded):
    order = list(tab_order.stops(unfolded.dock.page))
    order[-1].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(order[-1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is unfolded.outside


def test_a_facet_is_chosen_and_left_by_keys(unfolded):
    panel = unfolded
    tick = panel.find("vaFacet_crossings_X-TUMENTick")
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    assert tick.property("ring") is True
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert panel.state.crossings == frozenset(["X-TUMEN"]) and QApplication.focusWidget() is tick
    QTest.keyClick(tick, Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)        # the name: all again
    assert panel.state.crossings is None


def test_what_has_the_focus_is_scrolled_into_sight(unfolded):
    panel = unfolded
    panel.host.resize(320, 700)
    panel.settle()
    last = list(tab_order.stops(panel.find("vaScrollInside")))[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    panel.settle()
    here, area = QApplication.focusWidget(), panel.find("vaScroll")
    top = here.mapTo(area, QPoint(0, 0)).y()
    assert 0 <= top <= area.height() - here.height()
