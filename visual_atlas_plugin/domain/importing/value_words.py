"""Words that tables use for the codes of the atlas, in English, Korean and Chinese.

Words are compared by `key`: case, width, blanks and punctuation do not count. A word that could mean two codes is not here.
"""

from typing import Dict, Mapping

from ..text_folding import fold, pieces


LONGEST_WORD = 400      # characters of a header or a word that are compared


def key(text: str) -> str:
    """Return what of a header or of a coded word is compared: letters and digits, lower case, half width."""
    return "".join(part for _, part in pieces(fold(text[:LONGEST_WORD])))


_KINDS = {
    "detention_center": "detention center|detention centre|detention facility|border detention center|"
                        "border detention centre|"
                        "변방구류소|변방대|변방대 구류소|구류소|구금시설|구금소|看守所|拘留所|边防大队|边防拘留所",
    "mss_office": "MSS office|MSS|state security office|bowibu|보위부|국가보위부|국가안전보위부|국가보위성|보위부 구류장|保卫部|国家保卫部",
    "mss_holding_center": "holding center|holding centre|MSS holding center|MSS holding centre|"
                          "provincial MSS holding center|"
                          "jipkyulso|jipgyeolso|집결소|도 집결소|보위부 집결소|集结所",
    "police_holding_camp": "police holding camp|PHC|police holding center|집결소(보안기관)|보안서 집결소|안전부 집결소",
    "police_detention": "police detention|police cell|police station|detention cell|guryujang|구류장|보안서|보안서 구류장|"
                        "안전부|안전부 구류장|분주소|派出所|公安局|公安",
    "labor_training_camp": "labor training camp|labour training camp|labor camp|labour camp|rodong danryeondae|"
                           "nodong danryeondae|노동단련대|로동단련대|단련대|劳动锻炼队|劳动锻炼队",
    "prison": "prison|re-education prison|reeducation prison|re-education camp|kyohwaso|kyo-hwa-so|gyohwaso|교화소|教化所|监狱",
    "political_prison_camp": "political prison camp|political prisoner camp|PPC|kwanliso|kwan-li-so|gwanriso|gwalliso|"
                             "정치범수용소|관리소|정치범 관리소|정치범수용소(관리소)|政治犯收容所|政治犯集中营|管理所",
    "customs": "customs|customs house|customs office|세관|海关",
    "border_crossing": "border crossing|crossing|crossing point|bridge|border bridge|국경 통과 지점|통과 지점|국경다리|다리|"
                       "국경|도강 지점|口岸|边境口岸|过境点|桥",
    "settlement": "settlement|town|city|village|county seat|locality|도시|마을|시|읍|리|군|거주지|城市|城镇|村|村庄|县|镇",
    "other": "other|기타|其他|其它",
}
_ROLES = {
    "escape": "escape|defection|left North Korea|crossed the river|river crossing|탈북|도강|탈출|월경|脱北|逃离|越境",
    "life_abroad": "life abroad|life in China|stay in China|hiding|residence abroad|체류|중국 체류|은신|중국 생활|해외 체류|滞留|在华|居留|藏匿",
    "trafficking": "trafficking|human trafficking|sold|forced marriage|인신매매|매매|강제결혼|팔림|人口贩卖|拐卖|贩卖",
    "arrest": "arrest|arrested|capture|captured|caught|apprehended|체포|검거|연행|붙잡힘|逮捕|被捕|抓捕",
    "detention": "detention|detained|held|imprisonment|custody|held at|구금|구류|수감|억류|수용|감금|拘留|关押|羁押|拘押|监禁",
    "deportation": "deportation|deported|forced repatriation|repatriation|repatriated|forced return|refoulement|강제송환|강제북송|"
                   "북송|송환|추방|遣返|强制遣返|遣送|强制送还",
    "hand_over": "hand-over|handover|handed over|hand over|인계|신병 인계|넘겨짐|인도|移交|交接",
    "transfer": "transfer|transferred|moved|이송|이감|호송|이동|转移|押送|移送",
    "disappearance": "disappearance|disappeared|enforced disappearance|missing|강제실종|실종|행방불명|소식 없음|失踪|强迫失踪|被失踪",
    "release": "release|released|freed|석방|출소|방면|풀려남|释放|获释",
    "death": "death|died|executed|execution|killed|사망|처형|공개처형|사형|死亡|处决|被处决",
    "other": "other|기타|其他|其它",
}
_SEXES = {
    "female": "female|f|woman|girl|women|w|여|여성|여자|녀|녀성|女|女性", "male": "male|m|man|boy|men|남|남성|남자|男|男性",
    "other": "other|x|diverse|기타|其他|其它", "not_stated": "not stated|unknown|n/a|미상|불명|모름|알 수 없음|未知|不详|不明",
}
_CONFIDENCES = {
    "high": "high|h|높음|상|高", "medium": "medium|med|moderate|m|중간|보통|중|中|中等", "low": "low|l|낮음|하|低",
}
_PRIVACIES = {
    "public": "public|published|open|공개|公开", "restricted": "restricted|internal|partner|partners|제한|내부|비공개|受限|内部|不公开",
    "confidential": "confidential|secret|private|sensitive|기밀|비밀|대외비|机密|保密|秘密",
}
_USES = {
    "keep": "keep|keep in the atlas|archive|archive only|storage|store|보관|기록 보관|보존|기록|保存|存档",
    "share_with_partner": "share with a partner|share with partners|share|partner sharing|공유|협력 단체 공유|단체 공유|공유 동의|共享|与伙伴共享",
    "publish_without_name": "publish without name|publish anonymously|anonymous publication|anonymous|publish anonymous|"
                            "익명 공개|익명|이름 없이 공개|가명 공개|匿名公开|匿名发表|匿名",
    "publish_with_name": "publish with name|publish named|named publication|with name|실명 공개|실명|이름 공개|实名公开|实名",
    "court": "court|use in court|legal proceedings|prosecution|법정|법정 제출|재판|소송|사법 절차|法庭|诉讼",
}
_STATUSES = {
    "operating": "operating|open|active|in use|in operation|운영|운영 중|운영중|가동|사용 중|运营|运营中|使用中|在用",
    "closed": "closed|shut|shut down|dismantled|폐쇄|폐쇄됨|폐지|关闭|已关闭|已撤销",
    "believed_closed": "believed closed|reportedly closed|probably closed|presumed closed|폐쇄 추정|폐쇄된 것으로 보임|据信已关闭|推测关闭",
    "disputed": "disputed|contested|conflicting|이견|논란|상충|有争议|争议", "not_known": "not known|unknown|미상|불명|모름|알 수 없음|未知|不详",
}
_PRECISIONS = {
    "building": "building|exact|rooftop|address|건물|정확|주소|建筑|精确", "site": "site|compound|facility|부지|시설|구역|场所|院落",
    "settlement": "settlement|town|city|village|locality|approximate|시가지|도시|마을|읍|시|대략|城镇|村庄|城市|大致",
    "county": "county|district|region|admin2|군|구|군 단위|县|区", "unknown": "unknown|none|미상|불명|알 수 없음|未知|不详",
}
_CUSTODIES = {
    "china": "China|Chinese|PRC|CN|중국|中国", "north_korea": "North Korea|DPRK|KP|NK|북한|조선|북조선|朝鲜|北韩|北朝鲜",
    "not_stated": "not stated|unknown|미상|불명|未知|不详",
}
_CREDIBILITIES = {
    "1": "1|confirmed|confirmed by other sources|확인됨|已证实", "2": "2|probably true|아마 사실|很可能属实",
    "3": "3|possibly true|사실일 수 있음|可能属实", "4": "4|doubtful|doubtfully true|의심스러움|可疑",
    "5": "5|improbable|가능성 낮음|不大可能", "6": "6|cannot be judged|truth cannot be judged|판단 불가|无法判断",
}
_RELIABILITIES = {
    "A": "A|completely reliable|완전히 신뢰|完全可靠", "B": "B|usually reliable|대체로 신뢰|通常可靠",
    "C": "C|fairly reliable|어느 정도 신뢰|比较可靠", "D": "D|not usually reliable|대체로 신뢰 못함|通常不可靠",
    "E": "E|unreliable|신뢰 못함|不可靠", "F": "F|cannot be judged|reliability cannot be judged|판단 불가|无法判断",
}
_LIKELIHOODS = {
    "almost_no_chance": "almost no chance|remote", "very_unlikely": "very unlikely|highly improbable",
    "unlikely": "unlikely|improbable", "roughly_even": "roughly even|roughly even chance|roughly even odds",
    "likely": "likely|probable",
    "very_likely": "very likely|highly probable", "almost_certain": "almost certain|nearly certain",
}
_SUBJECTS = {"case": "case|사례|案例", "stage": "stage|단계|阶段", "place": "place|장소|地点", "theme": "theme|주제|主题",
             "person": "person|인물|人员", "claim": "claim|수치|数字", "route": "route|송환 경로|路线", "statistic": "statistic|통계|统计",
             "term": "term|용어|术语", "image": "image|위성 영상|影像", "observation": "observation|관측|观测"}
