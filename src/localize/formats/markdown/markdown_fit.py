"""A test that targets fit their places: the article with them has the structure of the article without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.article import codecs, front_matter, front_matter_fit, yaml_scalar
from localize.formats.article.edits import apply
from localize.formats.inline import simple_text
from localize.formats.markdown import block_escape
from localize.formats.markdown.mask import is_mdx
from localize.formats.markdown.skeleton import differences, outline, skeleton
from localize.formats.markdown.splice import edit, line_lead

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Article, Segment


def problems(article: Article, segment: Segment, target: str) -> tuple[str, ...]:
    """Say what a target would break in its article.

    Args:
        article: the source.
        segment: one of its segments.
        target: the text that would replace it.

    Returns:
        One predicate per problem, «adds: link https://…», «is missing: tag <b>»; empty where the target fits.
    """
    if not target.strip():
        return ("is empty",)
    if target == segment.key.source:
        return ()
    return _problems(article, [(segment, target)])


def structure_problems(
    article: Article, target: Callable[[Segment], str | None]
) -> tuple[tuple[Segment, tuple[str, ...]], ...]:
    """Return the segments whose targets do not fit, with their problems.

    Everything is tried at once, and one by one only where that does not fit: an article without problems
    costs one reading. Blank targets and None are left out, as `render` does.
    """
    given = []
    for segment in article.segments:
        text = target(segment)
        if text is not None and text.strip() and text != segment.key.source:
            given.append((segment, text))
    if not given or not (together := _problems(article, given)):
        return ()
    single = {segment: said for segment, text in given if (said := _problems(article, [(segment, text)]))}
    left = [(segment, text) for segment, text in given if segment not in single]
    # Without those that do not fit by themselves, the others may still break something together.
    joint = (_problems(article, left) if single else together) if left else ()
    single.update((segment, joint) for segment, _ in left if joint)
    return tuple((segment, single[segment]) for segment, _ in given if segment in single)


def _problems(article: Article, given: list[tuple[Segment, str]]) -> tuple[str, ...]:
    if _fit_at_a_glance(article, given):
        return ()
    try:
        edits = [edit(article, segment, target) for segment, target in given]
    except InputError as error:
        return (error.message,)
    content = apply(article.content, edits)
    before = front_matter.split(article.content, article.path)
    said = front_matter_fit.frame_problems(article, before, content, edits)
    if said:
        return said
    after = front_matter.split(content, article.path)
    if any(segment.codec in codecs.FRONT_MATTER for segment, _ in given):
        said = front_matter_fit.value_problems(article, before, content, edits)
    below = [one for one in given if one[0].codec not in codecs.FRONT_MATTER]
    if below and (is_mdx(article.path) or not all(_changes_words(article, *one) for one in below)):
        said += _body_problems(article, article.content[before.body :], content[after.body :])
    return said


def _fit_at_a_glance(article: Article, given: list[tuple[Segment, str]]) -> bool:
    """Tell, without writing the article, that each target is words for words, or a value for a value.

    None of them begins as a front matter does, and none has a line that would end one.
    """
    if is_mdx(article.path):
        return False
    is_yaml = front_matter.split(article.content, article.path).kind == "yaml"
    for segment, target in given:  # a loop: of each edition all texts are looked at
        if segment.codec not in codecs.FRONT_MATTER:
            fits = _changes_words(article, segment, target)
        else:
            fits = is_yaml and _is_value(article, segment, target)
        if not fits:
            return False
    return True


def _is_value(article: Article, segment: Segment, target: str) -> bool:
    """Tell at a glance that a target and what it replaces are scalars that leave the YAML around them."""
    start, end = segment.pieces[0][0], segment.pieces[-1][1]
    if not yaml_scalar.is_sealed(article.content[start:end].decode()):
        return False
    if segment.codec == codecs.YAML_PLAIN and yaml_scalar.stands_plain(target):
        return True  # it is written as it is
    try:
        _, _, written = edit(article, segment, target)
    except InputError:
        return False
    return yaml_scalar.is_sealed(written.decode())


def _changes_words(article: Article, segment: Segment, target: str) -> bool:
    """Tell at a glance that a target and what it replaces are words with the same markup.

    On these the structure of no body hangs, unless it is MDX, in which some words begin code, or they are
    in a table's row that begins without a bar, which has to be told from text.
    """
    source = segment.key.source
    if segment.codec not in codecs.RUNNING or len(segment.pieces) != 1:
        return False
    start, end = segment.pieces[0]
    if segment.codec == codecs.CELL and not line_lead(article.content, start).lstrip(b" \t>").startswith(
        b"|"
    ):
        return False
    return (
        block_escape.stands_as_it_is(target)
        and block_escape.stands_as_it_is(source)
        and simple_text.marks(target) == simple_text.marks(source)
        and article.content[start:end].replace(b"\n", b" ").decode() == source
    )


def _body_problems(article: Article, old: bytes, new: bytes) -> tuple[str, ...]:
    names, mdx = article.text_attributes, is_mdx(article.path)
    if outline(old, names, mdx=mdx) == outline(new, names, mdx=mdx):
        return ()
    return differences(skeleton(old, names, mdx=mdx), skeleton(new, names, mdx=mdx))
