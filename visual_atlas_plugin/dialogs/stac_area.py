"""Where to search: the place at hand, what the map shows, or an area that is drawn; and what of it the provider sees."""

from typing import Any, Dict, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ..domain.errors import AtlasError, N_
from ..domain.imaging import search_area
from ..domain.imaging.search_area import Box
from ..i18n import tr
from ..panel import look
from ..panel.plain_text import safe_tip
from .import_parts import combo, fill_combo, push
from .stac_map import SearchMap

PLACE, VIEW, DRAWN = "place", "view", "drawn"
LONGEST_NAME = 40


class AreaChoice(QWidget):
    """The choice of an area. `area` gives it in degrees, `sent` the box that the provider is told."""

    changed = pyqtSignal()

    def __init__(self, context: Any, on_map: SearchMap):
        super().__init__()
        self._context, self._map = context, on_map
        self._drawn: Optional[Box] = None
        self._picked = ""                # what the user chose; else the place is proposed whenever there is one
        self.where = combo("vaStacWhere", tr("Where"))
        self.draw = push(tr("Draw…"), "vaStacDraw", tr("Draw the area on the map with the mouse"))
        self.enlarge = QCheckBox(tr("Send only the cells of half a degree around it"))
        self.enlarge.setObjectName("vaStacEnlarge")
        self.enlarge.setChecked(True)
        self.enlarge.setMinimumHeight(look.TARGET)
        self.enlarge.setToolTip(safe_tip(tr(
            "The cells do not move with the place: every place in them sends the same area, so the provider does not learn "
            "which one is meant. What comes is narrowed to the place on this computer.")))
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.where, 1)
        row.addWidget(self.draw)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.enlarge)
        self.where.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.where.activated.connect(lambda _index: self._pick())
        self.enlarge.toggled.connect(lambda _on: self.changed.emit())
        self.draw.clicked.connect(lambda _checked=False: self._map.draw())
        self._map.drawn.connect(self._take_drawn)
        self.refresh()

    def refresh(self) -> None:
        """Offer what there is now; a place that is at hand is proposed."""
        place = self._place
        choices = []
        if place is not None:
            name = place.title if len(place.title) <= LONGEST_NAME else place.title[:LONGEST_NAME - 1] + "…"
            choices.append((PLACE, tr("This place: {name}").format(name=name)))
        choices.append((VIEW, tr("What the map shows")))
        if self._drawn is not None:
            choices.append((DRAWN, tr("The area that was drawn")))
        fill_combo(self.where, choices, self._picked if self._picked in dict(choices) else choices[0][0])
        self.changed.emit()

    def area(self) -> Box:
        """Return the area that is wanted. Raises AtlasError where it cannot be said in degrees."""
        kind, place = self.where.currentData(), self._place
        if kind == PLACE and place is not None:
            return search_area.around(place.lon, place.lat)
        box = self._drawn if kind == DRAWN else self._map.extent()
        if box is None:
            raise AtlasError(N_("What the map shows cannot be said in degrees."), N_("Zoom in, or draw an area."))
        return box

    def sent(self) -> Box:
        """Return the box that the provider is told. Raises AtlasError."""
        return search_area.enlarged(self.area()) if self.enlarge.isChecked() else self.area()

    def parameters(self) -> Dict[str, Any]:
        """Return the parameters of the search for it. Raises AtlasError."""
        place = self._place
        if self.where.currentData() == PLACE and place is not None:
            where = {"PLACE": f"{place.lon!r},{place.lat!r} [EPSG:4326]"}
        else:
            west, south, east, north = self.area()
            where = {"EXTENT": f"{west!r},{east!r},{south!r},{north!r} [EPSG:4326]"}
        return {**where, "ENLARGE": self.enlarge.isChecked()}

    def note(self) -> str:
        """Return what is to be known of the place at hand, "" for nothing."""
        place = self._place
        if self.where.currentData() != PLACE or place is None or place.is_building:
            return ""
        return tr("The point of this place is not that of its building: a scene of the point may show the town around it.")

    @property
    def _place(self) -> Any:
        """The place at hand, None where it has no point."""
        place = self._context.place
        return place if place is not None and place.lon is not None and place.lat is not None else None

    def _pick(self) -> None:
        self._picked = self.where.currentData()

    def _take_drawn(self, box: Box) -> None:
        self._drawn, self._picked = box, DRAWN
        self.refresh()


def in_words(box: Box) -> str:
    """Return a box in degrees and in kilometers."""
    west, south, east, north = box
    wide, high = search_area.size_km(box)
    return tr("{west} to {east}, {south} to {north} (about {wide} × {high} km)").format(
        west=_lon(west), east=_lon(east), south=_lat(south), north=_lat(north), wide=_km(wide), high=_km(high))


def _lon(degrees: float) -> str:
    return (tr("{degrees}° E") if degrees >= 0 else tr("{degrees}° W")).format(degrees=f"{abs(degrees):.4g}")


def _lat(degrees: float) -> str:
    return (tr("{degrees}° N") if degrees >= 0 else tr("{degrees}° S")).format(degrees=f"{abs(degrees):.4g}")


def _km(length: float) -> str:
    return f"{length:.0f}" if length >= 10 else f"{length:.1f}"
