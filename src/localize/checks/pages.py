"""The page of each check: its text, and where it is read."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from localize import installed

_INSTALLED: Final = Path(__file__).parent / "pages"
_CHECKOUT: Final = Path(__file__).parents[3] / "docs" / "reference" / "checks"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def page(check: str) -> str:
    """Return a check's page, in Markdown; empty where there is none, as for a third party's check."""
    path = _path(check)
    return path.read_text(encoding="utf-8") if path else ""


@cache
def link(check: str) -> str:
    """Return where a check's page is: its address on the web, else the file; empty where there is none.

    Of thousands of findings it is asked for each, and they name few checks.
    """
    path = _path(check)
    return "" if path is None else address(check) or path.as_uri()


def address(check: str, site: str | None = None) -> str:
    """Return where a check's page is on the web; empty where the documentation is not there, or has none.

    Args:
        check: the check's name.
        site: where the documentation is; as the package's metadata says where it is not given.
    """
    where = _site() if site is None else site
    return f"{where.rstrip('/')}/reference/checks/{check}" if where and _path(check) else ""


def _path(check: str) -> Path | None:
    if not _NAME.fullmatch(check):
        return None
    files = (folder / f"{check}.md" for folder in (_INSTALLED, _CHECKOUT))
    return next((path for path in files if path.is_file()), None)


@cache
def _site() -> str:
    return installed.address("localize", "Documentation")
