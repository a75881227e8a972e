"""The manifest of a publication: what it is, what it rests on, and the SHA-256 of each of its files."""

import hashlib
import json
from pathlib import Path
from typing import Any, Dict, List, Mapping

from .released import Release

FILE = "manifest.json"
FORMAT = "visual_atlas_publication"
VERSION = 1
_AT_ONCE = 1 << 20
# said in every manifest, whatever the atlas has
STAYS = (
    "Attachments, at every level: a scan or a picture may name people or carry hidden data that no rule can read, and its license "
    "is another's. Give them by hand, one by one.",
    "Images: their files, where these lie, and how a service is asked.")


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits. Raises OSError."""
    digest = hashlib.sha256()
    with open(file, "rb") as stream:
        while True:
            part = stream.read(_AT_ONCE)
            if not part:
                return digest.hexdigest()
            digest.update(part)


def files_in(folder: Path) -> List[str]:
    """Return the names of all files of a publication but the manifest, relative to its folder, in order."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return sorted(name for name in found if name != FILE)


def describe(release: Release, folder: Path, rows_published: bool) -> Dict[str, Any]:
    """Return what the manifest says. Without rows it counts none: a total would undo what is suppressed."""
    return {
        FORMAT: VERSION, "title": release.title, "level": release.level, "made_on": release.made_on,
        "synthetic": release.synthetic, "languages": list(release.languages),
        "filter": {"words": release.filter_words, "choices": json.loads(release.filter_json) if release.filter_json else None},
        "rows": {name: len(table.rows) for name, table in release.tables.items()} if rows_published else None,
        "held_back_at_most": release.held_back_rounded, "policy_sha256": release.policy_sha256, "log_head": release.log_head,
        "stays_in_the_atlas": list(STAYS), "versions": dict(sorted(release.versions.items())), "notes": list(release.notes),
        "files": [{"path": name, "bytes": (folder / name).stat().st_size, "sha256": sha256_of(folder / name)}
                  for name in files_in(folder)]}


def write(release: Release, folder: Path, rows_published: bool = True) -> List[Path]:
    """Write folder/manifest.json over all files that are in the folder; return it."""
    text = json.dumps(describe(release, folder, rows_published), ensure_ascii=False, indent=1)
    (folder / FILE).write_bytes((text + "\n").encode("utf-8"))
    return [folder / FILE]


def read(folder: Path) -> Mapping[str, Any]:
    """Return what a manifest says. Raises OSError, and ValueError for what is none."""
    values = json.loads((folder / FILE).read_text(encoding="utf-8"))
    if not isinstance(values, dict) or values.get(FORMAT) != VERSION or not isinstance(values.get("files"), list):
        raise ValueError("not a manifest of this version")
    for entry in values["files"]:
        if not isinstance(entry, dict) or not isinstance(entry.get("path"), str) or not isinstance(entry.get("sha256"), str):
            raise ValueError("a file without path or sum")
    return values
