"""The labels that templates name, and the names in templates that are no label."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.formats.labels import Label
    from localize.formats.template_keys import KeyCall, TemplateKeys
    from localize.model import MessageKey


@frozen
class TemplateNames:
    """The labels of `ui/*.yaml` beside the site's templates."""

    labels: tuple[Label, ...]
    templates: tuple[TemplateKeys, ...] = ()
    shipped: frozenset[MessageKey] = frozenset()
    """The texts of the interface that need no label: what localize brings along."""
    unread: bool = False
    """True if a template could not be read, so that nobody knows what it names."""

    @property
    def computed(self) -> bool:
        """Return whether a template asks for keys of which it says no part: `t(key)`."""
        return any(call.beginning == "" and not self._is_label(call.name) for _, call in self._calls())

    def unused(self) -> Iterator[Label]:
        """Yield the labels that no template names, by key or by English text."""
        if self.unread or not self.templates:
            return
        named = self._named()
        texts = {call.name for _, call in self._calls()}
        beginnings = tuple(self._beginnings())
        for label in self.labels:
            told = label.name in named or not texts.isdisjoint(
                (label.key.source, label.plural_source or label.name)
            )
            if not told and not label.name.startswith(beginnings):
                yield label

    def missing(self) -> Iterator[tuple[str, KeyCall]]:
        """Yield what templates ask for and no label gives, each with the template's path."""
        for path, call in self._calls():
            if call.name and call.beginning is None and not self._is_known(call):
                yield path, call

    def _calls(self) -> Iterator[tuple[str, KeyCall]]:
        return ((one.path, call) for one in self.templates for call in one.calls)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(label.name for label in self.labels)

    @cached_property
    def _texts(self) -> frozenset[str]:
        own = (text for label in self.labels for text in (label.key.source, label.plural_source))
        shipped = (text for key in self.shipped for text in (key.source, f"{key.context}/{key.source}"))
        return frozenset(filter(None, (*own, *shipped)))

    @cached_property
    def _groups(self) -> frozenset[str]:
        """The beginnings of keys up to each dot: `nav` of `nav.home`."""
        return frozenset(name[:at] for name in self._names for at, char in enumerate(name) if char == ".")

    def _is_label(self, name: str) -> bool:
        return name in self._names or name in self._texts

    def _is_known(self, call: KeyCall) -> bool:
        name = call.name
        bare = name.rpartition(":")[2]  # i18next's `common:nav.home`
        if self._is_label(name) or bare in self._names:
            return True
        return call.member and (name in self._groups or any(one in self._names for one in _parts(name)))

    def _named(self) -> set[str]:
        """Return the keys that stand anywhere in a template, the longest at each place."""
        longest = max((name.count(".") + 1 for name in self._names), default=0)
        words = {word for one in self.templates for word in one.words}
        words.update(call.name for _, call in self._calls())
        found = words & self._names
        for word in words:
            found.update(_inside(word.rpartition(":")[2].split("."), self._names, longest))
        return found

    def _beginnings(self) -> Iterator[str]:
        for one in self.templates:
            yield from one.beginnings
        for _, call in self._calls():
            if call.beginning:
                yield call.beginning
            if call.member and call.name in self._groups:
                yield f"{call.name}."


def _parts(name: str) -> Iterator[str]:
    """Yield what a path begins with: `nav`, `nav.home`."""
    steps = name.split(".")
    return (".".join(steps[:end]) for end in range(1, len(steps)))


def _inside(steps: list[str], names: frozenset[str], longest: int) -> Iterable[str]:
    """Yield the keys with a dot in a word such as `data.ui.nav.home.length`."""
    for start in range(len(steps)):
        for end in range(min(len(steps), start + longest), start + 1, -1):
            if (name := ".".join(steps[start:end])) in names:
                yield name
                break
