"""The path of a case shows what is known, in order, and leaves nothing behind."""

import zipfile

import pytest
from qgis.core import QgsVectorFileWriter

from visual_atlas_plugin.mapping import atlas_layers, case_path, derived, roles, synthetic
from visual_atlas_plugin.mapping.case_path import PathStop

TUMEN, ONSONG, CHONGJIN = (129.84, 42.98), (129.99, 42.96), (129.72, 41.74)


@pytest.fixture
def project(project, atlas_file):
    """The project with the shipped atlas open."""
    atlas_layers.open_atlas(project, str(atlas_file))
    return project


def uuid_of(project):
    return atlas_layers.atlases_in(project)[0][0]


def rows(project):
    """(numbers, label, town_only) of the stops, and (inferred, from, to) of the legs."""
    stops, legs = [], []
    for layer in roles.layers_by_role(project, roles.CASE_PATH):
        for feature in layer.getFeatures():
            if "numbers" in layer.fields().names():
                stops.append((feature["numbers"], feature["label"], feature["town_only"]))
            else:
                line = feature.geometry().asPolyline()
                legs.append((feature["inferred"], tuple(line[0]), tuple(line[-1])))
    return stops, legs


def test_arrows_join_neighbors_that_are_known_and_nothing_else(project):
    stops = [PathStop(1, *TUMEN, "site", False, "Arrest"), PathStop(2, *ONSONG, "settlement", True, "Hand-over"),
             PathStop(3, label="Transfer"), PathStop(4, *CHONGJIN, "building", False, "Detention"),
             PathStop(4, *ONSONG, "settlement", False, "Detention"), PathStop(5, *ONSONG, "settlement", False, "Release")]
    extent = case_path.show_path(project, uuid_of(project), stops)
    found, legs = rows(project)
    assert sorted(found) == [("1", "Arrest", 0), ("2,4,5", "Hand-over\nDetention\nRelease", 1), ("4", "Detention", 0)]
    # 2 to 4 would cross what is unknown, 4 and 4 were at the same time, 4 to 5 is the same place
    assert legs == [(1, TUMEN, ONSONG)]
    assert (extent.xMinimum(), extent.yMaximum()) == (CHONGJIN[0], TUMEN[1])


def test_an_event_at_several_places_is_no_movement(project):
    case_path.show_path(project, uuid_of(project), [PathStop(1, *TUMEN), PathStop(2, *ONSONG)], moves=False)
    stops, legs = rows(project)
    assert len(stops) == 2 and legs == []


def test_nothing_known_draws_nothing(project):
    before = set(project.mapLayers())
    assert case_path.show_path(project, uuid_of(project), [PathStop(1), PathStop(2)]) is None
    assert set(project.mapLayers()) == before


def test_another_path_takes_its_place_and_hiding_leaves_no_trace(project):
    before, groups = set(project.mapLayers()), len(project.layerTreeRoot().findGroups(True))
    for _ in range(2):
        case_path.show_path(project, uuid_of(project), [PathStop(1, *TUMEN), PathStop(2, *ONSONG)])
        assert len(roles.layers_by_role(project, roles.CASE_PATH)) == 2
    case_path.hide_path(project)
    assert set(project.mapLayers()) == before and len(project.layerTreeRoot().findGroups(True)) == groups


def test_a_project_file_keeps_neither_stops_nor_words(project, tmp_path):
    case_path.show_path(project, uuid_of(project), [PathStop(1, *TUMEN, label="Arrest of P-17"), PathStop(2, *ONSONG)])
    notes = derived.SavingNotes(project)
    saved = str(tmp_path / "project.qgz")
    assert project.write(saved)
    notes.release()
    with zipfile.ZipFile(saved) as archive:
        text = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode()
    assert "P-17" not in text and "Stages of the case (not loaded" in text
    project.clear()
    project.read(saved)
    assert rows(project) == ([], [])
    case_path.hide_path(project)
    assert not roles.layers_by_role(project, roles.CASE_PATH)


def test_what_somebody_saved_to_a_file_is_theirs(project, tmp_path):
    case_path.show_path(project, uuid_of(project), [PathStop(1, *TUMEN), PathStop(2, *ONSONG)])
    kept = next(layer for layer in roles.layers_by_role(project, roles.CASE_PATH) if layer.fields().count() == 3)
    path = str(tmp_path / "kept.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(kept, path, project.transformContext(), options)
    kept.setDataSource(path, "kept", "ogr")
    case_path.hide_path(project)
    assert kept.id() in project.mapLayers()
    case_path.show_path(project, uuid_of(project), [PathStop(1, *TUMEN)])
    case_path.hide_path(project)
    assert kept.id() in project.mapLayers() and kept.featureCount() == 2


def test_the_mark_of_made_up_records_stays_above(project):
    uuid = uuid_of(project)
    marked = roles.layers_by_role(project, "detention_centers")[0]
    mark = marked.clone()      # a stand-in: the shipped atlas has no mark
    roles.set_role(mark, roles.SYNTHETIC_MARK, uuid)
    project.addMapLayer(mark, False)
    atlas_layers.group_of(project, uuid).insertLayer(0, mark)
    case_path.show_path(project, uuid, [PathStop(1, *TUMEN)])
    names = [child.name() for child in atlas_layers.group_of(project, uuid).children()]
    assert names[1] == "Path of a case"
    assert all(layer.name().startswith(synthetic.WORD) for layer in roles.layers_by_role(project, roles.CASE_PATH))
