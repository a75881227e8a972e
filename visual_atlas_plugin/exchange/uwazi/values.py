"""Values of Uwazi as text of a table: what cannot be read stays letter for letter, so that the import tells it.

Rules (github.com/huridocs/uwazi): `app/shared/types/commonSchemas.ts` (every property is a list of objects with `value`;
ranges with null ends; points with lat, lon, label; links), `app/api/csv/typeFormatters.ts` (dates are seconds, shown in
UTC; a nested option is parent::child), `app/api/csv/specs/exportCsvFixtures.ts` (a birth in 1941 is -892252800).
"""

import json
import re
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Sequence

from ...domain import dates

SEPARATOR = "|"              # between several values (app/api/csv/csvDefinitions.ts)
STAND_IN = "¦"               # for a separator inside a value
DAY_S = 86400
_FIRST_DAY, _LAST_DAY = dates.day_number(1, 1, 1), dates.day_number(9999, 12, 31)
# All are bounded: a text of a million brackets is read as fast as any other.
_IMAGE = re.compile(r"!\[([^\[\]]{0,500})\]\([^()]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{1,500})\]\(([^()\s]{1,2000})[^()]{0,500}\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_LEAD = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[*+-][ \t]+|(?:[-*_][ \t]*){3,}$)", re.MULTILINE)
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.{1,1000}?)(?<=[^\s\\])\1")
_SOFT = re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]{1,1000}?)(?<=[^\s\\])\*(?![\w*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|])")
_ENTITIES = (("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&"))


@dataclass(frozen=True)
class Point:
    """A point as text, letter for letter as the answer has it; it may lie off the globe."""

    latitude: str
    longitude: str
    label: str = ""


def entries(values: Any) -> List[Mapping[str, Any]]:
    """Return the values of a property as a list of objects with `value`; older versions send bare values."""
    if values is None:
        return []
    listed = values if isinstance(values, list) else [values]
    return [one if isinstance(one, dict) and ("value" in one or not _is_value(one)) else {"value": one}
            for one in listed if one is not None]


def _is_value(one: Mapping[str, Any]) -> bool:
    """Whether an object is itself a range, a point or a link."""
    return bool({"from", "to", "lat", "lon", "url"} & set(one))


