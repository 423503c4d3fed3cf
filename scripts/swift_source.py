"""What the checks know of Swift: where code, comments and string literals are.

A scanner, not a parser: enough to tell a keyword in a literal from one in a comment.
"""

import re
from pathlib import Path

OPENING = re.compile(r'(#*)("""|")')


class Literal:
    """One string literal: the line it starts on and its text, interpolations replaced by `\\()`."""

    def __init__(self, line, text):
        self.line, self.text = line, text


def scan(text):
    """Returns (code, literals): the code with comments and literal text blanked out, line for line."""
    code, literals = list(text), []
    _scan(text, 0, code, literals, nested=False)
    return "".join(code), literals


def _blank(code, start, end):
    for at in range(start, min(end, len(code))):
        if code[at] != "\n":
            code[at] = " "


def _scan(text, at, code, literals, nested):
    depth = 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            _blank(code, at, end)
            at = end
        elif text.startswith("/*", at):
            end = _comment_end(text, at)
            _blank(code, at, end)
            at = end
        elif (opening := OPENING.match(text, at)) and text[at] in '#"':
            at = _literal(text, at, opening, code, literals)
        else:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
            if nested and depth < 0:
                return at
    return at


def _comment_end(text, at):
    depth, at = 1, at + 2
    while at < len(text) and depth:
        if text.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif text.startswith("*/", at):
            depth, at = depth - 1, at + 2
        else:
            at += 1
    return at


def _literal(text, start, opening, code, literals):
    hashes, quote = opening.groups()
    close, escape = quote + hashes, "\\" + hashes
    literal = Literal(text.count("\n", 0, start) + 1, "")
    literals.append(literal)
    at = opening.end()
    blank_from, kept = start, []
    while at < len(text):
        if text.startswith(close, at):
            at += len(close)
            break
        if text.startswith(escape + "(", at):
            _blank(code, blank_from, at)
            at = _scan(text, at + len(escape) + 1, code, literals, nested=True)
            blank_from = at
            kept.append("\\()")
        elif text.startswith(escape, at):
            kept.append(text[at : at + len(escape) + 1])
            at += len(escape) + 1
        else:
            kept.append(text[at])
            at += 1
    _blank(code, blank_from, at)
    literal.text = "".join(kept)
    return at


def files(root, *folders):
    """Every Swift file below the given folders of the root, in order, with its path as the reader knows it."""
    for folder in folders:
        for path in sorted((Path(root) / folder).rglob("*.swift")):
            if ".build" not in path.parts:
                yield path, path.relative_to(root).as_posix()


def lines_matching(pattern, text):
    """The 1-based numbers of the lines on which the pattern is found."""
    return [text.count("\n", 0, match.start()) + 1 for match in re.finditer(pattern, text)]
