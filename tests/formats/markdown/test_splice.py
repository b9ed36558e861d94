from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.formats.article import codecs, yaml_scalar
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import problems, read, render, structure_problems
from localize.model import Locale
from localize.yaml_source import read as read_yaml

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

ENGLISH = ReadOptions(Locale("en"))
ALL_KINDS = (
    "\ufeff---\r\ntitle: 'A'  # c\r\ntags: [b, c]\r\n---\r\n# H #\r\n\r\n"
    "> a  \r\n> b\r\n\r\n* i\r\n\tj\r\n\r\n"
    "|x|y|\r\n|-|-|\r\n|z|\\||\r\n\r\n<p>t\r\nu</p>\r\n\r\n[r]: /u 'v'\r\n\r\n&nbsp;*w*\\\r\nend [r]"
)


def test_nothing_translated_gives_the_same_bytes() -> None:
    data = ALL_KINDS.encode()
    article = read(data, path="a.md", slug="a", options=ENGLISH)
    assert len(article.segments) == 12
    assert render(article, lambda _: None) == data
    assert render(article, lambda one: one.key.source) == data
    assert render(article, lambda _: " \n") == data


def test_only_the_pieces_change() -> None:
    data = ALL_KINDS.encode()
    article = read(data, path="a.md", slug="a", options=ENGLISH)
    written = render(article, lambda one: f"⟦{one.key.source}⟧").decode()
    assert written == (
        '\ufeff---\r\ntitle: \'⟦A⟧\'  # c\r\ntags: ["⟦b⟧", "⟦c⟧"]\r\n---\r\n# ⟦H⟧ #\r\n'
        "\r\n> ⟦a  \r\n> b⟧\r\n\r\n"
        "* ⟦i j⟧\r\n\r\n|⟦x⟧|⟦y⟧|\r\n|-|-|\r\n|⟦z⟧|\\||\r\n\r\n<p>⟦t u⟧</p>\r\n\r\n[r]: /u '⟦v⟧'\r\n\r\n"
        "⟦&nbsp;*w*\\\r\nend [r][r]⟧"
    )
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("# x", "\\# x"),
        ("####### x", "####### x"),
        ("#x", "#x"),
        ("> x", "\\> x"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("* x", "\\* x"),
        ("*x*", "*x*"),
        ("**x** y", "**x** y"),
        ("-", "\\-"),
        ("---", "\\---"),
        ("- - -", "\\- - -"),
        ("***", "\\***"),
        ("___", "\\___"),
        ("===", "\\==="),
        ("1. x", "1\\. x"),
        ("2024) x", "2024\\) x"),
        ("2024 y", "2024 y"),
        ("1.5 x", "1.5 x"),
        ("```", "\\```"),
        ("```x``` y", "```x``` y"),
        ("~~~", "\\~~~"),
        ("~~x~~", "~~x~~"),
        ("[x]: /u", "\\[x]: /u"),
        ("[ ] x", "\\[ ] x"),
        (": x", "\\: x"),
        ("    x", "x"),
        ("\tx\n", "x"),
        ("+++", "\\+++"),
        ("!!! note", "\\!!! note"),
        ('!!! tip "X"', '\\!!! tip "X"'),
        ('=== "X"', '\\=== "X"'),
        ("::: tip", "\\::: tip"),
        ("[TOC]", "\\[TOC]"),
        ("/// note | x", "\\/// note | x"),
        ("/// x y", "/// x y"),
        ("[!info] x", "\\[!info] x"),
        ("x\n\ny", "x  \ny"),
        ("x\r\ny", "x  \ny"),
        ("x\n---", "x  \n\\---"),
        ("x\n- y", "x  \n\\- y"),
        ("x | y\n--|--", None),
        ("x\\", "x\\"),
        ("\u2028x", "\u2028x"),
    ],
)
def test_a_paragraph_stays_one(desk: MarkdownFiles, target: str, expected: str | None) -> None:
    if expected is None:
        assert desk.problems("a\n\nb\n", "a", target) != ()
    else:
        assert desk.write("a\n\nb\n", "a", target) == f"{expected}\n\nb\n"


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("> a\n> b\n", "a b", "x\ny", "> x  \n> y\n"),
        ("> a\n", "a", "x\ny", "> x  \n> y\n"),
        ("> - a\n", "a", "x\ny", "> - x  \n>   y\n"),
        ("- [ ] a\n", "a", "x\ny", "- [ ] x  \n      y\n"),
        ("1. > a\n", "a", "x\ny", "1. > x  \n   > y\n"),
        ("a\\\nb\n", "a\nb", "x\\\ny", "x\\\\\\\ny\n"),
        ("a\\\nb\n", "a\nb", "x\ny\nz", "x\\\ny\\\nz\n"),
        ("a\n  b\n", "a b", "x y", "x y\n"),
        ("[^1]\n\n[^1]: a\n", "a", "x\ny", "[^1]\n\n[^1]: x  \n      y\n"),
        ("- a\n- b\n", "a", "- x", "- \\- x\n- b\n"),
        ("- a\n- b\n", "a", "[x] y", "- \\[x] y\n- b\n"),
        ("a\n===\n", "a", "# x", "\\# x\n===\n"),
        ("# a\n", "a", "x\ny", "# x y\n"),
        ("# a\n", "a", "x #", "# x \\#\n"),
        ("# a ##\n", "a", "x ##", "# x \\## ##\n"),
        ("# a\n", "a", "C#", "# C#\n"),
        ("# a {#id}\n", "a", "x", "# x {#id}\n"),
        ("| a | b |\n|---|---|\n", "a", "x|y\nz", "| x\\|y z | b |\n|---|---|\n"),
        ("| a | b |\n|---|---|\n", "a", "x\\", "| x\\\\ | b |\n|---|---|\n"),
        ("|a|b|\n|---|---|\n", "a", "x\\", "|x\\\\ |b|\n|---|---|\n"),
        ("| a\\|b |\n|---|\n", "a|b", "x|y", "| x\\|y |\n|---|\n"),
        ("| a `b\\|c` |\n|---|\n", "a `b|c`", "x `b|c`", "| x `b\\|c` |\n|---|\n"),
        (
            "| {{ a | b }} c |\n|---|\n",
            "{{ a | b }} c",
            "x | {{ a | b }}",
            "| x \\| {{ a | b }} |\n|---|\n",
        ),
        (
            '| {{< a "\\|" >}} b\\|c |\n|---|\n',
            '{{< a "\\|" >}} b|c',
            '{{< a "\\|" >}} x',
            '| {{< a "\\|" >}} x |\n|---|\n',
        ),
        ("a | b\n--|--\nc | d\n", "c", "- x", "a | b\n--|--\n\\- x | d\n"),
        ('!!! note "a"\n    b\n', "a", 'x "y"\nz', '!!! note "x "y" z"\n    b\n'),
        (":::note[a]\nb\n:::\n", "a", "x ]", ":::note[x &#93;]\nb\n:::\n"),
        ("::: tip a\nb\n:::\n", "a", "x y", "::: tip x y\nb\n:::\n"),
        ("/// tip | a\nb\n///\n", "a", "x | y\nz", "/// tip | x | y z\nb\n///\n"),
        ("> [!info]- a\n> b\n", "a", "x ]\ny", "> [!info]- x ] y\n> b\n"),
        ("> [!info] a\n> b\n", "b", "[!info] x", "> [!info] a\n> \\[!info] x\n"),
        (
            ':::image type="content" alt-text="a" source="b.png":::\n',
            "a",
            'x "y"',
            ':::image type="content" alt-text="x &quot;y&quot;" source="b.png":::\n',
        ),
        ('[r]: /u "a"\n', "a", 'x "y"\nz', '[r]: /u "x \\"y\\" z"\n'),
        ("[r]: /u 'a'\n", "a", "it's", "[r]: /u 'it\\'s'\n"),
        ("[r]: /u (a)\n", "a", "x (y)\\", "[r]: /u (x \\(y\\)\\\\)\n"),
        ("<p>a</p>\n", "a", "x\n\n< 5", "<p>x &lt; 5</p>\n"),
        ("<p>a</p>\n", "a", "x <b y", "<p>x &lt;b y</p>\n"),
        ("<p>a</p>\n", "a", "x <! y </ z <? w", "<p>x &lt;! y &lt;/ z &lt;? w</p>\n"),
        ("<p>a</p>\n", "a", "x <!-- y", "<p>x &lt;!-- y</p>\n"),
        ("<p><b>a</b> c</p>\n", "<b>a</b> c", "<b>x</b> < <i", "<p><b>x</b> &lt; &lt;i</p>\n"),
        ("<p>a {{< b >}}</p>\n", "a {{< b >}}", "{{< b >}} <x", "<p>{{< b >}} &lt;x</p>\n"),
        (
            '<p><a href="{{< b "c" >}}">a</a> d</p>\n',
            '<a href="{{< b "c" >}}">a</a> d',
            '<a href="{{< b "c" >}}">ў</a> x',
            '<p><a href="{{< b "c" >}}">ў</a> x</p>\n',
        ),
        (
            '<img alt="a {{< b "c" >}}">\n',
            'a {{< b "c" >}}',
            '"ў" {{< b "c" >}}',
            '<img alt="&quot;ў&quot; {{< b "c" >}}">\n',
        ),
        ('<img alt="a">\n', "a", 'x "y" <z>', '<img alt="x &quot;y&quot; &lt;z>">\n'),
        ("<img alt='a'>\n", "a", "it's", "<img alt='it&#39;s'>\n"),
        ("<div>\na\n</div>\n", "a", "::: x", "<div>\n&#58;:: x\n</div>\n"),
        ("<div>\na\n</div>\n", "a", "[TOC]", "<div>\n&#91;TOC]\n</div>\n"),
        ("<p>a</p>\n", "a", "::: x", "<p>::: x</p>\n"),
        ("<b>\na</b> c\n", "<b> a</b> c", "<b> x</b> y", "<b>\nx</b> y\n"),
        ("> <b>\n> a\n> </b> c\n", "<b> a </b> c", "<b> x </b> y", "> <b>\n> x </b> y\n"),
        ("<div>\n<b>a</b> c\n</div>\n", "<b>a</b> c", "<b> x</b> y", "<div>\n<b> x</b> y\n</div>\n"),
        ("> <p>a\n> b</p>\n", "a b", "x", "> <p>x</p>\n"),
        ("<img src=a alt=b>\n", "b", 'x "y"\n<z', '<img src=a alt="x &quot;y&quot; &lt;z">\n'),
        ("<p>a <img alt=b> c</p>\n", "a <img alt=b> c", 'x <img alt="y z">', '<p>x <img alt="y z"></p>\n'),
        ("Term\n: a\n", "Term", "x\n\ny", "x y\n: a\n"),
        ("Term\n: a\n", "a", ": x", "Term\n: \\: x\n"),
        ('a {{< b\n  "c"\n>}} d\n', 'a {{< b "c" >}} d', 'x {{< b "c" >}}', 'x {{< b "c" >}}\n'),
        ("> a <!-- b\n> c --> d\n", "a <!-- b c --> d", "x <!-- b c -->", "> x <!-- b c -->\n"),
        ("> a {%\r\n> b %} d\r\n", "a {% b %} d", "x {% b %}", "> x {% b %}\r\n"),
        ("<p>a {{< b\nc >}}</p>\n", "a {{< b\nc >}}", "x {{< b\nc >}}", "<p>x {{< b c >}}</p>\n"),
        ("[a](/u)\n", "[a](/u)", "[x](/u 'y')", "[x](/u 'y')\n"),
        ("a\n", "a", "x\n:tada: y", "x  \n:tada: y\n"),
        ("a:\nb | c\n--|--\nd | e\n", "b", "- x|y", "a:\n\\- x\\|y | c\n--|--\nd | e\n"),
        ("> a:\n> b | c\n> --|--\n", "a:", "x\ny", "> x  \n> y\n> b | c\n> --|--\n"),
        ("See [a].\n\n[a]: /u\n", "See [a][a].", "[x][a] y.", "[x][a] y.\n\n[a]: /u\n"),
    ],
)
def test_a_target_fits_its_place(
    desk: MarkdownFiles, text: str, source: str, target: str, expected: str
) -> None:
    assert desk.write(text, source, target) == expected


