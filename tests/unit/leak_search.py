"""Looks for planted words and numbers in the bytes of files: inside every container, in every spelling known to us.

A canary is a rare word and four digits. The word is looked for in each spelling, then the digits after it are read: the time
does not grow with the number of canaries. Numbers are looked for one by one.
"""

import base64
import gzip
import io
import re
import shutil
import sqlite3
import struct
import subprocess
import tempfile
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

WORD = "vaqzjxkwyb"
_DEEPEST = 6
_LONG_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{48,}={0,2}")
_PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.S)
# how one character is spelled: name, function; a word is its characters spelled one after the other
SPELLINGS = {
    "utf-8": lambda letter: letter.encode("ascii"),
    "upper": lambda letter: letter.upper().encode("ascii"),
    "utf-16-le": lambda letter: letter.encode("utf-16-le"),
    "utf-16-be": lambda letter: letter.encode("utf-16-be"),
    "xml decimal": lambda letter: b"&#%d;" % ord(letter),
    "xml hex": lambda letter: b"&#x%x;" % ord(letter),
    "xml HEX": lambda letter: b"&#x%X;" % ord(letter),
    "json": lambda letter: b"\\u%04x" % ord(letter),
    "json upper": lambda letter: b"\\u%04X" % ord(letter),
    "percent": lambda letter: b"%%%02x" % ord(letter),
    "percent upper": lambda letter: b"%%%02X" % ord(letter),
    "octal": lambda letter: b"\\%03o" % ord(letter),
    "hex": lambda letter: b"%02x" % ord(letter),
    "HEX": lambda letter: b"%02X" % ord(letter),
    "hex utf-16-be": lambda letter: b"00%02x" % ord(letter),
    "HEX utf-16-be": lambda letter: b"00%02X" % ord(letter),
    "hex utf-16-le": lambda letter: b"%02x00" % ord(letter),
}


def _pattern(spell):
    digits = {spell(digit): digit for digit in "0123456789"}
    one = b"|".join(re.escape(spelled) for spelled in digits)
    whole = b"".join(spell(letter) for letter in WORD)
    return re.compile(re.escape(whole) + b"((?:" + one + b"){4})"), digits, len(next(iter(digits))), whole


_PATTERNS = [_pattern(spell) for spell in SPELLINGS.values()]


