"""Review: list what waits, approve, edit and reject, one string or one article at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs import Entry
from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.broken import broken
from localize.errors import UsageError, in_shell, suggest
from localize.model import Change, Report, ReviewState
from localize.model.domain import UI
from localize.review import QUEUED, Address, Item, Step, Who, address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from localize.catalogs.catalog_set import CatalogView
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Ledger

    Act = Callable[[Item, Ledger], Step]


def queue(
    session: NewsroomSession, selection: Selection, states: Iterable[ReviewState] | None = None
) -> tuple[Item, ...]:
    """Return the strings that wait for a person, article by article, the title first.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        states: which states to show; where none are named, what has a text and is not ready to be published.
    """
    selection = session.take_out(selection)
    views = session.views(selection.articles, selection.locales, ui=selection.ui)
    found = [item for view in views for item in _items(view) if states or not _is_ready(session, item)]
    return review.queue(found, states or QUEUED)


def _is_ready(session: NewsroomSession, item: Item) -> bool:
    """Return whether a string may be published as it is: the vocabulary's labels wait for nobody."""
    entry = Entry(item.message.key, roles=item.roles)
    return item.state.at_least(publish_threshold(entry, session.config, ui=item.slug == UI))


def listing(
    session: NewsroomSession, selection: Selection, states: Iterable[ReviewState] | None = None
) -> Report:
    """List strings by state, each with its address."""
    found = queue(session, selection, states)
    strings = [
        {
            "address": item.address,
            "locale": str(item.locale),
            "state": item.state.value,
            "roles": list(item.roles),
            "context": item.message.key.context,
            "source": item.message.key.source,
            "plural_source": item.message.plural_source,
            "targets": list(item.message.targets),
            "previous": item.message.previous.source if item.message.previous else "",
            "path": item.path,
            "line": item.line,
        }
        for item in found
    ]
    return Report("review list", counts={"strings": len(strings)}, data={"strings": strings})


def approve(
    session: NewsroomSession, selection: Selection, names: Sequence[str], who: Who, *, drafts: bool = False
) -> Report:
    """Approve strings by address, or what is translated in an article by its slug.

    Args:
        session: the newsroom at work.
        selection: the locales; its articles are not asked.
        names: `SLUG` or `SLUG@<hex>`.
        who: the person.
        drafts: whether drafts are approved too.

    Raises:
        UsageError: a name is unknown, or a string chosen by its address cannot be approved.
    """
    states = {ReviewState.TRANSLATED} | ({ReviewState.DRAFT} if drafts else set())
    changes: list[Change] = []
    notes: list[str] = []

    def one(item: Item, ledger: Ledger, *, explicit: bool) -> Step:
        problems = broken(item.message, item.locale, slug=item.slug)
        return review.approve(
            item.message,
            ledger,
            who,
            drafts=drafts,
            explicit=explicit,
            problems=problems,
            basis=item.basis,
        )

    for name in names:
        if "@" in name:
            changes += _on_string(session, selection, name, partial(one, explicit=True))
            continue
        done, passed_over = _on_article(session, selection, name, states, partial(one, explicit=False))
        changes += done
        notes += passed_over
    return _saved(session, "review approve", changes, notes)


def edit(
    session: NewsroomSession,
    selection: Selection,
    address: str,
    texts: tuple[str, ...],
    who: Who,
    *,
    approve: bool = False,
) -> Report:
    """Put a person's text for one string.

    Args:
        session: the newsroom at work.
        selection: the locales.
        address: `SLUG@<hex>`.
        texts: one text, or one per plural form.
        who: the person.
        approve: whether the person approves it at once.

    Raises:
        UsageError: the string is unknown, or the text cannot stand.
    """

    def act(item: Item, ledger: Ledger) -> Step:
        candidate = replace(item.message, targets=texts)
        problems = broken(candidate, item.locale, slug=item.slug)
        if len(texts) != len(item.message.targets):
            wanted = len(item.message.targets)
            raise UsageError(
                f"{item.address} wants {wanted} texts in {item.locale}, {len(texts)} are given",
                hint="Give --text once per plural form, in the order of the locale's forms.",
            )
        if not any(text.strip() for text in texts):
            command = f"localize review reject {in_shell(item.address)} -l {item.locale} --clear"
            raise UsageError("the text is empty", hint=f"To empty the place: `{command}`")
        return review.edit(
            item.message, ledger, who, texts, approve=approve, problems=problems, basis=item.basis
        )

    states = frozenset(ReviewState)
    return _saved(session, "review edit", _on_string(session, selection, address, act, states))


