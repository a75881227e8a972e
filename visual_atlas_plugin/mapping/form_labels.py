"""What tables, tabs and columns of the atlas are called on the screen."""

from functools import lru_cache
from typing import Dict

from ..i18n import tr


def table_names() -> Dict[str, str]:
    """Return what each table is called."""
    return {
        "cases": tr("Cases and events"), "stages": tr("Stages of cases"), "case_themes": tr("Themes of cases"),
        "persons": tr("Persons"), "case_persons": tr("Persons of cases"), "consents": tr("Consents"),
        "case_locations": tr("Case locations (kept by the file)"), "places": tr("Places"),
        "place_names": tr("Names of places"), "themes": tr("Themes"), "routes": tr("Routes"),
        "route_stops": tr("Stops of routes"), "route_legs": tr("Legs of routes"),
        "route_lines": tr("Drawn route lines (derived)"), "route_marks": tr("Drawn route marks (derived)"),
        "claims": tr("Figures by source"), "sources": tr("Sources"), "citations": tr("Citations"),
        "statistics": tr("Statistics"), "statistic_places": tr("Places of statistics"), "glossary": tr("Glossary"),
        "images": tr("Images"), "observation_points": tr("Observed points"), "observation_lines": tr("Observed lines"),
        "observation_polygons": tr("Observed areas"), "attachments": tr("Attachments"),
        "publications": tr("Publications (kept by the plugin)"), "change_log": tr("Change log"),
        "change_values": tr("Values in the change log"), "atlas_info": tr("About this atlas"),
        "schema_version": tr("Schema versions"), "imports": tr("Imports (kept by the plugin)"),
        "observation_kinds": tr("Kinds of marks"), "examinations": tr("Looks at places"),
    }


def tab_names() -> Dict[str, str]:
    """Return what the tabs of forms are called; tabs of related rows are called by their table."""
    return {
        "general": tr("General"), "when": tr("When"), "where": tr("Where and how sure"), "names": tr("Display names"),
        "figures": tr("Figures"), "sources": tr("Sources"), "review": tr("Review and privacy"), "notes": tr("Notes"),
        "subject": tr("About what"), "crossing": tr("Crossing"), "file": tr("File"), "more": tr("More"),
        "people": tr("People"), "terms": tr("Terms of use"), "image": tr("Image"), "scene": tr("Scene"),
    }


def related_names() -> Dict[str, str]:
    """Return the short name of a list of related rows, by table."""
    return {
        "stages": tr("Stages"), "claims": tr("Figures"), "citations": tr("Sources"), "case_persons": tr("Persons"),
        "consents": tr("Consents"), "case_themes": tr("Themes"), "attachments": tr("Attachments"),
        "place_names": tr("All names"), "observation_points": tr("Observed points"),
        "observation_lines": tr("Observed lines"), "observation_polygons": tr("Observed areas"),
        "route_stops": tr("Stops"), "route_legs": tr("Legs"), "statistic_places": tr("Places"), "cases": tr("Cases"),
        "examinations": tr("Looks"),
    }


def _ids() -> Dict[str, str]:
    return {
        "source_key": tr("Source key"), "theme_id": tr("Theme key"), "theme_no": tr("Number"), "place_id": tr("Place number"),
        "case_id": tr("Case number"), "person_id": tr("Person number"), "stat_id": tr("Figure number"),
        "term_id": tr("Term key"), "image_id": tr("Image number"), "route_no": tr("Route number"), "code": tr("Code (two letters)"),
        "title": tr("Title"), "label": tr("Label"), "name": tr("Name"), "kind": tr("Kind"), "role": tr("What kind of stage"),
        "record_kind": tr("Case or event"), "key": tr("Key"), "value": tr("Value"), "version": tr("Version"),
        "stage_order": tr("Order"), "stop_order": tr("Order"), "leg_order": tr("Leg"), "part": tr("Part in the case"),
        "pseudonym": tr("Pseudonym"), "sex": tr("Sex"), "summary": tr("Summary"), "what_happened": tr("What happened"),
        "feature_kind": tr("What is marked"), "state": tr("State"), "color": tr("Color (#RRGGBB)"), "is_user": tr("Added by a user"),
        "applied_at": tr("Applied at"), "plugin_version": tr("Plugin version"), "term_en": tr("Term in English"),
        "term_ko": tr("Term in Korean"), "also": tr("Also called"), "meaning": tr("Meaning"), "measure": tr("What is measured"),
        "ground": tr("Why this theme"), "angle": tr("Direction (degrees clockwise from north)"), "mark": tr("Mark"),
    }


