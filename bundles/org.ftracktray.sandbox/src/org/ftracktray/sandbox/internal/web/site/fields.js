// SPDX-License-Identifier: EPL-2.0
// The fields of a form, one function for each type that ftrack knows (developer.ftrack.com, "User interface").

import { element } from "./dom.js";
import { richText } from "./richtext.js";

const KNOWN = ["text", "textarea", "number", "date", "enumerator", "boolean", "password", "url"];

/** @returns { name, value(), node }; name is missing where there is nothing to submit, node where nothing is shown */
export function field(item) {
  if (item.type === "hidden") {
    return { name: item.name, value: () => item.value, node: null };
  }
  if (item.type === "label") {
    return { node: element("div", { class: "rich", "data-testid": "form-label" }, richText(String(item.value ?? item.label ?? ""))) };
  }
  if (!KNOWN.includes(item.type)) {
    return told(item, item.type ? `is of the type \u201c${item.type}\u201d, which ftrack does not know.` : "has no type.");
  }
  if (item.type === "enumerator") {
    const choices = choicesOf(item);
    if (choices === null) {
      return told(item, "has choices that are neither a list nor a text with a list in JSON.");
    }
    return item.multi_select || item.multiSelect ? several(item, choices) : oneOf(item, choices);
  }
  const input = control(item);
  return labelled(item, input, () => value(item, input));
}

function labelled(item, input, value) {
  const node = element("label", { class: "field " + item.type }, element("span", {}, item.label || item.name || ""), input);
  return { name: item.name, value, node };
}

/** What cannot be shown is said, and goes back as it came. */
function told(item, why) {
  return { name: item.name, value: () => item.value ?? null, node: element("p", { class: "field told", "data-testid": "form-told" },
    `The field \u201c${item.label || item.name || "without a name"}\u201d cannot be shown: it ` + why) };
}

const common = (item) => ({ name: item.name, "data-testid": "form-field-" + item.name, placeholder: item.empty_text, required: item.required === true });

function control(item) {
  switch (item.type) {
    case "textarea":
      return element("textarea", { ...common(item), rows: 4 }, String(item.value ?? ""));
    case "boolean":
      return element("input", { ...common(item), type: "checkbox", checked: item.value === true || item.value === "true" });
    default: {
      const given = item.type === "date" ? String(item.value?.value ?? item.value ?? "").slice(0, 10) : item.value ?? "";
      return element("input", { ...common(item), type: item.type, step: "any", value: given, autocomplete: "off" });
    }
  }
}

function oneOf(item, choices) {
  const empty = item.empty_text || item.value == null ? [element("option", { value: "" }, item.empty_text || "")] : [];
  const input = element("select", common(item), empty.concat(choices.map((choice) =>
    element("option", { value: String(choice.value), selected: same(choice.value, item.value) }, choice.label))));
  return labelled(item, input, () => {
    const chosen = choices.find((choice) => same(choice.value, input.value));
    return chosen ? chosen.value : null;
  });
}

/** Check boxes, because picking several lines of a list with held keys is a trap. */
function several(item, choices) {
  const chosen = [].concat(item.value ?? []);
  const boxes = choices.map((choice) => ({ choice, box: element("input", { type: "checkbox", value: choice.value,
    "data-testid": "form-field-" + item.name, checked: chosen.some((value) => same(choice.value, value)) }) }));
  const node = element("fieldset", { class: "field several" }, element("legend", {}, item.label || item.name || ""),
    boxes.map(({ choice, box }) => element("label", {}, box, choice.label)));
  return { name: item.name, value: () => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value), node };
}

function value(item, input) {
  switch (item.type) {
    case "boolean":
      return input.checked;
    case "number":
      return input.value === "" ? null : Number(input.value);
    case "date":
      return input.value || null;
    default:
      return input.value;
  }
}

/** Some tools send the choices as a text that holds JSON. @returns null if it holds something else */
function choicesOf(item) {
  let data = item.data || [];
  try {
    data = typeof data === "string" ? JSON.parse(data) : data;
  } catch (notJson) {
    return null;
  }
  return !Array.isArray(data) ? null : data.map((choice) => choice && typeof choice === "object"
    ? { label: choice.label ?? String(choice.value), value: choice.value } : { label: String(choice), value: choice });
}

function same(a, b) {
  return b !== null && b !== undefined && String(a) === String(b);
}
