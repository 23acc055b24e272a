// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ftracktray.launch.Application;
import org.ftracktray.launch.internal.configuration.LaunchConfiguration;
import org.ftracktray.launch.internal.search.ApplicationVersion;
import org.ftracktray.launch.internal.text.NormalForm;

/**
 * What one version of an application is called: its identifier, its variant, and the identifiers that Connect, its older
 * launcher and earlier versions of this client gave it.
 *
 * @param ofConnect
 *            with the names of the integrations, as Connect has it now
 */
record Names(String identifier, String variant, String label, List<String> others, String ofConnect) {

    /** What Connect adds for the integrations that it has published. */
    private static final List<String> PUBLISHED = List.of("framework", "legacy", "pipeline", "main");

    /** @param suffix what follows the variant, for instance " (beta)"; may be empty */
    static Names of(LaunchConfiguration configuration, String variantPattern, ApplicationVersion version,
            String suffix) {
        String variant = filled(variantPattern + suffix, version.text(), "");
        String pattern = configuration.applicationIdentifier();
        String identifier = filled(pattern, version.text(), variant);
        List<String> integrations = List.copyOf(configuration.integrations().keySet());
        Set<String> others = new LinkedHashSet<>();
        String ofConnect = identifier;
        if (!integrations.isEmpty()) {
            ofConnect = withIntegrations(pattern, version.inConnect(),
                    filled(variantPattern + suffix, version.inConnect(), ""), String.join(":", integrations));
        }
        for (String text : List.of(version.text(), version.inConnect(), version.written())) {
            String other = filled(variantPattern + suffix, text, "");
            others.add(filled(pattern, text, other));
            others.add(pattern.replace("{version}", text).replace("{variant}", other));
            others.add(filled(pattern, text, filled(variantPattern, text, "")));
            if (!configuration.searches().isEmpty()) {
                for (String added : integrations.isEmpty() ? PUBLISHED : List.of(String.join(":", integrations))) {
                    others.add(withIntegrations(pattern, text, other, added));
                }
            }
        }
        others.remove(identifier);
        return new Names(identifier, variant, filled(configuration.label(), version.text(), variant),
                List.copyOf(others), ofConnect);
    }

    private static String withIntegrations(String pattern, String version, String variant, String integrations) {
        String added = " [" + integrations + "]";
        return pattern.contains("{variant}")
                ? filled(pattern, version, variant + added)
                : filled(pattern, version, variant) + added;
    }

    /** Without a version the separators that would lead to it go, too. */
    private static String filled(String pattern, String version, String variant) {
        String text = pattern.replace("{version}", version).replace("{variant}", variant).strip();
        int end = text.length();
        while (end > 0 && "_-. ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** All names of an application and these, without one. */
    static List<String> others(String without, Application application, Collection<String> further) {
        Set<String> names = new LinkedHashSet<>(further);
        names.add(application.identifier());
        names.addAll(application.otherIdentifiers());
        names.remove(without);
        return List.copyOf(names);
    }

    /** By what identifiers are compared: their case and the form of their letters do not matter. */
    static String key(String identifier) {
        return NormalForm.of(identifier).toLowerCase(Locale.ROOT);
    }
}
