"""What is known of an image, in the user's language: when it was captured, on what ground, what may be done with it."""

from ..domain.imaging.image_record import ImageRecord, Verdict
from ..i18n import listed, tr
from .date_text import edtf_text


def when_text(record: ImageRecord) -> str:
    """Return when an image was captured: "9 October 2023", "mosaic of 2019 to 2021", "capture date unknown"."""
    pattern, words = record.when_parts()
    if not words:
        return listed(pattern)
    date = edtf_text(record.acquired_at, record.acquired_text)
    return date if pattern == "{date}" else listed(pattern).format(date=date)


def moment_text(record: ImageRecord) -> str:
    """Return the day with the time in UTC, where a time is known."""
    if not record.acquired_time_utc or not record.is_dated:
        return when_text(record)
    return tr("{date}, {time} UTC").format(date=when_text(record), time=record.acquired_time_utc)


def basis_text(basis: str) -> str:
    """Return where a date of capture comes from (date_basis)."""
    return {"metadata": tr("from the metadata of the image"), "file_name": tr("from the name of the file"),
            "service": tr("as the service says"), "analyst": tr("as the analyst says"),
            "unknown": tr("not known")}.get(basis, basis)


def verdict_text(verdict: Verdict) -> str:
    """Return a reason, a doubt or a place where something was learned."""
    return listed(verdict.pattern).format(**dict(verdict.values))


def layer_title(record: ImageRecord) -> str:
    """Return what a layer of an image is called: its title and when it was captured."""
    return tr("{name}: {dates}").format(name=record.title, dates=when_text(record))
