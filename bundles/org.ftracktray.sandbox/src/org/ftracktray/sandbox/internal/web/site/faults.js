// SPDX-License-Identifier: EPL-2.0
// Buttons for what goes wrong on demand, and what waits to go wrong.

import { element } from "./dom.js";

const at = (id) => document.getElementById(id);
let renamed = null;

async function cause(fault, words) {
  try {
    const response = await fetch("/sandbox/faults", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fault) });
    const state = await response.json();
    tell(response.ok ? words : state.error, response.ok);
    if (response.ok) {
      show(state);
    }
    return response.ok;
  } catch (error) {
    tell("The studio cannot be reached: " + error.message, false);
    return false;
  }
}

function tell(words, good) {
  at("result").textContent = words;
  at("result").className = good ? "good" : "bad";
}

function show(state) {
  at("count").textContent = state.connections;
  at("peers").replaceChildren(...state.peers.map((peer) => element("li", {},
    peer.user + " ", element("small", {}, [peer.application, peer.host].filter(Boolean).join(" on ")))));
  choices(at("whose"), ["", ...state.users], "everybody");
  choices(at("person").elements.user, state.users);
  at("pending").textContent = state.failures === 0 ? "No request waits for a fault."
    : state.failures + (state.failures === 1 ? " request waits" : " requests wait") + " for a fault: " + describe(state.requests[0]) + ".";
  at("clear").hidden = state.failures === 0;
  const minutes = at("skew").elements.minutes;
  if (document.activeElement !== minutes) {
    minutes.value = state.skew_ms / 60000;
  }
}

function describe(request) {
  return request.path + (request.delay_ms ? ", " + request.delay_ms + " ms later" : "")
    + (request.status ? ", status " + request.status + (request.html ? " with a web page" : "") : "");
}

/** Keeps what is chosen. */
function choices(select, values, nothing) {
  if ([...select.options].map((option) => option.value).join() === values.join()) {
    return;
  }
  const before = select.value;
  select.replaceChildren(...values.map((value) => element("option", { value, selected: value === before }, value || nothing)));
}

function onSubmit(form, handler) {
  at(form).addEventListener("submit", (event) => {
    event.preventDefault();
    handler(at(form).elements, event.submitter);
  });
}

document.querySelectorAll("[data-end]").forEach((button) => {
  button.dataset.testid = "end-" + button.dataset.end;
  button.addEventListener("click", () => {
    const user = at("whose").value;
    cause({ connections: button.dataset.end, ...(user ? { user } : {}) }, button.textContent + ": done for " + (user || "everybody") + ".");
  });
});
onSubmit("fail", (fields) => cause({ requests: { count: Number(fields.count.value), path: fields.path.value,
  delay_ms: Number(fields.delay_ms.value), status: Number(fields.status.value), html: fields.html.checked } }, "The next requests will suffer."));
at("clear").addEventListener("click", () => cause({ clear: true }, "Forgotten. Requests are served as usual."));
onSubmit("person", async (fields, button) => {
  const user = fields.user.value;
  const to = fields.to.value.trim();
  if (button.value === "revoke") {
    await cause({ revoke: user }, "No key of " + user + " works any more.");
  } else if (to && await cause({ rename: { user, to } }, user + " is called " + to + " now.")) {
    renamed = { user: to, to: user };
    at("rename-back").textContent = "Call " + to + " " + user + " again";
    at("rename-back").hidden = false;
    fields.to.value = "";
  }
});
at("rename-back").addEventListener("click", async () => {
  if (await cause({ rename: renamed }, renamed.to + " has the old name again.")) {
    at("rename-back").hidden = true;
  }
});
onSubmit("skew", (fields) => cause({ skew_ms: Math.round(Number(fields.minutes.value) * 60000) }, "The clock is set."));
at("right").addEventListener("click", () => {
  at("skew").elements.minutes.value = 0;
  cause({ skew_ms: 0 }, "The clock is right.");
});
onSubmit("offline", (fields) => cause({ offline_ms: Math.round(Number(fields.seconds.value) * 1000) },
  "The studio listens on no port for " + fields.seconds.value + " s."));

let away = false;
setInterval(async () => {
  if (document.hidden) {
    return;
  }
  try {
    show(await (await fetch("/sandbox/faults")).json());
    if (away) {
      tell("The studio is back.", true);
    }
    away = false;
  } catch (offline) {
    away = true;
  }
}, 1000);
fetch("/sandbox/faults").then((response) => response.json()).then(show);
