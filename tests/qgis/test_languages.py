"""Korean and English, in the panel, on the map and on the page: no word without its glyphs, none broken inside."""

import csv
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProcessingContext,
    QgsProcessingFeedback, QgsProject, QgsRuleBasedLabeling, QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont, QFontInfo, QRawFont
from qgis.PyQt.QtWidgets import QApplication, QLabel, QPushButton

from tests.qgis.panel_driver import Panel
from visual_atlas_plugin import i18n, settings
from visual_atlas_plugin.dialogs.options import AtlasOptions
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.domain.line_breaks import broken
from visual_atlas_plugin.mapping import atlas_layers, filter_text, naming, relabeling, roles
from visual_atlas_plugin.panel.word_label import WordLabel
from visual_atlas_plugin.processing.export_overview import ExportOverview
from visual_atlas_plugin.store.schema import check_file

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import stage  # noqa: E402 - found by the line above

HANGUL = range(0xAC00, 0xD7A4)
FALLBACKS = ("Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans", "DejaVu Sans")
SEAS = ("Sea of Japan", "East Sea", "Yellow Sea", "Korea Bay", "동해", "일본해", "황해 ", "서한만")


@pytest.fixture(scope="module", autouse=True)
def catalogs(tmp_path_factory):
    """The compiled catalogs, as a staged package has them."""
    folder = tmp_path_factory.mktemp("i18n")
    assert stage.compile_translations(folder) == 1
    kept = i18n._file
    i18n._file = lambda code: str(folder / f"visual_atlas_{code}.qm")
    i18n._catalogs.clear()
    yield
    i18n._file = kept
    i18n._catalogs.clear()


@pytest.fixture
def korean():
    """The interface of a QGIS in Korean."""
    remove = i18n.install("ko_KR")
    assert i18n.language() == "ko"
    yield
    remove()


@pytest.fixture
def opened(atlas_path):
    """A function that opens the facts under a naming and returns the project."""
    made = []

    def make(chosen, base="paper"):
        project = QgsProject()
        made.append(project)
        with naming.using(chosen):
            atlas_layers.open_atlas(project, atlas_path, base)
        return project
    yield make
    for project in made:
        project.clear()


def lacking(text, font):
    """Return the letters of a text that neither the font nor any other font on this computer can write."""
    fonts = [QRawFont.fromFont(font)] + [QRawFont.fromFont(QFont(family)) for family in FALLBACKS]
    return [letter for letter in text
            if not letter.isspace() and not any(raw.supportsCharacter(ord(letter)) for raw in fonts)]


def is_hangul(letter):
    return ord(letter) in HANGUL


# --- catalogs ----------------------------------------------------------------------------------------------------

def test_the_catalog_follows_the_locale_and_leaves_again():
    assert i18n.tr("Reset all") == "Reset all"
    remove = i18n.install("ko_KR")
    assert i18n.tr("Reset all") == "모두 초기화" and i18n.tr("“{name}” is damaged.") == "“{name}”이(가) 손상되었습니다."
    remove()
    assert i18n.tr("Reset all") == "Reset all" and i18n.language() == "en"


@pytest.mark.parametrize("locale", ["en_US", "de_DE", "C", ""])
def test_other_locales_stay_english(locale):
    i18n.install(locale)()
    assert i18n.language() == "en"


def test_speaking_answers_in_another_language_for_a_while(korean):
    with i18n.speaking("en"):
        assert i18n.tr("Reset all") == "Reset all" and i18n.language() == "en"
        with i18n.speaking("ko"):
            assert i18n.tr("Length (m)") == "길이(m)" and i18n.tr("Area (m²)") == "넓이(m²)"
    assert i18n.tr("Reset all") == "모두 초기화"


def test_an_error_of_the_store_is_told_in_korean(korean, tmp_path):
    with pytest.raises(AtlasError) as caught:
        check_file(tmp_path / "{없음}.gpkg")
    assert str(caught.value).startswith("“{없음}.gpkg” was not found.")
    assert i18n.told(caught.value).startswith("“{없음}.gpkg”을(를) 찾을 수 없습니다. 옮겨졌거나")


