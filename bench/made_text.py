"""Words for made-up records: a vocabulary of two languages in which few words are common and most are rare (Zipf).

The common words are those of the field; the rest are syllables in no order. Sentences made of them say nothing about
anybody, and every text begins with SYNTHETIC.
"""

from typing import List, Sequence

import numpy as np

WORD = "SYNTHETIC"
WORDS = 30_000                      # of each language
FEWEST, MOST = 6, 18                # words of a summary
_KOREAN = (
    "강제송환 구금 체포 조사 보위부 보안서 집결소 국경 두만강 압록강 가족 여성 남성 아동 이송 석방 실종 사망 목격 증언 중국 북한 "
    "온성 무산 혜산 회령 신의주 도문 용정 화룡 단둥 장백 연길 남양 청진 만포 교화소 단련대 수용소 구류장 심문 고문 폭행 임신 "
    "인신매매 중개인 도강 월경 공안 변방대 세관 다리 버스 새벽 겨울 강 산 감방 노동 질병 굶주림 편지 전화 어머니 아버지 동생 딸 아들 "
    "신고 재판 판결 처형 공개 종교 성경 교회 통역 서류 이름 나이 날짜 함경북도 양강도 자강도 평안북도 길림성 요녕성").split()
_ENGLISH = (
    "repatriation detention arrest questioning border river family woman man child transfer release disappearance "
    "death witness testimony police prison camp bridge customs Onsong Musan Hyesan Hoeryong Sinuiju Tumen Longjing "
    "Helong Dandong Changbai Yanji Namyang Chongjin Manpo cell labor illness hunger letter telephone mother father "
    "brother sister daughter son broker crossing truck bus morning winter night guard office trial sentence church "
    "interpreter papers name age date beaten pregnant returned handed counted moved held asked seen heard later "
    "earlier unknown").split()
_ONSETS, _VOWELS, _CODAS = (0, 2, 3, 5, 6, 7, 9, 12, 14, 18), (0, 4, 8, 13, 18, 20), (0, 0, 4, 8, 16, 21)
_SOUNDS = ("ba be bo da de do fa fe ga go ha ho ka ke ko la le lo ma me mo na ne no pa po ra re ro sa se so ta "
           "te to va ve wa wo ya yo za ze").split()
_NAME_PARTS = (
    ("Hwan", "환", "桓"), ("Baek", "백", "白"), ("Cheong", "청", "靑"), ("Nam", "남", "南"), ("Buk", "북", "北"),
    ("Song", "송", "松"), ("San", "산", "山"), ("Cheon", "천", "川"), ("Ha", "하", "河"), ("Gang", "강", "江"),
    ("Pung", "풍", "豊"), ("Ryong", "룡", "龍"), ("Hae", "해", "海"), ("Un", "운", "雲"), ("Ok", "옥", "玉"),
    ("Seok", "석", "石"), ("Rim", "림", "林"), ("Tan", "탄", "灘"),
)


def _syllables(chance: np.random.Generator, count: int) -> List[str]:
    """Return that many Hangul syllables of common sounds."""
    first = chance.choice(_ONSETS, count)
    vowel = chance.choice(_VOWELS, count)
    last = chance.choice(_CODAS, count)
    return [chr(0xAC00 + (int(a) * 21 + int(b)) * 28 + int(c)) for a, b, c in zip(first, vowel, last)]


def _filled(known: Sequence[str], made: List[str]) -> np.ndarray:
    """Return WORDS different words, the known ones first, as an array of objects."""
    words = list(dict.fromkeys(list(known) + made))
    if len(words) < WORDS:
        raise ValueError(f"only {len(words)} different words were made")
    return np.array(words[:WORDS], object)


def vocabularies(seed: int) -> List[np.ndarray]:
    """Return [Korean words, English words], each in the order of how common they are."""
    chance = np.random.default_rng((seed, 11))
    sounds = _syllables(chance, 12 * WORDS)
    lengths = chance.choice((2, 2, 2, 3, 3, 4), 3 * WORDS).tolist()
    korean, position = [], 0
    for length in lengths:
        korean.append("".join(sounds[position:position + length]))
        position += length
    picks = chance.integers(0, len(_SOUNDS), (4 * WORDS, 4)).tolist()
    sizes = chance.integers(2, 5, 4 * WORDS).tolist()
    english = ["".join(_SOUNDS[i] for i in row[:size]) for row, size in zip(picks, sizes)]
    return [_filled(_KOREAN, korean), _filled(_ENGLISH, english)]


def zipf(chance: np.random.Generator, size: int, count: int, exponent: float = 1.0) -> np.ndarray:
    """Return `count` ranks below `size`, rank r with a chance in proportion to 1 / (r + 1) ** exponent."""
    weights = np.cumsum(1.0 / np.arange(1, size + 1) ** exponent)
    return np.searchsorted(weights / weights[-1], chance.random(count)).astype(np.int32)


def summaries(chance: np.random.Generator, count: int, words: Sequence[np.ndarray]) -> List[str]:
    """Return texts of FEWEST to MOST words, half of them in Korean, a third in English, the others in both."""
    lengths = chance.integers(FEWEST, MOST + 1, count)
    ends = np.cumsum(lengths)
    ranks = zipf(chance, WORDS, int(ends[-1]) if count else 0)
    language = np.repeat(chance.choice((0, 0, 0, 1, 1, 2), count), lengths)
    mixed = language == 2
    language[mixed] = chance.integers(0, 2, int(mixed.sum()))
    chosen = np.where(language == 0, words[0][ranks], words[1][ranks]).tolist()
    starts = (ends - lengths).tolist()
    return [f"{WORD}: {' '.join(chosen[a:b])}." for a, b in zip(starts, ends.tolist())]


def place_name(number: int) -> tuple:
    """Return a made-up name in (Latin, Hangul, Hanja) letters; a hundred or so names, many places share one."""
    first = _NAME_PARTS[number * 7 % len(_NAME_PARTS)]
    second = _NAME_PARTS[(number * 11 + number // len(_NAME_PARTS) + 5) % len(_NAME_PARTS)]
    return first[0] + second[0].lower(), first[1] + second[1], first[2] + second[2]
