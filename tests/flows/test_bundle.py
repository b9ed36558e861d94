"""A bundle is gathered without writing anything, and links between articles are led in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tests.flows.room import EN, RU

from localize.bundles.manifest import Manifest
from localize.bundles.standing import Standing
from localize.flows.build_scope import BuildScope
from localize.flows.bundle import Bundle
from localize.flows.edition_job import JOB, EditionShared
from localize.flows.edition_links import LINKS, EditionLinks
from localize.flows.newsroom import read_article
from localize.flows.ready_texts import InterfaceTexts
from localize.flows.selection import select
from localize.flows.staged_editions import laid_down
from localize.model.release import EditionId
from localize.workspace.publication import Publication

if TYPE_CHECKING:
    from tests.flows.room import Room

RAIN = "---\ntitle: Rain\n---\n\nAfter the [frost](frost.md) it rained, see [there](gone.md).\n"


def bundle_of(room: Room) -> Bundle:
    session = room.session()
    config, selection = session.config, select(session.newsroom)
    last = Manifest(config.name, "localize", "folder")
    read = partial(read_article, session.disk, config)
    scope = BuildScope.of(session.newsroom, selection, last, Standing(), read)
    texts = InterfaceTexts.of(session.interface, session.interface_catalogs, session.rules)
    shared = EditionShared(config, scope.locales, texts, scope.layout, "", ())
    publication = Publication(session.disk.root, config.bundles.folder)
    with publication.staging(dry_run=True) as staging:
        tasks = scope.tasks(session.newsroom, selection)
        each = partial(laid_down, staging)
        results = {one.slug: one for one in session.results(JOB, shared, tasks, each).done}
        links = EditionLinks(session, scope, publication, staging, results)
        for led in session.results(LINKS, shared, links.tasks(tasks), each).done:
            results[led.slug] = results[led.slug].with_links(led)
        return Bundle(session, scope, publication, results, staging)


def test_nothing_is_written_yet(room: Room) -> None:
    room.pull()
    before = room.tree()
    bundle = bundle_of(room)
    manifest = bundle.manifest("localize 1", archive=True)
    assert room.tree() == before
    assert {"en/frost.md", "en/ui.json", "en/ui.mo", "en.zip"} <= bundle.staging.files.keys()
    assert manifest.paths == bundle.staging.files.keys()
    assert [(one.slug, one.locale) for one in manifest.held if one.locale == RU] == [("frost", RU)]


def test_links_to_other_articles_wait_for_them(room: Room) -> None:
    room.write("articles/rain.md", RAIN)
    room.pull()
    bundle = bundle_of(room)
    asked = bundle.results["rain"].waiting
    assert asked is not None
    assert (asked.locales, asked.links) == ((EN,), (("articles/frost.md", None), ("articles/gone.md", None)))
    assert bundle.results["frost"].waiting is None
    bundle.manifest("localize 1", archive=False)
    assert bundle.staging.read(bundle.staging.files["en/rain.md"]).decode() == RAIN
    assert [one.check for one in bundle.faults["rain"]] == ["dead-link"]


def test_what_stands_already_is_counted_and_not_written(room: Room) -> None:
    room.pull()
    bundle = bundle_of(room)
    result = bundle.results["frost"]
    known = {locale: replace(one, staged=None) for locale, one in result.written.items()}
    bundle.results["frost"] = replace(result, written=known)
    manifest = bundle.manifest("localize 1", archive=False)
    assert bundle.standing == 1
    assert "en/frost.md" not in bundle.staging.files
    assert EditionId("frost", EN).slug in manifest.articles
