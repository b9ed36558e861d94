"""The names of codecs, told apart by how they are written."""

from __future__ import annotations

from localize.formats.article import codecs


def test_each_style_of_yaml_has_its_codec() -> None:
    assert codecs.YAML_BY_STYLE == {
        "": codecs.YAML_PLAIN,
        "'": codecs.YAML_SINGLE,
        '"': codecs.YAML_DOUBLE,
        "|": codecs.YAML_LITERAL,
        ">": codecs.YAML_FOLDED,
    }


def test_values_are_those_of_front_matter_shortcodes_and_structured_data() -> None:
    assert {codecs.TOML, codecs.YAML_FOLDED} < codecs.FRONT_MATTER
    assert codecs.FRONT_MATTER | codecs.SHORTCODES | {codecs.JSON} == codecs.VALUES
    assert not {codecs.MARKDOWN, codecs.HTML, codecs.CELL} & codecs.VALUES


def test_the_table_of_the_docstring_names_them_all() -> None:
    names = {value for name, value in vars(codecs).items() if name.isupper() and isinstance(value, str)}
    assert names
    assert all(f"`{name}`" in str(codecs.__doc__) for name in names)
