"""Packs build/visual_atlas_plugin into dist/visual_atlas_plugin-<version>.zip, the same bytes every time."""

import configparser
import sys
import zipfile
from pathlib import Path

from stage import NAME, ROOT, STAGED, files_of

ZIP_TIME = (2024, 1, 1, 0, 0, 0)
LARGEST = 25 * 1024 * 1024      # the plugin repository takes no more


def version() -> str:
    """Return the version that metadata.txt states."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(STAGED / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def pack(target: Path) -> int:
    """Write the zip beside its name first, then put it in place; return its size in bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for relative in files_of(STAGED):
            entry = zipfile.ZipInfo(f"{NAME}/{relative.as_posix()}", ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (STAGED / relative).read_bytes())
    size = unfinished.stat().st_size
    if size > LARGEST:
        unfinished.unlink()
        raise SystemExit(f"the zip has {size:,} bytes, more than the plugin repository takes ({LARGEST:,})")
    unfinished.replace(target)
    return size


if __name__ == "__main__":
    zip_path = ROOT / "dist" / f"{NAME}-{version()}.zip"
    print(f"{zip_path.relative_to(ROOT)}: {pack(zip_path):,} bytes")
    sys.exit(0)
