"""Which fields of which released table say what: free text, dates, ids. The columns themselves stand with the writers."""

from typing import FrozenSet, Mapping

from ..words import PLACE_KINDS

# Free text about cases: leaves only where it is cleared (Clearance in policy.py). `title` gives way to the case_id.
FREE_TEXT: Mapping[str, FrozenSet[str]] = {
    "cases": frozenset(("title", "summary", "date_text", "public_ground", "notes", "terms")),
    "stages": frozenset(("place_text", "date_text", "what_happened", "notes")),
    "claims": frozenset(("value_text", "about", "unit", "claimed_by", "as_of", "date_text", "notes")),
    "citations": frozenset(("about", "locator")),
    "case_persons": frozenset(("part",)),
}
# Fields that hold a word of a list, or whatever an import brought: only a word of the list leaves where text is not cleared.
WORD_LISTS: Mapping[str, FrozenSet[str]] = {
    "place_kind": frozenset(PLACE_KINDS),
    "duration_unit": frozenset(word + end for word in ("hour", "day", "night", "week", "month", "year") for end in ("", "s")),
}
# Tables that name people or what they agreed to.
PEOPLE_TABLES: FrozenSet[str] = frozenset(("persons", "case_persons", "consents"))
# Tables that a policy may withhold as a whole.
OPTIONAL_TABLES: FrozenSet[str] = PEOPLE_TABLES | {
    "claims", "sources", "citations", "statistics", "statistic_places", "glossary", "flows", "place_names", "route_lines",
    "route_marks", "images", "observation_kinds", "observation_points", "observation_lines", "observation_polygons",
    "examinations"}
_OF_MARKS = frozenset(("confidence", "likelihood", "label", "sensor", "image_credit", "review", "analyst", "observed_at",
                       "review_note", "notes"))
# Fields that a policy may blank: whatever no other row points to, and no reader needs to make sense of a row.
BLANKABLE: Mapping[str, FrozenSet[str]] = {
    "cases": frozenset(("summary", "publisher", "owner", "terms", "public_ground", "confidence", "credibility", "review",
                        "notes", "date_text")),
    "stages": frozenset(("place_text", "what_happened", "notes", "date_text", "duration_value", "duration_unit",
                         "place_kind")),
    "claims": frozenset(("value_text", "about", "date_text", "claimed_by", "as_of", "credibility", "confidence", "review",
                         "notes")),
    "places": frozenset(("role_note", "confidence", "likelihood", "status", "status_as_of", "weak_note",
                         "same_as_place_id", "people_2023_10_09", "tjwg_2023_10_09")),
    "sources": frozenset(("url", "archive_url", "archived_at", "archive_sha256", "licence", "reliability")),
    "statistics": frozenset(("notes",)),
    "persons": frozenset(("pseudonym", "birth_edtf", "sex")),
    "images": frozenset(("title", "acquired_text", "acquired_time_utc", "off_nadir_deg", "sun_elevation_deg", "sun_azimuth_deg",
                         "cloud_cover_pct", "stretch", "footprint", "offset_east_m", "offset_north_m", "offset_reference_id",
                         "offset_error_m", "source_id", "sha256", "byte_size", "crs", "notes")),
    "observation_kinds": frozenset(("notes",)),
    "observation_points": _OF_MARKS, "observation_lines": _OF_MARKS, "observation_polygons": _OF_MARKS,
    "examinations": frozenset(("analyst", "notes")),
}
