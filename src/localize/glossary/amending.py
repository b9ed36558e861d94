"""A form added to a glossary's file: everything else in it, comments too, keeps its bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.glossary import reader
from localize.yaml_source import quoted, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.glossary.terms import Glossary
    from localize.model import Locale
    from localize.yaml_source import Node

_PLAIN = re.compile(r"[^\W\d_](?:[\w ʻʼ’-]*\w)?")
_WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_FORBIDDEN = "forbidden"


def with_form(
    data: bytes,
    path: str,
    locales: Iterable[Locale],
    *,
    name: str,
    source: Locale,
    locale: Locale,
    form: str,
    forbidden: bool = False,
    note: str = "",
) -> tuple[bytes, Glossary]:
    """Return a glossary with one more form of a term, or one more that must not be used.

    A term that is not there yet comes at the end of the file.

    Args:
        data: the file's bytes, UTF-8; none where it is not there.
        path: the file, for messages.
        locales: those of the newsroom.
        name: the term, or one of its forms in the source's locale.
        source: the locale of the name.
        locale: the locale of the form.
        form: the form.
        forbidden: whether it must not be used.
        note: what to know about the term, where it is a new one.

    Raises:
        InputError: the file is no glossary.
        InputErrors: it would be none.
        UsageError: the name or the form is empty, or the term has the form already.
    """
    every, (name, form, note) = tuple(locales), (text.strip() for text in (name, form, note))
    if not name or not form or "\n" in name + form + note:
        raise UsageError("a term and its form are wanted, each on one line")
    known = reader.parse(data, path, every)
    text = data.decode("utf-8-sig")
    node = _term(text, path, name, source, known)
    if node is None:
        after = _appended(text, name, source, locale, form, forbidden=forbidden, note=note)
    elif forbidden:
        after = _forbidden(text, node, locale, form)
    else:
        after = _added(text, node, locale.folder, form)
    mark = "\ufeff" if data.startswith("\ufeff".encode()) else ""
    written = (mark + after).encode()
    return written, reader.parse(written, path, every)


def _term(text: str, path: str, name: str, source: Locale, known: Glossary) -> Node | None:
    """Return the node of a term, by its name or by a form of the source's locale."""
    wanted = name.casefold()
    fitting = (
        term
        for term in known.terms
        if wanted in {term.name.casefold(), *(form.casefold() for form in term.forms.get(source, ()))}
    )
    term = next(fitting, None)
    if term is None:
        return None
    root = read(text, path)
    assert root is not None
    return next(node for node in root.children if node.line == term.line)


def _appended(
    text: str, name: str, source: Locale, locale: Locale, form: str, *, forbidden: bool, note: str
) -> str:
    start = text if not text or text.endswith("\n") else f"{text}\n"
    lines = [f"- term: {_written(name)}"]
    if source != locale:
        lines.append(f"  {source.folder}: {_written(name)}")
    if forbidden:
        lines.append(f"  {_FORBIDDEN}: {{{locale.folder}: [{_written(form)}]}}")
    elif source != locale or form != name:
        lines.append(f"  {locale.folder}: {_written(form)}")
    if note:
        lines.append(f"  note: {_written(note)}")
    return start + "\n".join(lines) + "\n"


def _forbidden(text: str, node: Node, locale: Locale, form: str) -> str:
    known = node.get(_FORBIDDEN)
    if known is None or known.kind != "mapping":
        return _with_pair(text, node, f"{_FORBIDDEN}: {{{locale.folder}: [{_written(form)}]}}")
    return _added(text, known, locale.folder, form)


def _added(text: str, mapping: Node, key: str, form: str) -> str:
    """Return a file with a form more at a key of a mapping."""
    value = next((value for name, value in mapping.pairs() if name.text.replace("-", "_") == key), None)
    if value is None:
        return _with_pair(text, mapping, f"{key}: {_written(form)}")
    forms = [value.text] if value.kind == "scalar" else [child.text for child in value.children]
    if form in forms:
        raise UsageError(f"the glossary has «{form}» already")
    if value.kind == "scalar":
        before = text[value.start : value.end]
        return f"{text[: value.start]}[{before}, {_written(form)}]{text[value.end :]}"
    if text[value.start] == "[":
        end = value.end - 1
        comma = ", " if value.children and not text[:end].rstrip().endswith(",") else ""
        return f"{text[:end].rstrip()}{comma}{_written(form)}{text[end:]}"
    return _with_line(text, value.children[-1], f"- {_written(form)}", _column(text, value.start))


def _with_pair(text: str, mapping: Node, pair: str) -> str:
    """Return a file with a pair more in a mapping, behind the last one that ends on its own line."""
    if text[mapping.start] == "{":
        end = mapping.end - 1
        comma = ", " if not text[:end].rstrip().endswith(",") else " "
        return f"{text[:end].rstrip()}{comma}{pair}{text[end:]}"
    names = [name for name, _ in mapping.pairs()]
    last = next(value for _, value in reversed(list(mapping.pairs())) if _ends_plainly(text, value))
    return _with_line(text, last, pair, _column(text, names[0].start))


def _ends_plainly(text: str, value: Node) -> bool:
    """Return whether a value ends where its node does: no block of lines."""
    return text[value.start : value.start + 1] in {"[", "{"} or (
        value.kind == "scalar" and value.style not in {"|", ">"}
    )


def _with_line(text: str, above: Node, line: str, column: int) -> str:
    """Return a file with a line more below the one on which a node ends."""
    end = text.find("\n", above.end)
    end = len(text) if end < 0 else end
    newline = "\r\n" if text[:end].endswith("\r") else "\n"
    at = end - 1 if newline == "\r\n" else end
    return f"{text[:at]}{newline}{' ' * column}{line}{text[at:]}"


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)


def _written(text: str) -> str:
    """Return a text as a scalar that may stand in a list, too."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_OF_YAML:
        return text
    return quoted(text)
