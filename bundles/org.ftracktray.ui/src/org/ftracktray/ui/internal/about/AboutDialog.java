// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.about;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.signin.ProductBuild;
import org.ftracktray.ui.WebBrowser;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.guide.GuideDialog;
import org.ftracktray.ui.internal.widgets.Icon;

/** What this is, in which version, on what it runs, and where to read more. */
public final class AboutDialog extends MessageDialog {
    /** What the build puts beside the product's plug-ins. */
    private static final String LIST = "ftrack-tray-sbom.xml";
    private static final int GUIDE = 0;
    private static final int LICENCES = 1;
    private static final int CLOSE = 2;

    private final WebBrowser browser;

    public AboutDialog(Shell parent, WebBrowser browser) {
        super(parent, Messages.about_title, null, facts(), MessageDialog.NONE, CLOSE, Messages.about_guide,
                Messages.about_licences, IDialogConstants.CLOSE_LABEL);
        this.browser = browser;
    }

    private static String facts() {
        return NLS.bind(Messages.about_text, new Object[]{ProductBuild.current().text(),
                System.getProperty("java.runtime.version"), Platform.getOS() + " " + Platform.getOSArch(),
                SWT.getPlatform() + " " + SWT.getVersion()});
    }

    @Override
    public Image getImage() {
        return Icon.LOGO.of(getShell());
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Link link = WidgetKeys.named(new Link(parent, SWT.NONE), WidgetKeys.ABOUT_LINK);
        link.setText(Messages.about_link);
        link.addListener(SWT.Selection, pressed -> Thread.ofVirtual().name("licence in the browser")
                .start(() -> browser.open(URI.create(pressed.text))));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
        return link;
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case GUIDE -> {
                Shell parent = (Shell) getParentShell();
                close();
                new GuideDialog(parent).open();
            }
            case LICENCES -> licences();
            default -> super.buttonPressed(button);
        }
    }

    private void licences() {
        Optional<Path> list = list();
        if (list.isEmpty()) {
            MessageDialog.openInformation(getShell(), Messages.licences_title, Messages.licences_none);
            return;
        }
        try (InputStream content = Files.newInputStream(list.get())) {
            List<Component> components = ComponentList.read(content);
            new LicencesDialog(getShell(), components).open();
        } catch (IOException unreadable) {
            ILog.get().error("The list of components cannot be read", unreadable);
            MessageDialog.openError(getShell(), Messages.licences_title,
                    NLS.bind(Messages.log_unreadable, unreadable.getMessage()));
        }
    }

    /** Empty when the program is started from a development environment. */
    private static Optional<Path> list() {
        Location product = Platform.getInstallLocation();
        return Optional.ofNullable(product).map(Location::getURL)
                .map(url -> Path.of(URI.create(url.toString().replace(" ", "%20"))).resolve(LIST))
                .filter(Files::isRegularFile);
    }
}
