"""Section `reviewers`: whose approval counts."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from localize.errors import suggest
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from localize.config.document import Document
    from localize.model import Locale
    from localize.yaml_source import Node

REVIEWER_KEYS: Final = ("other_than_author", "roles", "approve")
"""The keys of the section."""
TEXT_ROLES: Final = (
    "title",
    "description",
    "teaser",
    "ticker",
    "seo-title",
    "push",
    "social",
    "card-title",
    "card-teaser",
    "field",
    "name",
    "category",
    "tag",
    "role",
    "heading",
    "paragraph",
    "item",
    "quote",
    "pull-quote",
    "cell",
    "caption",
    "credit",
    "correction",
    "term",
    "definition",
    "footnote",
    "label",
    "alt",
    "link-title",
)
"""The roles of texts, as the readers of articles give them; those of labels among them."""
_RULE_KEYS: Final = ("by", "locales", "texts", "articles")


@frozen
class ReviewRule:
    """The people whose approval some texts need."""

    people: tuple[str, ...]
    locales: tuple[Locale, ...] = ()
    """Empty for all."""
    texts: tuple[str, ...] = ()
    """Roles of texts: title, heading, paragraph…; empty for all."""
    articles: tuple[str, ...] = ()
    """Patterns of slugs; empty for all."""

    def covers(self, locale: Locale, slug: str, roles: Collection[str]) -> bool:
        """Return whether the rule is about a string."""
        return (
            (not self.locales or locale in self.locales)
            and (not self.texts or not set(self.texts).isdisjoint(roles))
            and (not self.articles or any(fnmatchcase(slug, pattern) for pattern in self.articles))
        )


@frozen
class Reviewers:
    """Whose approvals count; everybody's, where nothing is said."""

    other_than_author: bool = False
    """True if nobody approves what they wrote themselves."""
    rules: tuple[ReviewRule, ...] = ()
    """An approval has to satisfy each that covers its string."""

    def wanted(self, locale: Locale, slug: str, roles: Collection[str]) -> Wanted:
        """Return what a string's approval has to satisfy."""
        found = tuple(rule.people for rule in self.rules if rule.covers(locale, slug, roles))
        return Wanted(self.other_than_author, found)


@frozen
class Wanted:
    """What the approval of one string has to satisfy."""

    other_than_author: bool = False
    people: tuple[tuple[str, ...], ...] = ()
    """Groups of people, one of each of which it has to be."""

    def refusal(self, by: str, author: str) -> str:
        """Return why a person's approval would not count; empty where it does.

        Args:
            by: the person.
            author: who wrote the text; empty where nobody knows, or a machine did.
        """
        if self.other_than_author and author and _same(by, author):
            return f"{by} wrote this text, and somebody else has to approve it"
        for group in self.people:
            if not any(_same(by, person) for person in group):
                return f"{by} is none of those who may approve this text: {', '.join(group)}"
        return ""


ANYBODY: Final = Wanted()
"""What the approval of a string has to satisfy of which nobody says anything."""


def read_reviewers(document: Document, locales: tuple[Locale, ...]) -> Reviewers:
    """Return whose approvals count.

    Args:
        document: the configuration.
        locales: those of the newsroom.
    """
    node = document.root.get("reviewers")
    if node is None or node.is_null:
        return Reviewers()
    if node.kind != "mapping":
        hint = "Write it like `reviewers: {other_than_author: true}`."
        document.mistake("`reviewers` must be a mapping", node, hint)
        return Reviewers()
    document.known_keys(node, REVIEWER_KEYS, "reviewers")
    roles = _roles(document, node)
    rules = node.get("approve")
    if rules is not None and not rules.is_null and rules.kind != "sequence":
        document.mistake("`approve` must be a list", rules, "Write it like `approve: [{by: Malika}]`.")
        rules = None
    found = [_rule(document, one, roles, locales) for one in (rules.children if rules else ())]
    return Reviewers(_flag(document, node), tuple(one for one in found if one is not None))


def _flag(document: Document, node: Node) -> bool:
    found = node.get("other_than_author")
    value = found.plain() if found else False
    if not isinstance(value, bool):
        document.mistake("`other_than_author` must be true or false", found)
        return False
    return value


def _roles(document: Document, node: Node) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for name, people in document.mapping("roles", node):
        found[name.text] = tuple(one.text for one in document.items(people, f"roles.{name.text}"))
        if not found[name.text]:
            document.mistake(f"nobody has the role `{name.text}`", name, "Name people: `editor: [Malika]`.")
    return found


def _rule(
    document: Document,
    node: Node,
    roles: Mapping[str, tuple[str, ...]],
    locales: tuple[Locale, ...],
) -> ReviewRule | None:
    if node.kind != "mapping":
        document.mistake("each entry of `approve` must be a mapping", node, "Write it like `{by: Malika}`.")
        return None
    document.known_keys(node, _RULE_KEYS, "reviewers.approve")
    named = document.items(node.get("by"), "by")
    if not named:
        document.mistake("an entry of `approve` names nobody", node, "Add `by:` with people or roles.")
        return None
    people = tuple(dict.fromkeys(one for name in named for one in roles.get(name.text, (name.text,))))
    wanted = document.items(node.get("texts"), "texts")
    for one in wanted:
        if one.text not in TEXT_ROLES:
            hint = suggest(one.text, TEXT_ROLES, f"One of: {', '.join(TEXT_ROLES)}.")
            document.mistake(f"there is no role of texts `{one.text}`", one, hint)
    codes = [document.locale(one, locales) for one in document.items(node.get("locales"), "locales")]
    return ReviewRule(
        people,
        tuple(code for code in codes if code is not None),
        tuple(one.text for one in wanted),
        document.texts("articles", (), node),
    )


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
