"""A person writes a text: in their editor, or, where they have none, at a prompt."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from localize.cli import output
from localize.errors import UsageError
from localize.report.clean import clean
from localize.report.presentation import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.review import Item

SCISSORS = "# ------------------------ >8 ------------------------"
"""The line below which nothing is part of the text (as git has it)."""
_FORM = re.compile(r"# -{8} form \d+ of \d+ -{8}\n")


def edit(item: Item) -> tuple[str, ...] | None:
    """Let a person write a string's text.

    Args:
        item: the string.

    Returns:
        One text, or one per plural form; None where nothing was changed.

    Raises:
        UsageError: the editor cannot be started, failed, or left other forms than it was given.
    """
    command = _command(os.environ)
    texts = item.message.targets
    written = parse(_in_editor(command, form(item)), len(texts)) if command else _at_prompt(texts, input)
    return None if written in {texts, None} or not any(written or ()) else written


def form(item: Item) -> str:
    """Return what the editor shows: the text, and below it the source and what is known."""
    message = item.message
    texts = message.targets
    parts = [f"{_heading(number, len(texts))}{text}\n" for number, text in enumerate(texts, 1)]
    told = ["Everything below this line is ignored. An empty text changes nothing.", ""]
    told += [f"{item.address}, {item.locale}, {item.state}", ""]
    told += ["Source:", message.key.source]
    told += ["Source, many:", message.plural_source] if message.plural_source else []
    told += ["Previous source:", message.previous.source] if message.previous else []
    told += [*message.extracted, *message.comments]
    below = "\n".join(f"# {line}".rstrip() for text in told for line in text.split("\n"))
    return f"{''.join(parts)}\n{SCISSORS}\n{below}\n"


def parse(text: str, forms: int) -> tuple[str, ...]:
    """Return the texts of what the editor left.

    Args:
        text: the whole file.
        forms: how many plural forms the string has; 1 where it has no plural.

    Raises:
        UsageError: the lines between the forms are not what they were.
    """
    kept = text.replace("\r\n", "\n").split(SCISSORS, 1)[0]
    texts = _FORM.split(kept)[1:] if forms > 1 else [kept]
    if len(texts) != forms:
        raise UsageError(
            f"{forms} plural forms were expected, {len(texts)} were found",
            hint="Leave the lines between the forms as they are.",
        )
    return tuple(one.strip("\n") for one in texts)


def _heading(number: int, forms: int) -> str:
    return f"# -------- form {number} of {forms} --------\n" if forms > 1 else ""


def _command(environ: Mapping[str, str]) -> list[str]:
    """Return the words that start the person's editor; none where they did not name one."""
    text = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        return shlex.split(text)
    except ValueError:
        return [text]


def _in_editor(command: Sequence[str], text: str) -> str:
    """Return what the editor leaves of a text; the file is the editor's, and gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="localize-") as folder:
        file = Path(folder) / "text.md"
        file.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        try:
            ended = subprocess.run([*command, str(file)], check=False)  # noqa: S603 - the person's own editor
        except OSError as error:
            raise UsageError(
                f"the editor {clean(command[0])} cannot be started: {error.strerror}",
                hint="Set EDITOR to one that is installed.",
            ) from error
        if ended.returncode:
            raise UsageError(
                f"the editor ended with {ended.returncode}; nothing was changed",
                hint="Set EDITOR to another.",
            )
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError("what the editor left is not UTF-8", hint="Save it as UTF-8.") from error


def _at_prompt(texts: Sequence[str], ask: Callable[[str], str]) -> tuple[str, ...] | None:
    """Ask for each text in turn; an empty answer keeps the one that is there."""
    written = []
    output.show([Line.of("Set EDITOR to write in an editor. An empty line keeps the text.")])
    for number, text in enumerate(texts, 1):
        label = f"form {number} of {len(texts)}" if len(texts) > 1 else "text"
        try:
            written.append(ask(f"{label}: ") or text)
        except EOFError:
            return None
    return tuple(written)
