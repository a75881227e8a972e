"""Persons of cases and consents from the columns of a batch."""

from typing import Dict, List, Optional, Sequence, Tuple

from ..errors import N_
from .cells import NO_CODE, Bad, split
from .group_cases import Writer, nothing, put_at
from .normal import REJECT
from .seen import Register
from .table_work import MISSING, Work
from .targets import CONSENT, PERSON
from .value_words import VOCABULARIES, key

NOT_AS_MANY = N_("The cell names {n} values where {of} are expected.")
TOLD_OTHERWISE = N_("The person {key} is described otherwise in row {first}.")
NO_SUBJECT = N_("A consent needs a person or a case.")
WHICH_USE = N_("Somebody agreed, but not to which use: say so in the mapping.")
_PARTS = ("person_id", "pseudonym", "sex", "part")
_TOLD = ("pseudonym", "sex", "birth_edtf", "notes")
_CONSENT_PARTS = (("consent_by", "given_by"), ("consent_given_on", "given_on"), ("consent_until", "valid_until"),
                  ("consent_withdrawn_on", "withdrawn_on"), ("consent_notes", "notes"))


def aligned(work: Work, position: int, group: str, number: int, cells: Dict[str, Optional[str]],
            leading: str) -> Optional[List[Dict[str, Optional[str]]]]:
    """Return the values of a row with several in a cell, one dictionary each; one value stands for all, or as many as lead.

    None where the numbers do not agree, which is told.
    """
    separator = work.plan.mapping.choices.list_separator
    parts = {name: split(text, separator) if text else [] for name, text in cells.items()}
    count = max(1, len(parts[leading]))
    for name, values in parts.items():
        if count == 1 and name != leading and len(values) > 1 and name != "person_id":
            parts[name] = [cells[name] or ""]      # one person: what looks like a list is one text
        elif len(values) not in (0, 1, count):
            work.refuse_at(position, group, number, name, Bad(NOT_AS_MANY, n=len(values), of=count))
            return None
    return [{name: (values[place] if len(values) > 1 else values[0]) if values else None for name, values in parts.items()}
            for place in range(count)]


class PeopleReader:
    """Reads persons; remembers over the whole source who was described how."""

    def __init__(self) -> None:
        self._register = Register()

    def read(self, work: Work, number: int, keys: Optional[Sequence[Optional[str]]]) -> Tuple[List[List[str]], Writer]:
        """Read the persons of that number; return the ids of each row's persons, and what writes them.

        `keys` are the numbers of the rows' cases, None where a row names none; several may stand in a cell.
        """
        found = {name: work.values(PERSON, number, name) for name in _PARTS}
        births, notes = work.values(PERSON, number, "birth"), work.values(PERSON, number, "person_notes")
        ids: List[List[str]] = [[] for _ in range(work.count)]
        people: List[Tuple[int, Dict[str, object]]] = []
        none = [None] * work.count
        columns = [found[name] or none for name in _PARTS]
        for position, cells in enumerate(zip(*columns, births or none, notes or none)):
            if not any(cells):
                continue
            named = dict(zip(_PARTS, cells))
            leading = "person_id" if named["person_id"] else "pseudonym"
            several = aligned(work, position, PERSON, number, named, leading)
            for order, one in enumerate(several or ()):
                person = self._person(work, position, number, one, keys, order)
                if person is not None:
                    person.update(birth_edtf=cells[-2], notes=cells[-1])
                    ids[position].append(str(person["person_id"]))
                    people.append((position, person))
        if not people:
            return ids, nothing
        fresh = self._entered(work, number, people)
        mapped = [column for name, column in (("pseudonym", "pseudonym"), ("sex", "sex"), ("birth", "birth_edtf"),
                                              ("person_notes", "notes")) if work.has(PERSON, number, name)]
        return ids, lambda: self._write(work, people, fresh, mapped, keys)

    @staticmethod
    def _person(work: Work, position: int, number: int, one: Dict[str, Optional[str]],
                keys: Optional[Sequence[Optional[str]]], order: int) -> Optional[Dict[str, object]]:
        """Return one person; without a number, it gets one of its case."""
        sex = one["sex"] and VOCABULARIES["sexes"].get(key(one["sex"]))
        if one["sex"] and sex is None:
            work.refuse_at(position, PERSON, number, "sex", Bad(NO_CODE))
        case = keys[position] if keys is not None else None
        person_id = one["person_id"] or (f"{case}-P{number + order}" if case else None)
        if person_id is None:
            work.refuse_at(position, PERSON, number, "person_id", Bad(MISSING))
            return None
        return {"person_id": person_id, "pseudonym": one["pseudonym"], "sex": sex, "part": one["part"]}

    def _entered(self, work: Work, number: int, people: Sequence[Tuple[int, Dict[str, object]]]) -> List[bool]:
        """Tell which persons are told here for the first time; one who is told otherwise than before rejects the row."""
        said = [tuple(person[name] for name in _TOLD) for _, person in people]
        fresh, otherwise = self._register.enter(
            [str(person["person_id"]) for _, person in people], [work.rows[position] for position, _ in people],
            [one if any(one) else None for one in said])
        for place, first in otherwise.items():
            position, person = people[place]
            work.refuse_at(position, PERSON, number, "person_id", Bad(TOLD_OTHERWISE, key=person["person_id"], first=first))
        return fresh

    def _write(self, work: Work, people: Sequence[Tuple[int, Dict[str, object]]], fresh: Sequence[bool],
               mapped: Sequence[str], keys: Optional[Sequence[Optional[str]]]) -> None:
        told = [(position, person) for (position, person), new in zip(people, fresh)
                if self._register.settled(str(person["person_id"]), new, position in work.rejected)]
        put_at(work, "persons", [position for position, _ in told],
               {name: [person[name] for _, person in told] for name in ("person_id", *mapped)})
        if keys is None:
            return
        separator = work.plan.mapping.choices.list_separator
        found = {(position, case, person["person_id"]): person for position, person in people
                 if position not in work.rejected and keys[position] for case in split(keys[position], separator)}
        links = [(position, case, person) for (position, case, _), person in found.items()]     # each person once in a case
        values = {"case_id": [case for _, case, _ in links], "person_id": [person["person_id"] for *_, person in links]}
        if any(person["part"] for *_, person in links):
            values["part"] = [person["part"] for *_, person in links]
        put_at(work, "case_persons", [position for position, *_ in links], values)


