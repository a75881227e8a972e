"""What a template's records are likely to be, by its name in English, Korean and Chinese, and by its fields."""

from typing import Iterable, Tuple

from . import templates
from .templates import Property, Template

CASES, PERSONS, PLACES, SOURCES, SKIP = "cases", "persons", "places", "sources", "skip"
_PERPETRATORS = "perpetrators"     # of whom the atlas keeps no records

_WORDS: Tuple[Tuple[str, Tuple[str, ...]], ...] = (
    (_PERPETRATORS, ("perpetrator", "offender", "suspect", "가해", "행위자", "加害", "犯罪者")),
    (SOURCES, ("source", "document", "testimon", "interview", "report", "article", "book", "출처", "문서", "증언", "보고서", "자료",
               "来源", "文件", "证词", "报告", "証言")),
    (PLACES, ("facilit", "place", "location", "site", "prison camp", "prisons", "camp", "detention cent", "jail", "시설", "장소",
              "수용소", "교화소", "관리소", "设施", "地点", "监狱", "场所", "看守所", "拘留所", "施設", "場所")),
    (PERSONS, ("victim", "person", "people", "detainee", "prisoner", "witness", "survivor", "individual", "missing",
               "defector",
               "피해자", "인물", "실종자", "수감자", "증언자", "사람", "개인", "受害", "被害", "失踪者", "人员", "人物", "被拘留")),
    (CASES, ("case", "event", "incident", "violation", "disappearance", "repatriation", "abuse", "arrest", "사건", "사례", "침해",
             "송환", "강제실종", "체포", "案件", "事件", "案例", "侵犯", "遣返")),
    (PLACES, ("prison", "구금", "拘留")),
)
BORN = ("birth", "born", "dob", "생년", "출생", "出生")


def likely(template: Template) -> str:
    """Return CASES, PERSONS, PLACES, SOURCES, or SKIP where nothing speaks for one of them."""
    name = template.name.casefold()
    for kind, words in _WORDS:
        if said(name, words):
            return SKIP if kind == _PERPETRATORS else kind
    if not template.has_points:
        return SKIP
    return CASES if any(one.kind in templates.DAYS and not said(called(one), BORN)
                        for one in template.properties) else PLACES


def called(prop: Property) -> str:
    """Return what a field is called, by label and name, to be searched for words."""
    return f"{prop.label} {prop.name}".casefold().replace("_", " ")


def said(text: str, words: Iterable[str]) -> bool:
    """Whether one of the words is in a text."""
    return any(word in text for word in words)
