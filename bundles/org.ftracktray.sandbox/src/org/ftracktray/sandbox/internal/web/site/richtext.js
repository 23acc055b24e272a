// SPDX-License-Identifier: EPL-2.0
// Labels are Markdown with HTML in it. What comes from programs is never handed to the browser as markup: the few
// elements that labels need are built here, everything else stays text.

import { element } from "./dom.js";

const KNOWN = new Set(["B", "STRONG", "I", "EM", "U", "S", "CODE", "PRE", "P", "BR", "HR", "UL", "OL", "LI", "H1", "H2", "H3", "H4", "H5", "H6",
  "A", "IMG", "SPAN", "DIV", "BLOCKQUOTE", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "SMALL", "SUB", "SUP", "FONT", "CENTER"]);
const SILENT = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "NOSCRIPT", "TITLE", "LINK", "META"]);

/** @returns nodes */
export function richText(text) {
  return /<[a-z!/][^>]*>/i.test(text) ? html(text) : blocks(text.split(/\r?\n/));
}

/** An inert document does not load or run anything; only what is known is copied out of it. */
function html(text) {
  return copy(new DOMParser().parseFromString(text, "text/html").body);
}

function copy(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      return blocksOrText(node.data, parent);
    }
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.tagName)) {
      return [];
    }
    if (!KNOWN.has(node.tagName)) {
      return copy(node);
    }
    const name = node.tagName === "FONT" || node.tagName === "CENTER" ? "span" : node.tagName.toLowerCase();
    return [element(name, attributes(node), ...copy(node))];
  });
}

function blocksOrText(text, parent) {
  return parent.tagName === "BODY" && text.trim() ? blocks(text.trim().split(/\r?\n/)) : inline(text);
}

function attributes(node) {
  if (node.tagName === "A") {
    return link(node.getAttribute("href"));
  }
  if (node.tagName === "IMG") {
    const source = node.getAttribute("src") || "";
    return /^(https?:|data:image\/)/i.test(source) ? { src: source, alt: node.getAttribute("alt") || "" } : { alt: "" };
  }
  return {};
}

function link(address) {
  return /^(https?:|mailto:)/i.test(address || "") ? { href: address, target: "_blank", rel: "noreferrer noopener" } : {};
}

function blocks(lines) {
  const nodes = [];
  let list = null;
  let paragraph = null;
  for (const line of lines) {
    const heading = /^(#{1,6})\s*(.*?)(?:\s+#+)?\s*$/.exec(line);
    const item = /^\s*(?:[-*+]|(\d+)\.)\s+(.*)$/.exec(line);
    if (/^\s*(-{3,}|\*{3,})\s*$/.test(line)) {
      nodes.push(element("hr"));
    } else if (heading) {
      nodes.push(element("h" + Math.min(heading[1].length + 2, 6), {}, inline(heading[2])));
    } else if (item) {
      const kind = item[1] ? "ol" : "ul";
      if (!list || list.localName !== kind) {
        list = element(kind);
        nodes.push(list);
      }
      list.append(element("li", {}, inline(item[2])));
      paragraph = null;
      continue;
    } else if (line.trim()) {
      if (paragraph) {
        paragraph.append(element("br"), ...inline(line));
      } else {
        paragraph = element("p", {}, inline(line));
        nodes.push(paragraph);
      }
      list = null;
      continue;
    }
    list = null;
    paragraph = null;
  }
  return nodes;
}

const MARKS = /\*\*(.+?)\*\*|__(.+?)__|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\(([^)\s]+)\)/;

function inline(text) {
  const found = MARKS.exec(text);
  if (!found) {
    return [text];
  }
  const [all, bold, strong, italic, code, label, address] = found;
  const node = bold || strong ? element("b", {}, inline(bold || strong)) : italic ? element("i", {}, inline(italic))
    : code ? element("code", {}, code) : element("a", link(address), label);
  return [text.slice(0, found.index), node, ...inline(text.slice(found.index + all.length))];
}
