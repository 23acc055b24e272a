// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.SiteAddress;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options by which a command without a window knows site, user and key. */
final class AccountOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--server", paramLabel = "URL", defaultValue = "${env:FTRACK_SERVER}", description = "The ftrack site.")
    private String server;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "${env:FTRACK_API_USER}", description = "The ftrack user name.")
    private String user;

    @Option(names = "--api-key-file", paramLabel = "F", description = "A file whose first line is the user's API key.")
    private Path apiKeyFile;

    URI site() {
        try {
            return SiteAddress.normalise(required(server, "--server"));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--server: " + wrong.getMessage());
        }
    }

    String user() {
        return required(user, "--user");
    }

    ApiKey apiKey() {
        String key = apiKeyFile == null ? System.getenv("FTRACK_API_KEY") : firstLine(apiKeyFile);
        if (key == null || key.isBlank()) {
            throw new ParameterException(spec.commandLine(), apiKeyFile == null //
                    ? "no API key: set FTRACK_API_KEY or name a file with --api-key-file"
                    : "no API key in the first line of " + apiKeyFile);
        }
        try {
            return new ApiKey(key.strip());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "the API key cannot be used: " + e.getMessage());
        }
    }

    /** Something to tell whoever set the key up, empty when all is well. */
    Optional<String> warning() {
        return apiKeyFile == null ? Optional.empty() : KeyFile.warning(apiKeyFile);
    }

    private String firstLine(Path file) {
        try {
            return KeyFile.firstLine(file);
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "--api-key-file: cannot read " + file);
        }
    }

    private String required(String value, String option) {
        if (value == null || value.isBlank()) {
            throw new ParameterException(spec.commandLine(), "missing option " + option);
        }
        return value.strip();
    }
}
