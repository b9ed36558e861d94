"""Read a newsroom: its articles, labels and glossary, all of them, before anything is done."""

from __future__ import annotations

import hashlib
from dataclasses import field, replace
from itertools import starmap
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self, TypeVar
from unicodedata import category

from localize.bundles.corrections import TEXT_KEY
from localize.errors import InputError, InputErrors, LocalizeError, Place, UnreadableErrors
from localize.flows.briefs import is_brief
from localize.flows.translations import told_apart
from localize.formats import labels as label_files
from localize.formats import registry
from localize.formats.registry import SUFFIXES, ReadOptions
from localize.frozen import frozen
from localize.glossary import reader as glossary_file
from localize.glossary.reader import Glossary
from localize.model import Article, ArticleHead
from localize.model.article_job import ArticleJob, Unread, in_turn
from localize.model.domain import UI
from localize.workspace.listing import found_with_left_out
from localize.workspace.one_by_one import read_each
from localize.workspace.patterns import fits, fixed_folder
from localize.workspace.portable_names import folded, is_simple, why_unportable
from localize.workspace.unmatched import unmatched

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from localize.config import Config
    from localize.flows.translations import Translation
    from localize.formats.labels import Label
    from localize.model import MessageKey
    from localize.model.article_job import RunJobs
    from localize.workspace.disk import Disk
    from localize.workspace.listing import Listing

A = TypeVar("A", Article, ArticleHead)
_UNPRINTABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # control characters, halves of characters, line ends
_UNWRITABLE = "\u2068\u2069"  # GNU gettext puts file names with spaces between these


