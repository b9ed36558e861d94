#!/usr/bin/env bash
# Write requirements-dev.txt: the exact versions of everything that development needs, newest that fit.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" - > "$work/wanted.txt" <<'EOF'
import tomllib
with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
print("\n".join([*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]))
EOF
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$work/wanted.txt"
{
    echo "# The development environment, locked. Made by: make lock"
    "$work/venv/bin/python" -m pip list --format=freeze --disable-pip-version-check |
        grep -v -E '^(pip|setuptools|wheel)==' | LC_ALL=C sort -f
} > requirements-dev.txt
