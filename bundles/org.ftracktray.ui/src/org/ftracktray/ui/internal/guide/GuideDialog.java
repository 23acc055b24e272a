// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.widgets.AccessibleName;
import org.ftracktray.ui.internal.widgets.ContentDialog;

/** The guide for artists, as it is in the documents of this version; without network and browser. */
public final class GuideDialog extends ContentDialog {
    private static final String GUIDE = "/guide/artist.md";
    private static final Point SIZE = new Point(560, 640);
    private static final int MARGIN = 16;
    private static final int TITLE_STEP = 6;
    private static final int HEADING_STEP = 2;

    /** @param parent null while the window is hidden */
    public GuideDialog(Shell parent) {
        super(parent, Messages.guide_title, SIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        StyledText view = WidgetKeys.named(new StyledText(area, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
                WidgetKeys.GUIDE);
        AccessibleName.named(view, Messages.guide_title);
        view.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        view.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
        show(view);
        return area;
    }

    private void show(StyledText view) {
        try (InputStream guide = GuideDialog.class.getResourceAsStream(GUIDE)) {
            if (guide == null) {
                throw new IOException(GUIDE + " is not in this build");
            }
            GuideText text = GuideText.of(new String(guide.readAllBytes(), StandardCharsets.UTF_8));
            view.setText(text.text());
            Font title = larger(view, TITLE_STEP);
            Font heading = larger(view, HEADING_STEP);
            view.setStyleRanges(text.marks().stream().map(mark -> range(mark, title, heading))
                    .toArray(StyleRange[]::new));
        } catch (IOException missing) {
            ILog.get().error("The guide cannot be read", missing);
            view.setText(Messages.guide_missing);
        }
    }

    private static StyleRange range(GuideText.Mark mark, Font title, Font heading) {
        StyleRange range = new StyleRange(mark.start(), mark.length(), null, null,
                mark.kind() == GuideText.Kind.SLANTED ? SWT.ITALIC : SWT.BOLD);
        range.font = switch (mark.kind()) {
            case TITLE -> title;
            case HEADING -> heading;
            case BOLD, SLANTED -> null;
        };
        return range;
    }

    private static Font larger(StyledText view, int step) {
        FontData data = List.of(view.getFont().getFontData()).getFirst();
        Font font = new Font(view.getDisplay(), data.getName(), data.getHeight() + step, SWT.BOLD);
        view.addListener(SWT.Dispose, gone -> font.dispose());
        return font;
    }
}
