"""The facets of a record: by what, beside themes and dates, records are chosen and counted.

A facet gives each record one value or several. What is not known is a value of its own, so that no record drops
out in silence: words.NOT_STATED where a text is missing, words.PLACE_UNKNOWN where no place is known.
"""

from typing import Tuple

# where: by the places of the stages of a record; a record is in every province that one of its stages lies in
PROVINCES = "provinces"      # places.admin1
COUNTIES = "counties"        # "admin1/admin2" (county_key): the same county name stands in several provinces
HELD_IN = "held_in"          # kinds of place (words.PLACE_KINDS)
CROSSINGS = "crossings"      # place_id of a crossing that a stage names
ALONG = "along"              # number of a published route of which a record has two stops or more
# who says it
PUBLISHERS = "publishers"    # cases.publisher, which may name several, parted by PUBLISHER_MARK
# how sure
RELIABILITY = "reliability"  # A-F of the sources that the record cites
CREDIBILITY = "credibility"  # "1"-"6" of the record
CONFIDENCE = "confidence"    # words.CONFIDENCES
REVIEW = "review"            # words.REVIEW_STATES
PRIVACY = "privacy"          # words.PRIVACY_LEVELS
RECORD_KINDS = "record_kinds"  # words.CASE_RECORD_KINDS

BY_PLACE: Tuple[str, ...] = (PROVINCES, COUNTIES, HELD_IN, CROSSINGS, ALONG)
BY_SOURCE: Tuple[str, ...] = (PUBLISHERS, RELIABILITY)
ONE_VALUED: Tuple[str, ...] = (CREDIBILITY, CONFIDENCE, REVIEW, PRIVACY, RECORD_KINDS)
FACETS: Tuple[str, ...] = BY_PLACE + BY_SOURCE + ONE_VALUED

COUNTY_MARK = "/"
PUBLISHER_MARK = ";"


def county_key(province: str, county: str) -> str:
    """Return the value of COUNTIES for a county of a province."""
    return f"{province}{COUNTY_MARK}{county}"
