"""Options and arguments that several commands share."""

# Typer reads these annotations when it runs, so they are no mere type hints.
from typing import Annotated

import typer

from localize.cli import completion
from localize.cli.examples import examples as examples  # noqa: PLC0414 - commands take it from here
from localize.cli.progress import ProgressForm

Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLE",
        help="Slugs, paths of articles or folders, or `ui`. Everything, if none is named.",
        autocompletion=completion.articles,
        show_default=False,
    ),
]
Name = Annotated[
    str,
    typer.Argument(
        metavar="SLUG|ADDRESS", help="An article, or one string.", autocompletion=completion.articles
    ),
]
Locales = Annotated[
    list[str] | None,
    typer.Option(
        "--locale",
        "-l",
        metavar="CODE",
        help="Only this locale, as in uz_Cyrl. Repeatable.",
        autocompletion=completion.locales,
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout, for programs.")]
KeepGoing = Annotated[
    bool,
    typer.Option("--keep-going", help="Work on what can be read; still ends with 2 where a file cannot be."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        help="Work on articles in N processes. As many as there are cores; one below 50 articles.",
        show_default=False,
    ),
]
ProgressOption = Annotated[
    ProgressForm,
    typer.Option(
        "--progress",
        help="How progress is told on stderr: a bar on a terminal, lines of JSON, or not at all.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Work on articles on a Dask cluster, as in tcp://127.0.0.1:8786.",
        show_default=False,
    ),
]
ClusterFiles = Annotated[
    str | None,
    typer.Option(
        "--cluster-files",
        metavar="URL",
        help="Where the cluster's workers read the newsroom's files, as in file:///srv/newsroom.",
        show_default=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Write nothing; say what would be done.")]
Last = Annotated[
    str | None,
    typer.Option(
        "--last",
        metavar="DIR",
        help="A copy of what was published last; what is not ready stays as it is there.",
        show_default=False,
    ),
]
RebuildLast = Annotated[
    bool,
    typer.Option("--rebuild-last", help="Build from git history what was published and is not ready now."),
]
Force = Annotated[bool, typer.Option("--force", help="Remove what stands, however much of it.")]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="TIME",
        help="Count embargoes as of this time, as in 2026-03-01T08:00+05:00; now if not given.",
        show_default=False,
    ),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--at",
        metavar="TIME",
        help="Build what is under embargo until this time or earlier, as in 2026-03-01T08:00+05:00; nothing "
        "under embargo is built if not given.",
        show_default=False,
    ),
]
Trust = Annotated[
    bool | None,
    typer.Option(
        "--trust/--no-trust",
        help="Send keys where localize.yaml says, and run the programs that it names; remembered for this "
        "checkout until localize.yaml names other ones.",
        show_default=False,
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="NAME", help="Who decides; git's user.name if not given.", show_default=False
    ),
]
