#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# On Windows (in Git's bash) or macOS, with a JDK 21 or newer in JAVA_HOME: puts a runtime of this system into the zip $1 that ./package
# made, at $2 below its folder ("jre" for Windows, "Contents/app/jre" for macOS). The result is in "unpacked" and beside, NAME-with-runtime.zip.
set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
modules=$(sed -n 's/^RUNTIME_MODULES=//p' "$here/runtime.sh")
mkdir unpacked
(cd unpacked && "$JAVA_HOME/bin/jar" xf "$OLDPWD/$1")
folder=$(echo unpacked/*)
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-man-pages --no-header-files --output "$folder/$2"
# jar knows no permissions; Windows needs none
[ "$(uname -s)" != Darwin ] || chmod +x "$folder/Contents/MacOS/ftrack-tray" "$folder/Contents/app/ftrack-tray"
(cd unpacked && "$JAVA_HOME/bin/jar" cfM "../$(basename "$1" .zip)-with-runtime.zip" ./*)
