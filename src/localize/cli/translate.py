"""`localize translate`."""

from typing import Annotated

import typer

from localize.cli import completion, engine_access, identity, named_articles, output, wiring
from localize.cli.options import (
    Articles,
    AsJson,
    At,
    Cluster,
    ClusterFiles,
    DryRun,
    Jobs,
    KeepGoing,
    Locales,
    ProgressOption,
    Trust,
    examples,
)
from localize.cli.progress import ProgressForm, meter
from localize.cli.workers import Workers

Engine = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="Ask this engine instead of those in localize.yaml. Repeatable.",
        autocompletion=completion.engines,
    ),
]
NoEngines = Annotated[bool, typer.Option("--no-engines", help="Send nothing anywhere.")]
MaxCharacters = Annotated[
    int | None, typer.Option(min=0, metavar="N", help="Send at most this many characters.")
]
Budget = Annotated[float | None, typer.Option(min=0, metavar="USD", help="Spend at most so many US dollars.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="With --dry-run: list what would be filled, text by text.")
]
RetryRefused = Annotated[
    bool,
    typer.Option(
        "--retry-refused", help="Ask again, and pay again, where an engine's answer could not stand."
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize translate                     fill all that is missing",
            "localize translate politics/budget -l ru",
            "localize translate --dry-run           what would be sent where",
            "localize translate --no-engines        memory and vocabulary alone",
        )
    )(translate)


def translate(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    dry_run: DryRun = False,
    engine: Engine = None,
    no_engines: NoEngines = False,
    max_characters: MaxCharacters = None,
    budget: Budget = None,
    verbose: Verbose = False,
    trust: Trust = None,
    retry_refused: RetryRefused = False,
    at: At = None,
    keep_going: KeepGoing = False,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cluster_files: ClusterFiles = None,
    progress: ProgressOption = ProgressForm.BAR,
    as_json: AsJson = False,
) -> int:
    """Fill what is missing: from memory, vocabulary, engines."""
    from localize.flows.translate import TranslateOptions  # noqa: PLC0415 - not for --help
    from localize.flows.translate import translate as flow  # noqa: PLC0415 - not for --help

    if no_engines and engine:
        raise typer.BadParameter("--engine and --no-engines contradict each other")
    engines = () if no_engines else tuple(engine) if engine else None
    options = TranslateOptions(
        dry_run=dry_run,
        engines=engines,
        max_characters=max_characters,
        money=budget,
        verbose=verbose,
        at=at or "",
        retry_refused=retry_refused,
    )
    workers = Workers.of(jobs, cluster, cluster_files)
    with wiring.files(ctx, "translate", writes=not dry_run) as disk, meter(progress) as told:
        seen = None if articles or locales else wiring.look(disk)
        session = wiring.at_desk(disk, keep_going=keep_going, seen=seen, workers=workers)
        access = None if no_engines else engine_access.access(session.disk, session.config, trust)
        if no_engines and trust is not None:
            identity.trusted(session.disk, session.config, trust)
        chosen = named_articles.selection(session, articles, locales)
        kept = engine_access.answers(session.disk)
        report = flow(session, chosen, options, told, access=access, answers=kept)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
