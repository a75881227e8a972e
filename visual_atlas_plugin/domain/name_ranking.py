"""Ranks names by how well they fit what is being typed: whole, at the beginning, at the beginning of a word, within."""

import re
from typing import Dict, Iterable, List, Sequence, Tuple

import numpy as np

from .text_folding import fold, key_text

WHOLE_NAME, BEGINNING, WORD_BEGINNING, WITHIN, WITHIN_KEY = range(5)
_SEPARATES = re.compile(r"(?:[^\w\n]|_)+")
_EDGE = re.compile(r" ?\n ?")
_LEAST_KEY = 3      # letters of a key that say anything; Hangul and Chinese characters say more


class NameList:
    """Names in a row, each of some owner; what is typed is compared as it reads and by `name_key`."""

    def __init__(self, names: Sequence[str], owners: Sequence[int], read: Tuple[str, str] = ("", "")):
        """Take names and, for each, the number of its owner.

        read: the names as lines, folded and by their keys, where somebody has read them already.
        """
        self.names = list(names)
        self._owners = list(owners)
        folded, keys = read
        if not folded:
            folded = fold("\n".join(name.replace("\n", " ") for name in names))
            keys = key_text(folded)
        self._plain, self._keys = _lines(folded), _lines(keys.replace("-", ""))
        self._plain_ends, self._key_ends = _line_ends(self._plain), _line_ends(self._keys)

    def ranked(self, typed: str) -> Dict[int, Tuple[int, str]]:
        """Return {owner: (rank, the name that fits best)}; the lowest rank is the best, an earlier name before a later one.

        Several words that stand in no name together may stand in several names of one owner.
        """
        folded = fold(typed.replace("\n", " "))
        best = self._best(folded)
        words = _spaced(folded).split()
        if len(words) > 1:
            each = [self._best(word) for word in words]
            for owner in set(each[0]).intersection(*each[1:]):
                rank, name = max(hits[owner] for hits in each)
                best.setdefault(owner, (max(rank, WORD_BEGINNING), name))
        return {owner: (rank, self.names[name]) for owner, (rank, name) in best.items()}

    def _best(self, folded: str) -> Dict[int, Tuple[int, int]]:
        """Return {owner: (rank, position of the name)}."""
        best: Dict[int, Tuple[int, int]] = {}
        for name, rank in self._hits(folded):
            owner = self._owners[name]
            if owner not in best or (rank, name) < best[owner]:
                best[owner] = (rank, name)
        return best

    def _hits(self, folded: str) -> Iterable[Tuple[int, int]]:
        """Yield (position of a name, rank), a name perhaps several times."""
        plain, key = _spaced(folded).strip(), _spaced(key_text(folded).replace("-", "")).strip()
        if plain:
            yield from self._found(self._plain, self._plain_ends, plain, WITHIN)
        if len(key) >= _LEAST_KEY or (key and not key.isascii()):
            yield from self._found(self._keys, self._key_ends, key, WITHIN_KEY)

    def _found(self, text: str, ends: np.ndarray, wanted: str, within: int) -> List[Tuple[int, int]]:
        # a single Latin letter stands within nearly every name
        pattern = re.escape(wanted) if len(wanted) > 1 or not wanted.isascii() else f"(?<=[\\n ]){re.escape(wanted)}"
        starts = [match.start() for match in re.finditer(pattern, text)]
        result = []
        for start, name in zip(starts, np.searchsorted(ends, starts, side="left").tolist()):
            before, after = text[start - 1], text[start + len(wanted)]
            if before == "\n":
                rank = WHOLE_NAME if after == "\n" else BEGINNING
            else:
                rank = WORD_BEGINNING if before == " " else within
            result.append((name, rank))
        return result


def _spaced(folded: str) -> str:
    """Return a folded text with one blank for whatever separates words, none at the ends of lines."""
    return _EDGE.sub("\n", _SEPARATES.sub(" ", folded)).rstrip(" ")


def _lines(text: str) -> str:
    """Return lines with a line end before and after each; parts of a key that a hyphen joins are one word already."""
    return _spaced("\n" + text) + "\n"


def _line_ends(text: str) -> np.ndarray:
    """Return where each line ends; the text begins with an empty line, which is not counted."""
    return np.array([match.start() for match in re.finditer("\n", text)][1:], np.int64)
