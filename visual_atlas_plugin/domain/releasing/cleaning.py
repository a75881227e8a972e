"""Texts without what must never leave: paths of somebody's computer, and addresses of e-mail."""

import re
from typing import Tuple

PUT_INSTEAD = "[…]"
_PATH = (r"""(?:file:/{1,3}|\\\\[\w.$-]+\\|(?<![\w/])[A-Za-z]:[\\/](?!/)"""
         r"""|(?<![\w:/.])/(?:home|Users|root|mnt|media|tmp|var|private|Volumes|run)/)[^\s"'<>|;,]*""")
_MAIL = r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
_NEVER = re.compile(f"{_PATH}|{_MAIL}")
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def cleaned(text: str) -> Tuple[str, bool]:
    """Return a text without paths and e-mail addresses, and whether there were any."""
    if "/" not in text and "\\" not in text and "@" not in text:
        return text, False
    found = _NEVER.sub(PUT_INSTEAD, text)
    return found, found != text


def web_address(text: str) -> bool:
    """Tell whether a text is the address of a page on the web, without a name or password in it."""
    return bool(_WEB.match(text)) and "@" not in text.split("/")[2]
