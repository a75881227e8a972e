"""The custody bar in words and as a picture; the words are worked out by hand."""

import pytest
from qgis.PyQt.QtCore import QPoint, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter
from qgis.PyQt.QtTest import QTest

from visual_atlas_plugin.domain import palette as house
from visual_atlas_plugin.domain.custody import Gap, Length, Stay, custody_bar
from visual_atlas_plugin.domain.custody_axis import axis_of
from visual_atlas_plugin.mapping.custody_picture import PAPER, height_of, paint
from visual_atlas_plugin.mapping.custody_text import bar_text, days_text, doubts, gap_text, length_text
from visual_atlas_plugin.mapping.date_text import day_number_text, edtf_text
from visual_atlas_plugin.panel.custody_bar import CustodyBarView

THREE = [Stay(1, "arrest", "", "other"),
         Stay(2, "detention", "china", "detention_center", duration_value=10, duration_unit="days"),
         Stay(3, "detention", "north_korea", "mss_office", duration_value=1, duration_unit="month")]


@pytest.mark.parametrize("length, words", [
    (Length(8, "months"), "8 months"), (Length(1, "nights"), "1 night"), (Length(1.5, "years"), "1.5 years"),
    (Length(2, "moons"), "2 moons"), (Length(1200, "days"), "1,200 days"), (None, ""),
    (Length(low_days=10, high_days=10), "10 days"), (Length(low_days=0, high_days=30), "at most 30 days"),
    (Length(low_days=3, high_days=9), "3 to 9 days"), (Length(low_days=240, high_days=246), "about 8 months"),
    (Length(low_days=178, high_days=208), "about 6 to 7 months"), (Length(low_days=0, high_days=150), "at most 5 months"),
    (Length(low_days=8766, high_days=9495), "about 24 to 26 years"), (Length(low_days=0, high_days=800), "at most 3 years"),
])
def test_lengths(length, words):
    assert length_text(length) == words


def test_a_number_of_days_that_is_not_known():
    assert days_text(None, 5) == "" and days_text(None, None) == ""


@pytest.mark.parametrize("gap, words", [
    (Gap(0), "no information on the time between"), (Gap(0, 10, 19, 10, 10), "no information: 10 days"),
    (Gap(2, is_tail=True), "no information since"), (Gap(2, 19661, is_tail=True), "no information since 31 October 2023")])
def test_gaps(gap, words):
    assert gap_text(gap) == words


@pytest.mark.parametrize("edtf, words", [
    ("2023-10-09", "9 October 2023"), ("2023-10", "October 2023"), ("2023", "2023"), ("199X", "1990s"),
    ("19XX", "1900–1999"), ("2003~", "about 2003"), ("2003-05?", "possibly May 2003"), ("2003%", "possibly about 2003"),
    ("2003-22", "summer 2003"),
    ("2002-12/2003-01-21", "December 2002 to 21 January 2003"), ("2003/..", "since 2003"), ("../2003~", "until about 2003"),
    ("2003-XX", "2003"), ("2023-10-09T19:30+08:00", "9 October 2023")])
def test_dates(edtf, words):
    assert edtf_text(edtf) == words


def test_a_date_that_cannot_be_read_is_shown_as_the_source_has_it():
    assert edtf_text("some day", "some day in May") == "some day in May" and edtf_text("soon") == "soon"


def test_any_day_has_a_name():
    assert day_number_text(0) == "1 January 1970" and day_number_text(-719529) == "31 December -1"


def test_the_bar_in_words():
    bar = custody_bar(THREE)
    assert bar_text(bar, False, ["", "May 2003", ""]).split("\n") == [
        "1. Arrest · Holder not stated · date unknown", "no information on the time between",
        "2. Detention · China · May 2003 · 10 days", "no information on the time between",
        "3. Detention · North Korea · date unknown · 1 month", "no information since", "Order only: not drawn to scale."]
    assert bar_text(custody_bar([]), False) == "No stages are recorded."


def test_doubts_are_said():
    bar = custody_bar([Stay(1, "detention", "china", date_edtf="2010-01-01/2010-06-30"),
                       Stay(2, "arrest", date_edtf="2010/2005"),
                       Stay(4, "detention", "north_korea", date_edtf="2010-03-01/2010-12-31"),
                       Stay(5, "arrest", date_edtf="2009")])
    assert doubts(bar) == (
        "The dates of stage 2 contradict each other.",
        "By its dates, stage 4 began before stage 1, in other hands, had ended.",
        "By its dates, stage 5 ended before stage 1 began.", "By its dates, stage 5 ended before stage 4 began.")


def drawn(bar, width=400):
    font = QFont()
    font.setPixelSize(14)
    image = QImage(width, round(height_of(bar, font)) + 4, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setFont(font)
    parts = paint(painter, QRectF(0, 0, width, image.height()), bar, axis_of(bar), PAPER)
    painter.end()
    return image, parts


def color_in(image, box):
    """The color of a bar beside the plate with its number."""
    return image.pixelColor(int(box.left() + 5), int(box.center().y())).name().upper()


def test_black_white_and_hatched():
    bar = custody_bar(THREE)
    image, parts = drawn(bar)
    by_segment = {part.segment: part.box for part in parts if part.segment >= 0}
    assert color_in(image, by_segment[2]) == house.INK
    assert color_in(image, by_segment[1]) == "#FFFFFF"
    unknown = by_segment[0]
    colors = {image.pixelColor(x, int(unknown.top() + 4)).name().upper()
              for x in range(int(unknown.left()) + 2, int(unknown.right()) - 2)}
    assert house.UNKNOWN_GREY in colors and "#FFFFFF" in colors      # lines on the ground
    assert by_segment[0].right() < by_segment[1].left() and by_segment[1].right() < by_segment[2].left()
    assert len([part for part in parts if part.gap >= 0]) == 3
    assert all(-1 <= part.box.left() and part.box.right() <= 401 and part.box.bottom() <= image.height() for part in parts)


def test_the_same_bar_scales_with_its_font():
    """On a page the font is larger in device pixels, and everything with it."""
    bar = custody_bar(THREE)
    small, large = QFont(), QFont()
    small.setPixelSize(14)
    large.setPixelSize(140)
    assert height_of(bar, large) == pytest.approx(10 * height_of(bar, small), rel=0.05)


def test_view_tells_words_at_a_place_and_walks_with_keys(qtbot):
    view = CustodyBarView()
    qtbot.addWidget(view)
    view.show_bar(custody_bar(THREE), ["", "<b>May</b>", ""])
    view.resize(300, view.sizeHint().height())
    view.show()
    qtbot.waitExposed(view)
    QTest.qWait(20)
    boxes = {part.segment: part.box for part in view._parts if part.segment >= 0}
    at = boxes[1].center()
    assert view.words_at(at.x(), at.y()) == "2. Detention · China · <b>May</b> · 10 days"
    assert view.words_at(1, 1) == ""
    clicked = []
    view.stage_clicked.connect(clicked.append)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleName().startswith("3. Detention")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert clicked == [1, 2]
