"""A test that targets fit their places: the same markup, and nothing that ends the place.

A text of a page is held against its source alone. Both are read as the page reads them, from text to text, so
what fits here cannot change anything around it; attributes and titles cannot break out of theirs at all.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from localize.errors import InputError
from localize.formats.article import codecs, front_matter_fit
from localize.formats.article.codecs import FRONT_MATTER
from localize.formats.html.html_splice import edit, written
from localize.formats.html.sentence import folded, parts
from localize.formats.html.tokens import tokens
from localize.formats.inline import elements
from localize.formats.inline.attributes import canonical
from localize.formats.inline.site_markup import differences, site_markup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from localize.formats.html.sentence import Part
    from localize.model import Article, Segment


def problems(article: Article, segment: Segment, target: str) -> tuple[str, ...]:
    """Say what a target would break in its article.

    Args:
        article: the source.
        segment: one of its segments.
        target: the text that would replace it.

    Returns:
        One predicate per problem, «adds: tag <p>», «is missing: tag <b>»; empty where the target fits.
    """
    if not target.strip():
        return ("is empty",)
    if target == segment.key.source:
        return ()
    if segment.codec in FRONT_MATTER:
        return front_matter_fit.problems(article, segment, target)
    try:
        edit(article, segment, target)
    except InputError as error:
        return (error.message,)
    if segment.codec in {codecs.JSON, *codecs.SHORTCODES}:
        return ()
    text = written(segment, target)
    said = _differences(segment.key.source, text) if segment.codec == codecs.HTML else ()
    before, after = (site_markup(one.encode(), article.text_attributes) for one in (segment.key.source, text))
    return (*said, *differences(before, after))


def structure_problems(
    article: Article, target: Callable[[Segment], str | None]
) -> tuple[tuple[Segment, tuple[str, ...]], ...]:
    """Return the segments whose targets do not fit, with their problems.

    Blank targets and None are left out, as `render` does.
    """
    found = []
    for segment in article.segments:
        text = target(segment)
        if text is not None and text.strip() and (said := problems(article, segment, text)):
            found.append((segment, said))
    return tuple(found)


def _differences(source: str, target: str) -> tuple[str, ...]:
    before, after = _markup(source), _markup(target)
    said = [f"is missing: {what}" for what in sorted(before.carried - after.carried)]
    said += [f"adds: {what}" for what in sorted(after.carried - before.carried)]
    # Where the author left tags open, a browser closes them as it comes to others: no other order is sure.
    if not said and after.crossed and (after.crossed > before.crossed or after.order != before.order):
        said.append("opens and closes its tags in another order")
    return tuple(said)


class _Markup(NamedTuple):
    """The contents of a text beside words."""

    carried: Counter[str]
    order: tuple[str, ...]
    """Its tags, as they follow each other."""
    crossed: int
    """The number of them that have no other half."""


def _markup(text: str) -> _Markup:
    data = text.encode("utf-8", "surrogatepass")
    run = parts(data, list(tokens(data)))
    carried = [(part.kind, _carried(data, part)) for part in run if part.kind != "text"]
    order = tuple(what for kind, what in carried if kind in {"open", "close"})
    return _Markup(Counter(what for _, what in carried), order, _crossed(run))


def _carried(data: bytes, part: Part) -> str:
    text = folded(data[part.start : part.end].decode("utf-8", "replace"))
    if part.kind in {"open", "close", "void"}:
        return f"tag {canonical(data, part.tag)}"
    if part.kind == "atom":
        return f"{part.name} {text}"
    return f"unclosed tag {text}" if part.kind == "torn" else f"{part.kind} {text}"


def _crossed(run: Sequence[Part]) -> int:
    waiting: list[str] = []
    crossed = 0
    for part in run:
        if part.kind == "open" and part.name not in elements.VOID:
            waiting.append(part.name)
        elif part.kind == "close":
            if waiting and waiting[-1] == part.name:
                waiting.pop()
            else:
                crossed += 1
    return crossed + len(waiting)
