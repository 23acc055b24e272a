// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

import org.ftracktray.launch.internal.document.Node.Position;

/** Reads configuration files into {@linkplain Node values with positions}. */
public final class Documents {

    /** A name that stands twice in one group; the position is that of the second. */
    public record Repeated(Position position, String name) {}

    private Documents() {}

    /** Whether a file name ends like something that can be read here. */
    public static boolean canRead(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json") || name.endsWith(".toml");
    }

    /**
     * Reads YAML or, when the file's name ends in {@code .json} or {@code .toml}, JSON or TOML.
     *
     * @throws SyntaxException
     *             when the content is not what the name says
     */
    public static Node read(String file, byte[] content) throws SyntaxException {
        return read(file, content, repeated -> {});
    }

    /**
     * As {@link #read(String, byte[])}. Of a name that YAML or JSON gives twice the last value counts, as in Python.
     *
     * @param repeated
     *            is told which names these are
     */
    public static Node read(String file, byte[] content, Consumer<Repeated> repeated) throws SyntaxException {
        String text = decode(file, content);
        try {
            return parse(file, text, repeated);
        } catch (StackOverflowError e) {
            throw new SyntaxException(new Position(file, 0), "The values are nested too deeply.", e);
        } catch (RuntimeException e) {
            // The parsers are others' and have their own bugs; the file is foreign, too.
            throw new SyntaxException(new Position(file, 0), "The file cannot be read: " + e + ".", e);
        }
    }

    private static Node parse(String file, String text, Consumer<Repeated> repeated) throws SyntaxException {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return JsonDocument.read(file, text, repeated);
        }
        return name.endsWith(".toml") ? TomlDocument.read(file, text) : YamlDocument.read(file, text, repeated);
    }

    private static String decode(String file, byte[] content) throws SyntaxException {
        try {
            String text = charset(content).newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SyntaxException(new Position(file, 0), "The file is not a text in UTF-8.", e);
        }
    }

    /** UTF-8, unless the first two bytes say UTF-16, in which Windows' editors save what they call Unicode. */
    private static Charset charset(byte[] content) {
        if (content.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch ((content[0] & 0xff) << 8 | content[1] & 0xff) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
