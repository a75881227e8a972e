#!/usr/bin/env bash
# Runs the tests on several versions of QGIS and prints a table: matrix.sh [row...], all rows when none is named.
# matrix.sh prepare row...: builds what these rows need and runs nothing.
#   322       QGIS 3.22, shapely 1.8     Debian 12 (this system where it has that QGIS, else a chroot)
#   322-s2    the same with shapely 2 from pip
#   340       QGIS 3.40, shapely 2       Debian 13, in a chroot
#   344       QGIS 3.44, shapely 2       Debian 13 with its backports, in a chroot
# The chroots are kept in VISUAL_ATLAS_MATRIX_CACHE (default ~/.cache/visual-atlas-matrix, about 6 GB) and only
# brought up to date by the next run. Packages come from the mirror that this system's apt uses; on a system that is not
# Debian name one in VISUAL_ATLAS_DEBIAN_MIRROR. VISUAL_ATLAS_MATRIX_SUITES: which suites (default: all four).
# Exit code: 0 all passed; 1 something failed; 3 not possible here (the reason is printed), or a row could not be
# prepared and no other failed.
set -u
. "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1

CACHE="${VISUAL_ATLAS_MATRIX_CACHE:-$HOME/.cache/visual-atlas-matrix}"
SUITES="${VISUAL_ATLAS_MATRIX_SUITES:-unit qgis desktop package}"
RESULTS="$BUILD/matrix"
ALL_ROWS="322 322-s2 340 344"

impossible() { printf 'The matrix cannot run here: %s\n' "$*" >&2; exit 3; }

# The mirror that this system's apt uses for its own release.
mirror() {
    [ -z "${VISUAL_ATLAS_DEBIAN_MIRROR:-}" ] || { say "$VISUAL_ATLAS_DEBIAN_MIRROR"; return; }
    local codename
    codename=$(. /etc/os-release && say "${VERSION_CODENAME:-}")
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
        | awk -v name="$codename" '$1 == name && $2 == "main" { sub("/$", "", $3); print $3; exit }'
}

# row NAME: folder, suite, suite of its backports (or -), whether shapely 2 comes from pip.
row() {
    case "$1" in
        322)    say "bookworm bookworm - no" ;;
        322-s2) say "bookworm bookworm - yes" ;;
        340)    say "trixie trixie - no" ;;
        344)    say "trixie-bpo trixie trixie-backports no" ;;
        *)      return 1 ;;
    esac
}

qgis_here() { "$SYSTEM_PYTHON" -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION.split("-")[0])' 2>/dev/null; }

# apt of a chroot: our mirror, few packages, quick writes, no services started.
configure_apt() {
    local top="$1" suite="$2" extra="$3"
    say "deb $MIRROR $suite main" >"$top/etc/apt/sources.list"
    if [ "$extra" != - ]; then
        say "deb $MIRROR $extra main" >>"$top/etc/apt/sources.list"
        printf 'Package: *\nPin: release n=%s\nPin-Priority: 500\n' "$extra" >"$top/etc/apt/preferences.d/99matrix"
    fi
    printf 'APT::Install-Recommends "false";\nAcquire::Check-Valid-Until "false";\nAcquire::Retries "3";\n' \
        >"$top/etc/apt/apt.conf.d/99matrix"
    say force-unsafe-io >"$top/etc/dpkg/dpkg.cfg.d/99matrix"
    printf '#!/bin/sh\nexit 101\n' >"$top/usr/sbin/policy-rc.d"
    chmod +x "$top/usr/sbin/policy-rc.d"
}

# inside TOP COMMAND...: in the chroot, in /src, with an environment of its own; no mount is left behind, and no process
# where we are told to stop (unshare itself does not listen).
INSIDE=""
trap '[ -z "$INSIDE" ] || kill -9 "$INSIDE"; exit 143' TERM INT HUP
inside() {
    local top="$1" name code; shift
    local kept=()
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL PIP_DEFAULT_TIMEOUT; do
        [ -z "${!name:-}" ] || kept+=("$name=${!name}")
    done
    [ ! -s "$top/$CERTIFICATES" ] || kept+=("PIP_CERT=/$CERTIFICATES" "SSL_CERT_FILE=/$CERTIFICATES")
    unshare --mount --pid --fork --kill-child --mount-proc="$top/proc" chroot "$top" \
        env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${kept[@]+"${kept[@]}"} "${EXTRA[@]}" bash -c 'cd /src && "$@"' inside "$@" </dev/null &
    INSIDE=$!
    wait "$INSIDE"; code=$?
    INSIDE=""
    return $code
}
CERTIFICATES=etc/ssl/certs/ca-certificates.crt

