"""The area of a search: the box that is sent does not tell which facility was meant."""

import pytest

from visual_atlas_plugin.domain.imaging.footprint import box as outline
from visual_atlas_plugin.domain.imaging.search_area import (
    around, enlarged, outline_touches, parts, size_km, touch,
)


def test_every_place_of_a_cell_sends_the_same_box():
    sent = {enlarged(around(lon, lat)) for lon in (129.03, 129.21, 129.47) for lat in (42.03, 42.3, 42.47)}
    assert sent == {(129.0, 42.0, 129.5, 42.5)}
    wide, high = size_km((129.0, 42.0, 129.5, 42.5))
    assert 40 < wide < 42 and 55 < high < 56


def test_a_place_at_the_edge_of_a_cell_sends_both():
    assert enlarged(around(129.5, 42.2)) == (129.0, 42.0, 130.0, 42.5)


def test_a_large_area_is_enlarged_to_larger_cells():
    assert enlarged((124.1, 39.9, 131.2, 43.1)) == (120.0, 30.0, 140.0, 50.0)
    assert enlarged((-179.0, -80.0, 179.0, 85.0)) == (-180.0, -90.0, 180.0, 90.0)


def test_across_180_degrees():
    box = enlarged(around(179.999, 10.2))
    assert box == (179.5, 10.0, -179.5, 10.5)
    assert parts(box) == [(179.5, 10.0, 180.0, 10.5), (-180.0, 10.0, -179.5, 10.5)]
    assert enlarged((179.6, 10.1, 179.9, 10.2)) == (179.5, 10.0, 180.0, 10.5)
    assert parts((1.0, 2.0, 3.0, 4.0)) == [(1.0, 2.0, 3.0, 4.0)]


def test_size_of_a_box_across_180_degrees():
    assert size_km((179.5, -0.5, -179.5, 0.5)) == pytest.approx((111.2, 111.2), rel=0.001)


@pytest.mark.parametrize("box, meets", [
    ((10.4, 10.4, 10.6, 10.6), True),       # within
    ((9.0, 9.0, 12.0, 12.0), True),         # around
    ((9.0, 10.4, 12.0, 10.6), True),        # through, with no corner of one in the other
    ((10.9, 10.9, 11.5, 11.5), True), ((11.1, 10.0, 12.0, 11.0), False), ((170.0, 0.0, -170.0, 20.0), False),
])
def test_an_outline_meets_a_box(box, meets):
    assert outline_touches(outline((10.0, 10.0, 11.0, 11.0)), box) is meets


def test_a_slanted_outline_does_not_meet_what_only_its_bounds_meet():
    slanted = "POLYGON ((0 0, 10 10, 10 11, 0 1, 0 0))"
    assert outline_touches(slanted, (4.0, 4.5, 4.2, 4.6)) and not outline_touches(slanted, (8.0, 1.0, 9.0, 2.0))
    assert outline_touches("", (8.0, 1.0, 9.0, 2.0)), "nobody said where it lies"


def test_lists_of_boxes():
    assert touch([(0, 0, 1, 1), (5, 5, 6, 6)], [(6, 6, 7, 7)]) and not touch([(0, 0, 1, 1)], [(1.1, 0, 2, 1)])
