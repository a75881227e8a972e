"""Originals in the atlas: byte for byte, once, under their SHA-256."""

import hashlib
import sqlite3

import pytest

from tests.unit import observed_atlas
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.store import evidence
from visual_atlas_plugin.store.connection import open_atlas
from visual_atlas_plugin.store.evidence import About
from visual_atlas_plugin.store.log_seal import seal_log, verify_log

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.fixture()
def atlas(tmp_path):
    return observed_atlas.make(tmp_path / "atlas.gpkg")


def test_an_original_is_kept_byte_for_byte_and_noted_by_its_sum(atlas, tmp_path):
    file = tmp_path / "보기 view.png"
    file.write_bytes(PNG)
    added = evidence.add_file(atlas, file, About("image", "i1"), "A view", "CC BY", "restricted", "kim")
    assert added.sha256 == hashlib.sha256(PNG).hexdigest() and added.size == len(PNG) and not added.was_there
    found = evidence.evidence_of(atlas, About("image", "i1"))
    assert [(one.title, one.file_name, one.media_type, one.privacy, one.size, one.edited_by) for one in found] == [
        ("A view", "보기 view.png", "image/png", "restricted", len(PNG), "kim")]
    with open_atlas(atlas) as connection:
        assert evidence.original(connection, added.uuid) == PNG
        log = connection.execute("SELECT v.new_values FROM change_log g JOIN change_values v ON v.log_uuid = g.uuid "
                                 "WHERE g.row_uuid = ?", (added.uuid,)).fetchone()[0]
    assert added.sha256 in log and "89504E47" not in log
    seal_log(atlas)
    assert verify_log(atlas).holds and evidence.damaged(atlas) == ()
    file.write_bytes(b"changed afterwards")
    with open_atlas(atlas) as connection:
        assert evidence.original(connection, added.uuid) == PNG


def test_the_same_bytes_about_the_same_thing_are_kept_once(atlas):
    one = evidence.add_content(atlas, PNG, "a.png", About("image", "i1"))
    again = evidence.add_content(atlas, PNG, "b.png", About("image", "i1"))
    assert again.was_there and again.uuid == one.uuid
    assert not evidence.add_content(atlas, PNG, "a.png", About("place", "p1")).was_there
    assert len(evidence.evidence_of(atlas)) == 2
    assert evidence.evidence_of(atlas)[0].privacy == "confidential"      # nothing is public because nobody said so


def test_an_original_that_was_altered_is_found_and_not_handed_out(atlas, tmp_path):
    added = evidence.add_content(atlas, PNG, "a.png", About("place", "p1"))
    raw = sqlite3.connect(atlas)
    raw.execute("UPDATE attachments SET content = ? WHERE uuid = ?", (PNG + b"x", added.uuid))
    raw.commit()
    raw.close()
    assert [one.uuid for one in evidence.damaged(atlas)] == [added.uuid]
    with pytest.raises(AtlasError, match="altered"):
        evidence.working_copy(atlas, added.uuid, tmp_path)
    assert not list(tmp_path.glob("*working copy*"))


def test_working_copies_leave_the_original_and_each_other_alone(atlas, tmp_path):
    added = evidence.add_content(atlas, PNG, "a.png", About("place", "p1"))
    first, second = (evidence.working_copy(atlas, added.uuid, tmp_path) for _ in range(2))
    assert first != second and first.read_bytes() == second.read_bytes() == PNG
    first.write_bytes(b"drawn on")
    with open_atlas(atlas) as connection:
        assert evidence.original(connection, added.uuid) == PNG


@pytest.mark.parametrize("name, safe", [
    ("../../etc/passwd", "passwd"), ("C:\\Users\\kim\\a.png", "a.png"), ("a<b>:\"|?*.png", "a_b_.png"), ("", "_"), ("..", "_"),
    ("con.png", "_con.png"), ("line\nbreak.png", "line_break.png"), ("보기.png", "보기.png")])
def test_names_are_those_of_files_and_never_paths(name, safe):
    assert evidence.safe_name(name) == safe


def test_long_names_keep_their_ending():
    assert evidence.safe_name("가" * 300 + ".png").endswith(".png")
    assert len(evidence.safe_name("가" * 300 + ".png").encode()) <= 120 and len(evidence.safe_name("." + "x" * 300).encode()) <= 120


def test_what_cannot_be_kept_is_refused_and_nothing_changed(atlas, tmp_path, monkeypatch):
    empty = tmp_path / "empty.png"
    empty.write_bytes(b"")
    for file, words in ((empty, "empty"), (tmp_path, "not a file"), (tmp_path / "none.png", "not a file")):
        with pytest.raises(AtlasError, match=words):
            evidence.add_file(atlas, file, About("place", "p1"))
    with pytest.raises(AtlasError, match="not in the atlas"):
        evidence.add_content(atlas, PNG, "a.png", About("place", "nowhere"))
    monkeypatch.setattr(evidence, "MOST_BYTES", 100)
    file = tmp_path / "big.png"
    file.write_bytes(PNG)
    with pytest.raises(AtlasError, match="larger"):
        evidence.add_file(atlas, file, About("place", "p1"))
    assert evidence.evidence_of(atlas) == []


@pytest.mark.parametrize("content, name, kind", [
    (PNG, "a.txt", "image/png"), (b"%PDF-1.7 ...", "a", "application/pdf"), (b"\xff\xd8\xff\xe0", "a.jpg", "image/jpeg"),
    (b"RIFF1234WEBPVP8 ", "a.bin", "image/webp"), (b"hello", "a.TXT", "text/plain"), (b"hello", "a", "application/octet-stream")])
def test_the_media_type_is_what_the_bytes_say(content, name, kind):
    assert evidence.media_type(content, name) == kind
