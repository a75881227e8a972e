"""The tables that providers deliver with a scene, each written by hand after the provider's document, beside made-up pixels.

Names of elements, units and where the files lie: Sentinel-2 Products Specification Document 14.9 (MTD_MSIL1C.xml,
MTD_TL.xml), Landsat Collection 2 Data Format Control Book (MTL as text, JSON, XML), Planet's Imagery Product Specification and Data API
(PSScene), DigitalGlobe's Imagery Support Data documentation (IMD, and XML with the root isd).
"""

import json

import pytest

from tests.support import made_images
from visual_atlas_plugin.domain.imaging.learned import believed
from visual_atlas_plugin.domain.imaging.scene_tables import Table, leaves_of_json, read_scene
from visual_atlas_plugin.store import scene_tables
from visual_atlas_plugin.store.image_reader import read_image

AT_SEA = (132.5, 41.0)
TILE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-1C_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-1C_Tile_Metadata.xsd">
<n1:General_Info>
  <TILE_ID metadataLevel="Brief">S2A_OPER_MSI_L1C_TL_SGS__20190504T041611_A020181_T52TGM_N02.07</TILE_ID>
  <SENSING_TIME metadataLevel="Standard">2019-05-04T02:19:48.024Z</SENSING_TIME>
</n1:General_Info>
<n1:Geometric_Info><Tile_Angles>
  <Sun_Angles_Grid><Zenith><Values_List><VALUES>27.0 27.1</VALUES></Values_List></Zenith></Sun_Angles_Grid>
  <Mean_Sun_Angle><ZENITH_ANGLE unit="deg">27.25</ZENITH_ANGLE>
    <AZIMUTH_ANGLE unit="deg">151.5</AZIMUTH_ANGLE></Mean_Sun_Angle>
  <Mean_Viewing_Incidence_Angle_List>
    <Mean_Viewing_Incidence_Angle bandId="0"><ZENITH_ANGLE unit="deg">8.0</ZENITH_ANGLE>
      <AZIMUTH_ANGLE unit="deg">285.1</AZIMUTH_ANGLE></Mean_Viewing_Incidence_Angle>
    <Mean_Viewing_Incidence_Angle bandId="1"><ZENITH_ANGLE unit="deg">9.0</ZENITH_ANGLE>
      <AZIMUTH_ANGLE unit="deg">284.9</AZIMUTH_ANGLE></Mean_Viewing_Incidence_Angle>
  </Mean_Viewing_Incidence_Angle_List>
</Tile_Angles></n1:Geometric_Info>
<n1:Quality_Indicators_Info><Image_Content_QI>
  <CLOUDY_PIXEL_PERCENTAGE>3.25</CLOUDY_PIXEL_PERCENTAGE></Image_Content_QI></n1:Quality_Indicators_Info>
</n1:Level-1C_Tile_ID>
"""
PRODUCT = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-1C_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-1C.xsd">
<n1:General_Info><Product_Info>
  <PRODUCT_START_TIME>2019-05-04T02:16:11.024Z</PRODUCT_START_TIME>
  <PRODUCT_URI>S2A_MSIL1C_20190504T021611_N0207_R003_T52TGM_20190504T041611.SAFE</PRODUCT_URI>
  <PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL>
  <Datatake datatakeIdentifier="GS2A_20190504T021611_020181_N02.07"><SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME></Datatake>
  <Product_Organisation><Granule_List><Granule>
    <IMAGE_FILE>GRANULE/L1C_T52TGM_A020181_20190504T021948/IMG_DATA/T52TGM_20190504T021611_TCI</IMAGE_FILE>
  </Granule></Granule_List></Product_Organisation>
</Product_Info></n1:General_Info>
<n1:Quality_Indicators_Info><Cloud_Coverage_Assessment>11.4</Cloud_Coverage_Assessment></n1:Quality_Indicators_Info>
</n1:Level-1C_User_Product>
"""
MTL = {"LANDSAT_METADATA_FILE": {
    "PRODUCT_CONTENTS": {"LANDSAT_PRODUCT_ID": "LC08_L1TP_109031_20190504_20190520_01_T1", "PROCESSING_LEVEL": "L1TP"},
    "IMAGE_ATTRIBUTES": {"SPACECRAFT_ID": "LANDSAT_8", "SENSOR_ID": "OLI_TIRS", "DATE_ACQUIRED": "2019-05-04",
                         "SCENE_CENTER_TIME": "01:41:45.1234560Z", "NADIR_OFFNADIR": "OFFNADIR", "ROLL_ANGLE": "-14.001",
                         "SUN_AZIMUTH": "145.25", "SUN_ELEVATION": "60.50", "CLOUD_COVER": "3.10"}}}
