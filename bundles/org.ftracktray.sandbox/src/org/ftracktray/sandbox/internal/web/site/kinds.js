// SPDX-License-Identifier: EPL-2.0
// What the middle of the page lists and what actions can be asked for. entityType is ftrack's old name of a type, as its
// own page puts it into the selection of an event ("show" for projects, "task" for tasks, shots and folders alike).

import { element, fullName, moment } from "./dom.js";

/** @returns what of a place: the project itself, or what is in it and one level below it */
const within = (place, project, parent) => (place.isProject ? `${project} is "${place.id}"`
  : `${parent}_id is "${place.id}" or ${parent}.parent_id is "${place.id}"`);

export const KINDS = {
  task: {
    tab: "Tasks", type: "Task", entityType: "task", one: "task", many: "tasks", none: "There are no tasks here.",
    fields: "id, name, link, parent.name, type.name, type.color, status.name, status.color, assignments.resource.username, end_date",
    where: (place) => within(place, "project_id", "parent"), order: "parent.parent.name, parent.name, sort, name",
    heads: ["Task", "In", "Type", "Status", "Assigned", "Due"],
    cells: (task) => [name(task.name), path(task.link), pill("type", task.type), status(task),
      (task.assignments || []).map((one) => one.resource && one.resource.username).filter(Boolean).join(", "), date(task.end_date)],
  },
  context: {
    tab: "Shots and folders", type: "TypedContext", entityType: "task", one: "entry", many: "entries", none: "There are no shots or folders here.",
    fields: "id, name, link, parent.name, object_type.name, status.name, status.color, end_date",
    where: (place) => `object_type.name is_not Task and (${within(place, "project_id", "parent")})`, order: "parent.name, sort, name",
    heads: ["Name", "In", "Kind", "Status", "Due"],
    cells: (context) => [name(context.name), path(context.link), context.object_type.name, status(context), date(context.end_date)],
  },
  version: {
    tab: "Versions", type: "AssetVersion", entityType: "assetversion", one: "version", many: "versions", none: "There are no versions here.",
    fields: "id, link, version, date, comment, user.first_name, user.last_name, user.username, status.name, status.color",
    where: (place) => (place.isProject ? `asset.parent.project_id is "${place.id}" or asset.context_id is "${place.id}"`
      : `asset.context_id is "${place.id}" or asset.parent.parent_id is "${place.id}"`), order: "date descending",
    heads: ["Version", "In", "Status", "By", "On"],
    cells: (version) => [name(version.link.at(-1).name), path(version.link), status(version), fullName(version.user), date(version.date)],
  },
  review: {
    tab: "Reviews", type: "ReviewSession", entityType: "reviewsession", one: "review", many: "reviews", none: "There are no review sessions in this project.",
    fields: "id, name, description, start_date, end_date, is_open",
    where: (place) => `project_id is "${place.projectId}"`, order: "name",
    heads: ["Review", "About", "Open", "From", "Until"],
    cells: (review) => [name(review.name), element("td", { class: "path" }, review.description || ""), review.is_open ? "Yes" : "No",
      date(review.start_date), date(review.end_date)],
  },
  user: {
    tab: "People", type: "User", entityType: "user", one: "person", many: "people", none: "There is nobody.", studio: true,
    fields: "id, username, first_name, last_name, email", where: () => "is_active is true", order: "first_name, last_name",
    heads: ["Name", "User name", "E-mail"], cells: (person) => [name(fullName(person)), person.username, person.email || ""],
  },
  show: {
    tab: "Projects", type: "Project", entityType: "show", one: "project", many: "projects", none: "There is no project yet.", studio: true,
    fields: "id, name, full_name, start_date, end_date", where: () => "status is active", order: "full_name",
    heads: ["Project", "Code", "From", "Until"],
    cells: (project) => [name(project.full_name || project.name), project.name, date(project.start_date), date(project.end_date)],
  },
};

const name = (text) => element("td", { class: "name" }, text);

/** Where something is, without the project and itself. */
const path = (link) => element("td", { class: "path" }, link.slice(1, -1).map((step) => step.name).join(" / "));

const date = (value) => element("td", { class: "date" }, moment(value));

const status = (entity) => pill("status", entity.status || { name: "No status" }, "task-status");

function pill(kind, entity, testid) {
  return entity ? element("span", { class: "pill " + kind, "data-testid": testid, style: { "--tint": entity.color || "var(--muted)" } },
    entity.name) : "";
}
