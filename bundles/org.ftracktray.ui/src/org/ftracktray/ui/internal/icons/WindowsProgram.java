// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.swing.Icon;
import javax.swing.filechooser.FileSystemView;

/** Takes the picture out of a Windows program, as the Explorer shows it: SWT has no way to ask for it. */
final class WindowsProgram {
    private static final int SIZE = 64;

    private WindowsProgram() {}

    /** The picture as PNG; empty when there is no such program. */
    static Optional<byte[]> icon(Path program) throws IOException {
        Icon icon = Files.isRegularFile(program)
                ? FileSystemView.getFileSystemView().getSystemIcon(program.toFile(), SIZE, SIZE)
                : null;
        if (icon == null) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        icon.paintIcon(null, graphics, 0, 0);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Optional.of(png.toByteArray());
    }
}
