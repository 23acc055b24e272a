# SPDX-License-Identifier: EPL-2.0
# Sourced by the launcher where the image has no runtime of its own: finds an installed Java, the newest of those that are new enough.

JAVA_MINIMUM=21

find_java() {
	local candidate version best=0 found=
	for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
		[ -x "$candidate/bin/java" ] && [ -r "$candidate/release" ] || continue
		version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
		[ "${version:-0}" -ge "$JAVA_MINIMUM" ] || continue
		[ "$candidate" = "${JAVA_HOME:-}" ] && return
		[ "$version" -gt "$best" ] && best=$version && found=$candidate
	done
	[ -n "$found" ] || fail "no Java $JAVA_MINIMUM or newer found; put a runtime into $home/app/jre, install one below /usr/lib/jvm, or set JAVA_HOME to it"
	export JAVA_HOME=$found
}
