"""The stretch of an image as words, and the words read again; which bands are shown."""

import numpy as np
import pytest
from osgeo import gdal

from tests.support import made_images
from visual_atlas_plugin.domain.imaging.stretching import Band, read_stretch, shown_bands, stretch_text
from visual_atlas_plugin.store.image_reader import read_image


@pytest.mark.parametrize("low, high", [(310.0, 1840.0), (-0.25, 0.75), (1e-05, 0.0003), (-3e-07, 1.5e+08), (0.0, 1.0)])
def test_what_is_written_is_read_again(low, high):
    text = stretch_text([Band(1, "Gray", low, high)])
    assert read_stretch(text) == [Band(1, low=pytest.approx(low, rel=1e-5), high=pytest.approx(high, rel=1e-5))]


def test_words_of_somebody_else_are_no_stretch():
    assert read_stretch("as it came") == [] and read_stretch("") == [] and stretch_text([]) == ""
    assert read_stretch("values as they are: band 2") == [Band(2)]


@pytest.mark.parametrize("bands, numbers", [
    ([Band(1, "Blue", 0, 1), Band(2, "Green", 0, 1), Band(3, "Red", 0, 1), Band(4, "Undefined", 0, 1)], [3, 2, 1]),
    ([Band(n, "Undefined", 0, 1) for n in (1, 2, 3, 4)], [3, 2, 1]), ([Band(n) for n in (1, 2, 3, 4)], [1, 2, 3]),
    ([Band(n, "Undefined", 0, 1) for n in range(1, 9)], [5, 3, 2]), ([Band(1, "Gray"), Band(2)], [1]), ([], [])])
def test_bands_that_are_shown(bands, numbers):
    assert [band.number for band in shown_bands(bands)] == numbers


def write(path, values, kind, options=(), nodata=None):
    data = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind, list(options))
    data.GetRasterBand(1).WriteArray(values)
    if nodata is not None:
        data.GetRasterBand(1).SetNoDataValue(nodata)
    data.FlushCache()
    return path


def test_floating_values_are_stretched_without_what_is_no_value(tmp_path):
    values = np.linspace(0.1, 0.3, 10_000).reshape(100, 100).astype(np.float32)
    values[:10], values[10:20] = np.nan, -9999
    (band,) = read_stretch(read_image(write(tmp_path / "a.tif", values, gdal.GDT_Float32, nodata=-9999)).record.stretch)
    assert 0.13 < band.low < 0.16 and 0.28 < band.high < 0.30


def test_few_bits_go_from_black_to_white(tmp_path):
    path = write(tmp_path / "a.tif", np.eye(64, dtype=np.uint8), gdal.GDT_Byte, ("NBITS=4",))
    assert read_stretch(read_image(path).record.stretch) == [Band(1, low=0.0, high=15.0)]


def test_an_empty_image_has_no_stretch_of_its_own(tmp_path):
    path = write(tmp_path / "a.tif", np.zeros((64, 64), np.uint16), gdal.GDT_UInt16)
    assert read_image(path).record.stretch == "values as they are: band 1"


def test_a_palette_is_left_to_the_file(tmp_path):
    data = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 64, 64, 1, gdal.GDT_Byte)
    colors = gdal.ColorTable()
    colors.SetColorEntry(1, (200, 10, 10, 255))
    data.GetRasterBand(1).SetColorTable(colors)
    data.FlushCache()
    del data
    assert read_image(tmp_path / "a.tif").record.stretch == ""


def test_made_pictures_of_sixteen_bits_keep_their_order(tmp_path):
    path = made_images.make_geotiff(tmp_path / "a.tif", 132.5, 41.0, bits=16, bands=4)
    assert [band.number for band in read_stretch(read_image(path).record.stretch)] == [3, 2, 1]
