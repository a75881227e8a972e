"""From facts to themes, published figures and the glossary."""

from typing import Optional

from ..domain import dates, palette
from ..domain.facts import FactRow, Facts, number, split_list
from .fact_writer import FactWriter, date_columns, row_uuid, text

_THEME_COUNTS = (("cases_2026", "2026"), ("cases_2021_02", "2021-02"))


def write_themes(writer: FactWriter, facts: Facts) -> None:
    """Write the themes; the newest published count is shown, every count is a claim."""
    for row in facts["themes.csv"]:
        theme_id = row["theme_id"]
        counts = [(row[column].strip(), as_of) for column, as_of in _THEME_COUNTS if row[column].strip()]
        newest, as_of = counts[0] if counts else (None, None)
        theme = writer.put(
            "themes", (theme_id,), theme_id=theme_id, theme_no=int(row["theme_no"]), name_en=row["name_en"],
            name_ko=text(row["name_ko"]), code=palette.THEME_CODES.get(theme_id, row["theme_no"].zfill(2)[-2:]),
            color=palette.THEME_COLORS.get(theme_id, palette.UNKNOWN_GREY),
            published_count=int(newest) if newest else None, published_as_of=as_of,
            published_by="NKDB" if newest else None, is_user=0, notes=text(row["notes"]))
        writer.cite(row["source_key"], theme_uuid=theme)
        for count, told in counts:
            claim = writer.put(
                "claims", (theme_id, told), theme_uuid=theme, what="cases", value_low=int(count), value_high=int(count),
                value_text=f"{int(count):,} cases", unit="cases", about="cases of this theme on the Visual Atlas",
                claimed_by="NKDB", as_of=told, origin=f"themes.csv row {row.line}", privacy="public", review="reviewed")
            writer.cite(row["source_key"], claim_uuid=claim)


def write_statistics(writer: FactWriter, facts: Facts) -> None:
    """Write every published figure, and a claim where it names places.

    One place: the claim is on the place. Several: it stays on the statistic, which is linked to each of them, because
    the figure belongs to all of them together.
    """
    for row in facts["statistics.csv"]:
        stat_id = row["stat_id"]
        period = dates.from_words(row["period"])
        statistic = writer.put(
            "statistics", (stat_id,), stat_id=stat_id, measure=row["measure"], value=number(row["value"]),
            value_low=number(row["value_low"]), value_high=number(row["value_high"]), unit=text(row["unit"]),
            period_text=text(row["period"]), period_edtf=period.edtf if period else None,
            start_day=period.start_day if period else None, end_day=period.end_day if period else None,
            area_from=text(row["area_from"]), area_to=text(row["area_to"]), who_says=text(row["who_says"]),
            as_of=text(row["as_of"]), notes=text(row["notes"]))
        writer.cite(row["source_key"], statistic_uuid=statistic)
        places = split_list(row["crossing_or_place_id"])
        for place in places:
            writer.put("statistic_places", (stat_id, place), statistic_uuid=statistic, place_uuid=row_uuid("places", place))
        if places:
            _write_claim(writer, row, statistic, places, period)


def _write_claim(writer: FactWriter, row: FactRow, statistic: str, places: list,
                 period: Optional[dates.UncertainDate]) -> None:
    """Write the claim of one figure."""
    value, low, high = (number(row[column]) for column in ("value", "value_low", "value_high"))
    if low is None and high is None:
        low = high = value
    subject = {"place_uuid": row_uuid("places", places[0])} if len(places) == 1 else {"statistic_uuid": statistic}
    claim = writer.put(
        "claims", ("statistics", row["stat_id"]), what=text(row["unit"]) or "figure", value_low=low, value_high=high,
        value_text=_figure(row, low, high), unit=text(row["unit"]), about=text(row["measure"]),
        claimed_by=text(row["who_says"]), as_of=text(row["as_of"]), origin=f"statistics.csv {row['stat_id']}",
        privacy="public", review="reviewed", notes=text(row["notes"]), **subject,
        **date_columns(period, with_precision=False))
    writer.cite(row["source_key"], claim_uuid=claim)


def _figure(row: FactRow, low: Optional[float], high: Optional[float]) -> Optional[str]:
    """Return a figure in words: '124 cases', '18.0 percent', '200 to 300 people'; None where the source has no number."""
    unit = row["unit"]
    if row["value_low"].strip() and row["value_high"].strip() and low != high:
        return f"{_spelled(row['value_low'])} to {_spelled(row['value_high'])} {unit}".strip()
    cell = next((row[name] for name in ("value", "value_low", "value_high") if row[name].strip()), "")
    return f"{_spelled(cell)} {unit}".strip() if cell else None


def _spelled(cell: str) -> str:
    """Return a number with commas and with the decimals that its source gives."""
    whole, point, decimals = cell.strip().partition(".")
    return f"{int(whole):,}{point}{decimals}"


def write_glossary(writer: FactWriter, facts: Facts) -> None:
    """Write the terms."""
    for row in facts["glossary.csv"]:
        term = writer.put(
            "glossary", (row["term_id"],), term_id=row["term_id"], term_en=row["term_en"], term_ko=text(row["term_ko"]),
            romanization=text(row["romanisation"]), also=text(row["also"]), meaning=row["meaning"],
            notes=text(row["notes"]))
        writer.cite(row["source_key"], term_uuid=term)
