"""Rows as the atlas has them, not yet in it: columns of the atlas' own types, keys that are natural, and what was wrong.

A row that was rejected feeds nothing. Keys are cases by case_id, themes by theme_id, persons by person_id, sources by
source_key, and places by their number in `place_refs`, which a later step looks up.
"""

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, NamedTuple, Optional

REJECT = "reject"       # the row stays out
NOTE = "note"           # the row comes in; something about it is to be known


class PlaceRef(NamedTuple):
    """A place as rows name it. Lon and lat are degrees in WGS84, None where no point is given; "" is "not said".

    `text` is the name as written ("" for a bare point), `place_id` an id of the atlas or of this source. `precision` is what
    the source says, else what the decimals written are worth ("unknown" without a point).
    """

    text: str
    kind: str = ""
    lon: Optional[float] = None
    lat: Optional[float] = None
    precision: str = "unknown"
    admin1: str = ""
    admin2: str = ""
    country: str = ""
    place_id: str = ""


@dataclass
class Columns:
    """Rows for one table of the atlas: `rows` are the numbers in the source, each list of `values` is as long."""

    rows: List[int] = field(default_factory=list)
    values: Dict[str, list] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True)
class Problem:
    """Something that is wrong with a row, or to be known about it.

    `reason` is a sentence that may be translated, with {names} for which `values` stand: tr(reason).format(**values).
    `column` is the source's own name of the column ("" for the row as a whole), `value` what stands there, shortened.
    `without`: the row was taken without this value, because its mapping says so (the severity is NOTE then).
    """

    table: str
    row: int
    column: str
    value: str
    reason: str
    severity: str = REJECT
    values: Mapping[str, object] = field(default_factory=dict)
    without: bool = False

    @property
    def text(self) -> str:
        """The reason in English."""
        return self.reason.format(**self.values)


@dataclass(frozen=True)
class NewTheme:
    """A theme that the atlas does not have: an id made from its name, and the name as the source writes it.

    A table of themes may say more: a Korean name, a code of two capitals, a color "#RRGGBB"; "" where nothing says so; and
    how many cases whom's publication counts, as of when.
    """

    theme_id: str
    name: str
    name_ko: str = ""
    code: str = ""
    color: str = ""
    published_count: Optional[int] = None
    published_as_of: str = ""
    published_by: str = ""


@dataclass
class NormalBatch:
    """What some rows of one table of the source become.

    `tables` holds, by table of the atlas, only those that got rows. The column names are the table's own but for the keys:
    `case_id`, `theme_id`, `person_id`, `source_key`, `place_ref` (a number in `place_refs`, or None), `stage_order`,
    `claim_no` (position in this batch's claims, for citations).
    `place_refs` and `new_themes` are those of the whole source up to now, and grow; this batch's begin at the two numbers.
    Who takes the batches may put another PlaceRef in the place of one that it has looked up.
    `places_since`: no row of this batch or a later one names a place of a lower number.
    `read`: how many rows went in; `rejected`: how many of them feed nothing.
    """

    table: str
    read: int = 0
    rejected: int = 0
    tables: Dict[str, Columns] = field(default_factory=dict)
    problems: List[Problem] = field(default_factory=list)
    place_refs: List[PlaceRef] = field(default_factory=list)
    new_themes: List[NewTheme] = field(default_factory=list)
    places_from: int = 0
    themes_from: int = 0
    places_since: int = 0
