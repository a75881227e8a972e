"""Which encoding the text of a file is in: found from all of its bytes, never from the computer's own setting.

UTF-8 and UTF-16 by their marks or because everything fits; Korean (CP949, which holds EUC-KR) and Chinese (GB18030, which
holds GBK and GB2312) by what comes out: letters that are common in the one language, or in the other.
"""

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Dict, Iterator, Optional, Set, Tuple

from ...domain.errors import N_
from ...domain.importing.raw import BadInput, Remark
from . import limits
from .options import ENCODINGS

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SHOWN = {"utf-8": "UTF-8", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE", "utf-32-le": "UTF-32 LE",
         "utf-32-be": "UTF-32 BE", "cp949": "EUC-KR / CP949", "gb18030": "GB18030", "big5": "Big5", "cp932": "Shift JIS",
         "cp1252": "Windows-1252"}
ENOUGH = 200_000            # letters that are judged
FEW = 12                    # below so many letters a finding is doubtful
CLEAR = 0.1                 # so much more of one's common letters than of the other's leaves no doubt
# The letters that are most of any text, and those of names of places and offices that this plugin is about.
COMMON_HANGUL = set("이다는을의에가고하지로기리사도인어한아자대부정시서나라해그수은게를으일여서과들보있것중국조선북남"
                    "군구동면읍송환위류소집결교화노련단함경평안양강성회령무산온신주원청진혜")
COMMON_IDEOGRAPHS = set("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么"
                        "省市县州区镇村街路号月日名称姓性别男女被遣返送逮捕拘留所监狱公安局边防看守朝鲜族脱北者吉林辽宁黑龙江"
                        "延图珲春丹东沈阳长白和集通化点编标题类型")
EAST_ASIAN = re.compile("[가-힣\u4e00-\u9fff\uf900-\ufaff]")
ALONE = re.compile("(?<=[A-Za-z])[\u4e00-\u9fff](?![\u4e00-\u9fff])")      # what "Côte" in a Western encoding comes out as
Pieces = Callable[[], Iterator[bytes]]      # reads a text from its beginning
CHOOSE = N_("Choose the encoding yourself, or save the file as “CSV UTF-8”.")


@dataclass(frozen=True)
class Found:
    """An encoding (Python's name), how many bytes of a mark stand before the text, and what to say about it.

    `has_nul`: zero bytes occur, which are part of UTF-16 but not of a text. `lines`: how many there are, about.
    """

    codec: str
    skip: int
    remark: Remark
    sha256: str
    has_nul: bool
    lines: int = 0


@dataclass
class _Pass:
    """What one reading of all bytes tells."""

    sha256: str = ""
    head: bytes = b""
    nul: bool = False
    lines: int = 0
    ascii_only: bool = True
    bad_at: Optional[int] = None        # the first byte that is no UTF-8


def find_encoding(path: Path, chosen: str = "") -> Found:
    """Return the encoding of a file of text, the chosen one where one is chosen. Raises BadInput."""
    seen = _read_through(path)
    if chosen:
        if chosen not in ENCODINGS:
            raise BadInput(N_("“{encoding}” is no encoding that can be chosen."), N_("Choose one of the list."),
                           encoding=chosen)
        skip = next((len(mark) for mark, codec in MARKS if codec == chosen and seen.head.startswith(mark)), 0)
        return _found(seen, chosen, skip, Remark(N_("Encoding: {encoding}, as chosen."), encoding=SHOWN[chosen]))
    for mark, codec in MARKS:
        if seen.head.startswith(mark):
            return _found(seen, codec, len(mark), Remark(
                N_("Encoding: {encoding}, by the mark at its beginning."), encoding=SHOWN[codec]))
    wide = _wide(seen.head) if seen.nul else ""
    if wide:
        return _found(seen, wide, 0, Remark(
            N_("Encoding: {encoding}, by where its zero bytes stand."), encoding=SHOWN[wide]))
    if seen.bad_at is None:
        if seen.ascii_only:
            return _found(seen, "utf-8", 0, Remark(N_("Encoding: plain letters and digits only (ASCII).")))
        return _found(seen, "utf-8", 0, Remark(N_("Encoding: {encoding}; every byte fits."), encoding=SHOWN["utf-8"]))
    codec, remark = _east_asian(lambda: limits.chunks(path), seen.bad_at)
    return _found(seen, codec, 0, remark)


def _found(seen: _Pass, codec: str, skip: int, remark: Remark) -> Found:
    return Found(codec, skip, remark, seen.sha256, seen.nul, seen.lines)


