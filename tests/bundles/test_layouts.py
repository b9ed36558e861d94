"""Each layout's file tree, as the site generator it is for wants it."""

import pytest

from localize.bundles.base import Edition, Layout, Site
from localize.bundles.registry import LAYOUTS, layout_of
from localize.config import BundleSettings, Config
from localize.errors import ConfigError, InputError
from localize.model import Locale

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
SITE = Site("News", EN, {UZ: "oz"})
TREES = {
    "folder": [
        "en/economy/silk.md",
        "ru/economy/silk.md",
        "oz/economy/silk.md",
        "uz_Cyrl/economy/silk.md",
        "en/ui.json",
        "ru/ui.json",
        "oz/ui.json",
        "uz_Cyrl/ui.json",
    ],
    "suffix": [
        "economy/silk.md",
        "economy/silk.ru.md",
        "economy/silk.oz.md",
        "economy/silk.uz_Cyrl.md",
        "ui/en/ui.json",
        "ui/ru/ui.json",
        "ui/oz/ui.json",
        "ui/uz_Cyrl/ui.json",
    ],
    "docusaurus": [
        "blog/economy/silk.md",
        "i18n/ru/docusaurus-plugin-content-blog/economy/silk.md",
        "i18n/oz/docusaurus-plugin-content-blog/economy/silk.md",
        "i18n/uz-Cyrl/docusaurus-plugin-content-blog/economy/silk.md",
        "i18n/en/ui.json",
        "i18n/ru/ui.json",
        "i18n/oz/ui.json",
        "i18n/uz-Cyrl/ui.json",
    ],
    "json": [
        "en/articles/economy/silk.json",
        "ru/articles/economy/silk.json",
        "oz/articles/economy/silk.json",
        "uz_Cyrl/articles/economy/silk.json",
        "en/ui.json",
        "ru/ui.json",
        "oz/ui.json",
        "uz_Cyrl/ui.json",
    ],
    "html": [
        "en/economy/silk.html",
        "ru/economy/silk.html",
        "oz/economy/silk.html",
        "uz_Cyrl/economy/silk.html",
        "en/ui.json",
        "ru/ui.json",
        "oz/ui.json",
        "uz_Cyrl/ui.json",
    ],
}


def tree(layout: Layout) -> list[str]:
    locales = (EN, RU, UZ, UZ_CYRL)
    editions = [layout.path(SITE, locale, "economy/silk") for locale in locales]
    return editions + [f"{layout.interface(SITE, locale)}/ui.json" for locale in locales]


@pytest.mark.parametrize("name", TREES)
def test_file_trees(name: str) -> None:
    assert tree(LAYOUTS[name]) == TREES[name]


def test_every_layout_says_what_it_is() -> None:
    assert all(layout.summary for layout in LAYOUTS.values())


@pytest.mark.parametrize("name", ["folder", "suffix", "docusaurus"])
def test_markdown_goes_out_as_it_is(name: str) -> None:
    edition = Edition("a", RU, EN, b"---\r\ntitle: \xd0\x90\r\n---\r\n")
    assert LAYOUTS[name].write(edition, SITE) == edition.content


def test_a_site_takes_its_codes_from_the_configuration() -> None:
    config = Config("localize.yaml", "News", RU, (EN, RU), bundles=BundleSettings(codes={RU: "rus"}))
    site = Site.of(config)
    assert (site.name, site.default, site.code(RU), site.code(UZ_CYRL), site.tag(UZ_CYRL)) == (
        "News",
        RU,
        "rus",
        "uz_Cyrl",
        "uz-Cyrl",
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Sufix", "Did you mean `suffix`?"), ("x", "One of: " + ", ".join(LAYOUTS) + ".")],
)
def test_an_unknown_layout(name: str, hint: str) -> None:
    bundles = BundleSettings(layout=name, layout_line=9)
    config = Config("localize.yaml", "News", EN, (EN,), bundles=bundles)
    with pytest.raises(ConfigError) as error:
        layout_of(config)
    assert str(error.value) == f"localize.yaml:9: there is no layout «{name}»\n  {hint}"


@pytest.mark.parametrize("slug", ["silk.ru", "economy/silk.OZ", "a.b.uz_cyrl"])
def test_a_name_that_ends_like_a_language_is_no_name_for_files_that_end_so(slug: str) -> None:
    site = Site("News", EN, {UZ: "oz"}, locales=(EN, RU, UZ, UZ_CYRL))
    with pytest.raises(InputError, match="ends in the code of a language") as error:
        LAYOUTS["suffix"].path(site, EN, slug)
    assert error.value.place is not None
    assert error.value.place.path == slug
    assert LAYOUTS["folder"].path(site, EN, slug) == f"en/{slug}.md"


@pytest.mark.parametrize("slug", ["silk.uz", "ru", "version-1.2", "silk.ru/road"])
def test_other_names_are_as_good_as_any(slug: str) -> None:
    site = Site("News", EN, {UZ: "oz"}, locales=(EN, RU, UZ, UZ_CYRL))
    assert LAYOUTS["suffix"].path(site, RU, slug) == f"{slug}.ru.md"
