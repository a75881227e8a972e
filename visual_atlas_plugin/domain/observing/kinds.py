"""Kinds of marks as data: what can be marked on an image, how it is drawn, and which key takes it up."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Iterable, List, Optional, Tuple

from ..errors import AtlasError

GEOMETRIES = ("point", "line", "polygon")
STATES = ("present", "absent", "partly", "not_visible")
# names of symbols, by geometry; the first is what a symbol that nobody knows is drawn as (mapping/observation_style.py)
SYMBOLS = {
    "point": ("circle", "square", "diamond", "triangle", "pentagon", "hexagon", "star", "cross", "arch", "vehicle",
              "vehicles"),
    "line": ("solid", "ticks", "double", "beads"),
    "polygon": ("area", "outline", "hatch", "back_hatch", "cross_hatch", "horizontal", "vertical", "dots"),
}
SHORTCUTS = tuple(range(1, 10))
LONGEST_NAME = 60       # characters
GROUPS = ("perimeter", "building", "ground", "movement", "change", "other")
_COLOR = re.compile("#[0-9A-F]{6}")
_ADVICE = "Correct it and try again."


@dataclass(frozen=True)
class ObservationKind:
    """One kind of marks, as a row of observation_kinds; names are data, never translated."""

    kind_id: str
    name_en: str
    name_ko: str = ""
    kind_group: str = "other"
    geometry: str = "point"         # of GEOMETRIES
    symbol: str = "circle"          # of SYMBOLS[geometry]
    color: str = "#5FD9B4"          # "#RRGGBB" in capitals
    shortcut: Optional[int] = None  # of SHORTCUTS
    sort_order: int = 1000
    is_user: bool = True
    in_use: bool = True             # False: retired, still drawn, no longer offered
    notes: str = ""

    def name(self, language: str = "en") -> str:
        """Return what it is called in a language, in English where it has no name there."""
        return (self.name_ko if language == "ko" else "") or self.name_en

    def cleaned(self) -> "ObservationKind":
        """Return it as it is stored: no outer or double blanks, color in capitals; a retired kind gives its key free."""
        return replace(self, name_en=_one_line(self.name_en), name_ko=_one_line(self.name_ko),
                       color=self.color.strip().upper(), kind_group=self.kind_group.strip() or "other",
                       notes=self.notes.strip(), shortcut=self.shortcut if self.in_use else None)


def offered(kinds: Iterable[ObservationKind]) -> List[ObservationKind]:
    """Return the kinds that a palette offers, in their order."""
    return sorted((kind for kind in kinds if kind.in_use), key=_order)


def ordered(kinds: Iterable[ObservationKind]) -> List[ObservationKind]:
    """Return kinds in their order, retired ones last."""
    return sorted(kinds, key=lambda kind: (not kind.in_use, *_order(kind)))


def for_key(kinds: Iterable[ObservationKind], key: int) -> Optional[ObservationKind]:
    """Return the kind that a key 1-9 takes up; of two that claim it, the first in order."""
    return next((kind for kind in offered(kinds) if kind.shortcut == key), None)


def by_id(kinds: Iterable[ObservationKind], kind_id: str) -> Optional[ObservationKind]:
    """Return the kind of an id; None for one that this atlas does not know."""
    return next((kind for kind in kinds if kind.kind_id == kind_id), None)


def check_kind(kind: ObservationKind, others: Iterable[ObservationKind]) -> None:
    """Raise AtlasError for the first rule that a cleaned kind breaks; `others`: the other kinds of the atlas."""
    if not kind.name_en or max(len(kind.name_en), len(kind.name_ko)) > LONGEST_NAME:
        raise AtlasError("A kind needs an English name of 1 to {n} characters.", _ADVICE, n=LONGEST_NAME)
    if kind.geometry not in GEOMETRIES or kind.symbol not in SYMBOLS[kind.geometry]:
        raise AtlasError("This symbol cannot be drawn.", "Choose one of the list.")
    if not _COLOR.fullmatch(kind.color):
        raise AtlasError("The color of a kind is written as #RRGGBB.", _ADVICE)
    if _nearly_white(kind.color):
        raise AtlasError("This color is too light: every mark has a white casing.", "Choose a stronger color.")
    if kind.shortcut is not None and kind.shortcut not in SHORTCUTS:
        raise AtlasError("A key is one of the digits 1 to 9.", _ADVICE)
    for other in others:
        if other.name_en.casefold() == kind.name_en.casefold() and other.geometry == kind.geometry:
            raise AtlasError("There is a kind named “{name}”.", "Choose another name.", name=other.name_en)
        if other.in_use and (other.geometry, other.symbol, other.color.upper()) == (kind.geometry, kind.symbol, kind.color):
            raise AtlasError("“{name}” looks exactly the same.", "Choose another symbol or color.", name=other.name_en)


def free_id(name: str, taken: Iterable[str]) -> str:
    """Return an id that no kind has: the name in small letters, digits and underscores."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "_", plain).strip("_") or "kind"
    used, number, free = set(taken), 2, stem
    while free in used:
        number, free = number + 1, f"{stem}_{number}"
    return free


def _nearly_white(color: str) -> bool:
    """Whether a color has less than 1.2:1 against white (WCAG 2 contrast)."""
    parts = [int(color[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05) < 1.2


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _order(kind: ObservationKind) -> Tuple[int, str]:
    return kind.sort_order, kind.kind_id
