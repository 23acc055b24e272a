// SPDX-License-Identifier: EPL-2.0
// The custom attribute "applications" of a project: which of the studio's applications workstations offer there.

import { call, query } from "./api.js";
import { showForm } from "./form.js";

const ABOUT = "Workstations offer these in the project, as far as they are installed there.";

/** Asks for a project's applications and keeps the answer. */
export async function editApplications(projectId) {
  const [project] = await query(`select full_name, custom_attributes from Project where id is "${projectId}"`);
  const attribute = project && (project.custom_attributes || []).find((one) => one.key === "applications");
  if (!attribute) {
    throw new Error("Projects of this studio have no custom attribute called \u201capplications\u201d.");
  }
  const [configuration] = await query("select label, config, type.name from CustomAttributeConfiguration "
    + `where id is "${attribute.configuration_id}"`);
  const { label } = configuration;
  const item = { ...fieldOf(configuration, attribute.value), name: "value", label };
  showForm({ title: label + " of " + project.full_name, submit_button_label: "Save", items: [{ type: "label", value: ABOUT }, item] },
    ({ value }) => call({ action: "update", entity_type: "ContextCustomAttributeValue",
      entity_key: [attribute.configuration_id, projectId], entity_data: { value } }).catch((error) => showForm(
      { title: "The applications were not kept", submit_button_label: "Close", items: [{ type: "label", value: error.message }] }, () => {})));
}

/** A value that is no choice any more can still be taken away. */
function fieldOf(configuration, value) {
  const { multiSelect, data } = JSON.parse(configuration.config || "{}");
  if (configuration.type.name !== "enumerator") {
    return { type: "text", value: [].concat(value ?? []).join(", ") };
  }
  const choices = (typeof data === "string" ? JSON.parse(data) : data || []).map((choice) => ({ label: choice.menu, value: choice.value }));
  const gone = [].concat(value ?? []).filter((one) => one !== "" && choices.every((choice) => choice.value !== one))
    .map((one) => ({ label: one + " (no choice any more)", value: one }));
  return { type: "enumerator", multi_select: multiSelect, value, data: [...choices, ...gone] };
}
