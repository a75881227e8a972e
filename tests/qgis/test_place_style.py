"""Symbols say what they must: kind by shape, custody by fill, precision by a ring, status by a stroke."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsExpression, QgsExpressionContext, QgsExpressionContextScope, QgsExpressionContextUtils,
    QgsFeature, QgsGeometry, QgsMapRendererSequentialJob, QgsMapSettings, QgsPointXY, QgsRectangle, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from visual_atlas_plugin.domain import palette
from visual_atlas_plugin.mapping import fan, place_style

FIELDS = "&".join(f"field={name}:string" for name in (
    "place_id", "kind", "custody", "precision", "status", "confidence", "name_en", "short_en"))
GROUND = "#3a5f3a"   # forest, as on imagery
DPI = 254            # 10 pixels to the millimetre


def place_layer(rows, kinds):
    """A memory layer with rows (id, kind, custody, precision, status, lon, lat), drawn as the atlas draws it."""
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{FIELDS}&field=on_route:int&field=marker_angle:double", "p", "memory")
    features = []
    for place_id, kind, custody, precision, status, lon, lat in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([place_id, kind, custody, precision, status, "high", place_id, place_id, 0, 90.0])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(place_style.facility_renderer(kinds))
    return layer


def picture(layer, scale=100_000, lon=129.0, lat=42.0, size=300):
    """Paint 30 x 30 mm around a point at a scale, on forest green."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem.fromProj("+proj=laea +lat_0=42 +lon_0=129 +datum=WGS84 +type=crs"))
    settings.setOutputSize(QSize(size, size))
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor(GROUND))
    half = scale * size / DPI * 0.0254 / 2
    settings.setExtent(QgsRectangle(-half, -half, half, half))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def color_at(image, dx_mm=0.0, dy_mm=0.0):
    """The color at an offset from the middle, in mm right and down."""
    return image.pixelColor(int(image.width() / 2 + dx_mm * 10), int(image.height() / 2 + dy_mm * 10)).name().upper()


def share(image, color):
    """How many pixels have exactly this color."""
    wanted = QColor(color).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("custody, fill", sorted(palette.CUSTODY_FILL.items()))
def test_fill_says_whose_custody(custody, fill):
    image = picture(place_layer([("A", "mss_office", custody, "site", "not_known", 129.0, 42.0)], ("mss_office",)))
    assert color_at(image) == fill.upper()


def test_a_town_point_is_hollow_inside_a_ring():
    image = picture(place_layer([("A", "mss_office", "china", "settlement", "not_known", 129.0, 42.0)], ("mss_office",)))
    assert color_at(image) == GROUND.upper()
    ring = {color_at(image, 3.5 * c, 3.5 * s) for c, s in ((1, 0), (0, 1), (-1, 0), (0, -1), (0.707, 0.707))}
    assert ring - {GROUND.upper()}, "a ring of 7 mm"
    exact = picture(place_layer([("A", "mss_office", "china", "site", "not_known", 129.0, 42.0)], ("mss_office",)))
    assert color_at(exact, 3.5, 0) == GROUND.upper(), "no ring where the point is exact"


def test_a_closed_place_is_grey_with_a_stroke_across():
    rows = [("A", "political_prison_camp", "north_korea", "site", "believed_closed", 129.0, 42.0)]
    image = picture(place_layer(rows, ("prison", "political_prison_camp")))
    assert color_at(image, -0.6, -0.6) == palette.UNKNOWN_GREY.upper()
    assert color_at(image) == palette.INK.upper(), "the stroke passes through the middle"


def test_a_disputed_place_is_half_filled():
    rows = [("A", "political_prison_camp", "north_korea", "site", "disputed", 129.0, 42.0)]
    image = picture(place_layer(rows, ("prison", "political_prison_camp")))
    assert {color_at(image, -0.7, 0), color_at(image, 1.3, 0)} == {palette.INK.upper(), palette.HALO.upper()}


