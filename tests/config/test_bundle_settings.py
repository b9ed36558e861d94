"""Form and place of what is built."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, RU, UZ, mistakes, read

from localize.config import Pictures, SlugScript, SlugSource


@pytest.mark.parametrize("folder", ["articles/dist", "site", "uix"])
def test_bundles_may_lie_beside_and_below_what_is_read(folder: str) -> None:
    assert read(f"{MINIMAL}bundles: {{folder: {folder}}}\n").bundles.folder == folder


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("bundles: dist", "`bundles` must be a mapping"),
        ("bundles: {folder: ../x}", "bundles cannot go to «../x»"),
        (
            "bundles: {folder: articles}",
            "bundles cannot go to «articles»: `articles/**/*.md` is read from there",
        ),
        (
            "bundles: {folder: ui/}",
            "bundles cannot go to «ui»: `ui/*.yaml` is read from there",
        ),
        ("bundles: {folders: x}", "unknown key `folders` in `bundles`"),
        ("bundles: {codes: {ru: a/b}}", "«a/b» cannot be the name of a folder"),
        ("bundles: {codes: {ru: con}}", "«con» cannot be the name of a folder"),
        ("bundles: {codes: {ru: LPT1.x}}", "«LPT1.x» cannot be the name of a folder"),
        ("bundles: {codes: {ru: 'a:b'}}", "«a:b» cannot be the name of a folder"),
        ("bundles: {codes: {ru: ru.}}", "«ru.» cannot be the name of a folder"),
        ("bundles: {codes: {ru: UZ}}", "two locales have the same code"),
        ("bundles: {folder: locales/out}", "bundles cannot go to «locales/out»"),
        ("bundles: {folder: .git}", "bundles cannot go to «.git»"),
        (
            "articles: [./site/news/*.md]\nbundles: {folder: site}",
            "bundles cannot go to «site»: `./site/news/*.md` is read from there",
        ),
        ("bundles: {folder: ui}", "bundles cannot go to «ui»: `ui/*.yaml` is read from there"),
        ("bundles: {folder: a//b}", "bundles cannot go to «a//b»"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"


def test_slugs_come_from_files_until_titles_are_named() -> None:
    bundles = read(MINIMAL).bundles
    assert (bundles.slugs, bundles.slug_scripts) == (SlugSource.FILE, {})
    assert read(MINIMAL + "bundles: {slugs: title}\n").bundles.slugs is SlugSource.TITLE
    own = read(MINIMAL + "bundles: {slugs: title, slug_script: own}\n").bundles
    assert set(own.slug_scripts.values()) == {SlugScript.OWN}
    mixed = read(MINIMAL + "bundles: {slug_script: {default: own, uz: latin}}\n").bundles.slug_scripts
    assert (mixed[UZ], mixed[RU]) == (SlugScript.LATIN, SlugScript.OWN)


def test_pictures_are_copied_where_the_newsroom_says_so() -> None:
    assert read(MINIMAL).bundles.pictures is Pictures.KEEP
    assert read(MINIMAL + "bundles: {pictures: copy}\n").bundles.pictures is Pictures.COPY
    assert mistakes(MINIMAL + "bundles: {pictures: yes}\n") == ["localize.yaml:5: `pictures` cannot be «yes»"]


def test_mistakes_in_slugs_are_named() -> None:
    assert mistakes(MINIMAL + "bundles:\n  slugs: titel\n") == ["localize.yaml:6: `slugs` cannot be «titel»"]
    assert mistakes(MINIMAL + "bundles:\n  slug_script: {ru: latn}\n") == [
        "localize.yaml:6: `slug_script.ru` cannot be «latn»"
    ]
    assert mistakes(MINIMAL + "bundles:\n  slug_script: {fr: own}\n") == [
        "localize.yaml:6: locale `fr` is not among `locales`"
    ]
