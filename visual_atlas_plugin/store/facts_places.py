"""From facts to places: facilities, crossings, their names, rival points, weak notes, routes."""

import math
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..domain import palette, words
from ..domain.facts import COUNTRY_CUSTODY, FactRow, Facts, number, split_list
from .connection import point_blob
from .fact_writer import FactWriter, free_text, row_uuid, text
from .facts_files import by_key, read_mapping

# Farther from the bridge than this, a town says nothing about the bearing of the bridge (km).
BEARING_REACH_KM = 10.0
_EARTH_KM = 6371.0
_ROUTE_SOURCE = "NKDB-KO-2022"     # the page that dates the routes


def write_sources(writer: FactWriter, facts: Facts) -> None:
    """Write the sources that everything else cites."""
    for row in facts["sources.csv"]:
        writer.put("sources", (row["source_key"],), source_key=row["source_key"], title=row["title"],
                   publisher=text(row["publisher"]), date_text=text(row["date"]), url=text(row["url"]),
                   licence=text(row["licence"]), how_seen=text(row["how_seen"]), privacy="public")


def write_places(writer: FactWriter, facts: Facts) -> None:
    """Write facilities and crossings with their names, citations and rival points."""
    names = by_key(read_mapping("names", "display_names.csv"), "place_id")
    weak = by_key(read_mapping("mapping", "weak_notes.csv"), "place_id")
    on_route = {row["stop_id"] for row in facts["routes.csv"]}
    sources = {row["source_key"]: row for row in facts["sources.csv"]}
    for row in facts["facilities.csv"]:
        shared = _shared(row, names, weak, on_route, row["name_en"])
        _write_facility(writer, row, shared, sources)
    for row in facts["crossings.csv"]:
        _write_crossing(writer, row, _shared(row, names, weak, on_route, row["name"]))
    places = {row["id"] for file in ("facilities.csv", "crossings.csv") for row in facts[file]}
    _write_rival_points(writer, places, set(sources))
    for row in read_mapping("mapping", "rival_status.csv"):
        if row["place_id"] in places and row["source_key"] in sources:
            _write_status_claim(writer, row["place_id"], row["status"], sources[row["source_key"]], row["about"])


def _shared(row: FactRow, names: Mapping[str, Mapping[str, str]], weak: Mapping[str, Mapping[str, str]],
            on_route: set, source_name: str) -> Dict[str, Any]:
    """Return the columns that facilities and crossings share."""
    display = names.get(row["id"], {})
    return {
        "place_id": row["id"], "name_en": display.get("name_en") or source_name, "short_en": display.get("short_en") or None,
        "short_ko": display.get("short_ko") or None, "source_name": source_name,
        "weak_note": weak.get(row["id"], {}).get("weak_note"), "confidence": text(row["confidence"]),
        "notes": text(row["notes"]), "on_route": int(row["id"] in on_route), "privacy": "public",
        "name_ko": display.get("name_ko") or None,
    }


def _write_facility(writer: FactWriter, row: FactRow, shared: Dict[str, Any], sources: Mapping[str, FactRow]) -> None:
    """Write one facility."""
    status_source = text(row["status_source"])
    same = text(row["may_be_same_as"])
    shared["name_ko"] = text(row["name_ko"]) or shared["name_ko"]
    chinese = chinese_names(row["name_zh"])
    place = writer.put(
        "places", (row["id"],), kind=row["kind"], custody=COUNTRY_CUSTODY[row["country"]], country=row["country"],
        admin1=text(row["admin1"]), admin2=text(row["admin2"]), name_zh=chinese[0][0] if chinese else None,
        role_note=text(row["role_note"]), precision=row["precision"], status=row["status"],
        status_as_of=text(sources[status_source]["date"]) if status_source else None,
        status_source_uuid=writer.source(status_source) if status_source else None,
        same_as_place_uuid=row_uuid("places", same) if same else None,
        coord_source_text=free_text(row["coord_source"]), name_source_text=free_text(row["name_source"]),
        geom=_point(row["lon"], row["lat"]), **shared)
    writer.cite(row["coord_source"], "point", place_uuid=place)
    writer.cite(row["name_source"], "name", place_uuid=place)
    writer.cite(row["status_source"], "status", place_uuid=place)
    if status_source:
        _write_status_claim(writer, row["id"], row["status"], sources[status_source], "status of the facility")
    names = [(row["name_en"], None), (shared["name_en"], None), (row["name_ko"], None)] + chinese
    _write_names(writer, row["id"], place, names, split_list(row["aliases"]))


