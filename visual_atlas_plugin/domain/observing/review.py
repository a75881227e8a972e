"""Four eyes: draft -> reviewed -> approved, or returned with a note; nobody reviews their own mark.

Who drew a mark, and who changed what it says last, cannot take a step with it. Ids are compared without case and spaces at the
ends. Somebody without an id of their own cannot review, and a mark of nobody known cannot be reviewed: two pairs of eyes
cannot be shown to be two. Any edit of a reviewed or approved mark makes it a draft again (a trigger of the atlas does that).
"""

import unicodedata
from typing import Dict, FrozenSet, Iterable, Tuple

from ..errors import N_, AtlasError

DRAFT, REVIEWED, APPROVED = "draft", "reviewed", "approved"
ACCEPT, APPROVE, RETURN = "accept", "approve", "return"
STEPS = (ACCEPT, APPROVE, RETURN)
NOBODY = frozenset(("", "unknown"))
# step: the states it starts from, and the one it leads to
_WAYS: Dict[str, Tuple[FrozenSet[str], str]] = {
    ACCEPT: (frozenset((DRAFT,)), REVIEWED),
    APPROVE: (frozenset((REVIEWED,)), APPROVED),
    RETURN: (frozenset((DRAFT, REVIEWED, APPROVED)), DRAFT),
}
NOTE_AT_MOST = 4000     # characters
# columns that a review step, or the keeping of the row, changes; a change of any other column is a change of what a mark says
REVIEW_COLUMNS = frozenset(("row_version", "edited_at", "edited_by", "import_id", "review", "reviewed_by", "reviewed_at",
                            "review_note", "removal_reason"))


def same_person(one: str, other: str) -> bool:
    """Tell whether two analyst ids are the same."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name or "").strip().casefold()


def is_known(name: str) -> bool:
    """Tell whether an id names somebody."""
    return _plain(name) not in NOBODY


def why_not(step: str, state: str, reviewer: str, authors: Iterable[str], note: str = "") -> str:
    """Return why somebody may not take a step with a mark, as a sentence to be translated; "" where it may be taken.

    `authors`: who drew it, and who changed it last ("" or "unknown" where that is not known).
    """
    made_by = list(authors)
    if not is_known(reviewer):
        return N_("You have no analyst id, so nobody could say later who reviewed.")
    if not made_by or not all(is_known(name) for name in made_by):
        return N_("It is not known who drew or changed this mark, so nobody can be shown to be somebody else.")
    if any(same_person(name, reviewer) for name in made_by):
        return N_("You drew or changed this mark yourself. Somebody else has to review it.")
    if state not in _WAYS[step][0]:
        return _WRONG_STATE[step]
    if step == RETURN and not note.strip():
        return N_("A mark is returned with a note that says what is to be done.")
    if len(note) > NOTE_AT_MOST:
        return N_("The note is too long.")
    return ""


_WRONG_STATE = {
    ACCEPT: N_("Only a draft can be accepted."),
    APPROVE: N_("Only what was reviewed can be approved."),
    RETURN: N_("This mark cannot be returned."),
}


def after(step: str, state: str, reviewer: str, authors: Iterable[str], note: str = "") -> str:
    """Return the state after a step. Raises AtlasError where it may not be taken."""
    reason = why_not(step, state, reviewer, authors, note)
    if reason:
        raise AtlasError(reason, ADVICE)
    return _WAYS[step][1]


ADVICE = N_("Nothing was changed. Each analyst has an id of their own: Settings > Options > Visual Atlas.")
