"""A SYNTHETIC tile service on this machine (XYZ and WMTS), and the ways in which such a service answers badly.

`serving()` starts one; a test chooses its faults while it runs:

    with serving() as service:
        service.faults["all"] = "html"                  # every tile
        service.faults["14/13796/6141"] = "500"         # one tile, by z/x/y
        layer = QgsRasterLayer(service.xyz_uri(), "tiles", "wms")
        assert service.asked == ["14/13796/6141"]

A day (TIME of the WMTS, a folder of the tiles) is drawn into the tile and kept in `days`; `offered` narrows which there are.
"""

import struct
import threading
import zlib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

SIZE = 256
EARTH = 20037508.342789244      # half the width of EPSG:3857, in meters
FAULTS = ("slow", "html", "500", "404", "empty", "truncated", "wrong_type", "redirect", "never", "drops")
HTML = b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>SYNTHETIC: please sign in first</body></html>"
ONE = {     # a letter of 5 x 7 points, row by row, the leftmost point is 16
    "S": (15, 16, 16, 14, 1, 1, 30), "Y": (17, 17, 10, 4, 4, 4, 4), "N": (17, 25, 21, 19, 17, 17, 17),
    "T": (31, 4, 4, 4, 4, 4, 4), "H": (17, 17, 17, 31, 17, 17, 17), "E": (31, 16, 16, 30, 16, 16, 31),
    "I": (14, 4, 4, 4, 4, 4, 14), "C": (15, 16, 16, 16, 16, 16, 15), "/": (1, 1, 2, 4, 8, 16, 16),
    "0": (14, 17, 19, 21, 25, 17, 14), "1": (4, 12, 4, 4, 4, 4, 14), "2": (14, 17, 1, 6, 8, 16, 31),
    "3": (31, 2, 4, 2, 1, 17, 14), "4": (2, 6, 10, 18, 31, 2, 2), "5": (31, 16, 30, 1, 1, 17, 14),
    "6": (6, 8, 16, 30, 17, 17, 14), "7": (31, 1, 2, 4, 8, 8, 8), "8": (14, 17, 17, 14, 17, 17, 14),
    "9": (14, 17, 17, 15, 1, 2, 12), " ": (0,) * 7, "-": (0, 0, 0, 31, 0, 0, 0),
}


def drawn_tile(z, x, y, day=""):
    """Return the PNG of a tile: a ground by its number and day, a frame, its number, and the word SYNTHETIC."""
    ground = bytes((90 + 37 * x % 60, 110 + 53 * y % 60, 70 + (29 * z + 17 * sum(day.encode())) % 50))
    rows = [bytearray(ground * SIZE) for _line in range(SIZE)]
    for edge in range(SIZE):
        for row, column in ((0, edge), (edge, 0)):
            rows[row][3 * column:3 * column + 3] = b"\xff\xff\xff"
    _write(rows, "SYNTHETIC", 20, 40, 4)
    _write(rows, f"{z}/{x}/{y}", 20, 120, 2)
    _write(rows, day, 20, 160, 2)
    return png_of(rows)


