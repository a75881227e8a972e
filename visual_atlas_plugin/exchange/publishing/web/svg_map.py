"""A still map of a release as SVG: for readers without WebGL or scripts, and for print."""

import math
import re
from typing import Any, Dict, List, Sequence, Tuple

from ....domain import palette
from ....domain.fanning import MOST_FANNED, FanPoint, fan
from ....domain.words import CROSSING
from ..released import Release
from .rows import Rows
from .svg_symbols import place_symbol
from .svg_view import MM, WIDTH, View, mark_up, path_of, view_of
from .words import words, written_day

Row = Dict[str, Any]
_FONT = "'Noto Sans','Noto Sans CJK KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif"
_PAPER = palette.PAPER
_FOOT = 44.0
_TOWN_RANK = 2
_COLOR = re.compile("#[0-9A-Fa-f]{6}")


def draw(release: Release, rows: Rows, ground: Dict[str, Any]) -> bytes:
    """Draw the routes and their places, or the places alone where a release has no route."""
    language = rows.language
    shown = _places_shown(rows)
    points = [row["geom"] for row in shown] + [
        p for row in release.table("route_lines").dicts() for p in row["geom"] or ()
    ]
    view = view_of(tuple(point) if point else None for point in points)
    fans = (
        fan([FanPoint(row["place_id"], *row["geom"]) for row in shown], view.scale) if len(shown) <= MOST_FANNED else {}
    )
    taken = _Taken()
    parts = [_ground(view, ground), _routes(view, release, rows)]
    spots = [(row, *_moved(view, row, fans)) for row in shown]
    parts += [_leader(view, row, x, y) for row, x, y in spots if row["place_id"] in fans]
    parts += [place_symbol(row, x, y) for row, x, y in spots]
    parts.append(_marks(view, release, rows, taken))
    for _row, x, y in spots:
        taken.add(x, y, 16, 16)
    parts += [_label(view, rows.name(row, short=True), x, y, taken) for row, x, y in spots if _is_named(row, language)]
    parts.append(_names(view, ground, language, taken))
    return _sheet(view, "".join(parts), release, language)


def _places_shown(rows: Rows) -> List[Row]:
    """Places of routes and of their kinds; all of them where nothing is on a route."""
    located = [row for row in rows.places.values() if row["geom"] is not None]
    on_route = [row for row in located if row["on_route"]]
    return on_route or located


def _is_named(row: Row, language: str) -> bool:
    """Tell whether a place is named: those of routes are, a crossing only in the language of the map."""
    return bool(row["on_route"]) and (row["kind"] != CROSSING or language == "en" or bool(row[f"short_{language}"]))


def _moved(view: View, row: Row, fans: Dict[str, Tuple[float, float]]) -> Tuple[float, float]:
    x, y = view.xy(row["geom"])
    dx, dy = fans.get(row["place_id"], (0.0, 0.0))
    return x + dx * MM, y + dy * MM


def _leader(view: View, row: Row, x: float, y: float) -> str:
    a, b = view.xy(row["geom"])
    line = f"M{a:.1f} {b:.1f}L{x:.1f} {y:.1f}"
    return (
        mark_up("path", d=line, stroke=palette.HALO, stroke_width=2)
        + mark_up("path", d=line, stroke=palette.INK, stroke_width=0.8)
        + mark_up("circle", cx=f"{a:.1f}", cy=f"{b:.1f}", r=1.7, fill=palette.INK)
    )


def _ground(view: View, ground: Dict[str, Any]) -> str:
    parts = []
    for feature in ground["land"]["features"]:
        path = "".join(path_of(view, ring, True) for polygon in feature["geometry"]["coordinates"] for ring in polygon)
        color = _PAPER["north_korea" if feature["properties"]["country"] == "PRK" else "land"]
        if path:
            parts.append(mark_up("path", d=path, fill=color, stroke=color, stroke_width=0.8, fill_rule="evenodd"))
    for key, color, width, dash in (
        ("provinces", _PAPER["province"], 0.7, "4.5 3"),
        ("rivers", _PAPER["river"], 1.9, None),
        ("boundaries", _PAPER["boundary"], 1.3, "11 3.4 1.5 3.4"),
    ):
        for feature in ground[key]["features"]:
            path = path_of(view, feature["geometry"]["coordinates"])
            dotted = "1.3 2.6" if feature["properties"].get("kind") == "mdl" else dash
            if path:
                parts.append(
                    mark_up("path", d=path, fill="none", stroke=color, stroke_width=width, stroke_dasharray=dotted)
                )
    return "".join(parts)


