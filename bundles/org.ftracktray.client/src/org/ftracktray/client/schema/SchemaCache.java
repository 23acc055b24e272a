// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.schema;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Session;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas on demand. They are some hundred kilobytes and change rarely, so they are kept in a folder, one file per site, and
 * fetched only when the site's hash is another. A file that is missing, damaged or not writable costs a download, no more.
 * Thread-safe; several processes may share the folder.
 */
public final class SchemaCache {
    private static final System.Logger LOG = System.getLogger(SchemaCache.class.getName());

    private final Path folder;

    /** @param folder made when needed */
    public SchemaCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The schemas of the session's site. Blocks.
     *
     * @throws org.ftracktray.client.FtrackException if the site cannot be asked
     */
    public Schemas schemas(Session session) {
        var file = folder.resolve(fileName(session.site()));
        var hash = session.serverInformation().schemaHash();
        return kept(file).filter(schemas -> !hash.isEmpty() && schemas.hash().equals(hash))
                .orElseGet(() -> fetch(session, file));
    }

    private static String fileName(URI site) {
        var port = site.getPort() < 0 ? "" : "-" + site.getPort();
        return "schemas-" + (site.getHost() + port).replaceAll("[^A-Za-z0-9.-]", "_") + ".json";
    }

    private static Optional<Schemas> kept(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Schemas.of(JsonMapper.shared().readTree(Files.readAllBytes(file))))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.log(Level.INFO, "The kept schemas in {0} cannot be read and are fetched anew: {1}", file,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private Schemas fetch(Session session, Path file) {
        var answer = session.call(List.of(new Operation.Schemas())).getFirst();
        var schemas = Schemas.of(((OperationResult.SchemaList) answer).schemas());
        try {
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "schemas", ".tmp");
            Files.write(fresh, JsonMapper.shared().writeValueAsBytes(schemas.json()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.INFO, "The schemas could not be kept in {0}: {1}", file, e.getMessage());
        }
        return schemas;
    }
}
