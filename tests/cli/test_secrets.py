from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

from localize.cli.secrets import from_keyring

if TYPE_CHECKING:
    import pytest


class RefusedError(Exception):
    """The keyring's own error."""


def test_a_key_is_looked_for_under_its_variable_s_name(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {("localize", "DEEPL_API_KEY"): "secret"}

    def get(service: str, name: str) -> str | None:
        if name == "LOCKED":
            raise RefusedError
        return kept.get((service, name))

    keyring = ModuleType("keyring")
    vars(keyring).update(get_password=get)
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    errors = SimpleNamespace(KeyringError=RefusedError)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    assert [from_keyring(name) for name in ("DEEPL_API_KEY", "OTHER", "LOCKED")] == ["secret", "", ""]


def test_without_a_keyring_there_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert from_keyring("DEEPL_API_KEY") == ""