def _in_band(view: View, row: Row) -> bool:
    return bool(row["geom"]) and row["scale_from"] <= view.scale < row["scale_to"]


def _colors(rows: Rows) -> Dict[Any, str]:
    """Return the colors of the routes by number; what is no color does not become one."""
    return {row["route_no"]: row["color"] for row in rows.routes if _COLOR.fullmatch(str(row["color"]))}


def _routes(view: View, release: Release, rows: Rows) -> str:
    colors = _colors(rows)
    lines = [(row, path_of(view, row["geom"])) for row in release.table("route_lines").dicts() if _in_band(view, row)]
    parts = []
    for width, ink in ((1.1, palette.INK), (0.9, None)):
        for row, path in lines:
            if path:
                parts.append(
                    mark_up(
                        "path",
                        d=path,
                        fill="none",
                        stroke=ink or colors.get(row["route_no"], palette.UNKNOWN_GREY),
                        stroke_width=f"{width * MM:.2f}",
                        stroke_dasharray="11.3 6" if row["inferred"] else None,
                    )
                )
    return "".join(parts)


def _marks(view: View, release: Release, rows: Rows, taken: "_Taken") -> str:
    colors = _colors(rows)
    parts: Dict[str, List[str]] = {"tie": [], "arrow": [], "badge": []}
    for row in release.table("route_marks").dicts():
        if not _in_band(view, row):
            continue
        x, y = view.xy(row["geom"])
        color = colors.get(row["route_no"], palette.UNKNOWN_GREY)
        if row["mark"] == "tie":
            turn, reach = math.radians(row["tie_angle"] or 0), (row["tie_mm"] or 0) * MM
            parts["tie"].append(
                mark_up(
                    "path",
                    d=f"M{x:.1f} {y:.1f}l{reach * math.sin(turn):.1f} {-reach * math.cos(turn):.1f}",
                    stroke=palette.INK,
                    stroke_width=0.8,
                )
            )
            continue
        x, y = x + (row["dx_mm"] or 0) * MM, y + (row["dy_mm"] or 0) * MM
        if row["mark"] == "badge":
            taken.add(x, y, 22, 22)
            ink = palette.ROUTE_NUMERALS.get(row["route_no"], palette.INK)
            parts["badge"].append(
                mark_up("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=9.2, fill=color, stroke=palette.INK, stroke_width=0.7)
                + mark_up(
                    "text",
                    str(row["label"] or row["route_no"]),
                    x=f"{x:.1f}",
                    y=f"{y + 4.4:.1f}",
                    fill=ink,
                    font_size=12.5,
                    font_weight=700,
                    text_anchor="middle",
                )
            )
        else:
            parts["arrow"].append(
                f'<g transform="translate({x:.1f} {y:.1f}) rotate({float(row["angle"] or 0):.1f})">'
                + mark_up("path", d="M0 -6.4L4.6 5L-4.6 5Z", fill=color, stroke=palette.INK, stroke_width=0.8)
                + "</g>"
            )
    return "".join(parts["tie"] + parts["arrow"] + parts["badge"])


class _Taken:
    """The boxes in which something stands."""

    def __init__(self) -> None:
        self._boxes: List[Tuple[float, float, float, float]] = []

    def add(self, x: float, y: float, width: float, height: float) -> None:
        """Take a box around a middle."""
        self._boxes.append((x - width / 2, y - height / 2, x + width / 2, y + height / 2))

    def free(self, x: float, y: float, width: float, height: float) -> bool:
        """Tell whether nothing stands in a box around a middle."""
        a, b, c, d = x - width / 2, y - height / 2, x + width / 2, y + height / 2
        return not any(a < right and c > left and b < bottom and d > top for left, top, right, bottom in self._boxes)


def _breadth(text: str, size: float) -> float:
    return sum(1.0 if ord(letter) > 0x1100 else 0.56 for letter in text) * size


def _label(
    view: View,
    text: str,
    x: float,
    y: float,
    taken: _Taken,
    size: float = 12.0,
    weight: int = 500,
    color: str = palette.INK,
    reach: float = 12.0,
) -> str:
    """Write a name beside a spot where nothing stands: right, left, below, above; "" where there is no room."""
    wide, high = _breadth(text, size), size * 1.15
    places: Sequence[Tuple[float, float]] = (
        (reach + wide / 2, 0.0),
        (-reach - wide / 2, 0.0),
        (0.0, reach + 4),
        (0.0, -reach - 4),
    )
    if not text or not view.holds((x, y)):
        return ""
    for dx, dy in (places if reach else ((0.0, 0.0),)):
        if (
            taken.free(x + dx, y + dy, wide, high)
            and view.holds((x + dx - wide / 2, y + dy))
            and view.holds((x + dx + wide / 2, y + dy))
        ):
            taken.add(x + dx, y + dy, wide, high)
            return mark_up(
                "text",
                text,
                x=f"{x + dx:.1f}",
                y=f"{y + dy + size * 0.36:.1f}",
                font_size=size,
                font_weight=weight,
                fill=color,
                text_anchor="middle",
                stroke=palette.HALO,
                stroke_width=3,
                stroke_opacity=0.85,
                paint_order="stroke",
                stroke_linejoin="round",
            )
    return ""


def _names(view: View, ground: Dict[str, Any], language: str, taken: _Taken) -> str:
    """Countries first, then towns and provinces, as far as there is room."""
    looks = {
        "country": (21.0, 700, _PAPER["quiet"]),
        "province": (13.0, 400, _PAPER["quiet"]),
        "river": (13.0, 400, _PAPER["water_text"]),
    }
    parts = []
    for kind in ("country", "river", "town", "province"):
        rows = (
            ground["towns"]
            if kind == "town"
            else [row for row in ground["names"] + ground["river_names"] if row["kind"] == kind]
        )
        for row in rows:
            text, (x, y) = row.get(language) or row.get("en") or "", view.xy(row["at"])
            if kind == "town":
                if row["rank"] <= _TOWN_RANK and not row["route_stop"]:
                    parts.append(_label(view, text, x, y, taken, 11.0, 400, _PAPER["quiet"], 6.0))
                continue
            size, weight, color = looks[kind]
            parts.append(_label(view, text.upper() if kind == "country" else text, x, y, taken, size, weight, color, 0.0))
    return "".join(parts)


def _sheet(view: View, body: str, release: Release, language: str) -> bytes:
    said = words()[language]
    height = view.height + _FOOT
    credit = " · ".join(said[name] for name in ("credit_osm", "credit_ne", "credit_geonames"))
    foot = [
        mark_up(
            "text",
            said["schematic"] + " " + said["fewer"],
            x=10,
            y=f"{view.height + 18:.0f}",
            font_size=12,
            fill=palette.INK,
        ),
        mark_up(
            "text",
            f"{said['edition'].format(day=written_day(release.made_on, language))} · {credit}",
            x=10,
            y=f"{view.height + 35:.0f}",
            font_size=11,
            fill=_PAPER["quiet"],
        ),
    ]
    if release.synthetic:
        foot.append(
            mark_up("rect", width=WIDTH, height=26, fill=palette.WARNING)
            + mark_up("text", said["synthetic"], x=10, y=18, font_size=13, font_weight=700, fill=palette.HALO)
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {height:.0f}" '
        f'width="{WIDTH:.0f}" height="{height:.0f}" '
        f'font-family="{_FONT}" role="img">'
        + mark_up("title", said["alt_map"])
        + mark_up("rect", width=WIDTH, height=f"{height:.0f}", fill="#FFFFFF")
        + f'<svg width="{WIDTH:.0f}" height="{view.height:.0f}" overflow="hidden">'
        + mark_up("rect", width=WIDTH, height=f"{view.height:.0f}", fill=_PAPER["sea"])
        + body
        + "</svg>"
        + "".join(foot)
        + "</svg>\n"
    ).encode("utf-8", "replace")
