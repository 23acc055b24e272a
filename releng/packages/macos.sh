# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: the app for macOS (Apple silicon), zipped and not signed. It has not been run on macOS here; see docs/packaging.md.

make_macos() {
	local app="$WORK/macos/Ftrack Tray.app"
	mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources" "$app/Contents/lib"
	copy_product macosx/cocoa/aarch64/FtrackTray.app/Contents/Eclipse "$app/Contents/app"
	install -m 755 "$HERE/linux/ftrack-tray" "$app/Contents/MacOS/ftrack-tray"
	cp "$HERE"/linux/{java,autostart}.sh "$ROOT"/releng/{own-variables,start}.sh "$app/Contents/lib/"
	describe "$app/Contents" "$app/Contents/app/plugins"
	fill "$HERE/macos/Info.plist" "$app/Contents/Info.plist"
	printf 'APPL????' >"$app/Contents/PkgInfo"
	local size
	for size in 16 32 48 128 256 512; do
		rsvg-convert -w $size -h $size "$HERE/icons/org.ftracktray.FtrackTray.svg" -o "$WORK/mac-$size.png"
	done
	png2icns "$app/Contents/Resources/ftrack-tray.icns" "$WORK"/mac-{16,32,48,128,256,512}.png >"$WORK/icns.log" ||
		fail "the icon for macOS could not be made, see $WORK/icns.log"
	find "$WORK/macos" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
	(cd "$WORK/macos" && zip -q -X -y -r "$OUT/$name-macos-aarch64.zip" "Ftrack Tray.app") || fail "the zip for macOS could not be made"
}
