"""The bench on a map without QGIS's window: what clicks and keys draw, what fills itself, what is refused and told."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer, QgsVectorLayerUtils
from qgis.gui import QgsMapCanvasItem, QgsMapTool, QgsMapToolPan
from qgis.PyQt.QtCore import Qt

from tests.qgis.bench_kit import (
    LAT, LON, Hands, at_hand, is_sound, marks, set_up_canvas, small_atlas, some_place, two_images)
from visual_atlas_plugin.annotate.bench import Bench
from visual_atlas_plugin.annotate.context import WorkContext
from visual_atlas_plugin.annotate.on_screen import check_shown
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.domain.imaging.footprint import box
from visual_atlas_plugin.mapping import roles
from visual_atlas_plugin.mapping.imagery import IMAGE_KEY
from visual_atlas_plugin.settings import ANALYST_ID
from visual_atlas_plugin.store.connection import connect, geometry_hex

Key = Qt.Key


@pytest.fixture(scope="module")
def training(tmp_path_factory):
    """A SYNTHETIC atlas with two images, and their records."""
    path = tmp_path_factory.mktemp("training") / "training.gpkg"
    small_atlas(path)
    return path, two_images(path)


@pytest.fixture
def atlas(training, tmp_path) -> Path:
    return Path(shutil.copyfile(training[0], tmp_path / "atlas.gpkg"))


@pytest.fixture
def bench(window, atlas, training):
    """A bench with the first image of a place at hand; `tally` keeps what it told."""
    before, images = ANALYST_ID.value(), training[1]
    ANALYST_ID.set("ana")
    window.canvas.resize(400, 400)
    set_up_canvas(window.canvas)
    made = Bench(window, WorkContext())
    made.told = []
    made.marks_changed.connect(made.told.append)
    at_hand(made._context, atlas, some_place(atlas), images[0])
    made.hands, made.atlas, made.images, made.canvas = Hands(window.canvas), atlas, images, window.canvas
    made.bar = window.bar
    made._show_layers()
    set_up_canvas(window.canvas)        # the first layer of a project moves the map
    yield made
    made.release()
    made.palette.deleteLater()
    ANALYST_ID.set(before)


def shape_of(row) -> QgsGeometry:
    shape = QgsGeometry()
    shape.fromWkb(bytes.fromhex(geometry_hex(row["geom"])))
    return shape


def test_one_key_and_one_click_make_a_mark_that_has_everything(bench):
    bench.command("4")
    bench.hands.click(0, 0)
    (mark,) = marks(bench.atlas)
    place = bench._context.place
    expected = {"table": "observation_points", "feature_kind": "guard_tower", "state": "present", "place_uuid": place.uuid,
                "image_uuid": bench.images[0].uuid, "acquired_at": "2019-05-04", "start_day": 18020, "end_day": 18020,
                "sensor": "Brush", "image_credit": "© SYNTHETIC", "analyst": "ana", "edited_by": "ana", "review": "draft",
                "privacy": "restricted", "carried_from_uuid": None, "removal_reason": None}
    assert {name: mark[name] for name in expected} == expected
    assert mark["observed_at"].endswith("Z") and len(mark["observed_at"]) == 20
    point = shape_of(mark).asPoint()
    assert (point.x(), point.y()) == (pytest.approx(LON, abs=1e-5), pytest.approx(LAT, abs=1e-5))
    assert bench.told == [place.uuid]
    assert is_sound(bench.atlas)


def geodesic(shape):
    """Measure as PROJ's own geodesics do."""
    geod = pytest.importorskip("pyproj").Geod(ellps="WGS84")
    points = [(point.x(), point.y()) for point in shape.vertices()]
    xs, ys = zip(*points)
    area, around = geod.polygon_area_perimeter(xs, ys)
    return geod.line_length(xs, ys), abs(area), around


def test_a_dragged_line_and_a_clicked_line_are_measured_on_the_ellipsoid(bench):
    bench.command("2")
    bench.hands.drag((-50, 0), (50, 10))
    for spot in ((-40, 40), (0, 60)):
        bench.hands.click(*spot)
    bench.hands.double_click(60, 40)
    short, long = marks(bench.atlas)
    assert (short["feature_kind"], short["table"]) == ("fence", "observation_lines")
    assert [len(shape_of(row).asPolyline()) for row in (short, long)] == [2, 3]
    for row in (short, long):
        assert row["length_m"] == pytest.approx(geodesic(shape_of(row))[0], abs=0.011)
    assert is_sound(bench.atlas)


