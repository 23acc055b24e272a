// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Widget;

/** The pictures in {@code icons/}, named as their files. */
public enum Icon {
    APP, LOGO, TRAY_OK, TRAY_BUSY, TRAY_WARNING, TRAY_PROBLEM, TRAY_OFF, TRAY_STOPPED, TRAY_RUNNING, DOT_OK, DOT_BUSY, DOT_WARNING, DOT_PROBLEM, DOT_OFF, SEVERITY_OK, SEVERITY_WARNING, SEVERITY_PROBLEM, SEVERITY_UNKNOWN, GLOBE, FOLDED, UNFOLDED, RELOAD, ARRANGE, OPEN;

    /** Where a widget keeps the pictures it shows. */
    private static final String RESOURCES = Icon.class.getName();

    private final ImageDescriptor descriptor = ImageDescriptor.createFromURL(Icon.class.getResource(path()));

    /** Where it lies in this bundle. */
    public String path() {
        return "/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    public ImageDescriptor descriptor() {
        return descriptor;
    }

    /** The picture, freed when its owner is disposed. */
    public Image of(Widget owner) {
        LocalResourceManager resources = (LocalResourceManager) owner.getData(RESOURCES);
        if (resources == null) {
            LocalResourceManager created = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()));
            owner.setData(RESOURCES, created);
            owner.addDisposeListener(disposed -> created.dispose());
            resources = created;
        }
        return resources.create(descriptor);
    }
}
