"""Plates that are laid into a folder of evidence: only such as say for which level they were made, and only at that level.

The level stands among the keywords of a PDF that Visual Atlas wrote. It is no proof against somebody who forges files: it
keeps a page that was made for the team from being handed on by mistake.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

from ...domain.errors import AtlasError
from ...domain.publishing import INTERNAL, PUBLIC
from ...domain.releasing.edition_note import EditionNote, read_note
from ...store.connection import PathLike
from ...store.evidence import safe_name
from .hidden_data import CARRIES, hidden_data

_KEYWORDS = re.compile(rb"/Keywords\s*\(([^()\\]{0,300})\)")
_ANY_KEYWORDS = re.compile(rb"/Keywords\b")
_AGAIN = "Export the plate again for the level of this folder, and give that one."


@dataclass(frozen=True)
class Plate:
    """A plate as it will lie in the folder; note: None where it does not say its level."""

    name: str
    content: bytes
    note: Optional[EditionNote]


def read_plates(paths: Sequence[PathLike], level: str) -> List[Plate]:
    """Return plates for a folder of a level, in their order. Raises AtlasError for one that must not lie in it."""
    return [_checked(Path(path), _read(Path(path)), level) for path in paths]


def note_of(content: bytes) -> Optional[EditionNote]:
    """Return what a PDF says of its edition; None for no PDF, and where it says nothing or two things."""
    if not content.startswith(b"%PDF-"):
        return None
    told = _KEYWORDS.findall(content)
    if len(told) != len(_ANY_KEYWORDS.findall(content)):
        return None
    return read_note(words.decode("latin-1") for words in told)


def plate_rows(plates: Sequence[Plate], names: Sequence[str]) -> List[Tuple[object, ...]]:
    """Return heads and rows of plates.csv; `names`: of their files in the folder."""
    rows: List[Tuple[object, ...]] = [("file", "sha256", "bytes", "level", "made_on")]
    for plate, name in zip(plates, names):
        rows.append((name, hashlib.sha256(plate.content).hexdigest(), len(plate.content),
                     plate.note.level if plate.note else "not known", plate.note.made_on if plate.note else ""))
    return rows


def _checked(path: Path, content: bytes, level: str) -> Plate:
    note = note_of(content)
    if note is None and level != INTERNAL:
        raise AtlasError("“{name}” does not say for which level it was made, so it may show what must stay inside.",
                         _AGAIN, name=path.name)
    if note is not None and not note.may_join(level):
        raise AtlasError("“{name}” was made for fewer readers than this folder is for.", _AGAIN, name=path.name)
    if level == PUBLIC and hidden_data(content, "application/pdf") == CARRIES:
        raise AtlasError("“{name}” carries data about itself, such as the name of an author.", _AGAIN, name=path.name)
    return Plate(safe_name(path.name), content, note)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.", str(error),
                         name=path.name) from error