PLANET = """<?xml version="1.0" encoding="UTF-8"?>
<ps:EarthObservation xmlns:opt="http://earth.esa.int/opt" xmlns:gml="http://www.opengis.net/gml"
    xmlns:eop="http://earth.esa.int/eop" xmlns:ps="http://schemas.planet.com/ps/v1/planet_product_metadata_geocorrected_level">
  <gml:metaDataProperty><ps:EarthObservationMetaData><eop:productType>L3B</eop:productType><eop:archivedIn>
    <eop:archivingDate>2019-05-05T00:00:00+00:00</eop:archivingDate></eop:archivedIn></ps:EarthObservationMetaData>
  </gml:metaDataProperty>
  <gml:using><eop:EarthObservationEquipment>
    <eop:platform><eop:Platform><eop:shortName>PlanetScope</eop:shortName>
      <eop:serialIdentifier>1020</eop:serialIdentifier></eop:Platform></eop:platform>
    <eop:instrument><eop:Instrument><eop:shortName>PS2</eop:shortName></eop:Instrument></eop:instrument>
    <eop:acquisitionParameters><ps:Acquisition>
      <eop:incidenceAngle uom="deg">5.45e+00</eop:incidenceAngle>
      <opt:illuminationAzimuthAngle uom="deg">9.790125e+01</opt:illuminationAzimuthAngle>
      <opt:illuminationElevationAngle uom="deg">5.359702e+01</opt:illuminationElevationAngle>
      <ps:spaceCraftViewAngle uom="deg">-5.024560e+00</ps:spaceCraftViewAngle>
      <ps:acquisitionDateTime>2019-05-04T01:50:05+00:00</ps:acquisitionDateTime>
    </ps:Acquisition></eop:acquisitionParameters>
  </eop:EarthObservationEquipment></gml:using>
  <gml:resultOf><ps:EarthObservationResult><opt:cloudCoverPercentage uom="percentage">6.35</opt:cloudCoverPercentage>
  </ps:EarthObservationResult></gml:resultOf>
</ps:EarthObservation>
"""
PLANET_ITEM = {"id": "20190504_015005_1020", "type": "Feature",
               "geometry": {"type": "Polygon", "coordinates": [[[132, 41], [133, 41], [133, 42], [132, 41]]]},
               "properties": {"acquired": "2019-05-04T01:50:05.46375Z", "cloud_cover": 0.13, "cloud_percent": 12, "gsd": 3.9,
                              "instrument": "PS2", "item_type": "PSScene", "pixel_resolution": 3, "provider": "planetscope",
                              "published": "2019-05-04T08:23:37Z", "satellite_id": "1020", "sun_azimuth": 94.7,
                              "sun_elevation": 61, "view_angle": -4.1}}
