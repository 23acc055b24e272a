#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Lists the jars of the folder $1 with the licences that their manifests and POMs name.
set -u
echo "Ftrack Tray is licensed under the Eclipse Public License 2.0, see LICENSE. It contains these libraries;"
echo "their licence texts are in their jars."
echo
for jar in "$1"/*.jar; do
	case "$(basename "$jar")" in org.ftracktray.*) continue ;; esac
	licence=$(unzip -p "$jar" META-INF/MANIFEST.MF 2>/dev/null | tr -d '\r' | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g' |
		sed -n 's/^Bundle-License: *//p' | head -n 1)
	[ -n "$licence" ] || licence=$(unzip -p "$jar" 'META-INF/maven/*/*/pom.xml' 2>/dev/null |
		sed -n '/<licenses>/,/<\/licenses>/s/.*<name>\(.*\)<\/name>.*/\1/p' | paste -sd, -)
	if [ -z "$licence" ]; then
		case "$(basename "$jar")" in
		org.eclipse.*) licence="EPL-2.0" ;;
		*) licence="see the jar: $(unzip -Z1 "$jar" 2>/dev/null | grep -iE '(^|/)(licen[cs]e|about)[^/]*\.(txt|md|html)$|(^|/)LICEN[CS]E$' | head -n 2 | paste -sd' ' -)" ;;
		esac
	fi
	printf '%s\n    %s\n' "$(basename "$jar" .jar)" "$licence"
done
