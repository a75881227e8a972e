"""A real browser without a window, spoken to over the pipe of Chromium's DevTools: no port, no library.

Everything that it is asked to load, everything written to its console and every broken rule of a page's policy is kept.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Dict, List, Optional

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--force-color-profile=srgb",
    "--disable-ipc-flooding-protection",
)
PATIENCE = 60.0  # seconds for one answer; a busy machine is slow


def program() -> Optional[str]:
    """Return the browser of this machine, None where there is none."""
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class Browser:
    """One page in one browser; `events` is what it told since the last visit."""

    def __init__(self, *flags: str):
        self._home = tempfile.mkdtemp(prefix="visual-atlas-browser-")
        read_here, write_there = os.pipe()
        read_there, write_here = os.pipe()

        def wire() -> None:  # Chromium reads from 3 and writes to 4; the copies come first, in case one of ours is 3 or 4
            pair = os.dup(read_there), os.dup(write_there)
            os.dup2(pair[0], 3)
            os.dup2(pair[1], 4)

        self._process = subprocess.Popen(
            [str(program()), *_FLAGS, *flags, f"--user-data-dir={self._home}", "about:blank"],
            preexec_fn=wire,
            close_fds=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(read_there)
        os.close(write_there)
        self._in, self._out, self._buffer, self._count, self._session = read_here, write_here, b"", 0, ""
        self.events: List[Dict[str, Any]] = []
        page = next(one for one in self.call("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Dict[str, Any]:
        """Ask the browser for something and return its answer. Raises RuntimeError where it refuses."""
        self._count += 1
        message: Dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        while True:
            answer = self._next(PATIENCE)
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _next(self, seconds: float) -> Dict[str, Any]:
        end = time.monotonic() + seconds
        while b"\0" not in self._buffer:
            if not select.select([self._in], [], [], max(0.0, end - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            self._buffer += os.read(self._in, 1 << 20)
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def run(self, script: str) -> Any:
        """Return the value of a script in the page. Raises RuntimeError where it throws."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def wait(self, script: str, seconds: float = PATIENCE) -> None:
        """Wait until a script is true. Raises AssertionError after some time."""
        end = time.monotonic() + seconds
        while not self._true(script):
            assert time.monotonic() < end, f"never true: {script}\n{self.complaints()}"
            time.sleep(0.1)

    def _true(self, script: str) -> bool:
        """Tell whether a script is true; one that throws, as it may while a page comes, is not."""
        try:
            return bool(self.run(script))
        except RuntimeError:
            return False

    def visit(self, address: str, width: int = 1280, height: int = 800, ready: bool = True) -> None:
        """Open a page in a window of this size, and wait until its map is drawn."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 700
        )
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        self.call("Page.navigate", url=address)
        if ready:
            self.wait("document.documentElement.getAttribute('data-ready') === 'yes'")
            self.wait("!VA.mapBox || (VA.map.ready && VA.mapBox.loaded() && VA.mapBox.areTilesLoaded())")

    def press(self, key: str, code: int) -> None:
        """Press and let go of a key."""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def type(self, text: str) -> None:
        """Write text where the focus is."""
        self.call("Input.insertText", text=text)

    def click(self, x: float, y: float) -> None:
        """Click on the page."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def requests(self) -> List[str]:
        """Return the addresses of everything that was asked for since the last visit."""
        self.run("1")
        return [
            event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> List[str]:
        """Return errors, warnings of the console, and broken rules of the policy since the last visit."""
        self.run("1")
        found = []
        for event in self.events:
            told = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append(str(told["exceptionDetails"].get("exception", {}).get("description", told)))
            elif event["method"] == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
                found.append(" ".join(str(part.get("value", part.get("description"))) for part in told["args"]))
            elif event["method"] == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
                found.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")
        return found

    def picture(self, path: Path) -> bytes:
        """Keep a picture of the window; return it as PNG."""
        data = base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return data

    def close(self) -> None:
        """End the browser and remove its traces."""
        try:
            self._session = ""
            self.call("Browser.close")
            self._process.wait(20)
        except (OSError, RuntimeError, TimeoutError, ValueError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait(20)
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._home, ignore_errors=True)
