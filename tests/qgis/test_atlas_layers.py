"""An atlas in a project: its layers are found by role whatever happens to them, and the project's own things stay."""

import datetime

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils,
    QgsSingleSymbolRenderer, QgsMarkerSymbol, QgsVectorLayer,
)

from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.filter_state import FilterState
from visual_atlas_plugin.mapping import atlas_layers, filtering, roles
from visual_atlas_plugin.store.facts_import import build_atlas


def visible(project):
    """Roles of the ticked layers."""
    return {roles.role_of(layer) for layer in project.layerTreeRoot().checkedLayers()} - {""}


def one(project, role):
    (layer,) = roles.layers_by_role(project, role)
    return layer


def ids(layer, field="place_id"):
    return {feature[field] for feature in layer.getFeatures()}


def test_every_layer_that_was_asked_for_is_there(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    counts = {role: one(project, role).featureCount() for role in (*roles.FACILITY_ROLES, roles.CROSSINGS)}
    assert counts == {"detention_centers": 9, "mss_offices": 17, "holding_centers": 3, "police": 12,
                      "labor_training_camps": 5, "prisons_and_camps": 16, "other_facilities": 1, "crossings": 13}
    assert sum(counts.values()) == 63 + 13
    numbers = [int(layer.customProperty(roles.ROUTE_KEY)) for layer in roles.layers_by_role(project, roles.ROUTE_LINES)]
    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]
    group = project.layerTreeRoot().children()[0]
    names = [child.name() for child in group.children()]
    # numbers of routes lie above all, or the symbols of places would hide them
    assert names[:5] == ["Route numbers and arrows", "Cases", "Detention centers", "MSS offices", "Holding centers"]
    assert names[-3:] == ["Repatriation routes", "Imagery", "Background"]


def test_cards_are_looked_up_one_by_one(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    joins = [join for role in (roles.CASES, *roles.FACILITY_ROLES, roles.CROSSINGS)
             for join in one(project, role).vectorJoins()]
    assert joins and not any(join.isUsingMemoryCache() for join in joins), "or a million cards are read at opening"
    centers = one(project, "detention_centers")
    tumen = next(centers.getFeatures('"place_id" = \'CN-DC-TUMEN\''))
    assert tumen["card_names_text"]


def test_first_look_shows_routes_and_their_places_only(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    assert visible(project) >= {"cases", "detention_centers", "mss_offices", "holding_centers", "crossings",
                                roles.ROUTE_LINES, roles.ROUTE_MARKS, roles.BACKGROUND}
    assert not visible(project) & {"police", "labor_training_camps", "prisons_and_camps", "other_facilities"}


def test_opening_twice_adds_nothing(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    before = set(project.mapLayers())
    atlas_layers.open_atlas(project, str(atlas_file))
    assert set(project.mapLayers()) == before


def test_two_atlases_do_not_touch_each_other(project, atlas_file, tmp_path):
    other_file = tmp_path / "other.gpkg"
    build_atlas(other_file)
    one_atlas = atlas_layers.open_atlas(project, str(atlas_file))
    other = atlas_layers.open_atlas(project, str(other_file))
    assert one_atlas.atlas_uuid != other.atlas_uuid
    assert len(roles.layers_by_role(project, roles.CASES)) == 2
    filtering.apply_filter(project, other.atlas_uuid, FilterState(themes=frozenset()))
    shown = {uuid: roles.layers_by_role(project, roles.CASES, uuid)[0].featureCount()
             for uuid in (one_atlas.atlas_uuid, other.atlas_uuid)}
    assert shown[other.atlas_uuid] == 0 and shown[one_atlas.atlas_uuid] > 0


def test_the_open_project_is_added_to_and_keeps_its_crs(project, atlas_file):
    mine = QgsVectorLayer("Point?crs=EPSG:5179", "mine", "memory")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    project.addMapLayer(mine)
    atlas_layers.open_atlas(project, str(atlas_file))
    assert project.crs().authid() == "EPSG:5179"
    assert mine.id() in project.mapLayers()


def test_renamed_reordered_restyled_and_reopened_it_still_works(project, atlas_file, tmp_path):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    centers = one(project, "detention_centers")
    centers.setName("변방구류소")
    centers.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"color": "#ff0000", "size": "9"})))
    node = project.layerTreeRoot().findLayer(centers.id())
    project.layerTreeRoot().insertChildNode(0, node.clone())
    node.parent().removeChildNode(node)
    saved = str(tmp_path / "project.qgz")
    assert project.write(saved)
    del centers, node
    project.clear()
    assert project.read(saved)

    assert atlas_layers.atlases_in(project) == [(opened.atlas_uuid, opened.path)]
    centers = one(project, "detention_centers")
    assert centers.name() == "변방구류소"
    assert centers.renderer().symbol().size() == 9
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(place_kinds=frozenset({"mss_office"})))
    assert "detention_centers" not in visible(project) and "mss_offices" in visible(project)


def test_a_filter_shows_the_cases_it_lets_through(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    day = datetime.date(2023, 10, 9)
    cases = one(project, roles.CASES)
    everything = cases.featureCount()
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(start=day, end=day, include_undated=False))
    # TJWG names five crossings for that day, and all five have a point
    assert cases.featureCount() == 5
    filtering.apply_filter(project, opened.atlas_uuid, FilterState())
    assert cases.featureCount() == everything > 5


