"""The map of a record's known places on a text page: what is told of its points at the level of the edition, and no more.

A line between the stages is schematic and says so; a point that stands for a town, or that was made coarser, is a dashed ring
and no symbol of a building; places that are unknown or withheld are told below the map, never drawn.
"""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from ...domain.words import CROSSING
from ...i18n import tr
from ...store.case_file import CaseFile
from .. import countries, geometry, notes, placing, windows
from ..chart_shapes import PAPER_INK
from ..desk import fitting_view
from ..geometry import Box
from ..placing import Around, Name
from ..spots import View
from . import ground, paper
from .blocks import Block, Paragraph, Picture
from .edition import Edition, text
from .paper import A4, MM

HEIGHT = 62.0               # mm
AIR = 15.0                  # mm between the outermost places and the frame
RADIUS, RING = 2.4, 3.6     # mm: what a symbol takes, and a dashed ring
NAME = paper.points(7.5)
SMALL = paper.points(6.5)
# the largest scale at which a point of this precision is shown: a town that fills the map would look like a spot in it
LEAST_SCALE = {"building": 250_000, "site": 250_000, "settlement": 500_000, "county": 1_500_000}
Row = Mapping[str, Any]


@dataclass
class Stop:
    """A place of the record on the map: its row, the numbers of its stages, where it stands (mm), how it is drawn."""

    row: Row
    numbers: List[int] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    ring: float = 0.0       # radius of its dashed ring, mm; 0: a symbol without one

    @property
    def coarse(self) -> bool:
        """Whether the point was made coarser for this edition."""
        return text(self.row["mask"]) not in ("", "exact")


@dataclass(frozen=True)
class Label:
    """A name with its place, mm."""

    lines: Tuple[str, ...]
    box: Box


@dataclass(frozen=True)
class PlaceMap:
    """A map that is laid out: its ground, its stops in the order of the stages, its way, its names."""

    view: View
    stops: Tuple[Stop, ...]
    way: Tuple[Tuple[float, float], ...]
    labels: Tuple[Label, ...]
    countries: Tuple[Label, ...]
    synthetic: bool


def place_map(edition: Edition, case: CaseFile) -> List[Block]:
    """Return the map of a record with what is to be said of it; one sentence where none of its places may be drawn."""
    stops = known_stops(edition, case)
    if not case.stages:
        return []
    if not stops:
        return [Paragraph(tr("No map: none of its places is known and may be shown."), paper.TABLE)]
    made = laid_out(edition, case, stops)

    def draw(painter, area) -> None:
        from .place_map_paint import paint_map

        paint_map(painter, area, made)

    return [Picture(HEIGHT, draw, after=0.8, keep=True), Paragraph(" ".join(_said(case, made)), paper.SMALL, PAPER_INK.quiet)]


def known_stops(edition: Edition, case: CaseFile) -> List[Stop]:
    """Return the places of a record that have a point in the edition, each once, in the order of the stages."""
    found: Dict[str, Stop] = {}
    for stage in case.stages:
        row = edition.places.get(stage.place.place_id) if stage.place is not None else None
        if row is None or row["geom"] is None:
            continue
        numbers = found.setdefault(row["place_id"], Stop(row)).numbers
        if stage.number not in numbers:
            numbers.append(stage.number)
    return list(found.values())


def laid_out(edition: Edition, case: CaseFile, stops: Sequence[Stop]) -> PlaceMap:
    """Return the map of these stops; changes where they stand."""
    box = Box(0.0, 0.0, A4.text_width / MM, HEIGHT)
    least = max(LEAST_SCALE.get(text(stop.row["precision"]), 500_000) for stop in stops)
    radius = max([float(stop.row["radius_m"] or 0.0) for stop in stops])
    least = max(least, int(radius / (HEIGHT / 4) * 1000))      # a coarse area fills half the height at most
    view = fitting_view([stop.row["geom"] for stop in stops], box, AIR, least)
    for stop in stops:
        spot = windows.to_page_crs(*stop.row["geom"])
        stop.x, stop.y = geometry.on_page(spot.x(), spot.y(), view.extent, box)
        stop.ring = _ring(stop, view)
    way = _way(case, {stop.row["place_id"]: stop for stop in stops})
    labels = _labels(edition, stops, way, box)
    return PlaceMap(view, tuple(stops), way, labels, _countries(view, stops, labels, way), edition.release.synthetic)


def _ring(stop: Stop, view: View) -> float:
    if stop.coarse:
        return max(RING, float(stop.row["radius_m"] or 0.0) * 1000.0 / view.scale)
    return RING if text(stop.row["precision"]) in ("settlement", "county") else 0.0