def test_dates_and_numbers(korean):
    assert filter_text.day_text(date(2023, 10, 9)) == "2023년 10월 9일"
    assert filter_text.number_text(1432) == "1,432"
    between = FilterState(start=date(2003, 1, 1), end=date(2009, 12, 31))
    assert filter_text.window_text(between) == "2003년부터 2009년까지"
    assert filter_text.window_short(between) == "2003–2009년"
    assert filter_text.window_text(FilterState(start=date(2023, 10, 1), end=date(2023, 10, 31))) == "2023년 10월"
    assert filter_text.window_text(FilterState(start=date(2020, 1, 1))) == "2020년 이후"


# --- the panel ---------------------------------------------------------------------------------------------------

def texts_of(dock):
    return [(widget, widget.text()) for kind in (QLabel, QPushButton) for widget in dock.findChildren(kind)
            if widget.text()]


def test_the_panel_speaks_korean(korean, qtbot, atlas_path):
    panel = Panel(qtbot, atlas_path)
    assert panel.truth == "기록 16건 중 16건 · 날짜 있음 13건 · 지도에 없음 12건 · 장소 63곳 · 송환 경로 6개"
    assert panel.find("vaTheme_forced-repatriationName").text() == "강제송환"
    assert panel.find("vaRoute_6Name").text() == "투먼 → 온성 → 청진"
    assert "2022년 11월 10일" in panel.find("vaRoutesNote").text()
    english = [text for _, text in texts_of(panel.dock)
               if any(word in text.lower() for word in ("record", "route", "place", "date", "undated", "theme"))]
    assert english == []


def test_every_glyph_of_the_panel_is_there(korean, qtbot, atlas_path):
    panel = Panel(qtbot, atlas_path)
    for widget, text in texts_of(panel.dock):
        assert not lacking(text, widget.font()), text


def test_the_check_of_glyphs_can_fail():
    assert lacking("가\U0010FFFDa", QFont("Noto Sans")) == ["\U0010FFFD"]


@pytest.mark.parametrize("width", [280, 320])
def test_labels_break_at_spaces_and_fit(korean, qtbot, atlas_path, width):
    panel = Panel(qtbot, atlas_path)
    panel.dock.setFont(QFont("Noto Sans", 9))
    panel.dock.resize(width, 900)
    panel.host.resize(width, 900)
    QApplication.processEvents()
    seen = 0
    for label in panel.dock.findChildren(WordLabel):
        if not label.isVisible() or not label.text():
            continue
        lines = label.lines(label.width())
        assert " ".join(lines).split() == label.text().split()            # no word is broken
        assert label.height() >= len(lines) * label.fontMetrics().lineSpacing() - 1, label.text()
        widest = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
        assert widest <= label.contentsRect().width() + 1 or len(lines) > 1 and " " not in max(lines, key=len)
        seen += 1
    assert seen >= 8
    assert not [label for label in panel.dock.findChildren(QLabel) if label.wordWrap()], "Qt would break their Hangul"


def test_lines_are_broken_at_spaces_only():
    assert broken("출처가 있는 공개된 사실입니다.", 8, len) == ["출처가 있는", "공개된", "사실입니다."]
    assert broken("송환경로와구금시설", 3, len) == ["송환경로와구금시설"]


# --- the map -----------------------------------------------------------------------------------------------------

