// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the bundles in layers, each above all that it needs, with the arrows that the others do not imply. */
final class BundlePicture {
    private static final int WIDTH = 190;
    private static final int HEIGHT = 52;
    private static final int GAP_X = 30;
    private static final int GAP_Y = 56;

    private final Map<String, Set<String>> needs = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, int[]> places = new TreeMap<>();

    BundlePicture(List<Path> bundles) {
        for (Path bundle : bundles) {
            needs.put(Bundles.shortName(bundle), Bundles.needs(bundle));
            titles.put(Bundles.shortName(bundle), Bundles.title(bundle));
        }
    }

    /** The picture as SVG; the same bundles always give the same text. */
    String svg() {
        List<List<String>> layers = layers();
        int widest = layers.stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (WIDTH + GAP_X) + GAP_X;
        int height = layers.size() * (HEIGHT + GAP_Y) + GAP_Y / 2;
        for (int i = 0; i < layers.size(); i++) {
            List<String> layer = layers.get(i);
            int left = (width - layer.size() * WIDTH - (layer.size() - 1) * GAP_X) / 2;
            int top = height - GAP_Y / 2 - HEIGHT - i * (HEIGHT + GAP_Y);
            for (int j = 0; j < layer.size(); j++) {
                places.put(layer.get(j), new int[]{left + j * (WIDTH + GAP_X), top});
            }
        }
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\""
                + height + "\" font-family=\"sans-serif\" text-anchor=\"middle\">\n"
                + "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\""
                + " orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#5b6775\"/></marker></defs>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        needs.keySet().forEach(from -> direct(from).forEach(to -> svg.append(arrow(from, to))));
        places.keySet().forEach(name -> svg.append(box(name)));
        return svg.append("</svg>\n").toString();
    }

    /** The lowest first. */
    private List<List<String>> layers() {
        List<List<String>> layers = new ArrayList<>();
        for (String name : needs.keySet()) {
            int layer = layer(name);
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(name);
        }
        layers.forEach(layer -> layer.sort(Comparator.comparing(this::isReachedFromFarAbove)));
        return layers;
    }

    /** Such a bundle stands at the right, so that the arrow passes beside the layers in between. */
    private boolean isReachedFromFarAbove(String name) {
        return needs.keySet().stream().anyMatch(from -> direct(from).contains(name) && skipsLayers(from, name));
    }

    private boolean skipsLayers(String from, String to) {
        return layer(from) - layer(to) > 1;
    }

    private int layer(String name) {
        return needs.get(name).stream().map(this::layer).max(Comparator.naturalOrder()).map(below -> below + 1)
                .orElse(0);
    }

    private Set<String> direct(String name) {
        Set<String> direct = new TreeSet<>(needs.get(name));
        needs.get(name).forEach(below -> direct.removeAll(all(below)));
        return direct;
    }

    private Set<String> all(String name) {
        Set<String> all = new TreeSet<>(needs.get(name));
        needs.get(name).forEach(below -> all.addAll(all(below)));
        return all;
    }

    private String arrow(String from, String to) {
        int[] start = places.get(from);
        int[] end = places.get(to);
        int middle = end[0] + WIDTH / 2;
        String points = skipsLayers(from, to)
                ? (start[0] + WIDTH) + "," + (start[1] + HEIGHT / 2) + " " + middle + "," + (start[1] + HEIGHT / 2)
                : (start[0] + WIDTH / 2) + "," + (start[1] + HEIGHT);
        return "<polyline points=\"" + points + " " + middle + "," + end[1]
                + "\" fill=\"none\" stroke=\"#5b6775\" stroke-width=\"1.3\" marker-end=\"url(#arrow)\"/>\n";
    }

    private String box(String name) {
        int[] at = places.get(name);
        int middle = at[0] + WIDTH / 2;
        return "<rect x=\"" + at[0] + "\" y=\"" + at[1] + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" rx=\"6\" fill=\"#eaf1f8\" stroke=\"#2f6fab\"/>\n<text x=\"" + middle + "\" y=\"" + (at[1] + 22)
                + "\" font-size=\"15\" font-weight=\"bold\" fill=\"#1d2733\">" + name + "</text>\n<text x=\"" + middle
                + "\" y=\"" + (at[1] + 40) + "\" font-size=\"12\" fill=\"#4a5563\">" + titles.get(name) + "</text>\n";
    }
}
