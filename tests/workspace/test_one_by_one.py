"""Jobs that are done in this process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.model.article_job import ArticleJob
from localize.workspace.disk import Disk
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Named:
    """A task of two files."""

    slug: str
    basis: str = ""
    facts: tuple[object, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        return (f"{self.slug}.md", f"{self.slug}.po")

    def opened(self) -> Named:
        return replace(self, basis="opened")


def said(shared: str, task: Named, files: Mapping[str, bytes]) -> str:
    return f"{shared} {task.slug} {sorted(files.items())} {task.basis}"


def test_each_task_gets_the_bytes_of_its_files_in_order(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "b.po"):
        (tmp_path / name).write_bytes(name.encode())
    job = ArticleJob("said", said, str, str)
    done = OneByOne(Disk(tmp_path))(job, "of", [Named("b"), Named("a")])
    assert list(done) == [
        "of b [('b.md', b'b.md'), ('b.po', b'b.po')] opened",
        "of a [('a.md', b'a.md')] opened",
    ]


def test_work_that_reads_no_files_gets_its_task_opened_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a")
    job = ArticleJob("said", said, str, str, light=True)
    done = OneByOne(Disk(tmp_path))(job, "of", [Named("a")])
    assert list(done) == ["of a [] opened"]
