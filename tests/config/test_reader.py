"""`localize.yaml`: what it means, and every mistake with its line."""

from __future__ import annotations

import pytest

from localize.config import DEFAULTS, Config, EngineSetting, Unready, parse
from localize.config.settings import BundleSettings, CheckSetting
from localize.errors import ConfigError, InputErrors
from localize.model import Locale, ReviewState, Severity

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
MINIMAL = "version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\n"


def read(text: str) -> Config:
    return parse(text.encode(), "localize.yaml")


def mistakes(text: str) -> list[str]:
    try:
        read(text)
    except InputErrors as errors:
        return [str(problem).splitlines()[0] for problem in errors.problems]
    except ConfigError as error:
        return [str(error).splitlines()[0]]
    return []


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


@pytest.mark.parametrize(
    ("said", "engines"),
    [("engines: []\n", ()), ("engines: google\n", ("google",)), ("engines:\n", ()), ("", ())],
)
def test_engines_for_all_locales(said: str, engines: tuple[str, ...]) -> None:
    config = read(MINIMAL + said)
    assert {tuple(setting.name for setting in listed) for listed in config.engines.values()} == {engines}


@pytest.mark.parametrize("first", ["ru: []", "default: [google]"])
def test_a_locale_without_engines_stays_without(first: str) -> None:
    rest = {"ru: []": "default: [google]", "default: [google]": "ru: []"}[first]
    config = read(f"{MINIMAL}engines: {{{first}, {rest}}}\n")
    assert config.engines[RU] == ()
    assert config.engines[EN] == (EngineSetting("google"),)


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


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("nane: x\n", "localize.yaml:5: unknown key `nane`"),
        ("name: y\n", "localize.yaml:5: `name` stands twice"),
        ("unready: keep\n", "localize.yaml:5: `unready` cannot be «keep»"),
        ("day_first: perhaps\n", "localize.yaml:5: `day_first` must be true or false"),
        ("timezone: Asia/Toshkent\n", "localize.yaml:5: time zone «Asia/Toshkent» is not known"),
        ("timezone: ../etc/passwd\n", "localize.yaml:5: time zone «../etc/passwd» is not known"),
        ("publish: {title: aproved}\n", "localize.yaml:5: `aproved` is no state to publish from"),
        ("derive: {ru: uz}\n", "localize.yaml:5: `ru` cannot be derived from `uz`"),
        ("derive: {uz_Cyrl: kk}\n", "localize.yaml:5: locale `kk` is not among `locales`"),
        ("derive: uz\n", "localize.yaml:5: `derive` must be a mapping"),
        (
            "derive: {uz_Cyrl: uz, uz: uz_Cyrl}\n",
            "localize.yaml:5: `uz_Cyrl` and `uz` derive from each other",
        ),
        ("articles: {a: b}\n", "localize.yaml:5: `articles` must be a list of texts"),
        ("glossary: []\n", "localize.yaml:5: `glossary` must be a text"),
        ("engines: [{url: x}]\n", "localize.yaml:5: an engine is a name, or a mapping with `name`"),
        ("engines: {xx: []}\n", "localize.yaml:5: locale `xx` is not among `locales`"),
        ("bundles: dist\n", "localize.yaml:5: `bundles` must be a mapping"),
        ("bundles: {folder: ../x}\n", "localize.yaml:5: bundles cannot go to «../x»"),
        (
            "bundles: {folder: articles}\n",
            "localize.yaml:5: bundles cannot go to «articles»: `articles/**/*.md` is read from there",
        ),
        (
            "bundles: {folder: ui/}\n",
            "localize.yaml:5: bundles cannot go to «ui»: `ui/*.yaml` is read from there",
        ),
        ("bundles: {folders: x}\n", "localize.yaml:5: unknown key `folders` in `bundles`"),
        ("bundles: {codes: {ru: a/b}}\n", "localize.yaml:5: «a/b» cannot be the name of a folder"),
        ("bundles: {codes: {ru: con}}\n", "localize.yaml:5: «con» cannot be the name of a folder"),
        ("bundles: {codes: {ru: LPT1.x}}\n", "localize.yaml:5: «LPT1.x» cannot be the name of a folder"),
        ("bundles: {codes: {ru: 'a:b'}}\n", "localize.yaml:5: «a:b» cannot be the name of a folder"),
        ("bundles: {codes: {ru: ru.}}\n", "localize.yaml:5: «ru.» cannot be the name of a folder"),
        ("bundles: {codes: {ru: UZ}}\n", "localize.yaml:5: two locales have the same code"),
        ("front_matter: {texts: []}\n", "localize.yaml:5: unknown key `texts` in `front_matter`"),
        ("a: b: c\n", "localize.yaml:5: not valid YAML: mapping values are not allowed in this context"),
    ],
)
def test_each_mistake_is_named_with_its_line(said: str, mistake: str) -> None:
    assert mistakes(MINIMAL + said)[0] == mistake


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


def test_a_near_word_is_suggested() -> None:
    with pytest.raises(ConfigError) as caught:
        read(MINIMAL + "unready: holt\n")
    assert caught.value.hint == "Did you mean `hold`?"


