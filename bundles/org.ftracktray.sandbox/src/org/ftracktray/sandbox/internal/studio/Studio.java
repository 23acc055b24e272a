// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ftracktray.sandbox.internal.graph.Change;
import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Navigator;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.graph.StudioClock;
import org.ftracktray.sandbox.internal.graph.Transaction;
import org.ftracktray.sandbox.internal.schema.SchemaJson;
import org.ftracktray.sandbox.internal.schema.Schemas;

/** The studio's data behind one lock: many may read at a time, one may change. Thread-safe. */
public final class Studio implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Studio.class.getName());

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
    private final Storage storage;
    private final FileStore files;
    private final Widgets widgets = new Widgets();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

    private Studio(Storage storage) {
        this.storage = storage;
        this.files = new FileStore(storage.contents());
    }

    /** What was kept, or what {@code seed} makes where nothing was. */
    public static Studio open(Storage storage, Consumer<Studio> seed) {
        Studio studio = new Studio(storage);
        if (storage.restore(studio.graph, studio.keys)) {
            studio.graph.forgetTouched();
        } else {
            seed.accept(studio);
        }
        return studio;
    }

    public Schemas schemas() {
        return schemas;
    }

    public StudioClock clock() {
        return graph.clock();
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

    public Widgets widgets() {
        return widgets;
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

    /** Runs the work as one transaction: when it throws, or cannot be kept, nothing of it stays. */
    public <T> T write(Author author, Function<Transaction, T> work) {
        lock.writeLock().lock();
        try {
            Transaction transaction = new Transaction(graph, author.user());
            T result;
            try {
                result = work.apply(transaction);
                storage.keep(graph, keys);
                keys.settle();
            } catch (RuntimeException e) {
                transaction.rollback();
                keys.undo();
                throw e;
            } finally {
                graph.forgetTouched();
            }
            if (!transaction.changes().isEmpty()) {
                tell(transaction.changes(), author);
            }
            return result;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void tell(List<Change> changes, Author author) {
        for (ChangeListener listener : listeners) {
            try {
                listener.changed(changes, author);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A change is in place but could not be announced", e);
            }
        }
    }

    /** The key that the user has for this identifier. */
    public String keyFor(Row user, String identifier) {
        return write(Author.nobody(), transaction -> keys.keyFor(user.key(), identifier));
    }

    /** The active users who have a security role, in the order of their making. */
    public List<Row> withRoles() {
        return read(() -> graph.all("User").filter(user -> !Boolean.FALSE.equals(user.get("is_active")))
                .filter(user -> !graph.having("UserSecurityRole", "user_id", user.key()).isEmpty()).toList());
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

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            storage.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
