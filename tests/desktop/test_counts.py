"""The map in the real window follows the panel: discs per place, single cases on plans only."""

import datetime

from qgis.core import QgsProject
from qgis.utils import iface

import hands


def records(layer):
    return sum(feature["records"] for feature in layer.getFeatures())


def test_the_discs_follow_the_window_of_the_panel(atlas):
    (layer,) = hands.layers("case_counts")
    assert layer.name() == "Records by place"
    whole = records(layer)
    assert whole > 0
    before = hands.canvas_image()
    controller = atlas.controller
    controller.choose(controller.state.with_(start=datetime.date(1901, 1, 1), end=datetime.date(1901, 1, 2),
                                             include_undated=False), live=True)
    assert records(layer) == 0, "counts follow at once"
    after = hands.canvas_image()
    assert hands.changed_pixels(before, after) > 500
    controller.reset()
    assert records(layer) == whole


def test_a_reopened_project_counts_again(atlas, tmp_path):
    (layer,) = hands.layers("case_counts")
    whole = records(layer)
    saved = str(tmp_path / "kept.qgz")
    assert QgsProject.instance().write(saved)
    iface.newProject(False)
    hands.settle()
    assert iface.addProject(saved)
    assert hands.wait_for(lambda: bool(hands.layers("case_counts")) and records(hands.layers("case_counts")[0]) == whole)
    assert hands.layers("case_counts")[0].name() == "Records by place"
    hands.settle()
