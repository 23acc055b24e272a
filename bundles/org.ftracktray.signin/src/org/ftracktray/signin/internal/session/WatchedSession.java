// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.ServerInformation;
import org.ftracktray.client.Session;
import org.ftracktray.client.schema.Schemas;

/** The session everybody uses: the first call that is refused tells the sign-in that the key was revoked. */
final class WatchedSession implements Session {
    private final Session session;
    private final BiConsumer<Session, CredentialsRefusedException> onRefusal;

    WatchedSession(Session session, BiConsumer<Session, CredentialsRefusedException> onRefusal) {
        this.session = session;
        this.onRefusal = onRefusal;
    }

    private <T> T watched(Supplier<T> call) {
        try {
            return call.get();
        } catch (CredentialsRefusedException e) {
            onRefusal.accept(this, e);
            throw e;
        }
    }

    @Override
    public URI site() {
        return session.site();
    }

    @Override
    public Credentials credentials() {
        return session.credentials();
    }

    @Override
    public ServerInformation serverInformation() {
        return watched(session::serverInformation);
    }

    @Override
    public List<Entity> query(String expression) {
        return watched(() -> session.query(expression));
    }

    @Override
    public Stream<Entity> stream(String expression) {
        // read lazily, after this returned: the next other call notices a revoked key
        return session.stream(expression);
    }

    @Override
    public Optional<Entity> first(String expression) {
        return watched(() -> session.first(expression));
    }

    @Override
    public Entity one(String expression) {
        return watched(() -> session.one(expression));
    }

    @Override
    public List<OperationResult> call(List<Operation> operations) {
        return watched(() -> session.call(operations));
    }

    @Override
    public Schemas schemas() {
        return watched(session::schemas);
    }

    @Override
    public Entity upload(Path file, Map<String, ?> data) {
        return watched(() -> session.upload(file, data));
    }

    @Override
    public Entity create(String type, Map<String, ?> data) {
        return watched(() -> session.create(type, data));
    }

    @Override
    public Entity update(String type, String id, Map<String, ?> data) {
        return watched(() -> session.update(type, id, data));
    }

    @Override
    public void delete(String type, String id) {
        watched(() -> {
            session.delete(type, id);
            return null;
        });
    }

    @Override
    public Optional<byte[]> thumbnail(String componentId, int size) {
        return watched(() -> session.thumbnail(componentId, size));
    }

    @Override
    public void close() {
        session.close();
    }
}
