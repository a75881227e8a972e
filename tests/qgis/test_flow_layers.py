"""Documented movements and density: what they draw is what the index counts."""

import dataclasses
import datetime

import numpy as np
import pytest
from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer

from visual_atlas_plugin.domain.case_index import CaseIndex
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import atlas_layers, count_layers, density, flow_layers, roles
from visual_atlas_plugin.store import connection as connections
from visual_atlas_plugin.store.index_reader import load_columns, load_index


@pytest.fixture
def atlas_file(atlas_file):
    """The copy of the shipped atlas, by its path as text."""
    return str(atlas_file)


def one(project, role):
    (layer,) = roles.layers_by_role(project, role)
    return layer


def index_with_legs(path, legs):
    """The index of an atlas with other legs: (position of the case, id of the place from, id of the place to)."""

    columns = load_columns(path)
    ids = columns.places.place_id
    case, start, end = zip(*((case, ids.index(a), ids.index(b)) for case, a, b in legs))
    return CaseIndex(dataclasses.replace(
        columns, leg_case=np.array(case, np.int32), leg_from=np.array(start, np.int32), leg_to=np.array(end, np.int32)))


def test_legs_are_drawn_with_their_numbers_the_strongest_on_top(project, atlas_file):
    opened = atlas_layers.open_atlas(project, atlas_file)
    index = index_with_legs(atlas_file, [(0, "CN-DC-TUMEN", "CN-DC-HELONG"), (1, "CN-DC-TUMEN", "CN-DC-HELONG"),
                                         (2, "CN-DC-HELONG", "CN-DC-TUMEN")])
    shown = flow_layers.apply_flows(project, opened.atlas_uuid, index, FilterState())
    assert (shown.drawn, shown.legs, shown.without_point, shown.records) == (2, 2, 0, 3)
    rows = [(f["from_id"], f["to_id"], f["records"], f["rank"]) for f in one(project, roles.FLOWS).getFeatures()]
    assert rows == [("CN-DC-HELONG", "CN-DC-TUMEN", 1, 2), ("CN-DC-TUMEN", "CN-DC-HELONG", 2, 1)]
    first = next(one(project, roles.FLOWS).getFeatures('"rank" = 1'))
    assert (first["from_name"], first["to_name"]) == ("Tumen detention center", "Helong detention center")
    line = first.geometry().asPolyline()
    tumen = next(one(project, "detention_centers").getFeatures("\"place_id\" = 'CN-DC-TUMEN'")).geometry().asPoint()
    assert line[0] == tumen and len(line) > 10
    none = FilterState(start=datetime.date(1901, 1, 1), end=datetime.date(1901, 1, 2), include_undated=False)
    assert flow_layers.apply_flows(project, opened.atlas_uuid, index, none).drawn == 0
    assert one(project, roles.FLOWS).featureCount() == 0


def test_a_place_without_a_point_is_counted_and_not_drawn(project, atlas_file):
    with connections.open_atlas(atlas_file, write=True) as connection:
        connection.execute("INSERT INTO places (place_id, kind, name_en) VALUES ('X-NOWHERE', 'other', 'Nowhere')")
    opened = atlas_layers.open_atlas(project, atlas_file)
    index = index_with_legs(atlas_file, [(0, "CN-DC-TUMEN", "X-NOWHERE"), (1, "CN-DC-TUMEN", "CN-DC-HELONG")])
    shown = flow_layers.apply_flows(project, opened.atlas_uuid, index, FilterState())
    assert (shown.drawn, shown.legs, shown.without_point) == (1, 2, 1)


def test_movements_are_off_at_first_and_say_what_they_are(project, atlas_file):
    opened = atlas_layers.open_atlas(project, atlas_file)
    layer = one(project, roles.FLOWS)
    assert not flow_layers.is_shown(project, opened.atlas_uuid)
    assert layer.name() == "Documented movements (schematic, not the road taken)"
    project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(True)
    assert flow_layers.is_shown(project, opened.atlas_uuid)


def test_density_has_two_styles_and_keeps_what_a_person_made_of_them(project, atlas_file):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    count_layers.apply_counts(project, opened.atlas_uuid, index, index.counts(FilterState()))
    layer = one(project, roles.CASE_COUNTS)
    assert density.density_shown(project, opened.atlas_uuid) == density.PLACES
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": "#ff0000"})))
    density.show_density(project, opened.atlas_uuid, density.SURFACE)
    assert layer.renderer().type() == "heatmapRenderer" and layer.renderer().weightExpression() == '"records"'
    count_layers.apply_counts(project, opened.atlas_uuid, index, index.counts(FilterState(include_undated=False)))
    assert not project.layerTreeRoot().findLayer(one(project, roles.COUNT_NUMBERS).id()).itemVisibilityChecked()
    layer.renderer().setRadius(21)
    density.show_density(project, opened.atlas_uuid, density.PLACES)
    assert layer.renderer().type() == "singleSymbol"
    density.show_density(project, opened.atlas_uuid, density.SURFACE)
    assert layer.renderer().radius() == 21
    assert roles.layers_by_role(project, roles.CASE_COUNTS, opened.atlas_uuid) == [layer], "it is still found"
    density.show_density(project, opened.atlas_uuid, density.OFF)
    assert density.density_shown(project, opened.atlas_uuid) == density.OFF
    assert not project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


def test_density_comes_back_to_the_classes(project, atlas_file):
    opened, index = atlas_layers.open_atlas(project, atlas_file), load_index(atlas_file)
    density.show_density(project, opened.atlas_uuid, density.SURFACE)
    count_layers.apply_counts(project, opened.atlas_uuid, index, index.counts(FilterState()))
    density.show_density(project, opened.atlas_uuid, density.PLACES)
    assert [item.label() for item in one(project, roles.CASE_COUNTS).renderer().ranges()] == [
        "1 record", "2 records", "3 and more records"]
