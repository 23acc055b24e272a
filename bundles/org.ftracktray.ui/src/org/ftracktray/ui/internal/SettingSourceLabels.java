// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import org.ftracktray.signin.SettingSource;

/** Who set the address of the site, in words. */
public final class SettingSourceLabels {
    private SettingSourceLabels() {}

    /** A sentence, "" where there is nothing that the artist does not know. */
    public static String of(SettingSource source) {
        return switch (source) {
            case ENVIRONMENT -> Messages.login_site_environment;
            case COMMAND_LINE -> Messages.login_site_commandLine;
            case MANAGED -> Messages.login_site_managed;
            case PRODUCT_DEFAULT -> Messages.login_site_product;
            case PREFERENCE, NONE -> "";
        };
    }
}
