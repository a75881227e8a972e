"""The folder of evidence: what leaves at which level, checked with sha256sum alone."""

import csv
import io
import json
import struct
import subprocess
import zlib
from datetime import date

import pytest

from tests.unit import observed_atlas
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.exchange.evidence import folder as evidence_folder
from visual_atlas_plugin.exchange.evidence.folder import Wish, gather, write
from visual_atlas_plugin.exchange.evidence.hidden_data import hidden_data
from visual_atlas_plugin.exchange.publishing.register import editions_of
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.evidence import About, add_content
from visual_atlas_plugin.store.log_seal import heads_of, seal_log, verify_log

DAY = date(2024, 6, 1)


def chunk(kind, data=b""):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*more, tail=b""):
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + b"".join(more) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND") + tail)


def jpeg(*segments):
    head = b"".join(b"\xff" + bytes([kind]) + struct.pack(">H", len(data) + 2) + data for kind, data in segments)
    return b"\xff\xd8" + head + b"\xff\xda\x00\x02picture\xff\xd9"


def original(number):
    """A picture that differs from all others."""
    return png(chunk(b"PLTE", bytes([number, 0, 0])))


@pytest.fixture()
def atlas(tmp_path):
    """Originals 1 to 9, each for one rule; the words say where each may go."""
    path = observed_atlas.observed(tmp_path / "atlas.gpkg")
    with open_atlas(path, write=True) as connection:
        connection.execute("INSERT INTO cases (uuid, case_id, title, privacy, public_ground, review) VALUES "
                           "('c', 'D1', 't', 'public', 'court file', 'approved'), ('d', 'D2', 't', 'public', '', 'approved')")
        connection.execute("INSERT INTO persons (uuid, person_id, pseudonym) VALUES ('h', 'H1', 'A')")
    for number, kind, key, privacy in (
            (1, "image", "i1", "public"),           # anybody
            (2, "image", "i1", "restricted"),       # partner
            (3, "image", "i3", "public"),           # a restricted image without the right to print: the team
            (4, "image", "i4", "public"),           # nobody knows whether it may be printed: the team
            (5, "place", "p1", "public"),           # anybody
            (6, "place", "p2", "public"),           # a restricted place: the team
            (7, "case", "c", "public"),             # anybody
            (8, "case", "d", "public"),             # neither ground nor consent: nobody
            (9, "person", "h", "public")):          # the team
        add_content(path, original(number), f"original {number}.png", About(kind, key), f"=SUM({number})", "", privacy, "kim")
    return path


def numbers(found):
    return sorted(int(one.file_name.split()[1].split(".")[0]) for one, _ in found.originals)


@pytest.mark.parametrize("level, leaves", [("public", [1, 5, 7]), ("partner", [1, 2, 5, 7]), ("internal", [1, 2, 3, 4, 5, 6, 7, 9])])
def test_what_leaves_at_which_level(atlas, level, leaves):
    found = gather(atlas, Wish(level), DAY)
    assert numbers(found) == leaves
    assert sum(found.held.values()) == 9 - len(leaves)


def test_sha256sum_alone_checks_the_folder(atlas, tmp_path):
    seal_log(atlas)
    plate = tmp_path / "plate of Alpha.pdf"
    plate.write_bytes(b"%PDF-1.4 made up /Keywords (visual-atlas; level=public; made=2024-05-31)")
    wish = Wish("public", plates=(plate,), editor="kim")
    done = write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "out")
    check = subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=tmp_path / "out", capture_output=True, text=True)
    assert check.returncode == 0 and check.stdout.count(": OK") == len(done.files) - 1 == 9, check.stderr
    there = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*") if file.is_file()}
    assert there == set(done.files) and "plates/01-plate of Alpha.pdf" in there
    assert (tmp_path / "out" / "originals" / "0001-original 1.png").read_bytes() == original(1)
    (tmp_path / "out" / "images.csv").write_bytes(b"altered")
    assert subprocess.run(["sha256sum", "-c", "--status", "SHA256SUMS"], cwd=tmp_path / "out").returncode == 1


def pdf(*keywords, more=b""):
    return b"%PDF-1.4 " + b" ".join(b"/Keywords (" + word.encode() + b")" for word in keywords) + more


OF = "visual-atlas; level={}; made=2024-05-31".format
FEWER, SILENT, AUTHOR = "made for fewer readers", "does not say for which level", "carries data about itself"


@pytest.mark.parametrize("content, level, refused", [
    (pdf(OF("public")), "public", ""), (pdf(OF("public")), "partner", ""), (pdf(OF("internal")), "internal", ""),
    (pdf(OF("partner")), "public", FEWER), (pdf(OF("internal")), "partner", FEWER),
    (pdf(), "public", SILENT), (pdf("holidays"), "partner", SILENT), (pdf(), "internal", ""), (png(), "public", SILENT),
    (pdf(OF("public"), OF("internal")), "public", SILENT), (pdf(OF("everybody")), "public", SILENT),
    (pdf(OF("public"), more=b"/Keywords <feff0041>"), "public", SILENT), (pdf(OF("public"), more=b"/Author (kim)"), "public", AUTHOR)])
def test_a_plate_lies_only_where_its_level_allows(atlas, tmp_path, content, level, refused):
    plate = tmp_path / "plate.pdf"
    plate.write_bytes(content)
    wish = Wish(level, plates=(plate,))
    found = gather(atlas, wish, DAY)
    if refused:
        with pytest.raises(AtlasError, match=refused):
            write(atlas, found, wish, tmp_path / "out")
        assert not (tmp_path / "out").exists() and editions_of(atlas) == []
        return
    write(atlas, found, wish, tmp_path / "out")
    row, = read(tmp_path / "out" / "plates.csv")
    said = OF(row["level"]) if row["level"] != "not known" else ""
    assert (row["file"], row["bytes"], said.encode() in content) == ("plates/01-plate.pdf", str(len(content)), True)


