"""The zip in a QGIS that has never seen it: installed, unloaded, loaded again, with nothing left behind."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "package"
DOCK = "VisualAtlasDock"


@pytest.fixture(scope="module")
def steps(plugin_zip) -> dict:
    """Install and drive the zip in a real QGIS; return what was seen after each step."""
    (OUT / "seen.json").unlink(missing_ok=True)
    environment = dict(os.environ, VISUAL_ATLAS_ZIP=str(plugin_zip))
    environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
    done = subprocess.run(
        ["bash", str(ROOT / "scripts" / "in_qgis.sh"), "off", "package", "200", str(ROOT / "tests" / "package" / "load_unload.py")],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=280)
    assert (OUT / "seen.json").is_file(), done.stdout + done.stderr
    seen = json.loads((OUT / "seen.json").read_text(encoding="utf-8"))
    assert seen["error"] == ""
    assert done.returncode == 0, done.stdout + done.stderr
    return seen


def test_it_was_the_zip_that_ran(steps):
    assert f"{ROOT}/build/profile-package/profiles/default/python/plugins/visual_atlas_plugin/" in steps["module_file"]


def test_no_python_error_came_up(steps):
    assert not (OUT / "errors.txt").is_file(), (OUT / "errors.txt").read_text(encoding="utf-8")


def test_installing_brings_menu_toolbar_dock_and_algorithms(steps):
    before, after = steps["before"], steps["installed"]
    assert "visualatlas" in set(after["providers"]) - set(before["providers"])
    assert {"visualatlas:createatlas", "visualatlas:exportoverview"} <= set(after["our_algorithms"])
    assert len(after["toolbars"]) == len(before["toolbars"]) + 1
    assert any("Visual Atlas" in title for title in after["our_menus"])
    assert after["layers"] == 0, "nothing may be opened or fetched unasked"


@pytest.mark.parametrize("step", ["unloaded_1", "unloaded_2", "unloaded_3"])
def test_unloading_leaves_nothing(steps, step):
    left = {key: (steps["before"][key], value) for key, value in steps[step].items() if value != steps["before"][key]}
    assert left == {}


@pytest.mark.parametrize("step", ["loaded_1", "loaded_2"])
def test_loading_again_doubles_nothing(steps, step):
    differs = {key: (steps["installed"][key], value) for key, value in steps[step].items() if value != steps["installed"][key]}
    differs.pop("our_modules", None)
    assert differs == {}


def test_unloading_takes_options_pages_back(steps):
    pages = steps["option_pages"]
    assert pages["before"] > 5, "the options dialog was not read"
    assert pages["unloaded"] == pages["before"]


def test_what_was_looked_for_can_be_seen(steps):
    assert len(steps["before"]["locator_filters"]) > 5 and len(steps["before"]["expression_functions"]) > 200
    assert steps["installed"]["resources"] and steps["installed"]["our_objects"]
    assert sum(steps["installed"]["receivers"].values()) > sum(steps["before"]["receivers"].values())


def test_unloading_with_an_atlas_open_keeps_its_layers_and_nothing_temporary(steps):
    for cycle in steps["cycles"]:
        assert cycle["kept"] == cycle["shown"] > 10
        assert cycle["broken"] == [] and cycle["temporary"] == []


def test_opening_and_unloading_again_and_again_leaves_no_more(steps):
    # what QGIS itself makes for the first layers is there after the first time; the plugin may add nothing to it
    first, *others = (cycle["after"] for cycle in steps["cycles"])
    for other in others:
        assert {key: (first[key], value) for key, value in other.items() if value != first[key]} == {}
    for key in ("docks", "toolbars", "our_menus", "our_actions", "providers", "locator_filters", "expression_functions", "layers",
                "our_modules", "resources"):
        assert first[key] == steps["before"][key], key


@pytest.mark.parametrize("step", ["installed", "loaded_1", "loaded_2"])
def test_a_start_of_qgis_loads_neither_layers_nor_forms_nor_the_store(steps, step):
    """Every start pays for what is loaded then; layers, forms, imagery, pages and the file wait for the first atlas."""
    parts = [name.split(".") for name in steps[step]["our_modules"]]
    loaded = {".".join(part[1:]) for part in parts if part[1] in ("store", "mapping", "layouts", "exchange", "annotate")}
    assert loaded == {"mapping.roles", "mapping.steps"}
    assert not {"domain.case_index", "panel.commands", "panel.themes_section"} & {".".join(part[1:]) for part in parts}
