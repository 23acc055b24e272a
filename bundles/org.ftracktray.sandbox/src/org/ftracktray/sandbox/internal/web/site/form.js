// SPDX-License-Identifier: EPL-2.0
// Forms that actions ask with. Labels know headings, rules and bold; everything else in them stays text.

import { dialog, element } from "./dom.js";

/** @param submit called with the values by name */
export function showForm(form, submit) {
  const fields = (form.items || []).map(field);
  const node = dialog("form-dialog", form.title || "A question",
    element("form", {
      method: "dialog", "data-testid": "form",
      onsubmit: () => submit(Object.fromEntries(fields.filter((f) => f.name).map((f) => [f.name, f.value()]))),
    }, fields.map((f) => f.node), element("div", { class: "buttons" },
      element("button", { type: "button", "data-testid": "form-cancel", onclick: () => node.close() }, "Cancel"),
      element("button", { class: "primary", "data-testid": "form-submit" }, form.submit_button_label || "Submit"))));
}

export function showWidget(widget) {
  if (!/^https?:/.test(widget.url || "")) {
    return;
  }
  dialog("widget-dialog", widget.title || "Widget",
    element("iframe", { src: widget.url, title: widget.title || "Widget", sandbox: "allow-scripts allow-forms allow-same-origin" }));
}

function field(item) {
  if (item.type === "hidden") {
    return { name: item.name, value: () => item.value, node: null };
  }
  if (item.type === "label") {
    return { node: label(String(item.value ?? item.label ?? "")) };
  }
  const input = control(item);
  const node = element("label", { class: "field " + item.type }, element("span", {}, item.label || item.name || ""), input);
  return { name: item.name, value: () => value(item, input), node };
}

function control(item) {
  const common = { name: item.name, "data-testid": "form-field-" + item.name, placeholder: item.empty_text };
  if (item.type === "textarea") {
    return element("textarea", { ...common, rows: 4 }, String(item.value ?? ""));
  }
  if (item.type === "enumerator") {
    const chosen = [].concat(item.value ?? []).map(String);
    return element("select", { ...common, multiple: Boolean(item.multi_select) }, (item.data || []).map((choice) =>
      element("option", { value: choice.value, selected: chosen.includes(String(choice.value)) }, choice.label)));
  }
  if (item.type === "boolean") {
    return element("input", { ...common, type: "checkbox", checked: item.value === true });
  }
  const types = { number: "number", date: "date" };
  return element("input", { ...common, type: types[item.type] || "text", step: "any", value: item.value ?? "" });
}

function value(item, input) {
  if (item.type === "boolean") {
    return input.checked;
  }
  if (item.type === "number") {
    return input.value === "" ? null : Number(input.value);
  }
  if (item.type === "enumerator" && item.multi_select) {
    return [...input.selectedOptions].map((option) => option.value);
  }
  return input.value;
}

function label(text) {
  if (text.trim() === "---") {
    return element("hr");
  }
  const heading = /^(#{1,3})\s*(.*)$/.exec(text);
  if (heading) {
    return element("h" + (heading[1].length + 2), {}, heading[2]);
  }
  return element("p", {}, text.replace(/<[^>]+>/g, "").split("**").map((part, i) => i % 2 ? element("b", {}, part) : part));
}