def _way(case: CaseFile, stops: Mapping[str, Stop]) -> Tuple[Tuple[float, float], ...]:
    """Return the chain of known stops in the order of the stages; an event has none: its places are not one after another."""
    if case.record_kind != "case":
        return ()
    chain: List[Tuple[float, float]] = []
    for stage in case.stages:
        stop = stops.get(stage.place.place_id) if stage.place is not None else None
        if stop is not None and (not chain or chain[-1] != (stop.x, stop.y)):
            chain.append((stop.x, stop.y))
    return tuple(chain) if len(chain) > 1 else ()


def _words(edition: Edition, stop: Stop) -> List[List[str]]:
    """Return the lines of a stop's name, in one line and in two, the numbers of its stages before it."""
    numbers = ", ".join(str(number) for number in stop.numbers)
    name = edition.place_label(stop.row["place_id"]) + (" ?" if text(stop.row["confidence"]) == "low" else "")
    end = [tr("area only")] if stop.coarse else [tr("town only")] if stop.ring else []
    first, _, rest = name.partition(" ")
    shapes = [[f"{numbers} · {name}", *end]]
    return shapes + ([[f"{numbers} · {first}", rest, *end]] if rest and rest != "?" else [])


def _labels(edition: Edition, stops: Sequence[Stop], way, box: Box) -> Tuple[Label, ...]:
    words = [_words(edition, stop) for stop in stops]
    names = [Name(str(number), stop.x, stop.y, (min(stop.ring, 6.0) or RADIUS) + 0.5,
                  tuple((max(NAME.width(line) for line in lines) / MM, NAME.leading / MM * len(lines)) for lines in shapes))
             for number, (stop, shapes) in enumerate(zip(stops, words))]
    around = Around([(stop.x, stop.y, min(stop.ring, 6.0) or RADIUS) for stop in stops], [_scale_box(box)], [way] if way else [])
    placed = placing.place(names, around, box)
    return tuple(Label(tuple(words[int(key)][one.shape]), one.box) for key, one in sorted(placed.items()))


def _scale_box(box: Box) -> Box:
    return Box(box.x, box.bottom - 7.0, 46.0, 7.0)


def _countries(view: View, stops: Sequence[Stop], labels: Sequence[Label], way) -> Tuple[Label, ...]:
    around = Around([(stop.x, stop.y, stop.ring or RADIUS) for stop in stops],
                    [*(label.box for label in labels), _scale_box(view.box)], [way] if way else [])
    made = []
    for key, word in (("china", tr("CHINA")), ("north_korea", tr("NORTH KOREA"))):
        boxes = [Box(x, y, SMALL.width(word) / MM, SMALL.leading / MM)
                 for x, y in countries.choices(ground.land(key, view.extent), view)]
        spot = next((one for one in boxes if placing.free(one, around)), None)
        if spot is not None:
            made.append(Label((word,), spot))
    return tuple(made)


def _said(case: CaseFile, made: PlaceMap) -> List[str]:
    """Return what stands below the map: what the line is not, what is missing, whose ground it is."""
    drawn = {number for stop in made.stops for number in stop.numbers}
    missing = sorted({stage.number for stage in case.stages} - drawn)
    lines = [tr("Schematic: the line joins the stages in the order in which they are told; it is not the road taken.")
             if made.way else "",
             tr("Not on the map, because the place is not known or not told: stages {numbers}.").format(
                 numbers=", ".join(str(number) for number in missing)) if missing else "",
             tr("A dashed ring stands for a town or a wider area: the place itself lies somewhere in it.")
             if any(stop.ring for stop in made.stops) else "",
             _unnamed(made), ground.credit() + "."]
    return [line for line in lines if line]


def _unnamed(made: PlaceMap) -> str:
    """Return which stops found no room for their names on the map, so that none goes missing without a word."""
    shown = {label.lines[0].split(" · ")[0] for label in made.labels}
    bare = [", ".join(map(str, stop.numbers)) for stop in made.stops if ", ".join(map(str, stop.numbers)) not in shown]
    return tr("No room for a name at: stages {numbers}.").format(numbers="; ".join(bare)) if bare else ""


def closing_notes() -> List[Block]:
    """Return what stands at the end of pages with such maps, where no other page says it."""
    return [Paragraph(line, paper.SMALL, PAPER_INK.quiet) for line in (notes.disclaimer(), notes.names_note())]


def symbol_of(row: Row):
    """Return the marker symbol of a place, fixed; None for one that is only a ring."""
    from ...mapping import place_style

    if text(row["mask"]) not in ("", "exact"):
        return None
    kind = text(row["kind"])
    if kind == CROSSING:
        symbol = place_style.crossing_symbol(fixed=True)
        symbol.setAngle(float(row["marker_angle"] or 0.0))
        return symbol
    return place_style.facility_symbol(kind, {"custody": text(row["custody"]) or "not_stated",
                                              "precision": text(row["precision"]), "status": text(row["status"])})


def round_bar_km(view: View, most_mm: float = 34.0) -> Optional[float]:
    """Return the longest round distance that is no longer than so many millimeters of the map, km."""
    lengths = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)
    return max((one for one in lengths if one * 1e6 / view.scale <= most_mm), default=None)
