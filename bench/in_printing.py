"""One export of bench/printing.py: WHAT (ours, peer) FORMAT (PDF, PNG) PLATES WORKERS FOLDER NOTE."""

import json
import os
import re
import resource
import shutil
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any, Dict

from session import qgis

from made_plates import at, atlas_with_plates

DPI = 300
CRS = "EPSG:32653"


def ours(atlas: Path, fmt: str, out: Path, workers: int) -> Dict[str, Any]:
    """Export the book as its algorithm does."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from visual_atlas_plugin.processing.export_book import ExportBook

    class Feedback(QgsProcessingFeedback):
        peak_mb = 0.0

        def pushDebugInfo(self, text):      # noqa: N802
            if text.startswith("most memory of a worker"):
                self.peak_mb = float(text.split()[-2])

        def pushInfo(self, text):           # noqa: N802
            print(text, flush=True)
    feedback = Feedback()
    begun = time.perf_counter()
    results, done = ExportBook().create().run(
        {"ATLAS": str(atlas), "OUTPUT": str(out / "book.pdf"), "CONTENTS": [7], "DPI": DPI, "PLATE_PAPER": 1, "LANGUAGE": 1,
         "PICTURES": fmt == "PNG", "WORKERS": workers}, QgsProcessingContext(), feedback, {}, False)
    spent = time.perf_counter() - begun
    if not done or results["FAILED"]:
        raise SystemExit(f"the book failed: {results}")
    return {"seconds": spent, "peak_mb": feedback.peak_mb or own_peak(), "pages": results["PAGES"]}


def peer(atlas: Path, fmt: str, out: Path, pictures: Path, number: int) -> Dict[str, Any]:
    """Export the same layout by QGIS's own atlas: the picture is a map that follows it."""
    from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext

    with peer_layout(atlas, out, pictures, number) as layout:
        begun = time.perf_counter()
        if fmt == "PDF":
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.dpi = DPI
            settings.flags |= QgsLayoutRenderContext.Flag.FlagLosslessImageRendering    # as ours: no pixel changes
            settings.forceVectorOutput = True
            settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
            code, error = QgsLayoutExporter.exportToPdf(layout.atlas(), str(out / "peer.pdf"), settings)
        else:
            pages = QgsLayoutExporter.ImageExportSettings()
            pages.dpi = DPI
            code, error = QgsLayoutExporter.exportToImage(layout.atlas(), str(out / "peer"), "png", pages)
        spent = time.perf_counter() - begun
    if code != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(f"the peer failed: {code} {error}")
    return {"seconds": spent, "peak_mb": own_peak(), "pages": number}


class peer_layout:      # noqa: N801 - used as a function
    """The layout of one plate as QGIS's atlas takes it. A context: the projects are emptied at its end."""

    def __init__(self, atlas: Path, out: Path, pictures: Path, number: int):
        self._atlas, self._out, self._pictures, self._number = atlas, out, pictures, number

    def __enter__(self):
        from contextlib import ExitStack

        from visual_atlas_plugin.domain.filter_state import FilterState
        from visual_atlas_plugin.exchange.publishing.as_atlas import write_atlas
        from visual_atlas_plugin.exchange.publishing.plate_rows import read_plates
        from visual_atlas_plugin.exchange.publishing.release import release
        from visual_atlas_plugin.i18n import speaking
        from visual_atlas_plugin.layouts.book.edition import Edition
        from visual_atlas_plugin.layouts.desk import desk
        from visual_atlas_plugin.layouts.plate.build import PlateMaker, PlateOrder
        from visual_atlas_plugin.layouts.plate.papers import A3

        self._open = ExitStack()
        self._open.enter_context(speaking("en"))
        day = date.today()
        made, _ = release(str(self._atlas), "public", FilterState(), day=day, title="SYNTHETIC", languages=("en",), versions={},
                          describe=lambda *_all: "")
        write_atlas(made, self._out / "edition.gpkg")
        table = self._open.enter_context(desk(str(self._out / "edition.gpkg"), FilterState(), day))
        edition = Edition(made)
        place_id, rows = read_plates(self._atlas, made, day)[0]
        maker = PlateMaker(table, edition, PlateOrder(edition.places[place_id], rows, tuple(rows.chosen([], 1)), A3, day, self._out,
                                                      DPI, with_clean=False))
        self.layout, _rest, _title = next(maker.pages())
        self._follow(A3.picture)
        return self.layout

    def __exit__(self, *_error):
        self.layout = None
        self._open.close()

    def _follow(self, box) -> None:
        """Put a map that follows the atlas in the place of the picture."""
        from osgeo import gdal
        from qgis.core import (
            QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsLayoutItemMap, QgsPointXY, QgsRasterLayer, QgsRectangle,
            QgsVectorLayer,
        )

        from visual_atlas_plugin.layouts import kit

        layout, project = self.layout, self.layout.project()
        files = sorted(str(path) for path in self._pictures.glob("*.tif"))
        gdal.BuildVRT(str(self._out / "all.vrt"), files).FlushCache()
        ground = QgsRasterLayer(str(self._out / "all.vrt"), "imagery")
        cover = QgsVectorLayer("Point?crs=EPSG:4326&field=n:integer", "places", "memory")
        features = []
        for number in range(self._number):
            feature = QgsFeature(cover.fields())
            feature.setAttributes([number])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*at(number))))
            features.append(feature)
        cover.dataProvider().addFeatures(features)
        cover.updateExtents()
        project.addMapLayer(ground, False)
        project.addMapLayer(cover, False)
        old = layout.itemById("picture")
        item = QgsLayoutItemMap(layout)
        item.setCrs(QgsCoordinateReferenceSystem(CRS))
        kit.put(layout, item, box, "picture that follows")
        item.setZValue(old.zValue())
        layout.removeLayoutItem(old)
        item.setLayers([ground])
        item.setKeepLayerSet(True)
        item.setExtent(QgsRectangle(0, 0, box.w, box.h))
        item.setScale(_scale(layout))
        item.setAtlasDriven(True)
        item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
        layout.atlas().setCoverageLayer(cover)
        layout.atlas().setEnabled(True)
        layout.atlas().setFilenameExpression("'page_' || @atlas_featurenumber")


def _scale(layout) -> float:
    """Return the denominator that the page prints."""
    from qgis.core import QgsLayoutItemLabel

    told = (re.search(r"1:([\d,]+) on A3", item.text()) for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    return float(next(hit.group(1) for hit in told if hit).replace(",", ""))


def own_peak() -> float:
    """Return the most memory of this process, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(what: str, fmt: str, number: int, workers: int, folder: Path, note: Path) -> int:
    """Do it, and note it."""
    atlas, pictures = atlas_with_plates(folder, number)
    out = folder / f"printed_{what}_{fmt}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    with qgis(True):
        told = ours(atlas, fmt, out, workers) if what == "ours" else peer(atlas, fmt, out, pictures, number)
    (out / "edition.gpkg").unlink(missing_ok=True)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    told["cpu"] = sum(one.ru_utime + one.ru_stime for one in used)
    told["bytes"] = sum(path.stat().st_size for path in out.rglob("*") if path.suffix in (".pdf", ".png")
                        and not path.name.startswith("plate-"))
    note.write_text(json.dumps(told), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]), Path(sys.argv[6]))
