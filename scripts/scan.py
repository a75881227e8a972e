"""The gate: looks at the zip as the official plugin repository does when it is uploaded; any finding is a failure.

scan.py ZIP [FOLDER]: prints a table and writes FOLDER/results.json (FOLDER: build/scan). Exit code 0: nothing found.
The tools' results are read, not their exit codes: bandit and flake8 end with 1 on findings, detect-secrets with 0.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable, Dict, List, Tuple

import scan_package
from scan_package import Finding

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".venv-scan" / "bin"
TOOL_SECONDS = 300
INLINE = re.compile(r"#\s*nosec\b(.*)|pragma:\s*(?:allow|white)list", re.IGNORECASE)
NOT_DONE = (
    "links of homepage, repository and tracker answer within 10 seconds (needs the network)",
    "the repository's Qt 6 check (informs only; tests/unit/test_qt6.py looks up every Qt name instead)",
    "the approver's reading: homepage, source equal to the zip, license of the data",
)


@dataclass(frozen=True)
class Check:
    """One line of the table."""

    name: str
    looked_at: str
    findings: Tuple[Finding, ...]


def rules(path: Path = ROOT / "scripts" / "scan_rules.ini") -> Dict[str, Dict[str, List[str]]]:
    """Return {family: {mandatory, skippable, off: [codes]}} of the rule list."""
    parser = ConfigParser(interpolation=None)
    with open(path, encoding="utf-8") as stream:
        parser.read_file(stream)
    return {family: {key: value.split() for key, value in parser[family].items()} for family in parser.sections()}


def run_tool(name: str, *arguments: str, cwd: Path) -> str:
    """Run a tool of .venv-scan in a folder; return what it printed."""
    done = subprocess.run([str(TOOLS / name), *arguments], cwd=cwd, capture_output=True, text=True, timeout=TOOL_SECONDS,
                          env=dict(os.environ, PYTHONUTF8="1"), stdin=subprocess.DEVNULL)
    if "Traceback (most recent call last)" in done.stderr or (not done.stdout.strip() and done.returncode):
        raise SystemExit(f"{name} broke down ({done.returncode}): {done.stderr[-2000:]}")
    return done.stdout


def bandit(top: Path, listed: Dict[str, List[str]]) -> Check:
    """Security rules over the Python files."""
    codes = sorted(listed["mandatory"] + listed["skippable"])
    report = json.loads(run_tool("bandit", "-r", ".", "-f", "json", "--quiet", "-t", ",".join(codes), cwd=top))
    scanned = len(report["metrics"]) - 1        # one entry is the total
    wanted = len(list(top.rglob("*.py")))
    found = [Finding(hit["test_id"], clean(hit["filename"]), hit["line_number"], hit["issue_text"]) for hit in report["results"]]
    found += [Finding("unread", clean(error["filename"]), 0, error["reason"]) for error in report["errors"]]
    if scanned != wanted:
        found.append(Finding("unread", "", 0, f"bandit read {scanned} of {wanted} Python files"))
    return Check("bandit", f"{len(codes)} rules, {scanned} files", tuple(found))


def secrets(top: Path, listed: Dict[str, List[str]]) -> Check:
    """Secrets in any file."""
    off = [part for code in listed["off"] for part in ("--disable-plugin", code)]
    report = json.loads(run_tool("detect-secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", *off, ".", cwd=top))
    on = {plugin["name"] for plugin in report["plugins_used"]}
    wanted = set(listed["mandatory"] + listed["skippable"])
    found = [Finding("unknown rule", "", 0, f"detect-secrets does not know {code}") for code in sorted(wanted - on)]
    found += [Finding("unlisted rule", "", 0, f"{code} is not in the rule list") for code in sorted(on - wanted)]
    found += [Finding(hit["type"], clean(name), hit["line_number"], "a possible secret")
              for name, hits in report["results"].items() for hit in hits]
    files = sum(1 for path in top.rglob("*") if path.is_file() and path.name != "metadata.txt")
    return Check("detect-secrets", f"{len(on)} rules, {files} files", tuple(found))


def flake8(top: Path, listed: Dict[str, List[str]]) -> Check:
    """The repository's list and all defaults of flake8."""
    codes = listed["mandatory"] + listed["skippable"]
    length = "".join(listed["line_length"])
    text = run_tool("flake8", "--isolated", f"--max-line-length={length}", "--format=%(path)s\t%(row)d\t%(code)s\t%(text)s",
                    "--extend-select", ",".join(codes), ".", cwd=top)
    found = []
    for line in text.splitlines():
        name, row, code, message = line.split("\t", 3)
        found.append(Finding(code, clean(name), int(row), message))
    return Check("flake8", f"{len(codes)} rules and its defaults, {len(list(top.rglob('*.py')))} files", tuple(found))


