"""What metadata tells, and which of several values is believed.

Values of GDAL's domain IMAGERY and of its IMD domain are written as its documentation and gdal_mdreader.h give them; the
Landsat lines are those of the Data Format Control Book (Collection 2, LSDS-1822), the IMD lines of DigitalGlobe's Imagery
Support Data documentation.
"""

import pytest

from visual_atlas_plugin.domain.imaging import learned, metadata
from visual_atlas_plugin.domain.imaging.file_names import read_names
from visual_atlas_plugin.domain.imaging.image_record import ImageRecord
from visual_atlas_plugin.domain.imaging.learned import believed, doubts
from visual_atlas_plugin.domain.imaging.scene_tables import Table, leaves_of_lines, read_scene

MTL = """GROUP = LANDSAT_METADATA_FILE
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "LANDSAT_8"
    SENSOR_ID = "OLI_TIRS"
    DATE_ACQUIRED = 2013-05-03
    SCENE_CENTER_TIME = "05:01:45.1234560Z"
    CLOUD_COVER = 12.34
    SUN_AZIMUTH = 131.30512450
    SUN_ELEVATION = 63.05420610
  END_GROUP = IMAGE_ATTRIBUTES
END_GROUP = LANDSAT_METADATA_FILE
END
"""
IMD = {"IMAGE_1.satId": '"WV02"', "IMAGE_1.firstLineTime": "2010-05-07T18:57:51.123456Z", "IMAGE_1.meanSunAz": "121.4",
       "IMAGE_1.meanSunEl": "66.2", "IMAGE_1.meanOffNadirViewAngle": "14.9", "IMAGE_1.cloudCover": "0.028",
       "IMAGE_1.meanProductGSD": "0.536"}


def mtl(text):
    return read_scene(Table(leaves_of_lines(text), "MTL"))


def values(found):
    return {field: one.value for field, one in believed(found).items()}


def test_landsat_mtl_of_collection_2():
    assert values(mtl(MTL)) == {
        "sensor": "Landsat 8 OLI/TIRS", "acquired_at": "2013-05-03", "acquired_text": "2013-05-03 05:01:45.1234560Z",
        "acquired_time_utc": "05:01:45", "cloud_cover_pct": 12.34, "sun_azimuth_deg": 131.3051245,
        "sun_elevation_deg": 63.0542061}


def test_imd_of_maxar():
    found = values(metadata.read_domains({"IMD": IMD}))
    assert (found["sensor"], found["acquired_at"], found["acquired_time_utc"]) == ("WorldView-2", "2010-05-07", "18:57:51")
    assert (found["cloud_cover_pct"], found["off_nadir_deg"], found["resolution_m"]) == (2.8, 14.9, 0.536)


def test_dimap_of_pleiades():
    strip = "Dataset_Sources.Source_Identification.Strip_Source."
    found = values(metadata.read_domains({"IMD": {
        strip + "MISSION": "PHR", strip + "MISSION_INDEX": "1A", strip + "IMAGING_DATE": "2012-01-15",
        strip + "IMAGING_TIME": "11:00:18.3", "Geometric_Data.Use_Area.SUN_ELEVATION": "25.5"}}))
    assert (found["sensor"], found["acquired_at"], found["acquired_time_utc"]) == ("Pléiades 1A", "2012-01-15", "11:00:18")
    assert found["sun_elevation_deg"] == 25.5


def test_gdal_says_999_where_nobody_knows_the_clouds():
    known = {"ACQUISITIONDATETIME": "2019-05-04 02:31:00", "SATELLITEID": "GE01", "CLOUDCOVER": "999"}
    found = values(metadata.read_domains({"IMAGERY": known}))
    assert found["sensor"] == "GeoEye-1" and "cloud_cover_pct" not in found
    assert "cloud_cover_pct" not in values(metadata.read_domains({"IMD": {"cloudCover": "-999"}}))


def test_the_time_of_a_tag_without_a_zone_is_not_taken():
    found = values(metadata.read_domains({"": {"TIFFTAG_DATETIME": "2019:05:04 02:31:00"}}))
    assert found == {"acquired_at": "2019-05-04", "acquired_text": "2019:05:04 02:31:00"}


@pytest.mark.parametrize("stamp", ["", "0000:00:00 00:00:00", "2019:13:04 02:31:00", "yesterday", "2999-01-01"])
def test_what_is_no_stamp_is_no_day(stamp):
    assert metadata.read_domains({"": {"TIFFTAG_DATETIME": stamp}}) == []


def test_numbers_that_cannot_be_are_left_out():
    table = {"SUN_ELEVATION": "nan", "SUN_AZIMUTH": "9999", "CLOUD_COVER": "-1", "VIEWING_ANGLE": "inf", "meanSunEl": "x"}
    assert metadata.read_domains({"IMD": table}) == []


def test_the_scene_is_believed_before_the_name_and_the_name_before_the_file():
    scene = metadata.read_domains({"IMAGERY": {"ACQUISITIONDATETIME": "2015-12-09 01:02:03"}})
    name = read_names(("20190109_015005_1020_3B_AnalyticMS.tif",))
    file = metadata.read_domains({"": {"TIFFTAG_DATETIME": "2020:02:02 00:00:00"}})
    assert values(file + name + scene)["acquired_at"] == "2015-12-09"
    assert values(file + name)["acquired_at"] == "2019-01-09"
    record, best = learned.apply(ImageRecord(), file + name + scene)
    assert (record.acquired_at, record.acquired_time_utc, record.date_basis) == ("2015-12-09", "01:02:03", "metadata")
    assert best["sensor"].detail == "PlanetScope"


def test_the_time_of_another_day_is_not_joined_to_the_day():
    day_only = mtl("DATE_ACQUIRED = 2019-01-08")
    record, best = learned.apply(ImageRecord(), read_names(("20190109_015005_1020_3B_AnalyticMS.tif",)) + day_only)
    assert (record.acquired_at, record.acquired_time_utc) == ("2019-01-08", "") and "acquired_time_utc" not in best


def test_days_that_disagree_are_told():
    found = mtl("DATE_ACQUIRED = 2019-01-08") + read_names(("20190109_015005_1020_3B_AnalyticMS.tif",))
    assert [one.reason for one in doubts(found)] == [
        "It says 2019-01-09 elsewhere (PlanetScope); 2019-01-08 is taken from MTL."]


def test_weak_days_are_told():
    assert "TIFFTAG_DATETIME" in doubts(metadata.read_domains({"": {"TIFFTAG_DATETIME": "2019:05:04 02:31:00"}}))[0].reason
    assert "nothing says" in doubts(read_names(("camp_2019-05-04.tif",)))[0].reason
    assert [one.reason for one in doubts([])] == ["Nothing in the file tells when it was captured."]
    assert doubts(mtl(MTL)) == []


def test_mbtiles_tell_name_credit_and_perhaps_a_day():
    found = values(metadata.read_domains({"": {"name": "Camp", "minzoom": "3", "attribution": "© X\x07\n Y",
                                               "description": "captured 2019-05-04"}}))
    assert (found["title"], found["attribution"], found["acquired_at"]) == ("Camp", "© X Y", "2019-05-04")
