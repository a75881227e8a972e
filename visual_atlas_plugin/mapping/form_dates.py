"""Uncertain dates in forms: EDTF (levels 0-1) as QGIS expressions without Python, the twin of domain.dates.

One end of a date is bound with nested with_variable() calls; days are whole days since 1970-01-01. Years have
four digits here; the last may be X (decade), the last two (century), the last three (millennium).
"""

_DAY = r"(0[1-9]|[12]\\d|3[01]|XX)"
_KNOWN_YEAR = rf"\\d{{4}}(-(0[1-9]|1[0-2])(-{_DAY})?|-XX(-XX)?|-2[1-4])?"
_OPEN_YEAR = r"(\\d{3}X|\\d{2}XX|\\dXXX)(-XX(-XX)?)?"
_TIME = r"(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}(:?\\d{2})?)?)?"
_ONE = rf"({_KNOWN_YEAR}{_TIME}|{_OPEN_YEAR})[?~%]?"
_PATTERN = rf"^({_ONE}|{_ONE}/{_ONE}|{_ONE}/(\\.\\.)?|(\\.\\.)?/{_ONE})$"
# days from 1970-01-01 to the first of a month: the algorithm of domain.dates.day_number with d = 1
_FIRST_OF_MONTH = (
    "with_variable('va_m', {month}, with_variable('va_y', {year} - if(@va_m <= 2, 1, 0), "
    "365 * @va_y + floor(@va_y / 4) - floor(@va_y / 100) + floor(@va_y / 400) "
    "+ floor((153 * (@va_m + if(@va_m > 2, -3, 9)) + 2) / 5) - 719468))")


def _part(end: str, start: int, length: int) -> str:
    return f"coalesce(substr({end}, {start}, {length}), '')"    # past the end substr() gives NULL


def _month(text: str, last: bool) -> str:
    """Month number of an end: seasons 21-24 are three months, winter ends in the next year (month 14)."""
    month = _part(text, 6, 2)
    season, whole = (f"(3 * ({month} - 20) + {2 if last else 0})", 12 if last else 1)
    return f"if({month} IN ('', 'XX'), {whole}, if({month} > '12', {season}, to_int({month})))"


def _year(text: str, last: bool) -> str:
    return f"to_int(replace({_part(text, 1, 4)}, 'X', '{9 if last else 0}'))"


def _first_day(end: str) -> str:
    first = _FIRST_OF_MONTH.format(month="@va_month", year=_year(end, False))
    day = _part(end, 9, 2)
    return (f"with_variable('va_month', {_month(end, False)}, {first} "
            f"+ if({day} IN ('', 'XX') OR {_part(end, 6, 2)} = 'XX', 0, to_int({day}) - 1))")


def _last_day(end: str) -> str:
    """Last day of an end: the given day, else the day before the first of the month that follows."""
    next_first = _FIRST_OF_MONTH.format(month="(@va_month % 12 + 1)", year=f"({_year(end, True)} + floor(@va_month / 12))")
    day = _part(end, 9, 2)
    return (f"if({day} NOT IN ('', 'XX') AND {_part(end, 6, 2)} <> 'XX', {_first_day(end)}, "
            f"with_variable('va_month', {_month(end, True)}, {next_first} - 1))")


def _end(column: str, last: bool) -> str:
    """The text of the first or last end of a date; a date that is no interval is both. Marks and times go."""
    quoted = f"trim(\"{column}\")"
    text = f"if(strpos({quoted}, '/') > 0, regexp_substr({quoted}, '{'/(.*)$' if last else '^([^/]*)/'}'), {quoted})"
    return f"regexp_replace(regexp_replace({text}, '[?~%]', ''), 'T.*$', '')"


def day_expression(column: str, last: bool) -> str:
    """Return the expression of the first (or last) possible day of a column's date, NULL where that end is open."""
    inner = _last_day("@va_end") if last else _first_day("@va_end")
    return (f"with_variable('va_end', coalesce({_end(column, last)}, ''), "
            f"if(@va_end IN ('', '..', 'unknown'), NULL, {inner}))")


def _day_exists(column: str, last: bool) -> str:
    """Whether the day of an end is one of its month, as 30 February is not."""
    first = _FIRST_OF_MONTH.format(month=_month("@va_end", False), year=_year("@va_end", False))
    follows = _FIRST_OF_MONTH.format(month="(@va_month % 12 + 1)", year=f"({_year('@va_end', False)} + floor(@va_month / 12))")
    day = _part("@va_end", 9, 2)
    return (f"with_variable('va_end', coalesce({_end(column, last)}, ''), "
            f"if({day} IN ('', 'XX') OR {_part('@va_end', 6, 2)} = 'XX', true, "
            f"with_variable('va_month', {_month('@va_end', False)}, to_int({day}) <= {follows} - {first})))")


def date_rule(column: str) -> str:
    """Return the expression that holds where a column is empty or a date of EDTF level 0 or 1 with real days."""
    return (f"\"{column}\" IS NULL OR (regexp_match(trim(\"{column}\"), '{_PATTERN}') > 0 AND {_day_exists(column, False)} "
            f"AND {_day_exists(column, True)} AND coalesce({day_expression(column, False)} <= {day_expression(column, True)}, true))")
