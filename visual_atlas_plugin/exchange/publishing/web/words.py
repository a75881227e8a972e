"""The words of the pages, in both languages (data/web/words.json), and data made fit to stand among them."""

import json
import re
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any, Dict
from urllib.parse import urlsplit

from ....paths import data_path

LANGUAGES = ("en", "ko")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# what no page can show, and marks that turn the direction of writing beyond the text that holds them
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


@lru_cache(maxsize=1)
def words() -> Dict[str, Dict[str, str]]:
    """Return the words of the pages by language."""
    return json.loads(data_path("web", "words.json").read_text(encoding="utf-8"))


def shown(value: Any) -> str:
    """Return a value of the data as text that a page may show: nothing unseen, nothing that turns what follows."""
    return "" if value is None else _TURNING.sub("", _UNSEEN.sub("\ufffd", str(value)))


def html(value: Any) -> str:
    """Return a value of the data as HTML that shows it letter for letter."""
    return escape(shown(value), quote=True)


def written_day(day: str, language: str) -> str:
    """Return an ISO day as readers of a language write it: "9 October 2023", "2023년 10월 9일"; other text as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return (
        f"{found.year}년 {found.month}월 {found.day}일"
        if language == "ko"
        else f"{found.day} {_MONTHS[found.month - 1]} {found.year}"
    )


def link(value: Any) -> str:
    """Return an address that may become a link: http or https, with a host and without a user's name; else ""."""
    text = str(value or "").strip()
    if not re.match(r"https?://[^\s\\]+$", text, re.IGNORECASE) or _UNSEEN.search(text) or _TURNING.search(text):
        return ""
    try:
        parts = urlsplit(text)
        host, user = parts.hostname, parts.username
    except ValueError:
        return ""
    return text if host and user is None else ""
