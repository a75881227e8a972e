"""What an atlas knows already; names of themes read by it, known ones to their ids, others to themes of the user's own."""

import hashlib
import re
from dataclasses import dataclass, field
from typing import Dict, FrozenSet, Iterable, List, Mapping, Optional, Sequence, Set, Tuple, Union

from ..errors import N_
from ..text_folding import fold, name_key
from .cells import Bad, split
from .mapping import NEW_THEME, NO_THEME, ImportMapping
from .normal import NewTheme
from .value_words import THEME_WORDS, key

LONGEST_THEME = 60      # characters
THEME_TOO_LONG = N_("The name of a theme has {n} characters at most: this may be another column.")


@dataclass(frozen=True)
class Words:
    """Names that the atlas has: of themes (key of a name -> theme_id) and of places (name keys, text_folding.name_key)."""

    themes: Mapping[str, str] = field(default_factory=dict)
    places: FrozenSet[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)          # theme_id -> its name
    points: Mapping[str, Tuple[float, float]] = field(default_factory=dict)     # name key of a place -> lon, lat

    @classmethod
    def of(cls, themes: Iterable[Tuple[Optional[str], ...]] = (), places: Iterable[Optional[str]] = (),
           points: Iterable[Tuple[str, float, float]] = ()) -> "Words":
        """Return the words of an atlas.

        themes: (theme_id, name, further name, ...). places: every name of every place. points: (name, lon, lat) of names of
        places with a point; of a name that several places have, none is known.
        """
        known: Dict[str, str] = {}
        names: Dict[str, str] = {}
        for theme_id, *others in themes:
            names[str(theme_id)] = next(filter(None, others), str(theme_id))
            for name in (theme_id, *others):
                if name and key(name):
                    known.setdefault(key(name), theme_id)
        told: Dict[str, Set[Tuple[float, float]]] = {}
        for name, lon, lat in points:
            told.setdefault(name_key(name), set()).add((lon, lat))
        keys = frozenset(filter(None, (name_key(name) for name in places if name)))
        return cls(known, keys | frozenset(told), names, {name: next(iter(at)) for name, at in told.items() if len(at) == 1})


def known_theme(text: str, words: Words) -> Optional[str]:
    """Return the id of a theme of the atlas by one of its names, or by what the seven themes are called elsewhere."""
    found = words.themes.get(key(text))
    if found is None and (not words.themes or THEME_WORDS.get(key(text)) in words.themes.values()):
        found = THEME_WORDS.get(key(text))
    return found


class Themes:
    """Reads cells with themes. `new` are those of rows taken that the atlas does not have, in their order."""

    def __init__(self, mapping: ImportMapping, words: Words):
        self._given = {key(text): meaning for text, meaning in mapping.themes.items()}
        self._separator, self._words = mapping.choices.list_separator, words
        self._ids: Dict[str, str] = {}
        self._unused: Dict[str, NewTheme] = {}
        self.new: List[NewTheme] = []

    def read(self, text: str) -> Union[Tuple[str, ...], Bad]:
        """Return the ids of the themes of a cell, each once."""
        whole = self._one(text.strip(), False)
        if whole is not None:
            return whole
        found: List[str] = []
        for part in split(text, self._separator):
            one = self._one(part, True)
            if type(one) is Bad:
                return one
            found += one
        return tuple(dict.fromkeys(found))

    def declare(self, theme: NewTheme) -> None:
        """Take note of a theme that a table of themes tells of; one that the atlas has stays as it is there."""
        if theme.theme_id in self._words.themes.values():
            return
        for name in (theme.theme_id, theme.name, theme.name_ko):
            if key(name) and known_theme(name, self._words) is None:
                self._ids.setdefault(key(name), theme.theme_id)
        if all(theme.theme_id != other.theme_id for other in self.new):
            self.new.append(theme)

    def use(self, theme_ids: Sequence[str]) -> None:
        """Take note of themes of rows that were taken."""
        for theme_id in dict.fromkeys(theme_ids) if self._unused else ():
            if theme_id in self._unused:
                self.new.append(self._unused.pop(theme_id))

    def _one(self, name: str, may_be_new: bool) -> Union[None, Tuple[str, ...], Bad]:
        meaning = self._given.get(key(name))
        if meaning == NO_THEME:
            return ()
        if meaning and meaning != NEW_THEME:
            return (meaning,)
        known = None if meaning else self._ids.get(key(name)) or known_theme(name, self._words)
        if known or not may_be_new:
            return (known,) if known else None
        if not key(name):
            return ()
        return (self._own(name),) if len(name) <= LONGEST_THEME else Bad(THEME_TOO_LONG, n=LONGEST_THEME)

    def _own(self, name: str) -> str:
        """Return the id of a theme of the user's own: the same name always makes the same id."""
        if key(name) not in self._ids:
            theme_id = _id_of(name)
            if theme_id in self._words.themes.values() or theme_id in self._ids.values():
                theme_id = f"{theme_id}-{_digest(name)}"
            self._ids[key(name)] = theme_id
            self._unused[theme_id] = NewTheme(theme_id, name)
        return self._ids[key(name)]


def _id_of(name: str) -> str:
    folded = fold(name)
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-") if folded.isascii() else f"theme-{_digest(name)}"


def _digest(name: str) -> str:
    return hashlib.sha256(key(name).encode("utf-8")).hexdigest()[:8]