def reject(
    session: NewsroomSession,
    selection: Selection,
    names: Sequence[str],
    who: Who,
    *,
    note: str = "",
    clear: bool = False,
) -> Report:
    """Reject strings by address.

    Args:
        session: the newsroom at work.
        selection: the locales.
        names: `SLUG@<hex>`.
        who: the person.
        note: why.
        clear: whether their places are emptied.

    Raises:
        UsageError: a string is unknown, or has no text to reject.
    """

    def act(item: Item, ledger: Ledger) -> Step:
        return review.reject(item.message, ledger, who, note=note, clear=clear, basis=item.basis)

    states = QUEUED | {ReviewState.APPROVED}
    changes: list[Change] = []
    for name in names:
        changes += _on_string(session, selection, name, act, states)
    return _saved(session, "review reject", changes)


def _items(view: CatalogView) -> tuple[Item, ...]:
    return tuple(
        Item(
            address_of(view.slug, unit.entry.key),
            view.slug,
            view.locale,
            unit.message,
            unit.state,
            unit.decisions,
            unit.basis,
            unit.entry.roles,
            view.file.path,
        )
        for unit in view.units
        if unit.known
    )


def _article(session: NewsroomSession, slug: str) -> ArticleHead | None:
    if slug == UI:
        return None
    found = {article.slug: article for article in session.newsroom.articles}
    if slug not in found:
        hint = suggest(slug, [*found, UI], "`localize status` lists the articles.")
        raise UsageError(f"there is no article «{slug}»", hint=hint)
    return found[slug]


def _sheets_of(session: NewsroomSession, selection: Selection, slug: str) -> Iterator[CatalogView]:
    """Yield the views of an article as they are when their turn comes: what is done refreshes others."""
    article = _article(session, slug)
    for locale in session.catalogs(article, selection.locales).locales:
        if locale in selection.locales:
            yield session.view(article, locale)


def _on_string(
    session: NewsroomSession,
    selection: Selection,
    name: str,
    act: Act,
    states: frozenset[ReviewState] = QUEUED,
) -> list[Change]:
    """Act on the string of an address, in the locales named, or in the one where it can be meant."""
    address = Address.parse(name)
    views = _sheets_of(session, selection, address.slug)
    found = [(item, view) for view in views for item in _items(view)]
    key = review.resolve(address, (item.message.key for item, _ in found))
    meant = [(item, view) for item, view in found if item.message.key == key]
    if not selection.locales_named:
        waiting = [(item, view) for item, view in meant if item.state in states]
        meant = waiting or meant
        if len(meant) > 1:
            codes = ", ".join(str(item.locale) for item, _ in meant)
            raise UsageError(f"{name} is in several locales: {codes}", hint="Name one with -l.")
    changes = []
    for _, view in meant:
        current = session.view(view.article, view.locale)
        (item,) = [item for item in _items(current) if item.message.key == key]
        changes += _applied(session, current, item, act)
        changes += _derived(session, current)
    return changes


def _on_article(
    session: NewsroomSession, selection: Selection, slug: str, states: set[ReviewState], act: Act
) -> tuple[list[Change], list[str]]:
    """Approve what can be approved in an article; say of the rest why it was passed over."""
    changes: list[Change] = []
    notes: list[str] = []
    for view in _sheets_of(session, selection, slug):
        left = 0
        for item in _items(view):
            if item.state not in states:
                left += item.state is not ReviewState.APPROVED
                continue
            try:
                changes += _applied(session, view, item, act)
            except UsageError as error:
                notes.append(f"{item.address} ({item.locale}): {error.message}")
        if left:
            strings = "1 string is" if left == 1 else f"{left} strings are"
            notes.append(f"{slug} ({view.locale}): {strings} not ready to be approved.")
        changes += _derived(session, view)
    return changes, notes


def _applied(session: NewsroomSession, view: CatalogView, item: Item, act: Act) -> list[Change]:
    file = session.file(view.locale, view.file.catalog.domain)
    step = act(item, file.ledger)
    if step.message == item.message and step.decision is None:
        return []
    catalog = file.catalog.with_message(step.message)
    session.put(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    kind = step.decision.state.value if step.decision else "changed"
    return [
        Change(kind, file.path, step.message.targets[0] or item.message.targets[0], view.locale, item.address)
    ]


def _derived(session: NewsroomSession, view: CatalogView) -> tuple[Change, ...]:
    articles = (view.article,) if view.article else ()
    return session.refresh(articles, (view.locale,), ui=view.article is None)


def _saved(session: NewsroomSession, verb: str, changes: list[Change], notes: Sequence[str] = ()) -> Report:
    session.commit()
    told = (*session.charset_notes(), *notes)
    return Report(verb, tuple(changes), counts={"changes": len(changes)}, notes=told)
