"""What somebody decided of conflicts, as JSON: [{"table": …, "key": …, "column": …, "decision": "keep" or "take"}, …].

Table, key and column are those of a report; of a row that is gone from the source the column is "gone from the source".
"""

import json
from typing import Dict, List, Mapping, Tuple

from ..domain.errors import N_, AtlasError
from .plan import KEEP, TAKE

Name = Tuple[str, str, str]
_PARTS = ("table", "key", "column")
_ADVICE = N_("It is a list of objects with table, key, column and decision, which is keep or take.")


def read_decisions(text: str) -> Dict[Name, str]:
    """Return decisions by Conflict.name; none for an empty text. Raises AtlasError for what is no list of decisions."""
    if not text.strip():
        return {}
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AtlasError(N_("The decisions cannot be read: they are no JSON."), _ADVICE, str(error)) from error
    found: Dict[Name, str] = {}
    for number, one in enumerate(listed if isinstance(listed, list) else [None], start=1):
        if not isinstance(one, dict) or set(one) != {*_PARTS, "decision"} or not all(isinstance(one[part], str) for part in _PARTS):
            raise AtlasError(N_("Decision {n} cannot be read."), _ADVICE, n=number)
        if one["decision"] not in (KEEP, TAKE):
            raise AtlasError(N_("Decision {n} is neither keep nor take."), _ADVICE, n=number)
        found[(one["table"], one["key"], one["column"])] = one["decision"]
    return found


def decisions_text(decisions: Mapping[Name, str]) -> str:
    """Return decisions as read_decisions reads them."""
    listed: List[Dict[str, str]] = [{**dict(zip(_PARTS, name)), "decision": said} for name, said in decisions.items()]
    return json.dumps(listed, ensure_ascii=False)
