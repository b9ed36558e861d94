"""Targets into the bytes of a page. What nobody translated stays byte for byte."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.formats.article import codecs, front_matter
from localize.formats.article.added_keys import with_keys
from localize.formats.article.edits import apply, check_writable, given, newline_of, number_edits, value
from localize.formats.html import language_marks
from localize.formats.html.page_head import read_page
from localize.formats.html.tokens import tokens
from localize.formats.inline import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.formats.html.page_head import HtmlPage
    from localize.model import Article, Segment

LANG = "lang"
"""The key that is the page's language, `<html lang>`."""


def render(
    article: Article,
    target: Callable[[Segment], str | None],
    *,
    extra_front_matter: Mapping[str, object] | None = None,
    numbers: Callable[[str], str] | None = None,
) -> bytes:
    """Return the page with targets in place of its segments.

    Args:
        article: the source.
        target: gives a segment's text; None, a blank text or the source's own leave the bytes as they are.
        extra_front_matter: keys to add. In a page with front matter they go last there; else `lang` is the
            language of `<html>`, and each other key a `meta` at the end of the head, as JSON where its value
            is no text.
        numbers: gives the numbers of a table's cell as the edition's locale writes them.

    Raises:
        InputError: a target holds what no text file may, or the page cannot take the keys.
    """
    edits = [edit(article, segment, text) for segment, text in given(article, target)]
    edits += number_edits(article, numbers)
    if not extra_front_matter:
        return apply(article.content, edits)
    split = front_matter.split(article.content, article.path)
    if LANG in extra_front_matter:
        tag = str(extra_front_matter[LANG])
        edits += language_marks.edits(article.content, split.body, article.source_locale, tag)
    if split.kind:
        return with_keys(apply(article.content, edits), extra_front_matter, article.path)
    page = read_page(article.content, split.body, article.path)
    return apply(article.content, [*edits, *_keys(article, page, extra_front_matter)])


def edit(article: Article, segment: Segment, target: str) -> tuple[int, int, bytes]:
    """Return the byte range that a target replaces, and the bytes that stand there then.

    Raises:
        InputError: the target holds control characters or half of a surrogate pair.
    """
    check_writable(article.path, segment, target)
    start, end = segment.pieces[0]
    if segment.codec in codecs.VALUES:
        return start, end, value(article.content, segment, target).encode()
    quote = article.content[end : end + 1].decode("latin-1")
    return start, end, written(segment, target, quote).encode()


def written(segment: Segment, target: str, quote: str = '"') -> str:
    """Return a target as the source of its place.

    Args:
        segment: the place.
        target: the text.
        quote: what the value of an attribute stands in.
    """
    if segment.codec == codecs.HTML:
        return _text(escape.one_line(target))
    if segment.codec == codecs.HTML_TITLE:
        cut = escape.parts(escape.one_line(target))
        return "".join(part if shortcode else part.replace("<", "&lt;") for part, shortcode in cut)
    if segment.codec == codecs.HTML_BARE:
        return f'"{escape.html_attribute(target, chr(34))}"'
    # White space may stand between the text and its quote, so that both kinds are escaped then.
    both = quote not in {'"', "'"}
    text = escape.html_attribute(target, "'" if both else quote)
    return text.replace('"', "&quot;") if both else text


def _text(target: str) -> str:
    """Return a text with each `<` that opens no markup as an entity; site generators' shortcodes stay."""
    cut = escape.parts(target)
    return "".join(part if shortcode else _without_strays(part) for part, shortcode in cut)


def _without_strays(target: str) -> str:
    data = target.encode("utf-8", "surrogatepass")
    if b"<" not in data:
        return target
    parts = []
    for token in tokens(data):
        part = data[token.start : token.end]
        # `</` and `<?` before anything else would hide the page up to its next `>`.
        hiding = token.kind == "comment" and part[1:2] != b"!" and not part.endswith(b">")
        parts.append(part.replace(b"<", b"&lt;") if token.kind == "text" or hiding else part)
    return b"".join(parts).decode("utf-8", "surrogatepass")


def _keys(article: Article, page: HtmlPage, keys: Mapping[str, object]) -> list[tuple[int, int, bytes]]:
    edits = []
    if LANG in keys and page.html_tag is not None:
        edits.append(_language(article, page, str(keys[LANG])))
    others = {key: value for key, value in keys.items() if key != LANG}
    if others:
        if page.head_end is None:
            hint = "Give the page a <head> that is closed, or front matter."
            message = f"the page has no place for the keys {', '.join(others)}"
            raise InputError(message, place=Place(article.path, 1), hint=hint)
        newline = newline_of(article.content)
        lines = "".join(f"{_meta(key, value)}{newline}" for key, value in others.items())
        edits.append((page.head_end, page.head_end, lines.encode()))
    return edits


def _language(article: Article, page: HtmlPage, tag: str) -> tuple[int, int, bytes]:
    assert page.html_tag is not None
    value = html.escape(tag)
    if page.language is None:
        place = page.html_tag.start + len("<html")
        return place, place, f' lang="{value}"'.encode()
    start, end = page.language.start, page.language.end
    bare = not page.language.quoted and page.language.value
    if page.language.value or page.language.quoted:
        return start, end, (f'"{value}"' if bare else value).encode()
    equals = "" if article.content[start - 1 : start] == b"=" else "="
    return start, end, f'{equals}"{value}"'.encode()


def _meta(key: str, value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return f'<meta name="{html.escape(key)}" content="{html.escape(text)}">'
