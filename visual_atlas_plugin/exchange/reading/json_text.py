"""JSON of other people: numbers stay the text that they are, nothing is nested without end, no name stands twice."""

import json
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BadInput
from . import limits
from .encodings import Found, find_encoding
from .options import ReadOptions

LIST_SIGN = ";"


class _Twice(Exception):
    """A name that stands twice in one object: its first value would be lost."""


def load(path: Path, options: ReadOptions = ReadOptions()) -> Tuple[Any, Found]:
    """Return the content of a JSON file, with numbers as text, and what was found about its encoding. Raises BadInput."""
    with limits.open_file(path) as stream:
        if stream.seek(0, 2) > limits.TEXT_FILE_BYTES:
            raise BadInput(N_("“{name}” is too large; at most {most} MB of JSON are read."),
                           N_("Save it as GeoPackage or CSV in QGIS and import that."), name=path.name,
                           most=limits.TEXT_FILE_BYTES >> 20)
    found = find_encoding(path, options.encoding)
    return parse(b"".join(limits.chunks(path))[found.skip:], path.name, found.codec), found


def parse(content: bytes, name: str, codec: str = "utf-8") -> Any:
    """Return the content of JSON as bytes, with numbers as text; `name` is that of the file. Raises BadInput."""
    try:
        return json.loads(content.decode(codec), parse_float=str, parse_int=str, parse_constant=str,
                          object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise limits.damaged(name, str(error)) from error
    except json.JSONDecodeError as error:
        raise BadInput(N_("“{name}” is no sound JSON: line {line} cannot be read."), limits.SAVE_AGAIN, str(error),
                       name=name, line=error.lineno) from error
    except _Twice as error:
        raise BadInput(N_("“{name}” gives two values for one name: “{key}”."), limits.SAVE_AGAIN, name=name,
                       key=str(error)) from error
    except RecursionError as error:
        raise limits.damaged(name, "brackets within brackets without end") from error


def _object(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1)[:80])
    return made


def text_of(value: Any) -> Optional[str]:
    """Return a value as text: null and "" as None, lists of plain values joined, anything larger as JSON."""
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(item, str) and LIST_SIGN not in item for item in value):
        return LIST_SIGN.join(value) or None
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:      # read well within the limit, but writing goes deeper
        return None
