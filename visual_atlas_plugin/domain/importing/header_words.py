"""What columns are called in tables of this field, in English, Korean and Chinese.

A header is compared by value_words.key: case, width, blanks and punctuation do not count. What a word means may depend on
what the rows are: "date" is that of the case in a table of cases, that of the stage in a table of stages.
"""

import re
from dataclasses import dataclass
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from .handed_on_fields import HANDED_ON
from .targets import NUMBERED, POINT, TARGETS, find
from .value_words import VOCABULARIES, key

# Concept: its words. Most concepts are fields; the others are turned into one by _FIELD_OF.
_WORDS: Mapping[str, str] = {
    "id": "id|no|no.|number|nr|#|case no|case number|record id|record no|uid|code|번호|사례번호|사건번호|사례 번호|사건 번호|관리번호|일련번호|"
          "연번|순번|고유번호|식별자|编号|案例编号|案件编号|序号|编码",
    "case_id": "case id|case_id|caseid|case no|case number|case|사례 id|사례번호|사건번호|사례 번호|사건 번호|사례|案例编号|案件编号|案例号",
    "title": "title|case title|headline|subject|name of case|제목|사례명|사건명|사건 이름|표제|标题|案件名称|案例名称|题目",
    "name": "name|place name|facility|facility name|name of facility|시설|시설명|시설 이름|장소명|지명|기관명|名称|设施名称|地名|设施",
    "person_name": "full name|victim|victim name|name of victim|person name|first name|last name|surname|given name|성명|"
                   "이름|피해자|"
                   "피해자명|피해자 이름|피해자 성명|실명|본명|성함|姓名|受害人|受害者|受害人姓名|真实姓名",
    "date": "date|when|event date|incident date|date of event|date of incident|occurred|occurred on|day|time|날짜|일자|일시|"
            "발생일|발생일자|"
            "발생 일시|사건일|사건일자|사건 날짜|시기|발생시기|발생 시기|연월일|日期|时间|发生日期|发生时间|事发日期|年月日",
    "date_from": "date from|from|start|start date|begin|beginning|first day|since|date start|시작일|시작|시작일자|시작 날짜|부터|开始日期|"
                 "起始日期|开始时间|开始",
    "date_to": "date to|to|end|end date|until|last day|date end|종료일|종료|끝|종료일자|마지막 날|까지|结束日期|终止日期|结束时间|结束",
    "date_text": "date text|date in words|date_text|날짜 원문|日期原文",
    "summary": "summary|description|abstract|narrative|details|account|testimony|text|content|요약|내용|개요|설명|사건 내용|사건개요|증언|상세|"
               "상세 내용|진술|摘要|内容|描述|概要|说明|证词|详情",
    "notes": "notes|note|comment|comments|remark|remarks|memo|비고|메모|참고|주석|특이사항|备注|注释|注",
    "theme": "theme|themes|category|categories|topic|type|type of violation|violation|violation type|violations|tag|"
             "tags|주제|"
             "분류|유형|침해유형|"
             "인권침해유형|침해 유형|카테고리|테마|主题|类别|分类|类型|侵权类型",
    "record_kind": "record kind|case or event|기록 종류|记录类型",
    "place": "place|location|where|place of event|site|place name|locality|facility|facility name|장소|위치|발생장소|발생 장소|"
             "사건 장소|곳|지역|"
             "시설|시설명|地点|位置|场所|发生地点|地方|设施名称",
    "place_kind": "place kind|kind|type|kind of place|place type|facility type|type of facility|kind of facility|"
                  "facility kind|시설 유형|시설유형|"
                  "시설 종류|유형|类型|시설종류|장소 유형|장소유형|장소 종류|종류|设施类型|场所类型|地点类型|种类",
    "place_id": "place id|place_id|facility id|place number|장소 번호|장소번호|시설 번호|시설번호|地点编号|设施编号",
    "latitude": "latitude|lat|y|lat.|gps lat|latitude (n)|latitude n|northing|y coordinate|위도|위도(n)|북위|y좌표|纬度|北纬|y坐标",
    "longitude": "longitude|lon|long|lng|x|lon.|gps lon|longitude (e)|longitude e|easting|x coordinate|경도|경도(e)|동경|x좌표|"
                 "经度|东经|x坐标",
    "coordinates": "coordinates|coordinate|coords|gps|gps coordinates|lat lon|latlon|lat long|lat/lon|lat, lon|"
                   "geolocation|position|point|"
                   "mgrs|grid reference|좌표|위치좌표|위경도|위도경도|위도 경도|경위도|坐标|经纬度|地理坐标|位置坐标",
    "precision": "precision|accuracy|location precision|geo precision|location accuracy|정확도|위치 정확도|정밀도|精度|位置精度|精确度",
    "country": "country|nation|국가|나라|国家|国别",
    "admin1": "admin1|province|state|region|province/state|도|시도|성|광역|지방|성(省)|省|省份|道",
    "admin2": "admin2|county|city|district|county or city|city/county|시군|군|시군구|시/군|구역|县|市|县市|区县",
    "role": "role|stage|step|event type|what kind of stage|stage type|단계|과정|구분|경로 단계|阶段|过程|环节",
    "stage_order": "stage order|order|step no|step number|sequence|seq|순서|단계 순서|차수|차례|顺序|次序|步骤",
    "what_happened": "what happened|event description|happening|treatment|무슨 일|있었던 일|경위|사건 경위|처우|经过|事情经过|遭遇",
    "duration": "duration|length of stay|length of detention|how long|period held|기간|구금기간|구금 기간|체류기간|수감기간|时长|期限|拘留期限|关押时间",
    "duration_value": "duration value|duration_value|기간 값", "duration_unit": "duration unit|duration_unit|기간 단위|期限单位",
    "inferred": "inferred|추정|推断", "custody": "custody|in whose custody|관할|구금 주체|管辖",
    "publisher": "publisher|published by|organization|organisation|organization name|발행처|발행 기관|출판사|단체|기관|发布机构|出版者|机构",
    "owner": "owner|data owner|owner of data|소유자|자료 소유자|데이터 소유자|보유기관|数据所有者|所有者|资料所有人",
    "terms": "terms|terms of use|conditions|usage terms|이용조건|이용 조건|사용 조건|使用条款|条件|使用条件",
    "public_ground": "public ground|public_ground|ground for publication|why public|공개 근거|공개근거|公开依据",
    "credibility": "credibility|item credibility|information credibility|신빙성|정보 신빙성|내용 신빙성|可信度|信息可信度",
    "confidence": "confidence|certainty|확신도|확실성|신뢰 수준|置信度|把握",
    "admiralty": "admiralty|admiralty grade|admiralty code|source grade|grading|애드미럴티|등급|评级|海军部评级",
    "reliability": "reliability|source reliability|reliability of source|신뢰도|출처 신뢰도|자료 신뢰도|来源可靠性|可靠性",
    "privacy": "privacy|sensitivity|access|access level|confidentiality|classification|공개 여부|공개여부|비밀 등급|보안등급|공개범위|열람등급|"
               "保密级别|密级|隐私|公开程度",
    "published": "published|is published|uwazi published|공개됨|게시|게시 여부|已发布|是否发布|发布",
    "person_id": "person id|person_id|person no|victim id|victim no|victim number|person number|witness id|피해자 번호|피해자번호|"
                 "인물 번호|"
                 "인물번호|대상자 번호|증언자 번호|人员编号|受害者编号|受害人编号",
    "pseudonym": "pseudonym|alias of person|code name|codename|가명|익명|이름(가명)|성명(가명)|피해자(가명)|化名|假名|代号",
    "sex": "sex|gender|성별|性别",
    "birth": "birth|date of birth|dob|birth date|birth year|year of birth|born|생년|생년월일|출생|출생연도|"
             "출생년도|태어난 해|出生日期|出生年份|出生年月|出生|生日",
    "part": "part|part in the case|involvement|관련|역할|사건 내 역할|角色|身份",
    "consent_use": "consent use|use allowed|consent scope|scope of consent|agreed use|동의 범위|동의범위|동의 용도|동의 내용|同意范围|同意用途|"
                   "授权范围",
    "consent_given": "consent|consent given|consented|informed consent|동의|동의 여부|동의여부|同意|是否同意|知情同意",
    "consent_by": "consent by|consent given by|given by|동의자|동의한 사람|同意人",
    "consent_given_on": "consent date|consent given on|date of consent|given on|동의일|동의일자|동의 날짜|同意日期|授权日期",
    "consent_until": "consent until|valid until|consent expires|expiry|동의 만료일|동의 기한|유효기간|有效期|同意期限|有效期至",
    "consent_withdrawn_on": "withdrawn on|consent withdrawn|withdrawal date|withdrawn|동의 철회일|동의철회일|철회일|철회|撤回日期|撤销日期|撤回",
    "source_title": "source|source title|sources|reference|references|citation|출처|자료|출처명|자료명|근거|참고자료|참고문헌|来源|资料来源|出处|信息来源",
    "source_url": "url|link|links|source url|source link|web|website|web address|href|링크|주소|웹주소|출처 링크|출처링크|출처 주소|链接|网址|"
                  "来源链接",
    "source_publisher": "source publisher|publisher of source|newspaper|media|매체|언론사|출처 기관|媒体|来源机构",
    "source_key": "source key|source_key|source id|sourceid|출처 번호|출처번호|자료번호|자료 번호|来源编号",
    "source_date": "source date|date of source|publication date|published on|pub date|보도일|발행일|게시일|출판일|报道日期|出版日期|发布日期",
    "source_licence": "licence|license|라이선스|许可", "source_archive_url": "archive|archive url|archived copy|보존 주소|存档链接",
    "locator": "locator|page|pages|paragraph|쪽|페이지|면|页|页码",
    "claim_value": "people|number of people|persons|victims|number of victims|count|figure|how many|number of persons|"
                   "인원|인원수|인원 수|명수|"
                   "피해자 수|피해자수|수치|사람 수|人数|受害人数|数量|数字",
    "claim_low": "low|minimum|min|lowest|people low|people min|최소|최소 인원|최솟값|最少|最低|最小值",
    "claim_high": "high|maximum|max|highest|people high|people max|최대|최대 인원|최댓값|最多|最高|最大值",
    "claim_what": "what|measure|sort of figure|claim|항목|지표|指标|项目", "claim_unit": "unit|단위|单位",
    "claim_by": "claimed by|who says|according to|said by|주장 기관|발표 기관|누구에 따르면|发布者|据谁",
    "claim_as_of": "as of|as_of|기준일|기준 시점|截至|截至日期", "claim_about": "about|about what|대상|关于",
    "name_en": "name en|name_en|english name|name (english)|영문명|영문 이름|영어명|영문|英文名|英文名称",
    "name_ko": "name ko|name_ko|korean name|name (korean)|한글명|국문명|한국어 이름|한글 이름|국문|韩文名|朝鲜文名|韩文名称",
    "name_zh": "name zh|name_zh|chinese name|name (chinese)|중문명|중국어명|중국어 이름|한자|한자명|中文名|中文名称|汉字名",
    "alias": "alias|aliases|other names|also known as|aka|a.k.a.|alternative names|별칭|이칭|다른 이름|다른이름|이명|别名|又名|其他名称|曾用名",
    "status": "status|operational status|current status|상태|운영 상태|운영상태|현황|운영 여부|状态|运营状态|现状",
    "status_as_of": "status as of|status date|상태 기준일|状态日期", "theme_ground": "why this theme|theme ground|분류 근거|分类依据",
    "river": "river|강|河流", "bridge_name": "bridge|bridge name|다리 이름|교량|桥名",
}
# What a concept is where the rows are not cases.
_NOTES = {"stages": "stage_notes", "persons": "person_notes", "consents": "consent_notes", "claims": "claim_notes"}
_IDS = {"cases": "case_id", "persons": "person_id", "sources": "source_key", "places": "place_id"}
_DATES = {"cases": "date", "stages": "stage_date", "claims": "claim_date", "sources": "source_date",
          "consents": "consent_given_on"}
