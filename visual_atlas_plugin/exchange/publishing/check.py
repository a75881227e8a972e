"""A published folder held against its atlas: are the files as they left, and may all of it still leave today?"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence

from ...domain.errors import AtlasError
from ...domain.publishing import LEVELS
from ...domain.releasing.imagery import MARKS
from ...domain.releasing.policy import MASKS
from ...store.connection import PathLike, open_atlas
from ...store.log_seal import heads_of
from . import manifest, told_ids
from .policy_store import policy_of
from .register import editions
from .release import release

_FIND = "SELECT uuid FROM publications WHERE sha256 = ?"
_WITHDRAWN = ("SELECT c.case_id FROM cases c JOIN case_persons m ON m.case_uuid = c.uuid JOIN persons p ON p.uuid = m.person_uuid "
              "WHERE p.withdrawn_at <> ''")


@dataclass
class CheckReport:
    """What checking found. Names of files are relative to the folder.

    `registered`: whether the atlas knows this very manifest; `head_known`: whether the head of the log that it names is a seal
    of this atlas (None: it names none). `no_longer`: records that may not leave at the level today; `withdrawn`: those of them
    that belong to somebody who withdrew; `gone`: those that the atlas no longer has; `too_exact`: places that were told more
    exactly than they may be today; `marks`, `images`: ids of those in the files that may not leave today, be it for their privacy,
    their review, their place, or because the atlas does not have them. `policy_changed`: whether the atlas has another policy now,
    which alone is no fault.
    """

    level: str
    made_on: str
    missing: List[str] = field(default_factory=list)
    changed: List[str] = field(default_factory=list)
    added: List[str] = field(default_factory=list)
    registered: bool = False
    head_known: Optional[bool] = None
    records: int = 0
    no_longer: List[str] = field(default_factory=list)
    withdrawn: List[str] = field(default_factory=list)
    gone: List[str] = field(default_factory=list)
    too_exact: int = 0
    marks: List[str] = field(default_factory=list)
    images: List[str] = field(default_factory=list)
    policy_changed: bool = False

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against the folder."""
        return (self.registered and self.head_known is not False
                and not (self.missing or self.changed or self.added or self.no_longer or self.too_exact or self.marks
                         or self.images))


def check(folder: PathLike, atlas: PathLike, day: Optional[date] = None) -> CheckReport:
    """Hold a published folder against an atlas. Raises AtlasError for a folder that holds no publication."""
    place = Path(folder)
    said = _read(place)
    report = CheckReport(str(said["level"]), str(said.get("made_on", "")))
    _check_files(place, said["files"], report)
    _check_atlas(place, said, atlas, day or date.today(), report)
    return report


def _read(place: Path) -> Mapping[str, Any]:
    try:
        said = manifest.read(place)
        if said.get("level") not in LEVELS:
            raise ValueError("no level")
    except (OSError, ValueError, RecursionError) as error:
        raise AtlasError("The folder “{name}” holds no publication that can be read.",
                         "Choose the folder in which the manifest lies.", str(error), name=place.name) from error
    return said


def _check_files(place: Path, listed: Sequence[Mapping[str, Any]], report: CheckReport) -> None:
    sums: Dict[str, str] = {str(entry["path"]): str(entry["sha256"]) for entry in listed}
    there = set(manifest.files_in(place))
    report.added = sorted(there - set(sums))
    for name in sorted(sums):
        if name not in there:
            report.missing.append(name)
            continue
        try:
            same = not (place / name).is_symlink() and manifest.sha256_of(place / name) == sums[name]
        except OSError as error:
            raise AtlasError("“{name}” cannot be read.", "Ask for the right to read it, or copy it elsewhere.", str(error),
                             name=name) from error
        if not same:
            report.changed.append(name)


def _check_atlas(place: Path, said: Mapping[str, Any], atlas: PathLike, day: date, report: CheckReport) -> None:
    digest = manifest.sha256_of(place / manifest.FILE)
    with open_atlas(atlas) as connection:
        found = connection.execute(_FIND, (digest,)).fetchone()
        edition = next((one for one in editions(connection) if found and one.key == found[0]), None)
        withdrawn = {row[0] for row in connection.execute(_WITHDRAWN)}
        there = {row[0] for row in connection.execute("SELECT case_id FROM cases")}
        report.policy_changed = policy_of(connection).sha256 != said.get("policy_sha256")
    head = str(said.get("log_head") or "")
    report.head_known = head in heads_of(atlas) if head else None
    report.registered = edition is not None
    told = told_ids.ids_in(place, report.changed)
    today, preview = release(atlas, report.level, day=day)
    records = told[told_ids.CASES].union(edition.records if edition is not None else ())
    report.records = len(records)
    report.no_longer = sorted(records.difference(today.table("cases").values("case_id")))
    report.withdrawn = sorted(withdrawn.intersection(report.no_longer))
    report.gone = sorted(set(report.no_longer) - there)
    report.marks = sorted(told[told_ids.MARK].difference(*(today.table(name).values("observation_id") for name in MARKS)))
    report.images = sorted(told[told_ids.IMAGE].difference(today.table("images").values("image_id")))
    if edition is not None:
        report.too_exact = sum(MASKS.index(mask) < MASKS.index(preview.masks.get(key, "withheld"))
                               for key, mask in edition.masks.items())
