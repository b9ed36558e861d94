"""Targets into the bytes of an article. What nobody translated stays byte for byte."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from localize.formats.article import codecs, yaml_scalar
from localize.formats.article.added_keys import key_edits, with_keys
from localize.formats.article.edits import apply, check_writable, given, newline_of, number_edits, value
from localize.formats.inline import escape
from localize.formats.markdown import block_escape
from localize.formats.markdown.mask import is_mdx

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Article, Segment

_BREAK = re.compile(rb"\\(?:\r\n|\n|\r)")
_LONE_TAG = re.compile(rb"</?[A-Za-z][^<>]*>(?=[ \t]*[\r\n])")
_WINDOW = 4096
"""The distance back at which a line's start is looked for."""
_PLAIN: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(codecs.RUNNING, block_escape.stands_as_it_is),
    codecs.YAML_PLAIN: yaml_scalar.stands_plain,
}
"""Codec → what tells at a glance that a target is written there as it is."""


def render(
    article: Article,
    target: Callable[[Segment], str | None],
    *,
    extra_front_matter: Mapping[str, object] | None = None,
    numbers: Callable[[str], str] | None = None,
) -> bytes:
    """Return the article with targets in place of its segments.

    Args:
        article: the source.
        target: gives a segment's text; None, a blank text or the source's own leave the bytes as they are.
        extra_front_matter: keys that go last in the front matter; one that stands there already gets the new
            value in its place. An article without front matter gets one.
        numbers: gives the numbers of a table's cell as the edition's locale writes them.

    Raises:
        InputError: a target holds what no text file may, or the front matter cannot take the keys. Whether
            targets fit their places is for `problems` to say beforehand.
    """
    edits = [edit(article, segment, text) for segment, text in given(article, target)]
    edits += number_edits(article, numbers)
    if not extra_front_matter:
        return apply(article.content, edits)
    added = key_edits(article.content, extra_front_matter, article.path)
    behind = max((end for _, end, _ in added or ()), default=0)
    near = [one for one in edits if one[0] < behind]
    if added is None or any(start < end and one < other for one, end, _ in added for start, other, _ in near):
        return with_keys(apply(article.content, edits), extra_front_matter, article.path)
    return apply(article.content, [*edits, *added])


def edit(article: Article, segment: Segment, target: str) -> tuple[int, int, bytes]:
    """Return the byte range that a target replaces, and the bytes that stand there then.

    Raises:
        InputError: the target holds control characters or half of a surrogate pair.
    """
    start, end = segment.pieces[0][0], segment.pieces[-1][1]
    is_plain = _PLAIN.get(segment.codec)
    if is_plain is not None and is_plain(target):
        return start, end, target.encode()
    return start, end, _written(article.path, article.content, segment, target).encode()


@lru_cache(maxsize=512)  # an edition is tried before it is written
def _written(path: str, content: bytes, segment: Segment, target: str) -> str:
    check_writable(path, segment, target)
    start, end = segment.pieces[0][0], segment.pieces[-1][1]
    if segment.codec in codecs.VALUES:
        return value(content, segment, target)
    if segment.codec == codecs.MARKDOWN:
        return _markdown(content, segment, target)
    if segment.codec == codecs.HTML:
        text = escape.html(target, mdx=is_mdx(path))
        alone = not line_lead(content, start).strip(b" \t>")
        return _with_lone_tag(content, segment, block_escape.unmarked(text) if alone else text)
    before, after = content[start - 1 : start], content[end : end + 1]
    text = block_escape.single(target, segment.codec, before.decode("latin-1"), after.decode("latin-1"))
    if segment.codec == codecs.CELL and b"|" not in line_lead(content, start):
        return block_escape.line_start(text)
    return text


def _with_lone_tag(content: bytes, segment: Segment, text: str) -> str:
    """Leave the tag that a text begins with on a line of its own, which may be what makes the block HTML."""
    lone = _LONE_TAG.match(content, segment.pieces[0][0])
    tag = lone[0].decode() if lone else ""
    if not tag or not text.startswith(f"{tag} "):
        return text
    return tag + newline_of(content) + _continuation(content, segment) + text[len(tag) + 1 :]


def _markdown(content: bytes, segment: Segment, target: str) -> str:
    broken = escape.lines(target) if segment.role != "term" else [escape.one_line(target)]
    lines = [block_escape.line_start(line) for line in broken]
    if len(lines) == 1:
        return lines[0]
    backslash = _BREAK.search(content, segment.pieces[0][0], segment.pieces[-1][1])
    newline = newline_of(content)
    prefix = _continuation(content, segment)
    parts = []
    for line in lines[:-1]:
        closed = line + "\\" if backslash and block_escape.open_backslash(line) else line
        parts.append(f"{closed}{chr(92) if backslash else '  '}{newline}{prefix}")
    return "".join([*parts, lines[-1]])


def _continuation(content: bytes, segment: Segment) -> str:
    """Return what stands in front of a block's second line: its containers' marks."""
    if len(segment.pieces) > 1:
        lead = line_lead(content, segment.pieces[1][0])
        if not lead.strip(b" \t>"):
            return lead.decode()
    lead = line_lead(content, segment.pieces[0][0]).removeprefix(b"\xef\xbb\xbf")
    return re.sub(r"[^ \t>]", " ", lead.decode("utf-8", "replace"))


def line_lead(content: bytes, at: int) -> bytes:
    """Return what stands between a line's start and an offset."""
    window = content[max(0, at - _WINDOW) : at]
    return window[max(window.rfind(b"\n"), window.rfind(b"\r")) + 1 :]
