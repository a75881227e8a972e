"""Letters that no font here has, found before pages are made: Qt leaves them out, or draws boxes, without a word."""

import unicodedata
from itertools import islice
from typing import Iterable, List, Set

from qgis.PyQt.QtGui import QFontMetricsF

from ..domain.errors import AtlasError
from ..exchange.publishing.released import Release
from ..i18n import tr
from . import fonts

MOST_ROWS = 200_000     # of each table that are looked at: beyond them the same letters come again
LISTED = 12
_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Me")      # controls, spaces and marks: nothing of their own to draw
_SCRIPTS = {"HANGUL": "Noto Sans CJK KR", "CJK": "Noto Sans CJK SC"}


def missing_letters(texts: Iterable[str]) -> List[str]:
    """Return the characters of some texts for which there is no letter in any font here, in their order."""
    letters: Set[str] = set()
    for text in texts:
        letters.update(text)
    metrics = QFontMetricsF(fonts.font(fonts.Style(9)))
    return sorted(one for one in letters if unicodedata.category(one) not in _UNSEEN and not metrics.inFontUcs4(ord(one)))


def check_letters(release: Release, language: str) -> List[str]:
    """Return sentences about the letters of an edition that could not be printed; [] where all can.

    Raises AtlasError where an edition in Korean has no Korean font: most of its words would be gone.
    """
    missing = missing_letters(_texts(release))
    hangul = [one for one in missing if unicodedata.name(one, "").startswith("HANGUL")]
    if language == "ko" and (hangul or missing_letters("가나다")):
        raise AtlasError("There is no Korean font on this computer: most words would be missing on the pages.",
                         "Install the font Noto Sans CJK KR, or another one with Hangul, and start QGIS again.")
    if not missing:
        return []
    shown = " ".join(f"{one} (U+{ord(one):04X})" for one in missing[:LISTED])
    said = [tr("No font on this computer has these {n} characters; they are missing on the pages: {letters}").format(
        n=len(missing), letters=shown + (" …" if len(missing) > LISTED else ""))]
    for script, font in _SCRIPTS.items():
        if any(unicodedata.name(one, "").startswith(script) for one in missing):
            said.append(tr("Install the font {font}, and start QGIS again.").format(font=font))
    return said


def _texts(release: Release) -> Iterable[str]:
    yield release.title
    yield release.filter_words
    for table in release.tables.values():
        for row in islice(table.rows, MOST_ROWS):
            for value in row:
                if isinstance(value, str):
                    yield value
