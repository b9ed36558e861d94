"""Tell the parts of a captured page apart by their shape."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from localize.capture import (
    article_body,
    article_bounds,
    boilerplate,
    byline,
    headline_fields,
    line_patterns,
    related_articles,
    second_page,
    weather_bar,
)
from localize.capture.byline import Byline
from localize.capture.captured_page import Capture
from localize.capture.digest import capture_digest
from localize.capture.field_lines import cut
from localize.capture.line_assignment import LineAssignment
from localize.capture.line_patterns import Meta
from localize.capture.text_lines import decode, read
from localize.errors import InputError, Place
from localize.language.detection import detect
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.capture.article_bounds import Bounds
    from localize.capture.related_articles import FoundArticles
    from localize.capture.text_lines import TextLine

MOST_LINES: Final = 20_000
"""Lines with text in them; what is longer is no captured page."""


def parse(
    text: str | bytes, *, path: str, timezone: str = "Asia/Tashkent", day_first: bool = True
) -> Capture:
    """Read a captured page.

    Parts are known by what their lines look like, not by where they stand; any of them but the title may be
    missing. Each line that is not empty ends up in one part, or in `unrecognised`.

    Args:
        text: the captured text; bytes are UTF-8.
        path: its file, for messages.
        timezone: IANA name of the zone that the page's times are meant in.
        day_first: whether the page's 03/04/2025 is 3 April.

    Raises:
        InputError: the text is not UTF-8, is empty, has no line that can be its title, is no page, or two.
        ConfigError: there is no such time zone.
    """
    content = decode(text, path)
    read_line = partial(line_patterns.meta, timezone=timezone, day_first=day_first)
    return _capture(_sheet(content, path, read_line), path, read_line, capture_digest(content))


def _capture(
    sheet: LineAssignment, path: str, read_line: Callable[[str], Meta | None], digest: str
) -> Capture:
    """Sort the lines: title and body first, all other parts outside of them."""
    metas = {at: meta for at in sheet.free() if (meta := read_line(sheet.text(at))) is not None}
    bounds = article_bounds.find(sheet, metas)
    if bounds is None:
        hint = "The title is a line without a full stop, above the text or twice on the page."
        raise InputError("no line can be the title", place=Place(path, sheet.lines[0].number), hint=hint)
    _require_one(sheet, second_page.find(sheet, metas, bounds), path)
    strip = weather_bar.above_weather(sheet)
    sheet.take(*bounds.title, *bounds.left_out)
    author, body = _author(sheet, bounds)
    texts = article_body.paragraphs(sheet, body)
    sheet.take(*body)
    weather = weather_bar.take_weather(sheet)
    found, own = related_articles.take(sheet, metas, bounds.own, bounds.foot)
    labels = [at for at in sheet.like(line_patterns.is_label) if not boilerplate.is_furniture(sheet.text(at))]
    sheet.take(*labels)
    ticker = weather_bar.take_ticker(sheet, strip)
    views, beside = headline_fields.take_views(sheet, bounds.title)
    category = headline_fields.take_category(sheet, [*bounds.title, *beside])
    labels += _take_section_label(sheet, found)
    dated = _own(sheet, own, metas, category)
    title = sheet.text(bounds.title[-1])
    detected = detect("\n".join((title, *texts)))
    return Capture(
        title=title,
        paragraphs=texts,
        category=category or dated.category,
        published=dated.published,
        views=views,
        locale=detected.locale if detected else None,
        author_name=author.name,
        author_role=author.role,
        cards=tuple(card.card for card in found),
        ticker=ticker,
        weather=weather.data,
        unknown_weather=weather.unknown,
        labels=tuple(dict.fromkeys(sheet.text(index) for index in sorted(labels))),
        left_out=sheet.numbered(bounds.left_out),
        unrecognised=sheet.numbered(sheet.free()),
        digest=digest,
    )


def _require_one(sheet: LineAssignment, other: int | None, path: str) -> None:
    """Refuse a capture in which another page begins.

    Raises:
        InputError: there is a line with which it begins.
    """
    if other is not None:
        message = f"two pages in one capture: another one begins with «{sheet.text(other)[:60]}»"
        hint = "Save the text of each page in a file of its own."
        raise InputError(message, place=Place(path, sheet.lines[other].number), hint=hint)


def _author(sheet: LineAssignment, bounds: Bounds) -> tuple[Byline, list[int]]:
    """Take the byline, the one under the text before that above it; return the text without it, too."""
    found = byline.last(sheet, bounds.foot) if bounds.foot else Byline()
    found = found if found.name else byline.last(sheet, bounds.own)
    if not found.name and bounds.body:
        found = byline.lone_name(sheet, range(bounds.body[-1], bounds.end))
    if not found.name:
        found = byline.lone_name(sheet, bounds.own)
    return found, [at for at in bounds.body if sheet.is_free(at)]


def _sheet(content: str, path: str, read_line: Callable[[str], Meta | None]) -> LineAssignment:
    lines: list[TextLine] = []
    for line in read(content):
        parts = cut(line.text, read_line)
        whole = line.text if len(parts) > 1 else ""
        lines += (replace(line, text=part, whole=whole) for part in parts)
    if not lines:
        hint = "Copy the page's text into the file, and add it again."
        raise InputError("the capture is empty", place=Place(path, 1), hint=hint)
    if len(lines) > MOST_LINES:
        hint = "A capture is the text of one page: keep the article's part of the file."
        raise InputError(f"more than {MOST_LINES} lines", place=Place(path, MOST_LINES), hint=hint)
    return LineAssignment(lines)


def _own(sheet: LineAssignment, index: int | None, metas: dict[int, Meta], category: str) -> Meta:
    """Return the article's own category and date; a line that names another category is left over."""
    meta = Meta("", "") if index is None else metas[index]
    if index is None or not (meta.category and category) or folded(meta.category) == folded(category):
        return meta
    sheet.release(index)
    return Meta("", "")


def _take_section_label(sheet: LineAssignment, found: list[FoundArticles]) -> list[int]:
    """Find and take the line alone above the first card: a label that the vocabulary doesn't know."""
    index = found[0].indexes[0] - 1 if found else -1
    if not sheet.is_free(index) or not line_patterns.is_short(sheet.text(index)):
        return []
    if index and sheet.block(index - 1) == sheet.block(index):
        return []
    sheet.take(index)
    return [index]
