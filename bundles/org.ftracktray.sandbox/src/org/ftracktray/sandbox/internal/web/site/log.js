// SPDX-License-Identifier: EPL-2.0
// For technical directors: what was asked on the event hub, whom it reached, who answered, how long it took.

import { element } from "./dom.js";
import { peerName as who } from "./peer.js";

const SHOWN = 200;
const KINDS = {
  all: ["All", () => true],
  action: ["Actions", (topic) => topic.startsWith("ftrack.action.")],
  update: ["Changes", (topic) => topic === "ftrack.update"],
  other: ["Others", (topic) => !topic.startsWith("ftrack.action.") && topic !== "ftrack.update"],
};

export class Log {
  constructor(container) {
    this.container = container;
    this.events = new Map();
    this.kind = "all";
    this.opened = new Set();
  }

  /** The connection is kept only while somebody looks: browsers allow few of them. */
  follow(wanted) {
    if (this.source) {
      this.source.close();
      this.source = null;
    }
    if (!wanted) {
      return;
    }
    this.frame();
    this.source = new EventSource("/sandbox/events");
    this.source.onopen = () => this.events.clear();
    this.source.onmessage = (message) => {
      const event = JSON.parse(message.data);
      this.events.set(event.number, event);
      if (this.events.size > SHOWN) {
        this.events.delete(this.events.keys().next().value);
      }
      this.draw();
    };
  }

  frame() {
    const choices = Object.entries(KINDS).map(([kind, [name]]) => element("button", { class: "choice", "aria-pressed": String(kind === this.kind),
      onclick: () => { this.kind = kind; this.frame(); this.draw(); } }, name));
    this.list = element("div", { class: "log-list", role: "list" });
    this.container.replaceChildren(element("header", {}, element("h2", {}, "Events"),
      element("div", { class: "choices", role: "group", "aria-label": "Show" }, choices),
      element("button", { class: "quiet", "data-testid": "log-clear", onclick: () => { this.events.clear(); this.draw(); } }, "Clear")), this.list);
    this.draw();
  }

  draw() {
    if (this.pending) {
      return;
    }
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      const shown = [...this.events.values()].filter((event) => KINDS[this.kind][1](event.topic)).reverse();
      this.list.replaceChildren(...(shown.length === 0
        ? [element("p", { class: "empty" }, "Nothing was asked yet. Select a task and open its actions.")]
        : shown.map((event) => this.row(event))));
    });
  }

  row(event) {
    const answers = event.answers;
    const slowest = Math.max(0, ...answers.map((answer) => answer.ms));
    const result = answers.length ? event.answered + (event.answered === 1 ? " answer" : " answers") + ", " + slowest + " ms"
      : event.count ? "reached " + event.count : "reached nobody";
    const node = element("details", { class: "event", role: "listitem", "data-testid": "log-event", "data-topic": event.topic,
      open: this.opened.has(event.number), ontoggle: () => this.opened[node.open ? "add" : "delete"](event.number) },
    element("summary", {}, element("time", {}, new Date(event.at).toLocaleTimeString("en-GB")), element("b", {}, event.topic),
      element("span", { class: "from" }, who(event.source)), element("span", { class: answers.length ? "result answered" : "result" }, result)),
    element("dl", {},
      element("dt", {}, "To"), element("dd", {}, event.target || "everybody who listens"),
      element("dt", {}, "Reached"), element("dd", { "data-testid": "log-reached" }, (event.reached.map(who).join(", ") || "nobody")
        + (event.count > event.reached.length ? " and " + (event.count - event.reached.length) + " more" : "")),
      ...answers.flatMap((answer) => [element("dt", {}, answer.ms + " ms"), element("dd", { "data-testid": "log-answer" }, who(answer.source), data(answer.data))]),
      element("dt", {}, "Data"), element("dd", {}, data(event.data))));
    return node;
  }
}

function data(text) {
  let shown = text;
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch (cut) {
    // shown as it came
  }
  return element("details", { class: "data" }, element("summary", {}, text.slice(0, 90) + (text.length > 90 ? "\u2026" : "")), element("pre", {}, shown));
}
