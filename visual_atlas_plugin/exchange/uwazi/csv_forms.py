"""Uwazi's two CSV forms, which are not the same: what it exports, and what it imports.

Rules (github.com/huridocs/uwazi): `app/api/csv/csvExporter.ts` (Title, Date added, Template, the labels of the fields,
Documents, Attachments, Published; older versions one Geolocation for all), `typeFormatters.ts` (ranges with ~, the first
point only; an end that is null comes out as 1 January 1970), `typeParsers.ts` and `csvDefinitions.ts` (ranges with :, lists
with |, Parent::Child, name__xx for languages), `typeParsers/geolocation.ts` (lat|lon). Neither form says of which type a
field is: that is told by its values, of the whole file.
"""

import hashlib
import re
import shutil
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ...domain import dates
from ...domain.errors import AtlasError, N_, Stopped
from ...domain.importing.raw import BadInput, Remark
from ...store.connection import PathLike, explain
from ..reading.csv_source import CsvSource
from ..reading.options import ReadOptions
from . import templates
from .interface import Instance, Record
from .source import UwaziSource
from .templates import Property, Template

MAX_ROWS = 500_000
IN_ZIP = "import.csv"                # app/api/csv/importFile.ts
_STATES = {"Published": True, "Unpublished": False}
_NUMBER = r"-?\d{1,3}(?:\.\d+)?"
_POINT = re.compile(rf"^\s*({_NUMBER})\s*\|\s*({_NUMBER})(?:\s*\|\s*{_NUMBER}\s*\|\s*{_NUMBER})*\s*$")
_DATE = r"(?:\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4})"
_DAY = re.compile(rf"^{_DATE}$")
_FULL = re.compile(r"^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$")
_SPAN = re.compile(rf"^({_DATE}|Invalid date)?\s*[~:]\s*({_DATE}|Invalid date)?$")
_LINK = re.compile(r"^(?:[^|]*\|)?https?://[^\s|]+$", re.IGNORECASE)
_SUFFIX = re.compile(r"^(.+)__([a-z]{2}(?:-[A-Za-z]{2,4})?)$")
_ZERO_DAY = "1970-01-01"


@dataclass
class _Column:
    """A column of the file and what its values showed."""

    name: str
    base: str                        # without the language
    language: str = ""
    kind: str = "text"
    content: str = ""
    texts: List[Optional[str]] = field(default_factory=list)


@dataclass
class _Form:
    columns: List[_Column]
    is_export: bool
    title: int
    key: int = -1
    template: int = -1
    added: int = -1
    published: int = -1


