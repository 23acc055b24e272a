// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Carries variables past a shell that would drop them: under other names in the environment, which only the user can
 * read, and not as words of a command, which everybody can. A line of Perl gives them their names back and becomes the
 * program. Where there is no Perl they are dropped, and the log of the application says so.
 */
final class CarriedVariables {

    private static final String CARRIED = "FTRACK_TRAY_CARRIED_";
    private static final Path PERL = Path.of("/usr/bin/perl");
    /** Would change what Perl does; carried, too, when it is used. */
    private static final Set<String> OF_PERL = Set.of("PERL5OPT", "PERL5LIB", "PERLLIB", "PERL5DB", "PERLIO",
            "PERL_UNICODE");
    private static final String RESTORE = "for (grep /^" + CARRIED + "\\d+$/, keys %ENV) {"
            + " my ($n, $v) = split /=/, delete $ENV{$_}, 2; $ENV{$n} = $v } exec { $ARGV[0] } @ARGV;"
            + " print STDERR \"$ARGV[0]: $!\\n\"; exit($!+0 == 2 ? 127 : 126)";
    /** Names are no secrets. */
    private static final String TELL = "echo \"Ftrack Tray: not handed on, because there is no " + PERL
            + ": $1\" >&2; shift; exec \"$@\"";

    private final Predicate<String> lost;
    private final boolean perl;

    /** @param lost whether a shell drops a variable of this name */
    CarriedVariables(Predicate<String> lost) {
        this(lost, Files.isExecutable(PERL));
    }

    CarriedVariables(Predicate<String> lost, boolean perl) {
        this.lost = lost;
        this.perl = perl;
    }

    /** The environment for the shell. */
    Map<String, String> carried(Map<String, String> given) {
        if (given.keySet().stream().noneMatch(lost)) {
            return given;
        }
        Map<String, String> carried = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, String> each : new TreeMap<>(given).entrySet()) {
            if (!lost.test(each.getKey()) && !OF_PERL.contains(each.getKey())) {
                carried.put(each.getKey(), each.getValue());
            } else if (perl) {
                carried.put(CARRIED + number++, each.getKey() + "=" + each.getValue());
            }
        }
        return carried;
    }

    /** What stands before the program in the command of the shell. */
    List<String> restoring(Collection<String> names) {
        List<String> missing = names.stream().filter(lost).sorted().toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        return perl
                ? List.of(PERL.toString(), "-e", RESTORE, "--")
                : List.of("/bin/sh", "-c", TELL, "sh", String.join(" ", missing));
    }
}