def read_consents(work: Work, number: int, cases: Optional[Sequence[Optional[str]]],
                  persons: Optional[Sequence[Sequence[str]]]) -> Writer:
    """Read the consents of that number: of the persons where a row names some, else of its case."""
    uses = work.values(CONSENT, number, "consent_use")
    given = work.values(CONSENT, number, "consent_given")
    parts = {column: work.values(CONSENT, number, name) for name, column in _CONSENT_PARTS
             if work.has(CONSENT, number, name)}
    none = [None] * work.count
    made: List[Tuple[int, Dict[str, object]]] = []
    constant = (work.plan.fields.get((CONSENT, number), {}).get("consent_use") or _NO_FIELD).constant
    for position, (use, agreed, *cells) in enumerate(zip(uses or none, given or none, *(
            column or none for column in parts.values()))):
        if agreed == 0 or not (use or agreed or any(cells)):
            continue
        codes = _uses(work, position, number, use or constant)
        subjects = [("person_id", person) for person in (persons[position] if persons else ())]
        if not subjects and cases is not None and cases[position]:
            subjects = [("case_id", cases[position])]
        if not subjects:
            work.tell(position, None, Bad(NO_SUBJECT), REJECT)
        made += [(position, {"person_id": None, "case_id": None, kind: subject, "use_allowed": code,
                             **dict(zip(parts, cells))}) for kind, subject in subjects for code in codes]

    def write() -> None:
        kept = [(position, consent) for position, consent in made if position not in work.rejected]
        put_at(work, "consents", [position for position, _ in kept],
               {name: [consent[name] for _, consent in kept] for name in ("person_id", "case_id", "use_allowed", *parts)})

    return write


class _NoField:
    constant = None


_NO_FIELD = _NoField()


def _uses(work: Work, position: int, number: int, text: Optional[str]) -> List[str]:
    """Return the uses that a cell agrees to. Never fewer: one that cannot be read rejects the row."""
    if not text:
        work.tell(position, work.plan.fields[(CONSENT, number)].get("consent_given"), Bad(WHICH_USE), REJECT)
        return []
    codes = []
    for part in split(text, work.plan.mapping.choices.list_separator):
        code = VOCABULARIES["uses"].get(key(part))
        if code is None:
            work.tell(position, work.plan.fields[(CONSENT, number)].get("consent_use"), Bad(NO_CODE), REJECT)
        else:
            codes.append(code)
    return list(dict.fromkeys(codes))
