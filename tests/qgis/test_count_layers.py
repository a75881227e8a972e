"""Records by place: the map says what the index counts, place by place, and nothing of another atlas."""

import datetime
import math
import sqlite3
import zipfile

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsMapRendererSequentialJob, QgsMapSettings, QgsMarkerSymbol, QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from visual_atlas_plugin.domain import palette
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import atlas_layers, count_layers, count_numbers, derived, roles
from visual_atlas_plugin.store import connection as connections
from visual_atlas_plugin.store.facts_import import build_atlas
from visual_atlas_plugin.store.index_reader import load_index

EVENT = FilterState(start=datetime.date(2023, 10, 9), end=datetime.date(2023, 10, 9), include_undated=False)


@pytest.fixture
def atlas_file(atlas_file):
    """The copy of the shipped atlas, by its path as text."""
    return str(atlas_file)


def layer_of(project, uuid=None):
    (layer,) = roles.layers_by_role(project, roles.CASE_COUNTS, uuid)
    return layer


def shown(layer, field="records"):
    return {feature["place_id"]: feature[field] for feature in layer.getFeatures() if feature[field]}


def in_database(path, where="1 = 1"):
    """Distinct cases per place that has a point, asked of SQLite."""
    with sqlite3.connect(path) as connection:
        return dict(connection.execute(
            "SELECT p.place_id, count(DISTINCT s.case_uuid) FROM stages s JOIN places p ON p.uuid = s.place_uuid "
            f"JOIN cases c ON c.uuid = s.case_uuid WHERE p.geom IS NOT NULL AND {where} GROUP BY p.place_id"))


def show(project, opened, index, state, live=False):
    return count_layers.apply_counts(project, opened.atlas_uuid, index, index.counts(state), live)


def test_every_place_has_the_number_that_the_database_counts(project, atlas_file):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    assert shown(layer_of(project)) == {}
    show(project, opened, index, FilterState())
    everything = in_database(atlas_file)
    assert everything and shown(layer_of(project)) == everything == shown(layer_of(project), "all")
    show(project, opened, index, EVENT)
    day = (datetime.date(2023, 10, 9) - datetime.date(1970, 1, 1)).days
    expected = in_database(atlas_file, f"c.start_day <= {day} AND c.end_day >= {day}")
    assert len(expected) == 5 and shown(layer_of(project)) == expected
    assert shown(layer_of(project), "all") == everything
    tumen = next(layer_of(project).getFeatures("\"place_id\" = 'CN-DC-TUMEN'"))
    assert (tumen["name"], tumen["kind"]) == ("Tumen detention center", "detention_center")


def test_only_changed_places_are_written(project, atlas_file):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    assert show(project, opened, index, FilterState()) == len(in_database(atlas_file))
    assert show(project, opened, index, FilterState()) == 0
    before = shown(layer_of(project))
    changed = show(project, opened, index, EVENT)
    after = shown(layer_of(project))
    assert changed == len([key for key in before if before[key] != after.get(key, 0)]) > 0


def test_numbers_follow_the_discs_and_never_make_names_be_placed_anew(project, atlas_file):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    (numbers,) = roles.layers_by_role(project, roles.COUNT_NUMBERS)
    show(project, opened, index, FilterState())
    assert shown(numbers) == shown(layer_of(project))
    show(project, opened, index, EVENT, live=True)
    assert shown(numbers) == shown(layer_of(project)) and numbers.featureCount() > len(shown(numbers))
    show(project, opened, index, EVENT)
    assert shown(numbers) == shown(layer_of(project)) and numbers.featureCount() == len(shown(numbers))
    assert not numbers.labelsEnabled() and not layer_of(project).labelsEnabled()


def test_a_number_waits_until_no_larger_one_is_in_its_way():
    step = math.degrees(count_numbers.ROOM_MM / 1000 * 100_000 / 6_371_008.8)      # the room at 1:100,000, northward
    scales = count_numbers.free_from([(129.0, 42.0), (129.0, 42.0 + step), (129.0, 42.0 + 3 * step), (129.0, 42.0)])
    assert scales[0] > 1e9
    assert scales[1] == pytest.approx(100_000) and scales[2] == pytest.approx(200_000) and scales[3] == 0


def test_two_atlases_count_for_themselves(project, atlas_file, tmp_path):
    other_file = str(tmp_path / "other.gpkg")
    build_atlas(other_file)
    one, other = atlas_layers.open_atlas(project, atlas_file), atlas_layers.open_atlas(project, other_file)
    show(project, other, load_index(other_file), FilterState())
    assert shown(layer_of(project, one.atlas_uuid)) == {}
    assert shown(layer_of(project, other.atlas_uuid)) == in_database(other_file)


