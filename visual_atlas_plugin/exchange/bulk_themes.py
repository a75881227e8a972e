"""Themes of a source that the atlas does not have: kept as the user's own, with a free code and a color."""

import sqlite3
from string import ascii_uppercase, digits
from typing import Iterator, Sequence

from ..domain.errors import N_, AtlasError
from ..domain.importing.normal import NewTheme

_COLORS = ("#7A5195", "#2F7F86", "#A05A2C", "#52733B", "#8C3B5A", "#4A6FA5", "#8A7A1F", "#5B5B5B", "#B0672F", "#3D7A5E")


def theme_columns(connection: sqlite3.Connection, themes: Sequence[NewTheme]) -> dict:
    """Return the columns of new themes. Raises AtlasError where no code is left."""
    taken = {row[0].upper() for row in connection.execute("SELECT code FROM themes")}
    number = connection.execute("SELECT coalesce(max(theme_no), 0) FROM themes").fetchone()[0]
    codes = []
    for theme in themes:
        code = next((code for code in (theme.code, *_codes(theme.name)) if len(code) == 2 and code not in taken), None)
        if code is None:
            raise AtlasError(N_("The source names more themes than an atlas can tell apart."),
                             N_("Check the column of themes, or give its names the meaning “none” in the mapping."))
        taken.add(code)
        codes.append(code)
    return {"theme_id": [theme.theme_id for theme in themes], "name_en": [theme.name for theme in themes],
            "name_ko": [theme.name_ko or None for theme in themes],
            "theme_no": [number + place for place in range(1, len(themes) + 1)], "code": codes,
            "published_count": [theme.published_count for theme in themes],
            "published_as_of": [theme.published_as_of or None for theme in themes],
            "published_by": [theme.published_by or None for theme in themes],
            "color": [theme.color or _COLORS[(number + place) % len(_COLORS)] for place, theme in enumerate(themes)]}


def _codes(name: str) -> Iterator[str]:
    """Yield codes of two signs, those that remind of the name first."""
    letters = [sign for sign in name.upper() if sign in ascii_uppercase]
    for place, first in enumerate(letters[:1]):
        yield from (first + second for second in letters[place + 1:])
    yield from (first + second for first in (letters[:1] or []) for second in ascii_uppercase + digits)
    yield from (first + second for first in ascii_uppercase + digits for second in ascii_uppercase + digits)
