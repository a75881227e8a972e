"""The fields that a column of a source may feed: which table and column of the atlas they are, and how they are read.

A field belongs to a group, which becomes rows of one table. A row of cases may carry its first stages, persons, consents,
sources and figures in its own line: their fields are numbered, place#2 is the place of the second stage (see `split_name`).
"""

import re
from dataclasses import dataclass
from typing import Dict, Mapping, Optional, Tuple

from ..errors import N_
from .handed_on_fields import HANDED_ON, WHOLE

# How a text is read. A date feeds five columns: *_edtf, *_text, date_precision, start_day, end_day.
KEY, LINE, TEXT, DATE, DATE_PART, EDTF, DAY, SOME_DAY, NUMBER, INTEGER, YES_NO, CODE, LIST, POSITION, FIGURE, DURATION = (
    "key", "line", "text", "date", "date part", "edtf", "day", "some day", "number", "integer", "yes or no", "code", "list",
    "position", "figure", "duration")

CASE, THEME, STAGE, PERSON, CONSENT, SOURCE, CLAIM, PLACE, SUBJECT, NAME, ROW = (
    "case", "theme", "stage", "person", "consent", "source", "claim", "place", "subject", "name", "row")
NUMBERED = (STAGE, PERSON, CONSENT, SOURCE, CLAIM)      # groups of which a row of cases may have several
POINT = "point"                                         # the field that the points of a table feed


@dataclass(frozen=True)
class Target:
    """One field. `label` is English text for tr(); `words` names the list of codes that a CODE is read by."""

    name: str
    group: str
    table: str
    column: str
    type: str
    label: str
    words: str = ""
    required: bool = False

    @property
    def many(self) -> bool:
        """Whether several columns may feed it: lists are joined, long texts put under one another."""
        return self.type in (LIST, TEXT)


def _group(group: str, table: str, *fields: tuple) -> Dict[str, Target]:
    """Return the fields of a group by name; each is (name, column or table.column, type, label[, list of codes])."""
    return {name: Target(name, group, *(column.split(".") if "." in column else (table, column)), *rest)
            for name, column, *rest in fields}


_CASE_ID = ("case_id", "case_id", KEY, N_("Case number"))
_POSITION = (
    ("place_id", "places.place_id", LINE, N_("Place number")),
    ("place_kind", "places.kind", CODE, N_("Kind of place"), "kinds"),
    ("latitude", "places.geom", POSITION, N_("Latitude")), ("longitude", "places.geom", POSITION, N_("Longitude")),
    ("coordinates", "places.geom", POSITION, N_("Coordinates in one text")),
    (POINT, "places.geom", POSITION, N_("Points of the table")),
    ("precision", "places.precision", CODE, N_("Precision of the point"), "precisions"),
    ("country", "places.country", LINE, N_("Country")), ("admin1", "places.admin1", LINE, N_("Province")),
    ("admin2", "places.admin2", LINE, N_("County or city")),
)
_JUDGED = (
    ("credibility", "credibility", CODE, N_("Credibility"), "credibilities"),
    ("confidence", "confidence", CODE, N_("Confidence"), "confidences"),
    ("privacy", "privacy", CODE, N_("Privacy"), "privacies"), ("published", "notes", LINE, N_("Published by its owner")),
    ("notes", "notes", TEXT, N_("Notes")),
)

_CASE_FIELDS = _group(
    CASE, "cases", (*_CASE_ID, "", True), ("title", "title", LINE, N_("Title")),
    ("record_kind", "record_kind", CODE, N_("Case or event"), "record_kinds"), ("summary", "summary", TEXT, N_("Summary")),
    ("date", "date_edtf", DATE, N_("Date")), ("date_from", "date_edtf", DATE_PART, N_("First day")),
    ("date_to", "date_edtf", DATE_PART, N_("Last day")), ("date_text", "date_text", LINE, N_("Date in words")),
    ("publisher", "publisher", LINE, N_("Publisher")), ("owner", "owner", LINE, N_("Owner")),
    ("terms", "terms", TEXT, N_("Terms")),
    ("public_ground", "public_ground", TEXT, N_("Why it may be shown without consent")),
    ("admiralty", "credibility", LINE, N_("Admiralty grade (as B2)")), *_JUDGED)
