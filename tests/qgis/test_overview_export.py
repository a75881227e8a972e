"""The overview page from end to end: run as an algorithm, read back with the tools of a print shop."""

import getpass
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication, QgsLayoutExporter, QgsProcessingException, QgsProcessingProvider, QgsProject, QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.layouts import case_counts, export, prepare
from visual_atlas_plugin.processing.export_overview import ExportOverview
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.training import build_training_atlas

SEA_NAMES = ("Sea of Japan", "East Sea", "Yellow Sea", "West Sea", "Korea Bay", "Japan Sea", "Donghae", "동해", "日本海", "黄海")
ROUTES = ("Tonghua → Manpo → Sinuiju", "Helong → Musan → Chongjin", "Longjing → Hoeryong → Chongjin",
          "Tumen → Onsong → Chongjin")


class OnlyExport(QgsProcessingProvider):
    """A provider with the one algorithm under test."""

    def id(self):  # noqa: A003
        return "visualatlas"

    def name(self):
        return "Visual Atlas"

    def loadAlgorithms(self):  # noqa: N802
        self.addAlgorithm(ExportOverview())


@pytest.fixture(scope="module")
def run(qgis_app):
    """Return a function that runs the algorithm as toolbox and models do."""
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = OnlyExport()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield lambda **parameters: processing.run("visualatlas:exportoverview", parameters)
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="module")
def atlas(qgis_app, shipped_atlas, tmp_path_factory):
    return Path(shutil.copyfile(shipped_atlas, tmp_path_factory.mktemp("atlas") / "facts.gpkg"))


@pytest.fixture(scope="module")
def page(run, atlas, tmp_path_factory):
    """The page of the first view, as PDF."""
    target = tmp_path_factory.mktemp("page") / "overview.pdf"
    assert run(ATLAS=str(atlas), OUTPUT=str(target))["OUTPUT"] == str(target)
    return target


@pytest.fixture
def copy(atlas, tmp_path):
    """A copy of the atlas that a test may change."""
    path = tmp_path / "changed.gpkg"
    shutil.copy(atlas, path)
    return path


