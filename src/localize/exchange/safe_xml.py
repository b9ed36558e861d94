"""XML from anybody: read as events, with nothing fetched and nothing expanded.

A document type may be named, as TMX asks for, and is never looked at. One that declares entities is refused:
they are what lets a document read files of this machine, or grow to any size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, Protocol
from xml.parsers import expat

from localize.errors import InputError, Place
from localize.late_pattern import late_pattern
from localize.xml_escape import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 100
FORBIDDEN = late_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document can hold (section 2.2)."""


class Events(Protocol):
    """A listener to a document. Names are without prefixes: `lang` for `xml:lang`.

    Where qualified names were asked for, an element's name has its namespace and a space before it.
    """

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """Take the beginning of an element, with the line it stands in, counted from 1."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take a piece of text."""


def read(data: bytes, path: str, events: Events, *, qualified: bool = False) -> None:
    """Read a document.

    Args:
        data: its bytes, in the encoding that it names.
        path: the file, for messages.
        events: is told what is in it.
        qualified: whether the names of elements are told with their namespaces.

    Raises:
        InputError: it is no XML, declares or names entities, or is nested beyond reason; with the line.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def refuse(message: str, hint: str) -> NoReturn:
        raise InputError(message, place=Place(path, parser.CurrentLineNumber), hint=hint)

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            refuse("elements are nested too deeply", "No tool writes such a file; look where it comes from.")
        bare = {_local(key): value for key, value in attributes.items()}
        events.start(name if qualified else _local(name), bare, parser.CurrentLineNumber)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        events.end(name if qualified else _local(name))

    def entity(name: str, *_rest: Any) -> NoReturn:  # noqa: ANN401 - whatever expat tells
        hint = "Remove the declarations, and write the characters themselves."
        refuse(f"the entity «{name[:40]}» is declared or used, and none is expanded here", hint)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = events.text
    parser.EntityDeclHandler = parser.SkippedEntityHandler = entity
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position
    except expat.ExpatError as error:
        place = Place(path, error.lineno)
        message = f"no XML that can be read: {expat.ErrorString(error.code)}"
        raise InputError(message, place=place, hint="Have the tool that wrote it write it anew.") from None
    except (ValueError, LookupError) as error:
        hint = "Save it as UTF-8."
        raise InputError(f"its encoding is not known: {error}", place=Place(path, 1), hint=hint) from None


def fits(text: str) -> bool:
    """Return whether an XML document can hold a text: no control characters, and no halves of characters."""
    return FORBIDDEN.search(text) is None


def tag(name: str, /, **attributes: str) -> str:
    """Return a start tag; `xml_lang` is written `xml:lang`, and any other `_` as `-`."""
    named = {key.replace("xml_", "xml:").replace("_", "-"): value for key, value in attributes.items()}
    return f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in named.items())}>"


def element(name: str, text: str, /, **attributes: str) -> str:
    """Return an element with a text."""
    return f"{tag(name, **attributes)}{escaped(text)}</{name}>"


def escaped(text: str) -> str:
    """Return a text as it stands in an element."""
    # A bare carriage return would be read as a line feed (XML 1.0, section 2.11).
    return escape(text, {chr(13): "&#13;"})


def cleaned(text: str) -> str:
    """Return a text for people with a sign in the place of what XML cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
