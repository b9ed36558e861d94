"""The defaults that a version of `localize.yaml` binds, and the advice to those with an earlier one."""

from __future__ import annotations

from localize.config import CURRENT, DEFAULTS, advice


def test_only_an_earlier_version_is_advised() -> None:
    assert advice(CURRENT) == ()
    for version in DEFAULTS.keys() - {CURRENT}:
        (line,) = advice(version)
        assert f"version {version} " in line
        assert "`localize upgrade --dry-run`" in line
