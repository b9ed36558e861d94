"""YAML as a tree of nodes that know where they stand, read without trust.

PyYAML's events are turned into nodes without recursion: deep nesting is refused, aliases are never
expanded, and tags outside YAML's own schema are errors. Everything in a newsroom that is YAML is read here:
the configuration, front matter, interface labels and the glossary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import yaml

from localize.errors import InputError, Place
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 64
"""The depth to which collections may nest; a newsroom's files need less than ten."""

_LONGEST_NUMBER = 400
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER: Any = yaml.resolver.Resolver()
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_CORE = "tag:yaml.org,2002:"
_PLAIN_TYPES = frozenset(f"{_CORE}{name}" for name in ("bool", "int", "float", "null"))
_KNOWN_TAGS = frozenset({*_PLAIN_TYPES, *(f"{_CORE}{name}" for name in ("str", "map", "seq", "timestamp"))})

Kind = Literal["scalar", "mapping", "sequence", "alias"]
_NODES: dict[type, Kind] = {
    yaml.ScalarEvent: "scalar",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceStartEvent: "sequence",
    yaml.AliasEvent: "alias",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
# What YAML may fold, refuse or strip: controls, DEL, C1, line and paragraph separators, the byte order mark,
# noncharacters.
_ESCAPED = late_pattern('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_COLLECTION_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_REMEMBERED = 1 << 10
"""Plain scalars whose type is remembered: keys, and values such as `true`, come again and again."""


@dataclass(slots=True)
class Node:
    """One YAML value and where it stands. Offsets count characters of the text that was read."""

    kind: Kind
    line: int
    """Line in the file, counted from 1."""
    start: int
    end: int
    text: str = ""
    """A scalar's text as YAML reads it; an alias's name."""
    style: str = ""
    """A scalar's style: empty for plain, `'`, `"`, `|` or `>`."""
    tag: str = ""
    children: list[Node] = field(default_factory=list)
    """A sequence's items; a mapping's keys and values in turn."""

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Yield a mapping's keys and values in file order; nothing for other kinds."""
        if self.kind == "mapping":
            yield from zip(*[iter(self.children)] * 2, strict=True)

    def get(self, key: str) -> Node | None:
        """Return a mapping's value by the text of its key; the last one where a key is repeated."""
        if self.kind == "mapping":
            for at in range(len(self.children) - 2, -1, -2):
                if self.children[at].text == key:
                    return self.children[at + 1]
        return None

    @property
    def is_null(self) -> bool:
        """Return whether this is YAML's null."""
        return self.kind == "scalar" and self.tag == f"{_CORE}null"

    def plain(self) -> object:
        """Return plain values: dict, list, str, int, float, bool, None.

        A timestamp stays the text that stands in the file; an alias is its name after `*`, since what it
        names may be a bomb.
        """
        if self.kind == "alias":
            return f"*{self.text}"
        if self.kind == "sequence":
            return [child.plain() for child in self.children]
        if self.kind == "mapping":
            return {name.text: value.plain() for name, value in self.pairs()}
        if self.tag in _PLAIN_TYPES:
            return _plain_scalar(self)
        return self.text


def read(text: str, path: str, *, first_line: int = 1) -> Node | None:
    """Read one YAML document.

    Args:
        text: the document.
        path: its file, for error messages.
        first_line: the line of the file on which the text starts.

    Returns:
        The root node, or None where the document is empty.

    Raises:
        InputError: the text is no YAML, holds more than one document, nests too deep, or names a foreign tag.
    """
    if surrogate := _SURROGATE.search(text):
        line = first_line + text.count("\n", 0, surrogate.start())
        hint = "Type the character on that line again."
        raise InputError("half of a character (a lone surrogate)", place=Place(path, line), hint=hint)
    try:
        return _build(text, path, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        last = text.rstrip("\n").count("\n")  # libyaml names the line behind the last one
        line = first_line + min(mark.line if mark else 0, last)
        reason = error.problem or error.context or "malformed"
        raise InputError(f"not valid YAML: {reason}", place=Place(path, line), hint=_hint(reason)) from None
    except yaml.YAMLError as error:
        line = first_line + text.count("\n", 0, getattr(error, "position", 0) or 0)
        reason = getattr(error, "reason", "") or "malformed"
        raise InputError(f"not valid YAML: {reason}", place=Place(path, line), hint=_hint(reason)) from None


def quoted(text: str) -> str:
    """Return a text as a double-quoted scalar on one line (YAML 1.2.2, section 7.3.1)."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _NAMED.get(char) or f"\\u{ord(char):04X}"


def _hint(reason: str) -> str:
    if "mapping values are not allowed" in reason:
        return "A value with a colon in it needs quotes around it."
    if "tab" in reason or "\\t" in reason:
        return "Indent with spaces, not with tabs."
    return "Mend the YAML on that line, or the line before it."


def _plain_scalar(node: Node) -> object:
    if len(node.text) > _LONGEST_NUMBER:
        return node.text  # no number that anybody means; numbers to the base of 60 would cost their square
    constructor: Any = _CONSTRUCTOR
    scalar = yaml.ScalarNode(node.tag, node.text)
    try:
        if node.tag == f"{_CORE}bool":
            return constructor.construct_yaml_bool(scalar)
        if node.tag == f"{_CORE}int":
            return constructor.construct_yaml_int(scalar)
        if node.tag == f"{_CORE}float":
            return constructor.construct_yaml_float(scalar)
    except (ValueError, KeyError, IndexError, OverflowError):
        return node.text  # `!!int many`: the writer's tag was wrong, the text stands
    return None


def _build(text: str, path: str, first_line: int) -> Node | None:
    stack: list[Node] = []
    root: Node | None = None
    # The innermost loop of reading front matter; as `yaml.parse`, without a generator between.
    next_event = _LOADER(text).get_event
    while (event := next_event()) is not None:
        found = event.__class__
        if found in _COLLECTION_ENDS:
            stack.pop().end = event.end_mark.index
            continue
        kind = _NODES.get(found)
        if kind is None:
            if found is not yaml.DocumentStartEvent or root is None:
                continue
            line = first_line + event.start_mark.line
            hint = "Keep one document in the file: remove the second `---`."
            raise InputError("more than one YAML document", place=Place(path, line), hint=hint)
        node = _node(event, kind, path, first_line)
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
        if kind in {"mapping", "sequence"}:
            stack.append(node)
            if len(stack) > MAX_DEPTH:
                hint = f"At most {MAX_DEPTH} levels are read."
                raise InputError("YAML nested too deep", place=Place(path, node.line), hint=hint)
    return root


def _node(event: Any, kind: Kind, path: str, first_line: int) -> Node:  # noqa: ANN401 - PyYAML's are untyped
    start = event.start_mark
    node = Node(kind, first_line + start.line, start.index, event.end_mark.index)
    if kind == "alias":
        node.text = event.anchor
        return node
    tag: str = event.tag or ""
    if tag and tag != "!" and tag not in _KNOWN_TAGS:
        hint = "Remove the tag: a newsroom's YAML holds plain values only."
        raise InputError(f"YAML tag «{tag}» is not allowed", place=Place(path, node.line), hint=hint)
    if kind == "scalar":
        node.text = event.value
        node.style = (event.style or "").strip()
        implied = not tag or tag == "!"
        node.tag = _implied(event.value, *event.implicit) if implied else tag
    return node


@lru_cache(maxsize=_REMEMBERED)
def _implied(text: str, plain: bool, quoted: bool) -> str:  # noqa: FBT001 - as the parser gives them
    """Return the type of a scalar that has no tag of its own."""
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (plain, quoted)))