def label_texts(project, scale):
    """Return (layer, text, font) of every label that the layers would write at a scale."""
    found = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or not layer.labelsEnabled() or not isinstance(
                layer.labeling(), QgsRuleBasedLabeling):
            continue
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.lastScope().setVariable("map_scale", scale)
        for rule in layer.labeling().rootRule().children():
            expression = QgsExpression(rule.settings().fieldName)
            assert expression.prepare(context), expression.parserErrorString()
            for feature in layer.getFeatures():
                context.setFeature(feature)
                if rule.filterExpression() and not QgsExpression(rule.filterExpression()).evaluate(context):
                    continue
                text = expression.evaluate(context)
                assert not expression.hasEvalError(), expression.evalErrorString()
                if text:
                    found.append((layer, str(text), rule.settings().format().font()))
    return found


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
@pytest.mark.parametrize("system", naming.SYSTEMS)
def test_every_glyph_of_the_map_is_there(opened, language, system):
    project = opened(naming.Naming(language, system, "both" if language == "en" else "korean"))
    written = label_texts(project, 2_000_000) + label_texts(project, 50_000)
    assert len(written) > 150
    for _, text, font in written:
        assert not lacking(text, font), text
        if any(is_hangul(letter) for letter in text):
            assert not font.italic(), text          # Hangul is never slanted
    if language == "ko":
        assert QFontInfo(written[0][2]).family() == "Noto Sans CJK KR"


@pytest.mark.parametrize("chosen, there, absent", [
    (naming.Naming("en", "common"), ["Chongjin holding center", "Tumen detention center", "CHINA"], ["Ch'ŏngjin"]),
    (naming.Naming("en", "mr"), ["Ch'ŏngjin holding center", "Tumen detention center", "NORTH HAMGYŎNG", "Tumen (Tuman)"],
     ["Chongjin"]),
    (naming.Naming("en", "revised"), ["Cheongjin holding center", "YANGGANG", "Onseong MSS office"], ["Chongjin", "Onsong"]),
    (naming.Naming("en", "nkdb"), ["Domun detention center", "Cheongjin holding center", "Tumen (Duman)"], ["Helong"]),
    (naming.Naming("ko", "common"), ["투먼 변방구류소", "청진 집결소", "량강도", "두만강"], ["도문", "양강도", "Chongjin"]),
    (naming.Naming("ko", "nkdb"), ["도문 변방대", "양강도", "길림성"], ["투먼", "량강도", "지린"]),
    (naming.Naming("zh"), ["图们\nTumen detention center", "中国", "NORTH KOREA (DPRK)", "Tumen (Duman)"], ["图们江"]),
])
def test_names_by_language_and_system(opened, chosen, there, absent):
    texts = {text.replace(" ?", "").replace("\ntown only", "").replace("\n도시 위치만", "")
             for _, text, _ in label_texts(opened(chosen), 2_000_000)}
    assert set(there) <= texts
    for word in absent:
        assert not [text for text in texts if word in text], word


def test_chinese_characters_stay_on_the_chinese_side(opened):
    for layer, text, _ in label_texts(opened(naming.Naming("zh")), 2_000_000):
        if roles.role_of(layer) in ("mss_offices", "holding_centers"):
            assert all(ord(letter) < 0x2E80 for letter in text), text


@pytest.mark.parametrize("language", ["en", "ko", "zh"])
def test_no_sea_has_a_name_unless_asked_for(opened, language):
    texts = [text for _, text, _ in label_texts(opened(naming.Naming(language)), 2_000_000)]
    assert not [text for text in texts if any(sea in text for sea in SEAS)]
    asked = [text for _, text, _ in label_texts(opened(naming.Naming(language, seas="both")), 2_000_000)]
    assert "East Sea\nSea of Japan" in asked


def test_names_change_in_an_open_project(opened):
    project = opened(naming.Naming("en"), "night")
    with naming.using(naming.Naming("ko")):
        relabeling.relabel(project)
    assert "투먼 변방구류소" in {text.replace(" ?", "") for _, text, _ in label_texts(project, 2_000_000)}
    towns = next(layer for layer in roles.layers_by_role(project, roles.BACKGROUND)
                 if layer.customProperty(roles.BACKGROUND_KEY) == "towns")
    assert towns.styleManager().currentStyle() == "Night"
    towns.styleManager().setCurrentStyle("Paper")         # the other style was renamed too
    assert "옌지" in {text for _, text, _ in label_texts(project, 2_000_000)}


