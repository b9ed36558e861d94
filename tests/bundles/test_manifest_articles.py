"""What the program wrote of an article is read when it is asked for, and goes on as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundles.test_manifest import EN, RU, UZ_CYRL, manifests

from localize.bundles import article_records, manifest_articles
from localize.bundles.base import Published
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest, edition_lines
from localize.bundles.manifest_articles import ManifestArticles
from localize.bundles.manifest_file import parse, serialize
from localize.bundles.manifest_tally import Tally
from localize.errors import InputError
from localize.model import Locale

PLACE = "dist/manifest.json"


def article(name: str, *locales: Locale) -> ArticleRecord:
    found = {
        locale: EditionRecord(
            FileRecord(f"{locale}/{name}.md", "0" * 64), Published.READY, {"draft": 2}, pictures=("a.png",)
        )
        for locale in locales
    }
    return ArticleRecord(EN, found, "1" * 64)


def manifest(**articles: ArticleRecord) -> Manifest:
    return Manifest("News", "localize 1", "folder", articles)


ICE, FROST, RAIN = article("ice", EN, RU), article("frost", RU), article("rain", EN)
WRITTEN = serialize(manifest(frost=FROST, ice=ICE))


@given(manifests)
@settings(max_examples=60, deadline=None)
def test_what_the_program_wrote_is_the_same_however_it_is_read(one: Manifest) -> None:
    data = serialize(one)
    ours, read = parse(data, PLACE, ours=True), parse(data, PLACE)
    assert list(ours.lines) == list(read.lines)
    assert list(ours.lines) == [
        line for slug, own in sorted(one.articles.items()) for line in edition_lines(slug, own)
    ]
    assert serialize(ours) == data
    assert ours == one
    assert list(ours.articles) == list(read.articles)


@given(manifests, manifests)
@settings(max_examples=60, deadline=None)
def test_some_that_are_new_are_written_as_if_all_were(one: Manifest, other: Manifest) -> None:
    gone = set(list(one.articles)[::2])
    kept = ManifestArticles.among(parse(serialize(one), PLACE, ours=True).articles).without(gone)
    mixed = kept.with_records(other.articles)
    plain = {slug: own for slug, own in one.articles.items() if slug not in gone} | dict(other.articles)
    assert mixed == plain
    assert serialize(Manifest("News", "1", "folder", mixed)) == serialize(
        Manifest("News", "1", "folder", plain)
    )
    assert list(mixed.lines) == list(Manifest("News", "1", "folder", plain).lines)


def test_what_nobody_changes_is_neither_read_nor_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    made: list[ArticleRecord] = []

    def reading(data: object) -> ArticleRecord:
        read.append(data)
        return article_records.read_article(data)

    def making(record: ArticleRecord) -> object:
        made.append(record)
        return article_records.article_data(record)

    monkeypatch.setattr(manifest_articles, "read_article", reading)
    monkeypatch.setattr(manifest_articles, "article_data", making)
    articles = ManifestArticles.among(parse(WRITTEN, PLACE, ours=True).articles)
    mixed = articles.without({"ice"}).with_records({"rain": RAIN})
    built = Manifest("News", "localize 1", "folder", mixed)
    assert built.paths == {"ru/frost.md", "en/rain.md"}
    assert [line.drafts for line in built.lines] == [2, 2]
    assert [line.pictures for line in built.lines] == [("a.png",)] * 2
    assert serialize(built) == serialize(manifest(frost=FROST, rain=RAIN))
    assert not read
    assert made == [RAIN, FROST, RAIN]  # the last two are those of the plain one
    assert articles["ice"] == ICE
    assert articles["ice"] is articles["ice"]
    assert len(read) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b'"path": "ru/frost.md"', b'"path": 5'),
        (b'"published": "ready"', b'"published": "?"'),
        (b'"sha256"', b'"sha"'),
        (b'"a.png"', b"7"),
        (b'"en": {', b'"-": {'),
    ],
)
def test_what_somebody_passes_off_as_the_programs_is_told(one: bytes, other: bytes) -> None:
    assert one in WRITTEN
    forged = parse(WRITTEN.replace(one, other), PLACE, ours=True)
    with pytest.raises(InputError, match="not a manifest") as error:
        assert forged.lines
    assert error.value.place is not None
    with pytest.raises(InputError, match="not a manifest"):
        assert [forged.articles[slug] for slug in forged.articles]


@given(manifests, manifests, st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_a_tally_is_kept_up_as_articles_come_and_go(one: Manifest, other: Manifest, every: int) -> None:
    data = serialize(one)
    known = parse(data, PLACE, ours=True, tally=Tally.of(one.lines)).articles
    before = ManifestArticles.among(known)
    gone = set(list(one.articles)[::every])
    for some in (before.without(gone), before.only(gone)):
        assert some.tally == Tally.of(some.lines)
        mixed = some.with_records(other.articles)
        assert mixed.tally == Tally.of(mixed.lines) == Manifest("", "", "", dict(mixed)).tally
        anew = {slug for slug in {*one.articles, *mixed} if slug not in some or slug in other.articles}
        assert mixed.said_anew(before) == anew
    assert before.said_anew(before) == frozenset()


def test_a_tally_that_is_known_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    noted = Tally.of(manifest(frost=FROST, ice=ICE, rain=RAIN).lines)
    data = serialize(manifest(frost=FROST, ice=ICE, rain=RAIN))
    asked: list[str] = []
    lines_of = manifest_articles.ManifestArticles.lines_of

    def asking(self: ManifestArticles, slug: str) -> object:
        asked.append(slug)
        return lines_of(self, slug)

    monkeypatch.setattr(ManifestArticles, "lines_of", asking)
    articles = ManifestArticles.among(parse(data, PLACE, ours=True, tally=noted).articles)
    mixed = articles.only({"frost", "ice"}).with_records({"ice": article("ice", EN)})
    assert mixed.tally.by_locale == {EN: 1, RU: 1}
    assert mixed.standing_slugs == {"frost", "ice"}
    assert set(asked) == {"rain", "ice"}
    assert parse(data, PLACE, ours=True, tally=noted).tally.pictures == {"a.png": 4}


def test_pictures_are_looked_for_where_there_are_any(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = ArticleRecord(EN, {EN: EditionRecord(FileRecord("en/rain.md", "0" * 64), Published.READY)})
    articles = ManifestArticles.among(
        parse(serialize(manifest(ice=ICE, rain=bare)), PLACE, ours=True).articles
    )
    assert articles.pictures_of("ice") == ("a.png", "a.png")
    assert articles.with_records({"rain": ICE}).pictures_of("rain") == ("a.png", "a.png")
    assert articles.pictures_of("gone") == ()
    monkeypatch.setattr(ManifestArticles, "lines_of", lambda *_: pytest.fail("it shows none"))
    assert articles.pictures_of("rain") == ()


@pytest.mark.parametrize("names", [("a.png",), ("b].png", 'c".png'), ("\n          ]", "],[", "\\")])
def test_pictures_are_found_whatever_their_names(names: tuple[str, ...]) -> None:
    shown = EditionRecord(FileRecord("en/ice.md", "0" * 64), Published.READY, pictures=names)
    made = replace(shown, pictures=(), made={"pictures": ["of the report"]})
    data = serialize(manifest(ice=ArticleRecord(EN, {EN: shown, RU: shown, UZ_CYRL: made})))
    assert ManifestArticles.among(parse(data, PLACE, ours=True).articles).pictures_of("ice") == names * 2


@pytest.mark.parametrize("other", [b"7", b'"a.png'])
def test_pictures_that_somebody_passes_off_as_the_programs_are_told(other: bytes) -> None:
    forged = parse(WRITTEN.replace(b'"a.png"', other), PLACE, ours=True)
    with pytest.raises(InputError, match="not a manifest"):
        ManifestArticles.among(forged.articles).pictures_of("ice")


def test_a_notice_of_a_withdrawal_is_no_edition_that_stands() -> None:
    notice = ArticleRecord(EN, {EN: EditionRecord(FileRecord("en/ice.md", "0" * 64), Published.WITHDRAWN)})
    data = serialize(manifest(frost=FROST, ice=notice))
    for one in (parse(data, PLACE), parse(data, PLACE, ours=True), manifest(frost=FROST, ice=notice)):
        assert one.standing_slugs == {"frost"}
    assert parse(WRITTEN, PLACE, ours=True).standing_slugs == {"frost", "ice"}


def test_a_count_that_is_none_is_told() -> None:
    forged = parse(WRITTEN.replace(b'"draft": 2', b'"draft": "2"'), PLACE, ours=True)
    with pytest.raises(InputError, match="not a manifest"):
        assert forged.lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b'\n  "articles": {\n', b'\n  "articles":{\n'),
        (b'    "ice": {\n', b'    "frost": {},\n    "ice": {\n'),
        (b'    "ice": {\n', b'    "ice\\": {},\n    "ice": {\n'),
    ],
)
def test_what_is_written_in_another_way_is_read_at_once(one: bytes, other: bytes) -> None:
    assert one in WRITTEN
    data = WRITTEN.replace(one, other)
    if b"{}," in other:
        with pytest.raises(InputError, match="not a manifest"):
            parse(data, PLACE, ours=True)
    else:
        assert serialize(parse(data, PLACE, ours=True)) == WRITTEN


def test_editions_stand_in_the_order_of_their_locales() -> None:
    wide, narrow = Locale.parse("zh_Hant"), Locale.parse("zh_TW")
    data = serialize(manifest(ice=article("ice", wide, narrow, EN)))
    found = [line.locale for line in parse(data, PLACE, ours=True).lines]
    assert found == sorted(found)
    assert found == [line.locale for line in parse(data, PLACE).lines]
    assert set(found) == {wide, narrow, EN}


def test_there_may_be_none() -> None:
    data = serialize(manifest())
    assert b'"articles": {},' in data
    assert serialize(parse(data, PLACE, ours=True)) == data
    assert "ice" not in parse(data, PLACE, ours=True).articles
