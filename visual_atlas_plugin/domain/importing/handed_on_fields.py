"""The tables that one atlas hands on to another, and how the text of each column is read (see handed_on.py)."""

from typing import Mapping, Tuple

from ..errors import N_

REAL, WHOLE, EDTF_TEXT, ONE_OF, SHAPE = "real", "whole", "edtf text", "one of", "shape"
_KEY, _LINE, _TEXT, _INTEGER, _YES_NO = "key", "line", "text", "integer", "yes or no"
NEEDED = True
Field = Tuple
_DAYS: Tuple[Field, ...] = (("start_day", "start_day", WHOLE, N_("First possible day")),
                            ("end_day", "end_day", WHOLE, N_("Last possible day")))
_PLACE = ("place_id", "place_uuid", _LINE, N_("Place number"))
_NOTES = ("notes", "notes", _TEXT, N_("Notes"))
_MARK: Tuple[Field, ...] = (
    ("observation_id", "uuid", _KEY, N_("Number of the mark"), "", NEEDED), _PLACE,
    ("image_id", "image_uuid", _LINE, N_("Image number")), ("feature_kind", "feature_kind", _LINE, N_("What is marked"), "", NEEDED),
    ("state", "state", ONE_OF, N_("State"), "present|absent|partly|not_visible"),
    ("confidence", "confidence", ONE_OF, N_("Confidence"), "high|medium|low"),
    ("likelihood", "likelihood", ONE_OF, N_("Likelihood"),
     "almost_no_chance|very_unlikely|unlikely|roughly_even|likely|very_likely|almost_certain"),
    ("label", "label", _LINE, N_("Label")),
    ("acquired_at", "acquired_at", _LINE, N_("Acquired (as 2012-11-07 or 2012-11-07T02:30Z)")), *_DAYS,
    ("sensor", "sensor", _LINE, N_("Sensor")), ("image_credit", "image_credit", _LINE, N_("Credit of the image")),
    ("carried_from_id", "carried_from_uuid", _LINE, N_("Continues the mark")),
    ("carried", "carried", ONE_OF, N_("Carried over as"), "confirmed|changed|ended"),
    ("analyst", "analyst", _LINE, N_("Analyst")), ("observed_at", "observed_at", _LINE, N_("Observed on (as 2024-05-17)")),
    ("review_note", "review_note", _TEXT, N_("Note of the reviewer")), _NOTES)

