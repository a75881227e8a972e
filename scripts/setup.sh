#!/usr/bin/env bash
# Installs what is missing on Debian. setup.sh system: the packages; setup.sh tests: also .venv with the test tools;
# setup.sh scan: the packages and .venv-scan; setup.sh qt6: .venv-qt6 alone.
# May be run again at any time: it does nothing where nothing is missing.
set -u
. "$(dirname "$0")/lib.sh"
what="${1:-system}"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# ensure_venv FOLDER REQUIREMENTS [OPTION]: a venv with the tools of a list, made anew when the list changed.
ensure_venv() {
    local folder="$1" list="$ROOT/scripts/$2" stamp="$1/.ready"
    if ! [ -x "$folder/bin/python" ] || ! cmp -s "$stamp" "$list"; then
        say "Making ${folder##*/} with the tools of scripts/$2"
        # shellcheck disable=SC2086
        "$SYSTEM_PYTHON" -m venv ${3:-} "$folder" || fail "could not make $folder"
        "$folder/bin/python" -m pip install -q --disable-pip-version-check --no-input -r "$list" \
            || fail "pip could not install the tools of scripts/$2"
        cp "$list" "$stamp"
    fi
}

if [ "$what" = qt6 ]; then
    ensure_venv "$ROOT/.venv-qt6" requirements-qt6.txt
    "$ROOT/.venv-qt6/bin/python" -c 'import PyQt6.QtCore' || fail "PyQt6 does not load"
    exit 0
fi

missing=""
lists=("$ROOT/scripts/apt-packages.txt")
# A browser for the test of the web map, which is the same page for every QGIS, and a server for the tests of team atlases,
# whose SQL is the same, too: not in the rows of the matrix.
[ "$what" != tests ] || [ "${VISUAL_ATLAS_MATRIX:-}" = 1 ] \
    || lists+=("$ROOT/scripts/apt-packages-browser.txt" "$ROOT/scripts/apt-packages-server.txt")
wanted=$(sed -e 's/#.*//' "${lists[@]}" | tr -s ' \t\n' ' ')
if command -v dpkg-query >/dev/null; then
    for package in $wanted; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done
else
    command -v qgis >/dev/null || fail "this is not a Debian system and QGIS is not installed. Install QGIS 3.22 or newer, then start again"
fi

if [ -n "$missing" ]; then
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null \
        || fail "packages are missing and neither root nor sudo is at hand. As root: apt-get install$missing"
    say "Installing:$missing"
    mkdir -p "$BUILD"
    # shellcheck disable=SC2086
    { as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
    } >"$BUILD/apt.log" 2>&1 </dev/null || { tail -n 25 "$BUILD/apt.log" >&2; fail "apt-get could not install:$missing (log: $BUILD/apt.log)"; }
fi

"$SYSTEM_PYTHON" -c 'import qgis.core' || fail "$SYSTEM_PYTHON cannot import qgis"
if [ "$what" = scan ]; then ensure_venv "$ROOT/.venv-scan" requirements-scan.txt; fi
[ "$what" = tests ] || exit 0

ensure_venv "$VENV" requirements-test.txt --system-site-packages
"$VENV/bin/python" -c 'import pytest, pytest_qgis, pytestqt, importlinter, edtf' || fail "the test tools in $VENV do not load; delete it and start again"

# Qt 6 for one test; without it that test is skipped and says so
[ "${VISUAL_ATLAS_MATRIX:-}" = 1 ] || (ensure_venv "$ROOT/.venv-qt6" requirements-qt6.txt) || say "tests/unit/test_qt6.py will be skipped"
