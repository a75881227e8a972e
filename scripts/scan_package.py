"""Checks of the zip itself, as the official plugin repository makes them on upload: names, modes, metadata, license.

Each check takes a Package and returns (what was looked at, findings).
"""

import hashlib
import re
import stat
import zipfile
from configparser import ConfigParser, Error
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Tuple

LARGEST = 25_000_000        # bytes; the repository counts in thousands
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository", "homepage")
HTML_FREE = ("description", "about", "changelog")
LINKS = ("tracker", "repository", "homepage")
BAD_PARTS = {"__MACOSX", ".git", "__pycache__", "..", ".DS_Store", "tests"}
BAD_ENDINGS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyd", ".msi", ".jar", ".app", ".com", ".vbs")
# first bytes of programs and archives, whatever their name says
BAD_STARTS = (b"\x7fELF", b"MZ", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"#!", b"PK\x03\x04", b"\x1f\x8b")
# version 2 of the GPL, to the byte, as the Free Software Foundation gives it out
GPL2_SHA256 = "8177f97513213526df2cf6184d8ff986c675afb514d4e68a404010521b880643"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: rule, file inside the zip, line (0: the whole file), what."""

    rule: str
    file: str
    line: int
    message: str


class Package:
    """The zip under scrutiny, its entries, and the repository's root for comparison."""

    def __init__(self, path: Path, root: Path):
        """Read the zip; a file that is no zip ends the program."""
        self.path, self.root = path, root
        with zipfile.ZipFile(path) as content:
            self.damaged = content.testzip()
            self.entries: Dict[str, zipfile.ZipInfo] = {info.filename: info for info in content.infolist()}
            self.listed = len(content.infolist())
            self.content = {name: content.read(name) for name in self.entries}
        self.names = sorted(self.entries)
        self.top = self.names[0].split("/")[0] if self.names else ""


Result = Tuple[str, List[Finding]]


def archive(package: Package) -> Result:
    """Size, damage, one folder at the top, the files that must be there."""
    size = package.path.stat().st_size
    found = []
    if size > LARGEST:
        found.append(Finding("size", "", 0, f"{size:,} bytes, more than {LARGEST:,}"))
    if package.damaged:
        found.append(Finding("damage", package.damaged, 0, "cannot be read"))
    if package.listed != len(package.names):
        found.append(Finding("twice", "", 0, "a name is in the zip twice"))
    tops = {name.split("/")[0] for name in package.names}
    if len(tops) != 1 or not package.top.isidentifier():
        found.append(Finding("top folder", "", 0, f"not one folder that Python can import: {sorted(tops)}"))
    for name in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{package.top}/{name}" not in package.entries:
            found.append(Finding("missing", f"{package.top}/{name}", 0, "is not in the zip"))
    return f"{size:,} bytes, {len(package.names)} files", found


def names(package: Package) -> Result:
    """Plain ASCII names without ways out of the folder."""
    found = []
    for name in package.names:
        parts = name.split("/")
        if not re.fullmatch(r"[A-Za-z0-9_./+-]+", name) or name.startswith("/") or ":" in name:
            found.append(Finding("name", ascii(name), 0, "is not a plain ASCII name inside the folder"))
        if BAD_PARTS & set(parts) or name.endswith((".pyc", ".pyo")):
            found.append(Finding("name", name, 0, "does not belong into a package"))
        if any(part.startswith(".") for part in parts):
            found.append(Finding("hidden", name, 0, "is hidden"))
    return f"{len(package.names)} names", found


def permissions(package: Package) -> Result:
    """Every file is a plain file with mode 0644."""
    found = []
    for name, info in package.entries.items():
        mode = info.external_attr >> 16
        if stat.S_IMODE(mode) != 0o644 or (stat.S_IFMT(mode) not in (0, stat.S_IFREG)):
            found.append(Finding("FILE_EXECUTABLE" if mode & 0o111 else "mode", name, 0, f"has mode {oct(mode)}"))
    return f"{len(package.names)} modes", found


def kinds(package: Package) -> Result:
    """No programs, scripts or archives, by name or by content."""
    found = []
    for name, content in package.content.items():
        if name.lower().endswith(BAD_ENDINGS) or content.startswith(BAD_STARTS):
            found.append(Finding("FILE_SUSPICIOUS", name, 0, "is a program, a script or an archive"))
    return f"{len(package.names)} files by name and first bytes", found


def metadata(package: Package) -> Result:
    """The metadata as the repository reads it (a stray percent sign is an error there) and what it asks of it."""
    name = f"{package.top}/metadata.txt"
    parser = ConfigParser()
    parser.optionxform = str        # type: ignore[assignment, method-assign]
    try:
        text = package.content[name].decode("utf-8")
        parser.read_string(text)
        general = dict(parser.items("general"))
    except (KeyError, UnicodeDecodeError, Error) as error:
        return "unreadable", [Finding("metadata", name, 0, f"cannot be read: {error}")]
    wrong: List[str] = [f"{key} is missing" for key in REQUIRED if not general.get(key, "").strip()]
    if "%" in text:
        wrong.append("holds a percent sign")
    if "/" in general.get("author", ""):
        wrong.append("author holds a slash")
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        wrong.append("version is not MAJOR.MINOR.PATCH")
    wrong += [f"{key} holds HTML" for key in HTML_FREE if re.search(r"<[^>\s]|&[a-z]+;", general.get(key, ""))]
    wrong += [f"{key} is no https address" for key in LINKS if not re.fullmatch(r"https://[^\s/]+\.[^\s]+", general.get(key, ""))]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", general.get("email", "")):
        wrong.append("email is no address")
    wrong += _versions(general)
    if "supportsQt6" in general:
        wrong.append("supportsQt6 is gone; qgisMaximumVersion says it")
    icon = f"{package.top}/{general.get('icon', '')}"
    if icon not in package.entries:
        wrong.append("the icon is not in the zip")
    changes = package.root / "CHANGELOG.md"
    if not changes.is_file() or f"## {general.get('version')}" not in changes.read_text(encoding="utf-8"):
        wrong.append("CHANGELOG.md has no entry for the version")
    return f"{len(general)} keys", [Finding("metadata", name, 0, text) for text in wrong]


def _versions(general: Dict[str, str]) -> List[str]:
    """QGIS versions: from 3.22 on, up to 4.99, in numbers."""
    wrong = []
    numbers = {}
    for key in ("qgisMinimumVersion", "qgisMaximumVersion"):
        value = general.get(key, "")
        if re.fullmatch(r"\d+\.\d+", value):
            numbers[key] = tuple(int(part) for part in value.split("."))
        else:
            wrong.append(f"{key} is not MAJOR.MINOR")
    if len(numbers) == 2 and not (3, 0) <= numbers["qgisMinimumVersion"] <= (4, 0) <= numbers["qgisMaximumVersion"]:
        wrong.append("the range of QGIS versions does not reach from 3 into 4")
    return wrong


def license_text(package: Package) -> Result:
    """A file named exactly LICENSE: the GPL, the same bytes as in the repository."""
    name = f"{package.top}/LICENSE"
    content = package.content.get(name, b"")
    digest = hashlib.sha256(content).hexdigest()
    found = []
    if digest != GPL2_SHA256:
        found.append(Finding("license", name, 0, "is not the GNU General Public License, version 2, to the byte"))
    own = package.root / "LICENSE"
    if not own.is_file() or own.read_bytes() != content:
        found.append(Finding("license", name, 0, "differs from the repository's LICENSE"))
    return f"SHA-256 {digest[:12]}…", found
