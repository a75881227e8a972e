"""Ready for QGIS 4: every name of Qt that the plugin uses, looked up in PyQt6 (in .venv-qt6, which make setup makes).

Looked up are: what is imported from qgis.PyQt, every attribute of those names (so a short enum is found), what is
called on objects made from them, on self in their subclasses, and on the events that their handlers get.
"""

import ast
import json
import os
import subprocess
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Set, Tuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "visual_atlas_plugin"
PYTHON = ROOT / ".venv-qt6" / "bin" / "python"
Use = Tuple[str, str, str]      # module of Qt, dotted name in it, where it is used

# classes that Qt 6 moved; qgis.PyQt gives them under their old module in every version
MOVED = {("QtWidgets", name): "QtGui" for name in ("QAction", "QActionGroup", "QShortcut", "QFileSystemModel", "QUndoCommand", "QUndoStack")}
EVENTS = {
    "mousePressEvent": "QMouseEvent", "mouseReleaseEvent": "QMouseEvent", "mouseMoveEvent": "QMouseEvent",
    "mouseDoubleClickEvent": "QMouseEvent", "wheelEvent": "QWheelEvent", "keyPressEvent": "QKeyEvent",
    "keyReleaseEvent": "QKeyEvent", "paintEvent": "QPaintEvent", "resizeEvent": "QResizeEvent", "enterEvent": "QEnterEvent",
    "focusInEvent": "QFocusEvent", "focusOutEvent": "QFocusEvent", "showEvent": "QShowEvent", "hideEvent": "QHideEvent",
    "closeEvent": "QCloseEvent", "contextMenuEvent": "QContextMenuEvent", "dropEvent": "QDropEvent",
}
LOOK_UP = """
import importlib, json, sys
missing = []
for module, dotted, where in json.load(sys.stdin):
    thing = importlib.import_module("PyQt6." + module)
    for part in dotted.split("."):
        if isinstance(thing, type) and thing.__name__.startswith("QStyleOption"):
            thing = thing()     # its members are only seen on an object
        if not hasattr(thing, part):
            missing.append([module, dotted, where])
            break
        thing = getattr(thing, part)
json.dump(missing, sys.stdout)
"""


def missing_in_qt6(uses: List[Use]) -> List[Use]:
    """Return the uses that PyQt6 does not know."""
    done = subprocess.run([str(PYTHON), "-c", LOOK_UP], input=json.dumps(uses), capture_output=True, text=True, timeout=120,
                          env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    assert done.returncode == 0, done.stderr
    return [tuple(use) for use in json.loads(done.stdout)]


class Reader:
    """Reads one file: which names of Qt are used where."""

    def __init__(self, tree: ast.Module, where: str):
        self.where = where
        self.known: Dict[str, Tuple[str, str]] = {}      # name in the file: (module of Qt, name there)
        self.uses: Set[Use] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
                module = node.module.split(".", 2)[2]
                for alias in node.names:
                    home = MOVED.get((module, alias.name), module)
                    self.known[alias.asname or alias.name] = (home, alias.name)
                    self.note(home, alias.name, node)
        self.read(tree)

    def note(self, module: str, dotted: str, node: ast.AST) -> None:
        self.uses.add((module, dotted, f"{self.where}:{getattr(node, 'lineno', 0)}"))

    def read(self, tree: ast.Module) -> None:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                root, parts = chain(node)
                if root in self.known and parts:
                    module, name = self.known[root]
                    self.note(module, ".".join([name, *parts]), node)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.read_locals(node)
                self.read_event(node)
            if isinstance(node, ast.ClassDef):
                self.read_self(node)

    def made_of(self, value: Optional[ast.AST]) -> Optional[Tuple[str, str]]:
        """Return the class of Qt that an expression like QLabel(…) makes an object of."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id[:1] == "Q":
            return self.known.get(value.func.id)
        return None

    def read_locals(self, function) -> None:
        """Names that are only ever given objects of one class of Qt."""
        kinds: Dict[str, Set] = {argument.arg: {None} for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
        for node in ast.walk(function):
            for target, value in assignments(node):
                if isinstance(target, ast.Name):
                    kinds.setdefault(target.id, set()).add(self.made_of(value))
        self.read_attributes(function, {name: kind.pop() for name, kind in kinds.items() if len(kind) == 1 and None not in kind})

    def read_attributes(self, scope: ast.AST, kinds: Dict[str, Tuple[str, str]], own: str = "") -> None:
        for node in ast.walk(scope):
            if not isinstance(node, ast.Attribute):
                continue
            root, parts = chain(node)
            if own and root == own and len(parts) >= 2:
                root, parts = parts[0], parts[1:]
            elif own:
                continue
            if root in kinds and parts:
                module, name = kinds[root]
                self.note(module, f"{name}.{parts[0]}", node)

    def read_event(self, function) -> None:
        arguments = [argument.arg for argument in function.args.args]
        kind = EVENTS.get(function.name)
        if kind and len(arguments) == 2:
            home = "QtGui"
            self.read_attributes(function, {arguments[1]: (home, kind)})

    def read_self(self, kind: ast.ClassDef) -> None:
        """Attributes of self in a direct subclass of a class of Qt, and what is called on its Qt members."""
        members: Dict[str, Set] = {}
        own = {node.name for node in ast.walk(kind) if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(kind):
            for target, value in assignments(node):
                if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self":
                    members.setdefault(target.attr, set()).add(self.made_of(value))
                elif isinstance(target, ast.Name):
                    own.add(target.id)
        self.read_attributes(kind, {name: next(iter(made)) for name, made in members.items() if len(made) == 1 and None not in made}, "self")
        bases = [self.known.get(base.id) for base in kind.bases if isinstance(base, ast.Name)]
        if len(kind.bases) != 1 or bases in ([], [None]):
            return
        module, base = bases[0]
        for node in ast.walk(kind):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
                if node.attr not in own and node.attr not in members:
                    self.note(module, f"{base}.{node.attr}", node)


def chain(node: ast.AST) -> Tuple[str, List[str]]:
    """Return the root name and the attributes of a.b.c; "" where it does not begin with a name."""
    parts: List[str] = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    return (node.id, parts) if isinstance(node, ast.Name) else ("", [])


def assignments(node: ast.AST) -> Iterator[Tuple[ast.AST, Optional[ast.AST]]]:
    """Yield (target, value) of everything that binds a name in a statement; value None where it is not one object."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            several = target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
            for part in several:
                yield part, node.value if len(several) == 1 else None
    elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)):
        yield node.target, node.value
    elif isinstance(node, (ast.For, ast.comprehension)):
        for part in ast.walk(node.target):
            yield part, None
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield node.optional_vars, None


