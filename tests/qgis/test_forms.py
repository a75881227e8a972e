"""Forms of every table: a widget that fits each column, rules in words, relations, what fills itself."""

import pytest
from qgis.core import (
    QgsEditFormConfig, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsFeature, QgsFieldConstraints,
    QgsProject, QgsVectorLayerUtils,
)

import form_driver as driver
from visual_atlas_plugin.domain import dates
from visual_atlas_plugin.mapping import atlas_layers, form_dates, form_labels, form_widgets, form_words, forms, roles


@pytest.fixture(scope="module")
def atlas(atlas_path, qgis_app):
    """An atlas opened in the project once for all these tests, none of which saves anything: (path, uuid)."""
    project = QgsProject.instance()
    project.clear()
    yield atlas_path, atlas_layers.open_atlas(project, atlas_path).atlas_uuid
    for layer in list(project.mapLayers().values()):
        if hasattr(layer, "isEditable") and layer.isEditable():
            layer.rollBack()
    project.clear()


@pytest.fixture
def stage(qgis_app):
    made = driver.Stage()
    yield made
    made.close()


def test_every_table_is_a_layer_in_a_collapsed_unticked_group(atlas):
    path, uuid = atlas
    tables = driver.tables_of(path)
    layers = forms.table_layers(QgsProject.instance(), uuid)
    assert set(layers) == set(tables) and len(layers) >= 31
    group = atlas_layers.group_of(QgsProject.instance(), uuid)
    (subgroup,) = [node for node in group.findGroups() if node.customProperty("visual_atlas/tables") == uuid]
    assert not subgroup.isExpanded() and not subgroup.isVisible()
    assert {node.layerId() for node in subgroup.findLayers()} == {layer.id() for layer in layers.values()}
    assert [layer.name() for layer in layers.values() if "_" in layer.name()] == []
    names = [child.name() for child in group.children()]
    assert names.index("Tables") == names.index("Repatriation routes") - 1


def expected_widgets(table, column):
    """Widgets that fit a column, by the schema alone."""
    if column.name in form_widgets.plan()["hidden"] and table.editable:
        return {"Hidden"}
    if column.refers_to:
        return {"RelationReference"}
    if column.words == ("0", "1") and column.not_null:
        return {"CheckBox"}
    if column.words:
        return {"ValueMap"}
    if column.type == "BLOB":
        return {"Binary"}
    if column.type == "INTEGER":
        return {"Range", "TextEdit", "ValueMap", "Hidden"}
    return {"TextEdit", "UniqueValues", "ExternalResource", "ValueMap"} | (set() if table.editable else {"Hidden"})


def test_every_column_has_a_fitting_widget_a_name_and_a_place(atlas):
    path, uuid = atlas
    for name, table in driver.tables_of(path).items():
        layer = driver.layer_of(uuid, name)
        config = layer.editFormConfig()
        assert config.layout() == QgsEditFormConfig.EditorLayout.TabLayout
        assert config.initCodeSource() == QgsEditFormConfig.PythonInitCodeSource.CodeSourceNone
        assert not layer.actions().actions()
        placed = [element.name() for element in config.invisibleRootContainer().findElements(
            config.invisibleRootContainer().children()[0].AeTypeField)]
        assert len(placed) == len(set(placed)), name
        assert set(placed) == set(form_widgets.visible_columns(table)), name
        planned = {column for _, columns in form_widgets.plan()["tables"][name]["tabs"] for column in columns}
        assert set(placed) <= planned, f"{name}: a column is in no tab of forms.json"
        for column in table.columns.values():
            index = layer.fields().indexFromName(column.name)
            setup = layer.editorWidgetSetup(index)
            assert setup.type() in expected_widgets(table, column), f"{name}.{column.name}: {setup.type()}"
            assert column.name in form_labels._columns(""), f"{column.name} has no name"
            if column.words and setup.type() == "ValueMap":
                words = {value for choice in setup.config()["map"] for value in choice.values()}
                assert words >= set(column.words)
                for word in column.words:
                    assert word in form_words.word_names(column.name), f"{column.name}: {word} has no label"
        assert layer.readOnly() != table.editable, name
        assert not QgsExpression(layer.displayExpression()).hasParserError()


def test_related_rows_have_their_lists(atlas):
    path, uuid = atlas
    wanted = {"cases": {"stages", "claims", "citations", "case_persons", "consents", "attachments"},
              "places": {"place_names", "claims", "citations", "observation_points", "observation_polygons"}}
    for table, children in wanted.items():
        layer = driver.layer_of(uuid, table)
        root = layer.editFormConfig().invisibleRootContainer()
        found = root.findElements(root.children()[0].AeTypeRelation)
        relations = [element.relation() for element in found]
        assert children <= {forms.table_of(relation.referencingLayer()) for relation in relations}
        assert all(relation.referencedLayer().id() == layer.id() for relation in relations)
    case = driver.first(driver.layer_of(uuid, "cases"), "case_id = 'KIM-CHEOL-OK'")
    relation = QgsProject.instance().relationManager().relation(forms.relation_id(uuid, "stages", "case_uuid"))
    assert [row["stage_order"] for row in relation.getRelatedFeatures(case)] == [1, 2, 3, 4, 5]
    assert {relation.getReferencedFeature(row)["case_id"] for row in relation.getRelatedFeatures(case)} == {"KIM-CHEOL-OK"}


