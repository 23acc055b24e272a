# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: zip and msi for Windows x86_64. None of them has been run on Windows here; see docs/packaging.md.

make_windows() {
	local image="$WORK/windows"
	copy_product win32/win32/x86_64 "$image"
	describe "$image" "$image/plugins"
	windows_icon "$WORK/ftrack-tray.ico"
	find_maven
	"$MAVEN" -B -ntp -q -f "$HERE/windows/pom.xml" package -Dproduct.version="$VERSION" -Dicon="$WORK/ftrack-tray.ico" \
		-Doutput="$image" >"$WORK/launch4j.log" 2>&1 || fail "the executables for Windows could not be made, see $WORK/launch4j.log"
	rm -rf "$HERE/windows/target"
	find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
	(cd "$WORK" && rm -rf "$name" && cp -al windows "$name" && zip -q -X -r "$OUT/$name-windows-x86_64.zip" "$name") ||
		fail "the zip for Windows could not be made"
	make_msi "$image" "$OUT/$name-windows-x86_64.msi"
}

# Into the file $1; an icon of Windows holds pictures of several sizes, as PNG since Windows Vista.
windows_icon() {
	local size
	for size in 16 32 48 256; do
		rsvg-convert -w $size -h $size "$HERE/icons/org.ftracktray.FtrackTray.svg" -o "$WORK/icon-$size.png"
	done
	icotool -c -o "$1" "$WORK"/icon-{16,32,48,256}.png || fail "the icon for Windows could not be made"
}

make_msi() { # $1: image, $2: result
	fill "$HERE/windows/ftrack-tray.wxs" "$WORK/ftrack-tray.wxs"
	"$HERE/windows/files.sh" "$1" >"$WORK/files.wxs" || fail "the files of the msi could not be listed"
	(cd "$WORK" && wixl -a x64 -D Image=windows -o "$2" ftrack-tray.wxs files.wxs) >"$WORK/wixl.log" 2>&1 ||
		fail "the msi could not be made, see $WORK/wixl.log"
	msibuild "$2" -i "$HERE/windows/Condition.idt" >>"$WORK/wixl.log" 2>&1 || fail "the conditions of the msi could not be written, see $WORK/wixl.log"
}
