"""Texts that are shipped beside the modules are read where these are."""

from __future__ import annotations

from importlib.resources import files

import pytest

from localize.package_data import package_text


def test_a_text_is_that_of_its_file() -> None:
    path = files("localize.language.uzbek") / "native.txt"
    assert package_text("localize.language.uzbek", "native.txt") == path.read_text(encoding="utf-8")


def test_what_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError):
        package_text("localize.language.uzbek", "none.txt")
    monkeypatch.setattr("pkgutil.get_data", lambda *_: None)
    with pytest.raises(FileNotFoundError, match=r"localize\.language: none\.txt"):
        package_text("localize.language", "none.txt")
