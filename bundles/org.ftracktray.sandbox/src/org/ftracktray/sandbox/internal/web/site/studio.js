// SPDX-License-Identifier: EPL-2.0
// The studio's page: puts tree, tasks, actions and event hub together.
//
// For tests: elements carry data-testid. hub-state (data-state connecting|connected|waiting), current-user, signout,
// tree-project and tree-context (data-entity-id, data-name), place, selection, task-list, task-row (data-entity-id,
// data-name, data-parent, data-path), task-check, task-status, no-tasks, actions-button, actions-menu, action-wait, action-items,
// action-group (data-label), action-item (data-label, data-variant, data-action-identifier), action-empty, launching,
// action-result and toast (data-success true|false), form-dialog, form-field-<name>, form-submit, form-cancel,
// widget-dialog, close. The sign-in pages have signin, signin-error, continue, other-user, cancel, demo-hint and the
// inputs #username and #password.

import { Actions } from "./actions.js";
import { toast } from "./dom.js";
import { Hub } from "./hub.js";
import { Tasks } from "./tasks.js";
import { Tree } from "./tree.js";

const user = { id: document.body.dataset.userId, username: document.body.dataset.user };
const WORDS = { connecting: "Connecting", connected: "Live", waiting: "Connection lost, trying again" };

const hub = new Hub(user, (state) => {
  const node = document.getElementById("hub-state");
  node.dataset.state = state;
  node.lastElementChild.textContent = WORDS[state];
});
const actions = new Actions(hub);
let place = null;
let selected = [];

const tasks = new Tasks(document.getElementById("list"), (ids) => {
  selected = ids;
  document.getElementById("actions").disabled = ids.length === 0;
  document.getElementById("selection").textContent = ids.length === 0 ? "Nothing selected"
    : ids.length === 1 ? "1 task selected" : ids.length + " tasks selected";
});
const tree = new Tree(document.getElementById("tree"), (where) => {
  place = where;
  document.getElementById("place").textContent = where.name;
  tasks.show(where).catch(report);
});

document.getElementById("actions").addEventListener("click", () => actions.open(selected, place));

let refresh = 0;
hub.subscribe("topic=ftrack.update", (event) => {
  if (event.data.entities.some((entity) => entity.entityType === "task")) {
    clearTimeout(refresh);
    refresh = setTimeout(() => place && tasks.refresh().catch(report), 100);
  }
});
hub.subscribe("topic=ftrack.action.trigger-user-interface", (event) => {
  const { actionIdentifier, selection = [] } = event.data;
  actions.show(event.data, { actionIdentifier }, selection);
});

function report(error) {
  toast(error.message, false);
}

tree.load().catch(report);
hub.connect();
