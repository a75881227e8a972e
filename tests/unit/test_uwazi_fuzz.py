"""Thousands of damaged files of Uwazi's forms, seeded and bounded: each is read or refused in a sentence, none crashes."""

import json
import random

import pytest

from tests.support import uwazi_pages as made
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.uwazi import interface, proposal, saved
from visual_atlas_plugin.exchange.uwazi.csv_forms import open_csv
from visual_atlas_plugin.exchange.uwazi.source import UwaziSource

VARIANTS = {"pages": 500, "tables": 100}        # of each seed
BITS = (b"\x00", b"\xff", b'"', b"{", b"[", b"]", b"}", b",", b":", b"null", b"1e999", b"-", b"\\u", b"\\ud800",
        b"\xed\xa0\x80",
        b"99999999999999999999", b"NaN", b"true", b"\n", b"|", b"::", b"~", b";", b"\xef\xbb\xbf", b"'", b"<", b"$oid")
WHOLE = json.dumps({name.split("/")[0].split(".")[0]: page for name, page in made.pages()},
                   ensure_ascii=False).encode("utf-8")
TABLE = ("Title,Date added,Template,Place,Kind,Operated,Report,Held at,Seen,Documents,Attachments,Published\n"
         "SYNTHETIC a,2023-11-14,Facility,42.95|129.99,MSS::Office,2000-01-01~1970-01-01,R|https://a.org,,,,,Published\n"
         '"SYNTHETIC, 가상",2023-11-15,Victim,,,,,SYNTHETIC a,2003-02-01|2004-02-01,,,Published\n').encode("utf-8")
FORM = ("title__en;title__ko;id;Place_geolocation;Periods;Seen\n"
        "SYNTHETIC a;가상;abc1;42.97|129.84;2000/01/01:2001/02/03;2003\n"
        "SYNTHETIC b;가상;abc2;91.5|129;:2001/02/03|2002/01/01:;31/12/2004\n").encode("utf-8")


def damaged(content, chance):
    """Return a file with some of its bytes cut out, put in, doubled or changed."""
    spoiled = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(spoiled) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            del spoiled[at:at + chance.choice((1, 2, 20, 400))]
        elif kind == 1:
            spoiled[at:at] = chance.choice(BITS)
        elif kind == 2:
            spoiled[at:at + 1] = bytes((chance.randrange(256),))
        elif kind == 3:
            spoiled[at:at] = spoiled[at:at + chance.choice((5, 50, 500))]
        else:
            end = at + chance.choice((1, 4, 10))
            spoiled[at:end] = chance.choice(BITS) * chance.choice((1, 1, 30))
    return bytes(spoiled)


def read_all(source):
    """Read every row and propose a mapping, as an import does."""
    proposal.propose(source)
    for table in source.tables():
        for batch in source.batches(table.name):
            assert len(batch.values) == len(table.columns)
            assert all(len(cells) == len(batch.rows) for cells in batch.values)
            assert all(cell is None or isinstance(cell, str) for cells in batch.values for cell in cells)


@pytest.mark.parametrize("seed", range(20))
def test_damaged_pages(seed):
    chance = random.Random(seed)
    for _ in range(VARIANTS["pages"]):
        try:
            page = saved.parse(damaged(WHOLE, chance), "page.json")
            read_all(UwaziSource(interface.merged([("page.json", page)]), "page.json"))
        except AtlasError as error:
            assert error.message and error.advice


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("content", (TABLE, FORM), ids=("export", "import"))
def test_damaged_tables(tmp_path, content, seed):
    chance, path = random.Random(seed), tmp_path / "table.csv"
    for _ in range(VARIANTS["tables"]):
        path.write_bytes(damaged(content, chance))
        try:
            read_all(open_csv(path))
        except AtlasError as error:
            assert error.message and error.advice


@pytest.mark.parametrize("opening, closing", [("[", "]"), ('{"a":', "}")])
def test_no_depth_of_nesting_is_a_crash(opening, closing):
    """Some depths were read, and ended in a crash when they were told."""
    whole = json.dumps({"rows": [made.row("f9", "en", made.FACILITY, "SYNTHETIC", {"cells": [{"value": "@"}]})]})
    for depth in (1, 50, 150, 400, *range(900, 1010, 3), 5000):
        text = whole.replace('"@"', f"{opening * depth}1{closing * depth}")
        try:
            page = saved.parse(text.encode(), "page.json")
            read_all(UwaziSource(interface.merged([("templates", made.TEMPLATES), ("page.json", page)]), "page.json"))
        except AtlasError as error:
            assert depth > 150 and "nested too deep" in error.message
            continue
        assert depth <= 150
    text = json.dumps({"rows": [made.row("f9", "en", made.FACILITY, "[" * 5000, {})]})       # brackets in a text are none
    read_all(UwaziSource(interface.merged([("page.json", saved.parse(text.encode(), "page.json"))]), "page.json"))


def test_too_many_records_are_refused(monkeypatch):
    monkeypatch.setattr(interface, "MAX_ROWS", 5)
    with pytest.raises(AtlasError, match="more than 5 records"):
        interface.merged(made.pages())


def test_a_file_of_a_million_brackets_or_signs_is_read_in_no_time():
    for text in ("[" * 300_000, "*" * 300_000, "[a](" * 60_000, "<" * 300_000, "**a" * 90_000, "<b" * 90_000,
                 "![" * 100_000):
        row = made.row("f9", "en", made.FACILITY, "SYNTHETIC", {"description": [{"value": text}]})
        read_all(UwaziSource(interface.merged(made.pages([row])), "test"))
