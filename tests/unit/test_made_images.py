"""The SYNTHETIC pictures that other tests look at show what they say."""

import pytest
from osgeo import gdal

from tests.support import made_images

AT_SEA = (132.5, 41.0)      # no land within a hundred kilometres


def at(path, lon, lat):
    """Return the pixel (first band) at a point, read with the file's own position."""
    dataset = gdal.Open(str(path))
    to_file = made_images._transform(4326, int(dataset.GetSpatialRef().GetAuthorityCode(None)))
    x, y, _ = to_file.TransformPoint(lon, lat)
    inverse = gdal.InvGeoTransform(dataset.GetGeoTransform())
    column, row = gdal.ApplyGeoTransform(inverse, x, y)
    return int(dataset.GetRasterBand(1).ReadAsArray(int(column), int(row), 1, 1)[0, 0])


def middle(ring):
    return sum(x for x, _ in ring[:4]) / 4, sum(y for _, y in ring[:4]) / 4


@pytest.mark.parametrize("how", [{}, {"epsg": 3857}, {"epsg": 4326}, {"rotated_deg": 25}])
def test_what_is_said_to_stand_there_is_drawn_there(tmp_path, how):
    before, after = made_images.make_pair(tmp_path, *AT_SEA, **how)
    new = middle(made_images.outlines(*AT_SEA, made_images.CHANGED)["building_new"])
    gone = middle(made_images.outlines(*AT_SEA)["building_north"])
    assert (at(before, *gone), at(after, *new)) == (200, 235)
    assert at(after, *gone) < 110 and at(before, *new) < 110
    assert sorted(path.name for path in tmp_path.iterdir()) == [before.name, after.name]


def test_every_format_opens(tmp_path):
    for make, name in ((made_images.make_cog, "a.tif"), (made_images.make_mbtiles, "b.mbtiles"),
                       (made_images.make_jpeg2000, "c.jp2")):
        assert at(make(tmp_path / name, *AT_SEA), *AT_SEA) > 140      # the yard
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "b.mbtiles", "c.jp2"]


def test_the_word_synthetic_is_burnt_in():
    picture = made_images.pixels()
    assert picture.shape == (3, 256, 256) and (picture[:, :40] == 250).sum() > 3000
