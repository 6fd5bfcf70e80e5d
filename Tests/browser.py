"""Drives a headless Chromium through its debugging pipe; needs nothing but Python.

Every request, console message and exception of the page is kept, so that a check can say that
there were none.
"""

import base64
import itertools
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]


class BrowserError(RuntimeError):
    """The browser did not do what it was told, or the page threw."""


class Browser:
    """One page of one browser with a profile of its own."""

    def __init__(self, width=1440, height=900):
        program = next((path for path in map(shutil.which, NAMES) if path), None)
        if program is None:
            raise BrowserError("no Chromium was found; install chromium-headless-shell")
        self.folder = tempfile.TemporaryDirectory()
        commands, self.sink = os.pipe()
        self.source, answers = os.pipe()

        def wire():
            # By way of numbers that no pipe has, as these may be 3 and 4 themselves.
            os.dup2(commands, 63)
            os.dup2(answers, 64)
            os.dup2(63, 3)
            os.dup2(64, 4)

        self.process = subprocess.Popen(
            [
                program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--remote-debugging-pipe", f"--user-data-dir={self.folder.name}/profile",
                f"--window-size={width},{height}", "about:blank",
            ],
            preexec_fn=wire, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        self.numbers = itertools.count(1)
        self.buffer = b""
        self.session = None
        self.requests, self.problems, self.events = [], [], []
        self.downloads = pathlib.Path(self.folder.name) / "downloads"
        self.downloads.mkdir()
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.resize(width, height)
        self.call(
            "Browser.setDownloadBehavior", session=None, behavior="allow",
            downloadPath=str(self.downloads), eventsEnabled=False)

    # Talking

    def call(self, method, session=..., **parameters):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        chosen = self.session if session is ... else session
        if chosen:
            message["sessionId"] = chosen
        os.write(self.sink, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            answer = self.receive(deadline)
            if answer.get("id") == number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]
        raise BrowserError(f"{method}: no answer")

    def receive(self, deadline):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.source], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise BrowserError("the browser is silent")
            block = os.read(self.source, 1 << 20)
            if not block:
                raise BrowserError("the browser has gone")
            self.buffer += block
        text, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(text)
        self.note(message)
        return message

    def note(self, message):
        method, parameters = message.get("method"), message.get("params", {})
        if method:
            self.events.append(method)
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning"):
            self.problems.append(str(parameters["args"]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.problems.append(parameters["entry"]["text"])

    # Doing

    def open(self, path):
        self.events.clear()
        self.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        deadline = time.monotonic() + 60
        while "Page.loadEventFired" not in self.events:
            self.receive(deadline)
        self.settle()

    def settle(self, seconds=0.25):
        """Lets frames, observers and timers come to rest."""
        time.sleep(seconds)
        self.run("new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))")

    def until(self, expression, seconds=30):
        """Whether something comes true; a busy machine takes its time."""
        end = time.monotonic() + seconds
        while not self.run(expression):
            if time.monotonic() > end:
                return False
            self.settle(0.1)
        return True

    def run(self, expression):
        result = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise BrowserError(details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def key(self, key, shift=False):
        text = key if len(key) == 1 else None
        common = {"key": key, "modifiers": 8 if shift else 0}
        if key == "Enter":
            text, common["windowsVirtualKeyCode"] = "\r", 13
        if text:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        else:
            self.call("Input.dispatchKeyEvent", type="rawKeyDown", **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def resize(self, width, height):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height,
            deviceScaleFactor=1, mobile=False)

    def prefer(self, **features):
        self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": name.replace("_", "-"), "value": value}
                      for name, value in features.items()])

    def screenshot(self, path):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def print(self):
        """The page as PDF."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def close(self):
        try:
            self.call("Browser.close", session=None)
        except (BrowserError, OSError):
            self.process.kill()
        self.process.wait(timeout=20)
        os.close(self.sink)
        os.close(self.source)
        self.folder.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
