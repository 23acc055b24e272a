// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.ftracktray.client.file.AtomicFile;
import org.ftracktray.client.schema.Schemas;

import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas on demand. They are some hundred kilobytes and change rarely, so they are kept in a folder, one file per site, and
 * fetched only when the site's hash is another. A file that is missing, damaged or not writable costs a download, no more.
 * Thread-safe; several processes may share the folder.
 */
public final class SchemaCache {
    private static final System.Logger LOG = System.getLogger(SchemaCache.class.getName());

    /** Those of a real site have about one; a longer file was not written by us. */
    private static final int MAX_BYTES = 64 << 20;

    private final Optional<Path> folder;
    private final Map<URI, Told> seen = new ConcurrentHashMap<>();

    /** @param hash the site's own word, which need not be what we compute */
    private record Told(String hash, Schemas schemas) {}

    /** @param folder made when needed */
    public SchemaCache(Path folder) {
        this(Optional.of(folder));
    }

    private SchemaCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * In the user's folder for what can be fetched again, or in the one that the environment variable
     * {@code FTRACK_API_SCHEMA_CACHE_PATH} names.
     */
    public static SchemaCache ofUser() {
        return new SchemaCache(UserCache.folder(System::getenv, System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ""))));
    }

    /** Keeps them only as long as it lives itself. */
    public static SchemaCache inMemory() {
        return new SchemaCache(Optional.empty());
    }

    /**
     * The schemas of the session's site. Blocks.
     *
     * @throws org.ftracktray.client.FtrackException if the site cannot be asked
     */
    public Schemas schemas(Session session) {
        URI site = session.site();
        String hash = session.call(new Operation.ServerInformationQuery(List.of("schema_hash"))).information()
                .schemaHash();
        SchemaCache.Told told = seen.get(site);
        if (told == null || hash.isEmpty() || !told.hash.equals(hash)) {
            told = new Told(hash,
                    kept(site).filter(known -> known.hash().equals(hash)).orElseGet(() -> fetch(session)));
            seen.put(site, told);
        }
        return told.schemas;
    }

    private static String fileName(URI site) {
        String port = site.getPort() < 0 ? "" : "-" + site.getPort();
        return "schemas-" + (site.getHost() + port).replaceAll("[^A-Za-z0-9.-]", "_") + ".json";
    }

    private Optional<Schemas> kept(URI site) {
        return folder.map(place -> place.resolve(fileName(site))).flatMap(SchemaCache::read);
    }

    private static Optional<Schemas> read(Path file) {
        try {
            return new AtomicFile(file).read(MAX_BYTES)
                    .map(content -> Schemas.of(JsonMapper.shared().readTree(content)));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.INFO, "The kept schemas in {0} cannot be read and are fetched anew: {1}", file,
                    e.getMessage());
            return Optional.empty();
        }
    }

    private Schemas fetch(Session session) {
        Schemas schemas = Schemas.of(session.call(new Operation.Schemas()).schemas());
        folder.ifPresent(place -> write(schemas, place.resolve(fileName(session.site()))));
        return schemas;
    }

    private static void write(Schemas schemas, Path file) {
        try {
            new AtomicFile(file).write(JsonMapper.shared().writeValueAsBytes(schemas.json()));
        } catch (IOException e) {
            LOG.log(Level.INFO, "The schemas could not be kept in {0}: {1}", file, e.getMessage());
        }
    }
}
