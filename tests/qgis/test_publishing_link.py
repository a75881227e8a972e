"""What layouts may print and the number of records held back follow atlas and choices."""

from datetime import date

import pytest
from qgis.core import QgsPrintLayout, QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QMessageBox

from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.publishing import HELD_REVIEW
from visual_atlas_plugin.panel.controller import AtlasController
from visual_atlas_plugin.panel.publish_tab import PublishTab
from visual_atlas_plugin.panel.publish_wish import BOOK, EVENT, OVERVIEW, WHATS
from visual_atlas_plugin.panel.publishing_link import PublishingLink
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas


@pytest.fixture
def link(qgis_app, qtbot, tmp_path):
    """The link over an atlas of which three records are held back."""
    path = tmp_path / "atlas.gpkg"
    build_atlas(path)
    connection = connect(path, write=True)
    connection.execute("UPDATE cases SET privacy = 'restricted' WHERE fid < 4")
    connection.close()
    controller = AtlasController(None)
    controller.open_atlas(str(path))
    parent, failed = QObject(), []
    made = PublishingLink(controller, failed.append, parent)
    made.parent_kept, made.failed = parent, failed
    yield made
    made.release()
    assert not failed
    QgsProject.instance().clear()


def test_the_tab_says_how_many_are_held_back(link, qtbot):
    tab = PublishTab()
    qtbot.addWidget(tab)
    link.connect_tab(tab)
    qtbot.waitUntil(lambda: tab.held.text() == "3 records are held back.", timeout=5000)
    connection = connect(link._controller.atlas.path, write=True)
    connection.execute("UPDATE cases SET privacy = 'restricted' WHERE fid < 6")
    connection.close()
    link._controller.reload()
    qtbot.waitUntil(lambda: tab.held.text() == "5 records are held back.", timeout=5000)


def test_the_reasons_are_told_never_the_records(link, qtbot):
    tab = PublishTab()
    qtbot.addWidget(tab)
    tab.show()
    link.connect_tab(tab)
    qtbot.waitUntil(lambda: tab.held.text() == "3 records are held back.", timeout=5000)
    tab.why.click()
    box = tab.findChild(QMessageBox, "vaHeldReasons")
    assert box.text().startswith("3: their privacy keeps them from these readers\n\nA record leaves the atlas only if")
    assert box.textFormat() == Qt.TextFormat.PlainText and "withdrawn\n" not in box.text()
    box.close()


def test_variables_follow_the_choices(link, qtbot):
    project = QgsProject.instance()
    layout = QgsPrintLayout(project)
    layout.setName("page")
    project.layoutManager().addLayout(layout)
    link._controller.choose(FilterState(start=date(2023, 1, 1), include_undated=False))
    qtbot.waitUntil(lambda: project.customVariables().get("va_records_total") == 13, timeout=5000)
    values = project.customVariables()
    assert values["va_held_back"] == 3 and values["va_window_start"] == "1 January 2023"
    link._controller.choose(FilterState())
    qtbot.waitUntil(lambda: project.customVariables().get("va_records") == 13, timeout=5000)


def test_held_back_follows_the_level_that_is_chosen(link, qtbot):
    """What is restricted stays with the own team until somebody has reviewed it again after the edit."""
    tab = PublishTab()
    qtbot.addWidget(tab)
    link.connect_tab(tab)
    tab.set_atlas(link._controller.atlas)
    tab.what.setCurrentIndex(WHATS.index(BOOK))
    qtbot.waitUntil(lambda: tab.held.text() == "3 records are held back.", timeout=5000)
    tab.level.setCurrentIndex(1)
    qtbot.waitUntil(lambda: link._held == {HELD_REVIEW: 3}, timeout=5000)
    tab.level.setCurrentIndex(2)
    qtbot.waitUntil(lambda: tab.held.isHidden(), timeout=5000)
    tab.what.setCurrentIndex(WHATS.index(OVERVIEW))        # always public
    qtbot.waitUntil(lambda: not tab.held.isHidden() and tab.held.text() == "3 records are held back.", timeout=5000)


def test_events_of_the_atlas_are_offered(link, qtbot):
    tab = PublishTab()
    qtbot.addWidget(tab)
    link.connect_tab(tab)
    tab.set_atlas(link._controller.atlas)       # in this order, as the page does it
    qtbot.waitUntil(lambda: tab.event_.count() == 1, timeout=5000)
    tab.what.setCurrentIndex(WHATS.index(EVENT))
    assert tab.wish().case_id == "E2023-10-09" and tab.export.isEnabled()
    tab.show_events(())
    assert not tab.export.isEnabled() and "No event" in tab.hint.text()
