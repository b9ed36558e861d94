"""A text as a YAML scalar, in the style that stands in the file or in double quotes (YAML 1.1, chapter 9)."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize import yaml_source
from localize.errors import InputError
from localize.formats.article import codecs
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALM = r"\w\xa0,.;!?()«»„“”‘’ʻʼ…–—/%+=&*@$№-"
_TAME = late_pattern(rf"(?:[^\W\d_]|[«„“(]|\d+ (?=[^\W\d_]))[{_CALM}]*+(?: [{_CALM}]++)*+")
"""Words that YAML reads plain behind a key, but for those it takes for a truth value or null."""
_NO_TEXT_ELSEWHERE = late_pattern(
    r"[-+]?(?:0o[0-7_]+|(?:[0-9_]+\.?[0-9_]*|\.[0-9_]+)(?:[eE][-+]?[0-9_]+)?)|[ynYN]"
)
"""What is no text for others where PyYAML reads one: numbers of YAML 1.2 (10.3.2), read as loosely as there,
short booleans of 1.1."""
_TAME_IN_BRACKETS = late_pattern(r"[^\W\d_][\w./-]*+(?: [\w./-]++)*+")
_NO_TEXTS = frozenset({"yes", "no", "true", "false", "on", "off", "null"})
_TAME_QUOTED = late_pattern(r"'(?:[\w\xa0 -&(-~«»„“”‘’ʻʼ…–—№]|'')*'")
_SEALED = late_pattern(
    rf"{_TAME.pattern}|{_TAME_QUOTED.pattern}|" + r'"(?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\\.)*"'
)
"""Scalars on one line that take nothing from what stands around them, nor give it anything."""
_WORDS = _TAME_IN_BRACKETS.pattern
_NAMED_WORDS = rf"[A-Za-z_][\w-]*: {_WORDS}"
PLAIN_VALUE = (
    rf"(?:{_SEALED.pattern}|\d(?:[\w:+.-]*\w)?"
    rf"|\[{_WORDS}(?:, {_WORDS})*\]|\{{{_NAMED_WORDS}(?:, {_NAMED_WORDS})*\}})"
)
"""A value on one line, a scalar or words in brackets, with nothing behind it: the text of an expression."""
_HEADER_COMMENT = late_pattern(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)")


def encode(target: str, source: str, codec: str, *, newline: str = "\n") -> str:
    """Write a target in place of a scalar.

    Args:
        target: the text.
        source: the scalar as it stands in the file, quotes or block header included.
        codec: its style, one of `codecs.YAML_BY_STYLE`.
        newline: the line ending of the file.

    Returns:
        The scalar in its own style where that reads back as the target, else in double quotes; a comment
        behind a block's header stays.
    """
    for written in _candidates(target, source, codec):
        if _reads_as(written, target, flow=False):
            return written.replace("\n", newline)
    return yaml_source.quoted(target) + header_comment(source)


def header_comment(source: str) -> str:
    """Return the comment behind a block scalar's header, with the space before it; empty for none."""
    comment = _HEADER_COMMENT.match(source)
    return comment[1] if comment else ""


def flow_value(value: object) -> str:
    """Return plain values as YAML on one line: a string that needs no quotes plain, else what JSON writes."""
    if isinstance(value, str):
        return value if _reads_as(value, value, flow=True) else yaml_source.quoted(value)
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{flow_value(str(key))}: {flow_value(item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_value, value)) + "]"
    return json.dumps(value)


@lru_cache(maxsize=512)  # a target is tried before it is written, and labels come again
def stands_plain(target: str) -> bool:
    """Tell at a glance that a text behind a key is a plain scalar just as it is; `encode` tells of others."""
    return _is_tame(target, target, flow=False) and not _is_misread(target, flow=False)


@lru_cache(maxsize=512)  # a source's scalars are replaced in one language after the other
def is_sealed(written: str) -> bool:
    """Tell whether a scalar, put in the place of another one like it, leaves the YAML around it as it is.

    Args:
        written: a scalar as it stands in a file, or as `encode` gives it.
    """
    return stands_plain(written) or _SEALED.fullmatch(written) is not None


def _candidates(target: str, source: str, codec: str) -> Iterator[str]:
    if codec == codecs.YAML_PLAIN:
        yield target
    elif codec == codecs.YAML_SINGLE and "\n" not in target:
        yield "'" + target.replace("'", "''") + "'"
    elif codec in {codecs.YAML_LITERAL, codecs.YAML_FOLDED}:
        lines = re.split(r"\r\n|\n|\r", source)
        indent = next((line[: len(line) - len(line.lstrip(" "))] for line in lines[1:] if line.strip()), "  ")
        glue = "\n" if codec == codecs.YAML_LITERAL else "\n\n"
        parts = target.split("\n")
        yield lines[0] + "\n" + glue.join(indent + part if part else "" for part in parts)


def _is_tame(written: str, target: str, *, flow: bool) -> bool:
    """Tell, without reading YAML, that a scalar gives its target back; of what is rarer, reading decides."""
    if written != target:
        return _TAME_QUOTED.fullmatch(written) is not None
    tame = _TAME_IN_BRACKETS if flow else _TAME
    return tame.fullmatch(written) is not None and written.lower() not in _NO_TEXTS


def _reads_as(written: str, target: str, *, flow: bool) -> bool:
    """Tell whether a scalar gives the target back, as a text, where it is to stand.

    Args:
        written: the scalar.
        target: the text.
        flow: whether it may stand in brackets, too, and not behind a key alone.
    """
    if written == target and _is_misread(target, flow=flow):
        return False
    if _is_tame(written, target, flow=flow):
        return True
    if written.startswith(("|", ">")):
        return not flow and _scalar_of(f"k: {written}\n", stripped=True) == target
    if "\n" in written or (flow and _scalar_of(f"{{k: [{written}], l: m}}") != target):
        return False
    return _scalar_of(f"k:\n  - k: {written} # c\n") == target


def _is_misread(text: str, *, flow: bool) -> bool:
    """Tell whether others than our reader take a plain scalar otherwise: its type, ends or characters."""
    # Not every reader takes tabs in plain scalars; in brackets PyYAML stops at what libyaml reads on.
    unplain = "\n" in text or "\t" in text or (flow and "?" in text)
    return unplain or text != text.strip() or _NO_TEXT_ELSEWHERE.fullmatch(text) is not None


def _scalar_of(text: str, *, stripped: bool = False) -> str | None:
    """Return the text that is the first value of all; None where that is no text, or this is no YAML."""
    try:
        node = yaml_source.read(text, "")
    except InputError:
        return None
    while node is not None and node.children:
        node = node.children[1] if node.kind == "mapping" else node.children[0]
    if node is None or node.kind != "scalar" or not node.tag.endswith(":str"):
        return None
    return node.text.rstrip("\n") if stripped else node.text
