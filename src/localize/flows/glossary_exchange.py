"""The glossary on its way out as TBX, and TBX files on their way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.capture.yaml_text import scalar
from localize.errors import UsageError
from localize.exchange import tbx
from localize.glossary import reader
from localize.model import Change, Report
from localize.yaml_source import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.glossary.reader import Term


def export(session: NewsroomSession) -> tuple[bytes, Report]:
    """Return the glossary as TBX.

    Raises:
        InputError: a term holds what XML cannot.
    """
    terms = session.newsroom.glossary.terms
    data = tbx.serialize(terms, session.config.source_locale, f"{session.config.name}: glossary")
    return data, Report("glossary export", counts={"terms": len(terms)}, notes=(f"{len(terms)} terms.",))


def import_file(session: NewsroomSession, data: bytes, name: str) -> Report:
    """Add the terms of a TBX file to the end of the glossary; those that it has stay as they are.

    Args:
        session: the newsroom at work.
        data: the file's bytes.
        name: the file, as the person named it.

    Raises:
        InputError: it is no TBX, or hostile; with its line.
        InputErrors: a term would be none in the glossary.
        UsageError: it has no term in the newsroom's locales.
    """
    config, disk = session.config, session.disk
    found = tbx.parse(data, name, config.locales)
    if not found:
        codes = ", ".join(map(str, config.locales))
        raise UsageError(f"{name} has no term in the newsroom's locales", hint=f"These are: {codes}.")
    known = {term.name.casefold() for term in session.newsroom.glossary.terms}
    fresh = {term.name.casefold(): term for term in found if term.name.casefold() not in known}
    before = disk.read(config.glossary) if disk.exists(config.glossary) else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    after = before + "".join(line for term in fresh.values() for line in _lines(term)).encode()
    if fresh:
        reader.parse(after, config.glossary, config.locales)
        disk.write(config.glossary, after)
    changes = tuple(Change("added", config.glossary, term.name) for term in fresh.values())
    stayed = len(found) - len(fresh)
    notes = (f"{stayed} stay as the glossary has them.",) if stayed else ()
    return Report("glossary import", changes, counts={"added": len(fresh), "stayed": stayed}, notes=notes)


def _lines(term: Term) -> Iterator[str]:
    yield f"- term: {scalar(term.name)}\n"
    if term.keep:
        yield "  translate: false\n"
    for locale, forms in term.forms.items():
        yield f"  {locale}: {_listed(forms)}\n"
    if term.note:
        yield f"  note: {scalar(term.note)}\n"
    if term.forbidden:
        yield "  forbidden:\n"
        for locale, forms in term.forbidden.items():
            yield f"    {locale}: {_listed(forms)}\n"


def _listed(forms: tuple[str, ...]) -> str:
    if len(forms) == 1:
        return scalar(forms[0])
    return f"[{', '.join(map(quoted, forms))}]"
