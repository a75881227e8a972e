"""A worker that draws nothing: answers as one does, and ends, fails or stays silent where its order says so.

The order is a list of texts, one a sheet: "" is made; "ends once", "ends" (the process), "breaks" (an error), "slow".
"""

import json
import os
import sys
import time
from pathlib import Path


def answer(**message) -> None:
    """Send one line."""
    print(json.dumps(message), flush=True)


HELLO = json.loads(os.environ["LANG"])      # one of the few names that are handed on
if HELLO == "ends":
    sys.exit(3)
answer(hello=HELLO)
sheets, marks = [], Path(".")
for line in sys.stdin:
    command = json.loads(line)
    if command["do"] == "open":
        sheets = json.loads(Path(command["order"]).read_text())
        marks = Path(command["order"]).parent
        answer(sheets=[[f"sheet {number}", wish == "network"] for number, wish in enumerate(sheets, start=1)])
    elif command["do"] == "make":
        number, wish = command["number"], sheets[command["number"] - 1]
        mark = marks / f"begun-{number}"
        again = mark.exists()
        mark.touch()
        if wish == "ends" or (wish == "ends once" and not again):
            os._exit(9)
        if wish == "breaks":
            answer(broken="Traceback: made up", peak_mb=7)
            continue
        if wish == "slow":
            time.sleep(600)
        Path(command["path"]).write_text(f"page {number}")
        answer(made=number, outcome=["", "", ["a credit"]], peak_mb=100.0 + number)
    elif command["do"] == "bind":
        answer(progress=50)
        Path(command["target"]).write_text("|".join(Path(path).read_text() for path in command["files"].values()))
        answer(pages=len(command["files"]))