def _inside_base64(text: bytes):
    """Return what stays the same of a text in base64, whatever stands around it, for each of three alignments."""
    found = []
    for before in range(3):
        whole = base64.b64encode(b"\0" * before + text + b"\0" * 2)
        first, last = -(-before * 4 // 3), (before + len(text)) * 4 // 3
        found.append(whole[first + (1 if before else 0):last])
    return found


_IN_BASE64 = [needle for text in (WORD.encode("ascii"), WORD.upper().encode("ascii"), WORD.encode("utf-16-le"),
                                  WORD.encode("utf-16-be")) for needle in _inside_base64(text)]


def canaries_in(data: bytes) -> set:
    """Return the numbers of the canaries that stand in some bytes, in any spelling."""
    found = set()
    for pattern, digits, width, whole in _PATTERNS:
        if whole in data:
            for spelled in pattern.findall(data):
                # a line of alternatives may have spellings of two lengths
                found.add(int("".join(digits[spelled[at:at + width]] for at in range(0, 4 * width, width))))
    for needle in _IN_BASE64:
        start = data.find(needle)
        while start >= 0:
            run = re.match(rb"[A-Za-z0-9+/_-]*", data[start:start + 400]).group()
            lead = re.search(rb"[A-Za-z0-9+/_-]*$", data[max(0, start - 8):start]).group()
            for cut in range(4):
                found |= _plain_canaries(_from_base64((lead + run)[cut:]))
            start = data.find(needle, start + 1)
    return found


def _plain_canaries(data: bytes) -> set:
    found = set()
    for pattern, digits, width, _ in _PATTERNS[:4]:
        for spelled in pattern.findall(data):
            found.add(int("".join(digits[spelled[at:at + width]] for at in range(0, 4 * width, width))))
    return found


def _from_base64(text: bytes) -> bytes:
    plain = text.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
    plain = plain[:len(plain) - (1 if len(plain) % 4 == 1 else 0)]
    return base64.b64decode(plain + b"=" * (-len(plain) % 4))


def spellings_of(lon: float, lat: float) -> dict:
    """Return by name the bytes that would tell a point: each number to four decimals, and as a double in both orders."""
    needles = {}
    for axis, value in (("lon", lon), ("lat", lat)):
        cut = f"{int(value * 10_000) / 10_000:.4f}"
        for name, text in (("cut", cut), ("rounded", f"{value:.4f}"), ("comma", cut.replace(".", ","))):
            needles[f"{axis} {name}"] = text.encode("ascii")
            needles[f"{axis} {name} utf-16"] = text.encode("utf-16-le")
            needles[f"{axis} {name} utf-16-be"] = text.encode("utf-16-be")
        for order in "<>":
            double = struct.pack(order + "d", value)
            needles[f"{axis} double {order}"] = double
            needles[f"{axis} hex {order}"] = double.hex().encode("ascii")
            needles[f"{axis} HEX {order}"] = double.hex().upper().encode("ascii")
            for number, needle in enumerate(_inside_base64(double)):
                needles[f"{axis} base64 {order} {number}"] = needle
    return needles


def everything(data: bytes, name: str = "", depth: int = 0):
    """Yield (where, bytes) of a file and of all that is in it, unpacked."""
    yield name, data
    if depth >= _DEEPEST:
        return
    for inner, part in _parts(data):
        yield f"{name}!{inner}", inner.encode("utf-8", "surrogateescape")
        yield from everything(part, f"{name}!{inner}", depth + 1)


def _parts(data: bytes):
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                yield entry.filename, archive.read(entry)
    elif data[:2] == b"\x1f\x8b":
        yield "gzip", gzip.decompress(data)
    elif data[:5] == b"%PDF-":
        yield from _parts_of_pdf(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _parts_of_png(data)
    elif data[:16] == b"SQLite format 3\0":
        yield "rows", _rows_of(data)
    elif data[:1] == b"\x78" and len(data) > 8:
        yield from _inflated("zlib", data)
    if b"base64" in data[:1 << 24] or data[:1] in b"{<":
        for run in _LONG_BASE64.findall(data):
            if len(run) >= 64:
                yield "base64", _from_base64(run)


def _inflated(name: str, data: bytes):
    for window in (15, -15):
        try:
            yield name, zlib.decompressobj(window).decompress(data)
            return
        except zlib.error:
            continue


def _parts_of_pdf(data: bytes):
    for number, match in enumerate(_PDF_STREAM.finditer(data)):
        yield from _inflated(f"stream {number}", match.group(1))
    if shutil.which("pdftotext"):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "pages.pdf"
            file.write_bytes(data)
            for name, words in (("text", ["pdftotext", "-raw", file, "-"]), ("info", ["pdfinfo", file])):
                done = subprocess.run([str(word) for word in words], capture_output=True, timeout=120)
                yield name, done.stdout
                # a word that was broken at the end of a line is one word again
                yield f"{name}, joined", b"".join(done.stdout.split())


def _parts_of_png(data: bytes):
    at = 8
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at + 8:at + 8 + length]
        if kind in (b"tEXt", b"eXIf"):
            yield kind.decode("ascii"), chunk
        elif kind in (b"zTXt", b"iTXt", b"iCCP"):
            yield kind.decode("ascii"), chunk
            start = chunk.find(b"\x78")
            while start >= 0:
                yield from _inflated(kind.decode("ascii"), chunk[start:])
                start = chunk.find(b"\x78", start + 1)
        at += 12 + length


def _rows_of(data: bytes) -> bytes:
    """Return all rows as bytes: a text that runs over several pages stands in one piece here, not in the file."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.db"
        file.write_bytes(data)
        with closing(sqlite3.connect(file)) as connection:
            connection.text_factory = bytes
            tables = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
            found += [part for row in tables for part in row]
            for table, sql in tables:
                if sql.upper().startswith(b"CREATE TABLE"):
                    name = table.decode("utf-8").replace('"', '""')
                    for row in connection.execute(f'SELECT * FROM "{name}"'):
                        found += [value if isinstance(value, bytes) else repr(value).encode("utf-8") for value in row]
    return b"\n".join(found)


def files_in(folder) -> list:
    """Return (where, bytes) of all files under a folder, their names, and all that is in them."""
    found = []
    for path in sorted(Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        found.append((f"name of {name}", name.encode("utf-8")))
        if path.is_file():
            found += everything(path.read_bytes(), name)
    return found


def found_in(parts) -> dict:
    """Return {number of a canary: where it stands}."""
    found = {}
    for where, data in parts:
        for number in canaries_in(data):
            found.setdefault(number, set()).add(where)
    return found
