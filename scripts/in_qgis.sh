#!/usr/bin/env bash
# in_qgis.sh on|off NAME SECONDS SCRIPT: runs a Python script in a real QGIS on a virtual screen of its own, in a fresh
# profile with or without our plugin. Log, errors and the picture of a stuck screen go to build/NAME. Exit code: that
# of QGIS (the script ends it by QCoreApplication.exit).
set -u
. "$(dirname "$0")/lib.sh"
[ $# -eq 4 ] || fail "usage: in_qgis.sh on|off NAME SECONDS SCRIPT"
enabled="$1" out="$BUILD/$2" seconds="$3" script="$4"

mkdir -p "$out"
fresh_profile "$BUILD/profile-$2" "$enabled"
rm -f "$out/errors.txt"
export VISUAL_ATLAS_ROOT="$ROOT" VISUAL_ATLAS_OUT="$out" PYTHONDONTWRITEBYTECODE=1
export VISUAL_ATLAS_ERRORS="$out/errors.txt" PYQGIS_STARTUP="$ROOT/scripts/error_hook.py"
start_screen
run_qgis "$seconds" "$out/stuck.png" "$out/qgis.log" --profiles-path "$BUILD/profile-$2" --nologo --code "$script"
code=$?
stop_screen
[ $code -eq 0 ] || { tail -n 20 "$out/qgis.log"; [ ! -s "$out/errors.txt" ] || cat "$out/errors.txt"; }
exit $code
