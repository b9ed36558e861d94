"""The statements of an article's front matter: texts, locale, locales wanted, draft or not."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from localize.errors import InputError, Place, UsageError
from localize.formats.article import front_matter, toml_source
from localize.formats.article.byte_marks import ByteMarks
from localize.formats.article.found import Found, Passed
from localize.formats.article.twin_keys import refuse_twins
from localize.frozen import frozen
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.formats.article.front_matter import Split


@frozen
class Metadata:
    """A front matter, read."""

    values: Mapping[str, object] = field(default_factory=dict)
    found: tuple[Found, ...] = ()
    passed: tuple[Passed, ...] = ()
    title: bool = False
    """True if it holds a title."""
    source_locale: Locale | None = None
    locales: tuple[Locale, ...] | None = None
    draft: bool = False
    translate: bool = True


class Keys(NamedTuple):
    """Which keys of a front matter are texts."""

    text: Sequence[str]
    """Of the article."""
    ui: Mapping[str, str]
    """Of the whole site, with their contexts."""


class _Value(NamedTuple):
    plain: object
    text: str
    line: int


def read_metadata(
    data: bytes,
    split: Split,
    path: str,
    keys: Keys,
    faults: list[InputError],
) -> Metadata:
    """Read the front matter of a file; what is wrong with it is added to the faults."""
    text = data[split.start : split.end].decode()
    try:
        if split.kind == "toml":
            return _toml(text, split, path, keys, faults)
        return _yaml(data, split, path, keys, faults)
    except InputError as error:
        faults.append(error)
        return Metadata(title=True)


def _yaml(
    data: bytes,
    split: Split,
    path: str,
    keys: Keys,
    faults: list[InputError],
) -> Metadata:
    root = front_matter.root_of(data, split, path)
    if root is None or root.is_null:
        return Metadata()
    if root.kind != "mapping":
        hint = "Write it as lines of `key: value`."
        raise InputError("the front matter holds no keys", place=Place(path, root.line), hint=hint)
    refuse_twins(root, path)
    text = data[split.start : split.end].decode()
    found, passed = front_matter.find(root, ByteMarks(text, split.start), path, keys.text, keys.ui)
    if split.kind == "json":
        found = [one._replace(since=2) for one in found]
    values = {key.text: _Value(node.plain(), node.text, node.line) for key, node in root.pairs()}
    return _header(values, (tuple(found), tuple(passed)), path, faults)


def _toml(text: str, split: Split, path: str, keys: Keys, faults: list[InputError]) -> Metadata:
    values = toml_source.read(text, path)
    texts = list(toml_source.find(text, split.start, values, keys.text, keys.ui))
    lines = toml_source.lines(text)
    lined = {key: _Value(value, str(value), lines.get((key,), 1)) for key, value in values.items()}
    found = tuple(one for one in texts if isinstance(one, Found))
    return _header(lined, (found, tuple(one for one in texts if isinstance(one, Passed))), path, faults)


def _header(
    values: Mapping[str, _Value],
    texts: tuple[tuple[Found, ...], tuple[Passed, ...]],
    path: str,
    faults: list[InputError],
) -> Metadata:
    title = values.get("title")
    reader = _KeyReader(values, path, faults)
    return Metadata(
        values={key: value.plain for key, value in values.items()},
        found=texts[0],
        passed=texts[1],
        title=title is not None and isinstance(title.plain, str | int | float) and bool(title.text.strip()),
        source_locale=reader.locale("lang"),
        locales=reader.locales("locales"),
        draft=reader.flag("draft", default=False),
        translate=reader.flag("translate", default=True),
    )


class _KeyReader:
    """Reads the keys that say something about the article; a value that cannot be is a fault."""

    def __init__(self, values: Mapping[str, _Value], path: str, faults: list[InputError]) -> None:
        self._values = values
        self._path = path
        self._faults = faults

    def locale(self, key: str) -> Locale | None:
        value = self._values.get(key)
        if value is None or value.plain is None:
            return None
        # YAML 1.1 reads `no`, Norwegian, as false: the text counts.
        return self._parse(key, value.text if not isinstance(value.plain, list | dict) else None, value.line)

    def locales(self, key: str) -> tuple[Locale, ...] | None:
        value = self._values.get(key)
        if value is None or value.plain is None:
            return None
        items = value.plain if isinstance(value.plain, list) else [value.text or None]
        read = [self._parse(key, "no" if item is False else item, value.line) for item in items]
        return tuple(dict.fromkeys(locale for locale in read if locale is not None))

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._values.get(key)
        if value is None or value.plain is None:
            return default
        if isinstance(value.plain, bool):
            return value.plain
        self._fault(key, "true or false", value.line)
        return default

    def _parse(self, key: str, text: object, line: int) -> Locale | None:
        if isinstance(text, str):
            try:
                return Locale.parse(text)
            except UsageError:
                pass
        self._fault(key, "a locale code, such as en, ru, uz or uz_Cyrl", line)
        return None

    def _fault(self, key: str, wanted: str, line: int) -> None:
        place = Place(self._path, line)
        self._faults.append(InputError(f"`{key}` cannot be read", place=place, hint=f"Write {wanted}."))
