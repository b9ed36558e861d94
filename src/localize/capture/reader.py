"""Tell the parts of a captured page apart by their shape."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from localize.capture import article_body, byline, headline, line_patterns, related_articles, weather_bar
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

    from localize.capture.related_articles import FoundArticles

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
        InputError: the text is not UTF-8, is empty, has no line that can be its title, or is no page.
        ConfigError: there is no such time zone.
    """
    content = decode(text, path)
    read_line = partial(line_patterns.meta, timezone=timezone, day_first=day_first)
    return _capture(_sheet(content, path, read_line), path, read_line, capture_digest(content))


def _capture(
    sheet: LineAssignment, path: str, read_line: Callable[[str], Meta | None], digest: str
) -> Capture:
    """Sort the lines: what is told most surely by its shape comes first, the body last."""
    weather = weather_bar.take_weather(sheet)
    metas = _metas(sheet, read_line)
    found, own = related_articles.take(sheet, metas)
    labels = sheet.like(line_patterns.is_label)
    sheet.take(*labels)
    running = weather_bar.running(sheet, weather.indexes)
    title = headline.take_title(sheet, running)
    if not title:
        title, found, own = _from_card(sheet, found, path)
    ticker = weather_bar.take_ticker(sheet, running)
    views, beside = headline.take_views(sheet, title)
    author = byline.find(sheet)
    category = headline.take_category(sheet, [*title, *beside])
    labels += _take_section_label(sheet, found)
    prose = article_body.find_body(sheet, title, [card.indexes[-1] for card in found])
    texts = article_body.take_paragraphs(sheet, prose)
    author = author if author.name else byline.find_lone_name(sheet, prose, title)
    dated = _own(sheet, own, metas, category)
    detected = detect("\n".join((sheet.text(title[0]), *texts)))
    return Capture(
        title=sheet.text(title[0]),
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
        unrecognised=tuple((sheet.lines[index].number, sheet.text(index)) for index in sheet.free()),
        digest=digest,
    )


def _sheet(content: str, path: str, read_line: Callable[[str], Meta | None]) -> LineAssignment:
    lines = read(content)
    sheet = LineAssignment([replace(line, text=part) for line in lines for part in cut(line.text, read_line)])
    if not sheet.lines:
        hint = "Copy the page's text into the file, and add it again."
        raise InputError("the capture is empty", place=Place(path, 1), hint=hint)
    if len(sheet.lines) > MOST_LINES:
        hint = "A capture is the text of one page: keep the article's part of the file."
        raise InputError(f"more than {MOST_LINES} lines", place=Place(path, MOST_LINES), hint=hint)
    return sheet


def _own(sheet: LineAssignment, index: int | None, metas: dict[int, Meta], category: str) -> Meta:
    """Return the article's own category and date; a line that names another category is left over."""
    meta = Meta("", "") if index is None else metas[index]
    if index is None or not (meta.category and category) or folded(meta.category) == folded(category):
        return meta
    sheet.release(index)
    return Meta("", "")


def _metas(sheet: LineAssignment, read_line: Callable[[str], Meta | None]) -> dict[int, Meta]:
    found = {index: read_line(sheet.text(index)) for index in sheet.free()}
    return {index: meta for index, meta in found.items() if meta is not None}


def _from_card(
    sheet: LineAssignment, found: list[FoundArticles], path: str
) -> tuple[list[int], list[FoundArticles], int]:
    """Make the article's own what was taken for a card: its title above category and date."""
    if not found:
        hint = "The title is a line without a full stop, above the text or twice on the page."
        raise InputError("no line can be the title", place=Place(path, sheet.lines[0].number), hint=hint)
    prose = sheet.like(line_patterns.is_prose)
    own = next((card for card in found if prose and card.indexes[-1] < prose[0]), found[0])
    sheet.release(*(index for index in own.indexes[:-1] if index not in own.title))
    return own.title, [card for card in found if card is not own], own.indexes[-1]


def _take_section_label(sheet: LineAssignment, found: list[FoundArticles]) -> list[int]:
    """Find and take the line alone above the first card: a label that the vocabulary doesn't know."""
    index = found[0].indexes[0] - 1 if found else -1
    if not sheet.is_free(index) or not line_patterns.is_short(sheet.text(index)):
        return []
    if index and sheet.block(index - 1) == sheet.block(index):
        return []
    sheet.take(index)
    return [index]
