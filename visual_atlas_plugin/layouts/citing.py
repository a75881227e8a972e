"""Sources on the page: short numbers, short names, and the credits that their licenses ask for."""

import re
from typing import Dict, Iterable, List, Mapping, Sequence, Tuple

from ..store.overview_reader import SourceRow
from .content import SourceEntry

_YEAR = re.compile(r"(?:19|20)\d\d(?:s\b)?")
_ACRONYM = re.compile(r"\(([A-Z]{3,6})\)")
_LONGEST_TITLE = 44


class Numbering:
    """Hands each source a number in the order in which the page first needs it."""

    def __init__(self, known: Mapping[str, SourceRow]):
        self._known = known
        self._numbers: Dict[str, int] = {}

    def refs(self, keys: Iterable[str]) -> Tuple[int, ...]:
        """Return the numbers of these sources, in order; sources that may not be named get none."""
        for key in keys:
            if key in self._known and key not in self._numbers:
                self._numbers[key] = len(self._numbers) + 1
        return tuple(sorted(self._numbers[key] for key in set(keys) if key in self._numbers))

    def ordered(self) -> Tuple[str, ...]:
        """Return the keys of all numbered sources, by their numbers."""
        return tuple(self._numbers)

    def entries(self) -> Tuple[SourceEntry, ...]:
        """Return all numbered sources with their short names."""
        rows = [self._known[key] for key in self._numbers]
        return tuple(SourceEntry(number, words)
                     for number, words in enumerate(short_names(rows), start=1))

    def credits(self) -> List[str]:
        """Return "GeoNames, CC BY 4.0" for each numbered source whose license asks for credit."""
        named = []
        for key in self._numbers:
            row = self._known[key]
            if row.licence.startswith("CC BY"):
                licence = re.split(r"[:;(]", row.licence)[0].strip()
                named.append(f"{publisher_name(row.publisher)}, {licence}")
        return sorted(set(named))


def short_names(rows: Sequence[SourceRow]) -> List[str]:
    """Return publisher and year; with the title where one publisher stands behind several of the rows."""
    publishers = [publisher_name(row.publisher) or row.key for row in rows]
    names = []
    for row, publisher in zip(rows, publishers):
        title = short_title(row.title, publisher) if publishers.count(publisher) > 1 else ""
        years = _YEAR.findall(row.date_text)
        names.append(", ".join(part for part in (publisher, title, years[-1] if years else "") if part))
    return names


def publisher_name(publisher: str) -> str:
    """Return the acronym where the publisher's name ends with one, else the name without what is in brackets."""
    acronym = _ACRONYM.search(publisher)
    if acronym:
        return acronym.group(1)
    return re.sub(r"\s*\([^)]*\)", "", publisher).strip()


def short_title(title: str, publisher: str) -> str:
    """Return the first part of a title, without the publisher's name in front, cut at a word."""
    text = re.split(r"[:;(]", title)[0].strip()
    if text.startswith(publisher):
        text = text[len(publisher):].lstrip(" ,")
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,") + " …"


def ranges(numbers: Sequence[int]) -> str:
    """Return "1, 3–5" for 1, 3, 4, 5."""
    runs: List[List[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else
                     f"{run[0]}{', ' if len(run) == 2 else '–'}{run[-1]}" for run in runs)