IMD = """version = "R";
BEGIN_GROUP = BAND_P
\tULLon = 132.4;
END_GROUP = BAND_P
BEGIN_GROUP = IMAGE_1
\tsatId = "WV02";
\tmode = "FullSwath";
\tfirstLineTime = 2019-05-04T02:31:07.123456Z;
\tmeanSunAz = 151.4;
\tmeanSunEl = 66.2;
\tmeanOffNadirViewAngle = 14.9;
\tcloudCover = 0.028;
\tmeanProductGSD = 0.536;
END_GROUP = IMAGE_1
END;
"""
ISD = """<?xml version="1.0" encoding="utf-8"?><isd><IMD><VERSION>28.4</VERSION><IMAGE><SATID>GE01</SATID>
<FIRSTLINETIME>2019-05-04T02:31:07.123456Z</FIRSTLINETIME><MEANSUNAZ>151.4</MEANSUNAZ><MEANSUNEL>66.2</MEANSUNEL>
<MEANOFFNADIRVIEWANGLE>14.9</MEANOFFNADIRVIEWANGLE><CLOUDCOVER>2.800000000000e-02</CLOUDCOVER></IMAGE></IMD>
<TIL><TILE><FILENAME>19MAY04023107-M2AS-1.TIF</FILENAME></TILE></TIL></isd>
"""
BOMB = ('<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "' + "ha" * 100 + '"><!ENTITY b "' + "&a;" * 100 + '">'
        '<!ENTITY c "' + "&b;" * 100 + '">]><isd><IMD><IMAGE><SATID>&c;</SATID></IMAGE></IMD></isd>')
OUTSIDE = ('<?xml version="1.0"?><!DOCTYPE isd [<!ENTITY x SYSTEM "file:///etc/passwd">]><isd><IMD><IMAGE><SATID>&x;</SATID>'
           '</IMAGE></IMD></isd>')


def values(found):
    return {field: one.value for field, one in believed(found).items()}


def safe(folder, tile=TILE, product=PRODUCT, name="T52TGM_20190504T021611_TCI.jp2"):
    """Lay a picture and its tables where a product of Sentinel-2 has them; return the picture."""
    granule = folder / "product" / "GRANULE" / "L1C_T52TGM_A020181_20190504T021948"
    (granule / "IMG_DATA").mkdir(parents=True)
    (granule / "MTD_TL.xml").write_text(tile)
    (folder / "product" / "MTD_MSIL1C.xml").write_text(product)
    return made_images.make_jpeg2000(granule / "IMG_DATA" / name, *AT_SEA)


def test_sentinel_2_tells_of_the_tile_and_of_the_product(tmp_path):
    image = read_image(safe(tmp_path))
    record = image.record
    assert (record.acquired_at, record.acquired_time_utc, record.date_basis) == ("2019-05-04", "02:19:48", "metadata")
    assert (record.sun_elevation_deg, record.sun_azimuth_deg, record.cloud_cover_pct) == (62.75, 151.5, 3.25)
    assert record.off_nadir_deg == pytest.approx(7.56, abs=0.01)     # 8.5° at the ground, seen from 786 km
    assert (record.sensor, record.product, record.provider) == ("Sentinel-2A MSI", "Level-1C", "Copernicus")
    assert record.attribution == "Contains modified Copernicus Sentinel data 2019" and record.print_allowed is True
    assert image.learned["sun_elevation_deg"].detail == "MTD_TL.xml" and image.learned["sensor"].detail == "MTD_MSIL1C.xml"
    assert image.doubts == ()


def test_the_tables_of_another_tile_tell_nothing(tmp_path):
    path = safe(tmp_path, name="T52TFM_20190711T021611_TCI.jp2")
    image = read_image(path)
    assert (image.record.acquired_at, image.record.sun_elevation_deg) == ("2019-07-11", None)
    assert [doubt.reason for doubt in image.doubts] == [
        "“MTD_TL.xml” with the image tells of another scene: nothing was taken from it.",
        "“MTD_MSIL1C.xml” with the image tells of another scene: nothing was taken from it."]


