"""Try whether each module has a test that fails when its body is gone.

    python scripts/gutted.py [ROOM ...]

One module after the other is copied without its body: functions return None, tables are empty. The tests of
its name run against the copy, or those of its room where there are none; where they pass all the same, none
holds the module. Ends with 1 where any module is not held.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "localize"
TESTS = ROOT / "tests"
EMPTY: dict[type, Callable[[], ast.expr]] = {
    ast.Dict: lambda: ast.Dict([], []),
    ast.Tuple: lambda: ast.Tuple([], ast.Load()),
    ast.List: lambda: ast.List([], ast.Load()),
}


@dataclass(frozen=True)
class Outcome:
    """What became of one module's tests without its body."""

    module: Path
    own: bool
    """Whether there is a test of the module's name."""
    held: bool
    """Whether a test failed."""


class _Gut(ast.NodeTransformer):
    """Functions lose their bodies, and tables of a module their rows."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        yields = any(isinstance(inner, ast.Yield | ast.YieldFrom) for inner in ast.walk(node))
        node.body = [ast.Return(), *([ast.Expr(ast.Yield())] if yields else [])]
        return node

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        for statement in node.body:
            if isinstance(statement, ast.Assign | ast.AnnAssign) and type(statement.value) in EMPTY:
                statement.value = EMPTY[type(statement.value)]()
        return node


def gutted(source: str) -> str:
    """Return a module's source without what it does."""
    return ast.unparse(ast.fix_missing_locations(_Gut().visit(ast.parse(source))))


def tests_of(module: Path) -> tuple[list[Path], bool]:
    """Return the tests of a module's name; where there are none, those of its room, and False."""
    inside = module.relative_to(PACKAGE)
    own = sorted(TESTS.glob(f"{inside.parent}/**/test_{inside.stem}.py"))
    own += sorted(TESTS.glob(f"{inside.parent}/test_{inside.stem}_*.py"))
    if own:
        return own, True
    room = TESTS / inside.parent
    while not room.is_dir():
        room = room.parent
    return [room], False


def tried(module: Path) -> Outcome:
    """Run a module's tests against a copy of the package in which it is gutted."""
    tests, own = tests_of(module)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "localize"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / module.relative_to(PACKAGE)).write_text(gutted(module.read_text("utf-8")), encoding="utf-8")
        done = subprocess.run(  # noqa: S603 - our own tests
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=False,
        )
    return Outcome(module, own, done.returncode in {1, 2})


def modules(rooms: list[str]) -> list[Path]:
    """Return the modules of rooms, of all where none is named; what only re-exports or names is none."""
    found = sorted(path for path in PACKAGE.rglob("*.py") if path.name not in {"__init__.py", "__main__.py"})
    named = [path for path in found if not rooms or path.relative_to(PACKAGE).parts[0] in rooms]
    return [path for path in named if has_body(path.read_text("utf-8"))]


def has_body(source: str) -> bool:
    """Return whether a module does anything: one of nouns, texts and patterns alone has no body to lose."""
    return gutted(source) != ast.unparse(ast.parse(source))


def main(rooms: list[str]) -> int:
    """Try the modules of rooms, and print those that no test holds."""
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(tried, modules(rooms)))
    for outcome in outcomes:
        if not outcome.held:
            print(f"{outcome.module.relative_to(ROOT)}: no test fails without its body")
    own, held = sum(one.own for one in outcomes), sum(one.held for one in outcomes)
    print(f"{len(outcomes)} modules: {own} with a test of their name, {held} held by a test")
    return 0 if held == len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