def test_the_users_own_subset_is_kept_and_given_back(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    cases = one(project, roles.CASES)
    assert cases.setSubsetString("\"privacy\" = 'public'")
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(include_undated=False))
    assert cases.subsetString().startswith("(\"privacy\" = 'public') AND (")
    filtering.apply_filter(project, opened.atlas_uuid, FilterState())
    assert cases.subsetString() == "\"privacy\" = 'public'"


def test_a_layer_in_edit_mode_is_named_and_left_alone(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    cases = one(project, roles.CASES)
    assert cases.startEditing()
    with pytest.raises(AtlasError) as refused:
        filtering.apply_filter(project, opened.atlas_uuid, FilterState(include_undated=False))
    assert cases.name() in str(refused.value)
    assert cases.subsetString() == ""
    cases.rollBack()
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(include_undated=False))
    assert cases.subsetString()


def test_routes_are_switched_with_their_numbers(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(routes=frozenset({4, 6})))
    shown = {int(layer.customProperty(roles.ROUTE_KEY)) for layer in roles.layers_by_role(project, roles.ROUTE_LINES)
             if project.layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()}
    assert shown == {4, 6}
    assert ids(one(project, roles.ROUTE_MARKS), "route_no") == {4, 6}


def test_places_are_fanned_again_only_when_others_are_drawn(project, atlas_file, monkeypatch):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    fanned, handing_out = [], filtering.handing_out

    def counting(points, layers, followers=()):
        fanned.append(len(layers))
        return handing_out(points, layers, followers)

    monkeypatch.setattr(filtering, "handing_out", counting)
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(include_undated=False))
    assert fanned == [], "4,000 places take longer to read than all else"
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(place_kinds=frozenset({"prison"})))
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(place_kinds=frozenset({"prison"})))
    assert fanned == [1]
    filtering.apply_filter(project, opened.atlas_uuid,
                           FilterState(place_kinds=frozenset({"prison", "political_prison_camp"})))
    assert fanned == [1, 1], "another subset of the same layer"


def test_one_kind_of_a_shared_layer(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    filtering.apply_filter(project, opened.atlas_uuid, FilterState(place_kinds=frozenset({"prison"})))
    assert ids(one(project, "prisons_and_camps"), "kind") == {"prison"}
    filtering.apply_filter(
        project, opened.atlas_uuid, FilterState(place_kinds=frozenset({"prison", "political_prison_camp"})))
    assert ids(one(project, "prisons_and_camps"), "kind") == {"prison", "political_prison_camp"}


def test_marks_go_with_the_group_of_routes(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    lines = roles.layers_by_role(project, roles.ROUTE_LINES)
    group = project.layerTreeRoot().findLayer(lines[0].id()).parent()
    group.setItemVisibilityChecked(False)
    filtering.show_marks(project, opened.atlas_uuid)
    assert one(project, roles.ROUTE_MARKS).featureCount() == 0
    group.setItemVisibilityChecked(True)
    filtering.show_marks(project, opened.atlas_uuid)
    assert ids(one(project, roles.ROUTE_MARKS), "route_no") == {1, 2, 3, 4, 5, 6}


def test_ticks_in_the_layer_tree_are_read_back(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    state = FilterState()
    assert filtering.with_ticks_of_tree(project, opened.atlas_uuid, state) == state

    def tick(layer, on):
        project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(on)

    tick(one(project, "mss_offices"), False)
    tick(one(project, "police"), True)
    tick([layer for layer in roles.layers_by_role(project, roles.ROUTE_LINES)
          if int(layer.customProperty(roles.ROUTE_KEY)) == 2][0], False)
    read = filtering.with_ticks_of_tree(project, opened.atlas_uuid, state)
    assert read.place_kinds == {"detention_center", "mss_holding_center", "border_crossing",
                                "police_holding_camp", "police_detention"}
    assert read.routes == {1, 3, 4, 5, 6}


def test_a_crossing_without_a_bridge_point_is_not_drawn(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    without = {feature["place_id"] for feature in one(project, roles.CROSSINGS).getFeatures()
               if feature.geometry().isNull() or feature.geometry().isEmpty()}
    assert without == {"X-NEWYALU", "X-TUMENRAIL"}


def test_the_tip_of_a_place_names_its_sources_and_rival_points(project, atlas_file):
    atlas_layers.open_atlas(project, str(atlas_file))
    layer = one(project, "detention_centers")
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    (tumen,) = [feature for feature in layer.getFeatures() if feature["place_id"] == "CN-DC-TUMEN"]
    context.setFeature(tumen)
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    for words in ("Tumen detention center", "Domun border detention center", "투먼변방구류소", "site", "3.4 km",
                  "42.953919", "124 cases", '<a href="https://www.visualatlas.org/en/density">'):
        assert words in tip


@pytest.mark.parametrize("content", [b"", b"not a database at all, by any means"])
def test_what_is_no_atlas_is_refused_and_nothing_is_added(project, tmp_path, content):
    path = tmp_path / "bad.gpkg"
    path.write_bytes(content)
    with pytest.raises(AtlasError) as refused:
        atlas_layers.open_atlas(project, str(path))
    assert refused.value.advice
    assert not project.mapLayers() and not project.layerTreeRoot().children()
    assert path.read_bytes() == content
