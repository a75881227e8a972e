"""What is released: rows that may leave, already masked and coarsened. Every writer sees this and nothing else.

Rows name one another by the ids that publishers gave (case_id, place_id, theme_id, source_key, route_no, stat_id, term_id)
or by numbers made for this edition (stage_id, claim_id); the atlas's own uuids never stand here. A day is a whole number of
days since 1970-01-01, both ends included, None = open; an *_edtf is an EDTF text; 0 and 1 are false and true. Geometry is
(lon, lat) in WGS84 degrees, or a tuple of such pairs for a line, a tuple of such rings for an area, or None.
"""

from dataclasses import dataclass, field
from typing import Any, Dict, Iterator, Mapping, Optional, Tuple

from .packed import Rows

LonLat = Tuple[float, float]

_DATE = ("date_edtf", "date_text", "date_precision", "start_day", "end_day")
# subject: case, place, route, stage, theme, statistic, claim, term, image, observation
_SUBJECT = ("subject", "subject_id")
# of a mark on an image; observation_id stays the same from edition to edition and tells nothing of the atlas's own key
_MARK = ("observation_id", "place_id", "image_id", "feature_kind", "state", "confidence", "likelihood", "label", "acquired_at",
         "start_day", "end_day", "sensor", "image_credit", "carried_from_id", "carried", "review", "analyst", "observed_at",
         "review_note", "notes")

# Every table that may stand in a release, with its columns in order. A level that withholds a field leaves None in it.
COLUMNS: Mapping[str, Tuple[str, ...]] = {
    "themes": ("theme_id", "theme_no", "name_en", "name_ko", "code", "color", "published_count", "published_as_of",
               "published_by"),
    # mask: how much is told of the point: exact, grid, settlement, county, withheld; radius_m: the real point is no farther
    # from this one than that (None for exact and withheld). cases: released cases there, each counted once.
    "places": ("place_id", "kind", "custody", "country", "admin1", "admin2", "name_en", "short_en", "short_ko", "name_ko",
               "name_zh", "role_note", "precision", "confidence", "likelihood", "status", "status_as_of", "weak_note",
               "same_as_place_id", "river", "bridge_name", "tjwg_2023_10_09", "people_2023_10_09", "marker_angle",
               "on_route", "mask", "radius_m", "cases", "geom"),
    "place_names": ("place_id", "name", "language", "script", "romanization", "is_alias"),
    "routes": ("route_no", "name_en", "name_ko", "color", "published_by", "published_on", "verbatim", "verbatim_ko"),
    "route_stops": ("route_no", "stop_order", "stop_kind", "place_id", "is_via", "inferred", "name_verbatim"),
    "route_legs": ("route_no", "leg_order", "from_place_id", "to_place_id", "inferred", "length_km", "geom"),
    # the drawing: shown where scale_from <= scale denominator of the map < scale_to
    "route_lines": ("route_no", "leg_order", "lane", "inferred", "scale_from", "scale_to", "geom"),
    "route_marks": ("route_no", "leg_order", "mark", "label", "angle", "dx_mm", "dy_mm", "tie_mm", "tie_angle", "scale_from",
                    "scale_to", "geom"),
    "cases": ("case_id", "title", "record_kind", "summary", *_DATE, "publisher", "owner", "terms", "public_ground",
              "confidence", "credibility", "review", "notes"),
    "case_themes": ("case_id", "theme_id"),
    "stages": ("stage_id", "case_id", "stage_order", "role", "place_id", "place_text", "place_kind", "inferred", *_DATE,
               "duration_value", "duration_unit", "what_happened", "notes"),
    "case_locations": ("stage_id", "case_id", "place_id", "role", "geom"),
    # legs of cases between two places that follow one another in custody; cases: how many different ones
    "flows": ("from_place_id", "to_place_id", "cases", "geom"),
    "claims": ("claim_id", *_SUBJECT, "what", "value_low", "value_high", "value_text", "unit", "about", "date_edtf",
               "date_text", "start_day", "end_day", "claimed_by", "as_of", "credibility", "confidence", "review", "notes"),
    "sources": ("source_key", "title", "publisher", "date_text", "url", "licence", "reliability", "archive_url",
                "archived_at", "archive_sha256"),
    "citations": ("source_key", *_SUBJECT, "about", "locator"),
    "statistics": ("stat_id", "measure", "value", "value_low", "value_high", "unit", "period_text", "period_edtf",
                   "start_day", "end_day", "area_from", "area_to", "who_says", "as_of", "notes"),
    "statistic_places": ("stat_id", "place_id"),
    "glossary": ("term_id", "term_en", "term_ko", "romanization", "also", "meaning"),
    # where the file of an image lies, and how its service is asked, stays in the atlas at every level
    "images": ("image_id", "title", "kind", "provider", "product", "sensor", "acquired_at", "acquired_text", "start_day",
               "end_day", "acquired_time_utc", "date_basis", "resolution_m", "off_nadir_deg", "sun_elevation_deg",
               "sun_azimuth_deg", "cloud_cover_pct", "stretch", "licence", "attribution", "print_allowed", "print_until",
               "web_allowed", "web_until", "footprint", "offset_east_m", "offset_north_m", "offset_reference_id",
               "offset_error_m", "source_id", "sha256", "byte_size", "crs", "notes"),
    "observation_kinds": ("kind_id", "name_en", "name_ko", "kind_group", "geometry", "symbol", "color", "shortcut",
                          "sort_order", "is_user", "in_use", "notes"),
    "observation_points": (*_MARK, "geom"),
    "observation_lines": (*_MARK, "length_m", "geom"),
    "observation_polygons": (*_MARK, "area_m2", "perimeter_m", "geom"),
    "examinations": ("place_id", "image_id", "analyst", "status", "looked_at", "acquired_at", "notes"),
    "persons": ("person_id", "pseudonym", "birth_edtf", "sex"),
    "case_persons": ("case_id", "person_id", "part"),
    "consents": ("subject", "subject_id", "use_allowed", "given_on", "valid_until", "withdrawn_on"),
}
# Geometry column and what it holds, by table.
GEOMETRY: Mapping[str, Tuple[str, str]] = {
    "places": ("geom", "Point"), "case_locations": ("geom", "Point"), "route_legs": ("geom", "LineString"),
    "route_lines": ("geom", "LineString"), "route_marks": ("geom", "Point"), "flows": ("geom", "LineString"),
    "observation_points": ("geom", "Point"), "observation_lines": ("geom", "LineString"),
    "observation_polygons": ("geom", "Polygon"),
}