_THEME_FIELDS = _group(
    THEME, "case_themes", ("theme", "themes.theme_id", LIST, N_("Theme")),
    ("theme_ground", "ground", TEXT, N_("Why this theme")))
_STAGE_FIELDS = _group(
    STAGE, "stages", ("place", "place_text", LINE, N_("Place")),
    ("place_text", "place_text", LINE, N_("Place in the source's words")), *_POSITION,
    ("role", "role", CODE, N_("What kind of stage"), "roles"), ("stage_date", "date_edtf", DATE, N_("Date of the stage")),
    ("stage_date_from", "date_edtf", DATE_PART, N_("First day of the stage")),
    ("stage_date_to", "date_edtf", DATE_PART, N_("Last day of the stage")),
    ("stage_date_text", "date_text", LINE, N_("Date of the stage in words")),
    ("inferred", "inferred", YES_NO, N_("Inferred, not in the source")),
    ("duration", "duration_value", DURATION, N_("Duration with its unit")),
    ("duration_value", "duration_value", NUMBER, N_("Duration")),
    ("duration_unit", "duration_unit", LINE, N_("Unit of the duration")),
    ("what_happened", "what_happened", TEXT, N_("What happened")), ("stage_notes", "notes", TEXT, N_("Notes on the stage")))
_PERSON_FIELDS = _group(
    PERSON, "persons", ("person_id", "person_id", LIST, N_("Person number")),
    ("pseudonym", "pseudonym", LIST, N_("Pseudonym")),
    ("sex", "sex", LIST, N_("Sex"), "sexes"), ("birth", "birth_edtf", EDTF, N_("Born")),
    ("part", "case_persons.part", LIST, N_("Part in the case")), ("person_notes", "notes", TEXT, N_("Notes on the person")))
_CONSENT_FIELDS = _group(
    CONSENT, "consents", ("consent_use", "use_allowed", LIST, N_("Use that was agreed to"), "uses"),
    ("consent_given", "use_allowed", YES_NO, N_("Agreed: yes or no")), ("consent_by", "given_by", LINE, N_("Given by")),
    ("consent_given_on", "given_on", DAY, N_("Given on")), ("consent_until", "valid_until", DAY, N_("Valid until")),
    ("consent_withdrawn_on", "withdrawn_on", SOME_DAY, N_("Withdrawn on")),
    ("consent_notes", "notes", TEXT, N_("Notes on the consent")))
_SOURCE_FIELDS = _group(
    SOURCE, "sources", ("source_key", "source_key", LIST, N_("Source key")),
    ("source_title", "title", LINE, N_("Title of the source")),
    ("source_publisher", "publisher", LINE, N_("Publisher of the source")),
    ("source_date", "date_text", LINE, N_("Date of the source")),
    ("source_url", "url", LINE, N_("Web address")), ("source_licence", "licence", LINE, N_("License")),
    ("source_how_seen", "how_seen", LINE, N_("How it was seen")),
    ("reliability", "reliability", CODE, N_("Reliability of the source"), "reliabilities"),
    ("source_archive_url", "archive_url", LINE, N_("Address of an archive copy")),
    ("source_archived_at", "archived_at", LINE, N_("Archived at")),
    ("source_archive_sha256", "archive_sha256", LINE, N_("SHA-256 of the archive copy")),
    ("source_terms", "terms", TEXT, N_("Terms of the source")),
    ("source_about", "citations.about", LINE, N_("What the source supports")),
    ("locator", "citations.locator", LINE, N_("Where in the source")))
