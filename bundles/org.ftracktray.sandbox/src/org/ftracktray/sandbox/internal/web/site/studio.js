// SPDX-License-Identifier: EPL-2.0
// The studio's page: puts tree, tasks, details, actions, timer, jobs, log and event hub together.
//
// For tests: elements carry data-testid. hub-state (data-state connecting|connected|waiting, data-count of connections
// until now), current-user, user-menu, as-user (value), signout, tree-project and tree-context (data-entity-id, data-name), place,
// selection, tab-KIND, KIND-row (data-entity-id, data-name; data-parent and data-path of what is in a place), KIND-check, where KIND
// is task, context, version, review, user or show, task-list, task-status, no-tasks, applications-button, set-up-applications, details,
// detail-status, detail-type, detail-assignees, detail-dates, detail-description, note, note-text, note-add, timer-start, timer,
// timer-stop, jobs-button, jobs, job (data-status), job-file, log-button, log, log-event (data-topic), log-answer,
// actions-button, actions-menu, action-wait, action-items, action-group (data-label), action-item (data-label,
// data-variant, data-action-identifier), action-empty, launching, action-result and toast (data-success true|false) with toast-from,
// form-dialog, form-label, form-told, form-field-<name>, form-submit, form-cancel, widget-dialog, close. The sign-in pages have
// signin, signin-error, continue, other-user, cancel, demo-hint, as-user and the inputs #username and #password.

import { Actions } from "./actions.js";
import { showUnasked } from "./answers.js";
import { editApplications } from "./applications.js";
import { Details } from "./details.js";
import { disclosure, toast } from "./dom.js";
import { Hub } from "./hub.js";
import { Jobs } from "./jobs.js";
import { KINDS } from "./kinds.js";
import { Log } from "./log.js";
import { Rows } from "./rows.js";
import { Tabs } from "./tabs.js";
import { Timer } from "./timer.js";
import { Tree } from "./tree.js";

const at = (id) => document.getElementById(id);
const user = { id: document.body.dataset.userId, username: document.body.dataset.user };
const WORDS = { connecting: "Connecting", connected: "Live", waiting: "Connection lost, trying again" };
const report = (error) => toast(error.message, false);
const setUp = (projectId) => editApplications(projectId).catch(report);

const hub = new Hub(user, (state) => {
  at("hub-state").dataset.state = state;
  at("hub-state").lastElementChild.textContent = WORDS[state];
  at("hub-state").dataset.count = Number(at("hub-state").dataset.count || 0) + (state === "connected" ? 1 : 0);
});
const actions = new Actions(hub, setUp);
const timer = new Timer(at("timer"), user, report);
const details = new Details(at("details"), user, timer, report, () => rows.clear());
const jobs = new Jobs(at("jobs"), at("jobs-button"), user, report);
const log = new Log(at("log"));
let place = null;
let subject = { ids: [], words: "nothing selected" };

/** What actions are for: what is selected, else the place that is shown, else nothing at all. */
function subjectOf(ids) {
  const kind = KINDS[tabs.current];
  if (ids.length > 0) {
    const projectId = tabs.current === "show" ? ids[0] : kind.studio ? null : place.projectId;
    return { ids, entityType: kind.entityType, words: ids.length === 1 ? "this " + kind.one : "these " + kind.many, projectId };
  }
  return kind.studio || place === null ? { ids: [], words: "nothing selected" }
    : { ids: [place.id], entityType: place.isProject ? "show" : "task", words: "\u201c" + place.name.split(" / ").pop() + "\u201d", projectId: place.projectId };
}

const tabs = new Tabs(at("tabs"), () => list());
const rows = new Rows(at("list"), (ids) => {
  const kind = KINDS[tabs.current];
  subject = subjectOf(ids);
  at("selection").textContent = ids.length > 0 ? ids.length + " " + (ids.length === 1 ? kind.one : kind.many) + " selected"
    : subject.ids.length > 0 ? "Actions are for " + subject.words : "Nothing selected";
  details.show(tabs.current === "task" && ids.length === 1 ? ids[0] : null).catch(report);
}, () => at("actions").click());
const tree = new Tree(at("tree"), (where) => {
  place = where;
  at("tree-button").setAttribute("aria-expanded", "false");
  if (KINDS[tabs.current].studio) {
    tabs.mark("task");
  }
  list();
}, report);

function list() {
  const kind = KINDS[tabs.current];
  if (place !== null || kind.studio) {
    at("place").textContent = kind.studio ? "Studio" : place.name;
    at("applications").hidden = Boolean(kind.studio) || !place.isProject;
    rows.show(tabs.current, kind, place).catch(report);
  }
}

at("applications").addEventListener("click", () => setUp(place.projectId));
at("actions").addEventListener("click", () => actions.open(subject));
disclosure(at("jobs-button"), at("jobs"), (open) => open && jobs.refresh());
disclosure(at("log-button"), at("log"), (open) => log.follow(open));
disclosure(at("tree-button"), null);
document.addEventListener("click", (event) => at("user-menu").contains(event.target) || at("user-menu").removeAttribute("open"));
at("user-menu").addEventListener("keydown", (event) => event.key === "Escape" && at("user-menu").removeAttribute("open"));

/** What a change of these types makes old. Several changes within a moment are one refresh. */
const refreshes = [
  [["task", "show", "assetversion", "reviewsession", "user"], () => rows.kind && rows.refresh()],
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
hub.subscribe("topic=ftrack.action.trigger-user-interface", (event) =>
  showUnasked(event, (item, selection, values) => actions.launch(item, selection, values)));

tree.load().catch(report);
timer.refresh().catch(report);
jobs.refresh().catch(report);
hub.connect();
