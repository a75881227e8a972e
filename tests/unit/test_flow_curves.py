"""Curves of movements: exact at their ends, apart from the way back, and the same as another library's line."""

import math

import numpy as np
from shapely import wkb

from visual_atlas_plugin.domain.flow_curves import BOW, bowed, line_wkbs

TUMEN, CHONGJIN = (129.840188, 42.984309), (129.722800, 41.738172)


def curve(start, end):
    return bowed(*(np.array([value]) for value in (*start, *end)))[0]


def test_a_curve_begins_and_ends_at_its_places():
    there = curve(TUMEN, CHONGJIN)
    assert tuple(there[0]) == TUMEN and tuple(there[-1]) == CHONGJIN


def test_the_way_back_is_on_the_other_side():
    there, back = curve(TUMEN, CHONGJIN), curve(CHONGJIN, TUMEN)
    middle_there, middle_back = there[len(there) // 2], back[len(back) // 2]
    straight = (np.array(TUMEN) + np.array(CHONGJIN)) / 2
    # southward the right hand is in the west, northward in the east; a parabola reaches half its control point
    assert middle_there[0] < straight[0] < middle_back[0]
    length = math.dist((TUMEN[0] * math.cos(math.radians(42.36)), TUMEN[1]),
                       (CHONGJIN[0] * math.cos(math.radians(42.36)), CHONGJIN[1]))
    reach = math.dist((middle_there[0] * math.cos(math.radians(42.36)), middle_there[1]),
                      (straight[0] * math.cos(math.radians(42.36)), straight[1]))
    assert math.isclose(reach, BOW * length, rel_tol=1e-3)


def test_shapely_reads_the_lines():
    curves = bowed(np.array([129.8, 124.3]), np.array([42.9, 40.1]), np.array([129.7, 125.7]), np.array([41.7, 39.0]))
    lines = [wkb.loads(text) for text in line_wkbs(curves)]
    assert [line.geom_type for line in lines] == ["LineString"] * 2
    for line, points in zip(lines, curves):
        assert np.array_equal(np.array(line.coords), points)


def test_no_legs_make_no_lines():
    none = np.zeros(0)
    assert line_wkbs(bowed(none, none, none, none)) == []
