"""`localize add`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, output, outside, wiring
from localize.cli.options import AsJson, KeepGoing, examples
from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize add captures/page.txt",
            "localize add --update https://example.org/news/snow",
            "localize add snow --align old/snow.ru.md",
        )
    )(add)


def add(
    ctx: typer.Context,
    *,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE|URL",
            help="The captured text of a page, in UTF-8; a saved page, in HTML; or a page's address. "
            "With --align, an article.",
        ),
    ],
    update: Annotated[
        bool, typer.Option("--update", help="Bring an article up to a newer capture of its page.")
    ] = False,
    align: Annotated[
        str | None,
        typer.Option(
            "--align", metavar="OTHER", help="Take this translation of the article into its catalog."
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="HOST", help="Fetch from this host though it is not public."),
    ] = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Turn a captured page, or one of the web, into an article."""
    from localize.flows.add import AddOptions, add_page  # noqa: PLC0415 - not for --help
    from localize.flows.add import add as flow  # noqa: PLC0415 - not for --help
    from localize.network.page_fetch import Fetcher, is_address  # noqa: PLC0415 - likewise

    with wiring.session(ctx, "add", writes=True, keep_going=keep_going, growing=True) as session:
        if align is not None:
            report = _align(session, file, align)
        elif is_address(file):
            fetcher = Fetcher(allowed=tuple(allow_host or ()))
            report = add_page(session, file, fetcher.get, AddOptions(update=update))
        else:
            report = flow(session, outside.read(file), file, AddOptions(update=update))
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)


def _align(session: "NewsroomSession", name: str, other: str) -> "Report":
    """Take a translation that lies anywhere into an article's catalog, which is brought up to date first."""
    from localize.flows.alignment import align_file  # noqa: PLC0415 - not for --help
    from localize.flows.newsroom import parse_article  # noqa: PLC0415 - likewise
    from localize.flows.selection import select  # noqa: PLC0415 - likewise

    chosen = select(session.newsroom, named_articles.below_root(session.newsroom, session.disk, [name]))
    translation = parse_article(outside.read(other), session.config, "translation", other)
    if len(chosen.articles) != 1:
        raise UsageError(f"{name} is not one article", hint="Name the one that the file is a translation of.")
    return align_file(session, chosen.articles[0], translation)