_FIELD_OF: Mapping[str, Mapping[str, str]] = {
    "id": _IDS, "notes": {"cases": "notes", "places": "notes", "sources": "source_about", **_NOTES}, "date": _DATES,
    "date_from": {"cases": "date_from", "stages": "stage_date_from"},
    "date_to": {"cases": "date_to", "stages": "stage_date_to"},
    "date_text": {"cases": "date_text", "stages": "stage_date_text", "claims": "claim_date_text"},
    "name": {"places": "name_en", "cases": "place", "stages": "place"}, "place": {"places": "name_en"},
    "title": {"cases": "title", "sources": "source_title"},
    "publisher": {"cases": "publisher", "sources": "source_publisher"},
    "summary": {"cases": "summary", "stages": "what_happened", "places": "role_note", "claims": "claim_about"},
    "credibility": {"cases": "credibility", "claims": "claim_credibility"},
    "confidence": {"cases": "confidence", "places": "confidence", "claims": "claim_confidence"},
    "terms": {"cases": "terms", "sources": "source_terms"},
}
PERSON_NAME = "person_name"
_STAGE_PARTS = {"date": "stage_date", "date_from": "stage_date_from", "date_to": "stage_date_to", "place": "place",
                "name": "place", "place_kind": "place_kind", "latitude": "latitude", "longitude": "longitude",
                "coordinates": "coordinates",
                "duration": "duration", "notes": "stage_notes", "admin1": "admin1", "admin2": "admin2", "country": "country"}
