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
}
