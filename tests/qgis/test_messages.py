"""What the message bar says is read as plain text, whatever names stand in it."""

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QTextBrowser

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.messages import show_error, show_info

ODD = 'R&D <b>x</b> <a href="https://example.org">y</a> “quoted”'


@pytest.mark.parametrize("show", [
    lambda bar: show_info(bar, ODD), lambda bar: show_error(bar, AtlasError("{name}", "Try again.", name=ODD))])
def test_names_are_not_taken_for_html(qtbot, show):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    show(bar)
    shown = bar.currentItem().findChild(QTextBrowser)
    assert ODD in shown.toPlainText() and "<a " not in shown.toHtml()
    assert bar.currentItem().level() in (Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning)
