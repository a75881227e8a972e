"""What a source of imagery says of the day of capture, as honestly as it says it: a day, a range, a mosaic, or nothing."""

import re
from typing import Mapping, NamedTuple

from ..imagery_source import ImagerySource

MOSAIC = "mosaic"
_MOSAIC_OF = re.compile(r"mosaic of (\d{4})(?: (?:and|to) (\d{4}))?")


class ServiceDates(NamedTuple):
    """`acquired_at` in EDTF ("" = unknown), `product` ("mosaic" or ""), `basis` as date_basis."""

    acquired_at: str
    product: str
    basis: str


def dates_of(source: ImagerySource, values: Mapping[str, str]) -> ServiceDates:
    """Return what is known of a source with the values that were chosen for it.

    A release is not a day of capture. Of the user's own sources only the wording is known, so their day is unknown.
    """
    days = [values.get(parameter.key, "") for parameter in source.parameters if parameter.kind == "date"]
    known = sorted(day for day in days if day)
    if known:
        acquired = known[0] if len(known) == 1 or known[0] == known[-1] else f"{known[0]}/{known[-1]}"
        return ServiceDates(acquired, "", "service")
    product = MOSAIC if MOSAIC in source.date_semantics and not source.is_own else ""
    years = _MOSAIC_OF.search(source.date_semantics)
    if not years or source.is_own:
        return ServiceDates("", product, "unknown")
    first, last = years.groups()
    return ServiceDates(f"{first}/{last}" if last else first, MOSAIC, "service")
