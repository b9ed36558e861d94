"""Build the sample newsroom for each site generator, run it, and look at its pages: `make sites`.

The guides under docs/how-to/ say how; what they show is what is used here. A generator that is not installed
is skipped. Exits 1 where a page is not what it should be, 2 where there is no generator at all.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
NEWSROOM: Final = ("localize.yaml", "glossary.yaml", "articles", "ui", "locales")
HOST: Final = "https://vodiy.example.org/"
DEFAULT: Final = "en"
BLOCK: Final = re.compile(
    r"```[a-z]+\n(?:#|//|<!--) (?P<file>\S+\.\S+?)(?: -->)?\n(?P<text>.*?)```", re.DOTALL
)
"""What a guide shows of a file, which its first line names."""
LANG: Final = re.compile(r'<html\b[^>]*? lang="([^"]*)"')
TITLE: Final = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
LINK: Final = re.compile(r"<link\b[^>]*\bhreflang[^>]*>")
FIELD: Final = re.compile(r'(href|hreflang)="([^"]*)"')
PLAIN: Final = re.compile(r"^\w[\w ,.:;()–-]{20,}$", re.MULTILINE)
"""A line of Markdown that stands in HTML as it is."""


GIT: Final = (
    "git",
    "-c",
    "user.name=sites",
    "-c",
    "user.email=sites@localhost",
    "-c",
    "commit.gpgsign=false",
)


@dataclass(frozen=True)
class Generator:
    """One site generator."""

    name: str
    needs: Path
    """What is there where it is installed, below the folder of generators."""
    command: tuple[str, ...]
    folder: str
    """Where it is run, below the newsroom."""
    output: str
    """Where its pages are then, below that folder."""
    fills: bool = False
    """Whether it shows the default language where there is no translation."""


GENERATORS: Final = (
    Generator("hugo", Path("bin/hugo"), ("hugo",), ".", "public"),
    Generator("mkdocs", Path("bin/mkdocs"), ("mkdocs", "build", "--quiet"), ".", "site"),
    Generator(
        "docusaurus",
        Path("node_modules/.bin/docusaurus"),
        ("node_modules/.bin/docusaurus", "build"),
        "site",
        "build",
        fills=True,
    ),
)


def main(arguments: Sequence[str]) -> int:
    """Run the generators in the folder named; return the exit status."""
    tools = Path(arguments[0] if arguments else ROOT / ".venv" / "sites").absolute()
    ran, wrong = 0, 0
    for generator in GENERATORS:
        if not (tools / generator.needs).exists():
            print(f"{generator.name}: skipped, it is not installed. Install it: make sites-env")
            continue
        ran += 1
        with tempfile.TemporaryDirectory() as folder:
            pages, problems = tried(generator, tools, Path(folder))
        wrong += len(problems)
        print("\n".join([f"{generator.name}: {pages} pages, {len(problems)} problems", *problems]))
    return 2 if not ran else 1 if wrong else 0


def tried(generator: Generator, tools: Path, room: Path) -> tuple[int, list[str]]:
    """Build a newsroom and its site; return how many pages were looked at, and what is wrong with them."""
    prepared(generator, tools, room)
    command = [sys.executable, "-m", "localize", "build"]
    found = ran(command, room, tools) or ran(generator.command, room / generator.folder, tools)
    if found:
        return 0, [found]
    [manifest] = room.glob("*/manifest.json")
    editions = tuple(editions_of(json.loads(manifest.read_text(encoding="utf-8")), manifest.parent))
    output = room / generator.folder / generator.output
    problems = [problem for one in editions for problem in problems_of(one, output, generator)]
    if not generator.fills:
        problems += stray(editions, output)
    return len(editions), problems


def prepared(generator: Generator, tools: Path, room: Path) -> None:
    """Write the sample newsroom, where everything goes out, and the files that the guide shows."""
    for name in NEWSROOM:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, room / name)
    shown = blocks(ROOT / "docs" / "how-to" / f"{generator.name}.md")
    config = (room / "localize.yaml").read_text(encoding="utf-8")
    config = config.replace("unready: previous", "unready: source").partition("bundles:")[0]
    shown["localize.yaml"] = config + shown["localize.yaml"].partition("source_locale: en\n")[2]
    for name, text in shown.items():
        path = room / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if (tools / "node_modules").exists() and generator.folder != ".":
        site = room / generator.folder
        (site / "package.json").write_text("{}")
        (site / "node_modules").symlink_to(tools / "node_modules")
        for command in (("init", "--quiet"), ("commit", "--quiet", "--allow-empty", "--message", "Begin")):
            # Docusaurus asks git for the dates that articles do not have.
            subprocess.run([*GIT, *command], cwd=room, check=True)  # noqa: S603 - our own


def blocks(guide: Path) -> dict[str, str]:
    """Return the files that a guide shows, by their paths in the newsroom."""
    return {found["file"]: found["text"] for found in BLOCK.finditer(guide.read_text(encoding="utf-8"))}


def ran(command: Sequence[str], folder: Path, tools: Path) -> str:
    """Run a command; return what it says where it fails."""
    environment = os.environ | {
        "PATH": f"{tools / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        # Its cache under node_modules/ takes one newsroom's pages for another's.
        "DOCUSAURUS_NO_PERSISTENT_CACHE": "true",
    }
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return f"{' '.join(command[-2:])} failed:\n{done.stdout}{done.stderr}" if done.returncode else ""


@dataclass(frozen=True)
class Edition:
    """One article in one language, as the manifest and its file have it."""

    tag: str
    page: str
    """Where its page should be, below the site."""
    title: str
    line: str
    """A line of its text; empty where it has none without markup."""
    alternates: Mapping[str, str]
    """BCP 47 tag → page."""


def editions_of(manifest: Mapping[str, Any], dist: Path) -> Iterator[Edition]:
    """Yield the editions that a manifest names."""
    for slug, article in manifest["articles"].items():
        standing = {name: one for name, one in article["editions"].items() if one["published"] != "withdrawn"}
        paths = {locale: one["path"] for locale, one in standing.items()}
        tags = {locale: locale.replace("_", "-") for locale in paths}
        pages = {tags[locale]: page_of(path, slug) for locale, path in paths.items()}
        for locale, tag in tags.items():
            text = (dist / paths[locale]).read_text(encoding="utf-8")
            title = re.search(r"^title: (.*)$", text, re.MULTILINE)
            line = PLAIN.search(text.partition("\n---\n")[2])
            shown = title[1].strip("\"'") if title else ""
            yield Edition(tag, pages[tag], shown, line[0].strip() if line else "", pages)


def page_of(path: str, slug: str) -> str:
    """Return where the page of an edition should be; the default language's code is in no address."""
    name = path.rpartition("/")[2].removesuffix(".md")
    code = path.split("/")[1] if path.startswith("i18n/") else name.partition(".")[2]
    return f"{code}/{slug}" if code else slug