@pytest.mark.parametrize(
    ("text", "source", "target", "said"),
    [
        ("a", "a", " ", ("is empty",)),
        ("a", "a", "x\x00", ("a translation holds U+0000, which no article may hold",)),
        ("a", "a", "x\ud800", ("a translation holds U+D800, which no article may hold",)),
        ("a", "a", "[x](/u)", ("adds: link /u",)),
        ("a", "a", "![x](/u)", ("adds: image /u",)),
        ("[a](/u)", "[a](/u)", "x", ("is missing: link /u",)),
        ("[a](/u)", "[a](/u)", "[x](/v)", ("is missing: link /u", "adds: link /v")),
        ("a <b>c</b>", "a <b>c</b>", "x <b>y", ("is missing: tag </b>",)),
        ("a", "a", "x <script>", ("adds: tag <script>",)),
        ("a", "a", "x {{< y >}}", ("adds: {{< y >}}",)),
        ("a {{< y >}}", "a {{< y >}}", "x", ("is missing: {{< y >}}",)),
        ("a {{< y\nz >}}", "a {{< y z >}}", "x {{< yz >}}", ("is missing: {{< y z >}}", "adds: {{< yz >}}")),
        ("a", "a", "x {{< y", ("never closes: {{<",)),
        ("a", "a", "x {{% y %}", ("never closes: {{%",)),
        ("a", "a", "x {% y } {{ z", ("never closes: {%", "never closes: {{")),
        ("a", "a", "x {{<\ny >}}", ("adds: {{< y >}}",)),
        ("a {{< b\n\nc", "c", "x >}}", ()),
        ("a {{< b\n\nc", "c", "x {{<", ("never closes: {{<",)),
        ("a `{{<` b", "a `{{<` b", "x `{{<` y", ()),
        ("a `{{<` b", "a `{{<` b", "x `{{<` {{< y", ("never closes: {{<",)),
        ("a[^1]\n\n[^1]: b", "a[^1]", "x", ("is missing: footnote 1",)),
        ("a", "a", "<div>", ("changes the page's blocks: adds HtmlBlock and breaks Paragraph",)),
        ("# a", "a", "x {#y}", ("changes the page's blocks: Heading",)),
        ("<p>a</p>", "a", "x</p><p>y", ("adds: tag </p>", "adds: tag <p>")),
        (":::note[a]\nb\n:::", "a", "x{", ()),
        ("::: tip a\nb\n:::", "a", "x = y", ("changes the page's blocks: adds Rule and breaks Heading",)),
        ("a [b]\n\n[b]: /u", "a [b][b]", "[b] [b]", ("adds: link /u",)),
        (
            "a\n--|--\n",
            "a --|--",
            "x\ny | z\n--|--",
            ("changes the page's blocks: adds Table, TableCell, TableHead",),
        ),
    ],
)
def test_says_what_a_target_would_break(
    desk: MarkdownFiles, text: str, source: str, target: str, said: tuple[str, ...]
) -> None:
    assert desk.problems(text, source, target) == said


