// SPDX-License-Identifier: EPL-2.0
// ftrack's JavaScript client answering as the product does: opens a session, subscribes, says so, answers with twenty items.
import { Event, Session } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, TOPIC } = process.env;
const items = Array.from({ length: 20 }, (unused, i) => ({
  label: "Application " + (i >> 1),
  variant: "20" + i,
  description: "An application with a description of a usual length, as studios write them for artists.",
  actionIdentifier: "org.ftracktray.bench.application." + i,
  applicationIdentifier: "application_20" + i,
  icon: "https://icons.example/application/" + i + ".png",
}));

const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, { autoConnectEventHub: true });
session.eventHub.subscribe("topic=" + TOPIC, () => ({ items }));
await session.initializing;
// it has no state that says whether the hub knows of the subscription; an event of its own comes back when it does
const heard = session.eventHub.subscribe("topic=" + TOPIC + ".heard", () => {
  clearInterval(asking);
  session.eventHub.unsubscribe(heard);
  console.log("listening");
});
const asking = setInterval(() => {
  if (session.eventHub.isConnected()) {
    session.eventHub.publish(new Event(TOPIC + ".heard", {}));
  }
}, 2);
