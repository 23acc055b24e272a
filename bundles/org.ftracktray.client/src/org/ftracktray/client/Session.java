// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ftracktray.client.internal.session.Background;
import org.ftracktray.client.internal.session.HttpSession;
import org.ftracktray.client.query.Query;
import org.ftracktray.client.schema.Schemas;

/**
 * Access to a site's API as one user. Thread-safe. Every method that talks to the site blocks, so call it on a virtual or
 * worker thread, never on a UI thread; interrupting that thread cancels the request. {@link #async} does not block. All of them throw {@link FtrackException}:
 * the interrupt arrives as {@link UnreachableException.Reason#INTERRUPTED} with the thread's interrupt flag set. Reads are
 * retried once when the connection broke; changes never are.
 */
public interface Session extends AutoCloseable {
    /** {@link #open(URI, Credentials, ConnectionOptions)} with the default options. */
    static Session open(URI site, Credentials credentials) {
        return open(site, credentials, ConnectionOptions.defaults());
    }

    /**
     * A session that is ready for its first request; nothing is sent yet.
     *
     * @param site as {@link SiteAddress#normalise(String)} gives it
     */
    static Session open(URI site, Credentials credentials, ConnectionOptions options) {
        return open(site, credentials, options, SchemaCache.ofUser());
    }

    /**
     * As {@link #open(URI, Credentials, ConnectionOptions)}.
     *
     * @param schemas where {@link #schemas()} looks first; sessions may share it
     */
    static Session open(URI site, Credentials credentials, ConnectionOptions options, SchemaCache schemas) {
        return new HttpSession(site, credentials, options, schemas);
    }

    /** Scheme, host and port of the site, as it was opened. */
    URI site();

    /** Whose session this is. The key in it is masked when printed. */
    Credentials credentials();

    /** Asks the site who it is and whom the credentials belong to; asked anew each time. */
    ServerInformation serverInformation();

    /**
     * All entities that match, over as many pages as it takes.
     *
     * @param expression in ftrack's query language; {@code offset} and {@code limit} at its end are honoured
     */
    List<Entity> query(String expression);

    /** As {@link #query(String)}; a query that has to be sent in parts gives each entity once. */
    default List<Entity> query(Query query) {
        return stream(query).toList();
    }

    /** As {@link #query(String)}, fetching page after page only as the stream is read. The stream is sequential. */
    Stream<Entity> stream(String expression);

    /** As {@link #stream(String)}; a query that has to be sent in parts gives each entity once. */
    default Stream<Entity> stream(Query query) {
        return query.expressions().stream().flatMap(this::stream).distinct();
    }

    /** The first entity that matches; only that one is fetched. */
    Optional<Entity> first(String expression);

    /** As {@link #first(String)}. */
    default Optional<Entity> first(Query query) {
        return query.expressions().stream().flatMap(expression -> first(expression).stream()).findFirst();
    }

    /**
     * The only entity that matches.
     *
     * @throws java.util.NoSuchElementException if there is none
     * @throws IllegalStateException if there are several
     */
    Entity one(String expression);

    /** As {@link #one(String)}. */
    default Entity one(Query query) {
        List<String> expressions = query.expressions();
        if (expressions.size() > 1) {
            throw new IllegalArgumentException("A query with so many values is not for a single entity.");
        }
        return one(expressions.getFirst());
    }

    /** Sends operations in one request; they are executed in order and together. The answers have the same order. */
    List<OperationResult> call(List<Operation> operations);

    /** Sends one operation, whose result has the type that belongs to it. */
    @SuppressWarnings("unchecked")
    default <R extends OperationResult> R call(Operation.Answered<R> operation) {
        return (R) call(List.of(operation)).getFirst();
    }

    /**
     * Runs calls on a virtual thread of its own and returns at once:
     * {@code session.async(s -> s.query("Task")).thenAccept(...)}.
     *
     * @param calls may make any number of calls; null results are allowed
     * @return completes with what {@code calls} returns or throws; cancelling it cancels the request that is under way and closes
     *         its connection
     */
    default <T> CompletableFuture<T> async(Function<? super Session, T> calls) {
        return Background.run(() -> calls.apply(this));
    }

    /**
     * The entity types of the site, fetched when first asked for and again when the site's hash tells of others; see
     * {@link SchemaCache#ofUser()} for where they are kept. Nothing else in a session needs them.
     */
    Schemas schemas();

    /**
     * Stores a file at the site: sends its content, in parts if it is large, and then creates its {@code FileComponent} and where
     * it is. The credentials are not sent to the host that takes the content. {@link ConnectionOptions#requestTimeout()} is
     * extended by the time that a slow connection of 32 kB/s needs.
     *
     * @param data further attributes of the component, such as {@code version_id}; may replace {@code name} and
     *        {@code file_type}, which are the file's
     * @return the component
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    Entity upload(Path file, Map<String, ?> data);

    /** Creates an entity; see {@link Operation} for the values. */
    Entity create(String type, Map<String, ?> data);

    /** Changes the given attributes. */
    Entity update(String type, String id, Map<String, ?> data);

    /**
     * Deletes an entity for good.
     *
     * @throws ServerErrorException if there is none
     */
    void delete(String type, String id);

    /**
     * The small picture that the site has made of a component, an image file.
     *
     * @param componentId as {@code thumbnail_id} of users, tasks and others names it
     * @param size longest side in pixels that is asked for; the answer may have another
     * @return empty when the site has none
     */
    Optional<byte[]> thumbnail(String componentId, int size);

    /** Cancels running requests and releases the connections. */
    @Override
    void close();
}
