"""An archive that comes in at once: which files its texts become, told before anything is written."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import InputError, InputErrors, UsageError
from localize.flows.newsroom import parse_head, path_for, slug_at
from localize.formats.article.added_keys import with_keys
from localize.formats.article.front_matter import root_of, split
from localize.frozen import frozen
from localize.language.slug import slugify
from localize.model import Change, Finding, Report, Severity
from localize.model.domain import UI
from localize.workspace.portable_names import why_unportable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.exchange.archive_post import ArchivePost
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Locale

_ORIGIN = "archive"
"""The key of front matter that says what a file was in its archive."""


@frozen
class ArchiveFile:
    """The file that one text of an archive becomes."""

    path: str
    slug: str
    locale: Locale
    source: str
    """The slug of the article that it translates; empty for an article of its own."""
    content: bytes
    is_new: bool
    """False where an earlier run has brought it in."""


@frozen
class ArchivePlan:
    """The files that an archive becomes, and what is said of its texts."""

    files: tuple[ArchiveFile, ...]
    findings: tuple[Finding, ...]

    @property
    def new(self) -> tuple[ArchiveFile, ...]:
        """The files that are not there yet, each article before its translations."""
        return tuple(file for file in self.files if file.is_new)


def plan(session: NewsroomSession, posts: Sequence[ArchivePost], name: str) -> ArchivePlan:
    """Return what an archive becomes; nothing is written.

    Args:
        session: the newsroom at work.
        posts: the texts of the archive.
        name: what the archive is called, by which its texts are known again in a later run.
    """
    return _Planning(session, name).plan(posts)


class _Planning:
    """The names that are taken, while each text gets its own."""

    def __init__(self, session: NewsroomSession, name: str) -> None:
        self._session = session
        self._name = name
        heads = [*session.newsroom.articles, *(one.article for one in session.newsroom.translations)]
        self._taken = {head.slug.casefold() for head in heads} | {UI}
        self._before = {
            str(origin.get("id")): head
            for head in heads
            if isinstance(origin := head.front_matter.get(_ORIGIN), dict) and origin.get("from") == name
        }
        self._findings: list[Finding] = []

    def plan(self, posts: Sequence[ArchivePost]) -> ArchivePlan:
        groups: dict[str, list[tuple[ArchivePost, Locale]]] = {}
        for post in posts:
            locale = self._locale(post)
            if locale is not None:
                groups.setdefault(post.group or f"\0{post.id}", []).append((post, locale))
        files = [file for group in groups.values() for file in self._group(group)]
        return ArchivePlan(tuple(files), tuple(self._findings))

    def _locale(self, post: ArchivePost) -> Locale | None:
        """Return a text's language in this newsroom; None, said, where it is none of it."""
        config = self._session.config
        found = (post.locale or config.source_locale).nearest(config.locales)
        if found in config.locales:
            return found
        names = ", ".join(map(str, config.locales))
        self._say(post, f"is in {post.locale}, which is none of the newsroom's languages ({names}): left out")
        return None

    def _group(self, group: Sequence[tuple[ArchivePost, Locale]]) -> Iterable[ArchiveFile]:
        """Yield the article of a group, and then its translations, one per language."""
        own = self._session.config.source_locale
        ordered = sorted(group, key=lambda one: one[1] != own)
        source = ""
        seen: set[Locale] = set()
        for post, locale in ordered:
            for remark in post.remarks:
                self._say(post, remark)
            if locale in seen:
                self._say(post, f"is a second text in {locale} of the same article: left out")
                continue
            seen.add(locale)
            file = self._file(post, locale, source)
            if file is not None:
                source = source or file.slug
                yield file

    def _file(self, post: ArchivePost, locale: Locale, source: str) -> ArchiveFile | None:
        """Return the file of a text; None, said, where it cannot be read as an article."""
        before = self._before.get(post.id)
        if before is not None:
            return ArchiveFile(before.path, before.slug, locale, source, b"", is_new=False)
        try:
            path, slug = self._free(post, source, locale)
            keys: dict[str, object] = {"lang": locale.bcp47}
            keys |= {"source": source} if source else {}
            keys[_ORIGIN] = {"from": self._name, "id": post.id}
            content = with_keys(_without_pairing(post), keys, str(post.place))
            parse_head(content, self._session.config, slug, path)
        except (InputError, InputErrors, UsageError) as error:
            self._say(post, f"cannot become an article: {_why(error)}")
            return None
        self._taken.add(slug.casefold())
        return ArchiveFile(path, slug, locale, source, content, is_new=True)

    def _free(self, post: ArchivePost, source: str, locale: Locale) -> tuple[str, str]:
        """Return path and slug: those of the article with the language behind, or the text's own name."""
        wanted = f"{source}.{locale}" if source else _name(post)
        candidate, number = wanted, 1
        while True:
            path = path_for(self._session.config.articles, f"{candidate}{post.suffix}")
            slug = slug_at(self._session.config, path) if path else None
            if path is None or slug is None:
                hint = f"Add one like `articles/**/*{post.suffix}`."
                raise UsageError(
                    f"no pattern in `articles` finds a new file {candidate}{post.suffix}", hint=hint
                )
            held = slug.casefold() in self._taken or self._session.disk.exists(path)
            if not held and (number > 1 or not why_unportable(slug)):
                return path, slug
            number += 1
            candidate = f"{wanted}-{number}"

    def _say(self, post: ArchivePost, what: str) -> None:
        at = post.place
        self._findings.append(
            Finding("archive", Severity.WARNING, f"{post.name or post.id} {what}", at.path, at.line)
        )