_SUFFIXES = {"일": "date", "일자": "date", "지": "place", "지역": "place", "처": "place", "日": "date", "地": "place", "on": "date",
             "at": "place", "in": "place", "facility": "place", "시설": "place", "시설명": "place"}
# Tables of an atlas that are made from others, by a column that tells them.
_DERIVED = {"route_legs": "leg_order", "route_lines": "leg_order", "route_marks": "leg_order", "case_locations": "stage_id",
            "flows": "from_place_id"}
_TABLES = {
    "cases": "case|cases|event|events|incident|incidents|victim cases|사례|사건|기록|案例|案件|事件", "stages": "stage|stages|steps|"
                                                                                                    "movements|"
    "단계|경로|이동|이동 경로|阶段|路线", "persons": "person|persons|case_persons|people|victims|victim|인물|피해자|사람|대상자|人员|受害者|受害人",
    "consents": "consent|consents|동의|동의서|同意|同意书", "sources": "source|sources|references|bibliography|출처|자료|참고문헌|来源|资料|参考文献",
    "places": "place|places|facility|facilities|sites|camps|prisons|crossings|시설|장소|구금시설|수용소|지점|设施|地点|场所|集中营",
    "themes": "themes", "case_themes": "case_themes", "place_names": "place_names", "citations": "citations",
    "claims": "claim|claims|figures|statistics|수치|통계|数字|统计",
}


