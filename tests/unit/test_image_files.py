"""Image files are read without a trace, and what would ask a network, run code or leave the folder is not opened."""

import hashlib
import os
import sqlite3
from pathlib import Path

import pytest
from osgeo import gdal

from tests.support import made_images
from visual_atlas_plugin.domain.errors import AtlasError, Stopped
from visual_atlas_plugin.store import image_files
from visual_atlas_plugin.store.image_reader import footprint_middle, read_image, sums_in

AT_SEA = (132.5, 41.0)


def seen(folder: Path):
    """Return every file of a folder with its bytes and its time of change."""
    return {path.relative_to(folder): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(folder.rglob("*")) if path.is_file()}


def close_to(point, tolerance=2e-5):
    return all(abs(a - b) < tolerance for a, b in zip(point, AT_SEA))


@pytest.mark.parametrize("make, name, kind", [
    (made_images.make_geotiff, "a.tif", "GeoTIFF"), (made_images.make_cog, "b.tif", "GeoTIFF"),
    (made_images.make_jpeg2000, "c.jp2", "JPEG2000"), (made_images.make_mbtiles, "d.mbtiles", "MBTiles")])
def test_every_kind_is_read_and_its_folder_stays_as_it_was(tmp_path, make, name, kind):
    path = make(tmp_path / name, *AT_SEA)
    before = seen(tmp_path)
    image = read_image(path)
    assert seen(tmp_path) == before
    record = image.record
    assert image.kind == kind and record.location == str(path) and record.kind == "file"
    assert record.sha256 == hashlib.sha256(path.read_bytes()).hexdigest() and record.byte_size == path.stat().st_size
    assert close_to(footprint_middle(record)) and record.covers(*AT_SEA) and not record.covers(133.5, 41.0)
    assert record.resolution_m == pytest.approx(0.9015 if kind == "MBTiles" else 1.0, rel=2e-3)


def test_metadata_and_name_are_read_together(tmp_path):
    path = made_images.make_geotiff(tmp_path / "20190109_015005_1020_3B_AnalyticMS.tif", *AT_SEA, "2019-02-01", bits=16, bands=4)
    image = read_image(path)
    assert (image.record.acquired_at, image.record.acquired_time_utc) == ("2019-01-09", "01:50:05")
    assert image.learned["acquired_at"].detail == "PlanetScope" and image.bands == ("UInt16",) * 4
    assert "2019-02-01" in image.doubts[0].reason
    assert image.record.stretch.startswith("linear, 2 to 98 % of the values: band 3 ")


def test_landsat_table_beside_the_image(tmp_path):
    path = made_images.make_geotiff(tmp_path / "LC08_L1TP_109031_20190504_20190520_02_T1_B4.TIF", *AT_SEA, "")
    (tmp_path / "LC08_L1TP_109031_20190504_20190520_02_T1_MTL.txt").write_text(
        "DATE_ACQUIRED = 2019-05-04\nSCENE_CENTER_TIME = \"01:41:45.1Z\"\nSUN_ELEVATION = 60.5\nCLOUD_COVER = 3.10\n")
    record = read_image(path).record
    assert (record.acquired_time_utc, record.sun_elevation_deg, record.cloud_cover_pct) == ("01:41:45", 60.5, 3.1)
    assert (record.sensor, record.print_allowed, record.date_basis) == ("Landsat 8 OLI/TIRS", True, "metadata")


@pytest.mark.parametrize("how, words", [
    ({"epsg": None}, "does not say where it lies"), ({"day": ""}, "Nothing in the file tells when"),
    ({"rotated_deg": 30}, "rotated")])
def test_what_is_odd_is_said_and_the_image_can_still_be_registered(tmp_path, how, words):
    day = how.pop("day", "2019-05-04")
    image = read_image(made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA, day, **how))
    assert any(words in doubt.reason for doubt in image.doubts)
    assert image.record.sha256


