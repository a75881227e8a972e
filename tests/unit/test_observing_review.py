"""Four eyes: which steps a mark may take, and who may take them."""

import pytest

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.observing import review
from visual_atlas_plugin.domain.words import REVIEW_STATES


@pytest.mark.parametrize("step, state, result", [
    ("accept", "draft", "reviewed"), ("approve", "reviewed", "approved"), ("return", "draft", "draft"),
    ("return", "reviewed", "draft"), ("return", "approved", "draft"),
    ("accept", "reviewed", None), ("accept", "approved", None), ("approve", "draft", None), ("approve", "approved", None)])
def test_the_steps_from_state_to_state(step, state, result):
    if result is None:
        with pytest.raises(AtlasError):
            review.after(step, state, "kim", ["lee"], "why")
    else:
        assert review.after(step, state, "kim", ["lee"], "why") == result
        assert result in REVIEW_STATES


@pytest.mark.parametrize("reviewer, authors", [
    ("lee", ["lee"]), (" LEE ", ["lee"]), ("ｌｅｅ", ["lee"]),       # full width letters
    ("kim", ["lee", "kim"]),                                        # changed it last
    ("", ["lee"]), ("unknown", ["lee"]), ("Unknown ", ["lee"]),     # a reviewer without an id
    ("kim", []), ("kim", [""]), ("kim", ["unknown"]), ("kim", ["lee", "unknown"])])
def test_nobody_reviews_their_own_mark_or_one_of_nobody(reviewer, authors):
    for step, state in (("accept", "draft"), ("approve", "reviewed"), ("return", "draft")):
        assert review.why_not(step, state, reviewer, authors, "a note")


def test_a_mark_is_returned_with_a_note():
    assert review.why_not("return", "draft", "kim", ["lee"], "  \n")
    assert not review.why_not("return", "draft", "kim", ["lee"], "the wall goes on to the north")
    assert review.why_not("return", "draft", "kim", ["lee"], "x" * 4001)
    assert not review.why_not("accept", "draft", "kim", ["lee"])
