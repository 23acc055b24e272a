// SPDX-License-Identifier: EPL-2.0
// A real socket.io 0.9 client as the other end of a conversation: answers "peer.question" and asks "java.question".
const { randomUUID } = require("crypto");
const io = require("socket.io-client");

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, TEXT } = process.env;
const me = randomUUID();
const query = `api_user=${encodeURIComponent(FTRACK_API_USER)}&api_key=${encodeURIComponent(FTRACK_API_KEY)}`;
const socket = io.connect(FTRACK_SERVER, { query, transports: ["websocket"], reconnect: false });

function event(topic, data, more) {
  const source = { id: me, user: { username: FTRACK_API_USER } };
  return { topic, data, id: randomUUID(), source, target: "", inReplyToEvent: null, ...more };
}

const subscribe = (id, subscription, then) =>
  socket.emit("ftrack.event", event("ftrack.meta.subscribe", { subscriber: { id }, subscription }), then);

socket.on("connect", () =>
  subscribe(me, "topic=ftrack.meta.reply", (acknowledged) =>
    subscribe(randomUUID(), "topic=peer.question", () => {
      const question = event("java.question", { text: TEXT });
      socket.on("ftrack.event", (received) => {
        if (received.topic === "peer.question") {
          const target = `id="${received.source.id}"`;
          const answer = { echo: received.data.text, from: "socket.io" };
          socket.emit("ftrack.event", event("ftrack.meta.reply", answer, { target, inReplyToEvent: received.id }));
        } else if (received.inReplyToEvent === question.id) {
          console.log(JSON.stringify({ reply: received.data, acknowledged }));
        }
      });
      socket.emit("ftrack.event", question);
    }),
  ),
);
socket.on("error", (reason) => {
  console.error(reason);
  process.exit(1);
});