def chinese_names(cell: str) -> List[Tuple[str, Optional[str]]]:
    """Return (name, remark) of each part of a cell like '图们 (place); 图们边防拘留审查所 (inferred)'."""
    found = []
    for part in split_list(cell):
        name, _, remark = part.partition("(")
        found.append((name.strip(), text(remark.rstrip(") "))))
    return found


def _write_status_claim(writer: FactWriter, place_id: str, status: str, source: FactRow, about: str) -> None:
    """Write what one source says of a facility's status."""
    claim = writer.put(
        "claims", (place_id, "status", source["source_key"]), place_uuid=row_uuid("places", place_id), what="status",
        value_text=status.replace("_", " "), about=about, claimed_by=text(source["publisher"]), as_of=text(source["date"]),
        origin=f"facilities.csv {place_id}", privacy="public", review="reviewed")
    writer.cite(source["source_key"], claim_uuid=claim)


def _write_crossing(writer: FactWriter, row: FactRow, shared: Dict[str, Any]) -> None:
    """Write one crossing; without a bridge point it has no geometry."""
    place = writer.put(
        "places", (row["id"],), kind=words.CROSSING, custody="not_stated",
        precision=row["bridge_precision"] or "unknown", coord_source_text=free_text(row["bridge_source"]),
        name_source_text=free_text(row["name_sources"]), river=text(row["river"]),
        cn_town=text(row["cn_town"]), cn_lat=number(row["cn_lat"]), cn_lon=number(row["cn_lon"]),
        nk_town=text(row["nk_town"]), nk_lat=number(row["nk_lat"]), nk_lon=number(row["nk_lon"]),
        bridge_name=text(row["bridge_name"]), tjwg_2023_10_09=text(row["tjwg_2023_10_09"]),
        people_2023_10_09=number(row["people_2023_10_09"]), people_source_text=text(row["people_source"]),
        marker_angle=marker_angle(row), geom=_point(row["bridge_lon"], row["bridge_lat"]), **shared)
    writer.cite(row["bridge_source"], "point", place_uuid=place)
    writer.cite(row["name_sources"], "name", place_uuid=place)
    names = [(row["name"], None), (shared["name_en"], None), (row["bridge_name"], "name of the bridge")]
    _write_names(writer, row["id"], place, names, split_list(row["aliases"]))


def _point(lon: str, lat: str) -> Optional[bytes]:
    """Return the point, None where the facts give none: a place is never put on the map by guess."""
    return point_blob(float(lon), float(lat)) if lon.strip() and lat.strip() else None


def marker_angle(row: FactRow) -> float:
    """Return degrees clockwise from north along which people cross, from China, in [0, 180).

    The two bars of the symbol lie along it, across the river. Taken from the Chinese to the North Korean town; a
    town out of reach of the bridge is replaced by the bridge; with both out of reach it is 0 (symbol upright).
    """
    towns = _pair(row, "cn"), _pair(row, "nk")
    bridge = _pair(row, "bridge")
    if bridge is not None:
        ends = [town if town is not None and _distance_km(town, bridge) <= BEARING_REACH_KM else bridge for town in towns]
    else:
        ends = [town for town in towns if town is not None]
    if len(ends) < 2 or ends[0] == ends[1]:
        return 0.0
    return round(_bearing(ends[0], ends[1]) % 180.0, 1) % 180.0


def _pair(row: FactRow, prefix: str) -> Optional[Tuple[float, float]]:
    """Return (lat, lon) of one end of a crossing."""
    lat, lon = number(row[f"{prefix}_lat"]), number(row[f"{prefix}_lon"])
    return None if lat is None or lon is None else (lat, lon)


def _bearing(start: Tuple[float, float], end: Tuple[float, float]) -> float:
    """Return the bearing in degrees clockwise from north; the ends are (lat, lon)."""
    lat1, lat2 = math.radians(start[0]), math.radians(end[0])
    turn = math.radians(end[1] - start[1])
    east = math.sin(turn) * math.cos(lat2)
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360.0


