"""Made-up cases for training: the same every time, from places and themes that are given. They describe nobody.

Every text says SYNTHETIC and every number begins with SYN-. A made-up case stands at points of places that the
atlas holds anyway; no point is made up for it.
"""

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from . import training_dates
from .training_dates import Draw

CASES, LOCATIONS = 3622, 3901       # what the Visual Atlas published of itself in 2026
WORD = "SYNTHETIC"
NOTE = "SYNTHETIC: made up for training; describes nobody."
NO_PLACE = "SYNTHETIC: place not stated"
CONSENT_STATES = ("given", "limited", "expired", "withdrawn")
_CENTERS, _OFFICES = ("detention_center",), ("mss_office", "mss_holding_center")
_POLICE = ("police_holding_camp", "police_detention")
_PRISONS, _CAMPS, _LABOR = ("prison",), ("political_prison_camp",), ("labor_training_camp",)
# theme: the steps that have a place, in the order of time (a case with n places has those numbered 1 to n), and the
# steps whose place nobody names
_STEPS = {
    "political-prison-camps": ((("detention", _CAMPS, 1), ("transfer", _CAMPS + _PRISONS, 2), ("death", _CAMPS, 3)),
                               ("arrest", "transfer", "disappearance")),
    "detention-facilities": ((("detention", _PRISONS + _LABOR + _POLICE + _OFFICES, 1), ("transfer", _PRISONS + _LABOR, 2),
                              ("release", _POLICE + _LABOR, 3)), ("arrest", "transfer", "release")),
    "public-execution": ((("arrest", _POLICE + _OFFICES, 2), ("detention", _POLICE, 3),
                          ("death", _PRISONS + _CAMPS + _LABOR, 1)), ("arrest", "other")),
    "forced-repatriation": ((("detention", _CENTERS, 2), ("hand_over", ("border_crossing",), 1), ("detention", _OFFICES, 3)),
                            ("escape", "life_abroad", "deportation")),
    "religious-persecution": ((("arrest", _OFFICES, 1), ("detention", _CAMPS + _PRISONS, 2), ("transfer", _CAMPS, 3)),
                              ("escape", "disappearance")),
    "womens-rights": ((("detention", _POLICE + _CENTERS, 1), ("transfer", _LABOR, 2), ("release", _LABOR, 3)),
                      ("trafficking", "life_abroad")),
    "torture-and-assault": ((("detention", _OFFICES + _POLICE, 1), ("transfer", _PRISONS, 2), ("death", _PRISONS, 3)),
                            ("arrest", "other")),
}
_OTHER_STEPS = ((("other", (), 1), ("detention", (), 2), ("transfer", (), 3)), ("arrest", "other"))
_LATE = ("transfer", "release", "disappearance", "other")    # steps that follow the others where they have no place
_MANY = "forced-repatriation"       # whose cases name most places


@dataclass(frozen=True)
class TrainingPlace:
    """A place that made-up cases may stand at."""

    place_id: str
    kind: str


@dataclass(frozen=True)
class MadeStage:
    """One step of a made-up case; place_id is None where the place is not stated."""

    role: str
    place_id: Optional[str]
    date_edtf: Optional[str]
    duration: Optional[Tuple[int, str]]
    text: str
    privacy: str


@dataclass(frozen=True)
class MadeClaim:
    """A made-up figure on a case."""

    low: Optional[int]
    high: Optional[int]
    text: str
    claimed_by: str
    review: str
    credibility: int


@dataclass(frozen=True)
class MadeCase:
    """A made-up case with its steps, figures and persons (by number); consent is its own state, None for none."""

    case_id: str
    theme_id: str
    title: str
    summary: str
    date_edtf: Optional[str]
    privacy: str
    review: str
    confidence: str
    credibility: int
    is_ground_stated: bool
    consent: Optional[str]
    stages: Tuple[MadeStage, ...]
    claims: Tuple[MadeClaim, ...]
    persons: Tuple[str, ...]


@dataclass(frozen=True)
class MadePerson:
    """A made-up person, known by number only; consent is its state, None where none was given."""

    person_id: str
    birth_edtf: Optional[str]
    sex: str
    privacy: str
    consent: Optional[str]
    use_allowed: str