def test_the_source_itself_always_fits(desk: MarkdownFiles) -> None:
    assert desk.problems("a", "a", "a") == ()


def test_control_characters_are_never_written(desk: MarkdownFiles) -> None:
    article = desk.read("a")
    with pytest.raises(InputError, match=r"U\+0007"):
        render(article, lambda _: "x\x07")


def test_a_file_without_front_matter_gets_none(desk: MarkdownFiles) -> None:
    assert desk.write("Title\n===\n", "Title", "---", titled=False) == "\\---\n===\n"
    assert desk.write("\ufeffa\n\n# T\n", "a", "x\ny", titled=False) == "\ufeffx  \ny\n\n# T\n"


def test_misfits_names_each_segment_that_does_not_fit(desk: MarkdownFiles) -> None:
    article = desk.read("a\n\nb\n\nc\n")
    targets = {"a": "x", "b": "[y](/u)", "c": ""}
    found = structure_problems(article, lambda one: targets[one.key.source])
    assert [(one.key.source, said) for one, said in found] == [("b", ("adds: link /u",))]
    assert structure_problems(article, lambda _: None) == ()


def test_misfits_sees_what_only_all_together_break(desk: MarkdownFiles) -> None:
    article = desk.read("a\nb\n***\nc\n")
    targets = {"a b": "x [!INCLUDE [y", "c": "z](u)]"}
    assert [desk.problems("a\nb\n***\nc\n", source, text) for source, text in targets.items()] == [(), ()]
    found = structure_problems(article, lambda one: targets[one.key.source])
    assert [one.key.source for one, _ in found] == ["a b", "c"]