_CLAIM_FIELDS = _group(
    CLAIM, "claims", ("claim_id", "what", LINE, N_("Number of the figure, in this source")),
    ("claim_what", "what", LINE, N_("Sort of figure")), ("claim_value", "value_text", FIGURE, N_("Figure")),
    ("claim_low", "value_low", NUMBER, N_("Figure, or lowest")), ("claim_high", "value_high", NUMBER, N_("Highest")),
    ("claim_text", "value_text", LINE, N_("Figure in words")), ("claim_unit", "unit", LINE, N_("Unit")),
    ("claim_about", "about", LINE, N_("What it says")), ("claim_date", "date_edtf", DATE, N_("Date of the figure")),
    ("claim_date_text", "date_text", LINE, N_("Date of the figure in words")),
    ("claim_by", "claimed_by", LINE, N_("Who says so")), ("claim_as_of", "as_of", LINE, N_("As of")),
    ("claim_origin", "origin", LINE, N_("Where it came from")), ("claim_lat", "lat", NUMBER, N_("Latitude that is claimed")),
    ("claim_lon", "lon", NUMBER, N_("Longitude that is claimed")),
    ("claim_credibility", "credibility", CODE, N_("Credibility of the figure"), "credibilities"),
    ("claim_confidence", "confidence", CODE, N_("Confidence in the figure"), "confidences"),
    ("claim_notes", "notes", TEXT, N_("Notes on the figure")))
_PLACE_FIELDS = _group(
    PLACE, "places", ("name_en", "name_en", LINE, N_("Name")), ("name_ko", "name_ko", LINE, N_("Korean name")),
    ("name_zh", "name_zh", LINE, N_("Chinese name")), ("alias", "place_names.name", LIST, N_("Other names")), *_POSITION,
    ("custody", "custody", CODE, N_("In whose custody"), "custodies"),
    ("short_en", "short_en", LINE, N_("Short name for maps")),
    ("short_ko", "short_ko", LINE, N_("Short Korean name")),
    ("source_name", "source_name", LINE, N_("Name in the source, verbatim")),
    ("role_note", "role_note", TEXT, N_("Part in repatriation")),
    ("confidence", "confidence", CODE, N_("Confidence"), "confidences"),
    ("likelihood", "likelihood", CODE, N_("Likelihood"), "likelihoods"),
    ("status", "status", CODE, N_("Status"), "statuses"),
    ("status_as_of", "status_as_of", LINE, N_("Status as of")), ("weak_note", "weak_note", TEXT, N_("Caution")),
    ("coord_source_text", "coord_source_text", TEXT, N_("Source of the point")),
    ("name_source_text", "name_source_text", TEXT, N_("Source of the name")), ("river", "river", LINE, N_("River")),
    ("bridge_name", "bridge_name", LINE, N_("Bridge")), ("on_route", "on_route", YES_NO,
                                                         N_("Stop of one of the six routes")),
    ("same_as", "same_as_place_uuid", LINE, N_("May be the same as place")),
    ("marker_angle", "marker_angle", NUMBER, N_("Turn of the symbol (degrees from north)")),
    ("tjwg_2023_10_09", "tjwg_2023_10_09", CODE, N_("Named by TJWG for 9 October 2023"), "yes_or_no"),
    ("people_2023_10_09", "people_2023_10_09", INTEGER, N_("People on 9 October 2023")),
    ("privacy", "privacy", CODE, N_("Privacy"), "privacies"),
    ("published", "notes", LINE, N_("Published by its owner")), ("notes", "notes", TEXT, N_("Notes")))
_PERSON_OF_CASE = _group(PERSON, "case_persons", ("case_id", "case_uuid", LIST, N_("Case number")))

_NAME_FIELDS = _group(
    NAME, "place_names", ("place_name", "name", LINE, N_("Name")),
    ("language", "language", LINE, N_("Language (ISO 639-1)")),
    ("script", "script", CODE, N_("Script"), "scripts"), ("romanization", "romanization", LINE, N_("Romanization")),
    ("is_alias", "is_alias", YES_NO, N_("Alias, not the display name")))

_THEME_ROWS = _group(
    THEME, "themes", ("theme_id", "theme_id", KEY, N_("Theme key"), "", True), ("theme_name", "name_en", LINE, N_("Name")),
    ("theme_name_ko", "name_ko", LINE, N_("Korean name")), ("theme_code", "code", LINE, N_("Code (two letters)")),
    ("theme_color", "color", LINE, N_("Color (#RRGGBB)")),
    ("published_count", "published_count", WHOLE, N_("Published count")),
    ("published_as_of", "published_as_of", LINE, N_("Published as of")),
    ("published_by", "published_by", LINE, N_("Published by")))


