"""Which locales there are, and which derive from which."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, UZ, mistakes, read

from localize.model import Locale


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


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("derive: {ru: uz}", "`ru` cannot be derived from `uz`"),
        ("derive: {uz_Cyrl: kk}", "locale `kk` is not among `locales`"),
        ("derive: uz", "`derive` must be a mapping"),
        (
            "derive: {uz_Cyrl: uz, uz: uz_Cyrl}",
            "`uz_Cyrl` and `uz` derive from each other",
        ),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"
