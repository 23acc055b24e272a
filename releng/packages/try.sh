#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# "./test packages" (as root): installs deb and rpm of target/packages in a Debian of its own, in a folder, and uses them there.
# The rpm goes in by rpm --root without its dependencies, which have the names of EL9; the deb has brought the same libraries.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../environment.sh"
[ "$(id -u)" = 0 ] || fail "only root can install packages into a root of its own; run it with sudo"
need_packages debootstrap:debootstrap rpm:rpm
OUT="$ROOT/target/packages"
ls "$OUT"/*.deb "$OUT"/*.rpm >/dev/null 2>&1 || "$ROOT/package" linux || exit
CHROOT=${FTRACKTRAY_CHROOT:-$ROOT/target/chroot}
if [ ! -x "$CHROOT/usr/bin/Xvfb" ]; then
	debootstrap --variant=minbase bookworm "$CHROOT" "$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)" \
		>"$ROOT/target/chroot.log" 2>&1 || fail "the Debian could not be made, see $ROOT/target/chroot.log"
	cp /etc/apt/apt.conf.d/* "$CHROOT/etc/apt/apt.conf.d/" 2>/dev/null
	chroot "$CHROOT" sh -c 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends xvfb xdotool procps fonts-dejavu-core adwaita-icon-theme libsecret-1-0 dbus-x11' \
		>>"$ROOT/target/chroot.log" 2>&1 || fail "the Debian could not be made, see $ROOT/target/chroot.log"
fi
mountpoint -q "$CHROOT/proc" || mount -t proc proc "$CHROOT/proc" || fail "/proc cannot be mounted in $CHROOT"
mountpoint -q "$CHROOT/dev" || mount --bind /dev "$CHROOT/dev" || fail "/dev cannot be mounted in $CHROOT"
trap 'umount "$CHROOT/dev" "$CHROOT/proc"' EXIT
mkdir -p "$CHROOT/packages"
cp "$OUT"/*.deb "$OUT"/*.rpm "$ROOT/releng/packages/try/installed.sh" "$CHROOT/packages/"

result=0
KIND=deb INSTALL='apt-get install -y --no-install-recommends /packages/*.deb' REMOVE='dpkg -P ftrack-tray' \
	chroot "$CHROOT" bash /packages/installed.sh || result=1
rpm --root "$CHROOT" -i --nodeps --dbpath /tmp/rpmdb "$CHROOT"/packages/*.rpm || fail "the rpm could not be installed"
chroot "$CHROOT" su artist -c 'ftrack-tray --version' || fail "the program of the rpm does not start"
rpm --root "$CHROOT" -e --nodeps --dbpath /tmp/rpmdb ftrack-tray || fail "the rpm could not be removed"
[ ! -e "$CHROOT/opt/ftrack-tray" ] || fail "the rpm left /opt/ftrack-tray: $(ls -R "$CHROOT/opt/ftrack-tray" | head)"
echo "ok      rpm: is installed into a root, starts there, and is removed without traces"
exit $result
