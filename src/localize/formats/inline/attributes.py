"""The attributes of a tag, and where their values stand (HTML Standard, 13.2.5.32 and following)."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.formats.inline import elements
from localize.formats.inline.author_ids import is_id
from localize.formats.inline.elements import BUTTONS, LATE_META_ROLES, META_ROLES
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from localize.formats.inline.token import Token


class Attribute(NamedTuple):
    """One attribute."""

    name: str
    """In lower case."""
    value: str
    """As it is written, with its entities."""
    start: int
    """The place of the value, in bytes of the text; without its quotes."""
    end: int
    quoted: bool

    @property
    def plain(self) -> str:
        """The value as it is meant."""
        return html.unescape(self.value)


_ATTRIBUTE: Final = late_pattern(
    rb"(?P<name>=?+[^\t\n\f\r />=]++)(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+"
    rb"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\t\n\f\r >"'][^\t\n\f\r >]*+)|))?+"""
)
_ROLE_OF: Final = {"title": "link-title", "alt": "alt", "caption": "caption", "credit": "credit"}


def attributes(data: bytes, token: Token) -> dict[str, Attribute]:
    """Return the attributes of a tag by name; of two with one name the first counts.

    Args:
        data: the text, UTF-8.
        token: an `open` one.
    """
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(data, token.start + 1 + len(token.name.encode()), token.end - 1):
        name = match["name"].decode("utf-8", "replace").lower()
        group = match.lastgroup or "name"
        if name not in found and group == "name":
            found[name] = Attribute(name, "", match.end(), match.end(), quoted=False)
        elif name not in found:
            value = match[group].decode("utf-8", "replace")
            found[name] = Attribute(name, value, match.start(group), match.end(group), group != "bare")
    return found


def texts(
    data: bytes, token: Token, names: Collection[str] = TEXT_ATTRIBUTES
) -> Iterator[tuple[Attribute, str]]:
    """Yield the attributes of a tag that are texts with a letter in them, and their roles.

    Args:
        data: the text, UTF-8.
        token: an `open` one.
        names: the attributes of components that are texts.
    """
    if b"=" not in data[token.start : token.end]:
        return
    found = attributes(data, token)
    for name in text_names(written_name(data, token), found, names):
        attribute = found.get(name)
        # A bare value with a brace in it is a site generator's expression.
        if (
            attribute
            and any(map(str.isalpha, attribute.plain))
            and (attribute.quoted or "{" not in attribute.value)
        ):
            role = _role(written_name(data, token), name, found)
            if not _ADDRESS.match(attribute.plain) and not is_id(role, attribute.plain):
                yield attribute, role


def is_late(data: bytes, token: Token, attribute: Attribute) -> bool:
    """Tell whether an attribute is text since version 2 of `localize.yaml` only."""
    name = attribute.name
    if _is_meta(written_name(data, token)):
        return _meta_name(attributes(data, token)) in LATE_META_ROLES
    if name in elements.READ_ATTRIBUTES:
        return False
    known = name in elements.LATE_ATTRIBUTES or name in elements.LATE_BY_ELEMENT.get(token.name, ())
    return known or name.startswith("data-") or is_component(written_name(data, token))


def unread(data: bytes, token: Token, names: Collection[str] = TEXT_ATTRIBUTES) -> Iterator[Attribute]:
    """Yield the attributes of a tag that have words for readers and are not read.

    A page within the page, what stands in a field, and data that is called like a text: `data-caption`.

    Args:
        data: the text, UTF-8.
        token: an `open` one.
        names: the attributes of components that are texts.
    """
    if b"=" not in data[token.start : token.end]:
        return
    found = attributes(data, token)
    for name, attribute in found.items():
        shown = name.startswith("data-") and name not in names and name.rpartition("-")[2] in names
        shown = shown or (token.name, name) == ("iframe", "srcdoc")
        if (token.name, name) == ("input", "value"):
            kind = found.get("type")
            shown = kind is None or kind.plain.lower() in {"text", "search", ""}
        if shown and any(map(str.isalpha, attribute.plain)) and " " in attribute.plain.strip():
            yield attribute


_ADDRESS: Final = late_pattern(r"[a-z][a-z0-9+.-]{1,20}:\S*\Z|@\w+\Z", re.IGNORECASE)
"""Words that stand for a name or a text and are none: `https://example.org/lola`, `@lola`."""


