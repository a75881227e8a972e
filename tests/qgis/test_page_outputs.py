"""A page in other colors and formats, and the press kit: what is in the files is read back from the files."""

import hashlib
import json
import re
import struct
import subprocess

import numpy
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from tests.support.algorithm_run import run_algorithm
from tests.unit.leak_search import files_in
from visual_atlas_plugin.domain import palette
from visual_atlas_plugin.layouts import look, outputs
from visual_atlas_plugin.layouts.book.joining import can_join
from visual_atlas_plugin.processing.export_press_kit import ExportPressKit
from visual_atlas_plugin.processing.export_sheets import ExportRoute
from visual_atlas_plugin.processing.export_statistics import ExportStatistics

DPI = 120
KINDS = [0, 1, 2, 3] if can_join() else [0, 1, 2]


def export(algorithm, atlas, target, **more):
    return run_algorithm(algorithm, {"ATLAS": atlas, "LANGUAGE": 1, "DPI": DPI, "OUTPUT": str(target), **more})[0]


@pytest.fixture(scope="module")
def grey(qgis_app, atlas_path, tmp_path_factory):
    """Route 6 in grey, in every format."""
    folder = tmp_path_factory.mktemp("grey")
    export(ExportRoute(), atlas_path, folder / "route.pdf", ROUTE=6, COLORS=1, ALSO=KINDS)
    return folder


def pixels(path):
    picture = gdal.Open(str(path))
    return numpy.dstack([picture.GetRasterBand(number).ReadAsArray().astype(int) for number in (1, 2, 3)])


def words(path, *options):
    return subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, text=True, check=True).stdout


def colored(picture):
    """How many pixels have a color that can be seen; the ink of symbols, #14181D, is a black with a hint of blue."""
    return int((picture.max(axis=2) - picture.min(axis=2) > 12).sum())


def test_a_grey_page_has_no_color_at_all(grey):
    picture = pixels(grey / "route.png")
    assert colored(picture) == 0
    dark = (picture[:, :, 0] < 60).sum()
    assert dark > 1000 and len(numpy.unique(picture[:, :, 0])) > 20


def test_every_format_stands_beside_the_page(grey):
    wanted = {"route.pdf"} | {"route" + ending for number in KINDS for ending in outputs.ENDINGS[outputs.KINDS[number]]}
    assert {path.name for path in grey.iterdir()} == wanted


def test_the_svg_has_live_text(grey):
    told = (grey / "route.svg").read_text(encoding="utf-8")
    assert "<text" in told and "온성군" in told and "Noto Sans" in told
    assert "<title>Route 6: Tumen → Onsong → Chongjin</title>" in told and "Qt SVG" not in told


def test_pictures_say_that_they_are_srgb_and_how_large(grey):
    told = (grey / "route.png").read_bytes()
    width, height = struct.unpack(">II", told[16:24])
    assert abs(width - 210 / 25.4 * DPI) <= 1 and abs(height - 297 / 25.4 * DPI) <= 1
    assert told[37:41] == b"sRGB"       # right behind the head, before any pixel
    profile = gdal.Open(str(grey / "route.tif")).GetMetadata("COLOR_PROFILE")
    assert profile.get("SOURCE_ICC_PROFILE")


def test_the_world_file_places_the_map_on_the_ground(grey):
    """At 1:2,000,000 a pixel of 25.4 / 120 mm is 423 m wide; the middle of the map lies between Tumen and Chongjin."""
    east, _, _, south, left, top = (float(line) for line in (grey / "route.tfw").read_text().split())
    assert east == pytest.approx(2_000_000 * 25.4 / DPI / 1000, rel=0.01) and south == pytest.approx(-east, rel=0.01)
    assert "Lambert_Conformal_Conic" in (grey / "route.prj").read_text()
    middle = left + 105 / 25.4 * DPI * east, top + 91 / 25.4 * DPI * south
    assert 120_000 < middle[0] < 260_000 and -50_000 < middle[1] < 160_000


def test_the_layered_pdf_has_layers_or_is_refused_with_advice(grey, atlas_path, tmp_path):
    if not can_join():
        with pytest.raises(QgsProcessingException, match="with layers"):
            export(ExportRoute(), atlas_path, tmp_path / "route.pdf", ROUTE=6, ALSO=[3])
        assert list(tmp_path.iterdir()) == []
        return
    raw = (grey / "route-layers.pdf").read_bytes()
    assert b"/OCProperties" in raw and raw.count(b"/OCG") > 3
    assert "Tumen" in words(grey / "route-layers.pdf")


def test_no_file_tells_who_made_it_or_where(grey, atlas_path):
    for where, data in files_in(grey):
        for secret in (atlas_path.encode(), b"/tmp/", b"/root", b"/Author", b"dc:creator"):
            assert secret not in data, (where, secret)


def test_night_pages_are_dark(qgis_app, atlas_path, tmp_path):
    export(ExportRoute(), atlas_path, tmp_path / "night.pdf", ROUTE=1, COLORS=2, ALSO=[1])
    picture = pixels(tmp_path / "night.png")
    ground = [int(look.NIGHT_GROUND[start:start + 2], 16) for start in (1, 3, 5)]
    assert picture[3, 3].tolist() == ground and picture.mean() < 80
    assert colored(picture) > 100 and (picture.min(axis=2) > 200).sum() > 500      # the route, and words in a light color


