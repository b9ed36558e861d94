"""The parts that both pages are made of: templates, files of the package, and how a preview is let in."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import JSONResponse, Response

_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def templates() -> Environment:
    """Return the templates of the package; a value that is missing is an error."""
    made = Environment(loader=PackageLoader("localize.web"), autoescape=True, undefined=StrictUndefined)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return made


def package_file(name: str) -> Response:
    """Give a file of the package."""
    kind = _TYPES.get(name.rpartition(".")[2])
    file = resources.files("localize.web") / "static" / name
    if kind is None or "/" in name or name.startswith(".") or not file.is_file():
        return no_file()
    return Response(file.read_bytes(), media_type=f"{kind}; charset=utf-8")


def no_file() -> Response:
    """Say that there is no such file."""
    return JSONResponse({"error": "There is no such file."}, status_code=404)


def style_sources(page: str) -> str:
    """Return which styles a page may have, as its policy says it: those that stand in it, or none."""
    return " ".join(f"'sha256-{_digest(style)}'" for style in _STYLE.findall(page)) or "'none'"


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