def inline_answers(top: Path, listed: Dict[str, List[str]]) -> Check:
    """Inline answers to findings: only to bandit's skippable rules, each by its code."""
    found, seen = [], 0
    for path in sorted(top.rglob("*")):
        if not path.is_file() or path.suffix not in (".py", ".json", ".csv", ".sql", ".txt", ".md", ".ini", ".toml", ".svg"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INLINE.search(line)
            if not match:
                continue
            seen += 1
            named = re.findall(r"B\d{3}", match.group(1) or "")
            if not named or set(named) - set(listed["skippable"]):
                found.append(Finding("waiver", path.relative_to(top).as_posix(), number, "answers a rule that cannot be skipped, or none"))
    return Check("inline answers", f"{seen} in the code", tuple(found))


def clean(name: str) -> str:
    """Return a tool's file name without the leading ./"""
    return name[2:] if name.startswith("./") else name


def untracked(names: List[str]) -> Check:
    """The zip equals the source: every file of it is in the repository, but for compiled icons and translations."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    if listing.returncode:
        return Check("source", "not a git checkout: not looked at", ())
    known = set(listing.stdout.split("\0"))
    found = []
    for name in names:
        inside = name.split("/", 1)[1]
        if inside != "resources.rcc" and not inside.endswith(".qm") and not known & {inside, name}:
            found.append(Finding("untracked", name, 0, "is not in the repository"))
    return Check("source", f"{len(names)} files against the repository", tuple(found))


def scan(archive: Path, folder: Path) -> List[Check]:
    """Unpack the zip into the folder and look at everything."""
    listed = rules()
    unpacked = folder / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    package: List[Tuple[str, Callable[[scan_package.Package], Tuple[str, List[Finding]]]]] = [
        ("archive", scan_package.archive), ("names", scan_package.names), ("permissions", scan_package.permissions),
        ("file kinds", scan_package.kinds), ("metadata", scan_package.metadata), ("license", scan_package.license_text),
    ]
    opened = scan_package.Package(archive, ROOT)
    checks = []
    for name, look in package:
        looked_at, found = look(opened)
        checks.append(Check(name, looked_at, tuple(found)))
    checks.append(untracked(opened.names))
    if not checks[0].findings:
        with zipfile.ZipFile(archive) as content:
            content.extractall(unpacked)
        checks += [bandit(unpacked, listed["bandit"]), secrets(unpacked, listed["secrets"]),
                   flake8(unpacked, listed["flake8"]), inline_answers(unpacked, listed["bandit"])]
    return checks


def main(arguments: List[str]) -> int:
    """Scan, tell, write down; 1 if anything was found."""
    archive = Path(arguments[0]).resolve()
    folder = Path(arguments[1]) if len(arguments) > 1 else ROOT / "build" / "scan"
    folder.mkdir(parents=True, exist_ok=True)
    checks = scan(archive, folder)
    total = sum(len(check.findings) for check in checks)
    for check in checks:
        print(f"{check.name:<16}{check.looked_at:<44}{len(check.findings)} findings")
        for hit in check.findings:
            print(f"    {hit.rule}: {hit.file}{':' + str(hit.line) if hit.line else ''} {hit.message}", file=sys.stderr)
    for text in NOT_DONE:
        print(f"not done        {text}")
    report = {"zip": archive.name, "findings": total, "not_done": NOT_DONE, "checks": [asdict(check) for check in checks]}
    (folder / "results.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    print(f"{archive.name}: {total} findings")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
