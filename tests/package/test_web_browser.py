"""The published web map in a real browser: from a folder and from a server, alone with itself, with hostile records."""

import http.server
import json
import os
import struct
import threading
import zlib
from functools import partial
from pathlib import Path
from typing import Iterator
from urllib.parse import quote

import pytest

from tests.package.browser import Browser, program
from tests.unit.web_release import HOSTILE, facts_release, hostile_release, release_of
from visual_atlas_plugin.exchange.publishing.web import WebImagery, write_web

pytestmark = pytest.mark.skipif(
    program() is None and os.environ.get("VISUAL_ATLAS_MATRIX") == "1",
    reason="the page is the same for every QGIS: the rows of the matrix have no browser",
)
PICTURES = Path(__file__).resolve().parents[2] / "build" / "web"
TILE = b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    for kind, body in (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x20\x60\x40")),
        (b"IEND", b""),
    )
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:  # noqa: N802
        """Serve tiles by number, everything else from the folder."""
        if not self.path.startswith("/tiles/"):
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Access-Control-Allow-Origin", "*")  # as hosts of tiles do: WebGL takes no other pictures
        self.send_header("Content-Length", str(len(TILE)))
        self.end_headers()
        self.wfile.write(TILE)


def _served(folder: Path) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    made = Browser()
    yield made
    made.close()


