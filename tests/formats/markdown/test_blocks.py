from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError
from localize.formats.markdown.markdown_article import structure_problems

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

KINDS = """# Heading

First paragraph
of two lines.

> A quote
> of two lines

- one
- [ ] two
  more

1. three

| Name | Goals |
|------|-------|
| Anna | 12    |

Term
: Meaning

Said.[^1]

[^1]: The note

![Picture](a.png "Title")

Setext
======
"""


def test_gives_each_block_its_role(desk: MarkdownFiles) -> None:
    assert desk.roles(KINDS) == [
        ("heading", "Heading"),
        ("paragraph", "First paragraph of two lines."),
        ("quote", "A quote of two lines"),
        ("item", "one"),
        ("item", "two more"),
        ("item", "three"),
        ("cell", "Name"),
        ("cell", "Goals"),
        ("cell", "Anna"),
        ("term", "Term"),
        ("definition", "Meaning"),
        ("paragraph", "Said.[^1]"),
        ("footnote", "The note"),
        ("alt", '![Picture](a.png "Title")'),
        ("heading", "Setext"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\r\nthree", ["one two three"]),
        ("one  \ntwo", ["one\ntwo"]),
        ("one\\\ntwo", ["one\ntwo"]),
        ("one\\\\\ntwo", ["one\\\\ two"]),
        ("> one\n> two\nlazy", ["one two lazy"]),
        ("> > one\n> > two\n> three", ["one two three"]),
        ("> one  \n> two", ["one\ntwo"]),
        ("- one\n  two\n\n      code", ["one two"]),
        ("para\n        far in", ["para far in"]),
        ("> > one\n>     > two", ["one > two"]),
        ("a" + " " * 50 + "b \nc", ["a" + " " * 50 + "b c"]),
        (">\tone\n>\ttwo", ["one two"]),
        ("`a\nb` word", ["`a b` word"]),
        ("> see `a\n> b` word", ["see `a b` word"]),
        ('[a](u\n"t") b', ['[a](u "t") b']),
        ("> see <b\n> class='x'>this</b>", ["see <b class='x'>this</b>"]),
        ("\\*not emphasis\\*", ["\\*not emphasis\\*"]),
        ("# \\# hash\\#", ["\\# hash\\#"]),
        ("# Head {#id .class}", ["Head"]),
        ("# Head ##", ["Head"]),
        ("## *a*", ["*a*"]),
        ("a &amp; b&nbsp;c", ["a &amp; b&nbsp;c"]),
        ("> [!NOTE]\n> Text", ["Text"]),
        ('> [!div class="x"]\n> Text', ["Text"]),
        ("a | b \\| c\n--|--\nx | y", ["a", "b | c", "x", "y"]),
        ("| `x\\|y` z |\n|--|", ["`x|y` z"]),
        ("a\n***\nb", ["a", "b"]),
        ("1) a\n2) b", ["a", "b"]),
        ("\u00a0a\u00a0", ["\u00a0a\u00a0"]),
        ("- - - a", ["a"]),
        ("a\n\n    code\n\nb", ["a", "b"]),
        ("a|b\n:-|-:\nc|d", ["a", "b", "c", "d"]),
        ("First\n:tada: second", ["First :tada: second"]),
        ("First\n\n:-) second", ["First", ":-) second"]),
        ("First\n: second\n:third", ["First", "second :third"]),
        ("> First\n> :tada:\n> second", ["First :tada: second"]),
    ],
)
def test_puts_a_block_in_one_line(desk: MarkdownFiles, text: str, expected: list[str]) -> None:
    assert desk.sources(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [short].\n\n[short]: /u", "See [short][short]."),
        ("See [short][].\n\n[short]: /u", "See [short][short]."),
        ("[Short][]\n\n[short]: /u", "[Short][Short]"),
        ("[a *b*]\n\n[a *b*]: /u", "[a *b*][a *b*]"),
        ("![pic]\n\n[pic]: /u", "![pic][pic]"),
        ("![pic][] x\n\n[pic]: /u", "![pic][pic] x"),
        ("[![pic]](v)\n\n[pic]: /u", "[![pic][pic]](v)"),
        ("[full][short]\n\n[short]: /u", "[full][short]"),
        ("> [two\n> words] a\n\n[two words]: /u", "[two words][two words] a"),
        ("> [two\n> words][] a\n\n[two words]: /u", "[two words][two words] a"),
        ("[nowhere]", "[nowhere]"),
        ("- [short]\n\n[short]: /u", "[short][short]"),
        ("- [short][]\n\n[short]: /u", "[short][short]"),
    ],
)
def test_writes_references_out(desk: MarkdownFiles, text: str, expected: str) -> None:
    assert desk.sources(text) == [expected]