def shares(published: Sequence[Tuple[str, int]], total: int) -> Dict[str, int]:
    """Divide a total in the proportion of published counts, in whole numbers, by the largest remainders."""
    whole = sum(count for _, count in published)
    if whole <= 0:
        raise ValueError("no theme has a published count")
    parts = {theme: total * count // whole for theme, count in published}
    rest = sorted(published, key=lambda item: (-(total * item[1] % whole), item[0]))
    for theme, _ in rest[:total - sum(parts.values())]:
        parts[theme] += 1
    return parts


def make_cases(published: Sequence[Tuple[str, int]], places: Sequence[TrainingPlace],
               cases: int = CASES, locations: int = LOCATIONS) -> List[MadeCase]:
    """Return made-up cases over the themes, with exactly `locations` steps that stand at a place."""
    themes = _mixed(published, cases)
    located = _located(themes, locations)
    return [_case(number, theme, count, places) for number, (theme, count) in enumerate(zip(themes, located), start=1)]


def make_person(person_id: str) -> MadePerson:
    """Return the made-up person of a number; the same one every time."""
    draw = Draw("person", person_id)
    birth = draw.pick((None, f"{draw.between(1940, 1999)}", f"{draw.between(194, 199)}X", f"{draw.between(1940, 1999)}~"))
    consent = draw.pick((None,) + CONSENT_STATES + ("given", "given"))
    return MadePerson(person_id, birth, draw.pick(("female", "female", "male", "not_stated")),
                      draw.pick(("confidential", "confidential", "restricted")), consent,
                      draw.pick(("keep", "share_with_partner", "publish_without_name", "publish_without_name",
                                 "publish_with_name", "court")))


def _mixed(published: Sequence[Tuple[str, int]], cases: int) -> List[str]:
    """Return the theme of each case, mixed, so that neighbors in a list differ."""
    ordered = [(Draw("order", theme, rank).below(2 ** 40), theme, rank)
               for theme, count in shares(published, cases).items() for rank in range(count)]
    return [theme for _, theme, _ in sorted(ordered)]


def _located(themes: Sequence[str], locations: int) -> List[int]:
    """Return how many steps of each case stand at a place: 0 to 3, together `locations`."""
    counts = [0 if Draw("located", number).below(17) == 0 else 1 for number in range(len(themes))]
    candidates = [number for number, count in enumerate(counts) if count]
    candidates.sort(key=lambda number: (themes[number] != _MANY, Draw("more", number).below(2 ** 40)))
    missing = locations
    for step, (most, every) in enumerate(((3, 3), (2, 2), (2, 1), (3, 1))):
        for rank, number in enumerate(candidates):
            missing = locations - sum(counts) if rank % 256 == 0 else missing
            if missing <= 0:
                return _trimmed(counts, locations)
            if rank % every == 0 and counts[number] < most and (step or themes[number] == _MANY):
                gain = min(most - counts[number], missing)
                counts[number] += gain
                missing -= gain
    return _trimmed(counts, locations)


def _trimmed(counts: List[int], locations: int) -> List[int]:
    """Take places away from the last cases where there are too many (few locations were asked for)."""
    too_many = sum(counts) - locations
    for number in range(len(counts) - 1, -1, -1):
        if too_many <= 0:
            break
        taken = min(counts[number], too_many)
        counts[number] -= taken
        too_many -= taken
    return counts


def _case(number: int, theme: str, located: int, places: Sequence[TrainingPlace]) -> MadeCase:
    draw = Draw("case", number)
    case_id = f"SYN-{number:06d}"
    date = training_dates.edtf_of(number, draw)
    privacy = draw.pick(("public",) * 6 + ("restricted",) * 3 + ("confidential",))
    review = draw.pick(("draft", "reviewed", "reviewed", "approved"))
    stages = tuple(_stages(case_id, theme, located, places, date, privacy, draw))
    steps = ", then ".join(_words(stage.role) for stage in stages)
    return MadeCase(
        case_id, theme, f"{WORD} {case_id}: {theme.replace('-', ' ')}", f"{NOTE} Steps: {steps}.", date, privacy, review,
        draw.pick(("high", "medium", "low")), draw.between(1, 6), draw.below(2) == 0,
        draw.pick(CONSENT_STATES) if draw.below(20) == 0 else None, stages, tuple(_claims(draw)), _persons(number))


def _stages(case_id: str, theme: str, located: int, places: Sequence[TrainingPlace], date: Optional[str],
            privacy: str, draw: Draw) -> List[MadeStage]:
    """Return the steps of a case in the order of time: those at places, and around them some whose place is not stated."""
    with_place, without = _STEPS.get(theme, _OTHER_STEPS)
    roles = [(role, _place(kinds, places, draw)) for role, kinds, rank in with_place if rank <= located]
    for role in sorted({draw.pick(without) for _ in range(draw.below(3))}, key=without.index):
        roles.insert(len(roles) if role in _LATE else 0, (role, None))
    if not roles:
        roles = [(with_place[0][0], None)]
    stages = []
    for order, (role, place_id) in enumerate(roles, start=1):
        duration = (draw.between(1, 36), draw.pick(("days", "months", "years"))) if draw.below(4) == 0 else None
        when = date if place_id is not None or draw.below(2) else None
        stages.append(MadeStage(role, place_id, when, duration, f"{WORD} step {order} of {case_id}: {_words(role)}.",
                                draw.pick((privacy, privacy, privacy, "restricted"))))
    return stages


def _words(role: str) -> str:
    return role.replace("hand_over", "hand-over").replace("_", " ")


def _place(kinds: Tuple[str, ...], places: Sequence[TrainingPlace], draw: Draw) -> str:
    """Pick a place of these kinds (any place where there is none); some are picked far more often than others."""
    fitting = [place for place in places if place.kind in kinds] or list(places)
    return fitting[min(draw.below(len(fitting)), draw.below(len(fitting)))].place_id


def _claims(draw: Draw) -> List[MadeClaim]:
    """Return no figure for most cases, else one or two rival ones."""
    claims = []
    for rank in range(max(0, draw.below(5) - 2)):
        low = draw.between(1, 40)
        high = low + draw.below(20)
        bounds, words = draw.pick((((low, low), f"{low} people"), ((low, high), f"{low} to {high} people"),
                                   ((low, None), f"more than {low} people"), ((None, high), f"up to {high} people")))
        claims.append(MadeClaim(bounds[0], bounds[1], f"{WORD}: {words}", f"{WORD} source {'AB'[rank % 2]}",
                                draw.pick(("draft", "reviewed", "approved")), draw.between(1, 6)))
    return claims


def _persons(number: int) -> Tuple[str, ...]:
    """Return the persons of a case: mostly one of its own, now and then none, a shared one, or several."""
    if number % 40 == 0:
        return ()
    own = number - 1 if number % 12 == 0 else number     # every twelfth case is a second one of the person before
    return tuple(f"SYN-P{person:06d}" for person in ((own, 100000 + number) if number % 25 == 0 else (own,)))
