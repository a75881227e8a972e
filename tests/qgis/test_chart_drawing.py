"""Charts as drawings: nothing is cut, nothing overlaps, bars begin at zero, whatever the width, language and data."""

import random

import pytest

from visual_atlas_plugin.domain import chart_data, words
from visual_atlas_plugin.domain.chart_data import MovementChart, PeopleChart, PlaceChart, YearChart
from visual_atlas_plugin.i18n import speaking
from visual_atlas_plugin.layouts import chart_drawing, chart_words
from visual_atlas_plugin.layouts.chart_shapes import (
    NIGHT_INK, PAPER_EM, PAPER_INK, PAPER_UNITS, Box, Sheet, ThemeLook, on_color, steps_to)
from visual_atlas_plugin.layouts.chart_words import Foot, Names

THEMES = {"forced-repatriation": ThemeLook("Forced Repatriation", "FR", "#DDCC77"),
          "political-prison-camps": ThemeLook("Political Prison Camps", "PP", "#332288")}
LONG = "North Hamgyong provincial MSS closed detention facility with an annex, Chongjin"
NAMES = Names({"forced-repatriation": "Forced Repatriation", "political-prison-camps": "Political Prison Camps",
               "own": "A theme of one's own with a name that is longer than any line of the panel can be"},
              {"A": LONG, "B": "투먼", "C": "A" * 120, "D": "함경북도 도 집결소"})
PROVINCES = ("Jilin", "Liaoning", "North Hamgyong", "SYNTHETIC Hwansong Province", "Ryanggang", words.CROSSING,
             words.NOT_STATED, "Innere-Mongolei-Autonomes-Gebiet-ohne-Leerzeichen")
WIDTHS = [(Sheet(256, 12.0, PAPER_INK, THEMES), "narrow"), (Sheet(320, 16.0, NIGHT_INK, THEMES), "large type"),
          (Sheet(900, 13.0, PAPER_INK, THEMES), "wide"), (Sheet.of_paper(60, THEMES), "60 mm"),
          (Sheet.of_paper(186, THEMES), "A4"), (Sheet.of_paper(396, THEMES), "A3")]
FOOT = chart_words.published_foot("All themes, possibly between 2003 and 2009, in North Hamgyong; 9 of 16 records", 3, True)


def some_charts(seed, largest):
    """Return a chart of each kind with numbers up to `largest`."""
    dice = random.Random(seed)

    def row(count):
        return tuple(dice.choice((0, 0, 1, dice.randint(0, largest), largest)) for _ in range(count))

    bars = dice.choice((1, 2, 9, 30, 150))
    every = tuple(max(1, n) for n in row(bars))
    years = YearChart(1874, dice.choice((1, 1, 5)), every, tuple(
        (theme, tuple(min(a, b) for a, b in zip(row(bars), every)))
        for theme in ("forced-repatriation", "own", words.NO_THEME)), sum(every), ((chart_data.UNDATED, 3),), True)
    years = YearChart(years.first, years.step, years.every, tuple(pair for pair in years.themes if any(pair[1])),
                      years.n, years.left_out, True)
    chosen = dice.sample(PROVINCES, dice.randint(1, len(PROVINCES)))
    cells = {(a, b): max(1, dice.randint(0, largest)) for a in chosen for b in chosen if dice.random() < 0.5 or a == chosen[0]}
    moves = MovementChart(tuple(dict.fromkeys(a for a, _ in cells)), tuple(dict.fromkeys(b for _, b in cells)), cells,
                          max(cells.values()), ((chart_data.NO_PLACE, 1), (chart_data.NO_MOVEMENT, largest)))
    listed = [(key, dice.randint(1, largest)) for key in ("A", "B", "C", "D", *map(str, range(dice.randint(0, 30))))]
    places = PlaceChart(tuple(sorted(listed, key=lambda r: -r[1])), largest, ())
    people = PeopleChart(tuple(zip(words.SEXES, (largest, 0, 1, 7))), largest + 8, ((chart_data.NO_PERSON, 2),))
    return years, moves, places, people


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("sheet, name", WIDTHS, ids=[name for _, name in WIDTHS])
def test_no_text_is_cut_and_none_runs_into_another(qgis_app, sheet, name, language):
    with speaking(language):
        for seed, largest in enumerate((1, 2, 7, 99, 1234, 987654)):
            for chart in some_charts(seed, largest):
                drawing = chart_drawing.draw(chart, NAMES, sheet, FOOT)
                assert chart_drawing.overlapping(drawing) == [], (chart, language)
                for shape in drawing.shapes:
                    if isinstance(shape, Box):
                        assert -0.01 <= shape.x and shape.x + shape.w <= sheet.width + 0.01, (shape, chart)