def open_csv(path: PathLike, options: ReadOptions = ReadOptions(),
             canceled: Callable[[], bool] = lambda: False) -> UwaziSource:
    """Return what a CSV form (or a zip with import.csv) holds, as tables of an import. Raises AtlasError."""
    target = Path(path).absolute()
    if target.suffix.lower() != ".zip":
        return _open(target, options, canceled, target.stem)
    folder = Path(tempfile.mkdtemp(prefix="visual-atlas-"))
    try:
        return _open(_unpacked(target, folder / IN_ZIP), options, canceled, target.stem)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpacked(archive: Path, target: Path) -> Path:
    """Copy the one table out of an archive; no name in it is ever used as a path."""
    from .saved import MAX_BYTES
    try:
        with zipfile.ZipFile(archive) as opened:
            info = opened.getinfo(IN_ZIP)
            if info.file_size > MAX_BYTES:
                raise AtlasError(N_("“{name}” is larger than {size} MB."), N_("Save the database in several pages."),
                                 name=IN_ZIP, size=MAX_BYTES // 1024 ** 2)
            with opened.open(info) as source, open(target, "wb") as copy:
                shutil.copyfileobj(source, copy)
    except KeyError as error:
        raise AtlasError(N_("“{name}” holds no import.csv at its root."), N_("Choose the CSV file itself."),
                         name=archive.name) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise AtlasError(N_("“{name}” is damaged or locked, and cannot be unpacked."), N_("Choose the CSV file itself."),
                         str(error), name=archive.name) from error
    except OSError as error:
        raise explain(error, archive) from error
    return target


def _open(path: Path, options: ReadOptions, canceled: Callable[[], bool], name: str) -> UwaziSource:
    table = CsvSource(path, options)
    numbers, columns, bad = _read(table, canceled)
    form = _form(columns)
    if not numbers or form.title < 0:
        raise BadInput(N_("“{name}” has no column “Title” with records below it, so it is no table of Uwazi."),
                       N_("Import it as a table instead."), name=path.name)
    for column in form.columns:
        column.kind = _kind_of(column)
    _tie_by_title(form, name)
    notes: List[str] = list(table.notes) + [_form_remark(form)]
    if bad:
        notes.append(Remark(N_("{count} rows of the file could not be read whole, the first in row {row}."), count=len(bad),
                            row=bad[0]))
    instance, unknown_ends = _instance(form, numbers, name)
    instance.sha256 = table.sha256
    if unknown_ends:
        notes.append(Remark(N_("{count} ends of ranges are 1 January 1970, as Uwazi writes an end that is not known; they "
                               "were taken as not known."), count=unknown_ends))
    if form.key < 0:
        notes.append(Remark(N_("The file has no record numbers; they were made from template, title and date added.")))
    return UwaziSource(instance, path.name, notes)


def _read(table: CsvSource, canceled: Callable[[], bool]) -> Tuple[List[int], List[_Column], List[int]]:
    """Return row numbers, columns with their texts, and the numbers of rows that had to be left out."""
    columns, numbers, bad = [_column(name) for name in table.columns], [], []
    for batch in table.batches(table.tables()[0].name):
        if canceled():
            raise Stopped(N_("Reading was stopped."), N_("Nothing was imported."))
        numbers.extend(batch.rows)
        for column, texts in zip(columns, batch.values):
            column.texts.extend(texts)
        bad.extend(one.row for one in batch.problems if one.rejected)
        if len(numbers) > MAX_ROWS:
            raise BadInput(N_("“{name}” has more than {count} rows."), N_("Import it as a table instead."), name=table.title,
                           count=MAX_ROWS)
    return numbers, columns, bad


def _column(name: str) -> _Column:
    match = _SUFFIX.match(name.strip())
    return _Column(name, match.group(1), match.group(2)) if match else _Column(name, name.strip())


def _form(columns: List[_Column]) -> _Form:
    """Tell the form: an export ends with Published or Unpublished, in whatever language its header is."""
    named = {column.base.casefold(): number for number, column in reversed(list(enumerate(columns)))}
    last = {text for text in columns[-1].texts if text}
    if len(columns) >= 6 and last and last <= set(_STATES):
        return _Form(columns, True, 0, -1, 2, 1, len(columns) - 1)
    return _Form(columns, False, named.get("title", -1), named.get("id", -1), named.get("template", -1))


def _form_remark(form: _Form) -> Remark:
    if form.is_export:
        return Remark(N_("This is a table that Uwazi exported: it holds one language, and of several points the first."))
    return Remark(N_("This is read as a table for Uwazi's import."))


def _kind_of(column: _Column) -> str:
    """Return the type that all values of a column agree on, text where they do not."""
    texts = [text.strip() for text in column.texts if text]
    if not texts:
        return "text"
    if column.base.endswith("_geolocation") or (all(map(_POINT.match, texts)) and any("." in text for text in texts)):
        return templates.GEOLOCATION
    if all(_LINK.match(text) for text in texts):
        return templates.LINK
    parts = [part.strip() for text in texts for part in text.split("|") if part.strip()]
    if parts and all(_SPAN.match(part) and len(part) > 1 for part in parts):
        return "multidaterange"
    if parts and all(map(_DAY.match, parts)) and not all(re.fullmatch(r"\d{4}", part) for part in parts):
        return "multidate"
    if any("::" in part for part in parts) or (len(parts) > len(texts) and max(map(len, parts)) <= 120):
        return "multiselect"
    return "text"


def _tie_by_title(form: _Form, name: str) -> None:
    """Take a column for a relation where its values are titles of records of one other template of the file."""
    if form.template < 0:
        return
    titles: Dict[str, set] = {}
    for title, template in zip(form.columns[form.title].texts, form.columns[form.template].texts):
        titles.setdefault(template or name, set()).add(title)
    for number, column in enumerate(form.columns):
        if number in (form.title, form.template, form.added, form.published) or column.kind not in ("text", "multiselect"):
            continue
        parts = {part.strip() for text in column.texts if text for part in text.split("|") if part.strip()}
        column.content = next((template for template, known in titles.items() if parts and parts <= known), "")
        column.kind = "relationship" if column.content else column.kind


def _instance(form: _Form, numbers: Sequence[int], name: str) -> Tuple[Instance, int]:
    """Return the rows as records of an instance, and how many ends of ranges are not known."""
    order = _day_order(form)
    counted = [0]
    languages = _languages(form)
    skipped = {form.title, form.key, form.template, form.added, form.published}
    records: Dict[str, Record] = {}
    by_title: Dict[Tuple[str, str], List[str]] = {}
    rows = []
    for at, number in enumerate(numbers):
        template = (_text(form, form.template, at) or name).strip()
        title = _text(form, form.title, at) or ""
        given = (_text(form, form.key, at) or "").strip()
        key = _free(given or _made_key(template, title, _text(form, form.added, at)), records)
        by_title.setdefault((template, title), []).append(given or key)
        records[key] = Record(given or key, template, {}, (), number)     # an id that comes twice is told by the import
        rows.append((at, key))
    for at, key in rows:
        for language in languages:
            row = _row(form, at, language, languages[0], skipped, order, by_title, counted)
            if row is not None:
                records[key].rows[language] = row
    instance = Instance("", tuple(languages), _templates(form, records, skipped), {}, {}, records)
    return instance, counted[0]


def _row(form: _Form, at: int, language: str, default: str, skipped: set, order: str,
         by_title: Dict[Tuple[str, str], List[str]], counted: List[int]) -> Optional[dict]:
    """Return one language version of a row in the shape of Uwazi's answers; None where it says nothing in it."""
    metadata: Dict[str, list] = {}
    title = _text(form, form.title, at) if language == default else None
    for number, column in enumerate(form.columns):
        if (column.language or default) != language:
            continue
        text = column.texts[at]
        if column.base.casefold() == "title" and not form.is_export and text:
            title = text
        elif number not in skipped and text:
            metadata[column.base] = _held(column, text, order, by_title, counted)
    if language != default and title is None and not metadata:
        return None
    row = {"title": title, "metadata": metadata, "language": language}
    if form.published >= 0:
        row["published"] = _STATES.get(_text(form, form.published, at) or "")
    return row


def _held(column: _Column, text: str, order: str, by_title: Dict[Tuple[str, str], List[str]], counted: List[int]) -> list:
    """Return the values of a cell in the shape of Uwazi's answers."""
    parts = [part.strip() for part in text.split("|") if part.strip()]
    if column.kind == templates.GEOLOCATION:
        if not all(re.fullmatch(_NUMBER, part) for part in parts) or len(parts) < 2:
            return [{"value": {"lat": text, "lon": None}}]                 # told by the import
        return [{"value": {"lat": lat, "lon": lon}} for lat, lon in zip(parts[::2], parts[1::2])]
    if column.kind == templates.LINK:
        return [{"value": {"label": parts[0] if len(parts) > 1 else None, "url": parts[-1]}}]
    if column.kind == "multidaterange":
        return [{"value": _span(part, order, counted)} for part in parts]
    if column.kind == "multidate":
        return [{"value": iso(part, order)} for part in parts]
    if column.kind == "multiselect":
        return [{"value": part, "label": part.rpartition("::")[2]} for part in parts]
    if column.kind == "relationship":
        found = [by_title.get((column.content, part), []) for part in parts]
        return [{"value": keys[0] if len(keys) == 1 else None, "label": part} for part, keys in zip(parts, found)]
    return [{"value": text}]


def _span(text: str, order: str, counted: List[int]) -> dict:
    match = _SPAN.match(text)
    start, end = (iso(part, order) if part and part != "Invalid date" else None for part in match.groups())
    zero = [part == _ZERO_DAY and "~" in text for part in (start, end)]
    counted[0] += sum(zero)
    return {"from": None if zero[0] else start, "to": None if zero[1] else end}


def iso(text: str, order: str) -> str:
    """Return a date as YYYY-MM-DD where its order ("dmy" or "mdy", "" not known) is beyond doubt, else as it is."""
    match = _FULL.match(text)
    if match is None:
        return text
    first, middle, last = match.groups()
    if len(first) == 4:
        year, month, day = int(first), int(middle), int(last)
    elif order:
        year, day, month = int(last), *(int(part) for part in ((first, middle) if order == "dmy" else (middle, first)))
    else:
        return text
    if not (1 <= month <= 12 and 1 <= day <= dates.month_days(year, month)):
        return text
    return f"{year:04d}-{month:02d}-{day:02d}"


def _day_order(form: _Form) -> str:
    """Return in which order the file writes day and month before the year, by the days above 12 that it holds."""
    seen = set()
    for number, column in enumerate(form.columns):
        if column.kind in templates.DAYS or number == form.added:
            for text in column.texts:
                for part in re.split(r"[|~:]", text or ""):
                    match = _FULL.match(part.strip())
                    if match and len(match.group(3)) == 4:
                        seen |= {"dmy"} if int(match.group(1)) > 12 else {"mdy"} if int(match.group(2)) > 12 else set()
    return seen.pop() if len(seen) == 1 else ""


def _languages(form: _Form) -> List[str]:
    """Return the languages of a file, its default first: the one of columns without a language, by their script."""
    listed = list(dict.fromkeys(column.language for column in form.columns if column.language))
    titles = "".join(text for text in form.columns[form.title].texts[:500] if text)
    script = "ko" if re.search("[가-힣]", titles) else "zh" if re.search("[一-鿿]", titles) else "en"
    default = form.columns[form.title].language or (script if script not in listed else "en" if "en" not in listed else "")
    return list(dict.fromkeys(([default] if default else []) + listed))


def _templates(form: _Form, records: Dict[str, Record], skipped: set) -> Dict[str, Template]:
    """Return a template for each name in the file, with the columns that its records fill."""
    filled: Dict[str, set] = {}
    for record in records.values():
        filled.setdefault(record.template, set()).update(*(row["metadata"] for row in record.rows.values()))
    made = {}
    for template, names in filled.items():
        properties: Dict[str, Property] = {}
        for number, column in enumerate(form.columns):
            name = column.base
            if number not in skipped and name in names and name not in properties:
                properties[name] = Property(name, name, column.base, column.kind, column.content)
        made[template] = Template(template, template, tuple(properties.values()))
    return made


def _text(form: _Form, number: int, at: int) -> Optional[str]:
    return form.columns[number].texts[at] if number >= 0 else None


def _made_key(template: str, title: str, added: Optional[str]) -> str:
    """Return a record number made of what does not change from one export to the next."""
    return f"uwazi-{hashlib.sha256(f'{template}|{title}|{added or str()}'.encode('utf-8')).hexdigest()[:12]}"


def _free(key: str, taken: Dict[str, Record]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free