def tool(*words):
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    done = subprocess.run([str(word) for word in words], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode("utf-8")


def text_of(path):
    return re.sub(r"\s+", " ", tool("pdftotext", "-layout", path, "-"))


def words_of(path):
    """The text in drawing order, where a paragraph of a column stays together."""
    return re.sub(r"\s+", " ", tool("pdftotext", "-raw", path, "-"))


def change(path, *statements):
    connection = connect(path, write=True)
    try:
        for statement, values in statements:
            connection.execute(statement, values)
    finally:
        connection.close()


def test_the_text_of_the_page(page):
    text = words_of(page)
    assert "Forced repatriation from China to North Korea" in text
    assert "16 of 16 records" in text and "All themes, all dates" in text
    for route in ROUTES:
        assert route in text
    assert "published by NKDB, 10 Nov 2022 [1, 2]" in text
    assert "Schematic. Lines join published stops; they are not the road taken." in text
    assert "Documented cases are fewer than the true number." in text
    assert ("Boundaries and names on this map express no opinion of the publisher on the legal status of any "
            "territory or on its borders.") in text
    assert "GeoNames, geonames.org, CC BY 4.0" in text and "Natural Earth" in text
    assert "© OpenStreetMap contributors, ODbL" in text
    assert "Sources: [1] NKDB" in text and "Korea Future" in text
    assert "Lambert conformal conic" in text and "1:1,800,000" in text
    assert re.search(r"Made on \d{1,2} [A-Z][a-z]+ 20\d\d", text)
    assert "held back" not in text and "SYNTHETIC" not in text
    for letter_scale in ("1:100,000", "1:50,000", "1:80,000", "1:125,000", "1:200,000"):
        assert letter_scale in text


def test_every_place_of_a_route_is_named_on_the_page(page):
    text = words_of(page)
    for town, kind in (("Dandong", "detention center"), ("Tonghua", "detention center"), ("Helong", "detention center"),
                       ("Tumen", "detention center"), ("Longjing", "detention center"), ("Changbai", "detention center"),
                       ("Manpo", "MSS office"), ("Musan", "MSS office"), ("Hoeryong", "MSS office"),
                       ("Onsong", "MSS office"), ("Hyesan", "MSS office"), ("Sinuiju", "MSS office"),
                       ("Sinuiju", "holding center"), ("Hyesan", "holding center"), ("Chongjin", "holding center")):
        assert f"{town} {kind}" in text


def test_the_legend_holds_what_is_there_and_nothing_else(page):
    text = words_of(page)
    for shown in ("Detention center [", "MSS office [", "Holding center [", "Crossing [", "In whose custody",
                  "town only", "low confidence", "inferred crossing"):
        assert shown in text
    for absent in ("Political prison camp", "Labor training camp", "Records at a place", "believed closed", "Status"):
        assert absent not in text


def test_nothing_on_the_page_that_must_not_be(page):
    text = text_of(page) + tool("pdfinfo", page)
    for name in SEA_NAMES:
        assert name.lower() not in text.lower()
    forbidden = [str(Path.home()), str(page.parent), os.getcwd()]
    # two letters are found in any compressed page, and "Root" is a word of every PDF
    forbidden += [word for word in (os.uname().nodename, getpass.getuser()) if len(word) > 4]
    raw = page.read_bytes()
    for word in forbidden:
        assert word.encode() not in raw and word not in text, word
    assert not re.search(r"[\w.]+@[\w-]+\.\w{2,}", text)
    assert "Author" not in tool("pdfinfo", page)


def test_title_page_size_fonts_and_vectors(page):
    info = tool("pdfinfo", page)
    assert re.search(r"Title: +Forced repatriation from China to North Korea", info)
    assert re.search(r"Pages: +1\n", info)
    width, height = (float(number) for number in re.search(r"Page size: +([\d.]+) x ([\d.]+)", info).groups())
    assert (width, height) == pytest.approx((420 / 25.4 * 72, 297 / 25.4 * 72), abs=1.0)
    assert len(tool("pdfimages", "-list", page).strip().splitlines()) == 2      # the heading only: no picture
    fonts = [line.split() for line in tool("pdffonts", page).splitlines()[2:]]
    assert fonts and all(row[-5] == "yes" for row in fonts), fonts               # embedded
    assert any("NotoSans" in row[0] for row in fonts)


def test_png_has_the_size_of_the_page(run, atlas, tmp_path):
    target = tmp_path / "overview.png"
    run(ATLAS=str(atlas), OUTPUT=str(target), FORMAT=1, DPI=300)
    picture = QImage(str(target))
    assert abs(picture.width() - 4961) <= 1 and abs(picture.height() - 3508) <= 1
    raw = target.read_bytes()
    for word in (b"tEXtAuthor", b"iTXt", str(tmp_path).encode(), str(Path.home()).encode()):
        assert word not in raw
    assert sorted(path.name for path in tmp_path.iterdir()) == ["overview.png"]
    # route 1 is on the map: enough pixels of its color, and none of them grey
    small = picture.scaled(1240, 877)
    reds = sum(small.pixelColor(x, y).red() > 190 and small.pixelColor(x, y).green() < 60
               for x in range(36, 300) for y in range(560, 760))
    assert reds > 50


def test_the_choices_are_said_and_followed(run, atlas, tmp_path):
    state = FilterState(routes=frozenset({4, 5}), include_undated=False,
                        themes=frozenset({"forced-repatriation"}), place_kinds=frozenset({"mss_office"}))
    target = tmp_path / "chosen.pdf"
    run(ATLAS=str(atlas), OUTPUT=str(target), FILTER=state.to_json())
    text = words_of(target)
    assert "Forced Repatriation, all dates, undated records left out, routes 4, 5; 13 of 16 records" in text
    assert "Helong → Musan → Chongjin" in text and "Tonghua → Manpo → Sinuiju" not in text
    assert "Detention center [" not in text and "MSS office [" in text


def test_the_open_project_is_not_touched(run, atlas, tmp_path):
    project = QgsProject.instance()
    project.clear()
    project.setTitle("mine")
    before = project.mapLayers(), project.crs().authid(), project.isDirty(), len(project.layoutManager().layouts())
    run(ATLAS=str(atlas), OUTPUT=str(tmp_path / "page.pdf"))
    assert (project.mapLayers(), project.crs().authid(), project.isDirty(),
            len(project.layoutManager().layouts())) == before
    assert project.title() == "mine"
    project.clear()


def test_the_atlas_is_not_changed(run, atlas, tmp_path):
    before = atlas.read_bytes()
    run(ATLAS=str(atlas), OUTPUT=str(tmp_path / "page.pdf"), COUNTS=True)
    assert atlas.read_bytes() == before
    assert sorted(path.name for path in atlas.parent.iterdir()) == [atlas.name]


def add_case(path, place_id, privacy, ground, title, review="reviewed"):
    place = connect(path).execute("SELECT uuid FROM places WHERE place_id = ?", (place_id,)).fetchone()[0]
    change(
        path,
        ("INSERT INTO cases (uuid, case_id, title, privacy, public_ground, review) VALUES ('case-x', 'CASE-X', ?, ?, ?, ?)",
         (title, privacy, ground, review)),
        ("INSERT INTO stages (uuid, case_uuid, stage_order, role, place_uuid, privacy) "
         "VALUES ('stage-x', 'case-x', 1, 'detention', ?, 'public')", (place,)))


@pytest.mark.parametrize("privacy, ground, review", [
    ("restricted", "a report", "approved"), ("confidential", "a report", "reviewed"), ("public", None, "approved"),
    ("public", "a report", "draft")])
def test_a_case_that_may_not_leave_is_neither_drawn_nor_counted(run, copy, tmp_path, privacy, ground, review):
    add_case(copy, "KP-MO-KANGGYE", privacy, ground, "Zzyzx", review)
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target), COUNTS=True)
    text = words_of(target)
    assert "16 of 16 records" in text and "17" not in text
    assert "1 record is held back and not counted here." in text
    assert "Zzyzx" not in text and "CASE-X" not in text
    with prepare.overview_page(str(copy), FilterState(), with_counts=True) as (_, options):
        [counted] = [layer for layer in options.layers if layer.customProperty(case_counts.COUNT_KEY)]
        assert "KP-MO-KANGGYE" not in {feature["place_id"] for feature in counted.getFeatures()}
        roles = [layer.customProperty("visual_atlas/role") for layer in options.layers + [l for plan in options.windows for l in plan.layers]]
        assert "cases" not in roles
        del counted


