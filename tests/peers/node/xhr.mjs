// SPDX-License-Identifier: EPL-2.0
// What ftrack's JavaScript client uploads with in browsers, for Node, which has fetch only.

globalThis.XMLHttpRequest = class {
  upload = new EventTarget();
  headers = {};
  status = 0;

  open(method, url) {
    Object.assign(this, { method, url });
  }

  setRequestHeader(name, value) {
    this.headers[name] = value;
  }

  getResponseHeader(name) {
    return this.answer.headers.get(name);
  }

  addEventListener(name, listener) {
    this[`on${name}`] = listener;
  }

  removeEventListener() {}

  async send(body) {
    try {
      this.answer = await fetch(this.url, { method: this.method, headers: this.headers, body });
      this.status = this.answer.status;
      this.response = await this.answer.text();
      this.readyState = 4;
      this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: body.size, total: body.size }));
      this.onreadystatechange?.();
      this.onload?.();
    } catch (error) {
      this.onerror?.(error);
    }
  }

  abort() {
    this.onabort?.();
  }
};