def test_another_encoding_is_named_with_its_line() -> None:
    with pytest.raises(ConfigError) as caught:
        parse(MINIMAL.encode() + "# Тошкент".encode("cp1251"), "localize.yaml")
    assert str(caught.value) == "localize.yaml:5: not UTF-8\n  Save the file as UTF-8."


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("articles: [/etc/*.md]", "«/etc/*.md» in `articles` names no files of the newsroom"),
        ("articles: [../*.md]", "«../*.md» in `articles` names no files of the newsroom"),
        ('articles: [""]', "«» in `articles` names no files of the newsroom"),
        ("ui: [a/../../b.yaml]", "«a/../../b.yaml» in `ui` names no files of the newsroom"),
        ('ui: ["a\\0b"]', "«a\0b» in `ui` names no files of the newsroom"),
        ("derive: {uz_Cyrl: uz, uz_Cyrl: uz}", "`uz_Cyrl` stands twice in `derive`"),
        ("publish: {title: draft, title: approved}", "`title` stands twice in `publish`"),
        ("bundles: {folder: locales/out}", "bundles cannot go to «locales/out»"),
        ("bundles: {folder: .git}", "bundles cannot go to «.git»"),
        (
            "bundles: {folder: articles}",
            "bundles cannot go to «articles»: `articles/**/*.md` is read from there",
        ),
        (
            "articles: [./site/news/*.md]\nbundles: {folder: site}",
            "bundles cannot go to «site»: `./site/news/*.md` is read from there",
        ),
        ("bundles: {folder: ui}", "bundles cannot go to «ui»: `ui/*.yaml` is read from there"),
        ("bundles: {folder: a//b}", "bundles cannot go to «a//b»"),
        ("checks: {dashes: loud}", "a check cannot be «loud»"),
        ("prices: {deepl: free}", "«free» is no price"),
        ("prices: {deepl: -1}", "«-1» is no price"),
        ("prices: {deepl: inf}", "«inf» is no price"),
        ("checks: {length: {title: long}}", "the limit `title` must be a number, 0 or more"),
        ("checks: {length: {title: -1}}", "the limit `title` must be a number, 0 or more"),
        ("checks: {length: {title: true}}", "the limit `title` must be a number, 0 or more"),
        ("checks: {dashes: off, dashes: info}", "`dashes` stands twice in `checks`"),
        ('bundles: {layout: "a\\nb"}', "`layout` must be one line of printable text"),
    ],
)
def test_more_mistakes(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n") == [f"localize.yaml:{line}: {mistake}"]


def test_what_is_set_for_checks() -> None:
    said = "checks: {dashes: off, quotes: error, length: {severity: info, title: 70, push: 1.5}}\n"
    assert read(MINIMAL + said).checks == {
        "dashes": CheckSetting(off=True),
        "quotes": CheckSetting(Severity.ERROR),
        "length": CheckSetting(Severity.INFO, limits={"title": 70, "push": 1.5}),
    }
    assert read(MINIMAL + said).checks["length"].line == 5
    assert read(MINIMAL).checks == {}


@pytest.mark.parametrize("folder", ["articles/dist", "site", "uix"])
def test_bundles_may_lie_beside_and_below_what_is_read(folder: str) -> None:
    assert read(f"{MINIMAL}bundles: {{folder: {folder}}}\n").bundles.folder == folder


@pytest.mark.parametrize("version", ["true", "1.0", "3", "'1 '", "[1]"])
def test_a_version_is_a_plain_number(version: str) -> None:
    (mistake,) = mistakes(MINIMAL.replace("version: 2", f"version: {version}"))
    assert mistake.startswith("localize.yaml:1: version «")


def test_a_name_is_one_line() -> None:
    assert mistakes(MINIMAL.replace("Samarqand", '"a\\nb"')) == [
        "localize.yaml:2: `name` must be one line of printable text"
    ]


@pytest.mark.parametrize(
    ("target", "source"), [("uz_Arab", "uz"), ("uz_UZ", "uz"), ("uz_Cyrl_UZ", "uz_Cyrl")]
)
def test_only_one_script_is_derived_from_the_other(target: str, source: str) -> None:
    locales = f"locales: [en, {target}, {source}]"
    text = MINIMAL.replace("locales: [en, ru, uz, uz_Cyrl]", locales) + f"derive: {{{target}: {source}}}\n"
    assert mistakes(text) == [f"localize.yaml:5: `{target}` cannot be derived from `{source}`"]


def test_other_countries_scripts_derive_too() -> None:
    text = MINIMAL.replace("uz_Cyrl]", "uz_Cyrl_UZ]") + "derive: {uz_Cyrl_UZ: uz}\n"
    assert read(text).derive == {Locale.parse("uz_Cyrl_UZ"): UZ}


def test_prices_are_numbers_by_engine() -> None:
    assert read(MINIMAL + "prices: {deepl: 20, llm: 0.8}\n").prices == {"deepl": 20.0, "llm": 0.8}
