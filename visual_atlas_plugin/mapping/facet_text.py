"""Facets and their values in plain words: for the panel, the chips and the sentence of a filter."""

from contextlib import contextmanager
from dataclasses import replace
from typing import Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple

from ..domain import facets, words
from ..domain.filter_state import FilterState
from ..i18n import ENGLISH, language, tr
from . import naming
from .place_style import kind_labels

_COUNTY = " County"
# facets whose values come out of the records; those of the others are words of ours
_OPEN = (facets.PROVINCES, facets.COUNTIES, facets.CROSSINGS, facets.PUBLISHERS)
MOST_NAMED = 3      # values of a facet that a sentence names; of more it tells the number


def facet_name(name: str) -> str:
    """Return the heading of a facet."""
    return {
        facets.PROVINCES: tr("Province"), facets.COUNTIES: tr("County"), facets.HELD_IN: tr("Kind of place"),
        facets.CROSSINGS: tr("Crossing"), facets.ALONG: tr("Along a published route"),
        facets.PUBLISHERS: tr("Published by"), facets.RELIABILITY: tr("Reliability of the sources"),
        facets.CREDIBILITY: tr("Credibility"), facets.CONFIDENCE: tr("Confidence"), facets.REVIEW: tr("Review"),
        facets.PRIVACY: tr("Privacy"), facets.RECORD_KINDS: tr("Kind of record"),
    }[name]


def _fixed_words(name: str) -> Mapping[str, str]:
    """Return the words of the coded values of a facet."""
    return {
        facets.HELD_IN: lambda: {**kind_labels(), words.SETTLEMENT: tr("Settlement")},
        facets.RELIABILITY: lambda: {"A": tr("A, reliable"), "B": tr("B, usually reliable"), "C": tr("C, fairly reliable"),
                                     "D": tr("D, not usually reliable"), "E": tr("E, unreliable"),
                                     "F": tr("F, cannot be judged")},
        facets.CREDIBILITY: lambda: {"1": tr("1, confirmed"), "2": tr("2, probably true"), "3": tr("3, possibly true"),
                                     "4": tr("4, doubtful"), "5": tr("5, improbable"), "6": tr("6, cannot be judged")},
        facets.CONFIDENCE: lambda: {"high": tr("High"), "medium": tr("Medium"), "low": tr("Low")},
        facets.REVIEW: lambda: {"draft": tr("Draft"), "reviewed": tr("Reviewed"), "approved": tr("Approved")},
        facets.PRIVACY: lambda: {"public": tr("Public"), "restricted": tr("Restricted"),
                                 "confidential": tr("Confidential")},
        facets.RECORD_KINDS: lambda: {"case": tr("Case"), "event": tr("Event")},
    }.get(name, dict)()


def value_name(name: str, value: str, place_names: Optional[Mapping[str, str]] = None) -> str:
    """Return a value of a facet in words; `place_names` gives the display names of crossings by place_id."""
    if value == words.PLACE_UNKNOWN:
        return tr("Place unknown")
    if value == words.NOT_STATED:
        return tr("Not stated")
    if name == facets.CROSSINGS:
        return (place_names or {}).get(value) or value
    if name == facets.PROVINCES:
        return _province_name(value, _korean_provinces())
    if name == facets.COUNTIES:
        with spelling():
            return _county_name(value)
    if name == facets.ALONG:
        return tr("Route {no}").format(no=value)
    return _fixed_words(name).get(value, value)


def value_names(name: str, values: Iterable[str], place_names: Optional[Mapping[str, str]] = None) -> Dict[str, str]:
    """Return value_name of many values: the settings of spelling are read once for all of them."""
    special = {words.PLACE_UNKNOWN, words.NOT_STATED}
    with spelling():
        if name == facets.COUNTIES:
            return {value: value_name(name, value) if value in special else _county_name(value) for value in values}
        if name == facets.PROVINCES:
            korean = _korean_provinces()
            return {value: value_name(name, value) if value in special else _province_name(value, korean)
                    for value in values}
        return {value: value_name(name, value, place_names) for value in values}


@contextmanager
def spelling() -> Iterator[None]:
    """Spell names for a while as the settings say, in the language of the interface; they are read once."""
    with naming.using(replace(naming.current(), language=language())):
        yield


def _province_name(value: str, korean: Mapping[str, str]) -> str:
    """Return a province in the language of the interface; one that is not listed as it is written."""
    return naming.english(value) if language() == ENGLISH else korean.get(value, value)


