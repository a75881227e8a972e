"""Made-up cases as columns of whole numbers: drawn by numpy, seeded, five million of them in seconds.

Other distributions than the training atlas: few places have most of the cases (Zipf), many records last for years,
5 % are undated, a tenth have two or three themes, some none. A number stands for a word by its position in the tuples
below. Nothing here describes anybody.
"""

from dataclasses import dataclass
from typing import Dict, List, Sequence, Tuple

import numpy as np

from made_text import zipf

ROLES = ("escape", "life_abroad", "trafficking", "arrest", "detention", "deportation", "hand_over", "transfer",
         "disappearance", "release", "death", "other")
PRIVACY = ("public", "restricted", "confidential")
REVIEWS = ("draft", "reviewed", "approved")
CONFIDENCES = ("high", "medium", "low", None)
SEXES = ("female", "male", "other", "not_stated", None)
RELIABILITIES = ("A", "B", "C", "D", "E", "F", None)
PUBLISHERS = tuple(f"SYNTHETIC publisher {letter}" for letter in "ABCDEFGHIJKL")
SOURCES = 240
FIRST_YEAR, LAST_YEAR = 1990, 2023
UNDATED = 0.05
NOWHERE = -1
SPANS = 40_000                      # different intervals that cases are drawn from
# groups of kinds of places that a step may stand at
CHINA, OFFICE, CAMP, CROSSING, ANY = "china", "office", "camp", "crossing", "any"
GROUPS: Dict[str, Tuple[str, ...]] = {
    CHINA: ("detention_center", "customs"), OFFICE: ("mss_office", "mss_holding_center", "police_holding_camp",
                                                     "police_detention"),
    CAMP: ("labor_training_camp", "prison", "political_prison_camp"), CROSSING: ("border_crossing",),
    ANY: ("settlement", "other", "police_detention", "mss_office"),
}
# courses of a case and how often each is drawn: (role, group) of each step; None: a step without a place
COURSES: Tuple[Tuple[int, Tuple[Tuple[str, object], ...]], ...] = (
    (18, (("detention", CHINA), ("hand_over", CROSSING), ("detention", OFFICE), ("transfer", CAMP))),
    (16, (("detention", CHINA), ("hand_over", CROSSING), ("detention", OFFICE))),
    (10, (("arrest", ANY), ("detention", OFFICE))),
    (10, (("detention", CAMP),)),
    (9, (("detention", OFFICE), ("transfer", CAMP))),
    (8, (("arrest", ANY), ("detention", CHINA), ("hand_over", CROSSING), ("disappearance", None))),
    (7, (("escape", CROSSING), ("life_abroad", None), ("arrest", CHINA))),
    (6, (("trafficking", ANY), ("life_abroad", None))),
    (6, (("detention", CAMP), ("death", CAMP))),
    (5, (("detention", OFFICE), ("release", ANY))),
    (3, (("other", None),)),
    (2, (("arrest", None), ("transfer", CAMP), ("release", None))),
)


@dataclass(frozen=True)
class Dates:
    """The uncertain dates that cases are drawn from, as EDTF; `weights` says how often each is taken."""

    edtf: Tuple[str, ...]
    weights: np.ndarray


@dataclass(frozen=True)
class MadeCases:
    """Columns of made-up cases; names say what a row is: case_..., theme_... (pairs), stage_..., person_..., citation_..."""

    case_date: np.ndarray           # position in Dates.edtf, NOWHERE for undated
    case_event: np.ndarray
    case_privacy: np.ndarray
    case_publisher: np.ndarray
    case_confidence: np.ndarray
    case_credibility: np.ndarray    # 1..6, 0 for none
    case_review: np.ndarray
    theme_case: np.ndarray
    theme_no: np.ndarray
    stage_case: np.ndarray          # ordered
    stage_order: np.ndarray
    stage_role: np.ndarray
    stage_place: np.ndarray         # position among the places, NOWHERE for none
    stage_privacy: np.ndarray
    stage_dated: np.ndarray         # whether it carries the date of its case
    person_case: np.ndarray
    person_no: np.ndarray
    person_sex: np.ndarray          # per person, by person_no
    citation_case: np.ndarray
    citation_source: np.ndarray

    @property
    def count(self) -> int:
        """How many cases there are."""
        return len(self.case_date)