def test_misfits_looks_again_at_what_is_left(desk: MarkdownFiles) -> None:
    article = desk.read("a\n***\nb\n\nc\n\nd\n")
    targets = {"a": "x [!INCLUDE [y", "b": "z](u)]", "c": "[z](/u)", "d": "z"}
    found = structure_problems(article, lambda one: targets[one.key.source])
    # Told together: which of the texts that only break something together is to blame, nobody knows.
    assert [one.key.source for one, _ in found] == ["a", "b", "c", "d"]
    assert found[2][1] == ("adds: link /u",)


@pytest.mark.parametrize(
    ("front", "source", "target", "expected"),
    [
        ("title: a", "a", "x", "title: x"),
        ("title: a # c", "a", "x: y", 'title: "x: y" # c'),
        ("title: a", "a", "x # y", 'title: "x # y"'),
        ("title: a", "a", "no", 'title: "no"'),
        ("title: a", "a", "1.10", 'title: "1.10"'),
        ("title: a", "a", "2025-04-28", 'title: "2025-04-28"'),
        ("title: a", "a", "- x", 'title: "- x"'),
        ("title: a", "a", "*x*", 'title: "*x*"'),
        ("title: a", "a", "@x", 'title: "@x"'),
        ("title: a", "a", "«x»", "title: «x»"),
        ("title: a", "a", "x\ny", "title: x y"),
        ("title: a", "a", '"x"', 'title: "\\"x\\""'),
        ("title: a", "a", "x\u2028y", 'title: "x\\u2028y"'),
        ("title: a", "a", " x ", "title: x"),
        ("title: 'a'", "a", "it's", "title: 'it''s'"),
        ('title: "a"', "a", 'x "y" \\z', 'title: "x \\"y\\" \\\\z"'),
        ("title: a\n  b", "a b", "x", "title: x"),
        ("title: |\n  a\n  b", "a\nb", "x\n\ny", "title: |\n  x\n\n  y"),
        ("title: |\n  a\n  b", "a\nb", " x\ny", 'title: " x\\ny"'),
        ("title: |-\n  a", "a", "x: y", "title: |-\n  x: y"),
        ("title: >\n  a\n  b", "a b", "x y z", "title: >\n  x y z"),
        ("title: >\n  a\n\n  b", "a\nb", "x\ny", "title: >\n  x\n\n  y"),
        ("title: |2\n  a", "a", "x", "title: |2\n  x"),
        ("title: &t a\nx: *t", "a", "b", "title: &t b\nx: *t"),
        ("title: !!str a", "a", "x", "title: !!str x"),
        ("title: !!str # c\n  # d\n  a", "a", "x: y", 'title: !!str # c\n  # d\n  "x: y"'),
        ("title: &t # c\n  'a'\nx: *t", "a", "y", "title: &t # c\n  'y'\nx: *t"),
        ("title: | # c\n  a\n  b", "a\nb", " x\ny", 'title: " x\\ny" # c'),
        ("title: >- # c\n  a", "a", "x", "title: >- # c\n  x"),
        ("title: a", "a", "x\ty", 'title: "x\\ty"'),
        ("{title: a, x: y}", "a", "b, c", '{title: "b, c", x: y}'),
        ("title: T\ntags:\n- a\n- b # c", "b", "x: y", 'title: T\ntags:\n- a\n- "x: y" # c'),
        (
            "title: T\nrelated:\n  - title: a\n    x: 0777",
            "a",
            "# x",
            'title: T\nrelated:\n  - title: "# x"\n    x: 0777',
        ),
        (
            "title: T\nauthor:\n  role: |\n    a\n\nx: 1.10 # c",
            "a",
            "b",
            "title: T\nauthor:\n  role: |\n    b\n\nx: 1.10 # c",
        ),
    ],
)
def test_front_matter_keeps_its_style(
    desk: MarkdownFiles, front: str, source: str, target: str, expected: str
) -> None:
    written = desk.write(f"---\n{front}\n---\n", source, target, titled=False)
    assert written == f"---\n{expected}\n---\n"


