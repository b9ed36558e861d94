#!/usr/bin/env bash
# Set up the development environment in the folder named: with uv where it is installed, with venv and pip else.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$1
python=${PYTHON:-python3}

"$python" - <<'EOF' || exit 1
import sys
if sys.version_info < (3, 11):
    sys.exit(f"localize needs Python 3.11 or newer; this is {sys.version.split()[0]}. Try: make PYTHON=python3.11")
EOF

echo "Setting up $venv …"
unset PYTHONPATH
if command -v uv > /dev/null 2>&1; then
    uv venv --quiet --allow-existing --python "$(command -v "$python")" "$venv"
    uv pip install --quiet --python "$venv/bin/python" -r requirements-dev.txt
    uv pip install --quiet --python "$venv/bin/python" --no-deps --editable .
    uv pip install --quiet --python "$venv/bin/python" --no-deps --target "$venv/examples" \
        -r requirements-examples.txt
else
    "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --editable .
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --upgrade \
        --target "$venv/examples" -r requirements-examples.txt
fi
