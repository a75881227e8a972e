"""visualatlas:withdraw as the toolbox runs it: what it says names numbers, never a person."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from visual_atlas_plugin.processing.withdraw import Withdraw
from visual_atlas_plugin.store.connection import open_atlas


@pytest.fixture
def atlas(atlas_file):
    with open_atlas(atlas_file, write=True) as connection:
        case = connection.execute("SELECT uuid FROM cases WHERE case_id = 'D0000110'").fetchone()[0]
        connection.execute("INSERT INTO persons (uuid, person_id, pseudonym) VALUES ('p1', 'P-1', 'canary-name')")
        connection.execute("INSERT INTO case_persons (uuid, case_uuid, person_uuid) VALUES ('l1', ?, 'p1')", (case,))
    return str(atlas_file)


def run(atlas, **more):
    feedback = QgsProcessingFeedback(False)
    results, ok = Withdraw().create().run({"ATLAS": atlas, "PERSON_ID": "P-1", **more}, QgsProcessingContext(), feedback,
                                          catchExceptions=False)
    assert ok
    return results, feedback.textLog()


def test_a_dry_run_says_what_would_go_and_leaves_it(qgis_app, atlas):
    results, said = run(atlas, DRY_RUN=True)
    assert results["CASES"] == 1 and results["TOMBSTONE"] == "" and results["ROWS"] > 4
    assert "D0000110" in said and "canary-name" not in said
    again, said = run(atlas)
    assert again["ROWS"] == results["ROWS"] and again["TOMBSTONE"].startswith("withdrawn-") and again["VALUES"] > 0
    assert "canary-name" not in said
    with open_atlas(atlas) as connection:
        assert connection.execute("SELECT count(*) FROM stages s JOIN cases c ON c.uuid = s.case_uuid WHERE c.title = 'Withdrawn'"
                                  ).fetchone() == (0,)


def test_a_second_time_is_refused_in_a_sentence(qgis_app, atlas):
    results, _ = run(atlas)
    with pytest.raises(QgsProcessingException, match="no person P-1"):
        run(atlas)
    with pytest.raises(QgsProcessingException, match="withdrawn before"):
        run(atlas, PERSON_ID=results["TOMBSTONE"])
