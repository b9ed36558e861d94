"""Measure how many articles come back byte for byte, here and elsewhere: `make fidelity DATA=DIR`.

Every Markdown file below DIR is read and written again, untranslated, by this project and by each peer that
is installed (`make bench-env` installs them); their figures stand in one table, from one run. A second table
is about YAML front matter alone: untouched, and with another title. Exits 2 without DIR.

Peers are treated kindly: the front matter is kept away from those that know none.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import io
import logging
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from localize.errors import InputError
from localize.formats.article import front_matter
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read, render
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from localize.model import Article

USAGE = 2
TITLE = "Ob-havo: bugun «issiq»"
"""Another title. It needs care in YAML: a colon, and letters that are not ASCII."""
ADVICE = """\
Name a folder with Markdown files: make fidelity DATA=DIR

Any articles will do that somebody else has written, for instance the sources of a site that is kept in a
public git repository: a government's blog, or the documentation of Hugo, of Material for MkDocs, or of
Microsoft Learn. Clone it, and name the folder in which its .md files lie."""


@dataclass(frozen=True)
class File:
    """One article, and its title's place."""

    text: str
    head: str
    """The front matter with its marks, and what stands before it."""
    article: Article | None
    """None where this project refuses the file."""

    @property
    def body(self) -> str:
        """What stands behind the front matter."""
        return self.text[len(self.head) :]


@dataclass(frozen=True)
class Result:
    """How one tool did."""

    same: int
    failed: int
    """How many files it gave up on."""
    seconds: float


def main(arguments: Sequence[str]) -> int:
    """Print the tables."""
    folder = Path(arguments[0]) if arguments else None
    if folder is None or not folder.is_dir():
        print(ADVICE)
        return USAGE
    logging.disable(logging.WARNING)
    files = [found for path in sorted(folder.rglob("*.md")) if (found := opened(path))]
    if not files:
        print(f"There is no Markdown file in UTF-8 below {folder}.\n\n{ADVICE}")
        return USAGE
    refused = sum(file.article is None for file in files)
    print(f"{len(files)} Markdown files; {refused} have no title, so that localize refuses them.\n")
    print_table(
        ("untranslated round trip", "byte-identical", "share", "gave up on", "seconds"), bodies(files)
    )
    headed = [file for file in files if file.article and title_span(file.article)]
    print(f"\n{len(headed)} of them have a title in YAML front matter.\n")
    print_table(("front matter", "untouched", "another title, no other byte changed"), heads(headed))
    return 0


def opened(path: Path) -> File | None:
    """Return a file; None where it is not UTF-8."""
    data = path.read_bytes()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    options = ReadOptions(Locale("en"))
    try:
        article = read(data, path=path.name, slug=path.stem, options=options)
        head = data[: front_matter.split(data, path.name).body].decode()
    except InputError:
        article, head = None, ""
    return File(text, head, article)


def bodies(files: Sequence[File]) -> Iterable[Sequence[str]]:
    """Yield the rows of the first table."""
    yield row("localize", measured(ours, files), len(files))
    for name, (module, start, whole) in PEERS.items():
        if importlib.util.find_spec(module) is None:
            yield (name, "not installed", "", "", "")
            continue
        result = measured(partial(peer, trip=start(), whole=whole), files)
        yield row(f"{name} {importlib.metadata.version(name)}", result, len(files))


def row(name: str, result: Result, total: int) -> Sequence[str]:
    """Return a row of the first table."""
    share = f"{100 * result.same / total:.1f} %"
    return (name, str(result.same), share, str(result.failed), f"{result.seconds:.1f}")


def measured(trip: Callable[[File], str], files: Sequence[File]) -> Result:
    """Let a tool read and write every file."""
    same = failed = 0
    started = time.perf_counter()
    for file in files:
        try:
            same += trip(file) == file.text
        except Exception:  # noqa: BLE001 - a peer may fail in any way; that is what is counted
            failed += 1
    return Result(same, failed, time.perf_counter() - started)


def ours(file: File) -> str:
    """Read an article and build it without translations."""
    article = read(file.text.encode(), path="a.md", slug="a", options=ReadOptions(Locale("en")))
    return render(article, lambda _: None).decode()


def peer(file: File, trip: Callable[[str], str], *, whole: bool) -> str:
    """Let a peer read and write a file, or its body where it knows no front matter."""
    return trip(file.text) if whole else file.head + trip(file.body)


