"""Movements between places on the web map, in a real browser. All records are made up: SYNTHETIC."""

import json
import os
from pathlib import Path

import pytest

from tests.package.browser import program
from tests.package.web_pages import PICTURES, address, left, truth
from tests.unit.web_many import many_release, plain_flows
from visual_atlas_plugin.exchange.publishing.web import write_web

pytestmark = pytest.mark.skipif(
    program() is None and os.environ.get("VISUAL_ATLAS_MATRIX") == "1",
    reason="the page is the same for every QGIS: the rows of the matrix have no browser",
)


@pytest.fixture(scope="module")
def some(tmp_path_factory) -> Path:
    """The page of some hundred records."""
    folder = tmp_path_factory.mktemp("some") / "web"
    write_web(many_release(600), folder)
    return folder


def test_movements_are_those_of_a_plain_count_and_are_drawn(browser, some):
    browser.visit(address(some, "#flows=1"))
    tables = json.loads(browser.run("JSON.stringify(VA_DATA.tables)"))
    told = browser.run("VA.flows().drawn.map(function (one) { return [one.from.place_id, one.to.place_id, one.number]; })")
    wanted = plain_flows(tables, {row[0] for row in tables["cases"]["rows"]})
    assert {(one, two): number for one, two, number in told} == dict(wanted) and len(told) > 100
    assert [number for _, _, number in told] == sorted((number for _, _, number in told), reverse=True)
    assert browser.run("VA.mapBox.queryRenderedFeatures({layers: ['flows']}).length") > 0
    assert browser.run("document.querySelectorAll('.flow-sample').length") == browser.run("VA.columns.flowLimits.length") == 3
    assert browser.run("document.querySelectorAll('.flow-list li').length") == 8
    browser.run("document.getElementById('section-flows').scrollIntoView()")
    browser.picture(PICTURES / "movements.png")
    browser.run("VA.set({from: 2005, to: 2006})")
    chosen = set(browser.run("VA.model.cases.filter(function (one) { return VA.result.matched[one.index]; })"
                             ".map(function (one) { return one.case_id; })"))
    told = browser.run("VA.flows().drawn.map(function (one) { return [one.from.place_id, one.to.place_id, one.number]; })")
    assert {(one, two): number for one, two, number in told} == dict(plain_flows(tables, chosen))
    assert truth(browser).startswith(f"{len(chosen)} of 600 records") and 0 < len(chosen) < 600
    assert left(browser, some.as_uri()) == [] and browser.complaints() == []


def test_the_language_of_the_records_is_said_where_the_page_speaks_another(browser, some):
    browser.visit(address(some, "#flows=1"), 390, 844)
    assert browser.run("document.documentElement.scrollWidth") <= 390
    browser.picture(PICTURES / "movements-390.png")
    browser.run("VA.open('record', VA.model.cases[0].case_id)")
    assert browser.run("document.querySelector('.card .written-in')") is None
    browser.run("document.getElementById('lang-ko').click()")
    assert browser.run("document.querySelector('.card .written-in').textContent") == "제목과 요약은 기록된 대로 영어입니다."
    assert browser.complaints() == []
