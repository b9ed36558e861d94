"""Every label of the interface is named by a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    names = subject.templates
    if names is None:
        return
    computed = names.computed
    for label in names.unused():
        said = f"no template names the key «{shown(label.name)}»"
        if computed:
            said += "; some ask for keys that are only known when the page is made"
        yield Flaw(said, path=label.path, line=label.line, severity=Severity.INFO if computed else None)


CHECK = Check(
    "unused-key",
    Scope.NEWSROOM,
    Severity.WARNING,
    "No template of the site names a key of `ui/*.yaml`.",
    _run,
    "Remove it, or add what names it to `templates` in localize.yaml.",
)
