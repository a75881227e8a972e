"""Translation of user-visible text: one context for the whole plugin, one catalog a language.

`tr` answers in the language of QGIS, or in the one that `speaking` asks for: a page, or the names on a map, may
be in another language than the windows around them.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from typing import Callable, Dict, Iterator

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .domain.errors import AtlasError
from .paths import data_path

CONTEXT = "VisualAtlas"
ENGLISH = "en"                  # the language of the source: needs no catalog
LANGUAGES = (ENGLISH, "ko")
PAGE_LANGUAGES = ("",) + LANGUAGES     # what a page may be in, in the order of every list; "": as QGIS speaks

_beside: ContextVar[str] = ContextVar("visual_atlas_beside", default="")
_spoken: ContextVar[str] = ContextVar("visual_atlas_spoken", default="")
_installed: Dict[str, QTranslator] = {}     # at most one: the language of QGIS
_catalogs: Dict[str, QTranslator] = {}      # read for `speaking`, never installed


def tr(text: str) -> str:
    """Return text in the user's language; put values in afterwards: tr("{n} places").format(n=3)."""
    spoken = _spoken.get()
    if spoken == ENGLISH:
        return text
    if spoken:      # as bytes: the catalog's own translate() takes text for ASCII
        return _catalog(spoken).translate(CONTEXT.encode(), text.encode("utf-8")) or text
    return QCoreApplication.translate(CONTEXT, text)


def both(text: str) -> str:
    """Return a heading: as `tr` does, and in a bilingual edition in the second language, too."""
    first, second = tr(text), second_language()
    if not second:
        return first
    with speaking(second):
        other = tr(text)
    return f"{first} · {other}" if other != first else first


def second_language() -> str:
    """Return the language that stands beside the first one in a bilingual edition, "" in every other."""
    return _beside.get()


@contextmanager
def beside(code: str) -> Iterator[None]:
    """Write headings and names in a second language, too, for a while; "" for none."""
    token = _beside.set(code)
    try:
        yield
    finally:
        _beside.reset(token)


def listed(text: str) -> str:
    """Return a sentence of a shipped list (data/imagery.json) in the user's language; one of the user's own as it is."""
    return tr(text) if text else ""


def told(error: AtlasError) -> str:
    """Return what an error says and advises, as one text in the user's language."""
    parts = (tr(part).format(**error.values) if error.values else tr(part) for part in (error.pattern, error.remedy))
    return " ".join(part for part in parts if part)


def language() -> str:
    """Return the language that `tr` answers in: "en" or "ko"."""
    return _spoken.get() or next(iter(_installed), ENGLISH)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Answer in a language of LANGUAGES for a while, whatever the language of QGIS; "" changes nothing."""
    token = _spoken.set(code if code in LANGUAGES else _spoken.get())
    try:
        yield
    finally:
        _spoken.reset(token)


def install(locale: str) -> Callable[[], None]:
    """Load the catalog for a locale such as "ko_KR"; return what takes it out again. English needs none."""
    code = locale.replace("-", "_").split("_")[0].lower()
    translator = QTranslator()
    if code == ENGLISH or code not in LANGUAGES or not translator.load(_file(code)):
        return lambda: None
    QCoreApplication.installTranslator(translator)
    _installed[code] = translator

    def remove() -> None:
        QCoreApplication.removeTranslator(translator)
        _installed.pop(code, None)
        _catalogs.clear()

    return remove


def _catalog(code: str) -> QTranslator:
    """Return the catalog of a language; an empty one where the file is missing."""
    if code not in _catalogs:
        _catalogs[code] = QTranslator()
        _catalogs[code].load(_file(code))
    return _catalogs[code]


def _file(code: str) -> str:
    return str(data_path("i18n", f"visual_atlas_{code}.qm"))
