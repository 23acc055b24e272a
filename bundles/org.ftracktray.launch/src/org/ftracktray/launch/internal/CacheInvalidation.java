// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.util.HashSet;
import java.util.Set;

import org.ftracktray.action.SiteUpdateListener;
import org.ftracktray.client.Session;
import org.ftracktray.client.event.Event;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tools.jackson.databind.JsonNode;

/** Brings what happens on the site to what is kept of it here. */
@Component
public final class CacheInvalidation implements SiteUpdateListener {

    private final ApplicationsComponent applications;

    @Activate
    public CacheInvalidation(@Reference ApplicationsComponent applications) {
        this.applications = applications;
    }

    @Override
    public void connected(Session session) {
        applications.connected(session);
    }

    @Override
    public void left(Session session) {
        applications.left(session);
    }

    /** A change of a custom attribute is announced as one of its entity; one of a membership names its user as parent. */
    @Override
    public void updated(Session session, Event event) {
        Set<String> changed = new HashSet<>();
        for (JsonNode entity : event.data().path("entities")) {
            changed.add(entity.path("entityId").asString(""));
            for (JsonNode parent : entity.path("parents")) {
                if (parent.path("entityType").asString("").equals("user")) {
                    changed.add(parent.path("entityId").asString(""));
                }
            }
        }
        applications.updated(changed);
    }
}
