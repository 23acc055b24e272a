// SPDX-License-Identifier: EPL-2.0
// The projects and what they contain, on the left.

import { query } from "./api.js";
import { element } from "./dom.js";

export class Tree {
  /** @param onPlace called with { id, name, projectId } when somebody goes there */
  constructor(container, onPlace) {
    this.container = container;
    this.onPlace = onPlace;
  }

  async load() {
    const [projects, contexts] = await Promise.all([
      query("select id, name, full_name, color from Project where status is active order by full_name"),
      query("select id, name, parent_id, project_id from TypedContext where object_type.name is_not Task order by name"),
    ]);
    const children = Map.groupBy ? Map.groupBy(contexts, (c) => c.parent_id) : group(contexts);
    this.container.replaceChildren(element("ul", {}, projects.map((project) => this.project(project, children))));
    const first = this.container.querySelector("button");
    if (first) {
      first.click();
    } else {
      this.container.append(element("p", { class: "empty" }, "There is no project yet."));
    }
  }

  project(project, children) {
    const name = project.full_name || project.name;
    const swatch = element("i", { class: "swatch", style: { background: project.color || "var(--muted)" } });
    const place = { id: project.id, name, projectId: project.id, isProject: true };
    return element("li", {}, this.button("project", place, [swatch, name]), this.list(project.id, children, name));
  }

  list(id, children, path) {
    const contexts = children.get(id) || [];
    return contexts.length === 0 ? null : element("ul", {}, contexts.map((context) => {
      const place = { id: context.id, name: path + " / " + context.name, projectId: context.project_id };
      return element("li", {}, this.button("context", place, [context.name]), this.list(context.id, children, place.name));
    }));
  }

  button(kind, place, content) {
    const node = element("button", {
      "data-testid": "tree-" + kind, "data-entity-id": place.id, "data-name": place.name,
      onclick: () => {
        this.container.querySelectorAll("[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
        node.setAttribute("aria-current", "true");
        this.onPlace(place);
      },
    }, ...content);
    return node;
  }
}

function group(contexts) {
  const map = new Map();
  contexts.forEach((context) => map.set(context.parent_id, [...(map.get(context.parent_id) || []), context]));
  return map;
}
