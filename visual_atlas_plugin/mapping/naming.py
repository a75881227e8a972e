"""In which language and by which system the names on a map are written; one of each on one map.

The atlas keeps the common English form, the Korean and the Chinese name of a place. Other spellings come from
data/names/romanization.csv, town by town; a town without an entry keeps its common form. Settings decide, unless
`using` asks for something else, as a page in another language does.
"""

import csv
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Dict, Iterator, List, Mapping, Optional

from qgis.core import QgsExpression

from .. import i18n, settings
from ..paths import data_path

SYSTEMS = ("common", "mr", "revised", "nkdb")
LABEL_LANGUAGES = ("", "en", "ko", "zh")                # "": the language of the interface
SEA_NAMES = ("none", "un", "both", "korean")
FAMILIES = {"en": "Noto Sans", "ko": "Noto Sans CJK KR", "zh": "Noto Sans CJK SC"}
_COLUMNS = {"mr": "mr", "revised": "revised", "nkdb": "nkdb"}


@dataclass(frozen=True)
class Naming:
    """Language ("en", "ko", "zh": Chinese on the Chinese side, English elsewhere), system and sea names.

    second: the language that stands beside the first one in a bilingual edition, for i18n.beside.
    """

    language: str = "en"
    system: str = "common"
    seas: str = "none"
    second: str = ""

    @property
    def spoken(self) -> str:
        """The language of the words beside the names: kinds of place, "town only"."""
        return "ko" if self.language == "ko" else "en"

    @property
    def upright(self) -> bool:
        """Whether the names of waters stand upright: Hangul and Chinese characters are never slanted."""
        return self.language != "en"


_wanted: ContextVar[Optional[Naming]] = ContextVar("visual_atlas_naming", default=None)


def current() -> Naming:
    """Return how names are written now."""
    wanted = _wanted.get()
    return wanted if wanted is not None else of_settings()


def of_settings(language: str = "") -> Naming:
    """Return what the settings ask for; unknown words there count as the default."""
    chosen = language or settings.LABEL_LANGUAGE.value() or i18n.language()
    system, seas = settings.NAMING_SYSTEM.value(), settings.SEA_NAMES.value()
    return Naming(chosen if chosen in LABEL_LANGUAGES else "en", system if system in SYSTEMS else "common",
                  seas if seas in SEA_NAMES else "none")


@contextmanager
def using(naming: Naming) -> Iterator[None]:
    """Write names in another way for a while."""
    token = _wanted.set(naming)
    try:
        yield
    finally:
        _wanted.reset(token)


def family() -> str:
    """Return the font of names: the Korean or Chinese cut where they are Korean or Chinese."""
    return FAMILIES[current().language]


# --- spellings ---------------------------------------------------------------------------------------------------