def as_lines(tree, depth=0):
    pad = "  " * depth
    return "".join(f"{pad}GROUP = {key}\n{as_lines(value, depth + 1)}{pad}END_GROUP = {key}\n" if isinstance(value, dict)
                   else f'{pad}{key} = "{value}"\n' for key, value in tree.items())


def as_xml(tree):
    return "".join(f"<{key}>{as_xml(value) if isinstance(value, dict) else value}</{key}>" for key, value in tree.items())


@pytest.mark.parametrize("end, text", [
    ("MTL.txt", as_lines(MTL) + "END\n"), ("MTL.json", json.dumps(MTL)), ("MTL.xml", '<?xml version="1.0"?>' + as_xml(MTL))])
def test_landsat_is_read_as_text_json_and_xml(tmp_path, end, text):
    path = made_images.make_geotiff(tmp_path / "LC08_L1TP_109031_20190504_20190520_01_T1_B4.TIF", *AT_SEA, "")
    (tmp_path / f"LC08_L1TP_109031_20190504_20190520_01_T1_{end}").write_text(text)
    record = read_image(path).record
    assert (record.acquired_at, record.acquired_time_utc, record.sensor) == ("2019-05-04", "01:41:45", "Landsat 8 OLI/TIRS")
    assert (record.sun_elevation_deg, record.sun_azimuth_deg, record.off_nadir_deg) == (60.5, 145.25, 14.001)
    assert (record.cloud_cover_pct, record.date_basis, record.print_allowed) == (3.1, "metadata", True)


@pytest.mark.parametrize("name, text, expected", [
    ("20190504_015005_1020_3B_AnalyticMS_metadata.xml", PLANET, (53.59702, 97.90125, 5.02456, 6.35)),
    ("20190504_015005_1020_metadata.json", json.dumps(PLANET_ITEM), (61.0, 94.7, 4.1, 13.0))])
def test_planet_is_read_as_xml_and_json(tmp_path, name, text, expected):
    path = made_images.make_geotiff(tmp_path / "20190504_015005_1020_3B_AnalyticMS.tif", *AT_SEA, "")
    (tmp_path / name).write_text(text)
    record = read_image(path).record
    assert (record.acquired_at, record.acquired_time_utc, record.date_basis) == ("2019-05-04", "01:50:05", "metadata")
    assert (record.sun_elevation_deg, record.sun_azimuth_deg, record.off_nadir_deg, record.cloud_cover_pct) == expected
    assert (record.sensor, record.provider, record.attribution) == (
        "PlanetScope 1020 PS2", "Planet Labs", "© 2019 Planet Labs PBC")


@pytest.mark.parametrize("image, table, text, sensor", [
    ("scene.tif", "scene.IMD", IMD, "WorldView-2"), ("scene.tif", "scene.XML", ISD, "GeoEye-1"),
    ("scene.jp2", "scene.IMD", IMD, "WorldView-2"),
    ("19MAY04023107-M2AS_R1C2-012345678010_01_P001.tif", "19MAY04023107-M2AS-012345678010_01_P001.XML", ISD, "GeoEye-1")])
def test_maxar_is_read_as_imd_and_xml_also_of_a_part_of_an_image(tmp_path, image, table, text, sensor):
    make = made_images.make_jpeg2000 if image.endswith("jp2") else made_images.make_geotiff
    path = make(tmp_path / image, *AT_SEA, "")
    (tmp_path / table).write_text(text)
    record = read_image(path).record
    assert (record.sensor, record.acquired_at, record.acquired_time_utc) == (sensor, "2019-05-04", "02:31:07")
    assert (record.sun_elevation_deg, record.sun_azimuth_deg, record.off_nadir_deg) == (66.2, 151.4, 14.9)
    assert (record.cloud_cover_pct, record.attribution) == (2.8, "© 2019 Maxar Technologies")
    assert record.resolution_m == pytest.approx(1.0, rel=2e-3)      # of the file itself, not of the table


