from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError, Place
from localize.exchange import safe_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

BOMB = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
HOSTILE = {
    "bomb": f'<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY e0 "ha">{BOMB}]>\n<a>&e9;</a>',
    "external entity": '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>',
    "parameter entity": '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY % x SYSTEM "http://127.0.0.1:9/">%x;]>\n<a/>',
    "entity of a type that is not looked at": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">\n\n<a>&x;</a>',
}


class Told:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        self.said.append((name, dict(attributes), line))

    def end(self, name: str) -> None:
        self.said.append(f"/{name}")

    def text(self, text: str) -> None:
        self.said.append(text)


def test_elements_come_with_their_lines_and_without_prefixes() -> None:
    told = Told()
    safe_xml.read(
        b'<!DOCTYPE a SYSTEM "a.dtd">\n<a xmlns="urn:x">\n<b xml:lang="ru">&lt;5&#233;</b></a>', "a", told
    )
    assert told.said == [("a", {}, 2), "\n", ("b", {"lang": "ru"}, 3), "<5é", "/b", "/a"]


@pytest.mark.parametrize("kind", HOSTILE)
def test_entities_are_refused_with_their_line(kind: str) -> None:
    begun = time.process_time()
    with pytest.raises(InputError, match="none is expanded here") as raised:
        safe_xml.read(HOSTILE[kind].encode(), "m.tmx", Told())
    assert raised.value.place == Place("m.tmx", 3)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"<a>\n<b></a>", 2),
        (b"\x00\x01", 1),
        (b"<a>\n\xff</a>", 2),
        (b'<?xml version="1.0" encoding="big5"?><a/>', 1),
    ],
)
def test_what_is_no_xml_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(InputError) as raised:
        safe_xml.read(data, "m.tmx", Told())
    assert raised.value.place == Place("m.tmx", line)


def test_what_is_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(InputError, match="nested too deeply"):
        safe_xml.read(b"<a>" * 100_000, "m.tmx", Told())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_other_encodings_are_read(encoding: str) -> None:
    told = Told()
    name = "iso-8859-1" if encoding == "latin-1" else encoding.removesuffix("-sig")
    safe_xml.read(f'<?xml version="1.0" encoding="{name}"?><a>é</a>'.encode(encoding), "a", told)
    assert "é" in told.said


def test_what_is_written_is_read_as_it_was() -> None:
    told, text = Told(), "<5 & \"6\" '\r\n' ]]> é"
    assert safe_xml.fits(text)
    safe_xml.read(safe_xml.element("a", text, xml_lang='"x"').encode(), "a", told)
    assert told.said[0] == ("a", {"lang": '"x"'}, 1)
    assert "".join(str(one) for one in told.said[1:-1]) == text


@pytest.mark.parametrize("text", ["\x00", "a\x1b", "\ud800", "\uffff"])
def test_what_xml_cannot_hold_does_not_fit(text: str) -> None:
    assert not safe_xml.fits(text)
