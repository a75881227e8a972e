"""Undo and redo of marks as a list of opposites, each from the row as it was last saved."""

from visual_atlas_plugin.domain.observing.mark_history import DEPTH, MarkHistory
from visual_atlas_plugin.domain.observing.mark_rows import MarkChange, MarkRow


def row(uuid, version, **values):
    return MarkRow("observation_points", {"uuid": uuid, "row_version": version, **values})


class File:
    """Keeps rows as the atlas does: a new version at each change; refuses a version that it does not have."""

    def __init__(self):
        self.rows = {}

    def save(self, changes):
        done = []
        for change in changes:
            uuid = change.row.uuid
            assert (change.before is None) == (uuid not in self.rows)
            assert change.before is None or change.before.version == self.rows[uuid].version
            if change.after is None:
                done.append(MarkChange(self.rows.pop(uuid), None))
                continue
            known = self.rows.get(uuid)
            self.rows[uuid] = change.after.with_values(row_version=known.version + 1 if known else change.after.version)
            done.append(MarkChange(known, self.rows[uuid]))
        return done

    def states(self):
        return {uuid: kept.values.get("state") for uuid, kept in self.rows.items()}


def test_steps_back_and_forth_meet_the_versions_of_the_file():
    file, history = File(), MarkHistory()
    (first,) = file.save([MarkChange(None, row("a", 1, state="present"))])
    history.note("draw", [first])
    (second,) = file.save([MarkChange(first.after, first.after.with_values(state="partly"))])
    history.note("change", [second])
    (third,) = file.save([MarkChange(second.after, None)])
    history.note("remove", [third])
    seen = [file.states()]
    while history.undo_name:
        history.undone(file.save(history.undoing()))
        seen.append(file.states())
    assert seen == [{}, {"a": "partly"}, {"a": "present"}, {}]
    while history.redo_name:
        history.redone(file.save(history.redoing()))
        seen.append(file.states())
    assert seen[4:] == [{"a": "present"}, {"a": "partly"}, {}]


def test_a_new_step_ends_redo():
    file, history = File(), MarkHistory()
    history.note("draw", file.save([MarkChange(None, row("a", 1))]))
    history.undone(file.save(history.undoing()))
    assert history.redo_name == "draw"
    history.note("draw", file.save([MarkChange(None, row("b", 1))]))
    assert (history.redo_name, history.redoing()) == ("", [])


def test_several_changes_of_one_step_are_taken_back_from_the_last():
    file, history = File(), MarkHistory()
    history.note("two", file.save([MarkChange(None, row("a", 1)), MarkChange(None, row("b", 1))]))
    assert [change.before.uuid for change in history.undoing()] == ["b", "a"]
    history.undone(file.save(history.undoing()))
    assert file.rows == {}


def test_a_step_that_cannot_be_taken_back_is_dropped_and_memory_has_an_end():
    file, history = File(), MarkHistory()
    for number in range(DEPTH + 5):
        history.note(f"draw {number}", file.save([MarkChange(None, row(f"m{number}", 1))]))
    history.drop_undo()
    assert history.undo_name == f"draw {DEPTH + 3}"
    steps = 0
    while history.undo_name:
        history.undone(file.save(history.undoing()))
        steps += 1
    assert steps == DEPTH - 1
    history.clear()
    assert (history.undoing(), history.redoing()) == ([], [])
