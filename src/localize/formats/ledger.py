"""Ledgers: the decisions on one catalog, JSON Lines that merge by union.

Each line is one decision, a JSON object (RFC 8259) of `Decision.fields()` and its `id`, compact, keys sorted;
or a remark in the same way. Lines are sorted by the message's key and then by id, and none is there twice, so
that one set has one file. Reading takes lines in any order and any number: what git's union merge leaves
behind, whichever way round, is the same ledger.

A line that is not whole is torn. It is kept as text, to be set aside and reported, and binds nothing
meanwhile. So is a line with a field that this version does not know: its id covers the field, and a decision
without it would be another one. Losing sight of a decision only ever makes a message less ready; the line,
set aside whole, can be put back when the tool has been updated.
"""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING, Any

from localize.errors import InputError
from localize.formats.plain_decision import plain_decision
from localize.model import DECIDED, Decision, Ledger
from localize.model.remark import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOM = b"\xef\xbb\xbf"
_MARKERS = tuple(mark * 7 for mark in (b"<", b"|", b"=", b">"))
_REQUIRED = ("key", "target", "state", "by", "at")
_TEXTS = (*_REQUIRED, "basis", "origin", "note", "made_for", "error", "began", "kept")
_FIELDS = frozenset({*_TEXTS, "after", "id"})
_REMARK_TEXTS = ("remark", "by", "at", "text", "key", "target", "check", "basis")
_REMARK_FIELDS = frozenset({*_REMARK_TEXTS, "after", "id"})
_KINDS = frozenset(kind.value for kind in RemarkKind)
_STATES = frozenset(state.value for state in DECIDED)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse(data: bytes, path: str) -> Ledger:  # noqa: ARG001 - every format is read with its path
    r"""Read a ledger. Nothing in a file is an error: what cannot be read is in `unreadable_lines`.

    Conflict markers are dropped and both sides kept, and so is the common base that
    `merge.conflictStyle=diff3` shows: decisions are only ever added.

    Args:
        data: the file's bytes.
        path: the file; unreadable lines are reported by whoever sets them aside.

    Returns:
        The ledger. Its unreadable lines stand in file order, each once; bytes that are no UTF-8 are
        written `\xff`.
    """
    decisions: set[Decision] = set()
    remarks: set[Remark] = set()
    unreadable_lines: dict[str, None] = {}
    for text in dict.fromkeys(_lines(data.removeprefix(_BOM))):
        plain = plain_decision(text) if isinstance(text, str) else None
        if plain is not None:
            decisions.add(plain)
            continue
        line = text.encode() if isinstance(text, str) else text
        stripped = line.strip()
        if not stripped or stripped.startswith(_MARKERS):
            continue
        found = _line_of(stripped)
        if isinstance(found, Decision):
            decisions.add(found)
        elif isinstance(found, Remark):
            remarks.add(found)
        else:
            unreadable_lines[line.removesuffix(b"\r").decode("utf-8", "backslashreplace")] = None
    return Ledger(frozenset(decisions), tuple(unreadable_lines), frozenset(remarks))


def serialize(ledger: Ledger) -> bytes:
    """Write a ledger's decisions and remarks, without unreadable lines: see `serialize_unreadable`.

    Raises:
        InputError: a decision lacks a field that every line must have, has a state that none may have, or
            holds half a surrogate pair.
    """
    for decision in ledger.decisions:
        _require_whole(decision)
    lines: list[Decision | Remark] = [*ledger.decisions, *ledger.remarks]
    return b"".join(_line(one) for one in sorted(lines, key=lambda one: (one.key, one.id)))


def serialize_unreadable(ledger: Ledger) -> bytes:
    """Write a ledger's unreadable lines, for the file that sets them aside."""
    return b"".join(line.encode("utf-8", "backslashreplace") + b"\n" for line in ledger.unreadable_lines)


def _require_whole(decision: Decision) -> None:
    missing = [name for name in _REQUIRED if not getattr(decision, name)]
    if missing or decision.state not in DECIDED:
        what = f"no {missing[0]}" if missing else f"the state {decision.state}"
        hint = "This is a mistake in localize itself; please report it."
        raise InputError(f"a decision with {what} cannot be recorded", hint=hint)


def _line(said: Decision | Remark) -> bytes:
    whole = {**said.fields(), "id": said.id}
    pairs = ",".join([f'"{name}":{_as_json(whole[name])}' for name in sorted(whole)])
    try:
        return f"{{{pairs}}}\n".encode()
    except UnicodeEncodeError:
        hint = "Write the name and the note in UTF-8."
        raise InputError("a decision with half a surrogate pair cannot be recorded", hint=hint) from None


def _as_json(value: object) -> str:
    """Return what `json.dumps` gives of a text or a list of texts; ledgers have thousands of lines."""
    if isinstance(value, str):
        return _quoted(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(data: bytes) -> Sequence[str | bytes]:
    """Return the lines of a file; one that is no UTF-8 as its bytes."""
    try:
        return data.decode().split("\n")
    except UnicodeDecodeError:
        lines = data.split(b"\n")
        return [lines[0]] if len(lines) == 1 else [one for line in lines for one in _lines(line)]


def _line_of(line: bytes) -> Decision | Remark | None:
    try:
        found = _DECODER.decode(line.decode("utf-8"))
    except (ValueError, RecursionError):  # no UTF-8, no JSON, a name twice, nested too deep
        return None
    if not isinstance(found, dict):
        return None
    said = _remark(found) if "remark" in found else _decision(found)
    # JSON can spell half a surrogate pair, UTF-8 cannot: such a line could not be written again.
    if said and b"\\u" in line and _SURROGATE.search(json.dumps(said.fields(), ensure_ascii=False)):
        return None
    return said


def _decision(found: dict[str, Any]) -> Decision | None:
    return Decision.of_line(found, found.pop("id")) if _is_whole(found) else None


def _remark(found: dict[str, Any]) -> Remark | None:
    after = found.get("after", [])
    whole = (
        found.keys() <= _REMARK_FIELDS
        and found["remark"] in _KINDS
        and all(found.get(name) for name in ("by", "at", "id"))
        and all(_is_text(found.get(name, "")) for name in _REMARK_TEXTS)
        and isinstance(after, list)
        and all(map(_is_text, after))
    )
    if not whole:
        return None
    texts = {name: found.get(name, "") for name in _REMARK_TEXTS if name != "remark"}
    remark = Remark(RemarkKind(found["remark"]), **texts, after=tuple(after))
    return remark if remark.id == found["id"] else None


def _is_whole(found: dict[str, Any]) -> bool:
    after = found.get("after", [])
    kinds = list(map(type, found.values()))
    return (
        found.keys() <= _FIELDS
        and "id" in found
        and all(map(found.get, _REQUIRED))
        and kinds.count(list) == ("after" in found)
        and kinds.count(str) + kinds.count(list) == len(kinds)
        and found["state"] in _STATES
        and isinstance(after, list)
        and all(map(_is_text, after))
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name twice")
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_unique)
