"""Names in the maps of the page, each set at the best free position: routes' places, and countries in windows."""

from dataclasses import replace
from typing import Callable, List, NamedTuple, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsNullSymbolRenderer, QgsPalLayerSettings, QgsPointXY,
    QgsProperty, QgsPropertyCollection, QgsTextFormat, QgsVectorLayer, QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..domain import palette
from ..i18n import second_language, speaking, tr
from ..mapping import labels, naming, roles
from . import fonts, geometry, look
from .geometry import Box
from .lettering import kind_words
from .placing import Around, Name, free, place
from .spots import PlaceSpot, View

SIZE = 8.0                                     # points
LINE = 3.5                                     # mm from line to line
DESCENT = 0.4                                  # mm of the box below the letters' own block
_STYLE = fonts.Style(SIZE, QFont.Weight.Medium)
_COUNTRY = fonts.Style(6.5, color=palette.PAPER["quiet"], spacing=8)
_COUNTRY_LINE = 3.0
_FIELDS = "Point?field=words:string&field=east:double&field=north:double"
Lines = List[str]


class SetName(NamedTuple):
    """A name that has found room."""

    lines: Lines
    box: Box


def words_on_main(spot: PlaceSpot) -> List[Lines]:
    """Return the lines of a place's name, in one line and in two: "Helong detention center ?", "town only"."""
    kind, end = _kind(spot), _end(spot)
    if spot.beside:
        second = f"{spot.beside} {_in_second(lambda: _kind(spot))}"
        return [[f"{spot.town} {kind}", second] + end, [f"{spot.town} {kind}"] + end]
    return [[f"{spot.town} {kind}"] + end, [spot.town, kind] + end]


def _in_second(words: Callable[[], str]) -> str:
    """Return words in the second language of a bilingual edition."""
    second = second_language()
    with naming.using(replace(naming.current(), language=second)), speaking(second):
        return words()


def words_in_window(spot: PlaceSpot) -> List[Lines]:
    """Return what a place is; the window's caption names the town."""
    kind, end = _kind(spot), _end(spot)
    broken = kind.split(" ", 1)
    return [[kind] + end] + ([broken + end] if len(broken) > 1 and broken[1] != "?" else [])


def _kind(spot: PlaceSpot) -> str:
    return kind_words(spot.role) + (" ?" if spot.low_confidence else "")


def _end(spot: PlaceSpot) -> Lines:
    return [tr("town only")] if spot.town_only else []


def on_main(spot: PlaceSpot) -> bool:
    """Tell whether the main map names a place: the routes' own, but for crossings."""
    return spot.on_route and spot.role != roles.CROSSINGS


def set_names(spots: Sequence[PlaceSpot], words_of: Callable[[PlaceSpot], List[Lines]], around: Around,
              view: View) -> List[SetName]:
    """Return the names that find room in a map, for these spots."""
    names, words = [], {}
    for spot in spots:
        words[spot.id] = words_of(spot)
        shapes = tuple((max(fonts.map_width(line, _STYLE) for line in lines), LINE * fonts.factor() * len(lines))
                       for lines in words[spot.id])
        names.append(Name(spot.id, spot.x, spot.y, spot.radius + 0.5, shapes))
    return [SetName(words[key][placed.shape], placed.box)
            for key, placed in place(names, around, view.box).items()]


def set_countries(china_at, korea_at, around: Around, view: View) -> List[SetName]:
    """Return the names of both countries in a window, each at the first of its places (mm) that is free."""
    found = []
    for word, places in ((tr("CHINA"), china_at), (tr("NORTH KOREA"), korea_at)):
        width = fonts.width(word, _COUNTRY)
        boxes = [Box(view.box.x + x, view.box.y + y, width, _COUNTRY_LINE * fonts.factor()) for x, y in places]
        if boxes:
            found.append(SetName([word], next((box for box in boxes if free(box, around)), boxes[0])))
    return found


def place_format() -> QgsTextFormat:
    """Return the type of places' names."""
    text = fonts.spaced(labels.text_format(look.base(), SIZE * fonts.factor()))
    if look.current() == look.GREY:
        halo = text.buffer()
        halo.setColor(QColor(look.shown(halo.color().name())))
        text.setBuffer(halo)
        text.setColor(QColor(look.shown(text.color().name())))
    text.setLineHeight(LINE * fonts.factor() / fonts.line_spacing(_STYLE))
    return text


def country_format() -> QgsTextFormat:
    """Return the type of countries' names in windows."""
    return fonts.text_format(_COUNTRY._replace(color=look.shown(_COUNTRY.color)))


def names_layer(found: Sequence[SetName], view: View, text: QgsTextFormat) -> QgsVectorLayer:
    """Return a layer that only writes these names, each in its box."""
    layer = QgsVectorLayer(_FIELDS, "", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(geometry.OVERVIEW_CRS))
    per_mm = view.scale / 1000.0
    features = []
    for lines, box in found:
        # a name is pinned by the lower left corner of its block of lines
        east = view.extent.xmin + (box.x - view.box.x) * per_mm
        north = view.extent.ymax - (box.bottom - DESCENT * fonts.factor() - view.box.y) * per_mm
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(east, north)))
        feature.setAttributes(["\n".join(lines), east, north])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer(QgsNullSymbolRenderer())
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_pinned(text)))
    layer.setLabelsEnabled(True)
    return layer


def _pinned(text: QgsTextFormat) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = "words"
    settings.setFormat(text)
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiLeft
    settings.priority = 10
    properties = QgsPropertyCollection()
    properties.setProperty(QgsPalLayerSettings.Property.PositionX, QgsProperty.fromField("east"))
    properties.setProperty(QgsPalLayerSettings.Property.PositionY, QgsProperty.fromField("north"))
    settings.setDataDefinedProperties(properties)
    return settings
