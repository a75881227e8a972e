"""Puts MapLibre GL JS into data/web: one version, checked by its SHA-256, from the registry that npm is set up for.

The files are kept in the repository, so nobody needs npm or this script; it says where they come from and checks them.
    python3 tools/fetch_maplibre.py            fetch and write
    python3 tools/fetch_maplibre.py --check    compare what is in data/web with the hashes below, without a network

Version 5 is the last that is an ordinary script: from version 6 on it is modules alone, and a page that is opened from a
folder may load no module. Its ordinary build makes its worker from a blob, which the page's policy allows.
"""

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Dict, List

VERSION = "5.24.0"
PACKAGE = f"maplibre-gl@{VERSION}"
SHA256 = "5cbf83c328c9d39cb24e3f2cefc9b407d69dd104ba0b41e84c0bfbb31c44e283"
FOLDER = Path(__file__).resolve().parent.parent / "data" / "web"
# name in the package, name in data/web, SHA-256 of what is kept
FILES = (
    ("package/dist/maplibre-gl.js", "maplibre-gl.js", "8b2c6bfadb8cc2d720aea2816ac368e51ab75dbb81ee3fac2f8b97256ebd1585"),
    (
        "package/dist/maplibre-gl.css",
        "maplibre-gl.css",
        "daf31f13aa41d0afd3b6e0b75b24cf885219f48ba8066dde19b25bebdf754fff",
    ),
    (
        "package/LICENSE.txt",
        "maplibre-gl-license.txt",
        "ee5fc05a0677eaf69601d2c7db0d9ecd6cc27c3abc1d0733bc9ed34707cf8ef2",
    ),
)
MAP_LINE = b"//# sourceMappingURL=maplibre-gl.js.map"  # names a file that is not kept: left out


def kept(content: bytes) -> bytes:
    """Return a file as it is kept: without the line that names its source map."""
    return content.replace(MAP_LINE, b"").rstrip() + b"\n"


def differing() -> List[str]:
    """Return the files of data/web that are not those of this version."""
    return [name for _inside, name, wanted in FILES if hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() != wanted]


def fetch() -> Dict[str, bytes]:
    """Return the files by name. Ends the program where the package is not the one that was checked."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", PACKAGE, "--silent", "--pack-destination", folder], check=True, timeout=300)
        package = next(Path(folder).glob("*.tgz")).read_bytes()
    found = hashlib.sha256(package).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{PACKAGE} has the SHA-256 {found}, expected {SHA256}: nothing was written.")
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        return {name: kept(archive.extractfile(inside).read()) for inside, name, _wanted in FILES}


def main(arguments: List[str]) -> int:
    """Fetch, or check what is there; 1 where a file differs."""
    if "--check" not in arguments:
        for name, content in fetch().items():
            (FOLDER / name).write_bytes(content)
    wrong = differing()
    print(f"MapLibre GL JS {VERSION}: " + (f"{', '.join(wrong)} differ" if wrong else "as expected"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
