// SPDX-License-Identifier: EPL-2.0
// What runs for this page's user, the latest first, with the files that came out of it.

import { query } from "./api.js";
import { element, moment } from "./dom.js";

const WORDS = { queued: "Waiting", running: "Running", done: "Done", failed: "Failed", killed: "Stopped" };

export class Jobs {
  constructor(container, button, user, report) {
    Object.assign(this, { container, button, user, report });
  }

  async refresh() {
    const jobs = await query("select status, data, created_at, finished_at, job_components.component.name, "
      + `job_components.component.file_type from Job where user_id is "${this.user.id}" order by created_at descending limit 30`);
    const busy = jobs.filter((job) => job.status === "running" || job.status === "queued").length;
    this.button.replaceChildren("Jobs", ...(busy ? [element("b", { class: "badge", "aria-label": busy + " running" }, String(busy))] : []));
    this.container.replaceChildren(element("h2", {}, "Jobs"), ...(jobs.length === 0
      ? [element("p", { class: "empty" }, "Nothing has run for you yet. Actions and scripts report their progress here.")]
      : jobs.map((job) => this.job(job))));
  }

  job(job) {
    const files = (job.job_components || []).map((one) => one.component).filter(Boolean);
    return element("article", { class: "job", "data-testid": "job", "data-status": job.status },
      element("span", { class: "state " + job.status }, WORDS[job.status] || job.status),
      element("div", {}, element("p", {}, description(job.data)), element("small", {}, moment(job.finished_at || job.created_at, true)),
        ...files.map((file) => element("a", { "data-testid": "job-file", download: "", href: "/component/get?id=" + encodeURIComponent(file.id) },
          file.name + (file.file_type || "")))));
  }
}

/** Job data is a text that holds JSON, if whoever made it kept to the rules. */
function description(data) {
  try {
    const parsed = typeof data === "string" ? JSON.parse(data) : data;
    return (parsed && parsed.description) || "A job without a description";
  } catch (notJson) {
    return data;
  }
}