def _concepts() -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    for concept, words in _WORDS.items():
        for word in (concept, *words.split("|")):
            found.setdefault(key(word), []).append(concept)
    return found


_CONCEPTS = _concepts()
_TABLE_WORDS = {key(word): rows_are for rows_are, words in _TABLES.items() for word in words.split("|")}
_ROLE_WORDS = sorted(VOCABULARIES["roles"].items(), key=lambda item: -len(item[0]))
_NUMBERED = re.compile(r"^(.*?)[\s_#(.\-]*([1-9]\d?)\)?$")
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")


@dataclass(frozen=True)
class Meaning:
    """What a header says: a field of targets.py with its number, a role for that stage, and how sure it is (0 to 1)."""

    field: str
    number: int = 1
    role: str = ""
    score: float = 1.0


def concepts_of(header: str) -> Tuple[str, ...]:
    """Return what a header may mean whatever the rows are."""
    return tuple(_CONCEPTS.get(key(header), ()))


def is_derived(name: str, columns: Sequence[str]) -> bool:
    """Tell whether a table is one of an atlas that an import leaves out."""
    return _DERIVED.get(_bare(name)) in columns


def handed_on(name: str, columns: Sequence[str]) -> str:
    """Return which table of another atlas this is, one that only an atlas hands on; "" where it is none."""
    keys = HANDED_ON.get(_bare(name), ((), ()))[0]
    return _bare(name) if keys and set(keys) <= set(columns) else ""