_SCRIPTS = {"Hang": "Hang|Hangul|한글", "Hani": "Hani|Chinese characters|한자|汉字", "Latn": "Latn|Latin|로마자|拉丁字母",
            "Mixed": "Mixed|혼합|混合"}
_RECORD_KINDS = {"case": "case|victim|사례|사건 사례|案例|个案", "event": "event|incident|사건|사건 기록|事件"}
_YES_NO = {
    "1": "yes|y|true|t|1|o|예|네|있음|맞음|동의|동의함|유|是|有|同意|对", "0": "no|n|false|f|0|x|아니오|아니요|없음|동의 안 함|미동의|부동의|무|否|无|没有|不同意|不",
}
# The seven themes in words beside the two names that the atlas itself gives them.
_THEMES = {
    "political-prison-camps": "political prison camp|political prison camps|political prisoner camps|"
                              "정치범수용소|정치범 수용소|관리소|政治犯收容所|政治犯集中营",
    "detention-facilities": "detention facility|detention facilities|detention|구금시설|구금 시설|구금|拘留设施|拘禁设施|关押设施",
    "public-execution": "public execution|public executions|execution|공개처형|공개 처형|처형|公开处决|公开处刑",
    "forced-repatriation": "forced repatriation|forced repatriations|repatriation|forced return|refoulement|강제송환|강제 송환|강제북송|"
                           "강제 북송|송환|북송|强制遣返|遣返|强制送还",
    "religious-persecution": "religious persecution|freedom of religion|종교박해|종교 박해|종교 탄압|宗教迫害",
    "womens-rights": "women's rights|womens rights|violence against women|women|여성권|여성 인권|여성인권|여성 권리|妇女权利|女性权利|妇女权益",
    "torture-and-assault": "torture and assault|torture|assault|torture & assault|고문 및 폭행|고문|폭행|고문과 폭행|酷刑|酷刑与殴打|殴打",
}


def _read(words: Mapping[str, str]) -> Dict[str, str]:
    """Return a list as key of a word -> code; every code is a word for itself."""
    found = {key(code): code for code in words}
    for code, text in words.items():
        for word in text.split("|"):
            found.setdefault(key(word), code)
    return found


# By name of the list (Target.words): key of a word -> code.
VOCABULARIES: Mapping[str, Mapping[str, str]] = {name: _read(words) for name, words in (
    ("kinds", _KINDS), ("roles", _ROLES), ("sexes", _SEXES), ("confidences", _CONFIDENCES), ("privacies", _PRIVACIES),
    ("uses", _USES), ("statuses", _STATUSES), ("precisions", _PRECISIONS), ("custodies", _CUSTODIES),
    ("credibilities", _CREDIBILITIES), ("reliabilities", _RELIABILITIES), ("likelihoods", _LIKELIHOODS),
    ("record_kinds", _RECORD_KINDS), ("subjects", _SUBJECTS), ("scripts", _SCRIPTS),
    ("yes_or_no", {"yes": _YES_NO["1"], "no": _YES_NO["0"]}), ("yes_no", _YES_NO))}
THEME_WORDS: Mapping[str, str] = _read(_THEMES)
