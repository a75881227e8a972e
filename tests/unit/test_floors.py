"""The floors of the house and its house rules, read from the source itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "visual_atlas_plugin"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py"))
WIDGET_FREE = ("domain", "store", "exchange", "mapping", "layouts", "processing")
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_PLUGIN_CLASS = 400, 50, 200
# what the scan of the plugin repository blocks, and what the house rules forbid
FORBIDDEN_MODULES = (
    "pickle", "marshal", "shelve", "subprocess", "random", "xml.etree", "xml.dom", "xml.sax", "requests",
    "urllib.request", "ftplib", "telnetlib", "PyQt5", "PyQt6", "pandas", "geopandas",
)
FORBIDDEN_CALLS = ("eval", "exec", "compile", "__import__")


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports_of(tree: ast.AST) -> Iterator[Tuple[int, str]]:
    """Yield (line, dotted name) of every import; `from a.b import c` counts as a.b.c."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def at(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def floor_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def found(rule) -> List[str]:
    """Apply a rule (path, tree) -> lines of complaint to every source file."""
    return [complaint for path in SOURCES for complaint in rule(path, parse(path))]


def test_there_is_something_to_check():
    assert {"domain", "store", "mapping", "processing", "panel"} <= {floor_of(path) for path in SOURCES}


def test_import_contracts_hold():
    """The contracts in pyproject.toml, judged by import-linter."""
    pytest.importorskip("importlinter")
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_floors_below_the_panel_know_no_widgets():
    def rule(path, tree):
        for line, name in imports_of(tree):
            gui = name.startswith(("qgis.gui", "qgis.utils")) or ".QtWidgets" in name
            if floor_of(path) in WIDGET_FREE and gui:
                yield f"{at(path, line)} imports {name}"

    assert found(rule) == []


def test_store_knows_no_project_and_no_layer_tree():
    def rule(path, tree):
        for line, name in imports_of(tree):
            if floor_of(path) in ("store", "exchange") and name.rsplit(".", 1)[-1] in ("QgsProject", "QgsLayerTree", "QgsMapCanvas"):
                yield f"{at(path, line)} imports {name}"

    assert found(rule) == []


def test_domain_opens_no_files_and_loads_no_qgis():
    modules = [path.stem for path in (PACKAGE / "domain").glob("*.py") if path.stem != "__init__"]
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import importlib\n"
        f"[importlib.import_module('visual_atlas_plugin.domain.' + name) for name in {modules!r}]\n"
        "print([n for n in sys.modules if n.split('.')[0] in ('qgis', 'PyQt5', 'PyQt6', 'osgeo', 'sqlite3', 'shapely')])")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stdout + done.stderr

    def rule(path, tree):
        for node in ast.walk(tree):
            if floor_of(path) == "domain" and isinstance(node, ast.Call) and getattr(node.func, "id", "") == "open":
                yield f"{at(path, node.lineno)} opens a file"

    assert found(rule) == []


def test_importing_the_package_loads_nothing_heavy():
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import visual_atlas_plugin\n"
        "print([n for n in sys.modules if n in ('qgis', 'numpy', 'shapely', 'pyproj', 'osgeo', 'sqlite3', 'processing')])")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stdout + done.stderr


def test_forbidden_modules_and_calls():
    def rule(path, tree):
        for line, name in imports_of(tree):
            if any(name == bad or name.startswith(bad + ".") for bad in FORBIDDEN_MODULES):
                yield f"{at(path, line)} imports {name}"
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
                yield f"{at(path, node.lineno)} calls {node.func.id}()"
            if isinstance(node, ast.Attribute) and node.attr == "exec_":
                yield f"{at(path, node.lineno)} calls exec_()"
            if isinstance(node, ast.Assert):
                yield f"{at(path, node.lineno)} asserts: raise a named error instead"

    assert found(rule) == []


