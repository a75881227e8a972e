"""What a source means: which column feeds which field, and how its values are to be read. Saved as JSON, used again.

A mapping holds no data of the source beyond the words that a person gave a meaning to (themes, kinds, roles, places).
"""

import re
from dataclasses import dataclass, field
from typing import Mapping, Optional, Tuple

from .handed_on_fields import HANDED_ON

ROWS_ARE = ("cases", "stages", "persons", "consents", "claims", "sources", "places", "themes", "case_themes", "place_names",
            "citations", *HANDED_ON, "skip")
CRS_FORM = re.compile(r"^(?:EPSG:\d{4,6}|GCJ-02|BD-09|MGRS)$")       # crs_doubt.SYSTEMS are those that are offered

NEW_THEME = "new"           # a theme of the user's own, made from the text
NO_THEME = "none"           # the text names no theme
UNLOCATED = "unlocated"     # a place without a point, whatever its name


@dataclass(frozen=True)
class TableMapping:
    """What one table is.

    `columns`: column of the source -> field of targets.py, "place#2" for the second stage of a row; raw.POINTS stands for
    the points of the table. Columns that are not named are left out. `constants`: field -> text that every row gets where no
    column gives one; in a key ("case_id") {row} stands for the row number.
    """

    rows_are: str
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Choices:
    """How to read what can be read in two ways. None: nobody has said, so such a value is refused.

    day_first: 04/05/2003 is 4 May. tilde_is_about: "1998~" is about 1998 (False: since 1998). year_day_month: 2003/04/05 is
    4 May. excel_dates: 37712 is a day counted from 1900. decimal_comma: 1,5 is one and a half. crs: of CRS_FORM, "" for what
    the table says, else WGS84. axes_swapped: latitude and longitude stand in each other's place. two_digits_until: the last
    year of two digits that belongs to the 2000s (26: 03 is 2003, 98 is 1998; -1: all are in the 1900s). year_leads: 03.04.05
    is of 2003.
    """

    day_first: Optional[bool] = None
    tilde_is_about: Optional[bool] = None
    year_day_month: bool = False
    excel_dates: Optional[bool] = None
    decimal_comma: bool = False
    list_separator: str = ";"
    crs: str = ""
    axes_swapped: bool = False
    two_digits_until: Optional[int] = None
    year_leads: Optional[bool] = None


@dataclass(frozen=True)
class ImportMapping:
    """The meaning of a whole source. Unchangeable: dataclasses.replace makes another.

    `keep_without`: fields whose bad values do not reject their row, which then comes in without them and with a note ("*":
    every field that is not required). Words not found in `themes`, `kinds`, `roles` are read by the plugin's own lists.
    """

    tables: Mapping[str, TableMapping] = field(default_factory=dict)
    choices: Choices = Choices()
    themes: Mapping[str, str] = field(default_factory=dict)      # text -> theme_id, NEW_THEME or NO_THEME
    kinds: Mapping[str, str] = field(default_factory=dict)       # text -> kind of place
    roles: Mapping[str, str] = field(default_factory=dict)       # text -> role of a stage
    places: Mapping[str, str] = field(default_factory=dict)      # text -> place_id or UNLOCATED
    owner: str = ""
    terms: str = ""
    publisher: str = ""
    keep_without: Tuple[str, ...] = ()
