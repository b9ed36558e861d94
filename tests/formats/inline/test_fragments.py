from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.formats.inline import fragments as cutting
from localize.formats.inline.fragments import fragments, has_words, is_picture, markup, with_words

ODD = st.text(alphabet=st.sampled_from("ab *_`~[](){}<>!&;:/%s\\\n\"'{{%}}|#\x00\ud800ў🙂"), max_size=60)


def cut(text: str) -> list[str]:
    letters = {"text": "", "open": "o:", "close": "c:", "atom": "a:"}
    return [
        f"{letters[part.kind]}{part.name}:{part.text}" if part.name else part.text for part in fragments(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", ["plain words"]),
        ("", []),
        ("a **b *c***", ["a ", "o:strong:**", "b ", "o:emphasis:*", "c", "c:emphasis:*", "c:strong:**"]),
        ("__b__ _c_", ["o:strong:__", "b", "c:strong:__", " ", "o:emphasis:_", "c", "c:emphasis:_"]),
        ("~~a~~ ~b~", ["o:strike:~~", "a", "c:strike:~~", " ", "o:strike:~", "b", "c:strike:~"]),
        ("2 * 3 * 4", ["2 * 3 * 4"]),
        ("`{x} **y**`", ["a:code:`{x} **y**`"]),
        ("``a ` b``", ["a:code:``a ` b``"]),
        ('[a](u "t")', ["o:link:[", "a", 'c:link:](u "t")']),
        ("[a](https://x.y/z_(w))", ["o:link:[", "a", "c:link:](https://x.y/z_(w))"]),
        ("[a][label] [b]", ["o:link:[", "a", "c:link:][label]", " [b]"]),
        ("[a\\]](u)", ["o:link:[", "a\\]", "c:link:](u)"]),
        ("![alt](u)", ["o:image:![", "alt", "c:image:](u)"]),
        ("[![i](a)](b)", ["o:link:[", "o:image:![", "i", "c:image:](a)", "c:link:](b)"]),
        ("[](u)", ["o:link:[", "c:link:](u)"]),
        ("<https://a.uz> <a@b.uz>", ["a:autolink:<https://a.uz>", " ", "a:autolink:<a@b.uz>"]),
        ("see https://a.uz/b_c_d.", ["see ", "a:url:https://a.uz/b_c_d", "."]),
        ("www.a.uz, x", ["a:url:www.a.uz", ", x"]),
        ("write to a.b@c.uz.", ["write to ", "a:email:a.b@c.uz", "."]),
        ("<b class='x'>y</b>", ["o:<b>:<b class='x'>", "y", "c:<b>:</b>"]),
        ("a<br>b<img src=x />", ["a", "a:<br>:<br>", "b", "a:<img>:<img src=x />"]),
        ("<!-- c -->a", ["a:comment:<!-- c -->", "a"]),
        ("5 &lt; 6 &foo; &#8212;", ["5 ", "a:entity:&lt;", " 6 &foo; ", "a:entity:&#8212;"]),
        (
            "{name} {} {0:.2f}",
            ["a:placeholder:{name}", " ", "a:placeholder:{}", " ", "a:placeholder:{0:.2f}"],
        ),
        ("{имя}", ["a:placeholder:{имя}"]),
        ("%s %(n)d %1$s", ["a:placeholder:%s", " ", "a:placeholder:%(n)d", " ", "a:placeholder:%1$s"]),
        ("20%dan ortiq, 50% da", ["20%dan ortiq, 50% da"]),
        ("{{ page.x }}", ["a:placeholder:{{ page.x }}"]),
        ('{{< f "*a*" >}}', ['a:shortcode:{{< f "*a*" >}}']),
        ("{% ref x %}", ["a:shortcode:{% ref x %}"]),
        ("[a](u){ .button }", ["o:link:[", "a", "c:link:](u)", "a:attributes:{ .button }"]),
        ("a[^1]", ["a", "a:footnote:[^1]"]),
        ("at 10:30:45 :smile:", ["at 10:30:45 ", "a:emoji::smile:"]),
        ("a\nb", ["a", "a:break:\n", "b"]),
        ("# 1. not a block", ["# 1. not a block"]),
        ("`{{<` and `>}}`", ["a:code:`{{<`", " and ", "a:code:`>}}`"]),
    ],
)
def test_cuts_a_text(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(ODD)
@settings(max_examples=100, deadline=None)
def test_pieces_are_the_text_again(text: str) -> None:
    assert "".join(part.text for part in fragments(text)) == text


@given(ODD | st.sampled_from(["https://a.uz", "www.a.uz", "a@b.uz", ":a_b:", "&amp;", "x[^1]", "%s", "{a}"]))
@settings(max_examples=300, deadline=None)
def test_nothing_is_found_in_a_text_that_lacks_its_signs(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for _, sign, pattern in cutting._ATOMS:
        assert all(sign in match[0] for match in pattern.finditer(data))
    assert cutting._MARKS.search(data) or not list(cutting._markdown(data, []))


@given(ODD)
@settings(max_examples=50, deadline=None)
def test_markup_of_any_text_is_sorted(text: str) -> None:
    assert list(markup(text)) == sorted(markup(text))


def test_markup_counts_what_must_stay() -> None:
    text = '**a** __b__ *c* ~~d~~ `e` [f](/u "t") ![g](i.png) {n} <b>h</b> https://a.uz x[^1]\ny'
    assert markup(text) == tuple(
        sorted(
            [
                "**",
                "**",
                "*",
                "~~",
                "`e`",
                "link:/u",
                "image:i.png",
                "{n}",
                "<b>",
                "</b>",
                "https://a.uz",
                "[^1]",
                "\n",
            ]
        )
    )


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ('[a](/u "Title")', '[б](/u "Заголовок")'),
        ("[a](</u v>)", "[б](</u v> 'т')"),
        ('<img alt="A dog" src="d">', '<img alt="Собака"  src="d">'),
        ("a &mdash; b", "а — б"),
        ("[a][Some  Label]", "[б][some label]"),
        ("_a_", "*б*"),
        ("[a]()", "[б]()"),
    ],
)
def test_markup_leaves_out_what_is_translated(source: str, target: str) -> None:
    assert markup(source) == markup(target)


