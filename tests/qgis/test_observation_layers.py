"""The layers of marks on images: made when needed, found by role, drawn by kind and state, narrowed, brought up to date."""

from dataclasses import replace

import pytest
from qgis.core import (
    QgsExpression, QgsExpressionContext, QgsFeature, QgsGeometry, QgsLayerTree, QgsLegendSymbolItem,
    QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY, QgsRectangle, QgsSymbolLegendNode, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor

from visual_atlas_plugin.domain.observing.kinds import ObservationKind
from visual_atlas_plugin.mapping import atlas_layers, forms, observation_layers, roles
from visual_atlas_plugin.mapping.form_widgets import default_for
from visual_atlas_plugin.mapping.observation_style import kind_symbol, name_expression, renderer_for
from visual_atlas_plugin.store import schema
from visual_atlas_plugin.store.connection import line_blob, open_atlas, point_blob, polygon_blob
from visual_atlas_plugin.store.observation_kinds import add_kind, read_kinds, retire_kind
from visual_atlas_plugin.store.schema_reader import read_tables

LON, LAT = 129.0, 42.0
RING = [(LON, LAT), (LON + 0.01, LAT), (LON + 0.01, LAT + 0.01), (LON, LAT + 0.01), (LON, LAT)]
BLOBS = {"observation_points": point_blob(LON, LAT), "observation_lines": line_blob(RING[:3]),
         "observation_polygons": polygon_blob(RING)}
KINDS = {"observation_points": "gate", "observation_lines": "fence", "observation_polygons": "yard"}


def fill(path):
    """Two places, two images, and a mark of each geometry at each place on each image; the second image has no date."""
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO atlas_info (key, value) VALUES ('atlas_uuid', 'a'), ('synthetic', '0')")
        for place in ("p1", "p2"):
            connection.execute("INSERT INTO places (uuid, place_id, name_en, kind, precision, geom) VALUES (?, ?, ?, 'prison', "
                               "'site', ?)", (place, place, place, point_blob(LON, LAT)))
        for image in ("i1", "i2"):
            connection.execute("INSERT INTO images (uuid, image_id) VALUES (?, ?)", (image, image))
        for table, blob in BLOBS.items():
            for place in ("p1", "p2"):
                for image in ("i1", "i2"):
                    connection.execute(f"INSERT INTO {table} (place_uuid, image_uuid, feature_kind, geom) VALUES (?, ?, ?, ?)",
                                       (place, image, KINDS[table], blob))
    return path


def dated(path):
    with open_atlas(path, write=True) as connection:
        for table in BLOBS:
            connection.execute(f"UPDATE {table} SET start_day = 100, end_day = 130 WHERE image_uuid = 'i1'")
    return path


@pytest.fixture()
def opened(project, tmp_path):
    """A small atlas opened in the project: (project, path, uuid)."""
    path = tmp_path / "a.gpkg"
    schema.create(path)
    dated(fill(path))
    return project, str(path), atlas_layers.open_atlas(project, str(path)).atlas_uuid


def test_an_opened_atlas_has_none_until_somebody_needs_them(opened):
    project, path, uuid = opened
    assert observation_layers.observation_layers(project, uuid) == {}
    layers = observation_layers.show_observations(project, path, uuid)
    assert set(layers) == {"point", "line", "polygon"}
    for role, geometry in observation_layers.GEOMETRY_OF.items():
        assert roles.layers_by_role(project, role, uuid) == [layers[geometry]]
        assert shown(layers[geometry]) == 4 and not layers[geometry].readOnly()
    group = atlas_layers.group_of(project, observation_layers.GROUP + uuid)
    assert [node.layer() for node in group.findLayers()] == [layers["point"], layers["line"], layers["polygon"]]
    assert group.isVisible() and group.parent() == atlas_layers.group_of(project, uuid)
    assert observation_layers.show_observations(project, path, uuid) == layers
    assert len(group.findLayers()) == 3


def test_a_layer_that_somebody_removed_comes_back_in_its_place(opened):
    project, path, uuid = opened
    layers = observation_layers.show_observations(project, path, uuid)
    kept = layers["polygon"]
    project.removeMapLayers([layers["line"].id(), layers["point"].id()])
    again = observation_layers.show_observations(project, path, uuid)
    group = atlas_layers.group_of(project, observation_layers.GROUP + uuid)
    assert [node.layer() for node in group.findLayers()] == [again["point"], again["line"], kept]


def shown(layer):
    """How many marks a layer draws."""
    return sum(1 for _ in layer.getFeatures())


def counts(project):
    return sorted({shown(layer) for layer in observation_layers.observation_layers(project).values()})


def test_marks_are_narrowed_to_a_place_an_image_and_days(opened):
    project, path, uuid = opened
    layers = observation_layers.show_observations(project, path, uuid)
    for given, left in (
            ({"place_uuid": "p1"}, 2), ({"place_uuid": "p1", "image_uuid": "i1"}, 1), ({"image_uuid": "i2"}, 2),
            ({"start_day": 131, "end_day": 140}, 2), ({"start_day": 130, "end_day": 140}, 4),
            ({"start_day": 50, "end_day": 99}, 2), ({"end_day": 100}, 4), ({"place_uuid": "p2", "start_day": 131}, 1),
            ({"place_uuid": "it's \" none"}, 0), ({}, 4)):
        assert observation_layers.narrow_to(project, **given)
        assert counts(project) == [left], given
    assert layers["point"].subsetString() == ""


def test_a_condition_of_the_users_own_stays(opened):
    project, path, uuid = opened
    layer = observation_layers.show_observations(project, path, uuid)["point"]
    layer.setSubsetString("\"image_uuid\" = 'i1' OR \"image_uuid\" = 'i3'")
    assert observation_layers.narrow_to(project, "p1") and shown(layer) == 1
    assert observation_layers.narrow_to(project, "p2") and shown(layer) == 1
    assert observation_layers.narrow_to(project) and shown(layer) == 2
    assert layer.subsetString() == "\"image_uuid\" = 'i1' OR \"image_uuid\" = 'i3'"


def test_a_layer_that_is_edited_is_left_alone(opened):
    project, path, uuid = opened
    layer = observation_layers.show_observations(project, path, uuid)["line"]
    assert layer.startEditing()
    assert not observation_layers.narrow_to(project, "p1")
    assert layer.isEditable() and shown(layer) == 4
    layer.rollBack()
    assert observation_layers.narrow_to(project, "p1") and counts(project) == [2]


def test_names_stand_beside_few_marks_only_and_a_choice_of_the_user_is_kept(opened, monkeypatch):
    project, path, uuid = opened
    monkeypatch.setattr(observation_layers, "LABELED", 2)
    layer = observation_layers.show_observations(project, path, uuid)["point"]
    assert not layer.labelsEnabled()
    observation_layers.narrow_to(project, "p1")
    assert layer.labelsEnabled()
    observation_layers.narrow_to(project)
    assert not layer.labelsEnabled()
    layer.setLabelsEnabled(True)
    observation_layers.narrow_to(project, "p1")
    observation_layers.narrow_to(project)
    assert layer.labelsEnabled()


def test_the_form_offers_the_kinds_of_its_geometry_and_fills_itself(opened):
    project, path, uuid = opened
    layers = observation_layers.show_observations(project, path, uuid)
    layer = layers["line"]
    setup = layer.editorWidgetSetup(layer.fields().indexFromName("feature_kind"))
    offered = [value for choice in setup.config()["map"] for value in choice.values()]
    assert setup.type() == "ValueMap" and offered == ["perimeter_wall", "fence", "road", "power_line", "other_line"]
    with open_atlas(path) as connection:
        table = read_tables(connection)["observation_polygons"]
    polygons = layers["polygon"]
    for name in ("uuid", "edited_by", "area_m2", "perimeter_m", "start_day", "end_day"):
        index = polygons.fields().indexFromName(name)
        assert polygons.defaultValueDefinition(index).expression() == default_for(
            table, table.columns[name], "unknown").expression(), name
    image = forms.relation_id(uuid, "observation_polygons", "image_uuid")
    setup = polygons.editorWidgetSetup(polygons.fields().indexFromName("image_uuid"))
    assert (setup.type(), setup.config()["Relation"]) == ("RelationReference", image)


def test_kinds_that_change_change_the_map(opened):
    project, path, uuid = opened
    layer = observation_layers.show_observations(project, path, uuid)["point"]
    add_kind(path, ObservationKind("", "Well", "우물", "ground", "point", "star", "#56B4E9"), "kim")
    retire_kind(path, "gate", "kim")
    observation_layers.refresh_kinds(project, path, uuid)
    values = [category.value() for category in layer.renderer().categories()]
    assert "well" in values and "gate" in values, "a retired kind is still drawn"
    setup = layer.editorWidgetSetup(layer.fields().indexFromName("feature_kind"))
    offered = [value for choice in setup.config()["map"] for value in choice.values()]
    assert "well" in offered and "gate" not in offered


@pytest.mark.parametrize("by_others", [False, True])
def test_an_open_atlas_of_schema_3_is_brought_up_to_date_first(project, tmp_path, monkeypatch, by_others):
    path = tmp_path / "old.gpkg"
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        patch.setattr(schema, "CURRENT_VERSION", 3)
        schema.create(path)
        fill(path)
        uuid = atlas_layers.open_atlas(project, str(path)).atlas_uuid
    tables = forms.table_layers(project, uuid)
    assert "kind" not in tables["images"].fields().names()
    if by_others:
        schema.migrate(path)        # as an import into it does
    layers = observation_layers.show_observations(project, str(path), uuid)
    assert schema.check_file(path).version == schema.CURRENT_VERSION
    assert {shown(layer) for layer in layers.values()} == {4}
    after = forms.table_layers(project, uuid)
    assert "kind" in after["images"].fields().names() and after["images"].isValid()
    assert set(after) - set(tables) == {"observation_kinds", "examinations"}
    parents = {project.layerTreeRoot().findLayer(layer.id()).parent() for layer in after.values()}
    assert len(parents) == 1, "one group of tables"
    assert observation_layers.narrow_to(project, "p1") and counts(project) == [2]


def test_a_name_is_text_and_never_an_expression(qgis_app):
    kind = ObservationKind("a'b", "x' || \"notes\" || 'y", geometry="point")
    expression = QgsExpression(name_expression([kind]))
    feature = QgsFeature(layer_fields())
    context = QgsExpressionContext()
    for label, shown in ((None, kind.name_en), ("  ", kind.name_en), ("mine", "mine")):
        feature["label"], feature["feature_kind"], feature["notes"] = label, "a'b", "secret"
        context.setFeature(feature)
        context.setFields(feature.fields())
        assert expression.evaluate(context) == shown


def layer_fields():
    return QgsVectorLayer("Point?crs=EPSG:4326&field=state:string&field=feature_kind:string&field=label:string&field=notes:string",
                          "m", "memory").fields()


STATES = ("present", "partly", "absent", "not_visible")


def drawn(kind, state, ground):
    """Return the picture (as pixels) of one mark on a ground of one color, drawn through the renderer of its layer."""
    types = {"point": "Point", "line": "LineString", "polygon": "Polygon"}
    layer = QgsVectorLayer(f"{types[kind.geometry]}?crs=EPSG:3857&field=state:string&field=feature_kind:string", "m", "memory")
    feature = QgsFeature(layer.fields())
    feature["state"], feature["feature_kind"] = state, kind.kind_id
    points = [QgsPointXY(-60, -40), QgsPointXY(60, -40), QgsPointXY(60, 40), QgsPointXY(-60, 40)]
    feature.setGeometry({"point": lambda: QgsGeometry.fromPointXY(QgsPointXY(0, 0)),
                         "line": lambda: QgsGeometry.fromPolylineXY(points),
                         "polygon": lambda: QgsGeometry.fromPolygonXY([points + points[:1]])}[kind.geometry]())
    layer.dataProvider().addFeature(feature)
    layer.setRenderer(renderer_for(kind.geometry, [kind]))
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(-100, -75, 100, 75))
    settings.setOutputSize(QSize(200, 150))
    settings.setBackgroundColor(QColor(ground))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [image.pixel(x, y) & 0xFFFFFF for y in range(image.height()) for x in range(image.width())]