def _bare(name: str) -> str:
    return name[:-len(".csv")] if name.endswith(".csv") else name


def table_kind(name: str) -> str:
    """Return what the rows of a table are by its name, "" where the name does not say."""
    bare = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name)
    return _TABLE_WORDS.get(key(bare)) or _TABLE_WORDS.get(key(re.sub(r"[\d_-]+", " ", bare))) or ""


def meanings(header: str, rows_are: str) -> List[Meaning]:
    """Return the fields that a header may be in such rows, the likeliest first."""
    found = _plain(header, rows_are, 1.0)
    numbered = _NUMBERED.match(header.strip())
    if not found and numbered:
        number = int(numbered.group(2))
        found = [_numbered(one, number, rows_are) for one in _plain(numbered.group(1), rows_are, 0.95)]
    if not found and _BRACKETS.search(header):
        found = _plain(_BRACKETS.sub(" ", header), rows_are, 0.9)
    if not found and rows_are == "cases":
        found = _of_role(header)
    return [one for one in found if find(rows_are, one.field) is not None]


def _own_columns() -> Dict[str, Dict[str, str]]:
    """Return the columns of the atlas as an atlas itself hands them on, by what the rows are: column -> field."""
    found: Dict[str, Dict[str, str]] = {}
    for rows_are, fields in TARGETS.items():
        names = found.setdefault(rows_are, {name: name for name in fields if name != POINT})
        for target in fields.values():
            if target.table == rows_are and target.column not in ("geom", "case_uuid"):
                names.setdefault(target.column, target.name)
    for rows_are, columns in _HANDED_ON.items():
        found[rows_are].update(columns)
    return found


_HANDED_ON = {"places": {"lat": "latitude", "lon": "longitude", "same_as_place_id": "same_as"},
              "case_themes": {"theme_id": "theme"},
              "stages": {"place_kind": "place_kind"},
              "claims": {"value_text": "claim_text", "lat": "claim_lat", "lon": "claim_lon"}}
_COLUMNS = _own_columns()


def _plain(header: str, rows_are: str, score: float) -> List[Meaning]:
    fields = TARGETS.get(rows_are, {})
    own = _COLUMNS.get(rows_are, {}).get(header.strip())
    found = [Meaning(own, score=score)] if own else []
    for concept in concepts_of(header):
        name = _FIELD_OF.get(concept, {}).get(rows_are, concept)
        if name in fields:
            found.append(Meaning(name, score=score))
    return list(dict.fromkeys(found))


def _numbered(meaning: Meaning, number: int, rows_are: str) -> Meaning:
    target = find(rows_are, meaning.field)
    if target is None or target.many or rows_are != "cases" or target.group not in NUMBERED:
        return Meaning(meaning.field, 1, "", meaning.score - 0.05 if number == 1 or (target and target.many) else 0.3)
    return Meaning(meaning.field, number, "", meaning.score)


def _of_role(header: str) -> List[Meaning]:
    """Read "date of arrest", "구금 장소", "遣返日期": a part of the stage of that role."""
    whole = key(header)
    for word, role in _ROLE_WORDS:
        if len(word) < 2 or role == "other" or word not in whole:
            continue
        rest = whole.replace(word, "", 1)
        for part in (rest, rest[2:] if rest.startswith("of") else "", rest[:-2] if rest.endswith("of") else "",
                     rest.strip("의的")):
            concepts = [_SUFFIXES[part]] if part in _SUFFIXES else _CONCEPTS.get(part, [])
            for concept in concepts:
                if part and concept in _STAGE_PARTS:
                    return [Meaning(_STAGE_PARTS[concept], 1, role, 0.85)]
    return []


def person_name(header: str) -> Optional[str]:
    """Return the header where it seems to name people, None for others."""
    for text in (header, _BRACKETS.sub(" ", header)):
        if PERSON_NAME in concepts_of(text) and "pseudonym" not in concepts_of(header):
            return header
    return None
