"""Takes out of a PDF that Qt wrote what differs from run to run: the time, and names of fonts that count objects.

Lengths stay as they are, so that the offsets in the file stay true.
"""

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import Dict

_TIME = re.compile(rb"D:\d{14}(?:[+-]\d\d'\d\d'?|Z)?")
_FONT = re.compile(rb"/FontFile[23]?\s+(\d+)\s+0\s+R.{0,80}?/FontName\s+/Q([A-Z]{5})[+_]|"
                   rb"/FontName\s+/Q([A-Z]{5})[+_].{0,600}?/FontFile[23]?\s+(\d+)\s+0\s+R", re.DOTALL)
_NAME = re.compile(rb"/Q([A-Z]{5})[+_]")
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def settle_date(path: Path, day: date) -> None:
    """Put a day in the place of the clock's time, and name each embedded font by what is in it."""
    made = f"D:{day:%Y%m%d}000000".encode()
    told = _TIME.sub(lambda hit: made + hit.group(0)[16:], path.read_bytes())
    path.write_bytes(with_font_names(told))


def with_font_names(told: bytes) -> bytes:
    """Return a PDF in which the tag before the name of a font follows from its letters: the same letters, the same tag.

    Qt numbers them in an order that changes from process to process, and two fonts of joined pages could bear one name.
    """
    tags: Dict[bytes, bytes] = {}
    for hit in _FONT.finditer(told):
        number, tag = hit.group(1) or hit.group(4), hit.group(2) or hit.group(3)
        tags[tag] = _tag(_stream(told, number))
    return _NAME.sub(lambda hit: b"/Q" + tags.get(hit.group(1), hit.group(1)) + hit.group(0)[-1:], told)


def _stream(told: bytes, number: bytes) -> bytes:
    begin = re.search(rb"(?:^|[\r\n])" + number + rb" 0 obj\b", told)
    if begin is None:
        return b""
    first = told.find(b"stream", begin.end())       # what stands before it names other objects by number
    return told[first:told.find(b"endstream", first + 6)]


def _tag(content: bytes) -> bytes:
    number = int.from_bytes(hashlib.sha256(content).digest()[:8], "big")
    return bytes(_LETTERS[number // 26 ** place % 26] for place in range(5))
