// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;

/** The commands of the application model, for what is no menu of the window. UI thread only. */
@Creatable
@Singleton
public final class Commands {
    public static final String SHOW_WINDOW = "org.ftracktray.command.showWindow";
    public static final String LOGIN = "org.ftracktray.command.login";
    public static final String LOGOUT = "org.ftracktray.command.logout";
    public static final String CHANGE_USER = "org.ftracktray.command.changeUser";
    public static final String OPEN_SITE = "org.ftracktray.command.openSite";
    public static final String LISTENER_RUN = "org.ftracktray.command.listener.run";
    public static final String LISTENER_RESET = "org.ftracktray.command.listener.reset";
    public static final String LISTENER_STOP = "org.ftracktray.command.listener.stop";
    public static final String DIAGNOSTICS = "org.ftracktray.command.diagnostics";
    public static final String PREFERENCES = "org.eclipse.ui.window.preferences";
    public static final String ABOUT = "org.eclipse.ui.help.aboutAction";
    public static final String QUIT = "org.eclipse.ui.file.exit";

    private final MApplication application;

    @Inject
    Commands(MApplication application) {
        this.application = application;
    }

    public boolean isEnabled(String id) {
        return handlers().canExecute(command(id));
    }

    public void execute(String id) {
        handlers().executeHandler(command(id));
    }

    private ParameterizedCommand command(String id) {
        return application.getContext().get(ECommandService.class).createCommand(id, Map.of());
    }

    private EHandlerService handlers() {
        return application.getContext().get(EHandlerService.class);
    }
}
