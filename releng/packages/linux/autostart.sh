# SPDX-License-Identifier: EPL-2.0
# Sourced by the launcher: whether an autostart entry means this user; decided without Java, at each log-in to the desktop.

# $1: whose entry asks: managed, from the system's autostart folder, or user, from the user's own.
autostart_wanted() {
	local managed place=/etc/ftracktray/managed.properties
	[ "$(uname -s)" = Darwin ] && place="/Library/Application Support/Ftrack Tray/managed.properties"
	managed=$(sed -n 's/^[[:space:]]*autostart[[:space:]]*[=:][[:space:]]*\([A-Za-z]*\).*/\1/p' \
		"${FTRACKTRAY_MANAGED:-$place}" 2>/dev/null | tail -n 1)
	case "$1-$managed" in
	managed-true | user-) return 0 ;;
	*) return 1 ;;
	esac
}