def _about(table: str) -> Dict[str, Target]:
    """Return the two fields that name what a row of a table is about by its kind and its number."""
    return _group(SUBJECT, table, ("subject", "case_uuid", CODE, N_("Kind of what it is about"), "subjects"),
                  ("subject_id", "case_uuid", LINE, N_("Number of what it is about")))


def _taken(fields: Mapping[str, Target], *names: str, required: bool = False) -> Dict[str, Target]:
    """Return some of the fields, required or not."""
    return {name: Target(*(getattr(fields[name], part) for part in Target.__dataclass_fields__ if part != "required"),
                         required=required) for name in names}


_SUBJECT = {**_taken(_CASE_FIELDS, "case_id"), **_taken(_STAGE_FIELDS, "place", "place_id")}
_NARROWED = _taken(_CASE_FIELDS, "privacy", "published")

# By what the rows of a table are: field name -> field.
TARGETS: Mapping[str, Mapping[str, Target]] = {
    "cases": {**_CASE_FIELDS, **_THEME_FIELDS, **_STAGE_FIELDS, **_PERSON_FIELDS, **_CONSENT_FIELDS, **_SOURCE_FIELDS,
              **_CLAIM_FIELDS},
    "stages": {**_taken(_CASE_FIELDS, "case_id", required=True), **_STAGE_FIELDS,
               **_group(STAGE, "stages", ("stage_order", "stage_order", INTEGER, N_("Order")),
                        ("stage_id", "stage_order", LINE, N_("Number of the stage, in this source"))), **_NARROWED,
               **_SOURCE_FIELDS},
    "persons": {**_PERSON_OF_CASE, **_PERSON_FIELDS, **_CONSENT_FIELDS},
    "consents": {**_taken(_CASE_FIELDS, "case_id"), **_taken(_PERSON_FIELDS, "person_id"), **_CONSENT_FIELDS,
                 **_about("consents")},
    "claims": {**_SUBJECT, **_taken(_THEME_FIELDS, "theme"), **_CLAIM_FIELDS, **_NARROWED, **_SOURCE_FIELDS,
               **_about("claims")},
    "sources": {**_taken(_CASE_FIELDS, "case_id"), **_SOURCE_FIELDS},
    "places": {**_PLACE_FIELDS, **_SOURCE_FIELDS, **_CLAIM_FIELDS},
    "themes": _THEME_ROWS,
    "case_themes": {**_taken(_CASE_FIELDS, "case_id", required=True), **_taken(_THEME_FIELDS, "theme", required=True),
                    **_taken(_THEME_FIELDS, "theme_ground")},
    "place_names": {**_taken(_STAGE_FIELDS, "place", "place_id"), **_taken(_NAME_FIELDS, "place_name", required=True),
                    **_taken(_NAME_FIELDS, "language", "script", "romanization", "is_alias")},
    "citations": {**_taken(_SOURCE_FIELDS, "source_key", required=True), **_taken(_SOURCE_FIELDS, "source_about", "locator"),
                  **_SUBJECT, **_taken(_THEME_FIELDS, "theme"), **_about("citations")},
    **{table: _group(ROW, table, *fields) for table, (_, fields) in HANDED_ON.items()},
    "skip": {},
}
_NAME = re.compile(r"^([a-z][a-z0-9_]*?)(?:#([1-9][0-9]?))?$")


def split_name(name: str) -> Tuple[str, int]:
    """Return a field's name and number: ("place", 2) of "place#2", ("place", 1) of "place", ("", 0) of what is no name."""
    match = _NAME.match(name)
    return (match.group(1), int(match.group(2) or 1)) if match else ("", 0)


def find(rows_are: str, name: str) -> Optional[Target]:
    """Return the field of that name, numbered or not, None where such rows have none."""
    plain, number = split_name(name)
    target = TARGETS.get(rows_are, {}).get(plain)
    if target is None or (number > 1 and not (rows_are == "cases" and target.group in NUMBERED)):
        return None
    return target
