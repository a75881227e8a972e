"""Text of records where Qt would take it for HTML: tooltips guess, labels are told."""

from html import escape

# What makes Qt take a text for HTML (Qt::mightBeRichText, which no longer stands in the same place in Qt 6) has one of
# these in it; most texts have none and are left as screen readers say them.
_SIGNS = ("<", "&lt;")


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text letter for letter, "" for none."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""


def safe_tip(text: str) -> str:
    """Return a tooltip as it is, which screen readers say, too; letter for letter where Qt would take it for HTML."""
    return plain_tip(text) if any(sign in text for sign in _SIGNS) else text
