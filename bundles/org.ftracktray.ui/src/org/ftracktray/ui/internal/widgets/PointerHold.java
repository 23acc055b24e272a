// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.widgets;

import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Whether somebody is about to press something in a control: then nothing in it may move. UI thread only. */
public final class PointerHold {
    /** How long a pointer that does not move counts; one that was left lying there holds nothing. */
    private static final Duration LATELY = Duration.ofSeconds(3);
    private static final int MILLIS_BETWEEN_LOOKS = 500;

    private final Control control;
    private final Runnable whenLeft;
    private final Runnable look = this::look;
    private long moved;
    private boolean inside;

    /** @param whenLeft called when it holds no longer, after {@link #holds()} said so */
    public PointerHold(Control control, Runnable whenLeft) {
        this.control = control;
        this.whenLeft = whenLeft;
        control.addListener(SWT.MouseMove, event -> {
            inside = true;
            moved = System.nanoTime();
        });
        control.addListener(SWT.MouseExit, event -> inside = false);
    }

    public boolean holds() {
        boolean holding = isHeld();
        if (holding) {
            control.getDisplay().timerExec(MILLIS_BETWEEN_LOOKS, look);
        }
        return holding;
    }

    private boolean isHeld() {
        return inside && System.nanoTime() - moved < LATELY.toNanos();
    }

    private void look() {
        if (!control.isDisposed() && !holds()) {
            whenLeft.run();
        }
    }
}
