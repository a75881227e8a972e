"""What must be asked before a source is imported, each once; and what an answer makes of the mapping."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import List, Mapping, Optional, Sequence, Tuple, Union

from ..errors import N_
from ..two_digit_years import ALL_1900S, ALL_2000S
from .crs_doubt import Doubt
from .evidence import DateDoubts
from .mapping import NEW_THEME, NO_THEME, ImportMapping
from .themes import Words

Value = Union[bool, int, str]
LEAVE_OUT = ""              # answer about a column: it is not imported
ASKED_WORDS = 60            # unknown words of one kind that are asked about

DAY_MONTH = N_("“{example}”: which comes first, the day or the month?")
TILDE = N_("“{example}”: what does the sign ~ mean?")
YEAR_DAY = N_("“{example}”: what stands in the middle, the month or the day?")
SERIAL = N_("“{example}”: is this a date that a spreadsheet counts in days?")
CENTURY = N_("“{example}”: which century is meant by a year of two digits?")
WHERE_YEAR = N_("“{example}”: where does the year stand?")
THEME = N_("Which theme is “{text}”?")
KIND = N_("What kind of place is “{text}”?")
ROLE = N_("What kind of stage is “{text}”?")
PEOPLE = N_("The column “{column}” seems to hold names of people. The atlas keeps pseudonyms: what are they?")
NO_ID = N_("No column gives the number of a record. Shall it be made of the row numbers? "
           "Rows that move are new records then.")
WHICH_USE = N_("The column “{column}” says whether somebody agreed. To which use?")


@dataclass(frozen=True)
class Option:
    """One answer: its value, and what it is called (a text for tr() with values; data stands in values)."""

    value: Value
    pattern: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What it is called, in English."""
        return self.pattern.format(**self.values)


