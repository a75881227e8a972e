"""Every name of QGIS that the plugin uses exists in this QGIS, and enums are spelled out: Class.Enum.Member.

A short spelling (Class.Member) means another thing in another version: in QGIS 3.26 the member OverPoint of the label
placements became, under its short name, that of another enum.
"""

import ast
import enum
import importlib
from pathlib import Path
from typing import Iterator, List, Tuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "visual_atlas_plugin"
# where versions differ, the package asks hasattr first
BY_VERSION = {"visual_atlas_plugin/compat.py"}


def chains(text: str) -> Iterator[Tuple[object, str, List[str], int]]:
    """Yield (object, name, attributes, line) of each attribute chain that begins with an import from qgis.core or qgis.gui."""
    tree = ast.parse(text)
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in ("qgis.core", "qgis.gui", "qgis.analysis"):
            module = importlib.import_module(node.module)
            known.update({alias.asname or alias.name: getattr(module, alias.name) for alias in node.names})
    inner = {node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node not in inner:
            parts, root = [], node
            while isinstance(root, ast.Attribute):
                parts.insert(0, root.attr)
                root = root.value
            if isinstance(root, ast.Name) and root.id in known:
                yield known[root.id], root.id, parts, node.lineno


def problems_in(text: str, where: str) -> List[str]:
    """Return what is missing here, and which enum members are spelled without their enum."""
    found = []
    for thing, name, parts, line in chains(text):
        owner = thing
        for part in parts:
            if not hasattr(thing, part):
                found.append(f"{where}:{line} {name}.{'.'.join(parts)} is not in this QGIS")
                break
            owner, thing = thing, getattr(thing, part)
            if isinstance(thing, (int, enum.Enum)) and type(thing) not in (int, bool) and type(thing) is not owner \
                    and isinstance(owner, type) and not issubclass(owner, (int, enum.Enum)):
                found.append(f"{where}:{line} {name}.{'.'.join(parts)}: say {type(thing).__qualname__}.{part}")
                break
    return found


def test_every_name_is_here_and_every_enum_is_spelled_out():
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if where not in BY_VERSION:
            found += problems_in(path.read_text(encoding="utf-8"), where)
    assert found == []


@pytest.mark.parametrize("line", ["QgsPalLayerSettings.OverPoint", "QgsVectorLayer.noSuchName", "Qgis.Warning"])
def test_a_short_or_unknown_name_is_found(line):
    assert problems_in(f"from qgis.core import Qgis, QgsPalLayerSettings, QgsVectorLayer\nx = {line}\n", "planted")


@pytest.mark.parametrize("line", ["QgsPalLayerSettings.Placement.OverPoint", "Qgis.MessageLevel.Warning", "QgsVectorLayer.fields"])
def test_what_is_spelled_out_is_not_found(line):
    assert problems_in(f"from qgis.core import Qgis, QgsPalLayerSettings, QgsVectorLayer\nx = {line}\n", "planted") == []
