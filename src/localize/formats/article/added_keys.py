"""Keys that a build adds to an article's front matter."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize import yaml_source
from localize.errors import InputError, Place
from localize.formats.article import front_matter, toml_source, yaml_scalar
from localize.formats.article.byte_marks import ByteMarks
from localize.formats.article.edits import newline_of
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.formats.article.edits import Edit
    from localize.yaml_source import Node

_KEY = r"[A-Za-z_][\w-]*:"
_LINES = late_pattern(
    rf"(?=[A-Za-z_])(?:{_KEY}(?:\n| {yaml_scalar.PLAIN_VALUE}\n(?=[A-Za-z_]|\Z))"
    rf"|(?: +(?:- )?|- )(?:{_KEY}(?: {yaml_scalar.PLAIN_VALUE})?|(?<=- ){yaml_scalar.PLAIN_VALUE})\n)*+"
)
"""A mapping in lines, each of them whole: what begins one without indent is its key."""
_PAIR = late_pattern(rf"^({_KEY[:-1]}):(?: (.+))?$", re.MULTILINE)
_ANCHOR = re.compile(r"(?<!\S)&\S+")
_COMMENT = re.compile(r"#[^\r\n]*")


def with_keys(content: bytes, keys: Mapping[str, object], path: str) -> bytes:
    """Return a file with keys added at the end of its front matter.

    Raises:
        InputError: the front matter cannot take them.
    """
    split = front_matter.split(content, path)
    newline = newline_of(content)
    text = content[split.start : split.end].decode()
    write = _WRITERS[split.kind]
    written = write(text, keys, newline, path)
    if not split.kind:
        written = f"---{newline}{written}---{newline}"
    return content[: split.start] + written.encode() + content[split.end :]


def key_edits(content: bytes, keys: Mapping[str, object], path: str) -> list[Edit] | None:
    """Return the edits that add keys to a file, as `with_keys` would, whatever its texts become.

    Args:
        content: the file.
        keys: the keys and their values.
        path: the file's path, for error messages.

    Returns:
        The edits; None where only the front matter with its texts tells whether it takes the keys.

    Raises:
        InputError: the front matter is not closed, or cannot be read.
    """
    split = front_matter.split(content, path)
    if split.kind != "yaml":
        return None
    marks = ByteMarks(content[split.start : split.end].decode(), split.start)
    edits = _line_edits(marks.text, keys) if newline_of(content) == "\n" else None
    if edits is None:
        root = front_matter.root_of(content, split, path)
        if root is None or root.kind != "mapping":
            return None
        edits, is_sure = _yaml_edits(root, marks.text, keys, newline_of(content))
        if not is_sure:
            return None
    return [(marks.place(start), marks.place(end), written.encode()) for start, end, written in edits]


def _line_edits(text: str, keys: Mapping[str, object]) -> list[tuple[int, int, str]] | None:
    """Return the edits that write keys into a front matter of plain lines, which need not be read as YAML.

    Returns:
        What `_yaml_edits` does; None where the lines are not plain, or what is written is not.
    """
    known = _pairs(text)
    if known is None:
        return None
    edits = []
    added = []
    for key, value in keys.items():
        found, written = known.get(key), yaml_scalar.flow_value(value)
        if found is None:
            added.append(f"{yaml_scalar.flow_value(key)}: {written}\n")
        elif found[2] is None or not yaml_scalar.is_sealed(found[2]):
            return None
        else:
            edits.append((*found.span(2), written))
        if not (yaml_scalar.is_sealed(yaml_scalar.flow_value(key)) and yaml_scalar.is_sealed(written)):
            return None
    edits.sort()
    return [*edits, (len(text), len(text), "".join(added))] if added else edits


@lru_cache(maxsize=4)  # an article gets its keys in one language after the other
def _pairs(text: str) -> Mapping[str, re.Match[str]] | None:
    """Return the lines that begin without indent, by their keys; None where not all lines are plain."""
    if _LINES.fullmatch(text) is None:
        return None
    return {found[1]: found for found in _PAIR.finditer(text)}


def _yaml(text: str, keys: Mapping[str, object], newline: str, path: str) -> str:
    root = yaml_source.read(text, path, first_line=2)
    edits, is_sure = _yaml_edits(root, text, keys, newline)
    written = text
    for start, end, new in reversed(edits):
        written = written[:start] + new + written[end:]
    if not is_sure:
        _check(written, root, keys, path)
    return written


def _yaml_edits(
    root: Node | None, text: str, keys: Mapping[str, object], newline: str
) -> tuple[list[tuple[int, int, str]], bool]:
    """Return the edits that write keys, in order, and whether these can change nothing else."""
    pairs = [] if root is None else list(root.pairs())
    edits = [_replacement(key, value, text, keys[key.text]) for key, value in pairs if key.text in keys]
    known = {key.text for key, _ in pairs}
    added = [_pair(key, value) for key, value in keys.items() if key not in known]
    scalars = [part for start, end, written in edits for part in (text[start:end], written)]
    scalars += [part for line in added for part in line.split(": ", 1)]
    if root and _is_flow(root, text):
        edits.append((root.end - 1, root.end - 1, _in_braces(root, text, added)))
        return edits, False
    if added:
        joint = newline if text and not text.endswith(("\n", "\r")) else ""
        indent = _indent(root, text) if root else ""
        lines = "".join(f"{indent}{line}{newline}" for line in added)
        edits.append((len(text), len(text), joint + lines))
    in_lines = root is None or root.kind == "mapping"
    return edits, in_lines and all(map(yaml_scalar.is_sealed, scalars))


def _replacement(key: Node, value: Node, text: str, new: object) -> tuple[int, int, str]:
    """Return the range that a key's new value replaces, and what stands there then; an anchor stays."""
    written = yaml_scalar.flow_value(new)
    end = _end(value, text)
    if value.start == value.end or (value.children and not _is_flow(value, text)):
        return key.end, end, f": {written}"
    start = front_matter.value_start(value, text)
    anchors = _ANCHOR.findall(text[value.start : start].partition("#")[0])
    return (
        value.start,
        end,
        "".join(f"{anchor} " for anchor in anchors) + written + yaml_scalar.header_comment(text[start:end]),
    )