@dataclass(frozen=True)
class ReleasedTable:
    """Rows of one table. `geometry` names the column that holds (lon, lat) or a line of them, "" where there is none."""

    name: str
    columns: Tuple[str, ...]
    rows: Rows
    geometry: str = ""

    def column(self, name: str) -> Tuple[Any, ...]:
        """Return the values of one column. Raises ValueError for a name that the table does not have."""
        return tuple(self.values(name))

    def values(self, name: str) -> Iterator[Any]:
        """Yield the values of one column. Raises ValueError for a name that the table does not have."""
        position = self.columns.index(name)
        return (row[position] for row in self.rows)

    def dicts(self) -> Iterator[Dict[str, Any]]:
        """Yield each row as values by column."""
        for row in self.rows:
            yield dict(zip(self.columns, row))


@dataclass(frozen=True)
class Release:
    """One edition: what may leave at its level, and what is to be said about it.

    `made_on` is an ISO day. `filter_words` says in English which records were chosen, "" for all; `filter_json` are the
    choices themselves; both passed the same gate as the rows. `held_back_rounded` is the number of records held back,
    rounded so that it tells of no single one. `versions` names programs and formats; `notes` are sentences for readers.
    """

    level: str
    title: str
    made_on: str
    synthetic: bool
    filter_words: str
    filter_json: str
    languages: Tuple[str, ...]
    tables: Mapping[str, ReleasedTable]
    held_back_rounded: int
    policy_sha256: str
    log_head: str
    versions: Mapping[str, str] = field(default_factory=dict)
    notes: Tuple[str, ...] = ()

    def table(self, name: str) -> ReleasedTable:
        """Return a table, empty where the level or the atlas has none of it."""
        found: Optional[ReleasedTable] = self.tables.get(name)
        return found if found is not None else ReleasedTable(name, COLUMNS[name], (), GEOMETRY.get(name, ("", ""))[0])
