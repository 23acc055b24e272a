// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

import org.ftracktray.client.Entity;
import org.ftracktray.client.OperationResult.Page;

/** Walks over the pages of a query; each is fetched when the one before is used up. */
final class Pages implements Iterator<Entity> {
    static final int PAGE_SIZE = 500;

    private final Paging query;
    private final Function<String, Page> fetch;
    private Iterator<Entity> page = List.<Entity>of().iterator();
    private int offset;
    private int left;
    private boolean last;

    Pages(Paging query, Function<String, Page> fetch) {
        this.query = query;
        this.fetch = fetch;
        this.offset = query.offset();
        this.left = query.limit().orElse(Integer.MAX_VALUE);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !last && left > 0) {
            fetchNext();
        }
        return page.hasNext();
    }

    private void fetchNext() {
        int rows = Math.min(left, PAGE_SIZE);
        Page answer = fetch.apply(query.page(offset, rows));
        page = answer.entities().iterator();
        left -= answer.entities().size();
        int next = answer.nextOffset().orElse(-1);
        last = next <= offset || answer.entities().isEmpty();
        offset = next;
    }

    @Override
    public Entity next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
