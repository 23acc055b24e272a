# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: tar.gz, deb and rpm for Linux.

# The folder $1, unpacked as $2, into the archive $3.
tarball() {
	tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --transform "s,^\.,$2," \
		-C "$1" -c . | gzip -6n >"$3"
}

# What a package lays into the system: the image below /opt, the rest where desktops look. $1: image, $2: root.
make_root() {
	local place="$2/opt/ftrack-tray/package"
	mkdir -p "$place" "$2/usr/bin" "$2/usr/share/doc/ftrack-tray" "$2/etc/xdg/autostart" "$2/etc/ftracktray"
	cp -al "$1/." "$place"
	mv "$place"/share/* "$2/usr/share/"
	rmdir "$place/share"
	install -m 755 "$HERE/linux/versions.sh" "$place/lib/versions.sh"
	ln -s ../../opt/ftrack-tray/package/bin/ftrack-tray "$2/usr/bin/ftrack-tray"
	cp "$HERE/linux/org.ftracktray.FtrackTray.managed.desktop" "$2/etc/xdg/autostart/"
	cp "$HERE/managed.properties.example" "$ROOT/LICENSE" "$2/usr/share/doc/ftrack-tray/"
	cp "$ROOT/LICENSE" "$2/usr/share/doc/ftrack-tray/copyright"
	chmod -R u+rwX,go+rX,go-w "$2"
}

make_deb() { # $1: root, $2: result
	local control="$WORK/deb"
	rm -rf "$control"
	cp -al "$1" "$control"
	mkdir "$control/DEBIAN"
	SIZE=$(du -sk "$1" | cut -f1)
	fill "$HERE/linux/debian/control" "$control/DEBIAN/control"
	install -m 755 "$HERE"/linux/debian/{postinst,prerm,postrm} "$control/DEBIAN/"
	echo /etc/xdg/autostart/org.ftracktray.FtrackTray.managed.desktop >"$control/DEBIAN/conffiles"
	(cd "$1" && find . -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$control/DEBIAN/md5sums"
	dpkg-deb --root-owner-group -Zxz -z1 --build "$control" "$2" >"$WORK/deb.log" 2>&1 || fail "the deb could not be built, see $WORK/deb.log"
}

make_rpm() { # $1: root, $2: result
	local top="$WORK/rpm"
	rm -rf "$top"
	# the payload's paths must not depend on this machine's macros
	rpmbuild -bb --target x86_64-linux --define "_topdir $top" --define "stage $1" --define "wanted_version $VERSION" \
		--define "wanted_release $BUILT" --define '_rpmdir %{_topdir}/RPMS' --define "_buildhost localhost" \
		--define 'use_source_date_epoch_as_buildtime 1' --define '_source_filedigest_algorithm 8' \
		--define '_binary_filedigest_algorithm 8' --nodeps "$HERE/linux/ftrack-tray.spec" \
		>"$WORK/rpm.log" 2>&1 || fail "the rpm could not be built, see $WORK/rpm.log"
	mv "$top"/RPMS/x86_64/*.rpm "$2"
	if [ -n "${FTRACKTRAY_SIGNING_KEY:-}" ]; then
		rpmsign --define "_gpg_name $FTRACKTRAY_SIGNING_KEY" --addsign "$2" >>"$WORK/rpm.log" 2>&1 ||
			fail "the rpm could not be signed with the key $FTRACKTRAY_SIGNING_KEY, see $WORK/rpm.log"
	fi
}
