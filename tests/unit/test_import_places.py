"""Places of an import: which of the atlas are meant, and what becomes of the others."""

import pytest

from visual_atlas_plugin.domain.coordinates import metres_between, to_gcj02
from visual_atlas_plugin.domain.importing import crs_doubt
from visual_atlas_plugin.domain.importing.mapping import UNLOCATED, ImportMapping
from visual_atlas_plugin.domain.importing.normal import PlaceRef
from visual_atlas_plugin.exchange.places.known import KnownPlace, KnownPlaces, read_known_places
from visual_atlas_plugin.exchange.places.resolving import (
    IN_ATLAS, IN_SOURCE, NEW, NEW_PLACE, WITHOUT_POINT, Resolver, known_pairs, new_place, resolve, with_decisions,
)
from visual_atlas_plugin.store.connection import connect
from visual_atlas_plugin.store.facts_import import build_atlas


@pytest.fixture(scope="module")
def known(tmp_path_factory) -> KnownPlaces:
    """The places of the shipped facts."""
    path = tmp_path_factory.mktemp("atlas") / "atlas.gpkg"
    build_atlas(path)
    connection = connect(path)
    try:
        return read_known_places(connection)
    finally:
        connection.close()


def place(known, place_id):
    return known.places[known.by_id[place_id]]


def one(known, text="", kind="", **more):
    return Resolver(known).resolve(PlaceRef(text, kind, **more))


def taken(known, resolved):
    if resolved.outcome != IN_ATLAS:
        return ""
    return next(one.place_id for one in known.places if one.uuid == resolved.place_uuid)


def made(*places):
    return KnownPlaces([KnownPlace(f"uuid-{number}", f"P{number}", kind, country, admin1, "", "site", point, names)
                        for number, (kind, country, admin1, point, names) in enumerate(places)], (), [1] * len(places))


@pytest.mark.parametrize("text", [
    "Helong", "Hwaryong", "和龙", "화룡", "허룽"])
def test_a_town_and_a_kind_name_the_facility_in_every_language(known, text):
    resolved = one(known, text, "detention_center")
    assert taken(known, resolved) == "CN-DC-HELONG" and resolved.score == 1.0 and not resolved.asks


@pytest.mark.parametrize("text", ["Helong", "Hwaryong", "和龙", "화룡"])
def test_a_town_alone_is_not_its_detention_center(known, text):
    resolved = one(known, text)
    assert resolved.outcome == WITHOUT_POINT and resolved.asks and resolved.new_place.lon is None
    assert resolved.candidates[0].place_id == "CN-DC-HELONG" and resolved.candidates[0].score >= 0.9
    assert "alone does not say" in resolved.why


@pytest.mark.parametrize("text, place_id", [
    ("Hwaryong PSBDC", "CN-DC-HELONG"), ("화룡변방대", "CN-DC-HELONG"), ("허룽변방대", "CN-DC-HELONG"), ("룡정변방대", "CN-DC-LONGJING"),
    ("MSS office, Onsong County", "KP-MO-ONSONG"), ("Onsong MSS", "KP-MO-ONSONG"), ("Onsŏng MSS", "KP-MO-ONSONG"),
    ("온성군 보위부", "KP-MO-ONSONG"), ("onseong labour training centre", "KP-OT-LTC-ONSONG"), ("Camp 22", "KP-PP-22"),
    ("沈阳监狱", "CN-PR-SHENYANG"), ("图们国境大桥", "X-TUMEN"), ("Tumen Border Bridge", "X-TUMEN"),
    ("Ch'ongjin PHC", "KP-MH-CHONGJIN")])
def test_whole_names(known, text, place_id):
    assert taken(known, one(known, text)) == place_id


def test_every_own_name_of_the_atlas_finds_its_place_or_asks(known):
    wrong = [(text, found.why) for entry in known.places for text in entry.names[:1]
             for found in (one(known, text, entry.kind),) if taken(known, found) != entry.place_id]
    assert not wrong


@pytest.mark.parametrize("text", ["jipkyulso", "labour training centre", "집결소", "MSS", "Chagang/Jagang Province", "Hyesan",
                                  "혜산",
                                  "Onsong", "Chongjin MSS holding", "Nowhere at all"])
def test_what_does_not_say_which_is_never_taken(known, text):
    resolved = one(known, text)
    assert resolved.outcome == WITHOUT_POINT and (resolved.new_place.lon, resolved.new_place.precision) == (None, "unknown")


def test_a_kind_tells_places_of_one_town_apart(known):
    assert taken(known, one(known, "Onsong", "mss_office")) == "KP-MO-ONSONG"
    assert taken(known, one(known, "Onsong", "police_detention")) == "KP-OT-ONSONG-MPS"
    other = one(known, "Onsong", "prison")
    assert other.outcome == WITHOUT_POINT and other.new_place.kind == "prison" and other.asks
    assert {candidate.place_id for candidate in other.candidates} >= {"KP-MO-ONSONG", "KP-OT-ONSONG-MPS"}


