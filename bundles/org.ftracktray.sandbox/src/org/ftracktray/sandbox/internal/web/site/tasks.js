// SPDX-License-Identifier: EPL-2.0
// The tasks of a place, with selection and live status.

import { query } from "./api.js";
import { element } from "./dom.js";

const COLUMNS = "id, name, link, parent.name, type.name, type.color, status.name, status.color, "
  + "assignments.resource.username, end_date";

export class Tasks {
  constructor(container, onSelection) {
    this.container = container;
    this.onSelection = onSelection;
    this.selected = new Set();
    this.statuses = new Map();
  }

  async show(place) {
    this.place = place;
    this.selected.clear();
    this.statuses.clear();
    await this.refresh();
  }

  async refresh() {
    const place = this.place;
    const where = place.isProject ? `project_id is "${place.id}"`
      : `parent_id is "${place.id}" or parent.parent_id is "${place.id}"`;
    const tasks = await query(`select ${COLUMNS} from Task where ${where} order by parent.parent.name, parent.name, sort, name`);
    if (place !== this.place) {
      return;
    }
    const known = new Set(tasks.map((task) => task.id));
    this.selected.forEach((id) => known.has(id) || this.selected.delete(id));
    this.container.replaceChildren(tasks.length === 0
      ? element("p", { class: "empty", "data-testid": "no-tasks" }, "There are no tasks here.") : this.table(tasks));
    this.onSelection([...this.selected]);
  }

  table(tasks) {
    const all = element("input", { type: "checkbox", "aria-label": "Select all", "data-testid": "select-all",
      onchange: () => {
        tasks.forEach((task) => all.checked ? this.selected.add(task.id) : this.selected.delete(task.id));
        this.mark();
      } });
    const heads = ["Task", "In", "Type", "Status", "Assigned", "Due"];
    return element("table", {},
      element("thead", {}, element("tr", {}, element("th", {}, all), heads.map((head) => element("th", {}, head)))),
      element("tbody", {}, tasks.map((task) => this.row(task))));
  }

  row(task) {
    const box = element("input", { type: "checkbox", "aria-label": "Select " + task.name, "data-testid": "task-check",
      onclick: (event) => event.stopPropagation(),
      onchange: () => this.toggle(task.id, true) });
    box.checked = this.selected.has(task.id);
    const status = task.status || { name: "No status" };
    const before = this.statuses.get(task.id);
    this.statuses.set(task.id, status.name);
    const people = (task.assignments || []).map((a) => a.resource && a.resource.username).filter(Boolean);
    return element("tr", {
      "data-testid": "task-row", "data-entity-id": task.id, "data-name": task.name, "data-parent": task.parent.name,
      "data-path": path(task),
      class: (box.checked ? "selected " : "") + (before && before !== status.name ? "changed" : ""),
      onclick: (event) => this.toggle(task.id, event.ctrlKey || event.metaKey),
    },
    element("td", {}, box), element("td", { class: "name" }, task.name), element("td", {}, path(task)),
    element("td", {}, pill("type", task.type)),
    element("td", {}, pill("status", status, "task-status")),
    element("td", {}, people.join(", ")), element("td", { class: "date" }, due(task.end_date)));
  }

  toggle(id, several) {
    const was = this.selected.has(id);
    if (!several) {
      this.selected.clear();
    }
    if (was) {
      this.selected.delete(id);
    } else {
      this.selected.add(id);
    }
    this.mark();
  }

  mark() {
    this.container.querySelectorAll("tbody tr").forEach((row) => {
      const selected = this.selected.has(row.dataset.entityId);
      row.classList.toggle("selected", selected);
      row.querySelector("input").checked = selected;
    });
    this.onSelection([...this.selected]);
  }
}

function pill(kind, entity, testid) {
  return entity ? element("span", { class: "pill " + kind, "data-testid": testid, style: { "--tint": entity.color || "var(--muted)" } },
    entity.name) : null;
}

/** Where the task is, without project and task. */
function path(task) {
  return task.link.slice(1, -1).map((step) => step.name).join(" / ");
}

function due(date) {
  return date ? new Date(date.value + "Z").toLocaleDateString("en-GB", { day: "numeric", month: "short" }) : "";
}
