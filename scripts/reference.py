"""Write `docs/reference/` from the code, or with --check fail where it is not what the code says.

    python scripts/reference.py [--check]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from localize.checks.registry import CHECKS
from localize.cli.main import app
from localize.config import reader
from localize.engines import registry as engines
from localize.flows import check as check_flow

if TYPE_CHECKING:
    import click

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Made from the code by `make docs-write`. -->\n"
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def main(arguments: list[str]) -> int:
    """Write the pages, or hold them against the code."""
    pages = {"cli.md": cli_page(), "checks.md": checks_page(), "engines.md": engines_page()}
    if "--check" not in arguments:
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
        return 0
    faults = [
        f"docs/reference/{name} is not what the code says; run: make docs-write"
        for name, text in pages.items()
        if not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    faults += [*broken_links(), *missing_keys()]
    print("\n".join(faults) or "docs: the reference is what the code says, every link leads somewhere")  # noqa: T201
    return 1 if faults else 0


def cli_page() -> str:
    """Return the page of every command."""
    root = typer.main.get_command(app)
    sections = "".join(f"\n{section}" for section in command_sections(root, ("localize",)))
    return f"{MADE}\n# Commands\n{sections}"


def command_sections(command: click.Command, words: tuple[str, ...]) -> Iterator[str]:
    """Yield the section of a command, and of those below it."""
    context = command.make_context(words[-1], [], resilient_parsing=True)
    context.info_name = " ".join(words)
    options = [parameter.get_help_record(context) for parameter in command.params]
    rows = [f"| `{record[0]}` | {cell(record[1])} |" for record in options if record]
    usage = " ".join([*words, *command.collect_usage_pieces(context)])
    table = "\n| | |\n| --- | --- |\n" + "\n".join(rows) + "\n" if rows else ""
    yield f"{'#' * (len(words) + 1)} {' '.join(words)}\n\n```\n{usage}\n```\n\n{prose(command.help or '')}\n{table}"
    subcommands: dict[str, click.Command] = getattr(command, "commands", {})
    for name in sorted(subcommands):
        if not subcommands[name].hidden:
            yield from command_sections(subcommands[name], (*words, name))


def prose(help_text: str) -> str:
    """Return a help text as Markdown: what is marked as preformatted becomes a block of code."""
    paragraphs = []
    for paragraph in help_text.replace("\f", "").strip().split("\n\n"):
        lines = paragraph.split("\n")
        if lines[0].strip() == "\b":
            lines = lines[1:]
            head = [line for line in lines if not line.startswith(" ")]
            code = "\n".join(line.strip() for line in lines if line.startswith(" "))
            paragraphs.append("\n".join(head) + (f"\n\n```sh\n{code}\n```" if code else ""))
        else:
            paragraphs.append(" ".join(line.strip() for line in lines))
    return "\n\n".join(part.strip() for part in paragraphs)


def cell(text: str) -> str:
    """Return text that stands in a table's cell."""
    return " ".join(text.split()).replace("|", "\\|")


def checks_page() -> str:
    """Return the page of every check."""
    rows = [
        f"| `{check.name}` | {check.severity} | {cell(check.summary)} | {cell(check.fix)} |" for check in CHECKS
    ]
    whole = [f"| `{name}` | {severity} | {cell(text)} |" for name, severity, text in check_flow.WHOLE]
    return (
        f"{MADE}\n# Checks\n\n"
        "`localize check` ends with 1 where there is an error; warnings do not count. A text with a fault that breaks"
        " it is never approved, stored from a machine, or built.\n\n"
        "## Of every string\n\n`--only` and `--skip` take these names.\n\n"
        "| name | severity | what is wrong | what to do |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n\n"
        "## Of whole files\n\n| name | severity | what is wrong |\n| --- | --- | --- |\n" + "\n".join(whole) + "\n"
    )


def engines_page() -> str:
    """Return the page of every engine and its options."""
    parts = [f"{MADE}\n# Engines\n"]
    for name in engines.names():
        rows = [f"| `{option}` | {cell(text)} |" for option, text in engines.options(name).items()]
        parts.append(f"\n## {name}\n\n| option | |\n| --- | --- |\n" + "\n".join(rows) + "\n")
    return "".join(parts)


def broken_links() -> list[str]:
    """Return the links between our own pages that lead nowhere."""
    faults = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
            for target in LINK.findall(line):
                if "://" not in target and not (page.parent / target).exists():
                    faults.append(f"{page.relative_to(ROOT)}:{number}: «{target}» leads nowhere")
    return faults


def missing_keys() -> list[str]:
    """Return the keys of the configuration that its page does not explain."""
    page = ROOT / "docs" / "reference" / "configuration.md"
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    return [
        f"docs/reference/configuration.md does not explain `{key}`"
        for key in (*reader.KEYS, *(f"bundles.{key}" for key in reader.BUNDLE_KEYS))
        if f"`{key}`" not in text
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
