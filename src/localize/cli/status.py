"""`localize status`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, output, outside, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize status",
            "localize status articles/politics -l uz",
            "localize status --all                        every article, however many",
            "localize status --json",
            "localize status --by-person                  what each person did",
            "localize status --live                       what is published, and where",
            "localize status --outdated                   live editions that are wrong now",
            "localize status --badge site/localised.svg",
        )
    )(status)


def status(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    badge: Annotated[
        str | None,
        typer.Option(
            "--badge", metavar="FILE", help="Draw how far it is into this SVG file.", show_default=False
        ),
    ] = None,
    by_person: Annotated[
        bool, typer.Option("--by-person", help="Show what each person wrote, approved and rejected.")
    ] = False,
    outdated: Annotated[
        bool, typer.Option("--outdated", help="Show live editions that are wrong now, the gravest first.")
    ] = False,
    live: Annotated[
        bool, typer.Option("--live", help="Show what is published, since when, and where.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="Show every article, however many there are.")] = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Show how far every locale and every article is."""
    if by_person or outdated or live:
        from localize.flows.live_editions import live_editions  # noqa: PLC0415 - not for --help
        from localize.flows.people import people  # noqa: PLC0415 - likewise
        from localize.flows.wrong_editions import wrong_editions  # noqa: PLC0415 - likewise

        asked = people if by_person else wrong_editions if outdated else live_editions
        with wiring.session(ctx, "status", writes=False, keep_going=keep_going) as session:
            report = asked(session, named_articles.selection(session, articles, locales))
        return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
    from localize.flows.embargo import still_coming  # noqa: PLC0415 - not for --help
    from localize.report.verbs import status as told  # noqa: PLC0415 - likewise

    whole = as_json or every or bool(articles)

    def answer(session: "NewsroomSession") -> "Report":
        from localize.flows.status import status as flow  # noqa: PLC0415 - only where there is work

        found = flow(session, named_articles.selection(session, articles, locales), every=whole)
        return found if whole else told.first(found)

    with wiring.files(ctx, "status", writes=False) as disk:
        seen = None if articles else wiring.look(disk, locales or ())
        # The rows of thousands are not kept for sixty, and the answer about all locales not for one of them.
        name = "-".join(["status", *(["in"] if locales else []), *([] if whole else ["first"])])
        report, problems = wiring.answered(disk, name, seen, answer, keep_going=keep_going)
    report = still_coming(report, wiring.now())
    if badge is not None:
        from localize.report.badge import render  # noqa: PLC0415 - not for --help

        outside.write(badge, render(report).encode())
    if as_json:
        return output.finish(report, as_json=True, problems=problems)
    return output.printed(report, told.whole_view(report, every=whole), problems)