@pytest.mark.parametrize("finish", ["double", "right", "enter"])
def test_an_area_is_clicked_corner_by_corner(bench, finish):
    bench.command("9")
    for spot in ((-50, -50), (60, -40), (40, 50)):
        bench.hands.click(*spot)
    if finish == "double":
        bench.hands.double_click(-60, 30)
    else:
        bench.hands.click(-60, 30)
        bench.hands.click(0, 0, Qt.MouseButton.RightButton) if finish == "right" else bench.hands.key(Key.Key_Return)
    (mark,) = marks(bench.atlas)
    shape = shape_of(mark)
    assert (mark["feature_kind"], len(shape.asPolygon()[0])) == ("facility_outline", 5)
    _, area, around = geodesic(shape)
    assert mark["area_m2"] == pytest.approx(area, rel=1e-5) and mark["perimeter_m"] == pytest.approx(around, abs=0.02)
    assert is_sound(bench.atlas)


def angles(shape):
    """Return the angles at the corners on the ground, degrees."""
    geod = pytest.importorskip("pyproj").Geod(ellps="WGS84")
    ring = shape.asPolygon()[0][:-1]
    found = []
    for number, corner in enumerate(ring):
        beside = ring[number - 1], ring[(number + 1) % 4]
        ways = [geod.inv(corner.x(), corner.y(), other.x(), other.y())[0] for other in beside]
        found.append(abs((ways[0] - ways[1] + 180) % 360 - 180))
    return found


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326", "EPSG:32652"])
def test_a_building_is_three_clicks_and_the_next_one_a_drag_in_its_direction(bench, crs):
    set_up_canvas(bench.canvas, crs)
    bench.command("5")
    for spot in ((-60, 20), (20, -40), (40, -10)):
        bench.hands.click(*spot)
    bench.hands.drag((-20, 60), (60, 40))
    first, second = (shape_of(row) for row in marks(bench.atlas))
    for shape in (first, second):
        assert angles(shape) == pytest.approx([90] * 4, abs=0.02)
    ways, geod = [], pytest.importorskip("pyproj").Geod(ellps="WGS84")
    for shape in (first, second):
        start, end = shape.asPolygon()[0][:2]
        ways.append(geod.inv(start.x(), start.y(), end.x(), end.y())[0] % 90)
    assert ways[0] == pytest.approx(ways[1], abs=0.05), "the second building stands parallel to the first"


def test_a_picture_that_is_moved_on_the_screen_moves_no_mark(bench):
    """The offset is of the picture: once it is applied, what is clicked on the map lies there on the ground."""
    bench._context.set_image(replace(bench.images[0], offset_east_m=500.0, offset_north_m=-300.0))
    bench.command("4")
    bench.hands.click(0, 0)
    point = shape_of(marks(bench.atlas)[0]).asPoint()
    assert (point.x(), point.y()) == (pytest.approx(LON, abs=1e-5), pytest.approx(LAT, abs=1e-5))


def test_without_an_image_nothing_is_drawn_and_one_sentence_says_why(bench):
    asked = []
    bench.register_asked.connect(lambda: asked.append(True))
    bench._context.set_image(None)
    bench.command("4")
    bench.hands.click(0, 0)
    assert marks(bench.atlas) == [] and bench.canvas.mapTool() is not bench.draw_tool
    assert "which image it was seen on" in bench.palette.hint.text()
    assert len(bench.bar.items()) == 1
    assert bench.palette.register.isVisibleTo(bench.palette)
    bench.palette.register.click()
    assert asked == [True]


def test_what_lies_outside_the_footprint_is_not_marked_on_it(bench):
    around = replace(bench.images[0], footprint=box((LON - 0.0001, LAT - 0.0001, LON + 0.0001, LAT + 0.0001)))
    bench._context.set_image(around)
    bench.command("4")
    bench.hands.click(0, 0)
    bench.hands.click(100, 0)
    assert len(marks(bench.atlas)) == 1 and "outside the image" in bench.palette.problem.text()
    bench._context.set_image(replace(around, offset_east_m=20.0))      # the picture is moved to the east on the screen
    bench.hands.click(60, 0)
    assert len(marks(bench.atlas)) == 2 and bench.palette.problem.text() == ""