@pytest.mark.parametrize(
    ("source", "target"),
    [("[a](/u)", "[а](/v)"), ("`a`", "`а`"), ("**a**", "a"), ("{a}", "{b}"), ("<b>x</b>", "<i>x</i>")],
)
def test_markup_tells_what_changed(source: str, target: str) -> None:
    assert markup(source) != markup(target)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some words", True),
        ("1984 — 12,5 %", False),
        ("`code` {name} https://a.uz a@b.uz", False),
        ("12 [x](u)", True),
        ("![](a.png)", False),
        ('![](a.png "Title")', True),
        ('![](a.png "\\"Title\\"")', True),
        ('<img src="a" alt="Dog">', True),
        ('<img src="a" alt="">', False),
        ("www.example.uz", False),
        ("ў", True),
        ("🙂", False),
        ("*" * 100_001, False),
        ("*" * 100_001 + "a", True),
    ],
)
def test_knows_whether_there_are_words(text: str, words: bool) -> None:
    assert has_words(text) is words


@pytest.mark.parametrize(
    ("text", "expected"),
    [("![a](b)", True), ("![a](b) c", False), ("![a](b)![c](d)", False), ("![a", False), ("a", False)],
)
def test_knows_a_picture(text: str, expected: bool) -> None:
    assert is_picture(text) is expected


def test_words_are_changed_and_markup_stays() -> None:
    text = "a **b** [c](/d) `e` {f} <i>g</i>"
    assert with_words(text, str.upper) == "A **B** [C](/d) `e` {f} <i>G</i>"


@given(ODD)
def test_a_bare_text_has_nothing_to_be_cut(text: str) -> None:
    if cutting.is_bare(text):
        assert list(cutting._spans(cutting._encode(text))) == []
