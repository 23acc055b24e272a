# SPDX-License-Identifier: EPL-2.0
# What ./run and ./test need from the machine: a JDK, Maven, system packages, a display.
# Sourced by both; sets JAVA_HOME and MAVEN, starts nothing that outlives the caller.

MAVEN_VERSION=3.9.11
JDK_MINIMUM=21
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/ftrack-tray"
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() {
	echo "ftrack-tray: $*" >&2
	exit 1
}

# Feature version of the JDK in folder $1, from its release file; nothing when it is no JDK.
jdk_version() {
	[ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
	sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
	local best=0 version home
	for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
		"$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
		[ -n "$home" ] || continue
		version=$(jdk_version "$home")
		if [ "${version:-0}" -ge "$JDK_MINIMUM" ]; then
			[ "$home" = "${JAVA_HOME:-}" ] && return
			[ "$version" -gt "$best" ] && best=$version && found=$home
		fi
	done
	[ "$best" -gt 0 ] || fail "no JDK $JDK_MINIMUM or newer found; install one below /usr/lib/jvm or set JAVA_HOME to it"
	export JAVA_HOME=$found
}

# Maven 3.9 by its coordinates, brought by whatever older Maven there is.
find_maven() {
	MAVEN="$CACHE/apache-maven-$MAVEN_VERSION/bin/mvn"
	if [ ! -x "$MAVEN" ]; then
		need_packages mvn:maven
		mkdir -p "$CACHE"
		(cd "$CACHE" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
			-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin -DoutputDirectory="$CACHE" \
			>"$CACHE/maven.log" 2>&1 && tar xzf "apache-maven-$MAVEN_VERSION-bin.tar.gz" && rm -f ./*.tar.gz) ||
			fail "Maven $MAVEN_VERSION could not be fetched, see $CACHE/maven.log"
	fi
	# the JDK's warnings about Maven's own libraries are not ours to mend
	[ "$(jdk_version "$JAVA_HOME")" -ge 24 ] && export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
	return 0
}

# Each argument is probe:package; a probe is a command, or a file when it has a slash ("*" allowed).
need_packages() {
	local missing=() pair probe
	for pair in "$@"; do
		probe=${pair%%:*}
		if [[ $probe == */* ]]; then
			compgen -G "$probe" >/dev/null || missing+=("${pair#*:}")
		else
			command -v "$probe" >/dev/null || missing+=("${pair#*:}")
		fi
	done
	[ ${#missing[@]} -eq 0 ] && return
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		mkdir -p "$CACHE"
		(apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}") \
			>"$CACHE/apt.log" 2>&1 || fail "apt-get could not install ${missing[*]}, see $CACHE/apt.log"
	else
		fail "missing system packages, please install: ${missing[*]}"
	fi
}

need_window_packages() {
	[ "$(uname -s)" = Linux ] || return 0
	need_packages '/usr/lib/*/libgtk-3.so.0:libgtk-3-0' '/usr/share/icons/Adwaita/index.theme:adwaita-icon-theme' \
		'/usr/share/fonts/truetype/*/*:fonts-dejavu-core' '/usr/lib/*/libsecret-1.so.0:libsecret-1-0' \
		'/usr/lib/*/libXtst.so.6:libxtst6' '/usr/lib/*/libXrender.so.1:libxrender1' '/usr/lib/*/libXi.so.6:libxi6'
	[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || need_packages Xvfb:xvfb
}

need_desktop_packages() {
	need_window_packages
	need_packages Xvfb:xvfb openbox:openbox trayer:trayer xfce4-panel:xfce4-panel lxqt-panel:lxqt-panel dunst:dunst xdotool:xdotool xprop:x11-utils import:imagemagick \
		dbus-run-session:dbus-daemon dbus-launch:dbus-x11 '/usr/libexec/at-spi-bus-launcher:at-spi2-core' gnome-keyring-daemon:gnome-keyring gdbus:libglib2.0-bin \
		chromium:chromium chromedriver:chromium-driver node:nodejs npm:npm python3:python3
}

# A virtual display for this shell and its children; ends with the shell.
start_display() {
	local fifo
	fifo=$(mktemp -u)
	mkfifo "$fifo"
	Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$fifo" >/dev/null 2>&1 &
	DISPLAY_PID=$!
	read -r -t 20 number <"$fifo" || fail "the virtual display (Xvfb) did not start"
	rm -f "$fifo"
	export DISPLAY=:$number
	unset WAYLAND_DISPLAY
	trap 'kill $DISPLAY_PID 2>/dev/null' EXIT
}

# Changes whenever a file that goes into the product changes, comes or goes.
product_fingerprint() {
	(cd "$ROOT" && find .mvn pom.xml releng bundles features product ${1:-} -name target -prune -o -name node_modules -prune -o \
		-type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | cksum)
}

# The commit that is built, "+" when files differ from it; nothing but "unknown" without git.
commit() {
	local name
	name=$(git -C "$ROOT" rev-parse --short=10 HEAD 2>/dev/null) || { echo unknown && return; }
	[ -z "$(git -C "$ROOT" status --porcelain --untracked-files=no 2>/dev/null)" ] || name+=+
	echo "$name"
}

# An archive of classes that ./run is still writing is of a product that is about to change.
end_archives() {
	local file group
	for file in "$ROOT"/product/*/target/products/*/{linux/gtk/*,macosx/cocoa/*/*.app/Contents/Eclipse}/.archive/group; do
		group=$(cat "$file" 2>/dev/null) || continue
		kill -- "-$group" 2>/dev/null
		while kill -0 -- "-$group" 2>/dev/null; do sleep 0.1; done
		rm -rf "${file%/*}"
	done
}

# Runs Maven quietly; $1 is the log's name, the rest are Maven's arguments.
maven() {
	local log="$ROOT/target/$1.log"
	shift
	mkdir -p "$ROOT/target"
	end_archives
	# Tycho compiles only the files that changed, and misses what their change broke elsewhere
	rm -rf "$ROOT"/*/*/target/classes "$ROOT"/*/*/target/test-classes
	if ! (cd "$ROOT" && "$MAVEN" -B -ntp -Dftracktray.commit="$(commit)" "$@") >"$log" 2>&1; then
		grep -E '^\[ERROR\]|FAILURE!|ERROR!' "$log" | grep -v -E 'Re-run Maven|To see the full stack|For more information|\[Help 1\]' |
			cut -c1-400 | head -n 60 >&2
		return 1
	fi
}

# Builds what is out of date. $1: stamp, $2: further folders that count, rest: Maven's arguments.
build_once() {
	local stamp="$ROOT/target/$1.stamp" now
	now=$(product_fingerprint "$2")
	[ "$now" = "$(cat "$stamp" 2>/dev/null)" ] && return
	find_maven
	maven "$1" verify -Dmaven.test.skip=true -Dformatter.skip=true -Dimpsort.skip=true "${@:3}" ||
		fail "the build failed, see $ROOT/target/$1.log"
	echo "$now" >"$stamp"
}
