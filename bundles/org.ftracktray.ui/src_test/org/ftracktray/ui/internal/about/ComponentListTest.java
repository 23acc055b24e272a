// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class ComponentListTest {

    private static List<Component> read(String list) throws IOException {
        return ComponentList.read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsOfOthersIsListedWithVersionAndLicences() throws IOException {
        assertEquals(List.of(new Component("jna", "5.19.1", "LGPL-2.1-or-later, Apache-2.0"),
                new Component("nameless", "1", "")),
                read("""
                        <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><metadata><component type="application">
                        <name>ftrack-tray</name><version>0.1.0</version></component></metadata><components>
                        <component type="library"><group>net.java.dev.jna</group><name>jna</name><version>5.19.1</version>
                        <hashes><hash alg="SHA-256">00</hash></hashes><licenses><license><name>LGPL-2.1-or-later</name>
                        <url>https://example.org</url></license><license><id>Apache-2.0</id></license></licenses></component>
                        <component type="library"><name>org.ftracktray.ui</name><version>0.1.0</version></component>
                        <component type="library"><name>nameless</name><version>1</version></component>
                        </components></bom>"""));
    }

    @Test
    void aListThatIsCutIsTold() {
        assertThrows(IOException.class, () -> read("<bom><components><component type=\"library\"><name>x</name>"));
    }
}
