// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockedInstanceTest {
    @TempDir
    Path folder;
    private final FileLockedInstance instance = new FileLockedInstance();

    @AfterEach
    void release() throws Exception {
        instance.release();
    }

    private void knock(Path data) throws Exception {
        Path socket = Path.of(Files.readString(data.resolve("instance.address")));
        SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
    }

    @Test
    void showsTheWindowWhenSomebodyKnocks() throws Exception {
        assertTrue(instance.claim(folder));
        var shown = new CountDownLatch(1);
        instance.onSecondStart(shown::countDown);
        knock(folder);
        assertTrue(shown.await(5, TimeUnit.SECONDS));
    }

    @Test
    void doesNotForgetWhoKnockedBeforeTheWindowWasThere() throws Exception {
        assertTrue(instance.claim(folder));
        knock(folder);
        var shown = new CountDownLatch(1);
        instance.onSecondStart(shown::countDown);
        assertTrue(shown.await(5, TimeUnit.SECONDS));
    }

    @Test
    void worksInAFolderWhosePathIsTooLongForASocket() throws Exception {
        Path deep = folder.resolve("a".repeat(120)).resolve("b".repeat(120));
        assertTrue(instance.claim(deep));
        var shown = new CountDownLatch(1);
        instance.onSecondStart(shown::countDown);
        knock(deep);
        assertTrue(shown.await(5, TimeUnit.SECONDS));
    }
}
