"""The tables that counting reads in full, and of which columns. NULL is NONE among integers and '' among texts."""

from dataclasses import dataclass
from typing import Tuple

import numpy as np

NONE = int(np.iinfo(np.int64).min)      # written out in the statements below


@dataclass(frozen=True)
class TableColumns:
    """Columns of one table; `joined` gives each of them for a span of fids as a JSON array, fid first; `following`
    the next fid from one on.
    """

    table: str
    integers: Tuple[str, ...]
    texts: Tuple[str, ...]
    joined: str
    following: str


CASES = TableColumns(
    "cases", ("start_day", "end_day", "credibility"),
    ("uuid", "publisher", "confidence", "review", "privacy", "record_kind"),
    "SELECT json_group_array(fid), json_group_array(coalesce(start_day, -9223372036854775808)), "
    "json_group_array(coalesce(end_day, -9223372036854775808)), "
    "json_group_array(coalesce(credibility, -9223372036854775808)), "
    "json_group_array(uuid), json_group_array(coalesce(publisher, '')), json_group_array(coalesce(confidence, '')), "
    "json_group_array(review), json_group_array(privacy), json_group_array(record_kind) "
    "FROM cases WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM cases WHERE fid >= ? ORDER BY fid LIMIT 1")
STAGES = TableColumns(
    "stages", ("stage_order",), ("case_uuid", "place_uuid", "role", "privacy"),
    "SELECT json_group_array(fid), json_group_array(stage_order), json_group_array(case_uuid), "
    "json_group_array(coalesce(place_uuid, '')), json_group_array(role), json_group_array(privacy) "
    "FROM stages WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM stages WHERE fid >= ? ORDER BY fid LIMIT 1")
CASES_OF_STAGES = TableColumns(
    "stages", (), ("uuid", "case_uuid"),
    "SELECT json_group_array(fid), json_group_array(uuid), json_group_array(case_uuid) "
    "FROM stages WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM stages WHERE fid >= ? ORDER BY fid LIMIT 1")
CASES_OF_CLAIMS = TableColumns(
    "claims", (), ("uuid", "case_uuid", "stage_uuid"),
    "SELECT json_group_array(fid), json_group_array(uuid), json_group_array(coalesce(case_uuid, '')), "
    "json_group_array(coalesce(stage_uuid, '')) FROM claims WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM claims WHERE fid >= ? ORDER BY fid LIMIT 1")
CASE_THEMES = TableColumns(
    "case_themes", (), ("case_uuid", "theme_uuid"),
    "SELECT json_group_array(fid), json_group_array(case_uuid), json_group_array(theme_uuid) "
    "FROM case_themes WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM case_themes WHERE fid >= ? ORDER BY fid LIMIT 1")
PERSONS = TableColumns(
    "persons", (), ("uuid", "sex"),
    "SELECT json_group_array(fid), json_group_array(uuid), json_group_array(coalesce(sex, '')) "
    "FROM persons WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM persons WHERE fid >= ? ORDER BY fid LIMIT 1")
CASE_PERSONS = TableColumns(
    "case_persons", (), ("case_uuid", "person_uuid"),
    "SELECT json_group_array(fid), json_group_array(case_uuid), json_group_array(person_uuid) "
    "FROM case_persons WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM case_persons WHERE fid >= ? ORDER BY fid LIMIT 1")
CITATIONS = TableColumns(
    "citations", (), ("source_uuid", "case_uuid", "stage_uuid", "claim_uuid"),
    "SELECT json_group_array(fid), json_group_array(source_uuid), json_group_array(coalesce(case_uuid, '')), "
    "json_group_array(coalesce(stage_uuid, '')), json_group_array(coalesce(claim_uuid, '')) "
    "FROM citations WHERE fid BETWEEN ? AND ?",
    "SELECT fid FROM citations WHERE fid >= ? ORDER BY fid LIMIT 1")