def _read_through(path: Path) -> _Pass:
    """Read all bytes once: hash, zero bytes, and whether they are UTF-8 (a letter cut off at the very end is no doubt)."""
    seen, digest, before = _Pass(), hashlib.sha256(), 0
    decoder = codecs.getincrementaldecoder("utf-8")()
    for piece in limits.chunks(path, 1 << 20):
        digest.update(piece)
        seen.head = seen.head or piece[:1 << 16]
        seen.lines += max(piece.count(b"\n"), piece.count(b"\r"))
        seen.nul = seen.nul or b"\0" in piece
        seen.ascii_only = seen.ascii_only and piece.isascii()
        if seen.bad_at is None:
            waiting = len(decoder.getstate()[0])
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                seen.bad_at = before - waiting + error.start
        before += len(piece)
    seen.sha256 = digest.hexdigest()
    return seen


def _wide(head: bytes) -> str:
    """Return "utf-16-le" or "utf-16-be" where zero bytes stand at one half of the places only, as in UTF-16."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if bool(even) == bool(odd):
        return ""
    codec = "utf-16-le" if odd else "utf-16-be"
    text = head[:len(head) // 2 * 2].decode(codec, "replace")
    return codec if "\n" in text or "\r" in text else ""      # one stray zero byte makes no line breaks


def guess_bytes(sample: bytes) -> Tuple[str, Remark]:
    """Return the encoding of the texts of a table whose file does not say it, and what to say about it. Raises BadInput."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return _east_asian(lambda: iter((sample,)), error.start)
    return "utf-8", Remark(N_("Encoding: {encoding}; every byte fits."), encoding=SHOWN["utf-8"])


def _east_asian(pieces: Pieces, bad_at: int) -> Tuple[str, Remark]:
    """Return CP949 or GB18030 for bytes that are no UTF-8. Raises BadInput where neither fits."""
    if _damaged_utf8(pieces):
        raise BadInput(N_("The text is UTF-8, but damaged near line {line}."), limits.SAVE_AGAIN,
                       line=_line_of(pieces, bad_at))
    judged = {codec: _judge(pieces, codec) for codec in ("cp949", "gb18030")}
    fitting = [codec for codec, verdict in judged.items() if verdict is not None]
    if not fitting:
        raise BadInput(N_("The encoding of the text cannot be recognized (first doubt near line {line})."), CHOOSE,
                       line=_line_of(pieces, bad_at))
    (letters, korean), (_, chinese) = judged["cp949"] or (0, 0.0), judged["gb18030"] or (0, 0.0)
    codec = fitting[0] if len(fitting) == 1 else "cp949" if korean >= chinese else "gb18030"
    if len(fitting) == 2 and (letters < FEW or abs(korean - chinese) < CLEAR):
        return codec, Remark(N_("Encoding: probably {encoding}, from few signs. If names look wrong, choose another."),
                             encoding=SHOWN[codec])
    return codec, Remark(N_("Encoding: {encoding}, by the letters that come out."), encoding=SHOWN[codec])


def _damaged_utf8(pieces: Pieces) -> bool:
    """Whether most of the letters beyond ASCII are good UTF-8, so that no other encoding may be tried on them."""
    decoder, good, bad = codecs.getincrementaldecoder("utf-8")("replace"), 0, 0
    for piece in pieces():
        text = decoder.decode(piece)
        wrong = text.count("\ufffd")
        bad += wrong
        good += sum(1 for letter in text if letter > "\x7f") - wrong
        if good + bad > ENOUGH:
            break
    return good > bad


def _judge(pieces: Pieces, codec: str) -> Optional[Tuple[int, float]]:
    """Return (East Asian letters, share of common ones among them) of a text in an encoding; None where it does not fit."""
    decoder, counts = codecs.getincrementaldecoder(codec)(), {"letters": 0, "common": 0, "alone": 0}
    try:
        for piece in pieces():
            _count(decoder.decode(piece), COMMON_HANGUL if codec == "cp949" else COMMON_IDEOGRAPHS, counts)
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return None
    if counts["alone"] * 2 > counts["letters"]:
        return None
    return counts["letters"], counts["common"] / max(1, counts["letters"])


def _count(text: str, common: Set[str], counts: Dict[str, int]) -> None:
    if counts["letters"] < ENOUGH:
        letters = EAST_ASIAN.findall(text)
        counts["letters"] += len(letters)
        counts["common"] += sum(1 for letter in letters if letter in common)
        counts["alone"] += len(ALONE.findall(text))


def _line_of(pieces: Pieces, position: int) -> int:
    """Return the number of the line in which a byte stands."""
    line, before = 1, 0
    for piece in pieces():
        line += piece[:max(0, position - before)].count(b"\n")
        before += len(piece)
        if before >= position:
            break
    return line
