"""A release as a book reads it: places, cases and sources by their ids, sources numbered in the order of their use."""

from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

from ...exchange.publishing.released import Release
from ...mapping import naming
from ...store.case_file import CaseClaim, CaseFile, CasePerson, CaseStage, CaseTheme, Citation, StagePlace
from ...store.overview_reader import SourceRow
from ..citing import Numbering, ranges

Row = Mapping[str, Any]
_CASE_TEXTS = ("title", "record_kind", "summary", "date_edtf", "date_text", "public_ground", "publisher", "owner", "terms",
               "confidence", "credibility", "review", "notes")


def text(value: Any) -> str:
    """Return a value as text, "" for none."""
    return "" if value is None else str(value)


class Edition:
    """What a release says, by id; hands out the numbers of its sources."""

    def __init__(self, release: Release):
        self.release = release
        self.places: Dict[str, Row] = {row["place_id"]: row for row in release.table("places").dicts()}
        self.themes: Dict[str, Row] = {row["theme_id"]: row for row in release.table("themes").dicts()}
        self.sources: Dict[str, Row] = {row["source_key"]: row for row in release.table("sources").dicts()}
        self.claims = _grouped(release.table("claims").dicts(), lambda row: (row["subject"], text(row["subject_id"])))
        self.citations = _grouped(release.table("citations").dicts(), lambda row: (row["subject"], text(row["subject_id"])))
        self._cases: Dict[str, Row] = {row["case_id"]: row for row in release.table("cases").dicts()}
        self._stages = _grouped(release.table("stages").dicts(), lambda row: row["case_id"])
        self._themes = _grouped(release.table("case_themes").dicts(), lambda row: row["case_id"])
        self._members = _grouped(release.table("case_persons").dicts(), lambda row: row["case_id"])
        self._persons = {row["person_id"]: row for row in release.table("persons").dicts()}
        self.numbering = Numbering({key: SourceRow(key, *(text(row[name]) for name in (
            "title", "publisher", "date_text", "licence"))) for key, row in self.sources.items()})

    def case_ids(self) -> List[str]:
        """Return the ids of all cases, in order of their ids."""
        return sorted(self._cases)

    def refs(self, subject: str, subject_id: Any) -> str:
        """Return " [1, 3–5]": the sources of a row, numbered; "" for none."""
        return bracketed(self.numbering.refs([row["source_key"] for row in self.citations.get((subject, text(subject_id)), ())]))

    def case(self, case_id: str) -> CaseFile:
        """Return a case as the panel shows one, of released rows alone. Raises KeyError."""
        row = self._cases[case_id]
        stages = sorted(self._stages.get(case_id, ()), key=lambda stage: stage["stage_order"])
        return CaseFile(
            uuid=case_id, fid=0, case_id=case_id, start_day=row["start_day"], end_day=row["end_day"], privacy="public",
            reviewed_by="", reviewed_at="", **{name: text(row[name]) for name in _CASE_TEXTS},
            themes=tuple(self._theme(link["theme_id"]) for link in self._themes.get(case_id, ())
                         if link["theme_id"] in self.themes),
            stages=tuple(self._stage(stage) for stage in stages), persons=tuple(self._persons_of(case_id)),
            claims=tuple(self._claims_of(case_id, stages)), citations=self._citations_of(case_id, stages), consents=())

    def place(self, place_id: Optional[str]) -> Optional[StagePlace]:
        """Return a place as a stage knows it, None where it is not in the release."""
        row = self.places.get(place_id or "")
        if row is None:
            return None
        return StagePlace(row["place_id"], text(row["kind"]), text(row["custody"]), text(row["country"]), text(row["name_en"]),
                          text(row["name_ko"]), row["geom"] is not None, text(row["precision"]))

    def place_label(self, place_id: Optional[str]) -> str:
        """Return the name of a place in the language of the edition, "" where it is not in the release."""
        row = self.places.get(place_id or "")
        if row is None:
            return ""
        first, second = naming.of_route(text(row["name_en"]), text(row["name_ko"])), naming.korean_beside(text(row["name_ko"]))
        return f"{first} · {second}" if second and second != first else first

    def _theme(self, theme_id: str) -> CaseTheme:
        row = self.themes[theme_id]
        return CaseTheme(theme_id, text(row["name_en"]), text(row["name_ko"]), text(row["code"]), text(row["color"]), "")

    def _stage(self, row: Row) -> CaseStage:
        return CaseStage(
            text(row["stage_id"]), int(row["stage_order"]), text(row["role"]), self.place(row["place_id"]),
            text(row["place_text"]), text(row["place_kind"]), bool(row["inferred"]), text(row["date_edtf"]),
            text(row["date_text"]), row["start_day"], row["end_day"], row["duration_value"], text(row["duration_unit"]),
            text(row["what_happened"]), "public", text(row["notes"]))

    def _persons_of(self, case_id: str) -> Iterable[CasePerson]:
        for link in self._members.get(case_id, ()):
            row = self._persons.get(link["person_id"])
            if row is not None:
                yield CasePerson(text(row["pseudonym"]), text(row["sex"]), text(row["birth_edtf"]), text(link["part"]),
                                 "public", "")

    def _claims_of(self, case_id: str, stages: Iterable[Row]) -> Iterable[CaseClaim]:
        subjects: List[Tuple[Tuple[str, str], Optional[Row]]] = [(("case", case_id), None)]
        subjects += [(("stage", text(stage["stage_id"])), stage) for stage in stages]
        for subject, stage in subjects:
            for row in self.claims.get(subject, ()):
                yield self.claim(row, None if stage is None else int(stage["stage_order"]),
                                 None if stage is None else self.place(stage["place_id"]))

    def claim(self, row: Row, stage: Optional[int] = None, place: Optional[StagePlace] = None) -> CaseClaim:
        """Return a figure as the panel shows one."""
        texts = ("value_text", "unit", "about", "date_text", "date_edtf", "claimed_by", "as_of", "credibility", "confidence",
                 "review")
        return CaseClaim(text(row["claim_id"]), stage, text(row["what"]), row["value_low"], row["value_high"],
                         *(text(row[name]) for name in texts), "public", text(row["notes"]), place)

    def _citations_of(self, case_id: str, stages: Iterable[Row]) -> Tuple[Citation, ...]:
        found: Dict[str, Tuple[List[str], List[int], List[str]]] = {}

        def add(rows: Iterable[Row], stage: Optional[int] = None, claim: str = "") -> None:
            for row in rows:
                locators, numbers, claims = found.setdefault(row["source_key"], ([], [], []))
                for collected, value in ((locators, text(row["locator"])), (numbers, stage), (claims, claim)):
                    if value not in (None, "") and value not in collected:
                        collected.append(value)

        listed = list(stages)
        add(self.citations.get(("case", case_id), ()))
        for stage in listed:
            add(self.citations.get(("stage", text(stage["stage_id"])), ()), int(stage["stage_order"]))
        for claim in self._claims_of(case_id, listed):
            add(self.citations.get(("claim", claim.uuid), ()), claim=claim.uuid)
        return tuple(self._citation(key, *rest) for key, rest in found.items() if key in self.sources)

    def _citation(self, key: str, locators: List[str], stages: List[int], claims: List[str]) -> Citation:
        row = self.sources[key]
        texts = ("title", "publisher", "date_text", "url", "archive_url", "reliability")
        return Citation(key, *(text(row[name]) for name in texts), "public", text(row["licence"]), tuple(locators),
                        tuple(stages), tuple(claims))


def bracketed(numbers: Iterable[int]) -> str:
    """Return " [1, 3–5]" for numbers of sources, "" for none."""
    listed = tuple(numbers)
    return f" [{ranges(listed)}]" if listed else ""


def _grouped(rows: Iterable[Row], key) -> Dict[Any, List[Row]]:
    found: Dict[Any, List[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found
