"""`localize check`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import (
    check_list,
    measure,
    mends,
    named_articles,
    output,
    outside,
    signatures,
    waivers,
    wiring,
)
from localize.cli.options import (
    Articles,
    AsJson,
    At,
    By,
    Cluster,
    ClusterFiles,
    Jobs,
    KeepGoing,
    Locales,
    ProgressOption,
    examples,
)
from localize.cli.progress import ProgressForm
from localize.cli.workers import Workers
from localize.model import FailOn
from localize.report import formats

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report
    from localize.workspace.disk import Disk


TEXT = "text"
"""The form of findings for people; all others are for programs."""
FORMS = (TEXT, *formats.FORMATS)
_BUNDLE = "bundle-behind"
"""The check of what was built; the answers of the others hold whatever that is."""
_JSON = frozenset({"json", formats.LATEST})
if TYPE_CHECKING:
    Form = str
else:
    # Typer offers the values of an enumeration; the registry has them.
    Form = StrEnum("Form", [(form.replace("-", "_").upper(), form) for form in FORMS])


FormOption = Annotated[
    Form, typer.Option("--format", help="How findings are printed: for people, or for a program.")
]
Publishable = Annotated[
    bool, typer.Option("--publishable", help="Count only what would go out; what waits is no error.")
]
Every = Annotated[
    bool, typer.Option("--all", help="Tell every finding, however many an article has, string by string.")
]
Changed = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar="BASE",
        help="Only what the branch touched since it left BASE, as in origin/main.",
        show_default=False,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Pass over findings known from FILE.", show_default=False
    ),
]
SuggestBaseline = Annotated[
    bool, typer.Option("--suggest-baseline", help="Print a baseline of what is found, and end with 0.")
]


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize check                       all of it, as in CI",
            "localize check politics/budget -l ru",
            "localize check --only placeholders --only markup",
            "localize check --skip punctuation --format github",
            "localize check --publishable         only what would go out now",
            "localize check --fix -l ru           mend spaces, quotes and dashes, shown first",
            "localize check --changed origin/main --format github",
            "localize check --suggest-baseline > check-baseline.jsonl",
            "localize check --waive cup@0a1b2c3d numbers --reason 'The agency rounds it' -l ru",
            "localize check --signatures          are names those of the commits' authors?",
            "localize check --only bundle-behind  would a build change what stands?",
            "localize check --list",
        )
    )(check)


def check(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    only: mends.Only = None,
    skip: mends.Skip = None,
    listing: check_list.Listing = False,
    form: FormOption = TEXT,
    publishable: Publishable = False,
    every: Every = False,
    fail_on: measure.FailOnOption = FailOn.ERROR,
    max_untranslated: measure.MaxUntranslated = None,
    changed: Changed = None,
    baseline: Baseline = None,
    suggest_baseline: SuggestBaseline = False,
    fix: mends.Fix = False,
    yes: mends.Yes = False,
    waive: waivers.Waive = None,
    unwaive: waivers.Unwaive = None,
    reason: waivers.Reason = "",
    signed: signatures.Signatures = False,
    at: At = None,
    by: By = None,
    keep_going: KeepGoing = False,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cluster_files: ClusterFiles = None,
    progress: ProgressOption = ProgressForm.BAR,
    as_json: AsJson = False,
) -> int:
    """Find what must not go out.

    Ends with 1 if there is an error.
    """
    json_wanted = as_json or form in _JSON
    if listing:
        return check_list.listed(ctx, as_json=json_wanted)
    chosen = mends.Chosen(only or (), skip or ())
    if fix:
        return mends.fix(ctx, articles, locales, chosen, by=by, yes=yes, as_json=json_wanted)
    if waive or unwaive:
        report = waivers.recorded(ctx, locales, waive, unwaive, by=by, reason=reason)
        return output.finish(report, as_json=json_wanted)
    with wiring.files(ctx, "check", writes=False) as disk:
        if signed:
            report = signatures.found(disk, articles, locales, keep_going=keep_going)
        else:
            report = _found(
                disk,
                articles,
                locales,
                chosen,
                every=every,
                at=at or "",
                keep_going=keep_going,
                workers=Workers.of(jobs, cluster, cluster_files, progress),
            )
        if publishable:
            report = _publishable(disk, report, articles, locales, keep_going=keep_going)
        if changed is not None:
            report = _touched(disk, report, changed)
    if suggest_baseline:
        return _suggested(report)
    if baseline is not None:
        report = _unknown(report, baseline)
    report = _judged(report, fail_on, max_untranslated)
    return _printed(disk, report, formats.LATEST if as_json else str(form), every=every)


def _found(
    disk: "Disk",
    articles: list[str] | None,
    locales: list[str] | None,
    chosen: mends.Chosen,
    *,
    every: bool,
    at: str,
    keep_going: bool,
    workers: Workers,
) -> "Report":
    """Return what the checks find, or what they found where nobody touched anything since."""
    question = [*chosen.only, "but", *chosen.skip, *(["all"] if every else []), *(["at", at] if at else [])]
    question += ["in", *locales] if locales else []
    seen = None if articles else wiring.look(disk, question, bundles=every or _BUNDLE in chosen.only)
    # The answer of all checks in all locales is not given up for one about a part.
    name = "check" if question == ["but"] else "check-part"

    def answer(session: "NewsroomSession") -> "Report":
        from localize.flows.check import check as flow  # noqa: PLC0415 - only where there is work

        selection = named_articles.selection(session, articles, locales)
        return flow(session, selection, chosen.only, chosen.skip, notes=every, at=at)

    report, _ = wiring.answered(
        disk, name, seen, answer, keep_going=keep_going, workers=workers, some=bool(articles)
    )
    return report


def _touched(disk: "Disk", report: "Report", base: str) -> "Report":
    """Return the report with only what the branch touched since it left another."""
    from localize.flows.touched import touched_since  # noqa: PLC0415 - not for --help

    return touched_since(disk, report, base)


def _suggested(report: "Report") -> int:
    """Print a baseline of what is found, and return the exit status: findings are no failure."""
    from localize.flows import baseline  # noqa: PLC0415 - not for --help

    output.write(baseline.suggested(report))
    return report.exit_code if report.exit_code > 1 else 0


def _unknown(report: "Report", file: str) -> "Report":
    """Return the report without the findings that a baseline knows."""
    from localize.flows import baseline  # noqa: PLC0415 - not for --help

    return baseline.without_known(report, outside.read(file), file)


def _judged(report: "Report", fail_on: FailOn, max_untranslated: str | None) -> "Report":
    """Return the report with the exit status that its reader asked for."""
    from localize.flows.judged import judged  # noqa: PLC0415 - not for --help

    return judged(report, measure.measure(fail_on, max_untranslated))


def _printed(disk: "Disk", report: "Report", form: str, *, every: bool) -> int:
    """Print the findings, and return the exit status."""
    if form in formats.OF_HOSTS:
        from localize.workspace.git import below  # noqa: PLC0415 - not for --help

        report = report.moved(below(disk.root))
    if form != TEXT:
        output.write_bytes(formats.render(form, report).encode())
        return report.exit_code
    from localize.report.verbs.check import whole_view  # noqa: PLC0415 - not for --help

    return output.printed(report, whole_view(report, every=every))


def _publishable(
    disk: "Disk",
    report: "Report",
    articles: list[str] | None,
    locales: list[str] | None,
    *,
    keep_going: bool,
) -> "Report":
    """Return the report with only that counted which a build would let out."""
    from localize.flows import publishable as gate  # noqa: PLC0415 - only when asked

    session = wiring.at_desk(disk, keep_going=keep_going)
    going = gate.going_out(session, named_articles.selection(session, articles, locales))
    return gate.publishable(report, going)
