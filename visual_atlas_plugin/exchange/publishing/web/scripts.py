"""Data as a script: a page that is opened from a folder may load scripts that lie beside it, but fetch nothing."""

import json
from typing import Any

# "<" closes a script or opens a comment; U+2028 and U+2029 end a line in older browsers; the last two would be taken for
# a mark at the begin of a file
_ESCAPED = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
    "\ufeff": "\\ufeff",
    "\ufffe": "\\ufffe",
}


def as_json(value: Any) -> str:
    """Return JSON that may stand in any script. Raises ValueError for a number that is none (NaN)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for mark, written in _ESCAPED.items():
        text = text.replace(mark, written)
    return text


def assignment(name: str, value: Any, comment: str = "") -> bytes:
    """Return a script that puts a value into window.<name>; the comment is our own text, never data."""
    head = f"/* {comment} */\n" if comment else ""
    # text may hold half of a pair of surrogates, which no encoding takes
    return f"{head}window.{name} = {as_json(value)};\n".encode("utf-8", "replace")
