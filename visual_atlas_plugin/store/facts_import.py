"""Build an atlas file from fact files: everything or nothing, logged as one batch."""

import hashlib
import json
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Optional, Union

from ..domain import route_drawing, route_neighbors
from ..domain.errors import AtlasError, Stopped
from ..domain.facts import Facts
from ..paths import data_path
from .atomic_file import replacing
from .connection import check_foreign_keys, connect, explain, line_blob, point_blob, point_of, run_script
from .fact_writer import FactWriter
from .facts_cases import write_cases
from .facts_figures import write_glossary, write_statistics, write_themes
from .facts_files import fact_hash_input, read_checked
from .facts_places import write_places, write_routes, write_sources
from .schema import change_log_sql, create, index_for_search, schema_sql

CHANGE_LOG_OFF_FILE = "change_log_off.sql"
TITLE = "Visual Atlas"
Progress = Callable[[float], None]
RouteBuilder = Callable[[list], "route_drawing.RouteDrawing"]
_COUNTED = {
    "places": "SELECT count(*) FROM places WHERE kind <> 'border_crossing'",
    "crossings": "SELECT count(*) FROM places WHERE kind = 'border_crossing'",
    "cases": "SELECT count(*) FROM cases",
    "dated": "SELECT count(*) FROM cases WHERE start_day IS NOT NULL OR end_day IS NOT NULL",
    "routes": "SELECT count(*) FROM routes",
    "legs": "SELECT count(*) FROM route_legs",
    "claims": "SELECT count(*) FROM claims",
    "sources": "SELECT count(*) FROM sources",
}


class BuildCanceled(Stopped):
    """The user stopped the work; nothing was written."""

    def __init__(self) -> None:
        super().__init__("Stopped before the end.", "Nothing was written.")


@dataclass(frozen=True)
class Contents:
    """What a new atlas is beside its places, routes and figures: its title, whether it is made up, and its cases."""

    title: str = TITLE
    synthetic: bool = False
    write_cases: Callable[[FactWriter, Facts], None] = write_cases


@dataclass(frozen=True)
class BuildReport:
    """What was built: identity, batch and counts."""

    path: str
    atlas_uuid: str
    import_id: str
    counts: Dict[str, int]


def build_atlas(output_path: Union[str, Path], facts_dir: Optional[Union[str, Path]] = None,
                on_progress: Optional[Progress] = None, is_canceled: Optional[Callable[[], bool]] = None,
                route_builder: Optional[RouteBuilder] = None, plugin_version: Optional[str] = None,
                contents: Contents = Contents()) -> BuildReport:
    """Make a new atlas from facts (the shipped ones by default) and put it at output_path.

    on_progress gets percent. route_builder turns stops into a drawing; by default shapely builds it, and where shapely
    is missing the shipped drawing is used. contents puts other cases in the place of those of the facts. Raises
    AtlasError (BuildCanceled when stopped); the target is then untouched.
    """
    step = _Steps(on_progress, is_canceled)
    facts = read_checked(facts_dir)
    step(10)
    with replacing(output_path) as part:
        create(part, plugin_version, shown_as=output_path)
        step(20)
        try:
            report = _fill(part, facts, facts_dir, step, route_builder, Path(output_path), contents)
        except sqlite3.Error as error:
            raise explain(error, output_path) from error
        step(95)
    step.done()
    return report


class _Steps:
    """Tells progress and stops the work where it was canceled."""

    def __init__(self, on_progress: Optional[Progress], is_canceled: Optional[Callable[[], bool]]):
        self._tell = on_progress
        self._is_canceled = is_canceled

    def __call__(self, percent: float) -> None:
        """Report percent; raise BuildCanceled where the user stopped the work."""
        if self._is_canceled is not None and self._is_canceled():
            raise BuildCanceled()
        if self._tell is not None:
            self._tell(percent)

    def done(self) -> None:
        """Report the end; it is too late to cancel."""
        if self._tell is not None:
            self._tell(100.0)


def _fill(part: Path, facts: Facts, facts_dir: Optional[Union[str, Path]], step: _Steps,
          route_builder: Optional[RouteBuilder], final: Path, contents: Contents) -> BuildReport:
    """Fill a new, empty atlas in one transaction."""
    connection = connect(part, write=True)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # the file is flushed as a whole before it is put in place
        connection.execute("BEGIN IMMEDIATE")
        run_script(connection, schema_sql(CHANGE_LOG_OFF_FILE))  # the import is logged as one batch, not row by row
        writer = FactWriter(connection, str(uuid.uuid4()))
        atlas_uuid = _write_info(writer, contents)
        for percent, write in ((25, write_sources), (30, write_themes), (40, write_places), (45, write_routes),
                               (55, contents.write_cases), (60, write_statistics), (65, write_glossary)):
            write(writer, facts)
            step(percent)
        write_route_drawing(writer, route_builder)
        step(85)
        index_for_search(connection)
        run_script(connection, change_log_sql())
        _log_batch(writer, facts_dir)
        check_foreign_keys(connection)
        connection.execute("COMMIT")
        counts = {name: connection.execute(query).fetchone()[0] for name, query in _COUNTED.items()}
    finally:
        connection.close()
    return BuildReport(str(final), atlas_uuid, writer.import_id, counts)


