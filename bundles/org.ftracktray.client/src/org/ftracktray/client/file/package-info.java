// SPDX-License-Identifier: EPL-2.0
/** Files that a client keeps its state in: replaced as a whole, synced, private, and set aside when damaged. */
package org.ftracktray.client.file;
