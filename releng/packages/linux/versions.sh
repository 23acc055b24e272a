#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Called by the packages' scripts: keeps each installed version in a folder of its own, by hard links that cost no space,
# so that one that runs keeps its files while the next is installed.
#   versions.sh keep     gives the installed version its folder, and removes those of others that nobody runs
#   versions.sh remove   removes all of them
set -eu
place=$(dirname "$(dirname "$(readlink -f "$0")")")
root=$(dirname "$place")/versions
build=$(sed -n 's/^build=//p' "$place/build.properties")

in_use() { # whether a process runs the program in the folder $1
	for exe in /proc/[0-9]*/exe; do
		case "$(readlink "$exe" 2>/dev/null || true)" in "$1"/*) return 0 ;; esac
	done
	return 1
}

case "${1:-}" in
keep)
	mkdir -p "$root"
	if [ ! -d "$root/$build" ] || ! in_use "$root/$build"; then
		rm -rf "$root/.new" "${root:?}/$build"
		cp -al "$place" "$root/.new" 2>/dev/null || { rm -rf "$root/.new" && cp -a "$place" "$root/.new"; }
		mv "$root/.new" "$root/$build"
	fi
	for version in "$root"/*; do
		[ -d "$version" ] && [ "$version" != "$root/$build" ] || continue
		in_use "$version" || rm -rf "$version"
	done
	;;
remove)
	rm -rf "$root"
	;;
*)
	echo "versions.sh: keep or remove?" >&2
	exit 2
	;;
esac
