"""pulldown-cmark (through pyromark) with the extensions that articles use, and its events made handy.

Ranges are UTF-8 byte offsets into the text that was parsed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyromark

INLINE_TAGS = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
"""Tags that stand inside a block's text; every other tag is a block."""


def options() -> pyromark.Options:
    """Return the extensions: tables, footnotes, strikethrough, task lists, heading attributes, alerts, definitions."""
    from pyromark import Options  # noqa: PLC0415 - loaded when an article is read

    return (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
        | Options.ENABLE_DEFINITION_LIST
    )


def events(text: str) -> Iterator[tuple[Any, int, int]]:
    """Yield a document's events with their start and end."""
    import pyromark  # noqa: PLC0415 - loaded when an article is read

    for event, span in pyromark.events_with_range(text, options=options(), merge_text=True):
        yield event, span["start"], span["end"]


def inline_events(text: str) -> Iterator[tuple[Any, int, int]]:
    """Yield the events of one block's text. A full reference, `[text][label]`, is a link without its definition."""
    import pyromark  # noqa: PLC0415 - loaded when a text is cut

    extensions = pyromark.Options.ENABLE_STRIKETHROUGH
    found = pyromark.events_with_range(
        text, options=extensions, merge_text=True, broken_link_callback=_full_references
    )
    for event, span in found:
        yield event, span["start"], span["end"]


def definitions(text: str) -> Mapping[str, Any]:
    """Return a document's link reference definitions by label: dest, title and span."""
    import pyromark  # noqa: PLC0415 - loaded when an article is read

    return pyromark.reference_definitions(text, options=options())


def name_of(event: Any) -> tuple[str, Any]:  # noqa: ANN401 - events are strings or dicts of one key
    """Return an event's name and payload: `("Start", "Paragraph")`, `("SoftBreak", None)`."""
    if isinstance(event, str):
        return event, None
    name, value = next(iter(event.items()))
    return str(name), value


def tag_of(value: Any) -> str:  # noqa: ANN401 - a tag is a string or a dict of one key
    """Return the name of a tag, without what it carries: `Heading`."""
    return value if isinstance(value, str) else str(next(iter(value)))


def _full_references(link: Any) -> tuple[str, str] | None:  # noqa: ANN401 - pyromark's own dict
    return ("", "") if link["link_type"] in {"Reference", "ReferenceUnknown"} else None