def _places() -> Dict[str, str]:
    return {
        "custody": tr("In whose custody"), "country": tr("Country"), "admin1": tr("Province"), "admin2": tr("County or city"),
        "name_en": tr("Name"), "short_en": tr("Short name for maps"), "short_ko": tr("Short Korean name"),
        "name_ko": tr("Korean name"), "name_zh": tr("Chinese name"), "source_name": tr("Name in the source, verbatim"),
        "role_note": tr("Part in repatriation"), "precision": tr("Precision of the point"), "confidence": tr("Confidence"),
        "likelihood": tr("Likelihood"), "status": tr("Status"), "status_as_of": tr("Status as of"), "weak_note": tr("Caution"),
        "coord_source_text": tr("Source of the point"), "name_source_text": tr("Source of the name"), "river": tr("River"),
        "cn_town": tr("Chinese town"), "cn_lat": tr("Chinese side: latitude"), "cn_lon": tr("Chinese side: longitude"),
        "nk_town": tr("North Korean town"), "nk_lat": tr("North Korean side: latitude"),
        "nk_lon": tr("North Korean side: longitude"), "bridge_name": tr("Bridge"),
        "tjwg_2023_10_09": tr("Named by TJWG for 9 October 2023"), "people_2023_10_09": tr("People on 9 October 2023"),
        "people_source_text": tr("Source of that figure"), "marker_angle": tr("Turn of the symbol (degrees from north)"),
        "on_route": tr("Stop of one of the six routes"), "language": tr("Language (ISO 639-1)"), "script": tr("Script"),
        "romanization": tr("Romanization"), "is_alias": tr("Alias, not the display name"), "name_verbatim": tr("Name, verbatim"),
        "stop_kind": tr("Kind of stop"), "is_via": tr("Passed through"), "inferred": tr("Inferred, not in the source"),
        "place_text": tr("Place in the source's words"), "place_kind": tr("Kind of place in the source"), "lane": tr("Lane"),
        "length_km": tr("Length (km)"), "verbatim": tr("Published wording"), "verbatim_ko": tr("Published wording, Korean"),
        "scale_from": tr("Shown from scale 1:"), "scale_to": tr("Shown below scale 1:"), "dx_mm": tr("Offset right (mm)"),
        "dy_mm": tr("Offset down (mm)"), "tie_mm": tr("Length of the tie (mm)"), "tie_angle": tr("Direction of the tie"),
    }


def _dates() -> Dict[str, str]:
    return {
        "date_edtf": tr("Date (2023-10, 199X, 2003~, 2002/2003)"), "date_text": tr("Date in words"),
        "date_precision": tr("Precision of the date"), "period_edtf": tr("Period (2023-10, 199X, 2002/2003)"),
        "period_text": tr("Period in words"), "birth_edtf": tr("Born (as 1985, 198X, 1985~)"), "published_on": tr("Published on"),
        "given_on": tr("Given on (as 2023-10-09)"), "valid_until": tr("Valid until (as 2030-12-31)"),
        "withdrawn_on": tr("Withdrawn on (as 2024-05)"), "withdrawn_at": tr("Withdrawn on (as 2024-05)"),
        "acquired_at": tr("Acquired (as 2012-11-07 or 2012-11-07T02:30Z)"), "acquired_text": tr("Acquired, in words"),
        "observed_at": tr("Observed on (as 2024-05-17)"), "as_of": tr("As of"), "published_as_of": tr("Published as of"),
        "published_at": tr("Published at"), "reviewed_at": tr("Reviewed on (as 2024-05-17)"), "archived_at": tr("Archived at"),
        "duration_value": tr("Duration"), "duration_unit": tr("Unit of the duration"),
    }


def _evidence() -> Dict[str, str]:
    return {
        "publisher": tr("Publisher"), "url": tr("Web address"), "licence": tr("License"), "how_seen": tr("How it was seen"),
        "reliability": tr("Reliability of the source"), "credibility": tr("Credibility"), "archive_url": tr("Address of an archive copy"),
        "archive_sha256": tr("SHA-256 of the archive copy"), "sha256": tr("SHA-256"), "terms": tr("Terms"),
        "privacy": tr("Privacy"), "notes": tr("Notes"), "published_count": tr("Published count"), "published_by": tr("Published by"),
        "public_ground": tr("Why it may be shown without consent"), "owner": tr("Owner"), "review": tr("Review"),
        "reviewed_by": tr("Reviewed by"), "use_allowed": tr("Use that was agreed to"), "given_by": tr("Given by"),
        "what": tr("Sort of figure"), "value_low": tr("Figure, or lowest"), "value_high": tr("Highest"),
        "value_text": tr("Figure in words"), "unit": tr("Unit"), "about": tr("What it says"), "lat": tr("Latitude"),
        "lon": tr("Longitude"), "claimed_by": tr("Who says so"), "who_says": tr("Who says so"), "origin": tr("Where it came from"),
        "area_from": tr("From area"), "area_to": tr("To area"), "locator": tr("Where in the source"), "analyst": tr("Analyst"),
        "length_m": tr("Length (m)"), "area_m2": tr("Area (m²)"), "provider": tr("Provider"), "sensor": tr("Sensor"),
        "resolution_m": tr("Resolution (m)"), "off_nadir_deg": tr("Off-nadir angle (degrees)"),
        "sun_elevation_deg": tr("Sun elevation (degrees)"), "print_allowed": tr("Print allowed"), "location": tr("File or service"),
        "source_kind": tr("Kind of source"), "imported_at": tr("Imported at"),
        "row_counts": tr("Numbers of rows"), "mapping": tr("How columns became fields"), "undone_at": tr("Undone at"),
        "sync_state": tr("Where the next import begins"),
        "file_name": tr("File"), "media_type": tr("Media type"), "content": tr("Copy kept in the atlas"),
    }


