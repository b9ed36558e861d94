"""A test that targets leave a front matter as it is, but for the texts that they replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.formats.article import front_matter, toml_source, yaml_scalar
from localize.formats.article.edits import apply, check_writable, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.formats.article.edits import Edit
    from localize.formats.article.front_matter import Split
    from localize.model import Article, Segment
    from localize.yaml_source import Node


def problems(article: Article, segment: Segment, target: str) -> tuple[str, ...]:
    """Say what a target of the front matter would break there; nothing where it fits."""
    try:
        check_writable(article.path, segment, target)
    except InputError as error:
        return (error.message,)
    start, end = segment.pieces[0][0], segment.pieces[-1][1]
    edits = [(start, end, value(article.content, segment, target).encode())]
    content = apply(article.content, edits)
    before = front_matter.split(article.content, article.path)
    return frame_problems(article, before, content, edits) or value_problems(article, before, content, edits)


def frame_problems(article: Article, before: Split, content: bytes, edits: Sequence[Edit]) -> tuple[str, ...]:
    """Say whether a front matter begins, ends or appears elsewhere than before.

    Args:
        article: the source.
        before: its front matter.
        content: the file with edits.
        edits: these.
    """
    try:
        after = front_matter.split(content, article.path)
    except InputError:
        return ("opens a front matter",)
    shift = sum(len(written) - (end - start) for start, end, written in edits if start < before.body)
    fits = after.kind == before.kind and after.body == before.body + shift
    return () if fits else ("changes where the front matter ends",)


def value_problems(article: Article, before: Split, content: bytes, edits: Sequence[Edit]) -> tuple[str, ...]:
    """Say whether more changed in the front matter than as many texts as there are edits.

    Args:
        article: the source.
        before: its front matter.
        content: the file with edits.
        edits: these, those of the body among them.
    """
    changes = [(article.content[start:end], new) for start, end, new in edits if start < before.body]
    if before.kind != "toml" and all(map(is_sealed, changes)):
        return ()
    count = len(edits)
    try:
        old = _leaves(article.content, article.path)
        new = _leaves(content, article.path)
    except InputError as error:
        return (f"breaks the front matter: {error.message}",)
    changed = sum(one != other for one, other in zip(old, new, strict=False))
    fits = [kind for kind, _ in old] == [kind for kind, _ in new] and changed <= count
    return () if fits else ("changes more of the front matter than its text",)


def is_sealed(change: tuple[bytes, bytes]) -> bool:
    """Return whether a scalar of YAML, and what replaces it, leave what stands around them as it is."""
    before, after = change
    return yaml_scalar.is_sealed(before.decode()) and yaml_scalar.is_sealed(after.decode())


def _leaves(content: bytes, path: str) -> list[tuple[str, str]]:
    """Return the nodes of a front matter in file order: kind and text."""
    split = front_matter.split(content, path)
    if split.kind == "toml":
        return toml_source.leaves(content[split.start : split.end].decode(), path)
    root = front_matter.root_of(content, split, path)
    waiting: list[Node] = [root] if root else []
    leaves: list[tuple[str, str]] = []
    while waiting:
        node = waiting.pop()
        leaves.append((node.kind, node.text))
        waiting.extend(reversed(node.children))
    return leaves
