"""Gives a page that was built in the colors of paper the look that is asked for: grey, or night."""

from typing import Dict, Iterable, Optional

from qgis.core import (
    QgsFillSymbol, QgsLayout, QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutItemMarker, QgsLayoutItemPicture,
    QgsLayoutItemPolygon, QgsLayoutItemPolyline, QgsLayoutItemScaleBar, QgsLayoutItemShape, QgsMapLayer, QgsPrintLayout,
    QgsSymbol, QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..domain import palette
from ..mapping import background_style, roles, route_symbols
from . import kit, look

STRIPE_MM = 0.25


def ground_layers(layers: Iterable[QgsMapLayer]) -> None:
    """Draw the ground of a page's maps in grey, where that is the look; night has a style of its own in every layer."""
    if look.current() != look.GREY:
        return
    for layer in layers:
        if roles.role_of(layer) == roles.BACKGROUND and isinstance(layer, QgsVectorLayer):
            background_style.apply(layer, str(layer.customProperty(roles.BACKGROUND_KEY, "")), "grey")


def route_layers(layers: Iterable[QgsMapLayer], colors: Dict[int, str]) -> None:
    """Draw the routes of a page in grey, each by its lightness and its stripe; `colors`: those of the atlas."""
    if look.current() != look.GREY:
        return
    greys = {number: look.route(number, color) for number, color in colors.items()}
    numerals = {number: look.numeral(number) for number in colors}
    for layer in layers:
        role = roles.role_of(layer)
        if role == roles.ROUTE_MARKS:
            layer.setRenderer(route_symbols.marks_renderer(greys, numerals, "paper"))
        elif role == roles.ROUTE_LINES:
            number = int(layer.customProperty(roles.ROUTE_KEY, 0) or 0)
            layer.setRenderer(_striped(route_symbols.line_renderer(greys.get(number, palette.UNKNOWN_GREY), "paper"),
                                       palette.ROUTE_STRIPES.get(number)))


def _striped(renderer, stripe: Optional[str]):
    if stripe:
        for rule in renderer.rootRule().children():
            symbol = rule.symbol().clone()
            line = symbol.symbolLayer(symbol.symbolLayerCount() - 1).clone()     # the core, with its dashes
            line.setColor(QColor(stripe))
            line.setWidth(STRIPE_MM)
            line.setRenderingPass(symbol.symbolLayerCount())
            symbol.appendSymbolLayer(line)
            rule.setSymbol(symbol)
    return renderer


def page(layout: QgsPrintLayout) -> None:
    """Recolor everything that stands on a page beside its maps, and the page itself."""
    if look.current() == look.COLOR:
        return
    if look.current() == look.NIGHT:
        layout.pageCollection().setPageStyleSymbol(kit.fill_symbol(look.ground(), None, 0))
    for item in layout.items():
        _item(layout, item)


def _item(layout: QgsLayout, item) -> None:
    if isinstance(item, QgsLayoutItemLabel):
        _label(item)
    elif isinstance(item, QgsLayoutItemMap):
        item.setBackgroundColor(_color(item.backgroundColor()))
        item.setFrameStrokeColor(_color(item.frameStrokeColor()))
        for number in range(item.overviews().size()):
            overview = item.overviews().overview(number)
            overview.setFrameSymbol(_symbol(overview.frameSymbol()))
    elif isinstance(item, QgsLayoutItemScaleBar):
        _scale_bar(item)
    elif isinstance(item, QgsLayoutItemShape):
        _shape(item)
    elif isinstance(item, (QgsLayoutItemPolyline, QgsLayoutItemPolygon)):
        item.setSymbol(_symbol(item.symbol()))
    elif isinstance(item, (QgsLayoutItemMarker, QgsLayoutItemPicture)):
        return      # symbols of places are black and white, with a halo


def _label(item: QgsLayoutItemLabel) -> None:
    if " badge" in item.id() or item.id().endswith("badge"):
        return      # its color was chosen for its disc
    if hasattr(item, "textFormat"):
        text = item.textFormat()
        text.setColor(_color(text.color()))
        item.setTextFormat(text)
    else:
        item.setFontColor(_color(item.fontColor()))


def _shape(item: QgsLayoutItemShape) -> None:
    """A card takes the ground of the page; a disc, a swatch and a plate keep their fill at night, for it says something."""
    keeps = look.current() == look.NIGHT and item.id() != "legend card"
    item.setSymbol(_symbol(item.symbol(), keeps_fill=keeps, white_is_ground=True))


def _scale_bar(item: QgsLayoutItemScaleBar) -> None:
    text = item.textFormat()
    text.setColor(_color(text.color()))
    item.setTextFormat(text)
    item.setLineSymbol(_symbol(item.lineSymbol()))
    item.setFillSymbol(_symbol(item.fillSymbol()))
    item.setAlternateFillSymbol(kit.fill_symbol(look.ground(), None, 0))


def _symbol(symbol: QgsSymbol, keeps_fill: bool = False, white_is_ground: bool = False) -> QgsSymbol:
    made = symbol.clone()
    for layer in made.symbolLayers():
        if isinstance(made, QgsFillSymbol):
            if not keeps_fill:
                layer.setFillColor(_color(layer.fillColor(), white_is_ground))
            if hasattr(layer, "setStrokeColor"):
                layer.setStrokeColor(_color(layer.strokeColor()))
        else:
            layer.setColor(_color(layer.color()))
    return made


def _color(color: QColor, white_is_ground: bool = False) -> QColor:
    if not color.alpha():
        return color
    plain = color.name().upper()
    if white_is_ground and plain == palette.HALO and look.current() == look.NIGHT:
        made = QColor(look.ground())
    else:
        made = QColor(look.shown(plain))
    made.setAlpha(color.alpha())
    return made
