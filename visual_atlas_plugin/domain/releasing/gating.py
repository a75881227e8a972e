"""The choices of a filter, as far as a publication may tell them: they pass the same gate as the rows."""

from typing import AbstractSet, Mapping

from ..filter_state import FilterState
from ..words import NO_THEME, NOT_STATED, PLACE_UNKNOWN

_ALWAYS = frozenset((NO_THEME, NOT_STATED, PLACE_UNKNOWN))


def gated(state: FilterState, themes: AbstractSet[str], values: Mapping[str, AbstractSet[str]]) -> FilterState:
    """Return the choices without what only records held back have, a free text (it may be a name) and a drawn area.

    `themes`: ids of the released themes that a chosen record has; `values`: by facet, the values that chosen records have.
    """
    changes = {name: frozenset(state.facet(name) & (set(values.get(name, ())) | _ALWAYS)) for name in state.chosen_facets}
    named = None if state.themes is None else frozenset(state.themes & (set(themes) | _ALWAYS))
    return state.with_(text="", area=(), themes=named, **changes)


def rounded_up(number: int) -> int:
    """Return a number of records held back so that it tells of no single one: at most so many.

    Up to ten for 0 to 10; above, two leading digits, rounded up. Zero is told like ten: that nothing was held back yesterday
    and something is today would tell of one record.
    """
    step = 10
    while number > step * 100:
        step *= 10
    return max(10, -(-number // step) * step)
