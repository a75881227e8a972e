"""Reading one cell: text to a value of the atlas, or a Bad with the reason why not.

A column is read through a Cache, so that each different text is read once however many rows have it.
"""

import re
import unicodedata
from typing import Callable, List, Mapping, Optional, Sequence, Tuple, Union

from .. import dates
from ..date_phrases import DAY_OR_MONTH, TILDE
from ..date_phrases import Choices as PhraseChoices
from ..date_phrases import read as read_phrase
from ..dates import DateError
from ..errors import N_
from ..two_digit_years import short_date
from .mapping import Choices
from .value_words import VOCABULARIES, key

_HALF_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94)}
_HALF_WIDTH[0x3000] = 0x20
CACHED = 100000         # different texts of a column that are remembered
LONGEST_READ = 200      # characters of a text that may be a date, a number, a position: patterns are slow on long ones
LONGEST_KEY = 200       # characters of a number of a record

# What no text may hold: control characters but tab and line ends, and halves of characters, which no database can store.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$", re.ASCII)
_TIMED = re.compile(r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$", re.ASCII)
_SERIAL = re.compile(r"^[1-9]\d{4}(?:\.\d+)?$")
_FIRST_SERIAL, _LAST_SERIAL, _SERIAL_TO_DAY = 61, 73050, 25569      # 1 March 1900 to 31 December 2099; to days since 1970
_YEAR_FIRST = re.compile(r"^(\d{4})\s*([./])\s*(\d{1,2})\s*[./]\s*(\d{1,2})\.?$")
_NUMBER = re.compile(r"^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$", re.ASCII)
_GROUPED = re.compile(r"^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_FIGURE_ABOUT = re.compile(r"^(?:about|around|approximately|approx\.?|circa|ca\.?|some|약|대략|大约|约|約)\s*"
                           r"|\s*(?:여|가량|정도|쯤|左右|多)$", re.IGNORECASE)
_FIGURE_UNIT = re.compile(r"\s*(?:people|persons|person|cases|case|명|인|건|人|名|件)$", re.IGNORECASE)
_FIGURE_RANGE = re.compile(r"^(.+?)\s*(?:[-–—~～]|to|에서|부터|至|到)\s*(.+)$")
_DURATION = re.compile(r"^([\d.,]+)\s*([^\d\s.,][^\d]*?)\.?$")
_UNITS = {key(word): unit for unit, words in {
    "hours": "h|hour|hours|시간|小时", "days": "d|day|days|일|일간|天|日", "nights": "night|nights|박|夜|晚",
    "weeks": "w|week|weeks|주|주간|周|星期", "months": "m|mo|month|months|개월|개월간|달|个月|個月",
    "years": "y|yr|yrs|year|years|년|년간|年"}.items() for word in words.split("|")}

CONTROL = N_("This has a control character, which no text may hold. Take it out.")
NO_DATE = N_("This is not a date that can be read.")
NO_DAY = N_("A day is needed here, such as 2023-10-09.")
WHICH_DAY = N_("This may be day and month or month and day: choose the order.")
WHICH_TILDE = N_("The sign ~ may mean “since” or “about”: choose what it means.")
WHICH_SERIAL = N_("This may be a date that a spreadsheet counts in days: choose whether it is.")
WHICH_CENTURY = N_("The year has two digits: choose which century is meant.")
WHICH_END = N_("The year may stand in front or at the end: choose where it stands.")
NO_NUMBER = N_("This is not a number that can be read.")
NO_YES_NO = N_("This is neither yes nor no.")
NO_CODE = N_("This word is not known here: say in the mapping what it stands for.")
TOO_LONG = N_("This is longer than {n} characters.")
TURNED = N_("The highest figure is below the lowest.")
NO_DURATION = N_("This is not a duration that can be read, such as 8 months.")


class Bad:
    """What a cell is that cannot be read: the reason, a text for tr(), and the values that it names.

    `field` says which of several cells that were read together is at fault, "" where it is the one.
    """

    __slots__ = ("reason", "field", "values")

    def __init__(self, reason: str, field: str = "", **values: object):
        self.reason, self.field, self.values = reason, field, values


DateValue = Tuple[Optional[str], str, Optional[str], Optional[int], Optional[int]]
NO_DATE_VALUE: Tuple[None, None, None, None, None] = (None, None, None, None, None)


class Cache(dict):
    """Texts that were read: cache[text] reads it where it is new. `bad`: whether any text was ever refused."""

    __slots__ = ("read", "bad")

    def __init__(self, read: Callable[[str], object], empty: object = None):
        super().__init__({None: empty, "": empty})
        self.read, self.bad = read, False

    def __missing__(self, text: str) -> object:
        value = self.read(text) if not _REFUSED.search(text) else Bad(CONTROL)
        if text.isspace():
            value = self[None]
        if type(value) is Bad:
            self.bad = True
        if len(self) < CACHED:
            self[text] = value
        return value


def refused(column: Sequence[Optional[str]]) -> List[int]:
    """Return the positions of the texts of a column that hold what no text may hold."""
    if not _REFUSED.search("\n".join(filter(None, column))):
        return []
    return [position for position, text in enumerate(column) if text and _REFUSED.search(text)]


def half_width(text: str) -> str:
    """Return a text with full-width signs as ASCII, and Hangul put together."""
    return text.strip() if text.isascii() else unicodedata.normalize("NFC", text.translate(_HALF_WIDTH)).strip()


def read_line(text: str) -> Optional[str]:
    """Return a text without its outer blanks."""
    return text.strip()


def read_key(text: str) -> Union[str, Bad]:
    """Return the number of a record: without outer blanks, of a sensible length."""
    text = text.strip()
    return text if len(text) <= LONGEST_KEY else Bad(TOO_LONG, n=LONGEST_KEY)


def coded(words: str, own: Optional[Mapping[str, str]] = None) -> Callable[[str], object]:
    """Return a reader of the codes of a list (VOCABULARIES), after the meanings that the user gave to texts."""
    known = dict(VOCABULARIES[words])
    given = {key(text): code for text, code in (own or {}).items()}
    known.update(given)

    def read(text: str) -> object:
        code = known.get(key(text))
        return Bad(NO_CODE) if code is None else int(code) if words == "credibilities" else code

    return read


def read_yes_no(text: str) -> object:
    """Return 1 for a yes, 0 for a no."""
    code = VOCABULARIES["yes_no"].get(key(text))
    return Bad(NO_YES_NO) if code is None else int(code)


def split(text: str, separator: str) -> List[str]:
    """Return the parts of a cell with several values, without outer blanks; full-width separators count as well."""
    if separator == ";":
        text = text.replace("；", ";")
    elif separator == ",":
        text = text.replace("，", ",").replace("、", ",")
    parts = text.split(separator) if separator else [text]
    return [part.strip() for part in parts if part.strip()]


class Dates:
    """Reads dates by the choices of a mapping."""

    def __init__(self, choices: Choices):
        self._choices = choices
        self._phrase = PhraseChoices(choices.day_first, bool(choices.tilde_is_about))

    def read(self, text: str) -> Union[DateValue, Bad]:
        """Return (EDTF, the text as written, precision, first day, last day); a text that says "unknown" has no EDTF."""
        found = self.parsed(text)
        if found is None:
            return None, text.strip(), None, None, None
        if type(found) is Bad:
            return found
        return found.edtf, text.strip(), found.precision, found.start_day, found.end_day

    def edtf(self, text: str) -> Union[None, str, Bad]:
        """Return the EDTF text alone."""
        found = self.parsed(text)
        return found if found is None or type(found) is Bad else found.edtf

    def day(self, text: str) -> Union[None, str, Bad]:
        """Return one day as ISO text: consents are bound by days."""
        found = self.parsed(text)
        if found is None or type(found) is Bad:
            return found
        if found.precision != "day" or found.mark:
            return Bad(NO_DAY)
        return "%04d-%02d-%02d" % dates.civil(found.start_day)

    def some_day(self, text: str) -> Union[None, str, Bad]:
        """Return a day, a month or a year as ISO text: a withdrawal of which no day is known still withdraws."""
        found = self.parsed(text)
        if found is None or type(found) is Bad:
            return found
        return Bad(NO_DAY) if found.precision not in ("day", "month", "year") or found.mark else found.edtf

    def between(self, first: Optional[str], last: Optional[str]) -> Union[DateValue, Bad]:
        """Return the date that goes from the beginning of one date to the end of another, either of them empty."""
        ends = [self.edtf(text) if text and text.strip() else None for text in (first, last)]
        wrong = next((end for end in ends if type(end) is Bad), None)
        if wrong is not None:
            return wrong
        text = " – ".join(part.strip() for part in (first, last) if part and part.strip())
        if not any(ends):
            return (None, text, None, None, None) if text else NO_DATE_VALUE
        if ends[0] == ends[1]:
            joined = ends[0]
        else:
            begin, end = (ends[0] or "..").split("/")[0], (ends[1] or "..").split("/")[-1]
            joined = f"{begin}/{end}"
        found = _parsed(joined)
        if type(found) is Bad:
            return found
        return found.edtf, text, found.precision, found.start_day, found.end_day

    def parsed(self, text: str) -> Union[None, dates.UncertainDate, Bad]:
        """Return the date of a text, None where it says that none is known."""
        if len(text) > LONGEST_READ:
            return Bad(NO_DATE)
        text = half_width(text)
        if _ISO.match(text) or (_TIMED.match(text) and "T00:00" not in text):
            return _parsed(text)        # an hour with its zone is kept; midnight is what programs add to a day
        if _SERIAL.match(text):
            return self._serial(text)
        text = self._whole_year(text)
        if type(text) is Bad:
            return text
        turned = _YEAR_FIRST.match(text) if self._choices.year_day_month else None
        if turned:
            text = "-".join((turned.group(1), turned.group(4), turned.group(3)))
        try:
            phrase = read_phrase(text, self._phrase)
        except DateError:
            return self._why(text)
        except (ValueError, OverflowError):
            return Bad(NO_DATE)
        if phrase.date is not None and not phrase.date.edtf.isascii():      # digits of other scripts
            return Bad(NO_DATE)
        if TILDE in phrase.doubts and self._choices.tilde_is_about is None:
            return Bad(WHICH_TILDE)
        return phrase.date

    def _whole_year(self, text: str) -> Union[str, Bad]:
        """Return a date whose year has two digits with all four, any other text as it is."""
        front, end = short_date(text)
        if front is None and end is None:
            return text
        until, leads = self._choices.two_digits_until, self._choices.year_leads
        if until is None:
            return Bad(WHICH_CENTURY)
        if front is not None and end is not None and leads is None:
            return Bad(WHICH_END)
        chosen = front if end is None or (front is not None and leads) else end
        return chosen.whole(until)      # type: ignore[union-attr]  # one of the two is there

    def _why(self, text: str) -> Bad:
        """Return why a text is refused: it would be read if the order of day and month were known, or never."""
        if self._choices.day_first is None:
            try:
                if DAY_OR_MONTH in read_phrase(text, PhraseChoices(True, bool(self._choices.tilde_is_about))).doubts:
                    return Bad(WHICH_DAY)
            except (ValueError, OverflowError):
                return Bad(NO_DATE)
        return Bad(NO_DATE)

    def _serial(self, text: str) -> Union[dates.UncertainDate, Bad]:
        """Read a day as spreadsheets count them; the fraction is the hour."""
        number = int(text.split(".")[0])
        if not _FIRST_SERIAL <= number <= _LAST_SERIAL or self._choices.excel_dates is False:
            return Bad(NO_DATE)
        if self._choices.excel_dates is None:
            return Bad(WHICH_SERIAL)
        return dates.parse("%04d-%02d-%02d" % dates.civil(number - _SERIAL_TO_DAY))


def _parsed(edtf: str) -> Union[dates.UncertainDate, Bad]:
    try:
        return dates.parse(edtf)
    except DateError:
        return Bad(NO_DATE)


class Numbers:
    """Reads numbers and figures, with the decimal sign that a mapping says."""

    def __init__(self, decimal_comma: bool):
        self._comma = decimal_comma

    def number(self, text: str) -> Union[float, Bad]:
        """Return a number; groups of three digits may be set apart."""
        if len(text) > LONGEST_READ:
            return Bad(NO_NUMBER)
        words = half_width(text).replace("\u00a0", "").replace("\u202f", "").replace("−", "-").replace(" ", "")
        if self._comma:
            words = words.translate(_SWAPPED_SIGNS)
        if _GROUPED.match(words):
            words = words.replace(",", "")
        if not _NUMBER.match(words) or len(words) > 30:
            return Bad(NO_NUMBER)
        return float(words)

    def integer(self, text: str) -> Union[int, Bad]:
        """Return a whole number above zero."""
        number = self.number(text)
        if type(number) is Bad:
            return number
        return int(number) if number == int(number) and 0 < number < 2 ** 31 else Bad(NO_NUMBER)

    def figure(self, text: str) -> Union[Tuple[Optional[float], Optional[float], str], Bad]:
        """Return (lowest, highest, the text) of a figure; words that give no number stay words."""
        if len(text) > LONGEST_READ:
            return None, None, text.strip()
        words = _FIGURE_UNIT.sub("", _FIGURE_ABOUT.sub("", _FIGURE_UNIT.sub("", half_width(text))))
        single = self.number(_FIGURE_ABOUT.sub("", words))
        if type(single) is not Bad:
            return single, single, text.strip()
        ends = _FIGURE_RANGE.match(words)
        low, high = (self.number(_FIGURE_UNIT.sub("", end)) for end in ends.groups()) if ends else (Bad(NO_NUMBER),) * 2
        if type(low) is Bad or type(high) is Bad:
            return None, None, text.strip()
        return Bad(TURNED) if low > high else (low, high, text.strip())

    def duration(self, text: str) -> Union[Tuple[float, str], Bad]:
        """Return (number, unit) of a duration such as "8 months", "8개월"."""
        if len(text) > LONGEST_READ:
            return Bad(NO_DURATION)
        match = _DURATION.match(_FIGURE_ABOUT.sub("", half_width(text)))
        unit = _UNITS.get(key(match.group(2))) if match else None
        number = self.number(match.group(1)) if match else Bad(NO_NUMBER)
        return Bad(NO_DURATION) if unit is None or type(number) is Bad else (number, unit)


_SWAPPED_SIGNS = str.maketrans(",.", ".,")
