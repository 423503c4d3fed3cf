# Sourced by the scripts in bin/: one way to say what is being done.

# say TEXT…: one line of progress.
say() { printf '\n== %s\n' "$*"; }

# note TEXT…: a line of detail under it.
note() { printf '   %s\n' "$*"; }

# fail TEXT…: why it cannot go on, in words that say what to do; ends the script.
fail() { printf '\n!! %s\n' "$*" >&2; exit 1; }

# The root of the checkout, from wherever the script was called.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
