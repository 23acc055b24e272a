# SPDX-License-Identifier: EPL-2.0
# Sourced by ./package: what is built and where it goes.

HERE="$ROOT/releng/packages"
OUT="$ROOT/target/packages"
WORK="$OUT/work"
SBOM="$ROOT/product/org.ftracktray.product/target/ftrack-tray-sbom.xml"
PRODUCTS="$ROOT/product/org.ftracktray.product/target/products/org.ftracktray.product"

# One place says the version: the parent POM.
read_version() {
	VERSION=$(sed -n '/<artifactId>parent/,/<\/version>/s/.*<version>\(.*\)<\/version>.*/\1/p' "$ROOT/pom.xml" | head -n 1)
	VERSION=${VERSION%-SNAPSHOT}
	BUILT=$(basename "$PRODUCTS"/linux/gtk/x86_64/plugins/org.ftracktray.app_*.jar .jar)
	BUILT=${BUILT##*.}
	COMMIT=$(unzip -p "$PRODUCTS"/linux/gtk/x86_64/plugins/org.ftracktray.app_*.jar META-INF/MANIFEST.MF |
		sed -n 's/^Implementation-Version: [^ ]* [^ ]* \([^ \r]*\).*/\1/p')
	BUILD="$VERSION.$BUILT"
	DAY=$(echo "$BUILT" | sed 's/^\(....\)\(..\)\(..\).*/\1-\2-\3/')
	# the same files for the same sources: their time is that of the build
	export SOURCE_DATE_EPOCH=$(date -u -d "$(echo "$BUILT" | sed 's/^\(....\)\(..\)\(..\)\(..\)\(..\)/\1-\2-\3 \4:\5/')" +%s)
}

# Fills a template: $1 file, $2 result.
fill() {
	sed -e "s|@VERSION@|$VERSION|g" -e "s|@BUILD@|$BUILD|g" -e "s|@DAY@|$DAY|g" -e "s|@COMMIT@|$COMMIT|g" \
		-e "s|@SIZE@|${SIZE:-0}|g" "$1" >"$2"
}

# The product of a platform ($1, as Tycho names it) into the folder $2; p2 has no work to do in it.
copy_product() {
	mkdir -p "$2"
	cp -a "$PRODUCTS/$1/." "$2"
	rm -rf "$2/p2" "$2/artifacts.xml" "$2/eclipse.ini"
	# those are for the JDK of ./run
	rm -rf "$2"/*.aot "$2"/.*.aot "$2/.archive"
	find "$2/configuration" -mindepth 1 -maxdepth 1 ! -name config.ini ! -name 'org.eclipse.equinox.simpleconfigurator' -exec rm -rf {} +
	find "$2/configuration/org.eclipse.equinox.simpleconfigurator" -mindepth 1 ! -name bundles.info -delete
}

# What every package says about itself, into the folder $1.
describe() {
	printf 'version=%s\nbuild=%s\ncommit=%s\n' "$VERSION" "$BUILD" "$COMMIT" >"$1/build.properties"
	cp "$ROOT/LICENSE" "$ROOT/CHANGELOG.md" "$1/"
	"$HERE/licences.sh" "$2" >"$1/THIRD-PARTY.txt"
	cp "$SBOM" "$1/sbom.cdx.xml"
}
