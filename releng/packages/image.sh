# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: the folder that is unpacked and run.

# For the platform $1 ("linux/gtk/x86_64") into the folder $2; without a runtime when $3 is empty, else with the one in $3.
make_image() {
	copy_product "$1" "$2/app"
	mkdir -p "$2/bin" "$2/lib" "$2/share"
	cp "$HERE/linux/ftrack-tray" "$2/bin/"
	cp "$HERE"/linux/{java,autostart}.sh "$ROOT"/releng/{own-variables,start}.sh "$2/lib/"
	chmod 755 "$2/bin/ftrack-tray"
	[ -z "${3:-}" ] || cp -al "$3" "$2/app/jre"
	desktop_files "$2/share"
	describe "$2" "$2/app/plugins"
}

# What a desktop wants to know, into the folder $1, laid out as /usr/share.
desktop_files() {
	local id=org.ftracktray.FtrackTray size
	mkdir -p "$1"/{applications,metainfo,man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
	cp "$HERE/linux/$id.desktop" "$1/applications/"
	fill "$HERE/linux/$id.metainfo.xml" "$1/metainfo/$id.metainfo.xml"
	for size in 16 22 24 32 48 64 128 256 512; do
		mkdir -p "$1/icons/hicolor/${size}x$size/apps"
		rsvg-convert -w $size -h $size "$HERE/icons/$id.svg" -o "$1/icons/hicolor/${size}x$size/apps/$id.png"
	done
	mkdir -p "$1"/icons/hicolor/{scalable,symbolic}/apps
	cp "$HERE/icons/$id.svg" "$1/icons/hicolor/scalable/apps/"
	cp "$HERE/icons/$id-symbolic.svg" "$1/icons/hicolor/symbolic/apps/"
	gzip -9n <"$WORK/generated/ftrack-tray.1" >"$1/man/man1/ftrack-tray.1.gz"
	cp "$WORK/generated/ftrack-tray.bash" "$1/bash-completion/completions/ftrack-tray"
	{ echo '#compdef ftrack-tray' && echo 'autoload -U +X bashcompinit && bashcompinit' &&
		cat "$WORK/generated/ftrack-tray.bash"; } >"$1/zsh/site-functions/_ftrack-tray"
	cp "$WORK/generated/ftrack-tray.fish" "$1/fish/vendor_completions.d/"
}
