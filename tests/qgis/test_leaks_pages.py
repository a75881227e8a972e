"""Pages, charts and the published project tell nothing of what must stay, nor of the project that happens to be open.

The atlas is that of tests/unit/leak_atlas.py. It is open in QGIS, and all that a project can hold beside it has a canary.
"""

import re

import pytest
from qgis.core import (
    QgsApplication, QgsBookmark, QgsExpressionContextUtils, QgsLayoutItemLabel, QgsMapThemeCollection, QgsPrintLayout,
    QgsProcessingProvider, QgsProject, QgsRectangle, QgsReferencedRectangle,
)

from tests.unit.leak_atlas import PLACE_LEVELS, POINTS, plant
from tests.unit.leak_search import WORD, files_in, found_in, spellings_of
from visual_atlas_plugin.domain.publishing import LEVELS
from visual_atlas_plugin.exchange.publishing.outputs import OUTPUTS
from visual_atlas_plugin.mapping import atlas_layers
from visual_atlas_plugin.processing.export_book import ExportBook
from visual_atlas_plugin.processing.export_charts import ExportCharts
from visual_atlas_plugin.processing.export_overview import ExportOverview
from visual_atlas_plugin.processing.export_sheets import ExportDossier, ExportEvent, ExportRoute
from visual_atlas_plugin.processing.publish import Publish

class Everything(QgsProcessingProvider):
    """A provider with all algorithms that write what leaves."""

    def id(self):  # noqa: A003
        return "visualatlas"

    def name(self):
        return "Visual Atlas"

    def loadAlgorithms(self):  # noqa: N802
        for algorithm in (ExportBook(), ExportOverview(), ExportCharts(), ExportRoute(), ExportEvent(), ExportDossier(),
                          Publish()):
            self.addAlgorithm(algorithm)


@pytest.fixture(scope="module")
def run(qgis_app):
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = Everything()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield lambda name, **parameters: processing.run(f"visualatlas:{name}", parameters)
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="module")
def planted(shipped_atlas, tmp_path_factory):
    return plant(shipped_atlas, tmp_path_factory.mktemp("leaks"))


@pytest.fixture(scope="module")
def opened(qgis_app, planted):
    """The planted atlas in the open project, with a canary in everything else that a project holds."""
    project = QgsProject.instance()
    project.clear()
    atlas_layers.open_atlas(project, str(planted.path))
    _fill(project, lambda where: planted.canary(f"project: {where}", ()))
    yield project
    project.clear()


def _fill(project, canary):
    project.setTitle(canary("title"))
    metadata = project.metadata()
    metadata.setAuthor(canary("author"))
    metadata.setAbstract(canary("abstract"))
    project.setMetadata(metadata)
    QgsExpressionContextUtils.setProjectVariable(project, "va_" + canary("name of a variable"), canary("variable"))
    project.layerTreeRoot().addGroup(canary("group"))
    for layer in list(project.mapLayers().values()):
        layer.setName(canary("layer name"))
        layer.setTitle(canary("layer title") if hasattr(layer, "setTitle") else "")
        layer.setCustomProperty("note", canary("layer property"))
        layer.styleManager().addStyleFromLayer(canary("style"))
        about = layer.metadata()
        about.setAbstract(canary("layer metadata"))
        layer.setMetadata(about)
    bookmark = QgsBookmark()
    bookmark.setId(canary("id of a bookmark"))
    bookmark.setName(canary("bookmark"))
    bookmark.setGroup(canary("group of a bookmark"))
    lon, lat = POINTS["restricted"]
    bookmark.setExtent(QgsReferencedRectangle(QgsRectangle(lon, lat, lon + 1, lat + 1), project.crs()))
    project.bookmarkManager().addBookmark(bookmark)
    project.mapThemeCollection().insert(canary("map theme"), QgsMapThemeCollection.MapThemeRecord())
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(canary("layout"))
    QgsExpressionContextUtils.setLayoutVariable(layout, "note", canary("layout variable"))
    label = QgsLayoutItemLabel(layout)
    label.setText(canary("label of a layout"))
    layout.addLayoutItem(label)
    project.layoutManager().addLayout(layout)


