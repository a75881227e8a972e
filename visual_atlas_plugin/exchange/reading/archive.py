"""Packed files (zip), opened so that none of them can harm: nothing is ever unpacked to disk, every size is known before.

Refused are names that lead out of a folder, names that occur twice, files that are too many or too large when unpacked,
secret writing, and ways of packing that no office program uses.
"""

import struct
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import Dict, Iterator, List

from ...domain.errors import N_
from ...domain.importing.raw import BadInput
from . import limits

FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, struct.error,
          OverflowError, IndexError, KeyError)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"        # .xls, and office files with a password
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """A zip file whose list of contents has been looked through. A context; raises BadInput."""

    def __init__(self, path: Path):
        self.name = path.name
        with limits.open_file(path) as stream:
            if stream.read(8) == OLD_OFFICE:
                raise BadInput(N_("“{name}” has a password, or is of the kind used before 2007 (.xls)."),
                               N_("Open it in a spreadsheet and save it as XLSX without a password."), name=path.name)
        with self._watched():
            self._zip = zipfile.ZipFile(path)
        try:
            self._members = self._looked_through(self._zip.infolist())
        except BadInput:
            self._zip.close()
            raise

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def names(self) -> List[str]:
        """Return the names of the files, in their order."""
        return list(self._members)

    def read(self, name: str) -> bytes:
        """Return a file that has to be in memory as a whole. Raises BadInput."""
        return b"".join(self.chunks(name, limits.PART_BYTES))

    def chunks(self, name: str, most: int = limits.ARCHIVE_BYTES) -> Iterator[bytes]:
        """Yield a file piece by piece, unpacked; refused where it is larger than `most` bytes. Raises BadInput."""
        if name not in self._members:
            raise BadInput(N_("“{name}” is damaged: its part “{part}” is missing."), limits.SAVE_AGAIN,
                           name=self.name, part=name)
        if self._members[name].file_size > most:
            raise self._too_large(name)
        with self._watched():
            stream = self._zip.open(self._members[name])
        with stream:
            while True:
                with self._watched():
                    piece = stream.read(limits.CHUNK)
                if not piece:
                    return
                yield piece

    def _looked_through(self, infos: List[zipfile.ZipInfo]) -> Dict[str, zipfile.ZipInfo]:
        if len(infos) > limits.ARCHIVE_FILES:
            raise BadInput(N_("“{name}” holds {count} files; at most {most} are read."), limits.SAVE_AGAIN, name=self.name,
                           count=len(infos), most=limits.ARCHIVE_FILES)
        found: Dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            parts = info.filename.replace("\\", "/").split("/")
            outside = ".." in parts or info.filename.startswith(("/", "\\")) or ":" in parts[0]
            if outside or not info.filename or info.filename in found:
                raise BadInput(N_("“{name}” holds a file with an unsafe name: “{part}”."),
                               N_("Do not open this file. Ask its sender for another."), name=self.name,
                               part=info.filename[:80])
            if info.flag_bits & 1:
                raise BadInput(N_("“{name}” has a password."), N_("Save it without a password and import that."),
                               name=self.name)
            if info.compress_type not in PACKED:
                raise self._damaged(f"packed by way {info.compress_type}")
            if not info.is_dir():
                found[info.filename] = info
        if sum(info.file_size for info in infos) > limits.ARCHIVE_BYTES:
            raise self._too_large("")
        return found

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except FAULTS as error:
            raise self._damaged(f"{type(error).__name__}: {error}") from error

    def _damaged(self, details: str) -> BadInput:
        return limits.damaged(self.name, details)

    def _too_large(self, part: str) -> BadInput:
        return BadInput(N_("“{name}” would be too large when unpacked."),
                        N_("Save only the tables that are needed, as CSV for very large ones."), part, name=self.name)
