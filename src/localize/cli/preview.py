"""`localize preview`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples

if TYPE_CHECKING:
    from pathlib import Path


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize preview",
            "localize preview politics/budget -l ru",
            "localize preview --no-open  only say where the page is",
        )
    )(preview)


def preview(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Open no browser.")] = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Show the articles in a browser as they stand, ready or not."""
    from localize.flows.preview import preview as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "preview", writes=True, keep_going=keep_going) as session:
        report = flow(session, named_articles.selection(session, articles, locales), wiring.tool())
    code = output.finish(report, as_json=as_json, problems=session.newsroom.problems)
    page = report.data["page"]
    if page and not no_open and not as_json:
        _open(session.disk.root / str(page))
    return code


def _open(page: "Path") -> None:
    import webbrowser  # noqa: PLC0415 - only here

    from localize.report.presentation import Line  # noqa: PLC0415 - with the next

    if not webbrowser.open(page.resolve().as_uri()):
        output.talk([Line.of("No browser could be opened; open that file yourself.")])