def test_a_map_of_several_days_says_so():
    isd = ISD.replace("<FIRSTLINETIME>2019-05-04T02:31:07.123456Z</FIRSTLINETIME>",
                      "<EARLIESTACQTIME>2019-05-04T02:31:07Z</EARLIESTACQTIME>"
                      "<LATESTACQTIME>2021-09-01T02:40:00Z</LATESTACQTIME>")
    found = values(read_scene(Table(scene_tables._leaves_of_xml("x.XML", isd.encode()), "x.XML")))
    assert (found["acquired_at"], found["product"]) == ("2019-05-04/2021-09-01", "mosaic")
    assert "acquired_time_utc" not in found


@pytest.mark.parametrize("stamp, day, clock", [
    ("2019-05-04T01:50:05+09:00", "2019-05-03", "16:50:05"), ("2019-05-04T23:50:05.1-0130", "2019-05-05", "01:20:05"),
    ("2019-05-04T01:50:05Z", "2019-05-04", "01:50:05"), ("2019-05-04", "2019-05-04", None)])
def test_a_time_of_another_zone_becomes_utc(stamp, day, clock):
    found = values(read_scene(Table(leaves_of_json({"properties": {"acquired": stamp}}, 100), "x.json")))
    assert (found["acquired_at"], found.get("acquired_time_utc")) == (day, clock)


@pytest.mark.parametrize("text, why", [
    (BOMB, "document type"), (OUTSIDE, "document type"), ("<isd><IMD>", "damaged"), ("\0\1 no XML", "damaged"),
    ("<a>" * 5_000, "damaged")])
def test_hostile_and_broken_xml_tells_nothing_and_the_image_can_be_registered(tmp_path, text, why):
    path = made_images.make_jpeg2000(tmp_path / "scene.jp2", *AT_SEA, "")
    (tmp_path / "scene_metadata.xml").write_text(text)
    image = read_image(path)
    assert image.record.sensor == "" and image.record.sha256
    said = [doubt.reason for doubt in image.doubts if "scene_metadata.xml" in doubt.reason]
    assert len(said) == 2 and why in said[0] and said[1] == (
        "Nothing was taken from “scene_metadata.xml”, which lies with the image.")


@pytest.mark.parametrize("name, text", [("LC08_x_MTL.json", '{"a": [' * 100_000), ("LC08_x_MTL.json", "{'no json'}")])
def test_broken_json_tells_nothing(tmp_path, name, text):
    path = made_images.make_geotiff(tmp_path / "LC08_x_B4.tif", *AT_SEA, "")
    (tmp_path / name).write_text(text)
    assert any("LC08_x_MTL.json" in doubt.reason and "damaged" in doubt.reason for doubt in read_image(path).doubts)


def test_a_huge_table_is_not_read(tmp_path, monkeypatch):
    path = made_images.make_geotiff(tmp_path / "LC08_x_B4.tif", *AT_SEA, "")
    (tmp_path / "LC08_x_MTL.txt").write_text(as_lines(MTL))
    monkeypatch.setattr(scene_tables, "LARGEST_TABLE", 200)
    image = read_image(path)
    assert image.record.sun_elevation_deg is None
    assert any("larger than" in doubt.reason for doubt in image.doubts)


def test_values_that_cannot_be_are_left_out():
    odd = {"properties": {"acquired": "2019-05-04T01:50:05Z", "sun_elevation": 900, "sun_azimuth": "nan", "cloud_cover": 40,
                          "view_angle": "x", "gsd": -3, "satellite_id": "<b>\n1020</b>", "item_type": ["PSScene"]}}
    found = values(read_scene(Table(leaves_of_json(odd, 100), "x.json")))
    assert set(found) == {"acquired_at", "acquired_text", "acquired_time_utc", "sensor", "provider", "attribution"}
    assert found["sensor"] == "PlanetScope <b> 1020</b>"        # text as it is, on one line; nothing evaluates it
