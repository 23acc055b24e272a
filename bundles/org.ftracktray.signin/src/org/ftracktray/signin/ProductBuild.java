// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import java.util.stream.Stream;

/**
 * What was built, as the build wrote it into the manifests of its jars. Immutable.
 *
 * @param version such as {@code 1.2.0}
 * @param built when, as {@code yyyyMMddHHmm} in UTC; empty when it is not known
 * @param commit of the sources, with "+" when they differed from it; empty when it is not known
 */
public record ProductBuild(String version, String built, String commit) {
    private static final ProductBuild THIS = of(ProductBuild.class.getPackage().getImplementationVersion());

    /** The build that runs. */
    public static ProductBuild current() {
        return THIS;
    }

    /** @param manifest the three separated by blanks; null in classes that come from no jar */
    static ProductBuild of(String manifest) {
        String[] parts = manifest == null ? new String[0] : manifest.strip().split(" +");
        return new ProductBuild(parts.length > 0 && !parts[0].isEmpty() ? parts[0] : "0.0.0", part(parts, 1),
                part(parts, 2));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index && !parts[index].equals("unknown") ? parts[index] : "";
    }

    /** Version, date and commit, such as {@code 1.2.0 (202611281530, f5a11b8)}. */
    public String text() {
        String details = String.join(", ", Stream.of(built, commit).filter(part -> !part.isEmpty()).toList());
        return details.isEmpty() ? version : version + " (" + details + ")";
    }

    /** As programs name themselves to servers. */
    String userAgent() {
        return "FtrackTray/" + version;
    }
}