def test_toml_texts_become_basic_strings(desk: MarkdownFiles) -> None:
    text = "+++\ntitle = 'a' # c\n+++\n"
    assert desk.write(text, "a", 'x "y" \\z', titled=False) == '+++\ntitle = "x \\"y\\" \\\\z" # c\n+++\n'


WORDS = st.text(
    alphabet=st.sampled_from("ab :#-'\"\\\n{}[],&*!|>%@`?~ўЎ«»ʻ 1.0\u00a0\u2028🙂"), min_size=1, max_size=30
)


@given(WORDS, st.sampled_from(list(codecs.YAML_BY_STYLE.items())))
@settings(max_examples=100, deadline=None)
def test_every_text_reads_back_from_yaml(target: str, style: tuple[str, str]) -> None:
    source = {"|": "|\n      s", ">": ">\n      s", "'": "'s'", '"': '"s"', "": "s"}[style[0]]
    written = yaml_scalar.encode(target, source, style[1])
    root = read_yaml(f"k:\n  - k: {written}\n", "a")
    assert root is not None
    text = root.children[1].children[0].children[1].text
    assert text == target or text.rstrip("\n") == target


BROKEN = st.text(
    alphabet=st.sampled_from("ab \n#>-+*_=`~[]():|<>!&{}\"'\\1.)^:\t$%/é"), min_size=1, max_size=25
)
HOME = (
    "---\ntitle: T\nteaser: 'T'\n---\n# T {#t}\n\nT\n\n> T\n> T\n\n- T\n- [ ] T\n\n1. T\n\n"
    "| T | T |\n|---|---|\n| T | T |\n\n"
    '!!! note "T"\n    T\n\n:::tip[T]\nT\n:::\n\n<p title="T">T</p>\n\nT[^1]\n\n[^1]: T\n\n'
    '[r]: /u "T"\n\nT\n===\n\nT\n: T\n'
)


