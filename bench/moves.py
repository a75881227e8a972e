"""What a person does with the panel, seeded: drags of the window, toggles of themes, choices in other facets."""

import random
from datetime import date, timedelta
from typing import Dict, List, Sequence

from visual_atlas_plugin.domain.filter_state import FilterState

MOVES = 200
FIRST, LAST = date(1990, 1, 1), date(2023, 12, 31)
STEP_DAYS = 90                      # how far an edge goes from one event of a drag to the next
_DAYS = (LAST - FIRST).days


def drags_and_toggles(themes: Sequence[str], count: int = MOVES, seed: int = 1) -> List[FilterState]:
    """Return states of which each follows from the one before: three in four drag the window or one of its edges, one
    in four ticks or unticks a theme.
    """
    chance = random.Random(seed)
    state = FilterState(themes=frozenset(themes), start=date(2000, 1, 1), end=date(2008, 12, 31))
    states = []
    while len(states) < count:
        if chance.random() < 0.25:
            toggled = state.themes ^ {chance.choice(themes)}
            state = state.with_(themes=toggled or frozenset(themes))
        else:
            state = _dragged(state, chance)
        states.append(state)
    return states


def jumps(themes: Sequence[str], count: int = MOVES, seed: int = 3) -> List[FilterState]:
    """Return states with windows of a week to ten years anywhere, none near the one before."""
    chance = random.Random(seed)
    state = FilterState(themes=frozenset(themes))
    return [_window(state, FIRST + timedelta(chance.randrange(_DAYS)), int(7 * 500 ** chance.random()))
            for _ in range(count)]


def _window(state: FilterState, start: date, days: int) -> FilterState:
    """Return a state with another window, kept within the years of the records."""
    start = max(FIRST, min(start, LAST))
    return state.with_(start=start, end=max(start, min(start + timedelta(days), LAST)))


def _dragged(state: FilterState, chance: random.Random) -> FilterState:
    """Move the window as a whole, or one of its edges."""
    by = timedelta(chance.randint(-STEP_DAYS, STEP_DAYS))
    days = (state.end - state.start).days
    which = chance.randrange(3)
    if which == 0:
        start = max(FIRST, min(state.start + by, LAST - timedelta(days)))
        return _window(state, start, days)
    start = state.start + (by if which == 1 else timedelta(0))
    return _window(state, min(start, state.end), max(0, days + (by if which == 2 else -by).days))


def facet_choices(values: Dict[str, Sequence[str]], themes: Sequence[str], count: int = MOVES,
                  seed: int = 2) -> List[FilterState]:
    """Return states that each choose one to three values of another facet (values: by name of facet), under a window."""
    chance = random.Random(seed)
    names = sorted(name for name, found in values.items() if len(found) > 1)
    states = []
    for state in drags_and_toggles(themes, count, seed):
        name = chance.choice(names)
        chosen = chance.sample(sorted(values[name]), min(len(values[name]), chance.randint(1, 3)))
        states.append(state.with_(**{name: frozenset(chosen)}))
    return states
