"""Front matter: where it stands, its texts, and what it says about the article."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize import yaml_source
from localize.errors import InputError, Place
from localize.formats.article import codecs
from localize.formats.article.found import Found, Passed, Piece
from localize.formats.article.roles import role_of_key
from localize.formats.inline.author_ids import is_id
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.formats.article.byte_marks import ByteMarks
    from localize.yaml_source import Node

_JSON = re.compile(rb'\{[ \t\r\n]*+"')
_NEWLINE = re.compile(rb"[ \t]*+(?:\r\n|\n|\r|)")
BOM = b"\xef\xbb\xbf"
_FENCE = re.compile(rb"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r|\Z)")
_YAML_END = re.compile(rb"(?:---|\.\.\.)(?<=[\r\n]...)[ \t]*(?=[\r\n]|\Z)")
"""A line that ends it, never the file's first; marks are looked for first, since few places have any."""
_TOML_END = re.compile(rb"^\+\+\+[ \t]*\r?$", re.MULTILINE)
UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_PROPERTIES = re.compile(r"(?:[&!]\S*+(?:\s++(?:#[^\r\n]*+\s*+)*+|\Z))*+")
"""Anchors and tags, with the comments behind them."""


@frozen
class Split:
    """A file cut in front matter and body. Offsets are bytes of the file."""

    kind: str
    """`yaml`, `toml`, `json`, or empty for none."""
    start: int
    """The start of the front matter's text, behind its first fence; JSON is its own fence."""
    end: int
    """Its end, before its last fence."""
    body: int
    """The start of the body."""


@lru_cache(maxsize=4)
def split(content: bytes, path: str) -> Split:
    """Find the front matter.

    Raises:
        InputError: it is opened and never closed.
    """
    first = len(BOM) if content.startswith(BOM) else 0
    fence = _FENCE.match(content, first)
    if fence is None:
        return _json(content, first, path) if _JSON.match(content, first) else Split("", first, first, first)
    kind = "yaml" if fence["fence"] == b"---" else "toml"
    closing = (_YAML_END if kind == "yaml" else _TOML_END).search(content, fence.end())
    if closing is None:
        text = fence["fence"].decode()
        hint = f"Close it with a line `{text}`, or put an empty line above the first `{text}`."
        raise InputError("the front matter is not closed", place=Place(path, 1), hint=hint)
    newline = _NEWLINE.match(content, closing.end())
    body = newline.end() if newline else closing.end()
    return Split(kind, fence.end(), closing.start(), body)


def _json(content: bytes, first: int, path: str) -> Split:
    """Find a front matter in JSON: an object that the file begins with, as Hugo reads it."""
    text = content[first:].decode("utf-8", "replace")
    try:
        _, length = json.JSONDecoder().raw_decode(text)
    except json.JSONDecodeError as error:
        hint = "Mend the JSON there, or put an empty line above its first `{`."
        message = f"not valid JSON: {error.msg}"
        raise InputError(message, place=Place(path, error.lineno), hint=hint) from None
    except RecursionError:
        hint = "Write the front matter with fewer brackets in one another."
        raise InputError("JSON nested too deep", place=Place(path, 1), hint=hint) from None
    end = first + len(text[:length].encode())
    newline = _NEWLINE.match(content, end)
    return Split("json", first, end, newline.end() if newline else end)


@lru_cache(maxsize=4)
def root_of(content: bytes, split: Split, path: str) -> Node | None:
    """Return the front matter of a file in YAML or JSON, which is YAML where its tabs are spaces.

    Several look at the same one, for one locale after the other: nobody may change it.

    Raises:
        InputError: it cannot be read.
    """
    text = content[split.start : split.end].decode()
    if split.kind == "json":
        return yaml_source.read(text.replace("\t", " "), path)
    return yaml_source.read(text, path, first_line=2) if split.kind else None


def find(
    root: Node, texts: ByteMarks, path: str, text_keys: Sequence[str], ui_keys: Mapping[str, str]
) -> tuple[list[Found], list[Passed]]:
    """Find the texts that keys name.

    Args:
        root: the front matter's mapping.
        texts: its source.
        path: its file, for error messages.
        text_keys: paths of the article's own texts, `related.*.title`; `*` is any item of a list.
        ui_keys: paths of labels that are translated once for the site, and their contexts.

    Raises:
        InputError: a text holds control characters or half of a surrogate pair.
    """
    taker = _Taker(texts, path)
    flows = _is_flow(root, texts.text)
    for key in text_keys:
        for node, flow in _at(root, key.split("."), texts.text, flow=flows):
            taker.take(node, flow=flow, role=role_of_key(key))
    for key, context in ui_keys.items():
        for node, flow in _at(root, key.split("."), texts.text, flow=flows):
            taker.take(node, flow=flow, role=context, context=context, domain="ui")
    return taker.found, taker.passed


def _is_flow(node: Node, text: str) -> bool:
    """Return whether a collection stands in brackets."""
    return node.kind in {"mapping", "sequence"} and text[value_start(node, text)] in "[{"


def _at(node: Node, path: list[str], text: str, *, flow: bool) -> Iterator[tuple[Node, bool]]:
    """Yield the scalars at a path, and whether they stand in brackets; a list of scalars gives each item."""
    if not path:
        if node.kind == "sequence":
            yield from ((child, flow) for child in node.children if child.kind in {"scalar", "alias"})
        elif node.kind in {"scalar", "alias"}:
            yield node, flow
        return
    if path[0] == "*":
        children = node.children if node.kind == "sequence" else []
    else:
        child = node.get(path[0])
        children = [child] if child else []
    for child in children:
        yield from _at(child, path[1:], text, flow=flow or _is_flow(child, text))


def value_start(node: Node, text: str) -> int:
    """Return where a value starts, behind its anchor and tag, and behind comments on these."""
    if text[node.start : node.start + 1] not in {"&", "!"}:
        return node.start
    properties = _PROPERTIES.match(text, node.start, node.end)
    return properties.end() if properties else node.start


class _Taker:
    def __init__(self, texts: ByteMarks, path: str) -> None:
        self._texts = texts
        self._path = path
        self.found: list[Found] = []
        self.passed: list[Passed] = []

    def take(self, node: Node, *, flow: bool, role: str, context: str = "", domain: str = "article") -> None:
        if node.is_null:
            return
        piece = self._piece(node)
        source = node.text.rstrip("\n") if node.style in {"|", ">"} else node.text
        if node.kind == "alias":
            self.passed.append(Passed(*piece, "alias"))
        elif is_id(role, source):
            self.passed.append(Passed(*piece, "id"))
        elif any(map(str.isalpha, source)):
            if UNWRITABLE.search(source):
                hint = "Remove the control characters from it."
                raise InputError(
                    "a text that cannot be written", place=Place(self._path, node.line), hint=hint
                )
            # In brackets a plain scalar may hold less than elsewhere: a target there is always quoted.
            codec = codecs.YAML_DOUBLE if flow and not node.style else codecs.YAML_BY_STYLE[node.style]
            self.found.append(Found(source, (piece,), role, codec, context=context, domain=domain))
        elif source.strip():
            self.passed.append(Passed(*piece, "no-text"))

    def _piece(self, node: Node) -> Piece:
        """Return a scalar's bytes, without anchor, tag and the empty lines behind it."""
        text = self._texts.text
        start = value_start(node, text)
        end = node.start + len(text[node.start : node.end].rstrip(" \t\r\n"))
        return self._texts.place(start), self._texts.place(max(start, end))
