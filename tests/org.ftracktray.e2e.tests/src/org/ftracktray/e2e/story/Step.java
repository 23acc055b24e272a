// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e.story;

import java.util.function.Supplier;

/**
 * One thing that somebody does and what is to be seen then.
 *
 * @param name for the picture's file name, of letters and hyphens
 * @param deed what is done
 * @param play does it and returns what was really observed; throws when it was not
 */
public record Step(String name, String deed, Supplier<String> play) {}
