#!/usr/bin/env bash
# SPDX-License-Identifier: EPL-2.0
# Measures finding, offering and starting applications beside what a client in Python needs for the same.
# "bench/launch.sh quick" only sees that it works.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../releng/environment.sh"

find_jdk
need_packages python3:python3
cd "$ROOT" || exit
./run --version >/dev/null || exit
plugins=product/org.ftracktray.product/target/products/org.ftracktray.product/linux/gtk/$(uname -m)/plugins
mkdir -p target/bench-launch
"$JAVA_HOME/bin/javac" -Xlint:-options -proc:none -d target/bench-launch -cp "$plugins/*" -sourcepath bench/launch:bench/src \
	bench/launch/org/ftracktray/bench/LaunchBench.java || fail "the benchmark of launching does not compile"
# the flags of ./run
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx96m -cp "target/bench-launch:$plugins/*" \
	org.ftracktray.bench.LaunchBench "${1:-full}" bench/launch/baseline.py
