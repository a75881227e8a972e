"""The choices of the panel in plain words: one sentence for the panel, the map and the page."""

from datetime import date, timedelta
from typing import Mapping, Optional, Tuple

from ..domain import facets, words
from ..domain.case_index import Counts
from ..domain.filter_state import DEFAULT_ROUTES, FilterState
from ..i18n import tr
from .facet_text import facet_name, facet_phrases

_CASE, _EVENT = words.CASE_RECORD_KINDS
MOST_SAID = 3       # choices that the reason of an empty result lists; the chips above it list them all


def month_names() -> Tuple[str, ...]:
    """Return the twelve months in the user's language."""
    return (tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"),
            tr("August"), tr("September"), tr("October"), tr("November"), tr("December"))


def day_text(value: date) -> str:
    """Return a day as "9 October 2023"."""
    return tr("{day} {month} {year}").format(day=value.day, month=month_names()[value.month - 1], year=value.year)


def iso_day_text(text: str) -> str:
    """Return an ISO day as day_text does, any other text (a year, a month, words) as it is."""
    try:
        return day_text(date.fromisoformat(text))
    except ValueError:
        return text


def year_text(year: int) -> str:
    """Return a year as a sentence needs it: "2003"."""
    return tr("{year}").format(year=year)


def number_text(value: int) -> str:
    """Return a whole number with commas between thousands."""
    return f"{value:,}"


def _whole(start: date, end: date) -> str:
    """Return "2003", or "October 2023", where the window is exactly that; "" otherwise."""
    if start.year != end.year:
        return ""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return year_text(start.year)
    if start.day == 1 and start.month == end.month and (end + timedelta(days=1)).day == 1:
        return tr("{month} {year}").format(month=month_names()[start.month - 1], year=start.year)
    return ""


def _whole_years(start: Optional[date], end: Optional[date]) -> bool:
    """Tell whether a window begins and ends with a year, as far as it has ends."""
    return ((start is None or (start.month, start.day) == (1, 1))
            and (end is None or (end.month, end.day) == (12, 31)))


def _ends(state: FilterState) -> Tuple[str, str]:
    """Return the two ends in words; whole years where the window begins and ends with them."""
    start, end = state.start, state.end
    if _whole_years(start, end):
        return year_text(start.year) if start else "", year_text(end.year) if end else ""
    return day_text(start) if start else "", day_text(end) if end else ""


def window_text(state: FilterState) -> str:
    """Return the window as "between 2003 and 2009", "in 2023", "on 9 October 2023", "since 2020"; "" for all."""
    start, end = state.start, state.end
    if not state.has_window:
        return ""
    first, last = _ends(state)
    if start is None:
        return tr("until {end}").format(end=last)
    if end is None:
        return tr("since {start}").format(start=first)
    if start == end:
        return tr("on {day}").format(day=day_text(start))
    whole = _whole(start, end)
    if whole:
        return tr("in {period}").format(period=whole)
    return tr("between {start} and {end}").format(start=first, end=last)


def window_short(state: FilterState) -> str:
    """Return the window for a chip or a heading: "2003–2009", "9 Oct 2023", "since 2020"; "All dates"."""
    if not state.has_window:
        return tr("All dates")
    if state.start is None or state.end is None:
        return window_text(state)
    if state.start == state.end:
        return day_text(state.start)
    whole = _whole(state.start, state.end)
    if whole:
        return whole
    if _whole_years(state.start, state.end):
        return tr("{first}–{last}").format(first=state.start.year, last=state.end.year)
    return f"{state.start.isoformat()} – {state.end.isoformat()}"


def theme_name(theme_id: str, names: Optional[Mapping[str, str]] = None) -> str:
    """Return the display name of a theme id; an id that is not listed is shown as plain words."""
    if theme_id == words.NO_THEME:
        return tr("No theme given")
    return (names or {}).get(theme_id) or theme_id.replace("-", " ").replace("_", " ").capitalize()


def _themes_text(state: FilterState, counts: Counts, names: Optional[Mapping[str, str]], published: bool = False) -> str:
    """Return "All themes", one to three names, or "4 of 8 themes"; `published`: only names that a counted record has."""
    if state.themes is None:
        return tr("All themes")
    if not state.themes:
        return tr("No theme chosen")
    unnamed = published and any(not counts.by_theme.get(theme, (0, 0))[1] for theme in state.themes - {words.NO_THEME})
    if len(state.themes) <= 3 and not unnamed:
        order = list(counts.by_theme) or sorted(state.themes)
        listed = sorted(state.themes, key=lambda t: order.index(t) if t in order else len(order))
        return ", ".join(theme_name(theme, names) for theme in listed)
    return tr("{n} of {total} themes").format(n=len(state.themes), total=max(len(counts.by_theme), len(state.themes)))


