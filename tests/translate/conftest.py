from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loopback.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.loopback.server import Loopback


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    with serve() as loopback:
        yield loopback
