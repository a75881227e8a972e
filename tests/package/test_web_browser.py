"""The published web map in a real browser: from a folder and from a server, alone with itself, and at work."""

import json
import os
from urllib.parse import quote

import pytest

from tests.package.browser import program
from tests.package.web_pages import PICTURES, address, left, served, truth

pytestmark = pytest.mark.skipif(
    program() is None and os.environ.get("VISUAL_ATLAS_MATRIX") == "1",
    reason="the page is the same for every QGIS: the rows of the matrix have no browser",
)


def test_it_opens_from_a_folder_and_asks_nobody_for_anything(browser, web_facts):
    browser.visit(address(web_facts))
    assert browser.run("Boolean(VA.mapBox)") is True
    assert truth(browser) == "16 of 16 records · 13 with a date · 63 places · 6 routes"
    assert left(browser, web_facts.as_uri()) == []
    assert len(browser.requests()) >= 7
    assert browser.complaints() == []
    assert browser.run("VA.mapBox.queryRenderedFeatures({layers: ['route-core0']}).length") > 0
    browser.picture(PICTURES / "desktop.png")


def test_it_opens_from_a_server_and_asks_nobody_else(browser, web_facts):
    server = served(web_facts)
    try:
        home = f"http://127.0.0.1:{server.server_address[1]}/"
        browser.visit(home + "index.html")
        assert truth(browser).startswith("16 of 16 records")
        assert left(browser, home) == []
        assert browser.complaints() == []
    finally:
        server.shutdown()
        server.server_close()


def test_on_a_phone_nothing_is_wider_than_the_screen(browser, web_facts):
    for width, language in ((360, "en"), (390, "ko")):
        browser.visit(address(web_facts, f"#lang={language}"), width, 844)
        browser.picture(PICTURES / f"phone-{width}.png")
        for view in ("records", "places", "figures", "about", "explore"):
            browser.run(f"document.getElementById('tab-{view}').click()")
            assert browser.run("document.documentElement.scrollWidth") <= width, view
        browser.run("VA.open('record', 'E2023-10-09')")
        assert browser.run("document.documentElement.scrollWidth") <= width
    assert browser.complaints() == []


def test_choices_give_the_numbers_of_a_plain_count(browser, web_facts):
    """Counted here by hand from the data that the page was given, record by record."""
    browser.visit(address(web_facts))
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


def test_clicks_and_keys_do_what_they_say(browser, web_facts):
    browser.visit(address(web_facts))
    browser.run("document.querySelector('[data-theme=\"no_theme_given\"]').click()")
    assert truth(browser).startswith("14 of 16 records")
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
    assert truth(browser).startswith("16 of 16 records")
    browser.run("document.getElementById('search').focus()")
    browser.type("온성")
    browser.press("ArrowDown", 40)
    browser.press("Enter", 13)
    assert "Onsong" in browser.run("document.getElementById('card-title').textContent")
    assert browser.run("document.activeElement.id") == "card-title"
    assert browser.run("VA.find('ch\\u02bcŏngjin').length") > 0
    assert browser.complaints() == []


def test_a_drag_over_the_bars_chooses_a_period_and_routes_leave_the_map(browser, web_facts):
    browser.visit(address(web_facts))
    left, top, width, height = browser.run(
        "(function () { var box = document.querySelector('.histogram').getBoundingClientRect();"
        " return [box.left, box.top, box.width, box.height]; })()"
    )
    years = 2025 - 2002 + 1
    at = [left + (year - 2002 + 0.5) * width / years for year in (2012, 2021)]
    for kind, x in (
        ("mousePressed", at[0]),
        ("mouseMoved", sum(at) / 2),
        ("mouseMoved", at[1]),
        ("mouseReleased", at[1]),
    ):
        browser.call(
            "Input.dispatchMouseEvent", type=kind, x=x, y=top + height / 3, button="left", buttons=1, clickCount=1
        )
    browser.wait("location.hash.includes('from=2012') && location.hash.includes('to=2021')", 10)
    assert browser.run("document.getElementById('choices').textContent") == "2012–2021, possibly"
    drawn = "VA.mapBox.queryRenderedFeatures({layers: ['route-core0', 'route-core1']}).length"
    assert browser.run(drawn) > 0
    browser.run("VA.set({routes: new Set()})")
    browser.wait(f"{drawn} === 0", 10)
    assert browser.complaints() == []


def test_on_paper_map_and_symbols_are_one_picture(browser, web_facts):
    browser.visit(address(web_facts))
    browser.run("window.dispatchEvent(new Event('beforeprint'))")
    ink, ground = browser.run("""(function () { var whole = document.querySelector('canvas.print-map');
        var data = whole.getContext('2d').getImageData(0, 0, whole.width, whole.height).data, ink = 0, ground = 0;
        for (var i = 0; i < data.length; i += 4) {
          if (data[i] === 20 && data[i + 1] === 24 && data[i + 2] === 29) { ink += 1; }
          if (data[i] === 247 && data[i + 1] === 245 && data[i + 2] === 240) { ground += 1; } }
        return [ink, ground]; })()""")
    assert ink > 500 and ground > 50_000  # symbols, and the ground of North Korea
    browser.run("window.dispatchEvent(new Event('afterprint'))")
    assert browser.run("document.querySelector('.print-map')") is None


def test_a_click_on_a_symbol_opens_its_card(browser, web_facts):
    browser.visit(address(web_facts, "#at=9.50,41.6834,125.9331"))
    x, y = browser.run("""(function () { var box = document.getElementById('map').getBoundingClientRect();
        var at = VA.mapBox.project(VA.model.place.get('CN-DC-TONGHUA').geom);
        return [box.left + at.x, box.top + at.y]; })()""")
    browser.click(x, y)
    browser.wait("Boolean(document.getElementById('card-title'))", 10)
    text = browser.run("document.querySelector('.card').textContent")
    assert "Tonghua" in text and "41.6836° N, 125.9332° E" in text and "통화변방대" in text
    browser.wait("location.hash.includes('place=CN-DC-TONGHUA')", 10)


def test_both_languages_are_whole_and_the_address_keeps_the_choice(browser, web_facts):
    browser.visit(address(web_facts))
    browser.run("document.getElementById('lang-ko').click()")
    assert truth(browser).startswith("기록 16건 중 16건")
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


def test_what_the_address_does_not_know_is_left_out(browser, web_facts):
    browser.visit(
        address(web_facts, "#themes=<script>,nothing&place=%E0%A4%A&from=20x4&lang=xx&__proto__=1&tab=evil&at=NaN,1,2")
    )
    assert truth(browser).startswith("0 of 16 records")
    assert browser.complaints() == []