# make_base FOLDER SUITE: the smallest Debian of that suite.
make_base() {
    local top="$CACHE/$1" suite="$2"
    [ ! -e "$top/.base" ] || return 0
    rm -rf --one-file-system "$top"
    say "Building $1: debootstrap $suite"
    mkdir -p "$CACHE/debs"
    nice -n 10 debootstrap --variant=minbase --cache-dir="$CACHE/debs" --include=ca-certificates "$suite" "$top" "$MIRROR" \
        >"$RESULTS/$1-debootstrap.log" 2>&1 || { tail -n 15 "$RESULTS/$1-debootstrap.log" >&2; return 1; }
    configure_apt "$top" "$suite" - && touch "$top/.base"
}

# make_chroot FOLDER SUITE EXTRA: base, packages of scripts/apt-packages.txt, test tools. Quick where nothing is missing.
make_chroot() {
    local folder="$1" suite="$2" extra="$3" top="$CACHE/$1" log="$RESULTS/$1-setup.log"
    if [ "$extra" != - ] && [ ! -e "$top/.base" ]; then      # most of it is the same: begin with a copy
        make_chroot "$suite" "$suite" - || return 1
        say "Building $folder: a copy of $suite"
        rm -rf --one-file-system "$top"
        cp -a "$CACHE/$suite" "$top" && rm -f "$top/.ready" && rm -rf "$top/src" || return 1
    fi
    make_base "$folder" "$suite" || return 1
    cp -L /etc/resolv.conf "$top/etc/resolv.conf"
    [ ! -s "/$CERTIFICATES" ] || cp -L "/$CERTIFICATES" "$top/$CERTIFICATES"
    copy_source "$top/src" || return 1
    if ! cmp -s scripts/apt-packages.txt "$top/.ready"; then
        say "Building $folder: packages"
        configure_apt "$top" "$suite" "$extra"
        inside "$top" apt-get -q update >"$log" 2>&1 || { tail -n 15 "$log" >&2; return 1; }
        if [ "$extra" != - ]; then
            inside "$top" env DEBIAN_FRONTEND=noninteractive apt-get -q -y upgrade --with-new-pkgs >>"$log" 2>&1 \
                || { tail -n 15 "$log" >&2; return 1; }
        fi
    fi
    inside "$top" nice -n 10 bash scripts/setup.sh tests >>"$log" 2>&1 || { tail -n 25 "$log" >&2; return 1; }
    cmp -s scripts/apt-packages.txt "$top/.ready" && return 0
    inside "$top" apt-get clean
    cp scripts/apt-packages.txt "$top/.ready"
}

# copy_source FOLDER: the checkout as it stands, without what was built.
copy_source() {
    rm -rf --one-file-system "$1"
    mkdir -p "$1"
    tar -C "$ROOT" --exclude=./.git --exclude=./build --exclude=./dist --exclude='./.venv*' --exclude='./.qgis-settings' \
        --exclude=__pycache__ -cf - . | tar -C "$1" -xf -
}

# shapely 2 into a venv, with the system's numpy, and built for the system's GEOS, as a distribution builds it: in the QGIS
# program the GEOS inside the wheel is mixed up with the one that QGIS has loaded.
SHAPELY2='command -v geos-config >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        libgeos-dev python3-dev gcc libc6-dev >/dev/null || exit 1
    printf "numpy==%s\n" "$(/usr/bin/python3 -c "import numpy; print(numpy.__version__)")" >/tmp/numpy.txt
    "$VISUAL_ATLAS_VENV/bin/python" -m pip install -q --disable-pip-version-check --no-input -c /tmp/numpy.txt \
        --no-binary shapely "shapely>=2"
    code=$?; rm -f /tmp/numpy.txt; exit $code'

