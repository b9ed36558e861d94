"""Whether targets fit their places: the article with them has the structure of the article without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize import yaml_source
from localize.errors import InputError
from localize.formats.markdown import codecs, front_matter, toml
from localize.formats.markdown.skeleton import differences, skeleton
from localize.formats.markdown.splice import apply, edit

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.formats.markdown.front_matter import Split
    from localize.model import Article, Segment
    from localize.yaml_source import Node


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
    try:
        edits = [edit(article, segment, target) for segment, target in given]
    except InputError as error:
        return (error.message,)
    content = apply(article.content, edits)
    before = front_matter.split(article.content, article.path)
    try:
        after = front_matter.split(content, article.path)
    except InputError:
        return ("opens a front matter",)
    shift = sum(len(written) - (end - start) for start, end, written in edits if start < before.body)
    if after.kind != before.kind or after.body != before.body + shift:
        return ("changes where the front matter ends",)
    said: tuple[str, ...] = ()
    if any(segment.codec in codecs.FRONT_MATTER for segment, _ in given):
        said = _front_matter_problems(article, content, before, after, len(given))
    if any(segment.codec not in codecs.FRONT_MATTER for segment, _ in given):
        said += differences(skeleton(article.content[before.body :]), skeleton(content[after.body :]))
    return said


def _front_matter_problems(
    article: Article, content: bytes, before: Split, after: Split, count: int
) -> tuple[str, ...]:
    """Say whether more changed in the front matter than as many texts as were given."""
    try:
        old = _leaves(article.content, before, article.path)
        new = _leaves(content, after, article.path)
    except InputError as error:
        return (f"breaks the front matter: {error.message}",)
    changed = sum(one != other for one, other in zip(old, new, strict=False))
    fits = [kind for kind, _ in old] == [kind for kind, _ in new] and changed <= count
    return () if fits else ("changes more of the front matter than its text",)


def _leaves(content: bytes, split: Split, path: str) -> list[tuple[str, str]]:
    """Return the nodes of a front matter in file order: kind and text."""
    text = content[split.start : split.end].decode()
    if split.kind == "toml":
        return [(key, repr(value)) for key, value in toml.read(text, path).items()]
    root = yaml_source.read(text, path)
    waiting: list[Node] = [root] if root else []
    leaves: list[tuple[str, str]] = []
    while waiting:
        node = waiting.pop()
        leaves.append((node.kind, node.text))
        waiting.extend(reversed(node.children))
    return leaves
