"""A whole publication: the files that were asked for, a manifest, and an entry in the register; all of it, or nothing."""

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from ...domain.errors import AtlasError
from ...domain.publishing import INTERNAL, LEVELS
from ...domain.releasing.editions import Difference, Edition, differences, too_near
from ...domain.releasing.policy import LevelPolicy
from ...store.atomic_folder import check_new_folder, new_folder
from ...store.connection import PathLike
from . import counts, csv_files, geojson, gpkg, manifest, project, register, uwazi_csv, xlsx
from .release import Preview
from .released import Release
from .watch import go_on, watching

GPKG, CSV, EXCHANGE, XLSX, GEOJSON, UWAZI, PROJECT, COUNTS, WEB = (
    "gpkg", "csv", "exchange", "xlsx", "geojson", "uwazi", "project", "counts", "web")
OUTPUTS = (GPKG, CSV, EXCHANGE, XLSX, GEOJSON, UWAZI, PROJECT, COUNTS, WEB)
Writer = Callable[[Release, Path], List[Path]]
_WRITERS: Mapping[str, Writer] = {
    GPKG: gpkg.write, CSV: csv_files.write, EXCHANGE: csv_files.write_exchange, XLSX: xlsx.write, GEOJSON: geojson.write,
    UWAZI: uwazi_csv.write}


@dataclass(frozen=True)
class Published:
    """What was written: the folder, its files (names in it), the SHA-256 of the manifest."""

    folder: Path
    files: Tuple[str, ...]
    manifest_sha256: str


@dataclass
class Job:
    """What is to be published. `styles`: of the layers of the project (project.py), made where QGIS is at hand."""

    atlas: PathLike
    release: Release
    preview: Preview
    policy: LevelPolicy
    outputs: Sequence[str]
    styles: Mapping[str, str] = field(default_factory=dict)
    editor: str = "unknown"
    progress: Callable[[float], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False
    imagery: Optional[Any] = None       # web.WebImagery of the second page of the web map

    def __post_init__(self) -> None:
        """Order the outputs, and refuse what the level does not let out."""
        unknown = [name for name in self.outputs if name not in OUTPUTS]
        if unknown or not self.outputs:
            raise AtlasError("No output is chosen.", "Choose one at least.", ", ".join(unknown))
        self.outputs = [name for name in OUTPUTS if name in self.outputs]
        if XLSX in self.outputs and self.release.level != INTERNAL:
            raise AtlasError("A workbook is made at the internal level only.", "Choose CSV, or the internal level.")
        if XLSX in self.outputs:
            xlsx.check_sizes(self.release)      # said before anything is written, and in a preview
        if PROJECT in self.outputs and GPKG not in self.outputs:
            raise AtlasError("A QGIS project needs the GeoPackage beside it.", "Choose the GeoPackage, too.")

    @property
    def with_rows(self) -> bool:
        """Whether rows leave, not numbers alone."""
        return list(self.outputs) != [COUNTS]


def numbers_of(job: Job, earlier: Sequence[Edition]) -> Dict[counts.Cell, Optional[int]]:
    """Return the numbers of a publication as they are told beside what else leaves, and after what left before."""
    cells = counts.cells_of(job.release)
    if job.with_rows:
        return cells
    return counts.shown(cells, job.policy.suppress_below, too_near(cells, same_readers(earlier, job.release.level),
                                                                   job.policy.suppress_below))


def same_readers(earlier: Sequence[Edition], level: str) -> List[Edition]:
    """Return the editions that the readers of a level have, too: those of the level and of wider circles."""
    return [edition for edition in earlier if LEVELS.index(edition.level) <= LEVELS.index(level)]


def told_differences(job: Job, earlier: Sequence[Edition]) -> List[Difference]:
    """Return what this edition tells together with earlier ones, for whoever publishes."""
    known = same_readers(earlier, job.release.level)
    alike = any(edition.filter_json == job.release.filter_json for edition in known)        # a million ids are not gathered for none
    records = frozenset(job.release.table("cases").values("case_id")) if alike else frozenset()
    return differences(records, job.preview.masks, job.release.filter_json, known)


def publish(job: Job, folder: PathLike) -> Published:
    """Write a publication into a new folder and enter it into the register. Raises AtlasError, Stopped.

    The folder appears whole, or not at all; the entry stands before the folder does, and goes where that fails: rather an entry
    too many than an edition that a withdrawal does not find.
    """
    check_new_folder(folder)
    with watching(job.stopped):
        return _publish(job, folder)


def _publish(job: Job, folder: PathLike) -> Published:
    earlier = register.editions_of(job.atlas)
    numbers = numbers_of(job, earlier)
    entry, stands = "", False
    try:
        with new_folder(folder) as draft:
            _write_files(job, draft, numbers)
            manifest.write(job.release, draft, job.with_rows)
            files = tuple([*manifest.files_in(draft), manifest.FILE])
            digest = manifest.sha256_of(draft / manifest.FILE)
            go_on()
            entry = register.enter(job.atlas, job.release, job.preview.told_masks, job.preview.held, Path(folder).name, digest, numbers,
                                   job.editor, job.with_rows)
        stands = True
    finally:
        if entry and not stands:
            register.take_back(job.atlas, entry)
    job.progress(100)
    return Published(Path(folder).absolute(), files, digest)


def _write_files(job: Job, draft: Path, numbers: Mapping[counts.Cell, Optional[int]]) -> None:
    for done, name in enumerate(job.outputs):
        go_on()
        job.progress(10 + 80 * done / len(job.outputs))
        if name == COUNTS:
            counts.write(numbers, draft)
        elif name == PROJECT:
            project.write(job.release, draft, job.styles)
        elif name == WEB:
            web_writer()(job.release, draft, job.imagery)
        else:
            _WRITERS[name](job.release, draft)


def web_writer() -> Callable[..., List[Path]]:
    """Return the writer of the web map; it brings files of its own, which a start of QGIS need not read."""
    return import_module(f"{__package__}.web.write").write