def made_dates(seed: int) -> Dates:
    """Return the pool of dates: days, months, years, "about", decades, long spans, open ends."""
    chance = np.random.default_rng((seed, 3))
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    groups: List[Tuple[float, List[str]]] = [
        (0.24, [f"{y}-{m:02d}-{d:02d}" for y in years for m in range(1, 13) for d in range(1, 29)]),
        (0.18, [f"{y}-{m:02d}" for y in years for m in range(1, 13)]),
        (0.14, [str(y) for y in years]), (0.06, [f"{y}~" for y in years]), (0.02, [f"{y}?" for y in years]),
        (0.03, ["197X", "198X", "199X", "200X", "201X"]), (0.27, _spans(chance)),
        (0.03, [f"{y}/.." for y in years]), (0.02, [f"../{y}" for y in years]),
        (0.01, [f"{y}-{s}" for y in years for s in (21, 23)]),
    ]
    weights = np.concatenate([_later_more(texts, share) for share, texts in groups])
    return Dates(tuple(text for _, texts in groups for text in texts), weights / weights.sum())


def _later_more(texts: Sequence[str], share: float) -> np.ndarray:
    """Return weights that add up to share and rise from the first to the last text of a list in order of time."""
    rising = np.linspace(1.0, 3.0, len(texts))
    return share * rising / rising.sum()


def _spans(chance: np.random.Generator) -> List[str]:
    """Return intervals of a month to twenty-five years, most of them long, in the order of their beginnings."""
    begin = np.sort(chance.integers(FIRST_YEAR * 12, (LAST_YEAR - 1) * 12, SPANS))
    length = np.minimum(1 + chance.exponential(48, SPANS).astype(int), LAST_YEAR * 12 + 11 - begin)
    pairs = zip(begin.tolist(), (begin + length).tolist())
    texts = [f"{a // 12}-{a % 12 + 1:02d}/{b // 12}-{b % 12 + 1:02d}" for a, b in pairs]
    return list(dict.fromkeys(texts))


def draw_cases(count: int, seed: int, kinds: Sequence[str], routes: Sequence[Sequence[int]], themes: int,
               dates: Dates) -> MadeCases:
    """Return `count` made-up cases over places of these kinds; routes: the places of each published route, in order."""
    chance = np.random.default_rng((seed, count))
    when = _drawn(chance, dates.weights, count)
    when[chance.random(count) < UNDATED] = NOWHERE
    privacy = _drawn(chance, (0.6, 0.3, 0.1), count)
    theme_case, theme_no = _themes(chance, count, themes)
    stages = _stages(chance, count, kinds, routes, privacy)
    person_case, person_no = _persons(chance, count)
    cited = np.concatenate((np.arange(count), np.flatnonzero(chance.random(count) < 0.12)))
    return MadeCases(
        case_date=when, case_event=(chance.random(count) < 0.05), case_privacy=privacy,
        case_publisher=zipf(chance, len(PUBLISHERS), count), case_confidence=_drawn(chance, (0.3, 0.4, 0.2, 0.1), count),
        case_credibility=_drawn(chance, (0.2, 0.05, 0.2, 0.25, 0.15, 0.1, 0.05), count),
        case_review=_drawn(chance, (0.3, 0.5, 0.2), count), theme_case=theme_case, theme_no=theme_no, **stages,
        person_case=person_case, person_no=person_no,
        person_sex=_drawn(chance, (0.55, 0.25, 0.01, 0.11, 0.08), int(person_no.max(initial=-1)) + 1),
        citation_case=cited.astype(np.int32), citation_source=zipf(chance, SOURCES, len(cited)))


def _drawn(chance: np.random.Generator, weights: Sequence[float], count: int) -> np.ndarray:
    """Return positions drawn by weight."""
    bounds = np.cumsum(weights)
    drawn = np.searchsorted(bounds / bounds[-1], chance.random(count), side="right")
    return np.minimum(drawn, len(bounds) - 1).astype(np.int32)


