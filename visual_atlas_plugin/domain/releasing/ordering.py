"""Steps of a case as they are told: numbered anew, so that a gap does not tell of a step held back."""

from typing import Dict, List, Sequence

Row = Dict[str, object]


def renumbered(stages: Sequence[Row], case_ids: Dict[str, str]) -> List[Row]:
    """Return the stages, ordered by case and by moment, with case_id, stage_id (made of the case's id) and a dense number.

    The rows are changed where they are: there may be hundreds of thousands. `stages` come ordered within each case; stages of
    one moment share a number and keep sharing one. `case_ids`: by uuid.
    """
    seen: Dict[str, List[object]] = {}
    for stage in stages:
        case = str(stage["case_uuid"])
        moments = seen.setdefault(case, [0, None, 0])       # stages so far, last number in the atlas, last number told
        moments[0] += 1
        if stage["stage_order"] != moments[1]:
            moments[1] = stage["stage_order"]
            moments[2] += 1
        stage.update(case_id=case_ids[case], stage_id=f"{case_ids[case]}/{moments[0]}", stage_order=moments[2])
    return sorted(stages, key=lambda stage: (stage["case_id"], stage["stage_order"], int(str(stage["stage_id"]).rsplit("/", 1)[1])))