def _is_flow(node: Node, text: str) -> bool:
    """Tell whether a collection stands in brackets."""
    start = front_matter.value_start(node, text)
    return node.kind in {"mapping", "sequence"} and text[start : start + 1] in {"{", "["}


def _in_braces(root: Node, text: str, added: list[str]) -> str:
    """Return keys as they go last between the braces of a mapping."""
    if not added or not root.children:
        return ", ".join(added)
    behind = _COMMENT.sub("", text[_end(root, text[: root.end - 1]) : root.end - 1])
    return (" " if "," in behind else ", ") + ", ".join(added)


def _indent(root: Node, text: str) -> str:
    """Return the space before the keys of a mapping in lines."""
    start = root.start
    if text[start : start + 1] in {"&", "!"} and root.children:
        start = root.children[0].start
    before = text[:start]
    return " " * (len(before) - 1 - max(before.rfind("\n"), before.rfind("\r")))


def _check(written: str, before: Node | None, keys: Mapping[str, object], path: str) -> None:
    """Check that a front matter has the keys, and everything else as before.

    Raises:
        InputError: it has not.
    """
    try:
        root = yaml_source.read(written, path)
    except InputError:
        root = None
    old = before.plain() if before is not None and before.kind == "mapping" else {}
    new = root.plain() if root is not None else None
    if not isinstance(new, dict) or not isinstance(old, dict):
        raise _refusal(keys, path)
    if set(new) != {*old, *keys} or any(new[key] != old[key] for key in old if key not in keys):
        raise _refusal(keys, path)


def _refusal(keys: Mapping[str, object], path: str) -> InputError:
    hint = "Remove these keys from the article, or from `bundles.front_matter`."
    message = f"the front matter cannot take the keys {', '.join(keys)}"
    return InputError(message, place=Place(path, 1), hint=hint)


def _end(value: Node, text: str) -> int:
    """Return where a value ends, without the space and comments behind it."""
    last = value
    while last.children and text[last.end - 1 : last.end] not in {"]", "}"}:
        last = last.children[-1]
    return last.start + len(text[last.start : last.end].rstrip())


def _pair(key: str, value: object) -> str:
    return f"{yaml_scalar.flow_value(key)}: {yaml_scalar.flow_value(value)}"


def _toml(text: str, keys: Mapping[str, object], newline: str, path: str) -> str:
    import tomllib  # noqa: PLC0415 - few articles have TOML

    before = toml_source.read(text, path)
    lines = "".join(
        f"{toml_source.key(key)} = {toml_source.value(value)}{newline}" for key, value in keys.items()
    )
    at = toml_source.statements(text)[-1]
    written = text[:at] + lines + text[at:]
    try:
        after = tomllib.loads(written.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        after = {}
    if set(after) != {*before, *keys}:
        raise _refusal(keys, path)
    return written


def _json(text: str, keys: Mapping[str, object], newline: str, path: str) -> str:
    plain = text.replace("\t", " ")
    root = yaml_source.read(plain, path)
    assert root is not None
    pairs = list(root.pairs())
    known = {key.text: value for key, value in pairs}
    edits = [(known[key].start, known[key].end, _json_value(keys[key])) for key in keys if key in known]
    added = [f"{_json_value(key)}: {_json_value(value)}" for key, value in keys.items() if key not in known]
    if added:
        at = _end(pairs[-1][1], plain)
        joint = f",{newline}  " if newline in text[: root.end] else ", "
        edits.append((at, at, "".join(f"{joint}{pair}" for pair in added)))
    for start, end, written in sorted(edits, reverse=True):
        text = text[:start] + written + text[end:]
    _check(text.replace("\t", " "), root, keys, path)
    return text


def _json_value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


_WRITERS = {"": _yaml, "yaml": _yaml, "toml": _toml, "json": _json}
