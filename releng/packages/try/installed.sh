#!/bin/bash
# SPDX-License-Identifier: EPL-2.0
# Runs in the root of try.sh, as root: what an installed package does. $1: deb or rpm; INSTALL, UPGRADE and REMOVE are commands.
set -u
passed=0 failed=0
check() { # $1: sentence, rest: command
	if "${@:2}" >/tmp/check.log 2>&1; then passed=$((passed + 1)) && echo "ok      $KIND: $1"; else
		failed=$((failed + 1)) && echo "FAILED  $KIND: $1" && sed 's/^/        /' /tmp/check.log
	fi
}
as_artist() { su artist -c "export DISPLAY=$DISPLAY LC_ALL=C.UTF-8; $*"; }
product() { pgrep -f '/opt/ftrack-tray/versions/.*/app/jre/bin/java'; }
window() { for _ in $(seq 120); do xdotool search --onlyvisible --name 'Ftrack Tray' && return; sleep 0.5; done; return 1; }
ended() { for _ in $(seq 60); do product || return 0; sleep 0.5; done; return 1; }
nothing_left() { ! find / -xdev \( -path /proc -o -path /dev -o -path /home -o -path /root -o -path /tmp -o -path /packages \) -prune -o -iname '*ftrack*' -print | grep .; }

id artist >/dev/null 2>&1 || useradd -m artist
Xvfb -displayfd 3 -screen 0 900x700x24 -nolisten tcp 3>/tmp/display >/dev/null 2>&1 &
display=$!
for _ in $(seq 100); do [ -s /tmp/display ] && break; sleep 0.2; done
export DISPLAY=:$(cat /tmp/display)

check 'it is installed by the package manager' bash -c "$INSTALL"
check 'an ordinary user finds it on the PATH' as_artist ftrack-tray --version
check 'a wrong command line ends with 2' bash -c '! su artist -c "ftrack-tray --bogus"; [ $(su artist -c "ftrack-tray --bogus" >/dev/null 2>&1; echo $?) = 2 ]'
check 'the manual and the completion are there' ls /usr/share/man/man1/ftrack-tray.1.gz /usr/share/bash-completion/completions/ftrack-tray /usr/share/icons/hicolor/512x512/apps/org.ftracktray.FtrackTray.png
as_artist ftrack-tray >/tmp/tray.log 2>&1 &
check 'its window is shown' window
first=$(product | head -n 1)
check 'a second start finds the first' as_artist ftrack-tray open ftracktray://task/1
# the same package under another build name stands for a newer one
check 'a newer one is installed while it runs' bash -c "sed -i 's/^build=.*/&.newer/' /opt/ftrack-tray/package/build.properties && /opt/ftrack-tray/package/lib/versions.sh keep"
check 'the running one goes on with its files' bash -c "kill -0 $first && ls -d /proc/$first/cwd \$(dirname \$(readlink /proc/$first/exe))"
check 'both versions lie beside each other' bash -c '[ $(ls /opt/ftrack-tray/versions | wc -l) = 2 ]'
check 'it starts with the session when the user says so' as_artist 'ftrack-tray autostart on && grep -q autostart-entry ~/.config/autostart/*.desktop && ftrack-tray autostart off'
echo autostart=true >/etc/ftracktray/managed.properties
check 'the administrator locks that' bash -c '! su artist -c "ftrack-tray autostart off"'
rm -f /etc/ftracktray/managed.properties
kill "$first"
check 'it ends in order' ended
check 'it is removed' bash -c "$REMOVE"
check 'nothing but the data of users is left' nothing_left
kill $display
echo "$passed passed, $failed failed, 0 skipped"
[ $failed -eq 0 ]
