"""Items of catalogs with anything put anywhere: each is a scene or none, and nothing but plain web addresses comes out."""

import copy
import random

from tests.unit.test_stac_item import HOME, ITEM, PAGE
from visual_atlas_plugin.domain.imaging import footprint
from visual_atlas_plugin.domain.imaging.stac_item import NoItem, read_about, read_item

ODD = [None, True, 0, -1, 1e308, float("nan"), float("inf"), 10 ** 400, "", "x", "\x00", "<b>", "\ud800", "é" * 400, [], [None],
       [[]], {}, {"a": 1}, [[[1, 2]]], "file:///x", "//x", "http://[", "https://exa mple", "s3://a/b", "..", "data:x",
       "\\\\x\\y", "https://127.1/x", "http://0x7f.1/x.tif", "2023-13-01T00:00:00Z", "9999-12-31T23:59:59+99:99",
       [180, 90, -180, -90], [1, 2, 3, 4], ["a"] * 4]


def places(thing, path=()):
    """Yield the path of everything in an item."""
    yield path
    for key, value in thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ():
        yield from places(value, path + (key,))


def with_odd(thing, path, value):
    """Return an item with a value put somewhere."""
    if not path:
        return value
    holder = thing
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    return thing


def test_anything_anywhere():
    chance, read = random.Random(20231009), 0
    for _turn in range(4000):
        made = copy.deepcopy(ITEM)
        made["properties"].update(start_datetime="2023-10-09T00:00:00Z", end_datetime="2023-10-10T00:00:00Z")
        made["assets"]["visual"].update({"alternate": {"h": {"href": "https://a.example.net/x"}}, "eo:bands": [{}]})
        for _change in range(chance.randint(1, 3)):
            made = with_odd(made, chance.choice(list(places(made))), copy.deepcopy(chance.choice(ODD)))
        read_about(made)
        try:
            scene = read_item(made, PAGE, HOME)
        except NoItem:
            continue
        read += 1
        for address in (scene.picture, scene.thumbnail, scene.item):
            assert address == "" or (address.startswith("http") and "127" not in address and "0x7f" not in address)
        bounds = footprint.bounds_of(scene.footprint)
        assert bounds is None or (-180 <= bounds[0] <= bounds[2] <= 180 and -90 <= bounds[1] <= bounds[3] <= 90)
        assert scene.touches((1.0, 2.0, 3.0, 4.0)) in (True, False)
    assert read > 3000
