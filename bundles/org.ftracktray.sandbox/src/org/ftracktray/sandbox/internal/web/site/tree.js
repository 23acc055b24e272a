// SPDX-License-Identifier: EPL-2.0
// The projects and what they contain, on the left: a tree that arrow keys walk through.

import { query } from "./api.js";
import { element } from "./dom.js";

export class Tree {
  /** @param onPlace called with { id, name, projectId, isProject } when somebody goes there */
  constructor(container, onPlace, report) {
    this.container = container;
    this.onPlace = onPlace;
    this.report = report;
    this.open = new Set();
    this.current = null;
    container.addEventListener("keydown", (event) => this.key(event));
  }

  async load() {
    await this.refresh();
    const first = this.container.querySelector(".row");
    if (first) {
      first.click();
    }
  }

  async refresh() {
    const projects = await query("select id, name, full_name, color from Project where status is active order by full_name limit 500");
    const loaded = projects.filter((project) => this.open.has(project.id));
    const contexts = (await Promise.all(loaded.map((project) => this.contexts(project.id)))).flat();
    const children = new Map();
    contexts.forEach((context) => children.set(context.parent_id, [...(children.get(context.parent_id) || []), context]));
    const focused = this.container.contains(document.activeElement) && document.activeElement.dataset.id;
    this.container.replaceChildren(projects.length === 0
      ? element("p", { class: "empty" }, "There is no project yet.")
      : element("ul", { role: "tree", "aria-label": "Projects" }, projects.map((project) => this.project(project, children))));
    this.mark();
    const again = focused && this.items().find((item) => item.dataset.id === focused);
    if (again) {
      again.focus();
    }
  }

  contexts(projectId) {
    return query("select id, name, parent_id, project_id, object_type.name from TypedContext "
      + `where project_id is "${projectId}" and object_type.name is_not Task order by name limit 2000`);
  }

  project(project, children) {
    const name = project.full_name || project.name;
    const swatch = element("i", { class: "swatch", style: { background: project.color || "var(--muted)" } });
    const place = { id: project.id, name, projectId: project.id, isProject: true };
    const known = this.open.has(project.id);
    return this.item("project", place, [swatch, name], known ? this.group(project.id, children, name) : null, !known);
  }

  group(id, children, path) {
    const contexts = children.get(id) || [];
    return contexts.length === 0 ? null : element("ul", { role: "group" }, contexts.map((context) => {
      const place = { id: context.id, name: path + " / " + context.name, projectId: context.project_id };
      const kind = element("small", {}, context.object_type ? context.object_type.name : "");
      return this.item("context", place, [context.name, kind], this.group(context.id, children, place.name), false);
    }));
  }

  /** @param more whether there may be something below that is not loaded yet */
  item(kind, place, content, group, more) {
    const opens = group || more;
    const row = element("div", { class: "row", "data-testid": "tree-" + kind, "data-entity-id": place.id, "data-name": place.name,
      onclick: () => this.go(node) },
    element("i", { class: "twisty", onclick: (event) => { event.stopPropagation(); this.toggle(node); } }), content);
    const node = element("li", { role: "treeitem", "data-id": place.id, tabindex: -1, "aria-selected": "false",
      "aria-label": place.name.split(" / ").pop(), "aria-expanded": opens ? String(this.open.has(place.id)) : null }, row, group);
    node.place = place;
    return node;
  }

  go(node) {
    this.current = node.dataset.id;
    this.mark();
    node.focus();
    this.onPlace(node.place);
    if (node.place.isProject && !this.open.has(this.current)) {
      this.toggle(node);
    }
  }

  toggle(node) {
    const id = node.dataset.id;
    const opens = !this.open.delete(id) && Boolean(this.open.add(id));
    if (opens && node.place.isProject) {
      this.refresh().catch(this.report);
    } else if (node.hasAttribute("aria-expanded")) {
      node.setAttribute("aria-expanded", String(opens));
    }
  }

  mark() {
    const items = this.items();
    items.forEach((item) => {
      item.setAttribute("aria-selected", String(item.dataset.id === this.current));
      item.tabIndex = item.dataset.id === this.current ? 0 : -1;
    });
    if (items.length > 0 && !items.some((item) => item.tabIndex === 0)) {
      items[0].tabIndex = 0;
    }
  }

  items() {
    return [...this.container.querySelectorAll("[role=treeitem]")];
  }

  key(event) {
    const node = event.target.closest("[role=treeitem]");
    const shown = this.items().filter((item) => item.offsetParent !== null);
    const index = shown.indexOf(node);
    const expanded = node && node.getAttribute("aria-expanded");
    const parent = node && node.parentElement.closest("[role=treeitem]");
    const target = { ArrowDown: shown[index + 1], ArrowUp: shown[index - 1], Home: shown[0], End: shown.at(-1),
      ArrowLeft: expanded === "true" ? null : parent, ArrowRight: expanded === "true" ? shown[index + 1] : null }[event.key];
    if ((event.key === "ArrowRight" && expanded === "false") || (event.key === "ArrowLeft" && expanded === "true")) {
      this.toggle(node);
    } else if (event.key === "Enter" || event.key === " ") {
      this.go(node);
    } else if (target) {
      target.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}
