"""Loads the bare program and Remit one after the other and prints the table of ratios.

Called by bin/bench: measure.py PROGRAM FOLDER. Standard library alone.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROWS = int(os.environ.get("REMIT_BENCH_ROWS", "1000000"))
SECONDS = int(os.environ.get("REMIT_BENCH_SECONDS", "8"))
SMALL = 10_000
CONNECTIONS = 32
REMIT, FOLDER = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
BARE = FOLDER / "bare"


def note(text):
    print(f"   {text}", flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Serving:
    """A server process: started, waited for, measured, stopped."""

    def __init__(self, command, port, ready):
        self.port, started = port, time.monotonic()
        self.log = open(FOLDER / "server.log", "w")
        self.process = subprocess.Popen([str(word) for word in command], stdout=self.log, stderr=self.log)
        self.start_milliseconds = self.wait(ready, started)

    def wait(self, path, started):
        while time.monotonic() - started < 60:
            if self.process.poll() is not None:
                sys.exit(f"the server ended at once; see {self.log.name}")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5):
                    return (time.monotonic() - started) * 1000
            except OSError:
                time.sleep(0.002)
        sys.exit(f"the server did not answer in a minute; see {self.log.name}")

    def megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def load(self, paths, cookie=None):
        """Requests a second and the 99th percentile in milliseconds, under 32 connections."""
        (FOLDER / "paths").write_text("\n".join(paths) + "\n")
        command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-s", "bench/load.lua"]
        command += ["-H", f"Cookie: {cookie}"] if cookie else []
        environment = os.environ | {"REMIT_BENCH_PATHS": str(FOLDER / "paths")}
        output = subprocess.run(
            command + [f"http://127.0.0.1:{self.port}/"], capture_output=True, text=True, env=environment, check=True).stdout
        if "Non-2xx" in output or "Socket errors" in output:
            note("not every answer was a page: " + "; ".join(re.findall(r"(?:Non-2xx|Socket errors).*", output)))
        figure, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", output).groups()
        p99 = float(figure) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
        return float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]), p99

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)


def remit(*words):
    """What a `remit bench` command says: one line of JSON."""
    output = subprocess.run([str(REMIT), "bench", *map(str, words)], stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(output.strip().splitlines()[-1])


def bare_pages(rows):
    file, port = FOLDER / f"bare-{rows}.db", free_port()
    if not file.exists():
        subprocess.run([str(BARE), "fill", str(file), str(rows)], check=True)
    with Serving([BARE, "serve", file, port], port, "/") as server:
        server.load(["/"])
        return server.load(["/"])


def generated(rows):
    """A data folder of that many assignments, filled once, and how to ask it for pages now."""
    data = FOLDER / f"data-{rows}"
    note(f"a ledger of {rows:,} assignments")
    return data, remit("generate", "--rows", rows, "--data", data)


def remit_pages(rows):
    data, about = generated(rows)
    port = free_port()
    with Serving([REMIT, "serve", "--data", data, "--port", port], port, "/health") as server:
        server.load(about["ledger"], about["cookie"])
        rate, p99 = server.load(about["ledger"], about["cookie"])
        return rate, p99, server.megabytes(), server.start_milliseconds


def rows_of_the_table():
    note(f"the bare program, {ROWS:,} rows")
    bare_rate, bare_p99 = bare_pages(ROWS)
    rate, p99, memory, start = remit_pages(ROWS)
    yield (f"ledger page, {ROWS:,} assignments", f"{bare_rate:,.0f}/s", f"{rate:,.0f}/s", f"{rate / bare_rate:.0%}", "≥ 40 %")
    yield ("  99th percentile, 32 connections", f"{bare_p99:.1f} ms", f"{p99:.1f} ms", f"{p99 / bare_p99:.1f} ×", "< 10 ms")
    small_rate = remit_pages(SMALL)[0]
    yield (f"  time of a page against {SMALL:,}", "", f"{1e6 / rate:,.0f} µs", f"{small_rate / rate:.2f} ×", "≤ 1.5 ×")
    note("durable writes")
    limit = float(subprocess.run(
        [str(BARE), "insert", str(FOLDER / "insert.db"), str(SECONDS), str(CONNECTIONS)],
        capture_output=True, text=True, check=True).stdout)
    written = remit("write", "--data", generated(SMALL)[0], "--seconds", SECONDS, "--writers", CONNECTIONS)
    speed = written["actions"] / written["seconds"]
    yield (f"durable actions, {CONNECTIONS} writers", f"{limit:,.0f}/s", f"{speed:,.0f}/s", f"{speed / limit:.0%}", "≥ 50 %")
    note("reading")
    for reading in remit("read"):
        speed = 1000 * reading["pages"] / reading["milliseconds"]
        goal = "< 20 ms" if 8 < reading["pages"] < 11 else ""
        work = f"reading {reading['pages']:,.1f} pages, {reading['language']}, one core"
        yield (work, "", f"{reading['milliseconds']:.1f} ms", "", goal)
        yield ("  pages a second", "", f"{speed:,.0f}/s", "", "≥ 1,000/s")
    yield ("start to first answer", "", f"{start:.0f} ms", "", "< 300 ms")
    yield ("memory under load", "", f"{memory:.0f} MB", "", "< 120 MB")


def main():
    titles = ("work", "bare", "Remit", "ratio", "goal")
    table = [titles, *rows_of_the_table()]
    widths = [max(len(row[at]) for row in table) for at in range(len(titles))]
    print()
    for row in table:
        print("  ".join(cell.ljust(width) if at == 0 else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths))))


main()
