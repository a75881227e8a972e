"""HTML of other people as plain text: words, line breaks and the addresses behind links; nothing is run or fetched.

Not by Python's html.parser: a text made for it keeps it busy for hours, and some end it with an AssertionError.
"""

import html
import re
from typing import List

LINES = {"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "hr", "blockquote"}
ALONE = {"br", "hr"}            # have no end
HIDDEN = {"script", "style", "head", "template"}
LOOKS_LIKE_HTML = re.compile(r"<[a-zA-Z!/][^<>]*>|&#?\w{1,32};")
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<![^<>]*>")
ADDRESS = re.compile(r"""(?:href|src)\s?=\s?("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\r\f\v\xa0]+")


def plain(text: str) -> str:
    """Return text without its HTML; text without HTML as it is."""
    if not LOOKS_LIKE_HTML.search(text):
        return text
    words: List[str] = []
    links: List[str] = []
    hidden = ""
    at = 0
    text = _without_comments(text)
    for tag in TAG.finditer(text):
        closing, name, rest = tag.group(1), (tag.group(2) or "").lower(), tag.group(3) or ""
        if not hidden:
            words.append(html.unescape(text[at:tag.start()]).replace("\n", " "))
            words.append(_instead_of(name, bool(closing), rest, links, words))
        if name in HIDDEN:
            hidden = "" if closing and name == hidden else hidden or ("" if closing else name)
        at = tag.end()
    if not hidden:
        words.append(html.unescape(text[at:]).replace("\n", " "))
    lines = (BLANKS.sub(" ", line).strip() for line in "".join(words).split("\n"))
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()


def _instead_of(name: str, closing: bool, rest: str, links: List[str], words: List[str]) -> str:
    """Return what stands for a tag; `links` are the addresses of the links that are open."""
    if name in LINES:
        return "" if closing and name in ALONE else "\n"
    if name in ("td", "th"):
        return " "
    if name == "img" and not closing:
        return f" ({_address(rest)}) " if _address(rest) else ""
    if name == "a" and not closing:
        links.append(_address(rest))
    elif name == "a" and links:
        address = links.pop()
        return f" ({address})" if address and address[0] != "#" and address not in words[-1] else ""
    return ""


def _address(attributes: str) -> str:
    found = ADDRESS.search(attributes)
    return html.unescape(found.group(1).strip("\"'")) if found else ""


def _without_comments(text: str) -> str:
    """Cut <!-- comments -->; one without an end stays, so that nothing after it is lost."""
    kept, at = [], 0
    while True:
        begin = text.find("<!--", at)
        end = text.find("-->", begin + 4) if begin >= 0 else -1
        if end < 0:
            return "".join(kept) + text[at:]
        kept.append(text[at:begin])
        at = end + 3
