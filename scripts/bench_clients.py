"""Ways of having many requests under way at once: threads with a client each, threads with one, no threads.

Each asks the same slow server for the same texts; nothing is kept or judged. The table is printed by
`scripts/bench_engines.py`.
"""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx2

from localize.engines.transport import HttpRequest
from localize.network.engine_transport import EngineTransport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Ask = Callable[[str, Sequence[str], int], list[int]]

AT_ONCE = (8, 32, 64)
TIMEOUT = 20.0


def a_client_each(url: str, texts: Sequence[str], at_once: int) -> list[int]:
    """Ask as engines do: each request has a thread and a client to itself, and a deadline for the whole."""
    transport = EngineTransport()

    def ask(text: str) -> int:
        return transport.send(HttpRequest(url, parameters(text), timeout=TIMEOUT)).status

    with ThreadPoolExecutor(at_once) as threads:
        return list(threads.map(ask, texts))


def one_client(url: str, texts: Sequence[str], at_once: int) -> list[int]:
    """Ask from threads that share a client; only the silence between two bytes has an end."""
    limits = httpx2.Limits(max_connections=at_once, max_keepalive_connections=at_once)
    with httpx2.Client(limits=limits, timeout=TIMEOUT) as client, ThreadPoolExecutor(at_once) as threads:
        return list(threads.map(lambda text: client.get(url, params=parameters(text)).status_code, texts))


def no_threads(url: str, texts: Sequence[str], at_once: int) -> list[int]:
    """Ask from one thread, by an asynchronous client."""
    return asyncio.run(_asked(url, texts, at_once))


async def _asked(url: str, texts: Sequence[str], at_once: int) -> list[int]:
    limits = httpx2.Limits(max_connections=at_once, max_keepalive_connections=at_once)
    free = asyncio.Semaphore(at_once)
    async with httpx2.AsyncClient(limits=limits, timeout=TIMEOUT) as client:

        async def ask(text: str) -> int:
            async with free, asyncio.timeout(TIMEOUT):
                return (await client.get(url, params=parameters(text))).status_code

        return await asyncio.gather(*map(ask, texts))


def parameters(text: str) -> dict[str, str]:
    """Return what Google's page is asked with."""
    return {"sl": "en", "tl": "ru", "q": text}


WAYS: dict[str, Ask] = {
    "threads, a client each": a_client_each,
    "threads, one client": one_client,
    "one asynchronous client": no_threads,
}


def table(url: str, texts: Sequence[str], at_once: Sequence[int] = AT_ONCE) -> list[str]:
    """Return lines: for each way and number at once the seconds by the clock, and those of the processor."""
    titles = " | ".join(f"{number} at once" for number in at_once)
    lines = [f"| requests | {titles} |", f"|---|{'---:|' * len(at_once)}"]
    for name, ask in WAYS.items():
        cells = [measured(ask, url, texts, number) for number in at_once]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines


def measured(ask: Ask, url: str, texts: Sequence[str], at_once: int) -> str:
    """Return the seconds that a way takes, and of these the processor's; the lesser of two runs each."""
    runs = []
    for _ in range(2):
        begun, busy = time.perf_counter(), time.process_time()
        statuses = ask(url, texts, at_once)
        runs.append((time.perf_counter() - begun, time.process_time() - busy))
        assert statuses == [200] * len(texts)
    took, busy = (min(column) for column in zip(*runs, strict=True))
    return f"{took:.1f} s, {busy:.2f} s of them work"