@lru_cache(maxsize=1)
def rows() -> List[Mapping[str, str]]:
    """Return the table of spellings."""
    with open(data_path("names", "romanization.csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=32)
def english_forms(system: str, rivers: bool = False) -> Dict[str, str]:
    """Return the system's form by common English form, where the two differ. A river is not the town of its name."""
    column = _COLUMNS.get(system, "")
    return {row["name"]: row[column] for row in rows()
            if column and row[column] not in ("", row["name"]) and (row["side"] == "river") == rivers}


@lru_cache(maxsize=32)
def korean_forms(system: str, stored: str) -> Dict[str, str]:
    """Return the reading that a Korean map writes by the reading that is stored, where the two differ.

    `stored` is 'nkdb' for names of the atlas (Sino-Korean readings, as published) and 'common' for the ground
    (Mandarin readings by the loan-word rules). One of the two on one map.
    """
    pairs = [(row["ko"], row["ko_nkdb"]) for row in rows() if row["ko_nkdb"]]
    if system == "nkdb":
        return {common: nkdb for common, nkdb in pairs} if stored == "common" else {}
    return {nkdb: common for common, nkdb in pairs} if stored == "nkdb" else {}


@lru_cache(maxsize=8)
def _korean_towns(system: str) -> Dict[str, str]:
    """Return the Korean form by common English form."""
    column = "ko_nkdb" if system == "nkdb" else "ko"
    return {row["name"]: row[column] or row["ko"] for row in rows() if row["side"] != "river"}


def english(text: str) -> str:
    """Return an English text with its towns in the system's spelling."""
    return _put(text, english_forms(current().system))


def korean(text: str) -> str:
    """Return a Korean text of the atlas with its Chinese towns in the reading of the map."""
    return _put(text, korean_forms(current().system, "nkdb"))


def written(text_en: str, text_ko: str = "") -> str:
    """Return a name in the language of the map; without a Korean name, its towns in Hangul."""
    if current().language != "ko":
        return english(text_en)
    return korean(text_ko) if text_ko else _put(text_en, _korean_towns(current().system))


def of_row(name: str, name_ko: str) -> str:
    """Return the name of a theme in the language of the interface."""
    return name_ko if name_ko and i18n.language() == "ko" else name


def of_route(stops: str, stops_ko: str) -> str:
    """Return the stops of a route in the language of the interface, spelled as on the map."""
    with using(replace(of_settings(), language=i18n.language())):
        return written(stops, stops_ko)


def korean_beside(name_ko) -> str:
    """Return the Korean name (a value of a layer, too) that stands beside the first one in a bilingual edition, else ""."""
    if i18n.second_language() != "ko" or not _text(name_ko):
        return ""
    with using(replace(current(), language="ko")):
        return written("", _text(name_ko))


def of_town(row) -> str:
    """Return the town of a place, for a page. `row` is a feature of a place layer."""
    short_en = _text(row["short_en"]) or _text(row["name_en"])
    short_ko = _text(row["short_ko"])
    if current().language == "zh" and row["country"] == "China":
        return _text(row["name_zh"]) or short_en
    return written(short_en, short_ko)


def _text(value) -> str:
    return value if isinstance(value, str) else ""


def _put(text: str, forms: Mapping[str, str]) -> str:
    for old in sorted(forms):       # the order of QGIS's replace() with a map
        text = text.replace(old, forms[old])
    return text


# --- expressions -------------------------------------------------------------------------------------------------

def place_name() -> str:
    """Return the expression of a place's whole name."""
    chosen = current()
    plain = _english('"name_en"')
    if chosen.language == "ko":
        return f"coalesce({_korean(_filled('name_ko'), 'nkdb')}, {plain})"
    if chosen.language == "zh":
        return _chinese_first(plain)
    return plain


def town_name(kind_words: str = "") -> str:
    """Return the expression of a place's name on small scales: its town, and what it is."""
    chosen = current()
    after = " || " + QgsExpression.quotedString(" " + kind_words) if kind_words else ""
    plain = _english('"short_en"') + after
    if chosen.language == "ko":
        hangul = _replaced('"short_en"', _korean_towns(chosen.system))
        return f"coalesce({_korean(_filled('short_ko'), 'nkdb')}, {hangul}){after}"
    if chosen.language == "zh":
        return _chinese_first(plain)
    return plain


def ground_name(river: bool = False) -> str:
    """Return the expression of a name of the ground: countries, provinces, rivers, towns."""
    chosen = current()
    plain = _english('"name_en"', river)
    if chosen.language == "ko":
        return f"coalesce({_korean(_filled('name_ko'), 'common')}, {plain})"
    if chosen.language == "zh" and not river:       # the rivers belong to both sides
        return f"coalesce({_filled('name_zh')}, {plain})"
    return plain


def _english(expression: str, river: bool = False) -> str:
    return _replaced(expression, english_forms(current().system, river))


def _korean(expression: str, stored: str) -> str:
    return _replaced(expression, korean_forms(current().system, stored))


def _filled(column: str) -> str:
    return f"nullif(\"{column}\", '')"


def _chinese_first(plain: str) -> str:
    """Chinese characters above the English name, on the Chinese side only."""
    return f"if(\"country\" = 'China' AND \"name_zh\" <> '', \"name_zh\" || '\\n' || {plain}, {plain})"


def _replaced(expression: str, forms: Mapping[str, str]) -> str:
    """Return an expression that writes other forms for some names; both come from our own table, quoted."""
    if not forms:
        return expression
    pairs = ", ".join(QgsExpression.quotedString(text) for pair in sorted(forms.items()) for text in pair)
    return f"replace({expression}, map({pairs}))"
