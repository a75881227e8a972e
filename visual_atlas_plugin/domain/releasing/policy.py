"""The publishing policy of an atlas: what each level lets out, and how exactly. Never weaker than the house allows.

A policy is one JSON object, kept in the atlas; the defaults ship as data. Its SHA-256 is taken over one fixed spelling, so
equal policies have equal sums. What it may not loosen is the floor below: privacy, consent, review, masks, people.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Mapping, Tuple

from .. import publishing, words
from ..errors import AtlasError
from .fields import BLANKABLE, OPTIONAL_TABLES, PEOPLE_TABLES

MARK, VERSION = "visual_atlas_policy", 1
EXACT, GRID, SETTLEMENT, COUNTY, WITHHELD = "exact", "grid", "settlement", "county", "withheld"
MASKS = (EXACT, GRID, SETTLEMENT, COUNTY, WITHHELD)      # each tells less than the one before
DAY, MONTH, YEAR = "day", "month", "year"
DATE_STEPS = (DAY, MONTH, YEAR)
NEVER = "never"
REVIEWS = words.REVIEW_STATES + (NEVER,)                 # how far a review must have come; never: no review is enough
ANY_KIND = "*"
GROUND, CONSENT, MASKED = "ground", "consent", "masked"
# Cells of every size begin at 0, 0 and each holds whole cells of the sizes before it: two editions with different cells
# together tell no more than the finer one.
GRID_SIZES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)


@dataclass(frozen=True)
class Clearance:
    """How far the review of a record must have come before its free text leaves.

    `ground`: where a public ground is stated; `consent`: where a consent alone carries it; `masked`: where one of its
    places is not told exactly, and words might tell it.
    """

    ground: str
    consent: str
    masked: str

    def lets_out(self, review: str, grounded: bool, masked: bool) -> bool:
        """Tell whether the free text of a record leaves."""
        least = max((self.ground if grounded else self.consent, *((self.masked,) if masked else ())), key=REVIEWS.index)
        return review in words.REVIEW_STATES and REVIEWS.index(review) >= REVIEWS.index(least)


@dataclass(frozen=True)
class LevelPolicy:
    """What one level lets out. `masks`: by privacy of a place, then by its kind (ANY_KIND for the others).

    `k`: places that must be told by a cell before it is told; `suppress_below`: smaller numbers are not told where numbers are all
    that is told.
    """

    level: str
    privacies: FrozenSet[str]
    uses: FrozenSet[str]
    least_review: str
    withheld_tables: FrozenSet[str]
    withheld_fields: Mapping[str, FrozenSet[str]]
    free_text: Clearance
    masks: Mapping[str, Mapping[str, str]]
    private_only: str
    grid_degrees: float
    k: int
    dates: Mapping[str, str]
    suppress_below: int

    @property
    def rule(self) -> publishing.Rule:
        """What is asked of a record before any of it leaves."""
        return publishing.Rule(self.privacies, self.uses, self.reviews)

    @property
    def reviews(self) -> FrozenSet[str]:
        """The review states that are enough."""
        return frozenset(words.REVIEW_STATES[words.REVIEW_STATES.index(self.least_review):])

    def mask_of(self, privacy: str, kind: str) -> str:
        """Return how exactly a place of this privacy and kind is told."""
        by_kind = self.masks.get(privacy, {})
        return by_kind.get(kind, by_kind.get(ANY_KIND, WITHHELD))

    def to_dict(self) -> Dict[str, Any]:
        """Return plain values for JSON."""
        clear = self.free_text
        return {
            "privacies": sorted(self.privacies), "consent_uses": sorted(self.uses), "least_review": self.least_review,
            "withheld_tables": sorted(self.withheld_tables),
            "withheld_fields": {table: sorted(names) for table, names in sorted(self.withheld_fields.items())},
            "free_text": {GROUND: clear.ground, CONSENT: clear.consent, MASKED: clear.masked},
            "masks": {privacy: dict(sorted(kinds.items())) for privacy, kinds in sorted(self.masks.items())},
            "private_only": self.private_only, "grid_degrees": self.grid_degrees, "k": self.k,
            "dates": dict(sorted(self.dates.items())), "suppress_below": self.suppress_below}


@dataclass(frozen=True)
class Policy:
    """The policies of all three levels."""

    levels: Mapping[str, LevelPolicy]

    def level(self, name: str) -> LevelPolicy:
        """Return one level. Raises AtlasError for a name that is none."""
        if name not in self.levels:
            raise AtlasError("There is no publishing level “{name}”.", "Choose public, partner or internal.", name=name)
        return self.levels[name]

    def to_json(self) -> str:
        """Return the policy in its one spelling."""
        values = {MARK: VERSION, "levels": {name: level.to_dict() for name, level in self.levels.items()}}
        return json.dumps(values, sort_keys=True, ensure_ascii=True, separators=(",", ":"))

    @property
    def sha256(self) -> str:
        """The SHA-256 of that spelling, in hexadecimal digits."""
        return hashlib.sha256(self.to_json().encode("ascii")).hexdigest()


def coarser(one: str, other: str, order: Tuple[str, ...] = MASKS) -> str:
    """Return which of two words tells less."""
    return max(one, other, key=order.index)


def read_policy(text: str) -> Policy:
    """Read a policy and hold it against the floor of the house. Raises AtlasError, which names what is wrong."""
    try:
        values = json.loads(text)
    except (TypeError, ValueError, RecursionError) as problem:
        raise AtlasError("The publishing policy is not readable.", _ADVICE, str(problem)) from problem
    if not isinstance(values, dict) or set(values) != {MARK, "levels"}:
        raise _refused("it is no policy of the Visual Atlas")
    if values[MARK] != VERSION or isinstance(values[MARK], bool):
        raise _refused(f"its version is {values[MARK]!r}, this program knows {VERSION}")
    if not isinstance(values["levels"], dict) or set(values["levels"]) != set(publishing.LEVELS):
        raise _refused(f"it must have the levels {', '.join(publishing.LEVELS)}")
    policy = Policy({name: _read_level(name, values["levels"][name]) for name in publishing.LEVELS})
    weak = weaknesses(policy)
    if weak:
        raise AtlasError("The publishing policy is weaker than the house allows: {what}.",
                         "Make it stricter there, or take the policy that ships with the plugin.", "\n".join(weak),
                         what="; ".join(weak[:3]))
    return policy


_ADVICE = "Repair it, or take the policy that ships with the plugin."


def _refused(what: str) -> AtlasError:
    return AtlasError("The publishing policy cannot be used: {what}.", _ADVICE, what=what)


_KEYS = {"privacies", "consent_uses", "least_review", "withheld_tables", "withheld_fields", "free_text", "masks",
         "private_only", "grid_degrees", "k", "dates", "suppress_below"}


def _read_level(name: str, values: Any) -> LevelPolicy:
    if not isinstance(values, dict) or set(values) != _KEYS:
        odd = sorted(set(values) ^ _KEYS) if isinstance(values, dict) else []
        raise _refused(f"level {name} must have exactly the known parts; odd: {', '.join(odd) or 'no object'}")
    fields = _object(name, "withheld_fields", values, set(BLANKABLE))
    masks = _object(name, "masks", values, set(words.PRIVACY_LEVELS), whole=True)
    clear = {key: _word(name, f"free_text.{key}", word, REVIEWS)
             for key, word in _object(name, "free_text", values, {GROUND, CONSENT, MASKED}, whole=True).items()}
    return LevelPolicy(
        name, _words(name, "privacies", values["privacies"], words.PRIVACY_LEVELS),
        _words(name, "consent_uses", values["consent_uses"], sorted(publishing.LEVEL_USES[publishing.INTERNAL])),
        _word(name, "least_review", values["least_review"], words.REVIEW_STATES),
        _words(name, "withheld_tables", values["withheld_tables"], sorted(OPTIONAL_TABLES)),
        {table: _words(name, f"withheld_fields.{table}", listed, sorted(BLANKABLE[table]))
         for table, listed in fields.items()},
        Clearance(clear[GROUND], clear[CONSENT], clear[MASKED]),
        {privacy: _mask_kinds(name, privacy, kinds) for privacy, kinds in masks.items()},
        _word(name, "private_only", values["private_only"], MASKS), _grid(name, values["grid_degrees"]),
        _number(name, "k", values["k"]),
        {key: _word(name, f"dates.{key}", word, DATE_STEPS)
         for key, word in _object(name, "dates", values, {GROUND, CONSENT}, whole=True).items()},
        _number(name, "suppress_below", values["suppress_below"]))


def _object(level: str, part: str, values: Mapping[str, Any], allowed: set, whole: bool = False) -> Dict[str, Any]:
    found = values[part]
    if not isinstance(found, dict) or not set(found) <= allowed or (whole and set(found) != allowed):
        raise _refused(f"{level}.{part} must be about {', '.join(sorted(allowed))}")
    return found


def _mask_kinds(level: str, privacy: str, kinds: Any) -> Dict[str, str]:
    if not isinstance(kinds, dict) or ANY_KIND not in kinds or not set(kinds) <= set(words.PLACE_KINDS) | {ANY_KIND}:
        raise _refused(f"{level}.masks.{privacy} must name kinds of place, and {ANY_KIND} for the others")
    return {kind: _word(level, f"masks.{privacy}.{kind}", mask, MASKS) for kind, mask in kinds.items()}


def _word(level: str, part: str, value: Any, allowed) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise _refused(f"{level}.{part} must be one of {', '.join(allowed)}")
    return value


def _words(level: str, part: str, value: Any, allowed) -> FrozenSet[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) and word in allowed for word in value):
        raise _refused(f"{level}.{part} must be a list out of {', '.join(allowed)}")
    return frozenset(value)


def _number(level: str, part: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise _refused(f"{level}.{part} must be a whole number from 1 to 1000")
    return value


def _grid(level: str, value: Any) -> float:
    if isinstance(value, bool) or value not in GRID_SIZES:
        raise _refused(f"{level}.grid_degrees must be one of {', '.join(str(size) for size in GRID_SIZES)}")
    return float(value)


@dataclass(frozen=True)
class _Floor:
    """The least that the house asks at a level."""

    least_review: str
    consent_text: str
    masked_text: str
    masks: Mapping[str, str]
    private_only: str
    consent_dates: str
    k: int
    grid: float
    withheld_fields: Mapping[str, FrozenSet[str]]
    people_stay: bool = True


_NOTES = {"cases": frozenset(("notes", "owner")), "claims": frozenset(("notes",)), "stages": frozenset(("notes",))}
_FLOORS: Mapping[str, _Floor] = {
    publishing.PUBLIC: _Floor(
        "reviewed", "approved", "approved", {"public": EXACT, "restricted": SETTLEMENT, "confidential": COUNTY}, GRID, MONTH,
        3, 0.1, _NOTES),
    publishing.PARTNER: _Floor(
        "draft", "reviewed", "reviewed", {"public": EXACT, "restricted": GRID, "confidential": SETTLEMENT}, GRID, DAY, 3, 0.05,
        {}),
    publishing.INTERNAL: _Floor(
        "draft", "draft", "draft", dict.fromkeys(words.PRIVACY_LEVELS, EXACT), EXACT, DAY, 1, 0.05, {}, people_stay=False),
}


def weaknesses(policy: Policy) -> List[str]:
    """Return what a policy lets out that the house does not, in words; none for a policy that may be used."""
    return [f"{name}: {what}" for name, level in policy.levels.items() for what in _weak(level, _FLOORS[name])]


def _weak(level: LevelPolicy, floor: _Floor) -> List[str]:
    house = publishing.rule_of(level.level)
    missing = sorted(f"{table}.{field}" for table, names in floor.withheld_fields.items()
                     for field in names - level.withheld_fields.get(table, frozenset()))
    looser = sorted(privacy for privacy, least in floor.masks.items()
                    for mask in level.masks[privacy].values() if _tells_more(mask, least))
    checks: Tuple[Tuple[bool, str], ...] = (
        (bool(level.privacies - house.privacies), "privacies " + ", ".join(sorted(level.privacies - house.privacies))),
        (bool(level.uses - house.uses), "consent to " + ", ".join(sorted(level.uses - house.uses))),
        (_tells_more(level.least_review, floor.least_review, REVIEWS), f"review {level.least_review}"),
        (_tells_more(level.free_text.consent, floor.consent_text, REVIEWS), "free text that a consent alone carries"),
        (_tells_more(level.free_text.masked, floor.masked_text, REVIEWS), "free text beside masked places"),
        (_tells_more(level.free_text.ground, floor.least_review, REVIEWS), "free text of records told in public"),
        (bool(looser), "points of places marked " + ", ".join(dict.fromkeys(looser))),
        (_tells_more(level.private_only, floor.private_only), "points of places with private cases only"),
        (_tells_more(level.dates[CONSENT], floor.consent_dates, DATE_STEPS), "dates that a consent alone carries"),
        (level.k < floor.k, f"k of {level.k}"), (level.suppress_below < floor.k, f"numbers from {level.suppress_below}"),
        (level.grid_degrees < floor.grid, f"a grid of {level.grid_degrees} degrees"),
        (floor.people_stay and not PEOPLE_TABLES <= level.withheld_tables, "tables of people"),
        (bool(missing), "fields " + ", ".join(missing)))
    return [what for weak, what in checks if weak]


def _tells_more(word: str, least: str, order: Tuple[str, ...] = MASKS) -> bool:
    """Tell whether a word lets out more than the floor."""
    return order.index(word) < order.index(least)


def kind_of_dates(grounded: bool) -> str:
    """Return under which word of `dates` a record falls."""
    return GROUND if grounded else CONSENT
