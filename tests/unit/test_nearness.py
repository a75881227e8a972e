"""Distances by arrays are those of shapely."""

import math

import numpy as np
import pytest

from visual_atlas_plugin.domain.nearness import Segments, distance_to_segment

geometry = pytest.importorskip("shapely.geometry")


def test_distances_are_those_of_shapely():
    chance = np.random.default_rng(3)
    lines = geometry.MultiLineString([chance.random((5, 2)) * 100 for _ in range(8)])
    places = geometry.MultiPoint(chance.random((7, 2)) * 100)
    points = [tuple(point) for point in chance.random((50, 2)) * 120]
    for ground in (lines, places, lines.geoms[0]):
        found = Segments(ground).distances(points)
        assert found == pytest.approx([ground.distance(geometry.Point(point)) for point in points], abs=1e-9)


def test_one_segment_and_none():
    strand = geometry.LineString([(1, 2), (5, 9)])
    for point in ((0, 0), (3, 5.5), (9, 9), (1, 2)):
        assert distance_to_segment(point, (1, 2), (5, 9)) == pytest.approx(strand.distance(geometry.Point(point)), abs=1e-9)
    assert distance_to_segment((3, 4), (0, 0), (0, 0)) == 5
    assert Segments(geometry.MultiLineString([])).distances([(0, 0)]) == [math.inf]