def png_of(rows):
    """Return the PNG of rows of RGB bytes."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def _write(rows, text, left, top, size):
    for place, letter in enumerate(text):
        for line, bits in enumerate(ONE[letter]):
            for point in range(5):
                if bits >> (4 - point) & 1:
                    begin = 3 * (left + size * (6 * place + point))
                    for row in range(top + size * line, top + size * (line + 1)):
                        rows[row][begin:begin + 3 * size] = b"\xff\xff\xff" * size


def tiles_of(path):
    """Return a function (z, x, y) -> PNG that cuts tiles from a raster file, with nothing where it has no data."""
    from osgeo import gdal

    gdal.UseExceptions()
    held = gdal.Open(str(path))
    lock = threading.Lock()

    def cut(z, x, y):
        side = 2 * EARTH / 2 ** z
        left, top = x * side - EARTH, EARTH - y * side
        with lock:
            picture = gdal.Warp("", held, format="MEM", outputBounds=(left, top - side, left + side, top), width=SIZE,
                                height=SIZE, dstSRS="EPSG:3857", dstAlpha=True, resampleAlg="bilinear")
            name = f"/vsimem/tile_{z}_{x}_{y}.png"
            gdal.GetDriverByName("PNG").CreateCopy(name, picture)
            size = gdal.VSIStatL(name).size
            opened = gdal.VSIFOpenL(name, "rb")
            body = bytes(gdal.VSIFReadL(1, size, opened))
            gdal.VSIFCloseL(opened)
            gdal.Unlink(name)
        return body

    return cut


class TileService:
    """What a test reads and turns: `faults` (z/x/y or "all" -> one of FAULTS), `asked` (z/x/y of each request)."""

    def __init__(self, address, draw, elsewhere=""):
        self.address, self.draw, self.elsewhere = address, draw, elsewhere
        self.faults, self.asked, self.headers, self.paths = {}, [], [], []
        self.days, self.offered = [], None
        self.slow_seconds = 1.0
        self.over = threading.Event()      # ends what never answers, when the test ends
        self.last_zoom = 22
        self.stop = lambda: None            # takes the service off the network at once

    @property
    def host(self):
        """Host and port."""
        return urlsplit(self.address).netloc

    def xyz(self, end=".png"):
        """Return the address of the tiles, to be filled in."""
        return f"{self.address}/xyz/{{z}}/{{x}}/{{y}}{end}"

    def xyz_of_days(self):
        """Return the address of the tiles of a day, to be filled in."""
        return f"{self.address}/xyz/{{date}}/{{z}}/{{x}}/{{y}}.png"

    def wmts_of_days(self):
        """Return the WMTS as a data source of the provider "wms", with the day to be filled in."""
        plain = self.wmts_uri().replace("&type=wmst", "").replace("/wmts%3F", "/wmts%3Fdays%3D1%26", 1)
        return plain + "&tileDimensions=Time%3D{date}"

    def xyz_uri(self, low=0, high=19):
        """Return the tiles as a data source of the provider "wms"."""
        return f"type=xyz&url={quote(self.xyz(), safe=':/')}&zmin={low}&zmax={high}"

    def wmts_uri(self):
        """Return the WMTS as a data source of the provider "wms"."""
        asked = quote(f"{self.address}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", safe=":/")
        return (f"crs=EPSG:3857&format=image/png&layers=synthetic&styles=default&tileMatrixSet=GoogleMapsCompatible&url={asked}"
                "&type=wmst")

    def answer(self, path):
        """Return (status, headers, body, fault) for an address."""
        self.paths.append(path)
        parts = urlsplit(path)
        query = {key.lower(): values[0] for key, values in parse_qs(parts.query).items()}
        if parts.path == "/wmts" and query.get("request", "").lower() == "getcapabilities":
            return 200, {"content-type": "application/xml"}, capabilities(
                self.address, self.last_zoom, "days" in query).encode(), ""
        if parts.path == "/wmts":
            name = "/".join(query.get(key, "") for key in ("tilematrix", "tilecol", "tilerow"))
        else:
            name = parts.path.rsplit(".", 1)[0].split("/xyz/")[-1]
        day, _, rest = name.partition("/") if name.count("/") == 3 else (query.get("time", ""), "", name)
        name = rest
        if day:
            self.days.append(day)
        if day and self.offered is not None and day not in self.offered:
            return 400, {"content-type": "text/xml"}, b"<ExceptionReport>SYNTHETIC: no such day</ExceptionReport>", ""
        try:
            z, x, y = (int(number) for number in name.split("/"))
        except ValueError:
            return 404, {"content-type": "text/plain"}, b"SYNTHETIC: no such page", ""
        self.asked.append(name)
        fault = self.faults.get(name, self.faults.get("all", ""))
        return self._tile((z, x, y, day) if day else (z, x, y), fault, parts.path)

    def _tile(self, tile, fault, path):
        if fault == "html":
            return 200, {"content-type": "text/html; charset=utf-8"}, HTML, fault
        if fault in ("500", "404"):
            return int(fault), {"content-type": "text/plain"}, b"SYNTHETIC: it went wrong", fault
        if fault == "empty":
            return 200, {"content-type": "image/png"}, b"", fault
        if fault == "redirect":
            return 302, {"location": f"{self.elsewhere or 'http://elsewhere.invalid'}{path}"}, b"", fault
        if fault == "slow":
            self.over.wait(self.slow_seconds)
        body = self.draw(*tile)
        if fault == "truncated":
            body = body[:len(body) // 2]        # with the length of what is sent: only the picture itself tells
        return 200, {"content-type": "text/plain" if fault == "wrong_type" else "image/png"}, body, fault


def capabilities(address, last_zoom=22, days=False):
    """Return the list of layers of the WMTS; with `days` its layer has a dimension Time."""
    time = ("<Dimension><ows:Identifier>Time</ows:Identifier><Default>2024-05-01</Default>"
            "<Value>2019-05-04/2024-05-01/P1D</Value></Dimension>" if days else "")
    matrices = "".join(
        f"<TileMatrix><ows:Identifier>{z}</ows:Identifier><ScaleDenominator>{559082264.0287178 / 2 ** z:.10f}"
        f"</ScaleDenominator><TopLeftCorner>-{EARTH} {EARTH}</TopLeftCorner><TileWidth>{SIZE}</TileWidth><TileHeight>{SIZE}"
        f"</TileHeight><MatrixWidth>{2 ** z}</MatrixWidth><MatrixHeight>{2 ** z}</MatrixHeight></TileMatrix>"
        for z in range(last_zoom + 1))
    get = (f'<ows:DCP><ows:HTTP><ows:Get xlink:href="{address}/wmts?"><ows:Constraint name="GetEncoding"><ows:AllowedValues>'
           "<ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get></ows:HTTP></ows:DCP>")
    return (
        '<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0"><ows:ServiceIdentification><ows:Title>SYNTHETIC</ows:Title>'
        "<ows:ServiceType>OGC WMTS</ows:ServiceType><ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion>"
        f'</ows:ServiceIdentification><ows:OperationsMetadata><ows:Operation name="GetCapabilities">{get}</ows:Operation>'
        f'<ows:Operation name="GetTile">{get}</ows:Operation></ows:OperationsMetadata><Contents><Layer><ows:Title>SYNTHETIC'
        "</ows:Title><ows:WGS84BoundingBox><ows:LowerCorner>-180 -85</ows:LowerCorner><ows:UpperCorner>180 85</ows:UpperCorner>"
        '</ows:WGS84BoundingBox><ows:Identifier>synthetic</ows:Identifier><Style isDefault="true"><ows:Identifier>default'
        "</ows:Identifier></Style><Format>image/png</Format>"
        f"{time}<TileMatrixSetLink><TileMatrixSet>GoogleMapsCompatible"
        "</TileMatrixSet></TileMatrixSetLink></Layer><TileMatrixSet><ows:Identifier>GoogleMapsCompatible</ows:Identifier>"
        f"<ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>{matrices}</TileMatrixSet></Contents></Capabilities>")


def _handler(service):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_args):
            """Say nothing."""

        def do_GET(self):
            held = service()
            held.headers.append({name.lower(): value for name, value in self.headers.items()})
            status, headers, body, fault = held.answer(self.path)
            if fault == "never":
                held.over.wait(120)
            if fault in ("never", "drops"):
                self.close_connection = True
                self.connection.close()
                return
            try:
                self.send_response(status)
                for name, value in {**headers, "content-length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True        # whoever asked did not wait

    return Handler


@contextmanager
def serving(draw=drawn_tile, elsewhere=""):
    """Yield a TileService behind a socket of this machine. `draw` (z, x, y) -> PNG; `elsewhere`: where it redirects to."""
    held = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(lambda: held[0]))
    server.daemon_threads = True
    service = TileService(f"http://127.0.0.1:{server.server_port}", draw, elsewhere)
    held.append(service)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    service.stop = lambda: _stop(service, server, thread)
    try:
        yield service
    finally:
        service.stop()


def _stop(service, server, thread):
    """End a service; a second time does nothing."""
    service.over.set()
    if thread.is_alive():
        server.shutdown()
        server.server_close()
        thread.join()