def mdpo() -> Callable[[str], str]:
    """Extract a PO file and put it back, as md2po and po2md do."""
    extract: Any = importlib.import_module("mdpo.md2po").markdown_to_pofile
    build: Any = importlib.import_module("mdpo.po2md").pofile_to_markdown

    def trip(text: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            source, catalog = Path(folder, "a.md"), Path(folder, "a.po")
            source.write_bytes(text.encode())
            extract(str(source)).save(str(catalog))
            return str(build(str(source), [str(catalog)]))

    return trip


def mistune() -> Callable[[str], str]:
    """Render Markdown with its Markdown renderer."""
    renderer: Any = importlib.import_module("mistune.renderers.markdown").MarkdownRenderer
    create: Any = importlib.import_module("mistune").create_markdown
    plugins = ["table", "strikethrough", "footnotes", "task_lists"]
    return lambda text: str(create(renderer=renderer(), plugins=plugins)(text))


def marko() -> Callable[[str], str]:
    """Render Markdown with its Markdown renderer, as GitHub Flavored Markdown."""
    renderer: Any = importlib.import_module("marko.md_renderer").MarkdownRenderer
    create: Any = importlib.import_module("marko").Markdown
    extension: Any = importlib.import_module("marko.ext.gfm").GFM
    return lambda text: str(create(renderer=renderer, extensions=[extension])(text))


def mdformat() -> Callable[[str], str]:
    """Format, with every plugin for what the files hold that is installed."""
    tool: Any = importlib.import_module("mdformat")
    wanted = ("frontmatter", "gfm", "tables", "footnote")
    extensions = {name for name in wanted if importlib.util.find_spec(f"mdformat_{name}")}
    return lambda text: str(tool.text(text, extensions=extensions))


def mistletoe() -> Callable[[str], str]:
    """Render Markdown with its Markdown renderer."""
    document: Any = importlib.import_module("mistletoe").Document
    create: Any = importlib.import_module("mistletoe.markdown_renderer").MarkdownRenderer

    def trip(text: str) -> str:
        with create() as renderer:
            return str(renderer.render(document(text)))

    return trip


def toolkit() -> Callable[[str], str]:
    """Extract a PO file and put it back, as md2po and `po2md --maxlinelength=0` do."""
    extract: Any = importlib.import_module("translate.convert.md2po").MD2POOptionParser()
    build: Any = importlib.import_module("translate.convert.po2md").MarkdownTranslator
    read_catalog: Any = importlib.import_module("translate.storage.po").pofile

    def trip(text: str) -> str:
        catalog, written = io.BytesIO(), io.BytesIO()
        extract._extract_translation_units(io.BytesIO(text.encode()), catalog, None, "msgctxt", "single")  # noqa: SLF001 - it has no public function
        store = read_catalog(io.BytesIO(catalog.getvalue()))
        build(store, True, None, 0).translate(io.BytesIO(text.encode()), written)  # noqa: FBT003 - its own signature
        return written.getvalue().decode()

    return trip


PEERS: dict[str, tuple[str, Callable[[], Callable[[str], str]], bool]] = {
    "mdpo": ("mdpo", mdpo, False),
    "mistune": ("mistune", mistune, False),
    "marko": ("marko", marko, False),
    "mdformat": ("mdformat", mdformat, True),
    "mistletoe": ("mistletoe", mistletoe, False),
    "translate-toolkit": ("translate", toolkit, True),
}
"""Package → its module, what makes its round trip, and whether it takes files with their front matter."""


def heads(files: Sequence[File]) -> Iterable[Sequence[str]]:
    """Yield the rows of the second table."""
    yield ("localize", *front(retitled, files))
    for name, module, start in (
        ("python-frontmatter", "frontmatter", python_frontmatter),
        ("ruamel.yaml", "ruamel.yaml", ruamel),
    ):
        if importlib.util.find_spec(module.partition(".")[0]) is None:
            yield (name, "not installed", "")
        else:
            yield (f"{name} {importlib.metadata.version(name)}", *front(start(), files))


def front(write: Callable[[File, str | None], str], files: Sequence[File]) -> tuple[str, str]:
    """Say how often the front matter is the same, and how often all of it is but the title."""
    untouched = replaced = 0
    for file in files:
        with suppress(Exception):  # a peer may fail in any way; then the file is not the same
            untouched += head_of(write(file, None)) == head_of(file.text)
        with suppress(Exception):
            replaced += only_title_differs(file, head_of(write(file, TITLE)))
    shares = [f"{count} ({100 * count / len(files):.1f} %)" for count in (untouched, replaced)]
    return shares[0], shares[1]


def head_of(text: str) -> bytes:
    """Return a file's front matter with its marks; blank lines behind it do not count."""
    data = text.encode()
    return data[: front_matter.split(data, "").body].rstrip()


def only_title_differs(file: File, written: bytes) -> bool:
    """Whether what stands before and behind the title's value is as it was, and the value is not."""
    assert file.article is not None
    start, end = title_span(file.article) or (0, 0)
    head = head_of(file.text)
    return written != head and written.startswith(head[:start]) and written.endswith(head[end:])


def title_span(article: Article) -> tuple[int, int] | None:
    """Return where the title stands in YAML front matter."""
    body = front_matter.split(article.content, article.path).body
    found = (one for one in article.segments if one.role == "title" and one.codec.startswith("yaml"))
    return next((one.pieces[0] for one in found if one.pieces[0][0] < body), None)


def retitled(file: File, title: str | None) -> str:
    """Write an article, with another title where one is given."""
    assert file.article is not None
    return render(file.article, lambda one: title if one.role == "title" else None).decode()


def python_frontmatter() -> Callable[[File, str | None], str]:
    """Load and dump."""
    tool: Any = importlib.import_module("frontmatter")

    def write(file: File, title: str | None) -> str:
        post = tool.loads(file.text)
        if title is not None:
            post["title"] = title
        return str(tool.dumps(post))

    return write


def ruamel() -> Callable[[File, str | None], str]:
    """Load and dump with its round-trip loader; the front matter is split off and put back for it."""
    tool: Any = importlib.import_module("ruamel.yaml").YAML()
    tool.preserve_quotes = True

    def write(file: File, title: str | None) -> str:
        assert file.article is not None
        data = file.article.content
        split = front_matter.split(data, "")
        values = tool.load(data[split.start : split.end].decode())
        if title is not None:
            values["title"] = title
        dumped = io.StringIO()
        tool.dump(values, dumped)
        return data[: split.start].decode() + dumped.getvalue() + data[split.end :].decode()

    return write


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table whose columns line up; rows come as they are measured."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for number, line in enumerate(lines):
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
