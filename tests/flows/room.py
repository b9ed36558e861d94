"""A small newsroom in a temporary folder, for the tests of flows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from localize.flows.build import BuildOptions
from localize.flows.newsroom import Newsroom, read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.publish import publish
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import Selection, select
from localize.model import Locale, MessageKey, ReviewState
from localize.model.domain import Domain
from localize.review import Who, approve, edit
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Report

AT = "2026-03-01T08:00:00Z"
EDITOR = Who("Malika", AT)
EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))

CONFIG = """\
version: 2
name: Samarqand
source_locale: en
locales: [en, ru, uz, uz_Cyrl]
derive: {uz_Cyrl: uz}
engines: []
"""
IN_TWO = CONFIG.replace("[en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}", "[en, ru]")
"""The same newsroom in English and Russian alone."""
FROST = """\
---
title: Frost comes early
category: Weather
tags: [farming]
---

Farmers lit fires in the orchards.

Nobody was hurt.
"""
TITLE, FIRE, HURT = "Frost comes early", "Farmers lit fires in the orchards.", "Nobody was hurt."
"""Its texts."""
LABELS = """\
- {key: nav.home, text: Home}
- {key: comments, text: {one: "{n} comment", other: "{n} comments"}}
- {key: tag.farming, text: farming, context: tag}
"""


@dataclass
class Room:
    """A newsroom on disk, and shortcuts to work in it."""

    root: Path

    @property
    def disk(self) -> Disk:
        return Disk(self.root)

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def newsroom(self, *, keep_going: bool = False, growing: bool = False) -> Newsroom:
        return read_newsroom(self.disk, read_config(self.disk), keep_going=keep_going, growing=growing)

    def session(self, *, at: str = AT, keep_going: bool = False, growing: bool = False) -> NewsroomSession:
        return NewsroomSession(self.disk, self.newsroom(keep_going=keep_going, growing=growing), at=at)

    def all(self) -> Selection:
        return select(self.newsroom())

    def pull(self, *names: str, options: PullOptions | None = None) -> Report:
        session = self.session()
        return pull(session, select(session.newsroom, names), options or PullOptions())

    def publish(self, *, at: str = AT, **options: Any) -> Report:  # noqa: ANN401 - of BuildOptions
        """Publish what is ready in all articles."""
        return publish(
            lambda: self.session(at=at), lambda session: select(session.newsroom), BuildOptions(**options)
        )

    def translate(self, locale: Locale, domain: str, texts: dict[str, str], *, approved: bool = True) -> None:
        """Put a person's texts into a catalog, by msgid; no derived catalog is refreshed."""
        session = self.session()
        for source, text in texts.items():
            file = session.file(locale, Domain(domain))
            message = next(m for m in file.catalog.by_key.values() if m.key.source == source)
            targets = (text,) * len(message.targets)
            step = edit(message, file.ledger, EDITOR, targets, approve=approved)
            session.files.put(
                replace(
                    file,
                    catalog=file.catalog.with_message(step.message),
                    ledger=step.recorded_in(file.ledger),
                )
            )
        session.commit()

    def states(self, slug: str, locale: Locale) -> dict[str, ReviewState]:
        session = self.session()
        article = next((a for a in session.newsroom.articles if a.slug == slug), None)
        view = session.catalogs(article, (locale,)).view(locale)
        return {unit.entry.key.source: unit.state for unit in view.units}

    def tree(self) -> dict[str, bytes]:
        """Every file but the derived ones, by path."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and ".localize" not in path.parts
        }


def key(source: str, context: str = "") -> MessageKey:
    return MessageKey(context, source)


__all__ = ["AT", "CONFIG", "EDITOR", "EN", "FROST", "LABELS", "RU", "UZ", "UZ_CYRL", "Room", "approve", "key"]
