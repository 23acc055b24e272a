// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PropertyListTest {

    /** {@code {"Name": "Büro", "CFBundleShortVersionString": "27.7.0"}} as Python's plistlib writes it. */
    private static final byte[] BINARY = Base64.getDecoder().decode(
            "YnBsaXN0MDDSAQIDBF8QGkNGQnVuZGxlU2hvcnRWZXJzaW9uU3RyaW5nVE5hbWVWMjcuNy4wZABCAPwAcgBvCA0qLzYAAAAAAAABAQAAAAAAAAAFAAAAAAAAAAAAAAAAAAAAPw==");

    @Test
    void readsTheXmlForm() {
        byte[] xml = "<plist><dict><key>A</key> <string> 4.2 </string></dict></plist>".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of("4.2"), PropertyList.text(xml, "A"));
        assertEquals(Optional.empty(), PropertyList.text(xml, "B"));
    }

    @Test
    void readsTheBinaryForm() {
        assertEquals(Optional.of("27.7.0"), PropertyList.text(BINARY, "CFBundleShortVersionString"));
        assertEquals(Optional.of("Büro"), PropertyList.text(BINARY, "Name"));
        assertEquals(Optional.empty(), PropertyList.text(BINARY, "None"));
    }

    @Test
    void aDamagedListTellsNothingOrSomethingButDoesNotFail() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = BINARY.clone();
            for (int changes = random.nextInt(5); changes >= 0; changes--) {
                damaged[6 + random.nextInt(damaged.length - 6)] = (byte) random.nextInt();
            }
            PropertyList.text(damaged, "CFBundleShortVersionString");
        }
        assertEquals(Optional.empty(), PropertyList.text(new byte[0], "A"));
        assertEquals(Optional.empty(), PropertyList.text("bplist00".getBytes(StandardCharsets.US_ASCII), "A"));
    }
}