@pytest.mark.parametrize("ground", ["#101810", "#F4F6F8"])
def test_every_state_of_every_kind_looks_different_on_dark_and_on_snowy_ground(qgis_app, tmp_path, ground):
    path = tmp_path / "a.gpkg"
    schema.create(path)
    plain = int(ground[1:], 16)
    for kind in read_kinds(path):
        pictures = [drawn(kind, state, ground) for state in STATES]
        for number, picture in enumerate(pictures):
            touched = [pixel for pixel in picture if pixel != plain]
            strong = [pixel for pixel in touched if abs((pixel >> 8 & 255) - (plain >> 8 & 255)) > 90]
            assert len(strong) > 20, f"{kind.kind_id} {STATES[number]} cannot be seen"
            for other in range(number):
                differ = sum(one != two for one, two in zip(picture, pictures[other]))
                assert differ > 12, f"{kind.kind_id}: {STATES[number]} looks like {STATES[other]}"
        grey = [pixel for pixel in pictures[3] if (pixel >> 16, pixel >> 8 & 255, pixel & 255) == (0x8A, 0x94, 0x9E)]
        color = QColor(kind.color).rgb() & 0xFFFFFF
        assert grey and color not in pictures[3] and color in pictures[0], kind.kind_id


def test_a_fixed_symbol_of_a_state_reads_no_row(qgis_app):
    for geometry in ("point", "line", "polygon"):
        kind = ObservationKind("k", "k", geometry=geometry, symbol={"point": "star", "line": "beads", "polygon": "dots"}[geometry])
        for state in STATES:
            symbol = kind_symbol(kind, state)
            assert not symbol.hasDataDefinedProperties() and symbol.symbolLayerCount() > 1
        odd = replace(kind, symbol="from a newer version")
        assert kind_symbol(odd).symbolLayerCount() > 1