def test_what_lies_beyond_the_edge_of_a_swipe_is_not_marked_on_the_image_at_hand(bench):
    bench.covered_from = lambda: bench.canvas.viewport().width() / 2
    bench.command("2")
    bench.hands.drag((-50, 0), (50, 0))
    assert marks(bench.atlas) == [] and "swipe" in bench.palette.problem.text()
    bench.hands.drag((-50, 0), (-20, 0))
    assert len(marks(bench.atlas)) == 1


def test_a_map_that_shows_another_registered_image_is_not_marked_on(bench):
    other = QgsRasterLayer("", "SYNTHETIC", "gdal")
    other.setCustomProperty(IMAGE_KEY, bench.images[1].uuid)
    with pytest.raises(AtlasError, match="another image"):
        check_shown([other], bench.images[0])
    check_shown([other], bench.images[1])
    check_shown([QgsRasterLayer("", "background", "gdal")], bench.images[0])


def test_the_tool_is_put_away_where_the_place_goes(bench):
    bench.command("4")
    bench._context.set_place(None)
    assert bench.canvas.mapTool() is not bench.draw_tool


def test_marks_that_nobody_signs_are_told(bench):
    ANALYST_ID.set("")
    bench.command("4")
    bench.hands.click(0, 0)
    assert "unknown" in bench.palette.count.text() and marks(bench.atlas)[0]["analyst"] == "unknown"


def test_without_a_place_nothing_is_drawn(bench):
    bench._context.set_place(None)
    bench.command("4")
    assert "no place at hand" in bench.palette.hint.text() and not bench.palette.kinds.isEnabled()


def test_an_image_that_goes_while_a_line_is_drawn_takes_the_line_with_it(bench):
    bench.command("2")
    bench.hands.click(-20, 0)
    bench._context.set_image(bench.images[1])
    bench.hands.double_click(20, 0)
    assert marks(bench.atlas) == [], "a line begun on one image is not finished on another"


def test_an_outline_that_crosses_itself_is_not_saved(bench):
    bench.command("9")
    for spot in ((-50, -50), (50, 50), (50, -50), (-50, 50)):
        bench.hands.click(*spot)
    bench.hands.key(Key.Key_Return)
    assert marks(bench.atlas) == [] and "crosses itself" in bench.palette.problem.text()


def test_a_line_of_one_corner_is_not_saved_and_esc_drops_it(bench):
    bench.command("2")
    bench.hands.double_click(0, 0)
    assert "two corners" in bench.palette.problem.text()
    bench.hands.click(10, 10)
    bench.hands.key(Key.Key_Escape)
    bench.hands.click(30, 30)
    bench.hands.click(60, 30)
    bench.hands.key(Key.Key_Backspace)
    bench.hands.double_click(60, 60)
    (mark,) = marks(bench.atlas)
    assert len(shape_of(mark).asPolyline()) == 2, "Backspace took the corner back"


def test_states_go_back_to_present_and_confidence_stays(bench):
    bench.command("4")
    for key, spot in ((Key.Key_H, (0, 0)), (None, (20, 0)), (Key.Key_N, (40, 0)), (Key.Key_A, (60, 0))):
        if key:
            bench.hands.key(key)
        if spot == (20, 0):
            bench.hands.key(Key.Key_C)
            bench.hands.key(Key.Key_L)
        bench.hands.click(*spot)
    found = [(row["state"], row["confidence"], row["likelihood"]) for row in marks(bench.atlas)]
    judged = ("high", "almost_no_chance")
    assert found == [("partly", None, None), ("present", *judged), ("not_visible", *judged), ("absent", *judged)]


