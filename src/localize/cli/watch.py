"""`localize watch`."""

from contextlib import ExitStack, suppress
from functools import partial
from importlib.util import find_spec
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import output, wiring
from localize.cli.options import Locales, examples
from localize.errors import LocalizeError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.kept import Kept
    from localize.flows.newsroom import Newsroom
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report
    from localize.web.live_page import Round
    from localize.workspace.disk import Disk

_OF_THE_PAGE = ("starlette", "jinja2", "uvicorn")


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize watch                pull, check and show whatever is saved",
            "localize watch -l ru          in Russian alone",
            "localize watch --no-page      only say what is wrong",
        )
    )(watch)


def watch(
    ctx: typer.Context,
    *,
    locales: Locales = None,
    page: Annotated[bool, typer.Option("--page/--no-page", help="Serve the previews as a page.")] = True,
    no_open: Annotated[bool, typer.Option("--no-open", help="Open no browser.")] = False,
    port: Annotated[
        int, typer.Option("--port", metavar="N", help="Where the page is; any free port for 0.")
    ] = 0,
) -> int:
    """Pull, check and show each save, until Ctrl-C."""
    _require("watch", ("watchfiles",))
    if page:
        _require("web", _OF_THE_PAGE)
    disk = wiring.open_disk(ctx)
    with ExitStack() as stack, suppress(KeyboardInterrupt):
        tell: Callable[[Report | None, str], None] = _nobody
        if page:
            from localize.web.live_page import Round  # noqa: PLC0415 - not for --help
            from localize.web.live_server import live_server  # noqa: PLC0415 - likewise

            state = Round()
            tell = partial(_follow, state)
            link = stack.enter_context(live_server(disk, state, port))
            rounds(disk, locales or (), tell, partial(_shown, link, opens=not no_open))
        else:
            rounds(disk, locales or (), tell, _nothing)
    return 0


def rounds(
    disk: "Disk",
    locales: "list[str] | tuple[str, ...]",
    tell: "Callable[[Report | None, str], None]",
    ready: "Callable[[], None]",
) -> None:
    """Go round after round, until interrupted; a round that fails is said, and the next one tries again.

    Args:
        disk: the newsroom's files.
        locales: those that are worked on.
        tell: called with each round's report, or with what went wrong.
        ready: called once, after the first round.

    Raises:
        UsageError: the newsroom has no such locale.
        ConfigError: the configuration is malformed, or not there any more.
    """
    from localize.flows.kept import Kept  # noqa: PLC0415 - likewise
    from localize.flows.selection import named_locales  # noqa: PLC0415 - likewise
    from localize.flows.watch import Watch  # noqa: PLC0415 - likewise
    from localize.garbage import Sweep  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help
    from localize.workspace.saves import saves  # noqa: PLC0415 - likewise

    at_work = Watch(disk, partial(_session, disk, Kept()), wiring.tool(), locales)
    config = read_config(disk)
    named_locales(config, locales)
    coming = saves(disk, [config.bundles.folder], Event())
    next(coming)  # what is saved during the first round is not missed
    _one(disk, at_work.begin, tell)
    ready()
    sweep = Sweep()
    for paths in coming:
        _one(disk, partial(at_work.saved, paths), tell)
        sweep.done()


def _one(
    disk: "Disk", work: "Callable[[], Report | None]", tell: "Callable[[Report | None, str], None]"
) -> None:
    """Do one round under the lock, and print what came of it."""
    from localize.report import failure_lines, views  # noqa: PLC0415 - not for --help

    try:
        with wiring.lock(disk, "watch"):
            report = work()
    except LocalizeError as error:
        output.talk(failure_lines.lines(error))
        tell(None, error.message)
        return
    if report is not None:
        output.printed(report, views.view(report))
        tell(report, "")


def _session(disk: "Disk", kept: "Kept", newsroom: "Newsroom | None", *, whole: bool) -> "NewsroomSession":
    """Read the newsroom, unless its sources are given; what earlier runs and rounds know counts."""
    return wiring.at_desk(disk, seen=wiring.look(disk) if whole else None, kept=kept, newsroom=newsroom)


def _require(group: str, modules: tuple[str, ...]) -> None:
    """Refuse to go on without an optional group.

    Raises:
        UsageError: one of its modules is not installed.
    """
    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        hint = f'Install them: pip install "localize[{group}]"'
        hint += ", or leave the page out: --no-page" if group == "web" else ""
        raise UsageError(f"watching needs {', '.join(missing)}", hint=hint)


def _follow(state: "Round", report: "Report | None", failure: str) -> None:
    """Tell the page of a round."""
    from localize.flows.preview import FOLDER  # noqa: PLC0415 - not for --help
    from localize.report.verbs.watch import summary  # noqa: PLC0415 - likewise

    page = str(report.data["page"] or "") if report else ""
    state.follow(page.removeprefix(f"{FOLDER}/"), summary(report) if report else failure)


def _shown(link: str, *, opens: bool) -> None:
    """Say where the page is, and open it; the link opens it once."""
    from localize.report.presentation import Line  # noqa: PLC0415 - not for --help

    output.show([Line.of(f"The previews: {link}")])
    output.talk([Line.of("They are renewed as you save, until you press Ctrl-C here.")])
    if opens:
        import webbrowser  # noqa: PLC0415 - only here

        webbrowser.open(link)


def _nothing() -> None:
    return None


def _nobody(_report: "Report | None", _failure: str) -> None:
    return None
