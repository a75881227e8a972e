"""Assembles build/visual_atlas_plugin: the package with its data, metadata, license and compiled icons.

Run, tests of the package and the zip all start from this folder, so what is tested is what ships.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List

ROOT = Path(__file__).resolve().parent.parent
NAME = "visual_atlas_plugin"
STAGED = ROOT / "build" / NAME
# rcc writes the time of each file into its result unless told otherwise
RCC_DATE = "1700000000"
RCC_PLACES = ("/usr/lib/qt5/bin/rcc", "/usr/lib/qt6/libexec/rcc", "/usr/lib/qt6/bin/rcc")
LRELEASE_PLACES = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")


def wanted(path: Path) -> bool:
    """Return whether a file belongs into the package."""
    return not any(part == "__pycache__" or part.startswith(".") for part in path.parts) and path.suffix not in (
        ".pyc", ".pyo", ".ts", ".orig", ".rej", ".gpkg-wal", ".gpkg-shm")


def files_of(folder: Path) -> Iterator[Path]:
    """Yield the wanted files below a folder, as paths relative to it, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and wanted(relative):
            yield relative


def copy_tree(source: Path, target: Path) -> int:
    """Copy the wanted files, return how many."""
    count = 0
    for relative in files_of(source):
        destination = target / relative
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / relative, destination)
        destination.chmod(0o644)
        count += 1
    return count


def find_rcc() -> str:
    """Return Qt's resource compiler; /usr/bin/rcc alone is an empty chooser on Debian."""
    for place in RCC_PLACES:
        if os.access(place, os.X_OK):
            return place
    raise SystemExit("Qt's rcc is missing: install the package qtbase5-dev-tools (make setup does it).")


def compile_resources(target: Path) -> None:
    """Compile resources.qrc into one file that loads under Qt 5 and Qt 6 alike."""
    command: List[str] = [find_rcc(), "-binary", "--format-version", "2", str(ROOT / "resources.qrc"), "-o", str(target)]
    environment = dict(os.environ, QT_RCC_SOURCE_DATE_OVERRIDE=RCC_DATE)
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60)
    if done.returncode or "Cannot find" in done.stderr or not target.exists():
        raise SystemExit(f"rcc failed: {done.stderr.strip() or done.returncode}")
    target.chmod(0o644)


def find_lrelease() -> str:
    """Return Qt's compiler of translations."""
    for place in LRELEASE_PLACES:
        if os.access(place, os.X_OK):
            return place
    raise SystemExit("Qt's lrelease is missing: install the package qttools5-dev-tools (make setup does it).")


def compile_translations(folder: Path) -> int:
    """Compile every catalog of data/i18n into a folder; return how many."""
    catalogs = sorted((ROOT / "data" / "i18n").glob("*.ts"))
    folder.mkdir(parents=True, exist_ok=True)
    for catalog in catalogs:
        target = folder / (catalog.stem + ".qm")
        done = subprocess.run([find_lrelease(), "-silent", "-nounfinished", str(catalog), "-qm", str(target)],
                              cwd=ROOT, capture_output=True, text=True, timeout=60)
        if done.returncode or not target.exists():
            raise SystemExit(f"lrelease failed: {done.stderr.strip() or done.returncode}")
        target.chmod(0o644)
    return len(catalogs)


def stage() -> int:
    """Build the folder anew beside the old one, then swap; return the number of files."""
    fresh = STAGED.with_name(NAME + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    count = copy_tree(ROOT / NAME, fresh) + copy_tree(ROOT / "data", fresh / "data")
    for name in ("metadata.txt", "LICENSE"):
        source = ROOT / name
        if not source.is_file():
            raise SystemExit(f"{name} is missing in {ROOT}")
        shutil.copyfile(source, fresh / name)
        (fresh / name).chmod(0o644)
        count += 1
    count += compile_translations(fresh / "data" / "i18n")
    compile_resources(fresh / "resources.rcc")
    shutil.rmtree(STAGED, ignore_errors=True)
    fresh.rename(STAGED)
    return count + 1


if __name__ == "__main__":
    print(f"Staged {stage()} files in {STAGED.relative_to(ROOT)}")
    sys.exit(0)
