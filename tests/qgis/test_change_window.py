"""The window Changes: the matrix, the changes, marks on the map, two analysts, files."""

import pytest
from qgis.PyQt.QtCore import Qt

from tests.qgis.judging_kit import Context, Interface, atlas_with_pictures, end
from tests.unit import observed_atlas
from visual_atlas_plugin.dialogs.change_table import ChangeWindow, open_changes
from visual_atlas_plugin.dialogs.mark_spots import ANALYST_COLORS
from visual_atlas_plugin.mapping import observation_layers
from visual_atlas_plugin.processing.provider import VisualAtlasProvider


@pytest.fixture()
def atlas(qgis_app, tmp_path, project):
    return atlas_with_pictures(tmp_path)


@pytest.fixture()
def opened(atlas):
    iface = Interface()
    window = ChangeWindow(iface, str(atlas), "p1", iface.main)
    window.show()
    yield window
    end(iface, window)


def heads(window, orientation):
    model = window.matrix.model()
    count = model.columnCount() if orientation == Qt.Orientation.Horizontal else model.rowCount()
    return [model.headerData(number, orientation) for number in range(count)]


def test_the_matrix_says_what_nobody_knows(opened):
    assert heads(opened, Qt.Orientation.Horizontal) == ["1 May 2018", "1 May 2020", "1 May 2022", "date unknown (I4)"]
    kinds = heads(opened, Qt.Orientation.Vertical)
    assert kinds == ["Perimeter wall", "Gate", "Guard tower", "Building (detention)"]
    cells = {(kinds[row], column): opened.matrix.item(row, column).text() for row in range(4) for column in range(4)}
    assert cells["Gate", 0] == "absent" and cells["Gate", 2] == "not visible" and cells["Gate", 3] == "1"
    assert cells["Guard tower", 1] == "1" and cells["Guard tower", 3] == "look not finished"
    assert cells["Building (detention)", 2] == "1 · 900 m²" and cells["Perimeter wall", 1] == "0–1 · 120 m"


def test_a_click_shows_the_marks_on_the_map(opened):
    row = heads(opened, Qt.Orientation.Vertical).index("Building (detention)")
    opened.show_cell(row, 0)
    assert len(opened.spots._bands) == 1
    extent = opened._iface.canvas.extent()
    assert 100 < extent.width() < 400       # the building of 20 m, with 60 m around it, in web mercator
    opened.show_cell(row, 3)
    assert not opened.spots._bands and "No mark" in opened.answer.text()
    texts = [opened.changes.item(number).text() for number in range(opened.changes.count())]
    grew = next(number for number, text in enumerate(texts) if "grew" in text)
    assert "408 m² → 900 m² (+492 m², measurable from 120 m²)" in texts[grew]
    opened.show_change(opened.changes.item(grew))
    assert sum(len(band._bands) for band in opened.spots._bands) == 2
    opened.close()
    assert not opened.spots._bands


def test_one_analyst_apart(opened):
    opened.analyst_box.setCurrentIndex(opened.analyst_box.findData("lee"))
    opened.read(keep_analysts=True)
    assert heads(opened, Qt.Orientation.Vertical) == ["Perimeter wall", "Guard tower"]
    assert set(mark.analyst for mark in opened.found.marks.values()) == {"lee"}


def test_the_map_shows_the_marks_of_the_chosen_analyst_besides_what_it_is_narrowed_to(opened, atlas, project):
    layers = observation_layers.show_observations(project, str(atlas), "atlas")
    observation_layers.narrow_to(project, image_uuid="i2", atlas_uuid="atlas")

    def shown():
        return sorted(row["uuid"] for layer in layers.values() for row in layer.getFeatures())

    assert shown() == ["b1", "g1", "t1", "t9", "w0"]
    opened.analyst_box.setCurrentIndex(opened.analyst_box.findData("lee"))
    opened.choose_analyst()
    assert shown() == ["t9", "w0"]
    observation_layers.narrow_to(project, image_uuid="i1", atlas_uuid="atlas")       # the time bar goes on
    assert shown() == []
    observation_layers.narrow_to(project, atlas_uuid="atlas")
    assert shown() == ["t9", "w0"]
    opened.close()
    assert len(shown()) == 12


def test_two_analysts_are_compared_and_shown_in_their_colors(opened):
    assert (opened.one_box.currentData(), opened.other_box.currentData()) == ("kim", "lee")
    opened.metres.setValue(5.0)
    assert "Pairs of one kind within 5 m: 1, which is 40 % of all marks" in opened.agreement_text.text()
    assert "kappa: -0.50" in opened.agreement_text.text()
    opened.show_analysts()
    assert len(opened.spots._bands) == 4        # points and areas of kim, points and lines of lee
    assert "kim and lee are on the map" in opened.answer.text()
    colors = [box.itemIcon(box.currentIndex()).pixmap(16).toImage().pixelColor(8, 8).name().upper()
              for box in (opened.one_box, opened.other_box)]
    assert colors == list(ANALYST_COLORS[:2])
    opened.other_box.setCurrentIndex(opened.other_box.findData("kim"))
    opened.compare()
    assert "not two analysts" in opened.agreement_text.text()


def test_files_are_written_by_the_algorithm(opened, qgis_app, qtbot, tmp_path):
    provider = VisualAtlasProvider()
    qgis_app.processingRegistry().addProvider(provider)
    try:
        opened.save(str(tmp_path / "out"))
        qtbot.waitUntil(lambda: "Written to" in opened.answer.text(), timeout=60_000)
    finally:
        qgis_app.processingRegistry().removeProvider(provider)
    assert (tmp_path / "out" / "matrix.csv").is_file() and (tmp_path / "out" / "changes_P1.svg").is_file()


def test_without_an_atlas_or_a_mark_it_says_so(qgis_app, tmp_path):
    iface = Interface()
    assert open_changes(iface, Context("")) is None
    assert open_changes(iface, Context(observed_atlas.make(tmp_path / "empty.gpkg"))) is None
    end(iface)
