// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Graph;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.studio.Studio;
import org.ftracktray.sandbox.internal.studio.Widgets.Widget;

/** {@code /widget}: what {@code get_widget_url} leads to, a small page for the frames of other programs. */
public final class WidgetRoute implements Route {

    private final Studio studio;

    public WidgetRoute(Studio studio) {
        this.studio = studio;
    }

    @Override
    public void handle(Exchange exchange) {
        Optional<Widget> widget = studio.widgets().find(exchange.parameter("token").orElse(""));
        if (widget.isEmpty()) {
            Pages.send(exchange, 403, Pages.message("This widget is over", "Its address was good for six minutes."));
            return;
        }
        Pages.sendWidget(exchange, Pages.widget(widget.get().theme(), studio.read(() -> content(widget.get()))));
    }

    private String content(Widget widget) {
        Graph graph = studio.navigator().graph();
        Optional<Row> entity = widget.entityType().isEmpty()
                ? Optional.empty()
                : graph.find(widget.entityType(), widget.entityKey());
        return switch (widget.name()) {
            case "info" -> entity.map(row -> info(graph, row)).orElse("<p>This entity is gone.</p>");
            case "tasks" -> tasks(graph, "Assigned to me", assigned(graph, widget.userId()));
            default -> tasks(graph, "Tasks", graph.all("Task").filter(
                    task -> entity.isEmpty() || entity.get().key().equals(task.text("project_id"))
                            || entity.get().key().equals(task.text("parent_id"))));
        };
    }

    private static Stream<Row> assigned(Graph graph, String userId) {
        return graph.having("Appointment", "resource_id", userId).stream()
                .flatMap(appointment -> graph.find("Task", appointment.text("context_id")).stream());
    }

    private static String info(Graph graph, Row row) {
        String facts = Stream
                .of(List.of("Type", row.schema().id()), List.of("Status", named(graph, "Status", row, "status_id")),
                        List.of("Project", named(graph, "Project", row, "project_id")), List.of("Due", date(row)))
                .filter(fact -> !fact.get(1).isEmpty())
                .map(fact -> "<dt>" + fact.get(0) + "</dt><dd>" + Html.escape(fact.get(1)) + "</dd>")
                .collect(Collectors.joining());
        return "<h1>" + Html.escape(label(row)) + "</h1><dl>" + facts + "</dl><p>"
                + Html.escape(Optional.ofNullable(row.text("description")).orElse("")) + "</p>";
    }

    private static String tasks(Graph graph, String title, Stream<Row> tasks) {
        String rows = tasks.limit(200).map(task -> "<tr><td>" + Html.escape(label(task)) + "</td><td>"
                + Html.escape(named(graph, "Context", task, "parent_id")) + "</td><td>"
                + Html.escape(named(graph, "Status", task, "status_id")) + "</td><td>" + date(task) + "</td></tr>")
                .collect(Collectors.joining());
        return "<h1>" + title + "</h1>" + (rows.isEmpty()
                ? "<p>There are no tasks.</p>"
                : "<table><tr><th>Task</th><th>In</th><th>Status</th><th>Due</th></tr>" + rows + "</table>");
    }

    private static String named(Graph graph, String type, Row row, String key) {
        return graph.find(type, row.text(key)).map(WidgetRoute::label).orElse("");
    }

    private static String label(Row row) {
        return Stream.of("full_name", "name", "username").map(row::text).filter(text -> text != null && !text.isEmpty())
                .findFirst().orElse(row.key());
    }

    private static String date(Row row) {
        return row.get("end_date") instanceof Instant due ? due.atZone(ZoneOffset.UTC).toLocalDate().toString() : "";
    }
}
