#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Measures the start and the memory of the installed product with its window. "bench/window.sh quick" only sees that it works.
# After bench/run, which builds what both need.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../releng/environment.sh"
. "$ROOT/bench/installed.sh"

find_jdk
need_desktop_packages
cd "$ROOT" || exit
build_once demo tests # the desktop of the tests
installed_product
lib="tests/org.ftracktray.e2e.tests/target/demo/*"
mkdir -p target/bench-window
"$JAVA_HOME/bin/javac" -Xlint:-options -proc:none -d target/bench-window -cp "$lib" -sourcepath bench/window:bench/src \
	bench/window/org/ftracktray/bench/WindowBench.java || fail "the benchmark of the window does not compile"
exec "$JAVA_HOME/bin/java" -cp "target/bench-window:$lib" org.ftracktray.bench.WindowBench "${1:-full}" "$PROGRAM"
