"""What the numbers are called that the algorithms give back."""

from ..i18n import tr


def counted(name: str) -> str:
    """Return what a table's rows are called in lists of numbers."""
    return {
        "places": tr("places"), "crossings": tr("crossings"), "cases": tr("cases"), "routes": tr("routes"),
        "legs": tr("legs of routes"), "lines": tr("lines of routes"), "marks": tr("numbers and arrows"),
        "claims": tr("figures and statements"), "sources": tr("sources"),
    }.get(name, name)
