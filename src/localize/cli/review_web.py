"""`localize review --web`: the queue as a page in the person's browser."""

from __future__ import annotations

import os
import re
import secrets
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from localize.cli import hooks, identity, output, wiring
from localize.cli.workers import EVERY_CORE
from localize.errors import UsageError
from localize.frozen import frozen
from localize.garbage import Sweep
from localize.report.presentation import Cell, Line

if TYPE_CHECKING:
    import typer

    from localize.flows.newsroom_session import NewsroomSession
    from localize.workspace.disk import Disk

_NEEDED = ("starlette", "jinja2", "uvicorn")


_LOOPBACK = ("127.0.0.1", "localhost")
PASSWORD = "LOCALIZE_REVIEW_PASSWORD"  # noqa: S105 - the name of a variable
"""The environment's variable for a password of one's own."""
_SHORTEST = 12


@frozen
class Reach:
    """The ways by which others reach the page."""

    host: str = "127.0.0.1"
    base: str = ""
    origin: str = ""

    def checked(self) -> Reach:
        """Return the same, in the form in which it is used.

        Raises:
            UsageError: the path or the origin is none.
        """
        base = self.base.rstrip("/")
        if base and not re.fullmatch(r"(?:/[A-Za-z0-9._~-]+)+", base):
            raise UsageError(f"«{self.base}» is no path", hint="Write it like --base-path /review.")
        origin = self.origin.rstrip("/")
        if origin and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?", origin):
            raise UsageError(f"«{self.origin}» is no origin", hint="Write it like https://desk.example.org.")
        if self.host in {"0.0.0.0", "::"} and not origin:  # noqa: S104 - it is refused
            hint = "Say it with --origin http://ADDRESS:PORT, or name one address with --host."
            raise UsageError("nobody knows under which address people reach the page", hint=hint)
        return Reach(self.host, base, origin)

    @property
    def is_open(self) -> bool:
        """Return whether other machines reach the page without a proxy."""
        return self.host not in _LOOPBACK


def serve_page(
    ctx: typer.Context,
    by: str | None,
    *,
    port: int,
    opens: bool,
    keep_going: bool,
    reach: Reach | None = None,
    trust: bool | None = None,
) -> int:
    """Serve the page until it is interrupted.

    Args:
        ctx: the command's context.
        by: who works; git's user where nobody is named.
        port: where to listen; any free port where it is 0.
        opens: whether the browser is opened.
        keep_going: whether to go on without what cannot be read.
        reach: how others reach it; from this machine alone, where nothing is given.
        trust: what the command line says of the newsroom's programs.

    Raises:
        UsageError: the optional group is not installed, the port is taken, or the password is too short.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"the page needs {', '.join(missing)}", hint='Install them: pip install "localize[web]"'
        )
    from localize.flows.memory import open_memory  # noqa: PLC0415 - not for --help
    from localize.flows.review_matches import memory_matches  # noqa: PLC0415 - likewise
    from localize.web.desk import Desk  # noqa: PLC0415 - likewise
    from localize.web.server import Place, serve  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - likewise
    from localize.workspace.invitations import invited  # noqa: PLC0415 - likewise

    public = (reach or Reach()).checked()
    place = Place(port, public.host, public.base, public.origin)
    password = _password() if public.is_open else ""
    disk, person = wiring.open_disk(ctx), identity.who(ctx, by)
    read = partial(_session, disk, Sweep(), keep_going=keep_going)
    desk = Desk(
        disk,
        read,
        person.by,
        wiring.now,
        lambda: memory_matches(lambda: open_memory(disk, desk.sitting.newsroom, wiring.now())),
        tell=hooks.of_sitting(disk, read_config(disk), trust=trust),
    )
    with suppress(KeyboardInterrupt):  # that is how the page ends
        tell = partial(_tell, opens=opens, public=public, password=password)
        serve(desk, place, tell, partial(invited, disk), password)
    return 0


def _session(disk: Disk, sweep: Sweep, *, keep_going: bool) -> NewsroomSession:
    """Read the newsroom; what is known of articles that nobody touched counts, and cores share the others."""
    sweep.done()
    return wiring.at_desk(disk, keep_going=keep_going, seen=wiring.look(disk), workers=EVERY_CORE)


def _password() -> str:
    """Return the password that opens the page from other machines: the environment's, or a new one.

    Raises:
        UsageError: the environment's is too short.
    """
    given = os.environ.get(PASSWORD, "")
    if given and len(given) < _SHORTEST:
        hint = f"Set {PASSWORD} to {_SHORTEST} characters or more, or not at all: then one is made up."
        raise UsageError("the password is too short", hint=hint)
    return given or secrets.token_urlsafe(16)


def _tell(link: str, *, opens: bool, public: Reach, password: str) -> None:
    """Say where the page is, and open it; the link opens it once."""
    output.show([Line.of(f"The review page: {link}")])
    if public.is_open:
        output.talk(
            [
                Line.of(
                    Cell("Warning: ", "yellow"), "every machine that reaches this one sees the page, and"
                ),
                Line.of("what is sent can be read on the way. Put a proxy with HTTPS before it, and leave"),
                Line.of("--host out. Without a link it opens with a password of its own:"),
                Line.of("(the one in the environment)" if os.environ.get(PASSWORD) else password),
            ]
        )
    alone = "" if public.is_open or public.origin else ", on this machine alone"
    output.talk([Line.of(f"It is there until you press Ctrl-C here. The link works once{alone}.")])
    if opens:
        import webbrowser  # noqa: PLC0415 - only here

        webbrowser.open(link)
