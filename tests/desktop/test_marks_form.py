"""Notes of a mark in QGIS's own form, and its removal with a reason, in the real window."""

import sqlite3

from qgis.gui import QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QPushButton, QWidget

import hands
from test_imagery_bench import atlas_path, dock, imaged_atlas  # noqa: F401 - fixtures
from test_marks import analyst, begin, marks  # noqa: F401

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key


def test_notes_are_written_in_the_form_and_a_mark_is_removed_with_a_reason(analyst, atlas, atlas_path, dock):  # noqa: F811
    begin(analyst, atlas)
    analyst.key(Key.Key_4)
    analyst.click((-57.5, -47.5), (57.5, 47.5))
    typed = []

    def write(dialog) -> None:
        hands.wait_for(lambda: False, 0.5)      # until it is painted
        hands.picture("marks_form")
        found = [each for each in dialog.findChildren(QWidget) if each.metaObject().className() == "QgsAttributeForm"]
        if not found:
            dialog.reject()
            return
        sip.cast(found[0], QgsAttributeForm).changeAttribute("notes", "its shadow points north-west")
        typed.append(dialog.windowTitle())
        QTimer.singleShot(0, lambda: QTest.mouseClick(
            dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok), LEFT))
        # a form that a rule holds back would wait for ever
        QTimer.singleShot(5000, lambda: None if sip.isdeleted(dialog) else dialog.reject())

    answer = hands.Answer(write)
    analyst.key(Key.Key_F)
    hands.settle(0.3)
    answer.cancel()
    assert typed, answer.seen
    assert [row["notes"] for row in marks(atlas_path)] == [None, "its shadow points north-west"]
    shown = {role: sum(1 for _ in layer.getFeatures()) for role in ("observation_points", "observation_lines")
             for layer in hands.layers(role)}
    assert shown == {"observation_points": 2, "observation_lines": 0}, "the layers can be read after the form was saved"

    def remove(dialog) -> None:
        hands.picture("marks_remove")
        dialog.findChild(QComboBox, "vaRemoveReason").setCurrentIndex(1)
        QTimer.singleShot(0, lambda: QTest.mouseClick(next(
            button for button in dialog.findChildren(QPushButton) if button.isDefault()), LEFT))

    answer = hands.Answer(remove)
    analyst.key(Key.Key_Delete)
    hands.settle(0.3)
    answer.cancel()
    assert [row["notes"] for row in marks(atlas_path)] == [None]
    connection = sqlite3.connect(f"file:{atlas_path}?mode=ro", uri=True)
    old = connection.execute("SELECT old_values FROM change_values v JOIN change_log g ON g.uuid = v.log_uuid "
                             "WHERE g.action = 'delete' ORDER BY g.fid DESC LIMIT 1").fetchone()[0]
    connection.close()
    assert "Drawn twice" in old
    assert QApplication.activeModalWidget() is None
