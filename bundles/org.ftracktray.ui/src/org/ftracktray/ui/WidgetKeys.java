// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

import org.eclipse.swt.widgets.Widget;

/**
 * The names under which tests and assistive scripts find the widgets of the window.
 * <p>
 * A widget carries its name as {@link Widget#getData(String)} with the key {@value #KEY}, the key that SWTBot looks up
 * with its {@code ...WithId} methods. The names are stable: they do not change with the language or the layout.
 */
public final class WidgetKeys {
    /** The data key itself. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    /** Begins the names of the sign-in view. */
    public static final String LOGIN = "login.";
    /** Begins the names of the dialog that changes the user. */
    public static final String CHANGE = "change.";
    /** Follow {@link #LOGIN} or {@link #CHANGE}, where the browser is waited for. */
    public static final String WAITING_STATUS = "waiting.status";
    public static final String WAITING_TIME_LEFT = "waiting.timeLeft";
    public static final String WAITING_CANCEL = "cancel";
    public static final String WAITING_COPY_LINK = "copyLink";
    public static final String WAITING_OPEN_AGAIN = "openAgain";

    public static final String LOGIN_ENDED = "login.ended";
    public static final String LOGIN_AGAIN = "login.again";
    public static final String LOGIN_SITE = "login.site";
    public static final String LOGIN_SITE_STATUS = "login.site.status";
    public static final String LOGIN_BROWSER = "login.browser";
    public static final String LOGIN_STILL_RUNNING = "login.stillRunning";
    public static final String LOGIN_FOLD = "login.fold";
    public static final String LOGIN_USER = "login.user";
    public static final String LOGIN_KEY = "login.key";
    public static final String LOGIN_KEY_STATUS = "login.key.status";
    public static final String LOGIN_WITH_KEY = "login.withKey";
    public static final String LOGIN_WAITING = "login.waiting";
    public static final String LOGIN_WAITING_STATUS = LOGIN + WAITING_STATUS;
    public static final String LOGIN_CANCEL = LOGIN + WAITING_CANCEL;
    public static final String LOGIN_COPY_LINK = LOGIN + WAITING_COPY_LINK;
    public static final String LOGIN_OPEN_AGAIN = LOGIN + WAITING_OPEN_AGAIN;
    public static final String LOGIN_TRY_NOW = "login.tryNow";
    public static final String LOGIN_PASSWORD = "login.password";
    public static final String LOGIN_UNLOCK = "login.unlock";
    public static final String LOGIN_CONFIRM = "login.confirm";
    public static final String LOGIN_NOT_ME = "login.notMe";
    public static final String LOGIN_OTHER = "login.other";

    public static final String HEADER_PICTURE = "header.picture";
    public static final String HEADER_NAME = "header.name";
    public static final String HEADER_SITE = "header.site";
    public static final String HEADER_STATE = "header.state";
    public static final String ACTIVITY = "activity";

    public static final String TASKS = "applications.tasks";
    public static final String TASKS_FILTER = "applications.tasks.filter";
    /** What is shown of the selected task. */
    public static final String TASK_NAME = "applications.task.name";
    /** Opens a menu; its entries: a dot and the name of the status. */
    public static final String TASK_STATUS = "applications.task.status";
    public static final String TASK_TIMER = "applications.task.timer";
    public static final String TASK_PAGE = "applications.task.page";
    /** A heading over tasks. */
    public static final String TASKS_GROUP = "applications.tasks.group";
    /** The entries of its menu: a dot and what they sort by, or BY_ and what they group by. */
    public static final String TASKS_ARRANGE = "applications.tasks.arrange";
    public static final String TASKS_RELOAD = "applications.tasks.reload";
    public static final String TASKS_STALE = "applications.tasks.stale";
    public static final String TASKS_EMPTY = "applications.tasks.empty";
    /** Followed by the label of the application. */
    public static final String APPLICATION_START = "applications.start.";
    /** Followed by the label of the application. */
    public static final String APPLICATION_VERSION = "applications.version.";
    /** Followed by the label of the application. */
    public static final String APPLICATION_MORE = "applications.more.";
    public static final String START_WITHOUT_FILE = "applications.start.withoutFile";
    public static final String START_FILE = "applications.start.file";
    public static final String START_REHEARSE = "applications.start.rehearse";
    public static final String FILES = "applications.files";
    public static final String FILES_OPEN = "applications.files.open";
    public static final String FILES_BROWSE = "applications.files.browse";
    public static final String REHEARSAL = "applications.rehearsal";
    public static final String APPLICATIONS_SEARCH = "applications.search";
    public static final String APPLICATIONS_RESCAN = "applications.rescan";
    public static final String SCAN = "applications.scan";
    public static final String SCAN_CANCEL = "applications.scan.cancel";
    public static final String CATALOGUE = "applications.catalogue";
    public static final String CATALOGUE_REASON = "applications.catalogue.reason";
    public static final String CATALOGUE_SOURCE = "applications.catalogue.source";
    public static final String CATALOGUE_PATH = "applications.catalogue.path";
    public static final String PROBLEMS = "applications.problems";
    public static final String PROBLEM = "applications.problems.what";
    public static final String PROBLEM_PLACE = "applications.problems.place";
    public static final String PROBLEM_OPEN = "applications.problems.open";
    public static final String APPLICATIONS_EMPTY = "applications.empty";
    public static final String APPLICATIONS_STALE = "applications.stale";
    public static final String APPLICATIONS_PROBLEM = "applications.problem";
    public static final String APPLICATIONS_PROBLEM_LOG = "applications.problem.log";
    public static final String APPLICATIONS_PROBLEM_CLOSE = "applications.problem.close";
    public static final String APPLICATIONS_ALL = "applications.all";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_STATE = "applications.launched.state.";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_LOG = "applications.launched.log.";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_STOP = "applications.launched.stop.";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_FORCE = "applications.launched.force.";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_AGAIN = "applications.launched.again.";
    /** Followed by the identifier of the application. */
    public static final String LAUNCHED_LINES = "applications.launched.lines.";
    public static final String LOG = "applications.log";

