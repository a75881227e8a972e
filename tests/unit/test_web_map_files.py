"""The folder of a web map: its files, its policy, its escapes, its words in both languages."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.unit.web_release import HOSTILE, HOSTILE_LINKS, facts_release, hostile_release, release_of
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imagery_source import from_row
from visual_atlas_plugin.exchange.publishing.web import WebImagery, web_imagery, write_web
from visual_atlas_plugin.exchange.publishing.web.scripts import as_json, assignment
from visual_atlas_plugin.exchange.publishing.web.words import link, shown, written_day
from visual_atlas_plugin.exchange.publishing.web.write import SCRIPTS, write

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data" / "web"
TILES = "https://tiles.example.org/{z}/{y}/{x}.jpg"


class _Page(HTMLParser):
    """What stands in a page: its tags with their attributes, and its text."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        """Keep text."""
        self.text += data


@pytest.fixture(scope="module")
def facts(tmp_path_factory) -> Path:
    """A web map of the shipped facts, with a page of imagery."""
    work = tmp_path_factory.mktemp("web")
    write_web(facts_release(work), work / "out", "ko", WebImagery("Tiles", TILES, "Credit"))
    return work / "out"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """A web map whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile") / "out"
    write_web(hostile_release(), folder)
    return folder


def _script(path: Path):
    text = path.read_text(encoding="utf-8")
    return json.loads(re.sub(r"\A(/\*.*?\*/\n)?window\.VA_[A-Z]+ = (.*);\n\Z", r"\2", text, flags=re.S))


def test_the_folder_is_flat_and_names_all_that_its_pages_need(facts):
    names = {path.name for path in facts.iterdir()}
    assert {
        "index.html",
        "imagery.html",
        "data.js",
        "ground.js",
        "words.js",
        "atlas.js",
        "atlas.css",
        "maplibre-gl.js",
        "maplibre-gl.css",
        "maplibre-gl-license.txt",
        "icon.svg",
        "map-en.svg",
        "map-ko.svg",
        "tables-en.html",
        "tables-ko.html",
    } == names
    for page in facts.glob("*.html"):
        for tag, attributes in _Page(page.read_text(encoding="utf-8")).tags:
            wanted = attributes.get("src") or (attributes.get("href") if tag in ("link", "a") else None)
            if wanted and not wanted.startswith(("#", "https://", "http://")):
                assert wanted in names, (page.name, wanted)
            assert tag == "a" or not (wanted or "").startswith("http"), (page.name, wanted)


def test_the_policy_is_the_strict_one_and_nothing_stands_inline(facts, hostile):
    strict = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src blob:; "
        "connect-src 'none'"
    )
    for folder in (facts, hostile):
        for page in folder.glob("*.html"):
            tags = _Page(page.read_text(encoding="utf-8")).tags
            first = next(attributes for tag, attributes in tags if tag == "meta" and "http-equiv" in attributes)
            assert tags.index(("meta", first)) < min(
                [n for n, (tag, _) in enumerate(tags) if tag in ("link", "script", "img")]
            )
            if page.name == "index.html":
                assert first["content"].startswith(strict)
            if page.name == "imagery.html":
                assert first["content"].startswith(
                    strict.replace("blob:; worker", "blob: https://tiles.example.org; worker")
                )
            assert not [
                tag
                for tag, attributes in tags
                if tag == "style" or any(name == "style" or name[:2] == "on" for name in attributes)
            ]
            assert all(attributes.get("src") for tag, attributes in tags if tag == "script")


def test_only_the_second_page_knows_the_host_of_imagery(facts, hostile):
    for name in ("index.html", "tables-en.html", "atlas.js", "ground.js", "words.js"):
        assert "tiles.example.org" not in (facts / name).read_text(encoding="utf-8")
    assert _script(facts / "data.js")["imagery"]["host"] == "tiles.example.org"
    assert not (hostile / "imagery.html").exists()


