"""What a search text asks for, and the plain reading of texts by it. Every faster way must find the same.

A search text is cut into pieces: runs (Hangul, Chinese characters, kana) and words (other letters and digits). A record
is found when EVERY piece is found in it, in any order. A piece is found

- as a run: anywhere inside a run of the record, from one syllable on ("온성" in "온성군에서"). A run of two syllables or
  more is also found in its other spelling of North or South, there only at the beginning of a run (노동, 로동);
- as a word: at the beginning of a word of the record ("deport" in "deportation"); a single letter or digit only as a
  whole word;
- where it is as a whole a name of a town: by any other name of this town (Hwaryong, Helong, 화룡, 和龙);
- where a place of the record has it in one of its names, by the rules above or as a whole word by `name_key`.

All of it is read after `text_folding.fold`. A text without any piece asks for nothing and finds every record.
"""

import re
from dataclasses import dataclass, field
from typing import FrozenSet, Iterable, List, Sequence, Tuple

import numpy as np

from .text_folding import RUN_CHARACTERS, WORD_CHARACTER, WORD_LENGTH, fold, initial_spellings, pieces

SEPARATOR = "\ue000"    # stands between texts that are folded together; taken out of them first
CONTAINS, STARTS, BEGINS, WHOLE = "contains", "starts", "begins", "whole"
# what stands before is looked at last, so that the text itself leads the search: many times faster
_PATTERNS = {CONTAINS: "{0}", STARTS: f"{{0}}(?<![{RUN_CHARACTERS}]{{0}})", BEGINS: f"{{0}}(?<!{WORD_CHARACTER}{{0}})",
             WHOLE: f"{{0}}(?<!{WORD_CHARACTER}{{0}})(?!{WORD_CHARACTER})"}


@dataclass(frozen=True)
class Way:
    """One way to find a piece: CONTAINS or STARTS a run, BEGINS a word or is a WHOLE word; the text is folded."""

    how: str
    text: str


@dataclass(frozen=True)
class Piece:
    """One piece of a search text: a record is found by any of the ways, or by any of the places (by their number)."""

    ways: Tuple[Way, ...]
    places: FrozenSet[int] = field(default_factory=frozenset)


def ways_of(is_run: bool, text: str, other_names: Iterable[str] = ()) -> Tuple[Way, ...]:
    """Return the ways to find one piece; other_names are folded names that mean the same as the whole piece."""
    if is_run:
        ways = [Way(CONTAINS, text)] + [Way(STARTS, other) for other in initial_spellings(text)]
    else:
        ways = [Way(BEGINS if len(text) > 1 else WHOLE, text)]
    for name in sorted(other_names):
        found = pieces(name)
        if len(found) == 1 and len(name) < WORD_LENGTH and name != text:
            ways.append(Way(CONTAINS if found[0][0] else WHOLE, name))
    return tuple(ways)


def split(text: str) -> List[Tuple[bool, str]]:
    """Return the different pieces of a search text, as (is it a run, folded text)."""
    return list(dict.fromkeys(pieces(fold(text))))


class Texts:
    """Some texts folded together, read plainly."""

    def __init__(self, texts: Sequence[str], folded: str = ""):
        """Fold texts, or take a folded text with SEPARATOR in it; their positions are the rows of what is asked."""
        self.folded = folded or fold(SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts))
        self.codes = np.frombuffer(self.folded.encode("utf-32-le", "surrogatepass"), np.uint32)
        between = np.flatnonzero(self.codes == ord(SEPARATOR))
        self.starts = np.concatenate((np.zeros(1, np.int64), between + 1))
        self.count = len(self.starts)

    def rows_at(self, positions: np.ndarray) -> np.ndarray:
        """Return the row of each position in the folded text."""
        return np.searchsorted(self.starts, positions, side="right") - 1

    def having(self, ways: Iterable[Way]) -> np.ndarray:
        """Return for each text whether any of the ways finds it."""
        found = np.zeros(self.count, bool)
        for way in ways:
            pattern = re.compile(_PATTERNS[way.how].format(re.escape(way.text)))
            positions = np.fromiter((match.start() for match in pattern.finditer(self.folded)), np.int64)
            found[self.rows_at(positions)] = True
        return found
