// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PackageIndexTest {

    @Test
    void aClassIsFromTheJarOfItsPackage() throws IOException {
        PackageIndex index = index("org.ftracktray.start.internal start_1.0.jar\njava.util base.jar\n");

        assertEquals(Optional.of("start_1.0.jar"), index.jarOf(PackageIndexTest.class));
        assertEquals(Optional.of("base.jar"), index.jarOf(Map.Entry.class));
    }

    @Test
    void whereJarsShareAPackageTheClassDecidesAndANestedOneIsWithItsOwner() throws IOException {
        PackageIndex index = index("java.util.Map first.jar\njava.util.List second.jar\n");

        assertEquals(Optional.of("first.jar"), index.jarOf(Map.Entry.class));
        assertEquals(Optional.of("second.jar"), index.jarOf(java.util.List.class));
    }

    @Test
    void aClassOfNoJarIsOfNone() throws IOException {
        assertEquals(Optional.empty(), index("org.example a.jar\n").jarOf(Map.class));
    }

    private static PackageIndex index(String lines) throws IOException {
        return PackageIndex.of(new BufferedReader(new StringReader(lines)));
    }
}
