"""The server under both pages, which says nothing of itself but errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from localize.web.guard import Guard


def quiet_server(app: Guard, patience: int | None = None) -> uvicorn.Server:
    """Return what serves an application, and says nothing of itself but errors.

    Args:
        app: the application.
        patience: seconds for answers that are under way at the end; as long as they take where none is given.
    """
    config = uvicorn.Config(
        app,
        lifespan="off",
        ws="none",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=patience,
    )
    return uvicorn.Server(config)
