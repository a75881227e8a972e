"""What is at hand at the bench, and who hears of it."""

import pytest

from visual_atlas_plugin.annotate.context import PlaceAtHand, WorkContext
from visual_atlas_plugin.settings import ANALYST_ID

TUMEN = PlaceAtHand("uuid-1", "P0001", ("Tumen", "투먼"), "detention_center", 129.8, 42.9, "site")
ONSONG = PlaceAtHand("uuid-2", "P0002", precision="settlement")


@pytest.fixture
def context(qgis_app):
    told = []
    made = WorkContext()
    made.changed.connect(lambda: told.append((made.place, made.image)))
    made.told = told
    return made


def test_it_tells_of_each_change_once_and_of_nothing_else(context):
    context.set_atlas("a.gpkg", "atlas-1")
    context.set_atlas("a.gpkg", "atlas-1")
    context.set_place(TUMEN)
    context.set_place(TUMEN)
    context.set_image("image of Tumen")
    context.set_image("image of Tumen")
    assert context.told == [(None, None), (TUMEN, None), (TUMEN, "image of Tumen")]


def test_another_place_never_keeps_the_image_of_the_last(context):
    context.set_place(TUMEN, "image of Tumen")
    context.set_place(ONSONG)
    assert (context.place, context.image) == (ONSONG, None)
    context.set_place(TUMEN, "image of Tumen")
    assert context.told[-1] == (TUMEN, "image of Tumen"), "place and image come as one change"


def test_a_place_that_was_edited_keeps_the_image(context):
    context.set_place(TUMEN, "image of Tumen")
    moved = PlaceAtHand("uuid-1", "P0001", ("Tumen",), lon=129.9, lat=42.9, precision="building")
    context.set_place(moved)
    assert (context.place, context.image) == (moved, "image of Tumen")


def test_another_atlas_starts_empty_and_a_moved_one_goes_on(context):
    context.set_atlas("a.gpkg", "atlas-1")
    context.set_place(TUMEN, "image of Tumen")
    context.set_atlas("b.gpkg", "atlas-1")
    assert (context.atlas_path, context.place) == ("b.gpkg", TUMEN)
    context.set_atlas("c.gpkg", "atlas-2")
    assert (context.place, context.image) == (None, None)
    context.set_atlas("", "")
    assert (context.atlas_path, context.atlas_uuid) == ("", "")


def test_the_analyst_is_the_one_of_the_options(context):
    before = ANALYST_ID.value()
    try:
        ANALYST_ID.set("analyst-7")
        assert context.analyst == "analyst-7"
        ANALYST_ID.set("")
        assert context.analyst == "unknown"
    finally:
        ANALYST_ID.set(before)


def test_words_for_a_place():
    assert (TUMEN.title, ONSONG.title) == ("Tumen", "P0002")
    assert (TUMEN.is_building, ONSONG.is_building) == (True, False)
