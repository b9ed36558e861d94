"""As much of JSON Schema (drafts 4 and 2020-12) as the schemas that tests hold documents against use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
_KNOWN = {
    *("$ref", "type", "enum", "required", "properties", "additionalProperties", "items", "minItems"),
    *("uniqueItems", "minimum", "maximum", "pattern", "anyOf", "oneOf", "allOf", "not", "format", "default"),
    *("description", "title", "$schema", "id", "definitions", "dependencies", "minLength", "maxLength"),
    *("minProperties",),
}


def faults(document: Any, schema: dict[str, Any], root: dict[str, Any] | None = None) -> list[str]:  # noqa: ANN401
    """Return what a document breaks of a schema, each with its place."""
    return list(_faults(document, schema, root or schema, "$"))


def _faults(value: Any, schema: Any, root: dict[str, Any], at: str) -> Iterator[str]:  # noqa: ANN401
    unknown = set(schema) - _KNOWN
    assert not unknown, f"the test's reader of schemas does not know {unknown}"
    if "$ref" in schema:
        yield from _faults(value, _resolved(schema["$ref"], root), root, at)
        return
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        yield f"{at}: {type(value).__name__} is no {kinds}"
        return
    yield from _plain(value, schema, at)
    if isinstance(value, dict):
        yield from _object(value, schema, root, at)
    elif isinstance(value, list):
        yield from _array(value, schema, root, at)
    yield from _combined(value, schema, root, at)


def _plain(value: Any, schema: Any, at: str) -> Iterator[str]:  # noqa: ANN401
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} does not fit {schema['pattern']}"
    is_number = _is(value, "number")
    if is_number and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{at}: {value} is out of range"


def _combined(value: Any, schema: Any, root: dict[str, Any], at: str) -> Iterator[str]:  # noqa: ANN401
    for rule, least in (("anyOf", 1), ("oneOf", 1), ("allOf", len(schema.get("allOf", [])))):
        if rule in schema:
            fits = sum(not list(_faults(value, one, root, at)) for one in schema[rule])
            if fits < least or (rule == "oneOf" and fits != 1):
                yield f"{at}: fits {fits} of {rule}"
    if "not" in schema and not list(_faults(value, schema["not"], root, at)):
        yield f"{at}: fits what it must not"


def _is(value: Any, kind: str) -> bool:  # noqa: ANN401
    return isinstance(value, _TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _object(value: dict[str, Any], schema: Any, root: dict[str, Any], at: str) -> Iterator[str]:  # noqa: ANN401
    known = schema.get("properties", {})
    yield from (f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value)
    for name, one in value.items():
        if name in known:
            yield from _faults(one, known[name], root, f"{at}.{name}")
        elif schema.get("additionalProperties", True) is False:
            yield f"{at}: {name} is not known"
        elif isinstance(schema.get("additionalProperties"), dict):
            yield from _faults(one, schema["additionalProperties"], root, f"{at}.{name}")


def _array(value: list[Any], schema: Any, root: dict[str, Any], at: str) -> Iterator[str]:  # noqa: ANN401
    if len(value) < schema.get("minItems", 0):
        yield f"{at}: has {len(value)} items"
    if schema.get("uniqueItems") and any(one in value[:place] for place, one in enumerate(value)):
        yield f"{at}: has an item twice"
    for place, one in enumerate(value):
        yield from _faults(one, schema.get("items", {}), root, f"{at}[{place}]")


def _resolved(reference: str, root: dict[str, Any]) -> Any:  # noqa: ANN401
    found: Any = root
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    return found
