"""Draws a layer of counts again and again in a thread, and gives it a new renderer meanwhile; ends with code 0, or QGIS crashes.

Run as a program of its own, because what it tests would end the tests too: draw_and_restyle.py TIMES
"""

import sys
import time

from qgis.core import (
    QgsApplication, QgsFeature, QgsGeometry, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY, QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from visual_atlas_plugin.mapping import count_style


def points() -> QgsVectorLayer:
    """Return fifty made-up points with a number of records each, and no fan."""
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&field={count_style.NOW}:integer&field=fan_dx:double&field=fan_dy:double",
                           "made up", "memory")
    features = []
    for number in range(50):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, 0.0, 0.0])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number / 10, number / 10)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def run(times: int) -> None:
    """Draw so many times; the pause before a new renderer is another one each time."""
    layer = points()
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(50, 50))
    settings.setDestinationCrs(layer.crs())
    for turn in range(times):
        layer.setRenderer(count_style.renderer(range(1, 6), "paper", 50))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        if turn % 2:
            time.sleep(0.0002 * (turn % 7))
        layer.setRenderer(count_style.renderer(range(1, 6), "paper", 50))
        job.waitForFinished()


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    run(int(sys.argv[1]))
    application.exitQgis()
