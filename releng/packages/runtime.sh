# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: a Java runtime with what the product needs and nothing else.

# jdk.xml.dom: the window's style sheets; jdk.crypto.*: keys and certificates of studios; jdk.localedata and jdk.charsets: names
# and dates as the artist writes them; java.desktop: beans and the rasteriser of pictures; jdk.management: Diagnostics;
# jdk.security.auth: who the user is to the desktop's bus
RUNTIME_MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.crypto.cryptoki,jdk.httpserver,jdk.localedata,jdk.management,jdk.net,jdk.security.auth,jdk.unsupported,jdk.xml.dom,jdk.zipfs

# Links it into the folder $1.
link_runtime() {
	[ -x "$JAVA_HOME/bin/jlink" ] || fail "the JDK in $JAVA_HOME has no jlink; install a whole JDK"
	"$JAVA_HOME/bin/jlink" --add-modules "$RUNTIME_MODULES" --strip-debug --no-man-pages --no-header-files \
		--generate-cds-archive --output "$1" >"$WORK/jlink.log" 2>&1 || fail "the runtime could not be linked, see $WORK/jlink.log"
	rm -f "$1/bin/keytool" "$1/bin/rmiregistry" "$1/bin/jwebserver"
}

# Writes the classes of a start, loaded and linked, for the runtime of the image $1; without them it starts, but in twice the time.
write_class_archive() {
	# the times that the packages give to the files, and the archive compares
	find "$1/app" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
	"$1/app/write-class-archive" "$1/app" >"$WORK/archive.log" 2>&1 || fail "the archive of classes could not be written, see $WORK/archive.log"
}
