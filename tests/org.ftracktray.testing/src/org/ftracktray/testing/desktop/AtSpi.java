// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.testing.desktop.Question.Answer;

/** The part of AT-SPI's D-Bus interfaces that the tests read; method names are AT-SPI's. */
final class AtSpi {
    private static final String ACCESSIBLE = "org.a11y.atspi.Accessible";

    private AtSpi() {}

    /** Where the bus of accessibility is. */
    @DBusInterfaceName("org.a11y.Bus")
    public interface Bus extends DBusInterface {
        String GetAddress();
    }

    /** Where an accessible object lives. */
    record Address(String bus, String path) {}

    static Question childrenOf(Address address) {
        return new Question(address, ACCESSIBLE, "GetChildren", null);
    }

    static Question roleOf(Address address) {
        return new Question(address, ACCESSIBLE, "GetRoleName", null);
    }

    static Question stateOf(Address address) {
        return new Question(address, ACCESSIBLE, "GetState", null);
    }

    static Question nameOf(Address address) {
        return new Question(address, "org.freedesktop.DBus.Properties", "Get", "ss", ACCESSIBLE, "Name");
    }

    static Question textOf(Address address) {
        return new Question(address, "org.a11y.atspi.Text", "GetText", "ii", 0, -1);
    }

    /** In pixels of the screen. */
    static Question extentsOf(Address address) {
        return new Question(address, "org.a11y.atspi.Component", "GetExtents", "u", new UInt32(0));
    }

    static List<Address> children(Answer answer) throws DBusException {
        List<Address> children = new ArrayList<>();
        for (Object reference : elements(answer.value())) {
            List<Object> fields = elements(reference);
            children.add(new Address(fields.getFirst().toString(), fields.getLast().toString()));
        }
        return children;
    }

    static String string(Answer answer) throws DBusException {
        Object value = answer.value();
        return String.valueOf(value instanceof Variant<?> variant ? variant.getValue() : value);
    }

    /** The lower half of the states. */
    static long bits(Answer answer) throws DBusException {
        List<Object> words = elements(answer.value());
        return words.isEmpty() ? 0 : ((Number) words.getFirst()).longValue();
    }

    static Rectangle rectangle(Answer answer) throws DBusException {
        List<Object> numbers = elements(answer.value());
        return new Rectangle(number(numbers, 0), number(numbers, 1), number(numbers, 2), number(numbers, 3));
    }

    private static int number(List<Object> numbers, int index) {
        return ((Number) numbers.get(index)).intValue();
    }

    /** Of an array or structure, in whichever form the library hands it out. */
    private static List<Object> elements(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }
}
