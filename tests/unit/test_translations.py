"""Every text that a person sees goes through the catalog, and the Korean catalog is complete."""

import ast
import re
import sys
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

import update_translations as tool  # noqa: E402 - found by the line above

PLACEHOLDER = re.compile(r"\{\w*\}")
WINDOWS = ("panel", "dialogs", "processing", "plugin.py", "messages.py")      # where windows are made
# call: positions of the arguments that are shown
SHOWN = {
    "setText": (0,), "setToolTip": (0,), "setWindowTitle": (0,), "setAccessibleName": (0,), "setAccessibleDescription": (0,),
    "setPlaceholderText": (0,), "setInformativeText": (0,), "setTitle": (0,), "setStatusTip": (0,), "addAction": (0, 1),
    "addItem": (0,), "addRow": (0,), "addMenu": (0,), "addTab": (1,), "addToolBar": (0,), "pushMessage": (0, 1),
    "show_info": (1,), "pushInfo": (0,), "reportError": (0,), "QLabel": (0,), "WordLabel": (0,), "QPushButton": (0,),
    "QCheckBox": (0,), "QGroupBox": (0,), "QAction": (0, 1), "label": (0,), "button": (0, 3), "FoldSection": (0,),
    "TickLine": (0, 2), "Note": (0,), "DayEdit": (1, 2), "ChoiceRow": (1, 3), "getOpenFileName": (1, 3),
    "getSaveFileName": (1, 3), "getExistingDirectory": (1,),
}
NAMES_OF_LANGUAGES = ("English", "한국어")       # each is called by itself, in every catalog
# words of a file's name, of a system of spelling, the names of seas, how an address begins: the same in every language
SAME_EVERYWHERE = NAMES_OF_LANGUAGES + ("McCune–Reischauer", "Sea of Japan", "East Sea / Sea of Japan", "동해", "https://")


def name_of(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2,}", text)) and text not in SAME_EVERYWHERE


def plain_texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument shows without translation."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and has_words(node.value):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part.value for part in node.values
                    if isinstance(part, ast.Constant) and has_words(str(part.value)))
    elif isinstance(node, ast.BinOp):
        yield from plain_texts(node.left)
        yield from plain_texts(node.right)
    elif isinstance(node, ast.IfExp):
        yield from plain_texts(node.body)
        yield from plain_texts(node.orelse)


def bypassing(tree: ast.AST) -> Iterator[Tuple[int, str]]:
    """Yield (line, text) of what a window shows without translation."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = name_of(node.func)
        places = SHOWN.get(called, (1,) if called.startswith(("QgsProcessingParameter", "QgsProcessingOutput")) else ())
        for place in places:
            if place < len(node.args):
                yield from ((node.lineno, text) for text in plain_texts(node.args[place]))


def window_sources() -> List[Path]:
    return [path for path in tool.sources() if path.relative_to(tool.PACKAGE).parts[0] in WINDOWS]


def test_the_texts_are_found():
    texts = {text.text for text in tool.collect()}
    assert len(texts) > 500
    assert {"Reset all", "“{name}” is damaged.", "Correct the file and try again. Nothing was written.",
            "Stopped before the end.", "capture date unknown (mosaic)"} <= texts


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_every_text_is_translated(language):
    done = tool.read_ts(tool.ts_path(language))
    missing = [f"{text.text!r} ({text.file})" for text in tool.collect() if text.text not in done]
    assert not missing, "translate them in data/i18n, after tools/update_translations.py: " + "; ".join(missing)


@pytest.mark.parametrize("language", tool.LANGUAGES)
def test_values_have_the_same_places_in_both_languages(language):
    for text, translated in tool.read_ts(tool.ts_path(language)).items():
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(translated)), text


def test_the_catalog_is_as_the_tool_writes_it():
    for language in tool.LANGUAGES:
        path = tool.ts_path(language)
        assert path.read_text(encoding="utf-8") == tool.ts_text(language, tool.collect(), tool.read_ts(path))


def test_no_text_is_put_together_before_it_is_translated():
    assert tool.troubles() == []


def test_windows_show_nothing_untranslated():
    found = [f"{path.relative_to(ROOT)}:{line}: {text}" for path in window_sources()
             for line, text in bypassing(ast.parse(path.read_text(encoding="utf-8")))]
    assert found == []


@pytest.mark.parametrize("code, count", [
    ('box.setText("Reset all")', 1), ('box.setText(tr("Reset all"))', 0), ('box.setText(f"{n} places")', 1),
    ('box.setText(f"{n} / {m}")', 0), ('label("×", "plain")', 0), ('label("No atlas" if x else "")', 1),
    ('QgsProcessingParameterFile("ATLAS", "Atlas file")', 1), ('QgsProcessingParameterFile("ATLAS", tr("Atlas file"))', 0),
])
def test_the_check_of_windows_can_fail(code, count):
    assert len(list(bypassing(ast.parse(code)))) == count


def test_the_check_of_patterns_can_fail():
    for code, bad in (('tr(f"{n} places")', True), ('tr("a" + b)', True), ('tr("{n} places").format(n=3)', False),
                      ('tr("{n} places".format(n=3))', True), ('AtlasError(f"no {x}", "Go.")', True)):
        nodes = [node for node in tool.marked(ast.parse(code))]
        assert any(not isinstance(node, ast.Constant) for node in nodes) == bad, code


def test_terms_of_the_house():
    """The words that the style guide settles."""
    done = tool.read_ts(tool.ts_path("ko"))
    assert done["MSS office"] == "보위부" and done["holding center"] == "집결소"
    assert done["detention center"] == "변방구류소" and done["Crossing"] == "국경 통과 지점"
    assert done["Repatriation routes"] == "송환 경로" and done["Figures by source"] == "출처별 수치"
    assert done["Schematic. Lines join published stops; they are not the road taken."] == (
        "개념도: 공개된 지점을 이은 선이며 실제 이동 경로가 아닙니다.")
    assert done["Documented cases are fewer than the true number."] == "기록된 사례는 실제 규모보다 적습니다."
    assert not [text for text in done.values() if "주장" in text]
