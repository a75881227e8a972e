"""What a search box offers while somebody types: places by any of their names, case numbers, themes, routes."""

import re
import sqlite3
from dataclasses import dataclass
from heapq import nsmallest
from typing import Iterable, List, Tuple

from ..domain.name_ranking import BEGINNING, WHOLE_NAME, NameList
from ..domain.text_folding import fold
from .name_book import PlaceEntry, name_book

PLACE, CASE, THEME, ROUTE = "place", "case", "theme", "route"
_ORDER = {PLACE: 0, THEME: 1, ROUTE: 2, CASE: 3}
_OTHER_THEME_NAMES = {"forced-repatriation": ("강제북송",)}    # what people also say
_MOST_CASES = 5         # numbers that only begin as typed; more would push all else out of the list
_RANGE = "SELECT case_id, title FROM cases WHERE case_id >= ? AND case_id < ? ORDER BY case_id LIMIT ?"
_SAMPLE = ("SELECT case_id FROM (SELECT case_id FROM cases LIMIT 200) UNION SELECT (SELECT min(case_id) FROM cases) "
           "UNION SELECT (SELECT max(case_id) FROM cases)")
_MOST_PATTERNS = 20
_NUMBER = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True)
class Suggestion:
    """One thing that what is typed may mean. Everything in it is text from the atlas, to be shown as plain text.

    kind: PLACE, CASE, THEME or ROUTE. key: place_id, case_id, theme_id or the number of the route. name, name_ko: what it
    is called; of a case its number. matched: the other name that fits what is typed, "" where its own name does. where:
    province and country of a place, the title of a case. detail: the kind of place, the code of a theme. color: of a theme
    or route, #RRGGBB. rank: 0 is best.
    """

    kind: str
    key: str
    name: str
    name_ko: str = ""
    matched: str = ""
    where: str = ""
    detail: str = ""
    color: str = ""
    rank: int = WHOLE_NAME


def suggest(connection: sqlite3.Connection, text: str, limit: int = 12) -> List[Suggestion]:
    """Return what text may mean, the best first: whole names, then beginnings, then names that hold it.

    Raises sqlite3.Error where the atlas cannot be read.
    """
    if not text.strip() or limit <= 0:
        return []
    found = [*_places(connection, text, limit), *_themes(connection, text), *_routes(connection, text),
             *_cases(connection, text)]
    found.sort(key=lambda pair: pair[0])
    return [suggestion for _, suggestion in found[:limit]]


Ranked = Tuple[tuple, Suggestion]


def _ranked(suggestion: Suggestion, *then: object) -> Ranked:
    """Return a suggestion with what it is sorted by."""
    order = (suggestion.rank, _ORDER[suggestion.kind], *then, len(suggestion.name), suggestion.name, suggestion.key)
    return order, suggestion


def _places(connection: sqlite3.Connection, text: str, limit: int) -> Iterable[Ranked]:
    book = name_book(connection)
    order = nsmallest(limit, ((rank, not book.places[number].on_route, len(book.places[number].name_en),
                               book.places[number].name_en, number, name)
                              for number, (rank, name) in book.listed.ranked(text).items()))
    for rank, *_, number, name in order:
        place = book.places[number]
        yield _ranked(Suggestion(PLACE, place.place_id, place.name_en, place.name_ko, _other(place, name), place.where,
                                 place.kind, rank=rank), not place.on_route)


def _other(place: PlaceEntry, name: str) -> str:
    """Return the name that fits, where it is not seen in the names that are shown."""
    shown = fold(f"{place.name_en}\n{place.name_ko}\n{place.short_en}\n{place.short_ko}")
    return "" if fold(name) in shown else name


def _themes(connection: sqlite3.Connection, text: str) -> Iterable[Ranked]:
    rows = connection.execute(
        "SELECT theme_id, name_en, name_ko, code, color FROM themes ORDER BY theme_no, fid").fetchall()
    names = [(number, name) for number, row in enumerate(rows)
             for name in (*row[1:4], *_OTHER_THEME_NAMES.get(row[0], ())) if name]
    for number, (rank, _) in _list_of(names).ranked(text).items():
        theme_id, name_en, name_ko, code, color = rows[number]
        yield _ranked(Suggestion(THEME, theme_id, name_en, name_ko or "", detail=code, color=color, rank=rank))


def _routes(connection: sqlite3.Connection, text: str) -> Iterable[Ranked]:
    rows = connection.execute("SELECT route_no, name_en, name_ko, color FROM routes ORDER BY route_no").fetchall()
    names = [(position, name) for position, (number, *own, _) in enumerate(rows)
             for name in (*own, f"Route {number}", f"경로 {number}", f"송환 경로 {number}", str(number)) if name]
    for position, (rank, _) in _list_of(names).ranked(text).items():
        number, name_en, name_ko, color = rows[position]
        yield _ranked(Suggestion(ROUTE, str(number), name_en, name_ko or "", color=color, rank=rank), number)


def _list_of(names: List[Tuple[int, str]]) -> NameList:
    return NameList([name for _, name in names], [owner for owner, _ in names])


def _cases(connection: sqlite3.Connection, text: str) -> Iterable[Ranked]:
    """Return cases whose number is what is typed, begins so, or ends so after zeros (110 for D0000110)."""
    typed = "".join(text.split())
    found = {}
    for wanted in _whole_numbers(connection, typed):
        for case_id, title in connection.execute("SELECT case_id, title FROM cases WHERE case_id = ?", (wanted,)):
            found[case_id] = (WHOLE_NAME, title)
    for beginning in dict.fromkeys((typed, typed.upper())):
        for case_id, title in connection.execute(_RANGE, (beginning, beginning + "\U0010ffff", _MOST_CASES)):
            found.setdefault(case_id, (WHOLE_NAME if case_id == beginning else BEGINNING, title))
    for case_id, (rank, title) in found.items():
        yield _ranked(Suggestion(CASE, case_id, case_id, where=title or "", rank=rank))


def _whole_numbers(connection: sqlite3.Connection, typed: str) -> List[str]:
    """Return the case numbers that digits alone may mean, by the way some numbers of this atlas are written."""
    if not (typed.isascii() and typed.isdigit()):
        return []
    known = connection.execute(_SAMPLE).fetchall()
    patterns = {(match.group(1), len(match.group(2))) for match in (
        _NUMBER.fullmatch(number) for (number,) in known if number) if match}
    return [before + typed.zfill(length) for before, length in sorted(patterns)][:_MOST_PATTERNS]
