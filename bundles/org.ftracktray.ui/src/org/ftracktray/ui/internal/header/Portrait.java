// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.header;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.ftracktray.client.Session;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.SignIn;
import org.ftracktray.task.UserThumbnail;
import org.ftracktray.ui.internal.reading.Failure;
import org.ftracktray.ui.internal.reading.Reading;
import org.ftracktray.ui.internal.reading.Readings;
import org.ftracktray.ui.internal.widgets.Badge;

/** Shows the signed-in user on a badge: the initials at once, the picture as soon as the site has sent it. */
@Creatable
public final class Portrait {
    private final SignIn signIn;
    private final UserThumbnail userThumbnail;
    private final Readings readings;
    private Optional<Session> shownFor = Optional.empty();
    private Reading<Optional<ImageData>> reading;

    @Inject
    Portrait(SignIn signIn, UserThumbnail userThumbnail, Readings readings) {
        this.signIn = signIn;
        this.userThumbnail = userThumbnail;
        this.readings = readings;
    }

    /** @param badge always the same one */
    public void show(Account account, Badge badge) {
        badge.setName(account.displayName());
        if (reading == null) {
            reading = readings.of(badge, "Reading the picture of the user", new OnBadge(badge));
        }
        Optional<Session> session = signIn.session();
        if (!session.equals(shownFor)) {
            shownFor = session;
            reading.read("picture", asked -> load());
        }
    }

    /** A file that is no picture is left out: the initials are no worse. */
    private Optional<ImageData> load() {
        try {
            return userThumbnail.get().map(file -> new ImageData(new ByteArrayInputStream(file)));
        } catch (SWTException unusable) {
            ILog.get().info("The picture of the user is left out: " + unusable.getMessage(), unusable);
            return Optional.empty();
        }
    }

    private record OnBadge(Badge badge) implements Reading.View<Optional<ImageData>> {
        @Override
        public void show(Optional<ImageData> picture) {
            badge.setPicture(picture);
        }

        @Override
        public void fail(Failure failure, Optional<Instant> asOf) {
            // the initials, or the last picture, stay until it can be read
        }

        @Override
        public void forget() {
            badge.setPicture(Optional.empty());
        }
    }
}
