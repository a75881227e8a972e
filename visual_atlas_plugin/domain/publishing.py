"""What may leave the atlas at which level: one rule for every page, number and file.

A record about people leaves only if its privacy allows the level and a stated public ground, or a consent that covers the
use and still stands, carries it, and its review has come far enough. A place needs only its privacy. What is held back is
counted, never described. The rule stands here for one record; store.public_index asks it of a whole database, and a test
holds the two equal.
"""

from dataclasses import dataclass
from datetime import date
from typing import FrozenSet, Iterable, Mapping, Optional, Tuple

PUBLIC, PARTNER, INTERNAL = "public", "partner", "internal"
LEVELS = (PUBLIC, PARTNER, INTERNAL)        # from the widest circle of readers to the narrowest
# privacy of a record: the levels that may see it
_MAY_SEE: Mapping[str, FrozenSet[str]] = {
    "public": frozenset(LEVELS), "restricted": frozenset((PARTNER, INTERNAL)), "confidential": frozenset((INTERNAL,))}

# What anybody may see has been looked at by a second person.
_LEAST_REVIEW: Mapping[str, FrozenSet[str]] = {PUBLIC: frozenset(("reviewed", "approved"))}

# Uses of a consent that cover a page without names.
PUBLISHING_USES = frozenset(("publish_without_name", "publish_with_name"))
# Uses that cover a level. Who agreed to the wider circle agreed to the narrower one, never the other way round.
LEVEL_USES: Mapping[str, FrozenSet[str]] = {
    PUBLIC: PUBLISHING_USES, PARTNER: PUBLISHING_USES | {"share_with_partner"},
    INTERNAL: PUBLISHING_USES | {"share_with_partner", "keep", "court"}}

HELD_PRIVACY = "privacy"        # marked restricted or confidential, or not marked at all
HELD_WITHDRAWN = "withdrawn"    # a person in it has been withdrawn
HELD_NO_GROUND = "no_ground"    # neither a public ground nor a consent that covers publishing
HELD_REVIEW = "review"          # its review has not come far enough for the level


@dataclass(frozen=True)
class Consent:
    """A consent: to which use, from and until when, and when withdrawn (None: open, not withdrawn)."""

    use: str
    given_on: Optional[date] = None
    until: Optional[date] = None
    withdrawn_on: Optional[date] = None
    readable: bool = True      # False: one of its dates cannot be read, so it covers nothing

    def covers(self, uses: FrozenSet[str], day: date) -> bool:
        """Tell whether it covers one of the uses on that day; a withdrawal counts from its day on."""
        if self.use not in uses or not self.readable:
            return False
        if self.withdrawn_on is not None and day >= self.withdrawn_on:
            return False
        begun = self.given_on is None or self.given_on <= day
        return begun and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Record:
    """What the rule needs to know of a record about people.

    `consents` cover the record as a whole; `persons` holds the consents of each person in it, one tuple a
    person; `withdrawn` is set once one of them has been withdrawn from the atlas.
    """

    uuid: str
    privacy: str
    public_ground: str = ""
    consents: Tuple[Consent, ...] = ()
    persons: Tuple[Tuple[Consent, ...], ...] = ()
    withdrawn: bool = False
    review: str = ""


@dataclass(frozen=True)
class Rule:
    """What a level asks of a record: its privacy, a use that a consent must cover, a review state (None: any)."""

    privacies: FrozenSet[str]
    uses: FrozenSet[str]
    reviews: Optional[FrozenSet[str]] = None


def rule_of(level: str) -> Rule:
    """Return the least that the house asks at a level; nothing passes at a level that is not known."""
    return Rule(frozenset(privacy for privacy, levels in _MAY_SEE.items() if level in levels),
                LEVEL_USES.get(level, frozenset()), _LEAST_REVIEW.get(level))


@dataclass(frozen=True)
class Gate:
    """The answer for a set of records: which may leave, and how many are held back for which reason."""

    allowed: FrozenSet[str]
    held: Mapping[str, int]

    @property
    def held_back(self) -> int:
        """How many records stay behind."""
        return sum(self.held.values())


def may_show(privacy: str, level: str = PUBLIC) -> bool:
    """Tell whether something of this privacy may be seen at the level; an unknown privacy may not."""
    return level in _MAY_SEE.get(privacy or "", frozenset())


def why_held(record: Record, day: date, level: str = PUBLIC, rule: Optional[Rule] = None) -> str:
    """Return the reason that keeps a record back on that day, "" if it may leave.

    `rule` is what a policy asks at the level, by default the least that the house asks; it never loosens that.
    """
    asked = rule or rule_of(level)
    if not may_show(record.privacy, level) or record.privacy not in asked.privacies:
        return HELD_PRIVACY
    if record.withdrawn:
        return HELD_WITHDRAWN
    uses = asked.uses & LEVEL_USES.get(level, frozenset())
    grounded = bool((record.public_ground or "").strip()) or _covered(record.consents, uses, day)
    if not grounded and not (record.persons and all(_covered(consents, uses, day) for consents in record.persons)):
        return HELD_NO_GROUND
    return "" if all(rule.reviews is None or record.review in rule.reviews for rule in (asked, rule_of(level))) else HELD_REVIEW


def _covered(consents: Iterable[Consent], uses: FrozenSet[str], day: date) -> bool:
    return any(consent.covers(uses, day) for consent in consents)


def gate(records: Iterable[Record], day: date, level: str = PUBLIC, rule: Optional[Rule] = None) -> Gate:
    """Sort records into those that may leave on that day and those held back."""
    allowed, held = set(), {}  # type: set, Dict[str, int]
    for record in records:
        reason = why_held(record, day, level, rule)
        if reason:
            held[reason] = held.get(reason, 0) + 1
        else:
            allowed.add(record.uuid)
    return Gate(frozenset(allowed), held)