def test_lines_may_end_in_cr_alone(desk: MarkdownFiles) -> None:
    text = (
        "# A\rb\r\r```\nx\r\r```\rc\r> d\re\r\r{{< f\r\r>}} g\r\r<p>\rh\r</p>\r\ri  \rj\r\r"
        '!!! note "K"\r    l\r\r:::tip[M]\rn\r:::\r'
    )
    assert desk.roles(text) == desk.roles(text.replace("\r", "\n"))
    assert desk.write(text, "A", "X").startswith("# X\rb\r\r```")
    assert desk.passed(text)[0][0] == "```\nx\r\r```"
    article = desk.read(text)
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()


def test_pieces_leave_out_container_marks(desk: MarkdownFiles) -> None:
    article = desk.read("> - one\n>   two\n")
    segment = article.segments[0]
    assert [article.content[start:end] for start, end in segment.pieces] == [b"one", b"two"]
    assert segment.line == 4


def test_line_numbers_count_every_kind_of_line_end(desk: MarkdownFiles) -> None:
    article = desk.read("a\r\n\r\nb\n\nc")
    assert [segment.line for segment in article.segments] == [4, 6, 8]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("```\ncode here\n```", [("```\ncode here\n```", "code")]),
        ("1984", [("1984", "no-text")]),
        ("<https://example.com>", [("<https://example.com>", "no-text")]),
        ("`only code` {name}", [("`only code` {name}", "no-text")]),
        ('{{< figure src="a" >}}', [('{{< figure src="a" >}}', "shortcode")]),
        ('{{< figure\n  src="a"\n>}}', [('{{< figure\n  src="a"\n>}}', "shortcode")]),
        ("{% include a.html %}", [("{% include a.html %}", "shortcode")]),
        (
            "{% highlight go %}\nx\n\ny\n{% endhighlight %}",
            [("{% highlight go %}\nx\n\ny\n{% endhighlight %}", "shortcode")],
        ),
        (
            "{{< highlight go >}}\nx\n\ny\n{{< /highlight >}}",
            [("{{< highlight go >}}\nx\n\ny\n{{< /highlight >}}", "shortcode")],
        ),
        ("[TOC]", [("[TOC]", "marker")]),
        ("{: .lead }", [("{: .lead }", "marker")]),
        ('--8<-- "file.md"', [('--8<-- "file.md"', "marker")]),
        ("<!-- comment -->", []),
        ("<script>\nlet a\n\nlet b\n</script>", [("let a\n\nlet b", "script")]),
    ],
)
def test_passes_through_and_says_so(desk: MarkdownFiles, text: str, expected: list[tuple[str, str]]) -> None:
    assert desk.sources(text) == []
    assert desk.passed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Text {{< ref "*a*" >}} more', ['Text {{< ref "*a*" >}} more']),
        ('[a]({{< ref "b c" >}}) d', ['[a]({{< ref "b c" >}}) d']),
        ("Text\n{: .lead}\n", ["Text"]),
        ("Text\n{{< x >}}\nMore", ["Text", "More"]),
        ("{{< a >}} {{< b >}}\nText", ["Text"]),
        ("{{< note >}}\nInside\n{{< /note >}}", ["Inside"]),
        ("a {{ forgotten\n\nb", ["a {{ forgotten", "b"]),
        ("`{{<` opens", ["`{{<` opens"]),
        ("{{< code />}}\n\nText", ["Text"]),
        ("{{< code >}}\n\nNever closed", ["Never closed"]),
    ],
)
def test_keeps_shortcodes_whole(desk: MarkdownFiles, text: str, expected: list[str]) -> None:
    assert desk.sources(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '!!! note "A title"\n    Text\n    of it\n\n    - item',
            [("label", "A title"), ("paragraph", "Text of it"), ("item", "item")],
        ),
        ("!!! note\n\n    Text", [("paragraph", "Text")]),
        ('??? tip inline end "A title"\n    Text', [("label", "A title"), ("paragraph", "Text")]),
        ("???+ tip\n    Text", [("paragraph", "Text")]),
        (
            '=== "A tab"\n\n    Text\n\n=== "Other"\n\n    More',
            [("label", "A tab"), ("paragraph", "Text"), ("label", "Other"), ("paragraph", "More")],
        ),
        (
            '!!! note "Outer"\n    !!! tip "Inner"\n        Deep\n\n    Text',
            [("label", "Outer"), ("label", "Inner"), ("paragraph", "Deep"), ("paragraph", "Text")],
        ),
        ('> !!! note "A title"\n>     Text', [("label", "A title"), ("quote", "Text")]),
        ('!!! note "See [ref]"\n\n[ref]: /u', [("label", "See [ref][ref]")]),
        ("!!! Breaking news", [("paragraph", "!!! Breaking news")]),
        (":::note\nText\n:::", [("paragraph", "Text")]),
        ("::: tip A title\nText\n:::", [("label", "A title"), ("paragraph", "Text")]),
        (":::note[A title]{.x}\nText\n:::", [("label", "A title"), ("paragraph", "Text")]),
        ('::: moniker range="x"\nText\n::: moniker-end', [("paragraph", "Text")]),
        (':::image type="content" alt-text="A map" src="m.png":::', [("alt", "A map")]),
        ("Text:::", [("paragraph", "Text:::")]),
        ("/// note | A title\nText\n///", [("label", "A title"), ("paragraph", "Text")]),
        ("/// details\n    type: tip\n\nText\n///", [("paragraph", "Text")]),
        (
            "//// tab | *One*\n/// note|Two \nText\n///\nMore\n////",
            [("label", "*One*"), ("label", "Two"), ("paragraph", "Text"), ("paragraph", "More")],
        ),
        ("- a\n\n    /// html | div.card\n    b\n    ///\n", [("item", "a"), ("item", "b")]),
        ("![a](b)\n/// caption | ^1\nText\n///", [("alt", "![a](b)"), ("paragraph", "Text")]),
        ("Text /// note\n/// of it", [("paragraph", "Text /// note /// of it")]),
        ("> [!info] A *title* \n> Text", [("label", "A *title*"), ("quote", "Text")]),
        ("> [!Note]- A title\r\n> Text\r\n", [("label", "A title"), ("quote", "Text")]),
        ("> > [!faq|x]+\n> > Text", [("quote", "Text")]),
        ("> [!my-own]\n> Text", [("quote", "Text")]),
        ("> [!note]\n> Text", [("quote", "Text")]),
        ("> [!info](/u) and\n> more", [("quote", "[!info](/u) and more")]),
        ("[!info] Text", [("paragraph", "[!info] Text")]),
        ('!!! note " \\*A title "\n    Text', [("label", "\\*A title"), ("paragraph", "Text")]),
        (":::note[ A title ]\nText\n:::", [("label", "A title"), ("paragraph", "Text")]),
        (":::note[\\*A title]\nText\n:::", [("label", "\\*A title"), ("paragraph", "Text")]),
        (':::image alt-text=" \\*A map" source="a.png":::', [("alt", "\\*A map")]),
        ("Text\n    !!! warning", [("paragraph", "Text !!! warning")]),
        ('Text\n    !!! warning "So"', [("paragraph", 'Text !!! warning "So"')]),
        ("- Text\n      ::: tip[So] \n- more", [("item", "Text ::: tip[So]"), ("item", "more")]),
        ('Text\n    !!! warning "So"\n    more', [("paragraph", 'Text !!! warning "So" more')]),
        ('# Text\n!!! tip "So"\n    more', [("heading", "Text"), ("label", "So"), ("paragraph", "more")]),
    ],
)
def test_reads_admonitions_tabs_and_directives(
    desk: MarkdownFiles, text: str, expected: list[tuple[str, str]]
) -> None:
    assert desk.roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One</p>\n<p>Two\nlines</p>", [("paragraph", "One"), ("paragraph", "Two lines")]),
        ("<div>A <b>bold</b> word<br>more</div>", [("paragraph", "A <b>bold</b> word<br>more")]),
        (
            '<figure>\n<img src="a" alt="A dog">\n<figcaption>Cap</figcaption></figure>',
            [("alt", "A dog"), ("caption", "Cap")],
        ),
        ("<div><img src=a alt=Dog></div>", [("alt", "Dog")]),
        ("<p title=Tip\nid=x>1</p>", [("link-title", "Tip")]),
        ('<p data-a="b title=c d" data-b=\'alt="e"\'>1</p>', []),
        ("<div><img alt={{ a }}><img alt=12><img\nTitle = Dog ></div>", [("link-title", "Dog")]),
        ("<p>See <img alt=Dog> it</p>", [("paragraph", "See <img alt=Dog> it")]),
        ('<p><img alt="Dog"> Text</p>', [("alt", "Dog"), ("paragraph", "Text")]),
        ('<div title="Tip" aria-label="12">x1</div>', [("link-title", "Tip"), ("paragraph", "x1")]),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", [("item", "a"), ("item", "b")]),
        ("<table><tr><td>a</td><th>b</th></tr></table>", [("cell", "a"), ("cell", "b")]),
        ("<h2>Head</h2>\n<blockquote>Said</blockquote>", [("heading", "Head"), ("quote", "Said")]),
        ("<style>b { }</style>\n<p>a</p>", [("paragraph", "a")]),
        ("<div><svg><text>b<svg>c</svg>d</text></svg><p>a</p></div>", [("paragraph", "a")]),
        ('<p translate="no">b</p><p>a</p>', [("paragraph", "a")]),
        ('<div class="x notranslate">b <div>c</div> d</div><p>a</p>', [("paragraph", "a")]),
        ("<p>1984</p>", []),
        ("<!-- c --><p>a</p>", [("paragraph", "a")]),
        ("<!DOCTYPE html>\n<p>a</p>", [("paragraph", "a")]),
        ("> <p>a\n> b</p>", [("quote", "a b")]),
        ("</div>a</div>", [("paragraph", "a")]),
        ("<p>a</b></p><p>c", [("paragraph", "a"), ("paragraph", "c")]),
        ("<hr/>a", [("paragraph", "a")]),
        ("<div {{< x >}}>a</div>", [("paragraph", "a")]),
        ("<div><svg>never closed", []),
    ],
)
def test_reads_text_in_html_blocks(desk: MarkdownFiles, text: str, expected: list[tuple[str, str]]) -> None:
    assert desk.roles(text) == expected


