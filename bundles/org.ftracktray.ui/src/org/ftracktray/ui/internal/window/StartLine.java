// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.Link;
import org.ftracktray.ui.InstanceClaim.Answer;
import org.ftracktray.ui.StartRequest;

/**
 * The one line that a second start writes to the first, and the one that it gets back: a word, and fields behind tabs. What is
 * read is parsed as strictly as a link of a web page. A first of an earlier version knows the words alone.
 */
final class StartLine {
    private static final String SHOW = "show";
    private static final String ASK = "ask";
    private static final String END = "end";
    private static final String ENDS = "ends";
    private static final String LINK = "link=";
    private static final String SERVER = "server=";
    private static final String SITE = "site=";

    /** The first's answer; {@code ends} when it makes room. */
    record Reply(Optional<Answer> answer, Optional<URI> otherSite, boolean ends) {}

    private StartLine() {}

    static String of(StartRequest request) {
        String word = request.replace() ? END : request.show() || request.link().isPresent() ? SHOW : ASK;
        return Stream.of(Optional.of(word), request.link().map(link -> LINK + link.text()),
                request.server().map(server -> SERVER + server)).flatMap(Optional::stream)
                .collect(Collectors.joining("\t"));
    }

    /** @param log told of a field that cannot be read, and is left out */
    static StartRequest request(String line, BiConsumer<String, Throwable> log) {
        String word = line.split("\t", 2)[0];
        return new StartRequest(!word.equals(ASK) && !word.equals(END), field(line, LINK, Link::of, log),
                field(line, SERVER, SiteAddress::normalise, log), word.equals(END));
    }

    static String ofEnding() {
        return ENDS;
    }

    static String of(Answer answer, Optional<URI> otherSite) {
        return answer.name().toLowerCase(Locale.ROOT) + otherSite.map(site -> "\t" + SITE + site).orElse("");
    }

    static Reply reply(String line, BiConsumer<String, Throwable> log) {
        String word = line.split("\t", 2)[0];
        Optional<Answer> known = Stream.of(Answer.SHOWN, Answer.OPENED, Answer.RUNS)
                .filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
        return new Reply(known, field(line, SITE, SiteAddress::normalise, log), word.equals(ENDS));
    }

    private static <T> Optional<T> field(String line, String key, Function<String, T> parser,
            BiConsumer<String, Throwable> log) {
        try {
            return Arrays.stream(line.split("\t")).skip(1).filter(each -> each.startsWith(key)).findFirst()
                    .map(each -> parser.apply(each.substring(key.length())));
        } catch (IllegalArgumentException e) {
            log.accept("What a start of Ftrack Tray handed over cannot be understood", e);
            return Optional.empty();
        }
    }
}
