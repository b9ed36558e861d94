#!/usr/bin/env bash
# Build the source distribution, build the wheel from it, install the wheel into an environment of its own, and run
# the tests that the source distribution carries, with its src/ removed: scripts/test_package.sh FOLDER [PYTEST ARGS].
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
folder=$1
shift
unset PYTHONPATH
rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

"$root/.venv/bin/python" -m build --quiet --sdist --outdir "$folder" "$root"
tar -xzf "$folder"/localize-*.tar.gz -C "$folder"
tree=$(echo "$folder"/localize-*/)
"$root/.venv/bin/python" -m build --quiet --wheel --outdir "$folder" "$tree"

cd "$tree"
scripts/setup.sh .venv
.venv/bin/python -m pip --version > /dev/null 2>&1 || .venv/bin/python -m ensurepip > /dev/null
.venv/bin/python -m pip uninstall --quiet --yes localize
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps "$folder"/localize-*.whl
rm -rf src
.venv/bin/python -c 'import localize, sys; sys.exit("src" in localize.__file__)'
.venv/bin/python -m pytest -q -n 2 -p no:cacheprovider "$@"
