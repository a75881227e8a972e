"""Several files that belong together, put into a folder at once: all of them, or none."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List, Mapping, Tuple

from ..domain.errors import AtlasError
from .atomic_file import check_target
from .connection import PathLike, explain


def write_files(folder: PathLike, files: Mapping[str, bytes]) -> List[Path]:
    """Write files (content by name) into a folder, which is made where it is missing; return their paths.

    Files of the same names are replaced, others stay. Whatever goes wrong, the folder is as it was. Raises AtlasError.
    """
    target = Path(folder).absolute()
    made = check_folder(target, files)
    try:
        if made:
            target.mkdir()
        draft = Path(tempfile.mkdtemp(prefix=".visual-atlas-", dir=str(target)))
        try:
            for name, content in files.items():
                _write(draft / name, content)
            _put_in_place(draft, target, list(files))
            made = False
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise explain(error, target) from error
    finally:
        if made and target.is_dir() and not any(target.iterdir()):
            target.rmdir()
    return [target / name for name in files]


def check_folder(folder: PathLike, names=()) -> bool:
    """Refuse a folder that cannot be written to, before any work is done; return whether it has to be made."""
    target = Path(folder).absolute()
    if target.exists() and not target.is_dir():
        raise AtlasError("“{name}” is not a folder.", "Choose a folder.", str(target), name=target.name)
    if not target.exists():
        check_target(target)
        return True
    for name in names:
        check_target(target / name)
    if not os.access(target, os.W_OK):
        raise AtlasError("The folder “{name}” cannot be written.",
                         "Choose a folder in which you may write, or ask for the right to.", str(target), name=target.name)
    return False


@contextmanager
def new_folder(folder: PathLike) -> Iterator[Path]:
    """Yield an empty folder beside the target; at the end it takes the target's place, whole.

    The target must not exist, or be an empty folder. Whatever goes wrong, it is as it was. Raises AtlasError.
    """
    target = Path(folder).absolute()
    check_new_folder(target)
    draft = None
    try:
        draft = Path(tempfile.mkdtemp(prefix=".visual-atlas-", dir=str(target.parent)))
        yield draft
        for file in draft.rglob("*"):
            if file.is_file():
                with open(file, "rb+") as stream:
                    os.fsync(stream.fileno())
        draft.chmod(0o755)          # a temporary folder is closed to others; a publication is to be read
        check_new_folder(target)    # somebody may have put something there meanwhile
        if target.is_dir():
            target.rmdir()
        os.replace(draft, target)
    except OSError as error:
        raise explain(error, target) from error
    finally:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)


def check_new_folder(folder: PathLike) -> None:
    """Refuse a folder that cannot be made new, before any work is done. Raises AtlasError."""
    target = Path(folder).absolute()
    if target.exists() or target.is_symlink():
        if not target.is_dir() or target.is_symlink():
            raise AtlasError("“{name}” is not a folder.", "Choose a folder.", str(target), name=target.name)
        if any(target.iterdir()):
            raise AtlasError("The folder “{name}” is not empty.",
                             "Choose a new folder: a publication stands alone, and nothing else goes out with it.",
                             str(target), name=target.name)
    if not target.parent.is_dir():
        raise AtlasError("The folder “{name}” does not exist.", "Make it first, or choose another folder.",
                         str(target.parent), name=target.parent.name)
    if not os.access(target.parent, os.W_OK):
        raise AtlasError("The folder “{name}” cannot be written.",
                         "Choose a folder in which you may write, or ask for the right to.", str(target.parent),
                         name=target.parent.name)


def _write(file: Path, content: bytes) -> None:
    with open(file, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _put_in_place(draft: Path, target: Path, names: List[str]) -> None:
    """Move drafts to their names, older files aside; take every step back when one fails."""
    steps: List[Tuple[Path, Path]] = []

    def move(source: Path, end: Path) -> None:
        os.replace(source, end)
        steps.append((source, end))

    try:
        for name in names:
            if (target / name).exists():
                move(target / name, draft / f"{name}.old")
            move(draft / name, target / name)
    except OSError:
        for source, end in reversed(steps):
            os.replace(end, source)
        raise
