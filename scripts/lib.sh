# Shared by the scripts beside it: folders, a profile of our own, a virtual screen, QGIS under a deadline.
# Sourced, never run.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
BUILD="$ROOT/build"
PLUGIN=visual_atlas_plugin
STAGED="$BUILD/$PLUGIN"
SYSTEM_PYTHON=/usr/bin/python3      # another python3 that is first on the PATH cannot import qgis
VENV="${VISUAL_ATLAS_VENV:-$ROOT/.venv}"

say()  { printf '%s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# fresh_profile DIR [on|off]: an empty QGIS profile with our settings, with or without our plugin. After a crash QGIS switches plugins off
# in the profile without a word, so every start gets a new one.
fresh_profile() {
    local dir="$1" enabled="${2:-on}"
    rm -rf "$dir"
    mkdir -p "$dir/profiles/default/QGIS" "$dir/profiles/default/python/plugins"
    cp "$ROOT/scripts/QGIS3.ini" "$dir/profiles/default/QGIS/QGIS3.ini"
    if [ "$enabled" = on ]; then
        ln -s "$STAGED" "$dir/profiles/default/python/plugins/$PLUGIN"
    else
        sed -i "/^$PLUGIN=/d" "$dir/profiles/default/QGIS/QGIS3.ini"
    fi
}

# qgis_process without its wrapper: Debian 12's passes an option that the program does not know.
qgis_process_bin() { command -v qgis_process.bin || command -v qgis_process; }

# run_algorithm DIR ID NAME=VALUE...: one algorithm of the staged plugin, without a window.
run_algorithm() {
    local dir="$1" id="$2" log code; shift 2
    fresh_profile "$dir"
    log="$dir/qgis_process.log"
    timeout -k 5 300 env QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH="$dir" QGIS_PLUGINPATH="$BUILD" \
        PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 "$(qgis_process_bin)" run "$id" -- "$@" >"$log" 2>&1 </dev/null
    code=$?
    [ $code -eq 0 ] || { tail -n 30 "$log" >&2; say "$id ended with code $code (log: $log)" >&2; }
    return $code
}

# A display that can be used, not only named.
display_works() { [ -n "${DISPLAY:-}" ] && { ! command -v xdotool >/dev/null || timeout 10 xdotool getdisplaygeometry >/dev/null 2>&1; }; }

SCREEN_DIR=""; XVFB_PID=""; OPENBOX_PID=""

# start_screen: an X server of our own on a free number, with a window manager; sets DISPLAY.
start_screen() {
    SCREEN_DIR="$(mktemp -d)"
    trap stop_screen EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    mkdir -m 700 "$SCREEN_DIR/runtime"
    mkdir -p "$SCREEN_DIR/xdg/config" "$SCREEN_DIR/xdg/cache" "$SCREEN_DIR/xdg/data"
    Xvfb -displayfd 3 -screen 0 "${SCREEN_SIZE:-1600x1000}x24" -nolisten tcp 3>"$SCREEN_DIR/display" >"$SCREEN_DIR/xvfb.log" 2>&1 </dev/null &
    XVFB_PID=$!
    local tries=0
    until [ -s "$SCREEN_DIR/display" ]; do
        tries=$((tries + 1))
        if [ $tries -gt 200 ] || ! kill -0 $XVFB_PID 2>/dev/null; then
            cat "$SCREEN_DIR/xvfb.log" >&2
            fail "the virtual screen (Xvfb) did not start"
        fi
        sleep 0.1
    done
    export DISPLAY=":$(tr -d '[:space:]' <"$SCREEN_DIR/display")"
    export LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$SCREEN_DIR/runtime"
    export XDG_CONFIG_HOME="$SCREEN_DIR/xdg/config" XDG_CACHE_HOME="$SCREEN_DIR/xdg/cache" XDG_DATA_HOME="$SCREEN_DIR/xdg/data"
    # QGIS takes files under the temporary folder for temporary layers; a clone may lie there.
    mkdir -p "$SCREEN_DIR/tmp"; export TMPDIR="$SCREEN_DIR/tmp"
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM SESSION_MANAGER DBUS_SESSION_BUS_ADDRESS
    openbox >"$SCREEN_DIR/openbox.log" 2>&1 </dev/null &
    OPENBOX_PID=$!
}

stop_screen() {
    local pid
    for pid in $OPENBOX_PID $XVFB_PID; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    OPENBOX_PID=""; XVFB_PID=""
    [ -z "$SCREEN_DIR" ] || rm -rf "$SCREEN_DIR"
    SCREEN_DIR=""
    return 0
}

# run_qgis SECONDS STUCK_PNG LOG ARGS...: QGIS on the current display. Returns its exit code; past the deadline it
# leaves a picture of the screen, ends QGIS and returns 124.
run_qgis() {
    local seconds="$1" stuck="$2" log="$3" pid code; shift 3
    rm -f "$stuck"
    qgis "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    local end=$((SECONDS + seconds))
    while kill -0 "$pid" 2>/dev/null; do
        if [ $SECONDS -ge $end ]; then
            timeout 20 import -window root "$stuck" 2>/dev/null
            kill "$pid" 2>/dev/null; sleep 2; kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null
            say "QGIS did not end within $seconds seconds; picture of the screen: $stuck" >&2
            return 124
        fi
        sleep 0.3
    done
    wait "$pid"; code=$?
    return $code
}
