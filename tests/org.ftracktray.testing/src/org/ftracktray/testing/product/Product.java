// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The materialised product for this platform: the folder and how its programs are started from it. */
public record Product(Path folder) {
    /**
     * Options of a virtual machine that lives for seconds: checking its code and compiling what is seldom called took half
     * of the processor time of a start.
     */
    public static final List<String> SHORT_LIVED = List.of("-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote", "-XX:TieredStopAtLevel=1", "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500", "-XX:Tier3CompileThreshold=5000",
            "-XX:Tier3BackEdgeThreshold=100000", "-XX:+UseSerialGC");

    /** The product that the build has just made. */
    public static Product built() {
        String folder = System.getProperty("ftracktray.product");
        if (folder == null) {
            String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
            folder = System.getProperty("ftracktray.products") + "/linux/gtk/" + arch;
        }
        Product product = new Product(Path.of(folder));
        if (!Files.exists(product.jar())) {
            throw new IllegalStateException("no product in " + folder);
        }
        return product;
    }

    /**
     * The command that starts it. Programs of different {@code name} have different configuration areas and data
     * folders below {@code home}, so that several run at once and the product's folder stays as it was built.
     */
    public List<String> command(Path home, String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java().toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of("-Duser.home=" + home,
                "-Dosgi.configuration.area=file:" + home.resolve(name) + "/configuration/", "-jar", jar().toString(),
                "-data", dataFolder(home, name).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where the program of this name keeps its state and its log. */
    public static Path dataFolder(Path home, String name) {
        return home.resolve(name).resolve("data");
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin/java");
    }

    /** What starts it; it names the bundles. */
    public Path jar() {
        return folder.resolve("ftrack-tray.jar");
    }
}
