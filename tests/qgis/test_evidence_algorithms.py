"""The algorithms visualatlas:addevidence and visualatlas:exportevidence, and sealing an atlas that has marks."""

import hashlib
import sqlite3

import pytest
from qgis.core import QgsProcessingException

from tests.support.algorithm_run import asked_of, run_algorithm
from tests.unit import observed_atlas
from visual_atlas_plugin.processing.add_evidence import KINDS, PRIVACIES, AddEvidence
from visual_atlas_plugin.processing.export_evidence import ExportEvidence, held_words
from visual_atlas_plugin.processing.working_copy import WorkingCopy
from visual_atlas_plugin.processing.seal_log import SealLog, VerifyLog
from visual_atlas_plugin.settings import ANALYST_ID
from visual_atlas_plugin.store import evidence

TEXT = b"SYNTHETIC note of a made-up place\n"


@pytest.fixture()
def atlas(tmp_path):
    return observed_atlas.observed(tmp_path / "atlas.gpkg")


@pytest.fixture()
def note(tmp_path):
    file = tmp_path / "note.txt"
    file.write_bytes(TEXT)
    return str(file)


def add(atlas, file, **more):
    return run_algorithm(AddEvidence(), {"ATLAS": str(atlas), "FILE": file, "KIND": 0, "ABOUT": "P1", "PRIVACY": 0, **more})


def test_a_file_is_added_once_with_its_sum_and_who_added_it(qgis_app, atlas, note):
    before = ANALYST_ID.value()
    ANALYST_ID.set("kim")
    try:
        results, said = add(atlas, note)
    finally:
        ANALYST_ID.set(before)
    assert results["SHA256"] == hashlib.sha256(TEXT).hexdigest() and results["SHA256"] in said and results["BYTES"] == len(TEXT)
    assert asked_of(atlas, "SELECT place_uuid, privacy, edited_by, content FROM attachments") == [("p1", "public", "kim", TEXT)]
    again, _ = add(atlas, note)
    assert again["WAS_THERE"] and again["UUID"] == results["UUID"]


@pytest.mark.parametrize("more, words", [({"ABOUT": "P404"}, "no record “P404”"), ({"FILE": "/nowhere/file"}, "not a file")])
def test_what_cannot_be_added_is_said(qgis_app, atlas, note, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        add(atlas, note, **more)
    assert asked_of(atlas, "SELECT count(*) FROM attachments") == [(0,)]


def test_a_working_copy_is_made_and_an_altered_original_is_not_handed_out(qgis_app, atlas, note, tmp_path):
    added, _ = add(atlas, note)
    asked = {"ATLAS": str(atlas), "ORIGINAL": added["SHA256"].upper(), "FOLDER": str(tmp_path / "work")}
    first, second = (run_algorithm(WorkingCopy(), asked)[0]["COPY"] for _ in range(2))
    assert first != second and open(first, "rb").read() == TEXT == open(second, "rb").read()
    with pytest.raises(QgsProcessingException, match="not in the atlas"):
        run_algorithm(WorkingCopy(), {**asked, "ORIGINAL": "0" * 64})
    with sqlite3.connect(atlas) as raw:
        raw.execute("UPDATE attachments SET content = x'00'")
    raw.close()
    with pytest.raises(QgsProcessingException, match="altered"):
        run_algorithm(WorkingCopy(), {**asked, "ORIGINAL": added["UUID"]})
    assert len(list((tmp_path / "work").iterdir())) == 2


def test_the_folder_is_written_and_said(qgis_app, atlas, note, tmp_path):
    add(atlas, note)
    add(atlas, note, ABOUT="P2", PRIVACY=2)
    plate = tmp_path / "plate.pdf"
    plate.write_bytes(b"%PDF-1.4 /Keywords (visual-atlas; level=public; made=2024-05-31)")
    results, said = run_algorithm(ExportEvidence(), {"ATLAS": str(atlas), "LEVEL": 0, "PLATES": [str(plate)],
                                                     "FOLDER": str(tmp_path / "out")})
    assert (results["ORIGINALS"], results["HELD_BACK"], results["IMAGES"]) == (1, 1, 1)
    assert "1 originals held back: their privacy does not allow it" in said
    sums = (tmp_path / "out" / "SHA256SUMS").read_text().splitlines()
    assert len(sums) == results["FILES"] - 1 and any(line.endswith("  plates/01-plate.pdf") for line in sums)
    for line in sums:
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest


def test_the_log_of_marks_looks_and_originals_is_sealed_and_holds(qgis_app, atlas, note):
    add(atlas, note)
    sealed, _ = run_algorithm(SealLog(), {"ATLAS": str(atlas)})
    assert sealed["SEALED"] == sealed["ROWS"] > 20
    assert run_algorithm(VerifyLog(), {"ATLAS": str(atlas), "HEAD": sealed["HEAD"]})[0]["HOLDS"]
    raw = sqlite3.connect(atlas)
    raw.execute("DROP TRIGGER log_examinations_update")
    raw.execute("UPDATE examinations SET status = 'nothing_to_report' WHERE analyst = 'lee'")
    raw.commit()
    raw.close()
    with pytest.raises(QgsProcessingException, match="does not hold"):
        run_algorithm(VerifyLog(), {"ATLAS": str(atlas)})


def test_words_that_are_not_loaded_at_the_start_are_those_of_the_store():
    assert KINDS == evidence.KINDS and PRIVACIES == evidence.PRIVACIES
    from visual_atlas_plugin.exchange.evidence import folder
    assert set(held_words()) == {value for name, value in vars(folder).items() if name.startswith("HELD_")}
