"""TOML front matter (TOML 1.0), between `+++` lines, as Hugo writes it.

Only single-line strings of the top level are texts; everything else passes through whole.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article import codecs
from localize.formats.article.found import Found
from localize.formats.article.roles import role_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TABLE = re.compile(r"[ \t]*\[")
_TOKEN = re.compile(
    r'"{3}(?:[^"\\]|\\.|"(?!""))*+"{3,5}|"(?:[^"\\\n]|\\.)*+"'
    r"|'{3}(?:[^']|'(?!''))*+'{3,5}|'[^'\n]*+'"
    r"|#[^\n]*|(?P<open>[\[{])|(?P<close>[\]}])|(?P<newline>\n)",
    re.DOTALL,
)
"""What may hold a line break that ends no statement, and what may hide one of these."""
_KEY = re.compile(
    r"""^[ \t]*+\[{0,2}+[ \t]*+(?:"([^"\\\n]*+)"|'([^'\n]*+)'|([A-Za-z0-9_-]++))[ \t]*+[=.\]]""", re.MULTILINE
)
_MAX_DEPTH = 64
_LINE = re.compile(r"\(at line (\d+)")


def read(text: str, path: str) -> dict[str, object]:
    """Read TOML; dates and times become their ISO text.

    Raises:
        InputError: the text is no TOML, or nests too deep.
    """
    deep = InputError(
        "TOML nested too deep", place=Place(path, 1), hint=f"At most {_MAX_DEPTH} levels are read."
    )
    if any(bracket * _MAX_DEPTH in text for bracket in "[{"):
        raise deep
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        match = _LINE.search(str(error))
        place = Place(path, 1 + int(match[1]) if match else 1)
        hint = "Mend the TOML on that line, or the line before it."
        raise InputError(f"not valid TOML: {error}", place=place, hint=hint) from None
    except RecursionError:
        raise deep from None
    if _depth(values) > _MAX_DEPTH:
        raise deep
    return {key: _plain(value) for key, value in values.items()}


def _depth(values: dict[str, object]) -> int:
    """Return how deep collections nest, up to one level more than is read."""
    level: list[object] = [values]
    depth = 0
    while level and depth <= _MAX_DEPTH:
        depth += 1
        inner: list[object] = []
        for one in level:
            inner += one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
        level = [one for one in inner if isinstance(one, dict | list)]
    return depth


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | bool | int | float) else str(value)


def find(text: str, base: int, values: Mapping[str, object], text_keys: Sequence[str]) -> Iterator[Found]:
    """Yield the texts of top-level keys that stand as simple strings on one line."""
    starts = statements(text)
    for key in text_keys:
        value = values.get(key)
        assignment = _assignment(key)
        line = next(filter(None, (assignment.match(text, start) for start in starts)), None)
        if not isinstance(value, str) or line is None or not any(map(str.isalpha, value)):
            continue
        literal = line["value"]
        if tomllib.loads(f"x = {literal}") == {"x": value}:
            start = base + len(text[: line.start("value")].encode())
            yield Found(value, ((start, start + len(literal.encode())),), role_of_key(key), codecs.TOML)


def statements(text: str) -> list[int]:
    """Return where the statements of the top level start; lines inside of a value start none.

    The last one is where the first table starts, or the end of the text.
    """
    starts = [0]
    depth = 0
    for token in _TOKEN.finditer(text):
        if _TABLE.match(text, starts[-1]):
            return starts
        depth += bool(token["open"]) - bool(token["close"])
        if token["newline"] and depth == 0:
            starts.append(token.end())
    return starts if _TABLE.match(text, starts[-1]) or starts[-1] == len(text) else [*starts, len(text)]


def lines(text: str) -> dict[str, int]:
    """Return the lines of the file on which top-level keys and tables stand first."""
    found: dict[str, int] = {}
    line, at = 2, 0
    for match in _KEY.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        found.setdefault(next(filter(None, match.groups()), ""), line)
    return found


def encode(target: str) -> str:
    """Return a text as a TOML basic string."""
    escaped = (_ESCAPES.get(char) or (f"\\u{ord(char):04X}" if _control(char) else char) for char in target)
    return '"' + "".join(escaped) + '"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _control(char: str) -> bool:
    return char < " " or char == "\x7f"


def _assignment(key: str) -> re.Pattern[str]:
    string = r"""(?P<value>"(?!"")(?:[^"\\\n]|\\.)*+"|'(?!'')[^'\n]*+')"""
    name = rf"(?P<mark>[\"']?){re.escape(key)}(?P=mark)"
    return re.compile(rf"[ \t]*{name}[ \t]*=[ \t]*{string}[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE)


def key(name: str) -> str:
    """Return a key, bare where it may be."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else encode(name)


def value(plain: object) -> str:
    """Return plain values as TOML on one line; null, which TOML lacks, is an empty string."""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, int | float):
        return repr(plain)
    if isinstance(plain, dict):
        return "{" + ", ".join(f"{key(str(name))} = {value(item)}" for name, item in plain.items()) + "}"
    if isinstance(plain, list | tuple):
        return "[" + ", ".join(map(value, plain)) + "]"
    return encode("" if plain is None else str(plain))
