from __future__ import annotations

import pytest

from localize.formats.html.main_part import main_part


@pytest.mark.parametrize(
    ("page", "part"),
    [
        ("<body><nav>n</nav><main><p>a</p></main></body>", "<p>a</p>"),
        (
            "<body>n<article>a<article>b</article></article></body>",
            "n<article>a<article>b</article></article>",
        ),
        ("<body>n<article>a</article>", "a"),
        ("<html><body class=x>a", "a"),
        ("</body><p>a", "</body><p>a"),
        ("---\ntitle: t\n---\n<p>a", "<p>a"),
    ],
)
def test_main_part(page: str, part: str) -> None:
    assert main_part(page.encode(), "a.html").decode() == part
