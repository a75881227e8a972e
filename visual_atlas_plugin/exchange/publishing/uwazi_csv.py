"""Released places and cases in the form that Uwazi imports: one CSV a template, values parted by |, ranges by :.

Uwazi makes an entity for each title that a relationship names and it does not know, so titles of places are made unique and
never hold a mark of the form. Languages stand side by side (title__en, title__ko).
"""

from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Optional, Sequence

from ...domain.filter_state import date_of
from .by_case import whole_cases
from .released import Release

FOLDER = "uwazi"
_FIRST, _LAST = -719162, 2932896        # days that a calendar of four-digit years knows
_README = (
    "For Uwazi: import places.csv first, then cases.csv, each into a template with properties of these names. NOT FOR\r\n"
    "SPREADSHEETS. place_geolocation is latitude|longitude; several values are parted by |; a period is from:to, either end may\r\n"
    "be missing. Places are named by their title. An import makes drafts or published entities as Uwazi is set: check first.\r\n")


def write(release: Release, folder: Path) -> List[Path]:
    """Write folder/uwazi/places.csv and cases.csv; return the files."""
    target = folder / FOLDER
    target.mkdir()
    titles = place_titles(release)
    made = {"README.txt": [_README], "places.csv": _csv(_places(release, titles)), "cases.csv": _csv(_cases(release, titles))}
    for name, lines in made.items():
        with open(target / name, "w", encoding="utf-8", newline="") as stream:
            stream.writelines(lines)
    return [target / name for name in made]


def place_titles(release: Release) -> Dict[str, str]:
    """Return a title of its own for each place, by place_id."""
    table = release.table("places")
    names = {place: _plain(name) for place, name in zip(table.column("place_id"), table.column("name_en"))}
    many: Dict[str, int] = {}
    for name in names.values():
        many[name] = many.get(name, 0) + 1
    return {place: name if many[name] == 1 else f"{name} ({_plain(place)})" for place, name in names.items()}


def _plain(text: Optional[str]) -> str:
    """Return a text without the mark that parts values."""
    return " ".join((text or "").replace("|", "/").split())


def _places(release: Release, titles: Dict[str, str]) -> List[Sequence[str]]:
    lines: List[Sequence[str]] = [("title__en", "title__ko", "place_id", "kind", "country", "province", "county", "precision",
                                   "told", "place_geolocation")]
    for row in release.table("places").dicts():
        point = "" if row["geom"] is None else f"{row['geom'][1]!r}|{row['geom'][0]!r}"
        title = titles[row["place_id"]]
        lines.append((title, _plain(row["name_ko"]) or title, row["place_id"], row["kind"], row["country"] or "",
                      row["admin1"] or "", row["admin2"] or "", row["precision"] or "", row["mask"], point))
    return lines


def _cases(release: Release, titles: Dict[str, str]) -> Iterator[Sequence[str]]:
    themes = {row["theme_id"]: row["name_en"] for row in release.table("themes").dicts()}
    yield "title", "name", "record_kind", "themes", "when", "date_as_told", "places", "summary", "publisher"
    for row, stages, of_case in whole_cases(release):
        visited = dict.fromkeys(titles[stage["place_id"]] for stage in stages if stage["place_id"] in titles)
        yield (_plain(row["case_id"]), row["title"] or "", row["record_kind"], "|".join(_plain(themes[theme]) for theme in of_case),
               period(row["start_day"], row["end_day"]), row["date_text"] or "", "|".join(visited), row["summary"] or "",
               row["publisher"] or "")


def period(start_day: Optional[int], end_day: Optional[int]) -> str:
    """Return two bounding days as Uwazi reads a period, "" for none."""
    if start_day is None and end_day is None:
        return ""
    return ":".join("" if day is None or not _FIRST <= day <= _LAST else date_of(day).isoformat() for day in (start_day, end_day))


def _csv(lines: Iterable[Sequence[str]]) -> Iterator[str]:
    return (",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\r\n" for line in lines)
