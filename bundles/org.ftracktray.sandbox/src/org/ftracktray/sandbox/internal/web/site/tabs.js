// SPDX-License-Identifier: EPL-2.0
// The kinds of entities as tabs above the list; left and right arrow keys walk along them.

import { element } from "./dom.js";
import { KINDS } from "./kinds.js";

export class Tabs {
  /** @param onKind called with the key of a kind when somebody chooses it */
  constructor(container, onKind) {
    this.container = container;
    this.onKind = onKind;
    container.append(...Object.entries(KINDS).map(([key, kind]) => element("button", { role: "tab", class: "tab",
      "data-testid": "tab-" + key, "data-kind": key, onclick: () => this.choose(key) }, kind.tab)));
    container.addEventListener("keydown", (event) => this.press(event));
    this.mark("task");
  }

  choose(key) {
    this.mark(key);
    this.onKind(key);
  }

  mark(key) {
    this.current = key;
    [...this.container.children].forEach((tab) => {
      const here = tab.dataset.kind === key;
      tab.setAttribute("aria-selected", String(here));
      tab.tabIndex = here ? 0 : -1;
    });
  }

  press(event) {
    const tabs = [...this.container.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
      next.focus();
      this.choose(next.dataset.kind);
    }
  }
}
