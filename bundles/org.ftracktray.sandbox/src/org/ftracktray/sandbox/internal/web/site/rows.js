// SPDX-License-Identifier: EPL-2.0
// What a place holds of one kind, with selection and live status.

import { query } from "./api.js";
import { arrowKeys, element } from "./dom.js";

const MOST = 300;

export class Rows {
  /** @param onSelection called with the ids @param onEnter called when somebody presses Enter on a selected row */
  constructor(container, onSelection, onEnter) {
    Object.assign(this, { container, onSelection, onEnter, selected: new Set(), statuses: new Map() });
    arrowKeys(container, "tbody tr");
  }

  /** @param kind one of KINDS, called key there */
  async show(key, kind, place) {
    Object.assign(this, { key, kind, place });
    this.selected.clear();
    this.statuses.clear();
    await this.refresh();
  }

  async refresh() {
    const { kind, place } = this;
    const entities = await query(`select ${kind.fields} from ${kind.type} where ${kind.where(place)} order by ${kind.order} limit ${MOST}`);
    if (place !== this.place || kind !== this.kind) {
      return;
    }
    const known = new Set(entities.map((entity) => entity.id));
    this.selected.forEach((id) => known.has(id) || this.selected.delete(id));
    const focused = this.container.contains(document.activeElement) && document.activeElement.dataset.entityId;
    this.container.replaceChildren(...(entities.length === 0
      ? [element("p", { class: "empty", "data-testid": "no-" + kind.many }, kind.none)] : [this.table(entities)]),
    ...(entities.length === MOST ? [element("p", { class: "empty" }, `Only the first ${MOST} are shown. Choose a place further down.`)] : []));
    const again = focused && this.container.querySelector(`tr[data-entity-id="${focused}"]`);
    if (again) {
      again.focus();
    }
    this.onSelection([...this.selected]);
  }

  table(entities) {
    const all = element("input", { type: "checkbox", "aria-label": "Select all", "data-testid": "select-all",
      onchange: () => {
        entities.forEach((entity) => all.checked ? this.selected.add(entity.id) : this.selected.delete(entity.id));
        this.mark();
      } });
    return element("table", { class: this.key },
      element("thead", {}, element("tr", {}, element("th", {}, all), this.kind.heads.map((head) => element("th", {}, head)))),
      element("tbody", {}, entities.map((entity) => this.row(entity))));
  }

  row(entity) {
    const { key, kind } = this;
    const cells = kind.cells(entity).map((cell) => cell instanceof Element && cell.localName === "td" ? cell : element("td", {}, cell));
    const label = cells[0].textContent;
    const box = element("input", { type: "checkbox", "aria-label": "Select " + label, "data-testid": key + "-check",
      onclick: (event) => event.stopPropagation(),
      onchange: () => this.toggle(entity.id, true) });
    box.checked = this.selected.has(entity.id);
    const status = entity.status ? entity.status.name : "";
    const before = this.statuses.get(entity.id);
    this.statuses.set(entity.id, status);
    return element("tr", {
      "data-testid": key + "-row", tabindex: 0, "aria-selected": String(box.checked), "data-entity-id": entity.id, "data-name": label,
      "data-parent": entity.parent ? entity.parent.name : null, "data-path": entity.link ? entity.link.slice(1, -1).map((step) => step.name).join(" / ") : null,
      class: (box.checked ? "selected " : "") + (before && before !== status ? "changed" : ""),
      onclick: (event) => this.toggle(entity.id, event.ctrlKey || event.metaKey),
      onkeydown: (event) => this.press(event, entity.id),
    },
    element("td", {}, box), cells);
  }

  press(event, id) {
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
