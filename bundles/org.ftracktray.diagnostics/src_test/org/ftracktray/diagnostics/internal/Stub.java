// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Services of which a test needs one or two methods. */
public final class Stub {
    private Stub() {}

    /** Answers the named methods; any other fails the test. */
    public static <T> T of(Class<T> type, Map<String, ?> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answers.get(method.getName());
                }));
    }
}
