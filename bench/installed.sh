# SPDX-License-Identifier: EPL-2.0
# Sourced by what measures the product: it is measured as it is installed, from its package.

# Builds the package when a file of the product changed since, and unpacks it; sets PROGRAM.
installed_product() {
	local root="$ROOT/target/bench-installed" stamp now
	need_packages dpkg-deb:dpkg
	stamp="$root.stamp"
	now=$(product_fingerprint)
	if [ "$now" != "$(cat "$stamp" 2>/dev/null)" ]; then
		"$ROOT/package" deb >"$ROOT/target/bench-package.log" || fail "the package failed, see target/bench-package.log"
		rm -rf "$root"
		dpkg-deb -x "$ROOT"/target/packages/*_amd64.deb "$root" || fail "the package could not be unpacked"
		echo "$now" >"$stamp"
	fi
	PROGRAM="$root/usr/bin/ftrack-tray"
}