def _name(post: ArchivePost) -> str:
    """Return the name of a text's file: its own where a folder can hold it, else one made of its title."""
    parts = PurePosixPath(post.name).parts
    if parts and not {"..", "/", "."} & set(parts):
        return "/".join(slugify(part) for part in parts)
    return slugify(_title(post) or PurePosixPath(post.id).stem)


def _title(post: ArchivePost) -> str:
    path = str(post.place)
    found = split(post.content, path)
    root = root_of(post.content, found, path) if found.kind == "yaml" else None
    title = root.get("title") if root else None
    return title.text if title else ""


def _without_pairing(post: ArchivePost) -> bytes:
    """Return a text's file; what paired it before is said by `source` now, in this newsroom's own words."""
    found = split(post.content, str(post.place))
    head = post.content[found.start : found.end]
    if found.kind != "yaml":
        return post.content
    kept = [line for line in head.splitlines(keepends=True) if not line.startswith(b"translationKey:")]
    return post.content[: found.start] + b"".join(kept) + post.content[found.end :]


def _why(error: InputError | InputErrors | UsageError) -> str:
    problems = error.problems if isinstance(error, InputErrors) else (error,)
    return "; ".join(problem.message for problem in problems)


def pairs(found: ArchivePlan, posts: Sequence[ArchivePost]) -> Report:
    """Return the report of an archive before it is written: which texts become one article.

    Args:
        found: the plan.
        posts: the texts of the archive.
    """
    return _report(found, posts, written=())


def write(session: NewsroomSession, found: ArchivePlan, posts: Sequence[ArchivePost]) -> Report:
    """Write the files that are not there yet; a run that is killed goes on where it was.

    Args:
        session: the newsroom at work.
        found: the plan.
        posts: the texts of the archive.

    Raises:
        DiskError: a file cannot be written; those before it stay.
    """
    written = []
    for file in found.new:
        session.disk.write(file.path, file.content)
        written.append(Change("added", file.path, file.source, locale=file.locale))
    return _report(found, posts, written=written)


def _report(found: ArchivePlan, posts: Sequence[ArchivePost], written: Sequence[Change]) -> Report:
    articles: dict[str, dict[str, str]] = {}
    for file in found.files:
        articles.setdefault(file.source or file.slug, {})[str(file.locale)] = file.path
    counts = _counts(found, posts, articles)
    notes = ("Run `localize pull` next: translations fill the catalogs as `translated`.",) if written else ()
    return Report(
        "import-archive",
        tuple(written),
        found.findings,
        counts,
        notes=notes,
        data={"articles": articles, "written": [change.path for change in written]},
    )


def _counts(
    found: ArchivePlan, posts: Sequence[ArchivePost], articles: Mapping[str, Mapping[str, str]]
) -> dict[str, int]:
    return {
        "texts": len(posts),
        "articles": len(articles),
        "translations": sum(len(locales) - 1 for locales in articles.values()),
        "known": sum(not file.is_new for file in found.files),
        "new": len(found.new),
    }
