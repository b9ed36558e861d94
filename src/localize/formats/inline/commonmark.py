"""pulldown-cmark (through pyromark) with the extensions that articles use, and its events made handy.

Ranges are UTF-8 byte offsets into the text that was parsed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyromark

Event = tuple[str, Any, int, int]
"""An event's name, what it carries (a tag, a text, None), and its start and end."""

INLINE_TAGS = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
"""Tags that stand inside a block's text; every other tag is a block."""


@cache
def options() -> pyromark.Options:
    """Return tables, footnotes, strikethrough, tasks, heading attributes, alerts and definition lists."""
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


def events(text: str) -> Iterator[Event]:
    """Yield a document's events."""
    return _flat(spanned_events(text))


def spanned_events(text: str) -> Iterator[tuple[Any, Any]]:
    """Yield a document's events as pyromark gives them, a name or a dict of one key, and their spans."""
    import pyromark  # noqa: PLC0415 - loaded when an article is read

    return pyromark.events_with_range(text, options=options(), merge_text=True)


def bare_events(text: str) -> Iterator[Any]:
    """Yield a document's events as pyromark gives them, without spans, which take half of its time."""
    import pyromark  # noqa: PLC0415 - loaded when an article is read

    return pyromark.events(text, options=options(), merge_text=True)


def inline_events(text: str) -> Iterator[Event]:
    """Yield the events of one block's text. A full reference, `[text][label]`, needs no definition."""
    import pyromark  # noqa: PLC0415 - loaded when a text is cut

    extensions = pyromark.Options.ENABLE_STRIKETHROUGH
    return _flat(
        pyromark.events_with_range(
            text, options=extensions, merge_text=True, broken_link_callback=_full_references
        )
    )


def _flat(found: Iterator[tuple[Any, Any]]) -> Iterator[Event]:
    # The innermost loop of everything: a 10 MB line may hold millions of events.
    for event, span in found:
        if event.__class__ is str:
            yield event, None, span["start"], span["end"]
        else:
            for name in event:
                yield name, event[name], span["start"], span["end"]


def definitions(text: str) -> Mapping[str, Any]:
    """Return a document's link reference definitions by label: dest, title and span."""
    import pyromark  # noqa: PLC0415 - loaded when an article is read

    return pyromark.reference_definitions(text, options=options())


def tag_of(value: Any) -> str:  # noqa: ANN401 - a tag is a string or a dict of one key
    """Return the name of a tag, without what it carries: `Heading`."""
    return value if isinstance(value, str) else str(next(iter(value)))


def _full_references(link: Any) -> tuple[str, str] | None:  # noqa: ANN401 - pyromark's own dict
    return ("", "") if link["link_type"] in {"Reference", "ReferenceUnknown"} else None
