// SPDX-License-Identifier: EPL-2.0
// A real socket.io 0.9 server that relays ftrack's events, so that our hub meets the protocol's own implementation.
// PORT 0 takes any, PATIENCE is its heartbeat time-out in seconds; prints the port, and a line for each client that joins
// or leaves, and for each heartbeat that is answered.
const socketIo = require("socket.io");
const http = require("http");

const patience = Number(process.env.PATIENCE);
const server = http.createServer((request, response) => response.end());
const io = socketIo.listen(server, {
  "log level": 0,
  transports: ["websocket"],
  "heartbeat interval": patience / 3,
  "heartbeat timeout": patience,
  "close timeout": patience,
});
const say = (word) => process.stdout.write(word + "\n");

const onMessage = socketIo.Transport.prototype.onMessage;
socketIo.Transport.prototype.onMessage = function (packet) {
  if (packet.type === "heartbeat") say("beat");
  return onMessage.call(this, packet);
};

io.set("authorization", (handshake, accept) => {
  const key = handshake.headers["ftrack-api-key"] || handshake.query.api_key;
  accept(null, key === process.env.KEY);
});

const subscriptions = new Map();

function wants(socket, event) {
  return subscriptions.get(socket).some(({ id, topic }) => {
    if (event.target && event.target.replace(/"/g, "") !== `id=${id}`) return false;
    return topic.endsWith("*") ? event.topic.startsWith(topic.slice(0, -1)) : topic === event.topic;
  });
}

io.sockets.on("connection", (socket) => {
  subscriptions.set(socket, []);
  say("joined");
  socket.on("ftrack.event", (event, acknowledge) => {
    if (acknowledge) acknowledge({ success: true });
    if (event.topic === "ftrack.meta.subscribe") {
      const { subscriber, subscription } = event.data;
      subscriptions.get(socket).push({ id: subscriber.id, topic: /^topic=([^ ]+)/.exec(subscription)[1] });
      return;
    }
    for (const other of subscriptions.keys()) {
      if (wants(other, event)) other.emit("ftrack.event", event);
    }
  });
  socket.on("disconnect", () => {
    subscriptions.delete(socket);
    say("left");
  });
});

server.listen(Number(process.env.PORT), "127.0.0.1", () => say("port " + server.address().port));
