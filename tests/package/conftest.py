"""The zip under test, built from the staged folder by the project's own scripts."""

import configparser
import subprocess
import zipfile
from pathlib import Path
from typing import Iterator

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


@pytest.fixture(scope="session")
def browser() -> Iterator["object"]:
    """One browser for all tests of the web map."""
    from tests.package.browser import Browser

    made = Browser()
    yield made
    made.close()


@pytest.fixture(scope="session")
def web_tiles(tmp_path_factory) -> Iterator[str]:
    """The address of a server of tiles on this machine: another host than the page's."""
    from tests.package.web_pages import served

    server = served(tmp_path_factory.mktemp("tiles"))
    yield f"http://127.0.0.1:{server.server_address[1]}/tiles/{{z}}/{{x}}/{{y}}.png"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def web_facts(tmp_path_factory, web_tiles) -> Path:
    """The folder of a web map of the shipped facts, its name not an easy one."""
    from tests.unit.web_release import facts_release
    from visual_atlas_plugin.exchange.publishing.web import WebImagery, write_web

    work = tmp_path_factory.mktemp("facts")
    release = facts_release(work, title="Repatriation routes from China to North Korea")
    write_web(release, work / "map of 2026 & more", "en", WebImagery("Tiles", web_tiles, "Tiles of a test", 10, "no date"))
    return work / "map of 2026 & more"


@pytest.fixture(scope="session")
def web_hostile(tmp_path_factory) -> Path:
    """The folder of a web map whose every text is an attack."""
    from tests.unit.web_release import hostile_release
    from visual_atlas_plugin.exchange.publishing.web import write_web

    folder = tmp_path_factory.mktemp("hostile") / "web"
    write_web(hostile_release(), folder)
    return folder