class Made(dict):
    """What each algorithm wrote at each level, as (where, bytes) by (name, level); made when it is asked for."""

    def __init__(self, run, planted):
        super().__init__()
        self.run, self.atlas, self.folder = run, str(planted.path), planted.path.parent

    def __missing__(self, key):
        name, level = key
        folder = self.folder / f"{name} {level}"
        folder.mkdir()
        getattr(self, name)(LEVELS.index(level), folder)
        self[key] = files_in(folder)
        return self[key]

    def book(self, level, folder):
        parts = list(range(7)) if level == 0 else [2, 3, 4, 5, 6]      # maps take long, and are the same
        self.run("exportbook", ATLAS=self.atlas, LEVEL=level, DPI=72, LANGUAGE=1, CONTENTS=parts, WORKERS=0,
                 OUTPUT=str(folder / "book.pdf"))

    def project(self, level, folder):
        self.run("publish", ATLAS=self.atlas, LEVEL=level, OUTPUTS=[OUTPUTS.index("gpkg"), OUTPUTS.index("project")],
                 FOLDER=str(folder / "edition"))

    def overview(self, level, folder):
        for number, name in enumerate(("page.pdf", "page.png")):
            self.run("exportoverview", ATLAS=self.atlas, FORMAT=number, DPI=72, LANGUAGE=1, COUNTS=True,
                     OUTPUT=str(folder / name))

    def charts(self, level, folder):
        self.run("exportcharts", ATLAS=self.atlas, FORMATS=[0, 1, 2, 3], DPI=72, LANGUAGE=1, EDITABLE_TEXT=True,
                 OUTPUT=str(folder))


@pytest.fixture(scope="module")
def made(run, opened, planted):
    return Made(run, planted)


CASES = [(name, level) for name in ("book", "project") for level in LEVELS] + [("overview", "public"), ("charts", "public")]


@pytest.mark.parametrize("name, level", CASES)
def test_what_must_stay_is_on_no_page(planted, made, name, level):
    found = found_in(made[name, level])
    leaks = {planted.where[number]: sorted(where)[:5] for number, where in sorted(found.items())
             if level not in planted.levels[number]}
    assert leaks == {}


@pytest.mark.parametrize("name, level", CASES)
def test_points_of_masked_places_are_on_no_page(made, name, level):
    for place in (place for place, levels in PLACE_LEVELS.items() if level not in levels):
        assert [where for where, data in made[name, level] if _tells(where, data, *POINTS[place])] == [], place


def _tells(where, data, lon, lat):
    """Tell whether bytes hold a point. Drawings are full of numbers: there, both of its numbers must stand side by side."""
    needles = spellings_of(lon, lat)
    if ".pdf!stream" not in where and not where.endswith(".svg"):
        return any(needle in data for needle in needles.values())
    if any(needle in data for name, needle in needles.items() if "double" in name):
        return True
    first, second = ([needles[f"{axis} {form}"] for form in ("cut", "rounded")] for axis in ("lon", "lat"))
    return any(other in data[max(0, at.start() - 40):at.end() + 40]
               for one in first for at in re.finditer(re.escape(one), data) for other in second)


def test_a_point_in_a_drawing_would_be_seen():
    lon, lat = POINTS["restricted"]
    for text in (f"{lon} {lat} m", f"{lat:.4f},{lon:.4f}"):
        assert _tells("book.pdf!stream 1", b"0 0 l " + text.encode("ascii"), lon, lat)
    assert not _tells("book.pdf!stream 1", f"{lon} 1 m 2 {'0 ' * 40} {lat}".encode("ascii"), lon, lat)


@pytest.mark.parametrize("level", LEVELS)
def test_what_may_leave_is_in_the_book(planted, made, level):
    found = {planted.where[number] for number in found_in(made["book", level])}
    wanted = {"public": {"cases open: title", "places open: name_en", "glossary open: term_en", "sources open: title"},
              "partner": {"cases restricted: title", "glossary restricted: meaning"},
              "internal": {"cases confidential: title", "cases draft: title", "places restricted: name_en"}}
    for wider in LEVELS[:LEVELS.index(level) + 1]:
        assert wanted[wider] <= found, level


def test_the_other_pages_tell_what_they_may(planted, made):
    names = {name: {planted.where[number] for number in found_in(made[name, "public"])}
             for name in ("overview", "charts", "project")}
    assert "cases open: title" in names["project"]
    assert "places open: name_en" in names["charts"] and "sources open: publisher (new value)" in names["overview"]


def test_the_open_project_had_its_canaries(opened, planted, tmp_path):
    assert opened.write(str(tmp_path / "mine.qgz"))
    found = {planted.where[number] for number in found_in(files_in(tmp_path))}
    wanted = {f"project: {name}" for name in ("title", "author", "variable", "layer name", "bookmark", "map theme", "layout",
                                              "layout variable", "label of a layout", "style", "layer metadata", "group")}
    assert wanted <= found and str(planted.path).count(WORD) == 2
