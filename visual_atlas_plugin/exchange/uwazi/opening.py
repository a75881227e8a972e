"""One door to everything that Uwazi gives: a folder or file of saved pages, a CSV form, or a download that is made first."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from ...domain.errors import AtlasError, N_
from ...domain.importing.raw import Remark
from ...store.connection import PathLike
from ..polite import Transport
from .asking import Requests, base_address
from .csv_forms import open_csv
from .live import Download, Summary, Wanted
from .saved import open_saved
from .source import UwaziSource

TABLES = (".csv", ".tsv", ".txt", ".zip")


@dataclass(frozen=True)
class Login:
    """What Uwazi's own sign-in takes. Held in memory only, and never shown."""

    username: str
    password: str

    def __repr__(self) -> str:
        return "Login(…)"


@dataclass(frozen=True)
class Watch:
    """Who looks on: progress gets a share (0 to 1) and what is read, canceled says whether to stop, say what is retried."""

    progress: Callable[[float, str], None] = lambda _share, _what: None
    canceled: Callable[[], bool] = lambda: False
    say: Callable[[AtlasError], None] = lambda _trouble: None
    wait: Optional[Callable[[float], None]] = None          # sleeps; None: time.sleep


def open_path(path: PathLike, watch: Watch = Watch()) -> UwaziSource:
    """Return what a saved folder or file holds: pages of the interface, or one of the CSV forms. Raises AtlasError."""
    target = Path(path)
    if not target.exists():
        raise AtlasError(N_("There is no file or folder “{name}”."), N_("Choose it again."), str(target), name=target.name)
    if target.is_file() and target.suffix.lower() in TABLES:
        return open_csv(target, canceled=watch.canceled)
    return open_saved(target, watch.canceled)


def fetch(address: str, transport: Transport, folder: Optional[PathLike] = None, wanted: Wanted = Wanted(),
          login: Optional[Login] = None, has_secret: bool = False, watch: Watch = Watch()) -> UwaziSource:
    """Download an instance (into `folder`, kept and gone on with; else one that is deleted) and return what it holds.

    `has_secret`: the transport sends something that nobody may overhear, so the address has to be one of https. Raises
    AtlasError, Stopped; what came until then is kept in `folder`.
    """
    base = base_address(address, with_login=has_secret or login is not None)
    asking = Requests(base, transport, canceled=watch.canceled, say=watch.say,
                      **({"wait": watch.wait} if watch.wait is not None else {}))
    if login is not None:
        asking.login(login.username, login.password)
    if folder:
        return _read(asking, Path(folder), wanted, watch)
    temporary = Path(tempfile.mkdtemp(prefix="visual-atlas-uwazi-"))
    try:
        return _read(asking, temporary, wanted, watch)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _read(asking: Requests, folder: Path, wanted: Wanted, watch: Watch) -> UwaziSource:
    summary: Summary = Download(asking, folder, wanted, watch.progress).run()
    source = open_saved(folder, watch.canceled)
    source.notes = (Remark(N_("{pages} pages came now, {kept} were there from before."), pages=summary.pages,
                           kept=summary.kept), *source.notes)
    return source
