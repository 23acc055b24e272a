// SPDX-License-Identifier: EPL-2.0
// The tasks of a place, with selection and live status.

import { query } from "./api.js";
import { arrowKeys, element } from "./dom.js";

const COLUMNS = "id, name, link, parent.name, type.name, type.color, status.name, status.color, "
  + "assignments.resource.username, end_date";

const MOST = 300;

export class Tasks {
  /** @param onSelection called with the ids @param onEnter called when somebody presses Enter on a selected task */
  constructor(container, onSelection, onEnter) {
    this.container = container;
    this.onSelection = onSelection;
    this.onEnter = onEnter;
    arrowKeys(container, "tbody tr");
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
    const tasks = await query(`select ${COLUMNS} from Task where ${where} order by parent.parent.name, parent.name, sort, name limit ${MOST}`);
    if (place !== this.place) {
      return;
    }
    const known = new Set(tasks.map((task) => task.id));
    this.selected.forEach((id) => known.has(id) || this.selected.delete(id));
    const focused = this.container.contains(document.activeElement) && document.activeElement.dataset.entityId;
    this.container.replaceChildren(...(tasks.length === 0
      ? [element("p", { class: "empty", "data-testid": "no-tasks" }, "There are no tasks here.")] : [this.table(tasks)]),
    ...(tasks.length === MOST ? [element("p", { class: "empty" }, `Only the first ${MOST} are shown. Choose a place further down.`)] : []));
    const again = focused && this.container.querySelector(`tr[data-entity-id="${focused}"]`);
    if (again) {
      again.focus();
    }
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
      "data-testid": "task-row", tabindex: 0, "aria-selected": String(box.checked), "data-entity-id": task.id, "data-name": task.name, "data-parent": task.parent.name,
      "data-path": path(task),
      class: (box.checked ? "selected " : "") + (before && before !== status.name ? "changed" : ""),
      onclick: (event) => this.toggle(task.id, event.ctrlKey || event.metaKey),
      onkeydown: (event) => this.key(event, task.id),
    },
    element("td", {}, box), element("td", { class: "name" }, task.name), element("td", { class: "path" }, path(task)),
    element("td", {}, pill("type", task.type)),
    element("td", {}, pill("status", status, "task-status")),
    element("td", {}, people.join(", ")), element("td", { class: "date" }, due(task.end_date)));
  }

  key(event, id) {
    if (event.target.tagName !== "TR" || (event.key !== " " && event.key !== "Enter")) {
      return;
    }
    event.preventDefault();
    if (event.key === "Enter" && this.selected.has(id)) {
      this.onEnter();
    } else {
      this.toggle(id, event.ctrlKey || event.metaKey);
    }
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

  clear() {
    this.selected.clear();
    this.mark();
  }

  mark() {
    this.container.querySelectorAll("tbody tr").forEach((row) => {
      const selected = this.selected.has(row.dataset.entityId);
      row.classList.toggle("selected", selected);
      row.setAttribute("aria-selected", String(selected));
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