def uses_of(text: str, where: str) -> Set[Use]:
    """Return the names of Qt in a program text."""
    return Reader(ast.parse(text), where).uses


@pytest.fixture(scope="module")
def qt6() -> None:
    """PyQt6 in a venv of its own."""
    if os.environ.get("VISUAL_ATLAS_MATRIX") == "1":
        pytest.skip("the same text on every QGIS; looked up once, outside the matrix")
    if not PYTHON.is_file():
        pytest.skip("no .venv-qt6: pip could not get PyQt6 (make setup tries)")


def test_every_name_of_qt_exists_in_qt6(qt6):
    uses: Set[Use] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        uses |= uses_of(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    assert len(uses) > 300, "the package uses more of Qt than was read"
    assert missing_in_qt6(sorted(uses)) == []


@pytest.mark.parametrize("line", [
    "Qt.AlignLeft", "Qt.UserRole", "QMessageBox.Yes", "QDialog().exec_()", "QDialog.exec_", "QFrame.StyledPanel",
    "box = QDialog()\nbox.exec_()", "class A(QWidget):\n    def f(self):\n        self.getContentsMargins2()",
    "class A:\n    def __init__(self):\n        self._m = QLabel()\n    def f(self):\n        self._m.noSuchCall()",
    "class A(QWidget):\n    def mousePressEvent(self, event):\n        event.globalPos()",
    "class A(QWidget):\n    def enterEvent(self, event):\n        event.localPos()",
])
def test_what_qt6_does_not_have_is_found(qt6, line):
    known = "from qgis.PyQt.QtCore import Qt\nfrom qgis.PyQt.QtWidgets import QDialog, QFrame, QLabel, QMessageBox, QWidget\n"
    if line.startswith("QDialog()"):
        line = "box = " + line.replace(".exec_()", "\nbox.exec_()")
    body = line if line.startswith("class") else "def run():\n    " + line.replace("\n", "\n    ")
    assert missing_in_qt6(sorted(uses_of(known + body, "planted"))) != []


def test_what_qt6_has_is_not_found(qt6):
    text = ("from qgis.PyQt.QtCore import Qt, QEvent\nfrom qgis.PyQt.QtWidgets import QAction, QDialog, QWidget\n"
            "class A(QWidget):\n    x = Qt.AlignmentFlag.AlignLeft\n    def mousePressEvent(self, event):\n"
            "        event.position()\n        self.update()\n        d = QDialog(self)\n        d.exec()\n        self.x\n")
    assert missing_in_qt6(sorted(uses_of(text, "planted"))) == []


def test_no_qt_of_one_version():
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in names if name.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")], path
            assert "qInitResources" not in path.name and not (isinstance(node, ast.Name) and node.id == "qInitResources"), path
