"""Add: a captured page becomes an article, and the page's own labels entries of the interface."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.formats import capture as captures
from localize.formats import labels as label_files
from localize.formats.labels import DEFAULT_CONTEXT, Label
from localize.language import vocabulary
from localize.model import Change, Finding, Locale, MessageKey, Report, Severity
from localize.workspace.newsroom import read_article, slug_of

if TYPE_CHECKING:
    from localize.flows.desk import Desk
    from localize.formats.capture import Capture
    from localize.model import Article

LABELS = "ui/captured.yaml"
"""Where the labels of captured pages go."""
_ENGLISH = Locale("en")


@dataclass(frozen=True)
class AddOptions:
    """How a capture is taken in."""

    update: bool = False
    """Bring an article up to a newer capture of the same page."""


@dataclass(frozen=True)
class _Plan:
    """The file to write, and what to say about it."""

    path: str
    text: str
    change: Change
    kept: tuple[str, ...] = ()


def add(desk: Desk, data: bytes, name: str, options: AddOptions) -> Report:
    """Turn a captured page into an article.

    Args:
        desk: the newsroom at work.
        data: the captured text, UTF-8.
        name: the name of the file it came from.
        options: how to take it in.

    Returns:
        A report whose `data["path"]` names the article's file.

    Raises:
        InputError: the text is no page, or the article it gives cannot be read.
        UsageError: it is a newer capture of a page that is an article already, without `update`.
    """
    capture = captures.parse(data, path=name, timezone=desk.config.timezone)
    source = PurePosixPath(name).name
    known = _captured_before(desk, capture)
    findings = _findings(capture, name)
    if known is not None:
        notes = ("This very capture is in already; nothing changes.",)
        return _report(known.path, known.slug, (Change("kept", known.path),), findings, notes)
    plan = _plan(desk, capture, source, options)
    slug = slug_of(plan.path, desk.config.articles[0])
    changes = [plan.change]
    labels = _labels(desk, capture)
    desk.disk.write(plan.path, plan.text.encode())
    read_article(desk.disk, desk.config, slug, plan.path)
    if labels is not None:
        changes.append(Change("updated" if desk.disk.exists(LABELS) else "added", LABELS))
        desk.disk.write(LABELS, labels)
    kept = (f"Kept as a person edited it: {', '.join(plan.kept)}.",) if plan.kept else ()
    notes = (*kept, "Read the article through, then run `localize pull`.")
    return _report(plan.path, slug, tuple(changes), findings, notes)


def _report(
    path: str, slug: str, changes: tuple[Change, ...], findings: tuple[Finding, ...], notes: tuple[str, ...]
) -> Report:
    data: dict[str, object] = {"path": path, "slug": slug}
    counts = {"changes": sum(change.kind != "kept" for change in changes), "unrecognised": len(findings)}
    return Report("add", changes, findings, counts, notes, data)


def _origin(article: Article) -> dict[str, object]:
    found = article.front_matter.get("capture")
    return found if isinstance(found, dict) else {}


def _captured_before(desk: Desk, capture: Capture) -> Article | None:
    return next((a for a in desk.newsroom.articles if _origin(a).get("digest") == capture.digest), None)


def _plan(desk: Desk, capture: Capture, source: str, options: AddOptions) -> _Plan:
    slug = captures.identity(capture)
    path = f"{_folder(desk.config.articles[0])}{slug}.md"
    standing = _same_page(desk, slug, source)
    if standing is None:
        path = _free(desk, path)
        return _Plan(path, captures.to_markdown(capture, source=source), Change("added", path))
    if not options.update:
        raise UsageError(
            f"{standing.path} was made from an older capture of this page",
            hint="`localize add --update` brings it up to this one; what a person edited in it stays.",
        )
    result = captures.updated(standing.content.decode("utf-8"), capture, source=source)
    change = Change("updated", standing.path)
    return _Plan(standing.path, result.text, change, result.kept)


def _same_page(desk: Desk, slug: str, source: str) -> Article | None:
    """Return the article that was made from an older capture: of this title, or from this very file."""
    made = [article for article in desk.newsroom.articles if _origin(article)]
    return next((a for a in made if PurePosixPath(a.slug).name == slug), None) or next(
        (a for a in made if _origin(a).get("source") == source), None
    )


def _folder(pattern: str) -> str:
    """Return the fixed part of an article pattern, with a slash behind it."""
    fixed = []
    for part in PurePosixPath(pattern).parts[:-1]:
        if any(char in part for char in "*?["):
            break
        fixed.append(f"{part}/")
    return "".join(fixed)


def _free(desk: Desk, path: str) -> str:
    """Return the path, or the first of it with a number behind that is not taken, by letter case too."""
    taken = {article.slug.casefold() for article in desk.newsroom.articles}
    stem, number, candidate = path.removesuffix(".md"), 1, path
    while desk.disk.exists(candidate) or slug_of(candidate, desk.config.articles[0]).casefold() in taken:
        number += 1
        candidate = f"{stem}-{number}.md"
    return candidate


def _labels(desk: Desk, capture: Capture) -> bytes | None:
    """Return the new content of the file of captured labels, or None where it has them all."""
    known = {label.key for label in desk.newsroom.labels}
    names = {label.name for label in desk.newsroom.labels}
    added = []
    for text in capture.labels:
        key = vocabulary.resolve(DEFAULT_CONTEXT, text, capture.locale)
        if key is None and capture.locale in {None, _ENGLISH}:
            key = MessageKey(DEFAULT_CONTEXT, text)
        if key is None or key in known:
            continue
        name = f"captured.{captures.slugify(key.source)}"
        if name not in names:
            added.append(Label(name, key))
            known.add(key)
            names.add(name)
    if not added:
        return None
    standing = desk.disk.read(LABELS) if desk.disk.exists(LABELS) else b""
    if standing and not standing.endswith(b"\n"):
        standing += b"\n"
    return standing + label_files.serialize(tuple(added))


def _findings(capture: Capture, name: str) -> tuple[Finding, ...]:
    left = [
        Finding("unrecognised", Severity.WARNING, f"not recognised: {text}", name, line)
        for line, text in capture.unrecognised
    ]
    left += [
        Finding(
            "unknown-weather",
            Severity.WARNING,
            f"the weather words «{words}» are not known",
            name,
            fix="They stay in the article's `weather` as they came; write the condition's code there.",
        )
        for words in capture.unknown_weather
    ]
    return tuple(left)
