"""Links between articles, led to where editions go."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.bundles import article_links
from localize.bundles.article_links import (
    FaultyLink,
    HeadingIds,
    Linker,
    LinkFault,
    LinkTarget,
    destinations,
    inner_links,
    target_of,
    told,
)
from localize.config import MissingLinks
from localize.formats.article.edits import apply
from localize.formats.link_places import destination_of, heading_ids_of, ids_of, links_of
from localize.model import Article, ArticleHead, Locale
from localize.model.release import EditionId

EN, RU = Locale("en"), Locale("ru")


def _head(slug: str) -> ArticleHead:
    return Article(slug, f"articles/{slug}.md", EN, b"# x\n", ()).head


FROST, ICE = _head("frost"), _head("ice")
ICE_TEXT = b"# Ice\n\n## Thick ice\n\nText.\n"
ICE_RU = "# Лёд\n\n## Толстый лёд\n\nТекст.\n".encode()


class _Ids:
    """The headings of two articles."""

    def of_source(self, article: ArticleHead) -> tuple[str, ...]:
        return heading_ids_of(ICE_TEXT if article == ICE else b"# Frost\n", article.path)

    def every(self, article: ArticleHead) -> frozenset[str] | None:
        return ids_of(ICE_TEXT if article == ICE else b"# Frost\n", article.path)

    def of_edition(self, edition: EditionId, path: str) -> tuple[str, ...] | None:
        return heading_ids_of(ICE_RU, path) if edition == EditionId("ice", RU) else None


def _target(
    article: ArticleHead,
    places: dict[EditionId, str],
    fragments: tuple[str, ...] = ("thick-ice", "thin-ice", "top", ""),
    *,
    own_ids: bool = False,
    ids: HeadingIds | None = None,
) -> LinkTarget:
    mine = {edition.locale: path for edition, path in places.items() if edition.slug == article.slug}
    return target_of(article, fragments, mine, ids or _Ids(), own_ids=own_ids)


def _rewritten(
    places: dict[EditionId, str],
    locale: Locale,
    text: bytes,
    missing: MissingLinks = MissingLinks.SOURCE,
    *,
    follows: bool = True,
) -> tuple[str, tuple[FaultyLink, ...]]:
    """Return an edition with its links in place, and what is wrong with them."""
    targets = {article.path: _target(article, places) for article in (FROST, ICE)}
    here, links = places[EditionId("frost", locale)], inner_links(text, FROST.path)
    found = Linker(targets, missing, follows).led(FROST, locale, text, links, here)
    return apply(text, found.edits).decode(), found.faults


ALL = {EditionId(slug, locale): f"{locale}/{slug}.html" for slug in ("frost", "ice") for locale in (EN, RU)}
WITHOUT = {edition: path for edition, path in ALL.items() if edition != EditionId("ice", RU)}


def test_a_link_leads_to_the_edition_and_its_heading() -> None:
    done = _rewritten(ALL, RU, "[лёд](ice.md#thick-ice)".encode())
    assert done == ("[лёд](ice.html#толстый-лёд)", ())


def test_a_missing_edition_is_told_and_led_by_the_setting() -> None:
    led, faults = _rewritten(WITHOUT, RU, "[лёд](ice.md)".encode())
    assert led == "[лёд](../en/ice.html)"
    assert [fault.fault for fault in faults] == [LinkFault.EDITION]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Мы: [**лёд**](ice.md) тут", "Мы: **лёд** тут"),
        ("[![лёд](i.png)](ice.md)", "![лёд](i.png)"),
        ('[<a href="ice.md">лёд</a>](ice.md)', '<a href="../en/ice.html">лёд</a>'),
    ],
)
def test_of_a_link_that_is_taken_away_its_text_stays_as_it_is_led(text: str, left: str) -> None:
    assert _rewritten(WITHOUT, RU, text.encode(), MissingLinks.UNLINK)[0] == left


def test_dead_links_and_anchors_are_the_authors_faults() -> None:
    text = b"[a](none.md)\n[b](ice.md#thin-ice) [c](https://x.example) [d](/abs) [e](ice.md#top)\n"
    faults = _rewritten(ALL, EN, text)[1]
    assert [(one.fault, one.destination, one.line) for one in faults] == [
        (LinkFault.ARTICLE, "none.md", 1),
        (LinkFault.ANCHOR, "ice.md#thin-ice", 2),
    ]


def test_sites_that_find_editions_themselves_get_links_as_they_are() -> None:
    assert _rewritten(ALL, RU, "[лёд](ice.md)".encode(), follows=False)[0] == "[лёд](ice.md)"


def test_each_fault_has_a_sentence() -> None:
    assert (
        told(FaultyLink(LinkFault.ARTICLE, "x.md", 1), "frost", RU)
        == "the link to «x.md» leads to no article"
    )
    assert "heading that is not there" in told(FaultyLink(LinkFault.ANCHOR, "x", 1), "frost", RU)
    lost = FaultyLink(LinkFault.EDITION, "ice.md", 1, "../en/ice.html")
    assert told(lost, "frost", RU).endswith("has no edition in ru: it leads to ../en/ice.html")


@pytest.mark.parametrize(
    "text",
    [
        "Text.",
        "[a](https://x.example) and [b](/abs#x).",
        '[a](mailto:a@b.uz "c")',
        "![a](//cdn.example/i.png)",
    ],
)
def test_an_article_without_links_to_files_is_not_parsed_for_them(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _rewritten(ALL, EN, f"{text} [d](ice.md)".encode())[1] == ()
    monkeypatch.setattr(article_links, "links_of", None)
    assert _rewritten(ALL, EN, text.encode()) == (text, ())
    assert inner_links(text.encode(), FROST.path) == ()


@pytest.mark.parametrize("text", ["[a]( <none.md> )", "[a]\n\n[a]: none.md", '<a HREF="none.md">a</a>'])
def test_a_link_to_a_file_is_found_however_it_is_written(text: str) -> None:
    faults = _rewritten(ALL, EN, text.encode())[1]
    assert [fault.fault for fault in faults] == [LinkFault.ARTICLE]


_PIECES = st.sampled_from(
    ["a", " ", "\n", "\n\n", "[", "]", "(", ")", "](b.md)", "](https://x.uz)", "](/b)", "![", "!", "\\", "`",
     "[c](d.md)", "![e](f.jpg)", "<b title='![", "'>", "]: g.md", '<a HREF="h.md">', "<x:y>", "{%", "<i.md>"]
)  # fmt: skip


@settings(max_examples=2000, deadline=None)
@example("[a `![` b](c.md)")
@example("\\![a](b.md)")
@example("[![a](b.jpg)](c.md)")
@given(st.lists(_PIECES, max_size=9).map("".join))
def test_what_is_passed_over_links_to_no_file(text: str) -> None:
    found = [one for one in links_of(text.encode(), "a.md") if destination_of(one, "a.md")]
    assert not found or article_links._may_lead_inside(text.encode())


def test_pictures_and_links_elsewhere_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_links, "links_of", None)
    text = b"![A river](images/river.jpg)\n\n[b](https://x.uz) [c](/d)\n"
    assert inner_links(text, FROST.path) == ()


def test_what_a_link_depends_on_is_the_file_and_the_place_in_it() -> None:
    text = b"[a](ice.md#thick-ice) [b](ice.md) [c](#top) [d](none.html) [e](map.pdf) [f](https://x.uz/ice.md)"
    assert destinations(inner_links(text, FROST.path)) == {
        ("articles/ice.md", "thick-ice"),
        ("articles/ice.md", None),
        ("articles/frost.md", "top"),
        ("articles/none.html", None),
    }


def test_a_target_is_what_its_places_and_headings_are() -> None:
    found = _target(ICE, ALL)
    assert found.places == {EN: "en/ice.html", RU: "ru/ice.html"}
    assert found.fragments[RU, "thick-ice"] == "толстый-лёд"
    assert {found.fragments[RU, one] for one in ("thin-ice", "top", "")} == {"thin-ice", "top", ""}
    assert found.missing == ("thin-ice",)
    assert _target(ICE, ALL, own_ids=True).fragments == {}
    assert _target(ICE, WITHOUT).fragments == {}


def test_headings_are_looked_at_only_where_a_link_names_one() -> None:
    assert _target(ICE, ALL, (), ids=object()).missing == ()  # type: ignore[arg-type]
