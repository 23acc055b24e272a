// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.ftracktray.launch.Application;

/**
 * The pictures of applications: the configured one, else that of the program, else what the desktop has under the configured
 * name. They are read on threads of their own and
 * kept as long as the client runs.
 */
@Creatable
@Singleton
public final class ApplicationIcons {
    private static final Executor THREADS = task -> Thread.ofVirtual().name("icon").start(task);

    private record Key(Optional<String> icon, Path executable, String origin) {}

    private final Map<Key, CompletableFuture<Optional<ImageData>>> pictures = new ConcurrentHashMap<>();
    private final ProgramIcon programs;

    @Inject
    public ApplicationIcons() {
        this(switch (Platform.getOS()) {
            case Platform.OS_WIN32 -> WindowsProgram::icon;
            case Platform.OS_MACOSX -> new MacBundles();
            default -> DesktopEntries.of(System.getenv());
        });
    }

    ApplicationIcons(ProgramIcon programs) {
        this.programs = programs;
    }

    /** Hands over the picture when there is one: at once when it is known, else later on another thread. */
    public void find(Application application, Consumer<ImageData> found) {
        Key key = new Key(application.icon(), application.executable(), application.origin());
        pictures.computeIfAbsent(key, missing -> CompletableFuture.supplyAsync(() -> read(application), THREADS))
                .thenAccept(picture -> picture.ifPresent(found));
    }

    private Optional<ImageData> read(Application application) {
        try {
            Optional<byte[]> configured = application.icon().isEmpty()
                    ? Optional.empty()
                    : ConfiguredIcon.read(application.icon().get(), application.origin());
            if (configured.isPresent()) {
                byte[] bytes = configured.get();
                return Optional.of(decoded(IcnsFile.largest(bytes).orElse(bytes)));
            }
        } catch (IOException | SWTException e) {
            ILog.of(ApplicationIcons.class).warn("The icon of " + application.title() + " in " + application.origin()
                    + " cannot be shown: " + e.getMessage());
        }
        return ofDesktop(application);
    }

    private Optional<ImageData> ofDesktop(Application application) {
        try {
            Optional<byte[]> picture = programs.of(application.executable());
            if (picture.isEmpty() && application.icon().isPresent()) {
                picture = programs.named(application.icon().get());
            }
            return picture.map(ApplicationIcons::decoded);
        } catch (IOException | SWTException e) {
            return Optional.empty(); // nobody asked for it
        }
    }

    static ImageData decoded(byte[] bytes) {
        List<ImageData> frames = List.of(new ImageLoader().load(new ByteArrayInputStream(bytes)));
        // an .ico holds the same picture in several sizes
        return frames.stream().max((one, other) -> Integer.compare(one.width, other.width)).orElseThrow();
    }
}
