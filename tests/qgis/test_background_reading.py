"""Readings beside the window: their answers come on the main thread, and a panel may go while they read."""

import threading
import time

import numpy as np
import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from visual_atlas_plugin.panel.background import Background
from visual_atlas_plugin.panel.page_reader import PageReader


@pytest.fixture
def background(atlas_file):
    parent = QObject()
    made = Background(parent)
    made.set_file(str(atlas_file), at_once=False)
    yield made
    sip.delete(parent)


def test_answers_come_on_the_main_thread(background, qtbot):
    heard = []
    background.ask("cases", lambda connection: (threading.get_ident(),
                                                connection.execute("SELECT count(*) FROM cases").fetchone()[0]),
                   lambda result: heard.append((threading.get_ident(), *result)))
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    here, there, number = heard[0]
    assert here == threading.get_ident() != there and number == 16


def test_the_newest_question_wins(background, qtbot):
    heard = []
    background.ask("x", lambda _connection: time.sleep(0.2) or "old", heard.append)
    background.ask("x", lambda _connection: "new", heard.append)
    qtbot.waitUntil(lambda: not background.is_busy, timeout=20_000)
    qtbot.wait(500)      # the old answer comes, and is not heard
    assert heard == ["new"]


def test_a_reading_that_fails_is_told(background, qtbot):
    with qtbot.waitSignal(background.problem, timeout=20_000) as told:
        background.ask("x", lambda connection: connection.execute("SELECT * FROM nowhere"), lambda _result: None)
    assert "atlas.gpkg" in told.args[0].message


def test_whoever_asked_may_be_gone_when_the_answer_comes(atlas_file):
    """A thread that told its answer by a signal of an object that was being deleted ended QGIS."""
    for _ in range(120):
        parent = QObject()
        made = Background(parent)
        made.set_file(str(atlas_file), at_once=False)
        reader = PageReader(str(atlas_file), parent)
        for number in range(3):
            made.ask(f"x{number}", lambda connection: connection.execute("SELECT count(*) FROM cases").fetchone(),
                     lambda _result: None)
        reader.ask(0, 0, np.array([1, 2, 3]))
        reader.close()
        time.sleep(0.0005)
        sip.delete(parent)
    for thread in threading.enumerate():
        if thread.name.startswith("visual-atlas"):
            thread.join(30)


def test_pages_come_on_the_main_thread(atlas_file, qtbot):
    parent = QObject()
    reader = PageReader(str(atlas_file), parent)
    with qtbot.waitSignal(reader.arrived, timeout=20_000) as told:
        reader.ask(7, 2, np.array([1, 2, 3]))
    generation, page, lines = told.args
    assert (generation, page, len(lines)) == (7, 2, 3)
    reader.close()
    sip.delete(parent)