def test_no_shipped_row_breaks_a_rule_of_its_form(atlas):
    path, uuid = atlas
    checked = 0
    for name, table in driver.tables_of(path).items():
        layer = driver.layer_of(uuid, name)
        for feature in layer.getFeatures():
            for column in table.columns:
                index = layer.fields().indexFromName(column)
                if not layer.constraintExpression(index):
                    continue
                fine, errors = QgsVectorLayerUtils.validateAttribute(
                    layer, feature, index, origin=QgsFieldConstraints.ConstraintOrigin.ConstraintOriginLayer)
                checked += 1
                assert fine, (name, column, feature[column], errors)
    assert checked > 500


BAD = [
    ("cases", "date_edtf", "9 October 2023", "Write a date as"), ("cases", "date_edtf", "2023-02-30", "Write a date as"),
    ("cases", "date_edtf", "2004/2003", "Write a date as"), ("cases", "privacy", "secret", "Choose one of the words"),
    ("cases", "case_id", "", "must not be empty"), ("claims", "credibility", 7, "from 1 to 6"),
    ("claims", "lat", 91, "from -90 to 90"), ("themes", "code", "ABC", "exactly 2 letters"),
    ("themes", "color", "#d81e05", "#D81E05"), ("stages", "stage_order", 0, "above 0"),
    ("images", "resolution_m", 0, "above 0"), ("stages", "duration_value", -1, "0 or more"),
    ("claims", "case_uuid", None, "Choose exactly one of: Case"), ("places", "marker_angle", 360, "from 0 to 360"),
]


def test_bad_values_are_refused_in_words(atlas):
    for table, column, value, words in BAD:
        layer = driver.layer_of(atlas[1], table)
        feature = driver.new_row(layer)
        feature[column] = value
        index = layer.fields().indexFromName(column)
        fine, errors = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
        assert not fine, (table, column, value)
        assert words in layer.constraintDescription(index), (table, column, layer.constraintDescription(index))
        assert layer.fields()[index].constraints().constraintStrength(
            QgsFieldConstraints.Constraint.ConstraintExpression) == QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard


DATES = ["2023-10-09", "2023-10", "2023", "199X", "19XX", "1XXX", "2003~", "2003?", "2003%", "2002-12/2003-01-21", "../2003",
         "2003/..", "/2003", "2003/", "2023-21", "2023-22", "2023-23", "2023-24", "2024-02", "2024-02-29", "2023-02-29",
         "2023-13", "2012-11-07T02:30Z", "2023-10-XX", "2023-XX", "2023-XX-XX", "2023-XX-05", "0000", "1600-02-29",
         "1700-02-29", "9999-12", "2003/2002", "2003/2003", "199X/200X", "../..", "/", "hello", "2023-1", "23", "2023-25",
         "2023-24-05", "2023-00", "2023-01-00", "2023-01-32", "XXXX", "2023/2024/2025", "199X-05", "1969-12-31",
         "1900-03-01", "2023-12-31/2023-12", "2023'--", "1960/2026", "2003~/2004?"]


def test_dates_in_forms_are_those_of_the_domain(atlas):
    layer = driver.layer_of(atlas[1], "cases")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    feature = QgsFeature(layer.fields())
    rule, first, last = (QgsExpression(text) for text in (
        form_dates.date_rule("date_edtf"), form_dates.day_expression("date_edtf", False),
        form_dates.day_expression("date_edtf", True)))
    for text in DATES:
        feature["date_edtf"] = text
        context.setFeature(feature)
        try:
            date = dates.parse(text)
        except dates.DateError:
            assert not rule.evaluate(context), text
            continue
        assert rule.evaluate(context), text
        ends = [end.evaluate(context) for end in (first, last)]
        assert [None if end is None else int(end) for end in ends] == [date.start_day, date.end_day], text


def test_days_that_forms_reckon_are_those_of_the_file(atlas):
    for table in ("cases", "stages", "claims", "statistics"):
        layer, rows = driver.layer_of(atlas[1], table), 0
        for feature in layer.getFeatures():
            for column in ("start_day", "end_day"):
                reckoned = layer.defaultValue(layer.fields().indexFromName(column), feature)
                rows += 1
                assert (reckoned or None) == (feature[column] or None), (table, feature.attributes())
        assert rows > 10


def test_an_observed_area_measures_itself_in_metres(atlas):
    layer = driver.layer_of(atlas[1], "observation_polygons")
    layer.startEditing()
    row = driver.new_row(layer, "Polygon((129 42, 129.01 42, 129.01 42.01, 129 42.01, 129 42))")
    assert row["area_m2"] == pytest.approx(920_400, rel=0.002)     # 828.2 m by 1111.3 m on the ellipsoid
    layer.rollBack()


def test_a_form_that_is_saved_unchanged_changes_nothing(atlas, stage):
    path, uuid = atlas
    for name, table in driver.tables_of(path).items():
        layer = driver.layer_of(uuid, name)
        if not table.editable or not layer.featureCount():
            continue
        layer.startEditing()
        for feature in list(layer.getFeatures())[:2]:
            form = stage.form(layer, feature)
            assert form.save(), name
            changed = layer.editBuffer().changedAttributeValues()
            assert changed == {}, (name, {layer.fields()[index].name(): value for row in changed.values()
                                          for index, value in row.items()})
        layer.rollBack()


def test_the_place_layers_of_the_map_have_the_same_form(atlas):
    path, uuid = atlas
    places = forms.place_layers(QgsProject.instance(), uuid)
    assert len(places) == 8
    for layer in places:
        assert layer.editorWidgetSetup(layer.fields().indexFromName("kind")).type() == "ValueMap"
        assert len(layer.editFormConfig().tabs()) == len(driver.layer_of(uuid, "places").editFormConfig().tabs())
        assert roles.role_of(layer)
