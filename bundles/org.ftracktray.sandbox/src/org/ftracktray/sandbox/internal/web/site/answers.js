// SPDX-License-Identifier: EPL-2.0
// What programs say to the user of this page: answers to a launch, and what ftrack.action.trigger-user-interface brings.

import { toast } from "./dom.js";
import { showForm, showWidget } from "./form.js";
import { sender } from "./peer.js";

/** What belongs to the form itself; the rest comes back with its values (OpenPype's status action relies on that). */
const OF_FORMS = ["items", "type", "title", "submit_button_label", "url", "success", "message", "selection"];

/**
 * A form, a page, a message, or several of these at once. Items make a form whatever the type is called: AYON, OpenPype and
 * Pype send their forms as "widget" (ayon-ftrack, ftrack_base_handler.py, show_interface).
 *
 * @param submit called with the values of a form @param from who says it, null when it does not matter
 */
export function showAnswer(data, submit, from = null) {
  if (typeof data === "boolean") {
    result(data ? "Done." : "It did not work, and no reason was given.", data, from);
    return;
  }
  const answer = data && typeof data === "object" && !Array.isArray(data) ? data : {};
  if (Array.isArray(answer.items)) {
    showForm(answer, submit);
  } else if (answer.url && !showWidget(answer)) {
    result("A widget was sent whose address is none of a web page: " + answer.url, false, from);
  }
  if (answer.message) {
    result(String(answer.message), answer.success !== false, from);
  } else if (answer.success === false) {
    result("It did not work, and no reason was given.", false, from);
  } else if (answer.type && !answer.items && !answer.url) {
    result(`Something of the type \u201c${answer.type}\u201d was sent with nothing that can be shown: no items, url or message.`, false, from);
  }
}

/** What a program shows without having been asked here. @param launch called with an item, a selection and values */
export function showUnasked(event, launch) {
  const { actionIdentifier, selection = [] } = event.data || {};
  const more = Object.fromEntries(Object.entries(event.data || {}).filter(([key]) => !OF_FORMS.includes(key)));
  showAnswer(event.data, (values) => actionIdentifier && launch(more, selection, values));
}

export function answeredBy(reply) {
  return "Answer of " + sender(reply.source);
}

function result(message, success, from) {
  toast(message, success, from).dataset.testid = "action-result";
}
