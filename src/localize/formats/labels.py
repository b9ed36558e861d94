"""The site's own labels: `ui/*.yaml`, a list of key, text, context and note."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.errors import InputError, InputErrors, Place
from localize.frozen import frozen
from localize.model import MessageKey
from localize.yaml_source import quoted, read

if TYPE_CHECKING:
    from localize.yaml_source import Node

DEFAULT_CONTEXT = "label"
"""The context of a label that names none."""
_KEYS = ("key", "text", "context", "note")
_FORMS = ("one", "other")


@frozen
class Label:
    """One label as its file has it."""

    name: str
    """Its name on the site, `nav.home`."""
    key: MessageKey
    """Context and English text."""
    plural_source: str = ""
    note: str = ""
    path: str = ""
    line: int = field(default=0, compare=False)


def parse(data: bytes, path: str) -> tuple[Label, ...]:
    """Read a file of labels.

    Args:
        data: its bytes, UTF-8.
        path: its path, for messages and references.

    Raises:
        InputErrors: everything that is wrong with it, each with its line.
    """
    try:
        root = read(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("not UTF-8", place=Place(path, line), hint="Save the file as UTF-8.") from None
    if root is None or root.is_null:
        return ()
    if root.kind != "sequence":
        hint = "Write each label as `- {key: nav.home, text: Home}`."
        raise InputError("labels must be a list", place=Place(path, root.line), hint=hint)
    problems: list[InputError] = []
    labels = [label for item in root.children if (label := _label(item, path, problems)) is not None]
    names: set[str] = set()
    for label in labels:
        if label.name in names:
            problems.append(InputError(f"key «{label.name}» stands twice", place=Place(path, label.line)))
        names.add(label.name)
    if problems:
        raise InputErrors(problems)
    return tuple(labels)


def serialize(labels: tuple[Label, ...]) -> bytes:
    """Write a file of labels that `parse` reads back."""
    lines = []
    for label in labels:
        lines.append(f"- key: {quoted(label.name)}")
        if label.plural_source:
            forms = f"{{one: {quoted(label.key.source)}, other: {quoted(label.plural_source)}}}"
            lines.append(f"  text: {forms}")
        else:
            lines.append(f"  text: {quoted(label.key.source)}")
        if label.key.context != DEFAULT_CONTEXT:
            lines.append(f"  context: {quoted(label.key.context)}")
        if label.note:
            lines.append(f"  note: {quoted(label.note)}")
    return "".join(f"{line}\n" for line in lines).encode()


def _label(node: Node, path: str, problems: list[InputError]) -> Label | None:
    def problem(message: str, at: Node, hint: str = "") -> None:
        problems.append(InputError(message, place=Place(path, at.line), hint=hint))

    if node.kind != "mapping":
        problem("a label must be a mapping", node, "Write it as `- {key: nav.home, text: Home}`.")
        return None
    for name, value in node.pairs():
        if name.text not in _KEYS:
            problem(f"unknown key `{name.text}`", name, f"Known here: {', '.join(_KEYS)}.")
        elif name.text != "text" and value.kind != "scalar":
            problem(f"`{name.text}` must be a text", value)
        elif any("\0" in part.text for part in (value, *value.children)):
            problem(f"`{name.text}` holds a NUL character", value, "Type the text again.")
    name_node, text = node.get("key"), node.get("text")
    if name_node is None or text is None or not name_node.text.strip():
        problem("a label needs `key` and `text`", node)
        return None
    if len(name_node.text.splitlines()) > 1:
        problem("a label's key must be one line", name_node, "Write it like nav.home.")
        return None
    one, other = _forms(text)
    if not one.strip():
        problem("`text` must be a text, or `one` and `other`", text, "Quote a text that looks like a number.")
        return None
    context, note = node.get("context"), node.get("note")
    return Label(
        name=name_node.text,
        key=MessageKey(context.text if context else DEFAULT_CONTEXT, one),
        plural_source=other,
        note=note.text if note else "",
        path=path,
        line=node.line,
    )


def _forms(node: Node) -> tuple[str, str]:
    """Return the singular and the plural of a label; nothing where it has neither shape."""
    if node.kind == "scalar" and isinstance(node.plain(), str):
        return node.text, ""
    forms = {name.text: value.text for name, value in node.pairs() if value.kind == "scalar"}
    return (
        (forms["one"], forms["other"]) if tuple(sorted(forms)) == _FORMS and all(forms.values()) else ("", "")
    )