def test_lists_what_html_blocks_hide(desk: MarkdownFiles) -> None:
    text = '<p>1984</p>\n<style>b</style>\n<p translate="no">c</p>\n<div><svg>d'
    assert desk.passed(text) == [
        ("1984", "no-text"),
        ("b", "style"),
        ("c", "translate=no"),
        ("<svg>d", "svg"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[a]: /u "Tip"', ["Tip"]),
        ("[a]: /u 'Tip'", ["Tip"]),
        ("[a]: /u (Tip)", ["Tip"]),
        ('[a]: /u "Say \\"hi\\""', ['Say \\"hi\\"']),
        ('[a]: /u "1984"', []),
        ("[a]: /u", []),
        ('[a]: /u "two\nlines"', []),
    ],
)
def test_reads_titles_of_definitions(desk: MarkdownFiles, text: str, expected: list[str]) -> None:
    article = desk.read(text)
    assert [segment.key.source for segment in article.segments] == expected
    assert all(segment.role == "link-title" for segment in article.segments)


def test_instructions_reach_the_next_block(desk: MarkdownFiles) -> None:
    text = (
        "<!-- l10n: note A hint -->\n\n<!-- l10n: note Another -->\n<!-- l10n: context sport -->\n\n"
        "Match\n\nMatch\n\n<!-- l10n: skip -->\n\n- a\n- b\n\nAfter\n\n<!-- l10n: context x -->\n- c\n- d\n"
    )
    article = desk.read(text)
    assert [(one.key.context, one.key.source, one.note) for one in article.segments] == [
        ("sport", "Match", "A hint\nAnother"),
        ("", "Match", ""),
        ("", "After", ""),
        ("x", "c", ""),
        ("x", "d", ""),
    ]
    assert [reason for _, _, reason in article.passed_through] == ["no-text", "skip"]


