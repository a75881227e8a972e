"""Names taken apart."""

import pytest

from visual_atlas_plugin.exchange.places.name_words import NameReader
from visual_atlas_plugin.store.name_book import shipped_towns

READER = NameReader([*shipped_towns(), ("Zzaro", "자로"), ("Other", "온성")])
MSS, HELD = frozenset(("mss_office",)), frozenset(("mss_holding_center", "police_holding_camp"))


@pytest.mark.parametrize("text", ["Helong", "HWARYONG", "화룡", "허룽", "和龙", "和龍", " Helong ", "H\u00e9long"])
def test_a_town_by_any_of_its_names(text):
    name = READER.read(text)
    assert (name.exact, name.towns, name.rest, name.says_facility) == ("helong", ("helong",), (), False)


@pytest.mark.parametrize("text, towns, rest, kinds", [
    ("Onsong MSS", ("onsong",), (), MSS), ("MSS Office, Onseong County", ("onsong",), (), MSS),
    ("온성군 보위부", ("onsong",), (), MSS),
    ("Onsŏng-gun bowibu", ("onsong",), (), MSS), ("화룡변방대", ("helong",), (), {"detention_center"}),
    ("Hwaryong border detention centre", ("helong",), (), {"detention_center"}), ("沈阳监狱", ("shenyang",), (), {"prison"}),
    ("룡정변방대", ("longjing",), (), {"detention_center"}), ("Nongpo jipkyulso", ("nongpo",), (), HELD),
    ("양강도 보위부 집결소", (), ("양강도",), {"mss_holding_center"}), ("Kyo-hwa-so No. 12", (), ("12",), {"prison"}),
    ("전거리 12호 교화소", ("chongori",), ("12",), {"prison"}), ("Camp 22", (), ("22",), set()),
    ("Tumen–Namyang crossing", ("tumen", "namyang"), (), {"border_crossing"}), ("자로 세관", ("zzaro",), (), {"customs"}),
    ("图们市", ("tumen",), (), set()), ("长白山", (), ("长白山",), set()), ("온성집안일", (), ("온성집안일",), set()), ("", (), (), set())])
def test_parts_of_a_name(text, towns, rest, kinds):
    name = READER.read(text)
    assert (name.towns, name.rest, name.kinds) == (towns, rest, kinds)


@pytest.mark.parametrize("text", ["jipkyulso", "집결소", "labour training centre", "detention facility", "MSS", "시", "…", ""])
def test_words_for_kinds_alone_name_no_place(text):
    assert not READER.read(text).says_where


def test_what_differs_in_any_word_is_another_name():
    differ = ["Onsong MSS", "Onsong", "Onsong MPS", "Provincial Onsong MSS", "Onsong-ri MSS", "Musan MSS", "온성"]
    assert len({READER.read(text).exact for text in differ}) == len(differ) - 1      # Onsong and 온성 are one
    assert READER.read("Songchon").exact != READER.read("Seongcheon").exact     # 송천 and 성천: two places of the North


def test_a_word_stays_with_the_town_that_had_it_first():
    assert READER.read("온성").towns == ("onsong",) and READER.read("Other").towns == ("other",)
