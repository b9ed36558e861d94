"""Whatever a template asks for is a label of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.errors import suggest
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import NewsroomSubject

_ADD = "Add it to the labels in `ui/*.yaml`, or mend the template."


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    names = subject.templates
    if names is None:
        return
    known = [label.name for label in names.labels]
    for path, call in names.missing():
        said = f"the template asks for «{shown(call.name)}», which no file of labels has"
        yield Flaw(said, suggest(call.name, known, _ADD), call.line, path)


CHECK = Check(
    "missing-key",
    Scope.NEWSROOM,
    Severity.ERROR,
    "A template asks for a key that `ui/*.yaml` does not have.",
    _run,
    _ADD,
    since=2,
)
