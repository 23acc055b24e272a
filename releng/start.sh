# SPDX-License-Identifier: EPL-2.0
# Sourced by ./run and by the launcher of the packages: what both decide before Java starts.

# Java takes the names of files for those of the locale; with another than UTF-8 tasks in other scripts have none.
use_utf8_names() {
	[ "$(uname -s)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ] && export LC_ALL=C.UTF-8
}

# Whether these arguments of the product show a window.
needs_window() {
	local argument
	for argument in "$@"; do
		case "$argument" in headless | sandbox | explain | check | plugins | autostart | generate | --help | -h | --version | -V) return 1 ;; esac
	done
}
