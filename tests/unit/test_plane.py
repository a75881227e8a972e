"""The plane of the routes and distances on the ellipsoid, held against PROJ's numbers."""

import math

import pytest

from visual_atlas_plugin.domain.plane import DECIMALS, Plane, distance_km

# made by PROJ 9.1.1 (pyproj): lon, lat; x, y in metres of the overview; km along the geodesic to Pyongyang (125.75, 39.03)
BY_PROJ = [
    ((124.39, 40.13), (-265052.517361145, -164003.1083110865), 169.01638222952215),
    ((127.5, 41.65), (0.0, 0.0), 326.70549956432643),
    ((130.36, 42.86), (233698.1168741187, 138264.51392434014), 575.6541705247706),
    ((129.7, 41.8), (182785.37717486706, 18989.30913923433), 454.88238442693165),
    ((126.9, 37.5), (-53180.442010948194, -460879.13953346235), 197.4085241021692),
    ((116.4, 39.9), (-946880.0951247591, -133283.99359849477), 810.0235837380178),
    ((131.9, 43.1), (358085.09178640624, 170191.83503690496), 686.3153296155945),
    ((114.0, 22.5), (-1456798.432634257, -2046655.7423576664), 2145.8667308064687),
]


@pytest.mark.parametrize("lonlat, metres, km", BY_PROJ)
def test_numbers_are_those_of_proj(lonlat, metres, km):
    plane = Plane()
    assert plane.to_plane(*lonlat) == pytest.approx(metres, abs=1e-6)
    assert plane.to_lonlat([metres]) == [pytest.approx(lonlat, abs=10 ** -DECIMALS / 2)]
    assert distance_km(lonlat, (125.75, 39.03)) == pytest.approx(km, abs=1e-6)
    assert distance_km((125.75, 39.03), lonlat) == pytest.approx(km, abs=1e-6)


def test_a_page_is_read_in_its_own_unit():
    assert Plane().to_lonlat([(233.6981168741187, 138.26451392434014)], 1000.0) == [(130.36, 42.86)]


def test_distances_at_the_edges():
    assert distance_km((127.0, 42.0), (127.0, 42.0)) == 0.0
    assert distance_km((0.0, 0.0), (10.0, 0.0)) == pytest.approx(1113.1949079327357, abs=1e-6)      # the equator, by PROJ
    assert distance_km((179.9, 10.0), (-179.9, 10.0)) < 30, "over the date line, not around the earth"
    assert math.isfinite(distance_km((0.0, 0.0), (179.7, 0.3)))
