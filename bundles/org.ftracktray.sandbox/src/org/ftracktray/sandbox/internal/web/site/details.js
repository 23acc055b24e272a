// SPDX-License-Identifier: EPL-2.0
// One task, on the right: what it is, its status to change, who works on it until when, the timer, and the notes.

import { call, query } from "./api.js";
import { element, fullName, moment } from "./dom.js";

const FIELDS = "name, link, description, bid, time_logged, start_date, end_date, type.name, priority.name, status_id, "
  + "project_id, type_id, thumbnail_id, assignments.resource.first_name, assignments.resource.last_name, assignments.resource.username, "
  + "notes.content, notes.date, notes.author.first_name, notes.author.last_name, notes.author.username";

export class Details {
  /** @param onClose called when somebody has seen enough */
  constructor(container, user, timer, report, onClose) {
    Object.assign(this, { container, user, timer, report, onClose, id: null });
    container.addEventListener("keydown", (event) => event.key === "Escape" && onClose());
  }

  /** @param id of a task, null for none */
  async show(id) {
    const same = id === this.id;
    this.id = id;
    this.container.hidden = id === null;
    if (id !== null && !same) {
      this.container.replaceChildren();
    }
    if (!same) {
      await this.refresh();
    }
  }

  async refresh() {
    const id = this.id;
    if (id === null) {
      return;
    }
    const [task] = await query(`select ${FIELDS} from Task where id is "${id}"`);
    const statuses = task ? await this.statuses(task) : [];
    if (id !== this.id) {
      return;
    }
    const draft = this.container.querySelector("textarea");
    const typing = draft && draft === document.activeElement;
    this.container.replaceChildren(...(task ? this.content(task, statuses, draft ? draft.value : "")
      : [element("p", { class: "empty" }, "This task is gone.")]));
    if (typing) {
      this.container.querySelector("textarea").focus();
    }
  }

  /** Those that the project's workflow allows for this type of task. */
  async statuses(task) {
    const [project] = await query("select project_schema.task_workflow_schema.statuses.name, "
      + "project_schema.task_workflow_schema_overrides.type_id, "
      + `project_schema.task_workflow_schema_overrides.workflow_schema.statuses.name from Project where id is "${task.project_id}"`);
    const schema = project && project.project_schema;
    const override = schema && (schema.task_workflow_schema_overrides || []).find((one) => one.type_id === task.type_id);
    const workflow = override ? override.workflow_schema : schema && schema.task_workflow_schema;
    return (workflow && workflow.statuses) || [];
  }

  content(task, statuses, draft) {
    const path = task.link.slice(0, -1).map((step) => step.name).join(" / ");
    const people = (task.assignments || []).map((one) => fullName(one.resource)).filter(Boolean).join(", ");
    const picture = task.thumbnail_id
      ? element("img", { class: "picture", alt: "", src: "/component/thumbnail?size=300&id=" + encodeURIComponent(task.thumbnail_id) }) : null;
    return [
      element("header", {}, element("div", {}, element("small", {}, path), element("h2", {}, task.name)),
        element("button", { class: "close", "aria-label": "Close details", onclick: this.onClose }, "\u00d7")),
      picture,
      this.timerButton(task),
      element("dl", {}, ...[
        ["Status", this.status(task, statuses)],
        ["Type", task.type ? task.type.name : "None", "detail-type"],
        ["Assigned", people || "Nobody", "detail-assignees"],
        ["Dates", [moment(task.start_date), moment(task.end_date)].filter(Boolean).join(" \u2013 ") || "None", "detail-dates"],
        ["Priority", task.priority ? task.priority.name : "None"],
        ["Time", hours(task.time_logged) + " of " + hours(task.bid)],
      ].flatMap(([name, value, testid]) => [element("dt", {}, name), element("dd", { "data-testid": testid }, value)])),
      element("p", { class: "description", "data-testid": "detail-description" }, task.description || "No description."),
      ...this.notes(task, draft),
    ].filter(Boolean);
  }

  status(task, statuses) {
    return element("select", { "data-testid": "detail-status", "aria-label": "Status", disabled: statuses.length === 0,
      onchange: (event) => this.change("update", "Task", { status_id: event.target.value }, [task.id]) },
    statuses.map((status) => element("option", { value: status.id, selected: status.id === task.status_id }, status.name)));
  }

  timerButton(task) {
    const runs = this.timer.runsFor(task.id);
    return element("button", { class: "wide", "data-testid": runs ? "timer-stop" : "timer-start",
      onclick: () => (runs ? this.timer.stop() : this.timer.start(task)).catch(this.report) }, runs ? "Stop timer" : "Start timer");
  }

  notes(task, draft) {
    const text = element("textarea", { rows: 2, "aria-label": "New note", placeholder: "Write a note", "data-testid": "note-text" }, draft);
    const add = () => text.value.trim() && this.change("create", "Note", { content: text.value.trim(), parent_id: task.id,
      parent_type: "task", user_id: this.user.id }).then(() => { text.value = ""; });
    const notes = (task.notes || []).toSorted((a, b) => (a.date?.value || "") < (b.date?.value || "") ? 1 : -1);
    return [
      element("h3", {}, "Notes"),
      element("div", { class: "new-note" }, text, element("button", { "data-testid": "note-add", onclick: add }, "Add note")),
      ...notes.map((note) => element("article", { class: "note", "data-testid": "note" },
        element("small", {}, fullName(note.author) + ", " + moment(note.date, true)), element("p", {}, note.content))),
    ];
  }

  async change(action, type, data, key) {
    try {
      await call({ action, entity_type: type, entity_key: key, entity_data: { __entity_type__: type, ...data } });
    } catch (error) {
      this.report(error);
      await this.refresh();
    }
  }
}

function hours(seconds) {
  return Math.round((seconds || 0) / 360) / 10 + " h";
}