def test_undo_and_redo_by_key(bench):
    bench.command("4")
    for x in (0, 20, 40):
        bench.hands.click(x, 0)
    control = Qt.KeyboardModifier.ControlModifier
    bench.hands.key(Key.Key_Z, control)
    bench.hands.key(Key.Key_Z, control)
    assert len(marks(bench.atlas)) == 1
    bench.hands.key(Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert len(marks(bench.atlas)) == 2 and bench.palette.redo.isEnabled()
    bench.hands.click(60, 0)
    assert len(marks(bench.atlas)) == 3 and not bench.palette.redo.isEnabled()
    assert is_sound(bench.atlas)


def test_a_mark_is_chosen_moved_judged_and_removed_with_a_reason(bench, monkeypatch):
    bench.command("4")
    bench.hands.key(Key.Key_C)
    bench.hands.click(0, 0)
    bench.hands.key(Key.Key_E)
    bench.hands.click(1, 1)
    assert bench.edit_tool.row is not None and "Guard tower" in bench.palette.about.text()
    bench.hands.drag((0, 0), (40, 0))
    bench.hands.key(Key.Key_H)
    bench.hands.key(Key.Key_3)
    (mark,) = marks(bench.atlas)
    assert shape_of(mark).asPoint().x() > LON + 0.0001
    assert (mark["state"], mark["feature_kind"], mark["row_version"], mark["confidence"]) == ("partly", "gate", 4, "high")
    bench.hands.key(Key.Key_2)
    assert marks(bench.atlas)[0]["feature_kind"] == "gate", "a point becomes no line; the key draws lines instead"
    assert bench.canvas.mapTool() is bench.draw_tool
    monkeypatch.setattr("visual_atlas_plugin.annotate.bench.ask_reason", lambda *_: "")
    bench.hands.key(Key.Key_Delete)
    assert len(marks(bench.atlas)) == 1, "no reason, no removal"
    monkeypatch.setattr("visual_atlas_plugin.annotate.bench.ask_reason", lambda *_: "drawn twice")
    bench.hands.key(Key.Key_Delete)
    assert marks(bench.atlas) == [] and is_sound(bench.atlas)


def test_corners_are_moved_added_and_taken_away_and_measures_follow(bench):
    bench.command("9")
    bench.hands.drag((-50, -50), (50, 50))
    (before,) = marks(bench.atlas)
    bench.hands.key(Key.Key_E)
    bench.hands.click(0, 0)
    bench.hands.drag((50, 50), (80, 80))
    (mark,) = marks(bench.atlas)
    grown = mark["area_m2"]
    assert grown == pytest.approx(geodesic(shape_of(mark))[1], rel=1e-5) and grown > 1.2 * before["area_m2"]
    bench.hands.double_click(0, -50)
    assert len(shape_of(marks(bench.atlas)[0]).asPolygon()[0]) == 6
    bench.hands.drag((0, -50), (0, -80))
    bench.hands.move(0, -80, Qt.MouseButton.NoButton)
    bench.hands.key(Key.Key_Backspace)
    (mark,) = marks(bench.atlas)
    assert len(shape_of(mark).asPolygon()[0]) == 5 and mark["area_m2"] == pytest.approx(grown, abs=0.05)
    assert is_sound(bench.atlas)


def test_a_whole_area_is_moved_by_its_inside_and_esc_lets_go(bench):
    bench.command("9")
    bench.hands.drag((-50, -50), (50, 50))
    before = marks(bench.atlas)[0]
    bench.hands.key(Key.Key_E)
    bench.hands.drag((0, 0), (30, 0))
    after = marks(bench.atlas)[0]
    moved = shape_of(after).centroid().asPoint().x() - shape_of(before).centroid().asPoint().x()
    assert moved > 0.0001 and after["area_m2"] == pytest.approx(before["area_m2"], rel=1e-4)
    bench.hands.key(Key.Key_Escape)
    assert bench.edit_tool.row is None and bench.canvas.mapTool() is bench.edit_tool
    bench.hands.key(Key.Key_Escape)
    assert bench.canvas.mapTool() is not bench.edit_tool


def test_a_corner_that_folds_an_outline_stays_where_it_was(bench):
    bench.command("9")
    bench.hands.drag((-50, -50), (50, 50))
    before = marks(bench.atlas)
    bench.hands.key(Key.Key_E)
    bench.hands.click(0, 0)
    bench.hands.drag((50, 50), (-90, -20))
    assert marks(bench.atlas) == before and "crosses itself" in bench.palette.problem.text()


def test_marks_of_another_image_are_not_edited_on_this_one(bench):
    bench.command("4")
    bench.hands.click(0, 0)
    bench._context.set_image(bench.images[1])
    bench.hands.key(Key.Key_E)
    bench.hands.click(0, 0)
    assert bench.edit_tool.row is None


def layer_of(bench, table="observation_points"):
    """Return the layer of a table of marks that the project shows."""
    return roles.layers_by_role(QgsProject.instance(), table, bench._context.atlas_uuid)[0]


def counted(layer) -> int:
    return sum(1 for _ in layer.getFeatures())


def test_layers_of_the_project_show_a_mark_as_soon_as_it_is_saved(bench):
    layer = layer_of(bench)
    before, count = counted(layer), layer.featureCount()
    bench.command("4")
    bench.hands.click(0, 0)
    assert (counted(layer), layer.featureCount()) == (before + 1, count + 1)
    bench.command("undo")
    assert (counted(layer), layer.featureCount()) == (before, count)


def test_a_mark_of_the_bench_breaks_no_rule_of_its_form(bench):
    for key, deed in (("4", lambda: bench.hands.click(0, 0)), ("2", lambda: bench.hands.drag((-50, 0), (50, 0))),
                      ("9", lambda: bench.hands.drag((-50, -50), (50, 50)))):
        bench.command(key)
        deed()
    for table in ("observation_points", "observation_lines", "observation_polygons"):
        layer = layer_of(bench, table)
        (feature,) = [each for each in layer.getFeatures() if str(each["image_uuid"]).startswith("00000000")]
        for index, field in enumerate(layer.fields()):
            good, errors = QgsVectorLayerUtils.validateAttribute(layer, feature, index)
            assert good, (table, field.name(), errors)


def test_drawing_goes_on_while_the_user_edits_the_same_layer_and_no_edit_is_lost(bench):
    bench.command("4")
    bench.hands.click(0, 0)
    first = marks(bench.atlas)[0]
    layer = layer_of(bench)
    assert layer.startEditing()
    before = counted(layer)
    feature = next(each for each in layer.getFeatures() if each["uuid"] == first["uuid"])
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexFromName("label"), "T1")
    bench.hands.click(40, 0)
    assert len(marks(bench.atlas)) == 2, "saved at once"
    assert layer.isEditable() and layer.isModified() and counted(layer) == before + 1
    bench.hands.key(Key.Key_E)
    bench.hands.drag((0, 0), (0, 40))
    assert "not saved yet" in bench.palette.problem.text()
    assert marks(bench.atlas)[0]["row_version"] == 1, "the mark that is being edited is left alone"
    assert layer.commitChanges(), layer.commitErrors()
    labels = [row["label"] for row in marks(bench.atlas)]
    assert labels == ["T1", None] and is_sound(bench.atlas)


