"""What a file says about itself beside what it shows: the position of a camera, the name of an author.

An original is never cleaned, as it would be none then. So an original that carries such things, or whose kind nobody here can
look into, is not handed to the public: a working copy without them may be.
"""

import struct
from typing import Optional

NOTHING, CARRIES, UNKNOWN = "nothing", "carries", "unknown"
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_JPEG_PLAIN = {0xE0, 0xEE}           # JFIF, and Adobe's note on colors
_PDF_SAYS = (b"/Author", b"/Metadata", b"dc:creator")
_PLAIN = ("text/plain", "text/csv")


def hidden_data(content: bytes, media_type: str) -> str:
    """Return NOTHING, CARRIES, or UNKNOWN where it cannot be told."""
    if content.startswith(_PNG):
        return _of_png(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _of_jpeg(content)
    if content.startswith(b"%PDF-"):
        if any(word in content for word in _PDF_SAYS):
            return CARRIES
        return UNKNOWN if b"/ObjStm" in content or b"/Encrypt" in content else NOTHING
    return NOTHING if media_type in _PLAIN else UNKNOWN


def _of_png(content: bytes) -> str:
    at = len(_PNG)
    while at + 8 <= len(content):
        length, kind = struct.unpack_from(">I4s", content, at)
        if kind in _PNG_TEXT:
            return CARRIES
        at += 12 + length
        if kind == b"IEND":
            return NOTHING if at == len(content) else CARRIES       # something was hung on behind its end
    return UNKNOWN


def _of_jpeg(content: bytes) -> str:
    at: Optional[int] = 2
    while at is not None and at + 4 <= len(content):
        if content[at] != 0xFF:
            return UNKNOWN
        kind = content[at + 1]
        if kind == 0xDA:        # the picture itself; what follows its end was hung on
            return NOTHING if content.rstrip(b"\x00").endswith(b"\xff\xd9") and content.count(b"\xff\xd8\xff") == 1 else CARRIES
        if (0xE0 <= kind <= 0xEF and kind not in _JPEG_PLAIN) or kind == 0xFE:
            return CARRIES
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    return UNKNOWN
