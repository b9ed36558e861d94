"""Jobs that are done on a Dask cluster: the parent sends bytes, and gets what each job gives.

Dask executes what it is sent (https://distributed.dask.org, "TLS/SSL"), so that any address but this
machine's own is asked for TLS, with the certificates that Dask's configuration names.
"""

from __future__ import annotations

import hashlib
import ipaddress
from collections import deque
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from localize.errors import EnvironmentFault, RefusedError, UsageError
from localize.frozen import frozen
from localize.network import cluster_work
from localize.network.cluster_work import Order, OtherFiles, OtherProgram, program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from distributed import Client, Future

    from localize.model.article_job import ArticleJob, R, S, T, Task, Unread

CONNECT = 30.0
"""Seconds within which the scheduler must answer, and have a worker."""
_AHEAD = 4
"""Articles on their way for each thread of the cluster: enough to keep it busy, and few to hold in memory."""
_SCHEMES = ("tcp", "tls")


def require_safe(address: str) -> None:
    """Check the address of a scheduler.

    Raises:
        UsageError: it is none, or one beyond this machine that is not asked for TLS.
    """
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise UsageError(
            f"«{address}» is no address of a cluster", hint="Write it like tcp://127.0.0.1:8786."
        )
    if parts.scheme == "tcp" and not _is_here(parts.hostname):
        hint = f"Name it tls://{parts.netloc}, and certificates as docs/how-to/cluster.md says."
        raise UsageError(f"{address} is not this machine: what runs there has to be asked for TLS", hint=hint)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@frozen
class _Sent:
    """A task on its way."""

    task: Task
    files: Mapping[str, bytes]
    """Its bytes, until the result is there."""
    future: Future[Any]


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Connect with a cluster whose workers all run this program.

    Args:
        address: its scheduler's: `tcp://127.0.0.1:8786`, or `tls://` with another machine's name.

    Raises:
        EnvironmentFault: it does not answer, or has no worker.
        RefusedError: a worker runs another program.
        UsageError: the address is not fit, or the optional group is not installed.
    """
    require_safe(address)
    try:
        from distributed import Client  # noqa: PLC0415 - only where a cluster is named
    except ImportError:
        hint = 'Install it: pip install "localize[cluster]"'
        raise UsageError("a cluster needs Dask, which is not installed", hint=hint) from None
    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError) as error:
        hint = "Start a scheduler there with `dask scheduler`, and workers with `dask worker`."
        raise EnvironmentFault(f"no cluster answers at {address}: {error}", hint=hint) from None
    try:
        _require_workers(client, address)
        yield client
    finally:
        client.close()  # type: ignore[no-untyped-call]


def _require_workers(client: Client, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECT)
    except TimeoutError:
        hint = f"Start one where this program is installed: dask worker {address}"
        raise EnvironmentFault(f"the cluster at {address} has no worker", hint=hint) from None
    told = client.run(cluster_work.program, on_error="return")
    other = sorted(worker for worker, said in told.items() if said != program())
    if other:
        raise _other(other)


def _other(workers: Sequence[str]) -> RefusedError:
    return RefusedError(
        f"another version of localize, Python or a library runs on {', '.join(workers)}",
        hint="Install on every worker what is installed here: the same bytes come from the same program.",
    )


class Cluster:
    """Sends each task to a worker, with everything that it needs; a lost worker's tasks are done again."""

    def __init__(self, address: str, store: str = "") -> None:
        """Take the cluster.

        Args:
            address: its scheduler's.
            store: the address of a folder or an object store with the newsroom's files, from which workers
                read them, as fsspec knows it; empty where they are sent.
        """
        self._address = address
        self._store = store

    def __call__(
        self, job: ArticleJob[S, T, R], shared: S, work: Iterable[tuple[T, Mapping[str, bytes]]]
    ) -> Iterator[R | Unread]:
        """Yield the results in the order of the work.

        Raises:
            EnvironmentFault: the cluster does not answer or is gone, or workers end over and over at one
                article.
            RefusedError: a worker runs another program.
        """
        with connected(self._address) as client:
            yield from _Run(client, self._store, job, shared).results(iter(work))


class _Run:
    """One job on its way to a cluster."""

    def __init__(self, client: Client, store: str, job: ArticleJob[Any, Any, Any], shared: object) -> None:
        self._client = client
        self._store = store
        self._job = job
        self._common = client.submit(_given, shared, pure=False)  # what a worker loses is given again

    def results(self, work: Iterator[tuple[Task, Mapping[str, bytes]]]) -> Iterator[Any]:
        """Yield the results in the order of the work, of which a little is on its way at a time."""
        sent: deque[_Sent] = deque()
        ahead = _AHEAD * max(1, sum(self._client.nthreads().values()))  # type: ignore[no-untyped-call]
        for task, files in islice(work, ahead):
            sent.append(self._sent(task, files))
        while sent:
            yield self._result(sent.popleft())
            for task, files in islice(work, 1):
                sent.append(self._sent(task, files))

    def _sent(self, task: Task, files: Mapping[str, bytes], *, whole: bool = False) -> _Sent:
        if self._store and not whole:
            digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
            order = Order(program(), self._job, task, {}, digests, self._store)
        else:
            order = Order(program(), self._job, task, files, {})
        return _Sent(task, files, self._client.submit(cluster_work.work, order, self._common, pure=False))

    def _result(self, sent: _Sent) -> Any:  # noqa: ANN401 - the job's own type
        found = _gathered(sent)
        if isinstance(found, OtherFiles):  # the store lags behind this newsroom: then they travel
            found = _gathered(self._sent(sent.task, sent.files, whole=True))
        if isinstance(found, OtherProgram):
            raise _other(["a worker that joined later"])
        return found


def _gathered(sent: _Sent) -> Any:  # noqa: ANN401 - the job's own type
    from distributed import KilledWorker  # noqa: PLC0415 - only where a cluster is named
    from distributed.client import FutureCancelledError  # noqa: PLC0415 - likewise

    try:
        return sent.future.result()
    except KilledWorker as error:
        hint = "Look at that worker's memory and log, and run this again."
        raise EnvironmentFault(
            f"the work on {sent.task.slug} ended its workers: {error}", hint=hint
        ) from None
    except (FutureCancelledError, OSError, TimeoutError) as error:
        hint = "Start the scheduler again, and run this again."
        raise EnvironmentFault(f"the cluster is gone: {error}", hint=hint) from None


def _given(shared: S) -> S:
    return shared
