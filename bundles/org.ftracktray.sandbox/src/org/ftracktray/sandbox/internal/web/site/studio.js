// SPDX-License-Identifier: EPL-2.0
// The studio's page: puts tree, tasks, details, actions, timer, jobs, log and event hub together.
//
// For tests: elements carry data-testid. hub-state (data-state connecting|connected|waiting, data-count of connections
// until now), current-user, user-menu, as-user (value), signout, tree-project and tree-context (data-entity-id, data-name), place, selection, task-list,
// task-row (data-entity-id, data-name, data-parent, data-path), task-check, task-status, no-tasks, details, detail-status,
// detail-type, detail-assignees, detail-dates, detail-description, note, note-text, note-add, timer-start, timer,
// timer-stop, jobs-button, jobs, job (data-status), job-file, log-button, log, log-event (data-topic), log-answer,
// actions-button, actions-menu, action-wait, action-items, action-group (data-label), action-item (data-label,
// data-variant, data-action-identifier), action-empty, launching, action-result and toast (data-success true|false),
// form-dialog, form-field-<name>, form-submit, form-cancel, widget-dialog, close. The sign-in pages have signin,
// signin-error, continue, other-user, cancel, demo-hint, as-user and the inputs #username and #password.

import { Actions } from "./actions.js";
import { Details } from "./details.js";
import { disclosure, toast } from "./dom.js";
import { Hub } from "./hub.js";
import { Jobs } from "./jobs.js";
import { Log } from "./log.js";
import { Tasks } from "./tasks.js";
import { Timer } from "./timer.js";
import { Tree } from "./tree.js";

const at = (id) => document.getElementById(id);
const user = { id: document.body.dataset.userId, username: document.body.dataset.user };
const WORDS = { connecting: "Connecting", connected: "Live", waiting: "Connection lost, trying again" };
const report = (error) => toast(error.message, false);

const hub = new Hub(user, (state) => {
  at("hub-state").dataset.state = state;
  at("hub-state").lastElementChild.textContent = WORDS[state];
  at("hub-state").dataset.count = Number(at("hub-state").dataset.count || 0) + (state === "connected" ? 1 : 0);
});
const actions = new Actions(hub);
const timer = new Timer(at("timer"), user, report);
const details = new Details(at("details"), user, timer, report, () => tasks.clear());
const jobs = new Jobs(at("jobs"), at("jobs-button"), user, report);
const log = new Log(at("log"));
let place = null;
let selected = [];

const tasks = new Tasks(at("list"), (ids) => {
  selected = ids;
  at("actions").disabled = ids.length === 0;
  at("selection").textContent = ids.length === 0 ? "Nothing selected"
    : ids.length === 1 ? "1 task selected" : ids.length + " tasks selected";
  details.show(ids.length === 1 ? ids[0] : null).catch(report);
}, () => at("actions").click());
const tree = new Tree(at("tree"), (where) => {
  place = where;
  at("place").textContent = where.name;
  at("tree-button").setAttribute("aria-expanded", "false");
  tasks.show(where).catch(report);
}, report);

at("actions").addEventListener("click", () => actions.open(selected, place));
disclosure(at("jobs-button"), at("jobs"), (open) => open && jobs.refresh());
disclosure(at("log-button"), at("log"), (open) => log.follow(open));
disclosure(at("tree-button"), null);
document.addEventListener("click", (event) => at("user-menu").contains(event.target) || at("user-menu").removeAttribute("open"));
at("user-menu").addEventListener("keydown", (event) => event.key === "Escape" && at("user-menu").removeAttribute("open"));

/** What a change of these types makes old. Several changes within a moment are one refresh. */
const refreshes = [
  [["task"], () => place && tasks.refresh()],
  [["task", "show"], () => tree.refresh()],
  [["task", "note", "appointment", "timelog"], () => details.refresh()],
  [["timer"], () => timer.refresh().then(() => details.refresh())],
  [["job", "jobcomponent"], () => jobs.refresh()],
].map(([types, refresh]) => ({ types, refresh, soon: 0 }));

function changed(type) {
  refreshes.filter((one) => one.types.includes(type)).forEach((one) => {
    clearTimeout(one.soon);
    one.soon = setTimeout(() => Promise.resolve(one.refresh()).catch(report), 100);
  });
}
hub.subscribe("topic=ftrack.update", (event) => (event.data.entities || []).forEach((entity) =>
  [entity.entityType, entity.entity_type].forEach((type) => changed(String(type || "").toLowerCase()))));
hub.subscribe("topic=ftrack.action.trigger-user-interface", (event) => {
  const { actionIdentifier, selection = [] } = event.data;
  actions.show(event.data, { actionIdentifier }, selection);
});

tree.load().catch(report);
timer.refresh().catch(report);
jobs.refresh().catch(report);
hub.connect();
