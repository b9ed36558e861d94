"""Hooks are commands by event, and no shell reads them."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.config import HookEvent, HookSettings


def test_commands_are_words_or_one_text() -> None:
    assert read(MINIMAL).hooks == HookSettings()
    said = """\
hooks:
  assigned: [notify, "--to", "the desk; rm -rf ."]
  rejected: python3 tools/tell.py --chat 'the desk'
  timeout: 2.5
"""
    found = read(MINIMAL + said).hooks
    assert found.commands == {
        HookEvent.ASSIGNED: ("notify", "--to", "the desk; rm -rf ."),
        HookEvent.REJECTED: ("python3", "tools/tell.py", "--chat", "the desk"),
    }
    assert found.timeout == 2.5


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("{asigned: notify}", "unknown key `asigned` in `hooks`"),
        ("{due: []}", "`hooks.due` names no program"),
        ('{due: "say \'it"}', "`hooks.due` names no program"),
        ("{due: [' ']}", "`hooks.due` names no program"),
        ("{due: notify, timeout: 0}", "`hooks.timeout` is no time"),
        ("{due: notify, timeout: 301}", "`hooks.timeout` is no time"),
        ("{due: notify, timeout: soon}", "`hooks.timeout` is no time"),
    ],
)
def test_mistakes_are_named_with_their_line(said: str, mistake: str) -> None:
    assert mistakes(f"{MINIMAL}hooks: {said}\n") == [f"localize.yaml:5: {mistake}"]
