// SPDX-License-Identifier: EPL-2.0
// A studio's actions, written with ftrack's JavaScript client: offers some, asks with a form, opens a widget, and on the
// event "peer.show" triggers what the web page of a user shows. Prints the values of each submitted form as a line.
import { Event, Session } from "@ftrack/api";

const { FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, USER_ID } = process.env;
const session = new Session(FTRACK_SERVER, FTRACK_API_USER, FTRACK_API_KEY, { autoConnectEventHub: true });
await session.initializing;

const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" rx="2" fill="#f2a33a"/></svg>')}`;
const choices = [{ label: "Web", value: "web" }, { label: "Cinema", value: "dcp" }, { label: "Archive", value: "arc" }];
const form = {
  type: "form", title: "Publish to the client", submit_button_label: "Publish", actionIdentifier: "peer.publish",
  items: [
    { type: "label", value: "## What goes out\nEverything **approved**. <script>document.title = 'broken'</script><i>HTML</i>" },
    { type: "label", value: "---" },
    { type: "text", name: "title", label: "Title", value: "Dailies" },
    { type: "textarea", name: "note", label: "Note", value: "" },
    { type: "number", name: "frames", label: "Frames", value: 24 },
    { type: "date", name: "until", label: "Until", value: "2026-12-01" },
    { type: "enumerator", name: "quality", label: "Quality", value: "hi", data: [{ label: "Low", value: "lo" }, { label: "High", value: "hi" }] },
    { type: "enumerator", name: "targets", label: "Targets", multi_select: true, value: ["web"], data: choices },
    { type: "boolean", name: "notify", label: "Tell everybody", value: true },
    { type: "password", name: "secret", label: "Delivery password" },
    { type: "url", name: "address", label: "Address", value: "https://example.com/a" },
    { type: "hidden", name: "token", value: { version: 3 } },
  ],
};

session.eventHub.subscribe("topic=ftrack.action.discover", ({ data }) => (console.log(JSON.stringify({ asked: data.selection })), { items: [
  { label: "Peer Paint", variant: "1.0", actionIdentifier: "peer.paint", description: "Two versions of it", icon },
  { label: "Peer Paint", variant: "2.0", actionIdentifier: "peer.paint", description: "Two versions of it", icon },
  { label: "Publish", actionIdentifier: "peer.publish" },
  { label: "Report", actionIdentifier: "peer.report" },
  { label: "Where I run", actionIdentifier: "peer.where", icon: "nuke" },
] }));
session.eventHub.subscribe("topic=ftrack.action.launch", ({ data }) => {
  if (data.values) {
    console.log(JSON.stringify({ values: data.values, selection: data.selection.length }));
    return { success: true, message: `Published ${data.values.title}.` };
  }
  return { "peer.publish": form, "peer.report": { type: "widget", title: "Report", url: `${FTRACK_SERVER}/img/thumbnail2.png`, success: true, message: "" },
    "peer.where": { type: "widget", title: "Where I run", items: [{ type: "label", value: "## On this machine ##" }] },
    "peer.paint": { success: false, message: `Peer Paint ${data.variant} is not installed.` } }[data.actionIdentifier];
});
session.eventHub.subscribe("topic=peer.show", ({ data }) => {
  session.eventHub.publish(new Event("ftrack.action.trigger-user-interface", data.form ? { ...form, selection: [] } : data,
    { target: `applicationId=ftrack.client.web and user.id="${USER_ID}"` }));
  return { shown: true };
});
await session.eventHub.publish(new Event("peer.ready", {}));
console.log(JSON.stringify({ ready: true }));
