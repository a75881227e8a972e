"""Themes of one's own in an atlas: added and changed in one transaction each, logged by the triggers of the file."""

import re
import sqlite3
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Iterable, Iterator

from ..domain.errors import AtlasError
from .connection import PathLike, open_atlas
from .index_reader import ThemeRow

LONGEST_NAME = 60       # characters
_COLOR = re.compile("#[0-9A-F]{6}")
_ADVICE = "Correct it and try again."
_NEW_NO = "SELECT COALESCE(MAX(theme_no), 0) + 1 FROM themes"
_ADD = ("INSERT INTO themes (theme_id, theme_no, name_en, name_ko, code, color, is_user, edited_by) "
        "VALUES (?, ?, ?, ?, ?, ?, 1, ?)")
_CHANGE = ("UPDATE themes SET name_en = ?, name_ko = ?, code = ?, color = ?, edited_by = ? "
           "WHERE theme_id = ? AND is_user = 1")


@dataclass(frozen=True)
class ThemeDraft:
    """What a person says of a theme: names (the Korean one may be ""), a code of two letters, a color "#RRGGBB"."""

    name: str
    name_ko: str
    code: str
    color: str

    def cleaned(self) -> "ThemeDraft":
        """Return the draft as it is stored: no outer or double blanks, code and color in capitals."""
        return ThemeDraft(" ".join(self.name.split()), " ".join(self.name_ko.split()), self.code.strip().upper(),
                          self.color.strip().upper())


def check_theme(draft: ThemeDraft, others: Iterable[ThemeRow]) -> None:
    """Raise AtlasError for the first rule of the atlas that a cleaned draft breaks; `others`: the other themes."""
    others = tuple(others)
    if not draft.name or max(len(draft.name), len(draft.name_ko)) > LONGEST_NAME:
        raise AtlasError("A theme needs an English name of 1 to {n} characters.", _ADVICE, n=LONGEST_NAME)
    if len(draft.code) != 2 or not draft.code.isalnum():
        raise AtlasError("The code of a theme has two letters, such as FR.", _ADVICE)
    if not _COLOR.fullmatch(draft.color):
        raise AtlasError("The color of a theme is written as #RRGGBB.", _ADVICE)
    for row in others:
        if row.code.upper() == draft.code:
            raise AtlasError("The code {code} belongs to the theme “{name}”.", "Choose another code.",
                             code=row.code, name=row.name)
        if row.name.casefold() == draft.name.casefold():
            raise AtlasError("There is a theme named “{name}”.", "Choose another name.", name=row.name)
        if row.color.upper() == draft.color:
            raise AtlasError("The theme “{name}” has this color.", "Choose another color.", name=row.name)


def add_theme(path: PathLike, draft: ThemeDraft, editor: str) -> str:
    """Add a theme of the user's own and return its id. Raises AtlasError where the atlas refuses it."""
    draft = draft.cleaned()
    with _writing(path) as connection:
        taken = {row[0] for row in connection.execute("SELECT theme_id FROM themes")}
        number = connection.execute(_NEW_NO).fetchone()[0]
        theme_id = _free_id(draft.name, taken)
        connection.execute(_ADD, (theme_id, number, draft.name, draft.name_ko or None, draft.code, draft.color, editor))
    return theme_id


def change_theme(path: PathLike, theme_id: str, draft: ThemeDraft, editor: str) -> None:
    """Change a theme of the user's own. Raises AtlasError where it is none, or where the atlas refuses it."""
    draft = draft.cleaned()
    with _writing(path) as connection:
        changed = connection.execute(_CHANGE, (
            draft.name, draft.name_ko or None, draft.code, draft.color, editor, theme_id)).rowcount
        if changed != 1:
            raise AtlasError("Published themes cannot be changed.", "Add a theme of your own.")


@contextmanager
def _writing(path: PathLike) -> Iterator[sqlite3.Connection]:
    """One transaction on an atlas; what SQLite refuses is told in a sentence."""
    try:
        with open_atlas(path, write=True) as connection:
            yield connection
    except sqlite3.IntegrityError as refused:
        raise AtlasError("The atlas refused this theme.", "Choose another name, code or color.", str(refused)) from refused


def _free_id(name: str, taken: Iterable[str]) -> str:
    """Return an id that no theme has: the name in small letters and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "-", plain).strip("-") or "theme"
    number, free = 2, stem
    while free in taken:
        number, free = number + 1, f"{stem}-{number}"
    return free