def _imagery() -> Dict[str, str]:
    return {
        "product": tr("Product"), "acquired_time_utc": tr("Time of capture (UTC)"), "date_basis": tr("Where the date comes from"),
        "sun_azimuth_deg": tr("Sun azimuth (degrees)"), "cloud_cover_pct": tr("Cloud cover (%)"), "stretch": tr("Stretch"),
        "attribution": tr("Credit line"), "print_until": tr("Print allowed until"), "web_allowed": tr("Web allowed"),
        "web_until": tr("Web allowed until"), "footprint": tr("Footprint (WKT, WGS 84)"),
        "offset_east_m": tr("Offset to the east (m)"), "offset_north_m": tr("Offset to the north (m)"),
        "offset_error_m": tr("Error of the offset (m)"), "offset_reference_uuid": tr("Offset measured against"),
        "source_id": tr("Imagery source"), "source_values": tr("Values of the source (JSON)"), "byte_size": tr("Size (bytes)"),
        "crs": tr("Coordinate system"), "image_credit": tr("Credit of the image"), "perimeter_m": tr("Perimeter (m)"),
        "carried_from_uuid": tr("Continues the mark"), "carried": tr("Carried over as"),
        "review_note": tr("Note of the reviewer"), "removal_reason": tr("Why it was deleted"), "kind_id": tr("Key of the kind"),
        "kind_group": tr("Group"), "geometry": tr("Drawn as"), "symbol": tr("Symbol"), "shortcut": tr("Key (1–9)"),
        "sort_order": tr("Order"), "in_use": tr("In use"), "looked_at": tr("Looked at (UTC)"),
    }


def _links() -> Dict[str, str]:
    return {
        "status_source_uuid": tr("Source of the status"), "same_as_place_uuid": tr("May be the same as"), "place_uuid": tr("Place"),
        "source_uuid": tr("Source"), "route_uuid": tr("Route"), "from_place_uuid": tr("From"), "to_place_uuid": tr("To"),
        "case_uuid": tr("Case"), "theme_uuid": tr("Theme"), "stage_uuid": tr("Stage"), "person_uuid": tr("Person"),
        "image_uuid": tr("Image"), "statistic_uuid": tr("Statistic"), "claim_uuid": tr("Figure by source"), "term_uuid": tr("Term"),
        "observation_point_uuid": tr("Observed point"), "observation_line_uuid": tr("Observed line"),
        "observation_polygon_uuid": tr("Observed area"), "log_uuid": tr("Entry of the log"),
    }


def _records() -> Dict[str, str]:
    return {
        "fid": tr("Row"), "uuid": tr("Identity"), "row_version": tr("Version of the row"), "edited_by": tr("Edited by"),
        "edited_at": tr("Edited at (UTC)"), "import_id": tr("Import"), "start_day": tr("First possible day"),
        "end_day": tr("Last possible day"), "level": tr("Publishing level"), "filter_text": tr("Filter in words"),
        "record_ids": tr("Records"), "held_back": tr("Held back"), "log_head": tr("Head of the log"), "action": tr("What was done"),
        "table_name": tr("Table"), "row_uuid": tr("Identity of the row"), "row_count": tr("Number of rows"),
        "file_hash": tr("Hash of the file"), "rows_hash": tr("Hash of the rows"), "salt": tr("Salt"),
        "previous_seal": tr("Seal before"), "seal": tr("Seal"), "old_values": tr("Values before"), "new_values": tr("Values after"),
    }


@lru_cache(maxsize=4)
def _columns(_language_probe: str) -> Dict[str, str]:
    return {**_ids(), **_places(), **_dates(), **_evidence(), **_imagery(), **_links(), **_records()}


def column_name(column: str) -> str:
    """Return what a column is called; a column of a newer schema is called by its own words."""
    return _columns(tr("Case number")).get(column) or column.replace("_uuid", "").replace("_", " ").capitalize()
