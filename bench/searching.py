"""Searching the words of all cases, against a plain scan of the same texts; one, two and three syllables, both languages.

searching.py FOLDER. The peer reads numbers, titles and summaries with LIKE: less than the search looks at (which knows
names of places in every spelling), and it finds no other cases than the search does.
"""

import sys
from pathlib import Path
from typing import Any, Dict, List

from figures import figure, write
from session import SIZES, cases, in_ms, in_turn, ratio

from make_atlas import cached_atlas
from visual_atlas_plugin.store import text_index
from visual_atlas_plugin.store.connection import connect

COMMON = "강제송환"                 # in about half of the Korean summaries
RARE = ("두만강", "여성", "겨울", "강", "Yanji", "hunger", "interpreter", "SYN-0000123", "죽음", "reya")
TURNS = 5
FIRST = 1000
PEER = "LIKE over number, title and summary of every case"
_PLAIN = "SELECT fid FROM cases WHERE case_id LIKE ?1 OR title LIKE ?1 OR summary LIKE ?1"


def measured(count: int) -> List[Dict[str, Any]]:
    """Measure one size."""
    path = cached_atlas(count)
    building = in_ms(lambda: text_index.rebuild(path))
    connection = connect(path)

    def plainly(text: str) -> Any:
        return connection.execute(_PLAIN, (f"%{text}%",)).fetchall()

    def first(text: str) -> None:
        text_index.count_and_first(connection, text, FIRST)

    for text in RARE + (COMMON,):
        found = set(text_index.find_cases(connection, text).tolist())
        missing = {row[0] for row in plainly(text) if f" {text}" in _summary(connection, row[0])} - found
        if missing:
            raise SystemExit(f"{text} stands in case {min(missing)} and is not found")
    ours, peers = in_turn(list(RARE) * TURNS, first, plainly)
    common, scanned = in_turn([COMMON] * 4 * TURNS, lambda text: text_index.find_cases(connection, text), plainly)
    connection.close()
    return [figure(f"search: count and first {FIRST:,} hits, {cases(count)}", ours, "ms", PEER, ratio(ours, peers)),
            figure(f"search: all cases with a common word, {cases(count)}", common, "ms", PEER, ratio(common, scanned)),
            figure(f"the peer: {PEER}, {cases(count)}", peers + scanned, "ms"),
            figure(f"search: building the tables, once, {cases(count)}", [building], "ms")]


def _summary(connection: Any, fid: int) -> str:
    """Return the searched text of one case."""
    return " " + " ".join(connection.execute("SELECT case_id, title, summary FROM cases WHERE fid = ?", (fid,)).fetchone())


def main(folder: Path) -> int:
    """Measure and write the figures."""
    write(folder, "searching", [row for count in SIZES for row in measured(count)])
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
