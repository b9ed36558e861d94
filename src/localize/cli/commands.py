"""The commands, of which only the one that runs is loaded.

The list of the help stands here as text: to load the modules of all commands takes longer than most of them
take to run.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.main import get_group

from localize.cli.plain_values import take_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

SUMMARIES = {
    "init": "Make a folder a newsroom; files that are there are kept.",
    "add": "Turn a captured page, or one of the web, into an article.",
    "import-archive": (
        "Bring in all articles of an archive, with their translations; what was brought in before stays."
    ),
    "pull": "Read articles and labels into the catalogs.",
    "translate": "Fill what is missing: from memory, vocabulary and engines.",
    "review": "Approve, edit or reject what waits; alone, it opens the queue.",
    "replace": "Put another term into translations, in all its forms; with --by, approvals are renewed.",
    "assign": "Say whose articles are in a language; it stands in their ledgers.",
    "due": "Show editions that have to be ready soon and are not; a program may be told of each, once.",
    "log": "Tell what was decided and said of each string, by whom, and how the text changed.",
    "blame": "Tell who stands behind each text: who decided on it last, and where it came from.",
    "save": "Commit catalogs, ledgers and the glossary as one sitting's work; nothing else, staged or not.",
    "sync": "Fetch what others saved, merge it with what you saved, and push.",
    "status": "Show how far every locale and every article is.",
    "report": "Say what the ledgers know.",
    "minutes": (
        "Show how long it took from an article to the draft, approval and publication of each edition."
    ),
    "check": "Find what must not go out; ends with 1 if there is an error.",
    "explain": "Tell what a check is about, or all that is known about one string.",
    "preview": "Show the articles in a browser as they stand, ready or not.",
    "watch": "Pull, check and show what is saved, as soon as it is, until Ctrl-C.",
    "build": "Write the localised articles and the interface's texts.",
    "publish": (
        "Check, build and record what goes out; ends with 1, and writes nothing, if something must not."
    ),
    "push": "Send published editions where readers are: each once, and a correction changes what was sent.",
    "withdraw": "Take an article back in all languages at once; the next build puts a notice in its place.",
    "mv": "Rename an article, and take its catalogs and reviews along.",
    "merge": "Merge two versions of a catalog, entry by entry: git's merge driver.",
    "engines": "List engines, see what they translate, try one.",
    "models": "List the models of engines on this machine, take one in, say where they lie.",
    "evaluate": "Score an engine against references, or by what people kept of its drafts.",
    "cost": "Sum what engines' answers cost, as far as they are kept here.",
    "export": "Write texts as files for translators and editors; `import` takes them back.",
    "import": "Take back what people changed in an exported file; the rest is listed with both texts.",
    "memory": "Look up what was translated before; exchange it as TMX.",
    "glossary": "Exchange the glossary with other tools, as TBX.",
    "upgrade": "Move localize.yaml to the current version, and say what that changes.",
}
"""What each command does, in the order of the help."""
_MODULES = {"import": "import_texts"}
"""The modules that cannot be called like their command: `import` is a word of Python's."""


class Commands(Mapping[str, Any]):
    """Typer's commands by name, each made when it is asked for."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - Typer's own command type is not public
        if name not in SUMMARIES:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = _made(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in SUMMARIES

    def __iter__(self) -> Iterator[str]:
        return iter(SUMMARIES)

    def __len__(self) -> int:
        return len(SUMMARIES)


def _made(name: str) -> Any:  # noqa: ANN401 - likewise
    """Load the module of a command, and return what Typer makes of it."""
    one = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    module = _MODULES.get(name, name.replace("-", "_"))
    import_module(f"localize.cli.{module}").register(one)
    command = get_group(one).commands[name]
    for found in (command, *getattr(command, "commands", {}).values()):
        take_plainly(found)
    return command