@frozen
class Newsroom:
    """The sources of a newsroom as they are today."""

    config: Config
    articles: tuple[ArticleHead, ...]
    """In the order of their slugs."""
    labels: tuple[Label, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    """Empty where there is no file, or none that can be read."""
    problems: tuple[LocalizeError, ...] = ()
    """The failures to read, where the run goes on in spite of it."""
    translations: tuple[Translation, ...] = ()
    """Files that are translations of articles, and no articles of their own."""
    keep_going: bool = False
    """True if the run goes on in spite of what cannot be read."""
    left_out: tuple[str, ...] = ()
    """Links in the places of articles that lead out of the newsroom's folder, or nowhere."""


class ReadHeads(Protocol):
    """The port by which a newsroom learns of its articles."""

    def __call__(self, found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        """Yield what is known of articles, or why they cannot be read, in the order of their slugs and paths.

        Raises:
            DiskError: the system refuses to read one.
        """


class HeadTask(NamedTuple):
    """An article of which the head is read."""

    slug: str
    path: str

    @property
    def paths(self) -> tuple[str, ...]:
        """Its file."""
        return (self.path,)

    @property
    def basis(self) -> str:
        """Nothing else."""
        return ""

    @property
    def facts(self) -> tuple[str, ...]:
        """The article and its file."""
        return tuple(self)

    def opened(self) -> Self:
        """Return the task as it is: its work reads its file alone."""
        return self


def _head(config: Config, task: HeadTask, files: Mapping[str, bytes]) -> ArticleHead:
    if task.path not in files:
        hint = "See whether it was moved or removed."
        raise InputError("there is no such file", place=Place(task.path), hint=hint)
    return parse_head(files[task.path], config, task.slug, task.path)


HEAD = ArticleJob("head", _head)
"""The head of one article."""


def heads_from(disk: Disk, config: Config, run: RunJobs = in_turn) -> ReadHeads:
    """Return what reads each article from its file.

    Args:
        disk: the newsroom's files.
        config: what decides how they are read.
        run: does the work; one after another in this process, where nothing else is given.
    """

    def read_heads(found: Sequence[tuple[str, str]]) -> Iterator[ArticleHead | Unread]:
        return run(HEAD, config, read_each(disk, starmap(HeadTask, found)))

    return read_heads


def read_newsroom(
    disk: Disk,
    config: Config,
    heads: ReadHeads | None = None,
    *,
    listing: Listing | None = None,
    keep_going: bool = False,
    growing: bool = False,
) -> Newsroom:
    """Read what all articles say of themselves, the labels and the glossary.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        heads: reads what an article says of itself; from its file, where nothing else is given.
        listing: the files in all folders of articles, where they were listed as the run began.
        keep_going: go on with what can be read, and leave the rest in `problems`.
        growing: whether an article is about to come, so that a pattern may be without one until then.

    Raises:
        UnreadableErrors: files that cannot be read, all of them, unless `keep_going`.
    """
    problems: list[LocalizeError] = []
    articles = []
    read_heads = heads or heads_from(disk, config)
    finds = {pattern: found_with_left_out(disk, pattern, listing) for pattern in config.articles}
    matches = {pattern: found for pattern, (found, _) in finds.items()}
    problems.extend(() if growing else unmatched(disk, config, matches))
    for head in read_heads(_article_paths(matches, config, problems)):
        if isinstance(head, Unread):
            problems.extend(head.problems)
        else:
            articles.append(head)
    own, translations = told_apart(articles, config.source_locale, problems)
    labels = _labels(disk, config, problems)
    glossary = _glossary(disk, config, problems)
    if problems and not keep_going:
        raise UnreadableErrors(problems)
    return Newsroom(
        config=config,
        articles=own,
        labels=labels,
        glossary=glossary,
        problems=tuple(problems),
        translations=translations,
        keep_going=keep_going,
        left_out=tuple(sorted({link for _, links in finds.values() for link in links})),
    )


def read_article(disk: Disk, config: Config, head: ArticleHead) -> Article:
    """Read an article of which the head is known: a draft or none, as that says.

    Raises:
        InputError: it was changed since its head was read, or cannot be read as an article any more.
        InputErrors: for several reasons.
    """
    data = disk.read(head.path)
    if hashlib.sha256(data).hexdigest() != head.source_digest:
        message, hint = "the article was changed while it was read", "Run the command again."
        raise InputError(message, place=Place(head.path), hint=hint)
    return replace(parse_article(data, config, head.slug, head.path), draft=head.draft)


def parse_article(data: bytes, config: Config, slug: str, path: str, front: bytes = b"") -> Article:
    """Read one article from its bytes, which need not be on the disk.

    Args:
        data: its bytes.
        config: what decides how they are read.
        slug: the article's slug.
        path: its file.
        front: what its head keeps of the front matter, where that was read of these bytes.

    Raises:
        InputError: it cannot be read as one.
        InputErrors: for several reasons.
    """
    found = registry.read(data, path=path, slug=slug, options=_options(config), front=front)
    return _in_newsroom(found, config)


def parse_head(data: bytes, config: Config, slug: str, path: str) -> ArticleHead:
    """Read from its bytes what an article says of itself: the head of what `parse_article` gives.

    Raises:
        InputError: it cannot be read as one.
        InputErrors: for several reasons.
    """
    return _in_newsroom(registry.head(data, path=path, slug=slug, options=_options(config)), config)


def _options(config: Config) -> ReadOptions:
    return ReadOptions(
        default_locale=config.source_locale,
        text_keys=(*config.text_keys, TEXT_KEY),
        ui_keys=config.ui_keys,
        text_attributes=config.text_attributes,
    )


def _in_newsroom(article: A, config: Config) -> A:
    """Return an article whose locales are the newsroom's: `en-US` is `en` where that alone is one of them.

    Raises:
        InputError: it is in a language that the newsroom does not have.
    """
    source = article.source_locale.nearest(config.locales)
    wanted = article.locales
    if wanted is not None:
        wanted = tuple(dict.fromkeys(locale.nearest(config.locales) for locale in wanted))
    if source not in config.locales:
        hint = f"Add it to `locales` in {config.path}, or mend `lang:`."
        message = f"the article's language `{source}` is not among the newsroom's locales"
        raise InputError(message, place=Place(article.path, 1), hint=hint)
    if (source, wanted) == (article.source_locale, article.locales):
        return article
    return replace(article, source_locale=source, locales=wanted)


def slug_at(config: Config, path: str) -> str | None:
    """Return the slug that a path has, or would have, as an article; None where no pattern finds it there."""
    names = PurePosixPath(path).parts
    slug = None
    for pattern in config.articles:
        if (
            fits(PurePosixPath(pattern).parts, names)
            and path.endswith(SUFFIXES)
            and not path.startswith(_built(config))
            and not is_brief(path)
        ):
            slug = slug_of(path, pattern)
    return slug


def path_for(patterns: Iterable[str], name: str) -> str | None:
    """Return where a new file of this name is found: in the fixed folder of the first pattern that fits."""
    for pattern in patterns:
        path = PurePosixPath(fixed_folder(pattern)) / name
        if fits(PurePosixPath(pattern).parts, path.parts):
            return path.as_posix()
    return None


def _built(config: Config) -> str:
    """Return how the paths of files begin that lie where bundles are written: what is built is no source."""
    return f"{config.bundles.folder}/"


def slug_of(path: str, pattern: str) -> str:
    """Return an article's slug: its path below the fixed part of its pattern, without the ending."""
    return _slug_below(path, _start_of(pattern))


def _start_of(pattern: str) -> str:
    start = fixed_folder(pattern)
    return f"{start}/" if start else ""


def _slug_below(path: str, start: str) -> str:
    below = path.removeprefix(start)
    folder, slash, name = below.rpartition("/")
    dot = name.rfind(".")
    return f"{folder}{slash}{name[:dot] if 0 < dot < len(name) - 1 else name}"


def _article_paths(
    matches: Mapping[str, Collection[str]], config: Config, problems: list[LocalizeError]
) -> list[tuple[str, str]]:
    """Return slugs and paths by slug; two files that some system gives one name are a problem."""
    slugs: dict[str, str] = {}
    for pattern in config.articles:
        start = _start_of(pattern)
        slugs |= {path: _slug_below(path, start) for path in matches[pattern]}
    built = _built(config)
    taken: dict[str, str] = {}
    found = []
    for path, slug in sorted(slugs.items()):
        if path.startswith(built) or is_brief(path):
            continue
        simple = is_simple(slug)  # as most are
        if not (simple or _is_writable(slug)):
            hint = "Rename the file: letters, digits and hyphens are safe everywhere."
            message = "a file name with characters that no catalog can hold"
            problems.append(InputError(message, place=Place(ascii(path)), hint=hint))
        elif why := "" if simple else why_unportable(slug):
            hint = "Rename the file: letters, digits and hyphens are safe everywhere."
            message = f"a file name that other systems cannot hold: {why}"
            problems.append(InputError(message, place=Place(path), hint=hint))
        elif not path.endswith(SUFFIXES):
            hint = f"Articles end in {' or '.join(SUFFIXES)}; narrow `articles` in {config.path}."
            problems.append(InputError("this kind of file is not read", place=Place(path), hint=hint))
        elif slug.casefold() == UI:
            message = f"an article cannot be called «{slug}»: that is the interface's catalog"
            problems.append(InputError(message, place=Place(path), hint="Rename the file."))
        elif (name := slug if simple else folded(slug)) in taken:
            message = f"slug «{slug}» is also that of {taken[name]}"
            problems.append(InputError(message, place=Place(path), hint="Rename one of the two files."))
        else:
            taken[name] = path
            found.append((slug, path))
    return sorted(found)


def _is_writable(slug: str) -> bool:
    """Return whether a catalog can hold a name."""
    if slug.isascii() and slug.isprintable():
        return True
    return not any(char in _UNWRITABLE or category(char) in _UNPRINTABLE for char in slug)


def _labels(disk: Disk, config: Config, problems: list[LocalizeError]) -> tuple[Label, ...]:
    found: list[Label] = []
    for path in _matches(disk, config.ui):
        try:
            found.extend(label_files.parse(disk.read(path), path))
        except InputErrors as errors:
            problems.extend(errors.problems)
        except InputError as error:
            problems.append(error)
    first: dict[str, Label] = {}
    texts: dict[MessageKey, Label] = {}
    for label in found:
        other, twin = first.setdefault(label.name, label), texts.setdefault(label.key, label)
        place = Place(label.path, label.line)
        if other is not label and other.path != label.path:
            message = f"key «{label.name}» stands in {other.path}:{other.line} already"
            problems.append(InputError(message, place=place, hint="Keep one of the two."))
        elif twin.plural_source != label.plural_source:
            message = f"the text of «{label.name}» has another plural than in {twin.path}:{twin.line}"
            hint = "Give one of the two a `context` of its own: a catalog holds one plural for a text."
            problems.append(InputError(message, place=place, hint=hint))
    return tuple(found)


def _glossary(disk: Disk, config: Config, problems: list[LocalizeError]) -> Glossary:
    if disk.exists(config.glossary):
        try:
            return glossary_file.parse(disk.read(config.glossary), config.glossary, config.locales)
        except InputErrors as errors:
            problems.extend(errors.problems)
        except InputError as error:
            problems.append(error)
    return Glossary(path=config.glossary)


def _matches(disk: Disk, patterns: Iterable[str]) -> list[str]:
    return sorted({path for pattern in patterns for path in disk.glob(pattern)})