def test_instructions_reach_the_text_of_a_tight_item(desk: MarkdownFiles) -> None:
    text = (
        "- <!-- l10n: skip -->\n  a\n- b\n- <!-- l10n: note n -->\n  <!-- l10n: context x -->\n  c\n  - d\n\n"
        "e\n: <!-- l10n: skip -->\n  f\n\ng\n"
    )
    article = desk.read(text)
    assert [(one.key.context, one.key.source, one.note) for one in article.segments] == [
        ("", "b", ""),
        ("x", "c", "n"),
        ("", "d", ""),
        ("", "e", ""),
        ("", "g", ""),
    ]
    assert desk.passed(text) == [("a", "skip"), ("f", "skip")]


@pytest.mark.parametrize("comment", ["<!-- L10N: Skip -->", "<!--l10n :skip-->", "<!--\nL10n:\n skip\n-->"])
def test_instructions_are_known_however_they_are_written(desk: MarkdownFiles, comment: str) -> None:
    assert desk.sources(f"{comment}\n\na\n\n<div>\n{comment}\n<p>b</p><p>c</p></div>\n") == ["c"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb <!-- l10n: skip -->", 5),
        ("# a <!-- L10N: context b -->", 4),
        ("- a\n- b <!-- l10n: note c --> d", 5),
        ("|a|\n|-|\n| a <!-- l10n: skip --> |", 6),
    ],
)
def test_instructions_amid_a_text_are_refused(desk: MarkdownFiles, text: str, line: int) -> None:
    with pytest.raises(InputError, match="an instruction, «l10n: …», amid a text") as caught:
        desk.read(text)
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("news/a.md", line)


