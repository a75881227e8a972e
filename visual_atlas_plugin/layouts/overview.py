"""The overview page: main map, six windows where the paper has them, legend and notes, built in code.

In code and not from a template file, because the legend, the notes and the windows follow what is on the
map; the measures stand in one table, geometry.py.
"""

from dataclasses import dataclass, field
from typing import List, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsPrintLayout, QgsProject, QgsProjectMetadata

from . import frame, geometry
from .content import PageContent
from .legend import add_legend
from .notes import add_notes
from .windows import WindowPlan, add_windows


@dataclass
class OverviewOptions:
    """What build_overview draws: the page's words, and its layers from the uppermost down."""

    content: PageContent
    layers: List[QgsMapLayer] = field(default_factory=list)
    windows: List[WindowPlan] = field(default_factory=list)
    locator_layers: List[QgsMapLayer] = field(default_factory=list)
    name: str = "Overview"
    own: Tuple[str, ...] = ()      # items of a template, which lie under all others


def build_overview(project: QgsProject, options: OverviewOptions) -> QgsPrintLayout:
    """Build the page in a project; the caller adds it to the layout manager if it is to stay."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(options.name)
    layout.setUnits(frame.kit.MM)
    frame.set_page(layout)
    frame.kit.put_own(layout, options.own)
    main = frame.main_map(layout, options.layers)
    add_windows(layout, main, options.windows, {route.number: route.color for route in options.content.routes})
    frame.locator(layout, main, options.locator_layers)
    frame.scale_bar(layout, main)
    frame.north_arrow(layout)
    frame.title_band(layout, options.content)
    add_legend(layout, options.content)
    add_notes(layout, options.content)
    if options.content.synthetic:
        frame.synthetic_mark(layout)
    return layout


def set_up_project(project: QgsProject, title: str) -> None:
    """Give a project made for this page its projection, ellipsoid and title, and take its author away."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(title)
    metadata.setAuthor("")
    project.setMetadata(metadata)
    project.setTitle(title)
    project.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    project.setEllipsoid("EPSG:7030")
