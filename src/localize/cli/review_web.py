"""`localize review --web`: the queue as a page in the person's browser."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from localize.cli import output, wiring
from localize.errors import UsageError
from localize.report.presentation import Line

if TYPE_CHECKING:
    import typer

    from localize.flows.newsroom_session import NewsroomSession
    from localize.workspace.disk import Disk

_NEEDED = ("starlette", "jinja2", "uvicorn")


def serve_page(ctx: typer.Context, by: str | None, *, port: int, opens: bool, keep_going: bool) -> int:
    """Serve the page until it is interrupted.

    Args:
        ctx: the command's context.
        by: who works; git's user where nobody is named.
        port: where to listen; any free port where it is 0.
        opens: whether the browser is opened.
        keep_going: whether to go on without what cannot be read.

    Raises:
        UsageError: the optional group is not installed, or the port is taken.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"the page needs {', '.join(missing)}", hint='Install them: pip install "localize[web]"'
        )
    from localize.flows.memory import open_memory  # noqa: PLC0415 - not for --help
    from localize.flows.review_matches import memory_matches  # noqa: PLC0415 - likewise
    from localize.web.desk import Desk  # noqa: PLC0415 - likewise
    from localize.web.server import serve  # noqa: PLC0415 - likewise

    disk, person = wiring.open_disk(ctx), wiring.who(ctx, by)
    read = partial(_session, disk, keep_going=keep_going)
    desk = Desk(
        disk,
        read,
        person.by,
        wiring.now,
        lambda: memory_matches(lambda: open_memory(disk, desk.sitting.newsroom, wiring.now())),
    )
    with suppress(KeyboardInterrupt):  # that is how the page ends
        serve(desk, port, partial(_tell, opens=opens))
    return 0


def _session(disk: Disk, *, keep_going: bool) -> NewsroomSession:
    """Read the newsroom; what is known of articles that nobody touched counts."""
    return wiring.at_desk(disk, keep_going=keep_going, seen=wiring.look(disk))


def _tell(link: str, *, opens: bool) -> None:
    """Say where the page is, and open it; the link opens it once."""
    output.show([Line.of(f"The review page: {link}")])
    output.talk(
        [Line.of("It is there until you press Ctrl-C here. The link works once, on this machine alone.")]
    )
    if opens:
        import webbrowser  # noqa: PLC0415 - only here

        webbrowser.open(link)
