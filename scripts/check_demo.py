"""Judges what the demo left behind: are the pictures pictures, is the map a map? Exit code 1 if not."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import List

from PIL import Image

LEAST_COLORS = 200
LEAST_LAYERS = 10
LEAST_PAGES = 30                     # of the book of the shipped facts
A3_LANDSCAPE = (1190.55, 841.89)     # points


def colors(path: Path) -> int:
    """Return the number of distinct colors of a picture (of a blank one: 1)."""
    with Image.open(path) as image:
        found = image.convert("RGB").getcolors(image.width * image.height)
    return len(found or [])


def picture_problems(path: Path, least_width: int) -> List[str]:
    """Return what is wrong with one picture."""
    if not path.is_file():
        return [f"{path} was not written"]
    with Image.open(path) as image:
        width = image.width
    problems = []
    if width < least_width:
        problems.append(f"{path} is only {width} pixels wide")
    if colors(path) < LEAST_COLORS:
        problems.append(f"{path} looks blank: {colors(path)} colors")
    return problems


def pdf_problems(path: Path) -> List[str]:
    """Return what is wrong with the exported map: one A3 page with text in it is asked for."""
    if not path.is_file():
        return [f"{path} was not written"]
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, timeout=60)
    words = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, timeout=60)
    if info.returncode or words.returncode:
        return [f"{path} cannot be read as a PDF: {info.stderr.strip()}"]
    problems = []
    fields = dict(line.split(":", 1) for line in info.stdout.splitlines() if ":" in line)
    if fields.get("Pages", "").strip() != "1":
        problems.append(f"{path} has {fields.get('Pages', 'no').strip()} pages instead of 1")
    size = [float(number) for number in re.findall(r"[\d.]+", fields.get("Page size", ""))[:2]]
    if len(size) != 2 or any(abs(found - wanted) > 2 for found, wanted in zip(size, A3_LANDSCAPE)):
        problems.append(f"{path} is not A3 landscape: {fields.get('Page size', '').strip()}")
    for word in ("Chongjin", "Schematic"):
        if word not in words.stdout:
            problems.append(f"{path} does not hold the word {word} as text")
    return problems


def book_problems(path: Path) -> List[str]:
    """Return what is wrong with the book: many pages, with contents, text and bookmarks."""
    if not path.is_file():
        return [f"{path} was not written"]
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, timeout=60)
    words = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, timeout=60)
    if info.returncode or words.returncode:
        return [f"{path} cannot be read as a PDF: {info.stderr.strip()}"]
    pages = re.search(r"^Pages:\s+(\d+)$", info.stdout, re.M)
    problems = []
    if pages is None or int(pages.group(1)) < LEAST_PAGES:
        problems.append(f"{path} has {pages.group(1) if pages else 'no'} pages, fewer than {LEAST_PAGES}")
    if b"/Outlines" not in path.read_bytes():
        problems.append(f"{path} has no bookmarks")
    problems += [f"{path} does not hold the word {word} as text" for word in ("Contents", "Chongjin", "Index of places")
                 if word not in words.stdout]
    return problems


def seen_problems(path: Path) -> List[str]:
    """Return what the driver inside QGIS found wrong."""
    if not path.is_file():
        return ["the demo inside QGIS left no result"]
    seen = json.loads(path.read_text(encoding="utf-8"))
    if seen["error"]:
        return ["the demo inside QGIS failed: " + seen["error"].strip().splitlines()[-1]]
    problems = [f"QGIS logged an error: {message}" for message in seen["messages"]]
    if not any(dock["visible"] for dock in seen["docks"]):
        problems.append(f"the dock of the Visual Atlas is not to be seen: {seen['docks']}")
    if len(seen["layers"]) < LEAST_LAYERS:
        problems.append(f"only {len(seen['layers'])} layers were added: {seen['layers']}")
    problems += [f"the layer {name} is broken" for name in seen["broken_layers"]]
    return problems


def main(folder: Path) -> int:
    """Check everything, tell what is where; 0 if all is well."""
    problems = seen_problems(folder / "result.json")
    problems += picture_problems(folder / "desktop.png", 1400) + picture_problems(folder / "map.png", 600)
    problems += pdf_problems(folder / "overview.pdf") + book_problems(folder / "book.pdf")
    for problem in problems:
        print(f"FAILED: {problem}", file=sys.stderr)
    if problems:
        return 1
    print("The Visual Atlas opened in QGIS. See:")
    for name in ("desktop.png", "map.png", "overview.pdf", "book.pdf"):
        print(f"  {folder / name}  ({(folder / name).stat().st_size:,} bytes)")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
