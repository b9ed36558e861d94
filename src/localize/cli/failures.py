"""Errors as a person or a program at the command line gets them."""

from __future__ import annotations

import re
import sys
import traceback
from typing import TYPE_CHECKING, Any

import typer

from localize.cli import output
from localize.errors import ConfigError, DiskError, LocalizeError, UnreadableErrors, UsageError, in_shell
from localize.report import failure_lines, json_text

if TYPE_CHECKING:
    from collections.abc import Sequence

BUG = 3
"""The exit status where the program itself is at fault."""
KEEP_GOING = "--keep-going"
"""The option to work on what can be read."""
_NO_COMMAND = re.compile("No such command '(.+)'")
_NO_WORD = "Missing command"
_QUEUE = "localize review"
"""The command that takes options of its own, and no article behind it."""
_BY_PYDANTIC = "Value error, "
"""What pydantic says before Typer's own words of a value."""
_WITH_VALUE = ("-C", "--directory")
_GLOBAL = ("-C", "--directory", "--debug", "--version")


def tell(error: Exception, arguments: Sequence[str]) -> int:
    """Tell what went wrong, on stderr, and with `--json` on stdout too.

    Args:
        error: what was raised.
        arguments: the command line.

    Returns:
        The exit status.
    """
    words = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "--debug" in words:
        traceback.print_exception(error)
    known = _known(error, arguments)
    if isinstance(known, UnreadableErrors):
        known = UnreadableErrors(known.problems, hint=_way_on(known, arguments))
    try:
        if "--json" in words:
            output.write_json(json_text.failure(known))
        output.talk(failure_lines.lines(known))
    except OSError:  # it is stdout that cannot be written
        output.forget(sys.stdout)
        output.talk(failure_lines.lines(known))
    return known.exit_code


def _way_on(error: UnreadableErrors, arguments: Sequence[str]) -> str:
    """Return the advice to run the command without what cannot be read; empty where it cannot be."""
    words = list(arguments)
    behind = words.index("--") if "--" in words else len(words)
    if KEEP_GOING not in _options(words) or all(isinstance(one, ConfigError) for one in error.problems):
        return ""
    command = _command(*words[:behind], KEEP_GOING, *words[behind:])
    return f"To go on with what can be read: `{command}`"


def _command(*words: str) -> str:
    """Return a command as it can be pasted into a shell."""
    return " ".join(map(in_shell, ["localize", *words]))


def _options(words: Sequence[str]) -> set[str]:
    """Return the options of the command that a command line names."""
    return {option for parameter in _named(words)[0].params for option in parameter.opts}


def _verbs(words: Sequence[str]) -> list[str]:
    """Return the words of a command line that name its command."""
    return _named(words)[1]


def _named(words: Sequence[str]) -> tuple[Any, list[str]]:
    """Return the command that a command line names, and the words by which it does."""
    from localize.cli.app import command  # noqa: PLC0415 - only where something failed

    found: Any = command()
    names = []
    for word in words:
        inner = getattr(found, "commands", {}).get(word)
        if inner is not None:
            found = inner
            names.append(word)
    return found, names


class _BugError(LocalizeError):
    """Something that nobody foresaw."""

    exit_code = BUG


def _known(error: Exception, arguments: Sequence[str]) -> LocalizeError:
    if isinstance(error, LocalizeError):
        return error
    if isinstance(error, typer.TyperException):
        return _usage(error, arguments)
    if isinstance(error, OSError):
        return DiskError(f"the system refuses: {error}", hint="See that there is space, and try again.")
    return _BugError(
        f"this is a bug in localize: {type(error).__name__}: {error}",
        hint=f"Please report it, with what `{_command('--debug', *arguments)}` prints. Nothing was lost.",
    )


def _usage(error: typer.TyperException, arguments: Sequence[str]) -> UsageError:
    """Return what Typer found wrong with the words on the command line, with the way to the help."""
    context: Any = getattr(error, "ctx", None)
    path = context.command_path if context else " ".join(["localize", *_verbs(arguments)])
    hint = f"Try `{path} --help`."
    option = getattr(error, "option_name", "")
    if option in _GLOBAL:
        hint = f"{option} stands before the command: `{_command(*_moved(option, arguments))}`"
    message = error.format_message().replace(_BY_PYDANTIC, "").rstrip(".")
    slug = _NO_COMMAND.fullmatch(message)
    nested = message == _NO_WORD or (slug and " " in path and path != _QUEUE)
    if nested and (commands := getattr(getattr(context, "command", None), "commands", None)):
        hint = f"Name one of {', '.join(commands)}; `{path} --help` tells of each."
    if slug and path == _QUEUE:
        hint = f"The queue of one article is `localize review --article {in_shell(slug[1])}`. {hint}"
    return UsageError(message, hint=hint)


def _moved(option: str, arguments: Sequence[str]) -> list[str]:
    """Return a command line with an option, and the value that it takes, before everything else."""
    words = list(arguments)
    at = next((place for place, word in enumerate(words) if word.partition("=")[0] == option), 0)
    takes = option in _WITH_VALUE and "=" not in words[at]
    end = at + 1 + takes
    return [*words[at:end], *words[:at], *words[end:]]
