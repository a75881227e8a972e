"""What file names tell. The names and their meaning are those that the makers of the images publish:

Landsat: usgs.gov/faqs "How can I tell the difference between Landsat Collections data and Landsat data I have downloaded
in the past?" (product identifiers and scene ids side by side) and "What is the naming convention for Landsat Collection 2
Level-1 and Level-2 scenes?"; Sentinel-2: sentinels.copernicus.eu, user guide of the MSI, "Naming convention", and product
names as ESA lists them; PlanetScope and RapidEye: support.planet.com, "How can we interpret image file names and ID
numbers"; SkySat: item ids of Planet's API; Maxar: Imagery Support Data documentation of DigitalGlobe (2014), and
ard.maxar.com, "About sample data 001"; Pléiades and SPOT: user guides of Airbus (DIMAP V2); declassified film:
usgs.gov, "EROS archive, declassified data", years of the KH-7 and KH-9 from the National Archives' release of 9 October 2002.
"""

from pathlib import PurePosixPath

import pytest

from visual_atlas_plugin.domain.imaging.file_names import lone_day, read_names
from visual_atlas_plugin.domain.imaging.learned import NAME, WEAK_NAME, believed

GOLDEN = [
    ("LC08_L1GT_029030_20151209_20160131_01_RT_B4.TIF", "Landsat 8 OLI/TIRS", "2015-12-09", "", "L1GT"),
    ("LC80290302015343LGN00_B4.TIF", "Landsat 8 OLI/TIRS", "2015-12-09", "", ""),
    ("LE07_L1TP_016039_20040918_20160211_01_T1.tif", "Landsat 7 ETM+", "2004-09-18", "", "L1TP"),
    ("LE70160392004262EDC02.tif", "Landsat 7 ETM+", "2004-09-18", "", ""),
    ("LT04_L1TP_017036_19821116_20200918_02_T1.tif", "Landsat 4 TM", "1982-11-16", "", "L1TP"),
    ("LT40170361982320XXX08.tif", "Landsat 4 TM", "1982-11-16", "", ""),
    ("LM01_L1GS_017039_19760131_20160225_01_T2.tif", "Landsat 1 MSS", "1976-01-31", "", "L1GS"),
    ("LM10170391976031AAA01.tif", "Landsat 1 MSS", "1976-01-31", "", ""),
    ("LC08_L2SP_140041_20130503_20190828_02_T1_SR_B2.TIF", "Landsat 8 OLI/TIRS", "2013-05-03", "", "L2SP"),
    ("S2A_MSIL1C_20170105T013442_N0204_R031_T53NMJ_20170105T013443.SAFE", "Sentinel-2A MSI", "2017-01-05", "01:34:42",
     "Level-1C"),
    ("S2A_OPER_PRD_MSIL1C_PDMC_20160308T090616_R094_V20160305T110109_20160305T110109.SAFE", "Sentinel-2A MSI", "2016-03-05",
     "11:01:09", "Level-1C"),
    ("S2B_22WEB_20200903_0_L2A.tif", "Sentinel-2B MSI", "2020-09-03", "", "Level-2A"),
    ("T34HFH_20161206T080312_B02.jp2", "Sentinel-2 MSI", "2016-12-06", "08:03:12", ""),
    ("20190109_015005_1020_3B_AnalyticMS.tif", "PlanetScope 1020", "2019-01-09", "01:50:05", "3B_AnalyticMS"),
    ("20151027_145652_1_0b0d_3B_Visual.tif", "PlanetScope 0b0d", "2015-10-27", "14:56:52", "3B_Visual"),
    ("20210827_162545_60_2262_3B_AnalyticMS_8b.tif", "PlanetScope 2262", "2021-08-27", "16:25:45", "3B_AnalyticMS_8b"),
    ("3241621_2017-03-05_RE4_3A_Visual.tif", "RapidEye RE4", "2017-03-05", "", "3A"),
    ("2018-12-03T083453_RE4_1B_band1.tif", "RapidEye RE4", "2018-12-03", "08:34:53", "1B"),
    ("20190128_204710_ssc6d1_0017_basic_panchromatic_dn.tif", "SkySat ssc6", "2019-01-28", "20:47:10",
     "basic_panchromatic_dn"),
    ("10MAY07185751-M1BS-052360785020_01_P001.TIF", None, "2010-05-07", "18:57:51", "M1BS"),
    ("WV03_20170217064537_10400100297FEA00_17FEB17064537-P1BS-057107305010_01_P001.tif", "WorldView-3", "2017-02-17",
     "06:45:37", "P1BS"),
    ("IMG_PHR1A_PMS_201201151100183_SEN_IPU_20120222_0901-001_R2C1.JP2", "Pléiades 1A", "2012-01-15", "11:00:18", "SEN"),
    ("IMG_PNEO3_STD_202501250555400_PMS-FS_ORT_1e224074_RGB_R1C1.JP2", "Pléiades Neo 3", "2025-01-25", "05:55:40", ""),
    ("IMG_SPOT6_PMS_201305251604372_ORT_816009101_R2C2.JP2", "SPOT 6", "2013-05-25", "16:04:37", "ORT"),
    ("DS1101-2168DF041_a.tif", "CORONA KH-4B, mission 1101", "1967/1972", "", ""),
    ("DS11021025DA042.tif", "CORONA KH-4B, mission 1102", "1967/1972", "", ""),
    ("DS1037-1029DA013.tif", "CORONA KH-4A, mission 1037", "1963/1969", "", ""),
    ("DZB00403600089H016001.tif", "GAMBIT KH-7, mission 4036", "1963-07/1967-06", "", ""),
    ("DZB1216-500280L002001_a.tif", "HEXAGON KH-9 mapping camera, mission 1216", "1973-03/1980-10", "", ""),
    ("D3C1216-200533A023_a.tif", "HEXAGON KH-9 panoramic camera, mission 1216", "1971/1984", "", ""),
]