def _write_info(writer: FactWriter, contents: Contents) -> str:
    """Write what the atlas says of itself and return its uuid, which is new for every file."""
    atlas_uuid = str(uuid.uuid4())
    for key, value in (("atlas_uuid", atlas_uuid), ("title", contents.title),
                       ("synthetic", "1" if contents.synthetic else "0"), ("created_at", writer.now)):
        writer.put("atlas_info", (key,), key=key, value=value)
    return atlas_uuid


def _log_batch(writer: FactWriter, facts_dir: Optional[Union[str, Path]]) -> None:
    """Write the one row of the change log that stands for the whole import."""
    digest = hashlib.sha256()
    for name, content in fact_hash_input(facts_dir):
        digest.update(f"{name}\0{len(content)}\0".encode("utf-8"))
        digest.update(content)
    log_import(writer, digest.hexdigest())


def log_import(writer: FactWriter, file_hash: Optional[str] = None) -> None:
    """Write the one row of the change log that stands for all rows of a writer."""
    writer.connection.execute(
        "INSERT INTO change_log (uuid, action, table_name, edited_by, edited_at, import_id, row_count, file_hash, rows_hash) "
        "VALUES (?, 'import', '*', ?, ?, ?, ?, ?, ?)",
        (str(uuid.uuid4()), writer.editor, writer.now, writer.import_id, writer.count, file_hash, writer.rows_hash()))


def write_route_drawing(writer: FactWriter, route_builder: Optional[RouteBuilder] = None) -> None:
    """Draw the routes through their stops and write legs, lines and marks."""
    stops = [route_drawing.RouteStop(route_no, order, place_id, *point_of(geom), inferred=bool(inferred))
             for route_no, order, place_id, geom, inferred in writer.connection.execute(
                 "SELECT s.route_no, s.stop_order, p.place_id, p.geom, s.inferred FROM route_stops s "
                 "JOIN places p ON p.uuid = s.place_uuid ORDER BY s.route_no, s.stop_order")]
    neighbors = route_neighbors.neighbors_of(
        (place_id, kind, precision, *point_of(geom)) for place_id, kind, precision, geom in writer.connection.execute(
            "SELECT place_id, kind, precision, geom FROM places WHERE geom IS NOT NULL"))
    drawing = _draw(stops, neighbors, route_builder)
    routes: Dict[int, str] = dict(writer.connection.execute("SELECT route_no, uuid FROM routes"))
    places: Dict[str, str] = dict(writer.connection.execute("SELECT place_id, uuid FROM places"))
    for leg in drawing.legs:
        writer.put("route_legs", (leg.route_no, leg.leg_order), route_uuid=routes[leg.route_no],
                   route_no=leg.route_no, leg_order=leg.leg_order, from_place_uuid=places[leg.from_place_id],
                   to_place_uuid=places[leg.to_place_id], inferred=int(leg.inferred),
                   length_km=leg.length_km, geom=line_blob(leg.coords))
    for position, line in enumerate(drawing.lines):
        writer.put("route_lines", (position,), route_uuid=routes[line.route_no], route_no=line.route_no,
                   leg_order=line.leg_order, lane=line.lane, inferred=int(line.inferred), scale_from=line.scale_from,
                   scale_to=line.scale_to, geom=line_blob(line.coords))
    for position, mark in enumerate(drawing.marks):
        writer.put("route_marks", (position,), route_uuid=routes[mark.route_no], route_no=mark.route_no,
                   leg_order=mark.leg_order, mark=mark.mark, label=mark.label, angle=mark.angle, dx_mm=mark.dx_mm,
                   dy_mm=mark.dy_mm, tie_mm=mark.tie_mm, tie_angle=mark.tie_angle, scale_from=mark.scale_from,
                   scale_to=mark.scale_to, geom=point_blob(mark.lon, mark.lat))


def _draw(stops: list, neighbors: list, route_builder: Optional[RouteBuilder]) -> "route_drawing.RouteDrawing":
    """Build the drawing; without shapely, take the shipped one, whose legs must be those of these stops."""
    try:
        return route_builder(stops) if route_builder else route_drawing.build(stops, neighbors)
    except ImportError as error:
        shipped = load_shipped()
        wanted = {(stop.route_no, stop.place_id) for stop in stops}
        drawn = {(leg.route_no, place) for leg in shipped.legs for place in (leg.from_place_id, leg.to_place_id)}
        if wanted != drawn:
            raise AtlasError("The routes of these facts cannot be drawn, because the library shapely is missing or does not fit "
                             "this QGIS.",
                             "Install python3-shapely, or use the facts that come with the plugin.", str(error)) from error
        return shipped


def load_shipped() -> "route_drawing.RouteDrawing":
    """Return the drawing of the six routes that ships as data."""
    return route_drawing.RouteDrawing.from_dict(json.loads(data_path("routes", "drawing.json").read_text(encoding="utf-8")))
