"""Links between articles, led to where editions go."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.bundles import article_links
from localize.bundles.article_links import FaultyLink, Linker, LinkFault, told
from localize.config import MissingLinks
from localize.formats.link_places import destination_of, links_of
from localize.model import Article, ArticleHead, Locale
from localize.model.release import EditionId

EN, RU = Locale("en"), Locale("ru")


def _head(slug: str) -> ArticleHead:
    return Article(slug, f"articles/{slug}.md", EN, b"# x\n", ()).head


FROST, ICE = _head("frost"), _head("ice")
ICE_TEXT = b"# Ice\n\n## Thick ice\n\nText.\n"
ICE_RU = "# Лёд\n\n## Толстый лёд\n\nТекст.\n".encode()


def _linker(
    places: dict[EditionId, str], missing: MissingLinks = MissingLinks.SOURCE, *, follows: bool = True
) -> Linker:
    return Linker(
        articles={"articles/frost.md": FROST, "articles/ice.md": ICE},
        source=lambda head: ICE_TEXT if head.slug == "ice" else b"# Frost\n",
        places=places,
        missing=missing,
        follows=follows,
        own_ids=False,
        content=lambda edition: ICE_RU if edition == EditionId("ice", RU) else None,
    )


ALL = {EditionId(slug, locale): f"{locale}/{slug}.html" for slug in ("frost", "ice") for locale in (EN, RU)}
WITHOUT = {edition: path for edition, path in ALL.items() if edition != EditionId("ice", RU)}


def test_a_link_leads_to_the_edition_and_its_heading() -> None:
    done = _linker(ALL).rewritten(FROST, RU, "[лёд](ice.md#thick-ice)".encode())
    assert done.content.decode() == "[лёд](ice.html#толстый-лёд)"
    assert done.faults == ()
    assert not done.unresolved


def test_a_missing_edition_is_told_and_led_by_the_setting() -> None:
    text = "[лёд](ice.md)".encode()
    led = _linker(WITHOUT).rewritten(FROST, RU, text)
    assert led.content.decode() == "[лёд](../en/ice.html)"
    assert [fault.fault for fault in led.faults] == [LinkFault.EDITION]
    assert _linker(WITHOUT, MissingLinks.UNLINK).rewritten(FROST, RU, text).content.decode() == "лёд"


def test_dead_links_and_anchors_are_the_authors_faults() -> None:
    text = b"[a](none.md)\n[b](ice.md#thin-ice) [c](https://x.example) [d](/abs) [e](ice.md#top)\n"
    faults = _linker(ALL).rewritten(FROST, EN, text).faults
    assert [(one.fault, one.destination, one.line) for one in faults] == [
        (LinkFault.ARTICLE, "none.md", 1),
        (LinkFault.ANCHOR, "ice.md#thin-ice", 2),
    ]


def test_sites_that_find_editions_themselves_get_links_as_they_are() -> None:
    text = "[лёд](ice.md)".encode()
    assert _linker(ALL, follows=False).rewritten(FROST, RU, text).content == text


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
    whole = _linker(ALL).rewritten(FROST, EN, f"{text} [d](ice.md)".encode())
    assert [fault.fault for fault in whole.faults] == []
    monkeypatch.setattr(article_links, "links_of", None)
    done = _linker(ALL).rewritten(FROST, EN, text.encode())
    assert (done.content, done.faults, done.unresolved) == (text.encode(), (), False)


@pytest.mark.parametrize("text", ["[a]( <none.md> )", "[a]\n\n[a]: none.md", '<a HREF="none.md">a</a>'])
def test_a_link_to_a_file_is_found_however_it_is_written(text: str) -> None:
    faults = _linker(ALL).rewritten(FROST, EN, text.encode()).faults
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
    assert _linker(ALL).rewritten(FROST, RU, text).content == text