def test_crop_marks_stand_around_the_same_page(qgis_app, atlas_path, grey, tmp_path):
    export(ExportRoute(), atlas_path, tmp_path / "cut.pdf", ROUTE=6, COLORS=1, BLEED=True, ALSO=[1])
    size = subprocess.run(["pdfinfo", "-l", "1", str(tmp_path / "cut.pdf")], capture_output=True, text=True, check=True).stdout
    across, down = (float(one) / 72 * 25.4 for one in re.search(r"Page +1 size: +([\d.]+) x ([\d.]+)", size).groups())
    assert across == pytest.approx(230, abs=0.5) and down == pytest.approx(317, abs=0.5)
    whole, cut = pixels(grey / "route.png"), pixels(tmp_path / "cut.png")
    edge = round(10 / 25.4 * DPI)
    inner = cut[edge:edge + whole.shape[0], edge:edge + whole.shape[1]]
    assert numpy.mean(numpy.abs(inner - whole)) < 6         # the page itself is as it was, but for half a pixel
    marked, beside = cut[:edge // 3, edge - 2:edge + 3, 0], cut[:edge // 3, edge + 5:edge + 30, 0]
    assert marked.min(axis=1).max() < 230 and beside.min() > 240        # a hairline, in every row
    assert "Cut: 210 × 297 mm" in words(tmp_path / "cut.pdf", "-l", "1")


@pytest.mark.parametrize("colors", [1, 2])
def test_statistics_follow_the_colors(qgis_app, atlas_path, tmp_path, colors):
    export(ExportStatistics(), atlas_path, tmp_path / "s.pdf", COLORS=colors)
    subprocess.run(["pdftoppm", "-r", "40", "-png", "-singlefile", str(tmp_path / "s.pdf"), str(tmp_path / "s")], check=True)
    picture = pixels(tmp_path / "s.png")
    assert (colored(picture) == 0) == (colors == 1) and (picture.mean() < 90) == (colors == 2)
    assert "Statistics" in words(tmp_path / "s.pdf")


def test_the_look_ends_with_its_page():
    with look.using(look.GREY):
        assert look.shown(palette.WARNING) != palette.WARNING and look.route(1, "#D81E05") == palette.ROUTE_GREYS[1]
        assert look.shown(look.shown(palette.WARNING)) == look.shown(palette.WARNING)
    assert look.shown(palette.WARNING) == palette.WARNING and look.route(1, "#D81E05") == "#D81E05"


@pytest.fixture(scope="module")
def kit(qgis_app, atlas_path, tmp_path_factory):
    folder = tmp_path_factory.mktemp("press") / "kit"
    results, _ = run_algorithm(ExportPressKit(), {
        "ATLAS": atlas_path, "MAP": 2, "CASE_ID": "E2023-10-09", "EMBARGO": "9 October 2026, 06:00 Seoul", "CONTACT": "press desk",
        "DPI": 96, "FOLDER": str(folder)})
    assert results["FILES"] == 11
    return folder


def test_a_press_kit_is_whole_in_both_languages(kit):
    each = {f"{stem}-{language}.{ending}" for language in ("en", "ko")
            for stem, ending in (("map", "pdf"), ("map", "svg"), ("map", "png"), ("alt", "txt"), ("about", "txt"))}
    assert {path.name for path in kit.iterdir()} == each | {"manifest.json"}
    told = json.loads((kit / "manifest.json").read_text(encoding="utf-8"))
    assert told["level"] == "public" and {one["path"] for one in told["files"]} == each
    for one in told["files"]:
        assert hashlib.sha256((kit / one["path"]).read_bytes()).hexdigest() == one["sha256"]


def test_the_map_is_told_in_words_with_its_figures_and_gaps(kit):
    english, korean = ((kit / f"alt-{language}.txt").read_text(encoding="utf-8") for language in ("en", "ko"))
    for wanted in ("180 people, according to", "300 people, according to", "figure not available to us", "more than 500"):
        assert wanted in english, wanted
    assert "5 crossings" in english and not re.search(r"(?<![\d,.:])0 people", english)
    assert re.search("[가-힣]", korean) and korean != english


def test_embargo_level_and_credits_are_told(kit):
    for language, level in (("en", "Public edition"), ("ko", "")):
        about = (kit / f"about-{language}.txt").read_text(encoding="utf-8")
        for wanted in ("9 October 2026, 06:00 Seoul", "press desk", "OpenStreetMap", level):
            assert wanted in about, wanted
        assert "9 October 2026, 06:00 Seoul" in words(kit / f"map-{language}.pdf", "-l", "1")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_picture_can_be_read_at_a_thousand_pixels(kit, language):
    width, _ = struct.unpack(">II", (kit / f"map-{language}.png").read_bytes()[16:24])
    about = (kit / f"about-{language}.txt").read_text(encoding="utf-8")
    told = re.findall(r"\d+", about.split("PNG")[1].split("SVG")[0])
    assert width == 1000 and int(told[-1]) >= 10


def test_a_kit_of_what_is_no_event_leaves_nothing(qgis_app, atlas_path, tmp_path):
    with pytest.raises(QgsProcessingException, match="E2023-10-09"):
        run_algorithm(ExportPressKit(), {"ATLAS": atlas_path, "MAP": 2, "CASE_ID": "none", "FOLDER": str(tmp_path / "kit")})
    assert list(tmp_path.iterdir()) == []
