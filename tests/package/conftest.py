"""The zip under test, built from the staged folder by the project's own scripts."""

import configparser
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def plugin_zip() -> Path:
    """Stage and pack the plugin; return the zip."""
    for script in ("stage.py", "package.py"):
        subprocess.run(["/usr/bin/python3", "-B", str(ROOT / "scripts" / script)], check=True, timeout=120)
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    path = ROOT / "dist" / f"visual_atlas_plugin-{metadata['general']['version']}.zip"
    assert path.is_file()
    return path


@pytest.fixture(scope="session")
def entries(plugin_zip) -> dict:
    """Return {name inside the zip: content}."""
    with zipfile.ZipFile(plugin_zip) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}