@given(BROKEN, st.integers(min_value=0, max_value=22))
@settings(max_examples=100, deadline=None)
def test_what_fits_changes_no_structure(target: str, index: int) -> None:
    article = read(HOME.encode(), path="a.md", slug="a", options=ENGLISH)
    segment = article.segments[index]
    if problems(article, segment, target):
        return
    written = render(article, lambda one: target if one is segment else None)
    again = read(written, path="a.md", slug="a", options=ENGLISH)
    others = [(one.role, one.codec) for one in article.segments if one.role != segment.role]
    assert [(one.role, one.codec) for one in again.segments if one.role != segment.role] == others


def test_extra_keys_go_last(desk: MarkdownFiles) -> None:
    article = desk.read("---\ntitle: A # c\n\nx: 1.10\n---\nB\n", titled=False)
    extra = {"lang": "ru", "locale names": ["a: b", 1, None, True], "m": {"k": "v"}}
    assert render(article, lambda _: None, extra_front_matter=extra).decode() == (
        '---\ntitle: A # c\n\nx: 1.10\nlang: ru\nlocale names: ["a: b", 1, null, true]\nm: {k: v}\n---\nB\n'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n", "---\nlang: ru\n---\n# A\n"),
        ("\ufeff# A\r\n", "\ufeff---\r\nlang: ru\r\n---\r\n# A\r\n"),
        ("---\r\ntitle: A\r\n---", "---\r\ntitle: A\r\nlang: ru\r\n---"),
        ("---\n---\n# A", "---\nlang: ru\n---\n# A"),
        ("---\n# c\n---\n# A", "---\n# c\nlang: ru\n---\n# A"),
        ("---\n{title: A}\n---\n", "---\n{title: A, lang: ru}\n---\n"),
        ("---\n{}\n---\n# A", "---\n{lang: ru}\n---\n# A"),
        ("---\nlang: en # c\ntitle: A\n---\n", "---\nlang: ru # c\ntitle: A\n---\n"),
        ("---\nlang:\ntitle: A\n---\n", "---\nlang: ru\ntitle: A\n---\n"),
        ("---\ntitle: A\nlang: >\n  en\n\n# c\nx: y\n---\n", "---\ntitle: A\nlang: ru\n\n# c\nx: y\n---\n"),
        ("---\n  title: A\n---\n", "---\n  title: A\n  lang: ru\n---\n"),
        ("---\n&x\ntitle: A\n---\n", "---\n&x\ntitle: A\nlang: ru\n---\n"),
        ("---\n? title\n: A\n? lang\n: en\n---\n", "---\n? title\n: A\n? lang\n: ru\n---\n"),
        ("---\n{title: A,}\n---\n", "---\n{title: A, lang: ru}\n---\n"),
        ("---\n{title: A # ,\n} # }\n---\n", "---\n{title: A # ,\n, lang: ru} # }\n---\n"),
        ("---\n{title: A, lang: en}\n---\n", "---\n{title: A, lang: ru}\n---\n"),
        ("---\ntitle: A\nlang: # c\n  en # d\n---\n", "---\ntitle: A\nlang: # c\n  ru # d\n---\n"),
        (
            "---\ntitle: A\nlang: &l !!str en\nx: *l\n---\n",
            "---\ntitle: A\nlang: &l ru\nx: *l\n---\n",
        ),
        ("---\ntitle: A\nlang: >- # c\n  en\n---\n", "---\ntitle: A\nlang: ru # c\n---\n"),
        ("+++\ntitle = 'A'\n+++\n", "+++\ntitle = 'A'\nlang = \"ru\"\n+++\n"),
        (
            "+++\ntitle = 'A'\nx = [\n  [1],\n]\n  [y]\n+++\n",
            "+++\ntitle = 'A'\nx = [\n  [1],\n]\nlang = \"ru\"\n  [y]\n+++\n",
        ),
        ("+++\ntitle = 'A'\n[x]\ny = 1\n+++\n", "+++\ntitle = 'A'\nlang = \"ru\"\n[x]\ny = 1\n+++\n"),
    ],
)
def test_extra_keys_in_every_front_matter(desk: MarkdownFiles, text: str, expected: str) -> None:
    article = desk.read(text, titled=False)
    assert render(article, lambda _: None, extra_front_matter={"lang": "ru"}).decode() == expected


