// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.bot;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * Finds widgets of the running application and acts on them. Its calls carry the names that SWTBot gives them, and the
 * key by which it finds widgets is SWTBot's, so that tests can change to SWTBot by changing an import.
 */
public final class Bot {
    /** SWTBot's own key. */
    static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final Duration PATIENCE = UiAction.PATIENCE;

    private final Display display;

    public Bot(Display display) {
        this.display = display;
    }

    public BotWidget<Button> button(String text) {
        return find(Button.class, "button '" + text + "'", button -> plain(button.getText()).equals(text));
    }

    public BotWidget<Button> buttonWithId(String key) {
        return withId(Button.class, key);
    }

    public BotWidget<Text> textWithLabel(String label) {
        return find(Text.class, "text with label '" + label + "'", text -> plain(labelOf(text)).equals(label));
    }

    public BotWidget<Text> textWithId(String key) {
        return withId(Text.class, key);
    }

    public BotWidget<Label> labelWithId(String key) {
        return withId(Label.class, key);
    }

    public BotWidget<Combo> comboBoxWithId(String key) {
        return withId(Combo.class, key);
    }

    public BotWidget<Table> tableWithId(String key) {
        return withId(Table.class, key);
    }

    public BotWidget<ToolItem> toolbarButtonWithId(String key) {
        return withId(ToolItem.class, key);
    }

    public BotWidget<Shell> shell(String title) {
        return find(Shell.class, "shell '" + title + "'", shell -> shell.getText().equals(title));
    }

    /** The window of this title, shown or not. */
    public BotWidget<Shell> window(String title) {
        return new BotWidget<>(display, "window '" + title + "'",
                () -> Stream.of(display.getShells())
                        .filter(shell -> shell.getText().equals(title) && shell.getMenuBar() != null).findFirst()
                        .orElse(null));
    }

    public BotWidget<CTabItem> cTabItem(String title) {
        return find(CTabItem.class, "tab '" + title + "'", tab -> tab.getText().equals(title));
    }

    /** What is shown anywhere, in the order of the widgets. */
    public List<String> labels() {
        return labels(label -> true);
    }

    /** Remembers the labels of every window that opens from now on, until it is closed. */
    public ShownLabels recordLabels() {
        return new ShownLabels(display);
    }

    /** The texts of the labels whose key begins like this. */
    public List<String> labelsWithIdPrefix(String prefix) {
        return labels(label -> String.valueOf(label.getData(KEY)).startsWith(prefix));
    }

    private List<String> labels(Predicate<Label> condition) {
        return display.syncCall(() -> visible().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(condition).map(Label::getText).toList());
    }

    /** An entry of the window's menu bar, by the texts on the way to it. */
    public BotWidget<MenuItem> menu(String... path) {
        return new BotWidget<>(display, "menu " + String.join(" > ", path), () -> menuItem(path));
    }

    /** An entry of the menu that a button opens. */
    public BotWidget<MenuItem> menuOfButton(String buttonKey, String itemKey) {
        BotWidget<Button> button = buttonWithId(buttonKey).click();
        return new BotWidget<>(display, "menu item " + itemKey, () -> button.now().map(Control::getMenu)
                .flatMap(menu -> Arrays.stream(menu.getItems()).filter(item -> itemKey.equals(item.getData(KEY)))
                        .findFirst())
                .orElse(null));
    }

    public <T extends Widget> BotWidget<T> withId(Class<T> type, String key) {
        return find(type, type.getSimpleName() + " " + key, widget -> key.equals(widget.getData(KEY)));
    }

    private <T extends Widget> BotWidget<T> find(Class<T> type, String what, Predicate<T> condition) {
        return new BotWidget<>(display, what, () -> visible().filter(type::isInstance).map(type::cast)
                .filter(condition).findFirst().orElse(null));
    }

    /** Waits until something becomes true; asked on the test's thread. */
    public void waitUntil(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).pollInSameThread().pollInterval(Duration.ofMillis(40)).until(condition);
    }

    private Stream<Widget> visible() {
        List<Widget> found = new ArrayList<>();
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                collect(shell, found);
            }
        }
        return found.stream();
    }

    private static void collect(Control control, List<Widget> found) {
        found.add(control);
        if (control instanceof ToolBar bar) {
            found.addAll(List.of(bar.getItems()));
        }
        if (control instanceof CTabFolder folder) {
            found.addAll(List.of(folder.getItems()));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (child.getVisible()) {
                    collect(child, found);
                }
            }
        }
    }

    private static String labelOf(Control control) {
        String last = "";
        for (Control sibling : control.getParent().getChildren()) {
            if (sibling == control) {
                break;
            }
            last = sibling instanceof Label label ? label.getText() : last;
        }
        return last;
    }

    private MenuItem menuItem(String... path) {
        for (Shell shell : display.getShells()) {
            Menu menu = shell.getMenuBar();
            MenuItem item = null;
            for (String text : path) {
                item = menu == null ? null : item(menu, text);
                menu = item == null ? null : item.getMenu();
            }
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    private static MenuItem item(Menu menu, String text) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            if (plain(item.getText()).equals(text)) {
                return item;
            }
        }
        return null;
    }

    static String plain(String text) {
        return text.replace("&", "").replaceFirst("\t.*", "");
    }

    /** Saves a picture of the main window, made higher for it so that more of a view is seen. */
    public void captureScreenshot(String name, int height) {
        BotWidget<Shell> window = shell("Ftrack Tray");
        Point before = window.ask(Shell::getSize);
        window.ask(shell -> {
            shell.setSize(before.x, height);
            return true;
        });
        waitUntil("higher window", () -> window.ask(shell -> shell.getSize().y == height));
        captureScreenshot(name);
        window.ask(shell -> {
            shell.setSize(before);
            return true;
        });
    }

    /** Saves a picture of the window in front, or of the main window. */
    public void captureScreenshot(String name) {
        String folder = System.getProperty("ftracktray.screenshots");
        if (folder == null) {
            return;
        }
        display.syncExec(() -> {
            Shell[] shells = display.getShells();
            Shell shown = display.getActiveShell();
            for (Shell shell : shells) {
                shown = shown == null && shell.isVisible() ? shell : shown;
            }
            if (shown != null) {
                save(shown, Path.of(folder).resolve(name + ".png"));
            }
        });
    }

    private void save(Shell shell, Path file) {
        while (display.readAndDispatch()) {
            // draw first
        }
        Rectangle area = shell.getClientArea();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(image);
        shell.print(gc);
        gc.dispose();
        var loader = new ImageLoader();
        loader.data = new ImageData[]{image.getImageData(shell.getMonitor().getZoom())};
        image.dispose();
        try {
            Files.createDirectories(file.getParent());
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
