"""The search for room for names, and short names of sources."""

import importlib.util
import sys
from pathlib import Path

import pytest

LAYOUTS = Path(__file__).resolve().parents[2] / "visual_atlas_plugin" / "layouts"


@pytest.fixture(scope="module")
def modules():
    """placing.py and geometry.py know no QGIS: load them without the package around them."""
    loaded = {}
    for name in ("geometry", "placing"):
        full = f"page_rules.{name}"
        if "page_rules" not in sys.modules:
            sys.modules["page_rules"] = type(sys)("page_rules")
            sys.modules["page_rules"].__path__ = [str(LAYOUTS)]
        spec = importlib.util.spec_from_file_location(full, LAYOUTS / f"{name}.py")
        loaded[name] = importlib.util.module_from_spec(spec)
        sys.modules[full] = loaded[name]
        spec.loader.exec_module(loaded[name])
    yield loaded
    for name in ("page_rules", "page_rules.geometry", "page_rules.placing"):
        sys.modules.pop(name, None)


def around(modules, symbols=(), boxes=(), lines=()):
    return modules["placing"].Around(list(symbols), list(boxes), list(lines))


def test_a_lonely_name_stands_to_the_right(modules):
    placing, area = modules["placing"], modules["geometry"].Box(0, 0, 200, 100)
    name = placing.Name("a", 50, 50, 3, ((20, 3.5), (12, 7)))
    found = placing.place([name], around(modules, [(50, 50, 2.5)]), area)
    assert found["a"].shape == 0 and found["a"].box == (53, 48.25, 20, 3.5)


def test_a_name_at_the_right_edge_stands_to_the_left(modules):
    placing, area = modules["placing"], modules["geometry"].Box(0, 0, 200, 100)
    found = placing.place([placing.Name("a", 190, 50, 3, ((20, 3.5),))], around(modules, [(190, 50, 2.5)]), area)
    assert found["a"].box.right == 187


def test_names_cover_neither_symbols_nor_one_another(modules):
    placing, area = modules["placing"], modules["geometry"].Box(0, 0, 200, 100)
    spots = [(50 + 6 * (number % 3), 40 + 6 * (number // 3), 2.5) for number in range(6)]
    names = [placing.Name(str(number), x, y, 3, ((18, 3.5), (10, 7))) for number, (x, y, _) in enumerate(spots)]
    found = placing.place(names, around(modules, spots), area)
    boxes = [placed.box for placed in found.values()]
    assert len(found) >= 4
    for index, box in enumerate(boxes):
        assert not any(placing.touches(box, *spot) for spot in spots)
        assert not any(placing.overlaps(box, other) for other in boxes[index + 1:])


def test_a_name_without_room_is_left_out(modules):
    placing, area = modules["placing"], modules["geometry"].Box(0, 0, 200, 100)
    wall = modules["geometry"].Box(20, 20, 160, 60)
    assert placing.place([placing.Name("a", 100, 50, 3, ((20, 3.5),))], around(modules, [], [wall]), area) == {}


def test_the_same_question_has_the_same_answer(modules):
    placing, area = modules["placing"], modules["geometry"].Box(0, 0, 200, 100)
    names = [placing.Name(str(n), 40 + 5 * n, 50, 3, ((20, 3.5), (12, 7))) for n in range(5)]
    spots = [(40 + 5 * n, 50, 2.5) for n in range(5)]
    first = placing.place(names, around(modules, spots), area)
    assert placing.place(list(reversed(names)), around(modules, spots), area) == first


def test_length_of_a_line_inside_a_box(modules):
    placing, box = modules["placing"], modules["geometry"].Box(10, 10, 10, 10)
    assert placing.length_inside([(0, 15), (40, 15)], box) == pytest.approx(10, abs=0.6)
    assert placing.length_inside([(0, 5), (40, 5)], box) == 0