def test_a_case_with_a_ground_is_drawn_and_counted(run, copy, tmp_path):
    add_case(copy, "KP-MO-KANGGYE", "public", "a report", "Zzyzx")
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target), COUNTS=True)
    assert "17 of 17 records" in words_of(target) and "Records at a place" in words_of(target)
    with prepare.overview_page(str(copy), FilterState(), with_counts=True) as (_, options):
        [counted] = [layer for layer in options.layers if layer.customProperty(case_counts.COUNT_KEY)]
        assert {f["place_id"]: f["records"] for f in counted.getFeatures()}["KP-MO-KANGGYE"] == 1
        del counted


def test_a_hidden_place_takes_its_routes_and_its_name_off_the_page(run, copy, tmp_path):
    change(copy, ("UPDATE places SET privacy = 'restricted' WHERE place_id = ?", ("KP-MO-MUSAN",)))
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target))
    text = words_of(target)
    assert "Musan MSS office" not in text and "Helong → Musan → Chongjin" not in text
    assert "Tumen → Onsong → Chongjin" in text
    assert "1 place is held back and not counted here." in text
    with prepare.overview_page(str(copy), FilterState()) as (_, options):
        shown = {int(feature["route_no"]) for layer in options.layers + [l for plan in options.windows for l in plan.layers]
                 if isinstance(layer, QgsVectorLayer) and "route_no" in layer.fields().names()
                 for feature in layer.getFeatures()}
    assert shown == {1, 2, 3, 5, 6}


def test_a_source_that_is_not_public_is_not_named(run, copy, tmp_path):
    change(copy, ("UPDATE sources SET privacy = 'restricted' WHERE publisher LIKE '%Korea Future%'", ()))
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target))
    assert "Korea Future" not in words_of(target)


def test_text_of_the_atlas_is_never_evaluated(run, copy, tmp_path):
    change(copy, ("UPDATE routes SET name_en = ? WHERE route_no = 3", ("[% 40 + 2 %] <b>x</b>",)))
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target))
    text = words_of(target)
    assert "40 + 2" in text and "<b>x</b>" in text and " 42 " not in text


