// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.action.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.action.Action;
import org.ftracktray.action.ActionItem;
import org.ftracktray.action.ActionReply;
import org.ftracktray.action.ActionRequest;

/** Offers one item with its own name and owns the launch of it. */
class TestAction implements Action {

    private final String name;

    TestAction(String name) {
        this.name = name;
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public List<ActionItem> discover(ActionRequest request) throws Exception {
        return List.of(new ActionItem(name, Optional.empty(), Optional.empty(), Optional.empty(), name, Map.of()));
    }

    @Override
    public boolean owns(ActionRequest request) {
        return request.actionIdentifier().filter(name::equals).isPresent();
    }

    @Override
    public ActionReply launch(ActionRequest request) throws Exception {
        return new ActionReply.Message(true, "launched " + name);
    }
}