def test_the_table_of_spellings():
    table = naming.rows()
    names = [row["name"] for row in table]
    assert len(names) == len(set(names)) and all(row["rule"] and row["ko"] for row in table)
    for row in table:
        with naming.using(naming.Naming("en", "mr")):
            assert row["side"] == "river" or naming.english(row["name"]) == (row["mr"] or row["name"]), row["name"]
        with naming.using(naming.Naming("en", "revised")):
            assert row["side"] == "river" or naming.english(row["name"]) == (row["revised"] or row["name"]), row["name"]
        with naming.using(naming.Naming("ko")):
            assert row["ko_nkdb"] == "" or naming.korean(row["ko_nkdb"]) == row["ko"]


def test_every_stop_of_a_route_is_in_the_table():
    with open(ROOT / "data" / "names" / "display_names.csv", encoding="utf-8") as file:
        short = {row["place_id"]: row["short_en"] for row in csv.DictReader(file)}
    with open(ROOT / "data" / "facts" / "routes.csv", encoding="utf-8") as file:
        stops = {short[row["stop_id"]] for row in csv.DictReader(file) if row["is_via"] == "no"}
    assert stops <= {row["name"] for row in naming.rows()}


# --- the page ----------------------------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def korean_page(atlas_path, tmp_path_factory, catalogs):
    """The text of an overview in Korean, made in an English QGIS; and its fonts."""
    target = tmp_path_factory.mktemp("page") / "overview.pdf"
    _, ok = ExportOverview().create().run(
        {"ATLAS": atlas_path, "OUTPUT": str(target), "FORMAT": 0, "LANGUAGE": 2}, QgsProcessingContext(),
        QgsProcessingFeedback())
    assert ok and i18n.language() == "en"
    text = subprocess.run(["pdftotext", "-raw", str(target), "-"], capture_output=True, text=True, check=True, timeout=60)
    fonts = subprocess.run(["pdffonts", str(target)], capture_output=True, text=True, check=True, timeout=60)
    return text.stdout, fonts.stdout


def test_the_page_is_korean(korean_page):
    text, fonts = korean_page
    for words in ("중국에서 북한으로의 강제송환", "기록 16건 중 16건", "송환 경로", "단둥 → 신의주 → 신의주", "투먼 변방구류소",
                  "국경 통과 지점", "지명: 한국어", "공개된 지점을 이은 선이며"):
        assert words in " ".join(text.split()) or words in text, words
    for words in ("Schematic", "Routes", "detention", "MSS", "Names:", "Made on", "Chongjin"):
        assert words not in text, words
    assert not [sea for sea in SEAS if sea in text]
    assert "NotoSansCJKkr" in fonts


def test_every_glyph_of_the_page_is_there(korean_page):
    text, _ = korean_page
    assert "\ufffd" not in text and not lacking(text.replace("\f", ""), QFont("Noto Sans"))


def test_no_word_of_the_page_is_broken(korean_page):
    """Every line of the notes ends where a word ends."""
    text, _ = korean_page
    with i18n.speaking("ko"):
        sentence = i18n.tr("Boundaries and names on this map express no opinion of the publisher on the legal status of "
                           "any territory or on its borders.")
    words = set(" ".join(text.split()).split(" "))
    assert set(sentence.split()) <= words


# --- the options page --------------------------------------------------------------------------------------------

def test_the_options_page_keeps_what_is_chosen(qtbot):
    told = []
    page = AtlasOptions(lambda: told.append(True)).createWidget(None)
    qtbot.addWidget(page)
    page.apply()
    assert told == [] and settings.LABEL_LANGUAGE.value() == ""
    kept = settings.ANALYST_ID.value()
    try:
        page.analyst.setText("  an 1 ")
        page.choices[settings.LABEL_LANGUAGE].setCurrentIndex(2)
        page.choices[settings.NAMING_SYSTEM].setCurrentIndex(3)
        page.apply()
        assert told == [True] and settings.ANALYST_ID.value() == "an 1"
        assert naming.of_settings() == naming.Naming("ko", "nkdb", "none")
    finally:
        settings.ANALYST_ID.set(kept)
        settings.LABEL_LANGUAGE.set("")
        settings.NAMING_SYSTEM.set("common")
