// SPDX-License-Identifier: EPL-2.0
// The action menu: asks everybody on the hub what can run, shows what comes, launches, shows the answers.

import { answeredBy, showAnswer } from "./answers.js";
import { query } from "./api.js";
import { arrowKeys, dialog, element, toast } from "./dom.js";

const DISCOVER = 1500;
const LAUNCH = 30000;

export class Actions {
  /** @param onApplications called with the id of a project whose applications are to be set up */
  constructor(hub, onApplications) {
    this.hub = hub;
    this.onApplications = onApplications;
  }

  /** @param subject { ids, entityType, words, projectId }: what the actions are for, in words, and in which project, if in one */
  open(subject) {
    const selection = subject.ids.map((entityId) => ({ entityId, entityType: subject.entityType }));
    const list = element("div", { class: "actions", "data-testid": "action-items" });
    const wait = element("p", { class: "wait", "data-testid": "action-wait" }, element("i", { class: "spinner" }),
      "Asking who can do something with " + subject.words + "…");
    const menu = dialog("actions-menu", "Actions", list, wait);
    arrowKeys(list, "button, summary");
    let answers = 0;
    const groups = new Map();
    const stop = this.hub.ask("ftrack.action.discover", { selection, groupers: [], filters: [], sorters: [] }, (reply) => {
      answers++;
      const items = Array.isArray(reply.data) ? reply.data : (reply.data && reply.data.items) || [];
      items.forEach((item) => {
        const label = item.label || item.actionIdentifier;
        groups.set(label, [...(groups.get(label) || []), item]);
      });
      const first = list.childElementCount === 0;
      const focused = [...list.querySelectorAll("button, summary")].indexOf(document.activeElement);
      list.replaceChildren(...[...groups].map(([label, variants]) => this.group(label, variants, selection, menu)));
      const entries = list.querySelectorAll("button, summary");
      if (first || focused >= 0) {
        entries[Math.max(0, focused)]?.focus();
      }
    });
    menu.addEventListener("close", stop);
    setTimeout(async () => {
      stop();
      wait.remove();
      if (groups.size === 0 && menu.isConnected) {
        list.replaceChildren(await this.explain(answers, subject, menu));
      }
    }, DISCOVER);
  }

  group(label, variants, selection, menu) {
    const [first] = variants;
    const launch = (item) => {
      menu.close();
      this.launch(item, selection);
    };
    const head = [icon(first, label), element("span", { class: "words" }, element("b", {}, label),
      first.description ? element("small", {}, first.description) : null)];
    if (variants.length === 1) {
      return element("button", { class: "action", "data-testid": "action-item", "data-label": label,
        "data-action-identifier": first.actionIdentifier, onclick: () => launch(first) }, head,
      first.variant ? element("span", { class: "variant" }, first.variant) : null);
    }
    return element("details", { class: "action-group", "data-testid": "action-group", "data-label": label, open: true },
      element("summary", { class: "action" }, head, element("span", { class: "count" }, variants.length + " versions")),
      element("div", { class: "variants" }, variants.map((item) => element("button", {
        "data-testid": "action-item", "data-label": label, "data-variant": item.variant,
        "data-action-identifier": item.actionIdentifier, title: item.description, onclick: () => launch(item),
      }, item.variant || label))));
  }

  /** Says why the menu is empty, as far as it can be known from here. */
  async explain(answers, { ids, words, projectId }, menu) {
    const reasons = [];
    let setUp = null;
    const [project] = projectId ? await query(`select full_name, custom_attributes from Project where id is "${projectId}"`) : [];
    const attribute = project && (project.custom_attributes || []).find((one) => one.key === "applications");
    if (project && [].concat((attribute && attribute.value) || []).length === 0) {
      reasons.push("The project \u201c" + project.full_name + "\u201d has no applications set up.");
      setUp = element("button", { "data-testid": "set-up-applications", onclick: () => {
        menu.close();
        this.onApplications(projectId);
      } }, "Set up applications…");
    } else if (answers === 0 && ids.length <= 1) {
      // a workstation with nothing to offer stays silent, so this counts only where something could be offered
      reasons.push("No workstation answered. Start Ftrack Tray on yours, and sign in there as "
        + this.hub.user.username + ", the user of this page.");
    }
    if (ids.length > 1) {
      reasons.push("Applications start for exactly one; " + ids.length + " are selected.");
    }
    if (reasons.length === 0) {
      reasons.push("A workstation answered, but has nothing to offer for " + words + ".");
    }
    return element("div", { class: "empty", "data-testid": "action-empty" }, element("h3", {}, "Nothing can run here"),
      element("ul", {}, reasons.map((reason) => element("li", {}, reason))), setUp);
  }

  /** Shows every answer and whose it is: more than one program can feel addressed. */
  launch(item, selection, values) {
    const name = [item.label, item.variant].filter(Boolean).join(" ") || item.actionIdentifier;
    const note = toast("Starting " + name + "…");
    note.dataset.testid = "launching";
    let answers = 0;
    const data = { ...item, selection, ...(values ? { values } : {}) };
    const stop = this.hub.ask("ftrack.action.launch", data, (reply) => {
      answers++;
      note.remove();
      showAnswer(reply.data, (submitted) => this.launch(item, selection, submitted), answeredBy(reply));
    });
    setTimeout(() => {
      stop();
      if (answers === 0) {
        note.remove();
        toast("Nobody confirmed the start of " + name + " within half a minute.", false);
      }
    }, LAUNCH);
  }
}

/** An icon is an address or one of the names that ftrack has pictures for. */
function icon(item, label) {
  const given = String(item.icon || "");
  const source = /^(https?:|data:image\/|\/)/.test(given) ? given : /^[\w-]+$/.test(given) ? "/application_icons/" + given + ".png" : null;
  const letter = element("span", { class: "icon", "aria-hidden": "true" }, label.slice(0, 1).toUpperCase());
  if (source === null) {
    return letter;
  }
  const picture = element("img", { class: "icon", src: source, alt: "", width: 32, height: 32, onerror: () => picture.replaceWith(letter) });
  return picture;
}