def told(*parts):
    return {field: one.value for field, one in believed(read_names(parts)).items()}


@pytest.mark.parametrize("name, sensor, day, time, product", GOLDEN, ids=[row[0][:24] for row in GOLDEN])
def test_a_published_name_tells_what_its_maker_says(name, sensor, day, time, product):
    values = told("folder", name)
    assert (values.get("sensor"), values["acquired_at"]) == (sensor, day)
    assert (values.get("acquired_time_utc", ""), values.get("product", "")) == (time, product)
    assert values["provider"] and values["attribution"]


def test_maxar_ard_tells_the_day_by_its_folder():
    values = told("10", "120020223032", "2016-10-08", "103001005D31F500-visual.tif")
    assert (values["sensor"], values["acquired_at"], values["product"]) == ("WorldView-2", "2016-10-08", "ARD visual")
    assert "acquired_at" not in told("103001005D31F500-visual.tif")


def test_a_tile_takes_its_satellite_from_the_folder_of_its_product():
    path = PurePosixPath("S2B_MSIL2A_20200903T151809_N0214_R068_T22WEB_20200903T194353.SAFE/GRANULE/"
                         "L2A_T22WEB_A018251_20200903T151808/IMG_DATA/R10m/T22WEB_20200903T151809_TCI_10m.jp2")
    found = read_names(path.parts)
    assert {"Sentinel-2 tile", "Sentinel-2 product"} <= {one.detail for one in found}
    assert {one.value for one in found if one.field == "acquired_at"} == {"2020-09-03"}
    assert believed(found)["product"].value == "Level-2A"


def test_open_data_may_be_printed_and_what_is_licensed_must_be_looked_up():
    assert told("S2B_22WEB_20200903_0_L2A.tif")["print_allowed"] is True
    assert "print_allowed" not in told("20190109_015005_1020_3B_AnalyticMS.tif")


@pytest.mark.parametrize("name, day", [
    ("camp_2019-05-04.tif", "2019-05-04"), ("camp_20190504.tif", "2019-05-04"), ("camp 2019.05.04 north.tif", "2019-05-04"),
    ("camp_20190504_20200101.tif", ""), ("camp_20191332.tif", ""), ("camp_120190504.tif", ""), ("camp_20991231.tif", ""),
    ("camp.tif", "")])
def test_a_lone_day_in_a_name_is_a_weak_sign(name, day):
    assert lone_day(name) == day
    found = read_names(("folder", name))
    assert [one.surety for one in found] == ([WEAK_NAME] if day else [])


@pytest.mark.parametrize("name", ["XLC80290302015343LGN00.tif", "LC80290302015400LGN00.tif", "99XXX01000000-M1BS-1.tif", "",
                                  "DS9999.tif", "T99.jp2"])
def test_what_is_no_such_name_tells_no_day(name):
    assert "acquired_at" not in told("folder", name)


def test_names_are_read_in_small_letters_too():
    assert told("lc08_l1gt_029030_20151209_20160131_01_rt_b4.tif")["acquired_at"] == "2015-12-09"
    assert all(one.surety == NAME for one in read_names(("ds1101-2168df041.tif",)))