@pytest.mark.parametrize("front", ["~", "x: y\n? lang\n? z"])
def test_extra_keys_that_yaml_cannot_take_are_refused(desk: MarkdownFiles, front: str) -> None:
    article = desk.read(f"---\n{front}\n---\n# A\n", titled=False)
    with pytest.raises(InputError, match="cannot take the keys lang") as caught:
        render(article, lambda _: None, extra_front_matter={"lang": "ru"})
    assert caught.value.place is not None
    assert caught.value.hint


def test_extra_keys_replace_lists(desk: MarkdownFiles) -> None:
    article = desk.read("---\ntitle: A\ntags:\n- a\n- b # c\n\nx: y\n---\n", titled=False)
    written = render(article, lambda _: None, extra_front_matter={"tags": ["c"]}).decode()
    assert written == "---\ntitle: A\ntags: [c] # c\n\nx: y\n---\n"


def test_extra_keys_of_every_kind_in_toml(desk: MarkdownFiles) -> None:
    article = desk.read("+++\ntitle = 'A'\n+++\n", titled=False)
    extra = {"a b": [1, 2.5], "c": {"d": True}, "e": None}
    assert render(article, lambda _: None, extra_front_matter=extra).decode() == (
        '+++\ntitle = \'A\'\n"a b" = [1, 2.5]\nc = {d = true}\ne = ""\n+++\n'
    )


def test_extra_keys_that_toml_holds_already_are_refused(desk: MarkdownFiles) -> None:
    article = desk.read("+++\ntitle = 'A'\nlang = 'en'\n+++\n", titled=False)
    with pytest.raises(InputError, match="cannot take the keys lang"):
        render(article, lambda _: None, extra_front_matter={"lang": "ru"})


def test_keys_and_texts_are_written_together_unless_one_stands_in_the_other() -> None:
    data = b"---\ntitle: A\nslug: b\nlang: en\n---\n\nC\n"
    article = read(data, path="a.md", slug="a", options=replace(ENGLISH, text_keys=("title", "slug")))
    written = render(
        article, lambda one: f"{one.key.source} d", extra_front_matter={"lang": "ru", "slug": "e"}
    )
    assert written == b"---\ntitle: A d\nslug: e\nlang: ru\n---\n\nC d\n"


def test_code_of_a_component_in_mdx_is_written_as_code() -> None:
    text = "# T\n\n<Warning>\nPin `tool<3` and\n**look**\n</Warning>\n"
    for path, code in (("a.mdx", "`tool<3`"), ("a.md", "`tool&lt;3`")):
        article = read(text.encode(), path=path, slug="a", options=ENGLISH)
        written = render(article, lambda one: f"Ў {one.key.source}").decode()
        assert f"Ў Pin {code} and" in written
