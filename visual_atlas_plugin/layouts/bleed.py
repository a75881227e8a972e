"""Bleed and crop marks: the page on a larger sheet that a printer cuts, with what it stands on drawn beyond the cut."""

from qgis.core import QgsLayoutItem, QgsLayoutItemPage, QgsLayoutSize, QgsPrintLayout

from ..domain import palette
from ..i18n import tr
from . import fonts, kit, look
from .geometry import Box

BLEED = 3.0         # mm beyond the cut
MARGIN = 10.0       # mm of the sheet around the cut: bleed, air, and marks of 5 mm
MARK = 5.0
HAIR = 0.12


def crop_marks(layout: QgsPrintLayout) -> None:
    """Put the page of a finished layout on a larger sheet with marks at its corners, and say its colors and its size."""
    page = layout.pageCollection().page(0)
    width, height = page.pageSize().width(), page.pageSize().height()
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage):
            item.attemptMoveBy(MARGIN, MARGIN)
    page.setPageSize(QgsLayoutSize(width + 2 * MARGIN, height + 2 * MARGIN, kit.MM))
    layout.updateBounds()
    if look.current() == look.NIGHT:      # the ground ends with the bleed; the marks stand on white
        layout.pageCollection().setPageStyleSymbol(kit.fill_symbol(palette.HALO, None, 0))
        spread = MARGIN - BLEED
        ground = kit.rect(layout, Box(spread, spread, width + 2 * BLEED, height + 2 * BLEED), look.ground(), None, 0, "bleed ground")
        layout.moveItemToBottom(ground)
    for x in (MARGIN, MARGIN + width):
        for start in (0.0, height + 2 * MARGIN - MARK):
            kit.line(layout, [(x, start), (x, start + MARK)], kit.line_symbol(palette.INK, HAIR), "crop mark")
    for y in (MARGIN, MARGIN + height):
        for start in (0.0, width + 2 * MARGIN - MARK):
            kit.line(layout, [(start, y), (start + MARK, y)], kit.line_symbol(palette.INK, HAIR), "crop mark")
    words = tr("Cut: {width} × {height} mm. RGB (sRGB), to be converted by the printer.").format(
        width=f"{width:g}", height=f"{height:g}")
    kit.text(layout, words, Box(MARGIN + 8, 0.8, width - 16, 3.6), fonts.SMALL, name="crop words")
