"""The manifest comes back as it was written, and nothing else passes for one."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bundles.base import Published
from localize.bundles.manifest import (
    ArticleRecord,
    EditionRecord,
    FileRecord,
    Held,
    InterfaceRecord,
    Manifest,
    Reason,
    alternates,
)
from localize.bundles.manifest_file import parse, serialize
from localize.errors import InputError
from localize.model import Locale, ReviewState

EN, RU, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz_Cyrl"))

texts = st.text(st.characters(codec="utf-8"), max_size=8)
locales = st.sampled_from([EN, RU, UZ_CYRL])
files = st.builds(FileRecord, texts, texts)
states = st.dictionaries(st.sampled_from([str(state) for state in ReviewState]), st.integers(0, 99))
records = st.builds(EditionRecord, files, st.sampled_from(Published), states)
reasons = st.builds(
    Reason, texts, st.sampled_from(ReviewState), st.sampled_from(ReviewState), st.integers(1, 9), texts
)
articles = st.builds(ArticleRecord, locales, st.dictionaries(locales, records, max_size=3))
interfaces = st.builds(
    InterfaceRecord, files, files, st.lists(reasons, max_size=2).map(lambda found: tuple(sorted(found)))
)
held = st.builds(Held, texts, locales, st.lists(reasons, max_size=2).map(tuple))
manifests = st.builds(
    Manifest,
    texts,
    texts,
    texts,
    st.dictionaries(texts, articles, max_size=3),
    st.dictionaries(locales, interfaces, max_size=2),
    st.lists(held, max_size=2, unique_by=lambda one: (one.slug, one.locale)).map(
        lambda found: tuple(sorted(found, key=lambda one: (one.slug, one.locale)))
    ),
)


@given(manifests)
@settings(max_examples=60, deadline=None)
def test_a_manifest_comes_back(manifest: Manifest) -> None:
    data = serialize(manifest)
    assert parse(data, "manifest.json") == manifest
    assert serialize(parse(data, "manifest.json")) == data
    assert data.endswith(b"}\n")


def test_order_does_not_matter() -> None:
    one, two = (EditionRecord(FileRecord(path, "0"), Published.READY) for path in ("a", "b"))
    held = tuple(Held(slug, EN, ()) for slug in ("x", "y"))
    forth = Manifest(
        "N", "t", "folder", {"p": ArticleRecord(EN, {EN: one, RU: two}), "q": ArticleRecord(EN, {})}, {}, held
    )
    back = Manifest(
        "N",
        "t",
        "folder",
        {"q": ArticleRecord(EN, {}), "p": ArticleRecord(EN, {RU: two, EN: one})},
        {},
        held[::-1],
    )
    assert serialize(forth) == serialize(back)


def test_paths_are_all_the_files_it_names() -> None:
    record = EditionRecord(FileRecord("en/a.md", "0"), Published.READY)
    texts = InterfaceRecord(FileRecord("en/ui.json", "0"), FileRecord("en/ui.mo", "0"))
    manifest = Manifest("N", "t", "folder", {"a": ArticleRecord(EN, {EN: record})}, {EN: texts})
    assert manifest.paths == {"en/a.md", "en/ui.json", "en/ui.mo"}


def test_alternates_by_tag_with_x_default() -> None:
    paths = {UZ_CYRL: "uz_Cyrl/a.md", EN: "en/a.md"}
    assert alternates(EN, paths) == {"en": "en/a.md", "uz-Cyrl": "uz_Cyrl/a.md", "x-default": "en/a.md"}
    assert alternates(RU, paths) == {"en": "en/a.md", "uz-Cyrl": "uz_Cyrl/a.md"}
    assert alternates(None, paths) == {"en": "en/a.md", "uz-Cyrl": "uz_Cyrl/a.md"}


def whole() -> dict[str, Any]:
    file = {"path": "en/a.md", "sha256": "0"}
    reason = {"address": "a@0", "state": "draft", "least": "approved", "count": 1}
    record = {**file, "published": "ready", "states": {"approved": 1}}
    return {
        "schema": 1,
        "newsroom": "N",
        "tool": "t",
        "layout": "folder",
        "articles": {"a": {"source_locale": "en", "editions": {"en": record}}},
        "ui": {"en": {"json": file, "mo": file, "held": [reason]}},
        "held": [{"slug": "a", "locale": "ru", "reasons": [reason]}],
    }


def test_the_form_is_what_the_other_tests_assume() -> None:
    assert parse(json.dumps(whole()).encode(), "m").held[0].reasons[0].least is ReviewState.APPROVED


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("newsroom",), 1),
        (("articles",), []),
        (("articles", "a", "source_locale"), "!"),
        (("articles", "a", "source_locale"), 5),
        (("articles", "a", "editions", "en", "path"), None),
        (("articles", "a", "editions", "en", "published"), "maybe"),
        (("articles", "a", "editions", "en", "states"), {"odd": 1}),
        (("articles", "a", "editions", "en", "states"), {"draft": "x"}),
        (("ui", "en", "held"), [1]),
        (("held",), None),
    ],
)
def test_what_is_none_is_refused(at: tuple[str, ...], value: object) -> None:
    data = whole()
    inner = data
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    with pytest.raises(InputError, match=r"dist/manifest\.json: not a manifest of a bundle"):
        parse(json.dumps(data).encode(), "dist/manifest.json")


def test_a_newer_manifest_is_refused() -> None:
    with pytest.raises(InputError, match="schema 2 is not known") as error:
        parse(json.dumps({**whole(), "schema": 2}).encode(), "m")
    assert error.value.hint.startswith("A newer program built this bundle")


def test_an_edition_with_a_later_sentence_is_published_as_it_was_without() -> None:
    file = FileRecord("ru/frost.md", "b" * 64)
    assert EditionRecord(file, Published.PREVIOUS).published_digest == "b" * 64
    later = EditionRecord(file, Published.PREVIOUS, outdated="Changed since.", plain="a" * 64)
    assert later.published_digest == "a" * 64