def test_two_offices_of_one_town_are_asked_about(known):
    """The city's and the province's MSS stand in Hyesan; the words do not say which."""
    resolved = one(known, "Hyesan bowibu")
    assert resolved.asks and {"KP-MO-HYESAN", "KP-MO-HYESAN-PROV"} <= {one.place_id for one in resolved.candidates}


def test_a_point_settles_a_name_only_near_its_place(known):
    there = place(known, "KP-MO-ONSONG").point
    assert taken(known, one(known, "Onsong MSS", lon=there[0] + 0.001, lat=there[1], precision="site")) == "KP-MO-ONSONG"
    far = one(known, "Onsong MSS", lon=there[0] + 0.5, lat=there[1], precision="site")
    assert far.outcome == NEW and far.asks and (far.new_place.lon, far.new_place.lat) == (there[0] + 0.5, there[1])
    assert "the point is not" in far.why and far.candidates[0].place_id == "KP-MO-ONSONG"
    assert far.candidates[0].distance == pytest.approx(metres_between(there, (there[0] + 0.5, there[1])))


def test_of_two_places_of_one_name_the_point_chooses():
    known = made(("prison", "", "", (129.0, 42.0), ("Aa prison",)), ("prison", "", "", (125.0, 40.0), ("Aa prison",)))
    assert one(known, "Aa prison").asks and "2 places" in one(known, "Aa prison").why
    assert one(known, "Aa prison", lon=125.003, lat=40.0, precision="site").place_uuid == "uuid-1"
    assert one(known, "Aa prison", lon=127.0, lat=40.0, precision="site").outcome == NEW


def test_a_town_alone_with_a_point_at_its_facility_is_that_facility():
    known = made(("prison", "", "", (129.0, 42.0), ("Aa prison", "Aa")))
    assert one(known, "Aa", lon=129.001, lat=42.0, precision="building").place_uuid == "uuid-0"
    assert one(known, "Aa", lon=129.1, lat=42.0, precision="building").asks and one(known, "Aa").asks


def test_of_two_places_of_one_name_the_province_chooses():
    known = made(("prison", "China", "Jilin", None, ("Aa prison",)), ("prison", "China", "Liaoning", None, ("Aa prison",)))
    assert one(known, "Aa prison", admin1="랴오닝").place_uuid == "uuid-1"
    assert one(known, "Aa prison", admin1="Hebei").outcome == WITHOUT_POINT
    assert one(known, "Aa prison", country="중국").asks


def test_another_country_is_another_place():
    known = made(("prison", "China", "", (129.0, 42.0), ("Aa prison",)))
    assert one(known, "Aa prison", country="中国").outcome == IN_ATLAS
    assert one(known, "Aa prison").outcome == IN_ATLAS
    elsewhere = one(known, "Aa prison", country="DPRK")
    assert elsewhere.outcome == WITHOUT_POINT and elsewhere.asks and elsewhere.new_place.custody == "north_korea"


def test_a_settlement_may_be_named_by_its_name_alone():
    known = made(("settlement", "", "", (129.0, 42.0), ("Helong",)),
                 ("prison", "", "", (129.1, 42.0), ("Helong prison", "Helong")))
    assert one(known, "和龙", "settlement").place_uuid == "uuid-0"
    assert one(known, "Helong").place_uuid == "uuid-0"      # what the atlas itself calls so


def test_romanizations_that_only_may_be_the_same_are_asked_about():
    known = made(("prison", "", "", (129.0, 42.0), ("Songchon prison",)))
    asked = one(known, "Seongcheon prison")
    assert asked.outcome == WITHOUT_POINT and asked.asks and 0.75 <= asked.candidates[0].score < 0.9
    slip = one(known, "Songchom prison")
    assert slip.asks and slip.candidates[0].score < asked.candidates[0].score


def test_a_point_alone(known):
    there = place(known, "KP-MO-HYESAN").point
    beside = one(known, lon=there[0] + 0.0002, lat=there[1], precision="building")
    assert beside.outcome == NEW and beside.asks and beside.new_place.name_en == f"{there[1]:.5f}, {there[0] + 0.0002:.5f}"
    alone = one(known, lon=100.0, lat=20.0, precision="settlement")
    assert alone.outcome == NEW and not alone.asks and alone.new_place.precision == "settlement"


def test_ids(known):
    assert taken(known, one(known, "whatever", place_id="KP-PP-22")) == "KP-PP-22"
    own = Resolver(known, own_ids={"OURS-1"}).resolve(PlaceRef("Onsong MSS", place_id="OURS-1"))
    assert (own.outcome, own.place_uuid, own.new_place) == (IN_SOURCE, "", None)
    assert one(known, "Strange", place_id="OURS-1").new_place.place_id == "OURS-1"


