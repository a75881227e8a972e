"""Names and words in whichever way they are written; every pair here is written down by hand."""

import csv

import pytest

from visual_atlas_plugin.domain import text_folding
from visual_atlas_plugin.domain.text_folding import WORD_LENGTH, fold, initial_spellings, name_key, pieces
from visual_atlas_plugin.paths import data_path


@pytest.mark.parametrize("text, folded", [
    ("Ch'ŏngjin", "chongjin"), ("CH’ŎNGJIN", "chongjin"), ("Chʼŏngjin", "chongjin"), ("Ch´ŏngjin", "chongjin"),
    ("Ji'an", "jian"), ("Hamgyŏng-bukto", "hamgyong-bukto"), ("Túmén", "tumen"), ("ＭＳＳ　１２", "mss 12"),
    ("和龍", "和龙"), ("圖們", "图们"), ("長白", "长白"), ("丹東", "丹东"), ("龍井", "龙井"),
    ("'강제송환'", "'강제송환'"), ("북한’의", "북한’의"), ("Straße", "strasse"), ("İ", "i"), ("", ""),
    ("량강도", "량강도"), ("\u1112\u116a\u1105\u116d\u11bc", "화룡"),       # jamo become syllables
])
def test_fold(text, folded):
    assert fold(text) == folded


def test_fold_of_pieces_is_the_pieces_of_the_fold():
    parts = ["Ch'", "ŏngjin", "화룡\u0301", "\u0301x", "ﬁ", "Σ", "和龍", "ㅏ", "\u1112", "\u116a"]
    between = "\ue000"
    assert fold(between.join(parts)) == between.join(fold(part) for part in parts)


@pytest.mark.parametrize("names", [
    ("Onseong", "Onsong", "Onsŏng", "ONSONG"),
    ("Hamgyeong", "Hamgyong", "Hamgyŏng"),
    ("Ch'ŏngjin", "Chongjin", "Cheongjin", "Ch'ongjin"),
    ("Gyeongwon", "Kyongwon", "Kyŏngwŏn"),
    ("Tongrim", "Tongnim", "Dongnim", "Dongrim"),
    ("Ryanggang", "Yanggang"), ("Rason", "Naseon", "Rasŏn"), ("Ryongjong", "Yongjeong"),
    ("P'yŏngyang", "Pyeongyang", "Pyongyang", "Phyongyang"),
    ("Manp'o", "Manpo", "Manpho"), ("Sinŭiju", "Sinuiju", "Shinuiju"),
    ("Chongo-ri", "Chongori", "Jeongeo-ri", "Chŏn'gŏ-ri"), ("Ji'an", "Jian"),
    ("량강도", "양강도"), ("룡정", "용정"), ("라선", "나선"), ("로동단련대", "노동단련대"), ("녀자", "여자"),
    ("和龙", "和龍"),
])
def test_spellings_of_one_name_have_one_key(names):
    assert len({name_key(name) for name in names}) == 1 and name_key(names[0])


def test_different_towns_have_different_keys():
    names = ("Onsong", "Musan", "Hyesan", "Hoeryong", "Helong", "Hwaryong", "Longjing", "Tumen", "Chongjin", "Sinuiju",
             "Manpo", "Namyang", "Dandong", "Tonghua", "Changbai", "혜산", "무산", "온성", "화룡", "도문")
    assert len({name_key(name) for name in names}) == len(names)


def test_every_romanization_that_ships_falls_together():
    with open(data_path("names", "romanization.csv"), encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["side"] == "KP"]
    assert len(rows) > 50
    for row in rows:
        assert len({name_key(row[column]) for column in ("name", "mr", "revised", "nkdb") if row[column]}) == 1, row["name"]


def test_the_other_spelling_of_a_word():
    assert set(initial_spellings("노동")) == {"로동"}
    assert set(initial_spellings("량강도")) == {"양강도", "냥강도"}
    assert set(initial_spellings("여자")) == {"려자", "녀자"}
    assert initial_spellings("화룡") == () and initial_spellings("용") == () and initial_spellings("和龙") == ()


def test_runs_and_words():
    assert pieces(fold("MSS가 22호, D0000110 (和龍화룡) a_b")) == [
        (False, "mss"), (True, "가"), (False, "22"), (True, "호"), (False, "d0000110"), (True, "和龙화룡"),
        (False, "a"), (False, "b")]
    assert pieces("") == pieces("… !? _") == []
    assert pieces("x" * 100) == [(False, "x" * WORD_LENGTH)]


def test_the_table_of_characters_is_one_to_one_and_touches_nothing_else():
    table = text_folding.table_of_characters()
    assert len(table) > 40 and all(len(old) == len(new) == 1 for old, new in table.items())
    assert not set(table) & set(table.values()), "a character that is folded into must not fold on"
    assert fold("".join(table)) == "".join(table.values())
