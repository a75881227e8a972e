"""The release as plain tables: for readers without scripts, for printers, for whoever wants to copy."""

from typing import Any, Iterable, List, Sequence

from .rows import MOST_ROWS, Row, Rows
from .words import html, link, words


def tables(rows: Rows) -> str:
    """Return the records, places, routes, figures and sources of a release as HTML tables, in the language of the rows."""
    said = words()[rows.language]
    parts = [
        _table(
            said,
            said["tab_records"],
            ("record_id", "fact_title", "date", "themes", "stages", "sources"),
            [_record(row, rows, said) for row in rows.cases],
            rows.total,
        ),
        f"<p>{html(said['fewer'])}</p>",
        _table(
            said,
            said["tab_places"],
            ("kind", "names", "precision", "status", "tab_records", "sources"),
            [_place(row, rows, said) for row in list(rows.places.values())[:MOST_ROWS]],
            len(rows.places),
        ),
        _table(
            said,
            said["routes"],
            ("routes", "stops", "sources"),
            [_route(row, rows, said) for row in rows.routes],
            len(rows.routes),
        ),
        f"<p>{html(said['schematic'])}</p>",
        _table(
            said,
            said["tab_figures"],
            ("figure", "measure", "period", "who_says", "sources"),
            [_figure(row, rows, said) for row in rows.figures[:MOST_ROWS]],
            len(rows.figures),
        ),
        _sources(rows, said),
    ]
    return "\n".join(part for part in parts if part)


def _table(said: Row, title: str, heads: Sequence[str], lines: List[Iterable[str]], total: int) -> str:
    if not lines:
        return ""
    cut = f"<p>{html(said['cut'].format(n=len(lines), total=total))}</p>" if total > len(lines) else ""
    head = "".join(f'<th scope="col">{html(said[word])}</th>' for word in heads)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in lines)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"
    return f'<h2>{html(title)}</h2>{cut}<div class="wide">{table}</div>'


def _record(row: Row, rows: Rows, said: Row) -> List[str]:
    stages = rows.stages.get(row["case_id"], [])
    sources = set(rows.source_numbers("case", row["case_id"]))
    sources.update(rows.source_numbers("stage", *(stage["stage_id"] for stage in stages)))
    what = f"<b>{html(row['title'])}</b>" + (f"<br>{html(row['summary'])}" if row["summary"] else "")
    themes = "; ".join(html(rows.name(theme)) for theme in rows.case_themes(row["case_id"])) or html(said["no_theme"])
    return [
        html(row["case_id"]),
        what,
        html(row["date_text"] or row["date_edtf"] or said["undated"]),
        themes,
        "<br>".join(_stage(stage, rows, said) for stage in stages),
        _numbers(sources),
    ]


def _stage(stage: Row, rows: Rows, said: Row) -> str:
    place = rows.places.get(stage["place_id"] or "")
    where = rows.name(place) if place else stage["place_text"] or said["place_unknown"]
    inferred = f" ({html(said['inferred_short'])})" if stage["inferred"] else ""
    return f"{html(said.get('role_' + str(stage['role']), stage['role']))}: {html(where)}{inferred}"


def _place(row: Row, rows: Rows, said: Row) -> List[str]:
    status = "" if row["status"] in (None, "not_known") else _status(row, said)
    names = " · ".join(dict.fromkeys(html(row[name]) for name in ("name_en", "name_ko", "name_zh") if row[name]))
    weak = f"<br>{html(row['weak_note'])}" if row["weak_note"] else ""
    return [
        html(said.get(f"kind_{row['kind']}", row["kind"])),
        names + weak,
        html(said.get(f"precision_{row['precision']}", row["precision"])),
        status,
        str(rows.records_at(row["place_id"]) or ""),
        _numbers(rows.source_numbers("place", row["place_id"])),
    ]


def _status(row: Row, said: Row) -> str:
    word = said.get(f"status_{row['status']}_one") or said.get(f"status_{row['status']}", row["status"])
    when = f", {said['as_of'].format(when=row['status_as_of'])}" if row["status_as_of"] else ""
    return html(word + when)


def _route(row: Row, rows: Rows, said: Row) -> List[str]:
    stops = []
    for stop in rows.stops.get(row["route_no"], ()):
        place = rows.places.get(stop["place_id"])
        inferred = f" ({html(said['inferred_short'])})" if stop["inferred"] else ""
        stops.append(html(rows.name(place)) + inferred if place else html(stop["name_verbatim"]))
    return [
        f"{html(row['route_no'])} {html(rows.name(row))}",
        " → ".join(stops),
        _numbers(rows.source_numbers("route", row["route_no"])),
    ]


def _figure(row: Row, rows: Rows, said: Row) -> List[str]:
    where = " → ".join(html(row[name]) for name in ("area_from", "area_to") if row[name])
    measure = html(row["measure"]) + (f"<br>{where}" if where else "")
    who = html(row["who_says"] or "") + (f"<br>{html(said['as_of'].format(when=row['as_of']))}" if row["as_of"] else "")
    return [
        html(amount(row)),
        measure,
        html(row["period_text"]),
        who,
        _numbers(rows.source_numbers("statistic", row["stat_id"])),
    ]


def amount(row: Row) -> str:
    """Return a published figure with its unit: "1,432 cases", "200–300 people"."""
    low, high = row["value_low"], row["value_high"]
    if row["value"] is not None or low == high:
        number = _number(row["value"] if row["value"] is not None else low)
    else:
        number = f"{_number(low)}–{_number(high)}"
    return " ".join(part for part in (number, str(row["unit"] or "")) if part)


def _number(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def _numbers(numbers: Iterable[int]) -> str:
    return " ".join(f'<a href="#s{number}">{number}</a>' for number in sorted(numbers))


def _sources(rows: Rows, said: Row) -> str:
    if not rows.sources:
        return ""
    lines = []
    for number, row in enumerate(rows.sources, start=1):
        words_of_it = ", ".join(html(row[name]) for name in ("title", "publisher", "date_text", "licence") if row[name])
        lines.append(f'<li id="s{number}">{words_of_it}{_address(row["url"])}</li>')
    return f"<h2>{html(said['sources'])}</h2><ol>\n" + "\n".join(lines) + "\n</ol>"


def _address(value: Any) -> str:
    """Return an address as a link where it is one of the web, else as the text that it is."""
    if not value:
        return ""
    address = link(value)
    return f' <a href="{html(address)}" rel="noreferrer noopener">{html(value)}</a>' if address else f" {html(value)}"
