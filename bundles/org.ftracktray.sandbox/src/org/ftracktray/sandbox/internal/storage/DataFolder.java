// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.schema.Schema;
import org.ftracktray.sandbox.internal.storage.RowCodec.DamagedException;
import org.ftracktray.sandbox.internal.storage.RowCodec.StoredRow;
import org.ftracktray.sandbox.internal.studio.ApiKeys;
import org.ftracktray.sandbox.internal.studio.Contents;
import org.ftracktray.sandbox.internal.studio.Storage;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.StringDataType;

/**
 * A folder that a studio is kept in: the database {@code studio.mv} with entities and digests of keys, below
 * {@code components} the files, and {@code format} with the version of all that, which is there once a whole studio is.
 * One process uses it at a time.
 */
public final class DataFolder implements Storage {

    private static final String FORMAT = "1";
    private static final String DATABASE = "studio.mv";
    /** Every commit writes anew what it touched; now and then what is superseded must be cleared away. */
    private static final int COMMITS_BETWEEN_CLEARINGS = 256;
    private static final int CLEARED_BYTES = 16 << 20;
    /** A commit is on the disk when it returns, so that what it supersedes need not be kept for long. */
    private static final int RETENTION_MILLIS = 1000;

    private final Path folder;
    private final MVStore store;
    private final MVMap<String, String> entities;
    private final MVMap<String, String> keys;
    private final RowCodec codec = new RowCodec();
    private final Contents contents;
    private boolean complete;
    private int commits;
    private Optional<UncheckedIOException> trouble = Optional.empty();

    private DataFolder(Path folder, MVStore store) throws IOException {
        this.folder = folder;
        this.store = store;
        this.contents = new FolderContents(folder.resolve("components"));
        store.setVersionsToKeep(0);
        store.setRetentionTime(RETENTION_MILLIS);
        entities = open("entities");
        keys = open("keys");
    }

    /**
     * @param folder made when it does not exist
     * @throws UncheckedIOException with what is wrong and what to do about it
     */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path database = folder.resolve(DATABASE);
            if (Files.exists(database) && !Files.isWritable(database)) {
                throw new AccessDeniedException(database.toString());
            }
            MVStore store = new MVStore.Builder().fileName(database.toString()).autoCommitDisabled().compress().open();
            try {
                return new DataFolder(folder, store);
            } catch (IOException | RuntimeException | Error e) {
                store.closeImmediately();
                throw e;
            }
        } catch (IOException e) {
            throw StorageErrors.unusable(folder, e);
        } catch (MVStoreException e) {
            throw StorageErrors.of(folder, e);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | ClassCastException
                | NegativeArraySizeException | NullPointerException | ArithmeticException | StackOverflowError
                | OutOfMemoryError e) {
            // What the database makes of bytes that it did not write.
            throw StorageErrors.damaged(folder, e);
        }
    }

    private MVMap<String, String> open(String name) {
        return store.openMap(name, new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE));
    }

    @Override
    public boolean restore(Graph graph, ApiKeys apiKeys) {
        try {
            complete = Files.exists(format());
            if (complete && !Files.readString(format()).strip().equals(FORMAT)) {
                throw StorageErrors.newer(folder, Files.readString(format()).strip());
            }
            if (entities.isEmpty()) {
                if (complete) {
                    throw new DamagedException("the database has lost its content", null);
                }
                return false;
            }
            List<StoredRow> kept = new ArrayList<>(entities.size());
            for (Map.Entry<String, String> entry : entities.entrySet()) {
                String type = entry.getKey().substring(0, entry.getKey().indexOf('/'));
                Optional<Schema> schema = graph.schemas().find(type);
                if (schema.isPresent()) {
                    kept.add(codec.decode(schema.get(), entry.getValue()));
                }
            }
            kept.sort(Comparator.comparingLong(StoredRow::age));
            kept.forEach(each -> graph.restore(each.row(), each.age()));
            keys.forEach(apiKeys::restore);
            return true;
        } catch (MVStoreException e) {
            throw StorageErrors.of(folder, e);
        } catch (IOException e) {
            throw StorageErrors.unusable(folder, e);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (DamagedException | RuntimeException e) {
            throw StorageErrors.damaged(folder, e);
        }
    }

    @Override
    public void keep(Graph graph, ApiKeys apiKeys) {
        trouble.ifPresent(before -> {
            throw before;
        });
        try {
            Map<String, Optional<String>> changedKeys = apiKeys.changes();
            if (graph.touched().isEmpty() && changedKeys.isEmpty()) {
                return;
            }
            if (++commits % COMMITS_BETWEEN_CLEARINGS == 0) {
                store.compact(60, CLEARED_BYTES);
            }
            graph.touched().stream().sorted(Comparator.comparing(DataFolder::key)).forEach(row -> {
                Optional<Row> now = graph.find(row.schema(), row.key()).filter(r -> r.schema() == row.schema());
                if (now.isPresent()) {
                    entities.put(key(row), codec.encode(now.get()));
                } else {
                    entities.remove(key(row));
                }
            });
            changedKeys.forEach((digest, owner) -> {
                if (owner.isPresent()) {
                    keys.put(digest, owner.get());
                } else {
                    keys.remove(digest);
                }
            });
            store.commit();
            store.sync();
            if (!complete) {
                Files.writeString(format(), FORMAT + "\n");
                complete = true;
            }
        } catch (MVStoreException e) {
            throw ended(StorageErrors.of(folder, e));
        } catch (IOException e) {
            throw ended(StorageErrors.unusable(folder, e));
        } catch (RuntimeException e) {
            store.rollback();
            throw e;
        }
    }

    /** What is in the database and what is not is no longer certain; only opening it again tells. */
    private UncheckedIOException ended(UncheckedIOException reason) {
        store.closeImmediately();
        trouble = Optional.of(reason);
        return reason;
    }

    private static String key(Row row) {
        return row.schema().id() + "/" + row.key();
    }

    private Path format() {
        return folder.resolve("format");
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public void close() {
        store.close();
    }
}
