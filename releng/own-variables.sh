# SPDX-License-Identifier: EPL-2.0
# Sourced first by ./run: what the caller's environment held, so that applications get that and not what is changed here.
# A variable of this script is changed for them, too, when the caller exports one of the same name.

FTRACKTRAY_NAMES=()
FTRACKTRAY_VALUES=()
while read -r FTRACKTRAY_NAME; do
	FTRACKTRAY_NAMES+=("$FTRACKTRAY_NAME")
	FTRACKTRAY_VALUES+=("${!FTRACKTRAY_NAME}")
done < <(compgen -e)

# Notes for the product what each changed variable was, and with nothing that it was not there; see docs/extending.md.
# A start script above this one may have noted it before.
keep_originals() {
	local FTRACKTRAY_INDEX FTRACKTRAY_NAME FTRACKTRAY_KNOWN=' '
	for ((FTRACKTRAY_INDEX = 0; FTRACKTRAY_INDEX < ${#FTRACKTRAY_NAMES[@]}; FTRACKTRAY_INDEX++)); do
		FTRACKTRAY_NAME=${FTRACKTRAY_NAMES[FTRACKTRAY_INDEX]}
		FTRACKTRAY_KNOWN+="$FTRACKTRAY_NAME "
		[ "${!FTRACKTRAY_NAME-}" = "${FTRACKTRAY_VALUES[FTRACKTRAY_INDEX]}" ] ||
			keep_original "$FTRACKTRAY_NAME" "${FTRACKTRAY_VALUES[FTRACKTRAY_INDEX]}"
	done
	while read -r FTRACKTRAY_NAME; do
		[[ $FTRACKTRAY_KNOWN == *" $FTRACKTRAY_NAME "* ]] || keep_original "$FTRACKTRAY_NAME" ''
	done < <(compgen -e)
}

keep_original() {
	case "$1" in FTRACKTRAY_* | _ | SHLVL | PWD | OLDPWD) return ;; esac
	local FTRACKTRAY_ORIGINAL="FTRACKTRAY_ORIGINAL_$1"
	[ -n "${!FTRACKTRAY_ORIGINAL+set}" ] || export "$FTRACKTRAY_ORIGINAL=$2"
}
