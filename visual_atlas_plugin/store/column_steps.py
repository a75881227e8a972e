"""Visits and legs from the stages of all cases at once: who was where, and who was moved from where to where."""

from dataclasses import dataclass
from typing import Dict

import numpy as np

from ..domain.set_codes import smallest


@dataclass(frozen=True)
class StageRows:
    """Stages ordered by case, number and fid: position of case and place (-1: not known), number, whether in custody.

    `held` is false for records that are no case.
    """

    case: np.ndarray
    order: np.ndarray
    place: np.ndarray
    held: np.ndarray

    @classmethod
    def ordered(cls, fid: np.ndarray, case: np.ndarray, order: np.ndarray, place: np.ndarray,
                held: np.ndarray) -> "StageRows":
        """Put rows in order; most files have them so already."""
        same_case = case[1:] == case[:-1]
        same_order = same_case & (order[1:] == order[:-1])
        rising = (case[1:] > case[:-1]) | (same_case & (order[1:] > order[:-1])) | (same_order & (fid[1:] > fid[:-1]))
        if not rising.all():
            sequence = np.lexsort((fid, order, case))
            case, order, place, held = case[sequence], order[sequence], place[sequence], held[sequence]
        return cls(case.astype(np.int32), order, place.astype(np.int32), held.astype(bool))


def visits(rows: StageRows, n_places: int) -> Dict[str, np.ndarray]:
    """Return the columns of the stages with a known place."""
    known = rows.place >= 0
    return {"visit_case": rows.case[known], "visit_place": smallest(rows.place[known], n_places)}


def legs(rows: StageRows, n_places: int) -> Dict[str, np.ndarray]:
    """Return the columns of the legs, each once a case: between moments that follow one another, both in custody at
    one known place; several stages at the same moment, or an unknown place, break the chain.
    """
    if not len(rows.case):
        return {}
    begins = np.concatenate(([True], (rows.case[1:] != rows.case[:-1]) | (rows.order[1:] != rows.order[:-1])))
    first = np.flatnonzero(begins)
    alone = np.diff(np.append(first, len(begins))) == 1
    here = np.where(alone & rows.held[first], rows.place[first], -1)
    case = rows.case[first]
    moved = (case[1:] == case[:-1]) & (here[:-1] >= 0) & (here[1:] >= 0) & (here[1:] != here[:-1])
    key = (case[1:][moved].astype(np.int64) * n_places + here[:-1][moved]) * n_places + here[1:][moved]
    _, kept = np.unique(key, return_index=True)
    kept = np.flatnonzero(moved)[np.sort(kept)]
    return {"leg_case": case[1:][kept], "leg_from": smallest(here[:-1][kept], n_places),
            "leg_to": smallest(here[1:][kept], n_places)}
