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

/** Shows a message for a while; failures stay until they are closed. @param from who says it, if that matters */
export function toast(message, success = true, from = null) {
  const close = element("button", { class: "close", "aria-label": "Close", onclick: () => node.remove() }, "×");
  const node = element("div", {
    role: success ? "status" : "alert",
    class: "toast " + (success ? "good" : "bad"),
    "data-testid": "toast",
    "data-success": String(success),
  }, element("div", {}, element("span", {}, message), from ? element("small", { "data-testid": "toast-from" }, from) : null), close);
  document.getElementById("toasts").append(node);
  if (success) {
    setTimeout(() => node.remove(), 15000);
  }
  return node;
}

/** A button that shows and hides a region; Escape in the region hides it. */
export function disclosure(button, region, onChange = () => {}) {
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    if (region) {
      region.hidden = !open;
    }
    onChange(open);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  if (region) {
    region.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        set(false);
        button.focus();
      }
    });
  }
}

/** Arrow keys, Home and End move between the elements that the selector finds. */
export function arrowKeys(container, selector) {
  container.addEventListener("keydown", (event) => {
    const all = [...container.querySelectorAll(selector)].filter((node) => node.offsetParent !== null);
    const index = all.indexOf(document.activeElement.closest(selector));
    const target = { ArrowDown: index + 1, ArrowRight: index + 1, ArrowUp: index - 1, ArrowLeft: index - 1, Home: 0,
      End: all.length - 1 }[event.key];
    if (target !== undefined && all.length > 0 && event.target.matches(selector)) {
      event.preventDefault();
      all[(target + all.length) % all.length].focus();
    }
  });
}

/** When something was or will be, in the words of a person; the value is ftrack's, without a zone and in UTC. */
export function moment(date, withTime) {
  if (!date || !date.value) {
    return "";
  }
  const options = { day: "numeric", month: "short", ...(withTime ? { hour: "2-digit", minute: "2-digit" } : {}) };
  return new Date(date.value.replace(/Z?$/, "Z")).toLocaleString("en-GB", options);
}

/** First and last name, or what there is. */
export function fullName(person) {
  return person ? [person.first_name, person.last_name].filter(Boolean).join(" ") || person.username || person.name || "" : "";
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