    /** Of the dialog that asks before a sign-in or work is lost. */
    public static final String QUESTION_DO = "question.do";
    public static final String QUESTION_CANCEL = "question.cancel";

    public static final String CONFIRMATION = "confirmation";
    public static final String CONFIRMATION_START = "confirmation.start";
    public static final String CONFIRMATION_NO = "confirmation.no";
    public static final String IDLE = "idle";
    public static final String IDLE_KEEP = "idle.keep";
    public static final String IDLE_STOP = "idle.stop";
    public static final String IDLE_DISCARD = "idle.discard";

    public static final String USER_PICTURE = "user.picture";
    public static final String USER_NAME = "user.name";
    public static final String USER_SITE = "user.site";
    public static final String USER_SINCE = "user.since";
    public static final String USER_KEPT = "user.kept";
    public static final String USER_CLOCK = "user.clock";
    public static final String USER_LISTENER = "user.listener";
    public static final String USER_LOG_OUT = "user.logOut";
    public static final String USER_OPEN_SITE = "user.openSite";
    public static final String USER_KEEP = "user.keep";
    public static final String USER_CHANGE = "user.change";
    public static final String USER_MESSAGE = "user.message";

    public static final String CHANGE_HERE = "change.here";
    public static final String CHANGE_BROWSER = "change.browser";
    public static final String CHANGE_ASK = "change.ask";
    public static final String CHANGE_STATUS = "change.status";
    public static final String CHANGE_OPEN_SITE = "change.openSite";
    public static final String CHANGE_FOLLOW = "change.follow";
    public static final String CHANGE_FORGET = "change.forget";
    /** Followed by the entity id of the task. */
    public static final String DAY_TASK = "user.day.task.";
    public static final String DAY_MORE = "user.day.more";
    public static final String DAY_TIMER = "user.day.timer";
    public static final String DAY_TIMER_COMMENT = "user.day.timer.comment";
    public static final String DAY_TIMER_STOP = "user.day.timer.stop";
    public static final String DAY_MESSAGE = "user.day.message";
    public static final String DAY_CLOCK = "user.day.clock";
    public static final String PASSWORD_STATUS = "password.status";
    /** Followed by the user name. */
    public static final String ACCOUNT_USE = "accounts.use.";
    /** Followed by the user name. */
    public static final String ACCOUNT_FORGET = "accounts.forget.";

    public static final String DIAGNOSTICS_RUN = "diagnostics.run";
    public static final String DIAGNOSTICS_COPY = "diagnostics.copy";
    public static final String DIAGNOSTICS_SUMMARY = "diagnostics.summary";
    /** Followed by the id of the check. */
    public static final String DIAGNOSTICS_CHECK = "diagnostics.check.";
    /** Followed by the id of the check. */
    public static final String DIAGNOSTICS_FOLD = "diagnostics.fold.";
    /** Followed by the id of the check. */
    public static final String DIAGNOSTICS_DETAIL = "diagnostics.detail.";

    public static final String PLUGINS_RESTART = "plugins.restart";
    /** Followed by the name of the plug-in. */
    public static final String PLUGINS_LOG = "plugins.log.";
    /** Followed by the name of the plug-in. */
    public static final String PLUGIN = "plugins.plugin.";
    public static final String EXPLAIN_ENTITY = "explain.entity";
    public static final String EXPLAIN_DO = "explain.do";
    public static final String EXPLAIN_STATUS = "explain.status";
    /** Followed by the title of what is explained. */
    public static final String EXPLAINED = "explained.";

    public static final String NO_TRAY = "noTray";

    /** Followed by the label of the button. */
    public static final String NOTIFICATION = "notification.";
    public static final String NOTIFICATION_CLOSE = "notification.close";
    /** Followed by the kind of notifications. */
    public static final String PREFERENCES_NOTIFY = "preferences.notify.";

    public static final String PREFERENCES_SITE = "preferences.site";
    public static final String PREFERENCES_SITE_STATUS = "preferences.site.status";
    public static final String GUIDE = "guide";
    public static final String LICENCES = "licences";
    public static final String ABOUT_LINK = "about.link";
    public static final String PREFERENCES_OTHER_FOLDERS = "preferences.otherFolders";
    public static final String PREFERENCES_WORK_FOLDER = "preferences.workFolder";
    public static final String PREFERENCES_WORK_PATTERN = "preferences.workPattern";
    public static final String PREFERENCES_WORK_EXAMPLE = "preferences.workExample";
    public static final String PREFERENCES_IDLE = "preferences.idleMinutes";
    public static final String PREFERENCES_FOLDERS = "preferences.folders";
    public static final String PREFERENCES_RESCAN = "preferences.rescan";

    private WidgetKeys() {}

    /**
     * Names a widget.
     *
     * @param widget the widget, on its UI thread
     * @param name one of the constants, with its suffix where the constant asks for one
     * @return the same widget
     */
    public static <T extends Widget> T named(T widget, String name) {
        widget.setData(KEY, name);
        return widget;
    }
}