@pytest.mark.parametrize("geometry, symbol", [("point", "square"), ("line", "solid"), ("polygon", "hatch")])
def test_an_icon_of_the_layer_tree_shows_what_is_present(qgis_app, geometry, symbol):
    kind = ObservationKind("k", "k", geometry=geometry, symbol=symbol)
    tree = QgsLayerTree()
    node = tree.addLayer(QgsVectorLayer("Point?crs=EPSG:4326", "m", "memory"))
    pictures = []
    for shown in (kind_symbol(kind), kind_symbol(kind, "present")):
        legend = QgsSymbolLegendNode(node, QgsLegendSymbolItem(shown, "k", "k"))
        legend.setIconSize(QSize(64, 48))
        image = legend.data(Qt.ItemDataRole.DecorationRole).toImage()
        pictures.append([image.pixel(x, y) for x in range(image.width()) for y in range(image.height())])
    assert pictures[0] == pictures[1] and len(set(pictures[0])) > 2


def test_measures_of_a_form_are_those_of_the_ellipsoid(qgis_app, tmp_path):
    from pyproj import Geod
    path = tmp_path / "a.gpkg"
    schema.create(path)
    with open_atlas(path) as connection:
        tables = read_tables(connection)
    globe = Geod(ellps="WGS84")
    for lon, lat, size in ((124.05, 38.1, 0.02), (126.0, 41.0, 0.05), (129.3, 42.6, 0.01), (131.99, 43.3, 0.05)):
        ring = [(lon, lat), (lon + size, lat + size / 5), (lon + size * 0.8, lat + size), (lon, lat)]
        area, around = globe.polygon_area_perimeter(*zip(*ring))
        length = globe.line_length(*zip(*ring[:3]))
        points = [QgsPointXY(*point) for point in ring]
        for table, column, geometry, expected in (
                ("observation_polygons", "area_m2", QgsGeometry.fromPolygonXY([points]), abs(area)),
                ("observation_polygons", "perimeter_m", QgsGeometry.fromPolygonXY([points]), around),
                ("observation_lines", "length_m", QgsGeometry.fromPolylineXY(points[:3]), length)):
            feature, context = QgsFeature(), QgsExpressionContext()
            feature.setGeometry(geometry)
            context.setFeature(feature)
            expression = QgsExpression(default_for(tables[table], tables[table].columns[column], "kim").expression())
            assert expression.evaluate(context) == pytest.approx(expected, rel=2e-5, abs=0.06), (column, lon)


def test_edits_of_marks_are_guarded_by_the_panel_and_recount_nothing(opened, window):
    from visual_atlas_plugin.panel.commands import AtlasCommands
    commands = AtlasCommands(window)
    project, path, uuid = opened
    told = []
    commands.data_edited.connect(lambda: told.append(1))
    try:
        layer = observation_layers.show_observations(project, path, uuid)["point"]
        assert layer in commands._watched and any(layer is other for other, _ in commands._guard._watched)
        assert layer.startEditing()
        mark = next(layer.getFeatures())
        assert layer.changeAttributeValue(mark.id(), layer.fields().indexFromName("state"), "absent")
        assert layer.commitChanges(), layer.commitErrors()
        assert told == []
    finally:
        commands.release()
