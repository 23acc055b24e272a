// SPDX-License-Identifier: EPL-2.0
// Who is at the other end of the event hub, in words.

/** @param peer { user, application, host }, each a text or nothing */
export function peerName(peer) {
  const place = [(peer.application || "").replace(/^ftrack\.client\.web$/, "web page").replace(/^org\.ftracktray$/, "Ftrack Tray"), peer.host].filter(Boolean).join(" on ");
  return (peer.user || "background") + (place ? " (" + place + ")" : "");
}

/** @param source the source of an event, as its sender wrote it */
export function sender(source) {
  const { user, applicationId, host } = source || {};
  return peerName({ user: user && user.username, application: applicationId, host });
}
