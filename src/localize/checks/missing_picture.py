"""Each picture that lies beside an article is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import ArticlePicture, NewsroomSubject


def flaw(picture: ArticlePicture) -> Flaw:
    """Return what is told of a picture that is not there."""
    return Flaw(
        f"the picture «{shown(picture.destination)}» is not there",
        f"Put it beside {picture.path}, or mend its address there.",
        line=picture.line,
        path=picture.path,
    )


def _run(subject: NewsroomSubject) -> Iterator[Flaw]:
    yield from map(flaw, subject.missing_pictures)


CHECK = Check(
    "missing-picture",
    Scope.NEWSROOM,
    Severity.WARNING,
    "An article shows a picture that is not there.",
    _run,
)