# table: (columns that name a row, fields); a field is (name in the file, column of the atlas, type, label, words, needed)
HANDED_ON: Mapping[str, Tuple[Tuple[str, ...], Tuple[Field, ...]]] = {
    "routes": (("route_no", "color"), (
        ("route_no", "route_no", _INTEGER, N_("Route number"), "", NEEDED), ("name_en", "name_en", _LINE, N_("Name"), "", NEEDED),
        ("name_ko", "name_ko", _LINE, N_("Korean name")), ("color", "color", _LINE, N_("Color (#RRGGBB)"), "", NEEDED),
        ("published_by", "published_by", _LINE, N_("Published by")), ("published_on", "published_on", _LINE, N_("Published on")),
        ("verbatim", "verbatim", _TEXT, N_("Published wording")),
        ("verbatim_ko", "verbatim_ko", _TEXT, N_("Published wording, Korean")))),
    "route_stops": (("route_no", "stop_order", "place_id"), (
        ("route_no", "route_uuid", _INTEGER, N_("Route number"), "", NEEDED),
        ("stop_order", "stop_order", _INTEGER, N_("Order"), "", NEEDED), ("stop_kind", "stop_kind", _LINE, N_("Kind of stop")),
        (*_PLACE, "", NEEDED), ("is_via", "is_via", _YES_NO, N_("Passed through")),
        ("inferred", "inferred", _YES_NO, N_("Inferred, not in the source")),
        ("name_verbatim", "name_verbatim", _LINE, N_("Name, verbatim")))),
    "statistics": (("stat_id", "measure"), (
        ("stat_id", "stat_id", _KEY, N_("Figure number"), "", NEEDED),
        ("measure", "measure", _LINE, N_("What is measured"), "", NEEDED), ("value", "value", REAL, N_("Value")),
        ("value_low", "value_low", REAL, N_("Figure, or lowest")), ("value_high", "value_high", REAL, N_("Highest")),
        ("unit", "unit", _LINE, N_("Unit")), ("period_text", "period_text", _LINE, N_("Period in words")),
        ("period_edtf", "period_edtf", EDTF_TEXT, N_("Period (2023-10, 199X, 2002/2003)")), *_DAYS,
        ("area_from", "area_from", _LINE, N_("From area")), ("area_to", "area_to", _LINE, N_("To area")),
        ("who_says", "who_says", _LINE, N_("Who says so")), ("as_of", "as_of", _LINE, N_("As of")), _NOTES)),
    "statistic_places": (("stat_id", "place_id"), (
        ("stat_id", "statistic_uuid", _KEY, N_("Figure number"), "", NEEDED), (*_PLACE, "", NEEDED))),
    "glossary": (("term_id", "term_en"), (
        ("term_id", "term_id", _KEY, N_("Term key"), "", NEEDED),
        ("term_en", "term_en", _LINE, N_("Term in English"), "", NEEDED), ("term_ko", "term_ko", _LINE, N_("Term in Korean")),
        ("romanization", "romanization", _LINE, N_("Romanization")), ("also", "also", _TEXT, N_("Also called")),
        ("meaning", "meaning", _TEXT, N_("Meaning")))),
    "observation_kinds": (("kind_id", "kind_group"), (
        ("kind_id", "kind_id", _KEY, N_("Key of the kind"), "", NEEDED), ("name_en", "name_en", _LINE, N_("Name"), "", NEEDED),
        ("name_ko", "name_ko", _LINE, N_("Korean name")), ("kind_group", "kind_group", _LINE, N_("Group"), "", NEEDED),
        ("geometry", "geometry", ONE_OF, N_("Drawn as"), "point|line|polygon", NEEDED), ("symbol", "symbol", _LINE, N_("Symbol")),
        ("color", "color", _LINE, N_("Color (#RRGGBB)"), "", NEEDED), ("shortcut", "shortcut", WHOLE, N_("Key (1–9)")),
        ("sort_order", "sort_order", WHOLE, N_("Order")), ("is_user", "is_user", _YES_NO, N_("Added by a user")),
        ("in_use", "in_use", _YES_NO, N_("In use")), _NOTES)),
    "images": (("image_id", "date_basis"), (
        ("image_id", "image_id", _KEY, N_("Image number"), "", NEEDED), ("title", "title", _LINE, N_("Title")),
        ("kind", "kind", ONE_OF, N_("Kind"), "file|service|stac"), ("provider", "provider", _LINE, N_("Provider")),
        ("product", "product", _LINE, N_("Product")), ("sensor", "sensor", _LINE, N_("Sensor")),
        ("acquired_at", "acquired_at", _LINE, N_("Acquired (as 2012-11-07 or 2012-11-07T02:30Z)")),
        ("acquired_text", "acquired_text", _LINE, N_("Acquired, in words")), *_DAYS,
        ("acquired_time_utc", "acquired_time_utc", _LINE, N_("Time of capture (UTC)")),
        ("date_basis", "date_basis", ONE_OF, N_("Where the date comes from"), "metadata|file_name|service|analyst|unknown"),
        ("resolution_m", "resolution_m", REAL, N_("Resolution (m)")),
        ("off_nadir_deg", "off_nadir_deg", REAL, N_("Off-nadir angle (degrees)")),
        ("sun_elevation_deg", "sun_elevation_deg", REAL, N_("Sun elevation (degrees)")),
        ("sun_azimuth_deg", "sun_azimuth_deg", REAL, N_("Sun azimuth (degrees)")),
        ("cloud_cover_pct", "cloud_cover_pct", REAL, N_("Cloud cover (%)")), ("stretch", "stretch", _LINE, N_("Stretch")),
        ("licence", "licence", _TEXT, N_("License")), ("attribution", "attribution", _TEXT, N_("Credit line")),
        ("print_allowed", "print_allowed", _YES_NO, N_("Print allowed")),
        ("print_until", "print_until", _LINE, N_("Print allowed until")),
        ("web_allowed", "web_allowed", _YES_NO, N_("Web allowed")), ("web_until", "web_until", _LINE, N_("Web allowed until")),
        ("footprint", "footprint", _TEXT, N_("Footprint (WKT, WGS 84)")),
        ("offset_east_m", "offset_east_m", REAL, N_("Offset to the east (m)")),
        ("offset_north_m", "offset_north_m", REAL, N_("Offset to the north (m)")),
        ("offset_reference_id", "offset_reference_uuid", _LINE, N_("Offset measured against")),
        ("offset_error_m", "offset_error_m", REAL, N_("Error of the offset (m)")),
        ("source_id", "source_id", _LINE, N_("Imagery source")), ("sha256", "sha256", _LINE, N_("SHA-256")),
        ("byte_size", "byte_size", WHOLE, N_("Size (bytes)")), ("crs", "crs", _LINE, N_("Coordinate system")), _NOTES)),
    "observation_points": (("observation_id", "feature_kind"), (
        *_MARK, ("lon", "geom", REAL, N_("Longitude")), ("lat", "geom", REAL, N_("Latitude")),
        ("point", "geom", "position", N_("Points of the table")))),
    "observation_lines": (("observation_id", "feature_kind"), (
        *_MARK, ("length_m", "length_m", REAL, N_("Length (m)")), ("wkt", "geom", SHAPE, N_("Line or area (WKT)")))),
    "observation_polygons": (("observation_id", "feature_kind"), (
        *_MARK, ("area_m2", "area_m2", REAL, N_("Area (m²)")), ("perimeter_m", "perimeter_m", REAL, N_("Perimeter (m)")),
        ("wkt", "geom", SHAPE, N_("Line or area (WKT)")))),
    "examinations": (("looked_at", "place_id"), (
        (*_PLACE, "", NEEDED), ("image_id", "image_uuid", _LINE, N_("Image number")), ("analyst", "analyst", _LINE, N_("Analyst")),
        ("status", "status", ONE_OF, N_("Status"), "started|nothing_to_report|done|not_usable", NEEDED),
        ("looked_at", "looked_at", _LINE, N_("Looked at (UTC)"), "", NEEDED),
        ("acquired_at", "acquired_at", _LINE, N_("Acquired (as 2012-11-07 or 2012-11-07T02:30Z)")), _NOTES)),
}
