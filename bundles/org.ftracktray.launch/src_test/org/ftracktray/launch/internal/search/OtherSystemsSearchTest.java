// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ftracktray.launch.internal.configuration.LaunchConfiguration.SearchPath;
import org.ftracktray.launch.internal.document.Node.Position;
import org.ftracktray.launch.internal.platform.Platform;
import org.ftracktray.launch.internal.platform.TestPlatforms;
import org.junit.jupiter.api.Test;

/** The searches that ftrack publishes for its integrations, on the systems that they are for. */
class OtherSystemsSearchTest {

    private final Set<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    @Test
    void findsMayaBelowProgramFilesWhateverTheCase() {
        files.addAll(List.of("C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe",
                "C:\\Program Files\\Autodesk\\Maya2025\\bin\\Maya.exe",
                "C:\\Program Files\\Autodesk\\Maya2025\\bin\\mayapy.exe",
                "C:\\Program Files (x86)\\Autodesk\\Maya2016\\bin\\maya.exe",
                "C:\\Users\\Autodesk\\Maya2023\\bin\\maya.exe"));
        assertEquals(List.of("C:\\Program Files\\Autodesk\\Maya2024\\bin\\maya.exe 2024",
                "C:\\Program Files\\Autodesk\\Maya2025\\bin\\Maya.exe 2025",
                "C:\\Program Files (x86)\\Autodesk\\Maya2016\\bin\\maya.exe 2016"),
                find(TestPlatforms.windows(), '\\', List.of("C:\\", "Program Files.*"),
                        List.of("Autodesk", "Maya.+", "bin", "maya.exe"), "Maya(?P<version>\\d{4})"));
    }

    @Test
    void aMissingDriveSkipsOnlyItself() {
        files.add("C:\\Nuke13.2v4\\Nuke13.2.exe");
        assertEquals(List.of(), find(TestPlatforms.windows(), '\\', List.of("D:\\"),
                List.of("Nuke.*", "Nuke\\d.+.exe"), "Nuke(?P<version>.*)\\\\.+.exe$"));
        assertEquals(List.of("C:\\Nuke13.2v4\\Nuke13.2.exe 13.2.4"), find(TestPlatforms.windows(), '\\',
                List.of("C:\\"), List.of("Nuke.*", "Nuke\\d.+.exe"), "Nuke(?P<version>.*)\\\\.+.exe$"));
    }

    @Test
    void aDriveWithoutItsFolderMeansItsRoot() {
        files.add("C:\\Nuke13.2v4\\Nuke13.2.exe");
        assertEquals(List.of("C:\\Nuke13.2v4\\Nuke13.2.exe 13.2.4"), find(TestPlatforms.windows(), '\\',
                List.of("C:"), List.of("Nuke.*", "Nuke\\d.+.exe"), "Nuke(?P<version>.*)\\\\.+.exe$"));
    }

    @Test
    void findsApplicationBundlesOnMacOs() {
        files.addAll(List.of("/Applications/Autodesk/maya2024/Maya.app/Contents/MacOS/Maya",
                "/Applications/Adobe Photoshop 2024/Adobe Photoshop 2024.app/Contents/Info.plist",
                "/Applications/Nuke13.2v4/NukeX13.2v4.app/Contents/Info.plist"));
        assertEquals(List.of("/Applications/Autodesk/maya2024/Maya.app 2024"),
                find(TestPlatforms.mac(), '/', List.of("/", "Applications"),
                        List.of("Autodesk", "maya.+", "Maya.app"), "maya(?P<version>\\d{4})"));
        assertEquals(List.of("/Applications/Adobe Photoshop 2024/Adobe Photoshop 2024.app 2024"),
                find(TestPlatforms.mac(), '/', List.of("/", "Applications"),
                        List.of("Adobe Photoshop ((?:CC )?\\d+)", "Adobe Photoshop ((?:CC )?\\d+)\\.app"),
                        "Adobe Photoshop (?:CC )?(?P<version>\\d{4})"));
        assertEquals(List.of("/Applications/Nuke13.2v4/NukeX13.2v4.app 13.2.4"),
                find(TestPlatforms.mac(), '/', List.of("/", "Applications"),
                        List.of("Nuke.*", "NukeX\\d[\\w.]+app$"), "NukeX(?P<version>[\\d.v]+)\\.app"));
    }

    private Disk disk(char separator) {
        ListedDisk disk = new ListedDisk(separator);
        disk.addAll(List.copyOf(files));
        return disk;
    }

    private List<String> find(Platform platform, char separator, List<String> prefix, List<String> expression,
            String version) {
        return new DiskSearch(disk(separator), platform, 1000, SearchProgress.unobserved(() -> false))
                .find(new SearchPath(new Position("test", 1), "search_path", prefix, expression, Optional.of(version),
                        List.of(), Optional.empty()))
                .stream().map(found -> found.path() + " " + found.version().text()).toList();
    }
}
