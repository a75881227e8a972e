"""A chart as a vector picture in a layout of the open project: kept in the project itself, no file beside it."""

import base64
from typing import List, Optional, Tuple

from qgis.core import (
    QgsLayoutItemPage, QgsLayoutItemPicture, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout, QgsProject,
)
from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtSvg import QSvgRenderer

from ..domain.errors import AtlasError
from ..i18n import tr
from .chart_shapes import PAPER_UNITS
from .kit import MM

CHART_KEY = "visual_atlas/chart"     # custom property of the item: which chart it is
MARGIN = 12.0                        # mm
WIDEST = 186.0                       # mm, the text of an A4 page
LEAST = 60.0
GAP = 8.0


def print_layouts(project: QgsProject) -> List[QgsPrintLayout]:
    """Return the print layouts of a project by name; reports are none."""
    found = [layout for layout in project.layoutManager().layouts() if isinstance(layout, QgsPrintLayout)]
    return sorted(found, key=lambda layout: layout.name())


def new_layout(project: QgsProject) -> QgsPrintLayout:
    """Make a layout with an A4 page, upright, and add it to the project."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setUnits(MM)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    taken = {other.name() for other in project.layoutManager().layouts()}
    name, number = tr("Charts"), 1
    while name in taken:
        number += 1
        name = tr("Charts {n}").format(n=number)
    layout.setName(name)
    if not project.layoutManager().addLayout(layout):
        raise AtlasError(tr("The layout could not be made."), tr("Make one in QGIS and choose it here."))
    return layout


def width_for(layout: Optional[QgsPrintLayout]) -> float:
    """Return how wide a chart is on the first page of a layout (None: a new one), mm."""
    if layout is None or not layout.pageCollection().pageCount():
        return WIDEST
    return max(LEAST, min(WIDEST, layout.pageCollection().page(0).pageSize().width() - 2 * MARGIN))


def add_chart(layout: QgsPrintLayout, svg: bytes, kind: str, title: str) -> QgsLayoutItemPicture:
    """Add a chart (SVG in hundredths of a millimetre) below the charts that are there, on a page of its own if need be."""
    width, height = _size(svg)
    picture = QgsLayoutItemPicture(layout)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPicturePath("base64:" + base64.b64encode(svg).decode("ascii"), QgsLayoutItemPicture.Format.FormatSVG)
    picture.setId(title)
    picture.setCustomProperty(CHART_KEY, kind)
    page, y = _free_place(layout, height)
    layout.addLayoutItem(picture)
    picture.attemptResize(QgsLayoutSize(width, height, MM))
    picture.attemptMove(QgsLayoutPoint(MARGIN, y, MM), page=page)
    return picture


def _size(svg: bytes) -> Tuple[float, float]:
    """Return width and height of a chart, mm. Raises AtlasError where it is no picture."""
    renderer = QSvgRenderer(QByteArray(svg))
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.isEmpty():
        raise AtlasError(tr("The chart could not be drawn."), tr("Free some memory and try again."))
    return box.width() / PAPER_UNITS, box.height() / PAPER_UNITS


def _free_place(layout: QgsPrintLayout, height: float) -> Tuple[int, float]:
    """Return the page and the y (mm on the page) below the last chart; a new page where the last has no room."""
    pages = layout.pageCollection()
    if not pages.pageCount():
        pages.addPage(_page(layout, None))
    page, y = 0, MARGIN
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPicture) and item.customProperty(CHART_KEY, ""):
            below = item.pagePositionWithUnits().y() + item.sizeWithUnits().height() + GAP
            page, y = max((page, y), (item.page(), below))
    if y > MARGIN and y + height > pages.page(page).pageSize().height() - MARGIN:
        page, y = page + 1, MARGIN
        if page >= pages.pageCount():
            pages.addPage(_page(layout, pages.page(page - 1)))
    return page, y


def _page(layout: QgsPrintLayout, like: Optional[QgsLayoutItemPage]) -> QgsLayoutItemPage:
    made = QgsLayoutItemPage(layout)
    if like is None:
        made.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    else:
        made.setPageSize(like.pageSize())
    return made
