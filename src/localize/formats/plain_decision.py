"""Lines of decisions as this version writes them, read by one expression.

Nearly every line of a ledger is such a one: fields in order, each once and not empty, digests in hex, no
escapes. Whatever else a line may be, and whether it is wrong, `ledger` says, which reads it as JSON.
"""

from __future__ import annotations

import hashlib
import re
from json.encoder import encode_basestring_ascii as _quoted

from localize.model import DECIDED, Decision
from localize.model.decision import known_decision

_TEXT = r'[^"\\\x00-\x1f]++'
_HEX = "[0-9a-f]++"
_AFTER = rf'\["({_HEX}(?:","{_HEX})*+)"\]'
_STATE = "|".join(DECIDED)
_LINE = re.compile(
    rf'\{{(?:"after":{_AFTER},)?+"at":"({_TEXT})",(?:"basis":"({_HEX})",)?+(?:"began":"({_HEX})",)?+'
    rf'"by":"({_TEXT})",(?:"error":"({_TEXT})",)?+"id":"({_HEX})",(?:"kept":"({_TEXT})",)?+"key":"({_HEX})",'
    rf'(?:"made_for":"({_HEX})",)?+(?:"note":"({_TEXT})",)?+(?:"origin":"({_TEXT})",)?+'
    rf'"state":"({_STATE})","target":"({_HEX})"\}}'
)
_STATES = {state.value: state for state in DECIDED}
_DIGITS = 32


def plain_decision(line: str) -> Decision | None:
    """Return the decision of a line; None where the line is not plain, or its id is that of other fields.

    Args:
        line: the line without its end.
    """
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    fields = found.groups("")
    after, at, basis, began, by, error, id_, kept, key, made_for, note, origin, state, target = fields
    if after or began or error or kept or made_for or note:
        said = _said(fields)
    else:  # as nearly all are
        based = f'"basis": "{basis}", ' if basis else ""
        made = f'"origin": {_quoted(origin)}, ' if origin else ""
        said = (
            f'{{"at": {_quoted(at)}, {based}"by": {_quoted(by)}, "key": "{key}", {made}'
            f'"state": "{state}", "target": "{target}"}}'
        )
    if hashlib.sha256(said.encode()).hexdigest()[:_DIGITS] != id_:
        return None
    known = tuple(after.split('","')) if after else ()
    return known_decision(
        key, target, _STATES[state], by, at, basis, known, origin, note, made_for, error, began, kept, id_
    )


def _said(fields: tuple[str, ...]) -> str:
    """Return what `record_id` digests: the fields that say something, as ASCII."""
    after, at, basis, began, by, error, _, kept, key, made_for, note, origin, state, target = fields
    said = (
        after and f'"after": ["{after.replace(",", ", ")}"], ',
        f'"at": {_quoted(at)}, ',
        basis and f'"basis": "{basis}", ',
        began and f'"began": "{began}", ',
        f'"by": {_quoted(by)}, ',
        error and f'"error": {_quoted(error)}, ',
        kept and f'"kept": {_quoted(kept)}, ',
        f'"key": "{key}", ',
        made_for and f'"made_for": "{made_for}", ',
        note and f'"note": {_quoted(note)}, ',
        origin and f'"origin": {_quoted(origin)}, ',
        f'"state": "{state}", "target": "{target}"',
    )
    return f"{{{''.join(said)}}}"
