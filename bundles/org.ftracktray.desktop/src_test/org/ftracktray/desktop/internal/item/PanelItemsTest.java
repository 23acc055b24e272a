// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.desktop.internal.item;

import static org.ftracktray.desktop.internal.TestBus.next;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.ftracktray.desktop.ItemLook;
import org.ftracktray.desktop.ItemOwner;
import org.ftracktray.desktop.ItemPixmap;
import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.StatusItem;
import org.ftracktray.desktop.internal.TestBus;
import org.ftracktray.desktop.internal.bus.Bus;
import org.ftracktray.desktop.internal.bus.BusException;
import org.ftracktray.desktop.internal.bus.Buses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks the item what panels ask it, over a real bus. */
class PanelItemsTest {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final ItemLook GREEN = look("Connected", 0xff2ea043);
    private static final ItemLook AMBER = look("Reconnecting", 0xffd29922);

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private TestBus daemon;
    private Buses buses;
    private Bus panel;
    private PanelItems items;

    private static ItemLook look(String words, int colour) {
        List<ItemPixmap> pictures = new ArrayList<>();
        for (int size : new int[]{2, 3}) {
            int[] pixels = new int[size * size];
            Arrays.fill(pixels, colour);
            pictures.add(new ItemPixmap(size, pixels));
        }
        return new ItemLook("Ftrack Tray", words, "", pictures);
    }

    @BeforeEach
    void connect() throws Exception {
        daemon = TestBus.inside();
        buses = daemon.buses();
        panel = daemon.connect();
        items = new PanelItems(buses);
    }

    @AfterEach
    void close() throws Exception {
        items.stop();
        panel.close();
        buses.close();
        daemon.close();
    }

    private StatusItem open() {
        return items.open("ftrack-tray", GREEN, new ItemOwner() {
            @Override
            public void pressed(String token) {
                seen.add("pressed " + token);
            }

            @Override
            public void opening() {
                seen.add("opening");
            }

            @Override
            public void chosen(MenuEntry.Choice choice, String token) {
                seen.add("chosen " + choice.key() + " " + token);
                choice.action().run();
            }
        });
    }

