"""Collects the texts of the package into data/i18n/visual_atlas_<language>.ts; keeps the translations that are there.

    python3 tools/update_translations.py            write the files
    python3 tools/update_translations.py --check    only tell what is missing; exit code 1 where something is

A text is collected where it is the first argument of tr(), both() or N_(), or the sentence or the advice of an AtlasError,
or one of the sentences of data/imagery.json. Qt's own lupdate takes tr() for a method and would lose the context.
"""

import ast
import json
import sys
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "visual_atlas_plugin"
FOLDER = ROOT / "data" / "i18n"
LANGUAGES = ("ko",)
CONTEXT = "VisualAtlas"
MARKS = {"tr": 1, "both": 1, "N_": 1, "_refuse": 1, "AtlasError": 2}     # function: how many of its first arguments are texts
IMAGERY_FIELDS = ("reveals", "date_semantics", "print_terms", "pack_terms")


class Text(NamedTuple):
    """One text, and the file in which it stands first."""

    text: str
    file: str


class Trouble(NamedTuple):
    """A text that cannot be collected: where, and why."""

    place: str
    why: str


def sources() -> List[Path]:
    """Return the source files of the package in a fixed order."""
    return sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)


def marked(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield what stands where a text should, in the order of the file."""
    constants = {target.id: node.value for node in tree.body if isinstance(node, ast.Assign)
                 for target in node.targets if isinstance(target, ast.Name)}
    calls = [(node, MARKS.get(_name(node.func), 0)) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        if any(_name(base) in ("AtlasError", "Stopped") for base in owner.bases):
            calls += [(node, 2) for node in ast.walk(owner) if isinstance(node, ast.Call) and _name(node.func) == "__init__"]
    for call, count in sorted(calls, key=lambda item: (item[0].lineno, item[0].col_offset)):
        for argument in call.args[:count]:
            if isinstance(argument, ast.Name) and argument.id in constants:
                argument = constants[argument.id]
            yield argument


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def collect() -> List[Text]:
    """Return every text once, by file and line."""
    found: Dict[str, str] = {}
    for path in sources():
        for node in marked(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
                found.setdefault(node.value, path.relative_to(ROOT).as_posix())
    for source in json.loads((ROOT / "data" / "imagery.json").read_text(encoding="utf-8"))["sources"]:
        for field in IMAGERY_FIELDS:
            if source.get(field):
                found.setdefault(source[field], "data/imagery.json")
    return [Text(text, file) for text, file in found.items()]


def troubles() -> List[Trouble]:
    """Return texts that are put together before they are translated: no catalog can hold them."""
    found = []
    for path in sources():
        for node in marked(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.JoinedStr, ast.BinOp)) or (
                    isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
                    and isinstance(node.func.value, ast.Constant)):
                place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                found.append(Trouble(place, ast.unparse(node)))
    return found


def ts_path(language: str) -> Path:
    """Return the catalog of a language."""
    return FOLDER / f"visual_atlas_{language}.ts"


def read_ts(path: Path) -> Dict[str, str]:
    """Return the finished translations of a catalog, {} where there is none."""
    if not path.is_file():
        return {}
    done = {}
    for message in ElementTree.parse(path).iter("message"):
        target = message.find("translation")
        if target is not None and target.get("type") is None and target.text:
            done[message.findtext("source") or ""] = target.text
    return done


def ts_text(language: str, texts: List[Text], done: Dict[str, str]) -> str:
    """Return a catalog in Qt's form; the same texts give the same bytes."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>",
             f"    <name>{CONTEXT}</name>"]
    for text, file in texts:
        target = done.get(text)
        lines += ["    <message>", f'        <location filename="../../{file}"/>',
                  f"        <source>{escape(text)}</source>",
                  f"        <translation>{escape(target)}</translation>" if target
                  else '        <translation type="unfinished"></translation>', "    </message>"]
    return "\n".join(lines + ["</context>", "</TS>", ""])


def main(arguments: List[str]) -> int:
    """Write or check the catalogs."""
    texts, missing = collect(), 0
    for trouble in troubles():
        print(f"{trouble.place}: put together before it is translated: {trouble.why}")
        missing += 1
    for language in LANGUAGES:
        done = read_ts(ts_path(language))
        new = [text for text in texts if text.text not in done]
        gone = set(done) - {text.text for text in texts}
        missing += len(new)
        for text in new:
            print(f"{language}: not translated: {text.text!r} ({text.file})")
        if "--check" not in arguments:
            FOLDER.mkdir(parents=True, exist_ok=True)
            ts_path(language).write_text(ts_text(language, texts, done), encoding="utf-8")
            for text in sorted(gone):
                print(f"{language}: no longer used, left out: {text!r}")
        print(f"{language}: {len(texts) - len(new)} of {len(texts)} texts translated")
    return 1 if missing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
