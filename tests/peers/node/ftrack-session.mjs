// SPDX-License-Identifier: EPL-2.0
// What a studio's tools do with a session of ftrack's JavaScript client, one after the other. Prints one JSON object.
import "./xhr.mjs";
import { Session, operation } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY } = process.env;
const seen = {};
const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY);
const name = `peer-${Date.now()}`;

async function failure(action) {
  try {
    await action();
    return null;
  } catch (error) {
    return { name: error.name, message: error.message };
  }
}

async function schemas() {
  await session.initializing;
  return {
    count: session.schemas.length,
    task: session.getSchema("Task").alias_for.id,
    key: session.getPrimaryKeyAttributes("Metadata"),
    version: session.serverVersion,
    user: session.serverInformation.user_information.username,
  };
}

async function pages() {
  const sizes = [];
  const ids = new Set();
  let offset = 0;
  while (offset !== null) {
    const page = await session.query(`select id, name, status.state.short from Task order by id offset ${offset} limit 10`);
    page.data.forEach((task) => ids.add(task.id));
    sizes.push(page.data.length);
    offset = page.metadata.next.offset;
  }
  return { sizes, different: ids.size };
}

async function nested() {
  const { data } = await session.query("select status.state.short, project.full_name, created_at from Task "
    + "where status.state.short is NOT_STARTED order by name limit 2");
  return { states: data.map((task) => task.status.state.short), project: data[0].project.full_name, created: data[0].created_at };
}

async function changes() {
  const created = await session.create("User", { username: name, first_name: "Peer" });
  const { id } = created.data;
  const updated = await session.update("User", [id], { last_name: "Näme \"quoted\"" }, { pushToken: "a-token" });
  const read = await session.query(`select last_name from User where username is "${name}"`);
  const deleted = await session.delete("User", [id]);
  const gone = await session.query(`select id from User where id is "${id}"`);
  return { type: created.data.__entity_type__, username: created.data.username, updated: updated.data.last_name,
    read: read.data[0].last_name, deleted: deleted.data, gone: gone.data.length };
}

async function batch() {
  const { data: [project] } = await session.query("select id from Project where name is glass_harbour");
  const answers = await session.call([
    operation.create("Folder", { name, parent_id: project.id }),
    operation.query(`select name, link, project.name from Folder where name is "${name}"`),
  ]);
  const folder = answers[0].data.id;
  const failed = await failure(() => session.call([
    operation.update("Folder", [folder], { name: "half" }),
    operation.create("Folder", { name: "other", parent_id: "nothing" }),
  ]));
  const { data: [after] } = await session.query(`select name from Folder where id is "${folder}"`);
  await session.delete("Folder", [folder]);
  return { found: answers[1].data[0].project.name, failed: failed.name, after: after.name === name };
}

async function ensure() {
  const { data: [me] } = await session.query(`select id from User where username is "${FTRACK_API_USER}"`);
  const entry = { key: name, parent_id: me.id, parent_type: "User" };
  const first = await session.ensure("Metadata", { ...entry, value: "one" }, ["key", "parent_id"]);
  const second = await session.ensure("Metadata", { ...entry, value: "two" }, ["key", "parent_id"]);
  const { data } = await session.query(`select value from Metadata where key is "${name}"`);
  return { first: first.value, second: second.value, stored: data.map((one) => one.value) };
}

async function search() {
  const found = await session.search({ expression: "select name, link from Task limit 3", entityType: "Task", terms: ["anim", "sq010"] });
  return { names: found.data.map((task) => task.name), next: found.metadata.next.offset };
}

async function upload(size) {
  const content = new Uint8Array(size).map((_, i) => i % 251);
  const answers = await session.createComponent(new Blob([content]), { name: "plate.exr" });
  const component = answers[0].data;
  const response = await fetch(session.getComponentUrl(component.id));
  const back = new Uint8Array(await response.arrayBuffer());
  const { data: [stored] } = await session.query("select name, file_type, size, component_locations.location.name "
    + `from FileComponent where id is "${component.id}"`);
  return { name: stored.name, type: stored.file_type, size: stored.size, location: stored.component_locations[0].location.name,
    same: back.length === size && back.every((byte, i) => byte === content[i]),
    file: response.headers.get("content-disposition"), thumbnail: (await fetch(session.thumbnailUrl(component.id))).headers.get("content-type") };
}

