"""Completions for the shell from the newsroom. Quick, and silent whatever is wrong."""

# Typer reads the annotations of these functions when it runs, so they are no mere type hints.
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from localize.errors import LocalizeError
from localize.model.domain import UI

if TYPE_CHECKING:
    from localize.config import Config
    from localize.workspace.disk import Disk


def articles(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the slugs that begin like this; article files are listed, not read."""
    with suppress(LocalizeError, OSError, ValueError):
        from localize.flows.newsroom import slug_of  # noqa: PLC0415 - only in a newsroom

        disk, config = _newsroom(ctx)
        slugs = {slug_of(path, pattern) for pattern in config.articles for path in disk.glob(pattern)}
        return [slug for slug in (*sorted(slugs), UI) if slug.startswith(incomplete)]
    return []


def locales(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the newsroom's locales that begin like this."""
    with suppress(LocalizeError, OSError, ValueError):
        _, config = _newsroom(ctx)
        return [str(locale) for locale in config.locales if str(locale).startswith(incomplete)]
    return []


def roles(incomplete: str) -> list[str]:
    """Return the roles of texts that begin like this."""
    from localize.formats.article.roles import ROLES  # noqa: PLC0415 - only when asked

    return [role for role in ROLES if role.startswith(incomplete)]


def checks(incomplete: str) -> list[tuple[str, str]]:
    """Return the checks that begin like this, each with its summary."""
    from localize.checks.registry import installed  # noqa: PLC0415 - only when asked

    return [(check.name, check.summary) for check in installed().every if check.name.startswith(incomplete)]


def engines(incomplete: str) -> list[str]:
    """Return the engines that begin like this."""
    from localize.engines.registry import names  # noqa: PLC0415 - only when asked

    return [name for name in names() if name.startswith(incomplete)]


def exchange_formats(incomplete: str) -> list[tuple[str, str]]:
    """Return the formats of `export` that begin like this, each with its summary."""
    from localize.exchange.registry import FORMATS  # noqa: PLC0415 - only when asked

    return [(one.name, one.summary) for one in FORMATS.values() if one.name.startswith(incomplete)]


def _newsroom(ctx: typer.Context) -> "tuple[Disk, Config]":
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - only when asked
    from localize.workspace.discover import find_root  # noqa: PLC0415 - only when asked
    from localize.workspace.disk import Disk  # noqa: PLC0415 - only when asked

    directory = ctx.find_root().params.get("directory")
    disk = Disk(find_root(Path(directory or ".")))
    return disk, read_config(disk)
