"""Looks whether the files of the registered images are still there and still the same; finds those that were moved."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Dict, List, Optional

from ..domain.errors import AtlasError, Stopped
from ..domain.imaging.image_record import ImageRecord
from .connection import PathLike
from .image_files import check_path, images_in, sha256_of
from .image_reader import sums_in
from .images import read_images, update_image

SAME, CHANGED, MISSING, MOVED, UNKNOWN = "same", "changed", "missing", "moved", "unknown"


@dataclass(frozen=True)
class Finding:
    """What became of one image: its state, where a moved file is now, and what happened and what to do in two sentences."""

    record: ImageRecord
    state: str                          # SAME … UNKNOWN
    found: Optional[Path] = None
    told: Optional[AtlasError] = None   # None for SAME


def check_images(path: PathLike, folder: Optional[Path] = None, progress: Callable[[float], None] = lambda _share: None,
                 stopped: Callable[[], bool] = lambda: False) -> List[Finding]:
    """Return what became of every image that is a file, in the order of the register; nothing is written.

    `folder`: where moved files are looked for, too; the folder of the atlas always is. Raises AtlasError or Stopped.
    """
    files = [record for record in read_images(path) if record.kind == "file"]
    search = _Search([Path(path).parent, *([folder] if folder else [])], stopped)
    whole, before, found = max(1, sum(record.byte_size or 0 for record in files)), 0, []
    for record in files:
        def told(read: int, before: int = before) -> None:
            progress(min(1.0, (before + read) / whole))
        found.append(_check_one(record, search, told, stopped))
        before += record.byte_size or 0
    return found


def take_over(path: PathLike, findings: List[Finding], editor: str = "unknown") -> int:
    """Write the new places of moved files into the register; return how many. Raises AtlasError."""
    moved = [finding for finding in findings if finding.state == MOVED and finding.found is not None]
    for finding in moved:
        update_image(path, replace(finding.record, location=str(finding.found)), editor)
    return len(moved)


def _check_one(record: ImageRecord, search: "_Search", told: Callable[[int], None], stopped: Callable[[], bool]) -> Finding:
    place = Path(record.location)
    if not record.location:
        return Finding(record, UNKNOWN, None, AtlasError(
            "Nobody wrote down where the file of “{title}” is.", "Register the file anew if you have it.", title=record.title))
    try:
        check_path(place)
    except AtlasError:
        there = search.find(record)
        if there is not None:
            return Finding(record, MOVED, there, AtlasError(
                "“{title}” was moved: it is now {path}.", "Run “Check images” with “Write down new places” to keep that.",
                title=record.title, path=there))
        return Finding(record, MISSING, None, AtlasError(
            "The file of “{title}” is not where it was: {path}.",
            "Bring it back, or run “Check images” with the folder in which it may be. Marks and dates stay as they are.",
            title=record.title, path=record.location))
    if not record.sha256:
        return Finding(record, UNKNOWN, None, AtlasError(
            "Nobody wrote down what the file of “{title}” was when it was registered.", "Register it anew.",
            title=record.title))
    same = _is_same(record, place, told, stopped)
    return Finding(record, SAME) if same else Finding(record, CHANGED, None, AtlasError(
        "The file of “{title}” has changed since it was registered: {path}.",
        "Put the old file back. If the new one is right, register it as another image: marks were made on the old one.",
        title=record.title, path=record.location))


def _is_same(record: ImageRecord, place: Path, told: Callable[[int], None], stopped: Callable[[], bool]) -> bool:
    """Whether a file, and every file that a VRT names, has the sum that was written down."""
    if record.byte_size is not None and place.stat().st_size != record.byte_size:
        return False
    if sha256_of(place, told, stopped) != record.sha256:
        return False
    for name, value in sums_in(record).items():
        part = place.parent / name
        if not part.is_file() or sha256_of(part, stopped=stopped) != value:
            return False
    return True


class _Search:
    """Looks for files by their size and sum in some folders; walks through them once, and only when asked."""

    def __init__(self, folders: List[Path], stopped: Callable[[], bool]):
        self._folders, self._stopped = folders, stopped
        self._by_size: Optional[Dict[int, List[Path]]] = None

    def find(self, record: ImageRecord) -> Optional[Path]:
        """Return a file with the size and the sum of a record, None where there is none. Raises Stopped."""
        for path in self._sizes().get(record.byte_size or -1, ()):
            if record.sha256 and self._sum_of(path) == record.sha256:
                return path
        return None

    def _sum_of(self, path: Path) -> str:
        """Return the SHA-256 of a file, "" for one that cannot be read: it is not the one that is looked for."""
        try:
            return sha256_of(path, stopped=self._stopped)
        except Stopped:
            raise
        except AtlasError:
            return ""

    def _sizes(self) -> Dict[int, List[Path]]:
        if self._by_size is None:
            self._by_size = {}
            for folder in self._folders:
                for path in images_in(folder):
                    self._by_size.setdefault(path.stat().st_size, []).append(path)
        return self._by_size
