"""Jobs for other processes, which have to find them by name."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Numbered:
    """A task that is nothing but a number."""

    slug: str
    paths: tuple[str, ...] = ()
    basis: str = ""
    facts: tuple[object, ...] = ()

    def opened(self) -> Numbered:
        return self


def read(shared: str, task: Numbered, files: Mapping[str, bytes]) -> tuple[str, int]:
    return f"{shared} {task.slug} {files['a'].decode()}", os.getpid()


def refuse(_: str, task: Numbered, files: Mapping[str, bytes]) -> str:
    raise InputError(f"{task.slug} cannot be read, {len(files)}")


def die(_: str, task: Numbered, files: Mapping[str, bytes]) -> int:
    if task.slug == "55":
        os.kill(os.getpid(), signal.SIGKILL)
    return len(files)


def wait(folder: str, task: Numbered, files: Mapping[str, bytes]) -> int:
    if multiprocessing.parent_process() is not None:
        (Path(folder) / str(os.getpid())).write_text(task.slug, encoding="utf-8")
        time.sleep(60)
    return len(files)


def garbage(_: str, task: Numbered, files: Mapping[str, bytes]) -> int:  # noqa: ARG001 - as jobs are called
    return gc.get_threshold()[0]


READ = ArticleJob("read", read)
REFUSE = ArticleJob("refuse", refuse)
DIE = ArticleJob("die", die)
WAIT = ArticleJob("wait", wait)
GARBAGE = ArticleJob("garbage", garbage)
