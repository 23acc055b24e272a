// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import org.ftracktray.launch.internal.search.FoundProgram;

/** An entry and the program that it is about. */
record Installation(CatalogueEntry entry, FoundProgram found) {

    boolean isInstalled() {
        return entry.application().availability().installed();
    }

    /** Its last name. */
    String name() {
        return found.names().getLast();
    }

    /** The first name on its way that another does not have, or the whole way to its folder when they begin elsewhere. */
    String differenceFrom(Installation other) {
        for (int i = 0; i < Math.min(found.names().size(), other.found.names().size()); i++) {
            if (!found.names().get(i).equals(other.found.names().get(i))) {
                return i == 0 ? place() : found.names().get(i);
            }
        }
        return place();
    }

    /** The whole way to its folder. */
    String place() {
        return String.join("/", found.folder()).replace("//", "/");
    }
}
