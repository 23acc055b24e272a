// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.desktop;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** A real panel that shows StatusNotifierItems, alone at the bottom of a desktop. Its icons are found by their pixels. */
public final class Panel {
    /** The ground of the product's icon. */
    private static final int GROUND = 0x4f46a8;
    private static final int FEWEST_PIXELS = 40;
    /** Windows of the product show its logo, too. */
    private static final int HEIGHT = 40;

    /** Which panel; see docs/desktops.md. */
    public enum Kind {
        XFCE, LXQT
    }

    private final Desktop desktop;
    private final Kind kind;
    private Process process;

    private Panel(Desktop desktop, Kind kind) {
        this.desktop = desktop;
        this.kind = kind;
    }

    /** Starts it on a desktop without another tray. */
    public static Panel start(Desktop desktop, Kind kind) {
        Panel panel = new Panel(desktop, kind);
        if (kind == Kind.XFCE) {
            panel.configureXfce();
        }
        panel.restart();
        return panel;
    }

    private void configureXfce() {
        write(desktop.home().config().resolve("xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <channel name="xfce4-panel" version="1.0">
                  <property name="configver" type="int" value="2"/>
                  <property name="panels" type="array">
                    <value type="int" value="1"/>
                    <property name="panel-1" type="empty">
                      <property name="position" type="string" value="p=8;x=0;y=0"/>
                      <property name="length" type="uint" value="100"/>
                      <property name="position-locked" type="bool" value="true"/>
                      <property name="size" type="uint" value="32"/>
                      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
                    </property>
                  </property>
                  <property name="plugins" type="empty">
                    <property name="plugin-1" type="string" value="systray"/>
                  </property>
                </channel>
                """);
        desktop.processes().start(desktop.environment(), desktop.home().log("xfconfd"), List.of(xfconfd()));
    }

    private static String xfconfd() {
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("xfce4/xfconf/xfconfd")).filter(Files::isExecutable)
                    .findFirst().orElseThrow(() -> new IllegalStateException("xfconfd is not installed")).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #kill}. */
    public void restart() {
        process = desktop.processes().start(desktop.environment(), desktop.home().log("panel"), switch (kind) {
            case XFCE -> List.of("xfce4-panel", "--disable-wm-check");
            case LXQT -> List.of("lxqt-panel", "-c", write(desktop.home().folder().resolve("panel.conf"), """
                    panels=panel1
                    [panel1]
                    alignment=1
                    plugins=statusnotifier
                    position=Bottom
                    panelSize=32
                    iconSize=24
                    width=100
                    width-percent=true
                    [statusnotifier]
                    type=statusnotifier
                    """).toString());
        });
    }

    /** Ends it as a crash does. */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Where the icon of the product is; empty when it is not shown. */
    public Optional<Rectangle> icon() {
        BufferedImage screen = screen();
        Rectangle icon = null;
        int pixels = 0;
        for (int y = screen.getHeight() - HEIGHT; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                if ((screen.getRGB(x, y) & 0xffffff) == GROUND) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    icon = icon == null ? pixel : icon.union(pixel);
                    pixels++;
                }
            }
        }
        return pixels < FEWEST_PIXELS ? Optional.empty() : Optional.of(icon);
    }

    /** Where the menu of an icon is; empty while none is open. Menus of Qt have no name, only the class of their program. */
    public Optional<Rectangle> menu() {
        return Processes.run(desktop.environment(), "xdotool", "search", "--onlyvisible", "--class",
                "lxqt-panel|wrapper-2.0").lines().map(desktop.windows()::bounds).filter(bounds -> bounds.height > 100)
                .findFirst();
    }

    /** Whether the icon has pixels of this colour, within a small distance. */
    public boolean iconHas(int colour) {
        return icon().filter(icon -> {
            BufferedImage screen = screen();
            for (int y = icon.y; y < Math.min(screen.getHeight(), icon.y + icon.height + 4); y++) {
                for (int x = icon.x; x < icon.x + icon.width + 4; x++) {
                    if (near(screen.getRGB(x, y), colour)) {
                        return true;
                    }
                }
            }
            return false;
        }).isPresent();
    }

    private static boolean near(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return distance < 12;
    }

    private BufferedImage screen() {
        Path file = desktop.home().folder().resolve("screen.png");
        desktop.screenshot(file);
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
