"""What cannot be read is a value among the results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from localize.errors import DiskError, InputError, InputErrors, Place
from localize.model.article_job import ArticleJob, Results, Unread

if TYPE_CHECKING:
    from collections.abc import Mapping

ONE, TWO = (InputError("malformed", place=Place(path, 2)) for path in ("a.po", "b.po"))


@dataclass(frozen=True)
class Named:
    slug: str
    paths: tuple[str, ...] = ()
    basis: str = ""
    facts: tuple[object, ...] = ()

    def opened(self) -> Named:
        return self


def told(shared: Exception | None, task: Named, files: Mapping[str, bytes]) -> str:
    if shared:
        raise shared
    return f"{task.slug}: {sorted(files)}"


JOB = ArticleJob("told", told)


def test_the_work_gets_what_is_shared_the_task_and_its_bytes() -> None:
    assert JOB.run(None, Named("frost"), {"b.md": b"", "a.md": b""}) == "frost: ['a.md', 'b.md']"


@pytest.mark.parametrize(("raised", "problems"), [(ONE, (ONE,)), (InputErrors([TWO, ONE]), (ONE, TWO))])
def test_files_that_cannot_be_read_are_a_value(raised: Exception, problems: tuple[InputError, ...]) -> None:
    assert JOB.run(raised, Named("frost"), {}) == Unread("frost", problems)


def test_other_errors_end_the_run() -> None:
    with pytest.raises(DiskError):
        JOB.run(DiskError("no space left"), Named("frost"), {})


def test_results_are_told_apart_in_their_order() -> None:
    found = Results.of(["b", Unread("c", (TWO,)), "a", Unread("d", (ONE, TWO))])
    assert found.done == ("b", "a")
    assert found.problems == (TWO, ONE, TWO)
    assert found.unread_slugs == {"c", "d"}
