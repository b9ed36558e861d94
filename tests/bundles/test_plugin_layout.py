"""Third parties' layouts: found, used, and named where they fail."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import pytest
from tests.flows.conftest import room
from tests.flows.room import RU, Room
from tests.plugin_package import install

from localize.bundles.base import Site
from localize.bundles.registry import layout_of
from localize.cache.fingerprint import value_digest
from localize.errors import ConfigError, InputErrors, PluginError
from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select
from localize.model import Severity
from localize.workspace.config_file import read_config

if TYPE_CHECKING:
    from pathlib import Path

    from localize.model import Report

__all__ = ["room"]

SOURCE = """
from dataclasses import replace

from localize.bundles.base import ArticleCard, IndexPage, Layout


def path(site, locale, slug):
    return f"{site.code(locale)}/{slug}.txt"


def folder(site, locale):
    return site.code(locale)


def write(edition, site):
    return b"plain\\n" + edition.content


def cracked(edition, site):
    if edition.slug == "rain":
        raise ZeroDivisionError("no\\x1b[31m\\nrain")
    return write(edition, site)


def card(edition, site):
    return ArticleCard(edition.slug)


def listed(site, locale, editions, links):
    return "\\n".join(one.card.title for one in editions).encode()


def outside(site, locale, slug):
    return "../" + slug


PLAIN = Layout("other", "plain files", path, folder, write, api=1)
LISTED = replace(PLAIN, index=IndexPage(lambda site, locale: "list.txt", card, listed))
CRACKED = replace(PLAIN, write=cracked)
TEXTS = replace(PLAIN, write=lambda edition, site: "text")
OUTSIDE = replace(PLAIN, path=outside)
NUMBER = replace(PLAIN, interface=lambda site, locale: 7)
OLD = replace(PLAIN, api=0)
AS_IT_IS = Layout("other", "as they are", lambda site, locale, slug: f"{locale}/{slug}.md", folder, api=1)


class Other:
    api = 1
"""
NAMES = ("PLAIN", "LISTED", "CRACKED", "TEXTS", "OUTSIDE", "NUMBER", "OLD", "AS_IT_IS", "Other", "MISSING")
ACME = "of localize-acme 1.2"


@pytest.fixture(autouse=True)
def acme(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("acme") / "site"
    install(monkeypatch, folder, SOURCE, {"localize.layouts": {name.lower(): name for name in NAMES}})
    return folder


def built(room: Room, layout: str) -> Report:
    room.write(
        "localize.yaml", f"{room.read('localize.yaml').split('bundles:')[0]}bundles: {{layout: {layout}}}\n"
    )
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


@pytest.fixture(name="news")
def news_(room: Room) -> Room:
    room.write("articles/rain.md", "---\ntitle: Rain\n---\n\nIt rained.\n")
    room.pull()
    return room


def test_a_package_adds_a_layout(news: Room) -> None:
    report = built(news, "plain")
    assert report.data["layout"] == "plain"
    assert news.read("dist/en/rain.txt") == "plain\n" + news.read("articles/rain.md")
    assert json.loads(news.read("dist/manifest.json"))["layout"] == "plain"


def test_lists_of_a_third_party(news: Room) -> None:
    built(news, "listed")
    assert news.read("dist/list.txt") == "frost\nrain"


def test_a_layout_that_hands_articles_on_keeps_their_endings(news: Room) -> None:
    news.write("localize.yaml", f"{news.read('localize.yaml')}bundles: {{layout: as_it_is}}\n")
    config = read_config(news.disk)
    assert layout_of(config).place(Site.of(config), RU, "ice", ".html") == "ru/ice.html"
    assert layout_of(config).place(Site.of(config), RU, "ice", ".md") == "ru/ice.md"


def test_what_was_published_in_it_stays_while_its_update_is_not_ready(news: Room) -> None:
    news.translate(RU, "articles/rain", {"Rain": "Дождь", "It rained.": "Шёл дождь."})
    built(news, "plain")
    before = news.read("dist/ru/rain.txt")
    news.write("articles/rain.md", "---\ntitle: Rain\n---\n\nIt rained all day.\n")
    news.pull()
    report = built(news, "plain")
    assert [one.check for one in report.findings if one.slug == "rain" and one.locale == RU] == ["standing"]
    assert news.read("dist/ru/rain.txt") == before


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        ("texts", f"the layout «texts» {ACME} failed: TypeError: it answers with str where bytes is wanted"),
        (
            "outside",
            f"the layout «outside» {ACME} failed: ValueError: '../frost' is no path below the bundle",
        ),
        (
            "number",
            f"the layout «number» {ACME} failed: TypeError: it answers with int where a path is wanted",
        ),
        ("old", f"the plug-in «old» {ACME} is for version 0"),
        ("other", f"the layout «other» {ACME} is no layout, but type"),
        ("missing", f"the plug-in «missing» {ACME} failed: AttributeError"),
    ],
)
def test_what_it_raises_is_an_error_of_its_name(news: Room, layout: str, said: str) -> None:
    with pytest.raises((PluginError, InputErrors)) as caught:
        built(news, layout)
    assert said in str(caught.value)
    assert not (news.root / "dist").exists()


def test_each_article_that_it_fails_on_is_named_and_nothing_is_written(news: Room) -> None:
    with pytest.raises(PluginError) as caught:
        built(news, "cracked")
    assert str(caught.value.place) == "articles/rain.md"
    assert caught.value.message == f"the layout «cracked» {ACME} failed: ZeroDivisionError: no [31m rain"
    assert not (news.root / "dist").exists()


@pytest.mark.parametrize("layout", ["old", "missing", "other"])
def test_a_layout_that_cannot_be_loaded_is_a_finding_of_check(news: Room, layout: str) -> None:
    news.write("localize.yaml", f"{news.read('localize.yaml')}bundles: {{layout: {layout}}}\n")
    session = news.session()
    report = check(session, select(session.newsroom), only=["failed-plugin"])
    (finding,) = report.findings
    assert (finding.check, finding.severity) == ("failed-plugin", Severity.ERROR)
    assert f"«{layout}» {ACME}" in finding.message
    assert report.exit_code == 1


def test_third_parties_names_are_suggested(news: Room) -> None:
    with pytest.raises(ConfigError) as caught:
        built(news, "plan")
    assert caught.value.hint == "Did you mean `plain`?"


def test_a_layout_can_be_sent_to_a_process_and_is_known_by_its_package(news: Room) -> None:
    news.write("localize.yaml", f"{news.read('localize.yaml')}bundles: {{layout: plain}}\n")
    layout = layout_of(read_config(news.disk))
    again = pickle.loads(pickle.dumps(layout))  # noqa: S301 - our own
    assert (again.name, again.package) == ("plain", "localize-acme 1.2")
    assert value_digest(again.package) == value_digest(layout.package)
