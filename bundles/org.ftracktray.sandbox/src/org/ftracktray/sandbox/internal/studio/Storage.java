// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.studio;

import org.ftracktray.sandbox.internal.graph.Graph;

/** Keeps a studio's entities and keys over restarts. Its methods are called under the studio's write lock. */
public interface Storage extends AutoCloseable {

    /** For studios that live in memory only. */
    Storage NONE = new Storage() {
        @Override
        public boolean restore(Graph graph, ApiKeys keys) {
            return false;
        }

        @Override
        public void keep(Graph graph, ApiKeys keys) {
            // nothing outlives the process
        }

        @Override
        public Contents contents() {
            return new MemoryContents();
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    /** @return false if nothing was ever kept here */
    boolean restore(Graph graph, ApiKeys keys);

    /**
     * Keeps all that was touched since the last time; when this returns it is on the disk, and when it throws none of it
     * is kept.
     *
     * @throws java.io.UncheckedIOException saying what the person at the console can do
     */
    void keep(Graph graph, ApiKeys keys);

    /** Where the files of components are. */
    Contents contents();

    @Override
    void close();
}
