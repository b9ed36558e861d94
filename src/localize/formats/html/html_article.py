"""HTML articles: read into segments. `render` and `problems` are their way back.

A page may begin with YAML or TOML front matter, as site generators have it; then that counts as in Markdown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, refuse
from localize.formats.article import front_matter, shortcode_texts
from localize.formats.article import head as article_head
from localize.formats.article.found import Found, Passed
from localize.formats.article.kept_metadata import metadata_of
from localize.formats.article.segments import check_text, segments
from localize.formats.article.shortcode_texts import outside
from localize.formats.html.html_fit import problems, structure_problems
from localize.formats.html.html_splice import render
from localize.formats.html.html_text import WholePage
from localize.formats.html.page_head import HtmlPage, read_page
from localize.formats.html.scanner import Scanner
from localize.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.formats.article.read_options import ReadOptions
    from localize.model import ArticleHead

__all__ = ["head", "problems", "read", "render", "structure_problems"]


def read(data: bytes, *, path: str, slug: str, options: ReadOptions, front: bytes = b"") -> Article:
    """Read an article.

    Args:
        data: the file.
        path: the file below the project's root, for references and error messages.
        slug: the path below its article folder, without suffix.
        options: what the project says about its articles.
        front: what the head that was read of these bytes keeps of the front matter.

    Raises:
        InputError: the file is not UTF-8, has no title, or says of itself what cannot be.
        InputErrors: several of these.
    """
    check_text(data, path)
    split = front_matter.split(data, path)
    faults: list[InputError] = []
    header = metadata_of(data, split, path, options, faults, front=front)
    page = HtmlPage()
    text = WholePage.of(data)
    scanner = Scanner(text, path, lambda at: data.count(b"\n", 0, at) + 1, names=options.text_attributes)
    try:
        scanner.scan(split.body)
        page = read_page(data, split.body, path)
    except InputError as error:
        faults.append(error)
    found = _titled(scanner.found, header_has_title=header.title)
    spans = (span for span in text.shortcodes if span[0] >= split.body)
    alone = list(shortcode_texts.texts(data, outside(spans, found), options.text_attributes))
    found += [one for one in alone if isinstance(one, Found)]
    passed = [*header.passed, *scanner.passed, *(one for one in alone if isinstance(one, Passed))]
    titled = header.title or page.values.get("title") or any(one.role == "title" for one in found)
    if not faults and not titled:
        hint = "Give the page a <title>, or a heading <h1>."
        faults.append(InputError("an article without a title", place=Place(path, 1), hint=hint))
    refuse(faults)
    return Article(
        slug=slug,
        path=path,
        source_locale=header.source_locale or page.locale or options.default_locale,
        content=data,
        segments=segments(data, [*header.found, *found]),
        front_matter={**page.values, **header.values},
        locales=header.locales,
        draft=header.draft,
        translate=header.translate and page.translate,
        passed_through=_ordered(passed),
        text_attributes=options.text_attributes,
    )


def head(data: bytes, *, path: str, slug: str, options: ReadOptions) -> ArticleHead:
    """Read what a page says of itself: the head of what `read` gives.

    The text is read only where a title is looked for in it, or something may be wrong with it.

    Raises:
        InputError: as `read`.
        InputErrors: as `read`.
    """
    check_text(data, path)
    split = front_matter.split(data, path)
    faults: list[InputError] = []
    header = metadata_of(data, split, path, options, faults)
    if faults or article_head.may_be_refused(data, split.body):
        return read(data, path=path, slug=slug, options=options).head
    page = read_page(data, split.body, path)
    if not (header.title or page.values.get("title")):
        return read(data, path=path, slug=slug, options=options).head
    said = article_head.of_metadata(header, data, path, slug, options)
    return replace(
        said,
        source_locale=header.source_locale or page.locale or options.default_locale,
        front_matter={**page.values, **header.values},
        translate=header.translate and page.translate,
    )


def _titled(found: list[Found], *, header_has_title: bool) -> list[Found]:
    """Make the first `h1` the title, where nothing else is one."""
    if header_has_title or any(one.role == "title" for one in found):
        return found
    first = next((at for at, one in enumerate(found) if one.level == 1), None)
    return [one._replace(role="title") if at == first else one for at, one in enumerate(found)]


def _ordered(passed: Iterable[Passed]) -> tuple[tuple[int, int, str], ...]:
    return tuple(sorted((one.start, one.end, one.reason) for one in passed))