def _distance_km(start: Tuple[float, float], end: Tuple[float, float]) -> float:
    """Return the distance on a sphere in km; the ends are (lat, lon)."""
    lat1, lat2 = math.radians(start[0]), math.radians(end[0])
    half = (math.sin((lat2 - lat1) / 2) ** 2
            + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(end[1] - start[1]) / 2) ** 2)
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


def script_of(name: str) -> Tuple[Optional[str], Optional[str]]:
    """Return (ISO 15924 script, ISO 639-1 language) as far as the letters alone tell them."""
    hangul = any("\uac00" <= letter <= "\ud7a3" for letter in name)
    han = any("\u4e00" <= letter <= "\u9fff" for letter in name)
    latin = any(letter.isascii() and letter.isalpha() for letter in name)
    if hangul + han + latin > 1:
        return "Mixed", None
    if hangul:
        return "Hang", "ko"
    if han:
        return "Hani", "zh"
    return ("Latn", None) if latin else (None, None)


def _write_names(writer: FactWriter, place_id: str, place: str, names: List[Tuple[str, Optional[str]]],
                 aliases: List[str]) -> None:
    """Write every name of a place once, letter for letter; names are (name, remark)."""
    seen = set()
    for position, (name, remark) in enumerate(names + [(alias, None) for alias in aliases]):
        name = name.strip()
        if not name or name in seen:
            continue
        seen.add(name)
        script, language = script_of(name)
        writer.put("place_names", (place_id, name), place_uuid=place, name=name, script=script, language=language,
                   is_alias=int(position >= len(names)), notes=remark)


def _write_rival_points(writer: FactWriter, places: set, sources: set) -> None:
    """Write the other published points of a place as claims beside the one that is drawn."""
    for row in read_mapping("mapping", "rival_points.csv"):
        if row["place_id"] not in places:
            continue
        distance = f", {row['distance_km']} km away" if row["distance_km"] else ""
        claim = writer.put(
            "claims", (row["place_id"], "point", row["label"]), place_uuid=row_uuid("places", row["place_id"]), what="point",
            value_text=f"{row['lat']}, {row['lon']}", about=f"another published point: {row['label']}{distance}",
            lat=float(row["lat"]), lon=float(row["lon"]), claimed_by=row["claimed_by"],
            origin=f"notes of {row['place_id']}", privacy="public", review="reviewed")
        if row["source_key"] in sources:
            writer.cite(row["source_key"], claim_uuid=claim)


def write_routes(writer: FactWriter, facts: Facts) -> None:
    """Write the published routes and their stops."""
    names = by_key(read_mapping("names", "display_names.csv"), "place_id")
    published_on = next((row["date"] for row in facts["sources.csv"] if row["source_key"] == _ROUTE_SOURCE), "")
    routes: Dict[int, List[FactRow]] = {}
    for row in facts["routes.csv"]:
        routes.setdefault(int(row["route_no"]), []).append(row)
    for route_no, stops in sorted(routes.items()):
        stops.sort(key=lambda stop: int(stop["stop_order"]))
        shown = [names.get(stop["stop_id"], {}) for stop in stops if stop["is_via"] == "no"]
        short_ko = [name.get("short_ko", "") for name in shown]
        route = writer.put(
            "routes", (route_no,), route_no=route_no,
            name_en=" → ".join(name.get("short_en") or "?" for name in shown),
            name_ko=" → ".join(short_ko) if all(short_ko) else None,
            color=palette.ROUTE_COLORS.get(route_no, palette.UNKNOWN_GREY), published_by="NKDB",
            published_on=text(published_on), verbatim=text(stops[0]["route_verbatim"]),
            verbatim_ko=text(stops[0]["route_verbatim_ko"]),
            notes="\n".join(stop["notes"] for stop in stops if stop["notes"]) or None)
        for stop in stops:
            writer.put("route_stops", (route_no, stop["stop_order"]), route_uuid=route, route_no=route_no,
                       stop_order=int(stop["stop_order"]), stop_kind=text(stop["stage"]),
                       place_uuid=row_uuid("places", stop["stop_id"]), is_via=int(stop["is_via"] == "yes"),
                       inferred=int(stop["inferred"] == "yes"), name_verbatim=text(stop["stop_name_verbatim"]),
                       notes=text(stop["notes"]))
        writer.cite("; ".join(dict.fromkeys(stop["source"] for stop in stops)), route_uuid=route)
