// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A disk that is a list of files, where case does not matter. */
public final class ListedDisk implements Disk {

    private final char separator;
    private final Set<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, byte[]> contents = new HashMap<>();

    public ListedDisk(char separator) {
        this.separator = separator;
    }

    public void addAll(List<String> more) {
        files.addAll(more);
    }

    /** An application of macOS that has a version inside. */
    public void addApplication(String path, String version) {
        String list = path + "/Contents/Info.plist";
        files.add(list);
        contents.put(list, ("<plist><dict>\n<key>CFBundleShortVersionString</key>\n<string>" + version
                + "</string></dict></plist>").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> root(String path) {
        return isFolder(path) ? Optional.of(path) : Optional.empty();
    }

    @Override
    public String child(String folder, String name) {
        return below(folder) + name;
    }

    private String below(String folder) {
        return folder.endsWith("" + separator) ? folder : folder + separator;
    }

    @Override
    public List<String> names(String folder) {
        Set<String> names = new TreeSet<>();
        for (String file : files) {
            if (file.toLowerCase(Locale.ROOT).startsWith(below(folder).toLowerCase(Locale.ROOT))) {
                String rest = file.substring(below(folder).length());
                int end = rest.indexOf(separator);
                names.add(end < 0 ? rest : rest.substring(0, end));
            }
        }
        return new ArrayList<>(names).reversed();
    }

    @Override
    public boolean isFolder(String path) {
        return path.endsWith(".app") || files.stream()
                .anyMatch(file -> file.toLowerCase(Locale.ROOT).startsWith(below(path).toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean isFile(String path) {
        return files.contains(path);
    }

    @Override
    public Optional<byte[]> content(String path, int mostBytes) {
        return Optional.ofNullable(contents.get(path));
    }

    @Override
    public Object identity(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