@pytest.mark.parametrize(
    "address",
    (
        "http://tiles.example.org/{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}",
        "https://a; script-src *//{z}/{x}/{y}",
        "https://user:pw@host.example/{z}/{x}/{y}",
        "https://host.example' 'unsafe-inline/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "https://*/{z}/{x}/{y}",
        "https://host.example/{z}/{x}/{y}\n",
        "file:///tiles/{z}/{x}/{y}",
    ),
)
def test_an_address_that_could_widen_the_policy_is_refused(address, tmp_path):
    with pytest.raises(AtlasError):
        write_web(release_of({}), tmp_path / "out", "en", WebImagery("Tiles", address, "Credit"))
    assert not (tmp_path / "out").exists()


def test_data_as_a_script_ends_no_script_and_no_line():
    for attack in (*HOSTILE, "</SCRIPT >", "<!--<script>", "\u2028\u2029", "\ufeff"):
        text = as_json({"a": attack})
        assert not re.search("[<>&\u2028\u2029\ufeff]", text)
        assert json.loads(text) == {"a": attack}
    assert assignment("VA_X", "\ud800") == b'window.VA_X = "?";\n'
    with pytest.raises(ValueError):
        as_json(float("nan"))


def test_hostile_text_is_text_on_every_page(hostile):
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "div",
        "noscript",
        "main",
        "p",
        "h1",
        "h2",
        "a",
        "img",
        "b",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ol",
        "li",
    }
    for page in hostile.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        parsed = _Page(text)
        assert {tag for tag, _ in parsed.tags} <= allowed
        assert [attributes["src"] for tag, attributes in parsed.tags if tag == "script"] in (
            [],
            ["words.js", "data.js", "ground.js", "maplibre-gl.js", "atlas.js"],
        )
        for tag, attributes in parsed.tags:
            if tag == "a" and attributes["href"].startswith("http"):
                assert attributes["href"] == HOSTILE_LINKS[3] and attributes["rel"] == "noreferrer noopener"
        for attack in HOSTILE[:2] + HOSTILE[3:5]:
            assert attack in parsed.text
        assert "{{title}}" in parsed.text  # a value that looks like a mark of a template stays what it is
    for name in ("map-en.svg", "map-ko.svg"):
        tags = {
            element.tag.split("}")[1]
            for element in ElementTree.fromstring((hostile / name).read_text(encoding="utf-8")).iter()
        }
        assert tags <= {"svg", "title", "rect", "path", "circle", "polygon", "g", "text"}
        assert "SYNTHETIC" in (hostile / name).read_text(encoding="utf-8")


def test_days_are_written_as_readers_write_them():
    assert written_day("2023-10-09", "en") == "9 October 2023" and written_day("2023-10-09", "ko") == "2023년 10월 9일"
    assert written_day("soon", "ko") == "soon"


def test_only_addresses_of_the_web_become_links():
    assert [bool(link(address)) for address in HOSTILE_LINKS] == [False, False, False, True, False, False, False]
    assert link("https://ok.example/\u202e") == "" and link("http://[bad/") == "" and link(None) == ""
    assert shown("a\u202eb\x00c\ud800") == "ab\ufffdc\ufffd"


def test_words_are_whole_in_both_languages_and_all_are_used():
    said = json.loads((DATA / "words.json").read_text(encoding="utf-8"))
    assert set(said) == {"en", "ko"} and set(said["en"]) == set(said["ko"])
    code = "\n".join((DATA / name).read_text(encoding="utf-8") for name in SCRIPTS)
    python = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "visual_atlas_plugin/exchange/publishing/web").glob("*.py")
    )
    for key, english in said["en"].items():
        korean = said["ko"][key]
        assert sorted(re.findall(r"\{[a-z]+\}", english)) == sorted(re.findall(r"\{[a-z]+\}", korean)), key
        # credits are names: the same in every language
        assert re.search("[가-힣]", korean) or key.startswith("credit_") or korean == "{name}", key
        group = key.split("_")[0]
        assert (
            key in code + python or f'"{group}_"' in code or f'"{group}", ' in code or f"{group}_{{" in python
        ), f"nobody says {key}"
    for key in set(re.findall(r'VA\.t\("([a-z_]+)"[,)]', code)):
        assert key in said["en"], key


