// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell an artist who looks elsewhere.
 *
 * @param subject a later notice about the same takes the place of this one
 * @param text may have several lines; empty for none
 * @param pressed what a press on the notice itself does; empty for nothing
 * @param instead what happens in place of a window of our own where the desktop cannot ask this, or nobody answered it;
 *     on the UI thread. Empty for a window of our own
 */
public record Notice(NoticeKind kind, String subject, String title, String text, Optional<Act> pressed,
        List<Choice> choices, Optional<Runnable> instead) {

    /** Something that a press does, on the UI thread. */
    @FunctionalInterface
    public interface Act {
        /** @param token the compositor's permission to come to the front, or empty */
        void run(String token);
    }

    /** A button. */
    public record Choice(String label, Act act) {}

    public Notice {
        choices = List.copyOf(choices);
    }

    /** Words alone. */
    public Notice(NoticeKind kind, String subject, String title, String text) {
        this(kind, subject, title, text, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same with what a press does. */
    public Notice opening(Act act) {
        return new Notice(kind, subject, title, text, Optional.of(act), choices, instead);
    }

    /** The same with one more button. */
    public Notice offering(String label, Act act) {
        List<Choice> more = new ArrayList<>(choices);
        more.add(new Choice(label, act));
        return new Notice(kind, subject, title, text, pressed, more, instead);
    }

    /** The same as a question, which stays until it is answered. */
    public Notice orInstead(Runnable ask) {
        return new Notice(kind, subject, title, text, pressed, choices, Optional.of(ask));
    }

    Notice with(String newTitle, String newText) {
        return new Notice(kind, subject, newTitle, newText, pressed, choices, instead);
    }
}
