#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Lists the folders and files of the image $1 for the msi, as they are named below the variable Image; without the two
# executables, which ftrack-tray.wxs names.
set -eu
cd "$1"
declare -A folders=([.]=INSTALLDIR)
components=()
parent() { case "$1" in */*) parent=${1%/*} ;; *) parent=. ;; esac }
echo '<?xml version="1.0" encoding="UTF-8"?>'
echo '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Fragment>'
while read -r folder; do
	parent "$folder"
	id="d${#folders[@]}"
	echo "<DirectoryRef Id=\"${folders[$parent]}\"><Directory Id=\"$id\" Name=\"${folder##*/}\"/></DirectoryRef>"
	folders[$folder]=$id
done < <(find . -mindepth 1 -type d -printf '%P\n' | LC_ALL=C sort)
while read -r file; do
	parent "$file"
	id="c${#components[@]}"
	echo "<DirectoryRef Id=\"${folders[$parent]}\"><Component Id=\"$id\" Guid=\"*\" Win64=\"yes\"><File Id=\"f$id\" Source=\"\$(var.Image)/$file\" KeyPath=\"yes\"/></Component></DirectoryRef>"
	components+=("$id")
done < <(find . -type f ! -name 'ftrack-tray*.exe' -printf '%P\n' | LC_ALL=C sort)
echo '<ComponentGroup Id="ProductFiles">'
printf '<ComponentRef Id="%s"/>\n' "${components[@]}"
echo '</ComponentGroup></Fragment></Wix>'
