// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ftracktray.launch.internal.configuration.Expressions;
import org.ftracktray.launch.internal.expression.MatchLimit;
import org.ftracktray.launch.internal.text.NormalForm;

/**
 * A version of an application, compared by its parts, not by its letters.
 *
 * @param text
 *            as Connect names it, for instance "14.0.5"; as it is written when Connect has no name for it, as "4.2-LTS"
 * @param written
 *            as it stands in the path, for instance "14.0v5"
 */
public record ApplicationVersion(String text, String written) implements Comparable<ApplicationVersion> {

    /** No version was found. */
    public static final ApplicationVersion NONE = new ApplicationVersion("");

    /** Connect's own default: the last number in the path, with points and the letters v, a, b and c. */
    private static final Pattern DEFAULT = Expressions.compile("(?P<version>\\d[\\d.vabc]*?)[^\\d]*$", true);

    private static final Pattern PART = Pattern.compile("\\d+|[a-zA-Z]+");
    private static final Set<String> BEFORE_THE_RELEASE = Set.of("a", "alpha", "b", "beta", "c", "rc", "pre", "dev");

    /** A version that is named as it is written. */
    public ApplicationVersion(String text) {
        this(text, text);
    }

    /** A version as Connect names it; names of further folders that an expression took, too, are not part of it. */
    static ApplicationVersion written(String found) {
        String written = Arrays.stream(found.split("[/\\\\]")).map(String::strip).filter(part -> !part.isEmpty())
                .findFirst().orElse("");
        return new ApplicationVersion(PythonVersion.asConnectNames(written).orElse(written), written);
    }

    /** What Connect calls it, which is 0 when it finds none, or none that is one in Python. */
    public String inConnect() {
        return PythonVersion.asConnectNames(text).orElse("0");
    }

    /** What the variant that somebody wrote, such as "13-2" or "FX 20.5", is sorted by. */
    public static ApplicationVersion ofVariant(String variant) {
        for (int i = 0; i < variant.length(); i++) {
            if (Character.isDigit(variant.charAt(i))) {
                return new ApplicationVersion(variant.substring(i));
            }
        }
        return NONE;
    }

    /** The version in a path, found by the expression's group "version", or by its first group. */
    public static ApplicationVersion in(String path, Pattern expression) {
        return in(path, expression, new MatchLimit(() -> false));
    }

    /**
     * As above.
     *
     * @throws org.ftracktray.launch.internal.expression.ExpressionLimitException
     *             when finding out costs too much
     */
    static ApplicationVersion in(String path, Pattern expression, MatchLimit limit) {
        AtomicReference<ApplicationVersion> version = new AtomicReference<>(NONE);
        limit.apply(expression, NormalForm.of(path), matcher -> {
            version.set(found(matcher));
            return true;
        });
        return version.get();
    }

    private static ApplicationVersion found(Matcher matcher) {
        if (!matcher.find()) {
            return NONE;
        }
        String found = matcher.namedGroups().containsKey("version")
                ? matcher.group("version")
                : matcher.group(Math.min(1, matcher.groupCount()));
        return found == null || found.isBlank() ? NONE : written(found);
    }

    /** The expression for a configuration's own one, or Connect's default. */
    public static Pattern expression(Optional<String> configured) {
        return configured.map(expression -> Expressions.compile(expression, true)).orElse(DEFAULT);
    }

    /** The year whose application has this version, which begins with the number of years since another. */
    public ApplicationVersion asYear(int offset) {
        Matcher major = PART.matcher(text);
        if (!major.lookingAt() || major.group().length() > 6 || !Character.isDigit(text.charAt(0))
                || text.chars().noneMatch(c -> c >= '1' && c <= '9')) {
            return this;
        }
        return new ApplicationVersion(Integer.toString(Integer.parseInt(major.group()) + offset), written);
    }

    /** Whether a version was found. */
    public boolean known() {
        return !text.isEmpty();
    }

    @Override
    public int compareTo(ApplicationVersion other) {
        List<String> mine = parts(text);
        List<String> theirs = parts(other.text);
        for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
            int order = compare(i < mine.size() ? mine.get(i) : "", i < theirs.size() ? theirs.get(i) : "");
            if (order != 0) {
                return order;
            }
        }
        return text.compareTo(other.text);
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** "rc" comes before nothing, nothing before "v", words before numbers. */
    private static int compare(String a, String b) {
        int rank = Integer.compare(rank(a), rank(b));
        if (rank != 0) {
            return rank;
        }
        return rank(a) == NUMBER ? compareDigits(a, b) : a.compareTo(b);
    }

    /** As numbers of any length; leading zeros do not count. */
    private static int compareDigits(String a, String b) {
        String mine = withoutZeros(a);
        String theirs = withoutZeros(b);
        int order = Integer.compare(mine.length(), theirs.length());
        return order != 0 ? order : mine.compareTo(theirs);
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    private static final int NUMBER = 3;

    private static int rank(String part) {
        if (part.isEmpty()) {
            return 1;
        }
        if (Character.isDigit(part.charAt(0))) {
            return NUMBER;
        }
        return BEFORE_THE_RELEASE.contains(part) ? 0 : 2;
    }
}
