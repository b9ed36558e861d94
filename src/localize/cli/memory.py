"""`localize memory`: look something up, take TMX files in, give the memory out, count it."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, named_articles, output, outside, wiring
from localize.cli.options import AsJson, At, KeepGoing, Locales, examples

if TYPE_CHECKING:
    from localize.model import Locale


def register(app: typer.Typer) -> None:
    """Add the command's group to the app."""
    group = typer.Typer(
        name="memory",
        rich_markup_mode=None,
        help="Look up what was translated before; exchange it as TMX.",
        epilog=examples(
            'localize memory search "The budget grew by 12 percent" -l ru',
            "localize memory import old.tmx",
            "localize memory export memory.tmx -l uz",
            "localize memory stats",
        ),
    )
    group.command("search")(memory_search)
    group.command("import")(memory_import)
    group.command("export")(memory_export)
    group.command("stats")(memory_stats)
    app.add_typer(group)


def memory_search(
    ctx: typer.Context,
    *,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text, as the source has it.")],
    locales: Locales = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="CODE",
            help="The text's locale; the newsroom's source locale if not given.",
            autocompletion=completion.locales,
        ),
    ] = None,
    ui: Annotated[bool, typer.Option("--ui", help="Look among the interface's texts.")] = False,
    least: Annotated[
        int, typer.Option(min=1, max=100, metavar="N", help="The least likeness, in percent.")
    ] = 75,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="Texts per locale.")] = 5,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Show translations of texts that are like one."""
    from localize.flows.memory_report import MemoryQuery, search  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "memory", writes=False, keep_going=keep_going) as session:
        own = session.config.ui_source if ui else session.config.source_locale
        chosen = named_articles.selection(session, None, locales).locales
        named: tuple[Locale, ...] = (
            named_articles.selection(session, None, [source]).locales if source else (own,)
        )
        report = search(session, MemoryQuery(text, named[0], chosen, least, most, ui))
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)


def memory_import(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A translation memory in TMX.")],
    force: Annotated[bool, typer.Option("--force", help="Replace another file of that name.")] = False,
    as_json: AsJson = False,
) -> int:
    """Keep a TMX file in memory/.

    There translate and review find its texts.
    """
    from localize.flows.memory_exchange import import_file  # noqa: PLC0415 - not for --help

    data = outside.read(file)
    with wiring.session(ctx, "memory", writes=True, keep_going=True) as session:
        report = import_file(session, data, file, force=force)
    return output.finish(report, as_json=as_json)


def memory_export(
    ctx: typer.Context,
    *,
    file: Annotated[
        str | None, typer.Argument(metavar="FILE", help="Where to write; standard output if not given.")
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--article", "-a", metavar="ARTICLE", help="Only this article, or `ui`. Repeatable."),
    ] = None,
    locales: Locales = None,
    approved: Annotated[bool, typer.Option("--approved", help="Approved texts alone.")] = False,
    confidential: Annotated[
        bool, typer.Option("--confidential", help="Include confidential articles, and those under embargo.")
    ] = False,
    at: At = None,
) -> int:
    """Write approved and translated texts as TMX 1.4b."""
    from localize.flows.memory_exchange import ExportOptions, export  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "memory", writes=False) as session:
        options = ExportOptions(approved=approved, confidential=confidential, at=at or "")
        data, report = export(session, named_articles.selection(session, only, locales), options)
    if file is None:
        output.write_bytes(data)
    else:
        outside.write(file, data)
    return output.finish(report, as_json=False)


def memory_stats(ctx: typer.Context, *, keep_going: KeepGoing = False, as_json: AsJson = False) -> int:
    """Count the memory's texts by pair of locales."""
    from localize.flows.memory_report import stats  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "memory", writes=False, keep_going=keep_going) as session:
        report = stats(session)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