# prepare_row NAME: sets SOURCE, EXTRA and do_in for a row and makes what it needs.
prepare_row() {
    local name="$1" folder suite extra pip_shapely
    read -r folder suite extra pip_shapely <<<"$(row "$name")"
    if [ "$suite" = bookworm ] && [[ "$(qgis_here)" = 3.22.* ]]; then
        SOURCE="$CACHE/here-$name/src"
        EXTRA=("VISUAL_ATLAS_MATRIX=1" "VISUAL_ATLAS_VENV=$CACHE/here-$name/venv")
        do_in() { (cd "$SOURCE" && env "${EXTRA[@]}" "$@" </dev/null); }
        copy_source "$SOURCE" || return 1
        do_in bash scripts/setup.sh tests || return 1
    else
        SOURCE="$CACHE/$folder/src" CHROOT="$CACHE/$folder"
        EXTRA=("VISUAL_ATLAS_MATRIX=1" VISUAL_ATLAS_VENV=/opt/venv)
        do_in() { inside "$CHROOT" "$@"; }
        make_chroot "$folder" "$suite" "$extra" || return 1
        if [ "$pip_shapely" = yes ]; then      # the venv with pip's shapely is another one
            EXTRA=("VISUAL_ATLAS_MATRIX=1" VISUAL_ATLAS_VENV=/opt/venv-shapely2)
            do_in bash scripts/setup.sh tests || return 1
        fi
    fi
    [ "$pip_shapely" = no ] || do_in bash -c "$SHAPELY2"
}

# run_row NAME: prepares what the row needs and runs the suites there; their reports go to build/matrix/NAME. Returns 3
# where it could not be prepared.
run_row() {
    local name="$1" started=$SECONDS code suite
    local out="$RESULTS/$name"; mkdir -p "$out"
    for suite in $SUITES; do rm -f "$out/$suite.xml"; done      # what other runs of the row left stays
    rm -rf "$out/desktop" "$out/versions.json"
    prepare_row "$name" || { say "QGIS row $name could not be prepared" >&2; return 3; }
    say $((SECONDS - started)) >"$out/setup_seconds"
    do_in bash -c '"$VISUAL_ATLAS_VENV/bin/python" scripts/matrix_table.py versions' >"$out/versions.json" || return 1
    [ $PREPARE = no ] || return 0
    started=$SECONDS
    # shellcheck disable=SC2086
    do_in bash scripts/test.sh $SUITES >"$out/log.txt" 2>&1
    code=$?
    say $((SECONDS - started)) >"$out/test_seconds"
    for suite in $SUITES; do cp "$SOURCE/build/reports/$suite.xml" "$out/" 2>/dev/null; done
    [ $code -eq 0 ] || { cp -r "$SOURCE/build/desktop" "$out/" 2>/dev/null; grep -aE '^(FAILED|ERROR)' "$out/log.txt" >&2; }
    say "QGIS row $name ended with code $code after $((SECONDS - started)) s (log: $out/log.txt)"
    return $code
}

PREPARE=no
[ "${1:-}" != prepare ] || { PREPARE=yes; shift; }
[ $# -gt 0 ] || set -- $ALL_ROWS
for name in "$@"; do row "$name" >/dev/null || fail "no such row: $name (rows: $ALL_ROWS)"; done
mkdir -p "$CACHE" "$RESULTS"
exec 9>"$CACHE/lock"
flock -n 9 || { say "Another run of the matrix is under way; waiting for it"; flock 9; }
needs_chroot=no
for name in "$@"; do case "$name" in 322*) [[ "$(qgis_here)" = 3.22.* ]] || needs_chroot=yes ;; *) needs_chroot=yes ;; esac; done
if [ $needs_chroot = yes ]; then
    [ "$(id -u)" = 0 ] || impossible "chroots need root (sudo make matrix)"
    command -v debootstrap >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends debootstrap \
        >"$RESULTS/apt.log" 2>&1 </dev/null || impossible "debootstrap is missing and apt-get cannot install it"
    unshare --mount --pid --fork true 2>/dev/null || impossible "this system does not allow namespaces (unshare)"
    MIRROR=$(mirror)
    [ -n "$MIRROR" ] || impossible "apt names no Debian mirror; name one in VISUAL_ATLAS_DEBIAN_MIRROR"
fi
worst=0
for name in "$@"; do
    say "== QGIS row $name"
    run_row "$name"
    case $? in 0) ;; 3) [ $worst -ne 0 ] || worst=3 ;; *) worst=1 ;; esac
done
[ $PREPARE = no ] || exit $worst
"$SYSTEM_PYTHON" -B scripts/matrix_table.py table "$RESULTS" "$SUITES" "$@" || [ $worst -ne 0 ] || worst=1
exit $worst