def test_no_error_is_swallowed():
    """No bare `except:`; a handler of every Exception must log or raise; no handler is only `pass`."""
    def rule(path, tree):
        for node in ast.walk(tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            names = ast.dump(node.type) if node.type else ""
            if node.type is None or "'BaseException'" in names:
                yield f"{at(path, node.lineno)} catches everything"
            if all(isinstance(part, (ast.Pass, ast.Continue)) for part in node.body):
                yield f"{at(path, node.lineno)} swallows an error: use contextlib.suppress with a named one"
            if "'Exception'" in names and not any(isinstance(part, (ast.Raise, ast.Call)) for part in ast.walk(node)):
                yield f"{at(path, node.lineno)} catches every Exception and tells nobody"

    assert found(rule) == []


def test_translated_text_is_constant():
    """tr(f"…") is never extracted for translation; values are put in afterwards."""
    def rule(path, tree):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "tr":
                if not (node.args and isinstance(node.args[0], ast.Constant)) and path.name != "i18n.py":
                    yield f"{at(path, node.lineno)} translates something that is not a constant"

    assert found(rule) == []


def is_sql_start(text: str) -> bool:
    words = text.strip().split(None, 2)
    return len(words) > 1 and words[0].isupper() and words[0] in (
        "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "REPLACE")


def test_no_sql_is_put_together_from_values():
    def rule(path, tree):
        for node in ast.walk(tree):
            parts = []
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                parts = [node.values[0].value] if len(node.values) > 1 else []
            elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)) and isinstance(node.left, ast.Constant):
                parts = [node.left.value]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format" \
                    and isinstance(node.func.value, ast.Constant):
                parts = [node.func.value.value]
            if any(isinstance(part, str) and is_sql_start(part) for part in parts):
                yield f"{at(path, node.lineno)} builds SQL from values"

    assert found(rule) == []


def test_files_and_functions_are_short():
    def rule(path, tree):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            yield f"{at(path, lines)} has {lines} lines (at most {LONGEST_FILE})"
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                length = node.end_lineno - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    yield f"{at(path, node.lineno)} {node.name} has {length} lines (at most {LONGEST_FUNCTION})"

    assert found(rule) == []


def test_the_plugin_class_is_small():
    tree = parse(PACKAGE / "plugin.py")
    sizes = {node.name: node.end_lineno - node.lineno + 1 for node in tree.body if isinstance(node, ast.ClassDef)}
    assert "VisualAtlasPlugin" in sizes
    assert {name: size for name, size in sizes.items() if size >= LONGEST_PLUGIN_CLASS} == {}


def test_public_things_say_what_they_are():
    def rule(path, tree):
        if not ast.get_docstring(tree) and path.read_text(encoding="utf-8").strip():
            yield f"{at(path, 1)} has no docstring"
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_") and not ast.get_docstring(node):
                yield f"{at(path, node.lineno)} {node.name} has no docstring"

    assert found(rule) == []


def qt_names(tree: ast.AST) -> dict:
    """Return {local name: module} of what a file imports from qgis.PyQt."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            names.update({alias.asname or alias.name: (node.module.rsplit(".", 1)[-1], alias.name) for alias in node.names})
    return names


def test_qt_enums_are_fully_scoped():
    """`Qt.AlignLeft` is gone in Qt 6; `Qt.AlignmentFlag.AlignLeft` works in both."""
    import importlib

    pytest.importorskip("PyQt5.QtCore")

    def rule(path, tree):
        names = qt_names(tree)
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names):
                continue
            module, name = names[node.value.id]
            owner = getattr(importlib.import_module(f"PyQt5.{module}"), name, None)
            value = getattr(owner, node.attr, None)
            if isinstance(owner, type) and isinstance(value, int) and not isinstance(value, (bool, type)) and type(value) is not int:
                yield f"{at(path, node.lineno)} {name}.{node.attr} is not fully scoped ({type(value).__qualname__})"

    assert found(rule) == []


@pytest.mark.parametrize("folder", ["visual_atlas_plugin", "data", "tests", "scripts", "docs", "tools"])
def test_nothing_names_a_folder_of_one_machine(folder):
    """Paths of somebody's home or scratch folder have no place in what is published."""
    scratch = "" if folder == "scripts" else "|tmp"     # scripts may use the scratch folder of the system they run on
    mark = re.compile(r"(?<![\w.}\])])(?:/(?:home|root|work" + scratch + r")/\w|[A-Z]:[\\/]Users)")
    suffixes = (".py", ".sh", ".md", ".csv", ".json", ".geojson", ".sql", ".txt", ".qml", ".qpt", ".svg", ".toml")
    bad = []
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in suffixes and path != Path(__file__):
            bad += [f"{path.relative_to(ROOT)} holds {hit}" for hit in mark.findall(path.read_text(encoding="utf-8"))]
    assert bad == []
