"""Jobs on a real scheduler with two workers; one of them is killed half-way."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

import pytest
from tests.network.cluster_jobs import DEADLY, JOINED, REFUSED, SLOW, Named, cluster, scheduler

from localize.errors import EnvironmentFault, InputError, RefusedError, UsageError
from localize.model.article_job import Unread
from localize.network import cluster as clusters
from localize.network.cluster import Cluster, connected, require_safe
from localize.network.cluster_work import Order

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from localize.model.article_job import ArticleJob

    Tasks = Iterator[tuple[Named, Mapping[str, bytes]]]

TASKS = [Named(f"a{number:02}", (f"a{number:02}.md",)) for number in range(24)]

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")


def work(tasks: Sequence[Named]) -> Iterator[tuple[Named, Mapping[str, bytes]]]:
    for task in tasks:
        yield task, {path: f"text of {path}".encode() for path in task.paths}


def done(run: Cluster, job: ArticleJob[str, Named, str], shared: str, tasks: Tasks) -> list[str | Unread]:
    results = run(job, shared, tasks)
    return list(results)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster")) as (address, _):
        yield address


def test_results_come_in_the_order_of_the_tasks(two: str) -> None:
    found = done(Cluster(two), JOINED, "shared", work(TASKS))
    assert found == [f"shared {task.slug} text of {task.slug}.md" for task in TASKS]


def test_what_cannot_be_read_is_a_value(two: str) -> None:
    (found,) = Cluster(two)(REFUSED, "", work(TASKS[:1]))
    assert isinstance(found, Unread)
    assert [str(problem) for problem in found.problems] == [str(InputError("a00 is malformed"))]


def test_workers_read_from_a_store_and_get_the_bytes_where_it_lags_behind(
    two: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for task in TASKS[:3]:
        (tmp_path / task.paths[0]).write_text(f"text of {task.paths[0]}")
    (tmp_path / "a01.md").write_text("an older text")
    (tmp_path / "a02.md").unlink()
    sent: list[Order] = []
    make = Order

    def noted(*said: Any) -> Order:  # noqa: ANN401 - as it comes
        sent.append(make(*said))
        return sent[-1]

    monkeypatch.setattr(clusters, "Order", noted)
    found = done(Cluster(two, tmp_path.as_uri()), JOINED, "stored", work(TASKS[:3]))
    assert found == [f"stored {task.slug} text of {task.slug}.md" for task in TASKS[:3]]
    assert [list(one.files) for one in sent] == [[], [], [], ["a01.md"], ["a02.md"]]


def test_the_articles_of_a_killed_worker_are_done_again(tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()
    with cluster(tmp_path) as (address, workers):
        results = Cluster(address)(SLOW, str(marks), work(TASKS))
        found = [next(results) for _ in range(6)]
        kill(workers[0])
        found += results
    assert found == [f"slow {task.slug} text of {task.slug}.md" for task in TASKS]
    by_worker = {path.suffix for path in marks.iterdir()}
    assert by_worker == {f".{worker.pid}" for worker in workers}


def kill(worker: subprocess.Popen[bytes]) -> None:
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def test_an_article_that_ends_its_workers_is_named(tmp_path: Path) -> None:
    killed = pytest.raises(EnvironmentFault, match="the work on a00 ended its workers")
    with cluster(tmp_path) as (address, _), killed:
        done(Cluster(address), DEADLY, "", work(TASKS[:1]))


def test_another_program_is_refused_before_anything_is_done(
    two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "program", lambda: "3.11.0 older")
    with pytest.raises(RefusedError, match="another version of localize"), connected(two):
        pass


def test_a_worker_that_joins_later_with_another_program_is_refused(
    two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with connected(two) as client:
        monkeypatch.setattr(clusters, "program", lambda: "3.11.0 older")
        run = clusters._Run(client, "", JOINED, "")
        with pytest.raises(RefusedError, match="a worker that joined later"):
            list(run.results(work(TASKS[:1])))


def test_a_cluster_that_is_not_there_or_has_no_worker_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "CONNECT", 1.0)
    nobody = pytest.raises(EnvironmentFault, match=r"no cluster answers at tcp://127\.0\.0\.1:1")
    with nobody, connected("tcp://127.0.0.1:1"):
        pass
    idle = pytest.raises(EnvironmentFault, match="has no worker")
    with scheduler(tmp_path) as address, idle, connected(address):
        pass


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:8786", "tcp://[::1]:8786", "tcp://localhost:1", "tls://x:1"]
)
def test_this_machine_and_tls_are_safe(address: str) -> None:
    require_safe(address)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("tcp://10.0.0.5:8786", "is not this machine"),
        ("tcp://news.example:8786", "is not this machine"),
        ("127.0.0.1:8786", "is no address of a cluster"),
        ("inproc://x", "is no address of a cluster"),
    ],
)
def test_beyond_this_machine_tls_is_asked_for(address: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        require_safe(address)
