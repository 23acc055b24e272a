// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionRequest;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.WorkFiles;
import org.ftracktray.launch.internal.catalogue.CatalogueEntry;

/**
 * The items of the "Actions" menu that this client offers, and how it knows them again when one of them is launched.
 * Other clients of the same person get the same events and may read the same configuration, so that everything else in
 * an item can be the same: Connect's have the configuration's {@code identifier} as {@code actionIdentifier}, and the same
 * {@code host}.
 *
 * @param host
 *            the name of this machine
 * @param instance
 *            tells the clients of one person apart, also after a restart
 */
record OwnItems(String host, String instance) {

    /** The action of all items of this program; scripts launch with it, too. */
    static final String ACTION = "ftrack-tray.launch";

    private static final String APPLICATION = "applicationIdentifier";
    private static final String HOST = "host";
    private static final String INSTANCE = "instance";

    /** An entry for the application, and a second one without its last work file when it has that. */
    Stream<ActionItem> of(CatalogueEntry entry, URI site) {
        Application application = entry.application();
        boolean both = application.options().workFiles().filter(WorkFiles::offerWithout).isPresent();
        ActionItem usual = item(entry, site, application.variant(), Map.of());
        return both
                ? Stream.of(usual, item(entry, site, (application.variant() + " without last file").strip(),
                        Map.of(EventChoice.WITHOUT_FILE, true)))
                : Stream.of(usual);
    }

    private ActionItem item(CatalogueEntry entry, URI site, String variant, Map<String, Object> further) {
        Application application = entry.application();
        String description = application.description().map(text -> text.replaceAll("[. ]+$", "") + ". ").orElse("")
                + "Starts on " + host + ".";
        Map<String, Object> extra = new HashMap<>(further);
        extra.putAll(Map.of(APPLICATION, application.identifier(), HOST, host, INSTANCE, instance, "integrations",
                entry.integrations()));
        return new ActionItem(application.label(), Optional.of(variant).filter(text -> !text.isBlank()),
                Optional.of(description), application.icon().map(icon -> SiteIcons.address(icon, site)), ACTION, extra);
    }

    /**
     * Whether a launch is meant for this client: of an item that it offered, also before a restart or an update of it; or
     * of a script, which names the action and, when it is not for every machine of the person, the host.
     *
     * @param known
     *            whether there is an application with this identifier
     */
    boolean areMeantBy(ActionRequest request, Predicate<String> known) {
        Optional<String> application = request.text(APPLICATION);
        Optional<String> meantHost = request.text(HOST);
        if (application.isEmpty() || !meantHost.map(host::equalsIgnoreCase).orElse(true)) {
            return false;
        }
        Optional<String> meantInstance = request.text(INSTANCE);
        if (meantInstance.isPresent()) {
            return meantInstance.get().equals(instance);
        }
        return request.actionIdentifier().filter(ACTION::equals).isPresent()
                && (meantHost.isPresent() || known.test(application.get()));
    }
}
