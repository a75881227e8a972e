"""Colors of pages stay apart for colour-blind readers and in grey, and words on them can be read.

Simulation: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
Transactions on Visualization and Computer Graphics 15 (6), 2009, matrices of severity 1.0, on linear RGB. Distance: CIEDE2000 as in
Sharma, Wu and Dalal, Color Research and Application 30 (1), 2005, checked here with pairs of their table 1. Contrast: WCAG 2.
"""

import math
from itertools import combinations

import pytest

from visual_atlas_plugin.domain import palette

MACHADO = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900))}


def linear(color):
    parts = [int(color[start:start + 2], 16) / 255 for start in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]


def seen(rgb, matrix):
    return [min(1.0, max(0.0, sum(weight * one for weight, one in zip(row, rgb)))) for row in matrix]


def lab(rgb):
    rows = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    xyz = [sum(weight * one for weight, one in zip(row, rgb)) / white for row, white in zip(rows, (0.95047, 1.0, 1.08883))]
    f = [one ** (1 / 3) if one > 216 / 24389 else (24389 / 27 * one + 16) / 116 for one in xyz]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def ciede2000(one, other):
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    dh = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    big_dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = (h1 + h2) / 2 if c1 * c2 else h1 + h2
    if c1 * c2 and abs(h1 - h2) > 180:
        hm += 180 if h1 + h2 < 360 else -180
    t = (1 - 0.17 * math.cos(math.radians(hm - 30)) + 0.24 * math.cos(math.radians(2 * hm))
         + 0.32 * math.cos(math.radians(3 * hm + 6)) - 0.20 * math.cos(math.radians(4 * hm - 63)))
    sl = 1 + 0.015 * (lm - 50) ** 2 / math.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = (-2 * math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7))
          * math.sin(math.radians(60 * math.exp(-((hm - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, big_dh / sh
    return math.sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh)


def lightness(color):
    return lab(linear(color))[0]


def contrast(one, other):
    light, dark = sorted((sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(color))) for color in (one, other)),
                         reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("one, other, wanted", [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425), ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492), ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082)])
def test_the_distance_is_that_of_its_authors(one, other, wanted):
    assert ciede2000(one, other) == pytest.approx(wanted, abs=1e-4)


@pytest.mark.parametrize("sight", MACHADO)
@pytest.mark.parametrize("colors, least", [(palette.ROUTE_COLORS, 16.5), (palette.THEME_COLORS, 18.5)])
def test_colors_stay_apart_in_every_sight(sight, colors, least):
    found = {pair: ciede2000(*(lab(seen(linear(colors[key]), MACHADO[sight])) for key in pair))
             for pair in combinations(colors, 2)}
    assert min(found.values()) >= least, min(found, key=found.get)


@pytest.mark.parametrize("greys, least", [(palette.ROUTE_GREYS, 15.0), (palette.THEME_GREYS, 10.5)])
def test_greys_stay_apart_by_their_lightness(greys, least):
    assert all(len(set((color[1:3], color[3:5], color[5:7]))) == 1 for color in greys.values())
    assert min(abs(lightness(greys[one]) - lightness(greys[other])) for one, other in combinations(greys, 2)) >= least


def test_routes_next_to_each_other_in_lightness_differ_in_their_stripe():
    in_order = sorted(palette.ROUTE_GREYS, key=lambda number: lightness(palette.ROUTE_GREYS[number]))
    bare = [number not in palette.ROUTE_STRIPES for number in in_order]
    assert all(one != other for one, other in zip(bare, bare[1:]))
    for number, stripe in palette.ROUTE_STRIPES.items():
        assert contrast(stripe, palette.ROUTE_GREYS[number]) >= 4.5, number


def test_routes_that_share_a_leg_are_far_apart_in_grey():
    for one, other in ((1, 2), (4, 5), (4, 6), (5, 6)):
        assert abs(lightness(palette.ROUTE_GREYS[one]) - lightness(palette.ROUTE_GREYS[other])) >= 30


@pytest.mark.parametrize("numerals, colors", [(palette.ROUTE_NUMERALS, palette.ROUTE_COLORS),
                                              (palette.GREY_NUMERALS, palette.ROUTE_GREYS)])
def test_numbers_on_badges_can_be_read(numerals, colors):
    assert set(numerals) == set(colors)
    assert min(contrast(numerals[number], colors[number]) for number in colors) >= 4.5


@pytest.mark.parametrize("base, grounds", [(base, ("sea", "north_korea", "land"))
                                           for base in (palette.PAPER, palette.NIGHT, palette.GREY)])
def test_words_on_the_ground_can_be_read(base, grounds):
    for ground in grounds:
        assert contrast(base["text"], base[ground]) >= 10 and contrast(base["quiet"], base[ground]) >= 4.5
    assert contrast(base["water_text"], base["sea"]) >= 4.5


def test_the_three_bases_color_the_same_parts():
    assert set(palette.PAPER) == set(palette.NIGHT) == set(palette.GREY)
