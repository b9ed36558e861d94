"""Upgrade: move `localize.yaml` to the current version, and say what that changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.registry import installed
from localize.config import CURRENT, DEFAULTS, Unready
from localize.errors import ConfigError, Place
from localize.model import Change, Report
from localize.workspace.config_file import read_config
from localize.workspace.discover import CONFIG_NAME
from localize.yaml_source import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.config import Config, Defaults
    from localize.workspace.disk import Disk
    from localize.yaml_source import Node

_VERSION: Final = re.compile(r"""(version['"]?[ \t]*:[ \t]*)\d+""")
_UNREADY: Final = re.compile(r"""(unready['"]?[ \t]*:[ \t]*)hold\b""")
"""Settings that `localize init` wrote with version 1, where it is the default of that version."""


def upgrade(disk: Disk, *, dry_run: bool = False) -> Report:
    """Move the configuration to the current version.

    The version is replaced, and `unready: hold`, which says no more than the old default did; nothing else in
    the file is touched.

    Args:
        disk: the newsroom's files.
        dry_run: only say what would be changed.

    Returns:
        A report whose changes are the lines as they were and become, and whose notes tell what each default
        that the file leaves out was and is.

    Raises:
        ConfigError: the configuration is missing, or has a mistake.
    """
    config = read_config(disk)
    if config.version == CURRENT:
        return Report("upgrade", notes=(f"{CONFIG_NAME} is of version {CURRENT} already.",))
    old = disk.read(CONFIG_NAME).decode("utf-8", "surrogateescape")
    root = read(old.removeprefix("\ufeff"), CONFIG_NAME)
    new = _rewritten(old, root)
    if not dry_run:
        disk.write(CONFIG_NAME, new.encode("utf-8", "surrogateescape"))
    return Report(
        "upgrade",
        tuple(_lines(old, new)),
        notes=(*_told(config, root), *_next(dry_run=dry_run)),
        data={"dry_run": dry_run, "from": config.version, "to": CURRENT},
    )


def _rewritten(text: str, root: Node | None) -> str:
    lines = text.splitlines(keepends=True)
    for key, pattern, value in (("version", _VERSION, str(CURRENT)), ("unready", _UNREADY, "previous")):
        node = root.get(key) if root else None
        if node is None or (key == "unready" and node.text != Unready.HOLD):
            continue
        at = node.line - 1
        line, count = pattern.subn(rf"\g<1>{value}", lines[at], count=1)
        if not count:
            hint = f"Write `{key}: {value}` there yourself."
            raise ConfigError(
                f"`{key}` stands in no line of its own", place=Place(CONFIG_NAME, at + 1), hint=hint
            )
        lines[at] = line
    return "".join(lines)


def _lines(old: str, new: str) -> Iterator[Change]:
    for number, (before, after) in enumerate(zip(old.splitlines(), new.splitlines(), strict=True), start=1):
        if before != after:
            yield Change("changed", f"{CONFIG_NAME}:{number}", f"{before.strip()} → {after.strip()}")


def _told(config: Config, root: Node | None) -> Iterator[str]:
    """Yield what changes without a line of the file changing."""
    before, after = DEFAULTS[config.version], DEFAULTS[CURRENT]
    for key, name in (("unready", "unready"), ("engines", "engines"), ("front_matter", "text_keys")):
        if root is not None and root.get(key) is not None:
            continue
        was, now = _shown(before, name), _shown(after, name)
        if was != now:
            yield f"`{key}` is left out: it was {was} and is now {now}. To keep it, write `{key}: {was}`."
    graver = [f"`{check.name}`" for check in installed().every if check.since > config.version]
    if graver:
        yield f"Findings of {', '.join(graver)} are errors now; they were warnings."


def _shown(defaults: Defaults, name: str) -> str:
    value = getattr(defaults, name)
    if name == "unready":
        return str(value)
    items: Sequence[str] = [one if isinstance(one, str) else one.name for one in value]
    return f"[{', '.join(items)}]"


def _next(*, dry_run: bool) -> Iterator[str]:
    if dry_run:
        yield "Nothing was written: this is what `localize upgrade` would do."
    else:
        yield "See the difference with `git diff localize.yaml`, then `localize pull`."
