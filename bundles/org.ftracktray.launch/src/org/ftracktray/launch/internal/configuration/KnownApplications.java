// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the groups of OpenPype and AYON are called when an export does not say it, as in these programs, and which of ftrack's
 * own icons stands for theirs, which lie on servers of their own (names as in ayon-applications' server/constants.py and
 * Connect's application_launcher).
 */
final class KnownApplications {

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("adsk_3dsmax", "3ds Max"),
            Map.entry("3dsmax", "3ds Max"), Map.entry("aftereffects", "After Effects"), Map.entry("blender", "Blender"),
            Map.entry("celaction", "Celaction 2D"), Map.entry("cinema4d", "Cinema4D"), Map.entry("clo", "CLO"),
            Map.entry("djvview", "DJV View"), Map.entry("equalizer", "3DEqualizer"), Map.entry("flame", "Flame"),
            Map.entry("fusion", "Fusion"), Map.entry("gaffer", "Gaffer"), Map.entry("harmony", "Harmony"),
            Map.entry("hiero", "Hiero"), Map.entry("houdini", "Houdini"), Map.entry("loki", "Loki"),
            Map.entry("maya", "Maya"), Map.entry("mayapy", "MayaPy"), Map.entry("marmoset", "Marmoset Toolbag"),
            Map.entry("marvelousdesigner", "Marvelous Designer"), Map.entry("mochapro", "Mocha Pro"),
            Map.entry("motionbuilder", "Motion Builder"), Map.entry("nuke", "Nuke"),
            Map.entry("nukeassist", "Nuke Assist"), Map.entry("nukestudio", "Nuke Studio"),
            Map.entry("nukex", "Nuke X"), Map.entry("openrv", "OpenRV"), Map.entry("photoshop", "Photoshop"),
            Map.entry("premiere", "Premiere"), Map.entry("resolve", "Resolve"), Map.entry("silhouette", "Silhouette"),
            Map.entry("speedtree", "Speedtree"), Map.entry("substancedesigner", "Substance Designer"),
            Map.entry("substancepainter", "Substance Painter"), Map.entry("terminal", "Terminal"),
            Map.entry("tvpaint", "TVPaint"), Map.entry("unreal", "Unreal Editor"), Map.entry("wrap", "Wrap"),
            Map.entry("zbrush", "Zbrush"));

    /** Names of icons that ftrack spells in another way. */
    private static final Map<String, String> ICONS = Map.of("aftereffects", "after_effects", "3dsmax", "3ds_max",
            "adsk_3dsmax", "3ds_max", "cinema4d", "cinema_4d", "nukestudio", "nuke_studio", "nukeassist", "nuke", "ue4",
            "unreal-engine", "unreal", "unreal-engine", "openrv", "rv", "mayapy", "maya");

    private KnownApplications() {}

    static String label(String group) {
        return LABELS.getOrDefault(group, group);
    }

    /**
     * An address as it is; otherwise ftrack's icon of the same name as the picture that is given, or as the group.
     *
     * @param given
     *            for instance {@code {}/app_icons/maya.png}
     */
    static Optional<String> icon(Optional<String> given, String group) {
        if (given.filter(icon -> icon.matches("https?://.+")).isPresent()) {
            return given;
        }
        String file = given.map(icon -> icon.substring(icon.replace('\\', '/').lastIndexOf('/') + 1))
                .map(icon -> icon.replaceFirst("\\.[A-Za-z]{2,4}$", "").toLowerCase(Locale.ROOT)).orElse("");
        String name = file.isBlank() ? group : file;
        return Optional.of(ICONS.getOrDefault(name, name));
    }
}
