"""What the import window has done for it: each method returns a step for a thread, or is quick enough to wait for."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Tuple

from qgis.core import QgsProcessingContext, QgsProcessingException

from ..domain.errors import AtlasError
from ..domain.importing.mapping import ImportMapping
from ..domain.importing.mapping_json import from_json, to_json
from ..domain.importing.raw import RawSource, Remark
from ..domain.importing.themes import Words
from ..exchange.decisions import decisions_text
from ..exchange.places.known import read_known_places
from ..exchange.places.projecting import project
from ..exchange.plan import Plan, Watch
from ..exchange.proposing import proposed
from ..exchange.reading import ReadOptions, open_source
from ..exchange.undo import PastImport, Undone, past_imports, undo_import
from ..mapping.naming import of_row
from ..processing.import_table import ImportListener, ImportTable
from ..store.connection import open_atlas
from .import_asking import asked_of
from .import_background import Step
from .import_session import ImportSession, Opened, preview_of
from .import_uwazi import Wish, download

_NAMES = ("SELECT name FROM place_names UNION SELECT name_en FROM places UNION SELECT name_ko FROM places "
          "UNION SELECT name_zh FROM places")


class ImportWork:
    """The import core, as the window needs it. Nothing in its steps touches a widget or a project."""

    def themes(self, atlas_path: str) -> List[Tuple[str, str]]:
        """Return (theme_id, name) of the themes of an atlas. Raises AtlasError."""
        with open_atlas(atlas_path) as connection:
            rows = connection.execute("SELECT theme_id, name_en, name_ko FROM themes ORDER BY theme_no, fid").fetchall()
        return [(theme_id, of_row(name_en, name_ko or "")) for theme_id, name_en, name_ko in rows]

    def open(self, atlas_path: str, path: str, options: ReadOptions) -> Step:
        """Read a file for the first time: gives Opened. Raises AtlasError where it cannot be read."""
        def step(_progress, _canceled) -> Opened:
            return replace(opened(open_source(Path(path), options), words_of(atlas_path)), options=options)

        return step

    def fetch(self, wish: Wish) -> Step:
        """Read an Uwazi database into a folder: gives the path of what can be opened there. Raises AtlasError."""
        return download(wish)

    def ask(self, atlas_path: str, source: RawSource, mapping: ImportMapping) -> Step:
        """Look through the beginning of a source: gives Asked."""
        def step(_progress, canceled) -> Any:
            with open_atlas(atlas_path) as connection:
                known = read_known_places(connection)
            return asked_of(source, mapping, words_of(atlas_path), known, canceled)

        return step

    def plan(self, session: ImportSession) -> Step:
        """Check a source against the atlas without writing: gives a Plan."""
        return _imported(_parameters(session, dry=True))

    def run(self, session: ImportSession) -> Step:
        """Import for good, everything or nothing: gives the Plan that was carried out."""
        return _imported(_parameters(session, dry=False))

    def past(self, atlas_path: str) -> List[PastImport]:
        """Return what was imported so far, the last one first. Raises AtlasError."""
        return past_imports(atlas_path)

    def undo(self, atlas_path: str, import_id: str) -> Step:
        """Take an import back, everything or nothing: gives Undone."""
        def step(progress, canceled) -> Undone:
            return undo_import(atlas_path, import_id, watch=Watch(progress, canceled))

        return step

    def load_mapping(self, path: str) -> ImportMapping:
        """Return a mapping that was saved. Raises AtlasError."""
        try:
            return from_json(Path(path).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise AtlasError("“{name}” could not be read.", "Choose another file.", str(error),
                             name=Path(path).name) from error

    def save_mapping(self, path: str, mapping: ImportMapping) -> None:
        """Write a mapping to a file. Raises AtlasError."""
        try:
            Path(path).write_text(to_json(mapping), encoding="utf-8")
        except OSError as error:
            raise AtlasError("“{name}” could not be written.", "Choose another folder, and try again.", str(error),
                             name=Path(path).name) from error


def _parameters(session: ImportSession, dry: bool) -> Dict[str, Any]:
    """Return what visualatlas:importtable is told: all that the person at the window decided."""
    run, read = ImportTable, session.opened.options
    return {run.INPUT: session.path, run.ATLAS: session.atlas_path, run.MAPPING: to_json(session.mapping), run.DRY_RUN: dry,
            run.DECISIONS: decisions_text(session.takes), run.ENCODING: read.encoding, run.SEPARATOR: read.separator,
            run.HEADER_ROW: read.header_row, run.SHAPE_POINTS: read.shape_points}


def _imported(parameters: Dict[str, Any]) -> Step:
    """Return a step that runs the algorithm and gives its Plan."""
    def step(progress, canceled) -> Plan:
        listener = ImportListener(progress, canceled)
        try:
            ImportTable().create().run(parameters, QgsProcessingContext(), listener, {}, False)
        except QgsProcessingException as error:
            if listener.problem is None:
                raise AtlasError("Something went wrong that Visual Atlas did not foresee.",
                                 "See the details in the log.", str(error)) from error
        if listener.problem is not None:
            raise listener.problem
        return listener.plan

    return step


def words_of(atlas_path: str) -> Words:
    """Return the names that an atlas has of themes and places. Raises AtlasError."""
    with open_atlas(atlas_path) as connection:
        return Words.of(connection.execute("SELECT theme_id, name_en, name_ko FROM themes"),
                        (row[0] for row in connection.execute(_NAMES)))


def opened(source: RawSource, words: Words = Words()) -> Opened:
    """Return a source with the first rows of its tables and what is proposed for it."""
    tables = source.tables()
    first = {table.name: preview_of(source.batches(table.name), len(table.columns)) for table in tables}
    proposal = proposed(source, words, project)
    whys = {(one.table, one.column): Remark(one.why, **one.values) for one in proposal.columns if one.why}
    return Opened(source, tables, first, proposal.mapping, proposal.questions, whys)
