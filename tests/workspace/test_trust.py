from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from localize.config import Config, EngineSetting, HookEvent, HookSettings
from localize.model import Locale
from localize.workspace.trust import TrustFile

if TYPE_CHECKING:
    from pathlib import Path

RU = Locale("ru")
LLM = EngineSetting("llm", {"url": "http://one/v1"})
CONFIG = Config("localize.yaml", "S", Locale("en"), (Locale("en"), RU), engines={RU: (LLM,)})


def test_trust_is_remembered_for_a_checkout_and_its_engines_as_they_are(tmp_path: Path) -> None:
    trust = TrustFile({"XDG_STATE_HOME": str(tmp_path / "state")})
    here, there = tmp_path / "here", tmp_path / "there"
    assert not trust.knows(here, CONFIG)
    trust.remember(here, CONFIG)
    assert trust.knows(here, CONFIG)
    assert not trust.knows(there, CONFIG)
    moved = replace(CONFIG, engines={RU: (EngineSetting("llm", {"url": "http://two/v1"}),)})
    assert not trust.knows(here, moved)
    again = TrustFile({"XDG_STATE_HOME": str(tmp_path / "state")})
    assert again.knows(here, replace(CONFIG, name="Another"))
    again.forget(here)
    assert not trust.knows(here, CONFIG)


def test_another_program_is_trusted_anew(tmp_path: Path) -> None:
    trust = TrustFile({"XDG_STATE_HOME": str(tmp_path / "state")})
    hooked = replace(CONFIG, hooks=HookSettings({HookEvent.DUE: ("notify",)}))
    trust.remember(tmp_path, CONFIG)
    assert not trust.knows(tmp_path, hooked)
    trust.remember(tmp_path, hooked)
    assert trust.knows(tmp_path, replace(hooked, hooks=replace(hooked.hooks, timeout=2)))
    for other in ({HookEvent.DUE: ("notify", "-v")}, {HookEvent.REJECTED: ("notify",)}):
        assert not trust.knows(tmp_path, replace(hooked, hooks=HookSettings(other)))


def test_home_is_where_the_state_is_without_a_word_of_it(tmp_path: Path) -> None:
    TrustFile({"HOME": str(tmp_path)}).remember(tmp_path, CONFIG)
    assert (tmp_path / ".local/state/localize/trusted.json").exists()


@pytest.mark.parametrize("environment", [{}, {"HOME": f"{os.devnull}/home"}])
def test_without_a_folder_nothing_is_remembered(tmp_path: Path, environment: dict[str, str]) -> None:
    trust = TrustFile(environment)
    trust.remember(tmp_path, CONFIG)
    trust.forget(tmp_path)
    assert not trust.knows(tmp_path, CONFIG)


def test_a_file_that_is_none_trusts_nothing(tmp_path: Path) -> None:
    path = tmp_path / "localize/trusted.json"
    path.parent.mkdir()
    for data in (b"", b"[1]", b"{", b"[" * 99999):
        path.write_bytes(data)
        assert not TrustFile({"XDG_STATE_HOME": str(tmp_path)}).knows(tmp_path, CONFIG)