def test_an_empty_chart_says_why(qgis_app):
    empty = (YearChart(0, 1, (), (), 0, ((chart_data.UNDATED, 2),)), MovementChart((), (), {}, 0, ()),
             PlaceChart((), 0, ((chart_data.NO_PLACE, 1),)), PeopleChart(tuple((sex, 0) for sex in words.SEXES), 0, ()))
    for chart in empty:
        drawing = chart_drawing.draw(chart, NAMES, Sheet(256, 12.0))
        said = " ".join(text.words for text in drawing.texts())
        assert chart_words.nothing(chart) in said and "n = 0" in said.replace("\u00a0", " ")
        assert not any(isinstance(shape, Box) for shape in drawing.shapes)
    assert "2 records are left out: their date is not known." in chart_words.left_out(empty[0])
    assert "1 record is left out: none of its places is known." in chart_words.left_out(empty[2])


def test_bars_are_as_long_as_their_numbers(qgis_app):
    chart = PlaceChart((("A", 80), ("B", 40), ("D", 20)), 100, ())
    drawing = chart_drawing.draw(chart, NAMES, Sheet(900, 13.0))
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert len({bar.x for bar in bars}) == 1
    assert [round(bar.w / bars[2].w, 6) for bar in bars] == [4, 2, 1]


def test_rows_of_years_share_one_scale_from_zero(qgis_app):
    chart = YearChart(2001, 1, (2, 8, 4), (("forced-repatriation", (0, 4, 4)),), 14, ())
    sheet = Sheet(400, 12.0, PAPER_INK, THEMES)
    drawing = chart_drawing.draw(chart, NAMES, sheet)
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box) and not shape.rim]
    assert [round(bar.h / bars[0].h, 6) for bar in bars] == [1, 4, 2, 2, 2]
    assert len({round(bar.y + bar.h, 6) for bar in bars[:3]}) == 1
    assert bars[3].x == bars[1].x and bars[3].fill == "#DDCC77"      # a row begins at the same year
    drawn = [text.words for text in drawing.texts()]
    assert "8" in drawn and "2001" in drawn and "2003" in drawn


def test_a_dark_cell_has_light_words(qgis_app):
    assert on_color("#6F42A6") == "#FFFFFF" and on_color("#E9E2F2") == "#14181D" and on_color("#B58AE0") == "#14181D"
    assert list(steps_to(303, 3)) == [100, 200, 300] and list(steps_to(4, 3)) == [2, 4] and list(steps_to(1, 3)) == [1]
    assert list(steps_to(0, 3)) == [] and list(steps_to(987654, 3)) == [500000]


def test_letters_are_of_the_house_sizes(qgis_app):
    drawing = chart_drawing.draw(some_charts(1, 9)[0], NAMES, Sheet.of_paper(186, THEMES), FOOT)
    points = {text.letters.size / PAPER_UNITS / 25.4 * 72 for text in drawing.texts()}
    assert min(points) == pytest.approx(7.0) and PAPER_EM / PAPER_UNITS == pytest.approx(2.8222, abs=1e-3)


def test_what_is_synthetic_or_internal_says_so(qgis_app):
    chart = some_charts(1, 9)[3]
    said = " ".join(text.words for text in chart_drawing.draw(chart, NAMES, Sheet(900, 12.0), FOOT).texts())
    assert "SYNTHETIC" in said and "3 records are held back." in said and "Public: only" in said
    assert "Documented cases are fewer than the true number." in said
    said = " ".join(text.words for text in chart_drawing.draw(chart, NAMES, Sheet(900, 12.0), Foot()).texts())
    assert "SYNTHETIC" not in said and "Public" not in said


def test_tables_hold_every_number(qgis_app):
    years, moves, places, people = some_charts(4, 50)
    table = chart_words.table(years, NAMES)
    assert len(table.rows) == len(years.every) and [row[1] for row in table.rows] == list(years.every)
    assert len(table.heads) == 2 + len(years.themes)
    assert len(chart_words.table(moves, NAMES).rows) == len(moves.cells)
    assert [row[1] for row in chart_words.table(places, NAMES).rows] == [number for _, number in places.rows]
    assert chart_words.table(people, NAMES).rows[0] == ("Women and girls", 50)


def test_charts_are_told_to_the_ear(qgis_app):
    chart = YearChart(2001, 1, (2, 8, 4), (), 14, ((chart_data.UNDATED, 1),))
    assert chart_words.described(chart, NAMES) == (
        "Records by year and theme (n = 14 records). From 2001 to 2003; most in 2002: 8. "
        "1 record is left out: its date is not known.")
    moves = MovementChart(("Jilin",), ("North Hamgyong",), {("Jilin", "North Hamgyong"): 1}, 1, ())
    assert "(n = 1 case). Jilin → North Hamgyong: 1." in chart_words.described(moves, NAMES)


def test_names_are_never_half_of_each_language(qgis_app):
    with speaking("ko"):
        assert chart_words.names_of({}, {"A": ("X crossing", ""), "B": ("Tumen", "도문")}).places == {
            "A": "X crossing", "B": "투먼"}
