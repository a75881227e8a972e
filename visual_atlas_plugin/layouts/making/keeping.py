"""Finished pages that outlive their run: a folder beside the target, and a list of what its pages were made from.

A run that is stopped, or that fails, leaves them; the next one of the same book takes them over where nothing has changed:
edition, pictures, parameters, template files, programs and fonts, each by its SHA-256. Nothing but pages is in it.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Dict, Mapping, Optional, Sequence

from ...domain.errors import AtlasError
from ...i18n import tr
from ...mapping.naming import Naming
from ..book.whole import Order, Outcome
from . import order_file
from .bench import outcome_of, outcome_values
from .workers import probe

LIST = "pages.json"


def made_from(order: Order, names: Naming, templates: Sequence[Path] = ()) -> Dict[str, str]:
    """Return the SHA-256 of each thing that a page is made from."""
    pictures = [(image.sha256, image.location, _stamp(Path(image.location)))
                for _place, rows in order.plates for image in rows.images if image.kind == "file"]
    rest = [order.state, order.day, order.parts, order.most_records, order.dpi, order.plate_paper, order.as_pictures, names]
    return {"edition": _sum(order_file.written(order.release)), "plates": _sum(order_file.written(order.plates)),
            "pictures": _sum(json.dumps(pictures).encode()), "parameters": _sum(order_file.written(rest)),
            "templates": _sum(b"".join(path.read_bytes() for path in templates)),
            "code": _sum(b"".join(_stamp(path).encode() for path in sorted(Path(__file__).parents[2].rglob("*.py")))),
            "programs": _sum(json.dumps(probe(), sort_keys=True).encode())}


def folder_of(target: Path) -> Path:
    """Return where the finished pages of a target lie."""
    return target.with_name(f".{target.name}.pages")


class Kept:
    """The finished pages of one target. Raises AtlasError where its folder cannot be used."""

    def __init__(self, target: Path, sources: Mapping[str, str], ending: str = ".pdf"):
        self.folder, self._ending = folder_of(target), ending
        self._sources = dict(sources)
        self._pages: Dict[str, Dict[str, object]] = {}
        try:
            if not self._read():
                shutil.rmtree(self.folder, ignore_errors=True)
                self._pages = {}
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise AtlasError(tr("The folder for {name} cannot be written to.").format(name=target.name),
                             tr("Choose a folder that exists and that you may write to."), str(error)) from error

    def path(self, number: int) -> Path:
        """Return the file of a sheet."""
        return self.folder / f"sheet-{number:04d}{self._ending}"

    def outcome(self, number: int) -> Optional[Outcome]:
        """Return what came of a sheet that is there and whole; None where it is to be made."""
        told = self._pages.get(str(number))
        try:
            if told is None or _sum(self.path(number).read_bytes()) != told["sha256"]:
                return None
            return outcome_of(told["outcome"])
        except OSError:
            return None

    def keep(self, number: int, outcome: Outcome) -> None:
        """Note a finished sheet; one that failed, or has no picture, is made again next time. Raises OSError."""
        if outcome.failed or outcome.without:
            return
        self._pages[str(number)] = {"sha256": _sum(self.path(number).read_bytes()), "outcome": list(outcome_values(outcome))}
        draft = self.folder / (LIST + ".draft")
        draft.write_text(json.dumps({"made_from": self._sources, "pages": self._pages}, indent=1), "utf-8")
        draft.replace(self.folder / LIST)

    def leave(self, is_done: bool) -> int:
        """Remove the folder where the book is done or nothing is worth keeping; return how many pages stay."""
        if is_done or not self._pages:
            shutil.rmtree(self.folder, ignore_errors=True)
            return 0
        return len(self._pages)

    def _read(self) -> bool:
        try:
            told = json.loads((self.folder / LIST).read_text("utf-8"))
            if told["made_from"] != self._sources:
                return False
            self._pages = dict(told["pages"])
            return all(isinstance(page["sha256"], str) and len(page["outcome"]) == 3 for page in self._pages.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _stamp(path: Path) -> str:
    """Return size and time of change of a file, "" where it is gone."""
    try:
        told = path.stat()
    except OSError:
        return ""
    return f"{path.name}:{told.st_size}:{told.st_mtime_ns}"
