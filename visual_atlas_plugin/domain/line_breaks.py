"""Where lines may break: at spaces, never inside a word.

Qt breaks Hangul after every syllable, so every text that may be Korean is measured and broken here.
"""

from typing import Callable, List


def broken(text: str, room: float, width: Callable[[str], float]) -> List[str]:
    """Return the lines of a text, each no wider than `room` in the measure of `width`; a long word may stick out."""
    lines: List[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(longer) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines
