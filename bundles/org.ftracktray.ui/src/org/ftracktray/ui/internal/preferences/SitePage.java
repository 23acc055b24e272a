// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.preferences;

import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.login.SiteSection;

/** The Ftrack URL; effective at once. */
public final class SitePage extends PreferencePage {
    private final SiteSetting setting;
    private final UISynchronize ui;
    private SiteSection site;

    public SitePage(SiteSetting setting, UISynchronize ui) {
        super(Messages.preferences_site);
        this.setting = setting;
        this.ui = ui;
        noDefaultButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(page);
        site = new SiteSection(page, setting, ui, WidgetKeys.PREFERENCES_SITE, WidgetKeys.PREFERENCES_SITE_STATUS);
        return page;
    }

    @Override
    public boolean performOk() {
        return site == null || site.isBlank() || site.store();
    }
}