def filter_sentence(state: FilterState, counts: Counts, theme_names: Optional[Mapping[str, str]] = None,
                    published: bool = False, place_names: Optional[Mapping[str, str]] = None) -> str:
    """Say the choices and their result: "Forced Repatriation, possibly between 2003 and 2009; 12 of 16 records".

    Plain text, no markup. `place_names`: display names of crossings by place_id. `published`: for what leaves the
    atlas, where a free text, which may be a name, is "a text search", themes, places and publishers are named only
    where a record that may leave has them, and the numbers must be those of the records that may leave.
    """
    parts = [_themes_text(state, counts, theme_names, published)]
    if state.has_window:
        pattern = tr("certainly {window}") if state.certainly else tr("possibly {window}")
        parts.append(pattern.format(window=window_text(state)))
    else:
        parts.append(tr("all dates"))
    if not state.include_undated:
        parts.append(tr("undated records left out"))
    elif state.has_window and counts.undated:
        parts.append(tr("undated records included"))
    parts += facet_phrases(state, place_names, counts.facets if published else None)
    if state.text:
        parts.append(tr("a text search") if published else tr("text “{text}”").format(text=state.text))
    if state.area:
        parts.append(tr("in a chosen area"))
    if state.routes != DEFAULT_ROUTES:
        parts.append(routes_text(state))
    return _result(counts).format(
        choices=", ".join(parts), n=number_text(counts.matching), total=number_text(counts.total))


def _result(counts: Counts) -> str:
    """Return the pattern of the whole sentence, in the unit that holds for every record of the atlas."""
    kinds = {kind for kind, (_, whole) in counts.facets.get(facets.RECORD_KINDS, {}).items() if whole}
    if kinds == {_CASE}:
        return tr("{choices}; {n} of {total} cases")
    return tr("{choices}; {n} of {total} records")


def routes_text(state: FilterState) -> str:
    """Return "routes 1, 2", "route 4" or "no routes"."""
    numbers = ", ".join(str(no) for no in sorted(state.routes))
    if not numbers:
        return tr("no routes")
    return (tr("route {no}") if len(state.routes) == 1 else tr("routes {no}")).format(no=numbers)


def empty_reason(state: FilterState, counts: Counts, theme_names: Optional[Mapping[str, str]] = None,
                 place_names: Optional[Mapping[str, str]] = None) -> Tuple[str, str, str]:
    """Say why nothing matches: (sentence, words of the link, what the link changes).

    The last is "undated", "dates", "themes", "text", "area", the name of a facet, or "" where no choice would help.
    `without` does what it says.
    """
    if counts.total == 0:
        return tr("This atlas holds no record yet."), "", ""
    if state.themes is not None and not state.themes:
        return tr("No theme is ticked."), tr("Show all themes"), "themes"
    change = _remedy(state, counts)
    return _nothing(state, counts, theme_names, place_names), _remedy_words(change, counts), change


def without(state: FilterState, change: str) -> FilterState:
    """Return the choices without what empty_reason named."""
    changes = {"undated": {"include_undated": True}, "dates": {"start": None, "end": None, "certainly": False},
               "themes": {"themes": None}, "text": {"text": ""}, "area": {"area": ()}}
    return state.with_(**changes.get(change, {change: None}))


def _nothing(state: FilterState, counts: Counts, theme_names: Optional[Mapping[str, str]],
             place_names: Optional[Mapping[str, str]]) -> str:
    """Return what no record matches, in one sentence."""
    themes = "" if state.themes is None else _themes_text(state, counts, theme_names)
    among = tr(" with {themes}").format(themes=themes) if themes else ""
    others = facet_phrases(state, place_names) + ([tr("in a chosen area")] if state.area else [])
    if others or (state.text and state.has_window):
        said = [themes] if themes else []
        said += [window_text(state)] if state.has_window else []
        said += others + ([tr("text “{text}”").format(text=state.text)] if state.text else [])
        if len(said) > MOST_SAID:
            return tr("No record matches these {n} choices together.").format(n=len(said))
        return tr("No record: {choices}.").format(choices=", ".join(said))
    if state.text:
        return tr("No record{among} matches the text “{text}”.").format(among=among, text=state.text)
    if state.has_window:
        pattern = (tr("No record{among} lies certainly {window}.") if state.certainly
                   else tr("No record{among} {window}."))
        return pattern.format(among=among, window=window_text(state))
    return (tr("No record{among} has a date.") if counts.undated_hidden else tr("No record{among}.")).format(among=among)


def _remedy(state: FilterState, counts: Counts) -> str:
    """Return the choice whose taking back shows records, for all that the counts can tell."""
    if counts.undated_hidden:
        return "undated"
    for name in state.chosen_facets:
        if any(now for now, _ in counts.facets.get(name, {}).values()):
            return name
    if state.themes is not None and any(now for now, _ in counts.by_theme.values()):
        return "themes"
    if state.text or state.area:
        return "text" if state.text else "area"
    if state.has_window and _held(state, counts):
        return "dates"
    return state.chosen_facets[0] if state.chosen_facets else "themes"


def _remedy_words(change: str, counts: Counts) -> str:
    """Return the words of the link that takes a choice back."""
    fixed = {"dates": tr("Show all dates"), "themes": tr("Show all themes"), "text": tr("Clear the text"),
             "area": tr("Show the whole map")}
    if change == "undated":
        return undated_link(counts.undated_hidden)
    return fixed[change] if change in fixed else tr("Show all again: {name}").format(name=facet_name(change))


def undated_link(hidden: int) -> str:
    """Return "4 undated records are hidden: show them."."""
    if hidden == 1:
        return tr("1 undated record is hidden: show it.")
    return tr("{n} undated records are hidden: show them.").format(n=number_text(hidden))


def _held(state: FilterState, counts: Counts) -> int:
    """Return how many records the ticked themes hold, whatever their dates (one may be in two themes)."""
    if state.themes is None:
        return counts.total
    return sum(counts.by_theme.get(theme, (0, 0))[1] for theme in state.themes)
