"""The words of the charts: titles with their n and unit, what is left out and why, tables, and a text for the ear."""

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Sequence, Tuple

from .. import i18n
from ..domain import chart_data, facets, words
from ..domain.chart_data import Chart, MovementChart, PeopleChart, PlaceChart, YearChart
from ..i18n import tr
from ..mapping import naming
from ..mapping.facet_text import value_name
from ..mapping.filter_text import number_text, theme_name

HARD_SPACE = "\u00a0"
TOLD_TO_THE_EAR = 5      # rows of the table that the description names


@dataclass(frozen=True)
class Names:
    """Display names, in the language of the chart, by theme_id and by place_id."""

    themes: Mapping[str, str]
    places: Mapping[str, str]

    def theme(self, theme_id: str) -> str:
        """Return the name of a theme."""
        return theme_name(theme_id, self.themes)

    def place(self, place_id: str) -> str:
        """Return the name of a place, its id where it has none."""
        return self.places.get(place_id) or place_id


def names_of(themes: Mapping[str, Tuple[str, str]], places: Mapping[str, Tuple[str, str]]) -> Names:
    """Return names in the language spoken now from pairs of English and Korean ones."""
    with naming.using(replace(naming.current(), language=i18n.language())):
        return Names({key: naming.of_row(*pair) for key, pair in themes.items()},
                     {key: _place(*pair) for key, pair in places.items()})


def _place(name: str, name_ko: str) -> str:
    """Return a place's whole name: a Korean one, or the English as it is, never half of each."""
    return naming.written(name, name_ko) if name_ko or i18n.language() != "ko" else name


def province(name: str) -> str:
    """Return a province in the language spoken now."""
    return tr("At the border") if name == words.CROSSING else value_name(facets.PROVINCES, name)


def sex(code: str) -> str:
    """Return who is counted, in the plural."""
    return {"female": tr("Women and girls"), "male": tr("Men and boys"), "other": tr("Other")}.get(
        code, tr("Not recorded"))


def chart_name(kind: str) -> str:
    """Return what one of chart_data.CHARTS shows."""
    return {
        chart_data.YEARS: tr("Records by year and theme"),
        chart_data.MOVEMENTS: tr("Cases by the provinces people were moved between"),
        chart_data.PLACES: tr("Places named by the most records"),
        chart_data.PEOPLE: tr("Women and men, where recorded"),
    }[kind]


def title(chart: Chart) -> str:
    """Return the title with the number that it is about, and its unit."""
    number = amount(chart).replace(" ", HARD_SPACE)      # "n =" never ends a line
    return tr("{name} ({n})").format(name=chart_name(chart_data.kind_of(chart)), n=number)


def amount(chart: Chart) -> str:
    """Return "n = 13 records"; the unit follows the chart."""
    one, many = {
        MovementChart: (tr("n = 1 case"), tr("n = {n} cases")),
        PeopleChart: (tr("n = 1 person"), tr("n = {n} people")),
    }.get(type(chart), (tr("n = 1 record"), tr("n = {n} records")))
    return one if chart.n == 1 else many.format(n=number_text(chart.n))


def left_out(chart: Chart) -> List[str]:
    """Return a sentence for each group of matching records that the chart leaves out."""
    return [_reason(reason, number) for reason, number in chart.left_out]


def _reason(reason: str, number: int) -> str:
    one, many = {
        chart_data.UNDATED: (tr("1 record is left out: its date is not known."),
                             tr("{n} records are left out: their date is not known.")),
        chart_data.NO_PLACE: (tr("1 record is left out: none of its places is known."),
                              tr("{n} records are left out: none of their places is known.")),
        chart_data.NO_MOVEMENT: (
            tr("1 record is left out: it tells of no movement in custody between two known places."),
            tr("{n} records are left out: they tell of no movement in custody between two known places.")),
        chart_data.NO_PERSON: (tr("1 record is left out: no person is recorded with it."),
                               tr("{n} records are left out: no person is recorded with them.")),
        chart_data.NO_PUBLIC_PLACE: (tr("1 record is left out: none of its places is known and public."),
                                     tr("{n} records are left out: none of their places is known and public.")),
        chart_data.NO_PUBLIC_MOVEMENT: (
            tr("1 record is left out: it tells of no movement in custody between two known, public places."),
            tr("{n} records are left out: they tell of no movement in custody between two known, public places.")),
        chart_data.NO_PUBLIC_PERSON: (tr("1 record is left out: no person in it is public."),
                                      tr("{n} records are left out: no person in them is public.")),
    }[reason]
    return one if number == 1 else many.format(n=number_text(number))


