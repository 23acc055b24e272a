// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The command line, parted as Equinox parts it: what is for the framework, and what is for the product.
 *
 * @param properties
 *            what the framework's arguments mean
 */
public record FrameworkArguments(List<String> all, List<String> framework, List<String> application,
        Map<String, String> properties) {

    private static final Map<String, String> WITH_VALUE = Map.of("-data", "osgi.instance.area", "-configuration",
            "osgi.configuration.area", "-user", "osgi.user.area", "-nl", "osgi.nl", "-ws", "osgi.ws", "-os", "osgi.os",
            "-arch", "osgi.arch");
    private static final Map<String, String> FLAGS = Map.of("-clean", "osgi.clean", "-consolelog", "eclipse.consoleLog",
            "-noexit", "osgi.noShutdown");

    public static FrameworkArguments of(String... arguments) {
        List<String> framework = new ArrayList<>();
        List<String> application = new ArrayList<>();
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String name = argument.toLowerCase(Locale.ROOT);
            if (FLAGS.containsKey(name)) {
                framework.add(argument);
                properties.put(FLAGS.get(name), "true");
            } else if (WITH_VALUE.containsKey(name) && i + 1 < arguments.length && !arguments[i + 1].startsWith("-")) {
                framework.add(argument);
                framework.add(arguments[++i]);
                properties.put(WITH_VALUE.get(name), arguments[i]);
            } else {
                application.add(argument);
            }
        }
        return new FrameworkArguments(List.of(arguments), List.copyOf(framework), List.copyOf(application),
                Map.copyOf(properties));
    }
}
