"""Engines by locale, prices and briefs."""

from __future__ import annotations

import pytest
from tests.config.minimal import EN, MINIMAL, RU, mistakes, read

from localize.config import EngineSetting, TokenPrice


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


def test_prices_are_numbers_by_engine() -> None:
    assert read(MINIMAL + "prices: {deepl: 20, llm: 0.8}\n").prices == {"deepl": 20.0, "llm": 0.8}
    by_tokens = read(MINIMAL + "prices: {tiny: {input: 0.15, output: 0.6}}\n").prices
    assert by_tokens == {"tiny": TokenPrice(0.15, 0.6)}


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("engines: [{url: x}]", "an engine is a name, or a mapping with `name`"),
        ("engines: {xx: []}", "locale `xx` is not among `locales`"),
        ("prices: {deepl: free}", "«free» is no price"),
        ("prices: {deepl: -1}", "«-1» is no price"),
        ("prices: {deepl: inf}", "«inf» is no price"),
        ("prices: {deepl: [1]}", "«» is no price"),
        ("prices: {tiny: {input: 1}}", "a price by tokens is `input` and `output`"),
        ("prices: {tiny: {input: 1, output: free}}", "«free» is no price"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"
