from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from localize.cli import editor
from localize.errors import UsageError
from localize.model import Locale, Message, MessageKey, Previous, ReviewState
from localize.review import Item

if TYPE_CHECKING:
    from pathlib import Path

ONE = Item(
    "frost@1",
    "frost",
    Locale("ru"),
    Message(MessageKey("", "One\ntwo"), ("# Раз\n\nдва",), previous=Previous("Old"), extracted=("title",)),
    ReviewState.STALE,
)
MANY = Item(
    "ui@2",
    "ui",
    Locale("ru"),
    Message(MessageKey("", "{n} day"), ("день", "дня", "дней"), plural_source="{n} days"),
    ReviewState.DRAFT,
)


def test_the_form_reads_back_as_the_texts() -> None:
    assert editor.parse(editor.form(ONE), 1) == ONE.message.targets
    assert editor.parse(editor.form(MANY), 3) == MANY.message.targets
    assert editor.parse(editor.form(MANY).replace("\n", "\r\n"), 3) == MANY.message.targets


def test_the_form_tells_what_is_known_below_the_scissors() -> None:
    above, below = editor.form(ONE).split(editor.SCISSORS)
    assert above == "# Раз\n\nдва\n\n"
    for line in (
        "# frost@1, ru, stale",
        "# Source:",
        "# One",
        "# two",
        "# Previous source:",
        "# Old",
        "# title",
    ):
        assert line in below.splitlines()
    assert "# Source, many:\n# {n} days\n" in editor.form(MANY)


def test_lines_between_forms_must_stay() -> None:
    with pytest.raises(UsageError, match="3 plural forms were expected, 2 were found"):
        editor.parse(editor.form(MANY).replace("# -------- form 2 of 3 --------\n", ""), 3)


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that does what the test writes into it."""
    file = tmp_path / "my editor"
    monkeypatch.setenv("EDITOR", f"'{file}'")
    monkeypatch.delenv("VISUAL", raising=False)
    return file


def does(script: Path, command: str) -> None:
    script.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)


def test_what_the_editor_leaves(script: Path) -> None:
    does(script, "sed -i.bak 's/дня/суток/' \"$1\"")
    assert editor.edit(MANY) == ("день", "суток", "дней")
    does(script, "true")
    assert editor.edit(MANY) is None
    does(script, ': > "$1"')
    assert editor.edit(ONE) is None


@pytest.mark.parametrize(
    ("command", "said"),
    [("exit 3", "the editor ended with 3"), (r"printf '\377' > \"$1\"".replace('\\"', '"'), "is not UTF-8")],
)
def test_an_editor_that_fails(script: Path, command: str, said: str) -> None:
    does(script, command)
    with pytest.raises(UsageError, match=said):
        editor.edit(ONE)


@pytest.mark.parametrize("command", ["/nowhere/vi", "'unbalanced"])
def test_an_editor_that_is_not_there(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("VISUAL", command)
    with pytest.raises(UsageError, match="cannot be started"):
        editor.edit(ONE)


def test_a_prompt_where_no_editor_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    answers = iter(["", "двое суток", ""])
    monkeypatch.setattr("builtins.input", lambda _prompt: next(answers))
    assert editor.edit(MANY) == ("день", "двое суток", "дней")

    def end(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", end)
    assert editor.edit(MANY) is None
    assert "EDITOR" not in os.environ