@dataclass(frozen=True)
class Question:
    """One thing to ask. `about` names what the answer sets; `suggested` is what speaks most for itself, None for nothing.

    `needed`: until it is answered, rows that it concerns are refused. `examples` are texts of the source.
    """

    about: Tuple[str, ...]
    pattern: str
    values: Mapping[str, object]
    options: Tuple[Option, ...]
    suggested: Optional[Value] = None
    needed: bool = False
    examples: Tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The question in English."""
        return self.pattern.format(**self.values)


def answer(mapping: ImportMapping, question: Question, value: Value) -> ImportMapping:
    """Return the mapping with a question answered: `value` is that of one of its options, or free text where it has none."""
    kind = question.about[0]
    if kind == "choices":
        return replace(mapping, choices=replace(mapping.choices, **{question.about[1]: value}))
    if kind == "crs":
        crs, _, swapped = str(value).partition("|")
        return replace(mapping, choices=replace(mapping.choices, crs=crs, axes_swapped=swapped == "swapped"))
    if kind in ("themes", "kinds", "roles"):
        return replace(mapping, **{kind: {**getattr(mapping, kind), question.about[1]: str(value)}})
    table = mapping.tables[question.about[1]]
    if kind == "column":
        columns = {name: to for name, to in table.columns.items() if name != question.about[2]}
        if value != LEAVE_OUT:
            columns[question.about[2]] = str(value)
        table = replace(table, columns=columns)
    else:
        table = replace(table, constants={**table.constants, question.about[2]: str(value)})
    return replace(mapping, tables={**mapping.tables, question.about[1]: table})


def centuries(year: int = 0) -> Tuple[Option, ...]:
    """Return what years of two digits may mean. `year`: this one, of four digits; 0 for that of the clock."""
    now = (year or date.today().year) % 100
    return (Option(now, N_("00 to {now} are of the 2000s, the others of the 1900s"), {"now": f"{now:02d}"}),
            Option(ALL_1900S, N_("All are of the 1900s")), Option(ALL_2000S, N_("All are of the 2000s")))


def about_dates(doubts: DateDoubts) -> List[Question]:
    """Return what must be asked of the dates of a source."""
    found = []
    if doubts.orders and bool(doubts.day_first) == bool(doubts.month_first):
        found.append(Question(("choices", "day_first"), DAY_MONTH, {"example": doubts.orders[0]}, (
            Option(True, N_("The day")), Option(False, N_("The month"))), None, True, doubts.orders))
    if doubts.tilde:
        found.append(Question(("choices", "tilde_is_about"), TILDE, {"example": doubts.tilde[0]}, (
            Option(False, N_("Since (before it: until)")), Option(True, N_("About"))), False, True, doubts.tilde))
    if doubts.year_either and bool(doubts.year_month) == bool(doubts.year_day):
        found.append(Question(("choices", "year_day_month"), YEAR_DAY, {"example": doubts.year_either[0]}, (
            Option(False, N_("The month")), Option(True, N_("The day"))), False, False, doubts.year_either))
    if doubts.short:
        found.append(Question(("choices", "two_digits_until"), CENTURY, {"example": doubts.short[0]}, centuries(), None, True,
                              doubts.short))
    if doubts.leads_or_ends and bool(doubts.leads) == bool(doubts.ends):
        found.append(Question(("choices", "year_leads"), WHERE_YEAR, {"example": doubts.leads_or_ends[0]}, (
            Option(True, N_("In front")), Option(False, N_("At the end"))), None, True, doubts.leads_or_ends))
    if doubts.serial:
        found.append(Question(("choices", "excel_dates"), SERIAL, {"example": doubts.serial[0]}, (
            Option(True, N_("Yes, a date")), Option(False, N_("No"))), True, True, doubts.serial))
    return found


def about_positions(doubts: Sequence[Doubt], crs: str, axes_swapped: bool) -> List[Question]:
    """Return what must be asked of coordinates: the strongest doubt, with the systems that the numbers allow."""
    if not doubts:
        return []
    doubt = doubts[0]
    ways = [(doubt.crs, doubt.axes_swapped), *((other, doubt.axes_swapped) for other in doubt.others), (crs, axes_swapped)]
    options = tuple(Option(f"{system}|swapped" if swapped else system,
                           N_("{crs}, axes swapped") if swapped else "{crs}", {"crs": system or "EPSG:4326"})
                    for system, swapped in dict.fromkeys(ways))
    sure = doubt.strength >= 0.85 and not doubt.others and (doubt.crs, doubt.axes_swapped) != (crs, axes_swapped)
    return [Question(("crs",), doubt.pattern, doubt.values, options, options[0].value if sure else None)]


def about_words(kind: str, texts: Sequence[str], codes: Sequence[str], words: Words) -> List[Question]:
    """Return one question for each word that is not known. kind: themes, kinds or roles."""
    if kind == "themes":
        options = (Option(NEW_THEME, N_("A theme of our own")), Option(NO_THEME, N_("No theme")),
                   *(Option(code, "{name}", {"name": words.names.get(code, code)}) for code in codes))
    else:
        options = tuple(Option(code, "{name}", {"name": code}) for code in codes)
    pattern = {"themes": THEME, "kinds": KIND, "roles": ROLE}[kind]
    suggested = NEW_THEME if kind == "themes" else None
    return [Question((kind, text), pattern, {"text": text}, options, suggested, kind != "themes")
            for text in texts[:ASKED_WORDS]]


def about_people(table: str, column: str) -> Question:
    """Return the question what a column with names of people holds."""
    return Question(("column", table, column), PEOPLE, {"column": column}, (
        Option(LEAVE_OUT, N_("Real names: leave them out")), Option("pseudonym", N_("Pseudonyms: import them"))), LEAVE_OUT)


def about_ids(table: str, field_name: str, made: str) -> Question:
    """Return the question whether numbers shall be made."""
    return Question(("constant", table, field_name), NO_ID, {}, (Option(made, "{made}", {"made": made}),), made)


def about_consent(table: str, column: str, uses: Sequence[str]) -> Question:
    """Return the question to which use a yes agrees."""
    return Question(("constant", table, "consent_use"), WHICH_USE, {"column": column}, tuple(
        Option(use, "{name}", {"name": use}) for use in uses), None, True)
