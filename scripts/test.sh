#!/usr/bin/env bash
# Runs the tests: test.sh [unit] [qgis] [desktop] [package], all four when none is named. Every suite runs, also after
# one failed; the exit code is 0 only if each ran at least one test and none failed.
set -u
. "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1
[ $# -gt 0 ] || set -- unit qgis desktop package

REPORTS="$BUILD/reports"
mkdir -p "$REPORTS"
bash scripts/setup.sh tests || exit 1
"$SYSTEM_PYTHON" -B scripts/stage.py || fail "the plugin could not be staged"
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 VISUAL_ATLAS_ROOT="$ROOT"
PYTEST=("$VENV/bin/python" -m pytest -q -p no:cacheprovider -ra)

suite_unit() { timeout -k 5 1500 "${PYTEST[@]}" -p no:pytest_qgis -p no:pytest-qt --junitxml "$1" tests/unit; }

suite_qgis() {
    rm -rf "$BUILD/config-qgis"
    QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH="$BUILD/config-qgis" \
        timeout -k 5 2700 "${PYTEST[@]}" --junitxml "$1" tests/qgis
}

suite_desktop() {
    rm -rf "$BUILD/desktop"
    VISUAL_ATLAS_REPORT="$1" PYTHONPATH="$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
        bash scripts/in_qgis.sh on desktop 1500 "$ROOT/tests/desktop/run_inside.py"
    local code=$?
    cat "$BUILD/desktop/pytest.txt" 2>/dev/null
    return $code
}

suite_package() {
    "$SYSTEM_PYTHON" -B scripts/package.py || return 1
    timeout -k 5 900 "${PYTEST[@]}" -p no:pytest_qgis -p no:pytest-qt --junitxml "$1" tests/package
}

worst=0
reports=()
for suite in "$@"; do
    say "== tests/$suite"
    report="$REPORTS/$suite.xml"
    rm -f "$report"
    "suite_$suite" "$report" </dev/null
    code=$?
    [ $code -eq 0 ] || { say "tests/$suite ended with code $code" >&2; worst=1; }
    reports+=("$report")
done
"$SYSTEM_PYTHON" -B scripts/count_tests.py "${reports[@]}" || worst=1
exit $worst
