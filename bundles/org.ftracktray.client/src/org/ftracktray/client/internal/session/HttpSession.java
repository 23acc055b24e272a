// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.ftracktray.client.ConnectionOptions;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationCodec;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.OperationResult.Page;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.SchemaCache;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.client.internal.secret.KeysInUse;
import org.ftracktray.client.schema.Schemas;

import tools.jackson.databind.JsonNode;

/** The session over HTTP. */
public final class HttpSession implements Session {
    private static final long PART_SIZE = 32 << 20;

    private final URI site;
    private final Credentials credentials;
    private final SchemaCache schemas;
    private final Transport transport;

    public HttpSession(URI site, Credentials credentials, ConnectionOptions options, SchemaCache schemas) {
        KeysInUse.add(credentials.key());
        this.site = site;
        this.credentials = credentials;
        this.schemas = schemas;
        this.transport = new Transport(site, credentials, options);
    }

    @Override
    public URI site() {
        return site;
    }

    @Override
    public Credentials credentials() {
        return credentials;
    }

    @Override
    public ServerInformation serverInformation() {
        return call(new Operation.ServerInformationQuery()).information();
    }

    @Override
    public List<Entity> query(String expression) {
        return stream(expression).toList();
    }

    @Override
    public Stream<Entity> stream(String expression) {
        Pages pages = new Pages(Paging.of(expression), this::page);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public Optional<Entity> first(String expression) {
        Paging query = Paging.of(expression);
        return page(query.page(query.offset(), 1)).entities().stream().findFirst();
    }

    @Override
    public Entity one(String expression) {
        Paging query = Paging.of(expression);
        List<Entity> found = page(query.page(query.offset(), 2)).entities();
        if (found.isEmpty()) {
            throw new NoSuchElementException("Nothing matches: " + expression);
        }
        if (found.size() > 1) {
            throw new IllegalStateException("More than one matches: " + expression);
        }
        return found.getFirst();
    }

    @Override
    public List<OperationResult> call(List<Operation> operations) {
        boolean reads = operations.stream().allMatch(HttpSession::isRead);
        JsonNode answer = transport.send(OperationCodec.encode(operations), reads);
        try {
            return OperationCodec.decode(operations, answer);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new ProtocolException("It is too large for this program.", e);
        }
    }

    @Override
    public Schemas schemas() {
        return schemas.schemas(this);
    }

    @Override
    public Entity upload(Path file, Map<String, ?> data) {
        return new Upload(this, transport::put, PART_SIZE).run(file, data);
    }

    @Override
    public Entity create(String type, Map<String, ?> data) {
        return call(new Operation.Create(type, data)).entity();
    }

    @Override
    public Entity update(String type, String id, Map<String, ?> data) {
        return call(new Operation.Update(type, List.of(id), data)).entity();
    }

    @Override
    public void delete(String type, String id) {
        call(new Operation.Delete(type, List.of(id)));
    }

    @Override
    public Optional<byte[]> thumbnail(String componentId, int size) {
        return transport.thumbnails().fetch(componentId, size);
    }

    @Override
    public void close() {
        transport.close();
    }

    private Page page(String expression) {
        return call(new Operation.Query(expression));
    }

    private static boolean isRead(Operation operation) {
        return switch (operation) {
            case Operation.Query q -> true;
            case Operation.Search s -> true;
            case Operation.ServerInformationQuery s -> true;
            case Operation.Schemas s -> true;
            case Operation.Permissions p -> true;
            case Operation.WidgetUrlQuery w -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "Session of " + credentials.user() + " at " + site;
    }
}
