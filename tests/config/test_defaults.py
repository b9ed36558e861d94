"""The defaults that a version of `localize.yaml` binds, and the advice to those with an earlier one."""

from __future__ import annotations

from localize.config import CURRENT, DEFAULTS, advice


def test_only_an_earlier_version_is_advised() -> None:
    assert advice(CURRENT) == ()
    for version in DEFAULTS.keys() - {CURRENT}:
        (line,) = advice(version)
        assert f"version {version} " in line
        assert "`localize upgrade --dry-run`" in line


def test_texts_for_single_places_are_texts_since_version_2() -> None:
    places = {"headlines.seo", "headlines.push", "headlines.social", "image.alt", "images.*.credit"}
    assert places <= set(DEFAULTS[2].text_keys)
    assert not places & set(DEFAULTS[1].text_keys)
