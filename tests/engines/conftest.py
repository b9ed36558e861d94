from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loopback.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Loopback


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serve() as loopback:
        yield loopback