async function resetKey() {
  const { data: user } = await session.create("User", { username: `${name}-key`, is_active: true });
  const reset = () => session.call([{ action: "reset_remote", reset_type: "api_key", entity_type: "User", entity_key: user.id }]);
  const [[first], [second]] = [await reset(), await reset()];
  const other = (key) => new Session(FTRACK_SERVER, `${name}-key`, key).initializing;
  const old = await failure(() => other(first.data.api_key));
  await other(second.data.api_key);
  const wrong = await failure(() => session.call([{ action: "reset_remote", reset_type: "password", entity_type: "User", entity_key: user.id }]));
  return { different: first.data.api_key !== second.data.api_key, old: old.name, wrong: wrong.name };
}

async function others() {
  const { data: [me] } = await session.query(`select id from User where username is "${FTRACK_API_USER}"`);
  const [invite, permissions, job] = await session.call([{ action: "send_user_invite", user_id: me.id }, { action: "permissions" },
    { action: "delayed_job", job_type: "SYNC_USERS_LDAP", data: {} }]);
  const [widget] = await session.call([{ action: "get_widget_url", name: "tasks", theme: "light" }]);
  const page = await fetch(widget.widget_url);
  return { invite: invite.sent, permissions: typeof permissions.data, job: typeof job.data, widget: page.status,
    widgetType: page.headers.get("content-type"), unknown: (await failure(() => session.call([{ action: "dance" }]))).message };
}

async function recorded() {
  const { data: [review] } = await session.query("select id from ReviewSession");
  const { data: [version] } = await session.query("select id from AssetVersion");
  const object = await session.create("ReviewSessionObject", { name, version_id: version.id, review_session_id: review.id });
  await session.create("ReviewSessionObjectStatus", { status: "approved", review_session_object_id: object.data.id });
  await session.create("EntitySetting", { parent_id: review.id, parent_type: "ReviewSession", group: "g", name, value: "1" });
  const { data: [read] } = await session.query("select settings.value, review_session_objects.statuses.status, "
    + `created_by.username from ReviewSession where id is "${review.id}"`);
  return { statuses: read.review_session_objects[0].statuses.map((one) => one.status), settings: read.settings.map((one) => one.value),
    links: session.getSchema("Task").properties.custom_attribute_links.items.$ref };
}

async function texts() {
  const { data: [me] } = await session.query(`select id from User where username is "${FTRACK_API_USER}"`);
  const { data: [attribute] } = await session.query("select id from CustomAttributeConfiguration where key is teststring");
  const moment = "2026-01-05T10:00:00";
  await session.update("UserCustomAttributeValue", [attribute.id, me.id], { value: moment });
  await session.create("Metadata", { parent_id: me.id, parent_type: "User", key: `${name}-moment`, value: moment });
  const { data: [read] } = await session.query(`select custom_attributes from User where id is "${me.id}"`);
  const { data: [metadata] } = await session.query(`select value from Metadata where key is "${name}-moment"`);
  return { attribute: read.custom_attributes[0].value, metadata: metadata.value };
}

async function usage() {
  const [answer] = await session.call([{ action: "_track_usage", data: { type: "event", name: "LAUNCH", metadata: { label: "Nuke" } } }]);
  return { action: answer.action, code: (await failure(() => session.call([{ action: "configure_totp", secret: "MFRA", code: "0" }]))).name };
}

async function errors() {
  const { data: [me] } = await session.query("select id from User where username is ben");
  return {
    parse: await failure(() => session.query("select name from Task where name ~ x")),
    duplicate: await failure(() => session.create("User", { username: "ben" })),
    missing: await failure(() => session.update("Task", ["nothing"], { name: "x" })),
    invalid: await failure(() => session.update("User", [me.id], { is_active: "perhaps" })),
    key: await failure(() => new Session(FTRACK_SERVER, FTRACK_API_USER, "INVALID_API_KEY").initializing),
  };
}

for (const step of [schemas, pages, nested, changes, batch, ensure, search, resetKey, others, recorded, texts, usage, errors]) {
  try {
    seen[step.name] = await step();
  } catch (error) {
    seen[step.name] = { error: `${error.name}: ${error.message}` };
  }
}
for (const size of [1000, 9_000_000]) {
  try {
    seen[`upload${size}`] = await upload(size);
  } catch (error) {
    seen[`upload${size}`] = { error: `${error.name}: ${error.message}` };
  }
}
console.log(JSON.stringify(seen));
process.exit(0);
