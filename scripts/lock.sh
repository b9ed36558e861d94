#!/usr/bin/env bash
# Write requirements-dev.txt: the exact versions of everything that development needs, the newest that fit the
# oldest Python that is promised.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" - "$work" <<'EOF'
import pathlib, sys, tomllib
with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
oldest = project["project"]["requires-python"].removeprefix(">=") + ".0"
pathlib.Path(sys.argv[1], "wanted.txt").write_text("\n".join(wanted))
pathlib.Path(sys.argv[1], "oldest.txt").write_text(oldest)
EOF
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade pip
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --dry-run --ignore-installed \
    --python-version "$(cat "$work/oldest.txt")" --only-binary=:all: --target "$work/none" \
    --report "$work/report.json" --requirement "$work/wanted.txt"
{
    echo "# The development environment, locked. Made by: make lock"
    "$python" - "$work/report.json" <<'EOF' | LC_ALL=C sort -f
import json, sys
with open(sys.argv[1], "rb") as file:
    for package in json.load(file)["install"]:
        print(f"{package['metadata']['name']}=={package['metadata']['version']}")
EOF
} > requirements-dev.txt