@pytest.fixture(scope="module")
def tiles(tmp_path_factory) -> Iterator[str]:
    """The address of a server of tiles on this machine: another host than the page's."""
    server = _served(tmp_path_factory.mktemp("tiles"))
    yield f"http://127.0.0.1:{server.server_address[1]}/tiles/{{z}}/{{x}}/{{y}}.png"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def facts(tmp_path_factory, tiles) -> Path:
    """The folder of a web map of the shipped facts, its name not an easy one."""
    work = tmp_path_factory.mktemp("facts")
    release = facts_release(work, title="Repatriation routes from China to North Korea")
    write_web(release, work / "map of 2026 & more", "en", WebImagery("Tiles", tiles, "Tiles of a test", 10, "no date"))
    return work / "map of 2026 & more"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """The folder of a web map whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile") / "web"
    write_web(hostile_release(), folder)
    return folder


def _address(folder: Path, hash_: str = "", page: str = "index.html") -> str:
    return (folder / page).as_uri() + hash_


def _truth(browser: Browser) -> str:
    return browser.run("document.getElementById('truth').textContent")


def _left(browser: Browser, allowed: str) -> list:
    """What was asked for beyond the page's own folder; a blob is the page's own worker."""
    return [address for address in browser.requests() if not address.startswith((allowed, "blob:", "data:"))]


def test_it_opens_from_a_folder_and_asks_nobody_for_anything(browser, facts):
    browser.visit(_address(facts))
    assert browser.run("Boolean(VA.mapBox)") is True
    assert _truth(browser) == "16 of 16 records · 13 with a date · 63 places · 6 routes"
    assert _left(browser, facts.as_uri()) == []
    assert len(browser.requests()) >= 7
    assert browser.complaints() == []
    assert browser.run("VA.mapBox.queryRenderedFeatures({layers: ['route-core0']}).length") > 0
    browser.picture(PICTURES / "desktop.png")


def test_it_opens_from_a_server_and_asks_nobody_else(browser, facts):
    server = _served(facts)
    try:
        home = f"http://127.0.0.1:{server.server_address[1]}/"
        browser.visit(home + "index.html")
        assert _truth(browser).startswith("16 of 16 records")
        assert _left(browser, home) == []
        assert browser.complaints() == []
    finally:
        server.shutdown()
        server.server_close()


def test_on_a_phone_nothing_is_wider_than_the_screen(browser, facts):
    for width, language in ((360, "en"), (390, "ko")):
        browser.visit(_address(facts, f"#lang={language}"), width, 844)
        browser.picture(PICTURES / f"phone-{width}.png")
        for view in ("records", "places", "figures", "about", "explore"):
            browser.run(f"document.getElementById('tab-{view}').click()")
            assert browser.run("document.documentElement.scrollWidth") <= width, view
        browser.run("VA.open('record', 'E2023-10-09')")
        assert browser.run("document.documentElement.scrollWidth") <= width
    assert browser.complaints() == []


def test_choices_give_the_numbers_of_a_plain_count(browser, facts):
    """Counted here by hand from the data that the page was given, record by record."""
    browser.visit(_address(facts))
    tables = json.loads(browser.run("JSON.stringify(VA_DATA.tables)"))
    cases = [dict(zip(tables["cases"]["columns"], row)) for row in tables["cases"]["rows"]]
    themes = {}
    for case_id, theme in tables["case_themes"]["rows"]:
        themes.setdefault(case_id, set()).add(theme)

    def days(year: int) -> tuple:
        from datetime import date

        return (date(year, 1, 1) - date(1970, 1, 1)).days, (date(year, 12, 31) - date(1970, 1, 1)).days

    def plain(chosen, first, last, sure, undated) -> int:
        number = 0
        for case in cases:
            kinds = themes.get(case["case_id"]) or {"no_theme_given"}
            start, end = case["start_day"], case["end_day"]
            if chosen is not None and not kinds & chosen:
                continue
            if start is None and end is None:
                number += undated
                continue
            low, high = days(first)[0] if first else None, days(last)[1] if last else None
            if sure:
                fits = (low is None or start is not None and start >= low) and (
                    high is None or end is not None and end <= high
                )
            else:
                fits = (low is None or end is None or end >= low) and (high is None or start is None or start <= high)
            number += fits
        return number

    at = {}
    for row in (dict(zip(tables["stages"]["columns"], row)) for row in tables["stages"]["rows"]):
        if row["place_id"]:
            at.setdefault(row["place_id"], set()).add(row["case_id"])
    located = {row[0] for row in tables["places"]["rows"] if row[tables["places"]["columns"].index("geom")]}
    apart = sorted(len(found) for place, found in at.items() if place in located)
    assert sorted(browser.run("VA.discGroups(20).map(function (one) { return one.number; })")) == apart and sum(apart) > 5
    together = set().union(*(found for place, found in at.items() if place in located))
    assert browser.run("VA.discGroups(-4).map(function (one) { return one.number; })") == [len(together)]

    tried = set()
    for chosen in (None, {"forced-repatriation"}, {"no_theme_given"}, {"womens-rights", "no_theme_given"}, set()):
        for first, last in ((None, None), (2003, 2003), (2012, None), (None, 2022), (2024, 2025), (1990, 1995)):
            for sure in (False, True):
                for undated in (False, True):
                    parts = [f"from={first}"] if first else []
                    parts += [f"to={last}"] if last else []
                    parts += ["sure=1"] if sure else []
                    parts += [] if undated else ["undated=0"]
                    parts += [] if chosen is None else ["themes=" + ",".join(map(quote, chosen))]
                    browser.run(f"location.hash = {json.dumps('#' + '&'.join(parts))}")
                    wanted = plain(chosen, first, last, sure, undated)
                    browser.wait(
                        f"document.getElementById('truth').textContent.startsWith('{wanted} of {len(cases)} record')", 10
                    )
                    tried.add(wanted)
    assert len(tried) >= 6  # the choices were not all alike
    assert browser.complaints() == []


def test_clicks_and_keys_do_what_they_say(browser, facts):
    browser.visit(_address(facts))
    browser.run("document.querySelector('[data-theme=\"no_theme_given\"]').click()")
    assert _truth(browser).startswith("14 of 16 records")
    browser.wait("location.hash.includes('themes=')", 10)
    browser.run("document.getElementById('handle-from').focus()")
    browser.press("ArrowRight", 39)
    browser.press("ArrowRight", 39)
    assert browser.run("document.activeElement.id") == "handle-from"
    browser.wait("location.hash.includes('from=2004')", 10)
    assert browser.run("document.getElementById('choices').textContent").startswith(
        "since 2004, possibly · Political Prison"
    )
    browser.run("document.getElementById('reset').click()")
    assert _truth(browser).startswith("16 of 16 records")
    browser.run("document.getElementById('search').focus()")
    browser.type("온성")
    browser.press("ArrowDown", 40)
    browser.press("Enter", 13)
    assert "Onsong" in browser.run("document.getElementById('card-title').textContent")
    assert browser.run("document.activeElement.id") == "card-title"
    assert browser.run("VA.find('ch\\u02bcŏngjin').length") > 0
    assert browser.complaints() == []


def test_a_click_on_a_symbol_opens_its_card(browser, facts):
    browser.visit(_address(facts, "#at=9.50,41.6834,125.9331"))
    x, y = browser.run("""(function () { var box = document.getElementById('map').getBoundingClientRect();
        var at = VA.mapBox.project(VA.model.place.get('CN-DC-TONGHUA').geom);
        return [box.left + at.x, box.top + at.y]; })()""")
    browser.click(x, y)
    browser.wait("Boolean(document.getElementById('card-title'))", 10)
    text = browser.run("document.querySelector('.card').textContent")
    assert "Tonghua" in text and "41.6836° N, 125.9332° E" in text and "통화변방대" in text
    browser.wait("location.hash.includes('place=CN-DC-TONGHUA')", 10)


def test_both_languages_are_whole_and_the_address_keeps_the_choice(browser, facts):
    browser.visit(_address(facts))
    browser.run("document.getElementById('lang-ko').click()")
    assert _truth(browser).startswith("기록 16건 중 16건")
    assert browser.run("document.documentElement.lang") == "ko"
    browser.wait("location.hash.includes('lang=ko')", 10)
    for tab in ("explore", "records", "places", "figures", "about"):
        browser.run(f"document.getElementById('tab-{tab}').click()")
        own = browser.run(
            "Array.from(document.querySelectorAll('h2, h3, summary, button:not(.title):not(.inline), label, dt'),"
            " function (one) { return one.textContent; }).join('\\n')"
        )
        missing = [
            word for word in ("Records", "Themes", "Explore", "Reset", "Undated", "Sources", "undefined") if word in own
        ]
        assert missing == [], tab


def test_what_the_address_does_not_know_is_left_out(browser, facts):
    browser.visit(
        _address(facts, "#themes=<script>,nothing&place=%E0%A4%A&from=20x4&lang=xx&__proto__=1&tab=evil&at=NaN,1,2")
    )
    assert _truth(browser).startswith("0 of 16 records")
    assert browser.complaints() == []


def test_hostile_records_are_text(browser, hostile):
    browser.visit(_address(hostile))
    for view in ("explore", "places", "figures", "about", "records"):
        browser.run(f"document.getElementById('tab-{view}').click()")
        _harmless(browser, hostile)
    text = browser.run("document.body.textContent")
    for attack in HOSTILE[:2] + HOSTILE[3:5]:
        assert attack in text
    assert "line\u2028separator" in text
    assert "\u202e" not in text and "\x07" not in text


def test_hostile_cards_and_searches_are_text(browser, hostile):
    browser.visit(_address(hostile))
    for number in range(len(HOSTILE)):
        browser.run(f"VA.open('record', VA.model.cases[{number}].case_id)")
        _harmless(browser, hostile)
        browser.run(f"VA.open('place', VA.model.places[{number}].place_id)")
        browser.run("document.getElementById('search').focus(); document.getElementById('search').value = ''")
        browser.type("script")
        assert browser.run("document.querySelectorAll('#found [role=option]').length") > 0
        _harmless(browser, hostile)
    browser.picture(PICTURES / "hostile.png")


def _harmless(browser: Browser, folder: Path) -> None:
    assert browser.run("window.hacked === undefined") is True
    assert (
        browser.run(
            "document.querySelectorAll('#app script, #app iframe, #app object, #app [onerror], #app [onload]').length"
        )
        == 0
    )
    links = browser.run(
        "Array.from(document.querySelectorAll('a[href]'), function (one) { return one.getAttribute('href'); })"
    )
    foreign = {
        link
        for link in links
        if not link.startswith(("https://www.openstreetmap", "https://www.natural", "https://www.geonames"))
    }
    assert {link for link in foreign if "evil" in link or "user" in link or "script" in link.lower()} == set()
    assert all(link.startswith(("https://good.example/", "#", "tables-", "index.html")) for link in foreign), foreign
    rules = browser.run("Array.from(document.querySelectorAll('a[target]'), function (one) { return one.rel; })")
    assert set(rules) <= {"noreferrer noopener"}
    assert _left(browser, folder.as_uri()) == []
    assert browser.complaints() == []
    assert "SYNTHETIC" in browser.run("document.querySelector('.synthetic').textContent")


def test_a_point_made_coarse_says_so_and_shows_no_more_than_it_may(browser, tmp_path):
    """SYNTHETIC places: one set to a grid, one to its county, one withheld."""
    masks = (
        ("G", "grid", 4800.0, (126.123456, 41.123456)),
        ("C", "county", 21000.0, (127.5, 41.5)),
        ("W", "withheld", None, None),
    )
    places = [
        {
            "place_id": key,
            "kind": "prison",
            "custody": "north_korea",
            "name_en": f"Made-up place {key}",
            "precision": "building",
            "status": "not_known",
            "mask": mask,
            "radius_m": radius,
            "on_route": 0,
            "geom": at,
        }
        for key, mask, radius, at in masks
    ]
    write_web(release_of({"places": places}, synthetic=True), tmp_path / "web")
    told = {}
    for key in "GCW":
        browser.visit(_address(tmp_path / "web", f"#place={key}"))
        told[key] = browser.run("document.querySelector('.card').textContent")
    assert "41.12° N, 126.12° E" in told["G"] and "within 5 km" in told["G"] and "41.123" not in told["G"]
    assert "41.5° N, 127.5° E" in told["C"] and "within 21 km" in told["C"]
    assert "withheld" in told["W"] and "° N" not in told["W"]
    assert browser.run("VA.model.places.map(VA.model.townOnly)") == [True, True, False]
    browser.run("document.getElementById('tab-places').click()")
    assert browser.run(
        "document.getElementById('place-list').nextElementSibling.nextElementSibling.textContent"
    ).startswith("Not on the map")
    assert browser.complaints() == []


def test_without_webgl_there_is_a_picture_and_everything_else(browser, facts):
    kept = browser.call(
        "Page.addScriptToEvaluateOnNewDocument",
        source="HTMLCanvasElement.prototype.getContext = (function (real) {"
        " return function (kind) { return /webgl/.test(kind) ? null : real.apply(this, arguments); }; }("
        "HTMLCanvasElement.prototype.getContext));",
    )
    try:
        browser.visit(_address(facts))
        assert browser.run("Boolean(VA.mapBox)") is False
        browser.wait("document.querySelector('img.still').naturalWidth > 500")
        assert "WebGL" in browser.run("document.querySelector('.no-webgl').textContent")
        browser.run(
            "document.querySelector('[data-theme=\"no_theme_given\"]').click();"
            "document.getElementById('tab-records').click()"
        )
        assert _truth(browser).startswith("14 of 16 records")
        assert browser.run("document.querySelectorAll('#record-list > li').length") == 14
        assert browser.complaints() == []
        browser.picture(PICTURES / "no-webgl.png")
    finally:
        browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=kept["identifier"])


def test_without_scripts_there_is_a_picture_and_a_table(browser, facts):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.visit(_address(facts), ready=False)
        browser.wait(
            "document.readyState === 'complete' && document.querySelector('noscript img, .plain img').naturalWidth > 500"
        )
        assert browser.run("document.querySelectorAll('.plain table').length") == 4
        assert "E2023-10-09" in browser.run("document.querySelector('.plain').textContent")
        browser.picture(PICTURES / "no-script.png")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
    for language in ("en", "ko"):
        browser.visit(_address(facts, page=f"tables-{language}.html"), ready=False)
        browser.wait("document.readyState === 'complete' && document.querySelector('img').naturalWidth > 500")
        assert _left(browser, facts.as_uri()) == [] and browser.complaints() == []


def test_imagery_is_another_page_that_asks_its_one_host_alone(browser, facts, tiles):
    host = tiles.split("/tiles/")[0]
    browser.visit(_address(facts, "#tab=about"))
    told = browser.run("document.getElementById('panel-body').textContent")
    assert host.split("//")[1] in told and "network address" in told
    assert not any(host in address for address in browser.requests())
    browser.run("document.getElementById('imagery-open').click()")
    browser.wait(
        "document.documentElement.getAttribute('data-page') === 'imagery' && typeof VA === 'object' && Boolean(VA.mapBox)"
        " && VA.map.ready && VA.mapBox.areTilesLoaded()"
    )
    asked = [address for address in browser.requests() if not address.startswith((facts.as_uri(), "blob:", "data:"))]
    assert asked and all(address.startswith(host + "/tiles/") for address in asked)
    assert browser.complaints() == []
    policy = browser.run("document.querySelector('meta[http-equiv]').content")
    assert f"img-src 'self' data: blob: {host};" in policy and "connect-src 'none'" in policy
    browser.picture(PICTURES / "imagery.png")