def test_a_mark_that_was_changed_in_a_form_meanwhile_is_not_written_over(bench):
    bench.command("4")
    bench.hands.click(0, 0)
    connection = connect(bench.atlas, write=True)
    connection.execute("UPDATE observation_points SET notes = 'by hand', edited_by = 'eve' "
                       "WHERE image_uuid LIKE '00000000%'")
    connection.close()
    bench.command("undo")
    assert "changed meanwhile" in bench.palette.problem.text()
    (mark,) = marks(bench.atlas)
    assert mark["notes"] == "by hand" and not bench.palette.undo.isEnabled()


def carry_on(bench, marks_of_first):
    """Draw points on the first image, and go to the second."""
    bench.command("4")
    for x, y in marks_of_first:
        bench.hands.click(x, y)
    bench._context.set_image(bench.images[1])


class EditingTool(QgsMapTool):
    """A tool with which a layer is edited."""

    def flags(self):
        return QgsMapTool.Flag.EditTool


def test_a_key_on_the_map_takes_up_work_only_while_the_bench_is_in_sight_and_nothing_else_edits(bench):
    bench.hands.key(Key.Key_4)
    assert bench.canvas.mapTool() is not bench.draw_tool, "the tab is not looked at"
    bench.palette.show()
    editing = EditingTool(bench.canvas)
    bench.canvas.setMapTool(editing)
    bench.hands.key(Key.Key_4)
    assert bench.canvas.mapTool() is editing
    pan = QgsMapToolPan(bench.canvas)
    bench.canvas.setMapTool(pan)
    bench.hands.key(Key.Key_C)
    assert bench.canvas.mapTool() is pan
    bench.hands.key(Key.Key_4)
    bench.hands.click(0, 0)
    assert len(marks(bench.atlas)) == 1
    bench.hands.key(Key.Key_Escape)
    assert bench.canvas.mapTool() is pan, "the map gets its tool back"


