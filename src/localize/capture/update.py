"""A newer capture of a page that has become an article, which a person may have edited since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize import yaml_source
from localize.capture.digest import part_digest
from localize.capture.document import CAPTURE_KEY, draft, origin
from localize.capture.three_way_merge import merged
from localize.errors import InputError
from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.capture.captured_page import Capture
    from localize.capture.document import Document

_FENCE: Final = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY: Final = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_EMPTY_LINES: Final = re.compile(r"\A(?:[ \t]*(?:\n|\Z))*")
_GAP: Final = re.compile(r"\n[ \t]*\n\Z")


@frozen
class Updated:
    """An article after a newer capture."""

    text: str
    """The whole file."""
    kept: tuple[str, ...]
    """Parts that a person edited, so that theirs stands and not the capture's: `title`, `paragraph 3`…"""


@frozen
class _Base:
    """The file as the last capture wrote it."""

    parts: dict[str, str]
    """Key of the front matter → digest of its lines."""
    body: list[str]
    """Digests of the paragraphs."""


@frozen
class _File:
    """The article as it stands."""

    opening: str
    """The first fence and what stands before it."""
    chunks: dict[str, str]
    """Top-level keys of the front matter and their lines; comments above the first under an empty key."""
    closing: str
    """The second fence and the empty lines behind it."""
    blocks: list[str]
    """Blocks of the body with the empty lines behind them."""


def updated(current_markdown: str, capture: Capture, *, source: str) -> Updated:
    """Bring an article up to a newer capture of its page.

    What still is as the last capture wrote it becomes what the new one says. What a person edited, added,
    removed or moved stays, and so does what is unclear; where the new capture differs there too, it is named.

    Args:
        current_markdown: the article's file as it stands.
        capture: the newer capture.
        source: the name of the file or the address that it was read from.
    """
    crlf = current_markdown.count("\r\n") == current_markdown.count("\n") > 0
    file = _read(current_markdown.replace("\r\n", "\n") if crlf else current_markdown)
    base = _base(file.chunks) if file else None
    if not (file and base):
        return Updated(current_markdown, ("the whole article, since no capture made it",))
    new = draft(capture)
    head, kept = _merged_head(file.chunks, base, new)
    head[CAPTURE_KEY] = origin(capture, new, source) + _parted(file.chunks[CAPTURE_KEY])[1]
    blocks, against = merged(base.body, file.blocks, [f"{text}\n\n" for text in new.paragraphs], _digest)
    body = _joined(blocks, file.blocks)
    text = f"{file.opening}{''.join(head.values())}{file.closing}{body}"
    kept += [f"paragraph {number}" for number in against]
    return Updated(text.replace("\n", "\r\n") if crlf else text, tuple(kept))


def _digest(block: str) -> str:
    return part_digest(block.strip("\n"))


def _read(text: str) -> _File | None:
    """Cut a file into parts; None where it has no front matter, or one that cannot be cut safely."""
    mark = text[: text.startswith("\ufeff")]
    text = text.removeprefix(mark)
    first = _FENCE.match(text)
    second = _FENCE.search(text, first.end()) if first else None
    if first is None or second is None:
        return None
    chunks = _chunks(text[first.end() : second.start()])
    body = _EMPTY_LINES.sub("", text[second.end() :])
    closing = text[second.start() : len(text) - len(body)]
    return _File(mark + text[: first.end()], chunks, closing, _blocks(body))


def _blocks(body: str) -> list[str]:
    blocks: list[list[str]] = []
    after_gap = True
    for line in _LINE.findall(body):
        empty = not line.strip(" \t\n")
        if after_gap and not empty:
            blocks.append([])
        blocks[-1].append(line)
        after_gap = empty
    return ["".join(lines) for lines in blocks]


def _joined(blocks: list[str], present: list[str]) -> str:
    """Put blocks together, with an empty line between any two; what stands is not touched."""
    if blocks == present or not blocks:
        return "".join(blocks)
    apart = [block if _GAP.search(block) else f"{block.rstrip(chr(10))}\n\n" for block in blocks[:-1]]
    last = blocks[-1] if blocks[-1] in present[-1:] else blocks[-1].rstrip("\n") + "\n"
    return "".join([*apart, last])


def _chunks(text: str) -> dict[str, str]:
    """Cut front matter into its top-level keys and their lines; nothing where that is not safe."""
    try:
        root = yaml_source.read(text, "")
    except InputError:
        return {}
    names = [name.text for name, _ in root.pairs()] if root else []
    starts = [match.start() for match in _KEY.finditer(text)]
    if not names or len(starts) != len(names) or len(set(names)) != len(names):
        return {}
    ends = [*starts[1:], len(text)]
    cut = {name: text[start:end] for name, start, end in zip(names, starts, ends, strict=True)}
    return {"": text[: starts[0]], **cut}


def _base(chunks: dict[str, str]) -> _Base | None:
    node = yaml_source.read(chunks.get(CAPTURE_KEY, ""), "")
    inner = node.get(CAPTURE_KEY) if node else None
    if inner is None or inner.get("digest") is None:
        return None
    parts, body = inner.get("parts"), inner.get("body")
    pairs = [pair.partition("=") for pair in (parts.text if parts else "").split()]
    return _Base({key: digest for key, _, digest in pairs}, body.text.split() if body else [])


def _merged_head(chunks: dict[str, str], base: _Base, new: Document) -> tuple[dict[str, str], list[str]]:
    result: dict[str, str] = {}
    kept: list[str] = []
    for key, lines in chunks.items():
        written, comments = _parted(lines)
        said, before = new.chunks.get(key, ""), base.parts.get(key, "")
        if before and part_digest(written) == before:
            written = said
        elif (said or before) and said != written and part_digest(said) != before:
            kept.append(key)
        result[key] = written + comments
    for key, lines in new.chunks.items():
        if key not in chunks and key not in base.parts:
            result[key] = lines
        elif key not in chunks and part_digest(lines) != base.parts[key]:
            kept.append(key)
    return result, kept


def _parted(lines: str) -> tuple[str, str]:
    """Part a chunk from the comments and empty lines behind it, which are a person's."""
    whole = lines.splitlines(keepends=True)
    end = len(whole)
    while end > 1 and (not whole[end - 1].strip() or whole[end - 1].lstrip().startswith("#")):
        end -= 1
    return "".join(whole[:end]), "".join(whole[end:])
