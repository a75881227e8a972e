"""For the tests of the published web map: a server on this machine, and what a page says of itself."""

import http.server
import struct
import threading
import zlib
from functools import partial
from pathlib import Path
from typing import List

from tests.package.browser import Browser

PICTURES = Path(__file__).resolve().parents[2] / "build" / "web"
TILE = b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    for kind, body in (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x20\x60\x40")),
        (b"IEND", b""),
    )
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:  # noqa: N802
        """Serve tiles by number, everything else from the folder."""
        if not self.path.startswith("/tiles/"):
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Access-Control-Allow-Origin", "*")  # as hosts of tiles do: WebGL takes no other pictures
        self.send_header("Content-Length", str(len(TILE)))
        self.end_headers()
        self.wfile.write(TILE)


def served(folder: Path) -> http.server.ThreadingHTTPServer:
    """Serve a folder, and tiles, on a free port; whoever asks for it shuts it down."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def address(folder: Path, hash_: str = "", page: str = "index.html") -> str:
    """Return the address of a page in a folder of this machine."""
    return (folder / page).as_uri() + hash_


def truth(browser: Browser) -> str:
    """Return the line of numbers."""
    return browser.run("document.getElementById('truth').textContent")


def left(browser: Browser, allowed: str) -> List[str]:
    """Return what was asked for beyond the page's own folder; a blob is the page's own worker."""
    return [asked for asked in browser.requests() if not asked.startswith((allowed, "blob:", "data:"))]
