"""What takes long when an atlas is opened is done beside the window: in threads, and never two steps in one turn of it."""

import gc
import threading

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from visual_atlas_plugin import plugin
from visual_atlas_plugin.mapping import atlas_layers, fan, opened_layers, roles
from visual_atlas_plugin.mapping.steps import Offer, Pause, finish, garbage_kept, in_thread
from visual_atlas_plugin.panel.step_queue import StepQueue


@pytest.fixture
def openers(monkeypatch):
    """The threads in which layers were opened, by name of the layer."""
    seen, opened = {}, opened_layers._opened

    def noting(wanted, home):
        seen[wanted.name] = threading.current_thread()
        return opened(wanted, home)

    monkeypatch.setattr(opened_layers, "_opened", noting)
    return seen


def test_queues_share_the_turns_of_the_window(qtbot):
    queues, seen, turns = [StepQueue(), StepQueue()], [], []

    def job(name):
        for number in range(4):
            seen.append((name, number))
            yield

    for name, queue in zip("ab", queues):
        queue.add(job(name))
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(len(seen)))
    timer.start(0)
    qtbot.waitUntil(lambda: not any(queue.is_busy for queue in queues))
    timer.stop()
    assert seen == [(name, number) for number in range(4) for name in "ab"], "each in its turn"
    assert max(after - before for before, after in zip([0, *turns], turns)) == 1


def test_a_queue_that_waits_leaves_its_turns_to_the_others(qtbot):
    waiting, working, seen = StepQueue(), StepQueue(), []

    def wait():
        yield Pause(3_600_000)
        seen.append("never")

    def work():
        for _ in range(5):
            seen.append("worked")
            yield

    waiting.add(wait())
    working.add(work())
    qtbot.waitUntil(lambda: not working.is_busy)
    assert seen == ["worked"] * 5 and waiting.is_busy
    waiting.cancel()


def test_layers_are_opened_and_counted_beside_the_window_and_belong_to_it(project, atlas_file, openers):
    steps = atlas_layers.opening(project, str(atlas_file))
    for step in steps:
        if isinstance(step, Pause):
            threading.Event().wait(step / 1000)
    assert len(openers) > 40 and threading.main_thread() not in openers.values()
    home = QCoreApplication.instance().thread()
    found = list(roles.our_layers(project))
    assert len(found) > 40
    for layer in found:
        for part in (layer, layer.dataProvider(), layer.actions(), layer.joinBuffer(), layer.styleManager(), layer.legend()):
            assert part.thread() == home, layer.name()


def test_where_no_window_waits_no_thread_is_begun(project, atlas_file, openers):
    atlas_layers.open_atlas(project, str(atlas_file))
    assert len(openers) > 40 and set(openers.values()) == {threading.main_thread()}


def test_a_reader_that_is_not_wanted_any_more_is_waited_for(project, atlas_file, openers):
    wanted = [opened_layers.Wanted(f"{atlas_file}|layername=places", str(number)) for number in range(200)]
    steps = opened_layers.opening_layers(wanted)
    assert isinstance(next(steps), Offer)
    next(steps)
    steps.close()
    number = len(openers)
    threading.Event().wait(0.05)
    assert len(openers) == number < 200, "it stopped after the layer that it was at"


def test_work_in_a_thread_tells_what_it_came_to_and_what_went_wrong():
    def failing():
        raise ValueError("unforeseen")

    def done(work):
        """As a window does it: a step at a time."""
        steps = in_thread(work)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value

    assert done(threading.current_thread) is not threading.current_thread()
    assert finish(in_thread(threading.current_thread)) is threading.current_thread()
    for way in (done, lambda work: finish(in_thread(work))):
        with pytest.raises(ValueError, match="unforeseen"):
            way(failing)


def test_fans_are_worked_out_in_steps(project, atlas_file):
    layers = [fan_layer for fan_layer in _place_layers(project, atlas_file)]
    points = [point for layer in layers for point in fan.points_of(layer)]
    fan.hand_out(points, layers)
    wanted = [_fans(layer) for layer in layers]
    assert any(len(text) > 2 for text in wanted)
    for layer in layers:
        fan.QgsExpressionContextUtils.setLayerVariable(layer, fan.VARIABLE, "")
    assert sum(1 for _ in fan.handing_out(points, layers)) >= fan.BANDS
    assert [_fans(layer) for layer in layers] == wanted


def _place_layers(project, atlas_file):
    opened = atlas_layers.open_atlas(project, str(atlas_file))
    return [layer for role in roles.FACILITY_ROLES for layer in roles.layers_by_role(project, role, opened.atlas_uuid)]


def _fans(layer):
    return str(fan.QgsExpressionContextUtils.layerScope(layer).variable(fan.VARIABLE) or "")


def test_garbage_is_looked_for_after_the_work_however_it_ends():
    assert gc.isenabled()

    def work():
        with garbage_kept():
            yield

    whole, broken_off = work(), work()
    next(whole)
    assert not gc.isenabled()
    finish(whole)
    assert gc.isenabled()
    next(broken_off)
    broken_off.close()
    assert gc.isenabled()


def test_what_is_asked_for_before_the_commands_are_read_is_done_in_its_order(qtbot):
    wishes, done = plugin._Wishes(), []

    def make():
        done.append("made")
        wishes.fulfill()

    for number in range(3):
        wishes.add(lambda number=number: done.append(number), make)
    assert done == [], "not in this turn"
    qtbot.waitUntil(lambda: len(done) == 4, timeout=60_000)
    assert done == ["made", 0, 1, 2]
    wishes.add(lambda: done.append("forgotten"), make)
    assert len(wishes.clear()) == 1
    qtbot.wait(3 * plugin.READ_MS)
    assert "forgotten" not in done
