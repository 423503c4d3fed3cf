"""Lets Schemathesis try the API that the program itself describes, signed in as a sample clerk.

Every operation of /api/openapi.json is called with valid and with broken data; an answer that the document does not
foresee, a broken promise of a schema or a failure of the server ends this with 1. REMIT_SEED tries other data than the
gate does, REMIT_EXAMPLES more of it.
"""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from remit_server import Server  # noqa: E402
from session import token_of  # noqa: E402


def main():
    seed = os.environ.get("REMIT_SEED", "2026")
    print(f"   seed {seed}", flush=True)
    with Server() as server:
        command = [
            str(Path(sys.executable).parent / "schemathesis"),
            "--config-file", str(REPOSITORY / "Tests/API/schemathesis.toml"),
            "run", server.address + "/api/openapi.json",
            "--header", f"Authorization: Bearer {token_of(server)}",
            "--seed", seed, "--max-examples", os.environ.get("REMIT_EXAMPLES", "40"),
            "--generation-database", "none", "--no-color",
        ]
        code = subprocess.run(command, cwd=server.folder.name).returncode
    sys.exit(code)


main()
