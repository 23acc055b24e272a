// SPDX-License-Identifier: EPL-2.0
// The fields of a form, one function for each type that ftrack knows (developer.ftrack.com, "User interface").

import { element } from "./dom.js";
import { richText } from "./richtext.js";

/** @returns { name, value(), node }; name is missing where there is nothing to submit, node where nothing is shown */
export function field(item) {
  if (item.type === "hidden") {
    return { name: item.name, value: () => item.value, node: null };
  }
  if (item.type === "label") {
    return { node: element("div", { class: "rich", "data-testid": "form-label" }, richText(String(item.value ?? item.label ?? ""))) };
  }
  if (item.type === "enumerator" && item.multi_select) {
    return several(item);
  }
  const input = control(item);
  const node = element("label", { class: "field " + item.type }, element("span", {}, item.label || item.name || ""), input);
  return { name: item.name, value: () => value(item, input), node };
}

function control(item) {
  const common = { name: item.name, "data-testid": "form-field-" + item.name, placeholder: item.empty_text, required: item.required === true };
  switch (item.type) {
    case "textarea":
      return element("textarea", { ...common, rows: 4 }, String(item.value ?? ""));
    case "enumerator":
      return element("select", common, (item.empty_text || item.value == null ? [element("option", { value: "" }, item.empty_text || "")] : [])
        .concat(choices(item).map((choice) => element("option", { value: String(choice.value), selected: same(choice.value, item.value) }, choice.label))));
    case "boolean":
      return element("input", { ...common, type: "checkbox", checked: item.value === true || item.value === "true" });
    default: {
      const types = { number: "number", date: "date", password: "password", url: "url" };
      const given = item.type === "date" ? String(item.value ?? "").slice(0, 10) : item.value ?? "";
      return element("input", { ...common, type: types[item.type] || "text", step: "any", value: given, autocomplete: "off" });
    }
  }
}

/** Check boxes, because picking several lines of a list with held keys is a trap. */
function several(item) {
  const chosen = [].concat(item.value ?? []);
  const boxes = choices(item).map((choice) => ({ choice, box: element("input", { type: "checkbox", value: choice.value,
    "data-testid": "form-field-" + item.name, checked: chosen.some((value) => same(choice.value, value)) }) }));
  const node = element("fieldset", { class: "field several" }, element("legend", {}, item.label || item.name || ""),
    boxes.map(({ choice, box }) => element("label", {}, box, choice.label)));
  return { name: item.name, value: () => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value), node };
}

function value(item, input) {
  if (item.type === "boolean") {
    return input.checked;
  }
  if (item.type === "number") {
    return input.value === "" ? null : Number(input.value);
  }
  if (item.type === "enumerator") {
    const chosen = choices(item).find((choice) => same(choice.value, input.value));
    return chosen ? chosen.value : null;
  }
  if (item.type === "date") {
    return input.value || null;
  }
  return input.value;
}

/** Some tools send the choices as a text that holds JSON. */
function choices(item) {
  const data = typeof item.data === "string" ? JSON.parse(item.data) : item.data || [];
  return data.map((choice) => choice && typeof choice === "object" ? { label: choice.label ?? String(choice.value), value: choice.value }
    : { label: String(choice), value: choice });
}

function same(a, b) {
  return b !== null && b !== undefined && String(a) === String(b);
}
