"""Charts in the real window: seen in the panel, put into a layout, and the variables that a layout prints."""

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPicture, QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QPushButton, QScrollArea, QTabBar, QWidget
from qgis.utils import iface

import hands


@pytest.fixture
def charts(atlas) -> QWidget:
    """The page of charts, looked at."""
    dock = hands.find(QDockWidget, "VisualAtlasDock")
    tabs = hands.find(QTabBar, "vaTabs", dock)
    tabs.setCurrentIndex(1)
    atlas.dock.page.tab("cases").show_view("charts")
    page = hands.find(QWidget, "vaCharts", dock)
    hands.wait_for(lambda: page.charts is not None, 20)
    hands.settle(0.3)
    yield page
    for designer in iface.openLayoutDesigners():
        designer.close()
    hands.settle(0.3)


def test_a_chart_is_put_into_a_layout_with_the_mouse(charts):
    assert charts.charts.matching == 16
    button = hands.find(QPushButton, "vaChartToLayout_years", charts)
    hands.find(QScrollArea, "vaChartsScroll", charts).ensureWidgetVisible(button)
    hands.settle(0.2)
    hands.click(button)
    assert hands.wait_for(lambda: bool(iface.openLayoutDesigners()), 30)
    (layout,) = QgsProject.instance().layoutManager().printLayouts()
    (picture,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemPicture)]
    assert picture.picturePath().startswith("base64:")
    label = QgsLayoutItemLabel(layout)
    label.setText("[% @va_records %] of [% @va_records_total %]: [% @va_filter %]")
    layout.addLayoutItem(label)
    expected = "16 of 16: All themes, all dates; 16 of 16 records"
    assert hands.wait_for(lambda: label.currentText() == expected, 20), label.currentText()
    window = iface.openLayoutDesigners()[0].window()
    assert isinstance(window, QMainWindow)
    hands.settle(1.0)
    hands.picture("chart_in_a_layout")
