"""`localize.yaml`: what it means as a whole, and every mistake in one run."""

from __future__ import annotations

import pytest
from tests.config.minimal import EN, MINIMAL, RU, UZ, UZ_CYRL, mistakes, read

from localize.config import DEFAULTS, Config, EngineSetting, Unready, parse
from localize.config.settings import BundleSettings
from localize.errors import ConfigError
from localize.model import ReviewState


def test_the_least_that_must_be_said_gives_the_defaults() -> None:
    config = read(MINIMAL)
    assert config == Config(
        path="localize.yaml",
        name="Samarqand",
        source_locale=EN,
        locales=(EN, RU, UZ, UZ_CYRL),
        engines=dict.fromkeys((EN, RU, UZ, UZ_CYRL), ()),
    )
    assert config.articles == ("articles/**/*.md",)
    assert config.unready is Unready.PREVIOUS
    assert config.ui_source == EN
    assert [config.least(kind) for kind in ("title", "body", "caption", "ui")] == [
        ReviewState.APPROVED,
        ReviewState.APPROVED,
        ReviewState.APPROVED,
        ReviewState.TRANSLATED,
    ]


def test_templates_are_patterns_inside_the_newsroom() -> None:
    assert read(MINIMAL).templates == ()
    assert read(MINIMAL + "templates: site/**/*.html\n").templates == ("site/**/*.html",)
    assert mistakes(MINIMAL + "templates: [../site/*.html]\n") == [
        "localize.yaml:5: «../site/*.html» in `templates` names no files of the newsroom"
    ]


def test_everything_that_can_be_said() -> None:
    config = read(
        MINIMAL
        + """\
derive: {uz_Cyrl: uz}
articles: [news/*.md, sport/*.md]
ui: labels.yaml
front_matter:
  text: [headline]
  ui: {section: category}
publish: {body: translated, ticker: draft}
unready: source
engines:
  default: []
  ru:
    - google
    - {name: google, url: "http://127.0.0.1:1/"}
timezone: Europe/Berlin
day_first: false
bundles:
  folder: out/site
  layout: folder
  front_matter: [lang]
  codes: {uz: oz, uz_Cyrl: uz}
glossary: words.yaml
"""
    )
    assert config == Config(
        path="localize.yaml",
        name="Samarqand",
        source_locale=EN,
        locales=(EN, RU, UZ, UZ_CYRL),
        derive={UZ_CYRL: UZ},
        articles=("news/*.md", "sport/*.md"),
        ui=("labels.yaml",),
        text_keys=("headline",),
        ui_keys={"section": "category"},
        publish={
            **Config("", "", EN, (EN,)).publish,
            "body": ReviewState.TRANSLATED,
            "ticker": ReviewState.DRAFT,
        },
        unready=Unready.SOURCE,
        engines={
            EN: (),
            RU: (EngineSetting("google"), EngineSetting("google", {"url": "http://127.0.0.1:1/"})),
            UZ: (),
            UZ_CYRL: (),
        },
        timezone="Europe/Berlin",
        day_first=False,
        bundles=BundleSettings("out/site", "folder", ("lang",), {UZ: "oz", UZ_CYRL: "uz"}),
        glossary="words.yaml",
    )
    assert [setting.line for setting in config.engines[RU]] == [16, 17]
    assert config.bundles.layout_line == 22
    assert (config.bundles.code(UZ), config.bundles.code(RU)) == ("oz", "ru")


def test_version_1_keeps_its_own_defaults() -> None:
    config = read(MINIMAL.replace("version: 2", "version: 1"))
    assert (config.version, config.unready) == (1, Unready.HOLD)
    assert config.engines == dict.fromkeys((EN, RU, UZ, UZ_CYRL), (EngineSetting("google"),))
    assert config.text_keys == DEFAULTS[1].text_keys


def test_front_matter_as_a_list_names_the_text_keys() -> None:
    config = read(MINIMAL + "front_matter: [headline, lead]\n")
    assert config.text_keys == ("headline", "lead")
    assert config.ui_keys["tags"] == "tag"
    assert read(MINIMAL + "front_matter: {text: [lead]}\n").ui_keys["tags"] == "tag"


def test_empty_parts_are_the_defaults() -> None:
    assert read(MINIMAL + "bundles:\nderive:\npublish:\n") == read(MINIMAL)


def test_all_mistakes_are_told_in_one_run() -> None:
    assert mistakes("version: 3\nlocales: [en, english, en]\nsource_locale: uz\n") == [
        "localize.yaml:1: `name` is missing",
        "localize.yaml:1: version «3» is not known",
        "localize.yaml:2: locale `en` stands twice",
        "localize.yaml:2: «english» is not a locale code",
        "localize.yaml:3: locale `uz` is not among `locales`",
    ]


def test_what_is_missing_is_named() -> None:
    assert mistakes("publish: {}\n") == [
        "localize.yaml:1: `locales` is missing or empty",
        "localize.yaml:1: `name` is missing",
        "localize.yaml:1: `source_locale` is missing",
        "localize.yaml:1: `version` is missing",
    ]
    assert mistakes("# nothing\n") == ["localize.yaml:1: the configuration is empty"]


def test_another_encoding_is_named_with_its_line() -> None:
    with pytest.raises(ConfigError) as caught:
        parse(MINIMAL.encode() + "# Тошкент".encode("cp1251"), "localize.yaml")
    assert str(caught.value) == "localize.yaml:5: not UTF-8\n  Save the file as UTF-8."


@pytest.mark.parametrize("version", ["true", "1.0", "3", "'1 '", "[1]"])
def test_a_version_is_a_plain_number(version: str) -> None:
    (mistake,) = mistakes(MINIMAL.replace("version: 2", f"version: {version}"))
    assert mistake.startswith("localize.yaml:1: version «")


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("timezone: Asia/Toshkent", "time zone «Asia/Toshkent» is not known"),
        ("timezone: ../etc/passwd", "time zone «../etc/passwd» is not known"),
        ("front_matter: {texts: []}", "unknown key `texts` in `front_matter`"),
        ("a: b: c", "not valid YAML: mapping values are not allowed in this context"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"
