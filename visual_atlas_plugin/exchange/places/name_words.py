"""Names of places taken apart: the town by whatever name, the kind of facility, and what else is in a name.

"Onsong MSS", "MSS Office, Onsong County" and "온성군 보위부" are one town and one kind, in words that differ. Only what is
known is read: towns of the shipped table of romanizations and of the atlas itself, and the words below. What is not known
stays as it is written, so two names fall together only where every part of them does.
"""

import re
from dataclasses import dataclass
from typing import Dict, FrozenSet, Iterable, List, Optional, Sequence, Set, Tuple

from ...domain.text_folding import RUN_CHARACTERS, fold, initial_spellings

_ANY: FrozenSet[str] = frozenset()
_HOLDING = frozenset(("mss_holding_center", "police_holding_camp"))
_KINDS: Dict[FrozenSet[str], str] = {
    frozenset(("detention_center",)): (
        "detention center; border detention center; psbdc; border detention house; "
        "public security border defense corps; border defense corps; 변방대; 변방구류소; 변방구류심사소; 변방구류장; 边防大队; 边防拘留审查所"),
    frozenset(("mss_office",)): (
        "mss; mss office; bowibu; ssd; nsa; state security department; ministry of state security; "
        "mss detention center; mss detention facility; 보위부; 국가보위부; 국가보위성; 보위부 구류장; 保卫部; 国家保卫部; 国家保卫省"),
    frozenset(("mss_holding_center",)): "mss holding center; bowibu jipkyulso; bowibu jipgyeolso; phc; 보위부 집결소",
    frozenset(("police_holding_camp",)): (
        "police holding camp; mps holding center; mps holding camp; police holding center; "
        "보안서 집결소; 안전부 집결소; 보안기관 집결소"),
    _HOLDING: "holding center; holding camp; jipkyulso; jipgyeolso; 집결소; 集结所",
    frozenset(("police_detention",)): (
        "mps; mps detention center; police detention; police detention center; 보안서; 안전부; "
        "보안서 구류장; 안전부 구류장; 인민보안서"),
    frozenset(("labor_training_camp",)): (
        "labor training camp; labor training center; rodong danryeondae; ltc; 노동단련대; "
        "로동단련대; 단련대; 劳动锻炼队"),
    frozenset(("prison",)): (
        "prison; kyo-hwa-so; kyohwaso; re-education prison; reeducation prison; reeducation camp; 교화소; "
        "监狱; 教化所"),
    frozenset(("political_prison_camp",)): "kwan-li-so; kwanliso; political prison camp; ppc; 관리소; 정치범수용소; 政治犯收容所",
    frozenset(("customs",)): "customs; customs house; 세관; 海关",
    frozenset(("border_crossing",)): "crossing; border crossing; bridge; border bridge; port of entry; 국경 통과 지점; 대교; 口岸; 大桥",
}
# say that a facility is meant, not which kind
_GENERIC = ("facility; detention facility; detention; camp; concentration camp; internment camp; office; center; 수용소; "
            "구류장; 구금시설; 감옥; 看守所; 拘留所")
_ADMINISTRATIVE = "city; county; town; si; gun; up; eup; no; 시; 군; 읍; 호; 市; 县; 镇; 号"      # and the words of numbers
_SPELLINGS = {"centre": "center", "centres": "centers", "labour": "labor", "defence": "defense"}
_TOKEN = re.compile(rf"[{RUN_CHARACTERS}]+|[^\W_{RUN_CHARACTERS}]+(?:-[^\W_{RUN_CHARACTERS}]+)*")
_LONGEST_PHRASE = 5


@dataclass(frozen=True)
class Name:
    """A name taken apart. exact: all of it, towns by one spelling, nothing between the words; two names are one where
    this is equal. towns, rest: the towns, and what is neither a town, a kind nor a level of administration. kinds: the
    kinds that its words allow. says_facility: it has a word for something that people are held in, or for a crossing.
    """

    exact: str
    towns: Tuple[str, ...]
    rest: Tuple[str, ...]
    kinds: FrozenSet[str] = _ANY
    says_facility: bool = False

    @property
    def says_where(self) -> bool:
        """Whether anything in it tells one place from another; "holding center" alone does not."""
        return bool(self.towns or self.rest)


