"""Add: a captured page becomes an article, and the page's own labels entries of the interface."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize import capture as captures
from localize.errors import InputError, InputErrors, Place, UsageError, in_shell
from localize.flows.newsroom import parse_article, path_for, read_article, slug_at
from localize.formats import labels as label_files
from localize.formats.article import front_matter
from localize.formats.labels import DEFAULT_CONTEXT, Label
from localize.frozen import frozen
from localize.language import vocabulary
from localize.language.slug import slugify
from localize.model import Change, Finding, Locale, MessageKey, Report, Severity
from localize.model.domain import UI
from localize.network.page_fetch import is_address
from localize.workspace.portable_names import why_unportable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.capture import Capture
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import ArticleHead
    from localize.network.page_fetch import Fetched

LABELS = "captured.yaml"
"""The file of the labels of captured pages, where the first pattern of `ui` finds it."""
_ENGLISH = Locale("en")
_KEY = re.compile(rb"(?:\s|#.*\n)*+[\w.\"'-]+\s*+[:=]")
"""The beginning of front matter."""
_NOTHING = "This very capture is in already; nothing changes."
_SHARED = 0.25
"""The part of the paragraphs that two captures of one page have in common at least."""


@frozen
class AddOptions:
    """The settings of taking a capture in."""

    update: bool = False
    """Bring an article up to a newer capture of the same page."""


@frozen
class _Plan:
    """The file to write, and what to say about it."""

    path: str
    slug: str
    text: str
    change: Change
    kept: tuple[str, ...] = ()


def add(session: NewsroomSession, data: bytes, name: str, options: AddOptions) -> Report:
    """Turn a captured page into an article.

    Args:
        session: the newsroom at work.
        data: the captured text, UTF-8; or the page itself as a browser saves it, HTML in any encoding.
        name: the name of the file it came from.
        options: how to take it in.

    Returns:
        A report whose `data["path"]` names the article's file.

    Raises:
        InputError: the text is no page, or the article it gives cannot be read.
        UsageError: it is an article as it is; or a newer capture of a page that is one already, without
            `update`.
    """
    from localize.capture import web_page  # noqa: PLC0415 - only where something is added

    config = session.config
    if web_page.is_html(data):
        capture = web_page.parse(
            data, url=name, content_type="", timezone=config.timezone, day_first=config.day_first
        )
    else:
        _require_no_article(session, data, name)
        capture = captures.parse(data, path=name, timezone=config.timezone, day_first=config.day_first)
    return take_in(session, capture, name, PurePosixPath(name).name, options)


def _require_no_article(session: NewsroomSession, data: bytes, name: str) -> None:
    """Refuse Markdown with front matter: it would be torn apart as the text of a page.

    Raises:
        UsageError: it is such a file.
    """
    try:
        split = front_matter.split(data, name)
    except InputError:
        return  # a page's text may begin with a line of hyphens, too
    if split.kind and _KEY.match(data, split.start):
        hint = f"Put it where `articles` of {session.config.path} finds it, then run `localize pull`."
        raise UsageError(f"{name} is an article already, not the text of a page", hint=hint)


def add_page(
    session: NewsroomSession, url: str, fetch: Callable[[str], Fetched], options: AddOptions
) -> Report:
    """Turn a page of the web into an article: its main text, without what stands around it.

    Args:
        session: the newsroom at work.
        url: the page's address.
        fetch: gets it.
        options: how to take it in.

    Raises:
        InputError: there is no page, no article in it, or the article it gives cannot be read.
        UsageError: the address may not be fetched, or an article was made from this page already.
        EnvironmentFault: the page cannot be reached.
    """
    from localize.capture import web_page  # noqa: PLC0415 - only for addresses

    page = fetch(url)
    capture = web_page.parse(
        page.body,
        url=page.url,
        content_type=page.content_type,
        timezone=session.config.timezone,
        day_first=session.config.day_first,
    )
    return take_in(session, capture, page.url, page.url, options)


def take_in(
    session: NewsroomSession, capture: Capture, name: str, source: str, options: AddOptions
) -> Report:
    """Write the article that a capture becomes.

    Args:
        session: the newsroom at work.
        capture: the page.
        name: what it came from, for findings.
        source: the same as the article remembers it.
        options: how to take it in.

    Raises:
        InputError: the article it gives cannot be read, or is in a language that is none of the newsroom's.
        UsageError: it is a newer capture of a page that is an article already, without `update`.
    """
    known = _captured_before(session, capture)
    findings = _findings(capture, name)
    if known is not None:
        # The vocabulary may have learnt a label since.
        learnt = _write_labels(session, _labels(session, capture))
        notes = ("This very capture is in already.",) if learnt else (_NOTHING,)
        return _report(known.path, known.slug, (Change("kept", known.path), *learnt), findings, notes)
    plan = _plan(session, capture, name, source, options)
    content = plan.text.encode()
    article = parse_article(content, session.config, plan.slug, plan.path)
    labels = _labels(session, capture)
    # The labels come first: a run that is killed in between is repeated.
    changes = [plan.change, *_write_labels(session, labels)]
    session.disk.write(plan.path, content)
    kept = (f"Kept as a person edited it: {', '.join(plan.kept)}.",) if plan.kept else ()
    notes = (*kept, "Read the article through, then run `localize pull`.")
    return _report(article.path, article.slug, tuple(changes), findings, notes)


def _report(
    path: str, slug: str, changes: tuple[Change, ...], findings: tuple[Finding, ...], notes: tuple[str, ...]
) -> Report:
    data: dict[str, object] = {"path": path, "slug": slug}
    counts = {"changes": sum(change.kind != "kept" for change in changes), "unrecognised": len(findings)}
    return Report("add", changes, findings, counts, notes, data)


def _origin(article: ArticleHead) -> dict[str, object]:
    found = article.front_matter.get("capture")
    return found if isinstance(found, dict) else {}


def _captured_before(session: NewsroomSession, capture: Capture) -> ArticleHead | None:
    return next((a for a in session.newsroom.articles if _origin(a).get("digest") == capture.digest), None)


def _plan(session: NewsroomSession, capture: Capture, name: str, source: str, options: AddOptions) -> _Plan:
    present = _same_page(session, capture, source)
    if present is None:
        path, slug = _free(session, captures.identity(capture))
        return _Plan(path, slug, captures.to_markdown(capture, source=source), Change("added", path))
    if not options.update:
        raise UsageError(
            f"{present.path} was made from an older capture of this page",
            hint=f"`localize add --update {in_shell(name)}` brings it up; what a person edited in it stays.",
        )
    article = read_article(session.disk, session.config, present)
    result = captures.updated(article.content.decode("utf-8"), capture, source=source)
    change = Change("updated", present.path)
    return _Plan(present.path, present.slug, result.text, change, result.kept)


def _same_page(session: NewsroomSession, capture: Capture, source: str) -> ArticleHead | None:
    """Return the article that was made from an older capture: from this very place, or of this title.

    A title may come again each day, and a file's name too: what shares no text is another page.
    """
    named = re.compile(rf"{re.escape(captures.identity(capture))}(?:-\d+)?")
    made = [(article, _origin(article)) for article in session.newsroom.articles if _origin(article)]
    titled = [one for one in made if named.fullmatch(PurePosixPath(one[0].slug).name)]
    here = [one for one in made if one[1].get("source") == source]
    for article, origin in here:
        if is_address(source) or (article, origin) in titled or _shares_text(origin, capture):
            return article
    return next((article for article, origin in titled if _shares_text(origin, capture)), None)


def _shares_text(origin: Mapping[str, object], capture: Capture) -> bool:
    """Return whether a captured text has paragraphs of the one before, or one of them has none to tell by."""
    before, now = set(str(origin.get("body") or "").split()), captures.body_digests(capture)
    return len(before & now) >= min(len(before), len(now)) * _SHARED


def _free(session: NewsroomSession, name: str) -> tuple[str, str]:
    """Return path and slug for a name, or the first with a number behind that is free, by letter case too.

    The name of a device on Windows gets a number, too: files called so are not read.
    """
    taken = {article.slug.casefold() for article in session.newsroom.articles} | {UI}
    candidate, number = name, 1
    while True:
        path = path_for(session.config.articles, f"{candidate}.md")
        slug = slug_at(session.config, path) if path else None
        if path is None or slug is None:
            raise UsageError(
                f"no pattern in `articles` of {session.config.path} finds a new file {candidate}.md",
                hint="Add one like `articles/**/*.md`.",
            )
        held = slug.casefold() in taken or session.disk.exists(path)
        if not held and (number > 1 or not why_unportable(slug)):
            return path, slug
        number += 1
        candidate = f"{name}-{number}"


@frozen
class _LabelFile:
    """The file of captured labels as it is to be."""

    path: str
    content: bytes


def _labels(session: NewsroomSession, capture: Capture) -> _LabelFile | None:
    """Return the file of captured labels with those it lacks, or None where nothing is lacking.

    Raises:
        UsageError: the newsroom would not read the file.
        InputError: the file that is there cannot be added to.
    """
    added = _new_labels(session, capture)
    if not added:
        return None
    named = (pattern for pattern in session.config.ui if not any(char in pattern for char in "*?["))
    path = path_for(session.config.ui, LABELS) or next(named, None)
    if path is None:
        raise UsageError(
            f"no pattern in `ui` of {session.config.path} finds a new file {LABELS}",
            hint="Add one like `ui/*.yaml`; the page has labels that are not known yet.",
        )
    present = session.disk.read(path) if session.disk.exists(path) else b""
    if present and not present.endswith(b"\n"):
        present += b"\n"
    content = present + label_files.serialize(added)
    try:
        label_files.parse(content, path)
    except (InputError, InputErrors):
        hint = "Write it as `- {key: nav.home, text: Home}`, each label on a line of its own."
        raise InputError("labels cannot be added to this file", place=Place(path), hint=hint) from None
    return _LabelFile(path, content)


def _write_labels(session: NewsroomSession, labels: _LabelFile | None) -> tuple[Change, ...]:
    if labels is None:
        return ()
    change = Change("updated" if session.disk.exists(labels.path) else "added", labels.path)
    session.disk.write(labels.path, labels.content)
    return (change,)


def _new_labels(session: NewsroomSession, capture: Capture) -> tuple[Label, ...]:
    known = {label.key for label in session.newsroom.labels}
    names = {label.name for label in session.newsroom.labels}
    added = []
    for text in capture.labels:
        key = _label_key(capture, text)
        if key is not None and key not in known:
            label = Label(_label_name(key, names), key)
            added.append(label)
            known.add(key)
            names.add(label.name)
    return tuple(added)


def _label_key(capture: Capture, text: str) -> MessageKey | None:
    """Return the entry of a page's label; None for one in another language that the vocabulary lacks."""
    key = vocabulary.resolve(DEFAULT_CONTEXT, text, capture.locale)
    if key is None and capture.locale in {None, _ENGLISH}:
        return MessageKey(DEFAULT_CONTEXT, text)
    return key


def _label_name(key: MessageKey, taken: set[str]) -> str:
    """Return a name that no label has; one of a text without letters is called by its digest."""
    try:
        name = f"captured.{slugify(key.source)}"
    except InputError:
        name = f"captured.{key.short}"
    return name if name not in taken else f"{name}-{key.short}"


def _findings(capture: Capture, name: str) -> tuple[Finding, ...]:
    left = [
        Finding("unrecognised", Severity.WARNING, f"not recognised: {text}", name, line)
        for line, text in capture.unrecognised
    ]
    left += [
        Finding(
            "not-stated",
            Severity.WARNING,
            f"the page does not state `{key}`" + (f"; it may be «{value[:80]}»" if value else ""),
            name,
            fix=f"Write `{key}` into the article where you know it.",
        )
        for key, value in capture.guesses
    ]
    left += [
        Finding("left-out", Severity.WARNING, f"left out of the text: {text}", name, line)
        for line, text in capture.left_out
    ]
    left += [
        Finding(
            "unknown-label",
            Severity.WARNING,
            f"the page's label «{text}» is not known",
            name,
            fix="Add it to ui/*.yaml in English, and translate it.",
        )
        for text in capture.labels
        if _label_key(capture, text) is None
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