def written_name(data: bytes, token: Token) -> str:
    """Return the name of a tag as it is written."""
    start = token.start + (2 if token.kind == "close" else 1)
    return data[start : start + len(token.name.encode())].decode("utf-8", "replace")


def is_component(name: str) -> bool:
    """Tell whether a tag with this name is a component: `<Figure>`, `<Tabs.Item>`, `<my-figure>`.

    React tells components from elements by their first letter; names of custom elements hold a hyphen (HTML
    Standard, 4.13.3). `<IMG>` is an old page's.
    """
    return ("-" in name or "." in name or name[:1].isupper()) and name != name.upper()


def text_names(
    element: str, found: dict[str, Attribute], names: Collection[str] = TEXT_ATTRIBUTES
) -> tuple[str, ...]:
    """Return the names of those attributes that are texts.

    Args:
        element: the element's name as it is written.
        found: its attributes.
        names: those that are texts in components.
    """
    if is_component(element):
        return tuple(dict.fromkeys((*elements.READ_ATTRIBUTES, *names)))
    if _is_meta(element):
        return ("content",) if _meta_name(found) in META_ROLES | LATE_META_ROLES else ()
    element = element.lower()
    named = (*elements.READ_ATTRIBUTES, *elements.LATE_ATTRIBUTES, *elements.LATE_BY_ELEMENT.get(element, ()))
    named = (*named, *(name for name in names if name.startswith("data-")))
    if element in {"option", "optgroup", "track"}:
        return (*named, "label")
    if element == "input" and (kind := found.get("type")) and kind.plain.lower() in BUTTONS:
        return (*named, "value")
    return named


def role_of(data: bytes, token: Token, around: str) -> str:
    """Return the role of the texts in a block: by its class or its element, else as around it."""
    if around == "pull-quote":
        return around
    tag = data[token.start : token.end].lower()
    if b"credit" in tag or b"pull" in tag:
        said = attributes(data, token).get("class")
        for name in said.plain.lower().split() if said else ():
            if name in elements.CLASS_ROLES:
                return elements.CLASS_ROLES[name]
    return elements.ROLES.get(token.name, around)


def is_kept(data: bytes, token: Token) -> bool | None:
    """Tell whether an element says that it is not translated: yes, no (`translate="yes"`), or nothing.

    `translate` is the HTML Standard's (3.2.6.5); the class `notranslate` is what web translators look for.
    """
    tag = data[token.start : token.end].lower()
    if b"translate" not in tag:
        return None
    found = attributes(data, token)
    said = found.get("translate")
    if said is not None and said.plain.strip().lower() in {"no", "yes", ""}:
        return said.plain.strip().lower() == "no"
    names = found.get("class")
    return True if names and "notranslate" in names.plain.lower().split() else None


def _is_meta(element: str) -> bool:
    """Tell whether a tag with this name, as it is written, is HTML's `meta`; `<Meta>` is a component."""
    return element.lower() == "meta" and not is_component(element)


def _meta_name(found: dict[str, Attribute]) -> str:
    named = found.get("name") or found.get("property") or found.get("itemprop")
    return named.plain.strip().lower() if named else ""


def meta(data: bytes, token: Token) -> tuple[str, str]:
    """Return the name, in lower case, and the content of a `meta`."""
    found = attributes(data, token)
    content = found.get("content")
    return _meta_name(found), content.plain.strip() if content else ""


def _role(element: str, name: str, found: dict[str, Attribute]) -> str:
    if _is_meta(element):
        return (META_ROLES | LATE_META_ROLES)[_meta_name(found)]
    return _ROLE_OF.get(name, "label")


def canonical(data: bytes, token: Token, names: Collection[str] = TEXT_ATTRIBUTES) -> str:
    """Return a tag as two tags are compared: values that are texts left out, white space folded."""
    if token.kind == "close":
        return f"</{token.name}>"
    found = attributes(data, token)
    left_out = text_names(written_name(data, token), found, names)
    parts = [
        f'{name}="{"" if name in left_out else " ".join(one.plain.split())}"'
        for name, one in sorted(found.items())
    ]
    return f"<{' '.join([token.name, *parts])}>"
