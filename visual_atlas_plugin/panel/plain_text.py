"""Text of records where Qt would take it for HTML: tooltips guess, labels are told."""

from html import escape


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text letter for letter, "" for none."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""