def test_a_saved_project_says_that_counts_are_not_loaded(project, atlas_file, tmp_path):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    show(project, opened, index, FilterState())
    layer_of(project).setName("사례 수")
    notes = derived.SavingNotes(project)
    saved = str(tmp_path / "project.qgz")
    assert project.write(saved)
    notes.release()
    assert layer_of(project).name() == "사례 수", "the open project stays as it is"
    with zipfile.ZipFile(saved) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode()
    assert "<layername>사례 수 (not loaded: open the Visual Atlas panel)</layername>" in text
    assert 'name="사례 수 (not loaded: open the Visual Atlas panel)"' in text

    project.clear()
    assert project.read(saved)
    layer = layer_of(project)
    assert layer.name().startswith("사례 수 (not loaded") and layer.featureCount() == 0
    assert layer.customProperty("skipMemoryLayersCheck")
    show(project, opened, index, FilterState())
    assert layer.name() == "사례 수" and shown(layer) == in_database(atlas_file)


def test_an_index_that_was_read_again_fills_the_layer_again(project, atlas_file):
    opened = atlas_layers.open_atlas(project, atlas_file)
    show(project, opened, load_index(atlas_file), FilterState())
    layer = layer_of(project)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": "#ff0000"})))
    with connections.open_atlas(atlas_file, write=True) as connection:
        (place,) = connection.execute("SELECT uuid FROM places WHERE place_id = 'CN-DC-HELONG'").fetchone()
        (case,) = connection.execute("SELECT uuid FROM cases ORDER BY fid LIMIT 1").fetchone()
        connection.execute("INSERT INTO stages (case_uuid, stage_order, role, place_uuid) VALUES (?, 90, 'other', ?)",
                           (case, place))
    show(project, opened, load_index(atlas_file), FilterState())
    assert shown(layer)["CN-DC-HELONG"] == 1
    assert layer.renderer().type() == "singleSymbol", "what a person made of the style stays"


def test_the_layer_can_be_asked_but_not_edited(project, atlas_file):
    atlas_layers.open_atlas(project, atlas_file)
    layer = layer_of(project)
    assert not layer.startEditing()
    node = project.layerTreeRoot().findLayer(layer.id())
    names = [child.name() for child in node.parent().children()]
    assert names.index("Crossings") < names.index("Records by place") < names.index("Repatriation routes")


@pytest.mark.parametrize("base, color", [("night", palette.NIGHT["count"]), ("paper", palette.PAPER["count"])])
def test_places_with_records_get_a_disc_in_the_color_of_counts(project, atlas_file, base, color):
    opened, index = atlas_layers.open_atlas(project, atlas_file, base), load_index(atlas_file)
    show(project, opened, index, EVENT)
    layer = layer_of(project)
    image = painted(layer)
    assert share_near(image, color) > 0.001
    nothing = FilterState(start=datetime.date(1901, 1, 1), end=datetime.date(1901, 1, 2), include_undated=False)
    show(project, opened, index, nothing)
    image = painted(layer)
    assert {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())} == {0xFF000000}


def painted(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setExtent(QgsRectangle(123, 39, 132, 44))
    settings.setOutputSize(QSize(600, 400))
    settings.setBackgroundColor(QColor("#000000"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def share_near(image, color):
    """The share of pixels with the hue of a color."""
    hue, hits = QColor(color).hue(), 0
    for x in range(image.width()):
        for y in range(image.height()):
            found = image.pixelColor(x, y)
            hits += found.saturation() > 40 and abs(found.hue() - hue) < 12
    return hits / image.width() / image.height()


def test_without_the_plugin_derived_layers_are_gone_and_come_back_as_they_were(project, atlas_file, tmp_path):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    root = project.layerTreeRoot()
    before = [node.layerId() for node in root.findLayers()]
    (layer,) = roles.layers_by_role(project, roles.CASE_COUNTS)
    layer.setName("My counts")
    layer.setOpacity(0.5)
    ours = {found.id() for role in derived.ROLES for found in roles.layers_by_role(project, role)}
    ticks = {role: root.findLayer(roles.layers_by_role(project, role)[0].id()).itemVisibilityChecked() for role in derived.ROLES}
    project.setDirty(False)
    derived.take_out(project)
    assert [node.layerId() for node in root.findLayers()] == [name for name in before if name not in ours]
    assert not project.isDirty() and not any(found.providerType() == "memory" for found in project.mapLayers().values())
    target = tmp_path / "without.qgs"
    assert project.write(str(target)) and project.read(str(target))
    derived.put_back(project)
    (back,) = roles.layers_by_role(project, roles.CASE_COUNTS, opened.atlas_uuid)
    assert (back.name(), back.opacity(), back.featureCount()) == ("My counts", 0.5, 0)
    places = [index for index, name in enumerate(before) if name in ours]
    again = [node.layerId() for node in project.layerTreeRoot().findLayers()]
    assert [roles.role_of(project.mapLayer(again[index])) for index in places] == [
        role for role in (roles.COUNT_NUMBERS, roles.CASE_COUNTS, roles.FLOWS)] and len(again) == len(before)
    assert {role: project.layerTreeRoot().findLayer(roles.layers_by_role(project, role)[0].id()).itemVisibilityChecked()
            for role in derived.ROLES} == ticks
    derived.put_back(project)
    assert len(project.layerTreeRoot().findLayers()) == len(before), "once"