class NameReader:
    """Takes names apart. towns: groups of names that mean the same town, its usual English name first."""

    def __init__(self, towns: Iterable[Sequence[str]]):
        """Read the words of all towns; a word that two groups claim stays with the first of them."""
        self._towns: Dict[str, str] = {}
        self._run_words: Set[str] = set()
        for group in towns:
            owner = self._towns.get(_joined(group[0]), _joined(group[0]))
            for name in group:
                for word in (_joined(name), *(initial_spellings(_joined(name)) if _is_run(name) else ())):
                    self._towns.setdefault(word, owner)
        self._towns.pop("", None)
        self._phrases: Dict[Tuple[str, ...], Tuple[str, FrozenSet[str]]] = {}
        for kinds, phrases in _KINDS.items():
            self._add(phrases, "kind", kinds)
        self._add(_GENERIC, "generic", _ANY)
        self._add(_ADMINISTRATIVE, "level", _ANY)
        self._run_words = {phrase[0] for phrase in self._phrases if len(phrase) == 1 and _is_run(phrase[0])}

    def _add(self, phrases: str, what: str, kinds: FrozenSet[str]) -> None:
        for phrase in phrases.split("; "):
            for tokens in {tuple(self._tokens(phrase)), tuple(_parts(phrase))}:
                self._phrases[tokens] = (what, kinds)

    def read(self, text: str) -> Name:
        """Return a name taken apart."""
        tokens = self._tokens(text)
        towns: List[str] = []
        rest: List[str] = []
        said: List[FrozenSet[str]] = []
        facility = False
        position = 0
        while position < len(tokens):
            length, what, kinds = self._phrase(tokens, position)
            if not length:
                token = tokens[position]
                (towns if token in self._towns else rest).append(self._towns.get(token, token))
                length = 1
            elif what != "level" or not (towns or rest):
                facility = facility or what != "level"
                if kinds:
                    said.append(kinds)
            position += length
        exact = "".join(self._towns.get(token, token) for token in tokens)
        return Name(exact, tuple(towns), tuple(rest), _agreed(said), facility)

    def _phrase(self, tokens: List[str], position: int) -> Tuple[int, str, FrozenSet[str]]:
        """Return (number of tokens, what it is, kinds) of the longest known phrase at a position; 0 for none."""
        for length in range(min(_LONGEST_PHRASE, len(tokens) - position), 0, -1):
            found = self._phrases.get(tuple(tokens[position:position + length]))
            if found:
                return (length, *found)
        return 0, "", _ANY

    def _tokens(self, text: str) -> List[str]:
        """Return the words of a text, folded; runs cut where known words meet, compounds joined where they are a town."""
        tokens: List[str] = []
        for token in _TOKEN.findall(fold(text)):
            if _is_run(token):
                tokens += self._cut(token)
            elif "-" in token and token.replace("-", "") not in self._towns:
                tokens += [_SPELLINGS.get(part, part) for part in token.split("-")]
            else:
                word = token.replace("-", "")
                tokens.append(_SPELLINGS.get(word, word))
        return tokens

    def _cut(self, run: str) -> List[str]:
        """Return a run as a town and known words after it, or as known words alone, or whole where neither is all of it."""
        if run in self._towns:
            return [run]
        for end in range(min(len(run), 8), 0, -1):
            if run[:end] in self._towns or run[:end] in self._run_words:
                after = self._words(run[end:])
                if after is not None:
                    return [run[:end], *after]
        return [run]

    def _words(self, run: str) -> Optional[List[str]]:
        """Return a run as known words one after the other, None where it is not only that."""
        if not run:
            return []
        for end in range(min(len(run), 8), 0, -1):
            if run[:end] in self._run_words:
                after = self._words(run[end:])
                if after is not None:
                    return [run[:end], *after]
        return None


def _joined(text: str) -> str:
    return "".join(_parts(text))


def _parts(text: str) -> List[str]:
    return [_SPELLINGS.get(part, part) for token in _TOKEN.findall(fold(text)) for part in token.split("-")]


def _is_run(token: str) -> bool:
    return bool(token) and bool(re.match(f"[{RUN_CHARACTERS}]", token))


def _agreed(said: List[FrozenSet[str]]) -> FrozenSet[str]:
    """Return the kinds that all words of a name allow; all that any allows where they agree on none."""
    if not said:
        return _ANY
    common = frozenset.intersection(*said)
    return common or frozenset.union(*said)
