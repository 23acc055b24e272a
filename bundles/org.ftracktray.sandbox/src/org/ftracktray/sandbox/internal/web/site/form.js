// SPDX-License-Identifier: EPL-2.0
// What actions ask with: forms of fields, and pages of other sites in a frame.

import { dialog, element } from "./dom.js";
import { field } from "./fields.js";

/** @param submit called with the values by name */
export function showForm(form, submit) {
  const fields = form.items.filter((item) => item && typeof item === "object").map(field);
  const node = dialog("form-dialog", form.title || "A question",
    element("form", {
      method: "dialog", "data-testid": "form",
      onsubmit: () => submit(Object.fromEntries(fields.filter((f) => f.name).map((f) => [f.name, f.value()]))),
    }, fields.length === 0 ? element("p", {}, "This form has no fields.") : fields.map((f) => f.node), element("div", { class: "buttons" },
      element("button", { class: "primary", "data-testid": "form-submit" }, form.submit_button_label || "Submit"),
      element("button", { type: "button", "data-testid": "form-cancel", onclick: () => node.close() }, "Cancel"))));
  const first = node.querySelector("input, textarea, select");
  if (first) {
    first.focus();
  }
}

/**
 * A page of another site keeps its own storage; one of the studio itself gets no script that could reach this page.
 *
 * @returns false if there is no address of a page
 */
export function showWidget(widget) {
  if (!/^https?:/.test(widget.url || "")) {
    return false;
  }
  const own = new URL(widget.url).origin === location.origin;
  const node = dialog("widget-dialog", widget.title || "Widget", element("iframe", { src: widget.url,
    title: widget.title || "Widget", sandbox: "allow-scripts allow-forms allow-popups" + (own ? "" : " allow-same-origin") }));
  node.classList.add("wide-dialog");
  return true;
}
