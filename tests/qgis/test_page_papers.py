"""Every paper in both languages: nothing leaves its page, no words are cut, no words lie on others."""

import sys
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsProject
from qgis.PyQt.QtCore import Qt

from visual_atlas_plugin import i18n
from visual_atlas_plugin.domain import words
from visual_atlas_plugin.layouts import event_sheet, fonts, geometry, overview, route_sheet, windows
from visual_atlas_plugin.layouts.content import PageContent, RouteEntry, SourceEntry
from visual_atlas_plugin.layouts.geometry import Box
from visual_atlas_plugin.layouts.plate import papers as plate_papers
from visual_atlas_plugin.mapping import naming

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import stage  # noqa: E402 - found by the line above

LONG = "강제송환 경로 Forced repatriation [% 1 + 1 %] <b>x</b> \u0645\u0631\u062d\u0628\u0627 😀 "
LANGUAGES = ("en", "ko")


@pytest.fixture(scope="module", autouse=True)
def catalog(tmp_path_factory):
    """The Korean catalog as the package has it."""
    folder, was = tmp_path_factory.mktemp("qm"), i18n._file
    assert stage.compile_translations(folder) == 1
    i18n._file = lambda code: str(folder / f"visual_atlas_{code}.qm")
    i18n._catalogs.clear()
    yield
    i18n._file = was
    i18n._catalogs.clear()


def content(language, title):
    """A page with everything that a page can have at once."""
    korean = language == "ko"
    stops = "창바이 변방구류소 → 혜산 → 함흥" if korean else "Changbai → Hoeryong → Provincial center"
    return PageContent(
        title=title, filter_words="; ".join(["All themes, 1 January 1998 to 31 December 2023, undated records left out"] * 2),
        made_on=date(2026, 11, 27),
        routes=tuple(RouteEntry(number, stops, "#D81E05") for number in range(1, 7)), routes_published="NKDB, 10 Nov 2022",
        route_refs=(1, 2), inferred=True, kinds=tuple((kind, (1, 2, 3)) for kind in words.PLACE_KINDS[:4]),
        custodies=words.CUSTODIES, town_only=True, low_confidence=True, statuses=("closed", "believed_closed", "disputed"),
        case_counts=True, sources=tuple(SourceEntry(n, f"Publisher {n}, page about density, 2023") for n in range(1, 14)),
        credits=("GeoNames, geonames.org, CC BY 4.0", "© OpenStreetMap contributors, ODbL 1.0", "Natural Earth",
                 "Wikipedia contributors, CC BY-SA 4.0"), held_back=12, held_places=3, synthetic=True,
        edition="Internal edition: not to leave the house")


def labels(layout):
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def box_of(item):
    spot, size = item.pagePos(), item.sizeWithUnits()
    return Box(spot.x(), spot.y(), size.width(), size.height())


def style_of(item):
    if hasattr(item, "textFormat"):
        font = item.textFormat().font()
        return fonts.Style(item.textFormat().size() / fonts.factor(), font.weight())
    return fonts.Style(item.font().pointSizeF() / fonts.factor(), item.font().weight())


def ink(item):
    """Return the part of a label that its letters take: labels are one line, in the middle of their height."""
    box, style = box_of(item), style_of(item)
    wide = min(fonts.width(item.text(), style), box.w)
    high = 0.72 * style.size * fonts.factor() * fonts.MM_PER_POINT
    left = {Qt.AlignmentFlag.AlignRight: box.right - wide, Qt.AlignmentFlag.AlignHCenter: box.x + (box.w - wide) / 2}
    return Box(left.get(Qt.AlignmentFlag(item.hAlign()), box.x), box.y + (box.h - high) / 2, wide, high)


def meet(one, other):
    return (one.x < other.right - 0.05 and other.x < one.right - 0.05 and one.y < other.bottom - 0.05
            and other.y < one.bottom - 0.05)


@pytest.mark.parametrize("title", ["", LONG * 8], ids=("usual", "300 letters"))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", geometry.PAPERS, ids=lambda paper: paper.name)
def test_the_overview_holds_all_of_its_words(qgis_app, paper, language, title):
    project, names = QgsProject(), naming.of_settings(language)
    with naming.using(names), i18n.speaking(names.spoken), geometry.using(paper):
        told = content(language, title or i18n.tr("Forced repatriation from China to North Korea"))
        layout = overview.build_overview(project, overview.OverviewOptions(
            told, windows=[windows.WindowPlan([], []) for _ in paper.windows]))
        page = Box(0, 0, paper.page.w, paper.page.h)
        shown = [item for item in labels(layout) if item.text().strip() and not item.id().startswith("synthetic map")]
        assert len(shown) > 30
        for item in shown:
            box = box_of(item)
            assert box.x >= -0.01 and box.y >= -0.01 and box.right <= page.right + 0.01 and box.bottom <= page.bottom + 0.01, (
                item.id(), box)
            assert fonts.width(item.text(), style_of(item)) <= box.w + 0.3, (item.id(), item.text(), box)
        inks = [(item.id(), ink(item)) for item in shown if " plate" not in item.id()]
        for number, (name, one) in enumerate(inks):
            for other_name, other in inks[number + 1:]:
                assert not meet(one, other), (name, other_name, one, other)
        for item in layout.items():
            if isinstance(item, QgsLayoutItem) and item.id() in ("legend card", "locator", "main map"):
                box = box_of(item)
                assert box.right <= page.right and box.bottom <= paper.foot.y + 0.6, (item.id(), box)
        del layout
    project.clear()


@pytest.mark.parametrize("paper", [*route_sheet.PAPERS, *event_sheet.PAPERS, *plate_papers.PAPERS],
                         ids=lambda paper: f"{type(paper).__name__} {paper.name}")
def test_parts_of_sheets_stand_on_the_page_and_apart(paper):
    boxes = {field: getattr(paper, field) for field in paper._fields if isinstance(getattr(paper, field), Box)}
    for name, box in boxes.items():
        assert 5 <= box.x and box.right <= paper.width - 5 and 5 <= box.y and box.bottom <= paper.height - 1.5, name
        for other_name, other in boxes.items():
            assert name == other_name or not meet(box, other), (name, other_name)


@pytest.mark.parametrize("paper", geometry.PAPERS, ids=lambda paper: paper.name)
def test_every_place_of_a_route_lies_on_the_map_of_each_paper(qgis_app, paper):
    from tests.qgis.test_overview_windows import stops

    with geometry.using(paper):
        ground = geometry.main_extent()
        for chain in stops().values():
            for stop, point in chain:
                x, y = geometry.on_page(point.x(), point.y(), ground, paper.map)
                assert paper.map.x + 2 < x < paper.map.right - 2 and paper.map.y + 2 < y < paper.map.bottom - 2, stop
        for index in range(len(paper.windows)):
            box = geometry.window_box(index)
            assert box.right <= paper.page.w - 11.9 and paper.map.y - 0.01 <= box.y and box.bottom <= paper.map.bottom + 0.01
        for box in windows.taken_boxes():
            assert paper.map.x < box.x and box.right < paper.map.right and paper.map.y < box.y and box.bottom < paper.map.bottom


def test_the_larger_windows_of_a2_show_what_those_of_a3_show(qgis_app):
    for index in range(len(geometry.A3.windows)):
        here = windows.window_extent(index)
        with geometry.using(geometry.A2):
            there = windows.window_extent(index)
        assert (there.xmax - there.xmin) / (here.xmax - here.xmin) == pytest.approx(1, abs=0.04)
        assert (there.ymax - there.ymin) / (here.ymax - here.ymin) == pytest.approx(1, abs=0.06)