def test_the_marks_of_the_last_date_are_decided_by_key(bench):
    carry_on(bench, [(-60, 0), (-20, 0), (20, 0), (60, 0)])
    assert "4 to decide" in bench.palette.carry.start.text() and "4 May 2019" in bench.palette.carry.start.text()
    bench.take(bench.draw_tool)
    bench.hands.key(Key.Key_J)
    assert bench.palette.carry.is_asking and "No. 1: Guard tower" in bench.palette.carry.about.text()
    for key in (Key.Key_Y, Key.Key_X, Key.Key_B):
        bench.hands.key(key)
    assert "No. 4" in bench.palette.carry.about.text()
    bench.hands.key(Key.Key_G)
    assert bench.canvas.mapTool() is bench.edit_tool and "No. 4" in bench.palette.hint.text()
    bench.hands.drag((60, 0), (80, 20))
    old, new = marks(bench.atlas)[:4], marks(bench.atlas)[4:]
    assert [row["carried_from_uuid"] for row in new] == [row["uuid"] for row in old]
    assert [(row["state"], row["carried"]) for row in new] == [
        ("present", "confirmed"), ("absent", "ended"), ("not_visible", None), ("present", "changed")]
    assert {row["acquired_at"] for row in new} == {"2023-10-09"} and {row["row_version"] for row in old} == {1}
    assert shape_of(new[0]).equals(shape_of(old[0])) and not shape_of(new[3]).equals(shape_of(old[3]))
    assert "All 4 marks" in bench.palette.carry.about.text()
    assert is_sound(bench.atlas)


def test_a_changed_area_is_drawn_anew_with_the_draw_tool(bench):
    bench.command("9")
    bench.hands.drag((-50, -50), (50, 50))
    bench._context.set_image(bench.images[1])
    bench.take(bench.draw_tool)
    bench.hands.key(Key.Key_J)
    bench.hands.key(Key.Key_G)
    bench.hands.key(Key.Key_D)
    bench.hands.drag((-50, -50), (90, 90))
    old, new = marks(bench.atlas)
    assert (new["carried"], new["feature_kind"], new["carried_from_uuid"]) == ("changed", "facility_outline", old["uuid"])
    assert new["area_m2"] > 1.5 * old["area_m2"]


def test_esc_leaves_a_changed_mark_undecided(bench):
    carry_on(bench, [(0, 0)])
    bench.take(bench.draw_tool)
    bench.hands.key(Key.Key_J)
    bench.hands.key(Key.Key_G)
    bench.hands.key(Key.Key_Escape)
    bench.hands.drag((0, 0), (40, 40))
    assert len(marks(bench.atlas)) == 1 and bench.carrying.changing is None


def test_undo_opens_a_decision_again(bench):
    carry_on(bench, [(-20, 0), (20, 0)])
    bench.take(bench.draw_tool)
    bench.hands.key(Key.Key_J)
    bench.hands.key(Key.Key_X)
    bench.command("undo")
    assert len(marks(bench.atlas)) == 2
    assert "2 of 2" in bench.palette.carry.rest.text()


def test_answers_are_heard_while_a_tool_of_qgis_is_taken(bench):
    carry_on(bench, [(-60, 0), (60, 0)])
    bench.palette.show()
    pan = QgsMapToolPan(bench.canvas)
    bench.canvas.setMapTool(pan)
    for key in (Key.Key_J, Key.Key_Y, Key.Key_X):
        bench.hands.key(key)
    assert bench.canvas.mapTool() is pan, "somebody moves the map between two answers"
    assert [(row["state"], row["carried"]) for row in marks(bench.atlas)[2:]] == [("present", "confirmed"), ("absent", "ended")]
    bench.hands.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(marks(bench.atlas)) == 3


def test_keys_of_the_carry_over_say_nothing_while_it_is_off(bench):
    carry_on(bench, [(0, 0)])
    for key in "YGXB":
        assert bench.command(key) is False
    assert len(marks(bench.atlas)) == 1


def test_a_released_bench_leaves_nothing_on_the_map(bench, window):
    extra = Bench(window, WorkContext())
    at_hand(extra._context, bench.atlas, some_place(bench.atlas), bench.images[0])
    bench.canvas.unsetMapTool(bench.canvas.mapTool())
    before = [item for item in bench.canvas.scene().items() if isinstance(item, QgsMapCanvasItem)]
    extra.command("9")
    bench.hands.drag((-50, -50), (50, 50))
    extra.command("E")
    bench.hands.click(0, 0)
    extra.release()
    after = [item for item in bench.canvas.scene().items() if isinstance(item, QgsMapCanvasItem)]
    assert len(after) <= len(before) + 1, "QGIS keeps the indicator of snapping of a tool that was used"
    extra._context.set_image(bench.images[1])     # nobody listens any more
    extra.palette.deleteLater()