def test_decisions_come_first_and_go_into_the_mapping(known):
    mapping = with_decisions(ImportMapping(), {"Hyesan": "KP-MO-HYESAN", "Onsong MSS": UNLOCATED, "Helong": NEW_PLACE})
    assert mapping.places["Hyesan"] == "KP-MO-HYESAN"
    resolver = Resolver(known, mapping.places)
    assert taken(known, resolver.resolve(PlaceRef("hyesan "))) == "KP-MO-HYESAN"
    without = resolver.resolve(PlaceRef("Onsong MSS", lon=129.9, lat=42.9, precision="site"))
    assert without.outcome == WITHOUT_POINT and not without.asks and without.new_place.lon is None
    new = resolver.resolve(PlaceRef("Helong", lon=129.0, lat=42.5, precision="site"))
    assert new.outcome == NEW and new.new_place.lon == 129.0 and not new.asks
    lost = Resolver(known, {"Hyesan": "GONE"}).resolve(PlaceRef("Hyesan"))
    assert lost.outcome == WITHOUT_POINT and "GONE" in lost.why


def test_the_same_reference_gives_the_same_place_in_every_import(known):
    refs = [PlaceRef("Some Village", "settlement", country="China"),
            PlaceRef(" some  village", "settlement", country="China"),
            PlaceRef("Some Village", "prison", country="China"),
            PlaceRef("Some Village", "settlement", 129.0, 42.0, "site", country="China")]
    first, again, prison, located = resolve(refs, known)
    assert first.place_uuid == again.place_uuid and len({first.place_uuid, prison.place_uuid, located.place_uuid}) == 3
    assert resolve(refs, known)[3].place_uuid == located.place_uuid
    made_before = [entry for entry in (first, prison, located)]
    later = KnownPlaces([*known.places, *(KnownPlace(
        entry.place_uuid, entry.new_place.place_id, entry.new_place.kind, "China", "", "", entry.new_place.precision,
        None if entry.new_place.lon is None else (129.0, 42.0), (entry.new_place.name_en,)) for entry in made_before)])
    found = resolve(refs, later)
    assert [one.outcome for one in found] == [IN_ATLAS] * 4
    assert [one.place_uuid for one in found] == [first.place_uuid, first.place_uuid, prison.place_uuid, located.place_uuid]


def test_an_ambiguous_name_is_not_made_twice(known):
    first = one(known, "Onsong")
    later = KnownPlaces([*known.places, KnownPlace(
        first.place_uuid, first.new_place.place_id, "other", "", "", "", "unknown", None, ("Onsong",))])
    again = Resolver(later).resolve(PlaceRef("Onsong"))
    assert again.outcome == IN_ATLAS and again.place_uuid == first.place_uuid


def test_new_places_keep_what_was_written():
    row = new_place(PlaceRef("온성군 어느 곳", "", country="북한", admin1="함경북도"))
    assert (row.name_en, row.name_ko, row.source_name, row.kind, row.custody) == (
        "온성군 어느 곳", "온성군 어느 곳", "온성군 어느 곳", "other", "north_korea")
    assert new_place(PlaceRef("某地")).name_zh == "某地"
    assert new_place(PlaceRef("x", lon=1.0, lat=2.0)).precision == "county"     # nobody said how exact
    assert new_place(PlaceRef("x", precision="site")).precision == "unknown"


def test_empty_and_odd_texts_harm_nothing(known):
    for text in ("", "\x00", "%s", "{n}", "🙂", "a" * 5000, "'; DROP TABLE places; --", "=1+1", "\n\n", "-", "'"):
        assert one(known, text).outcome == WITHOUT_POINT
    assert KnownPlaces([]).near((129.0, 42.0), 1000) == [] and one(KnownPlaces([]), "x").outcome == WITHOUT_POINT


def test_known_places_tell_shifted_points(known):
    rows = [(entry.name, entry.kind, to_gcj02(*entry.point)) for entry in known.places
            if entry.country == "China" and entry.point and entry.kind == "detention_center"]
    pairs = known_pairs(rows, known)
    assert len(pairs) >= 4
    doubt = crs_doubt.doubts([point for _, _, point in rows], pairs=pairs)[0]
    assert (doubt.kind, doubt.crs) == (crs_doubt.SHIFTED, crs_doubt.GCJ02)


def test_nearness_is_that_of_measuring_every_place(known):
    for point in ((129.98, 42.95), (124.39, 40.11), (128.18, 41.4), (0.0, 0.0)):
        for metres in (50.0, 2000.0, 25000.0):
            plain = sorted((metres_between(point, entry.point), number) for number, entry in enumerate(known.places)
                           if entry.point and metres_between(point, entry.point) <= metres)
            assert known.near(point, metres) == plain
