"""The map of a record's places: what is told of a point decides how it is drawn; what is not known is said."""

import random
import re
import subprocess
from collections import Counter
from datetime import date
from types import SimpleNamespace

import pytest

from visual_atlas_plugin.layouts import placing
from visual_atlas_plugin.layouts.book.blocks import Paragraph
from visual_atlas_plugin.layouts.book.flow import pages_of
from visual_atlas_plugin.layouts.book.place_map import HEIGHT, known_stops, laid_out, place_map, symbol_of
from visual_atlas_plugin.layouts.book.writing import Furniture, write_pages


def row(place_id, lon, lat, **more):
    given = {"place_id": place_id, "kind": "mss_office", "custody": "north_korea", "status": "not_known", "precision": "site",
             "confidence": "high", "mask": "exact", "radius_m": None, "marker_angle": None, "geom": (lon, lat)}
    return {**given, **more}


def edition(*rows, synthetic=False):
    places = {one["place_id"]: one for one in rows}
    return SimpleNamespace(places=places, release=SimpleNamespace(synthetic=synthetic), place_label=lambda key: f"Office {key}")


def case(*stages, kind="case"):
    """A record whose stages are at these places; None: a place that is not known."""
    made = [SimpleNamespace(number=number, place=None if key is None else SimpleNamespace(place_id=key))
            for number, key in enumerate(stages, start=1)]
    return SimpleNamespace(stages=tuple(made), record_kind=kind)


def said(blocks):
    return " ".join(block.words for block in blocks if isinstance(block, Paragraph))


TUMEN, ONSONG, CHONGJIN = row("t", 129.84, 42.96), row("o", 129.99, 42.95), row("c", 129.77, 41.79)


def test_the_way_joins_the_known_stages_in_their_order_and_is_schematic(qgis_app):
    whole, story = edition(TUMEN, ONSONG, CHONGJIN), case("t", None, "o", "c", "o")
    stops = known_stops(whole, story)
    assert [stop.numbers for stop in stops] == [[1], [3, 5], [4]]
    made = laid_out(whole, story, stops)
    at = {stop.row["place_id"]: (stop.x, stop.y) for stop in stops}
    assert made.way == (at["t"], at["o"], at["c"], at["o"])
    words = said(place_map(whole, story))
    assert "Schematic" in words and "not the road taken" in words and "stages 2." in words and "OpenStreetMap" in words


def test_places_of_an_event_are_not_joined(qgis_app):
    whole, story = edition(TUMEN, ONSONG), case("t", "o", kind="event")
    assert laid_out(whole, story, known_stops(whole, story)).way == ()
    assert "Schematic" not in said(place_map(whole, story))


def test_a_coarse_point_is_an_area_and_never_a_symbol(qgis_app):
    coarse = row("t", 129.8, 43.0, mask="county", precision="county", kind="settlement", radius_m=30_000.0)
    whole, story = edition(coarse, CHONGJIN), case("t", "c")
    stops = known_stops(whole, story)
    made = laid_out(whole, story, stops)
    assert symbol_of(coarse) is None and symbol_of(CHONGJIN) is not None
    assert stops[0].ring == pytest.approx(30_000 / made.view.scale * 1000) and stops[1].ring == 0
    assert "area only" in made.labels[0].lines and made.view.scale >= 1_500_000
    assert "dashed ring" in said(place_map(whole, story))


def test_a_town_is_told_as_one(qgis_app):
    whole, story = edition(row("t", 129.84, 42.96, precision="settlement")), case("t")
    made = laid_out(whole, story, known_stops(whole, story))
    assert "town only" in made.labels[0].lines and made.view.scale >= 500_000


def test_withheld_and_unknown_places_are_told_and_not_drawn(qgis_app):
    whole, story = edition(row("t", 0, 0, geom=None, mask="withheld")), case("t", None, "gone")
    assert known_stops(whole, story) == []
    assert said(place_map(whole, story)) == "No map: none of its places is known and may be shown."


@pytest.mark.parametrize("seed", range(6))
def test_names_neither_meet_nor_leave_the_map_and_none_is_missing_without_a_word(qgis_app, seed):
    pick = random.Random(seed)
    rows = [row(str(n), pick.uniform(125, 130), pick.uniform(39, 43), precision=pick.choice(("site", "settlement")))
            for n in range(pick.choice((3, 6, 12)))]
    whole, story = edition(*rows), case(*(one["place_id"] for one in rows))
    blocks = place_map(whole, story)
    made = laid_out(whole, story, known_stops(whole, story))
    boxes = [label.box for label in (*made.labels, *made.countries)]
    for number, box in enumerate(boxes):
        assert box.x >= 0 and box.y >= 0 and box.right <= 170 and box.bottom <= HEIGHT
        assert not any(placing.overlaps(box, other) for other in boxes[number + 1:])
    bare = len(made.stops) - len(made.labels)
    assert ("No room for a name at" in said(blocks)) == (bare > 0)


def test_the_map_is_drawn_with_live_text_and_says_synthetic(qgis_app, tmp_path):
    def words_of(synthetic):
        whole, story = edition(TUMEN, ONSONG, CHONGJIN, synthetic=synthetic), case("t", "o", "c")
        path = tmp_path / "map.pdf"
        write_pages(path, pages_of(place_map(whole, story)), Furniture("Title", ""), 1, "Title", date(2026, 11, 27))
        images = subprocess.run(["pdfimages", "-list", str(path)], capture_output=True, text=True, check=True).stdout
        assert len(images.splitlines()) == 2        # the two lines of its head: no picture
        return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout

    plain, marked = words_of(False), words_of(True)
    assert "1 · Office t" in plain and "CHINA" in plain and not re.search("[\ufb00-\ufb06]", plain)
    # the word lies across the map, so its letters are read one by one
    assert Counter("".join(marked.split())) - Counter("".join(plain.split())) == Counter("SYNTHETIC")
