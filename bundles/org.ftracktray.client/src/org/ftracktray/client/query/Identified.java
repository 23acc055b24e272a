// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.query;

/** Something that ftrack knows by an id; conditions compare it by that. */
public interface Identified {
    /** Of the entity, unique among those of its type. */
    String id();
}
