// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.about;

/**
 * Something of others in the product.
 *
 * @param licences as its authors name them, with ", " between; "" when none is known
 */
record Component(String name, String version, String licences) {}
