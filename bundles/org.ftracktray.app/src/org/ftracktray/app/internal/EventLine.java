// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.LaunchState;
import org.ftracktray.listener.Activity;
import org.ftracktray.listener.ConnectionState;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignInState;

/**
 * One line of the headless output.
 *
 * @param kind {@code signin}, {@code connection}, {@code event}, {@code launch} or {@code plugin}
 * @param state one word, the same in both forms of output
 * @param text a sentence for a person
 * @param fields what a program wants to know besides, in the order of printing
 */
record EventLine(String kind, String state, String text, Map<String, Object> fields) {

    static EventLine of(SignInState state) {
        return switch (state) {
            case SignInState.SignedOut out -> out.problem()
                    .map(problem -> problem("signin", "refused", problem))
                    .orElse(line("signin", "signed-out", "Nobody is signed in."));
            case SignInState.WaitingForBrowser waiting ->
                line("signin", "waiting-for-browser", "Open " + waiting.link(), "link", waiting.link().toString());
            case SignInState.Checking checking -> line("signin", "checking", "Asking " + checking.site() + ".");
            case SignInState.Confirming confirming -> line("signin", "confirming",
                    "The sign-in as " + confirming.account().user() + " has to be confirmed.", "user",
                    confirming.account().user());
            case SignInState.Restoring restoring -> problem("signin", "restoring", restoring.reason());
            case SignInState.Locked locked -> line("signin", "locked", "The key of " + locked.account().user()
                    + " lies in a password file.");
            case SignInState.SignedIn in -> signedIn(in.account());
        };
    }

    private static EventLine signedIn(Account account) {
        return line("signin", "signed-in", "Signed in to %s as %s.".formatted(account.site(), account.user()), //
                "site", account.site().toString(), "user", account.user());
    }

    static EventLine of(ConnectionState state) {
        return switch (state) {
            case ConnectionState.SignedOut out ->
                line("connection", "signed-out", "Not listening: nobody is signed in.");
            case ConnectionState.Stopped stopped -> line("connection", "stopped", "Not listening: stopped by hand.");
            case ConnectionState.Connecting connecting -> line("connection", "connecting",
                    "Connecting, attempt " + connecting.attempt() + ".", "attempt", connecting.attempt());
            case ConnectionState.Connected connected -> line("connection", "connected", "Listening for actions.");
            case ConnectionState.Reconnecting again -> problem("connection", "reconnecting", again.reason());
            case ConnectionState.Refused refused -> problem("connection", "refused", refused.reason());
        };
    }

    static EventLine of(Activity activity) {
        EventLine line = line("event", "handled", activity.summary(), "topic", activity.topic());
        activity.actionIdentifier().ifPresent(identifier -> line.fields.put("actionIdentifier", identifier));
        return line;
    }

    static EventLine of(LaunchRecord record) {
        String name = record.application().label() + " " + record.application().variant();
        EventLine line = switch (record.state()) {
            case LaunchState.Running running -> line("launch", "running", name + " runs.");
            case LaunchState.Ended ended when record.endedAtOnce() -> line("launch", "ended", name
                    + " ended at once, without an error. If it handed over to another program, that one cannot be followed.",
                    "exitCode", 0);
            case LaunchState.Ended ended -> line("launch", "ended", name + " ended with code " + ended.exitCode() + ".", //
                    "exitCode", ended.exitCode());
            case LaunchState.Gone gone -> line("launch", "gone", name + " has ended.");
        };
        line.fields.put("application", record.application().identifier());
        line.fields.put("taskId", record.task().id());
        line.fields.put("pid", record.pid());
        line.fields.put("log", record.log().toString());
        return line;
    }

    /** What {@code --json} prints, without the line break. */
    Map<String, Object> toMap(Instant at) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", at.toString());
        map.put("kind", kind);
        map.put("state", state);
        map.put("text", text);
        map.putAll(fields);
        return map;
    }

    private static EventLine problem(String kind, String state, Problem problem) {
        String text = String.join(" ", problem.what(), problem.cause(), problem.remedy()).strip();
        return line(kind, state, text, "cause", problem.cause(), "remedy", problem.remedy());
    }

    private static EventLine line(String kind, String state, String text, Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new EventLine(kind, state, text, fields);
    }
}