def test_scripts_put_text_into_the_page_as_text_alone():
    for name in SCRIPTS:
        text = (DATA / name).read_text(encoding="utf-8")
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\(\"style|"
            r"fetch\(|XMLHttp|"
            r"WebSocket|sendBeacon|localStorage|document\.cookie|import\(",
            text,
        )
        assert found == [], name
        assert len(text.splitlines()) <= 400 and max(map(len, text.splitlines())) <= 125, name


def test_the_numbers_of_the_page_are_those_of_the_release(facts):
    data = _script(facts / "data.js")
    assert data["language"] == "ko" and data["synthetic"] is False and data["level"] == "public"
    assert {name: len(data["tables"][name]["rows"]) for name in ("cases", "places", "routes", "sources", "themes")} == {
        "cases": 16,
        "places": 76,
        "routes": 6,
        "sources": 48,
        "themes": 7,
    }
    assert data["disc_limits"] == [1, 2, 3]
    private = {"owner", "terms", "notes", "review", "public_ground", "edited_by", "uuid", "person_id", "how_seen"}
    assert not private & {
        column for name, table in data["tables"].items() if name != "statistics" for column in table["columns"]
    }
    assert not {"persons", "consents", "case_persons"} & set(data["tables"])


def test_the_ground_has_no_name_of_a_sea_and_says_its_license(facts):
    text = (facts / "ground.js").read_text(encoding="utf-8")
    assert text.startswith("/* ") and "Open Database License" in text.splitlines()[0]
    assert len(text) < 1_000_000
    for name in facts.iterdir():
        if name.suffix in (".html", ".js", ".svg") and name.name != "maplibre-gl.js":
            assert not re.search(
                r"East Sea|Sea of Japan|Yellow Sea|Korea Bay|동해|서해|日本海", name.read_text(encoding="utf-8")
            ), name.name


def test_an_empty_release_makes_a_page_too(tmp_path):
    paths = write_web(release_of({}, level="internal"), tmp_path / "out")
    assert all(path.is_file() for path in paths)
    assert "internal, not for publication" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_picture_of_the_caller_takes_the_place_of_the_drawn_one(tmp_path):
    write_web(release_of({}), tmp_path / "out", picture=b"\x89PNG...")
    assert (tmp_path / "out" / "map.png").read_bytes() == b"\x89PNG..." and not list((tmp_path / "out").glob("map-*.svg"))
    assert _script(tmp_path / "out" / "data.js")["pictures"] == {"en": "map.png", "ko": "map.png"}


def test_maplibre_is_the_version_that_was_checked():
    found = subprocess.run(
        [sys.executable, "-B", str(ROOT / "tools" / "fetch_maplibre.py"), "--check"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert found.returncode == 0, found.stdout
    assert "sourceMappingURL" not in (DATA / "maplibre-gl.js").read_text(encoding="utf-8")


def test_a_publication_has_its_web_map_in_a_folder_of_its_own(tmp_path):
    (tmp_path / "edition").mkdir()
    paths = write(release_of({}, languages=("ko", "en")), tmp_path / "edition")
    assert {path.parent for path in paths} == {tmp_path / "edition" / "web"}
    assert _script(tmp_path / "edition" / "web" / "data.js")["language"] == "ko"


def test_of_the_listed_imagery_plain_tiles_alone_may_be_on_a_second_page():
    listed = [
        from_row(row) for row in json.loads((ROOT / "data" / "imagery.json").read_text(encoding="utf-8"))["sources"]
    ]
    taken = []
    for source in listed:
        try:
            taken.append(web_imagery(source))
        except AtlasError:
            continue
    hosts = {imagery.host for imagery in taken}
    assert {"server.arcgisonline.com", "tiles.maps.eox.at"} <= hosts
    assert all("{z}" in imagery.address and imagery.attribution and imagery.dates for imagery in taken)
    with pytest.raises(AtlasError):
        web_imagery(replace(listed[0], id="own_1"))  # may hold a key of the user's
    dated = next(source for source in listed if source.parameters)
    with pytest.raises(AtlasError):
        web_imagery(dated)
