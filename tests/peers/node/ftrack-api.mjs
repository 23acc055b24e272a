// SPDX-License-Identifier: EPL-2.0
// What a studio's own script does with ftrack's JavaScript client: sign in, find a task, ask for actions, launch one.
// Prints one JSON object; site and account come from the environment, as ftrack's own clients name them.
import { Event, Session } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, PROJECT, LABEL, VARIANT } = process.env;
const seen = {};

const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, {
  autoConnectEventHub: true,
  strictApi: true,
});

async function ask(topic, data) {
  return session.eventHub.publishAndWaitForReply(new Event(topic, data), { timeout: 6 });
}

try {
  await session.initializing;
  seen.version = session.serverVersion;
  const me = await session.query(
    `select id, username from User where username is "${FTRACK_API_USER}"`,
  );
  seen.user = me.data[0]?.username;

  const tasks = await session.query(
    `select id, name, project.full_name from Task where project.full_name is "${PROJECT}" order by name limit 1`,
  );
  const task = tasks.data[0];
  seen.task = { name: task.name, project: task.project.full_name };
  const selection = [{ entityId: task.id, entityType: "task" }];

  const discovered = await ask("ftrack.action.discover", { selection });
  seen.items = discovered.data.items;

  const item = seen.items.find((one) => one.label === LABEL && one.variant === VARIANT);
  if (item) {
    const launched = await ask("ftrack.action.launch", { ...item, selection });
    seen.reply = launched.data;
  }
} catch (error) {
  seen.error = `${error.name}: ${error.message}`;
}
console.log(JSON.stringify(seen));
process.exit(0);
