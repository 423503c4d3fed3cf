"""Starts the program on a free port with the sample directives, and stops it."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("REMIT_PROGRAM", REPOSITORY / ".build/debug/remit"))
STARTING = 120


class Server:
    """The demonstration in a folder of its own: `address`, and who may sign in with what."""

    def __init__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.folder = tempfile.TemporaryDirectory(prefix="remit-demo-")
        self.log = Path(self.folder.name) / "server.log"
        self.process = subprocess.Popen(
            [str(PROGRAM), "demo", "--data", str(Path(self.folder.name) / "data"), "--port", str(port)],
            stdout=self.log.open("w"), stderr=subprocess.STDOUT)
        self.wait()

    def wait(self):
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                sys.exit(f"the server ended at once:\n{self.said()}")
            try:
                with urllib.request.urlopen(self.address + "/health", timeout=5):
                    return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        sys.exit(f"the server did not answer in {STARTING} s:\n{self.said()}")

    def said(self):
        return self.log.read_text()

    def stop(self):
        """Ends it as an operator would; a server that does not end by itself is a failure."""
        self.process.terminate()
        try:
            code = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the server did not stop within 20 s of being asked")
        said = self.said()
        self.folder.cleanup()
        assert code == 0, f"the server ended with code {code}:\n{said}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