def problems_of(edition: Edition, output: Path, generator: Generator) -> Iterator[str]:
    """Yield what is wrong with an edition's page."""
    path = output / edition.page / "index.html"
    if not path.exists():
        yield f"{edition.page}: there is no such page"
        return
    html = path.read_text(encoding="utf-8")
    lang = LANG.search(html)
    if lang is None or lang[1] != edition.tag:
        yield f"{edition.page}: its language is {lang[1] if lang else 'not said'}"
    title = TITLE.search(html)
    if title is None or not unescape(title[1]).startswith(edition.title):
        yield f"{edition.page}: its title is {title[1] if title else 'missing'}"
    if edition.line not in unescape(html):
        yield f"{edition.page}: «{edition.line}» is missing"
    said = links(html, edition.page)
    for tag, page in edition.alternates.items():
        if said.get(tag) != page:
            yield f"{edition.page}: the alternate {tag} is {said.get(tag)}"
    if generator.name == "hugo" and said != edition.alternates:
        yield f"{edition.page}: there are more alternates: {', '.join(said)}"


def links(html: str, page: str) -> dict[str, str]:
    """Return the alternates that a page names: tag → page."""
    found = {}
    for link in LINK.findall(html):
        fields = dict(FIELD.findall(link))
        href = fields["href"].removeprefix(HOST)
        target = href if href != fields["href"] else os.path.normpath(f"{page}/{href}")
        found[fields["hreflang"]] = target.strip("/")
    return found


def stray(editions: Sequence[Edition], output: Path) -> Iterator[str]:
    """Yield the articles' pages in languages in which they did not go out."""
    pages = {edition.page for edition in editions}
    slugs = {page for edition in editions for tag, page in edition.alternates.items() if tag == DEFAULT}
    for path in output.rglob("index.html"):
        page = path.parent.relative_to(output).as_posix()
        if page not in pages and any(page.endswith(f"/{slug}") for slug in slugs):
            yield f"{page}: this page should not be there"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