def reading(chart: Chart) -> List[str]:
    """Return how the chart is to be read: why its parts may add up to more than n."""
    said = []
    if isinstance(chart, YearChart) and chart.every:
        said.append(tr("All rows have the same scale, from zero."))
        if chart.spans:
            said.append(tr("A record stands in every year in which it may fall."))
        if chart.overlap:
            said.append(tr("A record may have several themes."))
    elif isinstance(chart, MovementChart) and sum(chart.cells.values()) > chart.n:
        said.append(tr("A case with several movements stands in several cells."))
    elif isinstance(chart, PlaceChart) and sum(number for _, number in chart.rows) > chart.n:
        said.append(tr("A record may name several places."))
    elif isinstance(chart, PeopleChart) and chart.n:
        said.append(tr("Different people; whoever is in several records is counted once."))
    return said


def nothing(chart: Chart) -> str:
    """Return what stands in place of an empty chart."""
    return {
        chart_data.YEARS: tr("No record here has a date."),
        chart_data.MOVEMENTS: tr("No record here tells of a movement between two known places."),
        chart_data.PLACES: tr("No record here names a known place."),
        chart_data.PEOPLE: tr("No person can be counted here."),
    }[chart_data.kind_of(chart)]


def bar_years(chart: YearChart, bar: int) -> str:
    """Return the year of a bar in digits, or "2001–2005", as tables have it in every language."""
    first, last = chart.years(bar)
    return str(first) if first == last else f"{first}–{last}"


@dataclass(frozen=True)
class Table:
    """A chart as a table: heads and rows of plain text and whole numbers."""

    heads: Tuple[str, ...]
    rows: Tuple[Tuple[object, ...], ...]


def table(chart: Chart, names: Names) -> Table:
    """Return all numbers of a chart, also those that a drawing has no room for."""
    if isinstance(chart, YearChart):
        heads = (tr("Year"), tr("All records"), *(names.theme(theme) for theme, _ in chart.themes))
        return Table(heads, tuple((bar_years(chart, bar), number, *(row[bar] for _, row in chart.themes))
                                  for bar, number in enumerate(chart.every)))
    if isinstance(chart, MovementChart):
        rows = sorted(chart.cells.items(), key=lambda cell: (-cell[1], cell[0]))
        return Table((tr("Origin"), tr("Destination"), tr("Cases")),
                     tuple((province(origin), province(target), number) for (origin, target), number in rows))
    if isinstance(chart, PlaceChart):
        return Table((tr("Place"), tr("Records")), tuple((names.place(key), number) for key, number in chart.rows))
    return Table((tr("As recorded"), tr("People")), tuple((sex(code), number) for code, number in chart.rows))


def described(chart: Chart, names: Names) -> str:
    """Return the chart in words, for those who hear it and as the text beside a picture."""
    parts = [title(chart).replace(HARD_SPACE, " ") + "."]
    rows: Sequence[Tuple[object, ...]] = table(chart, names).rows if chart.n else ()
    if isinstance(chart, YearChart) and rows:
        best = max(rows, key=lambda row: row[1])
        parts.append(tr("From {first} to {last}; most in {year}: {n}.").format(
            first=rows[0][0], last=rows[-1][0], year=best[0], n=number_text(best[1])))
    elif rows:
        told = rows[:TOLD_TO_THE_EAR]
        parts.append("; ".join(f"{_row_name(row)}: {number_text(int(row[-1]))}" for row in told) + ".")
        if len(rows) > len(told):
            parts.append(tr("{n} more in the table.").format(n=number_text(len(rows) - len(told))))
    else:
        parts.append(nothing(chart))
    return " ".join(parts + left_out(chart))


def _row_name(row: Sequence[object]) -> str:
    return " → ".join(str(part) for part in row[:-1])


@dataclass(frozen=True)
class Foot:
    """What stands under a chart that may leave the panel: its level, the choices, what is held back."""

    lines: Tuple[str, ...] = ()
    synthetic: bool = False


def published_foot(sentence: str, held_back: int, synthetic: bool = False) -> Foot:
    """Return the foot of a picture that may be published; `sentence` are the choices in words that may leave."""
    held = {0: "", 1: tr("1 record is held back.")}.get(
        held_back, tr("{n} records are held back.").format(n=number_text(held_back)))
    level = tr("Public: only what may be published is counted.")
    return Foot((sentence, " ".join(part for part in (level, held) if part),
                 tr("Documented cases are fewer than the true number.")), synthetic)


def internal_foot(sentence: str, synthetic: bool = False) -> Foot:
    """Return the foot of a picture that is copied from the panel."""
    return Foot((sentence, tr("Internal: also counts records that must not be published."),
                 tr("Documented cases are fewer than the true number.")), synthetic)


def file_names() -> Dict[str, str]:
    """Return the names of files by chart, without an ending: fixed words, nothing of the records."""
    return {chart_data.YEARS: "records_by_year", chart_data.MOVEMENTS: "cases_between_provinces",
            chart_data.PLACES: "records_by_place", chart_data.PEOPLE: "women_and_men"}