    private Object[] item(String service, String type, String method, String signature, Object... arguments)
            throws BusException {
        return panel.call(service, type.equals(MenuObject.TYPE) ? MenuObject.PATH : ItemObject.PATH, type, method,
                signature, arguments);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Variant<?>> all(String service, String path, String type) throws BusException {
        return (Map<String, Variant<?>>) panel.call(service, path, PROPERTIES, "GetAll", "s", type)[0];
    }

    private void everyGetIsWhatGetAllSays(String service, String path, String type, Set<String> names)
            throws BusException {
        Map<String, Variant<?>> all = all(service, path, type);
        assertEquals(names, all.keySet());
        for (String name : names) {
            Object[] one = panel.call(service, path, PROPERTIES, "Get", "ss", type, name);
            Variant<?> value = (Variant<?>) one[0];
            assertEquals(all.get(name).getSig(), value.getSig(), name);
            assertEquals(text(all.get(name).getValue()), text(value.getValue()), name);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> Arrays.toString(bytes);
            case Object[] parts -> Arrays.stream(parts).map(PanelItemsTest::text).toList().toString();
            case List<?> parts -> parts.stream().map(PanelItemsTest::text).toList().toString();
            default -> value.toString();
        };
    }

    @Test
    void registersItsNameAndAnswersEveryGetAsGetAll() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            item.offer(List.of());
            String service = next(watcher.registered);
            assertTrue(service.matches("org\\.kde\\.StatusNotifierItem-\\d+-\\d+"), service);
            everyGetIsWhatGetAllSays(service, ItemObject.PATH, ItemObject.TYPE,
                    Set.of("Category", "Id", "Title", "Status", "WindowId", "IconThemePath", "IconName", "IconPixmap",
                            "IconAccessibleDesc", "OverlayIconName", "OverlayIconPixmap", "AttentionIconName",
                            "AttentionIconPixmap", "AttentionMovieName", "AttentionAccessibleDesc", "ToolTip",
                            "ItemIsMenu", "Menu"));
            everyGetIsWhatGetAllSays(service, MenuObject.PATH, MenuObject.TYPE,
                    Set.of("Version", "TextDirection", "Status", "IconThemePath"));
            Map<String, Variant<?>> all = all(service, ItemObject.PATH, ItemObject.TYPE);
            assertEquals("ftrack-tray", all.get("Id").getValue());
            assertEquals("Active", all.get("Status").getValue());
            assertEquals("/MenuBar", all.get("Menu").getValue().toString());
            assertEquals("o", all.get("Menu").getSig());
            assertEquals("Ftrack Tray: Connected", all.get("IconAccessibleDesc").getValue());
        }
    }

    @Test
    void sendsPicturesInNetworkByteOrderAndInAllSizes() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            Variant<?> pictures = all(service, ItemObject.PATH, ItemObject.TYPE).get("IconPixmap");
            assertEquals("a(iiay)", pictures.getSig());
            String sent = text(pictures.getValue());
            assertTrue(sent.startsWith("[[2, 2, [-1, 46, -96, 67, "), sent);
            assertTrue(sent.contains("[3, 3, [-1, 46, -96, 67, "), sent);
        }
    }

    @Test
    void answersAnUnknownPropertyAsTheStandardSays() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            BusException refused = assertThrows(BusException.class, () -> panel.call(service, ItemObject.PATH,
                    PROPERTIES, "Get", "ss", ItemObject.TYPE, "XAyatanaLabel"));
            assertTrue(refused.getMessage().contains("org.freedesktop.DBus.Error.UnknownProperty"),
                    refused.getMessage());
        }
    }

    @Test
    void tellsThePanelOfANewPictureAndNewWordsOnly() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            BlockingQueue<String> signals = new LinkedBlockingQueue<>();
            for (String name : List.of("NewIcon", "NewToolTip", "NewTitle")) {
                panel.onSignal(service, ItemObject.PATH, ItemObject.TYPE, name, null, nothing -> signals.add(name));
            }
            item.show(GREEN);
            item.show(AMBER);
            assertEquals("NewIcon", next(signals));
            assertEquals("NewToolTip", next(signals));
            assertEquals("Ftrack Tray: Reconnecting",
                    all(service, ItemObject.PATH, ItemObject.TYPE).get("IconAccessibleDesc").getValue());
            assertTrue(signals.isEmpty());
        }
    }

    @Test
    void passesTheActivationTokenOnWithTheClickAfterIt() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            item(service, ItemObject.TYPE, "ProvideXdgActivationToken", "s", "kwin-1");
            item(service, ItemObject.TYPE, "Activate", "ii", 10, 20);
            item(service, ItemObject.TYPE, "Activate", "ii", 10, 20);
            assertEquals("pressed kwin-1", next(seen));
            assertEquals("pressed ", next(seen));
        }
    }

    @Test
    void describesItsMethodsForPanelsThatLookFirst() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            String described = panel.call(service, ItemObject.PATH, "org.freedesktop.DBus.Introspectable", "Introspect",
                    null)[0].toString();
            for (String method : List.of("Activate", "SecondaryActivate", "XAyatanaSecondaryActivate", "ContextMenu",
                    "Scroll", "ProvideXdgActivationToken")) {
                assertTrue(described.contains("<method name=\"" + method + "\""), method);
            }
            assertTrue(described.contains("<property name=\"IconPixmap\" type=\"a(iiay)\""), described);
        }
    }

    private static final List<MenuEntry> MENU = List.of(
            new MenuEntry.Choice("show", "&Show my_window", true, () -> {}), new MenuEntry.Line("line"),
            new MenuEntry.Menu("again", "Start &again",
                    List.of(new MenuEntry.Choice("again.1", "Nuke_15 && sh_010", true, () -> {}),
                            new MenuEntry.Words("words", "a & b_c"))),
            new MenuEntry.Choice("stop", "Stop", false, () -> {}));

    @Test
    void givesItsMenuAtDepthOneAndAsAWhole() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            item.offer(MENU);
            Object[] flat = item(service, MenuObject.TYPE, "GetLayout", "iias", 0, 1, List.of());
            Object[] whole = item(service, MenuObject.TYPE, "GetLayout", "iias", 0, -1, List.of("label"));
            assertEquals("u", signature(flat[0]));
            assertEquals(List.of("_Show my__window", "", "Start _again", "Stop"), labels(flat[1]));
            assertEquals(0, children(children(flat[1]).get(2)).size());
            assertEquals(List.of("Nuke__15 & sh__010", "a & b__c"), labels(children(whole[1]).get(2)));
            assertEquals(Set.of("label"), properties(children(whole[1]).get(3)).keySet());
            int again = id(children(flat[1]).get(2));
            Object[] below = item(service, MenuObject.TYPE, "GetLayout", "iias", again, 1, List.of());
            assertEquals(List.of("Nuke__15 & sh__010", "a & b__c"), labels(below[1]));
            assertEquals(false, properties(children(flat[1]).get(3)).get("enabled").getValue());
            assertEquals("separator", properties(children(flat[1]).get(1)).get("type").getValue());
        }
    }

    @Test
    void keepsTheNumbersOfLinesAndCountsItsChanges() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            BlockingQueue<Object[]> updates = new LinkedBlockingQueue<>();
            panel.onSignal(service, MenuObject.PATH, MenuObject.TYPE, "LayoutUpdated", null, updates::add);
            item.offer(MENU);
            long first = ((UInt32) next(updates)[0]).longValue();
            Map<String, Integer> before = ids(service);
            item.offer(MENU);
            List<MenuEntry> changed = new ArrayList<>(MENU);
            changed.addFirst(new MenuEntry.Choice("new", "New", true, () -> {}));
            item.offer(changed);
            Object[] update = next(updates);
            assertEquals(first + 1, ((UInt32) update[0]).longValue());
            assertEquals(0, update[1]);
            Map<String, Integer> after = ids(service);
            assertEquals(before.get("Stop"), after.get("Stop"));
            assertEquals(before.get("Start _again"), after.get("Start _again"));
            assertEquals(5, after.size());
        }
    }

    @Test
    void hearsClicksOnceAndOnlyOfWhatCanBeChosen() throws Exception {
        try (FakeWatcher watcher = new FakeWatcher(daemon.connect(), true); StatusItem item = open()) {
            String service = next(watcher.registered);
            item.offer(MENU);
            Map<String, Integer> ids = ids(service);
            assertEquals(false, item(service, MenuObject.TYPE, "AboutToShow", "i", 0)[0]);
            item(service, MenuObject.TYPE, "Event", "isvu", ids.get("Stop"), "clicked", new Variant<>(0),
                    new UInt32(0));
            item(service, MenuObject.TYPE, "Event", "isvu", 0, "opened", new Variant<>(0), new UInt32(0));
            Object[] unknown = item(service, MenuObject.TYPE, "EventGroup", "a(isvu)",
                    List.of(new MenuEvent(ids.get("_Show my__window"), "clicked", new Variant<>(0), new UInt32(0)),
                            new MenuEvent(77, "clicked", new Variant<>(0), new UInt32(0))));
            assertEquals("[77]", text(unknown[0]));
            assertEquals("opening", next(seen));
            assertEquals("opening", next(seen));
            assertEquals("chosen show ", next(seen));
            Object[] groups = item(service, MenuObject.TYPE, "AboutToShowGroup", "ai", List.of(0, 78));
            assertEquals("[[], [78]]", text(groups));
            assertThrows(BusException.class,
                    () -> item(service, MenuObject.TYPE, "GetLayout", "iias", 79, -1, List.of()));
        }
    }

    @Test
    void worksOnWithoutABus() throws Exception {
        PanelItems without = new PanelItems(new Buses(java.util.Optional.empty(), java.util.Optional.empty()));
        BlockingQueue<Boolean> hosts = new LinkedBlockingQueue<>();
        without.onHost(hosts::add);
        assertFalse(next(hosts));
        StatusItem item = without.open("x", GREEN, null);
        item.show(AMBER);
        item.close();
        assertNull(hosts.poll());
    }

    private static String signature(Object value) {
        return value instanceof UInt32 ? "u" : value.getClass().getName();
    }

    private Map<String, Integer> ids(String service) throws BusException {
        Map<String, Integer> ids = new TreeMap<>();
        Object[] flat = item(service, MenuObject.TYPE, "GetLayout", "iias", 0, 1, List.of());
        children(flat[1]).forEach(child -> ids.put(label(child), id(child)));
        return ids;
    }

    private static int id(Object layout) {
        return (Integer) ((Object[]) layout)[0];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Variant<?>> properties(Object layout) {
        return (Map<String, Variant<?>>) ((Object[]) layout)[1];
    }

    private static List<Object> children(Object layout) {
        List<Object> children = new ArrayList<>();
        for (Object child : (List<?>) ((Object[]) layout)[2]) {
            children.add(((Variant<?>) child).getValue());
        }
        return children;
    }

    private static List<String> labels(Object layout) {
        return children(layout).stream().map(PanelItemsTest::label).toList();
    }

    private static String label(Object layout) {
        Variant<?> label = properties(layout).get("label");
        return label == null ? "" : label.getValue().toString();
    }
}
