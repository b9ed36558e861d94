"""Every command in the docs has the words and the options that the command line has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from localize.cli.app import command

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_NAMED = re.compile(r"(?<![\w./\"-])localize ((?:-C \S+ )?[a-z][^`\n]*)")
_END = re.compile(r"&&|\$\(|\||;|#|\s{3,}| > ")
_OPTION = re.compile(r"--?[A-Za-z][\w-]*")
_VERB = re.compile(r"[a-z]+")


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def commands(page: Path) -> Iterator[str]:
    """Yield the commands of a page, each up to what follows it on its line."""
    for found in _NAMED.findall(page.read_text(encoding="utf-8")):
        yield _END.split(found)[0].strip()


def unknown(words: list[str]) -> str:
    """Return the first word that the command line has not; empty where it has all, or no such verb."""
    found: Any = command()
    if words[0] not in found.commands:
        return ""  # a sentence about the program
    while words and words[0] in getattr(found, "commands", {}):
        found = found.commands[words.pop(0)]
    if getattr(found, "commands", None) and words and _VERB.fullmatch(words[0]):
        return words[0]
    known = {"-h", "--help"}.union(*({*one.opts, *one.secondary_opts} for one in found.params))
    before = words[: words.index("--")] if "--" in words else words
    options = (match[0] for word in before if (match := _OPTION.match(word)))
    return next((option for option in options if option not in known), "")


def test_a_command_that_there_is_not_would_be_found() -> None:
    assert unknown(["review", "show", "ADDRESS"]) == "show"
    assert unknown(["check", "--changes", "main"]) == "--changes"
    assert unknown(["check", "--changed=main", "-l", "ru"]) == ""
    assert unknown(["tells", "--nothing"]) == ""


@pytest.mark.parametrize("page", [pytest.param(page, id=str(page.relative_to(ROOT))) for page in pages()])
def test_the_commands_of_a_page_are_known(page: Path) -> None:
    found = [re.sub(r"^-C \S+ ", "", one) for one in commands(page)]
    assert {one: word for one in found if (word := unknown(one.split()))} == {}
