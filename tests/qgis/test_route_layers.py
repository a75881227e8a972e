"""The routes in a project: one layer each, seen at every scale, above the places, the same without shapely."""

import math
import sys

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsExpressionContext, QgsExpressionContextUtils,
    QgsLayerTreeModel, QgsMapRendererSequentialJob, QgsMapSettings, QgsPointXY, QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from visual_atlas_plugin.domain import palette
from visual_atlas_plugin.domain.route_drawing import RouteDrawing
from visual_atlas_plugin.mapping import atlas_layers, filtering, roles, route_layers
from visual_atlas_plugin.store.facts_import import build_atlas, load_shipped

CHONGJIN, SINUIJU = "KP-MH-CHONGJIN", "KP-MH-SINUIJU"
SHARED_ENDS = ((CHONGJIN, (4, 5, 6)), (SINUIJU, (1, 2)))
SCALES = (5_000_000, 1_000_000, 100_000)
DPI = 96
HALF_MM = 25          # of a view around a shared end


@pytest.fixture(scope="module")
def ends():
    return {leg.to_place_id: leg.coords[-1] for leg in load_shipped().legs}


def picture(project, center, scale, layers=None):
    """Draw the ticked layers around lon/lat on 50 x 50 mm; a place and its name are drawn as in the window."""
    settings = QgsMapSettings()
    settings.setLayers(project.layerTreeRoot().checkedLayers() if layers is None else layers)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setTransformContext(project.transformContext())
    pixels = round(2 * HALF_MM / 25.4 * DPI)
    settings.setOutputSize(QSize(pixels, pixels))
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor("#808080"))
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    middle = QgsCoordinateTransform(wgs84, settings.destinationCrs(), project).transform(QgsPointXY(*center))
    half = HALF_MM / 1000 * scale
    settings.setExtent(QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def count_pixels(image, color):
    """Return how many pixels have nearly a color."""
    wanted, found = QColor(color), 0
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            found += (abs(pixel.red() - wanted.red()) <= 6 and abs(pixel.green() - wanted.green()) <= 6
                      and abs(pixel.blue() - wanted.blue()) <= 6)
    return found


@pytest.mark.parametrize("base", ["night", "paper"])
@pytest.mark.parametrize("scale", SCALES)
def test_every_route_that_shares_an_end_shows_its_color_there(project, atlas_file, ends, base, scale):
    atlas_layers.open_atlas(project, str(atlas_file), base)
    others = [layer for layer in project.layerTreeRoot().checkedLayers()
              if roles.role_of(layer) not in (roles.ROUTE_LINES, roles.ROUTE_MARKS)]
    for place, numbers in SHARED_ENDS:
        with_routes = picture(project, ends[place], scale)
        without = picture(project, ends[place], scale, others)
        for number in numbers:
            color = palette.ROUTE_COLORS[number]
            assert count_pixels(without, color) < 5
            assert count_pixels(with_routes, color) >= 40, f"route {number} at 1:{scale} on {base}"


@pytest.mark.parametrize("base", ["night", "paper", "imagery"])
def test_every_route_shows_its_color_at_its_number(project, atlas_file, base):
    atlas_layers.open_atlas(project, str(atlas_file))
    layers = roles.layers_by_role(project, roles.ROUTE_MARKS) + roles.layers_by_role(project, roles.ROUTE_LINES)
    for layer in layers:
        route_layers.restyle(layer, base)
    badges = [mark for mark in load_shipped().marks if mark.mark == "badge"]
    for scale in SCALES:
        on_the_ground = scale * 0.745     # pictures are in Web Mercator, whose scale number is too large by a third
        shown = {mark.route_no: mark for mark in badges if mark.scale_from <= on_the_ground < mark.scale_to}
        assert set(shown) == set(palette.ROUTE_COLORS)
        for number, mark in shown.items():
            image = picture(project, (mark.lon, mark.lat), scale, layers)
            corner = [round((HALF_MM - 2.5 + offset) / 25.4 * DPI) for offset in (mark.dx_mm, mark.dy_mm)]
            disc = image.copy(*corner, round(5 / 25.4 * DPI), round(5 / 25.4 * DPI))
            # 5 mm are 280 pixels; rims and numeral take half of them, and a line alone would color some 60
            assert count_pixels(disc, palette.ROUTE_COLORS[number]) >= 100, f"route {number} at 1:{scale} on {base}"


def test_one_layer_a_route_with_its_own_rows(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    layers = roles.layers_by_role(project, roles.ROUTE_LINES)
    assert sorted(int(layer.customProperty(roles.ROUTE_KEY)) for layer in layers) == [1, 2, 3, 4, 5, 6]
    for layer in layers:
        number = int(layer.customProperty(roles.ROUTE_KEY))
        assert layer.name().startswith(f"{number} ") and layer.readOnly()
        features = list(layer.getFeatures())
        assert {feature["route_no"] for feature in features} == {number}
        assert {feature["leg_order"] for feature in features} == {1, 2, 3}
        assert f'"route_no" = {number}' in layer.subsetString() or f"route_no = {number}" in layer.source()
    (marks,) = roles.layers_by_role(project, roles.ROUTE_MARKS)
    assert {feature["mark"] for feature in marks.getFeatures()} == {"arrow", "badge", "badge_arrow", "tie"}


def test_numbers_and_arrows_lie_above_the_symbols_of_places(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    order = project.layerTreeRoot().layerOrder()
    (marks,) = roles.layers_by_role(project, roles.ROUTE_MARKS)
    above = order.index(marks)
    places = filtering.place_layers(project, opened.atlas_uuid)
    assert len(places) > 3
    for layer in places:
        assert above < order.index(layer)
        for line in roles.layers_by_role(project, roles.ROUTE_LINES):
            assert order.index(layer) < order.index(line)


@pytest.mark.parametrize("base", ["night", "paper", "imagery"])
def test_the_legend_says_that_routes_are_schematic(project, atlas_file, base):
    atlas_layers.open_atlas(project, str(atlas_file))
    model = QgsLayerTreeModel(project.layerTreeRoot())
    for layer in roles.layers_by_role(project, roles.ROUTE_LINES):
        route_layers.restyle(layer, base)
        node = project.layerTreeRoot().findLayer(layer.id())
        model.refreshLayerLegend(node)
        texts = [legend.data(0) for legend in model.layerLegendNodes(node)]
        assert len(texts) == 2, "published legs, and the inferred crossing"
        assert all("schematic, not the road taken" in text.lower() for text in texts)
        assert any("inferred" in text.lower() for text in texts)


def rows_of(layer):
    return sorted((feature["route_no"], feature["leg_order"], round(feature["scale_from"], 3),
                   [(vertex.x(), vertex.y()) for vertex in feature.geometry().vertices()])
                  for feature in layer.getFeatures())


def same_as_shipped(project):
    shipped = load_shipped()
    lines = [row for layer in roles.layers_by_role(project, roles.ROUTE_LINES) for row in rows_of(layer)]
    expected = sorted((line.route_no, line.leg_order, line.scale_from, line.coords) for line in shipped.lines)
    assert len(lines) == len(expected) > 300
    for row, line in zip(sorted(lines), expected):
        assert row[:3] == line[:3] and len(row[3]) == len(line[3])
        assert all(math.isclose(a, b, abs_tol=1e-6) for p, q in zip(row[3], line[3]) for a, b in zip(p, q))
    (layer,) = roles.layers_by_role(project, roles.ROUTE_MARKS)
    columns = ("route_no", "leg_order", "mark", "label", "scale_from")
    measures = ("angle", "dx_mm", "dy_mm", "tie_mm", "tie_angle")

    def key(mark):
        return str([getattr(mark, name) for name in columns] + [mark.lon, mark.lat])
    marks = {str([row[name] if row[name] else type(row[name])() for name in columns]
                 + [row.geometry().asPoint().x(), row.geometry().asPoint().y()]): row for row in layer.getFeatures()}
    assert len(marks) == len(shipped.marks) == layer.featureCount()
    for mark in shipped.marks:
        assert [marks[key(mark)][name] for name in measures] == pytest.approx(
            [getattr(mark, name) for name in measures], abs=2e-3)


def test_the_atlas_holds_the_drawing_that_ships(project, atlas_file):
    """Places come from the atlas here, and from the facts in the tool that made the shipped drawing."""
    atlas_layers.open_atlas(project, str(atlas_file))
    same_as_shipped(project)


def test_without_shapely_the_routes_are_drawn_all_the_same(project, tmp_path, monkeypatch, ends):
    for name in [name for name in sys.modules if name.split(".")[0] == "shapely"] + ["shapely", "shapely.geometry"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ImportError):
        import shapely.geometry  # noqa: F401
    path = tmp_path / "bare.gpkg"
    assert build_atlas(path).counts["legs"] == 18
    atlas_layers.open_atlas(project, str(path))
    same_as_shipped(project)
    image = picture(project, ends[CHONGJIN], 1_000_000)
    assert all(count_pixels(image, palette.ROUTE_COLORS[number]) >= 40 for number in (4, 5, 6))


def test_an_unknown_base_and_foreign_layers_are_left_alone(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    (marks,) = roles.layers_by_role(project, roles.ROUTE_MARKS)
    with pytest.raises(ValueError, match="base"):
        route_layers.restyle(marks, "sepia")
    (cases,) = roles.layers_by_role(project, roles.CASES)
    before = cases.renderer()
    route_layers.restyle(cases, "paper")
    assert cases.renderer() is before or cases.renderer().dump() == before.dump()
    assert isinstance(load_shipped(), RouteDrawing)
