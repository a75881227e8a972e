"""The places of an edition, by country and province, each with what is stated of it; and the index in all languages."""

from typing import Any, Dict, List, Mapping, Tuple

from ...domain.words import COORDINATE_DECIMALS, CROSSING, PLACE_KINDS
from ...i18n import both, tr
from ...mapping import naming
from ...mapping.facet_text import value_name
from ...mapping.filter_text import iso_day_text
from ...mapping.form_words import word_name
from ..chart_shapes import PAPER_INK
from . import paper
from .blocks import Block, Heading, Paragraph, Table
from .dossier import figure_row
from .edition import Edition, text

Row = Mapping[str, Any]
_UNKNOWN_STATUS = "not_known"


def coordinates(row: Row) -> str:
    """Return latitude and longitude with the decimals that their precision earns, in degrees and in minutes and seconds."""
    decimals = COORDINATE_DECIMALS.get(text(row["precision"]))
    if row["geom"] is None or decimals is None:
        return tr("not located")
    lon, lat = row["geom"]
    plain = f"{abs(lat):.{decimals}f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.{decimals}f}° {'E' if lon >= 0 else 'W'}"
    if row["mask"] not in (None, "", "exact"):
        return tr("{coordinates} (moved to a coarser point)").format(coordinates=plain)
    return plain if decimals < 4 else f"{plain} ({_sexagesimal(lat, 'NS', decimals)} {_sexagesimal(lon, 'EW', decimals)})"


def _sexagesimal(value: float, letters: str, decimals: int) -> str:
    """Return degrees, minutes and seconds as fine as the decimals: 4 earn whole seconds, 5 a tenth of one."""
    tenths = round(abs(value) * 36000) if decimals > 4 else round(abs(value) * 3600) * 10
    degrees, rest = divmod(tenths, 36000)
    minutes, rest = divmod(rest, 600)
    seconds = f"{rest / 10:04.1f}" if decimals > 4 else f"{rest // 10:02d}"
    return f"{degrees}°{minutes:02d}′{seconds}″{letters[0] if value >= 0 else letters[1]}"


def places(edition: Edition) -> List[Block]:
    """Return all places but settlements, by country and province."""
    groups: Dict[Tuple[str, str], List[Row]] = {}
    for row in edition.places.values():
        if text(row["kind"]) != "settlement":
            groups.setdefault((text(row["country"]), text(row["admin1"])), []).append(row)
    made: List[Block] = [Heading(both("Places"))]
    for key in sorted(groups, key=lambda pair: (pair[0] == "", pair[0], pair[1] == "", pair[1])):
        made.append(Heading(_area(*key), 1))
        for row in sorted(groups[key], key=lambda one: (PLACE_KINDS.index(one["kind"]), edition.place_label(one["place_id"]))):
            made += _place(edition, row)
    return made


def _area(country: str, province: str) -> str:
    named = value_name("country", country) if country else tr("Country not stated")
    return ", ".join(part for part in (naming.of_row(province, naming.korean(province)) if province else "", named) if part)


def _place(edition: Edition, row: Row) -> List[Block]:
    place_id = row["place_id"]
    others = [text(row[name]) for name in ("name_en", "name_ko", "name_zh") if text(row[name])]
    label = edition.place_label(place_id)
    second = " · ".join(name for name in others if name != label)
    facts = [word_name("kind", row["kind"]), coordinates(row),
             word_name("precision", row["precision"]).lower() if row["geom"] is not None else ""]
    if row["cases"]:
        facts.append(tr("1 record") if row["cases"] == 1 else tr("{n} records").format(n=f"{row['cases']:,}"))
    made: List[Block] = [Paragraph(label + edition.refs("place", place_id), paper.STRONG, after=0.2, keep=True)]
    if second:
        made.append(Paragraph(second, paper.CHINESE_TABLE, PAPER_INK.quiet, after=0.2, keep=True))
    made.append(Paragraph(" · ".join(part for part in facts if part), paper.TABLE, after=0.4))
    status = text(row["status"])
    if status and status != _UNKNOWN_STATUS and row["kind"] != CROSSING:
        as_of = tr(" as of {day}").format(day=iso_day_text(text(row["status_as_of"]))) if row["status_as_of"] else ""
        made.append(Paragraph(tr("Status: {status}").format(status=word_name("status", status).lower()) + as_of, paper.TABLE,
                              after=0.4))
    if text(row["weak_note"]):
        made.append(Paragraph(text(row["weak_note"]), paper.TABLE, PAPER_INK.quiet, after=0.4))
    claims = [edition.claim(claim) for claim in edition.claims.get(("place", place_id), ())]
    if claims:
        made.append(Table((tr("Figure or statement"), tr("About"), tr("Who says so"), tr("As of")),
                          [figure_row(edition, claim) for claim in claims], (2.0, 3.4, 3.2, 1.4), after=1.0))
    return made + [Paragraph("", paper.SMALL, after=0.4)]


def index(edition: Edition) -> List[Block]:
    """Return all places with their names in English, Korean and Chinese, by the name of the edition's language."""
    rows = []
    for row in edition.places.values():
        rows.append((text(row["name_en"]), text(row["name_ko"]), text(row["name_zh"]), word_name("kind", row["kind"])))
    korean = naming.current().language == "ko"
    rows.sort(key=lambda row: (row[1] or row[0], row[0]) if korean else (row[0].casefold(), row[1]))
    return [Heading(both("Index of places")),
            Table((tr("English"), tr("Korean"), tr("Chinese"), tr("Kind")), rows, (3.6, 2.6, 2.0, 1.8),
                  letters=((2, paper.CHINESE_TABLE),))]
