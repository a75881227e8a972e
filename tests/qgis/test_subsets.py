"""Narrowing layers must leave every other layer of the same file readable."""

import sqlite3

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from visual_atlas_plugin.mapping.subsets import read_anew, set_subset


@pytest.fixture
def file(tmp_path, qgis_app):
    path = tmp_path / "rows.gpkg"
    source = QgsVectorLayer("Point?crs=EPSG:4326&field=number:integer", "rows", "memory")
    features = []
    for number in range(6):
        feature = QgsFeature(source.fields())
        feature.setAttributes([number])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, 0)))
        features.append(feature)
    source.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "rows"
    QgsVectorFileWriter.writeAsVectorFormatV3(source, str(path), QgsProject.instance().transformContext(), options)
    return path


def opened(path):
    return QgsVectorLayer(f"{path}|layername=rows", "rows", "ogr")


def numbers(layer):
    return sorted(feature["number"] for feature in layer.getFeatures())


def test_rows_are_narrowed_and_widened_again(file):
    layer = opened(file)
    assert set_subset(layer, '"number" > 3') and numbers(layer) == [4, 5]
    assert set_subset(layer, "") and numbers(layer) == [0, 1, 2, 3, 4, 5]


def test_other_layers_of_the_file_stay_readable(file):
    layers = [opened(file) for _ in range(3)]
    for number, layer in enumerate(layers):
        assert set_subset(layer, f'"number" = {number}')
    layers.append(opened(file))
    assert [layer.featureCount() for layer in layers] == [1, 1, 1, 6]
    assert [numbers(layer) for layer in layers[:3]] == [[0], [1], [2]]
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_layer_that_is_edited_is_left_alone(file):
    layer = opened(file)
    assert layer.startEditing()
    assert not set_subset(layer, '"number" > 3')
    layer.rollBack()
    assert numbers(layer) == [0, 1, 2, 3, 4, 5]


def test_a_condition_that_is_not_sql_shows_nothing_rather_than_all(file):
    layer = opened(file)
    set_subset(layer, '"no such column" = = 3')
    assert numbers(layer) == []


def test_a_layer_is_read_anew_after_qgis_narrowed_it(file):
    layers = [opened(file) for _ in range(3)]
    assert layers[0].setSubsetString('"number" = 5')
    read_anew(layers[0])
    layers.append(opened(file))
    assert [layer.featureCount() for layer in layers] == [1, 6, 6, 6]
    assert numbers(layers[0]) == [5] and layers[0].subsetString() == '"number" = 5'
