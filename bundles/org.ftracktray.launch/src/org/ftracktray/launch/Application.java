// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of an application on this workstation. Immutable.
 *
 * @param identifier
 *            names the version, for instance "maya_2024"; projects list it in their {@code applications} attribute,
 *            where case does not matter
 * @param actionIdentifier
 *            the {@code identifier} of its configuration, which the versions of one application usually share; Connect's
 *            integrations read it in their event, and items of the menu have an action of our own
 * @param label
 *            what the application is called; versions of one application share it
 * @param variant
 *            tells versions apart, for instance "2024"; may be empty
 * @param icon
 *            address of a picture or one of ftrack's predefined names
 * @param description
 *            a line about it
 * @param executable
 *            the program, also when it is not installed
 * @param arguments
 *            what the program is started with
 * @param availability
 *            whether it can be started here, with the reason when not
 * @param origin
 *            where it was defined: a file or the name of a bundle
 * @param options
 *            how it is started and for whom it is offered
 * @param otherIdentifiers
 *            what projects may list it by, and events may call it, besides its identifier: as ftrack Connect or an earlier
 *            version of this client named it
 */
public record Application(String identifier, String actionIdentifier, String label, String variant,
        Optional<String> icon, Optional<String> description, Path executable, List<String> arguments,
        Availability availability, String origin, ApplicationOptions options, List<String> otherIdentifiers) {

    public Application {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(actionIdentifier, "actionIdentifier");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(executable, "executable");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(options, "options");
        arguments = List.copyOf(arguments);
        otherIdentifiers = List.copyOf(otherIdentifiers);
    }

    /** An application with one identifier. */
    public Application(String identifier, String actionIdentifier, String label, String variant, Optional<String> icon,
            Optional<String> description, Path executable, List<String> arguments, Availability availability,
            String origin, ApplicationOptions options) {
        this(identifier, actionIdentifier, label, variant, icon, description, executable, arguments, availability,
                origin, options, List.of());
    }

    /** An application without further options. */
    public Application(String identifier, String actionIdentifier, String label, String variant, Optional<String> icon,
            Optional<String> description, Path executable, List<String> arguments, Availability availability,
            String origin) {
        this(identifier, actionIdentifier, label, variant, icon, description, executable, arguments, availability,
                origin, ApplicationOptions.NONE);
    }

    /** Whether it is meant by an identifier, its own or one of the others; case does not matter. */
    public boolean isCalled(String name) {
        return identifier.equalsIgnoreCase(name) || otherIdentifiers.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The same under another identifier. */
    public Application named(String newIdentifier, String newVariant, List<String> others) {
        return new Application(newIdentifier, actionIdentifier, label, newVariant, icon, description, executable,
                arguments, availability, origin, options, others);
    }

    /** Label and variant as one name for sentences, for instance "Maya 2024". */
    public String title() {
        return variant.isBlank() ? label : label + " " + variant;
    }
}
