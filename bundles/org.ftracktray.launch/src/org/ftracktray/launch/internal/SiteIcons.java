// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.net.URI;
import java.util.Set;

/** The icons of applications that a site of ftrack has, by the names that configurations use (as ftrack Connect knows them). */
final class SiteIcons {

    private static final Set<String> NAMES = Set.of("3ds_max", "after_effects", "cinema_4d", "cinesync", "harmony",
            "hiero", "hieroplayer", "houdini", "illustrator", "indesign", "maya", "nuke", "nuke_studio", "nukex",
            "photoshop", "prelude", "premiere", "rv", "unity", "unreal_engine");

    private SiteIcons() {}

    /** The address of the picture that an icon's name stands for; what is no such name stays as it is. */
    static String address(String icon, URI site) {
        String name = icon.strip().replace('-', '_');
        return NAMES.contains(name)
                ? site.toString().replaceAll("/+$", "") + "/application_icons/" + name + ".png"
                : icon;
    }
}