@pytest.mark.parametrize(
    "text",
    ["a `<!-- l10n: skip -->` b", "a <!-- l10nx: skip --> b", "<!-- l10n: skip -->\n\na <!-- l10n: skip -->"],
)
def test_what_instructs_nobody_amid_a_text_is_read(desk: MarkdownFiles, text: str) -> None:
    desk.read(text)


def test_instructions_reach_html(desk: MarkdownFiles) -> None:
    text = (
        "<!-- l10n: context menu -->\n<div><p>Save</p></div>\n\n<div>\n<!-- l10n: skip -->\n<p>a</p>"
        "<!-- l10n: note n --><p>b</p></div>\n\n<!-- l10n: skip -->\n\n<p>c</p>\n\nd\n"
    )
    article = desk.read(text)
    assert [(one.key.context, one.key.source, one.note) for one in article.segments] == [
        ("menu", "Save", ""),
        ("", "b", "n"),
        ("", "d", ""),
    ]


def test_skips_code_and_blocks_inside(desk: MarkdownFiles) -> None:
    text = "<!-- l10n: skip -->\n\n> a\n>\n> ```\n> b\n> ```\n>\n> 1\n>\n> <p>c</p>\n\nd"
    assert desk.sources(text) == ["d"]
    assert [reason for _, reason in desk.passed(text)] == ["skip"]


@pytest.mark.parametrize("newline", ["\r", "\r\n"])
def test_names_the_line_of_an_instruction_however_lines_end(desk: MarkdownFiles, newline: str) -> None:
    with pytest.raises(InputError, match="l10n") as caught:
        desk.read("# A\n\n<!-- l10n: oops -->\n".replace("\n", newline), titled=False)
    assert caught.value.place is not None
    assert caught.value.place.line == 3


@pytest.mark.parametrize("comment", ["skpi", "note", "context", "skip this", ""])
def test_refuses_unknown_instructions(desk: MarkdownFiles, comment: str) -> None:
    with pytest.raises(InputError, match="l10n") as caught:
        desk.read(f"a\n\n<!-- l10n: {comment} -->\n\nb")
    assert caught.value.place is not None
    assert caught.value.place.line == 6


def test_nothing_is_lost_25_lists_deep(desk: MarkdownFiles) -> None:
    text = "".join(f"{'  ' * depth}- item {depth:02}a\n" for depth in range(25))
    quotes = "".join(f"{'> ' * (depth + 1)}quote {depth:02}a\n{'> ' * (depth + 1)}\n" for depth in range(25))
    assert desk.sources(f"{text}\n---\n\n{quotes}") == [
        *(f"item {depth:02}a" for depth in range(25)),
        *(f"quote {depth:02}a" for depth in range(25)),
    ]