def _korean_provinces() -> Dict[str, str]:
    """Return the provinces in the language of the interface, where that is not English."""
    return {} if language() == ENGLISH else {
        "North Hamgyong": tr("North Hamgyong"), "South Hamgyong": tr("South Hamgyong"), "Ryanggang": tr("Ryanggang"),
        "Chagang": tr("Chagang"), "North Pyongan": tr("North Pyongan"), "South Pyongan": tr("South Pyongan"),
        "North Hwanghae": tr("North Hwanghae"), "South Hwanghae": tr("South Hwanghae"), "Kangwon": tr("Kangwon"),
        "Pyongyang": tr("Pyongyang"), "Rason": tr("Rason"), "Nampo": tr("Nampo"), "Kaesong": tr("Kaesong"),
        "Jilin": tr("Jilin"), "Liaoning": tr("Liaoning"), "Heilongjiang": tr("Heilongjiang"),
    }


def _county_name(value: str) -> str:
    """Return a county (facets.county_key) in the language of the interface; without a Korean name as it is written."""
    name = value.split(facets.COUNTY_MARK, 1)[-1]
    if language() == ENGLISH:
        return naming.english(name)
    plain = name[:-len(_COUNTY)] if name.endswith(_COUNTY) else name
    korean = naming.written(plain)
    if any("a" <= letter <= "z" for letter in korean.lower()):
        return name
    return tr("{name} County").format(name=korean) if plain != name else korean


def crossing_names(crossings: Mapping[str, Tuple[str, str]]) -> Dict[str, str]:
    """Return the display names by place_id; `crossings` gives (English, Korean or "")."""
    with spelling():
        return {place_id: naming.written(*both) for place_id, both in crossings.items()}


_PHRASES: Dict[str, Callable[[], str]] = {
    facets.PROVINCES: lambda: tr("in {names}"), facets.COUNTIES: lambda: tr("in {names}"),
    facets.HELD_IN: lambda: tr("held in: {names}"), facets.CROSSINGS: lambda: tr("through {names}"),
    facets.ALONG: lambda: tr("along {names}"), facets.PUBLISHERS: lambda: tr("published by {names}"),
    facets.RELIABILITY: lambda: tr("reliability of sources: {names}"),
    facets.CREDIBILITY: lambda: tr("credibility: {names}"), facets.CONFIDENCE: lambda: tr("confidence: {names}"),
    facets.REVIEW: lambda: tr("review: {names}"), facets.PRIVACY: lambda: tr("privacy: {names}"),
    facets.RECORD_KINDS: lambda: tr("only: {names}"),
}


def facet_phrase(name: str, state: FilterState, place_names: Optional[Mapping[str, str]] = None,
                 nameable: Optional[Mapping[str, object]] = None) -> str:
    """Return what is chosen of a facet as part of a sentence: "through Tumen–Onsong", "published by 4 values".

    `nameable`: the values that may be named, any where it is None.
    """
    chosen = sorted(state.facet(name) or ())
    if not chosen:
        listed = tr("none")
    elif len(chosen) > MOST_NAMED or nameable is not None and any(value not in nameable for value in chosen):
        listed = tr("{n} values").format(n=len(chosen))
    else:
        listed = ", ".join(_short(name, value, place_names) for value in chosen)
    return _PHRASES[name]().format(names=listed)


def _short(name: str, value: str, place_names: Optional[Mapping[str, str]]) -> str:
    """Return a value as a list in a sentence needs it: the letter or number alone where it has one."""
    coded = name in (facets.RELIABILITY, facets.CREDIBILITY) and len(value) == 1
    return value if coded else value_name(name, value, place_names)


def facet_phrases(state: FilterState, place_names: Optional[Mapping[str, str]] = None,
                  public: Optional[Mapping[str, Mapping[str, Tuple[int, int]]]] = None) -> List[str]:
    """Return a phrase for each facet of which only some values are chosen.

    `public`: Counts.facets of the records that may leave, for a text that leaves; what none of them has is not named.
    """
    nameable = {name: None if public is None or name not in _OPEN else
                {value: pair for value, pair in public.get(name, {}).items() if pair[1]} for name in state.chosen_facets}
    return [facet_phrase(name, state, place_names, nameable[name]) for name in state.chosen_facets]
