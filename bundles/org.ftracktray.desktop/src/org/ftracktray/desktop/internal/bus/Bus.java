// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.bus;

import java.io.IOException;
import java.util.function.Consumer;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.client.Registration;

/**
 * One connection to a message bus. Calls and signals go by their names, so that no class has to be found for them. Thread-safe;
 * what asks the bus blocks for {@value #LIMIT_MS} ms at most.
 */
public final class Bus implements AutoCloseable {
    static final int LIMIT_MS = 5000;
    /** The interface of properties, which every object with some has. */
    public static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final String DAEMON = "org.freedesktop.DBus";
    private static final int NAME_OF_THIS_CONNECTION = 1;

    private final DBusConnection connection;

    private Bus(DBusConnection connection) {
        this.connection = connection;
    }

    /**
     * @param address as in DBUS_SESSION_BUS_ADDRESS
     * @throws BusException when nobody listens there, or it is of a kind that Java cannot reach ({@code unix:abstract=})
     */
    public static Bus connect(String address) throws BusException {
        try {
            DBusConnectionBuilder builder = DBusConnectionBuilder.forAddress(address).withShared(false);
            // one thread, so that what a panel asks is answered in its order
            builder.receivingThreadConfig().withMethodCallThreadCount(1).withErrorHandlerThreadCount(1);
            return new Bus(builder.build());
        } catch (DBusException | RuntimeException | LinkageError e) {
            throw new BusException("The bus at " + address + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Calls a method and waits for the answer.
     *
     * @param signature of the arguments, or null without any
     * @return what it returned
     */
    public Object[] call(String service, String path, String type, String method, String signature, Object... arguments)
            throws BusException {
        try {
            MethodCall call = connection.getMessageFactory().createMethodCall(connection.getUniqueName(), service, path,
                    type,
                    method, (byte) 0, signature, arguments);
            connection.sendMessage(call);
            Message reply = call.getReply(LIMIT_MS);
            if (reply == null) {
                throw new BusException(service + " did not answer " + method + " within " + LIMIT_MS + " ms");
            }
            if (reply instanceof Error refused) {
                throw new BusException(service + " refused " + method + ": " + refused.getName());
            }
            return reply.getParameters();
        } catch (DBusException | DBusExecutionException e) {
            throw new BusException(service + " could not be asked for " + method + ": " + e.getMessage(), e);
        }
    }

    /** The value of a property. */
    public Object property(String service, String path, String type, String name) throws BusException {
        return plain(call(service, path, PROPERTIES, "Get", "ss", type, name)[0]);
    }

    /** What is in a variant, or in a variant in a variant; anything else as it is. */
    public static Object plain(Object value) {
        Object plain = value;
        while (plain instanceof Variant<?> wrapped) {
            plain = wrapped.getValue();
        }
        return plain;
    }

    /** Sends a signal; nobody answers it. */
    public void emit(String path, String type, String name, String signature, Object... arguments) throws BusException {
        try {
            connection.sendMessage(connection.getMessageFactory().createSignal(connection.getUniqueName(), path, type,
                    name, signature, arguments));
        } catch (DBusException | DBusExecutionException e) {
            throw new BusException("The signal " + name + " could not be sent: " + e.getMessage(), e);
        }
    }

    /**
     * Calls the listener with the arguments of each such signal, on a thread of the bus.
     *
     * @param service who may send it
     * @param firstArgument only signals with it; null for all
     */
    public Registration onSignal(String service, String path, String type, String name, String firstArgument,
            Consumer<Object[]> listener) throws BusException {
        DBusMatchRuleBuilder rule = DBusMatchRuleBuilder.create().withType("signal").withPath(path).withInterface(type)
                .withMember(name);
        if (service.equals(DAEMON)) {
            rule.withSender(service);
        }
        if (firstArgument != null) {
            rule.withArg0123(0, firstArgument);
        }
        return listen(rule.build(), signal -> {
            try {
                listener.accept(signal.getParameters());
            } catch (DBusException e) {
                throw new IllegalArgumentException("The signal " + name + " of " + service + " cannot be read", e);
            }
        });
    }

    private Registration listen(DBusMatchRule rule, Consumer<DBusSignal> listener) throws BusException {
        try {
            AutoCloseable added = connection.addGenericSigHandler(rule, listener::accept);
            return () -> {
                try {
                    added.close();
                } catch (Exception gone) {
                    Journal.note("A signal is not listened for any more, but the bus was not told", gone);
                }
            };
        } catch (DBusException e) {
            throw new BusException("Signals cannot be listened for: " + e.getMessage(), e);
        }
    }

    /** Calls the listener with true when somebody takes the name, with false when nobody has it any more. */
    public Registration onOwner(String service, Consumer<Boolean> listener) throws BusException {
        return onSignal(DAEMON, "/org/freedesktop/DBus", DAEMON, "NameOwnerChanged", service,
                change -> listener.accept(!change[2].toString().isEmpty()));
    }

    /** Whether somebody has the name now. */
    public boolean hasOwner(String service) throws BusException {
        return (Boolean) call(DAEMON, "/org/freedesktop/DBus", DAEMON, "NameHasOwner", "s", service)[0];
    }

    /** Takes a name for this connection. */
    public void request(String name) throws BusException {
        Object answer = call(DAEMON, "/org/freedesktop/DBus", DAEMON, "RequestName", "su", name, new UInt32(4))[0];
        if (((Number) answer).intValue() != NAME_OF_THIS_CONNECTION) {
            throw new BusException("Somebody else has the name " + name);
        }
    }

    /** Gives a name back. */
    public void release(String name) throws BusException {
        call(DAEMON, "/org/freedesktop/DBus", DAEMON, "ReleaseName", "s", name);
    }

    /** Answers calls to the object from now on. */
    public void export(String path, DBusInterface object) throws BusException {
        try {
            connection.exportObject(path, object);
        } catch (DBusException e) {
            throw new BusException("Nothing can be offered at " + path + ": " + e.getMessage(), e);
        }
    }

    /** Answers no more calls to it. */
    public void withdraw(String path) {
        connection.unExportObject(path);
    }

    /** False when this process or the bus has ended the connection. */
    public boolean isOpen() {
        return connection.isConnected();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException gone) {
            Journal.note("The connection to the bus was not closed in order", gone);
        }
    }
}
