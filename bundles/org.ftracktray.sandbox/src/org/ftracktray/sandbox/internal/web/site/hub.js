// SPDX-License-Identifier: EPL-2.0
// The event hub over socket.io 0.9: handshake, text frames "type:id:endpoint:data", one event name for everything.

const EVENT = "ftrack.event";
const SILENCE = 30000;

export class Hub {
  /** @param user { id, username } @param onState called with "connecting", "connected" or "waiting" */
  constructor(user, onState) {
    this.user = user;
    this.onState = onState;
    this.id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
    this.metadata = { id: this.id, applicationId: "ftrack.client.web", user };
    this.subscriptions = new Map();
    this.waiting = [];
    this.replies = new Map();
    this.attempt = 0;
    this.subscribe("topic=ftrack.meta.reply", (event) => {
      const listener = this.replies.get(event.inReplyToEvent);
      if (listener) {
        listener(event);
      }
    }, this.id);
  }

  async connect() {
    this.onState("connecting");
    try {
      const answer = await fetch("/socket.io/1/");
      if (!answer.ok) {
        throw new Error("The event hub refused the sign-in.");
      }
      const sid = (await answer.text()).split(":")[0];
      const scheme = location.protocol === "https:" ? "wss://" : "ws://";
      this.socket = new WebSocket(scheme + location.host + "/socket.io/1/websocket/" + sid);
      this.socket.onmessage = (message) => this.receive(message.data);
      this.socket.onclose = () => this.lost();
      this.watch();
    } catch (error) {
      this.lost();
    }
  }

  lost() {
    clearTimeout(this.watchdog);
    this.connected = false;
    this.onState("waiting");
    const delay = Math.min(500 * 2 ** this.attempt++, 10000);
    setTimeout(() => this.connect(), delay * (1 + Math.random() / 2));
  }

  watch() {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.socket.close(), SILENCE);
  }

  receive(packet) {
    this.watch();
    const [, type, data] = /^(\d):[^:]*:[^:]*:?([\s\S]*)$/.exec(packet) || [];
    if (type === "1") {
      this.connected = true;
      this.attempt = 0;
      this.subscriptions.forEach((subscription, id) => this.announce(id, subscription.expression));
      this.waiting.splice(0).forEach((event) => this.send(event));
      this.onState("connected");
    } else if (type === "2") {
      this.socket.send("2::");
    } else if (type === "5") {
      const { name, args } = JSON.parse(data);
      if (name === EVENT) {
        this.deliver(args[0]);
      }
    } else if (type === "0" || type === "7") {
      this.socket.close();
    }
  }

  deliver(event) {
    this.subscriptions.forEach((subscription) => {
      if (subscription.topic === "*" || subscription.topic === event.topic) {
        subscription.handler(event);
      }
    });
  }

  /** @param expression "topic=..." ; the topic decides which handler gets the event */
  subscribe(expression, handler, id = crypto.randomUUID()) {
    const topic = /^topic=([\w.\-*]+)/.exec(expression)[1];
    this.subscriptions.set(id, { expression, topic, handler });
    if (this.connected) {
      this.announce(id, expression);
    }
  }

  announce(id, subscription) {
    this.send(this.event("ftrack.meta.subscribe", { subscriber: { ...this.metadata, id }, subscription }));
  }

  event(topic, data, target = "") {
    return { topic, data, target, inReplyToEvent: null, id: crypto.randomUUID(), source: this.metadata };
  }

  send(event) {
    this.socket.send("5:::" + JSON.stringify({ name: EVENT, args: [event] }));
  }

  publish(event) {
    if (this.connected) {
      this.send(event);
    } else {
      this.waiting.push(event);
    }
  }

  /** Publishes and hands every reply to the listener until the returned function is called. */
  ask(topic, data, listener) {
    const event = this.event(topic, data);
    this.replies.set(event.id, listener);
    this.publish(event);
    return () => this.replies.delete(event.id);
  }
}
