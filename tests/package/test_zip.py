"""The zip that people install: what the plugin repository asks for, and nothing of our machines."""

import ast
import configparser
import re
import stat
import subprocess
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOP = "visual_atlas_plugin"
REQUIRED_KEYS = {
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
    "homepage", "hasProcessingProvider",
}


def metadata_of(entries) -> configparser.SectionProxy:
    # with interpolation on, as the repository reads it: a stray % is an error there
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(entries[f"{TOP}/metadata.txt"].decode("utf-8"))
    return parser["general"]


def python_of(entries) -> dict:
    return {name: content.decode("utf-8") for name, content in entries.items() if name.endswith(".py")}


def test_one_folder_at_the_top(entries):
    assert {name.split("/")[0] for name in entries} == {TOP}
    assert {f"{TOP}/__init__.py", f"{TOP}/metadata.txt", f"{TOP}/LICENSE", f"{TOP}/resources.rcc"} <= set(entries)


def test_size_is_what_the_repository_takes(plugin_zip):
    assert plugin_zip.stat().st_size < 25 * 1024 * 1024


def test_names_are_plain(entries):
    for name in entries:
        assert name.isascii() and ".." not in name and "\\" not in name, name
        assert not re.search(r"(^|/)(\.git|__pycache__|__MACOSX|\.DS_Store|tests)(/|$)|\.(pyc|pyo|so|dll|exe|sh|bat)$", name), name


def test_modes_are_0644(plugin_zip):
    with zipfile.ZipFile(plugin_zip) as archive:
        modes = {info.filename: stat.S_IMODE(info.external_attr >> 16) for info in archive.infolist()}
    assert {name: oct(mode) for name, mode in modes.items() if mode != 0o644} == {}


def test_metadata_has_every_key(entries):
    general = metadata_of(entries)
    assert REQUIRED_KEYS - {key for key in general if general[key].strip()} == set()
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert general["hasProcessingProvider"] == "yes"
    assert "/" not in general["author"]
    for key in ("description", "about", "changelog"):
        assert not re.search(r"<[a-z/]", general.get(key, "")), f"{key} holds HTML"
    for key in ("tracker", "repository", "homepage"):
        assert general[key].startswith("https://"), key
    assert "supportsQt6" not in general


def test_icon_of_the_metadata_is_in_the_zip(entries):
    assert f"{TOP}/{metadata_of(entries)['icon']}" in entries


def test_license_is_the_gpl(entries):
    assert b"GNU GENERAL PUBLIC LICENSE" in entries[f"{TOP}/LICENSE"][:200]


def test_changelog_names_the_version(entries):
    assert f"## {metadata_of(entries)['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_python_is_for_every_qt(entries):
    for name, text in python_of(entries).items():
        ast.parse(text, name)
        assert not re.search(r"^\s*(import|from)\s+PyQt[56]", text, re.MULTILINE), name
        assert "qInitResources" not in text and not name.endswith("resources_rc.py"), f"{name} is output of pyrcc"


def test_no_folder_of_a_machine_inside(entries):
    mark = re.compile(rb"(?<![\w.}\])])(?:/(?:home|root|work|tmp)/\w|[A-Z]:[\\/]Users)")
    hits = {name: mark.findall(content)[:3] for name, content in entries.items() if mark.search(content)}
    assert hits == {}
    assert [name for name, content in entries.items() if str(ROOT).encode() in content] == []


def test_data_is_complete(entries):
    # .ts are the sources of translations: compiled into .qm
    files = [path for path in (ROOT / "data").rglob("*") if path.is_file() and path.suffix != ".ts"]
    shipped = {str(path.relative_to(ROOT)) for path in files}
    assert {f"{TOP}/{name}" for name in shipped if "/." not in name} <= set(entries)
    assert f"{TOP}/data/facts/routes.csv" in entries


def test_every_icon_of_the_list_exists():
    listed = re.findall(r"<file[^>]*>([^<]+)</file>", (ROOT / "resources.qrc").read_text(encoding="utf-8"))
    assert listed and [name for name in listed if not (ROOT / name).is_file()] == []


def test_icons_are_compiled_the_same_every_time(entries):
    (ROOT / "data" / "icons" / "atlas.svg").touch()
    subprocess.run(["/usr/bin/python3", "-B", str(ROOT / "scripts" / "stage.py")], check=True, timeout=120)
    again = ROOT / "build" / TOP / "resources.rcc"
    assert again.read_bytes() == entries[f"{TOP}/resources.rcc"]
