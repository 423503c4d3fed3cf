"""The frame of a check: it is given a root, collects what does not hold, prints it and ends with 0 or 1."""

import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def run(name, check):
    """Calls `check(root)`, which yields (path, line, sentence); `name` says what holds when nothing is yielded."""
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else REPOSITORY
    problems = list(check(root))
    for path, line, sentence in problems:
        print(f"{path}:{line}: {sentence}" if line else f"{path}: {sentence}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"   {name}")
