"""The published web map in a real browser: hostile records, coarse points, no WebGL, no scripts, imagery."""

import os
from pathlib import Path

import pytest

from tests.package.browser import Browser, program
from tests.package.web_pages import PICTURES, address, left, truth
from tests.unit.web_release import HOSTILE, release_of
from visual_atlas_plugin.exchange.publishing.web import write_web

pytestmark = pytest.mark.skipif(
    program() is None and os.environ.get("VISUAL_ATLAS_MATRIX") == "1",
    reason="the page is the same for every QGIS: the rows of the matrix have no browser",
)


def test_hostile_records_are_text(browser, web_hostile):
    browser.visit(address(web_hostile))
    for view in ("explore", "places", "figures", "about", "records"):
        browser.run(f"document.getElementById('tab-{view}').click()")
        _harmless(browser, web_hostile)
    text = browser.run("document.body.textContent")
    for attack in HOSTILE[:2] + HOSTILE[3:5]:
        assert attack in text
    assert "line\u2028separator" in text
    assert "\u202e" not in text and "\x07" not in text


def test_hostile_cards_and_searches_are_text(browser, web_hostile):
    browser.visit(address(web_hostile))
    for number in range(len(HOSTILE)):
        browser.run(f"VA.open('record', VA.model.cases[{number}].case_id)")
        _harmless(browser, web_hostile)
        browser.run(f"VA.open('place', VA.model.places[{number}].place_id)")
        browser.run("document.getElementById('search').focus(); document.getElementById('search').value = ''")
        browser.type("script")
        assert browser.run("document.querySelectorAll('#found [role=option]').length") > 0
        _harmless(browser, web_hostile)
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
    assert left(browser, folder.as_uri()) == []
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
        browser.visit(address(tmp_path / "web", f"#place={key}"))
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


def test_without_webgl_there_is_a_picture_and_everything_else(browser, web_facts):
    kept = browser.call(
        "Page.addScriptToEvaluateOnNewDocument",
        source="HTMLCanvasElement.prototype.getContext = (function (real) {"
        " return function (kind) { return /webgl/.test(kind) ? null : real.apply(this, arguments); }; }("
        "HTMLCanvasElement.prototype.getContext));",
    )
    try:
        browser.visit(address(web_facts))
        assert browser.run("Boolean(VA.mapBox)") is False
        browser.wait("document.querySelector('img.still').naturalWidth > 500")
        assert "WebGL" in browser.run("document.querySelector('.no-webgl').textContent")
        browser.run(
            "document.querySelector('[data-theme=\"no_theme_given\"]').click();"
            "document.getElementById('tab-records').click()"
        )
        assert truth(browser).startswith("14 of 16 records")
        assert browser.run("document.querySelectorAll('#record-list > li').length") == 14
        assert browser.complaints() == []
        browser.picture(PICTURES / "no-webgl.png")
    finally:
        browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=kept["identifier"])


def test_without_scripts_there_is_a_picture_and_a_table(browser, web_facts):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.visit(address(web_facts), ready=False)
        browser.wait(
            "document.readyState === 'complete' && document.querySelector('noscript img, .plain img').naturalWidth > 500"
        )
        assert browser.run("document.querySelectorAll('.plain table').length") == 4
        assert "E2023-10-09" in browser.run("document.querySelector('.plain').textContent")
        browser.picture(PICTURES / "no-script.png")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
    for language in ("en", "ko"):
        browser.visit(address(web_facts, page=f"tables-{language}.html"), ready=False)
        browser.wait("document.readyState === 'complete' && document.querySelector('img').naturalWidth > 500")
        assert left(browser, web_facts.as_uri()) == [] and browser.complaints() == []


def test_imagery_is_another_page_that_asks_its_one_host_alone(browser, web_facts, web_tiles):
    host = web_tiles.split("/tiles/")[0]
    browser.visit(address(web_facts, "#tab=about"))
    told = browser.run("document.getElementById('panel-body').textContent")
    assert host.split("//")[1] in told and "network address" in told
    assert not any(host in address for address in browser.requests())
    browser.run("document.getElementById('imagery-open').click()")
    browser.wait(
        "document.documentElement.getAttribute('data-page') === 'imagery' && typeof VA === 'object' && Boolean(VA.mapBox)"
        " && VA.map.ready && VA.mapBox.areTilesLoaded()"
    )
    asked = [address for address in browser.requests() if not address.startswith((web_facts.as_uri(), "blob:", "data:"))]
    assert asked and all(address.startswith(host + "/tiles/") for address in asked)
    assert browser.complaints() == []
    policy = browser.run("document.querySelector('meta[http-equiv]').content")
    assert f"img-src 'self' data: blob: {host};" in policy and "connect-src 'none'" in policy
    browser.picture(PICTURES / "imagery.png")