def test_a_rotated_image_has_a_rotated_footprint(tmp_path):
    record = read_image(made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA, rotated_deg=45)).record
    west, south, east, north = record.bounds
    assert not record.covers(west + 1e-6, south + 1e-6) and record.covers(*AT_SEA)
    assert record.resolution_m == pytest.approx(1.0, rel=2e-3)


def test_bands_are_shown_in_their_true_order(tmp_path):
    assert read_image(made_images.make_geotiff(tmp_path / "a.tif", *AT_SEA)).record.stretch == (
        "values as they are: band 1, band 2, band 3")


def test_a_truncated_file_is_refused(tmp_path):
    path = made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA, size=1024)
    whole = path.read_bytes()
    path.write_bytes(whole[:len(whole) // 2])
    with pytest.raises(AtlasError, match="cut off or damaged|damaged or incomplete"):
        read_image(path)


@pytest.mark.parametrize("content, words", [(b"", "is empty"), (b"PK\3\4 not an image", "not an image"),
                                            (b"II*\0" + b"\xff" * 40, "damaged")])
def test_what_is_no_image_is_refused(tmp_path, content, words):
    path = tmp_path / "x.tif"
    path.write_bytes(content)
    with pytest.raises(AtlasError, match=words):
        read_image(path)


@pytest.mark.parametrize("text", ["/vsicurl/http://127.0.0.1:9/x.tif", "//server/share/x.tif", "\\\\server\\x.tif",
                                  "https://127.0.0.1/x.tif"])
def test_a_path_that_is_not_here_is_refused(text):
    with pytest.raises(AtlasError, match="not on this computer"):
        image_files.check_path(text)


def test_a_vrt_of_files_beside_it_is_read_with_their_sums(tmp_path):
    tile = made_images.make_geotiff(tmp_path / "tiles" / "t.tif", *AT_SEA)
    path = made_images.make_vrt(tmp_path / "x.vrt", str(tile), *AT_SEA)
    before = seen(tmp_path)
    image = read_image(path)
    assert sums_in(image.record) == {"tiles/t.tif": hashlib.sha256(tile.read_bytes()).hexdigest()}
    assert seen(tmp_path) == before and image.files == (path, tile) and close_to(footprint_middle(image.record))


DERIVED = "<PixelFunctionType>add</PixelFunctionType>"
PYTHON = "<PixelFunctionLanguage>Python</PixelFunctionLanguage><PixelFunctionCode><![CDATA[import os]]></PixelFunctionCode>"


@pytest.mark.parametrize("source, extra", [
    ("/vsicurl/http://127.0.0.1:9/t.tif", ""), ("http://127.0.0.1:9/t.tif", ""), ("/etc/hostname", ""), ("../outside.tif", ""),
    ("//server/t.tif", ""), ("t.tif", DERIVED), ("t.tif", PYTHON), ("", ""), ("missing.tif", ""),
    ("<VRTDataset/>", ""), ("GTIFF_DIR:1:t.tif", ""), ("vrt://t.tif", ""),
    ("t.tif", "<MaskBand><VRTRasterBand dataType='Byte'><SimpleSource><SourceFilename>/vsizip/x.zip/t.tif</SourceFilename>"
              "</SimpleSource></VRTRasterBand></MaskBand>"),
    ("t.tif", "<Metadata domain='OVERVIEWS'><MDI key='OVERVIEW_FILE'>/vsicurl/http://127.0.0.1:9/o</MDI></Metadata>")])
def test_a_vrt_that_does_more_is_never_opened(tmp_path, monkeypatch, source, extra):
    folder = tmp_path / "in"
    folder.mkdir()
    made_images.make_geotiff(folder / "t.tif", *AT_SEA)
    made_images.make_geotiff(tmp_path / "outside.tif", *AT_SEA)
    path = made_images.make_vrt(folder / "x.vrt", source.replace("<", "&lt;"), *AT_SEA, extra)
    text = path.read_text().replace('relativeToVRT="0"', 'relativeToVRT="1"') if source[:2] in ("..", "t.") else path.read_text()
    path.write_text(text)
    monkeypatch.setattr(gdal, "OpenEx", lambda *_args, **_how: pytest.fail("it was opened"))
    with pytest.raises(AtlasError, match="VRT"):
        read_image(path)


@pytest.mark.parametrize("attribute", ['subClass="VRTWarpedDataset"', 'subClass="VRTPansharpenedDataset"'])
def test_a_vrt_of_another_class_is_refused(tmp_path, attribute):
    tile = made_images.make_geotiff(tmp_path / "t.tif", *AT_SEA)
    path = made_images.make_vrt(tmp_path / "x.vrt", str(tile), *AT_SEA)
    path.write_text(path.read_text().replace("<VRTDataset ", f"<VRTDataset {attribute} "))
    with pytest.raises(AtlasError, match="does more"):
        read_image(path)


def test_a_vrt_that_is_called_tif_is_still_a_vrt(tmp_path):
    path = made_images.make_vrt(tmp_path / "x.tif", "/vsicurl/http://127.0.0.1:9/t.tif", *AT_SEA)
    with pytest.raises(AtlasError, match="VRT"):
        read_image(path)


@pytest.mark.parametrize("name, text", [
    ("x.tif.ovr", "<VRTDataset rasterXSize='1' rasterYSize='1'></VRTDataset>"), ("x.tif.msk", "PK not a TIFF"),
    ("x.tif.aux.xml", "<PAMDataset><Metadata domain='OVERVIEWS'><MDI key='OVERVIEW_FILE'>/vsicurl/http://127.0.0.1:9/o</MDI>"
                      "</Metadata></PAMDataset>")])
def test_a_file_beside_the_image_cannot_lead_elsewhere(tmp_path, name, text):
    path = made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA)
    (tmp_path / name).write_text(text)
    with pytest.raises(AtlasError, match="beside the image"):
        read_image(path)


def test_mbtiles_that_are_open_for_writing_are_refused(tmp_path):
    path = made_images.make_mbtiles(tmp_path / "x.mbtiles", *AT_SEA)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    before = seen(tmp_path)
    with pytest.raises(AtlasError, match="open for writing"):
        read_image(path)
    assert seen(tmp_path) == before


def test_the_folder_may_be_one_that_nobody_writes_to(tmp_path):
    path = made_images.make_geotiff(tmp_path / "in" / "x.tif", *AT_SEA, bits=16)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        assert read_image(path).record.sha256
    finally:
        path.parent.chmod(0o755)


def test_the_job_can_be_stopped_and_tells_how_far_it_is(tmp_path):
    path = made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA)
    shares = []
    read_image(path, shares.append)
    assert shares[-1] == 1.0
    with pytest.raises(Stopped):
        read_image(path, stopped=lambda: True)


def test_bands_of_a_scene_that_is_there_whole_are_left_out_of_a_folder(tmp_path):
    for name in ("T52TCL_20200903T021539_TCI_10m.jp2", "T52TCL_20200903T021539_B02_10m.jp2", "MSK_CLDPRB_20m.jp2",
                 "T52TDL_20200903T021539_B02_10m.jp2", "notes.txt", "a.TIF"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in image_files.images_in(tmp_path)] == [
        "T52TCL_20200903T021539_TCI_10m.jp2", "T52TDL_20200903T021539_B02_10m.jp2", "a.TIF"]


def test_options_of_gdal_are_as_they_were_afterwards(tmp_path):
    path = made_images.make_geotiff(tmp_path / "x.tif", *AT_SEA)
    before = gdal.GetConfigOption("GDAL_PAM_ENABLED")
    read_image(path)
    assert gdal.GetConfigOption("GDAL_PAM_ENABLED") == before and os.listdir(tmp_path) == ["x.tif"]
