"""A SYNTHETIC server of Uwazi for tests: the interface as its public repository has it, and how it can go wrong.

`SyntheticUwazi.answer` is the whole of it; `serving` puts it behind a real socket on this machine.
"""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from tests.support import uwazi_pages as made

SESSION = "s%3Asynthetic.session"
ALLOWED = {"types", "from", "limit", "sort", "order", "allAggregations", "includeUnpublished"}     # as Uwazi refuses others


class Dropped(Exception):
    """The connection is to break: after some bytes of a good answer, or before any."""

    def __init__(self, body=b""):
        super().__init__()
        self.body = body


def _parsed(text):
    """Return a value of a query as Uwazi reads it: JSON where it is some."""
    try:
        return json.loads(text)
    except ValueError:
        return text


class SyntheticUwazi:
    """An instance with rows that a test may change while it runs.

    `faults`: number of a request (from 1) -> a function (status, headers, body) -> the same, or raising Dropped.
    """

    def __init__(self, rows=None, private=False, password="", second_step=False):
        self.rows = list(made.ROWS if rows is None else rows)
        self.private, self.password, self.second_step = private, password, second_step
        self.faults, self.asked, self.headers, self.total = {}, [], [], None
        self.hubs = {}
        self.most = 10_000

    def answer(self, method, address, headers, body=b""):
        """Return status, headers and body."""
        parts = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        language = {name.lower(): value for name, value in headers.items()}.get("content-language", "")
        self.asked.append(f"{method} {parts.path} {sorted(query.items())} {language}")
        self.headers.append({name.lower(): value for name, value in headers.items()})
        status, content = self._content(method, parts.path, query, self.headers[-1], body)
        sent = {"content-type": "application/json; charset=utf-8"}
        if status == 200 and parts.path == "/api/login":
            sent["set-cookie"] = f"connect.sid={SESSION}; Path=/; HttpOnly"
        fault = self.faults.get(len(self.asked)) or self.faults.get("all")
        whole = (status, sent, json.dumps(content, ensure_ascii=False).encode("utf-8"))
        return fault(*whole) if fault else whole

    def _content(self, method, path, query, headers, body):
        signed = f"connect.sid={SESSION}" in headers.get("cookie", "")
        if path == "/api/login" and method == "POST":
            return self._login(json.loads(body))
        if self.private and not signed:
            return 401, {"error": "Unauthorized"}
        pages = {"/api/settings": made.SETTINGS, "/api/templates": made.TEMPLATES, "/api/dictionaries": made.THESAURI,
                 "/api/relationtypes": made.RELATION_TYPES}
        if path in pages:
            return 200, pages[path]
        language = headers.get("content-language", "en")
        if path == "/api/entities":
            wanted = _parsed(query["sharedId"])
            found = [dict(row) for row in self.rows if row["sharedId"] == wanted and row["language"] == language]
            for row in found:
                row["relations"] = self.hubs.get(row["sharedId"], [])
            return (200 if found else 404), {"rows": found}
        if path == "/api/search":
            return self._search(query, language, signed)
        return 404, {"error": "Not found"}

    def _login(self, given):
        if given.get("password") != self.password:
            return 401, {"error": "Invalid username or password"}
        return (409, {"error": "Two-step verification token required"}) if self.second_step else (200, {"success": True})

    def _search(self, query, language, signed):
        read = {name: json.loads(value) if name not in ("sort", "order") else value for name, value in query.items()}
        if set(read) - ALLOWED:
            return 422, {"error": "validation failed"}
        begin, limit = read.get("from", 0), read.get("limit", 30)
        if begin + limit > self.most:
            return 400, {"error": "Result window is too large"}
        hidden = signed and read.get("includeUnpublished")
        found = [row for row in self.rows if row["language"] == language and row["template"] in read["types"]
                 and (row["published"] or hidden)]
        found.sort(key=lambda row: row[read["sort"]], reverse=read["order"] == "desc")
        total = len(found) if self.total is None else self.total
        exact = total < self.most
        return 200, {"rows": found[begin:begin + limit], "totalRows": total if exact else self.most,
                     "relation": "eq" if exact else "gte", "aggregations": {"all": {}}}


@contextmanager
def serving(app):
    """Yield the address of an instance behind a socket of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_args):
            """Say nothing."""

        def _respond(self):
            length = int(self.headers.get("content-length") or 0)
            try:
                status, headers, body = app.answer(self.command, self.path, dict(self.headers.items()),
                                                   self.rfile.read(length))
            except Dropped as broken:
                if broken.body:
                    self.send_response(200)
                    self.send_header("content-type", "application/json")
                    self.send_header("content-length", str(len(broken.body) * 2))
                    self.end_headers()
                    self.wfile.write(broken.body)
                    self.wfile.flush()
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(status)
            for name, value in {**headers, "content-length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = _respond

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
