#!/usr/bin/env bash
# Install what drives the review page in a browser into the environment named, and Chromium where there is none and
# apt-get may be used. Ends with 1 where the page cannot be tried.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$1

found() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! found > /dev/null; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
        echo "There is no Chromium. Install it: apt-get install chromium" >&2
        exit 1
    fi
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; } > /dev/null 2>&1 || {
        echo "Chromium cannot be installed here." >&2
        exit 1
    }
fi
if command -v uv > /dev/null 2>&1; then
    uv pip install --quiet --python "$venv/bin/python" --no-deps -r requirements-browser.txt
else
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-browser.txt
fi
