"""Progress on a terminal, and for a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.pseudo_terminal import ended, spawn

from localize.cli.progress import Counted, ProgressForm
from localize.flows.newsroom import HeadTask
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    import pytest
    from tests.cli.room import Room

    from localize.model.article_job import R, S, T, Unread


def test_a_progress_bar_on_a_terminal_only(pulled: Room, server: Any) -> None:  # noqa: ANN401 - likewise
    server.answer = lambda *_: "Ранние заморозки"
    google = f"[{{name: google, url: '{server.url}', timeout: 5}}]"
    setting = f"engines: {{en: [], ru: {google}, uz: [], uz_Cyrl: []}}"
    pulled.write("localize.yaml", pulled.read("localize.yaml").replace("engines: []", setting))
    text, code = ended(spawn(pulled, "translate", "frost", "-l", "ru"))
    assert code == 0
    assert "━" in text
    assert "Filled" in text


def test_a_program_gets_a_line_of_json_at_the_end_of_each_piece_of_work(pulled: Room) -> None:
    ran = pulled.run("check", "--progress", "json")
    told = [json.loads(line) for line in ran.err.splitlines() if line.startswith("{")]
    ends = {one["what"]: (one["done"], one["total"]) for one in told}
    assert ends == {"check": (2, 2), "interface": (1, 1)}
    assert all(one["per_second"] > 0 for one in told)


def test_without_a_terminal_and_where_nobody_wants_it_nothing_is_told(pulled: Room) -> None:
    assert "{" not in pulled.run("check").err
    assert "━" not in ended(spawn(pulled, "check", "--progress", "none"))[0]


def one_for_all(job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
    yield job.run(shared, tasks[0], {})


def test_results_of_several_articles_end_with_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    job: ArticleJob[str, HeadTask, str] = ArticleJob("pull", lambda shared, *_: shared)
    counted = Counted(one_for_all, ProgressForm.JSON)
    results = counted(job, "said of three", [HeadTask(slug, "") for slug in "abc"])
    assert list(results) == ["said of three"]
    told = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert (told["done"], told["total"]) == (3, 3)
