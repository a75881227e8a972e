"""The tables and the words of a folder of evidence. English: they are read by machines and by courts."""

import csv
import io
import json
import sqlite3
from datetime import date
from typing import Iterable, List, Mapping, Sequence, Tuple

from ...domain.imaging.image_record import ImageRecord, to_row
from ...domain.publishing import INTERNAL, PARTNER
from ...domain.releasing.cleaning import cleaned
from ...domain.releasing.imagery import inside_fields
from ...store.evidence import Evidence

Row = Sequence[object]
_IMAGE_COLUMNS = ("image_id", "title", "provider", "product", "sensor", "acquired_at", "acquired_text", "acquired_time_utc", "date_basis",
                  "resolution_m", "off_nadir_deg", "sun_elevation_deg", "sun_azimuth_deg", "cloud_cover_pct", "stretch", "offset_east_m",
                  "offset_north_m", "offset_error_m", "licence", "print_allowed", "print_until", "web_allowed", "web_until",
                  "attribution", "sha256", "byte_size", "notes")
_LOG = ("SELECT fid, edited_at, action, table_name, row_uuid, edited_by, previous_seal, seal FROM change_log "
        "WHERE row_uuid IN (SELECT value FROM json_each(?)) ORDER BY fid")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LEVELS = {INTERNAL: "internal: for the own team, not for publication", PARTNER: "partner: for an organization that agreed to the terms"}


def original_rows(originals: Iterable[Tuple[Evidence, bytes]], names: Mapping[str, str], about: Mapping[str, str],
                  inside: bool) -> List[Row]:
    """Return heads and rows of the originals. `inside`: with who added each."""
    rows: List[Row] = [("file", "sha256", "bytes", "media_type", "title", "about", "about_id", "licence", "added_at",
                        *(("added_by",) if inside else ()))]
    for one, content in originals:
        rows.append((names[one.uuid], one.sha256, len(content), one.media_type, one.title, one.about.kind, about[one.uuid],
                     one.licence, one.edited_at, *((one.edited_by,) if inside else ())))
    return rows


def image_rows(images: Iterable[ImageRecord], level: str) -> List[Row]:
    """Return heads and rows of the register of images, as a publication of the level tells them; never where on somebody's
    computer a file lies."""
    columns = tuple(name for name in _IMAGE_COLUMNS if name not in inside_fields("images", level))
    found: List[Row] = [columns]
    for image in images:
        values = to_row(image)
        found.append(tuple("" if values[name] is None else values[name] for name in columns))
    return found


def log_rows(connection: sqlite3.Connection, about: Mapping[str, str], inside: bool) -> List[Row]:
    """Return heads and rows of the change log about what leaves: when, what was done, and the seals; no values.

    The numbers are those of the log. `inside`: with who did it; outside the team nobody is named.
    """
    rows: List[Row] = [("number", "at", "action", "table", "row", *(("by",) if inside else ()), "previous_seal", "seal")]
    for number, at, action, table, uuid, who, before, seal in connection.execute(_LOG, (json.dumps(sorted(about)),)):
        rows.append((number, at, action, table, about[uuid], *((who,) if inside else ()), before or "", seal or ""))
    return rows


def csv_bytes(rows: Iterable[Row]) -> bytes:
    """Return rows as CSV in UTF-8, without paths and addresses of e-mail; no cell is a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([[_plain(cell) for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    clean = cleaned(cell)[0]
    return f"'{clean}" if clean.startswith(_FORMULA_SIGNS) else clean


def readme(title: str, level: str, day: date, head: str, synthetic: bool, plates: bool) -> str:
    """Return what stands in README.txt."""
    lines = [f"Evidence from {title}", ""]
    if synthetic:
        lines += ["SYNTHETIC: made-up cases, no real person or event", ""]
    lines += [f"Level: {_LEVELS.get(level, 'public: anybody')}", f"Made on: {day.isoformat()}",
              f"Head of the change log: {head or 'the log is not sealed'}", "",
              "originals/       files as they were added, byte for byte",
              "originals.csv    what each original is, with its SHA-256",
              "images.csv       the register of the images that these rest on",
              "change_log.csv   when each of these records was added and changed, with the seals of the log"]
    if plates:
        lines += ["plates/          pages made from the atlas; whoever made them answers for what they show",
                  "plates.csv       for which level each of them was made, as it says itself, and when"]
    lines += ["", "To check that nothing was altered since:", "    sha256sum -c SHA256SUMS", "",
              "What may not leave at this level is not in this folder.", ""]
    return "\n".join(lines)
