"""Folding of words and names, so that search finds a name in whichever way it is written.

Three foldings, each for one purpose; none is ever shown:

`fold` is for reading text. Case, width and marks over Latin letters go, apostrophes inside a Latin word go
(Ch'ŏngjin is chongjin), traditional Chinese characters of names become simplified ones. It says nothing about spelling.

`name_key` is for comparing NAMES. Beyond `fold`, the romanizations of Korean fall together (Onseong, Onsŏng, Onsong;
Hamgyeong, Hamgyŏng, Hamgyong; Ch'ŏngjin, Cheongjin, Chongjin), and the spellings of North and South at the beginning
of Korean words (량강도, 양강도; 룡정, 용정; 라선, 나선). Blanks, hyphens and points do not count. It is far too coarse for
ordinary words ("die" and "tie" have one key), so text is never searched by it.

`initial_spellings` gives the other spellings of a Korean word by those same rules of North and South, as text.

A *run* is what stands together in Hangul, Chinese characters or kana; a *word* is what stands together in other letters
and digits. Everything else separates.
"""

import re
import unicodedata
from typing import Dict, List, Tuple

WORD_LENGTH = 60    # letters of a word that count; what is longer is no word of a language
# Hangul (syllables and jamo), kana, bopomofo, Chinese characters with their extensions and repeat marks
RUN_CHARACTERS = ("\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
                  "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af")
WORD_CHARACTER = rf"[^\W_{RUN_CHARACTERS}]"
_PIECE = re.compile(rf"(?P<run>[{RUN_CHARACTERS}]+)|(?P<word>{WORD_CHARACTER}+)")
_ODD = re.compile("[^\x00-\x7f\uac00-\ud7a3]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_APOSTROPHE = re.compile("['`\u2018\u2019\u02bb\u02bc\u02bf](?<=[a-z].)(?=[a-z])")

# Chinese characters that names of this region are written with, traditional to simplified.
_TRADITIONAL = dict(zip(
    "龍圖們長慶興東丹陽瀋遼寧吉延邊鐵嶺臨鎮縣區鄉開團橋國際關門廣場監獄連雲樺樓撫順綏興牡賓遠豐穩鐘會寧茂惠兩渾滿訓農圓館頭義賢鳳雙鴨綠",
    "龙图们长庆兴东丹阳沈辽宁吉延边铁岭临镇县区乡开团桥国际关门广场监狱连云桦楼抚顺绥兴牡宾远丰稳钟会宁茂惠两浑满训农圆馆头义贤凤双鸭绿"))
_SIMPLIFY = str.maketrans({old: new for old, new in _TRADITIONAL.items() if old != new})

_HANGUL, _VOWELS, _FINALS = 0xAC00, 21, 28
_NIEUN, _RIEUL, _IEUNG = 2, 5, 11
_SOFT_VOWELS = frozenset((2, 3, 6, 7, 12, 17, 20))     # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ


def fold(text: str) -> str:
    """Return text for reading by search: lower case, no marks, no apostrophes in words, simplified Chinese.

    Folding a text in pieces gives the pieces of the folded text, wherever a separator stands between them.
    """
    return _APOSTROPHE.sub("", _ODD.sub(_plain, text.lower()))


def _plain(match: "re.Match[str]") -> str:
    """Fold what is neither ASCII nor Hangul syllables, which are as they should be."""
    text = match.group().replace("\u00b4", "'")      # the acute accent that stands alone
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", text)).translate(_SIMPLIFY)


def pieces(folded: str) -> List[Tuple[bool, str]]:
    """Return the runs and words of a folded text in order, as (is it a run, text); words are cut to WORD_LENGTH."""
    return [(True, match.group()) if match.lastgroup == "run" else (False, match.group()[:WORD_LENGTH])
            for match in _PIECE.finditer(folded)]


def initial_spellings(word: str) -> Tuple[str, ...]:
    """Return the other spellings of a Korean word of two syllables or more by the rules of North and South.

    The North writes ㄹ and ㄴ at the beginning of a word where the South writes ㄴ or ㅇ: 로동, 노동; 녀자, 여자; 룡정, 용정.
    """
    if len(word) < 2:
        return ()
    group = _same_initials(word[0])
    return tuple(other + word[1:] for other in group if other != word[0])


def _same_initials(syllable: str) -> Tuple[str, ...]:
    """Return the syllables that stand for the same at the beginning of a word, the southern one first."""
    code = ord(syllable) - _HANGUL
    if not 0 <= code < 11172:
        return (syllable,)
    initial, rest = divmod(code, _VOWELS * _FINALS)
    if rest // _FINALS in _SOFT_VOWELS:
        initials = (_IEUNG, _RIEUL, _NIEUN)
    else:
        initials = (_NIEUN, _RIEUL)
    if initial not in initials:
        return (syllable,)
    return tuple(chr(_HANGUL + one * _VOWELS * _FINALS + rest) for one in initials)


# Romanizations of Korean, step by step: Revised, McCune-Reischauer without its marks, the North's own.
_STEPS = tuple((re.compile(old), new) for old, new in (
    ("eo", "o"), ("eu", "u"),
    ("tch|jj|ch", "j"), ("sh|ss", "s"),
    ("kh|kk|gg|g", "k"), ("th|tt|dd|d", "t"), ("ph|pp|bb|b", "p"),
    ("l", "r"), ("r(?<=nkr)|r(?<=mr)", "n"),                # Tongrim, Tongnim
    # at the beginning of a word: Ryanggang, Yanggang; Rason, Nason
    ("[rn](?<![a-z0-9-].)(?=[yi])", ""), ("r(?<![a-z0-9-].)", "n"),
    (r"([a-z])\1+", r"\1"),
))
_SOUTHERN = {code: other for code in range(_HANGUL, _HANGUL + 11172)
             for other in [_same_initials(chr(code))[0]] if other != chr(code)}


def key_text(folded: str) -> str:
    """Return a folded text with every word and run replaced by its key; what separates them stays."""
    for pattern, new in _STEPS:
        folded = pattern.sub(new, folded)
    return folded.translate(_SOUTHERN)


def name_key(text: str) -> str:
    """Return the key by which names are compared; "" where there is no letter in it."""
    return "".join(part for _, part in pieces(key_text(fold(text))))


def table_of_characters() -> Dict[str, str]:
    """Return {traditional: simplified} of the characters that `fold` changes."""
    return {chr(old): new for old, new in _SIMPLIFY.items()}