def test_two_places_ten_metres_apart_stand_side_by_side_at_any_scale():
    rows = [("A", "mss_office", "china", "building", "not_known", 129.0, 42.0),
            ("B", "mss_office", "china", "building", "not_known", 129.0001, 42.0)]
    layer = place_layer(rows, ("mss_office",))
    alone = share(picture(place_layer(rows[:1], ("mss_office",))), palette.HALO)
    for scale in (30_000, 100_000, 1_800_000):
        fan.update_fans([])
        stacked = share(picture(place_layer(rows, ("mss_office",)), scale), palette.HALO)
        fan.update_fans([layer])
        fanned = share(picture(layer, scale), palette.HALO)
        assert stacked < 1.3 * alone
        assert fanned > 1.8 * alone, f"both symbols are seen at 1:{scale}"
        assert color_at(picture(layer, scale), -4.4, 0) == palette.HALO.upper()


@pytest.mark.parametrize("expression", (fan.FAN_DX, fan.FAN_DY, fan.RAW_DX, fan.RAW_DY, fan.FAN_OFFSET, fan.FANNED))
def test_the_table_of_fans_is_read_once_a_drawing(expression):
    rows = [("A", "mss_office", "china", "building", "not_known", 129.0, 42.0),
            ("B", "mss_office", "china", "building", "not_known", 129.0001, 42.0001)]
    layer = place_layer(rows, ("mss_office",))
    fan.update_fans([layer])

    def drawing():
        context, scale = QgsExpressionContext(), QgsExpressionContextScope()
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
        context.setFields(layer.fields())
        scale.addVariable(QgsExpressionContextScope.StaticVariable("map_scale", 100_000.0, True, True))
        context.appendScope(scale)
        context.setFeature(next(layer.getFeatures()))
        return context

    prepared = QgsExpression(expression)
    assert prepared.prepare(drawing())
    before = prepared.evaluate(drawing())
    assert before not in (None, 0, False)
    QgsExpressionContextUtils.setLayerVariable(layer, fan.VARIABLE, "{}")
    assert prepared.evaluate(drawing()) == before, "it was read when the drawing began, or 4,000 places take minutes to draw"
    assert QgsExpression(expression).evaluate(drawing()) != before


def test_a_crowded_layer_shows_places_of_routes_at_every_scale_and_the_others_on_plans():
    rows = [("A", "mss_office", "north_korea", "building", "not_known", 129.0, 42.0)]
    for kinds in (("mss_office",), ("mss_office", "prison")):
        layer = place_layer(rows, kinds)
        layer.setRenderer(place_style.thinned(layer.renderer()))
        there = {}
        for on_route in (0, 1):
            column = layer.fields().lookupField("on_route")
            layer.dataProvider().changeAttributeValues({next(layer.getFeatures()).id(): {column: on_route}})
            for scale in (390_000, 410_000):
                there[on_route, scale] = share(picture(layer, scale), palette.INK) > 0
        assert there == {(0, 390_000): True, (0, 410_000): False, (1, 390_000): True, (1, 410_000): True}


def test_letters_appear_on_large_scales_only():
    rows = [("A", "police_detention", "north_korea", "site", "not_known", 129.0, 42.0)]
    layer = place_layer(rows, ("police_holding_camp", "police_detention"))
    inside = [picture(layer, scale).copy(140, 140, 20, 20) for scale in (200_000, 300_000)]
    assert share(inside[0], palette.INK) < share(inside[1], palette.INK)


def test_every_kind_has_a_symbol_and_a_label():
    labels = place_style.kind_labels()
    for kind in palette.PLACE_MARKERS:
        if kind == "settlement":
            continue
        assert labels[kind]
        assert place_style.facility_symbol(kind).symbolLayerCount() >= 6
        fixed = place_style.facility_symbol(kind, {"custody": "china", "precision": "site", "status": "closed"})
        assert not any(fixed.symbolLayer(i).hasDataDefinedProperties() for i in range(fixed.symbolLayerCount()))
