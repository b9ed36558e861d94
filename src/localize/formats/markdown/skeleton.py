"""The structure of a body without its words: blocks in order, and in each the links, tags and footnotes."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any, Final, NamedTuple

from localize.formats.html.tokens import tokens
from localize.formats.inline import commonmark, site_markup, tags
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.formats.markdown import dialect
from localize.formats.markdown.mask import mask
from localize.frozen import frozen


class Block(NamedTuple):
    """One step of the structure."""

    kind: str
    """A block's tag where it opens, `/` where one ends; `text`, `html` inside; Rule, TaskListMarker."""
    detail: str = ""
    """The parser's knowledge of it: a heading's level and id, a list's first number, code with its text…"""
    carried: tuple[tuple[str, int], ...] = ()
    """The markup of a text, `link …`, `image …`, `tag …`, `footnote …`, each with its count."""


Outline = tuple[list[Any], frozenset[tuple[str, str]], site_markup.SiteMarkup]
"""The events of a body but for its words, its link definitions, and its site markup."""
_WORDS: Final = "Text"
_BREAKS = frozenset({"SoftBreak", "HardBreak"})
_SILENT = frozenset({"Text", "Code"})
"""Events of a text that carry nothing that a translation must keep."""
_INNER = frozenset({"/", "text", "html"})
"""Elements inside of blocks that are not named as blocks."""


@frozen
class Skeleton:
    """The parts that a translation must leave alone. Two texts of one structure have equal skeletons."""

    blocks: tuple[Block, ...]
    definitions: frozenset[tuple[str, str]]
    """Link reference definitions: label and destination."""
    site: site_markup.SiteMarkup


@lru_cache(maxsize=4)
def skeleton(body: bytes, names: tuple[str, ...] = TEXT_ATTRIBUTES, *, mdx: bool = False) -> Skeleton:
    """Return the skeleton of a body.

    Args:
        body: Markdown in UTF-8.
        names: the parameters of shortcodes, and attributes of components, that are texts.
        mdx: whether it is MDX.
    """
    masked = mask(body, mdx=mdx)
    reader = _EventReader(names)
    for event in commonmark.bare_events(dialect.aided(masked.text, dialect.aids(masked.text.encode()))):
        # The innermost loop of checking: a 10 MB line may hold millions of events.
        if event.__class__ is str:
            if event in _BREAKS:
                reader.in_text = True
            else:
                reader.take(event, None)
            continue
        for name in event:
            if name in _SILENT and not reader.in_code:
                reader.in_text = True
            elif name == "InlineHtml":
                reader.tags[event[name]] += 1
            else:
                reader.take(name, event[name])
    reader.close()
    return Skeleton(
        tuple(reader.blocks),
        _definitions(masked.text),
        site_markup.of_scan(body, masked.shortcodes, masked.unclosed, names),
    )


@lru_cache(maxsize=4)
def outline(body: bytes, names: tuple[str, ...] = TEXT_ATTRIBUTES, *, mdx: bool = False) -> Outline:
    """Return what tells at a glance of two bodies that their skeletons are equal: their outlines are.

    Args:
        body: Markdown in UTF-8.
        names: the parameters of shortcodes, and attributes of components, that are texts.
        mdx: whether it is MDX.

    Returns:
        What the parser says of the body but for its words; those of code count.
    """
    masked = mask(body, mdx=mdx)
    steps: list[Any] = []
    in_code = False
    for event in commonmark.bare_events(dialect.aided(masked.text, dialect.aids(masked.text.encode()))):
        if event.__class__ is str:
            step = _WORDS if event in _BREAKS else event
        elif "Text" in event:
            step = event if in_code else _WORDS
        else:
            step = event
            in_code = "Start" in event and "CodeBlock" in event["Start"]
        if step is not _WORDS or not steps or steps[-1] is not _WORDS:
            steps.append(step)
    return (
        steps,
        _definitions(masked.text),
        site_markup.of_scan(body, masked.shortcodes, masked.unclosed, names),
    )


