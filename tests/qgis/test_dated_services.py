"""Services with a day in their address (NASA GIBS as tiles, Copernicus as WMS), asked over a real connection of this machine."""

import dataclasses
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from qgis.core import QgsNetworkAccessManager, QgsSettings

from tests.qgis.test_image_layers import drawn
from tests.support.tile_server import drawn_tile
from visual_atlas_plugin.dialogs import service_image
from visual_atlas_plugin.domain.errors import AtlasError
from visual_atlas_plugin.mapping import image_layers, imagery, imagery_register
from visual_atlas_plugin.settings import NETWORK_ON

AT_SEA = (132.5, 41.0)
WORLD = 20037508.342789244
CAPABILITIES = f"""<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
 <Service><Name>WMS</Name><Title>SYNTHETIC</Title><OnlineResource xlink:href="http://elsewhere.invalid/"/></Service>
 <Capability><Request><GetCapabilities><Format>text/xml</Format></GetCapabilities>
  <GetMap><Format>image/jpeg</Format><DCPType><HTTP><Get><OnlineResource xlink:href="http://elsewhere.invalid/"/></Get></HTTP>
  </DCPType></GetMap></Request>
  <Layer><Title>All</Title><CRS>EPSG:3857</CRS>
   <EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude><eastBoundLongitude>180</eastBoundLongitude>
    <southBoundLatitude>-85</southBoundLatitude><northBoundLatitude>85</northBoundLatitude></EX_GeographicBoundingBox>
   <BoundingBox CRS="EPSG:3857" minx="-{WORLD}" miny="-{WORLD}" maxx="{WORLD}" maxy="{WORLD}"/>
   <Layer><Name>TRUE_COLOR</Name><Title>SYNTHETIC</Title></Layer></Layer></Capability>
</WMS_Capabilities>""".encode()


@pytest.fixture
def asked(project, monkeypatch):
    """The paths asked of a server that stands in for the hosts of both services; both are agreed to."""
    class Handler(BaseHTTPRequestHandler):
        paths = []

        def do_GET(self):  # noqa: N802 - the name the server calls
            self.paths.append(self.path)
            is_list = "GetCapabilities" in self.path
            body = CAPABILITIES if is_list else drawn_tile(9, 1, 1)
            self.send_response(200)
            self.send_header("Content-Type", "text/xml" if is_list else "image/png")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args):
            pass

    Handler.paths = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = f"127.0.0.1:{server.server_address[1]}"
    listed = [dataclasses.replace(source, host=host, uri=source.uri.replace(f"https://{source.host}", f"http://{host}"))
              for source in imagery_register.listed() if source.id in ("nasa_gibs_terra", "copernicus_data_space")]
    monkeypatch.setattr(imagery_register, "listed", lambda: listed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    NETWORK_ON.set(True)
    for source in listed:
        imagery_register.grant_consent(source.id)
    if QgsNetworkAccessManager.instance().cache():
        QgsNetworkAccessManager.instance().cache().clear()
    yield Handler.paths
    NETWORK_ON.set(False)
    QgsSettings().remove("visual_atlas/imagery_consent")
    QgsSettings().remove("visual_atlas/imagery_values")
    project.clear()
    server.shutdown()
    server.server_close()


def test_gibs_is_asked_for_the_day_that_was_chosen(project, asked):
    layer = imagery.add_imagery_layer(project, project.layerTreeRoot(), "nasa_gibs_terra", {"date": "2023-10-09"})
    drawn(layer, *AT_SEA, 40_000)
    assert asked and all("/MODIS_Terra_CorrectedReflectance_TrueColor/default/2023-10-09/GoogleMapsCompatible_Level9/" in path
                         for path in asked)
    assert all(path.endswith(".jpg") for path in asked) and "2023-10-09" in layer.name()


def test_two_days_of_gibs_are_two_images_that_ask_for_their_own_day(project, asked):
    layer = imagery.add_imagery_layer(project, project.layerTreeRoot(), "nasa_gibs_terra", {"date": "2023-10-09"})
    first = service_image.service_image(layer, (132.0, 40.5, 133.0, 41.5)).record
    assert (first.when, first.date_basis, first.kind) == ("9 October 2023", "service", "service")
    second = dataclasses.replace(first, uuid="g2", acquired_at="2019-05-04", source_values='{"date": "2019-05-04"}')
    shown = [image_layers.show_image(project, dataclasses.replace(first, uuid="g1")), image_layers.show_image(project, second)]
    asked.clear()
    drawn(shown[0], *AT_SEA, 40_000)
    assert asked and all("/2023-10-09/" in path for path in asked)
    asked.clear()
    drawn(shown[1], *AT_SEA, 40_000)
    assert asked and all("/2019-05-04/" in path for path in asked)


def test_copernicus_is_asked_for_its_days_as_a_wms(project, asked):
    values = {"instance": "made-up-1", "layer": "TRUE_COLOR", "from": "2023-10-01", "date": "2023-10-09"}
    layer = imagery.add_imagery_layer(project, project.layerTreeRoot(), "copernicus_data_space", values)
    record = service_image.service_image(layer, (132.0, 40.5, 133.0, 41.5)).record
    assert record.when == "a day from 1 October 2023 to 9 October 2023" and "made-up-1" not in repr(record)
    asked.clear()
    drawn(image_layers.show_image(project, dataclasses.replace(record, uuid="w1")), *AT_SEA, 5_000)
    maps = [parse_qs(urlsplit(path).query) for path in asked if "GetMap" in path]
    assert maps and all(query["TIME"] == ["2023-10-01/2023-10-09"] for query in maps)
    assert all("/ogc/wms/made-up-1" in path for path in asked)      # the account comes from the profile, never from the atlas


def test_a_day_that_cannot_be_asks_nothing(project, asked):
    for day in ("2023-13-01", "1999-01-01", "yesterday", "2023-10-09/../x"):
        with pytest.raises(AtlasError, match="cannot be shown"):
            imagery.add_imagery_layer(project, project.layerTreeRoot(), "nasa_gibs_terra", {"date": day})
    assert asked == []
