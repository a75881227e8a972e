"""Catalogs of SYNTHETIC scenes for tests: rustac's server of the STAC API, files behind a socket, and both going wrong."""

import json
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

COG = "image/tiff; application=geotiff; profile=cloud-optimized"
KINDS = {".json": "application/json", ".tif": "image/tiff", ".png": "image/png", ".jpg": "image/jpeg", ".html": "text/html"}


def item(number, lon=129.0, lat=42.0, day="2023-10-09", cloud=10, assets=None, **properties):
    """Return an item of STAC: a square of one degree."""
    ring = [[lon, lat], [lon + 1, lat], [lon + 1, lat + 1], [lon, lat + 1], [lon, lat]]
    return {"type": "Feature", "stac_version": "1.0.0", "id": f"SYNTHETIC_{number:04d}", "collection": "synthetic",
            "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [lon, lat, lon + 1, lat + 1], "links": [],
            "properties": {"datetime": f"{day}T02:11:05Z", "eo:cloud_cover": cloud, "platform": "synthetic-2b", "gsd": 10,
                           **properties},
            "assets": {"visual": {"href": f"https://files.example.net/{number}.tif", "type": COG, "roles": ["visual"]}}
            if assets is None else assets}


def collection():
    """Return the collection of the items."""
    return {"type": "Collection", "stac_version": "1.0.0", "id": "synthetic", "description": "SYNTHETIC", "links": [],
            "license": "CC-BY-4.0", "providers": [{"name": "SYNTHETIC agency", "roles": ["producer"]}],
            "extent": {"spatial": {"bbox": [[100, 30, 140, 50]]}, "temporal": {"interval": [["2000-01-01T00:00:00Z", None]]}}}


@contextmanager
def rustac(folder, items):
    """Yield the address of a server of the STAC API that holds some items: the program rustac, of others' making."""
    for name, content in (("collection.json", collection()),
                          ("items.json", {"type": "FeatureCollection", "features": items})):
        (folder / name).write_text(json.dumps(content), "utf-8")
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = Path(sys.executable).with_name("rustac")
    with open(folder / "rustac.log", "wb") as log:
        process = subprocess.Popen([str(program), "serve", "-a", f"127.0.0.1:{port}", "collection.json", "items.json"],
                                   cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process, folder / "rustac.log")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(address, process, log):
    for _try in range(300):
        if process.poll() is not None:
            break
        try:
            with urlopen(address, timeout=5) as answer:
                answer.read()
            return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"rustac did not start: {log.read_text('utf-8', 'replace')}")


class Files:
    """Files of a folder, or given ones, as a web server has them; parts of them on request, as GDAL reads a picture.

    `faults`: path -> function (status, headers, body) -> the same; "all" for every path. Use it with
    `uwazi_server.serving`.
    """

    def __init__(self, folder=None, files=None):
        self.folder, self.files = folder, dict(files or {})
        self.faults, self.asked, self.bodies, self.headers = {}, [], [], []

    def answer(self, method, address, headers, body=b""):
        """Return status, headers and body."""
        path = address.partition("?")[0]
        self.asked.append(f"{method} {address}")
        self.bodies.append(json.loads(body) if body else None)
        self.headers.append({name.lower(): value for name, value in headers.items()})
        whole = self._content(path, self.headers[-1])
        fault = self.faults.get(path) or self.faults.get("all")
        return fault(*whole) if fault else whole

    def _content(self, path, headers):
        kind = {"content-type": KINDS.get(Path(path).suffix, "application/json")}
        if path in self.files:
            given = self.files[path]
            content = given if isinstance(given, bytes) else json.dumps(given).encode("utf-8")
        elif self.folder is not None and (self.folder / path.lstrip("/")).is_file():
            content = (self.folder / path.lstrip("/")).read_bytes()
        else:
            return 404, {"content-type": "application/json"}, b'{"detail": "Not found"}'
        wanted = headers.get("range", "")
        if not wanted.startswith("bytes="):
            return 200, {**kind, "accept-ranges": "bytes"}, content
        first, _, last = wanted[len("bytes="):].partition("-")
        first, last = int(first), min(int(last or len(content)), len(content) - 1)
        if first >= len(content):
            return 416, {**kind, "content-range": f"bytes */{len(content)}"}, b""
        return 206, {**kind, "accept-ranges": "bytes", "content-range": f"bytes {first}-{last}/{len(content)}"}, content[
            first:last + 1]
