// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ftracktray.sandbox.internal.graph.Change;
import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.schema.SchemaJson;
import org.ftracktray.sandbox.internal.schema.Schemas;

/** The studio's data behind one lock: many may read at a time, one may change. Thread-safe. */
public final class Studio {

    /** Who made changes, as the event about them says it. */
    public record Author(Optional<Row> user, String clientToken, String pushToken) {
        public static Author nobody() {
            return new Author(Optional.empty(), "", "");
        }
    }

    /** Told after the changes are in place, in the order in which they were made. */
    public interface ChangeListener {
        void changed(List<Change> changes, Author author);
    }

    private final Schemas schemas = Schemas.load();
    private final Graph graph = new Graph(schemas);
    private final Navigator navigator = new Navigator(graph);
    private final SchemaJson schemaJson = new SchemaJson(schemas);
    private final ApiKeys keys = new ApiKeys();
    private final FileStore files = new FileStore();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    public Schemas schemas() {
        return schemas;
    }

    /** Only under {@link #read} or {@link #write}. */
    public Navigator navigator() {
        return navigator;
    }

    public SchemaJson schemaJson() {
        return schemaJson;
    }

    public ApiKeys keys() {
        return keys;
    }

    public FileStore files() {
        return files;
    }

    public void onChange(ChangeListener listener) {
        listeners.add(listener);
    }

    public <T> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs the work as one transaction: when it throws, nothing of it stays. */
    public <T> T write(Author author, Function<Transaction, T> work) {
        lock.writeLock().lock();
        try {
            Transaction transaction = new Transaction(graph, author.user());
            try {
                T result = work.apply(transaction);
                if (!transaction.changes().isEmpty()) {
                    listeners.forEach(listener -> listener.changed(transaction.changes(), author));
                }
                return result;
            } catch (RuntimeException e) {
                transaction.rollback();
                throw e;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The active user of that name. */
    public Optional<Row> user(String username) {
        return read(() -> graph.having("User", "username", username).stream()
                .filter(user -> !Boolean.FALSE.equals(user.get("is_active"))).findFirst());
    }

    /** The active user of that name, if the key is hers or his. */
    public Optional<Row> signIn(String username, String key) {
        return user(username).filter(user -> keys.ownerOf(key).filter(user.key()::equals).isPresent());
    }
}
