"""One case as a person reads it: what `case_reader` brings from the atlas. Texts are plain text, "" where empty."""

from dataclasses import dataclass, field
from typing import Optional, Tuple

from ..domain.custody import Stay


@dataclass(frozen=True)
class CaseTheme:
    """A theme of the case, and on what ground it was given."""

    theme_id: str
    name: str
    name_ko: str
    code: str
    color: str
    ground: str


@dataclass(frozen=True)
class StagePlace:
    """The place of a stage where it is known."""

    place_id: str
    kind: str
    custody: str
    country: str
    name: str
    name_ko: str
    located: bool           # whether the map can show it
    precision: str


@dataclass(frozen=True)
class CaseStage:
    """One stage; `place` is None where the place is not known, `place_text` is what the source calls it."""

    uuid: str
    number: int
    role: str
    place: Optional[StagePlace]
    place_text: str
    place_kind: str
    inferred: bool
    date_edtf: str
    date_text: str
    start_day: Optional[int]
    end_day: Optional[int]
    duration_value: Optional[float]
    duration_unit: str
    what_happened: str
    privacy: str
    notes: str

    @property
    def stay(self) -> Stay:
        """The stage as the custody bar needs it."""
        return Stay(self.number, self.role, self.place.custody if self.place else "",
                    self.place.kind if self.place else self.place_kind, self.date_edtf, self.start_day, self.end_day,
                    self.duration_value, self.duration_unit)


@dataclass(frozen=True)
class CasePerson:
    """A person of the case by pseudonym; of one who withdrew nothing else is read."""

    pseudonym: str
    sex: str
    birth_edtf: str
    part: str
    privacy: str
    withdrawn_at: str


@dataclass(frozen=True)
class Citation:
    """That a source stands behind the case, one of its stages or one of its figures."""

    source_key: str
    title: str
    publisher: str
    date_text: str
    url: str
    archive_url: str
    reliability: str
    privacy: str
    licence: str
    locators: Tuple[str, ...]           # where in the source, each once
    stages: Tuple[int, ...]             # numbers of the stages that rest on it
    claims: Tuple[str, ...]             # uuids of the figures that rest on it


@dataclass(frozen=True)
class CaseClaim:
    """A figure or statement about the case or one of its stages, by one source; never added to another."""

    uuid: str
    stage_number: Optional[int]
    what: str
    value_low: Optional[float]
    value_high: Optional[float]
    value_text: str
    unit: str
    about: str
    date_text: str
    date_edtf: str
    claimed_by: str
    as_of: str
    credibility: str
    confidence: str
    review: str
    privacy: str
    notes: str
    place: Optional[StagePlace] = None


@dataclass(frozen=True)
class CaseConsent:
    """A consent about the case or one of its persons."""

    use_allowed: str
    given_by: str
    given_on: str
    valid_until: str
    withdrawn_on: str
    person: str             # pseudonym, "" for the case itself and for one who withdrew
    notes: str
    withdrew: bool = False  # of a person who withdrew: neither name nor giver nor notes are read


@dataclass(frozen=True)
class RelatedCase:
    """Another case, and why: 'person', 'place' (there at dates that overlap) or 'source'; `detail` names place or source."""

    uuid: str
    case_id: str
    title: str
    reason: str
    detail: str = ""
    detail_ko: str = ""


@dataclass(frozen=True)
class Related:
    """Related cases; `more` names the reasons for which there are others that are not listed."""

    cases: Tuple[RelatedCase, ...] = ()
    more: Tuple[str, ...] = ()


@dataclass(frozen=True)
class CaseFile:
    """One case whole."""

    uuid: str
    fid: int
    case_id: str
    title: str
    record_kind: str
    summary: str
    date_edtf: str
    date_text: str
    start_day: Optional[int]
    end_day: Optional[int]
    privacy: str
    public_ground: str
    publisher: str
    owner: str
    terms: str
    confidence: str
    credibility: str
    review: str
    reviewed_by: str
    reviewed_at: str
    notes: str
    themes: Tuple[CaseTheme, ...] = ()
    stages: Tuple[CaseStage, ...] = ()
    persons: Tuple[CasePerson, ...] = ()
    claims: Tuple[CaseClaim, ...] = ()
    citations: Tuple[Citation, ...] = ()
    consents: Tuple[CaseConsent, ...] = ()
    related: Related = field(default_factory=Related)
