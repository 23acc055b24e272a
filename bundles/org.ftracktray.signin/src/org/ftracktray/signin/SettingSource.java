// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

/** Who decided which ftrack site is used, strongest first. */
public enum SettingSource {
    /** The option {@code --server} of this start. */
    COMMAND_LINE(true),
    /** The environment variable {@code FTRACK_SERVER}. */
    ENVIRONMENT(true),
    /** The administrator's managed settings file of this workstation. */
    MANAGED(true),
    /** The user, on the preference page or in the sign-in view. */
    PREFERENCE(false),
    /** The product as the studio distributes it; the user may choose another site. */
    PRODUCT_DEFAULT(false),
    /** Nobody: no site is set. */
    NONE(false);

    private final boolean fixed;

    SettingSource(boolean fixed) {
        this.fixed = fixed;
    }

    /** True when the user cannot change the site, because what is set here wins over every preference. */
    public boolean isFixed() {
        return fixed;
    }
}