@pytest.mark.parametrize(
    ("html", "sources"),
    [
        ('<a href="/u">\n*hi*\n</a>\n', ["*hi*"]),
        ('<a href="/u" title="Nom">\n<b>\nhi\n</b>\n</a>\n', ["Nom", "hi"]),
        ("</ins>\nhi <b>you</b>\n", ["hi <b>you</b>"]),
        ("<br>\nhi\n", ["hi"]),
        ("<del>\nhi\n", ["hi"]),
        ("<div>\n<b>hi</b>\n</div>\n", ["hi"]),
        ('<img alt="Rasm">\n', ["Rasm"]),
        ("<b>\n<i>hi</i> you\n", ["<i>hi</i> you"]),
        ('<a id="here">\n</a>\nhi\n', ["hi"]),
    ],
)
def test_tags_that_make_a_block_of_html_are_no_translators(
    desk: MarkdownFiles, html: str, sources: list[str]
) -> None:
    article = desk.read(html)
    assert desk.sources(html) == sources
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()


def test_a_tag_that_is_closed_amid_the_text_is_kept_in_it(desk: MarkdownFiles) -> None:
    assert desk.sources("<i>\nhi</i> you\n") == ["<i> hi</i> you"]


@pytest.mark.parametrize(
    ("html", "sources", "passed"),
    [
        ('<div id="foo"\n*hi*\n', [], [('<div id="foo"\n*hi*', "unclosed tag")]),
        ("<p>hi <b you\n", ["hi"], [("<b you", "unclosed tag")]),
        ("<p>1 < 2\n", [], [("1 < 2", "no-text")]),
    ],
)
def test_a_tag_that_is_never_closed_is_no_text(
    desk: MarkdownFiles, html: str, sources: list[str], passed: list[tuple[str, str]]
) -> None:
    assert (desk.sources(html), desk.passed(html)) == (sources, passed)


def test_a_title_over_several_lines_passes_through(desk: MarkdownFiles) -> None:
    text = "[a]: /u 'one\ntwo'\n\nhi\n"
    assert (desk.sources(text), desk.passed(text)) == (["hi"], [("one\ntwo", "definition")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Intro:\nA | B\n--|--\n1 | x\n", ["Intro:", "A", "B", "x"]),
        ("Intro:\r\nA | B\r\n--|--\r\n1 | x\r\n", ["Intro:", "A", "B", "x"]),
        ("One\ntwo\n  A | B |\n|:-|-:|\n", ["One two", "A", "B"]),
        ("> Intro\n> A\\|a | B\n> --|--\n", ["Intro", "A|a", "B"]),
        ("- Intro\n  *A* | B\n  --|--\n  x | y\n- more\n", ["Intro", "*A*", "B", "x", "y", "more"]),
        ("Intro\n<b>A</b> | <https://a.uz>\n--|--\n", ["Intro", "<b>A</b>"]),
        ("Intro\n{{< a >}} A | B\n--|--\n", ["Intro", "{{< a >}} A", "B"]),
        ("Intro\nA |\n--|\n", ["Intro", "A"]),
        # One column too many, another block, a line that continues a quote lazily, a heading.
        ("Intro\nA | B | C\n--|--\n", ["Intro A | B | C --|--"]),
        ("Intro\n- A | B\n--|--\n", ["Intro", "A | B --|--"]),
        ("Intro\n<div>A | B\n--|--</div>\n", ["Intro", "A | B --|--"]),
        ("> Intro\nA | B\n--|--\n", ["Intro A | B --|--"]),
        ("Intro\nA | B\n--\n", ["Intro A | B"]),
        ("```\nIntro\nA | B\n--|--\n:c\n```\n", []),
    ],
)
def test_a_table_may_stand_directly_under_a_text(desk: MarkdownFiles, text: str, expected: list[str]) -> None:
    article = desk.read(text)
    assert desk.sources(text) == expected
    assert structure_problems(article, lambda one: f"⟦{one.key.source}⟧") == ()