def _themes(chance: np.random.Generator, count: int, themes: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return pairs (case, theme): no theme for 6 %, two for 10 %, three for 3 %."""
    how_many = _drawn(chance, (0.06, 0.81, 0.10, 0.03), count)
    case = np.repeat(np.arange(count, dtype=np.int64), how_many)
    theme = (zipf(chance, themes, len(case)) + 3) % themes
    pairs = np.unique(case * themes + theme)
    return (pairs // themes).astype(np.int32), (pairs % themes).astype(np.int32)


def _stages(chance: np.random.Generator, count: int, kinds: Sequence[str], routes: Sequence[Sequence[int]],
            privacy: np.ndarray) -> Dict[str, np.ndarray]:
    """Return the columns of the steps: a course for each case, one in six along a published route."""
    follows = np.flatnonzero(chance.random(count) < (1 / 6 if routes else 0))
    course = _drawn(chance, [weight for weight, _ in COURSES], count)
    course[follows] = NOWHERE
    parts = [_along(chance, np.flatnonzero(course == number), steps, kinds) for number, (_, steps) in enumerate(COURSES)]
    parts += _on_routes(chance, follows, routes)
    case, order, role, place = (np.concatenate(column) for column in zip(*parts))
    sequence = np.lexsort((order, case))
    case = case[sequence]
    more = chance.random(len(case)) < 0.15
    return {"stage_case": case, "stage_order": order[sequence], "stage_role": role[sequence], "stage_place": place[sequence],
            "stage_privacy": np.where(more, np.maximum(privacy[case], 1), privacy[case]).astype(np.int32),
            "stage_dated": chance.random(len(case)) < 0.7}


def _along(chance: np.random.Generator, cases: np.ndarray, steps: Sequence[tuple], kinds: Sequence[str]) -> tuple:
    """Return (case, order, role, place) of the steps of all cases with one course."""
    n, columns = len(cases), []
    for number, (role, group) in enumerate(steps, start=1):
        where = np.full(n, NOWHERE, np.int32)
        if group is not None:
            fitting = np.array([i for i, kind in enumerate(kinds) if kind in GROUPS[group]], np.int32)
            # the same order of importance for every step: the large places are large in all courses
            where = np.random.default_rng(len(fitting)).permutation(fitting)[zipf(chance, len(fitting), n, 1.05)]
            where[chance.random(n) < 0.08] = NOWHERE
        columns.append((cases.astype(np.int32), np.full(n, number, np.int32),
                        np.full(n, ROLES.index(role), np.int32), where))
    return tuple(np.concatenate(column) for column in zip(*columns))


def _on_routes(chance: np.random.Generator, cases: np.ndarray, routes: Sequence[Sequence[int]]) -> List[tuple]:
    """Return the steps of cases that follow published routes, the first routes more often."""
    if not routes:
        return []
    which = zipf(chance, len(routes), len(cases), 0.7)
    parts = []
    for number, stops in enumerate(routes):
        own = cases[which == number].astype(np.int32)
        for order, place in enumerate(stops, start=1):
            role = "detention" if order != 2 else "hand_over"
            parts.append((own, np.full(len(own), order, np.int32), np.full(len(own), ROLES.index(role), np.int32),
                          np.full(len(own), place, np.int32)))
    return parts


def _persons(chance: np.random.Generator, count: int) -> Tuple[np.ndarray, np.ndarray]:
    """Return pairs (case, person): mostly one of its own, 4 % none, 4 % two, 5 % the person of the case before."""
    how_many = _drawn(chance, (0.04, 0.92, 0.04), count)
    case = np.repeat(np.arange(count, dtype=np.int64), how_many)
    person = np.arange(len(case), dtype=np.int64)
    again = np.flatnonzero(chance.random(len(case)) < 0.05)
    again = again[again > 0]
    again = again[case[again - 1] != case[again]]
    person[again] = again - 1
    pairs = np.unique(case * max(1, len(person)) + person)
    kept, numbers = pairs // max(1, len(person)), pairs % max(1, len(person))
    known, numbers = np.unique(numbers, return_inverse=True)
    return kept.astype(np.int32), numbers.astype(np.int32)
