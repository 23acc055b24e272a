// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal.checks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.osgi.service.component.annotations.Component;

/** Whether files can have every name that a task can have. */
@Component
public final class FileNamesCheck implements Check {

    /** "task" in Japanese. */
    private static final String FOREIGN = "\u30bf\u30b9\u30af";

    private final String encoding;

    public FileNamesCheck() {
        this(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));
    }

    FileNamesCheck(String encoding) {
        this.encoding = encoding;
    }

    @Override
    public String id() {
        return "ftracktray.names";
    }

    @Override
    public String title() {
        return "File names";
    }

    @Override
    public int order() {
        return 860;
    }

    @Override
    public CheckResult run() {
        boolean every = Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode(FOREIGN);
        return every
                ? CheckResult.ok("Files and folders can be named after every task.")
                : CheckResult.warning(
                        "Applications of tasks whose names have other than plain letters cannot be started.",
                        "The locale of this session is not UTF-8; Java takes names of files for " + encoding + ".",
                        "Start Ftrack Tray with LC_ALL=C.UTF-8 and an empty FTRACKTRAY_ORIGINAL_LC_ALL, or with ./run.");
    }
}