def dicts(value: Any) -> List[Mapping[str, Any]]:
    """Return the objects of a list, nothing for anything else."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def scalar(value: Any) -> Optional[str]:
    """Return a text, number or truth value as text; None for nothing."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value) if isinstance(value, (int, float)) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def day(seconds: Any) -> Optional[str]:
    """Return the day (UTC) of a number of seconds as YYYY-MM-DD; what is no such number, as it is."""
    number = _number(seconds) if not isinstance(seconds, str) else None
    if number is None:
        return scalar(seconds)
    days = int(number // DAY_S)
    if not _FIRST_DAY <= days <= _LAST_DAY:
        return scalar(seconds)                        # such as milliseconds: the import tells that it is no date
    return "{:04d}-{:02d}-{:02d}".format(*dates.civil(days))


def moment(milliseconds: Any) -> Optional[str]:
    """Return the second (UTC) of a number of milliseconds, as `creationDate` and `editDate` have it."""
    number = _number(milliseconds)
    date = day(number / 1000) if number is not None else None
    if number is None or date is None or "-" not in date[1:]:
        return scalar(milliseconds)
    rest = int(number // 1000 % DAY_S)
    return f"{date}T{rest // 3600:02d}:{rest // 60 % 60:02d}:{rest % 60:02d}Z"


def span(value: Any) -> Optional[str]:
    """Return a range as an EDTF interval; an end that is null is not known, not open. None where both are."""
    if not isinstance(value, dict):
        return scalar(value)
    start, end = day(value.get("from")), day(value.get("to"))
    if start is None and end is None:
        return None
    if start == end:
        return start
    return f"{start or ''}/{end or ''}"


def together(texts: Sequence[str]) -> Optional[str]:
    """Return several days or ranges as the one from the first to the last; None for none or where neither end is known."""
    if len(texts) < 2:
        return texts[0] if texts else None
    starts = [text.split("/")[0] for text in texts]
    ends = [text.split("/")[-1] for text in texts]
    start = "" if "" in starts else min(starts, key=_in_time)
    end = "" if "" in ends else max(ends, key=_in_time)
    return f"{start}/{end}" if start != end else start or None


def _in_time(text: str) -> tuple:
    """Order days; what is no day comes last, and so spoils the whole, which the import then tells."""
    return (0, text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else (1, text)


def points(values: Any) -> List[Point]:
    """Return the points of a property, in their order; an entry without any coordinate is none."""
    found = []
    for entry in entries(values):
        listed = entry.get("value")
        for value in listed if isinstance(listed, list) else [listed]:
            if isinstance(value, dict) and (value.get("lat") is not None or value.get("lon") is not None):
                found.append(Point(_degrees(value.get("lat")), _degrees(value.get("lon")), scalar(value.get("label")) or ""))
    return found


def _degrees(value: Any) -> str:
    number = _number(value)
    if number is None or isinstance(value, str):
        return scalar(value) or ""
    text = f"{number:.12f}".rstrip("0").rstrip(".")
    return text or "0"


def _number(value: Any) -> Optional[float]:
    """Return a finite number, None for anything else; text that is a number counts."""
    if isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if number == number and abs(number) != float("inf") else None


def link(value: Any) -> tuple:
    """Return address and label of a link, None for what is missing."""
    if isinstance(value, dict):
        return scalar(value.get("url")), scalar(value.get("label"))
    return scalar(value), None


def nested(entry: Mapping[str, Any]) -> Optional[str]:
    """Return one row of a nested property as 'key: a, b; key: c'."""
    value = entry.get("value", entry)
    if not isinstance(value, dict):
        return scalar(value)
    parts = []
    for key, held in value.items():
        words = [text for text in map(scalar, held if isinstance(held, list) else [held]) if text]
        if words:
            parts.append(f"{key}: {', '.join(words)}")
    return "; ".join(parts) or None


def joined(texts: Sequence[Optional[str]]) -> Optional[str]:
    """Return several values in one text; a separator inside one of them is put apart by its look-alike."""
    kept = [text for text in texts if text]
    if len(kept) == 1:
        return kept[0]
    return SEPARATOR.join(text.replace(SEPARATOR, STAND_IN) for text in kept) or None


def plain(markdown: Optional[str]) -> Optional[str]:
    """Return Markdown (with what HTML it may hold) as plain text; addresses of links stay behind their words."""
    if not markdown or not markdown.strip():
        return None
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _LINK.sub(_worded, _IMAGE.sub(r"\1", text))
    text = _STRONG.sub(r"\2", _LEAD.sub("", text))
    text = _ESCAPED.sub(r"\1", _SOFT.sub(r"\1", text))
    for entity, sign in _ENTITIES:
        text = text.replace(entity, sign)
    return re.sub(r"\n{3,}", "\n\n", text).strip() or None


def _worded(match: "re.Match") -> str:
    words, address = match.group(1), match.group(2)
    return words if words == address else f"{words} ({address})"


def option_labels(thesaurus_values: Any) -> Dict[str, str]:
    """Return the label of each id of a thesaurus; one that is not unique is told with its parent: Parent::Child."""
    flat = []
    for value in dicts(thesaurus_values):
        flat.append((value, ""))
        flat.extend((child, scalar(value.get("label")) or "") for child in dicts(value.get("values")))
    times: Dict[str, int] = {}
    for value, _group in flat:
        label = scalar(value.get("label")) or ""
        times[label] = times.get(label, 0) + 1
    labels = {}
    for value, group in flat:
        key, label = scalar(value.get("id")), scalar(value.get("label")) or ""
        if key and label:
            labels[key] = f"{group}::{label}" if group and times[label] > 1 else label
    return labels
