"""The structure of a body without its words: blocks in order, and in each the links, tags and footnotes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from localize.formats.markdown import parser, tags
from localize.formats.markdown.html_block import TOKEN
from localize.formats.markdown.mask import mask

Block = tuple[str, ...]
_INNER = frozenset({"/", "text", "html"})
"""What stands inside of blocks, and is not named as one."""


@dataclass(frozen=True)
class Skeleton:
    """What a translation must leave as it is. Two texts of one structure have equal skeletons."""

    blocks: tuple[Block, ...]
    """`("Heading", …)` where a block opens, `("/",)` where it ends; `("text", …)` with what a text carries, sorted:
    `link …`, `image …`, `tag …`, `footnote …`."""
    definitions: frozenset[tuple[str, str]]
    """Link reference definitions: label and destination."""
    shortcodes: tuple[bytes, ...]
    """Shortcodes, sorted."""


@lru_cache(maxsize=4)
def skeleton(body: bytes) -> Skeleton:
    """Return the skeleton of a body (UTF-8)."""
    masked = mask(body)
    reader = _Reader(masked.text.encode())
    for event, start, end in parser.events(masked.text):
        reader.take(event, start, end)
    reader.close()
    found = parser.definitions(masked.text) if "]:" in masked.text else {}
    return Skeleton(
        tuple(reader.blocks),
        frozenset((label, definition["dest"]) for label, definition in found.items()),
        tuple(sorted(body[start:end] for start, end in masked.shortcodes)),
    )


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.blocks: list[Block] = []
        self._carried: list[str] | None = None
        self._html: list[bytes] | None = None

    def take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401 - pyromark's own dicts
        name, value = parser.name_of(event)
        if name in {"Start", "End"} and parser.tag_of(value) in parser.INLINE_TAGS:
            self._carry(_link(value) if name == "Start" else "")
        elif name == "Start":
            self.close()
            self._html = [] if value == "HtmlBlock" else None
            self.blocks.append(_opened(value, self._data[start:end]))
        elif name == "End":
            self.close()
            self.blocks.append(("/",))
        elif name == "Html" and self._html is not None:
            self._html.append(self._data[start:end])
        elif name in {"InlineHtml", "FootnoteReference"}:
            self._carry(f"tag {tags.canonical(value)}" if name == "InlineHtml" else f"footnote {value}")
        elif name in {"Rule", "TaskListMarker"}:
            self.close()
            self.blocks.append((name, str(value)))
        else:
            self._carry("")

    def _carry(self, what: str) -> None:
        if self._carried is None:
            self._carried = []
        if what:
            self._carried.append(what)

    def close(self) -> None:
        """End the text or HTML block that is open."""
        if self._html:
            found = [tags.canonical(token[0].decode()) for token in TOKEN.finditer(b"".join(self._html))]
            self.blocks.append(("html", *sorted(f"tag {tag}" for tag in found)))
        elif self._carried is not None:
            self.blocks.append(("text", *sorted(self._carried)))
        self._html = None
        self._carried = None


def _opened(value: Any, source: bytes) -> Block:  # noqa: ANN401 - an event's payload
    tag = parser.tag_of(value)
    if tag == "CodeBlock":
        return tag, source.decode("utf-8", "replace")
    details = "" if isinstance(value, str) else repr(value[tag])
    return tag, details


def _link(value: Any) -> str:  # noqa: ANN401 - an event's payload
    if isinstance(value, str):
        return ""
    tag, details = next(iter(value.items()))
    return f"{tag.lower()} {details['dest_url']}"


def differences(before: Skeleton, after: Skeleton) -> tuple[str, ...]:
    """Say in words what differs, at most one sentence per kind of difference."""
    said: list[str] = []
    if before.blocks != after.blocks:
        said += _block_differences(before.blocks, after.blocks)
    if before.definitions != after.definitions:
        said.append("adds or hides a link definition")
    if before.shortcodes != after.shortcodes:
        said += _counted(map(bytes.decode, before.shortcodes), map(bytes.decode, after.shortcodes))
    return tuple(dict.fromkeys(said))


def _block_differences(before: tuple[Block, ...], after: tuple[Block, ...]) -> list[str]:
    if [block[0] for block in before] != [block[0] for block in after]:
        left = Counter(block[0] for block in before)
        right = Counter(block[0] for block in after)
        added = ", ".join(sorted(name for name in right - left if name not in _INNER))
        lost = ", ".join(sorted(name for name in left - right if name not in _INNER))
        changes = [f"adds {added}" if added else "", f"breaks {lost}" if lost else ""]
        return ["changes the page's blocks: " + (" and ".join(filter(None, changes)) or "other order")]
    said: list[str] = []
    for left_block, right_block in zip(before, after, strict=True):
        if left_block == right_block:
            continue
        if left_block[0] in {"text", "html"}:
            said += _counted(left_block[1:], right_block[1:])
        else:
            said.append(f"changes the page's blocks: {left_block[0]}")
    return said


def _counted(before: Any, after: Any) -> list[str]:  # noqa: ANN401 - any iterable of strings
    left, right = Counter(before), Counter(after)
    missing = [f"is missing: {what}" for what in sorted(left - right)]
    return missing + [f"adds: {what}" for what in sorted(right - left)]