def _definitions(text: str) -> frozenset[tuple[str, str]]:
    """Return the link reference definitions of a masked body: label and destination."""
    found = commonmark.definitions(text) if "]:" in text else {}
    return frozenset((label, definition["dest"]) for label, definition in found.items())


class _EventReader:
    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.blocks: list[Block] = []
        self.in_text = False
        self.tags: Counter[str] = Counter()
        """The tags of the text that is open, as written, and how often."""
        self._carried: Counter[str] = Counter()
        self._html: list[str] | None = None
        self.in_code = False

    def take(self, name: str, value: Any) -> None:  # noqa: ANN401 - an event's payload
        if name in {"Start", "End"}:
            tag = commonmark.tag_of(value)
            if tag in commonmark.INLINE_TAGS:
                self._carry(_link(value) if name == "Start" else "")
            else:
                self.close()
                self._html = [] if tag == "HtmlBlock" else None
                self.in_code = tag == "CodeBlock" and name == "Start"
                self.blocks.append(_opened(value) if name == "Start" else _ENDED)
        elif name == "Text":
            self.blocks.append(Block("CodeBlock", value))
        elif name == "Html":
            if self._html is not None:
                self._html.append(value)
        elif name == "FootnoteReference":
            self._carry(f"footnote {value}")
        else:
            self.close()
            self.blocks.append(Block(name, str(value)))

    def _carry(self, what: str) -> None:
        self.in_text = True
        if what:
            self._carried[what] += 1

    def close(self) -> None:
        """End the text or HTML block that is open."""
        if self._html:
            html = "".join(self._html).encode()
            written = (html[one.start : one.end].decode() for one in tokens(html) if one.kind not in _CONTENT)
            found = _canonical(Counter(written), self._names)
            self.blocks.append(Block("html", carried=tuple(sorted(found.items()))))
        elif self.in_text or self.tags:
            self._carried.update(_canonical(self.tags, self._names))
            self.blocks.append(Block("text", carried=tuple(sorted(self._carried.items()))))
        self._html = None
        self.in_text = False
        if self._carried:
            self._carried, self.tags = Counter(), Counter()


def _canonical(written: Counter[str], names: tuple[str, ...]) -> Counter[str]:
    """Return tags as they are compared: a page has many of few kinds."""
    found: Counter[str] = Counter()
    for tag, count in written.items():
        found[f"tag {tags.canonical(tag, names)}"] += count
    return found


_CONTENT = frozenset({"text", "raw"})
"""The text between tags."""
_ENDED = Block("/")


def _opened(value: Any) -> Block:  # noqa: ANN401 - an event's payload
    tag = commonmark.tag_of(value)
    return Block(tag, "" if isinstance(value, str) else repr(value[tag]))


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
    said += site_markup.differences(before.site, after.site)
    return tuple(dict.fromkeys(said))


def _block_differences(before: tuple[Block, ...], after: tuple[Block, ...]) -> list[str]:
    if [block.kind for block in before] != [block.kind for block in after]:
        left = Counter(block.kind for block in before)
        right = Counter(block.kind for block in after)
        added = ", ".join(sorted(name for name in right - left if name not in _INNER))
        lost = ", ".join(sorted(name for name in left - right if name not in _INNER))
        changes = [f"adds {added}" if added else "", f"breaks {lost}" if lost else ""]
        return ["changes the page's blocks: " + (" and ".join(filter(None, changes)) or "other order")]
    said: list[str] = []
    for one, other in zip(before, after, strict=True):
        if one.carried != other.carried:
            said += _counted(Counter(dict(one.carried)), Counter(dict(other.carried)))
        elif one != other:
            said.append(f"changes the page's blocks: {one.kind}")
    return said


def _counted(before: Counter[str], after: Counter[str]) -> list[str]:
    missing = [f"is missing: {what}" for what in sorted(before - after)]
    return missing + [f"adds: {what}" for what in sorted(after - before)]
