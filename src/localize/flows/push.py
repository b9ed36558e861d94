"""Push: send built editions where readers are, each once, and change what was sent when it changes.

No target takes a post and the record of it in one step, so a push that is killed between the two leaves a
line that says so: it was about to be sent. What stands so is never sent again in silence; a person looks, and
says either that it is there (`--posted`) or that it is to go (`--resend`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from localize.engines.base import EngineBusyError, TextRefusedError
from localize.errors import EngineError, InputError, Place, UsageError
from localize.flows.push_pictures import PictureDesk
from localize.flows.push_stories import stories_of
from localize.frozen import frozen
from localize.model import Change, Finding, Report, Severity
from localize.model.pushed import Push, PushPlace, PushState
from localize.model.release import EditionId
from localize.push.base import PictureTarget
from localize.workspace import line_file, push_record

if TYPE_CHECKING:
    from localize.errors import LocalizeError
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model.pushed import PushRecord
    from localize.push.base import Post, Story, Target

VERB = "push"


@frozen
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

    One that cannot be read or sent is a finding, and the others go.

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
    stories = list(stories_of(session, selection, target, options.at))
    if options.posted:
        run.settle([one for one in stories if run.record.unsure(run.place(one))])
    for story in stories:
        run.one(story)
    return run.report()


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
        try:
            story = self._pictured(story, place.channel)
            post = self.target.post(story, sent.kind if sent else "")
        except (InputError, EngineError) as error:
            self._failed(story, error)
            return
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

    def _pictured(self, story: Story, channel: str) -> Story:
        """Return an edition with its pictures where the target keeps them, if it keeps any."""
        if not isinstance(self.target, PictureTarget):
            return story
        name = f"{self.target.name}-media"
        desk = PictureDesk(self.target, name, lambda: self.record, self._write, self.session.at)
        return desk.led(story, channel, sends=not self.options.dry_run)

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
        if self.options.dry_run:
            return
        push_record.save(self.session.disk, self.record)
        line_file.add_lines(self.session.disk, ".gitattributes", (push_record.ATTRIBUTE,))

    def _failed(self, story: Story, error: LocalizeError) -> None:
        self.counts["failed"] += 1
        self._tell(story, error.message, error.hint, error.place)

    def _tell(self, story: Story, said: str, fix: str, place: Place | None = None) -> None:
        where = place or Place(push_record.PATH)
        self.findings.append(
            Finding(
                VERB,
                Severity.ERROR,
                f"«{story.slug}» in {story.locale}: {said}",
                where.path,
                where.line,
                locale=story.locale,
                slug=story.slug,
                fix=fix,
            )
        )

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
