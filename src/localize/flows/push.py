"""Push: send built editions where readers are, each once, and change what was sent when it changes.

No target takes a post and the record of it in one step, so a push that is killed between the two leaves a
line that says so: it was about to be sent. What stands so is never sent again in silence; a person looks, and
says either that it is there (`--posted`) or that it is to go (`--resend`).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from localize.bundles import manifest_file
from localize.bundles.addresses import page_of_slug
from localize.bundles.base import Published, Site
from localize.bundles.edition_body import body_of
from localize.bundles.registry import layout_of
from localize.engines.base import EngineBusyError, TextRefusedError
from localize.errors import EngineError, InputError, Place, UsageError
from localize.flows.embargo import hidden
from localize.model import Change, Finding, Report, Severity
from localize.model.pushed import Push, PushPlace, PushState
from localize.model.release import EditionId
from localize.push.base import Story
from localize.workspace import line_file, push_record, release_record
from localize.workspace.journal import MANIFEST
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.manifest import EditionRecord, Manifest
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale
    from localize.model.pushed import PushRecord
    from localize.model.release import ReleaseRecord
    from localize.push.base import Post, Target

VERB = "push"
_OUT = (Published.READY, Published.PREVIOUS)


@dataclass(frozen=True)
class PushOptions:
    """The settings of a push."""

    at: str = ""
    """The time of the run, ISO 8601 with a zone, by which embargoes end; empty where none is named."""
    dry_run: bool = False
    """Send nothing, and say what would be sent."""
    resend: bool = False
    """Send again what may have been sent: somebody looked, and it is not there."""
    posted: str = ""
    """The name by which the target knows the one post that may have been sent: somebody looked."""


def push(session: NewsroomSession, selection: Selection, target: Target, options: PushOptions) -> Report:
    """Send the editions of a selection that stand in the bundle, and may.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        target: where they go.
        options: how.

    Raises:
        InputError: nothing is built, or what is built is another newsroom's.
        UsageError: `--posted` fits no single edition; or the time is none.
        DiskError: the record cannot be written; then nothing more is sent.
    """
    run = _Run(session, target, options, push_record.load(session.disk))
    stories = list(_stories(session, selection, target, options))
    if options.posted:
        run.settle([one for one in stories if run.record.unsure(run.place(one))])
    for story in stories:
        run.one(story)
    return run.report()


def _stories(
    session: NewsroomSession, selection: Selection, target: Target, options: PushOptions
) -> Iterator[Story]:
    """Yield the editions that may go out: built, ready, published, and neither hidden nor withdrawn now."""
    manifest = _manifest(session)
    record = release_record.load(session.disk)
    layout, site = layout_of(session.config), Site.of(session.config)
    unseen = hidden(session.newsroom.articles, options.at)
    for article in selection.articles:
        built = manifest.articles.get(article.slug)
        if built is None or article.draft or article.slug in unseen:
            continue
        for locale in (one for one in selection.locales if one in built.editions and target.channel(one)):
            edition, name = built.editions[locale], EditionId(article.slug, locale)
            if edition.card is None or edition.published not in _OUT or record.withdrawn(name):
                continue
            if _is_live(edition, name, record):
                page = page_of_slug(layout, site, locale, edition.public_slug or article.slug)
                yield Story(
                    article.slug,
                    locale,
                    edition.card,
                    site.address(locale, page) if site.url else "",
                    edition.public_slug,
                    partial(_body, session, layout.name, locale, edition),
                )


def _body(session: NewsroomSession, layout: str, locale: Locale, edition: EditionRecord) -> str:
    """Return an edition's body as HTML, from its file in the bundle.

    Raises:
        InputError: the file is not what was built, or has no body.
    """
    folder, path = session.config.bundles.folder, edition.file.path
    found, place = Publication(session.disk.root, folder).read(path), Place(f"{folder}/{path}")
    if found is None or hashlib.sha256(found).hexdigest() != edition.file.sha256:
        hint = "`localize publish --force` builds it anew."
        raise InputError("this file is not what was built", place=place, hint=hint)
    site = Site.of(session.config)
    base = site.address(locale, path) if site.url else ""
    assert edition.card is not None
    return body_of(found, str(place), layout, title=edition.card.title, base=base)


def _is_live(edition: EditionRecord, name: EditionId, record: ReleaseRecord) -> bool:
    """Return whether an edition is published as it is built; where nobody records, what is built counts."""
    heads = record.live.get(name, ())
    return not record.live or any(one.digest == edition.published_digest for one in heads)


def _manifest(session: NewsroomSession) -> Manifest:
    folder = session.config.bundles.folder
    found = Publication(session.disk.root, folder).read(MANIFEST)
    place = Place(f"{folder}/{MANIFEST}")
    if found is None:
        raise InputError(
            "nothing is built yet", place=place, hint="`localize publish` builds and records it."
        )
    return manifest_file.parse(found, str(place))


@dataclass
class _Run:
    """One push, with the record as it grows."""

    session: NewsroomSession
    target: Target
    options: PushOptions
    record: PushRecord
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def place(self, story: Story) -> PushPlace:
        edition = EditionId(story.slug, story.locale)
        return PushPlace(self.target.name, self.target.channel(story.locale), edition)

    def settle(self, unsure: list[Story]) -> None:
        """Record that the one push whose end nobody knew is there.

        Raises:
            UsageError: there is none, or several.
        """
        if len(unsure) != 1:
            hint = "Name article and language, too: `localize push SLUG -l ru --to telegram --posted 1234`."
            raise UsageError(f"{len(unsure)} posts may have been sent; --posted is about one", hint=hint)
        place = self.place(unsure[0])
        known = next(one for one in self.record.heads[place] if one.state is PushState.SENDING)
        self._write(
            Push(place, PushState.SENT, self.session.at, known.digest, known.kind, self.options.posted)
        )

    def one(self, story: Story) -> None:
        """Send an edition, change what was sent, or leave it."""
        place = self.place(story)
        sent = self.record.sent(place)
        if self.record.unsure(place) and not self.options.resend:
            self._tell(story, "may have been sent already, and nobody knows", _UNSURE)
            self.counts["unsure"] += 1
            return
        post = self.target.post(story, sent.kind if sent else "")
        if sent is not None and sent.digest == post.digest:
            self.counts["unchanged"] += 1
            return
        done = "changed" if sent else "sent"
        if not self.options.dry_run:
            try:
                self._edit(place, post, sent) if sent else self._send(place, post)
            except EngineError as error:
                self._failed(story, error)
                return
        self.counts[done] += 1
        self.changes.append(Change(done, story.slug, place.channel, story.locale))

    def _send(self, place: PushPlace, post: Post) -> None:
        """Send a post between two lines of the record: with the first alone it may have been sent."""
        self._write(Push(place, PushState.SENDING, self.session.at, post.digest, post.kind))
        try:
            name = self.target.send(place.channel, post)
        except (EngineBusyError, TextRefusedError):
            raise
        except EngineError:
            self._write(Push(place, PushState.REFUSED, self.session.at, post.digest, post.kind))
            raise
        self._write(Push(place, PushState.SENT, self.session.at, post.digest, post.kind, name))

    def _edit(self, place: PushPlace, post: Post, sent: Push) -> None:
        self.target.edit(place.channel, sent.post, post)
        self._write(Push(place, PushState.SENT, self.session.at, post.digest, post.kind, sent.post))

    def _write(self, line: Push) -> None:
        """Put a line into the record, durably, before anything else is done."""
        self.record = self.record.following([replace(line, after=self.record.after(line.place))])
        push_record.save(self.session.disk, self.record)
        line_file.add_lines(self.session.disk, ".gitattributes", (push_record.ATTRIBUTE,))

    def _failed(self, story: Story, error: EngineError) -> None:
        self.counts["failed"] += 1
        self._tell(story, error.message, error.hint)

    def _tell(self, story: Story, said: str, fix: str) -> None:
        message = f"«{story.slug}» in {story.locale}: {said}"
        told = Finding(
            VERB, Severity.ERROR, message, push_record.PATH, locale=story.locale, slug=story.slug, fix=fix
        )
        self.findings.append(told)

    def report(self) -> Report:
        """Return what was done."""
        names = ("sent", "changed", "unchanged", "unsure", "failed")
        notes = [f"Commit {push_record.PATH}: it is what the next push knows of what was sent."]
        if self.options.dry_run:
            notes = ["Nothing was sent: this is what `localize push` would do."]
        elif not self.counts["sent"] + self.counts["changed"]:
            notes = []
        return Report(
            VERB,
            tuple(self.changes),
            tuple(self.findings),
            counts={name: self.counts[name] for name in names},
            notes=tuple(notes),
            data={"target": self.target.name, "dry_run": self.options.dry_run},
            exit_code=1 if self.findings else 0,
        )


_UNSURE = "Look there. If it is there, run this again with --posted and its number; if not, with --resend."
