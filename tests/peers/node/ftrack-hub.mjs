// SPDX-License-Identifier: EPL-2.0
// ftrack's JavaScript client as the other end of a conversation: answers "peer.question" and asks "java.question".
import { Event, Session } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, TEXT } = process.env;
const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, { autoConnectEventHub: true });
await session.initializing;

session.eventHub.subscribe("topic=peer.question", (event) => ({ echo: event.data.text, from: "javascript" }));
const reply = await session.eventHub.publishAndWaitForReply(new Event("java.question", { text: TEXT }), {
  timeout: 20,
});
console.log(JSON.stringify({ reply: reply.data, inReplyToEvent: typeof reply.inReplyToEvent }));