def read(file):
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))


def test_nothing_above_the_level_and_nobody_of_the_team_is_in_it(atlas, tmp_path):
    wish = Wish("public")
    write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "out")
    everything = b"".join(file.read_bytes() for file in (tmp_path / "out").rglob("*") if file.is_file())
    with open_atlas(atlas) as connection:
        uuids = [row[0] for row in connection.execute("SELECT uuid FROM attachments")]
    for word in (b"kim", b"pictures/", b"Scene i1", b"1" * 64, b"I3", b"P2", b"D2", b"H1", *(uuid.encode() for uuid in uuids)):
        assert word not in everything, word
    for number in (2, 3, 4, 6, 8, 9):
        assert original(number) not in everything
    assert {row["image_id"] for row in read(tmp_path / "out" / "images.csv")} == {"I1", "I2"}
    rows = read(tmp_path / "out" / "originals.csv")
    assert [row["about_id"] for row in rows] == ["I1", "P1", "D1"] and rows[0]["title"] == "'=SUM(1)"
    assert {row["row"] for row in read(tmp_path / "out" / "change_log.csv")} == {"I1", "I2", "P1", "D1"}


def test_the_log_extract_has_the_seals_of_the_log(atlas, tmp_path):
    seal_log(atlas)
    wish = Wish("internal", editor="kim")
    write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "out")
    rows = read(tmp_path / "out" / "change_log.csv")
    assert {row["seal"] for row in rows} <= set(heads_of(atlas)) and all(row["by"] for row in rows)
    assert heads_of(atlas)[-1] in (tmp_path / "out" / "README.txt").read_text()
    assert verify_log(atlas).holds


def test_one_place_alone(atlas, tmp_path):
    found = gather(atlas, Wish("internal", place="P1"), DAY)
    assert numbers(found) == [1, 2, 3, 4, 5] and [image.image_id for image in found.images] == ["I1", "I2", "I3", "I4"]
    with pytest.raises(AtlasError, match="may not be told exactly"):
        gather(atlas, Wish("public", place="P2"), DAY)
    with pytest.raises(AtlasError, match="no place"):
        gather(atlas, Wish("public", place="P404"), DAY)


def test_the_folder_is_in_the_register_and_only_if_it_is_there(atlas, tmp_path, monkeypatch):
    wish = Wish("public", editor="kim")
    done = write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "out")
    edition, = editions_of(atlas)
    assert edition.level == "public" and edition.records == frozenset(["D1"]) and edition.masks == {"p1": "exact"}
    with open_atlas(atlas) as connection:
        digest, held = connection.execute("SELECT sha256, held_back FROM publications").fetchone()
    assert digest == done.sums_sha256 and sum(json.loads(held).values()) == 6
    with pytest.raises(AtlasError, match="not empty"):
        write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "out")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(AtlasError):
        write(atlas, gather(atlas, wish, DAY), wish, tmp_path / "other")
    assert not (tmp_path / "other").exists() and len(editions_of(atlas)) == 1


def test_an_altered_original_stops_the_export(atlas, tmp_path):
    import sqlite3
    with sqlite3.connect(atlas) as raw:
        raw.execute("UPDATE attachments SET content = x'00' WHERE file_name = 'original 1.png'")
    raw.close()
    with pytest.raises(AtlasError, match="altered"):
        gather(atlas, Wish("public"), DAY)


def test_a_licence_that_ran_out_holds_back(atlas):
    with open_atlas(atlas, write=True) as connection:
        connection.execute("UPDATE images SET print_until = '2024-05-31' WHERE uuid = 'i1'")
    assert numbers(gather(atlas, Wish("partner"), DAY)) == [5, 7]
    assert numbers(gather(atlas, Wish("partner"), date(2024, 5, 31))) == [1, 2, 5, 7]


@pytest.mark.parametrize("content, kind, found", [
    (png(), "image/png", "nothing"), (png(chunk(b"eXIf", b"II*\0")), "image/png", "carries"),
    (png(chunk(b"tEXt", b"Author\0kim")), "image/png", "carries"), (png(tail=b"secret"), "image/png", "carries"),
    (png()[:-12], "image/png", "unknown"),
    (jpeg((0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")), "image/jpeg", "nothing"), (jpeg((0xE1, b"Exif\0\0II*\0")), "image/jpeg", "carries"),
    (jpeg((0xFE, b"shot by kim")), "image/jpeg", "carries"), (jpeg((0xED, b"Photoshop 3.0")), "image/jpeg", "carries"),
    (b"%PDF-1.4 << /Author (kim) >>", "application/pdf", "carries"), (b"%PDF-1.4 << /Title (x) >>", "application/pdf", "nothing"),
    (b"%PDF-1.7 /ObjStm", "application/pdf", "unknown"), (b"hello", "text/plain", "nothing"), (b"PK\3\4", "application/zip", "unknown"),
    (b"", "application/octet-stream", "unknown"), (b"\xff\xd8\xff", "image/jpeg", "unknown")])
def test_what_a_file_says_about_itself(content, kind, found):
    assert hidden_data(content, kind) == found


def test_in_public_no_original_leaves_that_carries_data_about_itself(atlas):
    add_content(atlas, png(chunk(b"tEXt", b"Author\0kim")), "original 10.png", About("image", "i1"), privacy="public")
    assert 10 not in numbers(gather(atlas, Wish("public"), DAY)) and 10 in numbers(gather(atlas, Wish("partner"), DAY))
    assert gather(atlas, Wish("public"), DAY).held[evidence_folder.HELD_HIDDEN] == 1
