// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.client.Entity;
import org.ftracktray.client.Operation;
import org.ftracktray.client.OperationResult;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Session;
import org.ftracktray.client.query.Criteria;
import org.ftracktray.client.query.Query;

import tools.jackson.databind.JsonNode;

/**
 * Finds the entity that somebody types or pastes: by its id, the address of its page, its name, or as much of its path as
 * tells it from others ("Glass Harbour / sq010 / sh010 / animation", "sh010/animation"). Asks the site; not for the UI
 * thread. Immutable.
 *
 * @param session
 *            who asks
 * @param otherSite
 *            what to do when an address is one of another site
 */
public record EntityLookup(Session session, String otherSite) {

    private static final int MOST = 200;
    private static final int TOLD = 5;

    /** What bears a name: its id and the names above it and its own, the topmost first; the first may be one of two. */
    private record Named(String id, String type, List<List<String>> path) {

        String shown() {
            return path.stream().map(List::getLast).collect(Collectors.joining(" / ")) + " (" + type + ")";
        }

        boolean endsWith(List<String> names) {
            int above = path.size() - names.size();
            for (int i = 0; above >= 0 && i < names.size(); i++) {
                String name = names.get(i);
                if (path.get(above + i).stream().noneMatch(name::equalsIgnoreCase)) {
                    return false;
                }
            }
            return above >= 0;
        }
    }

    /**
     * The id of what a text names.
     *
     * @throws UnusableAddressException
     *             when it names nothing, several things, or something of another site
     * @throws org.ftracktray.client.FtrackException
     *             when the site does not answer
     */
    public String idOf(String text) {
        URI site = session.site();
        List<String> names = names(text);
        if (names.isEmpty() || EntityAddress.isOne(text)) {
            return EntityAddress.of(text).idAt(site, otherSite);
        }
        List<Named> found = named(names.getLast()).filter(each -> each.endsWith(names)).toList();
        return switch (found.size()) {
            case 0 -> asId(text).orElseThrow(() -> new UnusableAddressException(new Problem(
                    "Nothing on " + site.getHost() + " is called \"" + text.strip() + "\", or you may not see it.", "",
                    "Check the spelling, or copy the address from the browser while it is open.")));
            case 1 -> found.getFirst().id();
            default -> throw new UnusableAddressException(new Problem(
                    "\"" + text.strip() + "\" is the name of " + (found.size() < MOST ? "" : "at least ")
                            + found.size() + " entities: "
                            + found.stream().limit(TOLD).map(Named::shown).collect(Collectors.joining(", "))
                            + (found.size() > TOLD ? " and others." : "."),
                    "", "Write more of its path, for instance \"" + found.getFirst().path().stream()
                            .map(List::getLast).collect(Collectors.joining("/")) + "\"."));
        };
    }

    /** An id need not have the form that ftrack gives to its own. */
    private static Optional<String> asId(String text) {
        return EntityAddress.isId(text) ? Optional.of(text.strip()) : Optional.empty();
    }

    private static List<String> names(String text) {
        return Stream.of(text.split("[/\\\\]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private Stream<Named> named(String name) {
        List<Operation> questions = Stream.of(
                Query.from("TypedContext").select("id", "link", "project.name", "project.full_name")
                        .where(Criteria.is("name", name)),
                Query.from("Project").select("id", "name", "full_name")
                        .where(Criteria.or(Criteria.is("name", name), Criteria.is("full_name", name))),
                Query.from("User").select("id", "username").where(Criteria.is("username", name)))
                .<Operation>map(query -> new Operation.Query(query.limit(MOST).expressions().getFirst())).toList();
        return session.call(questions).stream()
                .flatMap(result -> result instanceof OperationResult.Page page
                        ? page.entities().stream()
                        : Stream.empty())
                .map(EntityLookup::named);
    }

    private static Named named(Entity entity) {
        return switch (entity.type()) {
            case "Project" -> new Named(entity.id(), "Project", List.of(names(entity, "")));
            case "User" -> new Named(entity.id(), "User", List.of(List.of(entity.string("username").orElse(""))));
            default -> {
                List<List<String>> path = new ArrayList<>();
                for (JsonNode step : entity.raw().path("link")) {
                    path.add(List.of(step.path("name").asString("")));
                }
                if (!path.isEmpty()) {
                    List<String> project = new ArrayList<>(names(entity, "project."));
                    project.addAll(path.getFirst());
                    path.set(0, List.copyOf(project));
                }
                yield new Named(entity.id(), entity.type(), List.copyOf(path));
            }
        };
    }

    /** A project's short name and the one that people read. */
    private static List<String> names(Entity entity, String prefix) {
        return Stream.of("name", "full_name").flatMap(each -> entity.string(prefix + each).stream()).toList();
    }
}
