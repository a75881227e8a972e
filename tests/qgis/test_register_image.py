"""Image files into the register and out of sight: the algorithms that register and check them."""

import json
import shutil

import pytest
from qgis.core import QgsProcessingException

from tests.support import made_images
from tests.support.algorithm_run import run_algorithm
from visual_atlas_plugin.processing.register_image import CheckImages, RegisterImage
from visual_atlas_plugin.store.image_json import read_back
from visual_atlas_plugin.store.images import read_images

AT_SEA = (132.5, 41.0)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "images"
    place.mkdir()
    return place


def register(atlas, **parameters):
    return run_algorithm(RegisterImage(), {"ATLAS": str(atlas), **{key: str(value) if key in ("FILE", "FOLDER") else value
                                                                   for key, value in parameters.items()}})


def check(atlas, **parameters):
    return run_algorithm(CheckImages(), {"ATLAS": str(atlas), **parameters})


def files_of(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_file_is_registered_and_the_folder_stays_as_it_was(atlas_file, folder):
    path = made_images.make_geotiff(folder / "20190109_015005_1020_3B_AnalyticMS.tif", *AT_SEA, "2019-01-09", bits=16)
    before = files_of(folder)
    results, said = register(atlas_file, FILE=path)
    (record,) = read_images(atlas_file)
    assert results["FOUND"] == ""
    assert files_of(folder) == before and results["REGISTERED"] == 1 and results["UUIDS"] == record.uuid
    assert (record.acquired_at, record.date_basis, record.sensor) == ("2019-01-09", "file_name", "PlanetScope 1020")
    assert "9 January 2019, 01:50:05 UTC (from the name of the file), registered" in said


def test_corrections_hold_and_a_corrected_date_rests_on_the_analyst(atlas_file, folder):
    path = made_images.make_geotiff(folder / "a.tif", *AT_SEA)
    register(atlas_file, FILE=path, CORRECTIONS=json.dumps({"acquired_at": "2019/2021", "product": "mosaic",
                                                            "attribution": "© SYNTHETIC", "print_allowed": True}))
    (record,) = read_images(atlas_file)
    assert (record.when, record.date_basis, record.attribution) == ("mosaic of 2019 to 2021", "analyst", "© SYNTHETIC")
    assert record.print_allowed is True and record.web_allowed is None


@pytest.mark.parametrize("text", ["{", "[]", '{"sha256": "0"}', '{"location": "/x"}', '{"nonsense": 1}', '{"title": 7}',
                                  '{"print_allowed": "yes"}', '{"resolution_m": "1"}'])
def test_corrections_that_cannot_be_are_refused(atlas_file, folder, text):
    path = made_images.make_geotiff(folder / "a.tif", *AT_SEA)
    with pytest.raises(QgsProcessingException):
        register(atlas_file, FILE=path, CORRECTIONS=text)
    assert read_images(atlas_file) == []


def test_only_looking_writes_nothing_and_tells_where_each_value_was_learned(atlas_file, folder):
    path = made_images.make_geotiff(folder / "S2B_22WEB_20200903_0_L2A.tif", *AT_SEA, "2020-09-05")
    before = atlas_file.read_bytes()
    results, _said = register(atlas_file, FILE=path, LOOK=True)
    assert atlas_file.read_bytes() == before and results["REGISTERED"] == 0
    (image,) = read_back(results["FOUND"])
    assert image.learned["acquired_at"].detail == "Sentinel-2 scene (Earth Search)"
    assert image.size == (256, 256) and "2020-09-05" in image.doubts[0].reason


def test_in_a_folder_each_file_is_registered_or_named_with_the_reason(atlas_file, folder):
    made_images.make_pair(folder, *AT_SEA)
    (folder / "below").mkdir()
    made_images.make_mbtiles(folder / "below" / "c.mbtiles", *AT_SEA)
    (folder / "broken.tif").write_bytes(b"II*\0 nothing")
    made_images.make_vrt(folder / "net.vrt", "/vsicurl/http://127.0.0.1:9/x.tif", *AT_SEA)
    shutil.copyfile(folder / "synthetic_2019-05-04.tif", folder / "twin.tif")
    results, said = register(atlas_file, FOLDER=folder)
    assert (results["REGISTERED"], results["LEFT_OUT"]) == (3, 3)
    assert {record.title for record in read_images(atlas_file)} == {"synthetic_2019-05-04", "synthetic_2023-10-09", "c"}


def test_what_is_left_out_is_told(atlas_file, folder):
    (folder / "broken.tif").write_bytes(b"II*\0 nothing")
    made_images.make_geotiff(folder / "a.tif", *AT_SEA)
    from tests.support.algorithm_run import Feedback
    from qgis.core import QgsProcessingContext

    errors = []
    feedback = Feedback()
    feedback.reportError = lambda text, fatalError=False: errors.append(text)
    RegisterImage().create().run({"ATLAS": str(atlas_file), "FOLDER": str(folder)}, QgsProcessingContext(), feedback, {}, False)
    assert len(errors) == 1 and "broken.tif" in errors[0] and "damaged" in errors[0]


@pytest.mark.parametrize("parameters, words", [
    ({}, "Choose an image file or a folder"), ({"FILE": "/nowhere/x.tif"}, "There is no file"),
    ({"FOLDER": "/nowhere"}, "There is no folder"), ({"FILE": "/vsicurl/http://127.0.0.1:9/x.tif"}, "not on this computer")])
def test_what_cannot_be_registered_is_refused(atlas_file, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        register(atlas_file, **parameters)


def test_an_empty_folder_and_a_second_time_are_told(atlas_file, folder):
    with pytest.raises(QgsProcessingException, match="holds no image"):
        register(atlas_file, FOLDER=folder)
    path = made_images.make_geotiff(folder / "a.tif", *AT_SEA)
    register(atlas_file, FILE=path)
    with pytest.raises(QgsProcessingException, match="already"):
        register(atlas_file, FILE=path)


def test_a_stopped_run_writes_nothing(atlas_file, folder):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    path = made_images.make_geotiff(folder / "a.tif", *AT_SEA)
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    results, done = RegisterImage().create().run({"ATLAS": str(atlas_file), "FILE": str(path)}, QgsProcessingContext(),
                                                 feedback, {}, False)
    assert results == {} and read_images(atlas_file) == []


def test_moved_changed_and_missing_files_are_each_named(atlas_file, folder, tmp_path):
    for index, name in enumerate(("same", "changed", "missing", "moved")):
        made_images.make_geotiff(folder / f"{name}.tif", *AT_SEA, f"2019-05-0{index + 1}")
    register(atlas_file, FOLDER=folder)
    (folder / "changed.tif").write_bytes((folder / "changed.tif").read_bytes()[:-1] + b"x")
    (folder / "missing.tif").unlink()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.move(folder / "moved.tif", elsewhere / "renamed.tif")
    results, said = check(atlas_file, FOLDER=str(elsewhere))
    assert [results[name] for name in ("SAME", "CHANGED", "MISSING", "MOVED", "UNKNOWN", "WRITTEN")] == [1, 1, 1, 1, 0, 0]
    assert "The file of “changed” has changed" in said and "The file of “missing” is not where it was" in said
    assert f"“moved” was moved: it is now {elsewhere / 'renamed.tif'}" in said
    results, _said = check(atlas_file, FOLDER=str(elsewhere), KEEP=True)
    assert results["WRITTEN"] == 1
    results, said = check(atlas_file)
    assert [results[name] for name in ("SAME", "CHANGED", "MISSING", "MOVED")] == [2, 1, 1, 0]


def test_a_changed_part_of_a_vrt_is_noticed(atlas_file, folder):
    tile = made_images.make_geotiff(folder / "t.tif", *AT_SEA)
    register(atlas_file, FILE=made_images.make_vrt(folder / "x.vrt", str(tile), *AT_SEA))
    assert check(atlas_file)[0]["SAME"] == 1
    tile.write_bytes(tile.read_bytes() + b"x")
    assert check(atlas_file)[0]["CHANGED"] == 1


def test_an_image_that_names_no_file_is_told(tmp_path):
    from visual_atlas_plugin.store.training import build_training_atlas

    build_training_atlas(tmp_path / "t.gpkg")
    results, said = check(tmp_path / "t.gpkg")
    assert results["MISSING"] == 0 < results["UNKNOWN"] and "Nobody wrote down where the file of “SYNTHETIC" in said


def test_an_atlas_without_images_is_fine(atlas_file):
    results, said = check(atlas_file)
    assert results["REPORT"] == "" and "Every image is as it was." in said
