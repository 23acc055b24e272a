// SPDX-License-Identifier: EPL-2.0
// The running timer of this page's user, in the bar at the top. What it has counted becomes a time log.

import { call, query } from "./api.js";
import { element } from "./dom.js";

export class Timer {
  constructor(container, user, report) {
    Object.assign(this, { container, user, report, running: null });
    setInterval(() => this.tick(), 1000);
  }

  runsFor(taskId) {
    return this.running !== null && this.running.context_id === taskId;
  }

  async refresh() {
    const [timer] = await query("select name, start, context_id, context.name, context.link, context.project_id from Timer "
      + `where user_id is "${this.user.id}"`);
    this.running = timer || null;
    this.container.hidden = this.running === null;
    this.clock = element("b", {});
    const name = this.running && (this.running.context ? this.running.context.name : this.running.name);
    this.container.replaceChildren(...(this.running ? [element("i", {}), this.clock, element("span", {}, name || "Timer"),
      element("button", { class: "quiet", "data-testid": "timer-stop", "aria-label": "Stop timer", onclick: () => this.stop().catch(this.report) }, "Stop")]
      : []));
    this.tick();
  }

  seconds() {
    return Math.max(0, Math.round((Date.now() - new Date(this.running.start.value + "Z")) / 1000));
  }

  tick() {
    if (this.running) {
      const seconds = this.seconds();
      const two = (number) => String(number).padStart(2, "0");
      this.clock.textContent = Math.floor(seconds / 3600) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    }
  }

  /** Whoever runs a timer already changes to this task. */
  async start(task) {
    const data = { __entity_type__: "Timer", context_id: task.id, user_id: this.user.id, name: task.name };
    await call(...this.ending(), { action: "create", entity_type: "Timer", entity_data: data });
    await this.refresh();
  }

  async stop() {
    await call(...this.ending());
    await this.refresh();
  }

  ending() {
    const timer = this.running;
    return timer === null ? [] : [
      { action: "create", entity_type: "Timelog", entity_data: { __entity_type__: "Timelog", user_id: this.user.id,
        context_id: timer.context_id, name: timer.name, start: timer.start, duration: this.seconds() } },
      { action: "delete", entity_type: "Timer", entity_key: [timer.id] },
    ];
  }
}
