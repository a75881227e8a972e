"""One door to what is proposed for a source: its own templates and forms go before names and contents of columns."""

from typing import Dict, List, Optional

from ..domain.errors import N_
from ..domain.importing import questions
from ..domain.importing.cells import split
from ..domain.importing.crs_doubt import Project
from ..domain.importing.evidence import DateDoubts, look_at
from ..domain.importing.mapping import ImportMapping, TableMapping
from ..domain.importing.propose import SAMPLED, ColumnProposal, Proposal, propose
from ..domain.importing.raw import RawBatch, RawSource
from ..domain.importing.targets import DATE, DATE_PART, DAY, EDTF, SOME_DAY, find
from ..domain.importing.themes import Words, known_theme
from ..domain.importing.value_words import VOCABULARIES, key
from ..domain.words import PLACE_KINDS, STAGE_ROLES

BY_FORM = N_("By the form of its source.")
LEFT_OUT = N_("Nothing in the form of its source says what it is.")
_ASKED = {"theme": "themes", "place_kind": "kinds", "role": "roles"}


def proposed(source: RawSource, words: Words = Words(), project: Optional[Project] = None) -> Proposal:
    """Return a mapping for a source with what is to be asked. Raises BadInput where the source cannot be read."""
    mapping = own_mapping(source)
    return propose(source, words, project) if mapping is None else explained(source, mapping, words)


def own_mapping(source: RawSource) -> Optional[ImportMapping]:
    """Return the mapping that the form of a source (Uwazi, TimeMap) tells, None where it tells none."""
    from .reading.timemap_mapping import proposed_mapping
    from .reading.timemap_source import TimeMapSource
    from .uwazi import proposal
    from .uwazi.source import UwaziSource
    if isinstance(source, UwaziSource):
        return proposal.propose(source)
    return proposed_mapping(source) if isinstance(source, TimeMapSource) else None


def explained(source: RawSource, mapping: ImportMapping, words: Words = Words()) -> Proposal:
    """Return a mapping with every column of its source, and what is to be asked of it once. Raises BadInput."""
    dates, unknown = DateDoubts(), {kind: {} for kind in _ASKED.values()}
    columns: List[ColumnProposal] = []
    for table in source.tables():
        meaning = mapping.tables.get(table.name, TableMapping("skip"))
        batch = next(iter(source.batches(table.name, SAMPLED)), RawBatch((), [()] * len(table.columns)))
        for name, cells in zip(table.columns, batch.values):
            field, look = meaning.columns.get(name, ""), look_at(cells, words)
            columns.append(ColumnProposal(table.name, name, field, BY_FORM if field else LEFT_OUT, {}, look.samples,
                                          look.filled))
            target = find(meaning.rows_are, field)
            if target is not None and target.type in (DATE, DATE_PART, DAY, EDTF, SOME_DAY):
                dates.look_at(cells)
            if field in _ASKED:
                unknown[_ASKED[field]].update(_unknown(_ASKED[field], cells, mapping, words))
    asked = questions.about_dates(dates) if mapping.choices.day_first is None else []
    codes = {"themes": sorted(set(words.names)), "kinds": PLACE_KINDS, "roles": STAGE_ROLES}
    for kind, texts in unknown.items():
        asked += questions.about_words(kind, list(texts.values()), codes[kind], words)
    return Proposal(mapping, tuple(asked), tuple(columns))


def _unknown(kind: str, cells, mapping: ImportMapping, words: Words) -> Dict[str, str]:
    """Return the words of a column that neither the atlas nor the mapping knows, by what is compared of them."""
    found = {}
    for text in dict.fromkeys(filter(None, cells)):
        for part in split(text, mapping.choices.list_separator) if kind == "themes" else (text.strip(),):
            is_known = known_theme(part, words) is not None if kind == "themes" else key(part) in VOCABULARIES[kind]
            if key(part) and not is_known and part not in getattr(mapping, kind):
                found.setdefault(key(part), part)
    return found
