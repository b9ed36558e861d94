"""TOML front matter (TOML 1.0), between `+++` lines, as Hugo writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.errors import InputError, Place
from localize.formats.article import codecs
from localize.formats.article.byte_marks import ByteMarks
from localize.formats.article.found import Found, Passed
from localize.formats.article.roles import role_of_key
from localize.formats.article.toml_places import MAX_DEPTH, places
from localize.formats.article.twin_keys import twin_key
from localize.formats.inline.author_ids import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.formats.article.toml_places import Way

_TABLE = re.compile(r"[ \t]*\[")
_TOKEN = re.compile(
    r'"{3}(?:[^"\\]|\\.|"(?!""))*+"{3,5}|"(?:[^"\\\n]|\\.)*+"'
    r"|'{3}(?:[^']|'(?!''))*+'{3,5}|'[^'\n]*+'"
    r"|#[^\n]*|(?P<open>[\[{])|(?P<close>[\]}])|(?P<newline>\n)",
    re.DOTALL,
)
"""Openings of values that may hold a line break, and of those that may hide one of these."""
_LINE = re.compile(r"\(at line (\d+)")


def read(text: str, path: str) -> dict[str, object]:
    """Read TOML; dates and times become their ISO text.

    Raises:
        InputError: the text is no TOML, or nests too deep.
    """
    import tomllib  # noqa: PLC0415 - few articles have TOML

    deep = InputError(
        "TOML nested too deep", place=Place(path, 1), hint=f"At most {MAX_DEPTH} levels are read."
    )
    if any(bracket * MAX_DEPTH in text for bracket in "[{"):
        raise deep
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        _refuse_twins(text, path)
        match = _LINE.search(str(error))
        place = Place(path, 1 + int(match[1]) if match else 1)
        hint = "Mend the TOML on that line, or the line before it."
        raise InputError(f"not valid TOML: {error}", place=place, hint=hint) from None
    except RecursionError:
        raise deep from None
    if _depth(values) > MAX_DEPTH:
        raise deep
    return {key: _plain(value) for key, value in values.items()}


def _refuse_twins(text: str, path: str) -> None:
    """Refuse keys that stand twice, which is what makes most TOML unreadable that people write."""
    first: dict[Way, int] = {}
    for place in places(text):
        line = place.line + FIRST_LINE
        if place.end > place.start and first.setdefault(place.way, line) != line:
            raise twin_key(str(place.way[-1]), path, first[place.way], line)


def _depth(values: dict[str, object]) -> int:
    """Return how deep collections nest, up to one level more than is read."""
    level: list[object] = [values]
    depth = 0
    while level and depth <= MAX_DEPTH:
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


def find(
    text: str, base: int, values: Mapping[str, object], text_keys: Sequence[str], ui_keys: Mapping[str, str]
) -> Iterator[Found | Passed]:
    """Yield the texts that keys name, and those of them that are without words.

    Args:
        text: the front matter.
        base: where it starts in the file, in bytes.
        values: what it says.
        text_keys: paths of the article's own texts, `related.*.title`; `*` is any item of a list.
        ui_keys: paths of labels that are translated once for the site, and their contexts.
    """
    marks = ByteMarks(text, base)
    for place in places(text):
        value = _at(values, place.way)
        if not isinstance(value, str) or text[place.start : place.start + 1] not in {'"', "'"}:
            continue
        role, context, domain = _named(place.way, text_keys, ui_keys)
        if not role:
            continue
        piece = (marks.place(place.start), marks.place(place.end))
        source = value.rstrip("\n") if is_long(text[place.start : place.end]) else value
        if is_id(role, source):
            yield Passed(*piece, "id")
        elif any(map(str.isalpha, source)):
            # Until version 2 of `localize.yaml` strings of one line were read, and in no table.
            known = len(place.way) == 1 and domain == "article" and not is_long(text[place.start : place.end])
            since = 1 if known else 2
            yield Found(source, (piece,), role, codecs.TOML, context=context, domain=domain, since=since)
        elif source.strip():
            yield Passed(*piece, "no-text")


def _named(way: Way, text_keys: Sequence[str], ui_keys: Mapping[str, str]) -> tuple[str, str, str]:
    """Return role, context and domain of the value at the end of a way; an empty role for no text."""
    if isinstance(way[-1], int):
        way = way[:-1]  # a list of texts gives each item
    key = ".".join("*" if isinstance(step, int) else step for step in way)
    if key in ui_keys:
        return ui_keys[key], ui_keys[key], "ui"
    return (role_of_key(key), "", "article") if key in text_keys else ("", "", "")


def _at(values: object, way: Way) -> object:
    for step in way:
        try:
            values = values[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def leaves(text: str, path: str) -> list[tuple[str, str]]:
    """Return all values in the order in which they stand: their way and what they are.

    Raises:
        InputError: the text is no TOML, or nests too deep.
    """
    values = read(text, path)
    return [
        (repr(place.way), repr(_at(values, place.way))) for place in places(text) if place.end > place.start
    ]


def is_long(literal: str) -> bool:
    """Tell whether a string may stand over several lines."""
    return literal.startswith(('"""', "'''"))


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


def lines(text: str) -> dict[Way, int]:
    """Return the line of the file on which each value and table stands first, and all around it."""
    found: dict[Way, int] = {}
    for place in places(text):
        for length in range(1, len(place.way) + 1):
            found.setdefault(place.way[:length], place.line + FIRST_LINE)
    return found


FIRST_LINE: Final = 2
"""The line of the file on which a front matter starts, behind its fence."""


def encode(target: str, source: str = "", newline: str = "\n") -> str:
    """Return a text as a TOML string.

    Args:
        target: the text.
        source: the string that it replaces, as it stands in the file; one over several lines gives another.
        newline: the line ending of the file.
    """
    if not is_long(source):
        return f'"{_escaped(target)}"'
    first = newline if source[3:4] in {"\r", "\n"} else ""
    last = newline * len(re.findall(r"\n", source[len(source[:-3].rstrip("\r\n")) : -3]))
    body = newline.join(_escaped(line) for line in target.split("\n"))
    return f'"""{first}{body}{last}"""'


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char) or (f"\\u{ord(char):04X}" if _control(char) else char) for char in text)


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _control(char: str) -> bool:
    return char < " " or char == "\x7f"


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
