// SPDX-License-Identifier: EPL-2.0
// Small helpers around the DOM. Text never becomes markup here: everything from outside goes through text nodes.

/** An element with attributes, listeners ("onclick"), and children (nodes, texts, or null for none). */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (key === "style") {
      for (const [property, setting] of Object.entries(value)) {
        node.style.setProperty(property, setting);
      }
    } else {
      node.setAttribute(key, value === true ? key : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shows a message for a while; failures stay until they are closed. */
export function toast(message, success = true) {
  const close = element("button", { class: "close", "aria-label": "Close", onclick: () => node.remove() }, "×");
  const node = element("div", {
    class: "toast " + (success ? "good" : "bad"),
    "data-testid": "toast",
    "data-success": String(success),
  }, element("span", {}, message), close);
  document.getElementById("toasts").append(node);
  if (success) {
    setTimeout(() => node.remove(), 15000);
  }
  return node;
}

/** A modal dialog; Escape and the backdrop close it. */
export function dialog(testid, title, ...children) {
  const node = element("dialog", { "data-testid": testid, "aria-label": title },
    element("div", { class: "dialog-head" }, element("h2", {}, title),
      element("button", { class: "close", "aria-label": "Close", "data-testid": "close", onclick: () => node.close() }, "×")),
    ...children);
  node.addEventListener("close", () => node.remove());
  node.addEventListener("click", (event) => event.target === node && node.close());
  document.body.append(node);
  node.showModal();
  return node;
}
