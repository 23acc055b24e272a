// SPDX-License-Identifier: EPL-2.0
// ftrack's JavaScript client doing what Subject.java does: open a session, subscribe, answer with twenty items.
import { Session } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, TOPIC } = process.env;
const items = Array.from({ length: 20 }, (unused, i) => ({
  label: "Application " + (i >> 1),
  variant: "20" + i,
  description: "An application with a description of a usual length, as studios write them for their artists. " + i,
  actionIdentifier: "org.ftracktray.bench.application." + i,
  applicationIdentifier: "application_20" + i,
  icon: "https://icons.example/application/" + i + ".png",
}));

const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, { autoConnectEventHub: true });
session.eventHub.subscribe("topic=" + TOPIC, () => ({ items }));
await session.initializing;