def test_a_synthetic_atlas_says_so_across_title_and_map(run, tmp_path):
    copy = tmp_path / "training.gpkg"
    build_training_atlas(copy)
    target = tmp_path / "page.pdf"
    run(ATLAS=str(copy), OUTPUT=str(target))
    with prepare.overview_page(str(copy), FilterState()) as (project, options):
        from visual_atlas_plugin.layouts.overview import build_overview
        layout = build_overview(project, options)
        marks = [layout.itemById(name) for name in ("synthetic title", "synthetic map")]
        assert [mark.text() for mark in marks] == ["SYNTHETIC"] * 2
        assert {mark.fontColor().name().upper() for mark in marks} == {"#B00020"}
        del marks, layout
    assert "SYNTHETIC" in words_of(target)


def test_a_folder_that_cannot_be_written_to(run, atlas, tmp_path):
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("x")
    with pytest.raises(QgsProcessingException, match="cannot be written to. Choose a folder"):
        run(ATLAS=str(atlas), OUTPUT=str(blocked / "page.pdf"))
    assert [path.name for path in tmp_path.iterdir()] == [blocked.name]


def test_a_file_that_is_no_atlas(run, tmp_path):
    bad = tmp_path / "bad.gpkg"
    bad.write_text("not an atlas")
    target = tmp_path / "page.pdf"
    with pytest.raises(QgsProcessingException) as caught:
        run(ATLAS=str(bad), OUTPUT=str(target))
    said = str(caught.value)
    assert "bad.gpkg" in said and "Traceback" not in said and said.count(".") <= 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.gpkg"]


@pytest.mark.parametrize("code", [QgsLayoutExporter.PrintError, QgsLayoutExporter.MemoryError,
                                  QgsLayoutExporter.FileError])
def test_a_failed_export_leaves_the_earlier_page(run, atlas, tmp_path, monkeypatch, code):
    target = tmp_path / "page.pdf"
    target.write_bytes(b"earlier")

    def half(layout, draft, fmt, dpi):
        draft.write_bytes(b"%PDF-1.4 half")
        return code

    monkeypatch.setattr(export, "_write", half)
    with pytest.raises(QgsProcessingException):
        run(ATLAS=str(atlas), OUTPUT=str(target))
    assert target.read_bytes() == b"earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


def test_a_name_that_does_not_fit_the_format(run, atlas, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"page\.pdf does not end in \.png"):
        run(ATLAS=str(atlas), OUTPUT=str(tmp_path / "page.pdf"), FORMAT=1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["{", json.dumps({"routes": "all"}), "[]"])
def test_choices_that_cannot_be_read(run, atlas, tmp_path, text):
    with pytest.raises(QgsProcessingException) as caught:
        run(ATLAS=str(atlas), OUTPUT=str(tmp_path / "page.pdf"), FILTER=text)
    assert "Traceback" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_only_private_records_name_is_on_no_page(atlas_file, qgis_app):
    """It is public itself; but its point would tell where somebody was held whose record may not leave."""
    from datetime import date

    from visual_atlas_plugin.layouts import gather, prepare
    from visual_atlas_plugin.store.connection import open_atlas, point_blob
    with open_atlas(atlas_file, write=True) as connection:
        connection.execute("INSERT INTO places (uuid, place_id, kind, name_en, precision, privacy, country, admin1, on_route, geom) "
                           "VALUES ('only-private', 'PRIVATE', 'detention_center', 'Canary center', 'site', 'public', 'China', "
                           "'Jilin', 1, ?)", (point_blob(129.5, 42.9),))
        connection.execute("INSERT INTO cases (uuid, case_id, title) VALUES ('c', 'C-1', 't')")
        connection.execute("INSERT INTO stages (uuid, case_uuid, stage_order, role, place_uuid) "
                           "VALUES ('s', 'c', 1, 'detention', 'only-private')")
    project = QgsProject()
    opened = prepare.page_layers(project, str(atlas_file), FilterState(), date(2026, 11, 27), "")
    shown = {feature["uuid"] for layer in opened.places for feature in layer.getFeatures()}
    held = gather.held_places(opened.rows)
    project.clear()
    assert len(shown) > 20 and "only-private" not in shown and held == {"only-private"}
