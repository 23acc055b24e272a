// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;

/**
 * A call on D-Bus whose answer is read later, so that many can be under way.
 *
 * @param signature of the arguments, null when there are none
 */
record Question(AtSpi.Address address, String type, String method, String signature, Object... arguments) {

    /** Sends it. */
    Answer sent(DBusConnection connection) throws DBusException {
        MethodCall call = connection.getMessageFactory().createMethodCall(null, address.bus(), address.path(), type,
                method, (byte) 0, signature, arguments);
        connection.sendMessage(call);
        return new Answer(call);
    }

    /** What comes back. */
    record Answer(MethodCall call) {

        /** Waits for the first value of the answer. @throws DBusException when there is none, or an error came */
        Object value() throws DBusException {
            Message reply = call.getReply();
            if (reply == null || reply instanceof Error) {
                throw new DBusException(reply == null ? "no answer" : reply.toString());
            }
            Object[] values = reply.getParameters();
            if (values == null || values.length == 0) {
                throw new DBusException("an empty answer");
            }
            return values[0];
        }
    }
}
