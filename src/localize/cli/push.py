"""`localize push`."""

import os
from typing import Annotated

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import Articles, AsJson, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize push --to telegram --dry-run     what would be sent, and what changed",
            "localize push --to telegram -l ru         the Russian editions to the Russian channel",
            "localize push frost -l ru --to telegram --posted 1234   it is there: remember it",
            "localize push --to wordpress --trust      drafts on the sites that localize.yaml names",
        )
    )(push)


def push(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    to: Annotated[str, typer.Option("--to", metavar="TARGET", help="Where they go: telegram, or wordpress.")],
    locales: Locales = None,
    at: Annotated[
        str,
        typer.Option(
            "--at",
            metavar="TIME",
            help="The time of the run, with a zone, by which embargoes end.",
            show_default=False,
        ),
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Send nothing; say what would be sent.")] = False,
    resend: Annotated[
        bool, typer.Option("--resend", help="Send what an interrupted run may have sent: it is not there.")
    ] = False,
    posted: Annotated[
        str,
        typer.Option(
            "--posted",
            metavar="NUMBER",
            help="What an interrupted run may have sent is there, as this post.",
            show_default=False,
        ),
    ] = "",
    trust: Annotated[
        bool, typer.Option("--trust", help="Send the token or password where localize.yaml says.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Send published editions to Telegram or WordPress.

    Each is sent once, and a correction changes what was sent.
    """
    from localize.bundles.base import Site  # noqa: PLC0415 - not for --help
    from localize.cli.secrets import from_keyring  # noqa: PLC0415 - likewise
    from localize.engines.access import Access  # noqa: PLC0415 - likewise
    from localize.flows import push as flow  # noqa: PLC0415 - likewise
    from localize.network.engine_transport import EngineTransport  # noqa: PLC0415 - likewise
    from localize.push.registry import target_of  # noqa: PLC0415 - likewise

    with wiring.session(ctx, "push", writes=not dry_run) as session:
        access = Access(EngineTransport(), os.environ, from_keyring, trusted=trust)
        target = target_of(to, session.config, Site.of(session.config), access)
        options = flow.PushOptions(at, dry_run, resend, posted)
        report = flow.push(session, named_articles.selection(session, articles, locales), target, options)
    return output.finish(report, as_json=as_json)
